//! One way to help: what the law says, its steps, and how long they took.

use std::collections::BTreeMap;

use ::law::Lang;
use exchange::case::{Case, Contribution};
use record::{Id, Request, Statement, View};

use super::law::{Offer, says, value, values};
use super::{Asked, StepOption, WayOption, earliest};
use crate::assess::Assessor;
use crate::dossier::{Dossier, Stage};
use crate::durations::{self, legs, taken};
use crate::procedure::{Procedure, StepRule, Way};
use crate::recorded::open_case;

/// What every way of one dossier is built from.
pub(super) struct Scene<'w, 's, 'f> {
    view: &'w View<'s>,
    procedure: &'w Procedure,
    assessor: &'w Assessor<'f>,
    dossier: &'w Dossier<'s>,
    request: Option<(u64, &'s Request)>,
    case: Case,
    open: Contribution,
    lang: Lang,
}

impl<'w, 's, 'f> Scene<'w, 's, 'f> {
    pub(super) fn new(
        view: &'w View<'s>,
        procedure: &'w Procedure,
        assessor: &'w Assessor<'f>,
        dossier: &'w Dossier<'s>,
        lang: Lang,
    ) -> Scene<'w, 's, 'f> {
        let request = dossier.subject.request.as_ref().and_then(|id| view.thing(id.as_str()));
        let request = request.and_then(|thing| match &thing.entry.says {
            Statement::Request(request) => Some((thing.position, &**request)),
            _ => None,
        });
        let (case, open) = open_case(view, assessor.framework(), &procedure.found, &dossier.subject);
        Scene { view, procedure, assessor, dossier, request, case, open, lang }
    }

    /// What was asked for.
    pub(super) fn asked(&self) -> Asked {
        let Some((entry, request)) = self.request else { return Asked::default() };
        let framework = self.assessor.framework();
        let named = |dim: &str, names: &[String]| {
            let values = values(framework, dim, names).into_iter();
            values.filter_map(|at| value(framework, dim, at, self.lang)).collect()
        };
        Asked {
            entry: Some(entry),
            by: request.by.clone(),
            forms: named("form", &request.forms),
            tasks: named("task", &request.tasks),
            places: request.places.clone(),
            persons: request.persons,
            items: request.items.clone(),
            from: request.from,
            to: request.to,
            needed_by: request.needed_by,
        }
    }

    /// One way; `None` where the framework does not know its form, which a procedure that was read cannot name.
    pub(super) fn way(&self, way: &Way) -> Option<WayOption<'f>> {
        let framework = self.assessor.framework();
        let form = values(framework, "form", std::slice::from_ref(&way.form)).into_iter().next()?;
        let asked = self.request.map_or(&[][..], |(_, request)| &request.tasks);
        let asked = values(framework, "task", asked);
        let offer = Offer { case: &self.case, open: &self.open, way, form, asked: &asked };
        let (law, goals) = says(self.assessor, &offer, self.view.valid(), self.lang);
        let legs = legs(self.view, way, &self.besides());
        let needed_by = self.request.and_then(|(_, request)| request.needed_by);
        let own = taken(self.view, self.dossier, way);
        let starts = durations::starts(way)?;
        let earliest = earliest::earliest(self.view.valid(), (&legs, starts), &own, needed_by);
        Some(WayOption {
            id: way.id.clone(),
            name: way.name.clone(),
            form: value(framework, "form", form, self.lang)?,
            needs: way.needs.clone(),
            law,
            steps: self.steps(way, &goals),
            legs,
            earliest,
        })
    }

    /// The dossier's own contributions, and its operation where that is all this dossier.
    fn besides(&self) -> Vec<Id> {
        let operation = self.dossier.subject.operation.iter();
        let own = operation
            .filter(|id| crate::dossier::head(self.view, id).as_ref() == Some(&self.dossier.id))
            .chain(&self.dossier.contributions);
        own.cloned().collect()
    }

    /// The steps on the way to its end: not those that only answer what happens underway, and not the one that declines it.
    fn steps(&self, way: &Way, goals: &BTreeMap<String, &'static str>) -> Vec<StepOption> {
        let declines =
            |rule: &StepRule| rule.reaches.as_deref().and_then(Stage::of_word) == Some(Stage::Declined);
        let on_the_way = self.procedure.steps.iter().filter(|rule| {
            let fits = rule.forms.is_empty() || rule.forms.contains(&way.form);
            fits && !rule.aside && !declines(rule)
        });
        let today = self.view.valid();
        let steps = on_the_way.map(|rule| {
            let taken = self.dossier.parts.iter().filter(|(_, entry)| {
                rule.is_taken_by(entry) && entry.says.on().is_none_or(|on| on.first() <= today)
            });
            StepOption {
                id: rule.id.clone(),
                name: rule.name.clone(),
                owner: rule.owner.clone(),
                optional: rule.optional,
                owed: rule.goal.as_ref().and_then(|goal| goals.get(goal).copied()),
                cites: rule.cites.clone(),
                due: rule.due.as_ref().map(|due| due.words.clone()),
                taken_by: taken.map(|(position, _)| *position).collect(),
            }
        });
        steps.collect()
    }
}
