//! What the pages tell, held against facts of the founding record.

use crate::common::Site;
use crate::crawl;

/// The most that the HTML of a page may have, in bytes.
const MOST_BYTES: usize = 50_000;

#[test]
fn every_link_leads_somewhere_and_no_page_is_large() {
    let site = Site::new();
    for lang in ["ja", "en"] {
        let found = crawl::all(&site, lang);
        for part in ["operations", "in-kind", "numbers", "sources", "data", "about", "world", "home", "hosts"]
        {
            assert!(found.contains_key(&format!("/public/{part}")), "{part}");
        }
        assert!(
            found.contains_key("/public/operations/undof")
                && found.contains_key("/public/data/places.geojson")
        );
        for (address, got) in &found {
            // the first page and the door are not of these pages
            let elsewhere = ["/", "/sign-in"].contains(&address.as_str());
            assert!(got.status == 200 || elsewhere, "{lang} {address}: {}", got.status);
            if got.header("content-type").starts_with("text/html") {
                assert!(got.text.len() <= MOST_BYTES, "{lang} {address}: {} bytes", got.text.len());
                assert!(!got.text.contains("desk-public-"), "{lang} {address}: an id without a text");
            }
        }
    }
}

#[test]
fn the_story_of_an_operation_is_told_from_the_record_with_its_sources() {
    let site = Site::new();
    let page = site.get("/public/operations/undof", "en").text;
    assert!(page.contains("<h1>United Nations Disengagement Observer Force</h1>"));
    assert!(page.contains("1,501"), "its own figure stands in the record");
    // every sentence leads to a source, and every source to its page
    assert!(page.contains("href=\"#s1\"") && page.contains("id=\"s1\""));
    let source = crawl::links(&page).into_iter().find(|link| link.starts_with("/public/sources/")).unwrap();
    assert!(
        site.get(&source, "en").text.contains("United Nations Disengagement Observer Force")
            || site.get(&source, "en").text.contains("UNDOF")
    );
}

#[test]
fn as_of_a_day_only_what_was_by_then() {
    let site = Site::new();
    let before = site.get("/public/operations?on=1995-12-31", "en").text;
    assert!(!before.contains("UNMISS"), "it began in 2011");
    assert!(before.contains("UNTAC"));
    let links = crawl::links(&before);
    assert!(links.iter().any(|link| link == "/public/operations/untac?on=1995-12-31"), "{links:?}");
    let gone = site.get("/public/operations/nothing", "ja");
    assert_eq!(gone.status, 404);
}

#[test]
fn a_map_shows_no_borders_and_says_so() {
    let site = Site::new();
    for (lang, words) in [("ja", "国境線は示していません"), ("en", "no borders")] {
        for path in ["/public", "/public/operations/undof"] {
            assert!(site.get(path, lang).text.to_lowercase().contains(words), "{lang} {path}");
        }
    }
}

#[test]
fn what_an_address_carries_is_never_markup() {
    let site = Site::new();
    for address in [
        "/public/operations?country=%3Cscript%3E",
        "/public/operations?pillar=%22%3E%3Cscript%3E",
        "/public/sources?after=%3Cscript%3E",
        "/public/sources?after=18446744073709551615",
        "/public/operations/%3Cscript%3E",
        "/public/data/%3Cscript%3E.csv",
        "/public/in-kind/..%2F..%2Fetc",
    ] {
        let got = site.get(address, "en");
        assert!(got.status.as_u16() < 500, "{address}: {}", got.status);
        assert!(!got.text.contains("<script"), "{address}");
    }
}
