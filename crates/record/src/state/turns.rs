//! When what is known can change: the days on which a claim begins or ceases to hold, and those on which an entry became known.

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan as _};

use super::facts::{Day, EARLIEST, LATEST, NEVER};
use super::names::NO_NAME;
use super::{Place, State, View};
use crate::{Entry, EntryId, Statement};

/// The day of a number; `None` for the ends that stand for open, and beyond the calendar.
fn day(number: Day) -> Option<Date> {
    if number == EARLIEST || number == LATEST {
        return None;
    }
    jiff::civil::date(1970, 1, 1).checked_add(number.days()).ok()
}

impl<'s> View<'s> {
    /// The source that the entry at a position cites first.
    pub fn source_of(&self, position: u64) -> Option<&'s str> {
        let line = self.state.lines.get(usize::try_from(position).ok()?)?;
        match line.place {
            Place::Said(slot, at) => {
                let source = self.state.facts.get(slot, at)?.source;
                (source != NO_NAME).then(|| self.state.names.text(source))
            }
            Place::Kept(at) => {
                let cite = self.state.kept.get(at as usize)?.entry.cites.first()?;
                Some(cite.source.as_str())
            }
        }
    }

    /// The day that the entry at a position is of, where it is of one: of a plan when it was decided, of a report when it was made.
    pub fn day_of(&self, position: u64) -> Option<Date> {
        let line = self.state.lines.get(usize::try_from(position).ok()?)?;
        match line.place {
            Place::Kept(at) => self.state.kept.get(at as usize)?.entry.says.on().map(crate::When::first),
            Place::Said(..) => None,
        }
    }

    /// The days on which the reading of some fact about something can change, as what is said begins to hold or holds no longer:
    /// in order, each once.
    pub fn turnings(&self, about: &str) -> Vec<Date> {
        let Some(name) = self.state.names.find(about) else { return Vec::new() };
        let said = self.state.facts.about(name).flat_map(|(_, said)| said);
        let known = said.filter(|said| said.is_known(self.size));
        let ends = known.flat_map(|said| {
            let after = |last: Day| if last == LATEST { LATEST } else { last.saturating_add(1) };
            [said.from, said.surely_from, after(said.surely_to), after(said.to)]
        });
        let mut days: Vec<Date> = ends.filter_map(day).collect();
        days.sort_unstable();
        days.dedup();
        days
    }
}

impl State {
    /// The day at whose end the entry at a position was known: for the founding record, when its sources had spoken; for all others,
    /// when it was recorded, by the office's clock. `None` for what was known before all days, and where there is no such entry.
    pub fn day_known(&self, position: u64, clock: impl Fn(Timestamp) -> Date) -> Option<Date> {
        let line = self.lines.get(usize::try_from(position).ok()?)?;
        if self.founding.is_some_and(|founding| position < u64::from(founding)) {
            return day(line.spoken);
        }
        Timestamp::from_second(line.recorded).ok().map(clock)
    }

    /// The positions at which entries of some kinds came in, or were withdrawn or corrected: between two of them nothing of these kinds
    /// has changed. Claims, members and closures are of no kind here.
    pub fn changes_of(&self, kinds: &[&str]) -> Vec<u64> {
        let numbers = crate::KINDS.iter().enumerate().filter(|(_, kind)| kinds.contains(&kind.name));
        let lists = numbers.filter_map(|(number, _)| self.kinds.get(number)).flatten();
        let kept = lists.filter_map(|at| self.kept.get(*at as usize));
        let mut positions: Vec<u64> = kept
            .flat_map(|kept| [Some(kept.position), Some(kept.gone).filter(|gone| *gone != NEVER)])
            .flatten()
            .map(u64::from)
            .collect();
        positions.sort_unstable();
        positions.dedup();
        positions
    }

    /// The ids that an entry speaks of: what a claim is about and of whom, or everything that another entry names; and, of an entry
    /// that corrects or withdraws another, what that one spoke of.
    pub fn touched(&self, entry: &Entry) -> Vec<String> {
        let mut ids = Vec::new();
        entry.says.ids(&mut |_, id| ids.push(id.as_str().to_owned()));
        let withdrawn = match &entry.says {
            Statement::Withdrawal(withdrawal) => Some(&withdrawal.withdraws),
            _ => None,
        };
        for ended in entry.corrects.iter().chain(withdrawn) {
            self.named_at(ended, &mut ids);
        }
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    fn named_at(&self, id: &EntryId, ids: &mut Vec<String>) {
        let line = self.position_of(id).and_then(|position| self.lines.get(position as usize));
        match line.map(|line| line.place) {
            Some(Place::Said(slot, _)) => {
                let key = self.facts.key(slot);
                let named = key.into_iter().flat_map(|key| [key.about, key.of]);
                ids.extend(
                    named.filter(|name| *name != NO_NAME).map(|name| self.names.text(name).to_owned()),
                );
            }
            Some(Place::Kept(at)) => {
                if let Some(kept) = self.kept.get(at as usize) {
                    kept.entry.says.ids(&mut |_, id| ids.push(id.as_str().to_owned()));
                }
            }
            None => {}
        }
    }
}
