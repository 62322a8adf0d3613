use super::*;
use record::{By, Id, Statement};

fn entry(number: usize, kind: &str, says: &serde_json::Value) -> Entry {
    let at = "2026-11-24T00:00:00Z".parse().unwrap();
    let by = By { office: Id::parse("office/hq").unwrap(), user: None };
    Entry {
        id: EntryId::parse(&format!("e{number}")).unwrap(),
        recorded: at,
        by,
        spoke: None,
        cites: Vec::new(),
        corrects: None,
        public: true,
        remarks: None,
        says: Statement::read(kind, &says.to_string()).unwrap().unwrap(),
    }
}

fn framework() -> Framework {
    let text = "### s1 [2000-01-01..]\nja: 通る。\nen: Pass.\n\n```law\nframework demo \"例\" \"Demo\" since 2000-01-01\n\
        amendment 2000-01-01 \"制定\" \"enacted\"\nfact leave ask \"兵站の許可がある\" \"there is leave\"\n\
        goal may_pass may option for yes actor \"誰でも\" \"anyone\" act \"通る\" \"pass\" = leave\n```\n";
    Framework::load(&[("demo.md".to_owned(), text.to_owned())]).unwrap()
}

fn state() -> State {
    let mut state = State::default();
    let all = [
        (
            "operation",
            serde_json::json!({"id": "op/north", "name": {"ja": "北の後方支援活動", "en": "Support in the North"}}),
        ),
        (
            "operation",
            serde_json::json!({"id": "op/south", "name": {"ja": "南の活動", "en": "Mission in the South"}}),
        ),
        (
            "event",
            serde_json::json!({"id": "event/a", "what": {"ja": "兵站が始まった", "en": "Logistics began"}, "on": "2020-01-01", "about": ["op/south"]}),
        ),
        ("claim", serde_json::json!({"about": "op/south", "fact": "leave", "is": true})),
        ("claim", serde_json::json!({"about": "op/south", "fact": "leave", "is": false})),
    ];
    for (number, (kind, says)) in all.iter().enumerate() {
        state.apply(entry(number, kind, says));
    }
    state
}

fn found(index: &Index, state: &State, text: &str, kind: Option<&str>) -> Vec<(Fit, u64)> {
    let query = Query { text: text.to_owned(), kind: kind.map(str::to_owned) };
    let found = index.find(&query, state, &framework(), state.now());
    found.hits.iter().map(|hit| (hit.fit, hit.position)).collect()
}

#[test]
fn names_go_first_and_claims_are_found_by_their_facts() {
    let (mut index, state) = (Index::default(), state());
    assert!(index.go_on(&state));
    for (text, kind, want) in [
        ("兵站", None, vec![(Fit::Said, 2), (Fit::Claimed, 3)]),
        ("支援", None, vec![(Fit::Named, 0)]),
        ("op/south", None, vec![(Fit::Called, 1), (Fit::Said, 2), (Fit::Claimed, 3)]),
        ("support IN the north", None, vec![(Fit::Called, 0)]),
        ("logist", None, vec![(Fit::Said, 2)]),
        ("leave south", None, vec![(Fit::Claimed, 3)]),
        ("e2", None, vec![(Fit::Called, 2)]),
        ("#4", None, vec![(Fit::Called, 4)]),
        ("", Some("operation"), vec![(Fit::Said, 1), (Fit::Said, 0)]),
        ("", Some("claim"), vec![(Fit::Claimed, 3)]),
        ("", None, vec![]),
        ("兵支", None, vec![]),
        ("。", None, vec![]),
        ("兵站", Some("operation"), vec![]),
    ] {
        assert_eq!(found(&index, &state, text, kind), want, "{text} {kind:?}");
    }
}

#[test]
fn what_is_appended_is_found_and_what_was_not_known_is_not() {
    let (mut index, mut state) = (Index::default(), state());
    assert!(index.go_on(&state));
    assert!(found(&index, &state, "輸送", None).is_empty());
    let says = serde_json::json!({"id": "event/b", "what": "輸送を終えた", "on": "2020-02-01"});
    state.apply(entry(5, "event", &says));
    assert!(index.go_on(&state));
    assert_eq!(index.size(), 6);
    assert_eq!(found(&index, &state, "輸送", None), [(Fit::Said, 5)]);
    let query = Query { text: "輸送".to_owned(), kind: None };
    assert!(index.find(&query, &state, &framework(), state.at(5)).hits.is_empty());
    let claims = Query { text: "leave".to_owned(), kind: None };
    let hits = index.find(&claims, &state, &framework(), state.at(4)).hits;
    assert_eq!(hits.first().and_then(|hit| hit.fact).map(|fact| fact.claims), Some(1));
}
