//! One cell: what a file writes to the one form in which it is kept.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::problem::excerpt;
use super::{Column, Kind, ProblemKind};

/// Digits behind the point that degrees may have; more would be less than a millimetre.
const MOST_PLACES: usize = 8;
/// Milliseconds of a day.
const DAY_MS: i64 = 86_400_000;

/// A value as a file writes it.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Raw {
    /// Words, or anything in a cell of CSV.
    Text(String),
    /// A number of JSON, as it is written.
    Number(String),
    /// `true` or `false` of JSON.
    Bool(bool),
    /// A list or an object of JSON, by its name in messages.
    Other(&'static str),
    /// Nothing: an empty cell, or `null`.
    Nothing,
}

impl Kind {
    /// What belongs there, in the words that messages know.
    pub(super) const fn expected(self) -> &'static str {
        match self {
            Kind::Text => "text",
            Kind::Whole => "a whole number such as 250",
            Kind::Year => "a year such as 2019",
            Kind::Degrees(180) => "degrees up to 180 such as 15,9833",
            Kind::Degrees(_) => "degrees up to 90 such as 15,9833",
            Kind::Day => "a day such as 2025-04-04",
            Kind::YesNo => "yes or no",
            Kind::Code => "three letters such as JPN",
        }
    }

    /// The form in which words of a file are kept.
    fn of_text(self, text: &str) -> Option<String> {
        match self {
            Kind::Text => Some(text.to_owned()),
            Kind::Whole => whole(text),
            Kind::Year => (text.len() == 4).then(|| whole(text)).flatten().filter(|year| year.len() == 4),
            Kind::Degrees(most) => degrees(text, most),
            Kind::Day => day(text).map(|day| day.to_string()),
            Kind::YesNo => match text.to_ascii_lowercase().as_str() {
                "yes" | "true" => Some("yes".to_owned()),
                "no" | "false" => Some("no".to_owned()),
                _ => None,
            },
            Kind::Code => {
                let sound = text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_uppercase());
                sound.then(|| text.to_owned())
            }
        }
    }
}

/// The form in which a value is kept; empty for nothing.
pub(super) fn read(column: Column, raw: &Raw) -> Result<String, ProblemKind> {
    let Column { kind, needed, .. } = column;
    let value = |text: &str, kept: Option<String>| {
        kept.ok_or_else(|| ProblemKind::Value { found: excerpt(text), expected: kind.expected() })
    };
    let wrong = |found| Err(ProblemKind::Type { found, expected: kind.expected() });
    match raw {
        Raw::Nothing if needed => Err(ProblemKind::Blank),
        Raw::Nothing => Ok(String::new()),
        Raw::Text(text) => value(text, kind.of_text(text)),
        Raw::Number(text) => match kind {
            Kind::Text | Kind::YesNo | Kind::Code => wrong("a number"),
            Kind::Day => value(text, moment(text)),
            Kind::Whole | Kind::Year | Kind::Degrees(_) => value(text, kind.of_text(text)),
        },
        Raw::Bool(said) if kind == Kind::YesNo => Ok(if *said { "yes" } else { "no" }.to_owned()),
        Raw::Bool(_) => wrong("true or false"),
        Raw::Other(found) => wrong(found),
    }
}

/// A whole number, its zeros behind the point and before it left out.
fn whole(text: &str) -> Option<String> {
    let (digits, rest) = text.split_once('.').unwrap_or((text, "0"));
    let sound = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let none = !rest.is_empty() && rest.bytes().all(|byte| byte == b'0');
    (sound && none).then(|| digits.parse::<u64>().ok()).flatten().map(|number| number.to_string())
}

/// A number of degrees with a point, in the fewest digits that say the same.
fn degrees(text: &str, most: u8) -> Option<String> {
    let text = text.replace(',', ".");
    let (sign, digits) = text.strip_prefix('-').map_or(("", text.as_str()), |rest| ("-", rest));
    let (whole, places) = digits.split_once('.').unwrap_or((digits, "0"));
    let are_digits = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
    if !are_digits(whole) || !are_digits(places) || places.len() > MOST_PLACES {
        return None;
    }
    let (whole, places) = (whole.parse::<u8>().ok()?, places.trim_end_matches('0'));
    let within = whole < most || (whole == most && places.is_empty());
    let sign = if whole == 0 && places.is_empty() { "" } else { sign };
    let joint = if places.is_empty() { "" } else { "." };
    within.then(|| format!("{sign}{whole}{joint}{places}"))
}

/// A day as it is written in CSV.
fn day(text: &str) -> Option<Date> {
    let sound = text.len() == 10 && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    text.parse().ok().filter(|_| sound)
}

/// The day that begins so many milliseconds after 1970 began.
fn moment(text: &str) -> Option<String> {
    let milliseconds: i64 = text.parse().ok()?;
    let whole = milliseconds.checked_rem(DAY_MS) == Some(0);
    let moment = Timestamp::from_millisecond(milliseconds).ok().filter(|_| whole)?;
    let date = moment.to_zoned(TimeZone::UTC).date();
    // as days are written: four digits of the year
    (date.year() >= 1000).then(|| date.to_string())
}
