//! Lying bars by category: each name above its bar, each number behind it.

use super::Amount;
use crate::draw::{
    Frame,
    figure::{Key, Parts, WIDTH, figure, legend, linked, table},
    scale::{Scale, float},
    text::{self, LARGEST, Path, figures, unit, width},
    tick,
};
use maud::{Markup, html};

/// One number for each category.
#[derive(Debug, Clone, Copy)]
pub struct Rows<'a> {
    /// The words around it.
    pub frame: Frame<'a>,
    /// Other words.
    pub words: RowsWords<'a>,
    /// The categories, in the order to show.
    pub rows: &'a [Row<'a>],
}

/// The words of the rows.
#[derive(Debug, Clone, Copy)]
pub struct RowsWords<'a> {
    /// Head of the column of names.
    pub category: &'a str,
    /// Head of the column of numbers: what is counted.
    pub amount: &'a str,
    /// What a whisker means.
    pub range: &'a str,
    /// What stands for a number that is not known.
    pub unknown: &'a str,
}

/// One category.
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    /// Its name.
    pub name: &'a str,
    /// Where it leads.
    pub href: Option<&'a str>,
    /// Its number; none where it is not known.
    pub amount: Option<Amount>,
}

impl Row<'_> {
    fn amount_text(&self, words: &RowsWords<'_>) -> String {
        self.amount.map_or(words.unknown.to_owned(), Amount::text)
    }

    fn name(&self) -> Markup {
        linked(self.name, self.href)
    }
}

/// A line of a name.
const LINE: f64 = LARGEST + 2.0;
const THICK: f64 = 16.0;

/// The figure.
pub fn rows(chart: &Rows<'_>) -> Markup {
    let top = chart.rows.iter().filter_map(|row| row.amount).map(Amount::most).max().unwrap_or(0);
    let ticks = tick::cover(top, 5);
    let room =
        chart.rows.iter().map(|row| width(&row.amount_text(&chart.words), LARGEST)).fold(0.0, f64::max);
    let end = ticks.last().copied().unwrap_or(1);
    let half = width(&figures(end), LARGEST) / 2.0;
    let across =
        Scale { from: 0.0, to: float(end), start: 1.0, end: WIDTH - half.max(room + 8.0).min(WIDTH / 2.0) };
    let places = places(chart);
    let bottom = places.last().map_or(0.0, |place| place.y + THICK) + 13.0;
    let (mut bars, mut whiskers, mut starts) = (Path::default(), Path::default(), Path::default());
    for Place { row, y, .. } in &places {
        // the axis is drawn only where bars begin: names stand between them
        starts.line((across.start, y - 2.0), (across.start, y + THICK + 2.0));
        if let Some(amount) = row.amount {
            bars.rectangle(across.start, *y, across.at(f64::from(amount.least())) - across.start, THICK);
            lying(&mut whiskers, &across, y + THICK / 2.0, amount);
        }
    }
    let inside = html! {
        (axes(&across, &ticks, bottom))
        path class="block s1" d=(bars.data()) {}
        path class="axis" d=(starts.data()) {}
        @if !whiskers.is_empty() { path class="whisker" d=(whiskers.data()) {} }
        @for place in &places {
            (words(place, &across, &chart.words))
        }
    };
    let parts = Parts {
        kind: "rows",
        height: bottom + LARGEST + 8.0,
        linked: chart.rows.iter().any(|row| row.href.is_some()),
        inside,
        legend: keys(chart),
        twin: twin(chart),
    };
    figure(&chart.frame, &parts)
}

/// A category, its name in lines, and the upper edge of its bar.
struct Place<'a> {
    row: &'a Row<'a>,
    lines: Vec<String>,
    y: f64,
}

fn places<'a>(chart: &'a Rows<'a>) -> Vec<Place<'a>> {
    let mut y = 3.0;
    let place = |row: &'a Row<'a>| {
        let lines = text::lines(row.name, LARGEST, WIDTH);
        y += LINE * float(u64::try_from(lines.len()).unwrap_or(1)) + 3.0;
        let place = Place { row, lines, y };
        y += THICK + 11.0;
        place
    };
    chart.rows.iter().map(place).collect()
}

/// A name above its bar, and the number behind it.
fn words(place: &Place<'_>, across: &Scale, words: &RowsWords<'_>) -> Markup {
    let end = across.at(place.row.amount.map_or(0.0, |amount| f64::from(amount.most())));
    let quiet = place.row.amount.is_none().then_some("quiet");
    html! {
        @for (line, above) in place.lines.iter().rev().zip(0_u32..) {
            text x="0" y=(unit(place.y - 6.0 - LINE * f64::from(above))) { (linked(line, place.row.href)) }
        }
        text class=[quiet] x=(unit(end + 8.0)) y=(unit(place.y + THICK / 2.0)) dy=".35em" {
            (place.row.amount_text(words))
        }
    }
}

fn lying(path: &mut Path, across: &Scale, y: f64, amount: Amount) {
    if !amount.is_range() {
        return;
    }
    let (from, to) = (across.at(f64::from(amount.least())), across.at(f64::from(amount.most())));
    path.line((from, y), (to, y));
    path.line((to, y - 5.0), (to, y + 5.0));
}

fn axes(across: &Scale, ticks: &[u64], bottom: f64) -> Markup {
    let mut grid = Path::default();
    for tick in ticks.iter().skip(1) {
        let x = across.at(float(*tick));
        grid.line((x, 0.0), (x, bottom));
    }
    html! {
        path class="grid" d=(grid.data()) {}
        @for (at, tick) in ticks.iter().enumerate() {
            text class={ "quiet" @if at > 0 { " middle" } } x=(unit(across.at(float(*tick)) - 1.0))
                y=(unit(bottom + 5.0)) dy=".8em" { (figures(*tick)) }
        }
    }
}

fn keys(chart: &Rows<'_>) -> Markup {
    let range = chart.rows.iter().filter_map(|row| row.amount).any(Amount::is_range);
    let sign = html! { path class="whisker" d="M1 8L14 8M14 4L14 12" {} };
    legend(&range.then_some(Key { sign, meaning: chart.words.range }).into_iter().collect::<Vec<_>>())
}

fn twin(chart: &Rows<'_>) -> Markup {
    let rows = chart.rows.iter().map(|row| vec![row.name(), html! { (row.amount_text(&chart.words)) }]);
    table(chart.frame.title, &[chart.words.category, chart.words.amount], &rows.collect::<Vec<_>>())
}
