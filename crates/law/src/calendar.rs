//! The days that the law computes from an event.

use crate::model::{Deadline, FactId, Term};
use crate::text::Span;
use crate::truth::Truth;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// What a case says of its calendar.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Events {
    /// The day of each event, by its name.
    pub days: BTreeMap<String, Date>,
    /// Spans of days, by their name, such as the recesses of the Diet.
    pub spans: BTreeMap<String, Vec<Span>>,
}

/// When a deadline falls.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// The first day of its window, where it has one.
    pub opens: Option<Date>,
    /// The last day.
    pub closes: Date,
    /// The open questions whose answer moved it or would move it.
    pub rests_on: Vec<FactId>,
}

/// When a deadline falls, as far as the case gives its event.
///
/// The day of the event does not count (`civil.art140`): a term of years begins the day after and ends on the day
/// before the day of its last year with the same date as that first day; where there is no such date, on the
/// last day of the month. Where the deadline's own assumption holds, it falls a day earlier; where that cannot be said,
/// the day is the one without it, and `rests_on` names what it rests on either way.
///
/// `None` when the case does not give the event, when a span of days not counted never ends, or when the day lies
/// beyond the calendar.
pub fn due(deadline: &Deadline, events: &Events, assumed: impl Fn(FactId) -> Truth) -> Option<Due> {
    let event = *events.days.get(&deadline.from)?;
    let last = match &deadline.term {
        Term::Years(years) => years_after(event, *years)?,
        Term::DaysWithout(days, without) => {
            let without = events.spans.get(without).map_or(&[][..], Vec::as_slice);
            days_after(event, *days, without)?
        }
    };
    let earlier = deadline.less_if.is_some_and(|fact| assumed(fact) == Truth::Yes);
    let closes = if earlier { last.yesterday().ok()? } else { last };
    let opens = match deadline.opens_days_before {
        Some(days) => Some(closes.checked_sub(jiff::Span::new().try_days(days).ok()?).ok()?),
        None => None,
    };
    Some(Due { opens, closes, rests_on: deadline.less_if.into_iter().collect() })
}

/// The last day of a term of years that begins the day after the event.
fn years_after(event: Date, years: u32) -> Option<Date> {
    let first = event.tomorrow().ok()?;
    let year = i16::try_from(years).ok().and_then(|years| first.year().checked_add(years))?;
    let month = Date::new(year, first.month(), 1).ok()?;
    match Date::new(year, first.month(), first.day()) {
        Ok(anniversary) => anniversary.yesterday().ok(),
        Err(_) => Some(month.last_of_month()),
    }
}

/// The last of so many days after the event, the days in these spans not counted.
fn days_after(event: Date, days: u32, without: &[Span]) -> Option<Date> {
    let mut last = event;
    let mut counted = 0;
    while counted < days {
        last = last.tomorrow().ok()?;
        match without.iter().find(|span| span.contains(last)) {
            // on to the end of the span; one without an end leaves no day to count
            Some(span) => last = span.to?,
            None => counted += 1,
        }
    }
    Some(last)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Localized, Place};
    use proptest::prelude::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn deadline(term: Term, less_if: Option<FactId>, opens_days_before: Option<u32>) -> Deadline {
        Deadline {
            name: "renewal".to_owned(),
            from: "approved".to_owned(),
            term,
            less_if,
            opens_days_before,
            goal: 0,
            span: Span::ALWAYS,
            cites: Vec::new(),
            text: Localized::default(),
            place: Place::default(),
        }
    }

    fn events(approved: &str, recess: &[(&str, &str)]) -> Events {
        let mut events = Events::default();
        events.days.insert("approved".to_owned(), day(approved));
        let spans = recess.iter().map(|(from, to)| Span {
            from: Some(day(from)),
            to: if to.is_empty() { None } else { Some(day(to)) },
        });
        events.spans.insert("recess".to_owned(), spans.collect());
        events
    }

    #[test]
    fn years_count_from_the_day_after() {
        for (approved, years, closes) in [
            ("2024-05-10", 2, "2026-05-10"),
            ("2024-02-29", 2, "2026-02-28"),
            ("2024-02-28", 2, "2026-02-28"),
            ("2024-02-28", 4, "2028-02-28"),
            ("2022-02-28", 2, "2024-02-29"),
            ("2023-12-31", 2, "2025-12-31"),
            ("2023-01-31", 1, "2024-01-31"),
            ("2023-04-30", 1, "2024-04-30"),
            ("2024-05-10", 0, "2024-05-10"),
        ] {
            let found =
                due(&deadline(Term::Years(years), None, None), &events(approved, &[]), |_| Truth::Yes);
            let expected = Due { opens: None, closes: day(closes), rests_on: Vec::new() };
            assert_eq!(found, Some(expected), "{approved} and {years} years");
        }
    }

    #[test]
    fn the_window_opens_before_and_the_assumption_moves_both() {
        let renewal = deadline(Term::Years(2), Some(7), Some(30));
        for (assumed, opens, closes) in [
            (Truth::No, "2026-04-10", "2026-05-10"),
            (Truth::Unknown, "2026-04-10", "2026-05-10"),
            (Truth::Yes, "2026-04-09", "2026-05-09"),
        ] {
            let found = due(&renewal, &events("2024-05-10", &[]), |_| assumed);
            let expected = Due { opens: Some(day(opens)), closes: day(closes), rests_on: vec![7] };
            assert_eq!(found, Some(expected), "{assumed:?}");
        }
    }

    #[test]
    fn days_are_counted_without_the_recess() {
        for (asked, recess, closes) in [
            ("2025-06-02", &[][..], "2025-06-09"),
            ("2025-06-02", &[("2025-06-07", "2025-06-08")][..], "2025-06-11"),
            ("2025-06-02", &[("2025-06-05", "2025-06-05"), ("2025-06-09", "2025-06-10")][..], "2025-06-12"),
            ("2025-06-02", &[("2025-06-03", "2025-06-05"), ("2025-06-04", "2025-06-06")][..], "2025-06-13"),
            ("2025-06-02", &[("2025-05-01", "2025-06-02")][..], "2025-06-09"),
            ("2025-06-02", &[("2025-06-10", "")][..], "2025-06-09"),
            ("2025-12-28", &[][..], "2026-01-04"),
            ("2025-12-28", &[("2025-12-29", "2026-01-03")][..], "2026-01-10"),
        ] {
            let term = Term::DaysWithout(7, "recess".to_owned());
            let found = due(&deadline(term, None, None), &events(asked, recess), |_| Truth::No);
            assert_eq!(found.map(|due| due.closes), Some(day(closes)), "{asked} without {recess:?}");
        }
    }

    #[test]
    fn no_day_where_none_can_be_said() {
        let years = deadline(Term::Years(2), None, Some(30));
        assert_eq!(due(&years, &Events::default(), |_| Truth::No), None);
        assert_eq!(due(&years, &events("9998-01-01", &[]), |_| Truth::No), None);
        assert_eq!(due(&years, &events("9999-12-31", &[]), |_| Truth::No), None);
        let far = deadline(Term::Years(u32::MAX), None, None);
        assert_eq!(due(&far, &events("2024-05-10", &[]), |_| Truth::No), None);
        let wide = deadline(Term::Years(2), None, Some(u32::MAX));
        assert_eq!(due(&wide, &events("2024-05-10", &[]), |_| Truth::No), None);
        let days = deadline(Term::DaysWithout(7, "recess".to_owned()), None, None);
        assert_eq!(due(&days, &events("2025-06-02", &[("2025-06-04", "")]), |_| Truth::No), None);
        let many = deadline(Term::DaysWithout(u32::MAX, "recess".to_owned()), None, None);
        assert_eq!(due(&many, &events("2025-06-02", &[]), |_| Truth::No), None);
    }

    proptest! {
        #[test]
        fn a_recess_never_makes_a_day_earlier(days in 0_u32..40, from in 0_i32..60, long in 0_i32..30) {
            let start = day("2025-06-02");
            let at = |n: i32| start.checked_add(jiff::Span::new().days(n)).unwrap();
            let recess = Span { from: Some(at(from)), to: Some(at(from + long)) };
            let plain = days_after(start, days, &[]).unwrap();
            let moved = days_after(start, days, &[recess]).unwrap();
            prop_assert_eq!(plain, at(i32::try_from(days).unwrap()));
            prop_assert!(plain <= moved && moved <= at(i32::try_from(days).unwrap() + long + 1));
            prop_assert!(moved == start || !recess.contains(moved));
        }
    }
}
