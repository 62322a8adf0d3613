//! How many persons are abroad beside one contribution: asked for every day on which something changes, and so kept ready.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use jiff::civil::Date;
use record::{Entry, Id, Personnel, State, Statement, View};

use super::{Count, is_liaison, rounds};

/// A round by itself: which dispatch, how many persons, and its days as [`super::Round`] has them.
#[derive(Clone, Debug)]
struct Days {
    id: Id,
    persons: Option<u64>,
    first: Date,
    surely_first: Date,
    surely_last: Option<Date>,
    last: Date,
}

impl Days {
    fn add_to(&self, count: &mut Count, day: Date) {
        if self.first <= day && day <= self.last {
            let surely = self.surely_first <= day && self.surely_last.is_some_and(|last| day <= last);
            count.add(self.persons, !surely);
        }
    }

    /// The days on which what it adds changes.
    fn turns(&self) -> impl Iterator<Item = Date> {
        let after = |day: Date| day.tomorrow().ok();
        [Some(self.first), Some(self.surely_first), self.surely_last.and_then(after), after(self.last)]
            .into_iter()
            .flatten()
    }
}

/// Sums of persons and of liaison staff.
type Sums = [Count; 2];

/// All rounds that are known, those that follow one another together, and what they sum to from each day on which that changes.
#[derive(Clone, Debug, Default)]
pub(crate) struct Rounds {
    groups: HashMap<(Id, Personnel), Vec<Days>>,
    sums: Vec<(Date, Sums)>,
}

/// What the rounds of a group come to on a day.
fn of_group(rounds: &[Days], day: Date) -> Count {
    let mut count = Count::default();
    for round in rounds {
        round.add_to(&mut count, day);
    }
    count.closed()
}

impl Rounds {
    /// As known at a view, for any day.
    pub fn of(view: &View<'_>) -> Rounds {
        let mut groups: HashMap<(Id, Personnel), Vec<Days>> = HashMap::new();
        for round in rounds(view) {
            let key = (round.dispatch.operation.clone(), round.dispatch.personnel);
            groups.entry(key).or_default().push(Days {
                id: round.dispatch.id.clone(),
                persons: round.dispatch.persons,
                first: round.first,
                surely_first: round.surely_first,
                surely_last: round.surely_last,
                last: round.last,
            });
        }
        let sums = sums(&groups);
        Rounds { groups, sums }
    }

    /// Whether a change of something can bear on the verdict on others: of a round without a number, or of any where the law's most is near.
    pub fn weighs(&self, id: &Id, most: Option<u64>) -> bool {
        let Some(most) = most.filter(|_| id.sort() == "dispatch") else { return false };
        let mut rounds = self.groups.values().flatten();
        self.is_heavy(most) || rounds.any(|round| round.id == *id && round.persons.is_none())
    }

    /// Whether more may be abroad on some day than the law allows.
    fn is_heavy(&self, most: u64) -> bool {
        let sum = |[persons, liaison]: &Sums| persons.most.saturating_add(liaison.most);
        self.sums.iter().any(|(_, sums)| sum(sums) > most)
    }

    /// How many persons are abroad on a day beside one contribution, and how many liaison staff, in persons, at most; `None` where the
    /// number of some round is not known. Another round of its own sort that perhaps is there is not there beside it: they follow one
    /// another.
    pub fn beside(&self, view: &View<'_>, id: &Id) -> (Option<u64>, Option<u64>) {
        self.beside_on(view.valid(), view, id)
    }

    /// The days after one and up to another on which what is counted beside a contribution can change what the law says: where a number
    /// comes to be unknown or known, and all days on which many are abroad.
    pub fn turnings(&self, view: &View<'_>, id: &Id, (from, to): (Date, Date), cap: u64) -> Vec<Date> {
        let mut days = Vec::new();
        let mut last = self.matters(from, view, id, cap);
        for day in self.days().filter(|day| from < *day && *day <= to) {
            let here = self.matters(day, view, id, cap);
            if here.is_none() || last != here {
                days.push(day);
            }
            last = here;
        }
        days
    }

    /// The days on which a sum changes.
    pub fn days(&self) -> impl Iterator<Item = Date> {
        self.sums.iter().map(|(day, _)| *day)
    }

    /// What of the counts on a day the law can turn on: whether both are known. `None` when so many are abroad that any number may matter.
    pub fn matters(&self, day: Date, view: &View<'_>, id: &Id, cap: u64) -> Option<(bool, bool)> {
        let (persons, liaison) = self.beside_on(day, view, id);
        let own = view.thing(id.as_str()).and_then(|thing| match &thing.entry.says {
            Statement::Dispatch(dispatch) => dispatch.persons,
            _ => None,
        });
        let all = [persons, liaison, own].into_iter().flatten().fold(0, u64::saturating_add);
        // with half of what is allowed still free no other contribution is too many
        let many = all > cap / 2;
        (!many).then_some((persons.is_some(), liaison.is_some()))
    }

    fn beside_on(&self, day: Date, view: &View<'_>, id: &Id) -> (Option<u64>, Option<u64>) {
        let before = self.sums.partition_point(|(from, _)| *from <= day);
        let sums = before.checked_sub(1).and_then(|at| self.sums.get(at));
        let mut sums: Sums = sums.map_or_else(Sums::default, |(_, sums)| *sums);
        let own = view.thing(id.as_str()).and_then(|thing| match &thing.entry.says {
            Statement::Dispatch(dispatch) => Some((dispatch.operation.clone(), dispatch.personnel)),
            _ => None,
        });
        if let Some((key, rounds)) = own.and_then(|own| self.groups.get_key_value(&own))
            && let Some(sum) = sums.get_mut(usize::from(is_liaison(key.1)))
        {
            let whole = of_group(rounds, day);
            let mut others = Count::default();
            for round in rounds.iter().filter(|round| round.id != *id) {
                round.add_to(&mut others, day);
            }
            sum.most = sum.most.saturating_sub(whole.most).saturating_add(others.least);
            sum.unknown = sum.unknown.saturating_sub(whole.unknown) + others.unknown;
        }
        let known = |sum: Count| (sum.unknown == 0).then_some(sum.most);
        let [persons, liaison] = sums;
        (known(persons), known(liaison))
    }
}

/// The sums from each day on which one changes.
fn sums(groups: &HashMap<(Id, Personnel), Vec<Days>>) -> Vec<(Date, Sums)> {
    // what each group adds or takes away on a day
    let mut steps: Vec<(Date, usize, Count, Count)> = Vec::new();
    for ((_, personnel), rounds) in groups {
        let mut turns: Vec<Date> = rounds.iter().flat_map(Days::turns).collect();
        turns.sort_unstable();
        turns.dedup();
        let mut before = Count::default();
        for day in turns {
            let here = of_group(rounds, day);
            if here != before {
                steps.push((day, usize::from(is_liaison(*personnel)), before, here));
                before = here;
            }
        }
    }
    steps.sort_by_key(|(day, ..)| *day);
    let mut sums: Vec<(Date, Sums)> = Vec::new();
    let mut now = Sums::default();
    for (day, which, before, here) in steps {
        if let Some(sum) = now.get_mut(which) {
            sum.least = sum.least.saturating_sub(before.least).saturating_add(here.least);
            sum.most = sum.most.saturating_sub(before.most).saturating_add(here.most);
            sum.unknown = sum.unknown.saturating_sub(before.unknown) + here.unknown;
        }
        match sums.last_mut() {
            Some((last, sum)) if *last == day => *sum = now,
            _ => sums.push((day, now)),
        }
    }
    sums
}

/// The rounds, kept while nothing that is counted changes: what one more claim costs then does not grow with the record.
#[derive(Debug, Default)]
pub(crate) struct Kept {
    /// The positions at which something that is counted came in, or was corrected.
    changes: Vec<u64>,
    known: Mutex<HashMap<usize, Arc<Rounds>>>,
}

/// The kinds of entries that are counted.
const COUNTED: [&str; 4] = ["dispatch", "operation", "milestone", "plan"];

impl Kept {
    /// For a state as it is. It can be asked about any length of its log.
    pub fn new(state: &State) -> Kept {
        Kept { changes: state.changes_of(&COUNTED), known: Mutex::default() }
    }

    /// Whether an entry changes what is counted, so that another is to be made.
    pub fn is_changed_by(state: &State, entry: &Entry) -> bool {
        let counted = |kind: &str| COUNTED.contains(&kind);
        let withdrawn = matches!(entry.says, Statement::Withdrawal(_));
        // what a withdrawal takes back is seen by the ids that it touched
        let sorts = ["dispatch/", "op/", "request/"];
        let touched = || state.touched(entry).iter().any(|id| sorts.iter().any(|sort| id.starts_with(sort)));
        counted(entry.says.kind().0) || withdrawn && touched()
    }

    /// Every day on which a sum changes, as known today or at any time before.
    pub fn all_days(&self, state: &State, valid: Date) -> Vec<Date> {
        let sizes = self.changes.iter().map(|position| position + 1);
        let views = sizes.map(|size| state.as_of(valid, state.at(size)));
        let mut days: Vec<Date> =
            views.flat_map(|view| self.rounds(&view).days().collect::<Vec<_>>()).collect();
        days.sort_unstable();
        days.dedup();
        days
    }

    /// The rounds as known at a view.
    pub fn rounds(&self, view: &View<'_>) -> Arc<Rounds> {
        let known = view.known().size;
        let key = self.changes.partition_point(|position| *position < known);
        // what is behind the lock is whole at any time: a thread that died with it has spoilt nothing
        let mut kept = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        Arc::clone(kept.entry(key).or_insert_with(|| Arc::new(Rounds::of(view))))
    }
}
