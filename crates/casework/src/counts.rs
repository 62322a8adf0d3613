//! Persons abroad on a day: who stands where, by operation and sort, and against the most that the law allows.

use std::collections::HashMap;

use jiff::civil::Date;
use law::Framework;
use record::{Dispatch, Entry, Id, Personnel, Statement, View};

use crate::process::Course;

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
        if over || !begun && from.is_some() {
            continue;
        }
        // milestones tell more than the statement that was made before they left
        let course = Course::of(view, &dispatch.id);
        let home = course.ended.is_some_and(|(day, _)| day < today);
        if home || course.begun.is_none() {
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

/// The most persons that a law allows abroad; `None` where it does not count them.
pub(crate) fn most(framework: &Framework) -> Option<u64> {
    let counted = framework.facts.iter().filter_map(|fact| fact.count.as_ref());
    let abroad = counted.filter(|count| count.terms.iter().any(|(name, _)| name == ABROAD));
    abroad.map(|count| count.at_most).min()
}

/// The days on which what others do can bear on a contribution's verdict: of rounds whose number nobody gives, and, where all that is
/// known together could be more than the law allows, of every round.
pub(crate) fn turnings(view: &View<'_>, most: Option<u64>) -> Vec<Date> {
    let Some(most) = most else { return Vec::new() };
    let ends = ends(view);
    let all = is_heavy(&ends, most);
    let told = ends.iter().filter(|(.., persons)| all || persons.is_none());
    told.flat_map(|(from, to, _)| [Some(*from), *to]).flatten().collect()
}

/// Whether a change of something can bear on the verdict on others: a round without a number, or any where the law's most is near.
pub(crate) fn weighs(view: &View<'_>, id: &Id, most: Option<u64>) -> bool {
    let Some((most, thing)) = most.zip(view.thing(id.as_str())) else { return false };
    match &thing.entry.says {
        Statement::Dispatch(dispatch) => {
            let silent =
                |entry: &Entry| matches!(&entry.says, Statement::Dispatch(one) if one.persons.is_none());
            let others = thing.others.iter().any(|(_, entry)| silent(entry));
            dispatch.persons.is_none() || others || is_heavy(&ends(view), most)
        }
        _ => false,
    }
}

/// Of every round: the first day, the day after the last, where one is given, and the number of persons.
fn ends(view: &View<'_>) -> Vec<(Date, Option<Date>, Option<u64>)> {
    let rounds = view.entries("dispatch").filter_map(|(_, entry)| match &entry.says {
        Statement::Dispatch(dispatch) if dispatch.counted_elsewhere != Some(true) => {
            let from = dispatch.from.or(entry.spoke).map_or(Date::MIN, record::When::first);
            Some((from, dispatch.to.and_then(|to| to.last().tomorrow().ok()), dispatch.persons))
        }
        _ => None,
    });
    rounds.collect()
}

/// Whether so many could be abroad on some day, a last day that nobody gives taken as none.
fn is_heavy(ends: &[(Date, Option<Date>, Option<u64>)], most: u64) -> bool {
    let mut steps: Vec<(Date, bool, u64)> = Vec::new();
    for (from, to, persons) in ends {
        steps.push((*from, true, persons.unwrap_or(0)));
        steps.extend(to.map(|to| (to, false, persons.unwrap_or(0))));
    }
    steps.sort_unstable();
    let mut abroad = 0_u64;
    steps.into_iter().any(|(_, comes, persons)| {
        abroad = if comes { abroad.saturating_add(persons) } else { abroad.saturating_sub(persons) };
        abroad > most
    })
}

/// The number of persons abroad, as laws count it.
pub(crate) const ABROAD: &str = "persons_abroad";

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
