//! Leaves out corners that are not seen (Ramer, Douglas and Peucker).

type Point = (f64, f64);

/// The ring without corners that lie nearer than `tolerance` to the line without them.
pub fn thin(ring: &[Point], tolerance: f64) -> Vec<Point> {
    let Some(first) = ring.first() else { return Vec::new() };
    // a ring has no two ends: it is taken as two lines, to the corner that is farthest from its first and back
    let far = |at: &usize| ring.get(*at).map_or(0.0, |point| (point.0 - first.0).hypot(point.1 - first.1));
    let middle = (0..ring.len()).max_by(|one, other| far(one).total_cmp(&far(other))).unwrap_or(0);
    let (there, back) = ring.split_at(middle);
    let mut there = there.to_vec();
    there.extend(back.first());
    let mut back = back.to_vec();
    back.push(*first);
    let mut kept = line(&there, tolerance);
    kept.extend(line(&back, tolerance).iter().skip(1));
    kept.pop();
    kept
}

fn line(points: &[Point], tolerance: f64) -> Vec<Point> {
    let (Some(first), Some(last)) = (points.first(), points.last()) else { return Vec::new() };
    let distances = points.iter().map(|point| distance(*point, *first, *last)).enumerate();
    let farthest = distances.max_by(|one, other| one.1.total_cmp(&other.1));
    match farthest {
        Some((at, distance)) if distance > tolerance && at > 0 && at + 1 < points.len() => {
            let (before, after) = points.split_at(at);
            let mut before = before.to_vec();
            before.extend(after.first());
            let mut kept = line(&before, tolerance);
            kept.extend(line(after, tolerance).iter().skip(1));
            kept
        }
        _ => vec![*first, *last],
    }
}

/// From a point to the nearest of a line between two.
fn distance(point: Point, from: Point, to: Point) -> f64 {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let square = dx * dx + dy * dy;
    let along = if square < 1e-12 {
        0.0
    } else {
        (((point.0 - from.0) * dx + (point.1 - from.1) * dy) / square).clamp(0.0, 1.0)
    };
    (point.0 - from.0 - along * dx).hypot(point.1 - from.1 - along * dy)
}

/// How large a ring is.
pub fn area(ring: &[Point]) -> f64 {
    let crossed = ring.iter().zip(ring.iter().cycle().skip(1)).map(|(a, b)| a.0 * b.1 - b.0 * a.1);
    (crossed.sum::<f64>() / 2.0).abs()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn corners_on_a_line_go_and_others_stay() {
        let ring = [(0.0, 0.0), (5.0, 0.1), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)];
        assert_eq!(thin(&ring, 0.5), [(0.0, 0.0), (10.0, 0.0), (10.0, 10.0), (0.0, 10.0)]);
        assert!((area(&ring) - 99.5).abs() < 1e-9);
    }
}
