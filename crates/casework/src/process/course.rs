//! When those who go left, and when the last came back.

use jiff::civil::Date;
use record::{Act, Dispatch, Id, Statement, Step, View, When};

use super::{is_decided, step};
use crate::recorded::come;

/// When those who go left, and when the last came back: as the contribution itself says, or its milestones.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Course {
    /// The first day on which someone was, or may have been, under way.
    pub begun: Option<(Date, u64)>,
    /// The last day, where it is over.
    pub ended: Option<(Date, u64)>,
}

impl Course {
    /// Of a dispatch, of goods, or of what is neither.
    pub fn of(view: &View<'_>, id: &Id) -> Course {
        let today = view.valid();
        let itself = std::slice::from_ref(id);
        let mut course = Course {
            begun: step(view, itself, Step::Departed, today),
            ended: returned(view, &[id], (Date::MIN, today)),
        };
        let Some(thing) = view.thing(id.as_str()) else { return course };
        let mut above: Vec<&Id> = Vec::new();
        let mut not_before = None;
        match &thing.entry.says {
            Statement::Dispatch(dispatch) => {
                let begun = begun(view, dispatch).or_else(|| {
                    // without a first day it is known to go on since its source spoke
                    let goes_on = dispatch.ongoing == Some(true) && dispatch.from.is_none();
                    thing.entry.spoke.filter(|_| goes_on).map(When::first)
                });
                let begun = begun.filter(|day| *day <= today).map(|day| (day, thing.position));
                // of one without a first day a departure told of the request is its own
                let told = dispatch.request.iter().filter(|_| dispatch.from.is_none());
                let told = || {
                    told.clone().find_map(|id| step(view, std::slice::from_ref(id), Step::Departed, today))
                };
                course.begun = course.begun.or(begun).or_else(told);
                if dispatch.ongoing != Some(true) {
                    let over = dispatch.to.map(|to| (to.last(), thing.position));
                    let over = over.or_else(|| over_at_latest(view, dispatch, thing.entry.spoke?));
                    course.ended = course.ended.or(over.filter(|(day, _)| *day < today));
                }
                above.extend(dispatch.request.iter().chain([&dispatch.operation]));
                not_before = dispatch.to.map(When::first);
            }
            Statement::Request(request) => above.extend(&request.operation),
            Statement::Goods(goods) => {
                let given = goods.handed_over.and_then(|given| come(given, today));
                let given = given.map(|day| (day, thing.position));
                // a step told of the request is one of the goods that answer it
                let told: Vec<Id> = std::iter::once(id).chain(&goods.request).cloned().collect();
                course.begun = course.begun.or_else(|| step(view, &told, Step::Departed, today));
                course.ended = course.ended.or_else(|| step(view, &told, Step::Complete, today)).or(given);
            }
            _ => {}
        }
        // the last of the whole came back: nobody of a part is there any more, unless its own source knows better
        if let Some((begun, _)) = course.begun {
            let since = not_before.map_or(begun, |day| begun.max(day));
            course.ended = course.ended.or_else(|| returned(view, &above, (since, today)));
        }
        course
    }

    /// Whether someone is, or may be, under way.
    pub fn is_under_way(&self) -> bool {
        self.begun.is_some() && self.ended.is_none()
    }
}

/// The day on which the last of something came back, the first such since a day on which someone left.
pub(crate) fn returned(view: &View<'_>, about: &[&Id], (since, by): (Date, Date)) -> Option<(Date, u64)> {
    let told = about.iter().flat_map(|id| view.naming(id.as_str()));
    let days = told.filter_map(|(position, entry)| match &entry.says {
        Statement::Milestone(one) if one.step == Step::Returned && about.contains(&&one.about) => {
            // of a month it is known only when it is over
            Some((Some(one.on.last()).filter(|day| since <= *day && *day <= by)?, position))
        }
        _ => None,
    });
    days.min()
}

/// The first day of a dispatch. Where its source gives a month only, it is the day in that month on which the first of the operation left; or else
/// nobody can have left before the plan was decided in that month.
fn begun(view: &View<'_>, dispatch: &Dispatch) -> Option<Date> {
    let from = dispatch.from?;
    if from.is_day() {
        return Some(from.first());
    }
    let plans = view.naming(dispatch.operation.as_str()).filter_map(|(_, entry)| match &entry.says {
        Statement::Plan(plan) if plan.operation == dispatch.operation && is_decided(plan) => {
            Some(plan.on.first())
        }
        _ => None,
    });
    let inside = |day: &Date| from.first() <= *day && *day <= from.last();
    let above: Vec<Id> = std::iter::once(&dispatch.operation).chain(&dispatch.request).cloned().collect();
    let departed = step(view, &above, Step::Departed, from.last()).map(|(day, _)| day).filter(inside);
    Some(departed.or_else(|| plans.min().filter(inside)).unwrap_or(from.first()))
}

/// When a dispatch was over at the latest, where its source gives no last day: with the operation's assignment, with the plan, or with
/// the last of the rounds of its kind. Only of what its source looked back on: of what was said while it went on, an end that nobody gives is
/// unknown, and they are there until someone says that they are not.
fn over_at_latest(view: &View<'_>, dispatch: &Dispatch, spoke: When) -> Option<(Date, u64)> {
    let operation = &dispatch.operation;
    let mut ends: Vec<(Date, u64)> = Vec::new();
    if let Some(thing) = view.thing(operation.as_str())
        && let Statement::Operation(says) = &thing.entry.says
    {
        ends.extend(says.to.map(|to| (to.last(), thing.position)));
    }
    let mut rounds: Vec<(Option<(Date, u64)>, bool)> = Vec::new();
    for (position, entry) in view.naming(operation.as_str()) {
        match &entry.says {
            Statement::Plan(plan)
                if plan.act == Act::Ended && is_decided(plan) && plan.operation == *operation =>
            {
                ends.extend(plan.to.map(|to| (to.last(), position)));
            }
            Statement::Dispatch(other)
                if other.personnel == dispatch.personnel && other.id != dispatch.id =>
            {
                rounds.push((other.to.map(|to| (to.last(), position)), other.ongoing == Some(true)));
            }
            _ => {}
        }
    }
    let goes_on = rounds.iter().any(|(_, ongoing)| *ongoing);
    ends.extend(rounds.iter().filter_map(|(to, _)| *to).max().filter(|_| !goes_on));
    let begun = dispatch.from.map_or(Date::MIN, When::first);
    ends.into_iter().filter(|(day, _)| begun <= *day && *day <= spoke.last()).min()
}

/// The day on which a dispatch without a first day is said to have left, by a milestone of its own or of its request.
pub(crate) fn left(view: &View<'_>, dispatch: &Dispatch) -> Option<Date> {
    let told = std::iter::once(&dispatch.id).chain(&dispatch.request);
    let mut days = told.filter_map(|id| step(view, std::slice::from_ref(id), Step::Departed, Date::MAX));
    days.next().map(|(day, _)| day)
}

/// The last day on which a dispatch that began on a day was under way, on any day one looks, as [`Course::of`] has it: as a milestone of its
/// own or of the whole says, its source, or what shows that it was over. `None`: nobody has said.
pub(crate) fn home(view: &View<'_>, dispatch: &Dispatch, spoke: Option<When>, begun: Date) -> Option<Date> {
    let ever = |since: Date| (since, Date::MAX);
    if let Some((day, _)) = returned(view, &[&dispatch.id], ever(Date::MIN)) {
        return Some(day);
    }
    let above: Vec<&Id> = dispatch.request.iter().chain([&dispatch.operation]).collect();
    let since = dispatch.to.map_or(begun, |to| begun.max(to.first()));
    let whole = returned(view, &above, ever(since)).map(|(day, _)| day);
    let over = || {
        let over = over_at_latest(view, dispatch, spoke?).map(|(day, _)| day);
        dispatch.to.map(When::last).or(over)
    };
    let own = if dispatch.ongoing == Some(true) { None } else { over() };
    own.into_iter().chain(whole).min()
}
