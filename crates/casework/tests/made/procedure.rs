//! The procedure as data: it reads, it names only what is there, and everything that can be entered has someone who may.

use casework::procedure::{Procedure, ProcedureError};
use record::Statement;

use super::founding::founding;
use super::japan::root;
use super::world::rules;

fn text() -> String {
    std::fs::read_to_string(root().join("procedures/japan.toml")).unwrap()
}

#[test]
fn japans_procedure_reads_and_each_step_can_be_reached() {
    let rules = rules();
    assert!(rules.procedure.steps.len() > 20);
    for (number, step) in rules.procedure.steps.iter().enumerate() {
        for before in &step.after {
            let at = rules.procedure.steps.iter().position(|other| other.id == *before).unwrap();
            assert!(at < number, "{} waits for {before}, which comes later", step.id);
        }
    }
    let mut ids: Vec<&str> = rules.procedure.steps.iter().map(|step| step.id.as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), rules.procedure.steps.len());
}

/// What is written otherwise, and how it is refused: where, what, which name.
#[test]
fn each_unknown_name_is_refused_with_its_place() {
    let rules = rules();
    let cases = [
        ("place = \"art6.p2.i2.ro\"", "place = \"art6.p99\"", "clauses", "provision", "art6.p99"),
        ("[clauses.performers.coast_guard]", "[clauses.performers.scouts]", "clauses", "performer", "scouts"),
        ("\"office/cas\" = \"cabinet\"", "\"body/un\" = \"cabinet\"", "speaks_for", "office", "body/un"),
        ("lead = \"office/hq\"", "leader = \"office/hq\"", "owners", "matter", "leader"),
        ("goal = \"must_nsc\"\ncites", "goal = \"must_fly\"\ncites", "council", "goal", "must_fly"),
        ("later = [\"must_diet_after\"", "later = [\"must_wait\"", "ask_diet", "goal", "must_wait"),
        ("goal = \"must_suspend\"\n", "goal = \"must_sleep\"\n", "must_sleep", "goal", "must_sleep"),
        ("forms = [\"in_kind\"]", "forms = [\"in_cash\"]", "decide_goods", "form", "in_cash"),
        ("form = \"secondment\"", "form = \"loan\"", "secondment", "form", "loan"),
        ("performers = [\"coast_guard\"]", "performers = [\"scouts\"]", "coast_guard", "performer", "scouts"),
        ("tasks = [\"ne\"]", "tasks = [\"zz\"]", "headquarters_officers", "task", "zz"),
        ("kind = \"survey\"", "kind = \"poll\"", "survey", "kind", "poll"),
        ("kinds = [\"milestone\"]", "kinds = [\"millstone\"]", "millstone", "kind", "millstone"),
        ("with = { step = \"departed\" }", "with = { pace = \"departed\" }", "depart", "field", "pace"),
        ("with = { step = \"departed\" }", "with = { step = \"vanished\" }", "depart", "field", "vanished"),
        ("with = { sort = \"effect\" }", "with = { sort = \"side\" }", "effects", "field", "side"),
        (
            "id = \"survey\"\nname = { ja = \"現地調査\", en = \"Survey the field\" }\nowner = \"office/hq\"",
            "id = \"survey\"\nname = { ja = \"現地調査\", en = \"Survey the field\" }\nowner = \"body/un\"",
            "survey",
            "office",
            "body/un",
        ),
        ("after = [\"decide_goods\"]", "after = [\"decide_all\"]", "give", "step", "decide_all"),
        ("due = { from = \"return\"", "due = { from = \"sunset\"", "report_end", "step", "sunset"),
        ("cites = [\"art9.p4\"]", "cites = [\"art99.p4\"]", "order_units", "provision", "art99.p4"),
        (
            "with = { to = \"diet\", provision = \"art7.p1.i2\" }",
            "with = { to = \"diet\", provision = \"art7.p9\" }",
            "report_end",
            "provision",
            "art7.p9",
        ),
        ("reaches = \"suspended\"", "reaches = \"asleep\"", "suspend", "stage", "asleep"),
        (
            "personnel = [\"staff_officers\"]",
            "personnel = [\"pages\"]",
            "headquarters_officers",
            "personnel",
            "pages",
        ),
        ("facts = [\"deemed_appropriate\"", "facts = [\"deemed_pretty\"", "found", "fact", "deemed_pretty"),
        // what can only be watched, or what a state says, is nothing that a decision finds
        ("facts = [\"deemed_appropriate\"", "facts = [\"agreement\"", "found", "fact", "agreement"),
        (
            "facts = [\"deemed_appropriate\"",
            "facts = [\"consents_operation\"",
            "found",
            "fact",
            "consents_operation",
        ),
        ("may = [\"audit\"]", "may = [\"everything\"]", "auditor", "permission", "everything"),
        ("enters = [\"office\", \"user\"]", "enters = [\"ofice\"]", "administrator", "kind", "ofice"),
        // whoever gives rights must be one who may
        ("may = [\"audit\"]", "enters = [\"user\"]", "auditor", "permission", "administer"),
        ("may = [\"decide\"]", "may = []", "decider", "permission", "decide"),
    ];
    let text = text();
    for (old, new, place, what, name) in cases {
        assert!(text.contains(old), "{old}");
        let refused = Procedure::read(&text.replacen(old, new, 1), &rules.framework).unwrap_err();
        let want = ProcedureError::Unknown { place: place.to_owned(), what, name: name.to_owned() };
        assert_eq!(refused, want, "{new}");
        assert_eq!(refused.id(), "casework-procedure-unknown");
        assert_eq!(refused.args().len(), 3);
    }
    let refused = Procedure::read(&format!("{text}\nsurprise = 1\n"), &rules.framework).unwrap_err();
    assert!(matches!(refused, ProcedureError::Form(_)), "{refused}");
}

/// Every kind of statement can be entered by someone, but the end of the founding record, which the program lays down.
#[test]
fn every_kind_of_statement_has_someone_who_may_enter_it() {
    let procedure = rules().procedure;
    for kind in record::KINDS {
        // some rules are of some words only: one without must follow
        let general = procedure
            .permits
            .iter()
            .find(|permit| permit.with.is_empty() && permit.kinds.iter().any(|name| name == kind.name));
        assert_eq!(general.is_some(), kind.name != "founding", "{}", kind.name);
        assert!(general.is_none_or(|permit| !permit.offices.is_empty()), "{}", kind.name);
    }
}

/// Every kind that an office may enter can be entered by someone's role; and each role is what it is for.
#[test]
fn every_kind_of_statement_has_a_role_that_enters_it() {
    let procedure = rules().procedure;
    let one = |role: &str| {
        let grants = [record::Grant { role: role.to_owned(), dossier: None }];
        casework::procedure::Permissions::of(&procedure.roles, &grants)
    };
    for kind in record::KINDS.iter().filter(|kind| kind.name != "founding") {
        let by = procedure.roles.iter().filter(|role| one(&role.id).may_enter(kind.name, None)).count();
        assert!(by > 0, "{}", kind.name);
    }
    assert!(one("decider").may("decide") && !one("officer").may("decide"));
    assert!(one("administrator").may("administer") && !one("administrator").may_enter("claim", None));
    assert!(one("auditor").may("audit") && !one("reader").is_none() && one("nobody").is_none());
}

/// The offices that the procedure names are in the record from the start: what an office enters names it.
#[test]
fn every_office_of_the_procedure_is_in_the_founding_record() {
    let rules = rules();
    let known: Vec<String> = founding(&rules.framework)
        .iter()
        .filter_map(|entry| match &entry.says {
            Statement::Office(office) => Some(office.id.as_str().to_owned()),
            _ => None,
        })
        .collect();
    let procedure = &rules.procedure;
    let owners = procedure.steps.iter().map(|step| &step.owner);
    let others = procedure.elsewhere.iter().map(|one| &one.owner);
    let offices = procedure.permits.iter().flat_map(|permit| &permit.offices);
    for office in owners.chain(others).chain(offices) {
        assert!(known.contains(&office.as_str().to_owned()), "{office} is not among {known:?}");
    }
}

/// A goal of the law that stops, or that falls due while work goes on, turns into a matter or a duty.
#[test]
fn no_demand_of_the_law_to_stop_is_left_out() {
    let rules = rules();
    let known = |name: &str| {
        let matters = rules.procedure.matters.iter().any(|matter| matter.goal == name);
        matters || rules.procedure.duties.iter().any(|duty| duty.goal.as_deref() == Some(name))
    };
    for goal in &rules.framework.goals {
        let name = rules.framework.rule_text(goal.rule.name);
        if matches!(goal.kind, law::Kind::Stop | law::Kind::Later | law::Kind::Report) {
            assert!(known(name), "{name}");
        }
    }
}
