//! Every mistake at once, each where it is.

use super::*;

const MANY: &str = r#"[defaults]
public = "yes"
reliabilty = "official"
cites = "source/a"

[[plan]]
id = "plans/undof/1"
operation = "op/undof"
act = "decidet"
on = "1996-13"
by = "cabinet"
form = 1996-01-01

[[plna]]
id = "plan/undof/2"

[[source]]
id = "source/a"
title = { ja = "題", eng = " " }
reliability = "official"

[[plan]]
id = "plan/派"
operation = "mission/undof"
act = "decided"
on = 1996-02-01
by = 3
from = "FY1996"
to = 1996-03-31
persons = -1

[[plna]]

[[mandate]]
id = "mandate/undof/1"
operation = "op/undof"
[[mandate.tasks]]
task = "xyz"
"#;

#[test]
fn all_at_once() {
    let want = [
        "2:10 entries-expected-flag defaults.public found=text",
        "3:1 entries-unknown-default-nearest defaults.reliabilty key=reliabilty nearest=reliability",
        "7:6 entries-wrong-sort-nearest plan[0].id written=plans/undof/1 sorts=plan nearest=plan/undof/1",
        "9:7 entries-choice-nearest plan[0].act written=decidet nearest=decided \
         right=decided, changed, extended, ended, refused, announced",
        "10:6 entries-date plan[0].on written=1996-13",
        "12:1 entries-unknown-key-nearest plan[0].form key=form nearest=from",
        "14:1 entries-unknown-kind-nearest plna written=plna nearest=plan",
        "19:9 entries-missing source[0].title.en key=en",
        "19:21 entries-unknown-key-nearest source[0].title.eng key=eng nearest=en",
        "23:6 entries-bad-id plan[1].id written=plan/派",
        "24:13 entries-wrong-sort plan[1].operation written=mission/undof sorts=op nearest=",
        "27:6 entries-expected-name plan[1].by found=integer",
        "29:6 entries-backwards plan[1].to from=FY1996 to=1996-03-31",
        "30:11 entries-number plan[1].persons written=-1",
        "32:1 entries-unknown-kind-nearest plna written=plna nearest=plan",
        "37:1 entries-missing mandate[0].tasks[0].what key=what",
        "38:8 entries-unknown-name-list mandate[0].tasks[0].task of=task written=xyz nearest= right=",
    ];
    let found = toml(MANY).expect_err("mistakes");
    // the last lists the tasks of the framework
    let found: Vec<&str> =
        found.iter().map(|told| told.split_inclusive("right=").next().unwrap_or_default()).collect();
    let want: Vec<&str> =
        want.iter().map(|told| told.split_inclusive("right=").next().unwrap_or_default()).collect();
    assert_eq!(found, want);
}

/// TOML texts, each with what is wrong with it.
const IN_TOML: &[(&str, &[&str])] = &[
    ("", &[]),
    ("[defaults]\npublic = true\nsort = \"peace\"\n", &[]),
    ("defaults = 1", &["1:12 entries-expected-table defaults found=integer"]),
    ("[plan]\nid = 1", &["1:1 entries-expected-entries plan found=table"]),
    ("plan = [1]", &["1:9 entries-expected-entry plan[0] found=integer"]),
    ("plna = 1", &["1:1 entries-unknown-kind-nearest plna written=plna nearest=plan"]),
    (
        "[default]\npublic = true",
        &["1:2 entries-unknown-kind-nearest default written=default nearest=defaults"],
    ),
    (
        "[defaults]\non = \"x\"\n[[event]]\nid = \"event/a\"\nwhat = \"w\"\n[[event]]\nid = \"event/b\"\nwhat = \"w\"",
        &["2:6 entries-date defaults.on written=x"],
    ),
    (
        "[[event]]\nid = \"event/a\"\nwhat = \"w\"\non = 1992\n[[event]]\nid = \"event/a\"\nwhat = \"v\"\non = 1993",
        &["5:1 entries-twice event written=event/a line=1"],
    ),
    (
        "[[event]]\nid = \"event/a\"\nwhat = \"w\"\non = 1992-09-17T10:00:00\n[[event]]\nid = \nwhat = 1",
        &[
            "4:6 entries-date event[0].on written=1992-09-17T10:00:00",
            "5:1 entries-missing event[1].on key=on",
            "6:6 doc-toml  detail=string values must be quoted, expected literal string",
            "7:8 entries-expected-words event[1].what found=integer",
        ],
    ),
];

/// The insides of lines of JSON, each with what is wrong with it.
const IN_JSON: &[(&str, &[&str])] = &[
    ("1", &["1:1 entries-expected-entry  found=integer"]),
    ("[]", &["1:1 entries-expected-entry  found=array"]),
    ("{}", &["1:1 entries-missing kind key=kind"]),
    (r#"{"kind": null}"#, &["1:10 entries-expected-kind kind found=null"]),
    (r#" {"kind": "evnt", "x": 1}"#, &["1:11 entries-unknown-kind-nearest kind written=evnt nearest=event"]),
    (r#"{"kind": "xyzzy"}"#, &["1:10 entries-unknown-kind kind written=xyzzy nearest="]),
    (
        r#"{"kind": "event", "id": "event/派", "what": "", "on": 12, "about": ["op/a", 1, "b"], "sorce": 1}"#,
        &[
            "1:25 entries-bad-id id written=event/派",
            "1:44 entries-empty what",
            "1:54 entries-date on written=12",
            "1:76 entries-expected-id about[1] found=integer",
            "1:79 entries-bad-id about[2] written=b",
            "1:85 entries-unknown-key sorce key=sorce nearest=",
        ],
    ),
    (
        r#"{"kind": "event", "id": "event/a", "what": {"ja": "a", "en": 1}, "on": "1992", "cites": [1, "x", {"page": 2}, {"source": "op/a", "pag": "1"}]}"#,
        &[
            "1:62 entries-expected-text what.en found=integer",
            "1:90 entries-expected-cite cites[0] found=integer",
            "1:93 entries-bad-id cites[1] written=x",
            "1:98 entries-missing cites[2].source key=source",
            "1:107 entries-expected-text cites[2].page found=integer",
            "1:122 entries-wrong-sort cites[3].source written=op/a sorts=source nearest=",
            "1:130 entries-unknown-key-nearest cites[3].pag key=pag nearest=page",
        ],
    ),
    (
        r#"{"kind": "event", "id": "event/a", "what": "w", "on": 1992, "entry": "e e", "corrects": 1, "spoke": true, "public": 1, "remarks": 1, "office": "user/a", "user": "user/b"}"#,
        &[
            "1:70 entries-bad-entry-id entry written=e e",
            "1:89 entries-expected-id corrects found=integer",
            "1:101 entries-expected-when spoke found=bool",
            "1:117 entries-expected-flag public found=integer",
            "1:131 entries-expected-words remarks found=integer",
            "1:144 entries-wrong-sort office written=user/a sorts=office nearest=",
        ],
    ),
    (
        r#"{"kind": "operation", "id": "op/a", "name": "A", "of_type": "x", "pillar": "pk", "number": "1"}"#,
        &[
            "1:61 entries-unknown-name-list of_type of=type",
            "1:76 entries-unknown-name-nearest pillar of=pillar written=pk nearest=pko",
            "1:92 entries-expected-number number found=text",
        ],
    ),
    (
        r#"{"kind": "mandate", "id": "mandate/a", "operation": "op/a", "tasks": 1}"#,
        &["1:70 entries-expected-table tasks found=integer"],
    ),
    (
        r#"{"kind": "person", "id": "person/a", "name": 1, "latin": " "}"#,
        &["1:46 entries-expected-text name found=integer", "1:58 entries-empty latin"],
    ),
    (
        r#"{"kind": "event", "kind": "plan"}"#,
        &[
            "1:19 doc-duplicate-key  key=kind",
            "1:1 entries-missing id key=id",
            "1:1 entries-missing on key=on",
            "1:1 entries-missing what key=what",
        ],
    ),
    (
        r#"{"kind": "follow", "about": "op/a", "follows": "source/a", "why": "w"}"#,
        &["1:1 entries-fact-or-set "],
    ),
    (
        r#"{"kind": "follow", "about": "op/a", "follows": "source/a", "why": "w", "fact": "x", "set": "parties"}"#,
        &["1:1 entries-fact-or-set ", "1:80 entries-unknown-name fact of=fact written=x nearest= right="],
    ),
    (
        r#"{"kind": "member", "about": "op/a", "set": "partys", "member": "state/SY", "is": "yes"}"#,
        &[
            "1:44 entries-unknown-name-nearest set of=set written=partys nearest=parties",
            "1:82 entries-expected-flag is found=text",
        ],
    ),
];

#[test]
fn one_by_one() {
    let check = |text: &str, found: Vec<String>, want: &[&str]| {
        // names of the framework are cut off
        let begins =
            found.len() == want.len() && found.iter().zip(want).all(|(found, want)| found.starts_with(want));
        assert!(begins, "{text}\n{found:#?}\n{want:#?}");
    };
    for (text, want) in IN_TOML {
        check(text, toml(text).err().unwrap_or_default(), want);
    }
    for (text, want) in IN_JSON {
        let mut found = json(text).err().unwrap_or_default();
        let mut want = want.to_vec();
        found.sort();
        want.sort_unstable();
        check(text, found, &want);
    }
}

#[test]
fn facts_about_entities_and_others() {
    let counted = japan().facts.iter().find(|fact| fact.count.is_some()).expect("a counted fact");
    let (of_entity, of_none) = (fact(true), fact(false));
    let claim = |fact: &str, of: &str| {
        let line = format!(r#"{{"kind": "claim", "about": "op/a", "fact": "{fact}", "is": true{of}}}"#);
        json(&line).err().unwrap_or_default()
    };
    let of = r#", "of": "state/SY""#;
    assert_eq!(claim(of_entity, of), Vec::<String>::new());
    assert_eq!(claim(of_none, ""), Vec::<String>::new());
    assert_eq!(claim(of_entity, ""), [format!("1:44 entries-needs-of of fact={of_entity}")]);
    let [needless] = claim(of_none, of).try_into().expect("one finding");
    assert!(needless.ends_with(&format!(" entries-needless-of of fact={of_none}")), "{needless}");
    assert_eq!(claim(&counted.name, ""), [format!("1:44 entries-counted fact fact={}", counted.name)]);
    let near = claim(&of_none.replacen('_', "", 1), "");
    assert!(near.iter().all(|told| told.contains("entries-unknown-name-nearest fact of=fact")), "{near:?}");
}

#[test]
fn too_many() {
    let text = "[[event]]\nid = \"x\"\n".repeat(MOST_FINDINGS);
    let found = toml(&text).expect_err("mistakes");
    assert_eq!(found.len(), MOST_FINDINGS + 1);
    assert!(
        found.last().is_some_and(|last| last.contains("entries-too-many-findings")),
        "{:?}",
        found.last()
    );
}

/// What is personal is in no finding.
#[test]
fn personal_texts_are_not_told() {
    let line = r#"{"kind": "person", "id": "person/a", "name": ["Hanako"], "latin": {"x": "Hanako"}, "birth": "Hanako", "x": 1}"#;
    let found = json(line).expect_err("mistakes");
    assert!(found.len() == 3 && found.iter().all(|told| !told.contains("Hanako")), "{found:?}");
    let whole = draft(r#"{"kind": "person", "id": "person/a", "name": "Hanako"}"#);
    assert!(!format!("{whole:?}").contains("Hanako"));
}
