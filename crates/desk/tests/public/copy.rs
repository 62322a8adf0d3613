//! The site as files: the same for the same record, every link leads to a file and every place to one on its page, and nothing hides in it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Mutex;

use desk::publish::{self, PublishError};
use jiff::civil::{Date, date};
use journal::tree::{Checkpoint, Note};

use crate::common::{Site, entries, framework, signer};
use crate::hidden;

const DAY: Date = date(2026, 11, 24);

/// Every file of a copy, by its name.
pub fn files(site: &Site, day: Date) -> BTreeMap<String, Vec<u8>> {
    let all = Mutex::new(BTreeMap::new());
    let count = publish::publish(&site.desk, day, &|file: publish::File| {
        assert!(!file.missing && publish::is_inside(&file.name), "{}", file.name);
        let before = all.lock().unwrap().insert(file.name.clone(), file.bytes);
        if before.is_some() { Err(file.name) } else { Ok(()) }
    });
    let all = all.into_inner().unwrap();
    assert_eq!(count.unwrap(), all.len());
    all
}

/// The file that a link of another leads to, and the place there.
fn target(from: &str, link: &str) -> (String, String) {
    let (path, place) = link.split_once('#').unwrap_or((link, ""));
    if path.is_empty() {
        return (from.to_owned(), place.to_owned());
    }
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in path.split('/') {
        match part {
            ".." => drop(parts.pop().unwrap()),
            part => parts.push(part),
        }
    }
    (parts.join("/"), place.to_owned())
}

fn values<'p>(page: &'p str, attribute: &str) -> Vec<&'p str> {
    page.split(&format!(" {attribute}=\"")).skip(1).map(|rest| rest.split('"').next().unwrap()).collect()
}

/// The pages among files, as texts.
fn pages(files: &BTreeMap<String, Vec<u8>>) -> BTreeMap<&str, String> {
    let pages = files.iter().filter(|(name, _)| is_page(name));
    pages.map(|(name, bytes)| (name.as_str(), String::from_utf8(bytes.clone()).unwrap())).collect()
}

#[test]
fn every_link_leads_to_a_file_and_every_place_to_one_on_its_page() {
    let site = Site::new();
    let files = files(&site, DAY);
    let pages = pages(&files);
    let places: BTreeMap<&str, BTreeSet<&str>> =
        pages.iter().map(|(name, page)| (*name, values(page, "id").into_iter().collect())).collect();
    let (mut wrong, mut followed) = (BTreeSet::new(), 0);
    for (name, page) in &pages {
        assert!(
            values(page, "action").is_empty() && values(page, "src").is_empty(),
            "{name}: something is sent"
        );
        for link in values(page, "href") {
            if link.starts_with("https://") || link.starts_with("http://") {
                continue;
            }
            assert!(!link.starts_with('/') && !link.contains('?') && !link.contains("://"), "{name}: {link}");
            followed += 1;
            let (to, place) = target(name, link);
            let is_there = to == publish::MANIFEST || files.contains_key(&to);
            let has_place =
                place.is_empty() || places.get(to.as_str()).is_some_and(|all| all.contains(place.as_str()));
            if !is_there || !has_place {
                wrong.insert(format!("{name}: {link}"));
            }
        }
        // an anchor whose link was left out: nothing on these pages leads where a copy does not
        assert!(
            !page.contains("<a>")
                && page.matches("<a ").count()
                    == page.matches("href=\"").count() - page.matches("<link ").count(),
            "{name}"
        );
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(pages.len() > 700 && followed > 20_000, "{} {followed}", pages.len());
}

#[test]
fn the_same_record_gives_the_same_bytes_and_an_entry_changes_only_what_tells_of_it() {
    let site = Site::new();
    let first = files(&site, DAY);
    assert!(first == files(&site, DAY) && first == files(&Site::new(), DAY));
    // the day is the copy's, and not the clock's
    site.later(86_400);
    assert!(first == files(&site, DAY));
    let text = "[[event]]\nid = \"event/snipe\"\nabout = [\"op/undof\"]\non = \"2012-06-01\"\n\
                what = { ja = \"鴫\", en = \"A snipe came.\" }\ncites = [\"source/mofa-2024-02-27\"]\n";
    site.desk
        .ledger_mut()
        .append(&entries(text, framework(), "office/hq", true), &mut |bytes| bytes.fill(7))
        .unwrap();
    let second = files(&site, DAY);
    assert!(first.keys().eq(second.keys()));
    let changed: Vec<&str> = second
        .iter()
        .filter(|(name, bytes)| first.get(*name) != Some(*bytes))
        .map(|(name, _)| name.as_str())
        .collect();
    for name in ["en/operations/undof.html", "ja/operations/undof.html", "en/about.html", "checkpoint.txt"] {
        assert!(changed.contains(&name), "{name}");
    }
    // pages about other things, and the law, stay as they are; files of data say how long the log was
    assert!(changed.len() < 120 && !changed.iter().any(|name| name.contains("/law")), "{changed:?}");
    let page = String::from_utf8_lossy(&second["en/operations/undof.html"]);
    assert!(page.contains("A snipe came."));
}

#[test]
fn a_copy_of_another_day_is_of_that_day() {
    let site = Site::new();
    let then = files(&site, date(1995, 12, 31));
    let page = |name: &str| String::from_utf8_lossy(&then[name]).into_owned();
    assert!(page("en/operations.html").contains("UNTAC") && !page("en/operations.html").contains("UNMISS"));
    assert!(
        page("en/about.html").contains("31 December 1995")
            && page("en/data/operations.csv").contains("1995-12-31")
    );
}

#[test]
fn nothing_that_is_not_for_everyone_is_in_a_copy() {
    let (site, _) = hidden::site();
    let files = files(&site, DAY);
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).to_lowercase();
    for (name, bytes) in &files {
        assert!(!name.contains(hidden::HIDDEN) && !text(bytes).contains(hidden::HIDDEN), "{name}");
    }
    // what is for everyone is there, so that the words would be found
    assert!(files.values().filter(|bytes| text(bytes).contains("plover")).count() > 10);
}

#[test]
fn the_checkpoint_is_signed_and_of_this_log() {
    let site = Site::new();
    let files = files(&site, DAY);
    let text = |name: &str| String::from_utf8(files[name].clone()).unwrap();
    let note: Note = text(publish::CHECKPOINT).parse().unwrap();
    let key = signer().verifier();
    assert_eq!(text(publish::KEY).trim(), key.to_string());
    let checkpoint = Checkpoint::open(&note, &[key]).unwrap();
    let ledger = site.desk.ledger();
    assert_eq!((checkpoint.size(), *checkpoint.root()), (ledger.size(), ledger.root()));
}

#[test]
fn whoever_takes_no_more_ends_it() {
    let site = Site::new();
    let taken = Mutex::new(0);
    let end = publish::publish(&site.desk, DAY, &|_| {
        let mut taken = taken.lock().unwrap();
        *taken += 1;
        if *taken < 20 { Ok(()) } else { Err("enough") }
    });
    assert!(matches!(end, Err(PublishError::Taker("enough"))), "{end:?}");
    assert!(*taken.lock().unwrap() < 40);
}

#[test]
fn every_file_is_made_whatever_the_pages_find_first() {
    let site = Site::new();
    let (by_pages, by_copy) = (crate::crawl::all(&site, "en"), files(&site, DAY));
    let pages = by_pages.keys().filter(|address| address.starts_with("/public/") && !address.contains('?'));
    for address in pages {
        let name = address.trim_start_matches("/public/");
        let there =
            by_copy.contains_key(&format!("en/{name}.html")) || by_copy.contains_key(&format!("en/{name}"));
        assert!(there, "{address}");
    }
}

fn is_page(name: &str) -> bool {
    std::path::Path::new(name).extension().is_some_and(|ending| ending == "html")
}
