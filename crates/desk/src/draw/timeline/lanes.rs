//! The drawing of a time line.

use super::{
    Edge, Item, Time, WIDTH,
    layout::{Layout, label, label_start},
};
use crate::draw::{
    days,
    figure::linked,
    scale::day,
    text::{LARGEST, Path, short, unit, width},
};
use maud::{Markup, html};

/// How thick a span is.
pub(super) const THICK: f64 = 10.0;

pub(super) fn draw(layout: &Layout<'_>) -> Markup {
    let (mut solid, mut faint) = (Path::default(), Path::default());
    for (y, item) in &layout.items {
        if let Time::Span(from, to) = item.time {
            span(layout, *y, (from, to), &mut solid, &mut faint);
        }
    }
    html! {
        (axis(layout))
        @for (y, name) in &layout.heads {
            path class="rule" d={ "M0 " (unit(y + 6.0)) "H600" } {}
            text class="strong" x="0" y=(unit(*y)) { (short(name, LARGEST, WIDTH)) }
        }
        @if !faint.is_empty() { path class="faint" d=(faint.data()) {} }
        @if !solid.is_empty() { path class="span" d=(solid.data()) {} }
        (marks(layout))
        @for (y, item) in &layout.items {
            (signs(layout, *y, item))
            text x=(unit(label_start(item, &layout.across))) y=(unit(y - 5.0)) {
                (linked(&label(item), item.href))
            }
        }
    }
}

fn axis(layout: &Layout<'_>) -> Markup {
    let marks = days::marks(layout.days.0, layout.days.1);
    let mut grid = Path::default();
    for (at, _) in &marks {
        let x = layout.across.at(day(*at));
        grid.line((x, layout.top), (x, layout.bottom));
    }
    html! {
        path class="grid" d=(grid.data()) {}
        path class="axis" d={ "M0 " (unit(layout.bottom)) "H600" } {}
        g class="middle" {
            @for (at, text) in &marks {
                @let half = width(text, LARGEST) / 2.0;
                @let x = layout.across.at(day(*at)).clamp(half, WIDTH - half);
                text x=(unit(x)) y=(unit(layout.bottom + 5.0)) dy=".8em" { (text) }
            }
        }
    }
}

fn span(layout: &Layout<'_>, y: f64, (from, to): (Edge, Edge), solid: &mut Path, faint: &mut Path) {
    let at = |date| layout.across.at(day(date));
    let (start, certain) = from.bounds().map_or((8.0, 8.0), |(first, last)| (at(first), at(last)));
    let (until, end) = to.bounds().map_or((WIDTH - 8.0, WIDTH - 8.0), |(first, last)| (at(first), at(last)));
    // both ends may lie in the same month: then nothing of it is certain
    let (certain, until) = if certain < until { (certain, until) } else { (end, end) };
    // a span of few days on a line of many years is still seen
    let end = end.max(start + 2.0);
    solid.rectangle(certain, y, (until - certain).max(if from.is_fuzzy() { 0.0 } else { 2.0 }), THICK);
    faint.rectangle(start, y, certain - start, THICK);
    faint.rectangle(until, y, end - until, THICK);
}

/// What is drawn over the spans: events, arrows of open ends, and the day it became known.
fn signs(layout: &Layout<'_>, y: f64, item: &Item<'_>) -> Markup {
    let middle = y + THICK / 2.0;
    let at = |date| layout.across.inside(day(date));
    html! {
        @match item.time {
            Time::On(edge) => @if let Some((first, last)) = edge.bounds() {
                @if edge.is_fuzzy() {
                    path class="faint" d={ "M" (unit(at(first))) " " (unit(y)) "H" (unit(at(last))) "v10H"
                        (unit(at(first))) "z" } {}
                }
                circle class="event" cx=(unit(f64::midpoint(at(first), at(last)))) cy=(unit(middle)) r="5.5" {}
            },
            Time::Span(from, to) => {
                @if to == Edge::Open { path class="span" d={ "M590 " (unit(y - 2.0)) "l10 7-10 7z" } {} }
                @if from == Edge::Open { path class="span" d={ "M10 " (unit(y - 2.0)) "l-10 7 10 7z" } {} }
            }
        }
        @if let Some((known, _)) = item.learned {
            (to_known(layout, middle, item, at(known)))
            path class="learned" d={ "M" (unit(at(known))) " " (unit(middle - 6.0)) "l6 6-6 6-6-6z" } {}
        }
    }
}

/// A thin line from a span to the day it became known, when that lies outside.
fn to_known(layout: &Layout<'_>, middle: f64, item: &Item<'_>, known: f64) -> Markup {
    let at = |date| layout.across.inside(day(date));
    let [from, to] = item.time.edges().map(Edge::bounds);
    let (start, end) = (from.map_or(0.0, |(first, _)| at(first)), to.map_or(WIDTH, |(_, last)| at(last)));
    let nearest = known.clamp(start.min(end), end.max(start));
    html! {
        @if (nearest - known).abs() > 6.0 {
            path class="way" d={ "M" (unit(nearest)) " " (unit(middle)) "H" (unit(known)) } {}
        }
    }
}

fn marks(layout: &Layout<'_>) -> Markup {
    html! {
        @for (y, mark) in &layout.marks {
            @let x = layout.across.at(day(mark.day));
            // the label stands on the side that has room; one of them has half of the width
            @let label = short(mark.label, LARGEST, WIDTH / 2.0 - 6.0);
            @let left = x + 6.0 + width(&label, LARGEST) > WIDTH;
            path class="mark" d={ "M" (unit(x)) " " (unit(y - LARGEST + 4.0)) "V" (unit(layout.bottom)) } {}
            text class={ "mark" @if left { " end" } } x=(unit(if left { x - 6.0 } else { x + 6.0 }))
                y=(unit(*y)) { (label) }
        }
    }
}
