//! What nobody means well with: answered with a clear fault, and never with a failure of the desk.

use axum::body::Body;
use axum::http::Request;

use crate::form::Form;
use crate::office::Office;

const CLAIM: &str = "/enter/claim";

#[test]
fn hostile_forms() {
    let office = Office::new();
    let size = office.size();
    let good = Form::of(&office.get(CLAIM), CLAIM);
    let long = "x".repeat(200_000);
    let deep = ["says", "a", "b", "c", "d", "e", "f", "g", "h", "i"].join(".");
    let cases: [(&str, &str, u16); 16] = [
        ("says.about", "<script>alert(1)</script>", 422),
        ("says.who.en", "\u{0}\u{1b}[31m", 422),
        ("says.who.en", long.as_str(), 422),
        ("says.fact", "'; drop table entries; --", 422),
        ("says.is", "maybe", 422),
        ("says.unknown", "x", 422),
        (deep.as_str(), "x", 422),
        ("cites.99999.source", "x", 422),
        ("cites.-1.source", "x", 422),
        ("seen", "99999999", 422),
        ("seen", "-1", 422),
        ("seen", "", 422),
        ("entry", "claim-1", 422),
        ("entry", "event-00000000000000000000", 422),
        ("entry", "../../etc/passwd", 422),
        ("corrects", "<b>", 422),
    ];
    for (name, value, want) in cases {
        for button in ["preview", "record"] {
            let (status, page) = office.send(CLAIM, &good.clone().with(name, value), button);
            assert_eq!(status, want, "{name}={}: {page}", &value[..value.len().min(40)]);
            assert!(!page.contains("<script>alert") && !page.contains('\u{1b}'), "{name}");
        }
    }
    for button in ["", "explode", "add", "add says.about", "add nothing", "add says.<b>"] {
        assert_eq!(office.send(CLAIM, &good, button).0, 422, "{button}");
    }
    let mut many = good.clone();
    many.0.extend((0..5_000).map(|n| (format!("says.x{n}"), String::new())));
    assert_eq!(office.send(CLAIM, &many, "record").0, 422);
    let mut twice = good.clone();
    twice.0.push(("says.about".to_owned(), "op/undof".to_owned()));
    assert_eq!(office.send(CLAIM, &twice, "record").0, 422);
    assert_eq!(office.ask("user/one", CLAIM, Some(&Form::default())).0, 422);
    assert_eq!(office.size(), size);
}

#[test]
fn hostile_addresses() {
    let office = Office::new();
    for path in [
        "/enter/nothing",
        "/enter/<script>",
        "/enter/event?corrects=nothing",
        "/enter/event?corrects=%00",
        "/enter/event?corrects=op%2Fundof",
        "/drafts/nothing",
        "/drafts/..%2F..",
        "/entered/99999999",
        "/entered/x",
        "/dossiers/op/nothing/steps/assess",
        "/dossiers/op/undof/steps/nothing",
        "/dossiers/<b>/<b>/steps/<b>",
    ] {
        let (status, page) = office.ask("user/one", path, None);
        assert_eq!(status, 404, "{path}: {page}");
        assert!(!page.contains("<script") && !page.contains("<b>"), "{path}");
    }
    // an address that says what no form of the kind has is as good as one that says nothing
    let page =
        office.get("/enter/event?says.what=x&says.nothing=y&says.on=%3Cscript%3E&seen=0&entry=x&do=record");
    let form = Form::of(&page, "/enter/event");
    assert_eq!((form.get("says.on"), form.get("says.nothing")), ("<script>", ""));
    assert!(!page.contains("<script>"));
}

#[test]
fn nobody_enters_who_is_not_known_or_from_elsewhere() {
    let office = Office::new();
    let size = office.size();
    assert_eq!(office.site.get(CLAIM, "en").header("location"), "/sign-in?to=%2Fenter%2Fclaim");
    for path in [CLAIM, "/drafts/x", "/dossiers/op/undof/steps/assess"] {
        let post = |site: &str| {
            let request = Request::post(path).header("sec-fetch-site", site);
            let request = request.header("content-type", "application/x-www-form-urlencoded");
            office.site.ask(request.body(Body::from("do=record")).unwrap())
        };
        assert_eq!(post("cross-site").status, 403, "{path}");
        let known = post("same-origin");
        assert_eq!((known.status.as_u16(), known.text.as_str()), (303, ""), "{path}");
        assert!(known.header("location").starts_with("/sign-in"), "{path}");
    }
    assert_eq!(office.size(), size);
}
