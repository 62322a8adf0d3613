//! What nobody should send: every route gets it, and answers with a clear fault.

#![expect(clippy::unwrap_used, reason = "test code: an absent value is a failed test")]

mod common;

use axum::body::Body;
use axum::http::Request;
use common::{Browser, Got, Site};
use desk::{Answer, Route};

/// What stands in a place of a path, or as the value of a field, percent-encoded.
const VALUES: [&str; 12] = [
    "%3Cscript%3Ealert(1)%3C%2Fscript%3E",
    "..%2F..%2F..%2Fetc%2Fpasswd",
    "%2e%2e",
    "%00",
    "a%0d%0aset-cookie:%20session=x",
    "%ff%fe",
    "%E2%80%AE%EF%B8%8F%F0%9F%87%AF",
    "'%20OR%201=1%20--",
    "-1",
    "99999999999999999999",
    "op%2Fundof",
    "%20",
];
/// Names that routes know, so that each meets them.
const FIELDS: [&str; 20] = [
    "on", "known", "lang", "to", "after", "limit", "kind", "month", "name", "office", "role", "dossier",
    "code", "password", "shown", "session", "token", "q", "id", "until",
];

fn everyone(site: &Site) -> Browser<'_> {
    let roles: Vec<(&str, Option<&str>)> =
        site.procedure().roles.iter().map(|role| (role.id.as_str(), None)).collect();
    site.official_of("office/hq", "everything", &roles)
}

fn address(route: &Route, value: &str) -> String {
    let segment = |part: &str| if part.starts_with('{') { value.to_owned() } else { part.to_owned() };
    route.path.split('/').map(segment).collect::<Vec<_>>().join("/")
}

fn is_sound(got: &Got, what: &str) {
    assert!(got.status.as_u16() < 500, "{what}: {} {}", got.status, got.text);
    let page = got.header("content-type").starts_with("text/html");
    assert!(!page || !got.text.contains("<script"), "{what}: {}", got.text);
    assert!(got.headers.get_all("set-cookie").iter().all(|set| set != "session=x"), "{what}");
    assert!(!got.header("location").starts_with("//"), "{what}");
    assert!(got.header("content-security-policy").contains("default-src 'none'"), "{what}");
}

#[test]
fn in_paths_and_queries() {
    let site = Site::new();
    let browser = everyone(&site);
    for route in desk::all().filter(|route| matches!(route.answer, Answer::Show(_))) {
        for value in VALUES {
            let query: Vec<String> = FIELDS.iter().map(|field| format!("{field}={value}")).collect();
            for path in [address(route, value), format!("{}?{}", address(route, "1"), query.join("&"))] {
                is_sound(&browser.clone().get(&path), &path);
            }
        }
    }
}

#[test]
fn in_forms() {
    let site = Site::new();
    let browser = everyone(&site);
    for route in
        desk::all().filter(|route| matches!(route.answer, Answer::Do(_)) && route.path != "/sign-out")
    {
        for value in VALUES {
            let body: Vec<String> = FIELDS.iter().map(|field| format!("{field}={value}")).collect();
            for kind in ["application/x-www-form-urlencoded", "application/json", "multipart/form-data", ""] {
                let path = address(route, "1");
                let request = Request::post(&path)
                    .header("content-type", kind)
                    .header("origin", "http://127.0.0.1:8750");
                is_sound(&browser.clone().send(request, Body::from(body.join("&"))), &path);
            }
        }
    }
}

#[test]
fn too_much_of_anything() {
    let site = Site::new();
    let browser = everyone(&site);
    for route in desk::all().filter(|route| matches!(route.answer, Answer::Do(_))) {
        let request = Request::post(address(route, "1"))
            .header("content-type", "application/x-www-form-urlencoded")
            .header("origin", "http://127.0.0.1:8750");
        let body = [b"name=".as_slice(), &vec![b'a'; 10 << 20]].concat();
        let got = browser.clone().send(request, Body::from(body));
        assert_eq!(got.status, 413, "{}", route.path);
    }
    let long = "a".repeat(60_000);
    for path in [format!("/sign-in?to=/{long}"), format!("/operations/{long}"), format!("/set-up/{long}")] {
        is_sound(&browser.clone().get(&path), "a long address");
    }
    let mut many = browser.clone();
    many.cookies.extend((0..500).map(|n| (format!("c{n}"), "x".to_owned())));
    is_sound(&many.get("/operations"), "many cookies");
}

#[test]
fn paths_that_are_no_ways() {
    let site = Site::new();
    let browser = everyone(&site);
    for path in [
        "//evil.example/",
        "//evil.example/?lang=ja",
        "/operations/../admin",
        "/./admin",
        "/admin/",
        "/ADMIN",
        "/admin;x=1",
        "/admin%2f",
        "/%61dmin",
        "/operations//",
        "/assets/..%2f..%2fCargo.toml",
        "/assets/",
        "/set-up/",
        "/api/v1/../../admin",
        "/api/v1/",
        "/api/v2/entries",
        "/.git/config",
        "/admin%00",
    ] {
        // whoever is not signed in gets nowhere by any of them
        let got = site.browser().get(path);
        is_sound(&got, path);
        assert!(got.status != 200, "{path}: {}", got.status);
        is_sound(&browser.clone().get(path), path);
    }
}
