//! The figures that several pages show: by year and pillar, by country on a map, missions in time, and sums by group.

use std::collections::BTreeMap;

use maud::Markup;
use record::stats::{By, Groups, Section, Tally};
use record::{Operation, Statement, When};

use super::{places, words};
use crate::draw::bars::{Amount, Row, Rows, RowsWords, Year, Years, YearsWords, rows, years};
use crate::draw::map::{Area, Map, MapWords, Point, map};
use crate::draw::timeline::{Edge, Item, Lane, Mark, Time, Timeline, TimelineWords, timeline};
use crate::draw::{Frame, Link};
use crate::public::PublicLook;

/// Words of a figure, by the beginning of their messages' ids: `…-title`, `…-described`, `…-note`.
struct Said {
    title: String,
    described: String,
    twin: String,
    note: String,
    about: String,
    how: String,
}

impl Said {
    fn of(look: &PublicLook<'_>, id: &str) -> Said {
        Said {
            title: look.say(&format!("desk-public-{id}-title")),
            described: look.say(&format!("desk-public-{id}-described")),
            twin: look.say("desk-public-as-table"),
            note: look.say(&format!("desk-public-{id}-note")),
            about: look.link("/public/about#counted"),
            how: look.say("desk-public-how-counted"),
        }
    }

    fn frame<'s>(&'s self, id: &'s str) -> Frame<'s> {
        Frame {
            id,
            title: &self.title,
            description: &self.described,
            twin: &self.twin,
            note: &self.note,
            source: Some(Link { text: &self.how, href: &self.about }),
        }
    }
}

/// A sum as a bar: what is sure, and the most it can be.
fn amount(tally: &Tally) -> Option<Amount> {
    let shown = |count: u64| u32::try_from(count).unwrap_or(u32::MAX);
    if tally.high == 0 && tally.unknown > 0 {
        return None;
    }
    Some(Amount::between(shown(tally.low.min(tally.value)), shown(tally.high.max(tally.value))))
}

/// The calendar year of a group by year; of a fiscal year, that in which it begins.
fn year(key: &str) -> Option<i16> {
    key.trim_start_matches("FY").parse().ok()
}

/// A section by year of the beginning and pillar.
pub fn by_year(look: &PublicLook<'_>, section: &Section<'_>, id: &str, unit: &str) -> Markup {
    let pillars = words::pillars(look);
    let mut sums: BTreeMap<i16, BTreeMap<&str, Tally>> = BTreeMap::new();
    for row in &section.rows {
        let Some(year) = row.year.as_deref().and_then(year) else { continue };
        let pillar = row.pillar.unwrap_or_default();
        sums.entry(year).or_default().entry(pillar).or_default().add(&row.tally);
    }
    let used: Vec<&(String, String)> =
        pillars.iter().filter(|(id, _)| sums.values().any(|year| year.contains_key(id.as_str()))).collect();
    let series: Vec<String> = used.iter().map(|(id, _)| words::short_pillar(look, id)).collect();
    let series: Vec<&str> = series.iter().map(String::as_str).collect();
    let shown: Vec<Year> = sums
        .iter()
        .map(|(year, by_pillar)| {
            let of = |(id, _): &&(String, String)| {
                by_pillar.get(id.as_str()).map_or(Some(Amount::exactly(0)), amount)
            };
            Year { year: *year, amounts: used.iter().map(of).collect() }
        })
        .collect();
    let said = Said::of(look, id);
    let [head, total, unit, range, unknown] = [
        "desk-public-head-year",
        "desk-public-total",
        unit,
        "desk-public-range-meaning",
        "desk-public-unknown",
    ]
    .map(|id| look.say(id));
    let words = YearsWords { year: &head, total: &total, unit: &unit, range: &range, unknown: &unknown };
    years(&Years { frame: said.frame(id), words, series: &series, years: &shown })
}

/// Sums by group as lying bars, the largest first.
pub fn by_group(
    look: &PublicLook<'_>,
    groups: &Groups,
    id: &str,
    heads: (&str, &str),
    name: impl Fn(Option<&str>) -> (String, Option<String>),
) -> Markup {
    let mut groups: Vec<(&Option<String>, &Tally)> =
        groups.iter().filter(|(_, tally)| tally.rows > 0 || tally.high > 0).collect();
    groups.sort_by_key(|(key, tally)| (std::cmp::Reverse(tally.value), (*key).clone()));
    let all: Vec<(String, Option<String>)> = groups.iter().map(|(key, _)| name(key.as_deref())).collect();
    let shown: Vec<Row<'_>> = groups
        .iter()
        .zip(&all)
        .map(|((_, tally), (name, href))| Row { name, href: href.as_deref(), amount: amount(tally) })
        .collect();
    let said = Said::of(look, id);
    let [category, count, range, unknown] =
        [heads.0, heads.1, "desk-public-range-meaning", "desk-public-unknown"].map(|id| look.say(id));
    let words = RowsWords { category: &category, amount: &count, range: &range, unknown: &unknown };
    rows(&Rows { frame: said.frame(id), words, rows: &shown })
}

/// Where persons went and goods were given, on a map of the world.
pub fn world(look: &PublicLook<'_>, persons: &Section<'_>, in_kind: &Section<'_>) -> Markup {
    let mut sums = persons.by(By::Country);
    for (key, tally) in in_kind.by(By::Country) {
        if tally.rows > 0 {
            sums.entry(key).or_default();
        }
    }
    let found: Vec<_> = sums
        .iter()
        .filter_map(|(key, tally)| {
            let key = key.as_deref()?;
            let name = words::name(look, key)?;
            let code = key.split_once('/').map_or(key, |(_, code)| code);
            let href = look.link(&format!("/public/operations?country={code}"));
            let persons = u32::try_from(tally.value).ok().filter(|count| *count > 0);
            Some((name, href, places::of(key)?, persons))
        })
        .collect();
    let points: Vec<Point<'_>> = found
        .iter()
        .map(|(name, href, (longitude, latitude), amount)| Point {
            label: words::without_remark(name),
            name,
            href: Some(href),
            longitude: *longitude,
            latitude: *latitude,
            amount: *amount,
        })
        .collect();
    drawn(look, "map", Area::World, &points)
}

/// Places of one operation or contribution on a map of the region; nothing where no place is known.
pub fn region(look: &PublicLook<'_>, ids: &[record::Id]) -> Option<Markup> {
    let found: Vec<(String, (f64, f64))> = ids
        .iter()
        .filter_map(|id| Some((words::name(look, id.as_str())?, places::of(id.as_str())?)))
        .collect();
    let area = places::region(&found.iter().map(|(_, place)| *place).collect::<Vec<_>>())?;
    let points: Vec<Point<'_>> = found
        .iter()
        .map(|(name, (longitude, latitude))| Point {
            label: words::without_remark(name),
            name,
            href: None,
            longitude: *longitude,
            latitude: *latitude,
            amount: None,
        })
        .collect();
    Some(drawn(look, "region", area, &points))
}

fn drawn(look: &PublicLook<'_>, id: &str, area: Area, points: &[Point<'_>]) -> Markup {
    let said = Said::of(look, id);
    let [place, amount, position, unknown, also] = [
        "desk-public-head-country",
        "desk-public-head-persons",
        "desk-public-head-degrees",
        "desk-public-no-persons",
        "desk-public-also",
    ]
    .map(|id| look.say(id));
    let words =
        MapWords { place: &place, amount: &amount, position: &position, unknown: &unknown, also: &also };
    let about = look.link("/public/about#places");
    let how = look.say("desk-public-where-from");
    let frame = Frame { source: Some(Link { text: &how, href: &about }), ..said.frame(id) };
    map(&Map { frame, words, area, points })
}

/// One end of a time as precise as it is known.
pub fn edge(when: Option<When>) -> Edge {
    let Some(when) = when else { return Edge::Open };
    let written = when.to_string();
    if when.is_day() {
        Edge::Day(when.first())
    } else if written.contains('-') {
        Edge::Month(when.first())
    } else {
        Edge::Year(when.first())
    }
}

/// Missions in time, a lane for each pillar.
pub fn missions(look: &PublicLook<'_>) -> Markup {
    let view = look.view();
    let things = view.things("operation");
    let all = things.iter().filter_map(|thing| match &thing.entry.says {
        Statement::Operation(says) if says.from.is_some() && words::has_begun(look, says) => Some(&**says),
        _ => None,
    });
    let mut all: Vec<&Operation> = all.collect();
    all.sort_by_key(|says| says.from);
    let told: Vec<(String, String, String)> = all
        .iter()
        .map(|says| {
            let address = look.link(&words::address("operations", says.id.as_str()));
            (words::short(look, says), address, words::span(look, says.from, says.to, true))
        })
        .collect();
    let pillars = words::pillars(look);
    let names: Vec<String> = pillars.iter().map(|(id, _)| words::short_pillar(look, id)).collect();
    let lanes = pillars.iter().zip(&names).map(|((pillar, _), name)| {
        let items = all.iter().zip(&told).filter(|(says, _)| says.pillar.as_ref() == Some(pillar));
        let items = items.map(|(says, (label, href, when))| Item {
            label,
            href: Some(href),
            time: Time::Span(edge(says.from), edge(says.to)),
            when,
            learned: None,
        });
        Lane { name, items: items.collect() }
    });
    let lanes: Vec<Lane<'_>> = lanes.filter(|lane| !lane.items.is_empty()).collect();
    let said = Said::of(look, "time");
    let [lane, item, when, learned, fuzzy] = [
        "desk-public-head-pillar",
        "desk-public-head-operation",
        "desk-public-head-days",
        "desk-public-head-learned",
        "desk-public-fuzzy",
    ]
    .map(|id| look.say(id));
    let words = TimelineWords { lane: &lane, item: &item, when: &when, learned: &learned, fuzzy: &fuzzy };
    let label = words::date(look, look.on);
    let marks = [Mark { day: look.on, label: &label }];
    timeline(&Timeline { frame: said.frame("time"), words, lanes: &lanes, marks: &marks })
}
