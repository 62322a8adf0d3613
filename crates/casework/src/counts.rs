//! Persons abroad on a day: who stands where, by operation and sort, and against the most that the law allows.

mod beside;
mod peaks;

use std::collections::HashMap;

use jiff::civil::Date;
use record::{Dispatch, Id, Personnel, Statement, View, When};

pub(crate) use beside::{Kept, Rounds};
pub use peaks::{Peak, peaks};

use crate::process::{home, left};

/// One round of persons abroad on the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Abroad<'s> {
    /// The dispatch.
    pub dispatch: &'s Dispatch,
    /// The entry that tells of it, by position.
    pub position: u64,
    /// The states in which they are; of the operation where the dispatch names none.
    pub places: &'s [Id],
    /// Its source gives a month or year only, and the day lies in it, or its end is not known: perhaps it had not begun, or was over.
    pub perhaps: bool,
}

impl Abroad<'_> {
    /// Whether they are liaison and coordination staff.
    pub fn is_liaison(&self) -> bool {
        is_liaison(self.dispatch.personnel)
    }
}

fn is_liaison(personnel: Personnel) -> bool {
    personnel == Personnel::LiaisonStaff
}

/// A number of persons: at least, and at most; and how many rounds there are of which no number is known.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// Those who surely are there.
    pub least: u64,
    /// With those who perhaps are. Rounds of one sort in one operation follow one another: of those that perhaps are there, one is.
    pub most: u64,
    /// Rounds without a number.
    pub unknown: u64,
}

impl Count {
    /// Of some rounds.
    pub fn of<'a, 's: 'a>(rounds: impl IntoIterator<Item = &'a Abroad<'s>>) -> Count {
        let mut groups: HashMap<(&Id, Personnel), Count> = HashMap::new();
        for one in rounds {
            let dispatch = one.dispatch;
            let group = groups.entry((&dispatch.operation, dispatch.personnel)).or_default();
            group.add(dispatch.persons, one.perhaps);
        }
        groups.into_values().map(Count::closed).fold(Count::default(), Count::with)
    }

    /// Adds a round to a group: those that perhaps are there stand in `most` by themselves until the group is closed.
    fn add(&mut self, persons: Option<u64>, perhaps: bool) {
        match (persons, perhaps) {
            (None, _) => self.unknown += 1,
            (Some(persons), true) => self.most = self.most.max(persons),
            (Some(persons), false) => self.least = self.least.saturating_add(persons),
        }
    }

    /// A group to which nothing is added any more.
    fn closed(self) -> Count {
        Count { most: self.most.max(self.least), ..self }
    }

    fn with(self, other: Count) -> Count {
        Count {
            least: self.least.saturating_add(other.least),
            most: self.most.saturating_add(other.most),
            unknown: self.unknown + other.unknown,
        }
    }
}

/// A round with its days.
#[derive(Clone, Copy, Debug)]
struct Round<'s> {
    position: u64,
    dispatch: &'s Dispatch,
    places: &'s [Id],
    /// The first day, perhaps.
    first: Date,
    /// The first day, surely.
    surely_first: Date,
    /// The last day, surely; `None`: of no day is it sure. The end of the calendar: it is known to go on.
    surely_last: Option<Date>,
    /// The last day, perhaps; the end of the calendar where it is not known.
    last: Date,
}

impl<'s> Round<'s> {
    fn on(&self, day: Date) -> Abroad<'s> {
        let perhaps = !self.is_surely_on(day);
        Abroad { dispatch: self.dispatch, position: self.position, places: self.places, perhaps }
    }

    fn is_on(&self, day: Date) -> bool {
        self.first <= day && day <= self.last
    }

    fn is_surely_on(&self, day: Date) -> bool {
        self.surely_first <= day && self.surely_last.is_some_and(|last| day <= last)
    }
}

/// Every round that is known, once: of several statements about one the first that gives a number. The others are quarrels that `stats`
/// shows. Rounds counted elsewhere, and those without any first day, are left out.
fn rounds<'s>(view: &View<'s>) -> Vec<Round<'s>> {
    let mut chosen: HashMap<&Id, usize> = HashMap::new();
    let mut told: Vec<(u64, &Dispatch, Option<When>)> = Vec::new();
    for (position, entry) in view.entries("dispatch") {
        let Statement::Dispatch(dispatch) = &entry.says else { continue };
        let one = (position, &**dispatch, entry.spoke);
        match chosen.get(&dispatch.id).and_then(|at| told.get_mut(*at)) {
            Some(known) if known.1.persons.is_none() && dispatch.persons.is_some() => *known = one,
            Some(_) => {}
            None => {
                chosen.insert(&dispatch.id, told.len());
                told.push(one);
            }
        }
    }
    told.into_iter()
        .filter_map(|(position, dispatch, spoke)| round(view, position, dispatch, spoke))
        .collect()
}

fn round<'s>(
    view: &View<'s>,
    position: u64,
    dispatch: &'s Dispatch,
    spoke: Option<When>,
) -> Option<Round<'s>> {
    if dispatch.counted_elsewhere == Some(true) {
        return None;
    }
    let operation = view.thing(dispatch.operation.as_str()).and_then(|thing| match &thing.entry.says {
        Statement::Operation(operation) => Some(&**operation),
        _ => None,
    });
    let goes_on = dispatch.ongoing == Some(true);
    // what is only known to go on does so since its source spoke
    let from = dispatch.from.map(When::first).or(spoke.map(When::first).filter(|_| goes_on));
    // milestones tell more than the statement that was made before they left
    let from = from.or_else(|| left(view, dispatch))?;
    let home = home(view, dispatch, spoke, from);
    let end = dispatch.to.or_else(|| operation.and_then(|operation| operation.to));
    let last = home.or(end.filter(|_| !goes_on).map(When::last)).unwrap_or(Date::MAX);
    let surely_last = if goes_on { Some(last) } else { dispatch.to.map(|to| to.first().min(last)) };
    let of_operation = operation.map_or(&[][..], |operation| &operation.places);
    Some(Round {
        position,
        dispatch,
        places: if dispatch.places.is_empty() { of_operation } else { &dispatch.places },
        first: from,
        surely_first: dispatch.from.map_or(from, When::last),
        surely_last,
        last,
    })
}

/// Everyone abroad on the day of a view.
pub fn abroad<'s>(view: &View<'s>) -> Vec<Abroad<'s>> {
    let today = view.valid();
    let there = rounds(view).into_iter().filter(|round| round.is_on(today));
    there.map(|round| round.on(today)).collect()
}

/// The number of persons abroad, as laws count it.
pub(crate) const ABROAD: &str = "persons_abroad";
