//! The Equal Earth projection, in which areas compare as they do on the ground.
//!
//! Bojan Šavrič, Tom Patterson and Bernhard Jenny, "The Equal Earth map projection", International Journal of Geographical
//! Information Science 33 (3), 2019, pp. 454–465, doi 10.1080/13658816.2018.1504949; the polynomial and its coefficients are
//! those of the paper, for a sphere of radius one. `cargo xtask land` reads this file too, so that land and points agree.

use std::f64::consts::PI;

const A1: f64 = 1.340_264;
const A2: f64 = -0.081_106;
const A3: f64 = 0.000_893;
const A4: f64 = 0.003_796;

/// Half of the width of the world: where 180° east lies on the equator.
pub const HALF_WIDTH: f64 = PI * TWO_OVER_ROOT_3 / A1;
/// Half of its height: where the poles lie, which are lines.
pub const HALF_HEIGHT: f64 = 1.317_362_759_157_4;

/// 2/√3.
const TWO_OVER_ROOT_3: f64 = 1.154_700_538_379_251_7;

/// Degrees of longitude and latitude to the plane, y upwards. What lies beyond ±180° and ±90° lies on the edge.
pub fn project(longitude: f64, latitude: f64) -> (f64, f64) {
    let (longitude, latitude) = (within(longitude, 180.0), within(latitude, 90.0));
    let parameter = (latitude.to_radians().sin() / TWO_OVER_ROOT_3).asin();
    (longitude.to_radians() * stretch(parameter), height(parameter))
}

/// The plane to degrees of longitude and latitude.
pub fn invert(x: f64, y: f64) -> (f64, f64) {
    let y = within(y, HALF_HEIGHT);
    let mut parameter = y;
    // Newton's method: the polynomial is nearly straight, and is exact to the last digit after a few rounds
    for _ in 0..12 {
        parameter -= (height(parameter) - y) / slope(parameter);
    }
    let latitude = (TWO_OVER_ROOT_3 * parameter.sin()).clamp(-1.0, 1.0).asin();
    let longitude = if x.is_finite() { x / stretch(parameter) } else { 0.0 };
    (within(longitude.to_degrees(), 180.0), latitude.to_degrees())
}

fn height(parameter: f64) -> f64 {
    let square = parameter * parameter;
    let sixth = square * square * square;
    parameter * (A1 + A2 * square + sixth * (A3 + A4 * square))
}

/// How fast the height grows with the parameter.
fn slope(parameter: f64) -> f64 {
    let square = parameter * parameter;
    let sixth = square * square * square;
    A1 + 3.0 * A2 * square + sixth * (7.0 * A3 + 9.0 * A4 * square)
}

/// How long a radian of longitude is at a height: what makes areas equal.
fn stretch(parameter: f64) -> f64 {
    TWO_OVER_ROOT_3 * parameter.cos() / slope(parameter)
}

fn within(value: f64, most: f64) -> f64 {
    if value.is_finite() { value.clamp(-most, most) } else { 0.0 }
}
