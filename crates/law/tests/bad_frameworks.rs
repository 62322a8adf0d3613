//! A small broken framework for each kind of trouble: each is found, at its place, in words that help.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests may fail like tests")]

use law::{Complaint, Framework};
use std::collections::BTreeSet;

/// A sound file beside every broken one.
const SOUND: &str = r#"
### art1
ja: 一。
en: One.

```law
framework small "小" "Small" since 2000-01-01
amendment 2000-01-01 "初" "First"
amendment 2010-01-01 "改" "Changed"
dim way one { near "近" "near"  far "遠" "far" }
body guild "組合" "Guild"
list known { guild }
set guests of guest lever ask "客" "the guests"
fact invited ours "招いた" "invited"
fact seated(x) ours "{x}が座った" "{x} is seated"
rule welcome = invited & (every guest: seated(guest)) & (some guest: guest in known)
goal may_dine may option for way{near far} actor "主" "the host" act "食べる" "dine" = welcome
```
"#;

/// What stands in the file: declarations under article 2, or a page of its own. `‸` marks the place of the complaint.
enum Bad {
    Law(&'static str),
    Page(&'static str),
}
use Bad::{Law, Page};

/// The message's id, what is complained of, and the file.
const CASES: &[(&str, &str, Bad)] = &[
    ("law-character", "'%' starts nothing here", Law("rule a = invited ‸% welcome")),
    ("law-open-text", "this text has no closing quote on its line", Law("fact a ours \"近\" ‸\"near")),
    ("law-open-block", "this block is not closed", Page("# Prose\n\n‸```law\nbody other \"他\" \"Other\"\n")),
    ("law-day", "2011-02-29 is not a day of the calendar", Law("rule a [‸2011-02-29..] = invited")),
    (
        "law-backwards",
        "the span 2016-03-29..2015-01-01 ends before it begins",
        Page("‸### art3 [2016-03-29..2015-01-01]\nja: 三。\nen: Three.\n"),
    ),
    (
        "law-expected",
        "found '```lawx', expected a fence that says law",
        Page("‸```lawx\nrule a = invited\n```\n"),
    ),
    (
        "law-day",
        "2011-13-01 is not a day of the calendar",
        Page("‸### art3 [2011-13-01..]\nja: 三。\nen: Three.\n"),
    ),
    ("law-expected", "found '=', expected a name", Law("rule ‸= invited")),
    (
        "law-expected",
        "found 'theirs', expected ours, ask, watch or read",
        Law("fact a ‸theirs \"近\" \"near\""),
    ),
    (
        "law-expected",
        "found 'can', expected may, must or must_not",
        Law("goal a ‸can option for way{near} = yes"),
    ),
    (
        "law-expected",
        "found the end of the block, expected a condition",
        Law("rule a =\n  invited &\n‸```\n"),
    ),
    (
        "law-expected",
        "found 'rul', expected a declaration (rule, goal, fact, set, list, …)",
        Law("‸rul a = invited"),
    ),
    (
        "law-expected",
        "found '[2010]', expected a span such as [2016-03-29..]",
        Page("‸### art3 [2010]\nja: 三。\nen: Three.\n"),
    ),
    (
        "law-unknown-nearest",
        "no fact or rule is called invted; did you mean invited?",
        Law("rule a = ‸invted"),
    ),
    (
        "law-unknown-nearest",
        "no fact or rule is called wellcome; did you mean welcome?",
        Law("rule a =\n  !‸wellcome"),
    ),
    ("law-unknown-nearest", "no dimension is called wya; did you mean way?", Law("rule a = ‸wya{near}")),
    (
        "law-unknown-nearest",
        "no value of that dimension is called farr; did you mean far?",
        Law("rule a = way{near ‸farr}"),
    ),
    (
        "law-unknown-nearest",
        "no set's member is called guests; did you mean guest?",
        Law("rule a = every ‸guests: yes"),
    ),
    (
        "law-unknown-nearest",
        "no entity bound here is called gest; did you mean guest?",
        Law("rule a = some guest: seated(‸gest)"),
    ),
    (
        "law-unknown-nearest",
        "no list or set is called knwon; did you mean known?",
        Law("rule a = some guest: guest in ‸knwon"),
    ),
    (
        "law-unknown-nearest",
        "no organisation is called guilt; did you mean guild?",
        Law("list others { ‸guilt }"),
    ),
    (
        "law-unknown-nearest",
        "no rule is called wlecome; did you mean welcome?",
        Law("matrix ‸wlecome over way"),
    ),
    ("law-unknown", "no fact or rule is called moonlight", Law("rule a = invited | ‸moonlight")),
    ("law-twice", "invited is declared twice", Law("fact ‸invited ours \"招いた\" \"invited\"")),
    ("law-twice", "2010-01-01 is declared twice", Law("‸amendment 2010-01-01 \"再\" \"Again\"")),
    (
        "law-expected",
        "found '=', expected a text in quotes",
        Page("```law\nframework other \"他\" \"Other\" since 2001-01-01 law ‸=\n```\n"),
    ),
    ("law-twice", "other is declared twice", Law("framework ‸other \"他\" \"Other\" since 2001-01-01")),
    (
        "law-overlap",
        "two versions of other/guild are in force on 2010-01-01",
        Law("list ‸other { guild  guild [2010-01-01..] }"),
    ),
    (
        "law-twice",
        "near is declared twice",
        Law("dim side one { near \"近\" \"near\"  ‸near \"近\" \"near\" }"),
    ),
    (
        "law-overlap",
        "two versions of a are in force on 2010-01-01",
        Law("rule a [..] = invited\nrule ‸a [2010-01-01..] = welcome"),
    ),
    (
        "law-overlap",
        "two versions of art1 are in force on 2000-01-01",
        Page("‸### art1 [..2009-12-31]\nja: 一。\nen: One.\n"),
    ),
    (
        "law-gap",
        "a uses b, which has no version in force on 2010-01-01",
        Law("rule ‸a [..] = b\nrule b [..2009-12-31] = invited"),
    ),
    ("law-cite", "a cites art9, which is not there on 2000-01-01", Law("rule ‸a cites art9 = invited")),
    (
        "law-cite",
        "a cites art3, which is not there on 2010-01-01",
        Page("### art3 [..2009-12-31]\nja: 三。\nen: Three.\n```law\nrule ‸a [..] = invited\n```\n"),
    ),
    ("law-uncited", "a cites no provision", Page("# Prose\n```law\nrule ‸a = invited\n```\n")),
    (
        "law-unexplained",
        "something of a changes on 2011-01-01, but no amendment is declared for that day",
        Law("rule ‸a [2011-01-01..] = invited"),
    ),
    ("law-circle", "a needs itself: a → b → a", Law("rule ‸a = invited | b\nrule b = invited & a")),
    (
        "law-mixed",
        "& and | stand side by side: put parentheses around one of them",
        Law("rule a = invited & yes ‸| no"),
    ),
    ("law-misused", "seated is about an entity; it is used as about the case", Law("rule ‸a = seated")),
    (
        "law-misused",
        "invited is about the case; it is used as about an entity",
        Law("rule ‸a = some guest: invited(guest)"),
    ),
    ("law-summary", "art3 has no summary in en", Page("‸### art3\nja: 三。\n")),
    (
        "law-too-many",
        "more than 9999 days or years",
        Law("deadline a from day plus ‸5000000000 years when welcome \"日\" \"day\""),
    ),
    (
        "law-too-many",
        "more than 4 entities bound at once",
        Law("rule a = every guest: some guest: every guest: some guest: every ‸guest: seated(guest)"),
    ),
];

/// What only an audit finds.
const AUDITED: &[(&str, &str, Bad)] = &[
    (
        "law-clash",
        "two exceptions in a can hold at once",
        Law(
            "fact b ours \"乙\" \"b\"\nrule ‸a = welcome unless invited then yes, b then no\nmatrix a over way",
        ),
    ),
    (
        "law-undetermined",
        "a has no determinate, cited answer for side{left} on 2000-01-01",
        Law("dim side one { left \"左\" \"left\" }\nrule a = way{near}\nmatrix ‸a over side"),
    ),
    ("law-dead", "a condition in a changes no answer: invited", Law("rule ‸a = welcome & invited")),
    ("law-unused", "lonely is never used", Law("fact ‸lonely ours \"独り\" \"lonely\"")),
];

/// More values than a dimension holds, and more dimensions than a question.
#[test]
fn too_many() {
    let values: Vec<String> = (0..65).map(|n| format!("v{n} \"\" \"\"")).collect();
    let values = format!("dim wide one {{ {} }}\nrule a = wide{{v0..v63}}", values.join(" "));
    let dims: Vec<String> = (0..32).map(|n| format!("dim d{n} many like way")).collect();
    for (law, told) in [
        (values, "10-bad.md:6:5: more than 64 values"),
        (dims.join("\n"), "10-bad.md:37:5: more than 32 dimensions"),
    ] {
        let text = format!("### art2\nja: 二。\nen: Two.\n\n```law\n{law}\n```\n");
        let complaints = Framework::load(&files(text)).unwrap_err();
        let found: Vec<String> = complaints.iter().map(ToString::to_string).collect();
        assert_eq!(found, [told]);
    }
}

/// The broken file, and the line and column that are marked in it.
fn marked(bad: &Bad) -> (String, u32, u32) {
    let text = match bad {
        Law(law) => format!("### art2\nja: 二。\nen: Two.\n\n```law\n{law}\n```\n"),
        Page(page) => (*page).to_owned(),
    };
    let before = text.split('‸').next().unwrap();
    let line = before.split('\n').count();
    let column = before.split('\n').next_back().unwrap().chars().count() + 1;
    (text.replace('‸', ""), u32::try_from(line).unwrap(), u32::try_from(column).unwrap())
}

fn files(text: String) -> [(String, String); 2] {
    [("10-bad.md".to_owned(), text), ("00-sound.md".to_owned(), SOUND.to_owned())]
}

fn assert_told(complaints: &[Complaint], (id, told, bad): &(&str, &str, Bad)) {
    let (text, line, column) = marked(bad);
    let expected = format!("10-bad.md:{line}:{column}: {told}");
    let found: Vec<String> = complaints.iter().map(ToString::to_string).collect();
    // what follows from it may be told after it, never before it
    assert_eq!(found.first(), Some(&expected), "of\n{}\nin\n{text}", found.join("\n"));
    let found = &complaints[0];
    assert_eq!((found.trouble.id(), found.place.file), (*id, 1), "{told}");
    for (_, value) in found.trouble.args().iter().filter(|(name, _)| *name != "kind") {
        assert!(told.contains(value.as_str()), "{told} does not say {value}");
    }
}

#[test]
fn the_sound_file_loads() {
    assert!(Framework::load(&[("00-sound.md".to_owned(), SOUND.to_owned())]).is_ok());
}

#[test]
fn each_trouble_is_found_at_its_place() {
    for case in CASES {
        let (text, ..) = marked(&case.2);
        match Framework::load(&files(text)) {
            Ok(_) => panic!("loads, but: {}", case.1),
            Err(complaints) => assert_told(&complaints, case),
        }
    }
}

#[test]
fn an_audit_finds_the_rest() {
    for case in AUDITED {
        let (text, ..) = marked(&case.2);
        let framework = Framework::load(&files(text)).unwrap_or_else(|found| panic!("{found:?}"));
        let complaints = framework.audit().complaints;
        let here: Vec<Complaint> =
            complaints.into_iter().filter(|complaint| complaint.place.file == 1).collect();
        assert_told(&here, case);
    }
}

/// Troubles in one file do not hide each other.
#[test]
fn all_are_told_at_once() {
    let text = marked(&Law(
        "rule ‸a = invted\nrule b = invited & yes | no\nfact c theirs \"\" \"\"\nrule d = wellcome",
    ))
    .0;
    let complaints = Framework::load(&files(text)).unwrap_err();
    let ids: Vec<&str> = complaints.iter().map(|complaint| complaint.trouble.id()).collect();
    assert_eq!(ids, ["law-unknown-nearest", "law-mixed", "law-expected", "law-unknown-nearest"]);
}

/// Every kind of trouble has its case.
#[test]
fn none_is_left_out() {
    let distinct: BTreeSet<&str> = CASES.iter().chain(AUDITED).map(|(id, ..)| *id).collect();
    assert!(distinct.len() == 23, "{distinct:?}");
}

/// A framework is declared once, so that its own troubles are tried in the sound file.
#[test]
fn a_prefix_names_one_law() {
    let head = "since 2000-01-01 law \"1\" law ord \"2\" law ord";
    let text = SOUND.replacen("since 2000-01-01", head, 1);
    let complaints = Framework::load(&[("00-sound.md".to_owned(), text)]).unwrap_err();
    let column = 1 + "framework small \"小\" \"Small\" ".chars().count() + head.rfind("ord").unwrap();
    let told: Vec<String> = complaints.iter().map(ToString::to_string).collect();
    assert_eq!(told, [format!("00-sound.md:7:{column}: ord is declared twice")]);
}
