//! What holds of every figure, whatever is in it.

use crate::samples;
use desk::draw::{
    bars::{Amount, Row, Year, rows, years},
    map::{Area, Map, Point, map},
    timeline::{Edge, Item, Lane, Mark, Time, timeline},
};
use flate2::{Compression, write::GzEncoder};
use jiff::{ToSpan as _, civil::date};
use proptest::prelude::*;
use std::io::Write as _;

fn zipped(text: &str) -> usize {
    let mut zip = GzEncoder::new(Vec::new(), Compression::best());
    zip.write_all(text.as_bytes()).unwrap();
    zip.finish().unwrap().len()
}

/// The drawing alone, and the table alone.
fn halves(page: &str) -> (&str, &str) {
    let (drawing, rest) = page.split_once("</svg>").unwrap();
    (drawing, rest.split_once("<table>").unwrap().1)
}

#[test]
fn a_chart_of_34_years_is_under_6_kilobytes() {
    let pillars = samples::pillars();
    let page = years(&samples::by_pillar(&pillars[..34])).into_string();
    let (drawing, _) = halves(&page);
    assert!(drawing.len() < 6_000, "the drawing has {} bytes", drawing.len());
    assert!(zipped(&page) < 3_000, "the figure has {} bytes on the wire", zipped(&page));
}

#[test]
fn a_map_of_40_places_is_under_30_kilobytes_on_the_wire() {
    let places = samples::places();
    assert_eq!(places.len(), 40);
    let africa = Area::Region { west: -20.0, south: -35.0, east: 55.0, north: 38.0 };
    for area in [Area::World, africa] {
        let page = map(&samples::world("world", area, &places)).into_string();
        assert!(zipped(&page) < 30_000, "{area:?} has {} bytes on the wire", zipped(&page));
    }
}

#[test]
fn nothing_is_inline() {
    let (pillars, tasks, lanes, places) =
        (samples::pillars(), samples::tasks(), samples::lanes(), samples::places());
    for page in [
        years(&samples::by_pillar(&pillars)),
        rows(&samples::by_task(&tasks)),
        timeline(&samples::times(&lanes, &samples::MARKS)),
        map(&samples::world("world", Area::World, &places)),
    ] {
        let page = page.into_string();
        assert!(!page.contains("style=") && !page.contains("<style") && !page.contains("<script"));
        assert!(!page.contains("onclick") && !page.contains("http"));
        // what is one picture to a reader has no links in it
        assert_ne!(page.contains("role=\"img\""), halves(&page).0.contains("<a "));
    }
}

#[test]
fn words_are_escaped() {
    let row = Row { name: "<b>", href: Some("/?a=\"b\""), amount: Some(Amount::exactly(1)) };
    let page = rows(&samples::by_task(&[row])).into_string();
    assert!(!page.contains("<b>") && page.contains("&lt;b&gt;") && page.contains("/?a=&quot;b&quot;"));
}

#[test]
fn nothing_to_show_is_a_figure_too() {
    let pages = [
        years(&samples::by_pillar(&[])),
        rows(&samples::by_task(&[])),
        timeline(&samples::times(&[], &[])),
        map(&samples::world("world", Area::World, &[])),
    ];
    for page in pages {
        sound(&page.into_string());
    }
}

fn sound(page: &str) {
    assert!(!page.contains("NaN") && !page.contains("inf"), "{page}");
    assert!(page.matches("<svg").count() == page.matches("</svg>").count());
}

/// With its thousands apart, as the table has it.
fn written(count: u32) -> String {
    let text = count.to_string();
    let bytes = text.as_bytes().rchunks(3).rev().map(|part| std::str::from_utf8(part).unwrap());
    bytes.collect::<Vec<_>>().join(",")
}

prop_compose! {
    fn amount()(one in 0_u32..3_000_000, more in prop_oneof![Just(0_u32), 1_u32..500], known in 0..10) -> Option<Amount> {
        (known > 0).then(|| Amount::between(one + more, one))
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_number_of_a_year_is_in_the_table(
        first in 1900_i16..2100, amounts in prop::collection::vec(prop::collection::vec(amount(), 3), 0..40)
    ) {
        let years_of: Vec<_> = (first..).zip(&amounts).map(|(year, amounts)| Year { year, amounts: amounts.clone() }).collect();
        let chart = desk::draw::bars::Years { series: &samples::PILLARS[..3], ..samples::by_pillar(&years_of) };
        let page = years(&chart).into_string();
        sound(&page);
        let (_, table) = halves(&page);
        for year in &years_of {
            let head = format!("<th scope=\"row\">{}</th>", year.year);
            let row = table.split_once(&head).unwrap().1.split_once("</tr>").unwrap().0;
            for amount in &year.amounts {
                let text = amount.map_or("不明".to_owned(), |amount| written(amount.least()));
                prop_assert!(row.contains(&text));
                prop_assert!(amount.is_none_or(|amount| row.contains(&written(amount.most()))));
            }
        }
    }

    #[test]
    fn every_number_of_a_category_is_in_the_table(amounts in prop::collection::vec(amount(), 0..20)) {
        let names: Vec<String> = (0..amounts.len()).map(|at| format!("n{at}")).collect();
        let of: Vec<_> = names.iter().zip(&amounts).map(|(name, amount)| Row { name, href: None, amount: *amount }).collect();
        let page = rows(&samples::by_task(&of)).into_string();
        sound(&page);
        for amount in amounts.iter().flatten() {
            prop_assert!(halves(&page).1.contains(&written(amount.most())));
        }
    }

    #[test]
    fn every_time_is_in_the_table(
        items in prop::collection::vec((0_i32..20_000, 0_i32..9_000, 0_u8..4, 0_u8..5, any::<bool>()), 0..12)
    ) {
        let texts: Vec<String> = (0..items.len()).map(|at| format!("when {at}")).collect();
        let edge = |day, kind: u8| match kind { 0 => Edge::Day(day), 1 => Edge::Month(day), 2 => Edge::Year(day), _ => Edge::Open };
        let item = |((from, length, one, other, known), text): (&(i32, i32, u8, u8, bool), _)| {
            let from = date(1970, 1, 1) + from.days();
            let to = from + length.days();
            let time = if *other == 4 { Time::On(edge(from, *one)) } else { Time::Span(edge(from, *one), edge(to, *other)) };
            Item { label: "停戦合意", href: None, time, when: text, learned: known.then_some((to, "known")) }
        };
        let lane = Lane { name: "", items: items.iter().zip(&texts).map(|(item_of, text)| item((item_of, text.as_str()))).collect() };
        let mark = Mark { day: date(2026, 11, 25), label: "今日" };
        let page = timeline(&samples::times(&[lane], &[mark])).into_string();
        sound(&page);
        prop_assert!(texts.iter().all(|text| halves(&page).1.contains(text.as_str())));
    }

    #[test]
    fn a_map_takes_any_place(
        places in prop::collection::vec((prop::num::f64::ANY, prop::num::f64::ANY, any::<u32>()), 0..12),
        west in -170.0_f64..160.0, south in -80.0_f64..70.0, wide in 0.0_f64..20.0, high in 0.0_f64..20.0
    ) {
        let names: Vec<String> = (0..places.len()).map(|at| format!("n{at}.")).collect();
        let points: Vec<_> = places.iter().zip(&names).map(|((longitude, latitude, amount), name)| Point {
            label: name, name, href: None, longitude: *longitude, latitude: *latitude, amount: Some(*amount),
        }).collect();
        let page = map(&samples::world("w", Area::World, &points)).into_string();
        sound(&page);
        prop_assert!(points.iter().all(|point| halves(&page).1.contains(&written(point.amount.unwrap()))));
        let area = Area::Region { west, south, east: west + wide, north: south + high };
        sound(&map(&Map { area, ..samples::world("r", area, &points) }).into_string());
    }
}
