//! Who may do a task of a mandate: every performer put to the law with what the record says of the operation.

use std::collections::HashMap;

use ::law::Lang;
use exchange::case::{Case, Contribution, TaskRef};
use jiff::civil::Date;
use record::{Id, MandateTask, View};
use serde::Serialize;

use super::TaskOf;
use crate::answer::Value;
use crate::assess::{Assessor, Outcome};
use crate::options::turns_on;
use crate::procedure::Procedure;
use crate::recorded::{Subject, open_case};

/// Whether a performer may do a task.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PerformerMay {
    /// Who.
    pub performer: Value,
    /// `yes`, `unknown` or `no`.
    pub may: &'static str,
}

/// The law, asked of one operation on one day. What it says of a task is asked once.
pub(super) struct Lawful<'l, 'f> {
    assessor: &'l Assessor<'f>,
    on: Date,
    case: Case,
    open: Contribution,
    /// The forms of contribution that are tasks done by someone.
    forms: Vec<u8>,
    lang: Lang,
    known: HashMap<u8, Vec<PerformerMay>>,
}

impl<'l, 'f> Lawful<'l, 'f> {
    /// `None` where nothing is known of the operation.
    pub(super) fn new(
        view: &View<'_>,
        procedure: &Procedure,
        assessor: &'l Assessor<'f>,
        operation: &Id,
        lang: Lang,
    ) -> Option<Lawful<'l, 'f>> {
        let framework = assessor.framework();
        let subject = Subject::of(view, operation)?;
        let (mut case, open) = open_case(view, framework, &procedure.found, &subject);
        case.contributions = vec![open.clone()];
        let count = framework.dim("form").map_or(0, |dim| framework.values(dim).len());
        let tells_apart = |form: &u8| {
            let turns = turns_on(assessor, &case, view.valid(), *form);
            turns.is_some_and(|turns| turns.performer && turns.task)
        };
        let forms = (0..).take(count).filter(tells_apart).collect();
        Some(Lawful { assessor, on: view.valid(), case, open, forms, lang, known: HashMap::new() })
    }

    pub(super) fn task(&mut self, task: &MandateTask) -> TaskOf {
        let framework = self.assessor.framework();
        let dim = framework.dim("task");
        let at = dim.zip(task.task.as_ref()).and_then(|(dim, name)| framework.value(dim, name));
        let name = dim.zip(at).and_then(|(dim, at)| framework.values(dim).get(usize::from(at)));
        let performers = at.map_or_else(Vec::new, |at| self.performers(at));
        let order = ["yes", "unknown", "no"];
        let best = order.into_iter().find(|word| performers.iter().any(|one| one.may == *word));
        TaskOf {
            what: task.what.clone(),
            paragraph: task.paragraph.clone(),
            task: name.map(|(id, name)| Value { id: id.clone(), name: name.get(self.lang).to_owned() }),
            // where no form of the law is a task done by someone, nobody may
            may: at.map(|_| best.unwrap_or("no")),
            performers,
        }
    }

    /// What the law says of each performer, each alone, and of the task alone.
    fn performers(&mut self, task: u8) -> Vec<PerformerMay> {
        if let Some(known) = self.known.get(&task) {
            return known.clone();
        }
        let framework = self.assessor.framework();
        let Some(performers) = framework.dim("performer").map(|dim| framework.values(dim)) else {
            return Vec::new();
        };
        let one = |form: u8, performer: u8| Contribution {
            form: Some(form),
            performer: Some(performer),
            tasks: vec![TaskRef { task, like: None }],
            ..self.open.clone()
        };
        let pairs: Vec<(u8, u8)> = self
            .forms
            .iter()
            .flat_map(|form| (0..).take(performers.len()).map(|performer| (*form, performer)))
            .collect();
        let contributions = pairs.iter().map(|(form, performer)| one(*form, *performer)).collect();
        let case = Case { contributions, ..self.case.clone() };
        let outcomes = if pairs.is_empty() { Vec::new() } else { self.assessor.verdicts(&case, self.on) };
        let found: Vec<PerformerMay> = (0..)
            .zip(performers)
            .filter_map(|(at, (id, name)): (u8, _)| {
                let here = pairs.iter().zip(&outcomes).filter(|((_, performer), _)| *performer == at);
                let best = here.map(|(_, outcome)| *outcome).max()?;
                let performer = Value { id: id.clone(), name: name.get(self.lang).to_owned() };
                Some(PerformerMay { performer, may: Outcome::word(best) })
            })
            .collect();
        self.known.insert(task, found.clone());
        found
    }
}
