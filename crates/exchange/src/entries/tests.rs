//! Entries against the descriptions of the kinds, against mistakes, and against random texts.

mod kinds;
mod many;
mod mistakes;
mod random;
mod whole;

use super::*;
use crate::case::tests::japan;

/// The reader of the project's framework.
fn reader() -> Reader<'static> {
    Reader::new(japan())
}

/// The findings, as `line:column id path` and the arguments.
fn told(findings: &[Finding]) -> Vec<String> {
    let one = |finding: &Finding| {
        let mut told = format!("{} {} {}", finding.place, finding.kind.id(), finding.path);
        for (name, value) in finding.kind.args() {
            told.extend([" ", name, "=", &value]);
        }
        told
    };
    findings.iter().map(one).collect()
}

/// The drafts of a TOML text, or what is wrong with it.
fn toml(text: &str) -> Result<Vec<Draft>, Vec<String>> {
    let (items, findings) = reader().read_toml(text);
    assert_eq!(items.is_some(), findings.is_empty());
    let draft = |item: Item| match item {
        Item::Draft(draft) => *draft,
        Item::Whole { .. } => panic!("{item:?}"),
    };
    let drafts = items.map(|items| items.into_iter().map(draft).collect());
    drafts.ok_or_else(|| told(&findings))
}

/// What a line of JSON holds, or what is wrong with it.
fn json(text: &str) -> Result<Item, Vec<String>> {
    reader().read_json_line(text.as_bytes(), 1).map_err(|findings| told(&findings))
}

/// The draft of a line of JSON that is right.
fn draft(text: &str) -> Draft {
    match json(text) {
        Ok(Item::Draft(draft)) => *draft,
        other => panic!("{text}: {other:?}"),
    }
}

/// A fact that can be said, about an entity or not.
fn fact(of_entity: bool) -> &'static str {
    let mut facts = japan().facts.iter();
    let fact = facts.find(|fact| fact.of_entity == of_entity && fact.count.is_none());
    &fact.expect("a fact").name
}
