//! Signing in and out, and what stands against guessing.

use axum::body::Body;
use axum::http::Request;
use common::{Got, Site, users::PASSWORD};

use crate::common;

fn is_refused(got: &Got) -> bool {
    got.status == 422 && got.text.contains("are not right") && !got.headers.contains_key("set-cookie")
}

#[test]
fn in_and_out() {
    let site = Site::new();
    let mut official = site.official("reader");
    let mut browser = official.clone();
    browser.cookies.clear();
    let public = browser.get("/public?on=2012-12-20").text;
    assert!(public.contains("href=\"/sign-in?to=%2Fpublic%3Fon%3D2012-12-20\""), "{public}");
    let page = browser.get("/operations?on=2012-12-20");
    assert_eq!(page.header("location"), "/sign-in?to=%2Foperations%3Fon%3D2012-12-20");
    let form = browser.get(page.header("location"));
    assert!(form.text.contains("name=\"to\" value=\"/operations?on=2012-12-20\""), "{}", form.text);
    site.later(30);
    let code = browser.code();
    let fields =
        [("name", "reader"), ("password", PASSWORD), ("code", &code), ("to", "/operations?on=2012-12-20")];
    let got = browser.post("/sign-in", &fields);
    assert_eq!(
        (got.status.as_u16(), got.header("location")),
        (303, "/operations?on=2012-12-20"),
        "{}",
        got.text
    );
    let set = got.header("set-cookie");
    assert!(
        set.contains("; HttpOnly") && set.contains("; SameSite=Lax") && set.contains("; Path=/"),
        "{set}"
    );
    let page = browser.get("/operations");
    assert!(page.status == 200 && page.text.contains("href=\"/account\""), "{}", page.text);
    let shown = browser.cookies["session"].clone();
    assert_eq!(browser.post("/sign-out", &[]).status, 303);
    assert!(!browser.cookies.contains_key("session"));
    browser.cookies.insert("session".to_owned(), shown);
    assert_eq!(browser.get("/operations").status, 303, "the session is over, not only its cookie gone");
    assert_eq!(official.get("/operations").status, 200, "the other session is not");
}

#[test]
fn whatever_is_wrong_the_answer_is_the_same() {
    let site = Site::new();
    let official = site.official("reader");
    site.later(30);
    let code = official.code();
    let mut texts = Vec::new();
    for (name, password, code) in [
        ("nobody", PASSWORD, code.as_str()),
        ("reader", "not the password at all", &code),
        ("reader", PASSWORD, "123456"),
        ("reader", PASSWORD, ""),
        ("", "", ""),
        ("reader\0", PASSWORD, &code),
        ("../reader", PASSWORD, &code),
        ("user/reader", PASSWORD, &code),
    ] {
        let got = site.browser().post("/sign-in", &[("name", name), ("password", password), ("code", code)]);
        assert!(is_refused(&got), "{name} {}", got.text);
        texts.push(got.text.replace(&format!("value=\"{name}\""), "value=\"\""));
        site.later(1_000);
    }
    let first = &texts[0];
    assert!(texts[..2].iter().all(|text| text == first), "{texts:#?}");
}

#[test]
fn a_code_is_good_once() {
    let site = Site::new();
    let mut browser = site.official("reader");
    let used = browser.code();
    let fields = |code| [("name", "reader"), ("password", PASSWORD), ("code", code)];
    assert!(is_refused(&browser.post("/sign-in", &fields(&used))), "it was used when the account was made");
    site.later(30);
    let next = browser.code();
    assert_eq!(browser.post("/sign-in", &fields(&next)).status, 303);
    assert!(is_refused(&browser.post("/sign-in", &fields(&next))));
    assert!(is_refused(&browser.post("/sign-in", &fields(&used))), "nor one from before the last");
}

#[test]
fn a_recovery_code_is_good_once() {
    let site = Site::new();
    let user = site.user("office/hq", "reader", &[("reader", None)]);
    let mut browser = site.browser();
    let got = browser.account(&site.desk.invite(&user).unwrap(), &[]);
    let code = got.text.split_once("<li><code>").unwrap().1.split('<').next().unwrap().to_owned();
    let fields = [("name", "reader"), ("password", PASSWORD), ("code", &code)];
    assert_eq!(site.browser().post("/sign-in", &fields).status, 303);
    assert!(is_refused(&site.browser().post("/sign-in", &fields)));
}

#[test]
fn who_guesses_waits_and_who_has_come_in_before_does_not() {
    let site = Site::new();
    let mut known = site.official("reader");
    known.cookies.remove("session");
    site.later(30);
    let guess = |code: &str| {
        let fields = [("name", "reader"), ("password", "guess guess guess"), ("code", code)];
        site.browser().post("/sign-in", &fields)
    };
    for attempt in 0..5 {
        assert!(is_refused(&guess(&attempt.to_string())), "{attempt}");
    }
    let held_up = guess("5");
    assert_eq!(held_up.status, 429);
    assert!(held_up.text.contains("in 1 min."), "{}", held_up.text);
    // the right one is held up like any other from a device that nobody knows
    site.later(29);
    let code = known.code();
    let right = [("name", "reader"), ("password", PASSWORD), ("code", code.as_str())];
    assert_eq!(site.browser().post("/sign-in", &right).status, 429);
    // but not from the official's own
    assert_eq!(known.post("/sign-in", &right).status, 303);
    // nor is anyone else
    let mut other = site.official("officer");
    assert_eq!(other.sign_in().status, 303);
}

#[test]
fn one_neighbourhood_cannot_try_without_end() {
    let site = Site::new();
    let mut browser = site.browser();
    let statuses: Vec<u16> =
        (0..61).map(|n| browser.post("/set-up", &[("code", &n.to_string())]).status.as_u16()).collect();
    assert_eq!((statuses[59], statuses[60]), (422, 429));
    browser.from = "192.0.2.1:1".parse().unwrap();
    assert_eq!(browser.post("/set-up", &[("code", "x")]).status, 422);
    // whoever has come in before comes in, from the neighbourhood of one who guesses too
    let user = site.user("office/hq", "reader", &[("reader", None)]);
    let mut known = site.browser();
    (known.from, known.user) = (browser.from, user.to_string());
    known.account(&site.desk.invite(&user).unwrap(), &[]);
    known.from = "127.0.0.1:1".parse().unwrap();
    assert_eq!(known.sign_in().status, 303);
    let mut unknown = known.clone();
    unknown.cookies.clear();
    assert_eq!(unknown.sign_in().status, 429);
}

#[test]
fn a_session_ends_by_idleness_and_absolutely() {
    let site = Site::new();
    let mut browser = site.official("reader");
    site.later(29 * 60);
    assert_eq!(browser.get("/operations").status, 200);
    site.later(30 * 60);
    let away = browser.get("/operations");
    assert_eq!(away.status, 303, "half an hour of nothing");
    assert!(browser.get(away.header("location")).text.contains("Your session has ended"));
    assert!(!site.browser().get("/sign-in").text.contains("has ended"));
    assert_eq!(browser.sign_in().status, 303);
    for _ in 0..24 {
        assert_eq!(browser.get("/operations").status, 200);
        site.later(29 * 60);
    }
    site.later(12 * 3_600 - 24 * 29 * 60);
    assert_eq!(browser.get("/operations").status, 303, "twelve hours, whatever was done in them");
}

#[test]
fn a_session_that_a_stranger_set_becomes_nobodys() {
    let site = Site::new();
    let mut browser = site.official("reader");
    let mut stranger = site.official("officer");
    // the victim's browser shows the stranger's session, and then signs in
    browser.cookies.insert("session".to_owned(), stranger.cookies["session"].clone());
    let planted = browser.cookies["session"].clone();
    assert_eq!(browser.sign_in().status, 303);
    assert_ne!(browser.cookies["session"], planted);
    assert!(browser.cookies["session"].starts_with("reader."));
    assert_eq!(stranger.get("/operations").status, 303, "the session that was shown is over");
}

#[test]
fn forged_cookies_let_nobody_in() {
    let site = Site::new();
    let mut browser = site.official("reader");
    let real = browser.cookies["session"].clone();
    let (head, secret) = real.rsplit_once('.').unwrap();
    let officer = site.official("officer").cookies["session"].clone();
    let (officers, _) = officer.rsplit_once('.').unwrap();
    for forged in [
        String::new(),
        "x".to_owned(),
        format!("{head}."),
        format!("{head}.{}", "A".repeat(43)),
        format!("{head}.{secret}x"),
        format!("officer.{}", head.split_once('.').unwrap().1),
        format!("{officers}.{secret}"),
        browser.cookies["device"].clone(),
        "a.".repeat(5_000),
        format!("{head}:x.{secret}"),
    ] {
        browser.cookies.insert("session".to_owned(), forged.clone());
        let got = browser.get("/operations");
        assert_eq!(got.status, 303, "{forged}");
        assert!(got.header("location").starts_with("/sign-in"), "{forged}");
    }
    browser.cookies.insert("session".to_owned(), real);
    assert_eq!(browser.get("/operations").status, 200);
}

#[test]
fn nothing_is_sent_from_another_site() {
    let site = Site::new();
    let official = site.official("reader");
    for path in ["/sign-in", "/sign-out", "/set-up", "/prove"] {
        for (name, value) in [
            ("sec-fetch-site", "cross-site"),
            ("sec-fetch-site", "same-site"),
            ("origin", "http://evil.example"),
            ("origin", "null"),
            ("authorization", "Basic eDp5"),
        ] {
            let request = Request::post(path).header(name, value);
            assert_eq!(official.clone().send(request, Body::empty()).status, 403, "{path} {name} {value}");
        }
    }
    assert_eq!(official.clone().get("/operations").status, 200);
}

#[test]
fn after_the_door_it_goes_on_here_only() {
    let site = Site::new();
    let mut browser = site.official("reader");
    for to in ["//evil.example", "https://evil.example", "/\\evil.example", "/a\r\nx: y", "javascript:x"] {
        site.later(30);
        let code = browser.code();
        let fields = [("name", "reader"), ("password", PASSWORD), ("code", &code), ("to", to)];
        assert_eq!(browser.post("/sign-in", &fields).header("location"), "/", "{to}");
    }
    let encoded = browser.get("/sign-in?to=%2F%2Fevil.example");
    assert_eq!((encoded.status.as_u16(), encoded.header("location")), (303, "/"));
}

#[test]
fn grave_steps_need_a_fresh_proof() {
    let site = Site::new();
    let mut browser = site.official("reader");
    let before = browser.cookies["session"].clone();
    site.later(30);
    let code = browser.code();
    let wrong =
        browser.post("/prove", &[("password", "something else"), ("code", &code), ("to", "/operations")]);
    assert!(is_refused(&wrong), "{}", wrong.text);
    let got = browser.post("/prove", &[("password", PASSWORD), ("code", &code), ("to", "/operations")]);
    assert_eq!((got.status.as_u16(), got.header("location")), (303, "/operations"));
    assert_ne!(browser.cookies["session"], before, "the session goes on under another secret");
    assert_eq!(browser.get("/operations").status, 200);
    browser.cookies.insert("session".to_owned(), before);
    assert_eq!(browser.get("/operations").status, 303);
}

#[test]
fn a_user_who_has_ended_or_has_no_role_sees_nothing() {
    let site = Site::new();
    let mut none = site.official_of("office/hq", "nobody", &[]);
    let page = none.get("/operations");
    assert!(page.status == 403 && page.text.contains("no role"), "{}", page.text);
    let mut gone = site.official_of("office/hq", "gone", &[("emperor", None)]);
    assert_eq!(gone.get("/operations").status, 403, "a role that the procedure does not have");
}
