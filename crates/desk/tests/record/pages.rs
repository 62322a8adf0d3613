//! What stands on the pages of the record, from the founding record.

use crate::common::Site;
use crate::{MOST_BYTES, complete};

#[test]
fn every_page_is_small_and_complete_in_both_languages() {
    let site = Site::new();
    let mut browser = site.official("reader");
    let paths = [
        "/record",
        "/record?q=停戦",
        "/record?q=peace&after=20",
        "/record?kind=claim",
        "/record/entries",
        "/record/entries?kind=plan&order=oldest",
        "/record/entries?office=office/hq&after=900",
        "/record/entries/0",
        "/record/entries/17",
        "/record/entries/1384",
        "/record/of/op/undof",
        "/record/of/op/undof?on=2012-12-20",
        "/record/of/op/unmiss",
        "/record/of/state/SY",
        "/record/of/op/undof/agreement",
        "/record/of/op/undof/parties?kind=member&of=state/SY",
        "/record/of/op/undof/hosts?kind=closed",
        "/record/of/op/unmiss/history",
        "/record/of/op/unmiss/history?after=900",
        "/record/sources",
        "/record/sources?after=50",
        "/record/sources/undof-mofa-1221",
        "/record/sources/mofa-record-2024-02-27",
        "/record/corrections",
        "/record/decisions",
        "/record/verify",
    ];
    for lang in ["ja", "en"] {
        browser.lang = lang;
        for path in paths {
            let page = browser.get(path);
            assert_eq!(page.status, 200, "{path}: {}", page.text);
            assert!(page.text.len() < MOST_BYTES, "{path}: {} bytes", page.text.len());
            assert!(complete(&page.text), "{path} lacks a message: {}", page.text);
        }
    }
}

#[test]
fn every_kind_of_entry_has_a_page() {
    let site = Site::new();
    let mut browser = site.official("reader");
    let length = site.desk.ledger().size();
    for position in (0..length).step_by(7) {
        browser.lang = ["ja", "en"][usize::try_from(position % 2).unwrap()];
        let page = browser.get(&format!("/record/entries/{position}"));
        assert_eq!(page.status, 200, "{position}");
        assert!(page.text.len() < MOST_BYTES && complete(&page.text), "{position}: {}", page.text);
    }
}

#[test]
fn an_entry_says_what_it_rests_on_and_where_it_stands() {
    let site = Site::new();
    let mut browser = site.official("reader");
    let page = browser.get("/record/entries/17").text;
    // the agreement of 1974, by its source
    assert!(page.contains("Entry #17: Claim") && page.contains("source/undof-disengagement"), "{page}");
    assert!(page.contains("href=\"/record/sources/undof-disengagement\""));
    assert!(page.contains("href=\"/record/of/op/undof/agreement\""));
    let hash = journal::tree::leaf(&site.desk.ledger().row(17).unwrap().unwrap().bytes).to_string();
    assert!(page.contains(&hash) && page.contains("/record/entries/17/proof.txt"), "{page}");
    // sealed fields stay so, and what is kept is shown as it is
    let kept = String::from_utf8(site.desk.ledger().row(17).unwrap().unwrap().bytes).unwrap();
    assert!(page.contains(&maud::html! { (kept) }.into_string()));
}

#[test]
fn what_was_done_by_a_provision_leads_to_it() {
    let site = Site::new();
    let mut browser = site.official("reader");
    let report = {
        let ledger = site.desk.ledger();
        let state = ledger.state();
        let view = state.as_of("2026-11-24".parse().unwrap(), state.now());
        let by = |entry: &record::Entry| {
            let says = serde_json::to_value(&entry.says).unwrap();
            says["provision"].as_str().is_some_and(|provision| provision.contains("art7.p1.i3"))
        };
        let mut all = ["report", "approval"].into_iter().flat_map(|kind| view.entries(kind));
        all.find(|(_, entry)| by(entry)).unwrap().0
    };
    let page = browser.get(&format!("/record/entries/{report}")).text;
    assert!(
        page.contains("href=\"/law/art7.p1.i3\"") && page.contains("Article 7, paragraph 1, item 3"),
        "{page}"
    );
}

#[test]
fn a_fact_tells_who_said_what_and_how_it_reads() {
    let site = Site::new();
    let mut browser = site.official("reader");
    let page = browser.get("/record/of/op/undof/agreement").text;
    for part in
        ["href=\"/record/entries/17\"", "href=\"/record/entries/820\"", "End of the dispatch to UNDOF"]
    {
        assert!(page.contains(part), "{part}: {page}");
    }
    // as known before the second source spoke, only the first is there
    let then = browser.get("/record/of/op/undof/agreement?known=800").text;
    assert!(then.contains("href=\"/record/entries/17?known=800\""), "{then}");
    assert!(!then.contains("/record/entries/820"));
    let japanese = {
        browser.lang = "ja";
        browser.get("/record/of/op/undof").text
    };
    assert!(japanese.contains("国際連合兵力引き離し監視隊") || japanese.contains("UNDOF"), "{japanese}");
}

#[test]
fn the_past_is_another_page() {
    let site = Site::new();
    let mut browser = site.official("reader");
    let first = {
        let ledger = site.desk.ledger();
        ledger.state().history("op/unmiss", None, ledger.state().now())[0]
    };
    let before = browser.get(&format!("/record/of/op/unmiss?on=2012-01-15&known={first}"));
    assert_eq!(before.status, 404, "{}", before.text);
    assert!(before.text.contains("op/unmiss"));
    let after = browser.get(&format!("/record/of/op/unmiss?on=2012-01-15&known={}", first + 1));
    assert_eq!(after.status, 200);
    assert!(after.text.contains("class=\"past\""));
}

#[test]
fn the_log_goes_on_page_by_page_without_gaps() {
    let site = Site::new();
    let mut browser = site.official("reader");
    let mut path = "/record/entries?kind=claim&order=oldest".to_owned();
    let mut seen = Vec::new();
    loop {
        let page = browser.get(&path).text;
        let rows = page.split("<tbody>").nth(1).unwrap().split("</tbody>").next().unwrap();
        let heads = rows.split("<th scope=\"row\">").skip(1);
        seen.extend(
            heads
                .map(|row| row.split('#').nth(1).unwrap().split('<').next().unwrap().parse::<u64>().unwrap()),
        );
        let Some(next) = page.split("<a class=\"button\" href=\"").nth(1) else { break };
        path = next.split('"').next().unwrap().replace("&amp;", "&");
    }
    let ledger = site.desk.ledger();
    let all = (0..ledger.size()).filter(|at| ledger.state().kind_at(*at) == Some("claim"));
    assert_eq!(seen, all.collect::<Vec<_>>());
    assert!(seen.len() > 40, "more than a page: {}", seen.len());
}

#[test]
fn corrections_say_what_was_and_what_is() {
    let site = Site::new();
    let mut browser = site.official("reader");
    let page = browser.get("/record/corrections").text;
    let ledger = site.desk.ledger();
    let ended = ledger.state().ended(ledger.state().now());
    assert!(!ended.is_empty());
    for (was, now) in ended.iter().rev().take(30) {
        assert!(page.contains(&format!("href=\"/record/entries/{was}\"")), "{was}");
        assert!(page.contains(&format!("href=\"/record/entries/{now}\"")), "{now}");
    }
    let (was, now) = ended[0];
    drop(ledger);
    let entry = browser.get(&format!("/record/entries/{was}")).text;
    assert!(
        entry.contains("corrected or withdrawn")
            && entry.contains(&format!("href=\"/record/entries/{now}\""))
    );
}

#[test]
fn everything_is_for_officials() {
    let site = Site::new();
    for path in [
        "/record",
        "/record/entries/1",
        "/record/of/op/undof",
        "/record/verify",
        "/record/entries/1/proof.txt",
    ] {
        let got = site.get(path, "en");
        assert_eq!(got.status, 303, "{path}");
        assert!(got.header("location").starts_with("/sign-in"), "{path}");
    }
}
