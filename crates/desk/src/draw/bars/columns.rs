//! Stacked columns by year.

use super::{
    Amount,
    pattern::{self, KINDS},
};
use crate::draw::{
    Frame,
    figure::{Key, Parts, WIDTH, figure, legend, table},
    scale::{Scale, float},
    text::{LARGEST, Path, figures, short, unit, width},
    tick,
};
use maud::{Markup, html};

/// Numbers of several kinds, year by year.
#[derive(Debug, Clone, Copy)]
pub struct Years<'a> {
    /// The words around it.
    pub frame: Frame<'a>,
    /// Other words.
    pub words: YearsWords<'a>,
    /// The kinds, from the lowest part of each column to the highest.
    pub series: &'a [&'a str],
    /// The years, in order; one that is left out has an empty place.
    pub years: &'a [Year],
}

/// The words of the columns.
#[derive(Debug, Clone, Copy)]
pub struct YearsWords<'a> {
    /// Head of the column of years.
    pub year: &'a str,
    /// Head of the column of totals.
    pub total: &'a str,
    /// What is counted; written above the axis.
    pub unit: &'a str,
    /// What a whisker means.
    pub range: &'a str,
    /// What stands for a number that is not known.
    pub unknown: &'a str,
}

/// One year.
#[derive(Debug, Clone)]
pub struct Year {
    /// The year.
    pub year: i16,
    /// One for each kind; none where it is not known.
    pub amounts: Vec<Option<Amount>>,
}

impl Year {
    fn total(&self) -> Amount {
        self.amounts.iter().flatten().copied().fold(Amount::exactly(0), Amount::plus)
    }

    /// The total in words: of numbers of which one is not known, it is not known either.
    fn total_text(&self, unknown: &str) -> String {
        if self.has_gap() { unknown.to_owned() } else { self.total().text() }
    }

    fn has_gap(&self) -> bool {
        self.amounts.iter().any(Option::is_none)
    }
}

const HEIGHT: f64 = 330.0;
/// Above the plot: a line for what is counted, and room for the number on the highest column.
const TOP: f64 = 2.0 * LARGEST + 12.0;
const BOTTOM: f64 = HEIGHT - LARGEST - 10.0;

/// Where everything lies.
struct Plot {
    ticks: Vec<u64>,
    upright: Scale,
    across: Scale,
    first: i16,
    last: i16,
    thick: f64,
}

impl Plot {
    fn of(chart: &Years<'_>) -> Self {
        let top = chart.years.iter().map(|year| year.total().most()).max().unwrap_or(0);
        let ticks = tick::cover(top, 6);
        let end = ticks.last().copied().unwrap_or(1);
        let left = width(&figures(end), LARGEST) + 8.0;
        let first = chart.years.iter().map(|year| year.year).min().unwrap_or(0);
        let last = chart.years.iter().map(|year| year.year).max().unwrap_or(0);
        let (from, to) = (f64::from(first) - 0.5, f64::from(last) + 0.5);
        Self {
            ticks,
            upright: Scale { from: 0.0, to: float(end), start: BOTTOM, end: TOP },
            across: Scale { from, to, start: left, end: WIDTH },
            first,
            last,
            // a space of a quarter between the columns; few columns are not made wide for the sake of it
            thick: (0.75 * (WIDTH - left) / (to - from)).min(48.0),
        }
    }

    fn middle(&self, year: i16) -> f64 {
        self.across.at(f64::from(year))
    }

    fn height(&self, count: u32) -> f64 {
        self.upright.at(f64::from(count))
    }
}

/// The figure.
pub fn years(chart: &Years<'_>) -> Markup {
    let plot = Plot::of(chart);
    let inside = html! {
        (pattern::definitions(chart.frame.id, chart.series.len().min(KINDS)))
        (axes(&plot, chart.words.unit))
        @for part in 0..chart.series.len() {
            (pattern::filled(chart.frame.id, part, layer(chart, &plot, part).data()))
        }
        path class="axis" d={ "M" (unit(plot.across.start)) " " (unit(BOTTOM)) "H600" } {}
        (ranges(chart, &plot))
        (gaps(chart, &plot))
        (numbers(chart, &plot))
    };
    let parts = Parts {
        kind: "years",
        height: HEIGHT,
        linked: false,
        inside,
        legend: keys(chart),
        twin: twin(chart),
    };
    figure(&chart.frame, &parts)
}

fn axes(plot: &Plot, unit_text: &str) -> Markup {
    let mut grid = Path::default();
    let left = plot.across.start;
    for tick in plot.ticks.iter().skip(1) {
        let y = plot.upright.at(float(*tick));
        grid.line((left, y), (WIDTH, y));
    }
    // as many years as have room side by side at the largest size of text
    let room = ((WIDTH - left) / (width("0000", LARGEST) + 14.0)).floor();
    let most = (1..12).take_while(|count| f64::from(*count) <= room).count();
    html! {
        path class="grid" d=(grid.data()) {}
        text class="quiet" x="0" y=(unit(LARGEST)) { (short(unit_text, LARGEST, WIDTH)) }
        g class="end" {
            @for tick in &plot.ticks {
                text x=(unit(left - 8.0)) y=(unit(plot.upright.at(float(*tick)))) dy=".35em" {
                    (figures(*tick))
                }
            }
        }
        g class="middle" {
            @for year in tick::within(plot.first, plot.last, most) {
                @let half = width("0000", LARGEST) / 2.0;
                @let x = plot.middle(year).min(WIDTH - half);
                text x=(unit(x)) y=(unit(BOTTOM + 6.0)) dy=".8em" { (year) }
            }
        }
    }
}

/// One part of all columns.
fn layer(chart: &Years<'_>, plot: &Plot, part: usize) -> Path {
    let mut path = Path::default();
    for year in chart.years {
        let below = year.amounts.iter().take(part).flatten().map(|amount| amount.least());
        let below = below.fold(0, u32::saturating_add);
        if let Some(Some(amount)) = year.amounts.get(part) {
            let (low, high) = (plot.height(below), plot.height(below.saturating_add(amount.least())));
            path.rectangle(plot.middle(year.year) - plot.thick / 2.0, high, plot.thick, low - high);
        }
    }
    path
}

fn ranges(chart: &Years<'_>, plot: &Plot) -> Markup {
    let mut path = Path::default();
    for year in chart.years {
        let total = year.total();
        if total.is_range() {
            path.whisker(plot.middle(year.year), plot.height(total.least()), plot.height(total.most()));
        }
    }
    html! { @if !path.is_empty() { path class="whisker" d=(path.data()) {} } }
}

/// A ring above a column of which a part is not known.
fn gaps(chart: &Years<'_>, plot: &Plot) -> Markup {
    html! {
        @for year in chart.years.iter().filter(|year| year.has_gap()) {
            circle class="gap" cx=(unit(plot.middle(year.year)))
                cy=(unit(plot.height(year.total().most()) - 7.0)) r="4" {}
        }
    }
}

/// The numbers of the highest column and of the last, when they have room beside each other.
fn numbers(chart: &Years<'_>, plot: &Plot) -> Markup {
    let known = || chart.years.iter().filter(|year| !year.has_gap());
    let highest = known().rev().max_by_key(|year| year.total().most());
    let last = known().max_by_key(|year| year.year);
    let place = |year: &Year| {
        let half = width(&year.total().text(), LARGEST) / 2.0;
        plot.middle(year.year).min(WIDTH - half)
    };
    let apart = |one: &Year, other: &Year| {
        let room = width(&one.total().text(), LARGEST) + width(&other.total().text(), LARGEST);
        (place(one) - place(other)).abs() > room / 2.0 + 8.0
    };
    let last = last.filter(|last| highest.is_some_and(|highest| apart(highest, last)));
    html! {
        g class="middle strong" {
            @for year in highest.into_iter().chain(last) {
                text x=(unit(place(year))) y=(unit(plot.height(year.total().most()) - 6.0)) {
                    (year.total().text())
                }
            }
        }
    }
}

fn keys(chart: &Years<'_>) -> Markup {
    let mut keys: Vec<Key<'_>> = Vec::new();
    if chart.series.len() > 1 {
        keys.extend(chart.series.iter().enumerate().map(|(part, name)| Key {
            sign: pattern::filled(chart.frame.id, part, "M0 0h16v16h-16z"),
            meaning: name,
        }));
    }
    if chart.years.iter().any(|year| year.total().is_range()) {
        let sign = html! { path class="whisker" d="M8 15L8 2M4 2L12 2" {} };
        keys.push(Key { sign, meaning: chart.words.range });
    }
    if chart.years.iter().any(Year::has_gap) {
        let sign = html! { circle class="gap" cx="8" cy="8" r="5" {} };
        keys.push(Key { sign, meaning: chart.words.unknown });
    }
    legend(&keys)
}

fn twin(chart: &Years<'_>) -> Markup {
    let several = chart.series.len() > 1;
    let mut heads = vec![chart.words.year];
    heads.extend(chart.series);
    heads.extend(several.then_some(chart.words.total));
    let cell = |amount: Option<Amount>| amount.map_or(chart.words.unknown.to_owned(), Amount::text);
    let rows = chart.years.iter().map(|year| {
        let amounts = (0..chart.series.len()).map(|part| year.amounts.get(part).copied().flatten());
        let mut cells = vec![html! { (year.year) }];
        cells.extend(amounts.map(|amount| html! { (cell(amount)) }));
        cells.extend(several.then(|| html! { (year.total_text(chart.words.unknown)) }));
        cells
    });
    table(chart.frame.title, &heads, &rows.collect::<Vec<_>>())
}
