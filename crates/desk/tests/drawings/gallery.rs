//! All figures on one page, to look at: `cargo test -p desk --test drawings gallery -- --ignored` prints where it is.

use crate::samples;
use desk::draw::{
    CSS,
    bars::{rows, years},
    map::{Area, map},
    timeline::timeline,
    tree::tree,
};
use maud::{DOCTYPE, PreEscaped, html};

/// The page around the figures.
const PAGE: &str = include_str!("../../assets/desk.css");

#[test]
#[ignore = "writes a page to look at"]
fn gallery() {
    let (pillars, tasks, lanes, places) =
        (samples::pillars(), samples::tasks(), samples::lanes(), samples::places());
    let one: Vec<_> = pillars
        .iter()
        .map(|year| desk::draw::bars::Year { year: year.year, amounts: year.amounts[..1].to_vec() })
        .collect();
    let persons = desk::draw::bars::Years {
        frame: samples::frame("one", "Persons sent to UN peacekeeping operations"),
        series: &["Persons"],
        ..samples::by_pillar(&one)
    };
    let africa = Area::Region { west: 10.0, south: -12.0, east: 55.0, north: 38.0 };
    let haiti = Area::Region { west: -75.0, south: 17.0, east: -68.0, north: 21.0 };
    let sheets = [
        (
            "bars",
            html! { (years(&samples::by_pillar(&pillars))) (years(&persons)) (rows(&samples::by_task(&tasks))) },
        ),
        (
            "times",
            html! { (timeline(&samples::times(&lanes, &samples::MARKS))) (tree("判断の根拠", &samples::findings())) },
        ),
        ("maps", html! { (map(&samples::world("world", Area::World, &places))) }),
        (
            "regions",
            html! { (map(&samples::world("africa", africa, &places))) (map(&samples::world("haiti", haiti, &places))) },
        ),
    ];
    let folder = std::env::temp_dir().join("hatoba-drawings");
    std::fs::create_dir_all(&folder).unwrap();
    for (name, sheet) in sheets {
        let page = html! {
            (DOCTYPE)
            html lang="ja" {
                head { meta charset="utf-8"; meta name="viewport" content="width=device-width"; title { (name) } style { (PreEscaped(PAGE)) (PreEscaped(CSS)) } }
                body { main { (sheet) } }
            }
        };
        std::fs::write(folder.join(format!("{name}.html")), page.into_string()).unwrap();
    }
    println!("{}", folder.display());
}
