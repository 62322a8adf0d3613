//! Counts that could point to a person are on no page and in no file, and cannot be worked out from what is.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use serde_json::Value;

use crate::common::{Site, entries, framework};
use crate::crawl;

/// What the record holds of one round: its number, and what figures count of it.
type Round<'r> = (u64, &'r [u64]);

/// Numbers that stand nowhere else. The first two rounds hold small parts, the third leaves a small rest, the last may be shown.
const ROUNDS: [Round<'_>; 4] = [
    (71_173, &[71_166, 7]),
    (72_200, &[72_191, 4, 5]),
    (73_300, &[41_111, 32_181]),
    (74_400, &[42_222, 32_178]),
];

/// Figures by sex about an operation as a whole.
const OF_AN_OPERATION: [u64; 2] = [75_511, 8];

fn site() -> Site {
    let site = Site::new();
    let mut text = String::new();
    let figure = |about: &str, name: &str, value: u64| {
        format!(
            "[[figure]]\nentry = \"figure/{name}\"\nmeasure = \"persons_sent\"\nvalue = {value}\non = \"2012-12\"\n\
             about = \"{about}\"\nwhat = {{ ja = \"一部\", en = \"a part\" }}\ncites = [\"source/mofa-2024-02-27\"]\n"
        )
    };
    for (number, (whole, parts)) in ROUNDS.iter().enumerate() {
        write!(
            text,
            "[[dispatch]]\nid = \"dispatch/cells-{number}\"\noperation = \"op/undof\"\npersonnel = \"engineer_unit\"\n\
             persons = {whole}\nfrom = \"2012-01\"\nto = \"2012-12\"\ncites = [\"source/mofa-2024-02-27\"]\n"
        )
        .unwrap();
        for (at, part) in parts.iter().enumerate() {
            text += &figure(&format!("dispatch/cells-{number}"), &format!("cells-{number}-{at}"), *part);
        }
    }
    for (at, part) in OF_AN_OPERATION.iter().enumerate() {
        text += &figure("op/unmit", &format!("cells-op-{at}"), *part);
    }
    let drafts = entries(&text, framework(), "office/hq", true);
    site.desk.ledger_mut().append(&drafts, &mut |bytes| bytes.fill(7)).unwrap();
    site
}

/// As a page writes it, and as a file does.
fn is_in(text: &str, number: u64) -> bool {
    let (thousands, rest) = (number / 1_000, number % 1_000);
    text.contains(&number.to_string()) || text.contains(&format!("{thousands},{rest:03}"))
}

#[test]
fn what_could_point_to_a_person_is_on_no_page_and_in_no_file() {
    let site = site();
    for lang in ["ja", "en"] {
        let found = crawl::all(&site, lang);
        for (address, got) in &found {
            for hidden in [71_166, 72_191, 41_111, 32_181, 75_511] {
                assert!(!is_in(&got.text, hidden), "{lang} {address}: {hidden}");
            }
        }
        let shown = |number: u64| found.values().any(|got| is_in(&got.text, number));
        assert!(shown(74_400) && shown(42_222) && shown(32_178), "what may be shown is");
    }
}

#[test]
fn no_small_count_can_be_worked_out_from_the_files() {
    let site = site();
    let rows = |name: &str| -> Vec<Value> {
        let file: Value =
            serde_json::from_str(&site.get(&format!("/public/data/{name}.json"), "en").text).unwrap();
        file["rows"].as_array().unwrap().clone()
    };
    let figures = rows("figures");
    assert_eq!(figures.iter().filter(|row| row["withheld"] == true).count(), 9);
    assert!(figures.iter().all(|row| row["withheld"] == true || row["value"].is_u64()));
    let mut tried = 0;
    for round in rows("dispatches") {
        let Some(whole) = round["persons"].as_u64() else { continue };
        let counts_persons = |row: &&Value| {
            row["about"] == round["id"]
                && ["persons_sent", "persons_abroad", "trained"].contains(&row["measure"].as_str().unwrap())
        };
        let shown = figures.iter().filter(counts_persons).filter_map(|row| row["value"].as_u64());
        let mut sums = BTreeSet::from([0]);
        for part in shown {
            assert!(part == 0 || part >= 10, "{part}");
            let more: Vec<u64> = sums.iter().map(|sum| sum + part).collect();
            sums.extend(more);
            tried += 1;
        }
        // a small round is shown as it is: what is small of a larger one is not
        let rests = sums.iter().skip(1).filter_map(|sum| whole.checked_sub(*sum));
        assert!(rests.into_iter().all(|rest| rest == 0 || rest >= 10), "{}", round["id"]);
    }
    assert!(tried >= 2, "{tried}");
}
