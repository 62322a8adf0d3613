//! Where countries stand on a map.

use crate::draw::map::Area;

/// Degrees east and north of each state's capital, by its ISO 3166 code.
const CAPITALS: &str = include_str!("../../../assets/places/capitals.csv");
/// How much of the map is shown beyond the outermost places of a region, in degrees.
const AROUND_DEG: f64 = 7.0;

/// Degrees east and north of a state, by its id.
pub fn of(id: &str) -> Option<(f64, f64)> {
    let code = id.strip_prefix("state/")?;
    CAPITALS.lines().find_map(|line| {
        let mut cells = line.split(',');
        if cells.next()? != code {
            return None;
        }
        Some((cells.next()?.parse().ok()?, cells.next()?.parse().ok()?))
    })
}

/// The region around places; `None` where there are none.
pub fn region(places: &[(f64, f64)]) -> Option<Area> {
    let (first, rest) = places.split_first()?;
    let bounds =
        rest.iter().fold((first.0, first.1, first.0, first.1), |(west, south, east, north), place| {
            (west.min(place.0), south.min(place.1), east.max(place.0), north.max(place.1))
        });
    let (west, south, east, north) = bounds;
    Some(Area::Region {
        west: (west - AROUND_DEG).max(-179.0),
        south: (south - AROUND_DEG).max(-85.0),
        east: (east + AROUND_DEG).min(179.0),
        north: (north + AROUND_DEG).min(85.0),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_is_a_place() {
        for line in CAPITALS.lines().skip(1) {
            let code = line.split(',').next().unwrap();
            let (east, north) = of(&format!("state/{code}")).unwrap();
            assert!(east.abs() <= 180.0 && north.abs() <= 90.0, "{line}");
        }
        assert_eq!(of("state/KH"), Some((104.8, 11.5)));
        assert!(of("state/XX").is_none() && of("body/un").is_none() && of("state/state").is_none());
    }
}
