//! From numbers and days to places on the drawing.

use jiff::civil::{Date, date};

/// A straight scale: `from` lies at `start`, `to` at `end`.
#[derive(Debug, Clone, Copy)]
pub struct Scale {
    /// The number at the beginning.
    pub from: f64,
    /// The number at the end.
    pub to: f64,
    /// Where the beginning lies.
    pub start: f64,
    /// Where the end lies.
    pub end: f64,
}

impl Scale {
    /// Where a number lies; a scale without length has everything in its middle.
    pub fn at(&self, value: f64) -> f64 {
        let length = self.to - self.from;
        let part = if length.abs() < f64::EPSILON { 0.5 } else { (value - self.from) / length };
        if part.is_finite() { self.start + part * (self.end - self.start) } else { self.start }
    }

    /// Where a number lies, or the nearer end when it lies outside.
    pub fn inside(&self, value: f64) -> f64 {
        self.at(value).clamp(self.start.min(self.end), self.start.max(self.end))
    }
}

/// A count as a number to draw with.
#[expect(clippy::cast_precision_loss, reason = "counts are drawn a few hundred units high, far below 2^53")]
pub fn float(count: u64) -> f64 {
    count as f64
}

/// A day as a number of days, for a scale.
pub fn day(day: Date) -> f64 {
    date(1900, 1, 1).until(day).map_or(0.0, |span| f64::from(span.get_days()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_scale_without_length_is_no_division_by_zero() {
        let scale = Scale { from: 3.0, to: 3.0, start: 0.0, end: 100.0 };
        assert!((scale.at(3.0) - 50.0).abs() < 1e-9);
    }

    #[test]
    fn days_count() {
        assert!((day(date(1992, 9, 18)) - day(date(1992, 9, 17)) - 1.0).abs() < 1e-9);
    }

    proptest! {
        #[test]
        fn a_scale_keeps_the_order(a in -1e6_f64..1e6, b in -1e6_f64..1e6, from in -1e6_f64..0.0, to in 1.0_f64..1e6) {
            let scale = Scale { from, to, start: 10.0, end: 600.0 };
            prop_assert!((a <= b) == (scale.at(a) <= scale.at(b)) || (scale.at(a) - scale.at(b)).abs() < 1e-9);
            prop_assert!((10.0..=600.0).contains(&scale.inside(a)));
        }
    }
}
