//! The first administrator, and invitations.

use common::{Site, users::PASSWORD};
use record::Id;

use crate::common;

const FIRST: [(&str, &str); 2] = [("name", "hq-admin-1"), ("office", "office/hq")];

#[test]
fn the_first_administrator_comes_in_by_the_link_and_is_in_the_record() {
    let site = Site::new();
    let code = site.desk.set_up_code(false).unwrap().unwrap();
    let mut browser = site.browser();
    let page = browser.get(&format!("/set-up/{code}"));
    assert_eq!(page.status, 200, "{}", page.text);
    assert!(page.text.contains("<svg class=\"qr\"") && page.text.contains("office/hq"), "{}", page.text);
    assert_eq!(page.header("cache-control"), "no-store");
    assert!(!page.text.contains("office/mofa"), "the foreign ministry enters no users");
    let before = site.desk.ledger().size();
    let done = browser.account(&code, &FIRST);
    assert_eq!(done.status, 200, "{}", done.text);
    assert_eq!(done.text.matches("<li><code>").count(), 10);
    assert!(browser.cookies["session"].starts_with("hq-admin-1."), "signed in at once");
    assert!(done.text.contains("action=\"/sign-out\""), "and the page knows: {}", done.text);
    assert_eq!(browser.get("/operations").status, 200);
    let ledger = site.desk.ledger();
    assert_eq!(ledger.size(), before + 1);
    let state = ledger.state();
    let thing = state.as_of("2026-11-24".parse().unwrap(), state.now()).thing("user/hq-admin-1").unwrap();
    assert_eq!(thing.entry.by.user, Id::parse("user/hq-admin-1"));
    let record::Statement::User(says) = &thing.entry.says else { panic!() };
    assert_eq!(says.grants[0].role, "administrator");
}

#[test]
fn a_code_is_used_once_and_in_its_time() {
    let site = Site::new();
    let code = site.desk.set_up_code(false).unwrap().unwrap();
    site.browser().account(&code, &FIRST);
    let again = site.browser().post("/set-up", &[("code", &code)]);
    assert!(again.status == 422 && again.text.contains("has been used"), "{}", again.text);
    assert_eq!(site.desk.set_up_code(false).unwrap(), None, "there is someone");
    let code = site.desk.set_up_code(true).unwrap().unwrap();
    site.later(3_600);
    assert_eq!(site.browser().post("/set-up", &[("code", &code)]).status, 422);
    // a newer one is in place of the one before
    let old = site.desk.set_up_code(true).unwrap().unwrap();
    let new = site.desk.set_up_code(true).unwrap().unwrap();
    assert_eq!(site.browser().post("/set-up", &[("code", &old)]).status, 422);
    assert_eq!(
        site.browser().post("/set-up", &[("code", &new.to_uppercase().replace('-', " "))]).status,
        200
    );
}

#[test]
fn the_desk_is_set_up_from_its_own_machine() {
    let site = Site::new();
    let code = site.desk.set_up_code(false).unwrap().unwrap();
    let mut browser = site.browser();
    browser.from = "192.0.2.7:4000".parse().unwrap();
    assert_eq!(browser.get(&format!("/set-up/{code}")).status, 403);
    assert_eq!(browser.post("/set-up", &[("code", &code)]).status, 403);
    // whoever is invited can be anywhere
    let user = site.user("office/hq", "reader-1", &[("reader", None)]);
    let code = site.desk.invite(&user).unwrap();
    assert_eq!(browser.account(&code, &[]).status, 200);
    // but is not let in by a link, whose address others may have logged
    let code = site.desk.invite(&user).unwrap();
    assert_eq!(browser.get(&format!("/set-up/{code}")).status, 403);
}

#[test]
fn what_is_wrong_is_said_at_its_field() {
    let site = Site::new();
    let code = site.desk.set_up_code(false).unwrap().unwrap();
    let with = |fields: &[(&str, &str)]| {
        let own = [("code", code.as_str())];
        let got = site.browser().post("/set-up", &[&own, fields].concat());
        assert_eq!(got.status, 422, "{}", got.text);
        got.text
    };
    let wrong = |text: &str, field: &str| text.contains(&format!("href=\"#account-{field}\""));
    let short =
        with(&[("name", "a/b"), ("office", "office/nowhere"), ("password", "short"), ("again", "short")]);
    assert!(wrong(&short, "name") && wrong(&short, "password"), "{short}");
    let text =
        with(&[("name", "x"), ("office", "office/mofa"), ("password", PASSWORD), ("again", "another")]);
    assert!(wrong(&text, "office") && wrong(&text, "again"), "{text}");
    assert!(!text.contains(PASSWORD), "a password does not come back");
    let own = [("password", PASSWORD), ("again", PASSWORD), ("shown", "000000")];
    let text = with(&[&FIRST[..], &own].concat());
    assert!(wrong(&text, "shown"), "{text}");
    // nothing was used up
    assert_eq!(site.browser().account(&code, &FIRST).status, 200);
}

#[test]
fn whoever_has_lost_everything_is_invited_anew() {
    let site = Site::new();
    let mut before = site.official("officer");
    let user = Id::parse("user/officer").unwrap();
    let code = site.desk.invite(&user).unwrap();
    assert_eq!(before.get("/operations").status, 200, "an invitation takes nothing away yet");
    site.later(60);
    assert_eq!(site.browser().account(&code, &[]).status, 200);
    assert_eq!(before.get("/operations").status, 303, "what was there before is over");
    assert_eq!(before.sign_in().status, 422, "so is the old phone");
}
