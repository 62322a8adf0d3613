//! What ends a matter: entries by which its demand is met, and what people said about it.

use jiff::civil::Date;
use record::{Act, Answer, Entry, Id, Statement, View};

use super::matters::Scene;
use super::track::depends;
use super::{Matter, MatterState};
use crate::dossier::contributions;
use crate::procedure::Settles;
use crate::process::{Course, concerns, diet};
use crate::recorded::come;

impl<'m> Scene<'m, '_> {
    /// Ends a matter by what settles it from one day to another, or by what people said about it.
    pub fn settle(&self, matter: &mut Matter, by: &[Settles], days: (Date, Date)) {
        self.settle_by(matter, by, days, &|_, _| true);
    }

    /// The same by those entries only that count for it.
    pub fn settle_by(
        &self,
        matter: &mut Matter,
        by: &[Settles],
        (from, to): (Date, Date),
        counts: &dyn Fn(u64, &Entry) -> bool,
    ) {
        let view = self.view(self.today);
        let begun = self.begun(&view);
        let approved: Vec<u64> = if by.iter().any(Settles::is_diet) {
            let said = diet(&view, &concerns(&view, self.subject));
            said.into_iter().filter(|(.., given)| *given).map(|(_, position, _)| position).collect()
        } else {
            Vec::new()
        };
        let (mut people, mut met, mut standing) = (MatterState::Open, None, Vec::new());
        for (on, position, entry) in self.about(&view) {
            if let Statement::Handling(handling) = &entry.says {
                if matter.is_called(&handling.matter) {
                    matter.handled.push(position);
                    people = people.max(state_of(handling.answer));
                }
                continue;
            }
            let meets = |settles: &Settles| {
                if settles.is_diet() { approved.contains(&position) } else { settles.is(&entry.says) }
            };
            let act = act_of(&entry.says);
            // what was stopped before stands still; what was stopped before anyone left was an earlier contribution
            let stands = on < from && is_stop(act) && begun.is_some_and(|day| day <= on);
            if (stands || from <= on && on <= to) && counts(position, entry) && by.iter().any(meets) {
                matter.handled.push(position);
                standing.extend(stands.then_some(position));
                met = Some(act);
            } else if act == Some(Act::Resumed)
                && met.is_some_and(is_stop)
                && matter.until.is_none_or(|until| on <= until)
            {
                // the work goes on again while what stopped it is still there: the demand stands as before
                met = None;
                matter.handled.retain(|at| from <= on || !standing.contains(at));
            }
        }
        matter.state = if met.is_some() { people.max(MatterState::Settled) } else { people };
    }

    /// The first day on which someone was under way.
    fn begun(&self, view: &View<'_>) -> Option<Date> {
        let own = std::iter::once(self.subject.id.clone()).chain(contributions(view, &self.subject.id));
        own.filter_map(|id| Course::of(view, &id).begun).map(|(day, _)| day).min()
    }

    /// Every entry that names the subject, or what its state depends on, by the day that it is of.
    pub fn about(&self, view: &View<'m>) -> Vec<(Date, u64, &'m Entry)> {
        let ids: Vec<Id> = depends(view, self.subject);
        let named = ids.iter().flat_map(|id| view.naming(id.as_str()));
        let mut found: Vec<(Date, u64, &Entry)> = named
            .filter_map(|(position, entry)| Some((come(entry.says.on()?, self.today)?, position, entry)))
            .collect();
        found.sort_by_key(|(on, position, _)| (*on, *position));
        found.dedup_by_key(|(_, position, _)| *position);
        found
    }
}

fn state_of(answer: Answer) -> MatterState {
    match answer {
        Answer::Acknowledged => MatterState::Acknowledged,
        Answer::Decided => MatterState::Decided,
        Answer::Closed => MatterState::Closed,
    }
}

/// The work is stopped, for as long as nobody lets it go on.
fn is_stop(act: Option<Act>) -> bool {
    matches!(act, Some(Act::Suspended | Act::Halted))
}

fn act_of(says: &Statement) -> Option<Act> {
    match says {
        Statement::Decision(decision) => decision.act,
        Statement::Plan(plan) => Some(plan.act),
        _ => None,
    }
}
