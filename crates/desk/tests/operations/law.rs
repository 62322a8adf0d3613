//! What the law says of something in the record: for a minister the outcome and what would change it, for a lawyer the findings.

use casework::dossier::Dossier;
use record::Id;

use crate::common::Site;
use crate::official::Official;

const UNMISS: &str = "/dossiers/op/unmiss/assessment?on=2016-07-11";
const PLAN: &str = "/dossiers/op/unmiss/assessment/may_dispatch?part=0&on=2016-07-11";

#[test]
fn the_outcome_comes_first_and_each_reason_leads_to_who_said_so() {
    let site = Site::new();
    let mut official = Official::of(&site);
    let page = official.sound(UNMISS, "en");
    let at = |words: &str| page.find(words).unwrap_or_else(|| panic!("{words}: {page}"));
    // outcome, what is not known, what would have to change, in that order
    let order = [
        at("not known yet whether the law allows it"),
        at("What is not known"),
        at("whether the armed conflict has ended"),
        at("What would have to change"),
    ];
    assert!(order.is_sorted(), "{order:?}");
    // sources disagree about it, and both are a link away
    for entry in ["/record/entries/980?on=2016-07-11", "/record/entries/987?on=2016-07-11"] {
        assert!(page.contains(entry), "{entry}");
    }
    // who could bring it about
    assert!(page.contains("To ask of others") && page.contains("Kenya consents to Japan"), "{page}");
    assert!(page.contains(&PLAN.replace('&', "&amp;")), "the way to the whole of it: {page}");
    let japanese = official.sound(UNMISS, "ja");
    assert!(japanese.contains("武力紛争") && japanese.contains("他に求めること"), "{japanese}");
}

#[test]
fn one_goal_in_full_has_its_findings_and_provisions() {
    let site = Site::new();
    let mut official = Official::of(&site);
    for lang in ["en", "ja"] {
        let page = official.sound(PLAN, lang);
        assert!(page.contains("class=\"draw-tree\""), "{page}");
        assert!(
            page.contains("/law/art6.p1?on=2016-07-11") && page.contains("/record/entries/958?on=2016-07-11")
        );
    }
    let page = official.sound(PLAN, "en");
    // a finding says what its provision lays down, in our words
    assert!(page.contains("No more than 2,000 persons"), "{page}");
    assert!(page.contains("The official text has not been imported here"));
}

#[test]
fn what_is_not_there_is_told_so() {
    let site = Site::new();
    let mut official = Official::of(&site);
    for path in [
        "/dossiers/op/nothing/assessment",
        "/dossiers/office/hq/assessment",
        "/dossiers/op/unmiss/assessment/nonsense",
        "/dossiers/op/unmiss/assessment/%3Cscript%3E?part=-1",
        // before anyone asked
        "/dossiers/request/ukraine-2022/assessment?known=1",
    ] {
        let got = official.read(path, "en");
        assert_eq!(got.status, 404, "{path}: {}", got.text);
        assert!(!got.text.contains("<script"), "{path}");
    }
    // a part that is none is the first
    assert_eq!(official.read(&format!("{UNMISS}&part=999999999999999999999"), "en").status, 200);
}

#[test]
fn every_dossier_has_it_and_no_page_is_too_large() {
    let site = Site::new();
    let mut official = Official::of(&site);
    let ids: Vec<Id> = {
        let ledger = site.desk.ledger();
        let view = ledger.state().as_of("2026-11-24".parse().unwrap(), ledger.state().now());
        Dossier::all(&view).into_iter().map(|dossier| dossier.id).collect()
    };
    assert!(ids.len() > 40, "{ids:?}");
    for id in ids {
        let name = id.name().replace('/', "%2F");
        official.sound(&format!("/dossiers/{}/{name}/assessment", id.sort()), "ja");
    }
}

#[test]
fn a_dossier_has_its_papers() {
    let site = Site::new();
    let mut official = Official::of(&site);
    for lang in ["ja", "en"] {
        official.sound("/dossiers/op/unmiss/papers?on=2011-12-20", lang);
    }
    let page = official.sound("/dossiers/op/unmiss/papers?on=2011-12-20", "en");
    assert!(
        page.contains("Implementation plan (draft)") && page.contains("/papers/plan.docx?on=2011-12-20"),
        "{page}"
    );
    let text = official.read("/dossiers/op/unmiss/papers/plan.txt?on=2011-12-20", "en");
    assert!(text.header("content-disposition").contains("unmiss-2011-12-20-plan.txt"));
    assert!(
        text.text.contains("370 persons at most") && text.text.contains("[Missing: basic policy]"),
        "{}",
        text.text
    );
    let docx = official.read("/dossiers/op/unmiss/papers/plan.docx", "ja");
    assert_eq!((docx.status.as_u16(), docx.text.starts_with("PK")), (200, true));
    for wrong in ["poem.txt", "plan.odt", "plan", "..%2Fplan.txt"] {
        assert_eq!(
            official.read(&format!("/dossiers/op/unmiss/papers/{wrong}"), "en").status,
            404,
            "{wrong}"
        );
    }
}
