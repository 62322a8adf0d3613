//! The law, read by everyone.

#![expect(clippy::unwrap_used, reason = "test code: an absent value is a failed test")]

mod common;

use std::collections::BTreeSet;

use common::Site;
use record::{Body, EntryId, Id, Report, Statement, When, Words};

/// The most that a page may have, in bytes.
const MOST_BYTES: usize = 50_000;
/// A day of each edition that differs much.
const DAYS: [&str; 3] = ["1992-09-01", "2015-12-01", "2026-11-24"];

/// Whether every message has a text, and every text what it asks for.
fn complete(page: &str) -> bool {
    [">desk-", "\"desk-", " desk-", "{$", "{ $"].iter().all(|trace| !page.contains(trace))
}

#[test]
fn every_provision_has_a_page_that_is_small_and_says_its_versions() {
    let site = Site::new();
    let framework = site.desk.framework();
    let anchors: BTreeSet<&str> =
        framework.provisions.iter().map(|provision| provision.anchor.as_str()).collect();
    for (at, anchor) in anchors.iter().enumerate() {
        let (lang, day) = (["ja", "en"][at % 2], DAYS[at % 3]);
        let page = site.get(&format!("/law/{anchor}?on={day}"), lang);
        assert_eq!((page.status.as_u16(), page.header("content-type")), (200, "text/html; charset=utf-8"));
        assert!(page.text.len() < MOST_BYTES, "{anchor}: {} bytes", page.text.len());
        for version in framework.provision(anchor) {
            let text = if lang == "ja" { &version.text.ja } else { &version.text.en };
            assert!(page.text.contains(&maud::html! { (text) }.into_string()), "{anchor}: {text}");
        }
        if let Some(link) = framework.link_to(anchor) {
            assert!(page.text.contains(&link), "{anchor}");
        }
        assert!(complete(&page.text), "{anchor} lacks a message");
    }
}

#[test]
fn lists_matrix_and_changes_are_small_in_both_languages() {
    let site = Site::new();
    let mut paths = vec!["/law/changes?from=2016-03-28&to=2016-03-29&kind=rule&after=24".to_owned()];
    for day in DAYS {
        paths.extend(
            ["/law", "/law/matrix", "/law/changes", "/law/art3", "/law/art6", "/law/apptable_2"]
                .map(|path| format!("{path}?on={day}")),
        );
    }
    for lang in ["ja", "en"] {
        for path in &paths {
            let page = site.get(path, lang);
            assert_eq!(page.status, 200, "{path}");
            assert!(page.text.len() < MOST_BYTES, "{path}: {} bytes", page.text.len());
            assert!(complete(&page.text), "{path} lacks a message");
        }
    }
}

#[test]
fn provisions_are_called_as_people_call_them() {
    let site = Site::new();
    let japanese = site.get("/law/art6.p13.i1", "ja").text;
    assert!(japanese.contains("<h1>第6条第13項第1号</h1>"), "{japanese}");
    let english = site.get("/law/art3.p1.i5.tsu", "en").text;
    assert!(english.contains("<h1>Article 3, paragraph 1, item 5(tsu)</h1>"), "{english}");
    assert!(site.get("/law/art3.p1.i5.tsu", "ja").text.contains("<h1>第3条第1項第5号ツ</h1>"));
    assert!(site.get("/law/sdf.art84-5", "ja").text.contains("自衛隊法第84条の5"));
    // the way to it leads over what stands above
    assert!(english.contains("href=\"/law/art3\"") && english.contains("href=\"/law/art3.p1.i5\""));
}

#[test]
fn the_past_has_the_law_of_its_day() {
    let site = Site::new();
    let then = site.get("/law/art6.p1?on=2015-12-01", "en").text;
    let now = site.get("/law/art6.p1", "en").text;
    assert!(then.contains("id=\"rule-may_dispatch\"") && now.contains("id=\"rule-may_dispatch\""));
    assert!(!then.contains("id=\"rule-stable_in_relief\"") && now.contains("id=\"rule-stable_in_relief\""));
    assert!(
        then.contains("href=\"/law/matrix?on=2015-12-01\"") || then.contains("href=\"/law?on=2015-12-01\"")
    );
    let before = site.get("/law/art6.p1?on=1990-01-01", "en").text;
    assert!(before.contains("Not in force on 1990-01-01."));
    assert_eq!(site.get("/law?on=1990-01-01", "ja").status, 200);
}

#[test]
fn the_matrix_tells_who_may_do_what() {
    let site = Site::new();
    let now = site.get("/law/matrix", "en").text;
    assert!(now.contains("class=\"tag yes\"") && now.contains("href=\"/law/art3.p1.i5.i\""), "{now}");
    // protection came in 2016
    let then = site.get("/law/matrix?on=2015-12-01", "en").text;
    assert!(now.contains("art3.p1.i5.ra") && !then.contains("art3.p1.i5.ra"));
}

#[test]
fn what_changed_between_two_days() {
    let site = Site::new();
    let page = site.get("/law/changes?from=2007-01-08&to=2007-01-09", "en").text;
    assert!(page.contains("Act 118 of 2006") && page.contains("<ins>") && page.contains("<del>"));
    assert!(
        site.get("/law/changes?from=2020-01-01&to=2021-01-01", "en").text.contains("There is no difference.")
    );
    let all = site.get("/law/changes?from=2016-03-28&to=2016-03-29", "en").text;
    assert!(all.contains("rel=\"next\""));
    assert_eq!(site.get("/law/changes?from=yesterday", "en").status, 422);
    assert_eq!(site.get("/law/changes?from=2016-03-28&to=2016-03-29&after=999999", "en").status, 200);
}

#[test]
fn what_is_not_there_is_said_with_what_is_near() {
    let site = Site::new();
    let page = site.get("/law/art6.p99", "en");
    assert_eq!(page.status, 404);
    assert!(page.text.contains("Did you mean"), "{}", page.text);
    assert_eq!(site.get("/law/%3Cscript%3E", "en").status, 404);
}

#[test]
fn reports_by_a_provision_are_shown_with_it() {
    let site = Site::new();
    let page = site.get("/law/art7.p1.i3", "ja").text;
    assert!(page.contains("この条項による承認・報告"), "{page}");
    // everyone reads it, and the record is for officials
    assert!(!page.contains("/record/"));
}

#[test]
fn what_offices_keep_among_themselves_is_only_for_officials() {
    let site = Site::new();
    let mut browser = site.official("reader");
    let id = |text: &str| Id::parse(text).unwrap();
    let report = Report {
        id: id("report/inner"),
        to: Body::Diet,
        on: When::parse("2026-11-01").unwrap(),
        what: Words::one("Kept among offices"),
        provision: Some("art7.p1.i3".to_owned()),
        about: Vec::new(),
    };
    site.enter(EntryId::parse("inner").unwrap(), Statement::Report(Box::new(report)));
    let mine = browser.get("/law/art7.p1.i3").text;
    assert!(mine.contains("Kept among offices") && mine.contains("/record/entries/"), "{mine}");
    let theirs = site.get("/law/art7.p1.i3", "en").text;
    assert!(!theirs.contains("Kept among offices") && !theirs.contains("report/inner"));
}
