//! What the work was needed for and what it came to: surveys and outcomes of a dossier, and what is asked for at the stage that it is in.

use record::{Entry, Id, ResultSort, Statement, SurveySort, View, When, Words};
use serde::Serialize;

use crate::dossier::{self, Dossier, Stage, forms};
use crate::procedure::{AccountRule, Procedure};

/// The surveys and outcomes of a dossier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Effects {
    /// The dossier.
    pub about: Id,
    /// What it is called.
    pub title: Words,
    /// How far it has come, in the word of its stage.
    pub stage: Option<&'static str>,
    /// The surveys, by the day on which they were made.
    pub surveys: Vec<Surveyed>,
    /// What came of it, by the day on which it was found.
    pub outcomes: Vec<Came>,
    /// What is asked for at this stage, in the procedure's order.
    pub asked: Vec<AskedFor>,
}

/// A survey.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Surveyed {
    /// The entry, by position.
    pub entry: u64,
    /// For what.
    pub about: Id,
    /// `pre_deployment`, `before`, `during` or `after`.
    pub sort: &'static str,
    /// When.
    pub on: When,
    /// What was found.
    pub what: Words,
    /// The states that were seen.
    pub places: Vec<Id>,
}

/// What came of the work.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Came {
    /// The entry, by position.
    pub entry: u64,
    /// Of what.
    pub about: Id,
    /// `output`, `effect` or `lesson`.
    pub sort: &'static str,
    /// When it was found.
    pub on: When,
    /// What.
    pub what: Words,
    /// How it was measured.
    pub how: Option<Words>,
    /// The number measured, in `unit`.
    pub value: Option<u64>,
    /// What it is counted in.
    pub unit: Option<Words>,
}

/// Something that is asked for at the stage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct AskedFor {
    /// Its id in the procedure.
    pub id: String,
    /// Its name.
    pub name: Words,
    /// The office that answers for it.
    pub owner: Id,
    /// The provisions.
    pub cites: Vec<String>,
    /// The entries that give it, by position; none: it is still missing.
    pub given_by: Vec<u64>,
}

/// The surveys and outcomes of the dossier that something belongs to, as known at the view and made by its day; `None` where there is
/// no dossier.
pub fn effects(view: &View<'_>, procedure: &Procedure, id: &Id) -> Option<Effects> {
    let dossier = Dossier::of(view, id)?;
    let mut found = Effects {
        about: dossier.id.clone(),
        title: dossier.title.clone(),
        stage: dossier.stage.map(Stage::word),
        surveys: Vec::new(),
        outcomes: Vec::new(),
        asked: Vec::new(),
    };
    let entries = entries(view, &dossier.id);
    for (position, entry) in &entries {
        found.add(*position, entry);
    }
    found.surveys.sort_by_key(|one| (one.on.first(), one.entry));
    found.outcomes.sort_by_key(|one| (one.on.first(), one.entry));
    let forms = forms(view, &dossier);
    let stage = found.stage;
    let is_asked = |rule: &&AccountRule| {
        let fits =
            rule.forms.is_empty() || forms.is_empty() || rule.forms.iter().any(|form| forms.contains(form));
        fits && rule.stages.iter().any(|word| Some(word.as_str()) == stage)
    };
    // what meets it can be of any kind: a report, for one
    let mut parts = entries;
    let by_then = |entry: &Entry| entry.says.on().is_none_or(|on| on.first() <= view.valid());
    for (position, entry) in dossier.parts.iter().filter(|(_, entry)| by_then(entry)) {
        if parts.iter().all(|(known, _)| known != position) {
            parts.push((*position, entry));
        }
    }
    parts.sort_by_key(|(position, _)| *position);
    let asked = procedure.accounts.iter().filter(is_asked).map(|rule| {
        let gives = |entry: &Entry| rule.settled_by.iter().any(|settles| settles.is(&entry.says));
        AskedFor {
            id: rule.id.clone(),
            name: rule.name.clone(),
            owner: rule.owner.clone(),
            cites: rule.cites.clone(),
            given_by: parts.iter().filter(|(_, entry)| gives(entry)).map(|(at, _)| *at).collect(),
        }
    });
    found.asked = asked.collect();
    Some(found)
}

/// The surveys and outcomes of anything that belongs to a dossier, made by the day of the view.
fn entries<'s>(view: &View<'s>, dossier: &Id) -> Vec<(u64, &'s Entry)> {
    let both = view.entries("survey").chain(view.entries("outcome"));
    let here = both.filter(|(_, entry)| {
        let (about, on) = match &entry.says {
            Statement::Survey(survey) => (&survey.about, survey.on),
            Statement::Outcome(outcome) => (&outcome.about, outcome.on),
            _ => return false,
        };
        on.first() <= view.valid() && dossier::head(view, about).as_ref() == Some(dossier)
    });
    here.collect()
}

impl Effects {
    fn add(&mut self, entry: u64, says: &Entry) {
        match &says.says {
            Statement::Survey(survey) => self.surveys.push(Surveyed {
                entry,
                about: survey.about.clone(),
                sort: SurveySort::word(survey.sort),
                on: survey.on,
                what: survey.what.clone(),
                places: survey.places.clone(),
            }),
            Statement::Outcome(outcome) => self.outcomes.push(Came {
                entry,
                about: outcome.about.clone(),
                sort: ResultSort::word(outcome.sort),
                on: outcome.on,
                what: outcome.what.clone(),
                how: outcome.how.clone(),
                value: outcome.value,
                unit: outcome.unit.clone(),
            }),
            _ => {}
        }
    }
}
