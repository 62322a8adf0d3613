//! What there are sums of, each under the name and in the unit that programs read.

use super::{By, Section, Stats};

/// A section of the statistics.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// Missions begun.
    Missions,
    /// Missions that go on.
    Ongoing,
    /// Persons sent but for liaison staff.
    Persons,
    /// Liaison staff sent.
    Liaison,
    /// Persons abroad.
    Abroad,
    /// Contributions in kind.
    InKind,
}

impl Counted {
    /// All of them.
    pub const ALL: [Counted; 6] = [
        Counted::Missions,
        Counted::Ongoing,
        Counted::Persons,
        Counted::Liaison,
        Counted::Abroad,
        Counted::InKind,
    ];

    /// Its name in output for programs.
    pub fn word(self) -> &'static str {
        match self {
            Counted::Missions => "missions",
            Counted::Ongoing => "missions_ongoing",
            Counted::Persons => "persons",
            Counted::Liaison => "liaison_staff",
            Counted::Abroad => "persons_abroad",
            Counted::InKind => "in_kind",
        }
    }

    /// What it is counted in.
    pub fn unit(self) -> &'static str {
        match self {
            Counted::Missions | Counted::Ongoing => "missions",
            Counted::Persons | Counted::Liaison | Counted::Abroad => "persons",
            Counted::InKind => "contributions",
        }
    }

    /// By what it is grouped: a mission is itself the operation.
    pub fn groupings(self) -> impl Iterator<Item = By> {
        By::ALL.into_iter().filter(move |by| self.unit() != "missions" || *by != By::Operation)
    }

    /// Its sums.
    pub fn of<'s, 'l>(self, sums: &'l Stats<'s>) -> &'l Section<'s> {
        match self {
            Counted::Missions => &sums.missions,
            Counted::Ongoing => &sums.ongoing,
            Counted::Persons => &sums.persons,
            Counted::Liaison => &sums.liaison,
            Counted::Abroad => &sums.abroad,
            Counted::InKind => &sums.in_kind,
        }
    }
}
