//! The same messages, with the same arguments, in every language; none unused and none missing.

use super::ftl::{self, Message};
use crate::{finding::Finding, rust::Code, tree::Tree};
use std::collections::{BTreeMap, BTreeSet};

/// The languages; each is compared with every other.
const LANGUAGES: [&str; 2] = ["ja", "en"];
/// How the ids of the program begin: a text in the sources that looks like one must be a message.
const PREFIXES: [&str; 29] = [
    "law-",
    "doc-",
    "case-",
    "entries-",
    "import-",
    "store-",
    "reference-",
    "cli-",
    "assess-",
    "stats-",
    "checks-",
    "record-",
    "journal-",
    "ledger-",
    "seal-",
    "tree-",
    "casework-",
    "settings-",
    "options-",
    "dossier-",
    "holds-",
    "due-",
    "abroad-",
    "exercise-",
    "desk-",
    "serve-",
    "api-",
    "export-",
    "sheet-",
];

/// A message and its file.
struct Placed {
    path: String,
    message: Message,
}

type Messages = BTreeMap<String, Placed>;

/// Checks the message files against each other and against the sources of the rooms.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    let all = LANGUAGES.map(|language| (language, language_of(tree, language, &mut findings)));
    for (language, messages) in &all {
        for (other, others) in all.iter().filter(|(other, _)| other != language) {
            findings.extend(messages.values().filter_map(|placed| compare(placed, language, other, others)));
        }
    }
    let known = |id: &str| all.iter().any(|(_, messages)| messages.contains_key(id));
    let literals = literals(tree);
    for (id, (path, line)) in &literals {
        if looks_like_id(id) && !known(id) {
            let what = format!("no message has the id {id}: add it to every language under locales/");
            findings.push(Finding::new(path, *line, what));
        }
    }
    for (_, messages) in &all {
        findings.extend(unused(messages, &literals));
    }
    findings
}

/// The messages of a language; one that is there twice is a finding.
fn language_of(tree: &Tree, language: &str, findings: &mut Vec<Finding>) -> Messages {
    let folder = format!("locales/{language}/");
    let mut messages = Messages::new();
    for file in tree.files.iter().filter(|f| f.path.starts_with(&folder) && f.ends("ftl")) {
        for message in ftl::parse(&file.text) {
            if let Some(first) = messages.get(&message.id) {
                let what =
                    format!("{} is also in {}:{}: leave out one", message.id, first.path, first.message.line);
                findings.push(Finding::new(&file.path, message.line, what));
            } else {
                messages.insert(message.id.clone(), Placed { path: file.path.clone(), message });
            }
        }
    }
    messages
}

fn compare(placed: &Placed, language: &str, other: &str, others: &Messages) -> Option<Finding> {
    let Placed { path, message } = placed;
    let id = &message.id;
    let finding = |what: String| Some(Finding::new(path, message.line, what));
    if id.starts_with('-') {
        return None;
    }
    let Some(theirs) = others.get(id).map(|placed| &placed.message) else {
        return finding(format!("{id} is not in {other}: add it to locales/{other}/"));
    };
    let parts = [
        ("argument", "$", &message.arguments, &theirs.arguments),
        ("attribute", ".", &message.attributes, &theirs.attributes),
    ];
    for (what, mark, ours, theirs) in parts {
        if let Some(name) = ours.difference(theirs).next() {
            return finding(format!(
                "{id} has the {what} {mark}{name} in {language} and not in {other}: use it in both"
            ));
        }
    }
    None
}

fn unused(messages: &Messages, literals: &BTreeMap<String, (String, usize)>) -> Vec<Finding> {
    let referred: BTreeSet<&String> =
        messages.values().flat_map(|placed| &placed.message.references).collect();
    // an id made of a fixed beginning and a word of the program's own (`"assess-outcome-"`, `"diff-part-{part}"`)
    let beginnings: Vec<&str> = literals.keys().filter_map(|literal| beginning(literal)).collect();
    let made = |id: &String| beginnings.iter().any(|beginning| id.starts_with(beginning));
    let used =
        |id: &String| id.starts_with('-') || literals.contains_key(id) || referred.contains(id) || made(id);
    let idle = messages.iter().filter(|(id, _)| !used(id));
    idle.map(|(id, placed)| {
        let what = format!("nothing in the sources names {id}: use it, or leave it out");
        Finding::new(&placed.path, placed.message.line, what)
    })
    .collect()
}

/// The texts in the sources of the rooms, tests left out, each with its first place. `id.attribute` counts as `id`.
fn literals(tree: &Tree) -> BTreeMap<String, (String, usize)> {
    let mut found = BTreeMap::new();
    for file in tree.rust().filter(|f| f.is_room_source() && !f.is_test()) {
        let code = Code::read(&file.text);
        for literal in code.literals.iter().filter(|literal| !code.is_test(literal.line)) {
            let id = literal.text.split('.').next().unwrap_or_default();
            found.entry(id.to_owned()).or_insert_with(|| (file.path.clone(), literal.line));
        }
    }
    found
}

/// What a literal says of the ids that begin with it, if it is made to be gone on with.
fn beginning(literal: &str) -> Option<&str> {
    let fixed = literal.split('{').next()?;
    let word = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_' || c == '-';
    (fixed.len() > 4 && fixed.ends_with('-') && fixed.chars().all(word)).then_some(fixed)
}

fn looks_like_id(text: &str) -> bool {
    let word = |part: &str| {
        !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
    };
    PREFIXES.iter().any(|prefix| text.starts_with(prefix)) && text.split('-').all(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOURCE: &str = "crates/law/src/a.rs";

    fn found(ja: &str, en: &str, source: &str) -> Vec<String> {
        let files = [("locales/ja/a.ftl", ja), ("locales/en/a.ftl", en), (SOURCE, source)];
        check(&Tree::of(&files)).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn what_holds() {
        let ja = "law-a = { $x }を{ -t }\n-t = 法\nlaw-b = { law-c }\nlaw-c = c\n    .t = d\nother = o\n";
        let en = "law-a = the { $x }\nlaw-b = { law-c }\nlaw-c = c\n    .t = d\nother = o\n";
        let source = "fn f() { g(\"law-a\", \"law-b\", \"other.t\", \"law-\", \"law-A\", \"law--\") }\n#[cfg(test)]\nmod tests { const A: &str = \"law-z\"; }";
        assert_eq!(found(ja, en, source), Vec::<String>::new());
    }

    #[test]
    fn ids_that_are_made() {
        let both = "made-of-yes = y\nmade-of-no = n\n";
        let source = "fn f(w: &str) { g([\"made-of-\", w].concat()) }";
        assert_eq!(found(both, both, source), Vec::<String>::new());
        assert_eq!(found(both, both, "fn f(w: &str) { format!(\"made-of-{w}\") }"), Vec::<String>::new());
        assert_eq!(found(both, both, "fn f(w: &str) { format!(\"other-{w}\") }").len(), 4);
    }

    #[test]
    fn what_does_not() {
        let use_a = "const A: &str = \"law-a\";";
        let cases = [
            ("law-a = a\n", "", use_a, "locales/ja/a.ftl:1: law-a is not in en"),
            ("", "law-a = a\n", use_a, "locales/en/a.ftl:1: law-a is not in ja"),
            ("law-a = a\n", "law-a = { $x }\n", use_a, "locales/en/a.ftl:1: law-a has the argument $x in en"),
            (
                "law-a = a\n    .t = b\n",
                "law-a = a\n",
                use_a,
                "locales/ja/a.ftl:1: law-a has the attribute .t",
            ),
            ("law-a = a\n", "\nlaw-a = a\nlaw-a = b\n", use_a, "locales/en/a.ftl:3: law-a is also in"),
            (
                "",
                "",
                "\nconst A: &str = \"case-a-b\";",
                "crates/law/src/a.rs:2: no message has the id case-a-b",
            ),
        ];
        for (ja, en, source, expected) in cases {
            let found = found(ja, en, source);
            assert!(found.len() == 1 && found[0].starts_with(expected), "{expected}: {found:?}");
        }
        assert_eq!(found("law-a = a\n", "law-a = a\n", "").len(), 2, "unused in both languages");
    }
}
