//! What has been done, read from the entries of the deeds themselves: plans decided and changed, departures and returns, approvals.

mod course;
mod done;
mod plans;

use jiff::civil::Date;
use record::{Body, Decision, Entry, Id, Statement, Step, View};

pub(crate) use course::{Course, home, left, returned};
pub(crate) use done::{Done, done};
pub(crate) use plans::{concerns, is_decided, lays_down_period, period, plans, received};

use crate::recorded::come;

/// The decisions about any of some things, in the order of the log.
pub(crate) fn decisions<'s>(view: &View<'s>, about: &[Id]) -> Vec<(u64, &'s Decision)> {
    let mut found: Vec<(u64, &Decision)> = Vec::new();
    for id in about {
        for (position, entry) in view.naming(id.as_str()) {
            if let Statement::Decision(decision) = &entry.says
                && decision.about.contains(id)
                && found.iter().all(|(known, _)| *known != position)
            {
                found.push((position, decision));
            }
        }
    }
    found.sort_by_key(|(position, decision)| (decision.on.first(), *position));
    found
}

/// The day of a step of one of some things, the first that is known, with the entry that tells of it.
pub(crate) fn step(view: &View<'_>, about: &[Id], step: Step, by: Date) -> Option<(Date, u64)> {
    let told = about.iter().flat_map(|id| view.naming(id.as_str()));
    let days = told.filter_map(|(position, entry)| match &entry.says {
        Statement::Milestone(milestone) if milestone.step == step && about.contains(&milestone.about) => {
            Some((come(milestone.on, by)?, position))
        }
        _ => None,
    });
    days.min()
}

/// What the Diet said, in the order of the days: the Diet as such, or its two houses. Approval is given on the day on which the second
/// house has given it, and refused when one refuses.
pub(crate) fn diet(view: &View<'_>, about: &[Id]) -> Vec<(Date, u64, bool)> {
    let told = about.iter().flat_map(|id| view.naming(id.as_str()));
    let mut said: Vec<(Date, u64, &record::Approval)> = told
        .filter_map(|(position, entry): (u64, &Entry)| match &entry.says {
            Statement::Approval(approval) => Some((come(approval.on, view.valid())?, position, &**approval)),
            _ => None,
        })
        .collect();
    said.sort_by_key(|(day, position, _)| (*day, *position));
    said.dedup_by_key(|(_, position, _)| *position);
    let mut one_house: Option<Body> = None;
    let mut found = Vec::new();
    for (day, position, approval) in said {
        let house = matches!(approval.by, Body::Representatives | Body::Councillors);
        if !house && approval.by != Body::Diet {
            continue;
        }
        if house && approval.given && one_house.is_none_or(|other| other == approval.by) {
            one_house = Some(approval.by);
            continue;
        }
        one_house = None;
        found.push((day, position, approval.given));
    }
    found
}
