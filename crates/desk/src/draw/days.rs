//! The axis of a time line: years, months or days, whichever has room.

use super::tick;
use jiff::{
    ToSpan as _,
    civil::{Date, date},
};

/// A day of the axis and what is written there.
pub(super) type Mark = (Date, String);

/// Round days from `from` to `to`; a label of years needs the least room, one of days the most.
pub(super) fn marks(from: Date, to: Date) -> Vec<Mark> {
    let years = years(from, to);
    if years.len() >= 3 {
        return years;
    }
    let months = months(from, to);
    if months.len() >= 2 { months } else { days(from, to) }
}

fn years(from: Date, to: Date) -> Vec<Mark> {
    let inside = |day: &Date| (from..=to).contains(day);
    // 1 January of the first year may lie before the beginning
    let first = if inside(&date(from.year(), 1, 1)) { from.year() } else { from.year().saturating_add(1) };
    let years = tick::within(first, to.year(), 8);
    years.into_iter().map(|year| (date(year, 1, 1), year.to_string())).collect()
}

fn months(from: Date, to: Date) -> Vec<Mark> {
    let every = |step: i8| {
        let first = from.first_of_month();
        first
            .series(1.month())
            .take_while(|day| *day <= to)
            .filter(|day| *day >= from && (day.month() - 1) % step == 0)
            .take(600)
            .map(|day| (day, format!("{:04}-{:02}", day.year(), day.month())))
            .collect::<Vec<_>>()
    };
    [1, 2, 3, 6].into_iter().map(every).find(|marks| marks.len() <= 5).unwrap_or_default()
}

fn days(from: Date, to: Date) -> Vec<Mark> {
    let every = |step: i8| {
        from.series(1.day())
            .take_while(|day| *day <= to)
            .filter(|day| day.day() == 1 || day.day() % step == 0)
            .take(100)
            .map(|day| (day, day.to_string()))
            .collect::<Vec<_>>()
    };
    [1, 2, 5, 10, 15, 20].into_iter().map(every).find(|marks| marks.len() <= 4).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn texts(from: Date, to: Date) -> Vec<String> {
        marks(from, to).into_iter().map(|(_, text)| text).collect()
    }

    #[test]
    fn the_axis_has_the_unit_that_fits() {
        let decades = texts(date(1992, 9, 1), date(2026, 11, 25));
        assert_eq!(decades, ["1995", "2000", "2005", "2010", "2015", "2020", "2025"]);
        let months = texts(date(2026, 2, 3), date(2026, 9, 1));
        assert_eq!(months, ["2026-03", "2026-05", "2026-07", "2026-09"]);
        let days = texts(date(2026, 11, 3), date(2026, 11, 25));
        assert_eq!(days, ["2026-11-10", "2026-11-20"]);
        let nearly_two_months = texts(date(1996, 6, 2), date(1996, 7, 30));
        assert_eq!(nearly_two_months, ["1996-06-20", "1996-07-01", "1996-07-20"]);
    }

    proptest! {
        #[test]
        fn marks_are_inside_in_order_and_few(start in 0_i32..40_000, length in 0_i32..30_000) {
            let from = date(1950, 1, 1) + start.days();
            let to = from + length.days();
            let marks = marks(from, to);
            prop_assert!(marks.len() <= 8);
            prop_assert!(marks.iter().all(|(day, _)| (from..=to).contains(day)));
            prop_assert!(marks.windows(2).all(|pair| pair[0].0 < pair[1].0));
            prop_assert!(length < 2 || !marks.is_empty());
        }
    }
}
