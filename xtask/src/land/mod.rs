//! The outlines of land for the desk's maps, from Natural Earth as the npm package world-atlas carries it.
//!
//! Decoded, cut at 180°, projected, thinned and rounded to whole units. The result is committed, so that a build needs no network
//! and no npm; this says how to make it again.

mod cut;
mod thin;
mod topology;

// the desk's projection itself, so that land and the points on it agree; the desk as a crate would bring a web server along
#[path = "../../../crates/desk/src/draw/map/equal_earth.rs"]
pub mod equal_earth;

use crate::npm;
use anyhow::Context as _;
use equal_earth::{HALF_HEIGHT, HALF_WIDTH, project};
use std::{fmt::Write as _, fs, path::Path};

/// The package and its version; Natural Earth 4.1.0.
const PACKAGE: &str = "world-atlas@2.0.2";
/// Where the outlines lie.
pub const FOLDER: &str = "crates/desk/assets/land";

/// One outline file: where it comes from and how detailed it is.
pub struct Outline {
    /// Its name in [`FOLDER`].
    pub name: &'static str,
    /// The file of the package.
    pub source: &'static str,
    /// How many units wide the world is.
    width: f64,
    /// Corners nearer than this to the line without them are left out.
    tolerance: f64,
    /// Islands smaller than this, in square units, are left out.
    smallest: f64,
}

/// The world as it is drawn whole, and the one that parts are cut from.
pub const OUTLINES: [Outline; 2] = [
    Outline { name: "world.path", source: "land-110m.json", width: 2400.0, tolerance: 0.5, smallest: 2.0 },
    Outline { name: "near.path", source: "land-50m.json", width: 24_000.0, tolerance: 5.5, smallest: 100.0 },
];

/// Fetches the package into a temporary folder and makes the outlines anew.
///
/// # Errors
/// When npm does not bring the package, or it is not what is expected.
pub fn run(root: &Path) -> anyhow::Result<()> {
    npm::with(&[PACKAGE], |packages| {
        for outline in &OUTLINES {
            let text = make(outline, &packages.join("world-atlas"))?;
            let path = root.join(FOLDER).join(outline.name);
            fs::write(&path, &text).with_context(|| format!("writing {}", path.display()))?;
            println!("{}: {} outlines, {} bytes", path.display(), text.lines().count(), text.len());
        }
        Ok(())
    })
}

/// An outline file from the package's files in a folder.
///
/// # Errors
/// When the file is not there, or is no TopoJSON of land.
pub fn make(outline: &Outline, folder: &Path) -> anyhow::Result<String> {
    let path = folder.join(outline.source);
    let text = fs::read_to_string(&path).with_context(|| format!("reading {}", path.display()))?;
    let mut lines = String::new();
    for ring in topology::rings(&serde_json::from_str(&text)?)? {
        for piece in cut::pieces(&ring) {
            lines.push_str(&line(outline, &piece));
        }
    }
    Ok(lines)
}

/// One ring as path data in whole units; nothing when too little of it is left.
fn line(outline: &Outline, ring: &[(f64, f64)]) -> String {
    let scale = outline.width / (2.0 * HALF_WIDTH);
    let place = |(longitude, latitude): &(f64, f64)| {
        let (x, y) = project(*longitude, *latitude);
        ((x + HALF_WIDTH) * scale, (HALF_HEIGHT - y) * scale)
    };
    let placed: Vec<(f64, f64)> = ring.iter().map(place).collect();
    if thin::area(&placed) < outline.smallest {
        return String::new();
    }
    let mut points: Vec<(i32, i32)> =
        thin::thin(&placed, outline.tolerance).iter().map(|(x, y)| (whole(*x), whole(*y))).collect();
    points.dedup();
    let [first, second, _, ..] = *points.as_slice() else { return String::new() };
    let mut text = format!("M{} {}l{}", first.0, first.1, step(first, second).trim_start());
    for pair in points.windows(2).skip(1) {
        if let [from, to] = *pair {
            text.push_str(&step(from, to));
        }
    }
    text + "z\n"
}

/// From one corner to the next; a sign is enough to keep numbers apart.
fn step(from: (i32, i32), to: (i32, i32)) -> String {
    let mut text = String::new();
    for number in [to.0 - from.0, to.1 - from.1] {
        let space = if number < 0 { "" } else { " " };
        // writing to a String does not fail
        let _ = write!(text, "{space}{number}");
    }
    text
}

#[expect(clippy::cast_possible_truncation, reason = "units of a map are a few thousand")]
fn whole(value: f64) -> i32 {
    value.round() as i32
}
