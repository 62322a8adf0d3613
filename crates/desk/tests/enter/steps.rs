//! Steps of a dossier, taken as the procedure has them.

use record::Statement;

use crate::form::Form;
use crate::office::Office;

const REQUEST: &str = r#"
[[request]]
id = "request/test"
what = { ja = "施設部隊の派遣", en = "An engineer unit" }
received = 2026-11-10
operation = "op/undof"
forms = ["dispatch"]
"#;

const STEPS: &str = "/dossiers/request/test/steps";

fn office() -> Office {
    let office = Office::new();
    office.add(REQUEST);
    office
}

fn form(office: &Office, step: &str, number: u32) -> Form {
    let path = format!("{STEPS}/{step}");
    let form = Form::of(&office.get(&path), &path);
    let kind = form.get("entry").rsplit_once('-').unwrap().0.to_owned();
    form.with("entry", &format!("{kind}-{number:020x}"))
}

#[test]
fn a_step_out_of_turn_says_why_and_what_instead() {
    let office = office();
    let (status, page) = office.ask("user/one", &format!("{STEPS}/draft"), None);
    assert_eq!(status, 403);
    assert!(page.contains("waits for") && page.contains("assess"), "{page}");
    assert!(!page.contains("method=\"post\" action=\"/dossiers"), "{page}");
    // what was taken can be corrected
    let (status, page) = office.ask("user/one", &format!("{STEPS}/receive"), None);
    assert_eq!(status, 403);
    assert!(page.contains("/enter/request?corrects=request/test"), "{page}");
    // what can be done instead is a link away
    let (_, page) = office.ask("user/one", &format!("{STEPS}/draft"), None);
    assert!(page.contains(&format!("href=\"{STEPS}/assess\"")), "{page}");
    // another office's step is not one's own
    let (status, page) = office.ask("user/jica", &format!("{STEPS}/assess"), None);
    assert_eq!(status, 403);
    assert!(page.contains("may not enter that"), "{page}");
    // nor does sending a form help that was never shown
    let forged = form(&office, "assess", 1).with("entry", "plan-00000000000000000001");
    let (status, page) = office.send(&format!("{STEPS}/draft"), &forged, "record");
    assert_eq!(status, 422, "{page}");
}

#[test]
fn an_assessment_keeps_what_it_rested_on() {
    let office = office();
    let size = office.size();
    let path = format!("{STEPS}/assess");
    let first = form(&office, "assess", 1);
    let (status, page) = office.send(&path, &first, "record");
    assert_eq!((status, office.size()), (303, size + 1), "{page}");
    let last = office.last();
    let rests = last.says.rests_on().unwrap();
    assert_eq!((rests.size, rests.root.as_str()), (size, root_of(&office, size).as_str()));
    let Statement::Decision(decision) = &last.says else { panic!("no decision") };
    assert_ne!(decision.what.en, "Assess what the law allows", "it says what the assessment came to");
    assert_eq!((decision.by.word(), decision.id.as_str()), ("headquarters", "decision/test/assess-1"));
    // the same form again is the same entry, though the record has grown
    assert_eq!(office.send(&path, &first, "record").0, 303);
    assert_eq!(office.size(), size + 1);
    // the procedure's words cannot be changed by whoever sends the form
    let forged = form(&office, "assess", 2).with("says.by", "cabinet");
    assert_eq!(office.send(&path, &forged, "record").0, 303);
    let Statement::Decision(decision) = office.last().says else { panic!("no decision") };
    assert_eq!(decision.by.word(), "headquarters");
}

fn root_of(office: &Office, size: u64) -> String {
    journal::tree::root(&office.site.desk.ledger().leaves(size).unwrap()).to_string()
}

#[test]
fn a_step_waits_for_whoever_has_not_read_what_others_entered() {
    let office = office();
    let path = format!("{STEPS}/judge");
    let judged =
        |number| form(&office, "judge", number).with("says.item", "safety").with("says.what.en", "Calm");
    let (first, second) = (judged(1), judged(2));
    let (status, page) = office.send(&path, &first, "record");
    assert_eq!(status, 303, "{page}");
    let size = office.size();
    let (status, page) = office.send(&path, &second, "record");
    assert_eq!((status, office.size()), (409, size), "{page}");
    assert_eq!(office.send(&path, &Form::of(&page, &path), "record").0, 303);
    let Statement::Judgement(judgement) = office.last().says else { panic!("no judgement") };
    assert_eq!(judgement.id.as_str(), "judgement/test/judge-2");
}

#[test]
fn a_matter_is_acknowledged() {
    let office = Office::new();
    let (about, key) = {
        let ledger = office.site.desk.ledger();
        let (matters, _) = office.site.desk.matters(&ledger, "2026-11-24".parse().unwrap()).unwrap();
        let open = matters.into_iter().find(|matter| matter.state.is_pending()).unwrap();
        (open.about, open.key)
    };
    let (sort, name) = (about.sort(), about.name().replace('/', "%2F"));
    let page = office.get(&format!("/dossiers/{sort}/{name}/steps/acknowledge?says.matter={key}"));
    let form = Form::of(&page, "/dossiers/");
    assert_eq!((form.get("says.matter"), form.get("says.answer")), (key.as_str(), "acknowledged"));
    let form = form.with("says.what.en", "Someone looks at it");
    let path = format!("/dossiers/{sort}/{name}/steps/acknowledge");
    let (status, page) = office.send(&path, &form, "preview");
    assert_eq!(status, 200, "{page}");
    assert!(page.contains("Otherwise (acknowledged)"), "{page}");
    assert_eq!(office.send(&path, &form, "record").0, 303);
    let ledger = office.site.desk.ledger();
    let (matters, _) = office.site.desk.matters(&ledger, "2026-11-24".parse().unwrap()).unwrap();
    let matter = matters.iter().find(|matter| matter.about == about && matter.key == key).unwrap();
    assert_eq!(matter.state.word(), "acknowledged");
}

#[test]
fn an_assessment_asks_what_its_official_chooses() {
    let office = office();
    let path = format!("{STEPS}/assess");
    let asked = form(&office, "assess", 1);
    let framework = office.site.desk.framework();
    let goals: Vec<&str> = framework.goals.iter().map(|goal| framework.rule_text(goal.rule.name)).collect();
    // whatever the law does not ask of it is told at the field, and nothing is lost
    let (status, page) =
        office.send(&path, &asked.clone().with("goal", "nonsense").with("says.what.en", "Mine"), "record");
    assert_eq!(status, 422);
    assert!(page.contains("href=\"#e-goal\"") && page.contains(">Mine<"), "{page}");
    let size = office.size();
    let decisive = office.send(&path, &asked, "record").0;
    assert_eq!((decisive, office.size()), (303, size + 1));
    let first = office.last().says.rests_on().unwrap().goal.clone();
    assert!(goals.contains(&first.as_str()));
    let chosen = form(&office, "assess", 2).with("goal", &first);
    assert_eq!(office.send(&path, &chosen, "record").0, 303);
    assert_eq!(office.last().says.rests_on().unwrap().goal, first);
}

#[test]
fn a_judgement_that_was_kept_can_be_run_again() {
    const ASSESSMENT: &str = "/dossiers/request/test/assessment";
    let office = office();
    assert_eq!(office.send(&format!("{STEPS}/assess"), &form(&office, "assess", 1), "record").0, 303);
    let page = office.get(ASSESSMENT);
    assert!(page.contains("Judgements that were kept") && page.contains("Run it again"), "{page}");
    let page = office.get(&format!("{ASSESSMENT}?again=decision%2Ftest%2Fassess-1"));
    assert!(page.contains("the judgement comes to the same bytes"), "{page}");
    assert!(page.contains("No fact that it turned on reads otherwise"), "{page}");
}
