//! The tree of a finding as a page shows it: provisions and facts, without what the question itself settles.

use casework::answer::TreeAnswer;
use maud::Markup;

use crate::draw::Link;
use crate::draw::tree::{Finding, Outcome, tree};
use crate::page::told::Told;
use crate::pages::law::{name, path};

/// Levels whose parts are shown at first, where something in them is open or fails.
const OPEN_LEVELS: usize = 4;
/// The most characters of a provision's summary.
const MOST_CHARS: usize = 90;
/// The most provisions of one finding.
const MOST_CITES: usize = 2;
/// The most entries of one fact that are named.
const MOST_ENTRIES: usize = 3;

/// One finding with words of its own.
struct Node {
    outcome: Outcome,
    word: String,
    text: String,
    /// Texts and addresses.
    citations: Vec<(String, String)>,
    open: bool,
    parts: Vec<Node>,
}

/// The tree.
pub fn show(told: &Told<'_>, whole: &TreeAnswer<'_>) -> Markup {
    let nodes = nodes(told, whole, 0);
    let findings: Vec<Finding<'_>> = nodes.iter().map(finding).collect();
    tree(&told.look.visit.say("desk-ops-tree"), &findings)
}

fn finding(node: &Node) -> Finding<'_> {
    Finding {
        outcome: node.outcome,
        word: &node.word,
        text: &node.text,
        citations: node.citations.iter().map(|(text, href)| Link { text, href }).collect(),
        open: node.open,
        parts: node.parts.iter().map(finding).collect(),
    }
}

/// What a node comes to on the page: none for what the question settles, its parts where it only joins them.
fn nodes(told: &Told<'_>, tree: &TreeAnswer<'_>, depth: usize) -> Vec<Node> {
    let visit = told.look.visit;
    match tree.node {
        "given" => return Vec::new(),
        "fact" => return vec![leaf(told, tree)],
        _ => {}
    }
    let parts: Vec<Node> = tree.parts.iter().flat_map(|part| nodes(told, part, depth + 1)).collect();
    if tree.node == "rule" && !tree.cites.is_empty() {
        let about = tree.about.as_ref().map(|about| format!(" ({about})")).unwrap_or_default();
        let text = tree.cites.first().map(|cite| begins(told, cite)).unwrap_or_default() + &about;
        let cites = tree.cites.iter().take(MOST_CITES);
        let citations: Vec<_> = cites.map(|cite| (name(visit, cite), visit.link(&path(cite)))).collect();
        // a rule that only says what another under the same provision says adds no level
        if let [only] = parts.as_slice()
            && (&only.text, &only.citations) == (&text, &citations)
            && !only.parts.is_empty()
        {
            return parts;
        }
        let open = tree.truth != "yes" && depth < OPEN_LEVELS;
        let (outcome, word) = outcome(told, tree.truth);
        return vec![Node { outcome, word, text, citations, open, parts }];
    }
    let joins = matches!(tree.node, "rule" | "all") || parts.len() < 2 && tree.node != "not";
    if joins || parts.is_empty() {
        return parts;
    }
    let (outcome, word) = outcome(told, tree.truth);
    let text = visit.say(&format!("assess-node-{}", tree.node));
    let open = tree.truth != "yes" && depth < OPEN_LEVELS;
    vec![Node { outcome, word, text, citations: Vec::new(), open, parts }]
}

/// How a provision begins, in our words.
fn begins(told: &Told<'_>, anchor: &str) -> String {
    let visit = told.look.visit;
    let version = visit.desk.framework().provision_on(anchor, told.look.on);
    let summary = version.map_or("", |version| version.text.get(visit.lang()));
    let sentence = summary.split_inclusive(['。', ';', '；']).next().unwrap_or(summary);
    let sentence = sentence.split_once(". ").map_or(sentence, |(first, _)| first);
    if sentence.chars().count() <= MOST_CHARS {
        return sentence.to_owned();
    }
    sentence.chars().take(MOST_CHARS).chain(['…']).collect()
}

fn leaf(told: &Told<'_>, tree: &TreeAnswer<'_>) -> Node {
    let key = tree.name.as_deref().unwrap_or_default();
    let visit = told.look.visit;
    let answer = told.answer(key);
    let entries = told.positions(key).into_iter().take(MOST_ENTRIES);
    let entries = entries.map(|at| (format!("#{at}"), visit.link(&format!("/record/entries/{at}"))));
    Node {
        outcome: outcome(told, tree.truth).0,
        word: visit.tell("desk-ops-answer", &[("answer", answer.into())]),
        text: told.facts.stated(key),
        citations: entries.collect(),
        open: false,
        parts: Vec::new(),
    }
}

fn outcome(told: &Told<'_>, truth: &str) -> (Outcome, String) {
    let outcome = match truth {
        "yes" => Outcome::Yes,
        "no" => Outcome::No,
        _ => Outcome::Unknown,
    };
    (outcome, told.look.visit.tell("desk-ops-answer", &[("answer", truth.into())]))
}
