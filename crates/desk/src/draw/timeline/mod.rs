//! A time line of both times: when something held, and when it became known.
//!
//! What is known to the day ends sharply. Where a source names only the month or the year, the part of the span that may or may
//! not belong to it is drawn faintly; what has no end yet runs on to the edge with an arrow.

mod lanes;
mod layout;

use super::{
    Frame,
    figure::{Key, Parts, WIDTH, figure, legend, linked, table},
};
use jiff::civil::Date;
use layout::Layout;
use maud::{Markup, html};

/// Spans and events in lanes.
#[derive(Debug, Clone, Copy)]
pub struct Timeline<'a> {
    /// The words around it.
    pub frame: Frame<'a>,
    /// Other words.
    pub words: TimelineWords<'a>,
    /// What stands together.
    pub lanes: &'a [Lane<'a>],
    /// Upright lines: today, and the day as of which the page is read.
    pub marks: &'a [Mark<'a>],
}

/// The words of a time line.
#[derive(Debug, Clone, Copy)]
pub struct TimelineWords<'a> {
    /// Head of the column of lanes.
    pub lane: &'a str,
    /// Head of the column of items.
    pub item: &'a str,
    /// Head of the column of days on which it held.
    pub when: &'a str,
    /// Head of the column of days on which it became known; and what that sign means.
    pub learned: &'a str,
    /// What a faint end means.
    pub fuzzy: &'a str,
}

/// Items under a name.
#[derive(Debug, Clone)]
pub struct Lane<'a> {
    /// The name.
    pub name: &'a str,
    /// In the order to show.
    pub items: Vec<Item<'a>>,
}

/// A span or an event.
#[derive(Debug, Clone, Copy)]
pub struct Item<'a> {
    /// What is written above it.
    pub label: &'a str,
    /// Where it leads.
    pub href: Option<&'a str>,
    /// When it held.
    pub time: Time,
    /// The same in words.
    pub when: &'a str,
    /// When it became known, and that in words.
    pub learned: Option<(Date, &'a str)>,
}

/// When something held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Time {
    /// On one day.
    On(Edge),
    /// From one day to another, both included.
    Span(Edge, Edge),
}

/// One end of a span, as precisely as it is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edge {
    /// To the day.
    Day(Date),
    /// Some day of the month in which this day lies.
    Month(Date),
    /// Some day of the year in which this day lies.
    Year(Date),
    /// None yet, or none that is known.
    Open,
}

impl Edge {
    /// The first and the last day that it can be.
    fn bounds(self) -> Option<(Date, Date)> {
        match self {
            Self::Day(day) => Some((day, day)),
            Self::Month(day) => Some((day.first_of_month(), day.last_of_month())),
            Self::Year(day) => Some((day.first_of_year(), day.last_of_year())),
            Self::Open => None,
        }
    }

    fn is_fuzzy(self) -> bool {
        matches!(self, Self::Month(_) | Self::Year(_))
    }
}

impl Time {
    fn edges(self) -> [Edge; 2] {
        match self {
            Self::On(edge) => [edge, edge],
            Self::Span(from, to) => [from, to],
        }
    }
}

/// An upright line at a day.
#[derive(Debug, Clone, Copy)]
pub struct Mark<'a> {
    /// The day.
    pub day: Date,
    /// What is written at it.
    pub label: &'a str,
}

/// The figure.
pub fn timeline(chart: &Timeline<'_>) -> Markup {
    let layout = Layout::of(chart);
    let items = || chart.lanes.iter().flat_map(|lane| &lane.items);
    let parts = Parts {
        kind: "timeline",
        height: layout.height,
        linked: items().any(|item| item.href.is_some()),
        inside: lanes::draw(&layout),
        legend: keys(chart),
        twin: twin(chart),
    };
    figure(&chart.frame, &parts)
}

fn keys(chart: &Timeline<'_>) -> Markup {
    let items = || chart.lanes.iter().flat_map(|lane| &lane.items);
    let fuzzy = items().any(|item| item.time.edges().iter().any(|edge| edge.is_fuzzy()));
    let learned = items().any(|item| item.learned.is_some());
    let mut keys = Vec::new();
    if fuzzy {
        let sign = html! { path class="faint" d="M0 4h8v8h-8z" {} path class="span" d="M8 4h8v8h-8z" {} };
        keys.push(Key { sign, meaning: chart.words.fuzzy });
    }
    if learned {
        let sign = html! { path class="learned" d="M8 2l6 6-6 6-6-6z" {} };
        keys.push(Key { sign, meaning: chart.words.learned });
    }
    legend(&keys)
}

fn twin(chart: &Timeline<'_>) -> Markup {
    let words = &chart.words;
    let learned = chart.lanes.iter().flat_map(|lane| &lane.items).any(|item| item.learned.is_some());
    let mut heads = vec![words.item, words.lane, words.when];
    heads.extend(learned.then_some(words.learned));
    let mut rows = Vec::new();
    for (lane, item) in chart.lanes.iter().flat_map(|lane| lane.items.iter().map(move |item| (lane, item))) {
        let mut row = vec![name(item), html! { (lane.name) }, html! { (item.when) }];
        row.extend(learned.then(|| html! { @if let Some((_, text)) = item.learned { (text) } }));
        rows.push(row);
    }
    table(chart.frame.title, &heads, &rows)
}

fn name(item: &Item<'_>) -> Markup {
    linked(item.label, item.href)
}
