//! Persons abroad on a day: who stands where, by operation and sort, and against the most that the law allows.

use std::collections::HashMap;

use jiff::civil::Date;
use record::{Dispatch, Id, Personnel, Statement, View};

/// One round of persons abroad on the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Abroad<'s> {
    /// The dispatch.
    pub dispatch: &'s Dispatch,
    /// The entry that tells of it, by position.
    pub position: u64,
    /// The states in which they are; of the operation where the dispatch names none.
    pub places: &'s [Id],
    /// Its source gives a month or year only, and the day lies in it: perhaps it had not begun, or was over.
    pub perhaps: bool,
}

impl Abroad<'_> {
    /// Whether they are liaison and coordination staff.
    pub fn is_liaison(&self) -> bool {
        self.dispatch.personnel == Personnel::LiaisonStaff
    }
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
        let mut groups: HashMap<(&Id, Personnel), (u64, u64)> = HashMap::new();
        let mut count = Count::default();
        for one in rounds {
            let Some(persons) = one.dispatch.persons else {
                count.unknown += 1;
                continue;
            };
            let (surely, perhaps) = groups.entry(group(one.dispatch)).or_default();
            if one.perhaps {
                *perhaps = persons.max(*perhaps);
            } else {
                *surely = surely.saturating_add(persons);
            }
        }
        for (surely, perhaps) in groups.into_values() {
            count.least = count.least.saturating_add(surely);
            count.most = count.most.saturating_add(surely.max(perhaps));
        }
        count
    }
}

/// What rounds have in common that follow one another.
fn group(dispatch: &Dispatch) -> (&Id, Personnel) {
    (&dispatch.operation, dispatch.personnel)
}

/// Everyone abroad on the day of a view.
pub fn abroad<'s>(view: &View<'s>) -> Vec<Abroad<'s>> {
    let today = view.valid();
    let mut chosen: HashMap<&Id, (u64, &'s Dispatch, Option<Date>)> = HashMap::new();
    let mut order: Vec<&Id> = Vec::new();
    for (position, entry) in view.entries("dispatch") {
        let Statement::Dispatch(dispatch) = &entry.says else { continue };
        let spoke = entry.spoke.map(record::When::first);
        match chosen.get_mut(&dispatch.id) {
            // of several statements the first that gives a number; the others are quarrels that `stats` shows
            Some(known) if known.1.persons.is_none() && dispatch.persons.is_some() => {
                *known = (position, dispatch, spoke);
            }
            Some(_) => {}
            None => {
                chosen.insert(&dispatch.id, (position, dispatch, spoke));
                order.push(&dispatch.id);
            }
        }
    }
    let mut found = Vec::new();
    for (position, dispatch, spoke) in order.iter().filter_map(|id| chosen.get(id).copied()) {
        if dispatch.counted_elsewhere == Some(true) {
            continue;
        }
        let operation = view.thing(dispatch.operation.as_str()).and_then(|thing| match &thing.entry.says {
            Statement::Operation(operation) => Some(&**operation),
            _ => None,
        });
        let end = dispatch.to.or_else(|| operation.and_then(|operation| operation.to));
        let goes_on = dispatch.ongoing == Some(true);
        // what is only known to go on does so since its source spoke
        let from = dispatch.from.map(record::When::first).or(spoke.filter(|_| goes_on));
        let begun = from.is_some_and(|from| from <= today);
        let over = end.is_some_and(|end| end.last() < today) && !goes_on;
        if !begun || over {
            continue;
        }
        let surely = dispatch.from.is_none_or(|from| from.last() <= today)
            && (goes_on || dispatch.to.is_some_and(|to| today <= to.first()));
        let places = if dispatch.places.is_empty() {
            operation.map_or(&[][..], |operation| &operation.places)
        } else {
            &dispatch.places
        };
        found.push(Abroad { dispatch, position, places, perhaps: !surely });
    }
    found
}

/// How many persons are abroad beside one contribution, and how many liaison staff, in persons, at most; `None` where the number of some
/// round is not known. Another round of its own sort that perhaps is there is not there beside it: they follow one another.
pub fn beside(view: &View<'_>, contribution: &Id) -> (Option<u64>, Option<u64>) {
    let all = abroad(view);
    let own = view.thing(contribution.as_str()).and_then(|thing| match &thing.entry.says {
        Statement::Dispatch(dispatch) => Some(&**dispatch),
        _ => None,
    });
    let count = |liaison: bool| {
        let others = all.iter().filter(|one| {
            let own = own.is_some_and(|own| group(own) == group(one.dispatch) && one.perhaps);
            one.dispatch.id != *contribution && one.is_liaison() == liaison && !own
        });
        let count = Count::of(others);
        (count.unknown == 0).then_some(count.most)
    };
    (count(false), count(true))
}
