//! Small figures, whole.

use crate::samples;
use desk::draw::{
    bars::{Amount, Year, rows, years},
    map::{Area, map},
    timeline::timeline,
    tree::tree,
};
use maud::Markup;

/// One element a line, so that a person can read it.
fn lines(markup: Markup) -> String {
    markup.into_string().replace('<', "\n<").replace("\n</", "</").trim_start().to_owned()
}

#[test]
fn columns() {
    let amounts = |one, other| vec![Some(Amount::exactly(one)), other];
    let small = [
        Year { year: 2024, amounts: amounts(10, Some(Amount::between(3, 5))) },
        Year { year: 2026, amounts: amounts(12, None) },
    ];
    let chart = desk::draw::bars::Years { series: &samples::PILLARS[..2], ..samples::by_pillar(&small) };
    insta::assert_snapshot!(lines(years(&chart)));
}

#[test]
fn lying_bars() {
    let tasks = samples::tasks();
    insta::assert_snapshot!(lines(rows(&samples::by_task(&tasks[1..3]))));
}

#[test]
fn both_times() {
    let lanes = samples::lanes();
    insta::assert_snapshot!(lines(timeline(&samples::times(&lanes[1..2], &samples::MARKS))));
}

#[test]
fn a_region() {
    let places = samples::places();
    let area = Area::Region { west: -75.0, south: 17.0, east: -68.0, north: 21.0 };
    insta::assert_snapshot!(lines(map(&samples::world("haiti", area, &places))));
}

#[test]
fn a_tree() {
    insta::assert_snapshot!(lines(tree("判断の根拠", &samples::findings())));
}
