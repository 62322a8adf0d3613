//! Three values in the tree: no, unknown, yes (Kleene's strong logic).
//!
//! There is no `Default` and no conversion to `bool`: for law about war, nothing may turn an unknown into an answer.

/// The truth of a fact, a rule or a goal. The order is the order of certainty that it holds, so that
/// *all* is the minimum, *any* the maximum and *not* the mirror image.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum Truth {
    /// It does not hold.
    No = 0,
    /// It cannot be said.
    Unknown = 1,
    /// It holds.
    Yes = 2,
}

impl Truth {
    /// All three, in order.
    pub const ALL: [Truth; 3] = [Truth::No, Truth::Unknown, Truth::Yes];

    /// Both hold.
    #[must_use]
    pub fn and(self, other: Truth) -> Truth {
        self.min(other)
    }

    /// At least one holds.
    #[must_use]
    pub fn or(self, other: Truth) -> Truth {
        self.max(other)
    }

    /// A settled truth from a plain statement.
    pub const fn settled(says: bool) -> Truth {
        if says { Truth::Yes } else { Truth::No }
    }

    /// Whether it is yes or no.
    pub const fn is_settled(self) -> bool {
        !matches!(self, Truth::Unknown)
    }

    /// The word used in JSON, case files and message ids: `yes`, `no`, `unknown`.
    pub const fn word(self) -> &'static str {
        match self {
            Truth::No => "no",
            Truth::Unknown => "unknown",
            Truth::Yes => "yes",
        }
    }

    /// Reads [`Truth::word`] back.
    pub fn from_word(word: &str) -> Option<Truth> {
        Truth::ALL.into_iter().find(|t| t.word() == word)
    }
}

impl std::ops::Not for Truth {
    type Output = Truth;

    /// The mirror image; unknown stays unknown.
    fn not(self) -> Truth {
        match self {
            Truth::No => Truth::Yes,
            Truth::Unknown => Truth::Unknown,
            Truth::Yes => Truth::No,
        }
    }
}
