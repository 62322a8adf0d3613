//! Missions: which are in both, and the record's days within the life that the list gives each.

use std::collections::BTreeSet;

use jiff::civil::Date;

use super::crosscheck::{Line, Operations, Ours, Outcome, Theirs, Topic, Why};
use super::{Mission, folded};
use crate::{Id, Operation, Statement, View, When};

/// The UN, as the law names it.
const UN: &str = "body/un";
/// The pillar of UN peacekeeping operations, as the law names it.
const PEACEKEEPING: &str = "pko";

/// Every comparison of missions.
pub(super) fn lines<'s>(view: &View<'s>, operations: &Operations<'s>, list: &[Mission]) -> Vec<Line<'s>> {
    let mut lines = Vec::new();
    let begun = |mission: &&Mission| mission.start.is_none_or(|start| start <= view.valid());
    for mission in list.iter().filter(begun) {
        let acronym = Some(mission.acronym.as_str());
        let theirs = Some(Theirs::Name(mission.name.clone()));
        let Some(says) = operations.find(&mission.acronym) else {
            let line = Line::new(Topic::Listed, acronym, Outcome::OnlyTable).because(Why::NoOperation);
            lines.push(Line { theirs, ..line });
            continue;
        };
        let (operation, ours) = (Some(says.id.as_str()), Some(Ours::Operation));
        lines.push(Line { operation, theirs, ours, ..Line::new(Topic::Listed, acronym, Outcome::Agrees) });
        let days = [begins(says, mission), ends(view.valid(), says, mission)];
        lines.extend(
            days.into_iter().chain(mandate(view, says, mission)).map(|line| Line { operation, ..line }),
        );
    }
    let listed: BTreeSet<String> = list.iter().map(|mission| folded(&mission.acronym)).collect();
    let unlisted =
        |says: &&&Operation| !says.short.as_deref().is_some_and(|short| listed.contains(&folded(short)));
    lines.extend(operations.all.iter().filter(unlisted).map(|says| {
        let line = Line::new(Topic::Listed, says.short.as_deref(), Outcome::OnlyRecord).because(unlike(says));
        Line { operation: Some(says.id.as_str()), ours: Some(Ours::Operation), ..line }
    }));
    lines
}

/// Why the UN's tables lack an operation, by what the record says of it.
pub(super) fn unlike(says: &Operation) -> Why<'_> {
    let led_by_un = says.lead.iter().any(|lead| lead.as_str() == UN);
    match says.pillar.as_deref() {
        _ if !says.lead.is_empty() && !led_by_un => Why::LedBy(says.lead.iter().map(Id::as_str).collect()),
        Some(pillar) if pillar != PEACEKEEPING => Why::Pillar(pillar),
        _ => Why::NotListed,
    }
}

/// The assignment begins when the mission has begun.
fn begins<'s>(says: &Operation, mission: &Mission) -> Line<'s> {
    let line = |outcome| Line::new(Topic::Begins, Some(&mission.acronym), outcome);
    let (theirs, ours) = (mission.start.map(Theirs::Day), says.from.map(Ours::When));
    let line = match (mission.start, says.from) {
        (None, _) => line(Outcome::NotComparable).because(Why::NoDayTheirs),
        (_, None) => line(Outcome::NotComparable).because(Why::NoDayOurs),
        (Some(start), Some(from)) => line(not_before(from, start)),
    };
    Line { theirs, ours, ..line }
}

/// Whether something is not before a day.
fn not_before(when: When, day: Date) -> Outcome {
    if when.first() >= day {
        Outcome::Agrees
    } else if when.last() >= day {
        Outcome::Possible
    } else {
        Outcome::Differs
    }
}

/// The assignment ends before the mission does.
fn ends<'s>(today: Date, says: &Operation, mission: &Mission) -> Line<'s> {
    let line = |outcome| Line::new(Topic::Ends, Some(&mission.acronym), outcome);
    let theirs = match mission.end {
        Some(end) => Some(Theirs::Day(end)),
        None => mission.active.then_some(Theirs::GoesOn),
    };
    // without a first day either, nothing is said of its time
    let ours = says.to.map(Ours::When).or(says.from.map(|_| Ours::GoesOn));
    let line = match (&theirs, says.to) {
        (None, _) => line(Outcome::NotComparable).because(Why::NoDayTheirs),
        (_, None) if says.from.is_none() => line(Outcome::NotComparable).because(Why::NoDayOurs),
        (Some(Theirs::Day(end)), Some(to)) if to.last() <= *end => line(Outcome::Agrees),
        (Some(Theirs::Day(end)), Some(to)) if to.first() <= *end => line(Outcome::Possible),
        (Some(Theirs::Day(_)), Some(_)) => line(Outcome::Differs),
        (Some(Theirs::Day(end)), None) if *end < today => line(Outcome::Differs),
        (Some(_), _) => line(Outcome::Agrees),
    };
    Line { theirs, ours, ..line }
}

/// The first mandate that the record knows of an operation; none: it knows none with a first day.
fn mandate<'s>(view: &View<'s>, says: &Operation, mission: &Mission) -> Option<Line<'s>> {
    let all = view.entries("mandate").filter_map(|(_, entry)| match &entry.says {
        Statement::Mandate(mandate) if mandate.operation == says.id => mandate.from,
        _ => None,
    });
    let (first, start) = (all.min()?, mission.start?);
    let line = |outcome| Line::new(Topic::Mandate, Some(&mission.acronym), outcome);
    let line = match (first.first() <= start, start <= first.last()) {
        (true, true) if first.is_day() => line(Outcome::Agrees),
        (true, true) => line(Outcome::Possible),
        (true, false) => line(Outcome::Differs),
        (false, _) => line(Outcome::Possible).because(Why::LaterMandate),
    };
    Some(Line { theirs: Some(Theirs::Day(start)), ours: Some(Ours::When(first)), ..line })
}
