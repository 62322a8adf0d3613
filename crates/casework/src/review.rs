//! Looking back over some days of casework: what was raised and when it was answered, what was due and whether it was met, what was left.
//!
//! Everything is computed from the log as it stood at the end of each day: what nobody could have known is held against nobody.

use jiff::civil::Date;
use record::{GateItem, Id, State, Statement, View};

use crate::assess::Assessor;
use crate::dossier::{Dossier, Stage, Standing, steps};
use crate::history::Calendar;
use crate::holds::{self, Deadline, Matter, MatterState};
use crate::procedure::Procedure;

/// A matter through the days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Followed {
    /// As it stood last.
    pub matter: Matter,
    /// The first day at whose end it could be known.
    pub raised: Date,
    /// The first day on which it was no longer merely open: acknowledged, decided, settled or closed.
    pub answered: Option<Date>,
    /// The day on which its cause was corrected: there had been none.
    pub gone: Option<Date>,
}

/// A deadline through the days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The dossier of which it is: several can share a day, such as the end of the mandate.
    pub dossier: Id,
    /// As it stood last.
    pub deadline: Deadline,
    /// The first day on which it stood in the list.
    pub known: Date,
    /// The first day since which it has not been in the list any more: it was met or moved, or its dossier is over.
    pub met: Option<Date>,
    /// It had passed and was still in the list.
    pub missed: bool,
}

/// What was left of a dossier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    /// Which.
    pub dossier: Id,
    /// How far it has come.
    pub stage: Option<Stage>,
    /// Steps that could have been taken and that it does not go on without.
    pub open: Vec<String>,
    /// Questions of the policy gate that nobody judged.
    pub unjudged: Vec<GateItem>,
    /// Offices, states and organisations that were asked and have not answered: the entries, by position.
    pub unanswered: Vec<u64>,
}

/// Some days, looked back on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Review {
    /// By day: the stage of each dossier that changed.
    pub stages: Vec<(Date, Id, Option<Stage>)>,
    /// The matters, by the day on which they were raised.
    pub matters: Vec<Followed>,
    /// The deadlines, by day.
    pub deadlines: Vec<Kept>,
    /// What was left at the end.
    pub left: Vec<Left>,
}

/// Looks back over the dossiers that were opened when the log had at least `first` entries, from one day to another.
pub fn review(
    state: &State,
    first: u64,
    (from, to): (Date, Date),
    calendar: Calendar<'_>,
    procedure: &Procedure,
    assessor: &Assessor<'_>,
) -> Review {
    let mut review = Review::default();
    let mut day = from;
    while day <= to {
        let known = state.on(day, (calendar.end)(day));
        let view = state.as_of(day, known);
        let (mut matters, mut due) = (Vec::new(), Vec::new());
        for dossier in opened(&view, first) {
            let before = review.stages.iter().rfind(|(_, id, _)| *id == dossier.id).map(|(.., stage)| *stage);
            if before != Some(dossier.stage) {
                review.stages.push((day, dossier.id.clone(), dossier.stage));
            }
            let since = assessor.framework().head.since;
            matters.extend(holds::of_dossier((state, known), &dossier, (since, day), procedure, assessor));
            let steps = steps(&view, &dossier, procedure, assessor);
            let days = holds::deadlines((state, known), &dossier, &steps, procedure, assessor, day);
            due.extend(days.into_iter().map(|deadline| (dossier.id.clone(), deadline)));
        }
        review.matters(day, matters);
        review.deadlines(day, due);
        let Ok(next) = day.tomorrow() else { break };
        day = next;
    }
    let view = state.as_of(to, state.on(to, (calendar.end)(to)));
    review.left =
        opened(&view, first).iter().map(|dossier| left(&view, dossier, procedure, assessor)).collect();
    review
}

fn opened<'s>(view: &View<'s>, first: u64) -> Vec<Dossier<'s>> {
    let new =
        |dossier: &Dossier<'_>| view.thing(dossier.id.as_str()).is_some_and(|thing| thing.position >= first);
    Dossier::all(view).into_iter().filter(new).collect()
}

impl Review {
    /// Takes in the matters of a day, of all dossiers.
    fn matters(&mut self, day: Date, now: Vec<Matter>) {
        for known in &mut self.matters {
            let there = now.iter().any(|one| one.about == known.matter.about && one.key == known.matter.key);
            if !there && known.gone.is_none() {
                known.gone = Some(day);
            }
        }
        for matter in now {
            let same =
                |known: &&mut Followed| known.matter.about == matter.about && known.matter.key == matter.key;
            let answered = (matter.state != MatterState::Open).then_some(day);
            if let Some(known) = self.matters.iter_mut().find(same) {
                known.answered = known.answered.or(answered);
                known.gone = None;
                known.matter = matter;
            } else if matter.state != MatterState::Unrecorded {
                self.matters.push(Followed { matter, raised: day, answered, gone: None });
            }
        }
    }

    /// Takes in the deadlines of a day, of all dossiers.
    fn deadlines(&mut self, day: Date, now: Vec<(Id, Deadline)>) {
        let is_same = |known: &Kept, (dossier, deadline): &(Id, Deadline)| {
            known.dossier == *dossier
                && known.deadline.uid() == deadline.uid()
                && known.deadline.day == deadline.day
        };
        for known in &mut self.deadlines {
            if known.met.is_none() && !now.iter().any(|one| is_same(known, one)) {
                known.met = Some(day);
            }
        }
        for one in now {
            let missed = one.1.day < day;
            if let Some(known) = self.deadlines.iter_mut().find(|known| is_same(known, &one)) {
                known.missed |= missed;
                known.met = None;
            } else {
                let (dossier, deadline) = one;
                self.deadlines.push(Kept { dossier, deadline, known: day, met: None, missed });
            }
        }
        self.deadlines.sort_by_key(|kept| kept.deadline.day);
    }
}

fn left(view: &View<'_>, dossier: &Dossier<'_>, procedure: &Procedure, assessor: &Assessor<'_>) -> Left {
    let open = steps(view, dossier, procedure, assessor).into_iter();
    let open = open.filter(|step| step.standing == Standing::Open && !step.rule.optional);
    let judged = |item: &GateItem| {
        dossier.of_kind("judgement").any(|(_, entry)| match &entry.says {
            Statement::Judgement(judgement) => judgement.item == *item,
            _ => false,
        })
    };
    let unanswered = dossier.of_kind("consultation").filter(|(_, entry)| match &entry.says {
        Statement::Consultation(one) => one.what.is_none() && one.agrees.is_none(),
        _ => false,
    });
    Left {
        dossier: dossier.id.clone(),
        stage: dossier.stage,
        open: open.map(|step| step.rule.id.clone()).collect(),
        unjudged: GateItem::ALL.iter().filter(|item| !judged(item)).copied().collect(),
        unanswered: unanswered.map(|(position, _)| position).collect(),
    }
}
