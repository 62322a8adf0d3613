//! Administration: users, roles, offices, and who has opened what.

use common::{Site, users::PASSWORD};
use record::{Id, Statement};

use crate::common;

#[test]
fn someone_is_entered_invited_and_given_a_role_and_all_of_that_is_in_the_record() {
    let site = Site::new();
    let mut admin = site.official("administrator");
    let fields = [("name", "hq-officer-7"), ("office", "office/hq"), ("role", "reader"), ("role", "officer")];
    let made = admin.post("/admin/users", &fields);
    assert_eq!(
        (made.status.as_u16(), made.header("location")),
        (303, "/admin/users/hq%2Dofficer%2D7"),
        "{}",
        made.text
    );
    let page = admin.get("/admin/users/hq-officer-7");
    assert!(
        page.status == 200 && page.text.contains("Officer") && page.text.contains("none yet"),
        "{}",
        page.text
    );
    let invited = admin.post("/admin/users/hq-officer-7/invite", &[]);
    let code =
        invited.text.split_once("<code class=\"secret\">").unwrap().1.split('<').next().unwrap().to_owned();
    let mut officer = site.browser();
    officer.user = "user/hq-officer-7".to_owned();
    assert_eq!(officer.account(&code, &[]).status, 200);
    assert_eq!(officer.get("/admin").status, 403);
    // a role for one dossier, and back
    let granted =
        admin.post("/admin/users/hq-officer-7/grant", &[("role", "decider"), ("dossier", "op/undof")]);
    assert_eq!(granted.status, 303, "{}", granted.text);
    assert!(officer.get("/account").text.contains("Decider (op/undof)"));
    let fields = [("role", "decider"), ("dossier", "op/undof")];
    assert_eq!(admin.post("/admin/users/hq-officer-7/withdraw", &fields).status, 303);
    assert!(!officer.get("/account").text.contains("Decider"));
    let ledger = site.desk.ledger();
    let state = ledger.state();
    let history = state.history("user/hq-officer-7", None, state.now());
    assert_eq!(history.len(), 3, "entered, granted, withdrawn");
    let view = state.as_of("2026-11-24".parse().unwrap(), state.now());
    assert_eq!(view.thing("user/hq-officer-7").unwrap().entry.by.user, Id::parse("user/administrator"));
}

#[test]
fn what_cannot_be_is_told_and_nothing_is_entered() {
    let site = Site::new();
    let mut admin = site.official("administrator");
    site.user("office/hq", "taken", &[("reader", None)]);
    let before = site.desk.ledger().size();
    for (name, office, role, field) in [
        ("a/b", "office/hq", "reader", "name"),
        ("", "office/hq", "reader", "name"),
        ("<script>", "office/hq", "reader", "name"),
        ("taken", "office/hq", "reader", "name"),
        ("new", "office/nowhere", "reader", "office"),
        ("new", "office/hq", "emperor", "role"),
    ] {
        let got = admin.post("/admin/users", &[("name", name), ("office", office), ("role", role)]);
        assert_eq!(got.status, 422, "{name} {office} {role}");
        assert!(got.text.contains(&format!("href=\"#user-{field}\"")), "{field}: {}", got.text);
        assert!(!got.text.contains("<script"));
    }
    for (role, dossier) in
        [("emperor", ""), ("reader", "op/nothing"), ("reader", "office/hq"), ("reader", "x")]
    {
        let got = admin.post("/admin/users/taken/grant", &[("role", role), ("dossier", dossier)]);
        assert_eq!(got.status, 422, "{role} {dossier}");
    }
    assert_eq!(admin.post("/admin/users/taken/grant", &[("role", "reader")]).status, 409);
    assert_eq!(admin.post("/admin/users/taken/withdraw", &[("role", "officer")]).status, 409);
    assert_eq!(admin.post("/admin/users/nobody/grant", &[("role", "reader")]).status, 404);
    for (id, ja, of) in [("a b", "x", ""), ("hq", "x", ""), ("new", "", ""), ("new", "x", "office/nowhere")] {
        let fields = [("id", id), ("ja", ja), ("en", "x"), ("of", of)];
        assert_eq!(admin.post("/admin/offices", &fields).status, 422, "{id} {ja} {of}");
    }
    assert_eq!(site.desk.ledger().size(), before);
}

#[test]
fn nobody_takes_rights_from_themselves() {
    let site = Site::new();
    let mut admin = site.official("administrator");
    let path = "/admin/users/administrator";
    let own = admin.post(&format!("{path}/withdraw"), &[("role", "administrator")]);
    assert!(own.status == 409 && own.text.contains("another administrator"), "{}", own.text);
    assert_eq!(admin.post(&format!("{path}/end"), &[("ended", "yes")]).status, 409);
}

#[test]
fn whoever_has_ended_is_out_at_once() {
    let site = Site::new();
    let (mut admin, mut reader) = (site.official("administrator"), site.official("reader"));
    assert_eq!(reader.get("/operations").status, 200);
    let id = reader.cookies["session"].split('.').nth(1).unwrap().to_owned();
    admin.post("/admin/users/reader/sessions", &[("session", &id)]);
    assert_eq!(reader.get("/operations").status, 303);
    assert_eq!(reader.sign_in().status, 303);
    assert_eq!(admin.post("/admin/users/reader/end", &[("ended", "yes")]).status, 303);
    assert_eq!(reader.get("/operations").status, 303);
    assert_eq!(reader.sign_in().status, 422);
    assert_eq!(admin.post("/admin/users/reader/invite", &[]).status, 409);
    // the use begins again, and the person is invited anew
    assert_eq!(admin.post("/admin/users/reader/end", &[("ended", "no")]).status, 303);
    let code = site.desk.invite(&Id::parse("user/reader").unwrap()).unwrap();
    site.later(60);
    assert_eq!(reader.account(&code, &[]).status, 200);
    assert_eq!(reader.get("/operations").status, 200);
}

#[test]
fn administration_asks_for_a_proof_that_is_not_old() {
    let site = Site::new();
    let mut admin = site.official("administrator");
    site.user("office/hq", "other", &[]);
    site.later(600);
    assert_eq!(admin.get("/admin").status, 200, "looking is not grave");
    for path in ["/admin/users", "/admin/offices", "/admin/users/other/invite", "/admin/users/other/end"] {
        let got = admin.post(path, &[]);
        assert!(got.header("location").starts_with("/prove?to=%2Fadmin"), "{path} {}", got.text);
    }
    let code = admin.code();
    admin.post("/prove", &[("password", PASSWORD), ("code", &code)]);
    assert_eq!(admin.post("/admin/users/other/grant", &[("role", "reader")]).status, 303);
}

#[test]
fn an_office_is_entered() {
    let site = Site::new();
    let mut admin = site.official("administrator");
    let fields = [("id", "hq-training"), ("ja", "研修課"), ("en", "Training Division"), ("of", "office/hq")];
    assert_eq!(admin.post("/admin/offices", &fields).status, 303);
    assert!(admin.get("/admin").text.contains("Training Division"));
    let ledger = site.desk.ledger();
    let state = ledger.state();
    let thing = state.as_of("2026-11-24".parse().unwrap(), state.now()).thing("office/hq-training").unwrap();
    let Statement::Office(says) = &thing.entry.says else { panic!() };
    assert_eq!(says.of, Id::parse("office/hq"));
}

#[test]
fn auditors_see_a_month() {
    let site = Site::new();
    let mut auditor = site.official("auditor");
    assert!(auditor.get("/audit").text.contains("Nothing was opened"));
    for wrong in ["2026", "2026-13", "2026-11-24", "%3Cscript%3E", "x%00y"] {
        assert_eq!(auditor.get(&format!("/audit?month={wrong}")).status, 422, "{wrong}");
    }
}
