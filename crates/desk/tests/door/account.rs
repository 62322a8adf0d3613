//! One's own account, and tokens for programs.

use axum::body::Body;
use axum::http::Request;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use common::{Browser, Got, Site, users::PASSWORD};
use serde_json::Value;

use crate::common;

/// Asks with a token, as programs do.
fn ask(site: &Site, path: &str, token: &str) -> Got {
    let request =
        Request::get(path).header("authorization", format!("Bearer {token}")).header("host", "desk");
    site.ask(request.body(Body::empty()).unwrap())
}

fn new_token(browser: &mut Browser<'_>, scopes: &[&str], until: &str) -> Got {
    let mut fields = vec![("name", "figures"), ("until", until)];
    fields.extend(scopes.iter().map(|scope| ("scope", *scope)));
    browser.post("/account/tokens", &fields)
}

fn token_of(got: &Got) -> String {
    let rest = got.text.split_once("<code class=\"secret\">").unwrap().1;
    rest.split('<').next().unwrap().to_owned()
}

#[test]
fn a_program_asks_with_a_token_in_its_time() {
    let site = Site::new();
    let mut browser = site.official("officer");
    let got = new_token(&mut browser, &["read"], "2026-11-25");
    assert_eq!(got.status, 200, "{}", got.text);
    assert_eq!(got.header("cache-control"), "no-store");
    let token = token_of(&got);
    assert!(token.starts_with("hatoba_officer."));
    assert!(!browser.get("/account").text.contains(&token), "shown once");
    assert_eq!(ask(&site, "/api/v1/dossiers", &token).status, 200);
    // it opens no pages, and no account
    assert_eq!(ask(&site, "/operations", &token).status, 303);
    assert_eq!(ask(&site, "/account", &token).status, 303);
    for forged in
        [String::new(), token.replace("officer", "decider"), format!("{token}x"), token[..20].to_owned()]
    {
        let got = ask(&site, "/api/v1/dossiers", &forged);
        assert_eq!((got.status.as_u16(), got.header("www-authenticate")), (401, "Bearer"), "{forged}");
        let problem: Value = serde_json::from_str(&got.text).unwrap();
        assert_eq!(problem["status"], 401);
    }
    site.later(86_400 * 2);
    assert_eq!(ask(&site, "/api/v1/dossiers", &token).status, 401, "its last day is over");
}

#[test]
fn a_token_is_for_what_it_is_for_and_ends_when_it_is_ended() {
    let site = Site::new();
    let mut browser = site.official("officer");
    let token = token_of(&new_token(&mut browser, &["enter"], "2027-01-31"));
    assert_eq!(ask(&site, "/api/v1/dossiers", &token).status, 403, "it is not for reading");
    let token = token_of(&new_token(&mut browser, &["read", "enter"], "2027-01-31"));
    assert_eq!(ask(&site, "/api/v1/dossiers", &token).status, 200);
    let id = token.split('.').nth(1).unwrap().to_owned();
    // nobody ends another's
    site.official("reader").post("/account/tokens/end", &[("token", &id)]);
    assert_eq!(ask(&site, "/api/v1/dossiers", &token).status, 200);
    browser.post("/account/tokens/end", &[("token", &id)]);
    assert_eq!(ask(&site, "/api/v1/dossiers", &token).status, 401);
}

#[test]
fn a_token_that_cannot_be_is_told_at_its_field() {
    let site = Site::new();
    let mut browser = site.official("officer");
    for (name, scope, until, field) in [
        ("", "read", "2027-01-31", "name"),
        ("a\0b", "read", "2027-01-31", "name"),
        ("a", "rule", "2027-01-31", "scope"),
        ("a", "", "2027-01-31", "scope"),
        ("a", "read", "2026-11-24", "until"),
        ("a", "read", "2028-01-01", "until"),
        ("a", "read", "soon", "until"),
    ] {
        let got = browser.post("/account/tokens", &[("name", name), ("scope", scope), ("until", until)]);
        assert!(got.status == 422 && got.text.contains(&format!("href=\"#token-{field}\"")), "{}", got.text);
    }
}

#[test]
fn grave_changes_ask_for_a_proof_that_is_not_old() {
    let site = Site::new();
    let mut browser = site.official("reader");
    site.later(600);
    for path in ["/account/codes", "/account/password", "/account/phone", "/account/tokens"] {
        let got = browser.post(path, &[("password", PASSWORD), ("again", PASSWORD)]);
        assert!(got.status == 303 && got.header("location").starts_with("/prove?to=%2Faccount"), "{path}");
    }
    let code = browser.code();
    let fields = [("password", PASSWORD), ("code", code.as_str()), ("to", "/account/password")];
    assert_eq!(browser.post("/prove", &fields).header("location"), "/account/password");
    assert_eq!(browser.get("/account/password").status, 200);
    assert_eq!(browser.post("/account/codes", &[]).status, 200);
}

#[test]
fn another_password_ends_every_other_session() {
    let site = Site::new();
    let mut browser = site.official("reader");
    let mut other = browser.clone();
    other.cookies.clear();
    assert_eq!(other.sign_in().status, 303);
    let short = browser.post("/account/password", &[("password", "short"), ("again", "short")]);
    assert!(short.status == 422 && !short.text.contains("value=\"short\""));
    let new = "kawa no nagare no you ni";
    assert_eq!(browser.post("/account/password", &[("password", new), ("again", new)]).status, 303);
    assert_eq!(browser.get("/account").status, 200);
    assert_eq!(other.get("/operations").status, 303);
    assert_eq!(other.sign_in().status, 422, "the old password is none");
    site.later(30);
    let code = other.code();
    assert_eq!(other.post("/sign-in", &[("name", "reader"), ("password", new), ("code", &code)]).status, 303);
}

#[test]
fn another_phone_in_place_of_the_one_before() {
    let site = Site::new();
    let mut browser = site.official("reader");
    let old = browser.secret.clone();
    let page = browser.get("/account/phone").text;
    browser.secret =
        page.split_once("<code class=\"secret\">").unwrap().1.split('<').next().unwrap().replace(' ', "");
    assert_ne!(browser.secret, old);
    assert_eq!(browser.post("/account/phone", &[("shown", "000000")]).status, 422);
    site.later(30);
    let shown = browser.code();
    assert_eq!(browser.post("/account/phone", &[("shown", &shown)]).status, 303);
    let mut with_old = Browser { secret: old, ..browser.clone() };
    assert_eq!(with_old.sign_in().status, 422);
    assert_eq!(browser.sign_in().status, 303);
}

#[test]
fn sessions_are_seen_and_ended() {
    let site = Site::new();
    let mut browser = site.official("reader");
    let mut other = browser.clone();
    other.cookies.clear();
    other.sign_in();
    let page = browser.get("/account").text;
    assert_eq!(page.matches("name=\"session\"").count(), 3, "two, and the button for all others: {page}");
    let id = other.cookies["session"].split('.').nth(1).unwrap().to_owned();
    browser.post("/account/sessions", &[("session", &id)]);
    assert_eq!(other.get("/account").status, 303);
    other.sign_in();
    browser.post("/account/sessions", &[("session", "others")]);
    assert_eq!(other.get("/account").status, 303);
    assert_eq!(browser.get("/account").status, 200);
}

#[test]
fn a_calendar_shows_its_token_as_a_password_and_gets_nothing_else_by_it() {
    const CALENDAR: &str = "/api/v1/due.ics";
    let site = Site::new();
    let mut browser = site.official("officer");
    let token = token_of(&new_token(&mut browser, &["read"], "2027-01-31"));
    let ask = |path: &str, password: &str| {
        let both = STANDARD.encode(format!("officer:{password}"));
        let request = Request::get(path).header("authorization", format!("Basic {both}"));
        site.ask(request.header("host", "desk").body(Body::empty()).unwrap())
    };
    let got = ask(CALENDAR, &token);
    assert_eq!((got.status.as_u16(), got.header("content-type")), (200, "text/calendar; charset=utf-8"));
    assert!(got.text.starts_with("BEGIN:VCALENDAR"), "{}", got.text);
    // what a calendar program needs in order to ask for a password
    let refused = ask(CALENDAR, "guessed");
    assert_eq!(
        (refused.status.as_u16(), refused.header("www-authenticate")),
        (401, "Basic realm=\"Hatoba\"")
    );
    assert_eq!(ask("/api/v1/due", &token).status, 401, "a browser would send it from any page");
    assert_eq!(ask(CALENDAR, PASSWORD).status, 401, "a password is no token");
}
