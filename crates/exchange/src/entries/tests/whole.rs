//! Whole texts: order, defaults, entries of a journal.

use super::*;

const FILE: &str = r#"
[defaults]
public = true
cites = { source = "source/a", page = "3" }
operation = "op/undof"
on = 1996

[[event]]
id = "event/a"
what = "A"
cites = []

[[plan]]
id = "plan/undof/1"
act = "decided"
by = "cabinet"
spoke = "FY1995"
remarks = "first"

[[event]]
id = "event/b"
what = { ja = "乙", en = "B" }
on = 1996-02-01
about = "op/undof"
public = false
entry = "second"
corrects = "event/a"
office = "office/hq"
user = "user/u1"
"#;

#[test]
fn order_and_defaults() {
    let drafts = toml(FILE).expect("entries");
    let places: Vec<_> = drafts.iter().map(|draft| (draft.says.kind().0, draft.line, draft.column)).collect();
    assert_eq!(places, [("event", 8, 1), ("plan", 13, 1), ("event", 20, 1)]);
    let [first, plan, second] = drafts.as_slice() else { panic!("{drafts:?}") };
    assert_eq!((first.cites.len(), first.public, first.spoke), (0, Some(true), None));
    let cite = Cite { source: Id::parse("source/a").expect("an id"), page: Some("3".to_owned()) };
    assert_eq!(plan.cites, [cite]);
    assert_eq!(plan.spoke, When::parse("FY1995"));
    assert_eq!(plan.remarks, Some(Words::one("first")));
    let Statement::Plan(says) = &plan.says else { panic!("{plan:?}") };
    assert_eq!((says.operation.as_str(), says.on), ("op/undof", When::parse("1996").expect("a year")));
    let Statement::Event(says) = &second.says else { panic!("{second:?}") };
    assert_eq!((says.about.len(), says.on.to_string().as_str()), (1, "1996-02-01"));
    assert_eq!(second.id.as_ref().map(EntryId::as_str), Some("second"));
    assert_eq!(second.corrects.as_ref().map(EntryId::as_str), Some("event/a"));
    assert_eq!((second.public, second.office.is_some(), second.user.is_some()), (Some(false), true, true));
    assert!(second.at > plan.at && plan.at > first.at);
}

#[test]
fn one_mistake_and_there_are_no_drafts() {
    let found = toml(&FILE.replace("\"decided\"", "\"decide\"")).expect_err("a mistake");
    assert_eq!(found.len(), 1, "{found:?}");
    assert!(found[0].starts_with("15:7 entries-choice-nearest plan[0].act "), "{found:?}");
}

#[test]
fn entries_of_a_journal_pass_through() {
    let kept = r#"{"v":1,"id":"e1","at":"2026-11-24T00:00:00Z","by":{"office":"office/hq"},"kind":["event",1],"says":{"id":"event/a","what":"A","on":"1992"}}"#;
    let Ok(Item::Whole { entry, bytes, line }) = json(kept) else { panic!("{:?}", json(kept)) };
    assert_eq!((entry.id.as_str(), bytes.as_slice(), line), ("e1", kept.as_bytes(), 1));
    // a kind of a later program
    assert!(json(&kept.replace("\"event\"", "\"later\"")).is_ok());
    // whole entries are told by their keys, in any order
    assert!(matches!(json(&kept.replacen("{\"v\":1,", "{ \"v\": 1, ", 1)), Ok(Item::Whole { .. })));
    for (change, with, want) in [
        ("\"v\":1", "\"v\":9", "1:1 record-entry-version  found=9 known=1"),
        ("\"on\":\"1992\"", "\"on\":\"x\"", "1:1 record-entry-statement  kind=event"),
        ("\"id\":\"e1\"", "\"id\":\"e 1\"", "1:17 record-entry-form  detail="),
        ("\"by\":", "\"ba\":", "1:49 record-entry-form  detail="),
    ] {
        let found = json(&kept.replace(change, with)).expect_err("a mistake");
        assert!(found.len() == 1 && found[0].starts_with(want), "{found:?} {want}");
    }
    let open = kept
        .replace("\"event\"", "\"person\"")
        .replace(r#"{"id":"event/a","what":"A","on":"1992"}"#, r#"{"id":"person/a","name":"Hanako"}"#);
    let found = json(&open).expect_err("a mistake");
    assert_eq!(found, ["1:1 record-entry-not-sealed  field=name"]);
}
