//! What the decoder makes of right values.

use jiff::civil::date;
use law::{Claim, Span};

use super::*;

#[test]
fn values_of_facts() {
    let value = |written: &str| {
        let text = format!(
            "{{\"title\":\"t\",\"sources\":[{{\"id\":\"s\",\"title\":\"S\"}}],\"facts\":{{\"diet_sits\":{written}}}}}"
        );
        let case = read(&text, Format::Json, japan()).0.expect(written);
        let [(fact, value)] = &case.facts[..] else { panic!("{written}") };
        assert_eq!(Some(*fact), japan().fact("diet_sits"));
        (value.claims.clone(), value.contested)
    };
    let says = |says| Claim { says, ..Claim::default() };
    for yes in ["true", "\"yes\"", "{\"is\":true}", "{\"is\":\"yes\"}", "[{\"is\":true}]"] {
        assert_eq!(value(yes), (vec![says(true)], false), "{yes}");
    }
    assert_eq!(value("\"no\""), (vec![says(false)], false));
    assert_eq!(value("\"silent\""), (vec![], false));
    assert_eq!(value("[]"), (vec![], false));
    assert_eq!(value("\"contested\""), (vec![], true));
    let full = r#"[{"is":false,"who":"W","source":"s","from":"2022-03","to":2024,"note":"n"},{"is":true}]"#;
    let span = Span { from: Some(date(2022, 3, 1)), to: Some(date(2024, 12, 31)) };
    let text = |text: &str| Some(text.to_owned());
    let first = Claim { says: false, span, who: text("W"), source: text("s"), note: text("n") };
    assert_eq!(value(full), (vec![first, says(true)], false));
}

#[test]
fn members() {
    let text = r#"{"title":"t","operation":{
        "parties":[{"id":"A"},{"id":"B","is_party":"contested","is_host":"silent"}],
        "states":[{"id":"A","roles":["host","transit"],"is_host":false}]},
        "contributions":[{"recipient":["unhcr"],"recipients":[{"id":"A","conducts_operation":true}]}]}"#;
    let case = read(text, Format::Json, japan()).0.expect("a case");
    let members = |decl: &EntityDecl| -> Vec<String> {
        let word = |value: &FactValue| match (value.contested, value.claims.first()) {
            (true, _) => "contested",
            (false, None) => "silent",
            (false, Some(claim)) => {
                if claim.says {
                    "yes"
                } else {
                    "no"
                }
            }
        };
        let name = |set: law::SetId| &japan().sets[usize::from(set)].name;
        decl.members.iter().map(|(set, value)| format!("{} {}", name(*set), word(value))).collect()
    };
    let operation = &case.operation;
    assert_eq!(members(&operation.parties[0]), ["parties yes"]);
    assert_eq!(members(&operation.parties[1]), ["parties contested", "hosts silent"]);
    assert_eq!(members(&operation.states[0]), ["hosts no", "transits yes"]);
    let [unhcr, a] = &case.contributions[0].recipients[..] else { panic!("two recipients") };
    assert_eq!(
        (members(unhcr), members(a)),
        (vec!["recipients yes".to_owned()], vec!["recipients yes".to_owned()])
    );
    assert_eq!(unhcr.body, japan().body("unhcr"));
    assert_eq!(a.facts.len(), 1);
}

#[test]
fn the_rest() {
    let text = r#"
        title = { ja = "題", en = "t" }
        [request]
        when = 2022
        [[contributions]]
        tasks = ["i", { task = "na", like = "ro" }]
        from = 2022-04
        goods = [{ item = "tents", quantity = 3 }]
        [abroad]
        persons_abroad = 6
        [events]
        dispatched = 2022-05-01
        diet_recess = [{ from = 2022-05-03, to = 2022-05-05 }]
        [assumptions]
        crew_counted = true"#;
    let text = text.replace("2022-04\n", "\"2022-04\"\n");
    let case = read(&text, Format::Toml, japan()).0.expect("a case");
    assert_eq!((case.title.ja.as_str(), case.title.en.as_str()), ("題", "t"));
    assert_eq!(case.request.when, record::When::parse("2022"));
    let contribution = &case.contributions[0];
    let task = |name: &str| japan().value(japan().dim("task").expect("the dimension"), name);
    let tasks =
        [TaskRef { task: 0, like: None }, TaskRef { task: task("na").expect("na"), like: task("ro") }];
    assert_eq!(contribution.tasks, tasks);
    assert_eq!((contribution.from, contribution.to), (Some(date(2022, 4, 1)), None));
    assert_eq!((contribution.goods[0].quantity, contribution.places.as_ref()), (Some(3), None));
    assert_eq!(&text[contribution.at as usize..][..17], "[[contributions]]");
    assert_eq!(case.numbers.get("persons_abroad"), Some(&6));
    assert_eq!(case.days.get("dispatched"), Some(&date(2022, 5, 1)));
    let recess = Span { from: Some(date(2022, 5, 3)), to: Some(date(2022, 5, 5)) };
    assert_eq!(case.spans.get("diet_recess"), Some(&vec![recess]));
    assert_eq!(case.assumptions.len(), 1);
}

#[test]
fn fiscal_years() {
    let case = json(&serde_json::json!({
        "title": "t",
        "operation": { "parties": [
            { "id": "X", "name": "X", "consents_operation": { "is": true, "from": "FY2022", "to": "FY2022" } },
        ] },
    }))
    .expect("a case");
    let (_, said) = &case.operation.parties[0].facts[0];
    let span = Span { from: Some(date(2022, 4, 1)), to: Some(date(2023, 3, 31)) };
    assert_eq!(said.claims[0].span, span);
}

#[test]
fn expectations() {
    let text = r#"
        basis = "b"
        [[expect]]
        no_goal_of_kind = "report"
        because = ["agreement", "consents_operation@X", "hosts@X", "hosts"]
        change = ["-destinations@IN", "+organs@unsc", "!agreement", "consents_operation@X"]
        assumes = ["crew_counted"]
        [[expect]]
        contribution = 0
        because = ["consents_operation", "agreement@X", "agremeent"]
        change = ["+organs", "-organ@X", "agreement@X"]
        assumes = ["agreement"]
    "#;
    let first = text.split("[[expect]]\n        contribution").next().expect("a part");
    let right = read_expectations(first, Format::Toml, japan()).0.expect("expectations");
    let [expect] = &right.expect[..] else { panic!("{right:?}") };
    let fact = |name| japan().fact(name).expect("a fact");
    let set = |name| japan().set(name).expect("a set");
    let id = |id: &str| id.to_owned();
    let (agreement, consents) = (fact("agreement"), fact("consents_operation"));
    let because = [
        Subject::Fact(agreement),
        Subject::Of(consents, id("X")),
        Subject::Member(set("hosts"), id("X")),
        Subject::Complete(set("hosts")),
    ];
    assert_eq!(expect.because, because);
    let change = [
        Change::Leave(set("destinations"), id("IN")),
        Change::Add(set("organs"), id("unsc")),
        Change::Set(agreement, None, false),
        Change::Set(consents, Some(id("X")), true),
    ];
    assert_eq!(expect.change, change);
    let findings = read_expectations(text, Format::Toml, japan()).1;
    let ids: Vec<&str> = findings.iter().map(|finding| finding.kind.id()).collect();
    let want = [
        "case-no-subject",
        "case-number",
        "case-expected-reason",
        "case-expected-reason",
        "case-unknown-name-nearest",
        "case-expected-change",
        "case-unknown-name-nearest",
        "case-expected-change",
        "case-unknown-name-list",
    ];
    assert_eq!(ids, want);
}
