//! Nothing personal and nothing internal reaches what is for everyone.

use std::collections::BTreeMap;

use desk::Who;
use record::{Entry, Id};

use crate::common::{Got, Site, entries, framework};
use crate::crawl;
use crate::made::{Maker, enter, ids};

/// What stands in everything that is not for everyone.
pub const HIDDEN: &str = "quux";

/// A desk on whose journal there is a statement of every kind that is internal; of every kind that is marked as for everyone, about
/// what everyone knows; and of every kind that is marked so and names what is internal. What hides in it is marked with [`HIDDEN`].
pub fn site() -> (Site, BTreeMap<String, Id>) {
    let site = Site::new();
    let framework = framework();
    let known = ids(&site);
    let mut internal = Maker { framework, ids: known.clone(), word: "quuxinternal", public: false };
    // the journal has one end of its founding record, and another may not be laid
    let left_out = enter(&site, &mut internal);
    assert!(left_out.iter().all(|kind| *kind == "founding"), "{left_out:?}");
    let mut open = Maker { framework, ids: known, word: "plover", public: true };
    open.ids.insert("user".to_owned(), internal.ids.get("user").unwrap().clone());
    enter(&site, &mut open);
    let hidden: BTreeMap<String, Id> = ids_with(&site, "quuxinternal");
    let mut naming = Maker { framework, ids: hidden.clone(), word: "avocet", public: true };
    enter(&site, &mut naming);
    (site, hidden)
}

/// What the journal knows under ids with a word in them, by sort.
fn ids_with(site: &Site, word: &str) -> BTreeMap<String, Id> {
    let ledger = site.desk.ledger();
    let entries = ledger.entries(0, usize::MAX).unwrap();
    let own = entries.iter().filter_map(|entry| entry.says.own()).filter(|id| id.as_str().contains(word));
    own.map(|id| (id.sort().to_owned(), id.clone())).collect()
}

/// What hides in an answer although it must not.
fn found_in(got: &Got) -> Option<String> {
    let headers: String = got.headers.values().map(|value| value.to_str().unwrap()).collect();
    let all = format!("{headers}\n{}", got.text).to_lowercase();
    let at = all.find(HIDDEN)?;
    let shown = all.char_indices().filter(|(here, _)| (at.saturating_sub(120)..at + 120).contains(here));
    Some(shown.map(|(_, c)| c).collect())
}

#[test]
fn no_page_and_no_file_for_everyone_has_anything_that_is_not() {
    let (site, _) = site();
    for lang in ["ja", "en"] {
        let now = crawl::all(&site, lang);
        for (address, got) in &now {
            assert_eq!(found_in(got), None, "{lang} {address}");
        }
        // what is for everyone is there, so that the words would be found
        let with = |word: &str| now.iter().filter(|(_, got)| got.text.contains(word)).count();
        assert!(with("plover") > 10 && with("avocet") > 10, "{} {}", with("plover"), with("avocet"));
    }
}

#[test]
fn nor_has_it_at_any_other_moment() {
    let (site, _) = site();
    for (address, got) in crawl::from(&site, "en", "/public?on=2012-12-21&known=2026-11-24") {
        assert_eq!(found_in(&got), None, "{address}");
    }
}

#[test]
fn what_is_hidden_is_as_if_it_were_not_there() {
    let (site, hidden) = site();
    let mut asked = 0;
    let named = |path: &str| path.contains("{name}");
    for route in desk::all().filter(|route| route.who == Who::Everyone && named(route.path)) {
        for id in hidden.values() {
            let address = route.path.replace("{name}", id.name());
            let nothing = address.replace(id.name(), "nothing-of-this-name");
            let (one, other) = (site.get(&address, "en"), site.get(&nothing, "en"));
            asked += 1;
            assert_eq!(one.status, other.status, "{address}");
            let plain = |text: &str| text.replace(id.name(), "nothing-of-this-name");
            assert!(
                plain(&one.text) == other.text,
                "{address}: what is hidden is told from what is not there"
            );
        }
    }
    assert!(asked > 100, "{asked}");
    // nor by fields after the question mark
    for (sort, id) in &hidden {
        for query in
            [format!("country={}", id.name()), format!("pillar={}", id.name()), format!("q={HIDDEN}")]
        {
            for path in ["/public/operations", "/public/sources", "/public/in-kind", "/public/numbers"] {
                let got = site.get(&format!("{path}?{query}"), "en");
                let told = got.text.replace(&query, "").replace(&format!("value=\"{}\"", id.name()), "");
                let told = told.replace(&format!("value=\"{HIDDEN}\""), "");
                assert!(!told.contains(HIDDEN), "{sort}: {path}?{query}");
            }
        }
    }
}

const EVENT: &str = r#"
[[event]]
entry = "lapwing/1"
id = "event/lapwing-1"
about = ["op/undof"]
on = "2012-06-01"
what = { ja = "lapwingの出来事", en = "The lapwing came." }
cites = ["source/mofa-2024-02-27"]
"#;

fn append(site: &Site, entries: &[Entry]) {
    site.desk.ledger_mut().append(entries, &mut |bytes| bytes.fill(7)).unwrap();
}

#[test]
fn what_is_entered_for_everyone_is_there_at_once_and_what_is_hidden_later_is_gone() {
    let site = Site::new();
    let framework = framework();
    let page = |address: &str| site.get(address, "en").text;
    assert!(!page("/public/operations/undof").contains("lapwing"));
    append(&site, &entries(EVENT, framework, "office/hq", true));
    assert!(page("/public/operations/undof").contains("The lapwing came."));
    let before = site.desk.ledger().size();
    // an internal correction: neither the one nor the other is for everyone, at no moment
    let corrected = EVENT
        .replace("lapwing/1", "lapwing/2")
        .replace("The lapwing came.", "quux")
        .replace("[[event]]", "[[event]]\ncorrects = \"lapwing/1\"");
    append(&site, &entries(&corrected, framework, "office/hq", false));
    assert_eq!(site.desk.ledger().size(), before + 1);
    for address in ["/public/operations/undof", "/public/operations/undof?known=2026-11-24", "/public"] {
        let got = page(address);
        assert!(!got.contains("lapwing") && !got.contains("quux"), "{address}");
    }
    // what follows is taken in as well
    let next = EVENT
        .replace("lapwing/1", "lapwing/3")
        .replace("lapwing-1", "lapwing-3")
        .replace("The lapwing came.", "A dunlin came.");
    append(&site, &entries(&next, framework, "office/hq", true));
    assert!(page("/public/operations/undof").contains("A dunlin came."));
}

#[test]
fn when_a_person_is_forgotten_the_pages_stay_and_go_on() {
    let (site, hidden) = site();
    let person = hidden.get("person").unwrap();
    let page = || site.get("/public/operations/undof", "en");
    let before = page().text;
    site.desk.ledger_mut().forget(person.as_str()).unwrap();
    assert!(page().text == before);
    append(&site, &entries(EVENT, framework(), "office/hq", true));
    assert!(page().text.contains("The lapwing came.") && found_in(&page()).is_none());
}
