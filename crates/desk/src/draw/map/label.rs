//! Which names have room on the map, and where. On a narrow screen text is large and few names fit; a wider one has more.

use super::apart::Circle;
use crate::draw::text::{LARGEST, width};

/// Sizes of text from narrow to wide screens, as `draw.css` sets them: a name of a tier is shown from there on.
const SIZES: [f64; 3] = [LARGEST, 12.5, 10.0];

/// Where a name stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Label {
    /// From which size on it is shown: 1 always, 3 on wide screens only.
    pub tier: usize,
    pub side: Side,
}

/// The side of its circle: which way the name reaches from there, across and up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Side(Align, Rise);

/// Whether a name begins, is centred or ends at its anchor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Align {
    Start,
    Middle,
    End,
}

/// Whether a name stands above its anchor, beside it or below.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Rise {
    Above,
    Level,
    Below,
}

/// The sides, the most readable first.
const SIDES: [Side; 8] = [
    Side(Align::Start, Rise::Level),
    Side(Align::End, Rise::Level),
    Side(Align::Middle, Rise::Above),
    Side(Align::Middle, Rise::Below),
    Side(Align::Start, Rise::Above),
    Side(Align::Start, Rise::Below),
    Side(Align::End, Rise::Above),
    Side(Align::End, Rise::Below),
];
const GAP: f64 = 3.0;

impl Side {
    pub(super) fn align(self) -> Align {
        self.0
    }

    pub(super) fn rise(self) -> Rise {
        self.1
    }

    /// The point that a name at this side begins, ends or is centred at.
    pub(super) fn anchor(self, circle: &Circle) -> (f64, f64) {
        let across = match self.0 {
            Align::Start => 1.0,
            Align::Middle => 0.0,
            Align::End => -1.0,
        };
        let down = match self.1 {
            Rise::Above => -1.0,
            Rise::Level => 0.0,
            Rise::Below => 1.0,
        };
        // a corner of the square in the circle is nearer than its sides
        let corner = self.0 != Align::Middle && self.1 != Rise::Level;
        let far = if corner { circle.radius * 0.71 + 1.0 } else { circle.radius + GAP };
        (circle.x + across * far, circle.y + down * far)
    }

    /// The field that a name takes: left, top, right, bottom.
    fn field(self, circle: &Circle, name: &str, size: f64) -> [f64; 4] {
        let ((x, y), wide) = (self.anchor(circle), width(name, size));
        let left = match self.0 {
            Align::Start => x,
            Align::Middle => x - wide / 2.0,
            Align::End => x - wide,
        };
        let top = match self.1 {
            Rise::Above => y - size,
            Rise::Level => y - size * 0.55,
            Rise::Below => y,
        };
        let high = if self.1 == Rise::Level { size * 1.1 } else { size };
        [left, top, left + wide, top + high]
    }
}

fn meet(one: &[f64; 4], other: &[f64; 4]) -> bool {
    let [left, top, right, bottom] = one;
    let [other_left, other_top, other_right, other_bottom] = other;
    left < other_right && other_left < right && top < other_bottom && other_top < bottom
}

/// For each circle its label, or none where no side has room. Larger circles choose first.
pub(super) fn labels(circles: &[Circle], names: &[&str], size: (f64, f64)) -> Vec<Option<Label>> {
    let mut order: Vec<usize> = (0..circles.len().min(names.len())).collect();
    let radius = |at: &usize| circles.get(*at).map_or(0.0, |circle| circle.radius);
    order.sort_by(|one, other| radius(other).total_cmp(&radius(one)));
    let mut placed: Vec<Option<Label>> = vec![None; circles.len()];
    for (tier, text) in SIZES.iter().enumerate() {
        for at in &order {
            let found = match placed.get(*at) {
                Some(None) => free(*at, circles, names, &placed, (*text, size)),
                _ => None,
            };
            if let (Some(side), Some(place)) = (found, placed.get_mut(*at)) {
                *place = Some(Label { tier: tier + 1, side });
            }
        }
    }
    placed
}

/// A side of a circle where its name meets no circle and no name that is already there.
fn free(
    at: usize,
    circles: &[Circle],
    names: &[&str],
    placed: &[Option<Label>],
    (text, size): (f64, (f64, f64)),
) -> Option<Side> {
    let (circle, name) = (circles.get(at)?, names.get(at)?);
    let others = circles.iter().zip(names).zip(placed);
    let taken: Vec<[f64; 4]> = others
        .filter_map(|((circle, name), label)| label.map(|label| label.side.field(circle, name, text)))
        .collect();
    SIDES.into_iter().find(|side| {
        let field = side.field(circle, name, text);
        let [left, top, right, bottom] = field;
        let inside = left >= 0.0 && top >= 0.0 && right <= size.0 && bottom <= size.1;
        let covers = |other: &Circle| {
            let (dx, dy) = (other.x - other.x.clamp(left, right), other.y - other.y.clamp(top, bottom));
            // a name that touches another's circle would be read as that one's
            let space = if other == circle { 0.0 } else { 1.5 };
            dx.hypot(dy) < other.radius + space
        };
        inside && !taken.iter().any(|other| meet(&field, other)) && !circles.iter().any(covers)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn no_name_lies_over_another(places in prop::collection::vec((10.0_f64..590.0, 10.0_f64..280.0), 0..40)) {
            let circles: Vec<_> = places.iter().map(|(x, y)| Circle { x: *x, y: *y, radius: 5.0 }).collect();
            let names = vec!["UNMISS"; circles.len()];
            let labels = labels(&circles, &names, (600.0, 292.0));
            for (tier, size) in SIZES.iter().enumerate() {
                let fields: Vec<_> = circles.iter().zip(&labels)
                    .filter_map(|(circle, label)| label.filter(|label| label.tier <= tier + 1).map(|label| label.side.field(circle, "UNMISS", *size)))
                    .collect();
                for (at, one) in fields.iter().enumerate() {
                    prop_assert!(!fields.iter().skip(at + 1).any(|other| meet(one, other)));
                }
            }
        }
    }
}
