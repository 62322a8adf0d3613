//! Every mistake at once, each where it is.

use super::*;

const SIX_IN_TOML: &str = r#"title = "t"
on = "2022-02-30"
[[sources]]
id = "a"
title = "A"
[request]
from = ["unhrc"]
[operation]
pillar = "ihr"
[[operation.states]]
id = "派"
name = "P"
[[operation.states]]
id = "Q"
name = "Q"
consents_asignment = { is = true }
consents_operation = { is = true, source = "b" }
[[contributions]]
persons = -1
"#;

const SIX_IN_JSON: &str = r#"{"title": "t",
 "on": "2022-02-30",
 "sources": [{"id": "a", "title": "A"}],
 "request": {"from": ["unhrc"]},
 "operation": {"pillar": "ihr",
  "states": [{"id": "派", "name": "派"}, {"id": "Q", "name": "派", "consents_asignment": true,
   "consents_operation": {"is": true, "source": "b"}}]},
 "contributions": [{"persons": -1}]}"#;

#[test]
fn six_mistakes_and_one_more() {
    let want = [
        "2:6 case-date on written=2022-02-30",
        "7:9 case-unknown-name-nearest request.from[0] of=organisation name=unhrc nearest=unhcr",
        "9:10 case-unknown-name-nearest operation.pillar of=pillar name=ihr nearest=ihro",
        "16:1 case-unknown-key-nearest operation.states[1].consents_asignment \
         key=consents_asignment nearest=consents_assignment",
        "17:44 case-unknown-name operation.states[1].consents_operation.source of=source name=b nearest=",
        "19:11 case-number contributions[0].persons written=-1 least=0 most=1000000",
    ];
    let (case, findings) = read(SIX_IN_TOML, Format::Toml, japan());
    assert_eq!((case, told(&findings)), (None, want.map(str::to_owned).to_vec()));
    let places = ["2:8", "4:23", "5:26", "6:65", "7:49", "8:32"];
    let moved = want.iter().zip(places).map(|(told, place)| {
        let (_, rest) = told.split_once(' ').expect("a place");
        format!("{place} {rest}")
    });
    let (case, findings) = read(SIX_IN_JSON, Format::Json, japan());
    assert_eq!((case, told(&findings)), (None, moved.collect()));
}

/// Bodies of a JSON case, each with what is wrong with it.
const ONE_BY_ONE: &[(&str, &[&str])] = &[
    ("", &[]),
    (r#","titel": 1"#, &["case-unknown-key-nearest titel key=titel nearest=title"]),
    (r#","on": 2022"#, &["case-expected-day on found=integer"]),
    (r#","on": "2022-04""#, &["case-date on written=2022-04"]),
    (r#","remarks": null"#, &["case-expected-words remarks found=null"]),
    (r#","request": []"#, &["case-expected-table request found=array"]),
    (r#","request": {"from": "unhcr"}"#, &["case-expected-list request.from found=text"]),
    (r#","request": {"from": [{"id": "x"}]}"#, &["case-missing request.from[0].name key=name"]),
    (
        r#","request": {"from": [{"id": "x", "name": "X"}, 3]}"#,
        &["case-expected-entity request.from[1] found=integer"],
    ),
    (r#","request": {"when": 999}"#, &["case-date request.when written=999"]),
    (r#","request": {"what": {"ja": "あ"}}"#, &["case-missing request.what.en key=en"]),
    (
        r#","operation": {"administered": true}"#,
        &["case-misplaced-fact operation.administered key=administered about=entity"],
    ),
    (r#","operation": {"within_cap": true}"#, &["case-counted operation.within_cap key=within_cap"]),
    (r#","operation": {"agreement": "maybe"}"#, &["case-fact-word operation.agreement written=maybe"]),
    (r#","operation": {"agreement": 1}"#, &["case-expected-fact operation.agreement found=integer"]),
    (r#","operation": {"agreement": [true]}"#, &["case-expected-claim operation.agreement[0] found=bool"]),
    (r#","operation": {"agreement": {"who": "x"}}"#, &["case-missing operation.agreement.is key=is"]),
    (
        r#","operation": {"agreement": {"is": 1}}"#,
        &["case-expected-yes-no operation.agreement.is found=integer"],
    ),
    (
        r#","operation": {"agreement": {"is": true, "from": "2022-03", "to": "2022-02"}}"#,
        &["case-backwards operation.agreement from=2022-03-01 to=2022-02-28"],
    ),
    (
        r#","operation": {"agreement": {"is": true, "form": "2022"}}"#,
        &["case-unknown-key-nearest operation.agreement.form key=form nearest=from"],
    ),
    (
        r#","operation": {"complete": {"host": true}}"#,
        &["case-unknown-key-nearest operation.complete.host key=host nearest=hosts"],
    ),
    (
        r#","operation": {"resolutions": [{"organ": "unscc", "number": 5}]}"#,
        &[
            "case-unknown-name-nearest operation.resolutions[0].organ of=organisation name=unscc nearest=unsc",
            "case-expected-text operation.resolutions[0].number found=integer",
        ],
    ),
    (
        r#","operation": {"parties": [{"id": "A"}, {"id": "A", "agreement": true}, {"id": "a b"}, {}]}"#,
        &[
            "case-twice operation.parties[1].id name=A",
            "case-misplaced-fact operation.parties[1].agreement key=agreement about=case",
            "case-bad-id operation.parties[2].id written=a b",
            "case-missing operation.parties[3].id key=id",
        ],
    ),
    (
        r#","operation": {"states": [{"id": "A", "roles": ["hots"]}]}"#,
        &["case-unknown-name-nearest operation.states[0].roles[0] of=role name=hots nearest=host"],
    ),
    (
        r#","sources": [{"id": "a", "title": "A"}, {"id": "a"}]"#,
        &["case-missing sources[1].title key=title", "case-twice sources[1].id name=a"],
    ),
    (
        r#","contributions": [{"tasks": ["tsuu", {"task": "na", "like": 1}, 2], "form": "dispach"}]"#,
        &[
            "case-unknown-name-nearest contributions[0].tasks[0] of=task name=tsuu nearest=tsu",
            "case-expected-name contributions[0].tasks[1].like found=integer",
            "case-expected-task contributions[0].tasks[2] found=integer",
            "case-unknown-name-nearest contributions[0].form of=form name=dispach nearest=dispatch",
        ],
    ),
    (
        r#","contributions": [{"persons": 1000001, "crew": 2.5, "recipient": ["x"], "recipients": [{"id": "y"}]}]"#,
        &[
            "case-number contributions[0].persons written=1000001 least=0 most=1000000",
            "case-expected-count contributions[0].crew found=float",
            "case-unknown-name contributions[0].recipient[0] of=organisation name=x nearest=",
            "case-unknown-name contributions[0].recipients[0].id of=organisation name=y nearest=",
        ],
    ),
    (
        r#","contributions": [{"from": "2022-05", "to": "2022-04-30", "places": ["anywhere", "a@b"]}]"#,
        &[
            "case-backwards contributions[0] from=2022-05-01 to=2022-04-30",
            "case-bad-id contributions[0].places[1] written=a@b",
        ],
    ),
    (
        r#","abroad": {"person_abroad": 3}"#,
        &["case-unknown-key-nearest abroad.person_abroad key=person_abroad nearest=persons_abroad"],
    ),
    (
        r#","events": {"diet_recess": "2022-04-28", "dispatchd": "2022-04-28", "dispatched": []}"#,
        &[
            "case-expected-spans events.diet_recess found=text",
            "case-unknown-key-nearest events.dispatchd key=dispatchd nearest=dispatched",
            "case-expected-day events.dispatched found=array",
        ],
    ),
    (
        r#","events": {"diet_recess": [{"from": "2022-04-28", "to": "2022-04-27"}, {}]}"#,
        &[
            "case-backwards events.diet_recess[0] from=2022-04-28 to=2022-04-27",
            "case-missing events.diet_recess[1].from key=from",
        ],
    ),
    (
        r#","assumptions": {"agreement": true, "crew_countd": true}"#,
        &[
            "case-not-assumption assumptions.agreement key=agreement nearest=",
            "case-not-assumption-nearest assumptions.crew_countd key=crew_countd nearest=crew_counted",
        ],
    ),
];

#[test]
fn mistakes_one_by_one() {
    for &(body, want) in ONE_BY_ONE {
        let (case, findings) = read(&format!("{{\"title\":\"t\"{body}}}"), Format::Json, japan());
        let told: Vec<String> =
            told(&findings).iter().map(|told| told.split_once(' ').expect("a place").1.to_owned()).collect();
        assert_eq!(told, want, "{body}");
        assert_eq!(case.is_some(), want.is_empty());
        assert!(findings.iter().all(|f| FindingKind::IDS.contains(&f.kind.id())), "{body}");
    }
}

#[test]
fn writing_and_content_are_told_together() {
    let text = "title = 't'\non = 2022-02-30\nrequst = 1\n[request]\nfrom = ['x', ]\n";
    let (_, findings) = read(text, Format::Toml, japan());
    let ids: Vec<String> = findings.iter().map(|f| format!("{} {}", f.place, f.kind.id())).collect();
    assert_eq!(ids, ["2:6 doc-toml", "3:1 case-unknown-key-nearest", "5:9 case-unknown-name"]);
    let told_of = |text: &str, format| told(&read(text, format, japan()).1);
    assert_eq!(told_of("[]", Format::Json), ["1:1 case-expected-table  found=array"]);
    assert_eq!(told_of("", Format::Toml), ["1:1 case-missing title key=title"]);
    assert_eq!(told_of("", Format::Json), ["1:1 doc-expected-value  found=end"]);
    let (_, findings) = Reader::new(japan()).read_from_line("{}", Format::Json, 40);
    assert_eq!(told(&findings), ["40:1 case-missing title key=title"]);
}

#[test]
fn limits() {
    let reader = Reader::new(japan());
    let tell = |text: &str| told(&reader.read(text, Format::Json).1);
    let large = " ".repeat(LARGEST_CASE_BYTES + 1);
    assert_eq!(tell(&large), ["1:1 case-too-large  bytes=8388609 most=8388608"]);
    let places = |most: usize| {
        format!(
            "{{\"title\":\"t\",\"contributions\":[{{\"places\":[{}\"PL\"]}}]}}",
            "\"PL\",".repeat(most - 1)
        )
    };
    assert_eq!(tell(&places(MOST_ENTITIES)), [""; 0]);
    assert_eq!(tell(&places(MOST_ENTITIES + 1)).len(), 1);
    let claims = |count: usize| {
        format!(
            "{{\"title\":\"t\",\"facts\":{{\"diet_sits\":[{}{{\"is\":true}}]}}}}",
            "{\"is\":true},".repeat(count - 1)
        )
    };
    assert_eq!(tell(&claims(MOST_CLAIMS)), [""; 0]);
    assert_eq!(tell(&claims(MOST_CLAIMS + 1)), ["1:35 case-too-many facts.diet_sits of=claims most=1000"]);
    let wrong = format!("{{\"title\":\"t\",\"sources\":[{}1]}}", "1,".repeat(999));
    let findings = tell(&wrong);
    assert_eq!(findings.len(), MOST_FINDINGS + 1);
    assert!(findings[MOST_FINDINGS].contains("case-too-many-findings"));
}
