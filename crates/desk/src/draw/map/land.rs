//! The outlines of land: the whole world, and any part of it in more detail.
//!
//! Made from Natural Earth by `cargo xtask land`; `assets/land/README.md` says how, and under which terms.

use super::equal_earth::{HALF_HEIGHT, HALF_WIDTH};
use std::{fmt::Write as _, sync::LazyLock};

/// The world, 2,400 units wide: path data as it goes into the page, one outline a line.
pub(super) const WORLD: &str = include_str!("../../../assets/land/world.path");
/// The world in more detail, 24,000 units wide, to cut parts from.
pub(super) const NEAR: &str = include_str!("../../../assets/land/near.path");
const NEAR_WIDTH: f64 = 24_000.0;

/// An outline: its corners, the last joined to the first.
pub(super) type Ring = Vec<(f64, f64)>;

/// A rectangle of the detailed world, in its units.
#[derive(Debug, Clone, Copy)]
pub(super) struct Window {
    pub left: f64,
    pub top: f64,
    pub width: f64,
    pub height: f64,
}

/// From the plane of the projection to units of the detailed world.
pub(super) fn near_units((x, y): (f64, f64)) -> (f64, f64) {
    let scale = NEAR_WIDTH / (2.0 * HALF_WIDTH);
    ((x + HALF_WIDTH) * scale, (HALF_HEIGHT - y) * scale)
}

/// All outlines of the detailed world.
pub(super) fn near() -> &'static [Ring] {
    static RINGS: LazyLock<Vec<Ring>> = LazyLock::new(|| {
        let float =
            |ring: Vec<(i32, i32)>| ring.iter().map(|(x, y)| (f64::from(*x), f64::from(*y))).collect();
        NEAR.lines().filter_map(ring).map(float).collect()
    });
    &RINGS
}

/// How many steps of path data a unit of a drawing has.
pub(super) const FINE: i32 = 10;
/// Corners nearer to the one before, in steps, are left out: a wide part of the world needs no more detail than its size on the screen shows.
const NEAREST: i32 = 8;

/// The path data of what lies in a window, drawn `width` wide, in steps of which a unit has [`FINE`].
pub(super) fn part(window: &Window, width: f64) -> String {
    let scale = width * f64::from(FINE) / window.width;
    let mut path = String::new();
    for ring in near() {
        let place = |point: &(f64, f64)| ((point.0 - window.left) * scale, (point.1 - window.top) * scale);
        let ring: Ring = ring.iter().map(place).collect();
        write(&mut path, &clip(&ring, width * f64::from(FINE), window.height * scale));
    }
    path
}

/// Corners as path data: the first, and the step from each to the next. What is too small to be seen is left out.
fn write(path: &mut String, ring: &Ring) {
    let mut kept: Vec<(i32, i32)> = Vec::new();
    for corner in ring.iter().map(whole) {
        let near = |last: &(i32, i32)| (corner.0 - last.0).abs() + (corner.1 - last.1).abs() < NEAREST;
        if !kept.last().is_some_and(near) {
            kept.push(corner);
        }
    }
    if kept.len() < 3 {
        return;
    }
    let mut before = (0, 0);
    for (at, corner) in kept.into_iter().enumerate() {
        let sign = ["M", "l"].get(at).copied().unwrap_or_default();
        let (dx, dy) = (corner.0 - before.0, corner.1 - before.1);
        // a minus parts a number from the one before, and so does a letter
        let parts = |number: i32| if number < 0 { "" } else { " " };
        let first = if sign.is_empty() { parts(dx) } else { sign };
        // writing to a String does not fail
        let _ = write!(path, "{first}{dx}{}{dy}", parts(dy));
        before = corner;
    }
    path.push('z');
}

/// A corner in whole steps.
#[expect(
    clippy::cast_possible_truncation,
    reason = "a drawing is a few thousand steps wide, and the cast stops at its ends"
)]
fn whole((x, y): &(f64, f64)) -> (i32, i32) {
    (x.round() as i32, y.round() as i32)
}

/// What of an outline lies in a rectangle from the origin, side by side (Sutherland and Hodgman).
fn clip(ring: &Ring, width: f64, height: f64) -> Ring {
    let outside = |axis: fn(&(f64, f64)) -> f64, end: f64| {
        ring.iter().all(|point| axis(point) < 0.0) || ring.iter().all(|point| axis(point) > end)
    };
    if outside(|point| point.0, width) || outside(|point| point.1, height) {
        return Ring::new();
    }
    // each side as a number that is not below zero inside
    let ring = half(ring, |point| point.0);
    let ring = half(&ring, |point| width - point.0);
    let ring = half(&ring, |point| point.1);
    half(&ring, |point| height - point.1)
}

fn half(ring: &Ring, side: impl Fn(&(f64, f64)) -> f64) -> Ring {
    let mut kept = Ring::new();
    for (from, to) in ring.iter().cycle().skip(ring.len().saturating_sub(1)).zip(ring) {
        let (before, after) = (side(from), side(to));
        if (before < 0.0) != (after < 0.0) {
            let part = before / (before - after);
            kept.push((from.0 + part * (to.0 - from.0), from.1 + part * (to.1 - from.1)));
        }
        if after >= 0.0 {
            kept.push(*to);
        }
    }
    kept
}

/// One line of an asset, `M12 34l5-6 7 8z`: a corner, and the steps from each to the next.
pub(super) fn ring(line: &str) -> Option<Vec<(i32, i32)>> {
    let (first, steps) = line.strip_prefix('M')?.strip_suffix('z')?.split_once('l')?;
    let (first, steps) = (numbers(first)?, numbers(steps)?);
    let [mut x, mut y] = *first.as_slice() else { return None };
    let mut ring = vec![(x, y)];
    for step in steps.chunks(2) {
        let [dx, dy] = *step else { return None };
        (x, y) = (x + dx, y + dy);
        ring.push((x, y));
    }
    Some(ring)
}

/// Whole numbers, apart by a space or by the sign of the next.
fn numbers(text: &str) -> Option<Vec<i32>> {
    let spaced = text.replace('-', " -");
    spaced.split_ascii_whitespace().map(|number| number.parse().ok()).collect()
}
