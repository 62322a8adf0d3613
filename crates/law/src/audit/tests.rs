//! Tiny frameworks with one thing wrong each.

use super::*;
use crate::truth::Truth;

mod formulas;

const HEAD: &str = r#"
### art2 [2016-03-29..]
ja: 約
en: two

### art1
ja: 約
en: one

```law
framework small "小" "small"
  since 1992-08-10
amendment 1992-08-10 "初" "first"
amendment 2016-03-29 "改" "second"
dim form one { dispatch "派" "dispatch"  in_kind "物" "in kind"  other "他" "other" }
dim task one { i "イ" "i"  ro "ロ" "ro"  to "ト" "to" }
dim also many like task
body un "国連" "UN"
body mfo "監視団" "MFO"
set hosts of host lever watch "国" "hosts"
set parties of party lever watch "当事者" "parties"
fact agreed watch "合意" "agreed"
fact suited ours "適切" "suited"
fact asked ask "要請" "asked"
fact consents(x) ask "{x}同意" "{x} consents"
fact governed(x) watch "{x}統治" "{x} is governed"
list known cites art1 { un  mfo [2016-03-29..] }
```
"#;

/// The head and one block of rules, with everything declared used by a goal of its own.
fn small(rules: &str) -> Framework {
    let used = "goal all_used may other for form{dispatch in_kind} cites art1 actor \"甲\" \"A\" act \"為\" \"do\"
  = agreed & suited & asked & every host: (consents(host) & (governed(host) | host in known)) & some party: consents(party)\n";
    crate::print::tests::load(&format!("{HEAD}\n```law\n{used}{rules}\n```\n"))
}

fn goal(name: &str, body: &str) -> String {
    format!(
        "goal {name} may other for task{{i ro}} cites art1 actor \"甲\" \"A\" act \"為\" \"do\" = {body}\n"
    )
}

fn complaints(audit: &Audit) -> Vec<String> {
    audit.complaints.iter().map(|complaint| complaint.trouble.to_string()).collect()
}

#[test]
fn a_healthy_framework_has_no_complaints() {
    let rules = format!(
        "rule open cites art1 = (task{{i}} & agreed) | (task{{ro}} & suited)\n{}matrix open over form task\n",
        goal(
            "may_go",
            "open & (suited unless agreed & !asked then asked | task{i}, !agreed & asked then also{to})"
        )
    );
    let framework = small(&rules);
    let audit = framework.audit();
    assert_eq!(
        complaints(&audit),
        ["a condition in may_go changes no answer: asked",],
        "agreed & !asked leaves nothing of asked"
    );
    assert_eq!(audit.cells, 2 * 9);
    assert_eq!((audit.goals, audit.rules, audit.editions.len(), audit.sampled), (2, 3, 2, 0));
    let rules = rules.replace("asked | task{i}", "task{i}");
    assert_eq!(complaints(&small(&rules).audit()), [""; 0]);
}

#[test]
fn exceptions_that_can_hold_at_once() {
    let audit = small(&goal("may_go", "suited unless agreed then asked, asked then agreed & suited")).audit();
    assert_eq!(complaints(&audit)[0], "two exceptions in may_go can hold at once");
    let apart =
        "every host: (consents(host) unless governed(host) then agreed, !governed(host) & asked then suited)";
    assert_eq!(complaints(&small(&goal("may_go", apart)).audit()), [""; 0]);
    let inside = "every host: (consents(host) unless governed(host) then agreed, asked then suited)";
    assert_eq!(
        complaints(&small(&goal("may_go", inside)).audit()),
        ["two exceptions in may_go can hold at once"]
    );
    let every = "suited unless every host: consents(host) then asked, some host: !consents(host) then agreed";
    assert_eq!(
        complaints(&small(&goal("may_go", every)).audit()),
        [""; 0],
        "a complete set has no other member"
    );
}

#[test]
fn conditions_that_change_nothing() {
    let dead = |body: &str| complaints(&small(&goal("may_go", body)).audit());
    assert_eq!(
        dead("agreed & (suited | agreed)"),
        ["a condition in may_go changes no answer: suited | agreed",]
    );
    assert_eq!(dead("agreed & task{i ro}"), ["a condition in may_go changes no answer: task{i ro}"]);
    assert_eq!(dead("agreed & !task{to}"), ["a condition in may_go changes no answer: !task{to}"]);
    assert_eq!(dead("agreed & !task{i}"), [""; 0]);
    assert_eq!(
        dead("agreed & every host: (consents(host) | governed(host) | consents(host))"),
        [
            "a condition in may_go changes no answer: consents(host)",
            "a condition in may_go changes no answer: consents(host)",
        ]
    );
    assert_eq!(dead("suited unless agreed then suited"), ["a condition in may_go changes no answer: agreed"]);
    assert_eq!(
        dead("every host: every party: (consents(host) | host in parties | governed(party))"),
        [""; 0]
    );
}

#[test]
fn a_condition_lives_if_it_does_in_one_edition() {
    let rules = "list later cites art2 { mfo [2016-03-29..] un [2016-03-29..] }\n";
    let body = goal("may_go", "some host: (host in later & consents(host))")
        .replace("cites art1", "[2016-03-29..] cites art2");
    let framework = crate::print::tests::load(&format!("{HEAD}\n```law\n{rules}{body}\n```\n"));
    let audit = framework.audit();
    let dead: Vec<String> = complaints(&audit).into_iter().filter(|text| text.contains("changes")).collect();
    assert_eq!(dead, [""; 0]);
    // whoever is in `known` on every day of the rule is in `later` too, and the other way round
    let twice = body.replace("consents(host)", "(host in known | consents(host))");
    let framework = crate::print::tests::load(&format!("{HEAD}\n```law\n{rules}{twice}\n```\n"));
    let audit = framework.audit();
    let dead: Vec<String> = complaints(&audit).into_iter().filter(|text| text.contains("changes")).collect();
    assert_eq!(dead, ["a condition in may_go changes no answer: host in known | consents(host)"]);
}

#[test]
fn what_is_never_used() {
    let rules = "fact lonely ours \"孤\" \"lonely\"\nrule spare cites art1 = agreed\n\
                 rule spare_of(host) cites art1 = consents(host)\nbody nobody \"無\" \"nobody\"\n";
    let audit = small(rules).audit();
    assert_eq!(
        complaints(&audit),
        ["lonely is never used", "spare is never used", "spare_of is never used",]
    );
    assert_eq!(audit.idle, ["task", "also", "nobody"]);
}

#[test]
fn matrices_with_holes() {
    let rules = "rule open cites art1 = (task{i} & form{dispatch}) | (task{ro} & agreed)\n\
                 matrix open over task\n";
    let framework = small(rules);
    let audit = framework.audit();
    assert_eq!(
        complaints(&audit),
        [
            "open has no determinate, cited answer for task{i} on 1992-08-10",
            "open has no determinate, cited answer for task{i} on 2016-03-29",
        ]
    );
    assert_eq!((audit.cells, audit.undetermined), (6, 2));
    let edition = framework.edition(jiff::civil::date(2020, 1, 1));
    let cells: Vec<_> = matrix_cells(&edition, &framework.matrices[0]).collect();
    assert_eq!(
        cells[1].1,
        Cell { truth: Truth::Unknown, cites: vec!["art1".into()], facts: vec!["agreed".into()] }
    );
    assert_eq!(cells[2].1, Cell { truth: Truth::No, cites: vec!["art1".into()], facts: Vec::new() });
}

#[test]
fn the_nearest_rules_are_cited() {
    let rules = "rule inner [2016-03-29..] cites art2 = task{i} | agreed\n\
                 rule outer [2016-03-29..] cites art1 = inner & !form{other}\n\
                 matrix outer over form task\n";
    let framework = small(rules);
    assert_eq!(framework.audit().cells, 9, "none before the rule is there");
    let edition = framework.edition(jiff::civil::date(2020, 1, 1));
    let cells: Vec<_> = matrix_cells(&edition, &framework.matrices[0]).collect();
    assert_eq!(
        (cells[0].0.as_slice(), cells[0].1.cites.as_slice()),
        ([0, 0].as_slice(), ["art1".to_owned(), "art2".to_owned()].as_slice())
    );
    assert_eq!((cells[8].1.truth, cells[8].1.cites.as_slice()), (Truth::No, ["art1".to_owned()].as_slice()));
}

#[test]
fn what_is_mixed_and_how_often_it_matters() {
    let line = |audit: &Audit| audit.lines.iter().find(|line| line.goal == "may_go").cloned().unwrap();
    let audit = small(&goal("may_go", "(agreed & suited) | (!agreed & asked)")).audit();
    let found = line(&audit);
    assert_eq!((found.mixed.as_slice(), found.leaves), (["agreed".to_owned()].as_slice(), 3));
    // agreed unknown, suited and asked both yes (the tree sees that both no is no)
    let exact = Exactness { states: "27".into(), coarse: "1".into(), sampled: false };
    assert_eq!(found.exactness, Some(exact));
    let audit = small(&goal("may_go", "suited unless agreed then asked")).audit();
    let exact = Exactness { states: "27".into(), coarse: "0".into(), sampled: false };
    assert_eq!(line(&audit).exactness, Some(exact), "the tree looks into every branch of an exception");
    assert_eq!(line(&small(&goal("may_go", "agreed & suited")).audit()).exactness, None);
}

#[test]
fn a_sample_stands_in_for_a_diagram() {
    let rules = goal("may_go", "(suited unless agreed then asked, asked then suited) & (agreed | !agreed)");
    let framework = small(&rules);
    let (full, drawn) = (framework.audit(), framework.audit_within(8, 8));
    assert_eq!((full.sampled, full.doubtful.len()), (0, 0));
    assert!(drawn.sampled > 0 && drawn == framework.audit_within(8, 8), "the same sample each time");
    assert!(complaints(&drawn).contains(&"two exceptions in may_go can hold at once".to_owned()));
    assert!(
        complaints(&drawn).iter().all(|text| !text.contains("changes")),
        "a sample proves no condition dead"
    );
    assert_eq!(drawn.doubtful, ["may_go: agreed | !agreed"]);
    let line = drawn.lines.iter().find(|line| line.goal == "may_go").unwrap();
    assert!(
        line.nodes.is_none()
            && line.exactness.as_ref().is_some_and(|exact| exact.sampled && exact.coarse != "0")
    );
}

#[test]
fn japan_is_checked_by_diagram() {
    let audit = crate::print::tests::japan().audit_within(NODES_MAX, 0);
    let wrong: Vec<String> =
        complaints(&audit).into_iter().filter(|text| !text.contains("never used")).collect();
    let clash = |complaint: &Complaint| {
        matches!(complaint.trouble, Trouble::Clash { .. } | Trouble::Undetermined { .. })
    };
    assert!(!audit.complaints.iter().any(clash), "{wrong:#?}");
    assert!(audit.doubtful.is_empty() && audit.lines.iter().all(|line| line.nodes.is_some()));
}
