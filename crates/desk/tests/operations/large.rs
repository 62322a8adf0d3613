//! Pages with a record larger than the founding one.

use std::fmt::Write as _;

use crate::common::{Site, entries, framework, random};
use crate::official::Official;

/// Operations that go on with persons there, and operations that are over.
const GOING_ON: usize = 40;
const OVER: usize = 400;

/// Invented operations with long names, and a dispatch to each that goes on.
fn invented() -> String {
    let places = ["SS", "SY", "EG", "KH", "HT"];
    let mut text = "[[source]]\nid = \"source/invented\"\ntitle = \"An invented source\"\nreliability = \"official\"\n\n".to_owned();
    for (at, place) in (0..GOING_ON + OVER).zip(places.iter().cycle()) {
        let ends = if at < GOING_ON { "" } else { "to = \"2021-03-31\"\n" };
        write!(
            text,
            "[[operation]]\nid = \"op/invented-{at}\"\npillar = \"pko\"\nplaces = [\"state/{place}\"]\n\
             from = \"2020-04-01\"\n{ends}cites = [\"source/invented\"]\n[operation.name]\n\
             ja = \"国際連合・地域機関合同による安定化及び人道支援のための第{at}次暫定派遣団\"\n\
             en = \"United Nations and Regional Organisation Joint Interim Mission No. {at} for Stabilisation and Relief\"\n\n",
        )
        .unwrap();
        if at < GOING_ON {
            write!(
                text,
                "[[dispatch]]\nid = \"dispatch/invented-{at}-1\"\noperation = \"op/invented-{at}\"\n\
                 personnel = \"engineer_unit\"\npersons = {}\nfrom = \"2024-04-01\"\ncites = [\"source/invented\"]\n\n",
                10 + at
            )
            .unwrap();
        }
    }
    text
}

#[test]
fn pages_stay_small_and_go_on() {
    let site = Site::new();
    let all = entries(&invented(), framework(), "office/hq", false);
    site.desk.ledger_mut().append(&all, &mut random).unwrap();
    let mut official = Official::of(&site);
    for lang in ["ja", "en"] {
        for path in [
            "/today?since=0",
            "/abroad",
            "/operations",
            "/dossiers",
            "/due",
            "/holds",
            "/public",
            "/public/operations",
        ] {
            official.sound(path, lang);
        }
    }
    let today = official.sound("/today?since=0", "en");
    let today = today.split_once("id=\"where\"").unwrap().1.split_once("</section>").unwrap().0;
    assert!(today.contains("36 more operations have persons abroad."), "{today}");
    assert!(
        today.contains("Mission No. 39 ") && !today.contains("Mission No. 0 "),
        "those with most persons"
    );
    // every operation is on one page of the list, and the filter goes on with it
    let (mut path, mut pages, mut found) = ("/operations?standing=ended".to_owned(), 0, 0);
    loop {
        let page = official.sound(&path, "en");
        pages += 1;
        found += page.matches("href=\"/operations/invented-").count();
        let Some((before, _)) = page.split_once("\">More</a>") else { break };
        path = before.rsplit_once("href=\"").unwrap().1.replace("&amp;", "&");
    }
    assert_eq!(found, OVER);
    assert!(pages > 8, "{pages}");
}
