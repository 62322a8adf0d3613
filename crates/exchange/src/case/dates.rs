//! Days, months and years as they are written: 2022-04-28, 2022-04, 2022.

use jiff::civil::Date;

use super::When;

/// A day.
pub(super) fn day(written: &str) -> Option<Date> {
    let (year, rest) = written.split_once('-')?;
    let (month, day) = rest.split_once('-')?;
    Date::new(in_full(year)?, small(month)?, small(day)?).ok()
}

/// A day, a month or a year, with all their days.
pub(super) fn when(written: &str) -> Option<When> {
    match written.len() {
        4 => year(in_full(written)?),
        7 => {
            let (year, month) = written.split_once('-')?;
            let first = Date::new(in_full(year)?, small(month)?, 1).ok()?;
            Some(When { first, last: first.last_of_month() })
        }
        _ => day(written).map(|day| When { first: day, last: day }),
    }
}

/// The days of a year.
pub(super) fn year(year: i16) -> Option<When> {
    if year < 1000 {
        return None;
    }
    Some(When { first: Date::new(year, 1, 1).ok()?, last: Date::new(year, 12, 31).ok()? })
}

fn number(digits: &str, width: usize) -> Option<i16> {
    let right = digits.len() == width && digits.bytes().all(|byte| byte.is_ascii_digit());
    if right { digits.parse().ok() } else { None }
}

/// A year in four digits; those before the year 1000 are mistakes.
fn in_full(digits: &str) -> Option<i16> {
    number(digits, 4).filter(|year| *year >= 1000)
}

fn small(digits: &str) -> Option<i8> {
    number(digits, 2).and_then(|number| i8::try_from(number).ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates() {
        let cases: &[(&str, Option<(&str, &str)>)] = &[
            ("2022-04-28", Some(("2022-04-28", "2022-04-28"))),
            ("2022-02", Some(("2022-02-01", "2022-02-28"))),
            ("2024-02", Some(("2024-02-01", "2024-02-29"))),
            ("2022", Some(("2022-01-01", "2022-12-31"))),
            ("2022-02-30", None),
            ("2022-13", None),
            ("2022-4-28", None),
            ("0022", None),
            ("0022-04-28", None),
            ("+202", None),
            ("2022-+4", None),
            ("", None),
            ("2022-04-28T00:00:00", None),
            ("20220428", None),
            ("２０２２-04", None),
        ];
        for &(written, want) in cases {
            let found = when(written).map(|when| (when.first.to_string(), when.last.to_string()));
            assert_eq!(found, want.map(|(first, last)| (first.to_owned(), last.to_owned())), "{written}");
        }
        assert_eq!(day("2022-04"), None);
    }
}
