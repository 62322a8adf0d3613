//! The framework of Japan, judged and held against the reference model.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests may fail like tests"
)]

mod support;

#[path = "support/chance.rs"]
mod chance;
#[path = "support/load.rs"]
mod load;
#[path = "support/trees.rs"]
mod trees;

use chance::Chance;
use jiff::civil::{Date, date};
use law::{
    Edition, Entity, Explainer, Framework, Leaf, Need, Question, Reading, RuleName, Situation, Tree, Truth,
};
use std::collections::BTreeMap;
use support::{agrees, possible_worlds};

const JAPAN: &str = "../../frameworks/japan";
/// Random situations for each goal of each edition.
const SITUATIONS: usize = 200;
/// Most unknown leaves of one situation.
const UNKNOWN_MAX: usize = 8;

/// How often each truth came up.
#[derive(Default, PartialEq)]
struct Counts(BTreeMap<Truth, usize>);

impl Counts {
    fn add(&mut self, truth: Truth) {
        *self.0.entry(truth).or_default() += 1;
    }

    fn told(&self) -> String {
        let count = |truth| self.0.get(&truth).copied().unwrap_or(0);
        let [no, unknown, yes] = Truth::ALL.map(count);
        format!("{yes} yes, {no} no, {unknown} unknown")
    }
}

/// Who is in the case, and in which sets each may be: two hosts, two parties (one of them a host), one destination,
/// organs, askers and recipients with bodies of their own.
const ENTITIES: [(&str, Option<&str>, &[&str]); 8] = [
    ("north", None, &["hosts", "parties", "transits"]),
    ("south", None, &["hosts", "destinations"]),
    ("front", None, &["parties", "recipients"]),
    ("council", Some("unsc"), &["organs"]),
    ("assembly", Some("unga"), &["organs"]),
    ("refugees", Some("unhcr"), &["askers", "recipients"]),
    ("sinai", Some("mfo"), &["askers"]),
    ("funds", Some("unfpa"), &["recipients"]),
];

fn entities(framework: &Framework) -> Vec<Entity> {
    let entity = |(id, body, _): &(&str, Option<&str>, &[&str])| Entity {
        id: (*id).to_owned(),
        body: body.map(|body| framework.body(body).unwrap()),
    };
    ENTITIES.iter().map(entity).collect()
}

/// A situation in which everything is settled, most of it in favour.
fn situation(framework: &Framework, chance: &mut Chance) -> Situation {
    let mut situation = Situation::silent(framework, entities(framework));
    let favour = [50, 85, 97][chance.below(3)];
    for (id, fact) in (0..).zip(&framework.facts) {
        let mut say = |leaf| situation.say(leaf, Reading::settled(chance.happens(favour)));
        if fact.of_entity {
            (0..8).for_each(|entity| say(Leaf::Of(id, entity)));
        } else {
            say(Leaf::Fact(id));
        }
    }
    for (entity, (_, _, sets)) in (0..).zip(&ENTITIES) {
        for set in sets.iter().map(|set| framework.set(set).unwrap()) {
            if chance.happens(85) {
                situation.say(Leaf::Member(set, entity), Reading::settled(chance.happens(90)));
            }
        }
    }
    for set in (0..).take(framework.sets.len()) {
        let reading = if chance.happens(90) { Reading::settled(true) } else { Reading::SILENT };
        situation.say(Leaf::Complete(set), reading);
    }
    situation
}

/// A question that a dimension of one value answers with one, or now and then leaves open.
fn question(framework: &Framework, chance: &mut Chance) -> Question {
    let mut question = Question::open(framework);
    for (id, dim) in (0..).zip(&framework.dims) {
        let values = framework.values(id).len();
        if dim.many {
            question.set(id, (0..3).fold(0, |bits, _| bits | 1 << chance.below(values)));
        } else if chance.happens(97) {
            question.set(id, 1 << chance.below(values));
        }
    }
    question
}

/// A situation that random facts hardly ever give: what a goal still needed has come, or most of it has.
fn favoured(edition: &Edition<'_>, goal: RuleName, chance: &mut Chance) -> (Situation, Question) {
    let framework = edition.framework;
    let mut found = (situation(framework, chance), question(framework, chance));
    for _ in 0..40 {
        let tree = edition.tree(goal, &found.0, &found.1);
        let Some(need) = Explainer::new(&tree, &found.0).still_needed(Truth::Yes) else { break };
        if need != Need::Never {
            let mut leaves = Vec::new();
            need.leaves(&mut leaves);
            leaves.retain(|(leaf, _)| !matches!(leaf, Leaf::Another(..)));
            for (leaf, says) in leaves.into_iter().filter(|_| chance.happens(98)) {
                found.0.say(leaf, Reading::settled(says));
            }
            break;
        }
        found.1 = question(framework, chance);
    }
    found
}

/// A situation and a question that ask something of the goal: a few of the facts that it rests on are unknown.
fn case(edition: &Edition<'_>, goal: RuleName, chance: &mut Chance) -> (Situation, Question) {
    let framework = edition.framework;
    let (mut situation, question) = if chance.happens(50) {
        favoured(edition, goal, chance)
    } else {
        (situation(framework, chance), question(framework, chance))
    };
    let leaves = edition.tree(goal, &situation, &question).leaves();
    let known: Vec<Leaf> =
        leaves.into_iter().filter(|leaf| !matches!(leaf, Leaf::Complete(_) | Leaf::Another(..))).collect();
    for _ in 0..chance.below(UNKNOWN_MAX + 1).min(known.len()) {
        let lost = if chance.happens(30) { Reading::CONTESTED } else { Reading::SILENT };
        situation.say(known[chance.below(known.len())], lost);
    }
    (situation, question)
}

/// Holds one judgement against every possible world.
fn check(edition: &Edition<'_>, rule: RuleName, situation: &Situation, question: &Question) -> (Tree, Truth) {
    let (tree, truth) = trees::judged(edition, rule, situation, question);
    let verdict = Explainer::new(&tree, situation).verdict();
    let worlds = possible_worlds(edition, situation, question, rule);
    let told =
        || format!("{} on {}: {question:?} {situation:?}", edition.framework.rule_text(rule), edition.on);
    assert_eq!(truth, tree.truth(), "{}", told());
    assert_eq!(truth, trees::reread(&tree, &trees::readings(&tree)), "{}", told());
    assert!(!truth.is_settled() || truth == verdict, "{truth:?} {verdict:?} {}", told());
    let inexact = trees::is_open(&tree) || trees::strangers_mixed(&tree);
    assert!(
        agrees(verdict, &worlds) || (inexact && verdict == Truth::Unknown),
        "{verdict:?} {worlds:?} {}",
        told()
    );
    (tree, verdict)
}

#[test]
fn every_goal_of_every_edition() {
    let framework = load::framework(JAPAN);
    let mut chance = Chance::new(0x1992_0810);
    for day in framework.edition_days() {
        let edition = framework.edition(day);
        let (mut goals, mut counts) = (0, Counts::default());
        for goal in edition.goals() {
            goals += 1;
            for _ in 0..SITUATIONS {
                let (situation, question) = case(&edition, goal.rule.name, &mut chance);
                counts.add(check(&edition, goal.rule.name, &situation, &question).1);
            }
        }
        println!("{day}: {goals} goals, {}", counts.told());
        assert!(goals > 10 && counts.0.len() == 3, "{day}: {goals} goals, {}", counts.told());
    }
}

/// Every combination of the matrix, with everything unknown, and with all facts yes or all no where that matters.
#[test]
fn the_whole_matrix() {
    let framework = load::framework(JAPAN);
    let rule = framework.rule_name("task_open").unwrap();
    let dims = ["pillar", "type", "performer", "task", "like"].map(|name| framework.dim(name).unwrap());
    let silent = Situation::silent(&framework, Vec::new());
    let told = [true, false].map(|says| {
        let mut told = silent.clone();
        let facts = (0..).take(framework.facts.len());
        facts.for_each(|fact| told.say(Leaf::Fact(fact), Reading::settled(says)));
        told
    });
    for day in framework.edition_days() {
        let edition = framework.edition(day);
        let (mut counts, mut question) = (Counts::default(), Question::open(&framework));
        let mut cell = [0; 5];
        loop {
            // a task is like itself; only na is likened to another
            if dims.iter().zip(cell).all(|(dim, at)| at < framework.values(*dim).len())
                && (cell[3] == cell[4] || framework.values(dims[3])[cell[3]].0 == "na")
            {
                dims.iter().zip(cell).for_each(|(dim, at)| question.set(*dim, 1 << at));
                let (_, truth) = check(&edition, rule, &silent, &question);
                counts.add(truth);
                for told in told.iter().filter(|_| truth == Truth::Unknown) {
                    let (_, truth) = check(&edition, rule, told, &question);
                    assert!(truth.is_settled(), "{day} {cell:?}");
                }
            }
            let Some(next) = step(cell, dims.map(|dim| framework.values(dim).len())) else { break };
            cell = next;
        }
        println!("{day}: {}", counts.told());
        assert!(counts.0[&Truth::Yes] > 0 && counts.0[&Truth::No] > 0, "{day}");
    }
}

/// The next combination.
fn step(mut cell: [usize; 5], ends: [usize; 5]) -> Option<[usize; 5]> {
    for at in (0..cell.len()).rev() {
        cell[at] += 1;
        if cell[at] < ends[at] {
            return Some(cell);
        }
        cell[at] = 0;
    }
    None
}

/// The versions in force on a day, by name.
fn versions(framework: &Framework, day: Date) -> Vec<(&str, law::Place)> {
    let rules = framework.rules.iter().chain(framework.goals.iter().map(|goal| &goal.rule));
    let rules = rules.map(|rule| (framework.rule_text(rule.name), rule.span, rule.place));
    let provisions = framework.provisions.iter().map(|p| (p.anchor.as_str(), p.span, p.place));
    let all = rules.chain(provisions).filter(|(_, span, _)| framework.in_force(span, day));
    let mut all: Vec<_> = all.map(|(name, _, place)| (name, place)).collect();
    all.sort_unstable();
    all
}

#[test]
fn editions_partition_time() {
    let framework = load::framework(JAPAN);
    let mut chance = Chance::new(20_160_329);
    for _ in 0..400 {
        let days = i32::try_from(chance.below(366 * 45)).unwrap();
        let day = date(1990, 1, 1).checked_add(jiff::Span::new().days(days)).unwrap();
        let here = versions(&framework, day);
        assert!(here.windows(2).all(|pair| pair[0].0 != pair[1].0), "two versions of one thing on {day}");
        let edition = framework.edition(day);
        assert_eq!(edition.since, framework.edition_day(day));
        match edition.since {
            None => assert!(day < framework.head.since && here.is_empty() && edition.size() == 0, "{day}"),
            Some(since) => assert_eq!(here, versions(&framework, since), "{day} is unlike {since}"),
        }
    }
}

/// Nothing is lawful and nothing is owed under a law that is not there.
#[test]
fn nothing_before_the_first_day() {
    let framework = load::framework(JAPAN);
    let eve = framework.head.since.yesterday().unwrap();
    let mut chance = Chance::new(7);
    for day in [date(1, 1, 1), date(1945, 10, 24), eve] {
        let edition = framework.edition(day);
        assert_eq!(edition.goals().count(), 0);
        for name in (0..).take(framework.rule_names.len()) {
            let (situation, question) =
                (situation(&framework, &mut chance), question(&framework, &mut chance));
            let (tree, truth) = trees::judged(&edition, name, &situation, &question);
            assert_eq!((truth, tree.truth()), (Truth::No, Truth::No), "{}", framework.rule_text(name));
            assert!(possible_worlds(&edition, &situation, &question, name).iter().eq([&false]));
        }
    }
}
