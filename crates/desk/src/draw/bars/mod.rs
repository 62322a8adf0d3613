//! Bars: by year, stacked ([`years`]), and by category, lying ([`rows`]).
//!
//! A bar is as long as the least that is known; where a source gives a range, a whisker reaches from there to the most. A number
//! that nobody recorded is no bar of length zero: it has a sign of its own.

mod columns;
mod pattern;
mod rows;

pub use columns::{Year, Years, YearsWords, years};
pub use rows::{Row, Rows, RowsWords, rows};

use super::text::figures;

/// A count, or the least and the most that it can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Amount {
    least: u32,
    most: u32,
}

impl Amount {
    /// A count that is known.
    pub fn exactly(count: u32) -> Self {
        Self { least: count, most: count }
    }

    /// A count of which two bounds are known, in either order.
    pub fn between(one: u32, other: u32) -> Self {
        Self { least: one.min(other), most: one.max(other) }
    }

    /// The least it can be.
    pub fn least(self) -> u32 {
        self.least
    }

    /// The most it can be.
    pub fn most(self) -> u32 {
        self.most
    }

    fn is_range(self) -> bool {
        self.least < self.most
    }

    fn plus(self, other: Self) -> Self {
        Self { least: self.least.saturating_add(other.least), most: self.most.saturating_add(other.most) }
    }

    /// As it is written.
    fn text(self) -> String {
        let least = figures(self.least.into());
        if self.is_range() { format!("{least}–{}", figures(self.most.into())) } else { least }
    }
}
