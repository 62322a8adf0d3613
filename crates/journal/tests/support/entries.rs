//! A dozen entries of several kinds, for the tests of journals that are damaged.

use jiff::Timestamp;
use record::{By, Cite, Entry, EntryId, Id, Statement};

fn entry(id: &str, kind: &str, says: &str) -> Entry {
    let cited = record::kind(kind).unwrap().cited;
    let cite = || Cite { source: Id::parse("source/a").unwrap(), page: Some("3".to_owned()) };
    Entry {
        id: EntryId::parse(id).unwrap(),
        recorded: Timestamp::from_second(1_750_000_000).unwrap(),
        by: By { office: Id::parse("office/hq").unwrap(), user: None },
        spoke: None,
        cites: if cited { vec![cite()] } else { Vec::new() },
        corrects: None,
        public: true,
        remarks: None,
        says: Statement::read(kind, says).unwrap().unwrap(),
    }
}

/// Twelve entries, the third and the tenth about persons, with their fields open.
pub fn dozen() -> Vec<Entry> {
    let mut corrected = entry("c3", "claim", r#"{"about":"op/o","fact":"consent","is":false,"from":"2013"}"#);
    corrected.corrects = EntryId::parse("c1");
    vec![
        entry("hq", "office", r#"{"id":"office/hq","name":{"ja":"本部","en":"HQ"}}"#),
        entry("a", "source", r#"{"id":"source/a","title":"A","reliability":"official"}"#),
        entry("p1", "person", r#"{"id":"person/p1","name":"Yamada Hanako","contact":"5-1"}"#),
        entry("o", "operation", r#"{"id":"op/o","name":"O"}"#),
        entry("s", "entity", r#"{"id":"state/SY","name":"Syria"}"#),
        entry("c1", "claim", r#"{"about":"op/o","fact":"consent","is":true,"from":"2012"}"#),
        entry("c2", "claim", r#"{"about":"op/o","fact":"ceasefire","is":true,"of":"state/SY"}"#),
        entry("m", "member", r#"{"about":"op/o","set":"lead","member":"state/SY","is":true}"#),
        corrected,
        entry("p2", "person", r#"{"id":"person/p2","name":"Suzuki Taro"}"#),
        entry("w", "withdrawal", r#"{"withdraws":"c2","why":"wrong"}"#),
        entry("u", "user", r#"{"id":"user/u","works_for":"office/hq","person":"person/p2"}"#),
    ]
}
