//! The steps that a contribution passed: as its milestones tell, and where none does, as other entries show.

use jiff::civil::Date;
use record::{Act, Body, Dispatch, Goods, Id, Operation, Plan, Statement, Step, View, When};

use crate::dossier::{self, Dossier};
use crate::procedure::Way;
use crate::process::decisions;

/// A step that was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Taken {
    /// When, as its source gives it.
    pub on: When,
    /// The entry that tells of it, by position.
    pub entry: u64,
}

/// Of what a passage is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// Of a dispatch or of goods.
    Contribution,
    /// Of an operation as a whole.
    Operation,
}

/// What a contribution passed.
#[derive(Clone, Debug)]
pub(super) struct Passage {
    /// Of what.
    pub about: Id,
    /// The operation, or the goods themselves.
    pub family: Id,
    pub sort: Sort,
    /// The day up to which steps are taken.
    by: Date,
    /// Those that are still ahead among them: a step that is known to come has not been taken in a month that its source gives.
    steps: Vec<(Step, Taken)>,
}

impl Passage {
    /// A step, where it has been taken, or may have been in the month that is given.
    pub(super) fn at(&self, step: Step) -> Option<Taken> {
        self.told_of(step).filter(|taken| taken.on.first() <= self.by)
    }

    fn told_of(&self, step: Step) -> Option<Taken> {
        self.steps.iter().find(|(known, _)| *known == step).map(|(_, taken)| *taken)
    }

    fn new(view: &View<'_>, about: &Id, family: &Id, sort: Sort) -> Passage {
        let mut passage = Passage {
            about: about.clone(),
            family: family.clone(),
            sort,
            by: view.valid(),
            steps: Vec::new(),
        };
        for (position, entry) in view.naming(about.as_str()) {
            if let Statement::Milestone(milestone) = &entry.says
                && milestone.about == *about
            {
                passage.told(milestone.step, Some((milestone.on, position)));
            }
        }
        passage
    }

    /// A milestone: of several days that are told of one step the earliest counts, and a day before a month.
    fn told(&mut self, step: Step, taken: Option<(When, u64)>) {
        let Some((on, entry)) = taken else { return };
        let rank = |on: When| (!on.is_day(), on.first());
        match self.steps.iter_mut().find(|(known, _)| *known == step) {
            Some((_, known)) if rank(on) < rank(known.on) => *known = Taken { on, entry },
            Some(_) => {}
            None => self.steps.push((step, Taken { on, entry })),
        }
    }

    /// What another entry shows, where no milestone tells it.
    fn shown(&mut self, step: Step, taken: Option<(When, u64)>) {
        if self.told_of(step).is_none() {
            self.told(step, taken);
        }
    }

    /// The steps that have surely been taken.
    fn taken(&self) -> Vec<(Step, Taken)> {
        self.steps.iter().filter(|(_, taken)| taken.on.last() <= self.by).copied().collect()
    }
}

/// Every case like a way, but those of which `besides` speaks.
pub(super) fn passages(view: &View<'_>, way: &Way, besides: &[Id]) -> Vec<Passage> {
    let mut found = Vec::new();
    if way.goods {
        for thing in view.things("goods") {
            let Statement::Goods(goods) = &thing.entry.says else { continue };
            // what was made under another law shows nothing of this one
            if goods.other_law.is_none() && !besides.contains(&goods.id) {
                found.push(of_goods(view, goods, thing.position));
            }
        }
    }
    if way.personnel.is_empty() {
        return found;
    }
    for thing in view.things("operation") {
        let Statement::Operation(operation) = &thing.entry.says else { continue };
        let rounds = rounds(view, operation, way);
        let of_rounds = rounds.iter().filter(|(_, round)| !besides.contains(&round.id));
        let of_rounds = of_rounds.filter_map(|(position, round)| of_dispatch(view, round, *position));
        found.extend(of_rounds);
        if !rounds.is_empty() && !besides.contains(&operation.id) {
            found.push(of_operation(view, operation, &rounds));
        }
    }
    found
}

/// The dispatches to an operation of the sorts that a way is about.
fn rounds<'s>(view: &View<'s>, operation: &Operation, way: &Way) -> Vec<(u64, &'s Dispatch)> {
    let mut found: Vec<(u64, &Dispatch)> = Vec::new();
    for (_, entry) in view.naming(operation.id.as_str()) {
        let Statement::Dispatch(dispatch) = &entry.says else { continue };
        if dispatch.operation != operation.id || found.iter().any(|(_, known)| known.id == dispatch.id) {
            continue;
        }
        if let Some(thing) = view.thing(dispatch.id.as_str())
            && let Statement::Dispatch(latest) = &thing.entry.says
            && way.personnel.iter().any(|sort| sort == latest.personnel.word())
        {
            found.push((thing.position, latest));
        }
    }
    found
}

fn of_goods(view: &View<'_>, goods: &Goods, position: u64) -> Passage {
    let mut passage = Passage::new(view, &goods.id, &goods.id, Sort::Contribution);
    passage.shown(Step::Requested, goods.request.as_ref().and_then(|id| received(view, id)));
    passage.shown(Step::Decided, goods.decided.map(|on| (on, position)));
    passage.shown(Step::Complete, goods.handed_over.map(|on| (on, position)));
    passage
}

/// A dispatch that has steps of its own: a later round of which only the days abroad are known was decided with the plan as a whole.
fn of_dispatch(view: &View<'_>, dispatch: &Dispatch, position: u64) -> Option<Passage> {
    let mut passage = Passage::new(view, &dispatch.id, &dispatch.operation, Sort::Contribution);
    if let Some(request) = &dispatch.request {
        passage.shown(Step::Requested, received(view, request));
        let decided =
            plans(view, &dispatch.operation).find(|(_, plan)| plan.request.as_ref() == Some(request));
        passage.shown(Step::Decided, decided.map(|(position, plan)| (plan.on, position)));
    }
    if passage.steps.is_empty() {
        return None;
    }
    passage.shown(Step::Departed, dispatch.from.map(|on| (on, position)));
    Some(passage)
}

fn of_operation(view: &View<'_>, operation: &Operation, rounds: &[(u64, &Dispatch)]) -> Passage {
    let mut passage = Passage::new(view, &operation.id, &operation.id, Sort::Operation);
    let first = plans(view, &operation.id).next();
    passage.shown(Step::Decided, first.map(|(position, plan)| (plan.on, position)));
    let request = first.and_then(|(_, plan)| plan.request.as_ref());
    passage.shown(Step::Requested, request.and_then(|id| received(view, id)));
    let from = rounds.iter().filter_map(|(position, round)| Some((round.from?, *position)));
    let departed = from.min_by_key(|(from, _)| from.first());
    let departed = departed.filter(|(on, _)| {
        // where the plan was changed in between, it may be the change that sent them
        let decided = passage.told_of(Step::Decided).map(|taken| taken.on.last());
        decided.is_some_and(|decided| changes(view, &operation.id, decided, on.last()) == 0)
    });
    passage.shown(Step::Departed, departed);
    passage
}

/// The Cabinet's first decisions on the plans of an operation, the oldest first.
fn plans<'s>(view: &View<'s>, operation: &Id) -> impl Iterator<Item = (u64, &'s Plan)> {
    let mut plans: Vec<(u64, &Plan)> = cabinet(view, operation);
    plans.retain(|(_, plan)| plan.act == Act::Decided);
    plans.into_iter()
}

fn cabinet<'s>(view: &View<'s>, operation: &Id) -> Vec<(u64, &'s Plan)> {
    let named = view.naming(operation.as_str());
    let mut plans: Vec<(u64, &Plan)> = named
        .filter_map(|(position, entry)| match &entry.says {
            Statement::Plan(plan) if plan.operation == *operation && plan.by == Body::Cabinet => {
                Some((position, &**plan))
            }
            _ => None,
        })
        .collect();
    plans.sort_by_key(|(position, plan)| (plan.on.first(), *position));
    plans
}

/// How often the Cabinet decided on a plan after one day and up to another, in decisions.
fn changes(view: &View<'_>, operation: &Id, after: Date, until: Date) -> usize {
    let plans = cabinet(view, operation);
    plans.iter().filter(|(_, plan)| after < plan.on.last() && plan.on.first() <= until).count()
}

fn received(view: &View<'_>, request: &Id) -> Option<(When, u64)> {
    let thing = view.thing(request.as_str())?;
    match &thing.entry.says {
        Statement::Request(request) => Some((request.received, thing.position)),
        _ => None,
    }
}

/// The steps of a way that a dossier has taken itself by the day of the view.
pub(crate) fn taken(view: &View<'_>, dossier: &Dossier<'_>, way: &Way) -> Vec<(Step, Taken)> {
    let mut own = Passage::new(view, &dossier.id, &dossier.id, Sort::Contribution);
    // of goods nothing is begun for persons, nor of an operation for goods: but who asked, asked for either
    let others = match dossier.id.sort() {
        "goods" => !way.goods,
        "op" => way.personnel.is_empty(),
        _ => false,
    };
    if others {
        own.steps.retain(|(step, _)| *step == Step::Requested);
    }
    if let Some(request) = &dossier.subject.request {
        own.shown(Step::Requested, received(view, request));
    }
    let things = dossier.contributions.iter().filter_map(|id| view.thing(id.as_str()));
    if way.goods {
        for thing in things {
            if let Statement::Goods(goods) = &thing.entry.says {
                own.merge(&of_goods(view, goods, thing.position));
            }
        }
        let about = std::slice::from_ref(&dossier.id);
        let cabinet = decisions(view, about)
            .into_iter()
            .find(|(_, one)| one.by == Body::Cabinet && one.act == Some(Act::Decided));
        own.shown(Step::Decided, cabinet.map(|(position, one)| (one.on, position)));
        return own.taken();
    }
    if way.personnel.is_empty() {
        return own.taken();
    }
    let sent: Vec<(u64, &Dispatch)> = things
        .filter_map(|thing| match &thing.entry.says {
            Statement::Dispatch(dispatch) => Some((thing.position, &**dispatch)),
            _ => None,
        })
        .collect();
    let fits = |dispatch: &Dispatch| way.personnel.iter().any(|sort| sort == dispatch.personnel.word());
    let of_way: Vec<(u64, &Dispatch)> = sent.iter().filter(|(_, one)| fits(one)).copied().collect();
    for (position, dispatch) in &of_way {
        let mut round = Passage::new(view, &dispatch.id, &dispatch.operation, Sort::Contribution);
        round.shown(Step::Departed, dispatch.from.map(|on| (on, *position)));
        own.merge(&round);
    }
    // what was decided for others was not decided for these
    if let Some(operation) =
        dossier.subject.operation.as_ref().filter(|_| sent.is_empty() || !of_way.is_empty())
    {
        own.whole(view, operation, dossier, way);
    }
    own.taken()
}

impl Passage {
    fn merge(&mut self, other: &Passage) {
        for (step, taken) in &other.steps {
            self.told(*step, Some((taken.on, taken.entry)));
        }
    }

    /// What was done for the operation as a whole, where the whole is this dossier; and the plan that answers its request.
    fn whole(&mut self, view: &View<'_>, operation: &Id, dossier: &Dossier<'_>, way: &Way) {
        let is_whole = dossier::head(view, operation).as_ref() == Some(&dossier.id);
        let tasks_fit = |plan: &Plan| {
            let open = way.tasks.is_empty() || plan.tasks.is_empty();
            open || plan.tasks.iter().any(|task| way.tasks.contains(task))
        };
        let decided = plans(view, operation).find(|(_, plan)| {
            let answers = plan.request.is_some() && plan.request == dossier.subject.request;
            tasks_fit(plan) && (answers || is_whole && plan.request.is_none())
        });
        let Some((position, plan)) = decided else { return };
        if is_whole {
            self.merge(&Passage::new(view, operation, operation, Sort::Operation));
        }
        self.shown(Step::Decided, Some((plan.on, position)));
    }
}
