//! Words in both languages, days and places: the small change of every declaration.

use jiff::civil::Date;

/// The languages that everything users see exists in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lang {
    /// Japanese.
    Ja,
    /// English.
    En,
}

/// One text in Japanese and English.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Localized {
    /// Japanese.
    pub ja: String,
    /// English.
    pub en: String,
}

impl Localized {
    /// A text from its two forms.
    pub fn new(ja: impl Into<String>, en: impl Into<String>) -> Self {
        Self { ja: ja.into(), en: en.into() }
    }

    /// The text in one language.
    pub fn get(&self, lang: Lang) -> &str {
        match lang {
            Lang::Ja => &self.ja,
            Lang::En => &self.en,
        }
    }
}

/// The days from `from` to `to`, both included; an end left out is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Span {
    /// First day.
    pub from: Option<Date>,
    /// Last day.
    pub to: Option<Date>,
}

impl Span {
    /// Every day.
    pub const ALWAYS: Span = Span { from: None, to: None };

    /// Whether it ends before it begins.
    pub fn is_backwards(&self) -> bool {
        matches!((self.from, self.to), (Some(from), Some(to)) if from > to)
    }

    /// Whether the day lies in the span.
    pub fn contains(&self, day: Date) -> bool {
        self.from.is_none_or(|from| from <= day) && self.to.is_none_or(|to| day <= to)
    }

    /// The days in both spans; `None` when there are none.
    pub fn meet(&self, other: &Span) -> Option<Span> {
        let from = match (self.from, other.from) {
            (Some(a), Some(b)) => Some(a.max(b)),
            (a, b) => a.or(b),
        };
        let to = match (self.to, other.to) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
        match (from, to) {
            (Some(from), Some(to)) if from > to => None,
            _ => Some(Span { from, to }),
        }
    }

    /// Whether every day of `other` is in this span.
    pub fn covers(&self, other: &Span) -> bool {
        let starts = match (self.from, other.from) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(mine), Some(theirs)) => mine <= theirs,
        };
        let ends = match (self.to, other.to) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(mine), Some(theirs)) => mine >= theirs,
        };
        starts && ends
    }

    /// The days on which something changes because of this span: its first day, and the day after its last.
    pub fn changes(&self) -> impl Iterator<Item = Date> {
        self.from.into_iter().chain(self.to.and_then(|to| to.tomorrow().ok()))
    }
}

impl std::fmt::Display for Span {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if let Some(from) = self.from {
            write!(f, "{from}")?;
        }
        write!(f, "..")?;
        if let Some(to) = self.to {
            write!(f, "{to}")?;
        }
        Ok(())
    }
}

/// A place in the files of a framework.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// Which file, as an index into [`crate::Framework::files`].
    pub file: u16,
    /// Line, from 1.
    pub line: u32,
    /// Column in characters, from 1.
    pub column: u32,
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn spans_meet_and_cover() {
        let old = Span { from: None, to: Some(date(2016, 3, 28)) };
        let new = Span { from: Some(date(2016, 3, 29)), to: None };
        assert_eq!(old.meet(&new), None);
        assert!(Span::ALWAYS.covers(&old) && !old.covers(&Span::ALWAYS));
        assert_eq!(old.changes().collect::<Vec<_>>(), [date(2016, 3, 29)]);
        assert_eq!(new.changes().collect::<Vec<_>>(), [date(2016, 3, 29)]);
        assert!(new.contains(date(2016, 3, 29)) && !new.contains(date(2016, 3, 28)));
        assert_eq!(old.to_string(), "..2016-03-28");
    }
}
