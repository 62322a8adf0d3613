//! What every page has, and what every request meets.

#![expect(clippy::unwrap_used, reason = "test code: an absent value is a failed test")]

mod common;

use axum::body::Body;
use axum::http::Request;
use common::Site;

#[test]
fn a_page_in_the_readers_language() {
    let site = Site::new();
    let japanese = site.get("/public", "ja-JP,ja;q=0.9,en;q=0.8");
    assert_eq!(japanese.status, 200);
    assert!(japanese.text.contains("<html lang=\"ja\">"));
    let english = site.get("/public", "fr,en;q=0.8");
    assert!(english.text.contains("<html lang=\"en\">"));
    // who speaks neither gets the desk's own
    assert!(site.get("/public", "fr").text.contains("<html lang=\"ja\">"));
    let chosen = site.get("/public?on=2012-12-20&lang=en", "ja");
    assert_eq!(chosen.status, 303);
    assert_eq!(chosen.header("location"), "/public?on=2012-12-20");
    assert!(chosen.header("set-cookie").starts_with("lang=en; "));
    let kept = Request::get("/public").header("accept-language", "ja").header("cookie", "a=b; lang=en");
    assert!(site.ask(kept.body(Body::empty()).unwrap()).text.contains("<html lang=\"en\">"));
}

#[test]
fn the_past_says_that_it_is_past_and_links_stay_there() {
    let site = Site::new();
    let page = site.get("/public?on=2012-12-20", "en");
    assert!(page.text.contains("You are not looking at the present."));
    assert!(page.text.contains("href=\"/?on=2012-12-20\""), "{}", page.text);
    assert!(!site.get("/public", "en").text.contains("not looking at the present"));
    for wrong in ["on=yesterday", "on=2012-13-01", "known=99999999", "on=%3Cscript%3E"] {
        let page = site.get(&format!("/public?{wrong}"), "en");
        assert_eq!(page.status, 422, "{wrong}");
        assert!(!page.text.contains("<script"), "{wrong}");
    }
}

#[test]
fn every_answer_is_guarded() {
    let site = Site::new();
    for path in ["/public", "/nowhere", "/operations", "/healthz"] {
        let page = site.get(path, "en");
        assert!(page.header("content-security-policy").contains("default-src 'none'"), "{path}");
        assert_eq!(page.header("x-content-type-options"), "nosniff", "{path}");
        assert!(!page.text.contains("style=\"") && !page.text.contains("<script"), "{path}");
    }
    assert_eq!(site.get("/nowhere", "en").status, 404);
    let posted = site.ask(Request::post("/public").body(Body::empty()).unwrap());
    assert_eq!(posted.status, 405);
}

#[test]
fn officials_pages_are_for_officials() {
    let site = Site::new();
    let page = site.get("/operations?on=2012-12-20", "en");
    assert_eq!(page.status, 303);
    assert_eq!(page.header("location"), "/sign-in?to=%2Foperations%3Fon%3D2012-12-20");
    // what is not there is not told from what is not for everyone
    assert_eq!(site.get("/operations/nothing", "en").status, 303);
}

#[test]
fn what_has_not_changed_is_not_sent_again() {
    let site = Site::new();
    let first = site.get("/public", "en");
    let mark = first.header("etag").to_owned();
    let again = Request::get("/public").header("accept-language", "en").header("if-none-match", &mark);
    let again = site.ask(again.body(Body::empty()).unwrap());
    assert_eq!((again.status.as_u16(), again.text.as_str()), (304, ""));
    let zipped = Request::get("/public").header("accept-encoding", "gzip, br").body(Body::empty()).unwrap();
    assert_eq!(site.ask(zipped).header("content-encoding"), "gzip");
    let head = Request::head("/public").body(Body::empty()).unwrap();
    assert_eq!(site.ask(head).status, 200);
}

#[test]
fn what_is_too_large_is_refused() {
    let site = Site::new();
    let large = Request::get("/public").body(Body::from(vec![b'x'; 3 << 20])).unwrap();
    assert_eq!(site.ask(large).status, 413);
}

#[test]
fn nobody_takes_the_desk_from_all_others() {
    let site = Site::new();
    let mut far = site.browser();
    far.from = "192.0.2.1:1".parse().unwrap();
    // each of another day: none of them is on the shelf
    let day = |n: u32| format!("/public?on={}-{:02}-{:02}", 1990 + n / 300, 1 + n / 28 % 12, 1 + n % 28);
    for n in 0..600 {
        assert_eq!(far.get(&day(n)).status, 200, "{n}");
    }
    let refused = far.get(&day(600));
    assert_eq!((refused.status.as_u16(), refused.header("retry-after")), (429, "60"));
    assert!(refused.text.contains("Try again in 60 s"), "{}", refused.text);
    let call = far.get("/api/v1/things");
    assert_eq!((call.status.as_u16(), call.header("content-type")), (429, "application/problem+json"));
    assert_eq!(far.get(&day(599)).status, 200, "what is made already is for everyone");
    let mut other = site.browser();
    other.from = "198.51.100.1:1".parse().unwrap();
    assert_eq!(other.get(&day(601)).status, 200);
    // an official is counted by name, wherever they are
    let mut official = site.official("reader");
    official.from = far.from;
    assert_eq!(official.get("/due").status, 200);
    site.later(60);
    assert_eq!(far.get(&day(602)).status, 200);
}
