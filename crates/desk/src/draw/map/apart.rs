//! Points that lie close are moved apart, a little, until none covers another.

/// A circle on the map.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Circle {
    pub x: f64,
    pub y: f64,
    pub radius: f64,
}

const SPACE: f64 = 1.5;
const ROUNDS: usize = 120;

/// The same circles, in the same order, none over another unless there is no room; all of them inside.
pub(super) fn apart(circles: &[Circle], width: f64, height: f64) -> Vec<Circle> {
    let mut places = circles.to_vec();
    for _ in 0..ROUNDS {
        let mut moved = false;
        // first, as what lies on an edge may meet another only once it is inside
        inside(&mut places, width, height);
        for first in 0..places.len() {
            for second in first + 1..places.len() {
                moved |= push(&mut places, first, second);
            }
        }
        if !moved {
            break;
        }
    }
    inside(&mut places, width, height);
    places
}

fn inside(places: &mut [Circle], width: f64, height: f64) {
    for place in places {
        place.x = place.x.clamp(place.radius, (width - place.radius).max(place.radius));
        place.y = place.y.clamp(place.radius, (height - place.radius).max(place.radius));
    }
}

/// Moves two circles away from each other, the smaller one more; whether anything was missing.
fn push(places: &mut [Circle], first: usize, second: usize) -> bool {
    let Ok([one, other]) = places.get_disjoint_mut([first, second]) else { return false };
    let (dx, dy) = (other.x - one.x, other.y - one.y);
    let distance = dx.hypot(dy);
    let missing = one.radius + other.radius + SPACE - distance;
    if missing <= 0.01 {
        return false;
    }
    // two at one place go apart along a line that differs from pair to pair, or three would stay in a row
    let turn = f64::from(u32::try_from(first * 7 + second * 3).unwrap_or(0));
    let (ux, uy) = if distance < 1e-6 { (turn.cos(), turn.sin()) } else { (dx / distance, dy / distance) };
    let (heavy, light) = (one.radius.powi(2), other.radius.powi(2));
    let (step, back) = (missing * heavy / (heavy + light), missing * light / (heavy + light));
    (one.x, one.y) = (one.x - ux * back, one.y - uy * back);
    (other.x, other.y) = (other.x + ux * step, other.y + uy * step);
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn circles_come_apart_and_stay_inside(places in prop::collection::vec((0.0_f64..600.0, 0.0_f64..300.0), 0..40)) {
            let circles: Vec<_> = places.iter().map(|(x, y)| Circle { x: *x, y: *y, radius: 4.0 }).collect();
            let moved = apart(&circles, 600.0, 300.0);
            prop_assert_eq!(moved.len(), circles.len());
            for (at, one) in moved.iter().enumerate() {
                prop_assert!(one.x >= 3.9 && one.x <= 596.1 && one.y >= 3.9 && one.y <= 296.1);
                for other in moved.iter().skip(at + 1) {
                    prop_assert!((one.x - other.x).hypot(one.y - other.y) > 7.5);
                }
            }
        }
    }

    #[test]
    fn ten_at_one_place_are_ten_places() {
        let moved = apart(&[Circle { x: 300.0, y: 150.0, radius: 5.0 }; 10], 600.0, 300.0);
        let far = moved.iter().map(|circle| (circle.x - 300.0).hypot(circle.y - 150.0)).fold(0.0, f64::max);
        assert!(far < 40.0, "{far}");
        let near = |at: usize| {
            moved.iter().skip(at + 1).any(|other| (moved[at].x - other.x).hypot(moved[at].y - other.y) < 10.0)
        };
        assert!(!(0..10).any(near));
    }
}
