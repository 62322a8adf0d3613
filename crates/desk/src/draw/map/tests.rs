use super::{
    equal_earth::{HALF_HEIGHT, HALF_WIDTH, invert, project},
    land,
};
use proptest::prelude::*;

#[test]
fn the_corners_are_where_the_paper_has_them() {
    let (x, y) = project(180.0, 0.0);
    assert!((x - HALF_WIDTH).abs() < 1e-9 && y.abs() < 1e-9);
    assert!((project(0.0, 90.0).1 - HALF_HEIGHT).abs() < 1e-9);
    // the paper: the poles are 0.59 times as long as the equator, and the height 0.487 of the width
    assert!((project(180.0, 90.0).0 / HALF_WIDTH - 0.5915).abs() < 5e-3);
    assert!((HALF_HEIGHT / HALF_WIDTH - 0.4867).abs() < 1e-3);
}

#[test]
fn areas_are_equal() {
    // a field of one degree by one degree, as large in the plane as on the sphere
    for latitude in [0.0_f64, 30.0, 60.0, 80.0] {
        let (west, south) = project(10.0, latitude);
        let (east, _) = project(11.0, latitude);
        let north = project(10.0, latitude + 0.01).1;
        let sphere =
            1_f64.to_radians() * ((latitude + 0.01).to_radians().sin() - latitude.to_radians().sin());
        let plane = (east - west) * (north - south);
        assert!((plane / sphere - 1.0).abs() < 1e-3, "{latitude}: {plane} {sphere}");
    }
}

proptest! {
    #[test]
    fn there_and_back(longitude in -180.0_f64..180.0, latitude in -89.9_f64..89.9) {
        let (x, y) = project(longitude, latitude);
        let (back_longitude, back_latitude) = invert(x, y);
        prop_assert!((longitude - back_longitude).abs() < 1e-6);
        prop_assert!((latitude - back_latitude).abs() < 1e-6);
    }

    #[test]
    fn east_is_right_and_north_is_up(
        longitude in -179.0_f64..179.0, latitude in -89.0_f64..89.0, more in 0.001_f64..1.0
    ) {
        let (x, y) = project(longitude, latitude);
        prop_assert!(project(longitude + more, latitude).0 > x);
        prop_assert!(project(longitude, latitude + more).1 > y);
    }

    #[test]
    fn whatever_comes_in_a_place_comes_out(longitude: f64, latitude: f64) {
        let (x, y) = project(longitude, latitude);
        prop_assert!(x.abs() <= HALF_WIDTH + 1e-9 && y.abs() <= HALF_HEIGHT + 1e-9);
        let (longitude, latitude) = invert(longitude, latitude);
        prop_assert!(longitude.abs() <= 180.0 && latitude.abs() <= 90.0);
    }
}

#[test]
fn both_outlines_can_be_read_whole() {
    for (text, width) in [(land::WORLD, 2400), (land::NEAR, 24_000)] {
        let rings: Vec<_> = text.lines().filter_map(land::ring).collect();
        assert_eq!(rings.len(), text.lines().count());
        assert!(rings.len() > 100);
        let points = || rings.iter().flatten();
        assert!(points().all(|point| (0..=width).contains(&point.0) && (0..=width / 2).contains(&point.1)));
        // both ends of the world have land: it was cut, and not drawn across the map
        assert!(
            points().any(|point| point.0 < width / 20) && points().any(|point| point.0 > width * 19 / 20)
        );
        let longest = rings.iter().flat_map(|ring| ring.windows(2)).map(|pair| (pair[0].0 - pair[1].0).abs());
        assert!(longest.max().unwrap() < width * 7 / 10);
    }
}

#[test]
fn capitals_lie_on_land_and_oceans_do_not() {
    let rings = land::near();
    let on_land = |longitude: f64, latitude: f64| {
        let (x, y) = land::near_units(project(longitude, latitude));
        rings.iter().filter(|ring| odd(ring, x, y)).count() % 2 == 1
    };
    for (longitude, latitude) in
        [(139.5, 35.9), (31.6, 4.85), (104.9, 11.6), (36.5, 33.4), (-72.2, 18.9), (0.0, -85.0)]
    {
        assert!(on_land(longitude, latitude), "{longitude} {latitude}");
    }
    for (longitude, latitude) in [(-150.0, 0.0), (-30.0, 30.0), (80.0, -20.0), (179.0, 20.0), (15.0, 36.0)] {
        assert!(!on_land(longitude, latitude), "{longitude} {latitude}");
    }
}

fn odd(ring: &[(f64, f64)], x: f64, y: f64) -> bool {
    let crossings = ring
        .iter()
        .zip(ring.iter().cycle().skip(1))
        .filter(|(a, b)| (a.1 > y) != (b.1 > y) && x < (b.0 - a.0) * (y - a.1) / (b.1 - a.1) + a.0);
    crossings.count() % 2 == 1
}
