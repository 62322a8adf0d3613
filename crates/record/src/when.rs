//! Times as real sources give them: a day, a month, a year, a fiscal year.

use jiff::civil::Date;
use std::fmt;

/// A day, or all days of a month, a year, or a fiscal year (April to March, as Japan's budgets count).
///
/// Written `2012-12-21`, `2012-12`, `2012` and `FY2012`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct When {
    first: Date,
    last: Date,
}

impl When {
    /// One day.
    pub const fn day(day: Date) -> When {
        When { first: day, last: day }
    }

    /// As it is written; `None` for anything else.
    pub fn parse(written: &str) -> Option<When> {
        let parts: Vec<&str> = written.split('-').collect();
        match parts.as_slice() {
            [year] => {
                if let Some(fiscal) = year.strip_prefix("FY") {
                    let year = full(fiscal)?;
                    let last = Date::new(year.checked_add(1)?, 3, 31).ok()?;
                    return Some(When { first: Date::new(year, 4, 1).ok()?, last });
                }
                let year = full(year)?;
                Some(When { first: Date::new(year, 1, 1).ok()?, last: Date::new(year, 12, 31).ok()? })
            }
            [year, month] => {
                let first = Date::new(full(year)?, small(month)?, 1).ok()?;
                Some(When { first, last: first.last_of_month() })
            }
            [year, month, day] => Some(When::day(Date::new(full(year)?, small(month)?, small(day)?).ok()?)),
            _ => None,
        }
    }

    /// The first of the days.
    pub const fn first(self) -> Date {
        self.first
    }

    /// The last of the days.
    pub const fn last(self) -> Date {
        self.last
    }

    /// Whether it is one day.
    pub fn is_day(self) -> bool {
        self.first == self.last
    }
}

fn number(digits: &str, width: usize) -> Option<i16> {
    let sound = digits.len() == width && digits.bytes().all(|byte| byte.is_ascii_digit());
    if sound { digits.parse().ok() } else { None }
}

/// A year in four digits; those before the year 1000 are mistakes.
fn full(digits: &str) -> Option<i16> {
    number(digits, 4).filter(|year| *year >= 1000)
}

fn small(digits: &str) -> Option<i8> {
    number(digits, 2).and_then(|number| i8::try_from(number).ok())
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (first, last) = (self.first, self.last);
        if first == last {
            write!(f, "{first}")
        } else if first.month() == last.month() {
            write!(f, "{:04}-{:02}", first.year(), first.month())
        } else if first.month() == 4 {
            write!(f, "FY{:04}", first.year())
        } else {
            write!(f, "{:04}", first.year())
        }
    }
}

impl fmt::Debug for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl serde::Serialize for When {
    fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> serde::Deserialize<'de> for When {
    fn deserialize<D: serde::Deserializer<'de>>(from: D) -> Result<When, D::Error> {
        struct Visitor;
        impl serde::de::Visitor<'_> for Visitor {
            type Value = When;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a day, a month, a year or a fiscal year")
            }
            fn visit_str<E: serde::de::Error>(self, written: &str) -> Result<When, E> {
                When::parse(written).ok_or_else(|| E::custom(format_args!("{written:?} is no day")))
            }
        }
        from.deserialize_str(Visitor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn written_and_read_back() {
        let cases = [
            ("2022-04-28", Some(("2022-04-28", "2022-04-28"))),
            ("2024-02", Some(("2024-02-01", "2024-02-29"))),
            ("2022", Some(("2022-01-01", "2022-12-31"))),
            ("FY1992", Some(("1992-04-01", "1993-03-31"))),
            ("2022-02-30", None),
            ("2022-13", None),
            ("2022-4-28", None),
            ("0022", None),
            ("FY22", None),
            ("+202", None),
            ("", None),
            ("2022-04-28T00:00:00", None),
            ("2022-04-28-01", None),
            ("２０２２-04", None),
            ("FY9999", None),
        ];
        for (written, want) in cases {
            let found = When::parse(written);
            let days = found.map(|when| (when.first().to_string(), when.last().to_string()));
            assert_eq!(days, want.map(|(first, last)| (first.to_owned(), last.to_owned())), "{written}");
            if let Some(when) = found {
                assert_eq!(when.to_string(), written);
            }
        }
    }
}
