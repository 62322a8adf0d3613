//! Where an operation is, on a map of the region.

use maud::Markup;
use record::Operation;

use crate::draw::map::{Map, MapWords, Point, map};
use crate::draw::{Frame, Link};
use crate::look::Look;
use crate::pages::public::places;

/// The states in which the assignment is done, or was; nothing where no place is known.
pub fn region(look: &Look<'_>, says: &Operation) -> Option<Markup> {
    let visit = look.visit;
    let found = says.places.iter().filter_map(|id| Some((look.teller().name(id), places::of(id.as_str())?)));
    let found: Vec<(String, (f64, f64))> = found.collect();
    let area = places::region(&found.iter().map(|(_, place)| *place).collect::<Vec<_>>())?;
    let points = found.iter().map(|(name, (longitude, latitude))| Point {
        label: name,
        name,
        href: None,
        longitude: *longitude,
        latitude: *latitude,
        amount: None,
    });
    let points: Vec<Point<'_>> = points.collect();
    let [title, described, twin, note, place, amount, position, unknown, also, how] = [
        "desk-ops-map",
        "desk-ops-map-described",
        "desk-ops-as-table",
        "desk-ops-map-note",
        "desk-ops-head-places",
        "desk-ops-head-there",
        "desk-ops-head-degrees",
        "desk-ops-unknown",
        "desk-ops-also",
        "desk-ops-where-from",
    ]
    .map(|id| visit.say(id));
    let words =
        MapWords { place: &place, amount: &amount, position: &position, unknown: &unknown, also: &also };
    let source = Some(Link { text: &how, href: "/public/about#places" });
    let frame = Frame { id: "map", title: &title, description: &described, twin: &twin, note: &note, source };
    Some(map(&Map { frame, words, area, points: &points }))
}
