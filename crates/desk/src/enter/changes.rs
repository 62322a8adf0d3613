//! What an entry would change, found out on a copy of the state before it is recorded.

use std::collections::BTreeMap;

use casework::dossier::{Dossier, steps};
use casework::holds::{Deadline, News, deadlines};
use casework::{Outcome, Subject, case};
use journal::LedgerResult;
use law::{Standing, Truth};
use record::state::Topic;
use record::{Entry, Id, State, Statement};

use crate::visit::Visit;

/// The most dossiers that are held against the law before and after, in dossiers.
const MOST_DOSSIERS: usize = 12;

/// An answer of the law, in a word: `yes`, `no`, `partly`, `unknown`.
pub type Answer = &'static str;

/// How a fact reads, in a word: `yes`, `no`, `silent`, `contested`.
pub type Read = &'static str;

/// What an entry would change.
#[derive(Clone, Debug, Default)]
pub struct Changes {
    /// What becomes of the matters.
    pub news: Vec<News>,
    /// The fact or set that it speaks of, of whom, and how that reads before and after.
    pub reads: Option<(String, Option<Id>, [Read; 2])>,
    /// What the law says of something: the act of a goal, before and after.
    pub answers: Vec<(Id, String, [Option<Answer>; 2])>,
    /// The days ahead that are new, gone or another day: before and after.
    pub deadlines: Vec<[Option<Deadline>; 2]>,
}

impl Changes {
    /// Whether it changes nothing of all that.
    pub fn is_empty(&self) -> bool {
        let reads = self.reads.as_ref().is_some_and(|(.., [before, after])| before != after);
        self.news.is_empty() && !reads && self.answers.is_empty() && self.deadlines.is_empty()
    }
}

/// What an entry would change, if it were recorded now.
///
/// # Errors
/// When the journal does not answer.
pub fn changes(visit: &Visit<'_>, entry: &Entry) -> LedgerResult<Changes> {
    let before = visit.ledger.state();
    let mut after = before.clone();
    after.apply(entry.clone());
    let news = visit.desk.would(visit.ledger, visit.today(), (&after, std::slice::from_ref(entry)))?;
    let mut found = Changes { news, reads: reads(visit, entry, [before, &after]), ..Changes::default() };
    let states = [before, &after];
    for id in dossiers(visit, entry, states) {
        let [before, after] = states.map(|state| days(visit, state, &id));
        let moved = |uid: &String| before.get(uid).map(|one| one.day) != after.get(uid).map(|one| one.day);
        let mut uids: Vec<&String> = before.keys().chain(after.keys()).filter(|uid| moved(uid)).collect();
        uids.sort();
        uids.dedup();
        found
            .deadlines
            .extend(uids.into_iter().map(|uid| [before.get(uid).cloned(), after.get(uid).cloned()]));
        let [before, after] = states.map(|state| answers(visit, state, &id));
        let mut asked: Vec<&(Id, String)> = before.keys().chain(after.keys()).collect();
        asked.sort();
        asked.dedup();
        for key in asked {
            let both = [before.get(key).copied(), after.get(key).copied()];
            if both[0] != both[1] {
                found.answers.push((key.0.clone(), key.1.clone(), both));
            }
        }
    }
    Ok(found)
}

/// The dossiers of what an entry speaks of, as they are before and after.
fn dossiers(visit: &Visit<'_>, entry: &Entry, states: [&State; 2]) -> Vec<Id> {
    let mut found: Vec<Id> = Vec::new();
    for id in states.iter().flat_map(|state| state.touched(entry)).filter_map(|id| Id::parse(&id)) {
        for state in states {
            let view = state.as_of(visit.today(), state.now());
            if let Some(dossier) = Dossier::of(&view, &id)
                && !found.contains(&dossier.id)
                && found.len() < MOST_DOSSIERS
            {
                found.push(dossier.id);
            }
        }
    }
    found
}

/// The days ahead of a dossier, by names that stay the same while a day moves.
fn days(visit: &Visit<'_>, state: &State, id: &Id) -> BTreeMap<String, Deadline> {
    let (today, known, desk) = (visit.today(), state.now(), visit.desk);
    let view = state.as_of(today, known);
    let Some(dossier) = Dossier::of(&view, id) else { return BTreeMap::new() };
    let steps = steps(&view, &dossier, &desk.procedure, desk.assessor());
    let found = deadlines((state, known), &dossier, &steps, &desk.procedure, desk.assessor(), today);
    found.into_iter().map(|one| (one.uid(), one)).collect()
}

/// What the law says of a dossier and of everything in it: by what it is about and the act of the goal.
fn answers(visit: &Visit<'_>, state: &State, id: &Id) -> BTreeMap<(Id, String), Answer> {
    let view = state.as_of(visit.today(), state.now());
    let (desk, mut found) = (visit.desk, BTreeMap::new());
    let Some(dossier) = Dossier::of(&view, id) else { return found };
    let subjects = dossier.contributions.iter().filter_map(|id| Subject::of(&view, id));
    for subject in std::iter::once(dossier.subject.clone()).chain(subjects) {
        let case = case(&view, desk.framework(), &desk.procedure.found, &subject);
        for held in desk.assessor().held(&case, visit.today()) {
            let mut say = |goal: &law::Goal, answer: Answer| {
                found.insert((subject.id.clone(), goal.act.get(visit.lang()).to_owned()), answer);
            };
            if let Some(option) = held.option {
                say(option, outcome(held.outcome));
            }
            for (goal, truth) in &held.goals {
                say(goal, truth.word());
            }
        }
    }
    found
}

const fn outcome(outcome: Outcome) -> Answer {
    match outcome {
        Outcome::Yes => "yes",
        Outcome::No => "no",
        Outcome::Partly => "partly",
        Outcome::Unknown => "unknown",
    }
}

/// How the fact or set that an entry speaks of reads before and after.
fn reads(visit: &Visit<'_>, entry: &Entry, states: [&State; 2]) -> Option<(String, Option<Id>, [Read; 2])> {
    let (about, topic, of) = match &entry.says {
        Statement::Claim(claim) => (&claim.about, Topic::Fact(&claim.fact), claim.of.as_ref()),
        Statement::Member(member) => (&member.about, Topic::Member(&member.set), Some(&member.member)),
        Statement::Closed(closed) => (&closed.about, Topic::Closed(&closed.set), None),
        _ => return None,
    };
    let read = |state: &State| {
        let view = state.as_of(visit.today(), state.now());
        let reading = view.reading(about.as_str(), topic, of.map(Id::as_str)).law;
        match (reading.truth, reading.standing) {
            (Truth::Yes, _) => "yes",
            (Truth::No, _) => "no",
            (Truth::Unknown, Standing::Contested) => "contested",
            (Truth::Unknown, _) => "silent",
        }
    };
    Some((topic.name().to_owned(), of.cloned(), states.map(read)))
}
