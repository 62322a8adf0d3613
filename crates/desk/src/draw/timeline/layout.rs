//! Where the items of a time line lie.

use super::{Item, Lane, Mark, Timeline, WIDTH};
use crate::draw::{
    scale::{Scale, day},
    text::{LARGEST, short, width},
};
use jiff::{ToSpan as _, civil::Date};

/// Text, the bar under it, and a space.
const ROW: f64 = LARGEST + 4.0 + super::lanes::THICK + 9.0;
/// The name of a lane.
const HEAD: f64 = LARGEST + 16.0;
const LINE: f64 = LARGEST + 4.0;

/// The places of everything.
pub(super) struct Layout<'a> {
    /// From days to places.
    pub across: Scale,
    /// The first and the last day shown.
    pub days: (Date, Date),
    /// Names of lanes with their baselines.
    pub heads: Vec<(f64, &'a str)>,
    /// Items with the upper edges of their bars.
    pub items: Vec<(f64, &'a Item<'a>)>,
    /// Marks with the baselines of their labels.
    pub marks: Vec<(f64, &'a Mark<'a>)>,
    /// Where the lanes begin.
    pub top: f64,
    /// Where they end, and the axis is.
    pub bottom: f64,
    /// All of it.
    pub height: f64,
}

impl<'a> Layout<'a> {
    pub(super) fn of(chart: &'a Timeline<'a>) -> Self {
        let days = shown(chart);
        let across = Scale { from: day(days.0), to: day(days.1), start: 4.0, end: WIDTH - 4.0 };
        // each mark has a line of its own for its label: two days are often close
        let marks: Vec<_> = lines(LARGEST, LINE).zip(chart.marks).collect();
        let top = marks.last().map_or(0.0, |(y, _)| y + 8.0);
        let mut y = top;
        let (mut heads, mut items) = (Vec::new(), Vec::new());
        for lane in chart.lanes {
            if !lane.name.is_empty() {
                y += HEAD;
                heads.push((y - 8.0, lane.name));
            }
            let rows = rows(lane, &across);
            for (line, row) in lines(y + LARGEST + 4.0, ROW).zip(&rows) {
                items.extend(row.items.iter().map(|item| (line, *item)));
                y = line + ROW - LARGEST - 4.0;
            }
        }
        Self { across, days, heads, items, marks, top, bottom: y, height: y + LARGEST + 12.0 }
    }
}

fn lines(first: f64, step: f64) -> impl Iterator<Item = f64> {
    (0_u32..).map(move |at| first + f64::from(at) * step)
}

/// An item's label, as much of it as is no wider than the drawing; the table has all of it.
pub(super) fn label(item: &Item<'_>) -> String {
    short(item.label, LARGEST, WIDTH)
}

/// Where an item's label begins: at its bar, or as far left of that as it must to end inside.
pub(super) fn label_start(item: &Item<'_>, across: &Scale) -> f64 {
    let start = extent(item, across).0;
    start.min(WIDTH - width(&label(item), LARGEST)).max(0.0)
}

/// From where to where an item's bar and signs reach.
fn extent(item: &Item<'_>, across: &Scale) -> (f64, f64) {
    let [from, to] = item.time.edges();
    let start = from.bounds().map_or(across.start, |(first, _)| across.inside(day(first)));
    let end = to.bounds().map_or(across.end, |(_, last)| across.inside(day(last)));
    match item.learned {
        Some((known, _)) => {
            let known = across.inside(day(known));
            (start.min(known), end.max(known))
        }
        None => (start, end),
    }
}

/// Items that stand side by side, and what each takes.
#[derive(Default)]
struct Row<'a> {
    taken: Vec<(f64, f64)>,
    items: Vec<&'a Item<'a>>,
}

/// Items of a lane in rows: one goes into the first row where neither its bar nor its label meets another's.
fn rows<'a>(lane: &'a Lane<'a>, across: &Scale) -> Vec<Row<'a>> {
    let mut rows: Vec<Row<'_>> = Vec::new();
    for item in &lane.items {
        let begins = label_start(item, across);
        let (start, end) = extent(item, across);
        let takes = (start.min(begins) - 6.0, end.max(begins + width(&label(item), LARGEST)) + 6.0);
        let free = |row: &Row<'_>| row.taken.iter().all(|other| takes.1 <= other.0 || other.1 <= takes.0);
        let at = rows.iter().position(free).unwrap_or(rows.len());
        if at == rows.len() {
            rows.push(Row::default());
        }
        if let Some(row) = rows.get_mut(at) {
            row.taken.push(takes);
            row.items.push(item);
        }
    }
    rows
}

/// The days to show: all that is named, and a little on both sides.
fn shown(chart: &Timeline<'_>) -> (Date, Date) {
    let items = chart.lanes.iter().flat_map(|lane| &lane.items);
    let mut days: Vec<Date> = chart.marks.iter().map(|mark| mark.day).collect();
    for item in items {
        days.extend(item.learned.map(|(known, _)| known));
        days.extend(
            item.time.edges().into_iter().filter_map(super::Edge::bounds).flat_map(<[Date; 2]>::from),
        );
    }
    let first = days.iter().min().copied().unwrap_or_default();
    let last = days.iter().max().copied().unwrap_or_default();
    let length = first.until(last).map_or(0, |span| span.get_days());
    let margin = (length / 40).max(2).days();
    (first.saturating_sub(margin), last.saturating_add(margin))
}
