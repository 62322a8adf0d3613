//! Quarrels between sources: settled only by an office's entry or a recorded weighing policy, never by the program.

use super::facts::{Key, Said, Topic, day_number};
use super::view::{Reading, View};
use crate::{Criterion, Entry, Follow, Statement, Weighing, When};

/// The reading of a fact about which sources disagree.
pub(super) fn weighed(view: &View<'_>, key: Key, said: &[Said], exact: bool) -> Reading {
    let counts = |said: &&Said| {
        said.is_known(view.size) && said.covers(view.day) && (!exact || said.surely_covers(view.day))
    };
    let said: Vec<&Said> = said.iter().filter(counts).collect();
    let settled = |says: bool, position: u64| Reading {
        law: law::Reading::settled(says),
        exact,
        weighed: Some(position),
    };
    if let Some((position, says)) = followed(view, key, &said) {
        return settled(says, position);
    }
    // the policy adopted last goes first
    let mut policies: Vec<(u64, &Entry)> = view.entries("weighing").collect();
    policies.reverse();
    for (position, entry) in policies {
        let Statement::Weighing(policy) = &entry.says else { continue };
        if applies(view, policy, key)
            && let Some(says) = ranked(policy, &said)
        {
            return settled(says, position);
        }
    }
    Reading { law: law::Reading::CONTESTED, exact, weighed: None }
}

fn in_force(view: &View<'_>, from: Option<When>, to: Option<When>) -> bool {
    from.is_none_or(|from| day_number(from.first()) <= view.day)
        && to.is_none_or(|to| view.day <= day_number(to.last()))
}

/// What the source says that an office follows, by the latest such entry.
fn followed(view: &View<'_>, key: Key, said: &[&Said]) -> Option<(u64, bool)> {
    let about = view.state.names.text(key.about);
    let mut entries: Vec<(u64, &Entry)> = view.naming(about).collect();
    entries.reverse();
    entries.into_iter().find_map(|(position, entry)| {
        let Statement::Follow(follow) = &entry.says else { return None };
        if !concerns(view, follow, key) || !in_force(view, follow.from, follow.to) {
            return None;
        }
        let source = view.state.names.find(follow.follows.as_str())?;
        let theirs = said.iter().filter(|said| said.source == source).map(|said| said.says);
        agreed(theirs).map(|says| (position, says))
    })
}

fn concerns(view: &View<'_>, follow: &Follow, key: Key) -> bool {
    let names = &view.state.names;
    let (fact, set) = match key.topic {
        Topic::Fact(name) => (Some(names.text(name)), None),
        Topic::Member(name) | Topic::Closed(name) => (None, Some(names.text(name))),
    };
    let of = follow.of.as_ref().and_then(|of| names.find(of.as_str()));
    follow.about.as_str() == names.text(key.about)
        && follow.fact.as_deref() == fact
        && follow.set.as_deref() == set
        && super::facts::of_whom(of) == key.of
}

fn applies(view: &View<'_>, policy: &Weighing, key: Key) -> bool {
    let about = view.state.names.text(key.about);
    in_force(view, policy.from, policy.to)
        && (policy.about.is_empty() || policy.about.iter().any(|id| id.as_str() == about))
}

/// What the claims say that rank best, criterion after criterion; `None` if they never agree.
fn ranked(policy: &Weighing, said: &[&Said]) -> Option<bool> {
    let mut left = said.to_vec();
    for criterion in &policy.by {
        match criterion {
            Criterion::Reliability => {
                let best = left.iter().map(|said| said.rank).min();
                left.retain(|said| Some(said.rank) == best);
            }
            Criterion::Newest => {
                let newest = left.iter().map(|said| said.spoke).max();
                left.retain(|said| Some(said.spoke) == newest);
            }
        }
        if let Some(says) = agreed(left.iter().map(|said| said.says)) {
            return Some(says);
        }
    }
    None
}

/// What all say, if they say the same.
fn agreed(mut said: impl Iterator<Item = bool>) -> Option<bool> {
    let first = said.next()?;
    said.all(|says| says == first).then_some(first)
}
