//! What part of the projection a map shows, and the ground it lies on.

use super::{
    Area, Point, WIDTH,
    equal_earth::{HALF_HEIGHT, HALF_WIDTH, project},
    land::{self, Window},
};
use crate::draw::text::unit;
use maud::{Markup, html};

/// A part of the world, fitted into the drawing.
pub(super) struct View {
    area: Area,
    window: Window,
    /// How high the map is, in units of the drawing.
    pub height: f64,
}

/// A map of a region is no flatter and no higher than this, in parts of its width.
const SHAPE: (f64, f64) = (0.45, 1.0);
/// Nor narrower, in units of the detailed outlines: about four degrees, where their corners begin to be seen.
const NARROWEST: f64 = 270.0;

impl View {
    pub(super) fn of(area: Area) -> Self {
        let window = match area {
            Area::World => {
                let (width, height) = land::near_units((HALF_WIDTH, -HALF_HEIGHT));
                Window { left: 0.0, top: 0.0, width, height }
            }
            Area::Region { west, south, east, north } => shaped(around((west, east), (south, north))),
        };
        Self { area, window, height: WIDTH * window.height / window.width }
    }

    /// Where a place lies on the drawing.
    pub(super) fn place(&self, longitude: f64, latitude: f64) -> (f64, f64) {
        let (x, y) = land::near_units(project(longitude, latitude));
        let scale = WIDTH / self.window.width;
        ((x - self.window.left) * scale, (y - self.window.top) * scale)
    }

    /// Whether a point is in what is shown.
    pub(super) fn shows(&self, point: &Point<'_>) -> bool {
        let (x, y) = self.place(point.longitude, point.latitude);
        // a pole lies on the edge of the world, where a hair's breadth decides
        self.area == Area::World || (0.0..=WIDTH).contains(&x) && (0.0..=self.height).contains(&y)
    }

    /// Sea and land.
    pub(super) fn ground(&self) -> Markup {
        html! {
            @match self.area {
                Area::World => {
                    path class="sea" d=(self.outline()) {}
                    path class="land" transform="scale(.25)" d=(land::WORLD.trim_end()) {}
                },
                Area::Region { .. } => {
                    path class="sea" d={ "M0 0h600v" (unit(self.height)) "h-600z" } {}
                    path class="land" transform="scale(.1)" d=(land::part(&self.window, WIDTH)) {}
                }
            }
        }
    }

    /// The edge of the world: both sides of the cut, and the poles.
    fn outline(&self) -> String {
        let side = |longitude: f64| (-18_i32..=18).map(move |step| (longitude, f64::from(step) * 5.0));
        let corners = side(-180.0).chain(side(180.0).rev()).map(|(longitude, latitude)| {
            let (x, y) = self.place(longitude, latitude);
            format!("{} {}", unit(x), unit(y))
        });
        format!("M{}z", corners.collect::<Vec<_>>().join("L"))
    }
}

/// The smallest window around a field of degrees: its edges are no straight lines in the projection.
fn around((west, east): (f64, f64), (south, north): (f64, f64)) -> Window {
    let steps = || (0..=8).map(|step| f64::from(step) / 8.0);
    let places = steps().flat_map(|part| {
        let (longitude, latitude) = (west + part * (east - west), south + part * (north - south));
        [(west, latitude), (east, latitude), (longitude, south), (longitude, north)]
    });
    let places: Vec<_> = places.map(|(x, y)| land::near_units(project(x, y))).collect();
    let least = |axis: fn(&(f64, f64)) -> f64| places.iter().map(axis).fold(f64::INFINITY, f64::min);
    let most = |axis: fn(&(f64, f64)) -> f64| places.iter().map(axis).fold(f64::NEG_INFINITY, f64::max);
    let (left, top) = (least(|place| place.0), least(|place| place.1));
    Window { left, top, width: most(|place| place.0) - left, height: most(|place| place.1) - top }
}

/// The window made higher or wider about its middle, until its shape is one to look at.
fn shaped(window: Window) -> Window {
    let width = window.width.max(window.height / SHAPE.1).max(NARROWEST);
    let height = window.height.max(width * SHAPE.0);
    Window {
        left: window.left - (width - window.width) / 2.0,
        top: window.top - (height - window.height) / 2.0,
        width,
        height,
    }
}
