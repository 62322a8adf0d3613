//! Maps: land without borders, and points on it.
//!
//! Missions sit on disputed lines. No border is drawn and no territory is coloured; a place is a point, and the caller's note says
//! so. What lies close is moved apart with a line to where it is; what has no room for its name is listed under the map.

mod apart;
pub mod equal_earth;
mod label;
mod land;
#[cfg(test)]
mod tests;
mod view;

use super::{
    Frame,
    figure::{Parts, WIDTH, figure, linked, table},
    text::{LARGEST, figures, unit, width},
    tick,
};
use apart::Circle;
use label::{Align, Label, Rise};
use maud::{Markup, html};
use view::View;

/// Points on a map.
#[derive(Debug, Clone, Copy)]
pub struct Map<'a> {
    /// The words around it; the note says that there are no borders.
    pub frame: Frame<'a>,
    /// Other words.
    pub words: MapWords<'a>,
    /// What part of the world.
    pub area: Area,
    /// The points; those outside the area are left out.
    pub points: &'a [Point<'a>],
}

/// The words of a map.
#[derive(Debug, Clone, Copy)]
pub struct MapWords<'a> {
    /// Head of the column of places.
    pub place: &'a str,
    /// Head of the column of numbers, and what the sizes of the points count.
    pub amount: &'a str,
    /// Head of the column of degrees north and east.
    pub position: &'a str,
    /// What stands for a number that is not known.
    pub unknown: &'a str,
    /// What stands before the names that have no room on the map.
    pub also: &'a str,
}

/// A part of the world, in degrees.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Area {
    /// All of it, cut at 180°.
    World,
    /// From west to east and from south to north; it does not cross 180°.
    Region {
        /// Its western edge.
        west: f64,
        /// Its southern edge.
        south: f64,
        /// Its eastern edge.
        east: f64,
        /// Its northern edge.
        north: f64,
    },
}

/// One place.
#[derive(Debug, Clone, Copy)]
pub struct Point<'a> {
    /// Its short name, as it stands on the map.
    pub label: &'a str,
    /// What it is called where only the name is heard, with its number.
    pub name: &'a str,
    /// Where it leads.
    pub href: Option<&'a str>,
    /// Degrees east.
    pub longitude: f64,
    /// Degrees north.
    pub latitude: f64,
    /// Its size.
    pub amount: Option<u32>,
}

impl Point<'_> {
    fn linked(&self) -> Markup {
        linked(self.label, self.href)
    }
}

/// A point with its places: where it is, where it is drawn, and its label.
struct Placed<'a> {
    point: &'a Point<'a>,
    home: Circle,
    drawn: Circle,
    label: Option<Label>,
}

const SMALLEST: f64 = 4.5;
const LARGEST_RADIUS: f64 = 14.0;

/// The figure.
pub fn map(chart: &Map<'_>) -> Markup {
    let view = View::of(chart.area);
    let shown: Vec<&Point<'_>> = chart.points.iter().filter(|point| view.shows(point)).collect();
    let most = shown.iter().filter_map(|point| point.amount).max().unwrap_or(0);
    let placed = place(&shown, &view, most);
    let sized = shown.iter().any(|point| point.amount.is_some());
    let inside = html! {
        (view.ground())
        @for placed in &placed { (way(placed)) }
        @for placed in &placed { (mark(placed)) }
        @if sized { (sizes(most, chart.words.amount, view.height)) }
    };
    let parts = Parts {
        kind: if chart.area == Area::World { "map" } else { "map draw-region" },
        height: view.height + if sized { 2.0 * LARGEST_RADIUS + 8.0 } else { 0.0 },
        linked: shown.iter().any(|point| point.href.is_some()),
        inside,
        legend: also(&placed, chart.words.also),
        twin: twin(chart, &shown),
    };
    figure(&chart.frame, &parts)
}

fn place<'a>(shown: &[&'a Point<'a>], view: &View, most: u32) -> Vec<Placed<'a>> {
    let home = |point: &&Point<'_>| {
        let (x, y) = view.place(point.longitude, point.latitude);
        Circle { x, y, radius: point.amount.map_or(SMALLEST, |amount| radius(amount, most)) }
    };
    let homes: Vec<Circle> = shown.iter().map(home).collect();
    let drawn = apart::apart(&homes, WIDTH, view.height);
    let names: Vec<&str> = shown.iter().map(|point| point.label).collect();
    let labels = label::labels(&drawn, &names, (WIDTH, view.height));
    let parts = homes.into_iter().zip(drawn).zip(labels);
    shown
        .iter()
        .zip(parts)
        .map(|(point, ((home, drawn), label))| Placed { point, home, drawn, label })
        .collect()
}

/// The area of a circle grows as its number does; the smallest can still be seen.
fn radius(amount: u32, most: u32) -> f64 {
    true_radius(amount, most).max(SMALLEST)
}

fn true_radius(amount: u32, most: u32) -> f64 {
    LARGEST_RADIUS * (f64::from(amount) / f64::from(most.max(1))).sqrt()
}

/// The line from where a place is to where it is drawn.
fn way(placed: &Placed<'_>) -> Markup {
    let (home, drawn) = (&placed.home, &placed.drawn);
    html! {
        @if (home.x - drawn.x).hypot(home.y - drawn.y) > 2.0 {
            path class="way" d={ "M" (unit(home.x)) " " (unit(home.y)) "L" (unit(drawn.x)) " " (unit(drawn.y)) } {}
        }
    }
}

fn mark(placed: &Placed<'_>) -> Markup {
    let inside = html! {
        circle class="point" cx=(unit(placed.drawn.x)) cy=(unit(placed.drawn.y)) r=(unit(placed.drawn.radius)) {
            title { (placed.point.name) }
        }
        @if let Some(label) = placed.label {
            @let (x, y) = label.side.anchor(&placed.drawn);
            @let class = match label.side.align() {
                Align::Start => "",
                Align::Middle => " middle",
                Align::End => " end",
            };
            @let dy = match label.side.rise() {
                Rise::Above => "-.1em",
                Rise::Level => ".35em",
                Rise::Below => ".85em",
            };
            text class={ "l" (label.tier) (class) } x=(unit(x)) y=(unit(y)) dy=(dy) { (placed.point.label) }
        }
    };
    html! {
        @match placed.point.href {
            Some(href) => a href=(href) aria-label=(placed.point.name) { (inside) },
            None => (inside),
        }
    }
}

/// A small and a large round number under the map, each drawn as large as it is, and what they count.
fn sizes(most: u32, amount: &str, top: f64) -> Markup {
    let mut samples = tick::below(most);
    samples.retain(|sample| true_radius(*sample, most) >= SMALLEST);
    let large = samples.last().copied();
    let small = samples.first().copied().filter(|small| Some(*small) != large);
    let y = top + LARGEST_RADIUS + 6.0;
    let mut x = 2.0;
    let mut places = Vec::new();
    for sample in small.into_iter().chain(large) {
        let (radius, text) = (radius(sample, most), figures(sample.into()));
        let text = if Some(sample) == large { format!("{text} {amount}") } else { text };
        let start = x;
        x += 2.0 * radius + 6.0 + width(&text, LARGEST) + 12.0;
        places.push((start + radius, radius, text));
    }
    html! {
        @for (x, radius, text) in places {
            circle class="point" cx=(unit(x)) cy=(unit(y)) r=(unit(radius)) {}
            text class="quiet" x=(unit(x + radius + 5.0)) y=(unit(y)) dy=".35em" { (text) }
        }
    }
}

/// The names that have no room on the map. A name that has room on a wide screen is listed on a narrow one.
fn also(placed: &[Placed<'_>], word: &str) -> Markup {
    let tier = |placed: &Placed<'_>| placed.label.map_or(4, |label| label.tier);
    let last = placed.iter().map(tier).max().unwrap_or(1);
    html! {
        @if last > 1 {
            div class={ "also a" (last) } {
                p { (word) }
                ul {
                    @for placed in placed.iter().filter(|placed| tier(placed) > 1) {
                        li class={ "a" (tier(placed)) } { (placed.point.linked()) }
                    }
                }
            }
        }
    }
}

fn twin(chart: &Map<'_>, shown: &[&Point<'_>]) -> Markup {
    let words = &chart.words;
    let rows = shown.iter().map(|point| {
        vec![
            point.linked(),
            html! { @match point.amount { Some(amount) => (figures(amount.into())), None => (words.unknown) } },
            html! { (unit(point.latitude)) ", " (unit(point.longitude)) },
        ]
    });
    let heads = [words.place, words.amount, words.position];
    table(chart.frame.title, &heads, &rows.collect::<Vec<_>>())
}
