//! Cuts rings at 180°, where the map has its edges.

type Ring = Vec<(f64, f64)>;

/// The pieces of a ring, each from -180° to 180°.
pub fn pieces(ring: &[(f64, f64)]) -> Vec<Ring> {
    let whole = unrolled(ring);
    let turns = [-1.0, 0.0, 1.0].map(|turn: f64| turn * 360.0);
    let cut = turns.map(|turn| {
        let east = half(&whole, |point| point.0 - (turn - 180.0));
        let piece = half(&east, |point| turn + 180.0 - point.0);
        let piece: Ring = piece.into_iter().map(|(x, y)| (x - turn, y)).collect();
        along_the_edge(&piece)
    });
    // what only touches the edge from the other side is a line there, and no piece
    let wide = |piece: &Ring| {
        piece.iter().any(|point| piece.first().is_some_and(|first| (first.0 - point.0).abs() > 1e-6))
    };
    cut.into_iter().filter(wide).collect()
}

/// The ring with longitudes that run on beyond 180°, and closed over the pole when it goes around one.
fn unrolled(ring: &[(f64, f64)]) -> Ring {
    let mut whole = Ring::new();
    let mut turned = 0.0;
    let mut before: Option<f64> = None;
    for (x, y) in ring {
        if let Some(before) = before {
            let step: f64 = x - before;
            turned -= 360.0 * (step / 360.0).round();
        }
        before = Some(*x);
        whole.push((x + turned, *y));
    }
    if let (Some(first), Some(last)) = (whole.first().copied(), whole.last().copied())
        && (first.0 - last.0).abs() > 180.0
    {
        let pole = if first.1 < 0.0 { -90.0 } else { 90.0 };
        whole.extend([(last.0, pole), (first.0, pole)]);
    }
    whole
}

/// What of a ring lies where `side` is not below zero.
fn half(ring: &[(f64, f64)], side: impl Fn(&(f64, f64)) -> f64) -> Ring {
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

/// The edge of the map is a curve: a cut along it has a corner every degree.
fn along_the_edge(ring: &[(f64, f64)]) -> Ring {
    let mut dense = Ring::new();
    for (from, to) in ring.iter().zip(ring.iter().cycle().skip(1)) {
        dense.push(*from);
        let on_edge = (from.0.abs() - 180.0).abs() < 1e-6 && (from.0 - to.0).abs() < 1e-6;
        let length = (to.1 - from.1).abs();
        let steps = (1..90).map(f64::from).take_while(|step| on_edge && *step < length);
        dense.extend(steps.map(|step| (from.0, from.1 + step * (to.1 - from.1).signum())));
    }
    dense
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ring_over_the_edge_is_two() {
        let pieces = pieces(&[(170.0, 60.0), (-170.0, 60.0), (-170.0, 70.0), (170.0, 70.0), (170.0, 60.0)]);
        assert_eq!(pieces.len(), 2);
        let reach = |piece: &Ring| {
            piece
                .iter()
                .map(|point| point.0)
                .fold((180.0_f64, -180.0_f64), |(low, high), x| (low.min(x), high.max(x)))
        };
        assert_eq!(pieces.iter().map(reach).collect::<Vec<_>>(), [(170.0, 180.0), (-180.0, -170.0)]);
    }

    #[test]
    fn a_ring_around_the_pole_reaches_it() {
        let ring = [(-180.0, -80.0), (-90.0, -75.0), (0.0, -70.0), (90.0, -75.0), (180.0, -80.0)];
        let pieces = pieces(&ring);
        assert_eq!(pieces.len(), 1);
        assert!(pieces[0].contains(&(180.0, -90.0)) && pieces[0].contains(&(-180.0, -90.0)));
    }

    #[test]
    fn what_does_not_touch_the_edge_stays() {
        let ring = [(10.0, 0.0), (20.0, 0.0), (20.0, 10.0), (10.0, 0.0)];
        assert_eq!(pieces(&ring).len(), 1);
    }
}
