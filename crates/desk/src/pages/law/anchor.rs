//! Provisions by the names that people have for them: `art6.p13.i1` is Article 6, paragraph 13, item 1.

use law::Framework;

use crate::visit::Visit;

/// The name of a provision, with its law where that is another than the main one.
pub fn name(visit: &Visit<'_>, anchor: &str) -> String {
    let (law, rest) = split(visit.desk.framework(), anchor);
    let name = parts(visit, rest);
    match law {
        "" => name,
        law => visit.tell("desk-law-of", &[("law", law_name(visit, law).into()), ("name", name.into())]),
    }
}

/// The name of what follows after another anchor: the item of a paragraph.
pub fn after(visit: &Visit<'_>, above: &str, anchor: &str) -> String {
    match anchor.strip_prefix(above).and_then(|rest| rest.strip_prefix('.')) {
        Some(rest) => parts(visit, rest),
        None => name(visit, anchor),
    }
}

/// What a law is called in short, by the first part of its provisions' ids.
pub fn law_name(visit: &Visit<'_>, prefix: &str) -> String {
    if prefix.is_empty() {
        return visit.desk.framework().head.name.get(visit.lang()).to_owned();
    }
    let found = visit.words.find(&format!("desk-law-name-{prefix}"), &[]);
    found.unwrap_or_else(|| prefix.to_owned())
}

/// The prefix of the law that a provision stands in, and the rest of its id.
pub fn split<'a>(framework: &Framework, anchor: &'a str) -> (&'a str, &'a str) {
    match anchor.split_once('.') {
        Some((first, rest)) if framework.head.laws.iter().any(|law| law.prefix == first) => (first, rest),
        _ => ("", anchor),
    }
}

fn parts(visit: &Visit<'_>, rest: &str) -> String {
    let mut out = String::new();
    for part in rest.split('.') {
        let (id, args) = named(visit, part);
        let args: Vec<(&str, wording::FluentValue<'_>)> =
            args.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
        if !out.is_empty() && id != "desk-law-part-letter" {
            out.push_str(&visit.say("desk-law-joint"));
        }
        out.push_str(&visit.tell(id, &args));
    }
    out
}

/// The message of one part of an id, and its arguments.
fn named(visit: &Visit<'_>, part: &str) -> (&'static str, Vec<(&'static str, String)>) {
    let begins = [
        ("art", "desk-law-part-article", "desk-law-part-article-branch"),
        ("apptable_", "desk-law-part-table", "desk-law-part-table-branch"),
        ("p", "desk-law-part-paragraph", "desk-law-part-paragraph-branch"),
        ("i", "desk-law-part-item", "desk-law-part-item-branch"),
    ];
    if part == "suppl" {
        return ("desk-law-part-supplementary", Vec::new());
    }
    for (begin, plain, branched) in begins {
        let Some(number) = part.strip_prefix(begin) else { continue };
        if !number.starts_with(|first: char| first.is_ascii_digit()) {
            continue;
        }
        return match number.split_once('-') {
            Some((number, branch)) => {
                (branched, vec![("number", number.to_owned()), ("branch", branch.replace('-', "."))])
            }
            None => (plain, vec![("number", number.to_owned())]),
        };
    }
    ("desk-law-part-letter", vec![("letter", letter(visit, part))])
}

/// A letter of the iroha order, as the reader's language writes it. The message holds them all, as `i=イ ro=ロ`.
fn letter(visit: &Visit<'_>, romaji: &str) -> String {
    let all = visit.say("desk-law-letters");
    let mut pairs = all.split(' ').filter_map(|pair| pair.split_once('='));
    pairs.find(|(known, _)| *known == romaji).map_or_else(|| romaji.to_owned(), |(_, found)| found.to_owned())
}
