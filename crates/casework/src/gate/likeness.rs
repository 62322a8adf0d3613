//! What two dossiers have in common, so that what was judged in one says something in the other.

use record::{Id, Personnel, Statement, View};
use serde::Serialize;

use crate::dossier::{Dossier, forms};

/// What a dossier is about, as far as cases are compared by it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Traits {
    operation: Option<Id>,
    pillar: Option<String>,
    forms: Vec<String>,
    personnel: Vec<Personnel>,
}

/// One thing that two dossiers can have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Common {
    /// The operation.
    Operation,
    /// The pillar.
    Pillar,
    /// A form of contribution.
    Form,
    /// A sort of personnel.
    Personnel,
}

/// Everything that two dossiers have in common.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct Likeness(Vec<Common>);

impl Likeness {
    /// Whether they have something in common.
    pub fn has(&self, common: Common) -> bool {
        self.0.contains(&common)
    }

    /// Whether they are compared at all: the form alone is no likeness, for nearly all have it in common.
    pub fn is_comparable(&self) -> bool {
        [Common::Operation, Common::Pillar, Common::Personnel].into_iter().any(|common| self.has(common))
    }

    /// The most alike first: the same operation, then pillar and form, then any other.
    pub fn rank(&self) -> u8 {
        if self.has(Common::Operation) {
            0
        } else if self.has(Common::Pillar) && self.has(Common::Form) {
            1
        } else {
            2
        }
    }
}

impl Traits {
    pub(super) fn of(view: &View<'_>, dossier: &Dossier<'_>) -> Traits {
        let mut traits = Traits {
            operation: dossier.subject.operation.clone(),
            forms: forms(view, dossier),
            ..Traits::default()
        };
        if let Some(thing) = traits.operation.as_ref().and_then(|id| view.thing(id.as_str()))
            && let Statement::Operation(operation) = &thing.entry.says
        {
            traits.pillar.clone_from(&operation.pillar);
        }
        for thing in dossier.contributions.iter().filter_map(|id| view.thing(id.as_str())) {
            match &thing.entry.says {
                Statement::Dispatch(dispatch) if !traits.personnel.contains(&dispatch.personnel) => {
                    traits.personnel.push(dispatch.personnel);
                }
                Statement::Goods(goods) if traits.pillar.is_none() => {
                    traits.pillar.clone_from(&goods.pillar);
                }
                _ => {}
            }
        }
        traits
    }

    pub(super) fn alike(&self, other: &Traits) -> Likeness {
        let same = |one: Option<&str>, other: Option<&str>| one.is_some() && one == other;
        let common = [
            (
                Common::Operation,
                same(self.operation.as_ref().map(Id::as_str), other.operation.as_ref().map(Id::as_str)),
            ),
            (Common::Pillar, same(self.pillar.as_deref(), other.pillar.as_deref())),
            (Common::Form, self.forms.iter().any(|form| other.forms.contains(form))),
            (Common::Personnel, self.personnel.iter().any(|sort| other.personnel.contains(sort))),
        ];
        Likeness(common.into_iter().filter(|(_, is)| *is).map(|(common, _)| common).collect())
    }
}
