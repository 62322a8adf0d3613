//! Does it still hold? For what has been decided and is not over: what the law asks for now, since when, why, and by when.
//!
//! A matter is computed from the record. Acknowledging, deciding and closing it are entries of people ([`record::Handling`]). A matter
//! whose cause is corrected was none, and is no longer raised; one whose cause has passed stays until someone closes it.

mod ahead;
mod clauses;
mod deadlines;
mod duties;
mod matters;
mod periods;
mod plan;
mod settle;
mod shown;
mod track;
mod watch;

use jiff::civil::Date;
use record::{Id, Words};

pub use ahead::{ahead, of_all, offices};
pub use clauses::{Breach, breaches};
pub use deadlines::{Deadline, DeadlineKind, deadlines};
pub use matters::{causes, matters, of_dossier};
pub use shown::{gravest, gravity, is_pressing, merged};
pub use track::{Span, Stand, cap};
pub(crate) use track::{depends, turnings};
pub use watch::{News, Watch, compare};

/// How far a matter has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MatterState {
    /// Nobody has said anything.
    Open,
    /// Someone looks at it.
    Acknowledged,
    /// What is done has been decided.
    Decided,
    /// What was asked for has been done: an entry shows it.
    Settled,
    /// Someone closed it.
    Closed,
    /// It arose before this journal began, and the founding record has nothing that settles it.
    Unrecorded,
}

impl MatterState {
    /// The word in JSON and message ids.
    pub const fn word(self) -> &'static str {
        match self {
            MatterState::Open => "open",
            MatterState::Acknowledged => "acknowledged",
            MatterState::Decided => "decided",
            MatterState::Settled => "settled",
            MatterState::Closed => "closed",
            MatterState::Unrecorded => "unrecorded",
        }
    }

    /// Whether something is still to be done about it here.
    pub const fn is_pending(self) -> bool {
        matches!(self, MatterState::Open | MatterState::Acknowledged | MatterState::Decided)
    }
}

/// What a matter rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cause {
    /// The fact, by its key (`consents_assignment@state/SY`), or the id of what an entry introduces.
    pub key: String,
    /// What the law's word for it reads: yes, no or unknown; of a plan, unknown where it does not say its end; `None` for what else is no
    /// fact.
    pub reads: Option<law::Truth>,
    /// The entries that say so, by position.
    pub entries: Vec<u64>,
}

/// Something that the law, the plan or practice asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matter {
    /// Of what: a contribution, or the operation or request whose plan it is.
    pub about: Id,
    /// Its key among those of the same thing: what is asked and the day since which it is.
    pub key: String,
    /// What is asked for, in a word: `suspend`, `end`, `halt`, `change`, `council`, `approval`, `report`, `account`; `ask` where what
    /// is unknown must be found out; `basis` where the contribution would not be lawful now; `period`, `mandate`, `lead`, `outside_plan`.
    pub asks: String,
    /// The goal of the law, where one asks.
    pub goal: Option<String>,
    /// The office that answers for it, where the procedure names one.
    pub owner: Option<Id>,
    /// The provisions.
    pub cites: Vec<String>,
    /// The first day on which it was so.
    pub since: Date,
    /// The last day on which it was so; `None`: it still is.
    pub until: Option<Date>,
    /// It is owed once, for what happened on that day; else it is so for as long as its cause lasts.
    pub once: bool,
    /// What it rests on.
    pub causes: Vec<Cause>,
    /// When it is due, in words.
    pub due: Option<Words>,
    /// How far it has come.
    pub state: MatterState,
    /// The entries that settled it or by which people handled it, by position.
    pub handled: Vec<u64>,
}

impl Matter {
    /// Whether a handling speaks of it: of its key, or of the same demand on a day while it lasted, as a correction can move the first
    /// day. What is owed once has no days but its own.
    pub fn is_called(&self, key: &str) -> bool {
        if key == self.key {
            return true;
        }
        let (Some((name, day)), Some((own, _))) = (key.rsplit_once('/'), self.key.rsplit_once('/')) else {
            return false;
        };
        let inside = |day: Date| self.since <= day && self.until.is_none_or(|until| day <= until);
        !self.once && name == own && day.parse().is_ok_and(inside)
    }

    /// The same demand on overlapping days: one matter whose first day has moved.
    fn is_same_run(&self, other: &Matter) -> bool {
        let name = |matter: &Matter| matter.key.rsplit_once('/').map(|(name, _)| name.to_owned());
        let before = |one: &Matter, other: &Matter| one.until.is_some_and(|until| until < other.since);
        !self.once && !other.once && name(self) == name(other) && !before(self, other) && !before(other, self)
    }
}
