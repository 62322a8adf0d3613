//! Since when something stands as it does: the days on which it can have changed, walked back until it stood otherwise.

use std::collections::BTreeMap;

use jiff::civil::Date;
use law::{Leaf, Standing, Truth};
use record::{Known, State};

use crate::answer::{Key, fact_key};
use crate::assess::{Assessor, Studied};
use crate::counts::Kept;
use crate::ground::Ground;
use crate::holds::turnings;
use crate::procedure::Found;
use crate::recorded::{Subject, case_beside};

/// How a fact reads: what it comes to, and whether sources disagree.
type Read = (Truth, bool);

/// What is walked back.
pub(super) struct Since<'w, 'f> {
    pub state: &'w State,
    pub known: Known,
    pub subject: &'w Subject,
    pub found: &'w Found,
    pub assessor: &'w Assessor<'f>,
}

/// How everything stood on one day.
struct Stood {
    items: Vec<Vec<Truth>>,
    reads: Vec<Option<Read>>,
}

impl Since<'_, '_> {
    /// Of the items of the views, and of every fact that they or a goal rest on: the first day since which each stands as it does on a
    /// day. Where none is known, it stood so from the law's first day.
    pub fn of(&self, studied: &Studied<'_, '_>, on: Date) -> (Vec<Vec<Option<Date>>>, BTreeMap<Key, Date>) {
        let framework = self.assessor.framework();
        let kept = Kept::new(self.state);
        let leaves = leaves(studied);
        let first = framework.head.since;
        let now = Stood {
            items: studied
                .views
                .iter()
                .map(|(_, items)| items.iter().map(|(_, tree)| tree.truth()).collect())
                .collect(),
            reads: leaves.iter().map(|leaf| Some(read(&studied.ground, *leaf))).collect(),
        };
        let mut items: Vec<Vec<Option<Date>>> =
            now.items.iter().map(|items| vec![None; items.len()]).collect();
        let mut facts: Vec<Option<Date>> = vec![None; leaves.len()];
        let view = self.state.as_of(on, self.known);
        let turns = turnings(&view, self.subject, (framework, &kept), (first, on));
        let mut begins: Vec<Date> = std::iter::once(first).chain(turns).collect();
        let mut since = begins.pop().unwrap_or(first);
        while let Some(day) = begins.pop() {
            let stood = self.stood(day, &leaves, &studied.ground, &kept);
            for (at, known) in items.iter_mut().enumerate() {
                for (item, known) in known.iter_mut().enumerate().filter(|(_, known)| known.is_none()) {
                    let of = |stood: &Stood| stood.items.get(at).and_then(|items| items.get(item)).copied();
                    *known = (of(&stood) != of(&now)).then_some(since);
                }
            }
            for (at, known) in facts.iter_mut().enumerate().filter(|(_, known)| known.is_none()) {
                *known = (stood.reads.get(at) != now.reads.get(at)).then_some(since);
            }
            since = day;
        }
        let key = |leaf: &Leaf| Key::from(fact_key(framework, &studied.ground, *leaf));
        let facts = leaves.iter().zip(facts).filter_map(|(leaf, since)| Some((key(leaf), since?)));
        (items, facts.collect())
    }

    /// How it stood on a day: the leaves are those of another day's ground, found again by whom they are about.
    fn stood(&self, day: Date, leaves: &[Leaf], of: &Ground<'_>, kept: &Kept) -> Stood {
        let view = self.state.as_of(day, self.known);
        let framework = self.assessor.framework();
        let rounds = kept.rounds(&view);
        let mut stood = Stood { items: Vec::new(), reads: Vec::new() };
        let case = case_beside(&view, framework, self.found, self.subject, &rounds);
        self.assessor.seen(&case, day, &mut |ground, views| {
            if stood.reads.is_empty() {
                let there = |leaf: &Leaf| moved(*leaf, of, ground).map(|leaf| read(ground, leaf));
                stood.reads = leaves.iter().map(there).collect();
                stood.items = views;
            }
        });
        stood
    }
}

/// Every fact that the views' items or the goals turn on.
fn leaves(studied: &Studied<'_, '_>) -> Vec<Leaf> {
    let items = studied.views.iter().flat_map(|(_, items)| items).map(|(_, tree)| tree);
    let findings = studied.questions.iter().flat_map(|question| &question.findings);
    let option = studied.option.map(|goal| goal.rule.name);
    let decides =
        findings.filter(|finding| Some(finding.goal.rule.name) == option).map(|finding| &finding.tree);
    let mut found: Vec<Leaf> = Vec::new();
    for leaf in items.chain(decides).flat_map(law::Tree::leaves) {
        if !found.contains(&leaf) {
            found.push(leaf);
        }
    }
    found
}

fn read(ground: &Ground<'_>, leaf: Leaf) -> Read {
    let reading = ground.situation.reading(leaf);
    (reading.truth, reading.standing == Standing::Contested)
}

/// The same leaf on another day, on which others may be named.
fn moved(leaf: Leaf, from: &Ground<'_>, to: &Ground<'_>) -> Option<Leaf> {
    let again = |entity: u16| {
        let id = &from.situation.entities.get(usize::from(entity))?.id;
        to.situation.entity(id)
    };
    match leaf {
        Leaf::Of(fact, about) => again(about).map(|about| Leaf::Of(fact, about)),
        Leaf::Member(set, about) => again(about).map(|about| Leaf::Member(set, about)),
        same => Some(same),
    }
}
