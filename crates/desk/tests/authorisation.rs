//! Who may what: each route asked by anyone, by a user without a role, by each role of the procedure, and by a program with a token of
//! someone who has every role; beside the table in `authorisation.txt`, which people read.

#![expect(clippy::unwrap_used, reason = "test code: an absent value is a failed test")]

mod common;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use axum::body::Body;
use axum::http::Request;
use common::{Browser, Got, Site};
use desk::{Answer, Route};

const TABLE: &str = include_str!("authorisation.txt");

/// Who asks.
enum Asker<'s> {
    Anyone,
    User(Browser<'s>),
    Token(String),
}

/// Whether the answer is that whoever asks may not.
fn is_refused(got: &Got) -> bool {
    let to_sign_in = got.status == 303 && got.header("location").starts_with("/sign-in");
    to_sign_in || got.status == 401 || got.status == 403
}

fn method(route: &Route) -> &'static str {
    match route.answer {
        Answer::Show(_) => "GET",
        Answer::Do(_) => "POST",
    }
}

/// An address of a route: there is nothing of that name, which only those learn who may ask.
fn address(route: &Route) -> String {
    let segment = |part: &str| if part.starts_with('{') { "1".to_owned() } else { part.to_owned() };
    route.path.split('/').map(segment).collect::<Vec<_>>().join("/")
}

fn ask(site: &Site, asker: &Asker<'_>, route: &Route) -> Got {
    let mut browser = match asker {
        Asker::User(browser) => browser.clone(),
        Asker::Anyone | Asker::Token(_) => site.browser(),
    };
    let path = address(route);
    match (asker, route.answer) {
        (Asker::Token(token), answer) => {
            let method = if matches!(answer, Answer::Show(_)) { "GET" } else { "POST" };
            let request =
                Request::builder().method(method).uri(path).header("origin", "http://127.0.0.1:8750");
            browser.send(request.header("authorization", format!("Bearer {token}")), Body::empty())
        }
        (_, Answer::Show(_)) => browser.get(&path),
        (_, Answer::Do(_)) => browser.post(&path, &[]),
    }
}

/// The table: for each route and who asks whether they may.
fn table() -> (Vec<&'static str>, BTreeMap<String, Vec<bool>>) {
    let mut lines = TABLE.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
    let heads: Vec<&str> = lines.next().unwrap().split_whitespace().skip(2).collect();
    let rows = lines.map(|line| {
        let mut words = line.split_whitespace();
        let route = format!("{} {}", words.next().unwrap(), words.next().unwrap());
        let cells: Vec<bool> = words.map(|word| word == "yes").collect();
        assert_eq!(cells.len(), heads.len(), "{line}");
        (route, cells)
    });
    let rows: Vec<(String, Vec<bool>)> = rows.collect();
    let count = rows.len();
    let rows: BTreeMap<String, Vec<bool>> = rows.into_iter().collect();
    assert_eq!(rows.len(), count, "a route is there twice");
    (heads, rows)
}

fn token(site: &Site, roles: &[&str]) -> String {
    let roles: Vec<(&str, Option<&str>)> = roles.iter().map(|role| (*role, None)).collect();
    let mut browser = site.official_of("office/hq", "everything", &roles);
    let fields = [("name", "t"), ("scope", "read"), ("scope", "enter"), ("until", "2026-12-31")];
    let got = browser.post("/account/tokens", &fields);
    got.text.split_once("<code class=\"secret\">").unwrap().1.split('<').next().unwrap().to_owned()
}

#[test]
fn every_route_is_open_to_whom_the_table_says_and_to_nobody_else() {
    let site = Site::new();
    let roles: Vec<&str> = site.procedure().roles.iter().map(|role| role.id.as_str()).collect();
    let (heads, rows) = table();
    assert_eq!(heads, [&["anyone", "none"], &roles[..], &["token"]].concat(), "the columns are who there is");
    let mut askers = vec![Asker::Anyone, Asker::User(site.official_of("office/hq", "none", &[]))];
    askers.extend(roles.iter().map(|role| Asker::User(site.official(role))));
    askers.push(Asker::Token(token(&site, &roles)));
    let mut wrong = String::new();
    // signing out last: it ends the sessions by which the others ask
    let mut routes: Vec<&Route> = desk::all().collect();
    routes.sort_by_key(|route| route.path == "/sign-out");
    for route in &routes {
        let name = format!("{} {}", method(route), route.path);
        let asked: Vec<Got> = askers.iter().map(|asker| ask(&site, asker, route)).collect();
        for (got, head) in asked.iter().zip(&heads) {
            assert!(got.status.as_u16() < 500, "{name} as {head}: {}", got.text);
        }
        let found: Vec<bool> = asked.iter().map(|got| !is_refused(got)).collect();
        if rows.get(&name) != Some(&found) {
            let cells = found.iter().map(|may| if *may { "yes" } else { "-" }).collect::<Vec<_>>().join(" ");
            writeln!(wrong, "{name} {cells}").unwrap();
        }
    }
    assert!(
        wrong.is_empty(),
        "asked, the answers are these; is that meant? Then it is in authorisation.txt:\n{wrong}"
    );
    let known: Vec<String> = routes.iter().map(|route| format!("{} {}", method(route), route.path)).collect();
    let gone: Vec<&String> = rows.keys().filter(|name| !known.contains(name)).collect();
    assert!(gone.is_empty(), "no such routes: {gone:?}");
}

/// A role for one dossier lets nobody do it elsewhere.
#[test]
fn what_is_permitted_in_one_dossier_opens_no_route() {
    let site = Site::new();
    let roles = [("administrator", Some("op/undof")), ("auditor", Some("op/undof"))];
    let mut limited = site.official_of("office/hq", "limited", &roles);
    assert_eq!(limited.get("/operations").status, 200, "who has a role reads");
    assert_eq!(limited.get("/admin").status, 403);
    assert_eq!(limited.get("/audit").status, 403);
}
