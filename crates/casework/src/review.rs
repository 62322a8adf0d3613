//! Looking back over some days of casework: what was raised and when it was answered, what was due and whether it was met, what was left.
//!
//! Everything is computed from the log as it stood at the end of each day: what nobody could have known is held against nobody.

use jiff::civil::Date;
use record::{GateItem, State, Statement, View};

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
    /// As it stood last.
    pub deadline: Deadline,
    /// The first day on which it stood in the list.
    pub known: Date,
    /// The day on which it was met, or moved.
    pub met: Option<Date>,
    /// It had passed and was still in the list.
    pub missed: bool,
}

/// What was left of a dossier.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    /// Which.
    pub dossier: record::Id,
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
    pub stages: Vec<(Date, record::Id, Option<Stage>)>,
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
        for dossier in opened(&view, first) {
            let before = review.stages.iter().rfind(|(_, id, _)| *id == dossier.id).map(|(.., stage)| *stage);
            if before != Some(dossier.stage) {
                review.stages.push((day, dossier.id.clone(), dossier.stage));
            }
            let since = assessor.framework().head.since;
            let matters = holds::of_dossier((state, known), &dossier, (since, day), procedure, assessor);
            review.matters(day, &dossier, matters);
            let steps = steps(&view, &dossier, procedure, assessor);
            let due = holds::deadlines((state, known), &dossier, &steps, procedure, assessor, day);
            review.deadlines(day, &dossier, due);
        }
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

/// Whether something belongs to a dossier.
fn belongs(dossier: &Dossier<'_>, about: &record::Id) -> bool {
    dossier.id == *about || dossier.subject.layers.contains(about) || dossier.contributions.contains(about)
}

impl Review {
    fn matters(&mut self, day: Date, dossier: &Dossier<'_>, now: Vec<Matter>) {
        for known in &mut self.matters {
            let there = now.iter().any(|one| one.about == known.matter.about && one.key == known.matter.key);
            if !there && known.gone.is_none() && belongs(dossier, &known.matter.about) {
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

    fn deadlines(&mut self, day: Date, dossier: &Dossier<'_>, now: Vec<Deadline>) {
        for known in &mut self.deadlines {
            let there =
                now.iter().any(|one| one.uid() == known.deadline.uid() && one.day == known.deadline.day);
            if !there && known.met.is_none() && belongs(dossier, &known.deadline.about) {
                known.met = Some(day);
            }
        }
        for deadline in now {
            let missed = deadline.day < day;
            let same = |known: &&mut Kept| {
                known.deadline.uid() == deadline.uid() && known.deadline.day == deadline.day
            };
            match self.deadlines.iter_mut().find(same) {
                Some(known) => known.missed |= missed,
                None => self.deadlines.push(Kept { deadline, known: day, met: None, missed }),
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
