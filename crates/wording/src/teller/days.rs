//! Days ahead and past, in words.

use casework::holds::Deadline;
use jiff::civil::Date;

use super::{NOTHING, Teller, cites};

/// Within so many days a deadline is near, in days.
const NEAR_DAYS: i64 = 14;

/// How close a day is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Urgency {
    /// It has passed.
    Past,
    /// It is near.
    Near,
    /// There is time.
    Later,
}

impl Urgency {
    /// Of a day, seen from another.
    pub fn of(day: Date, on: Date) -> Urgency {
        match until(on, day) {
            left if left < 0 => Urgency::Past,
            left if left <= NEAR_DAYS => Urgency::Near,
            _ => Urgency::Later,
        }
    }
}

fn until(from: Date, to: Date) -> i64 {
    from.until((jiff::Unit::Day, to)).map_or(0, |span| i64::from(span.get_days()))
}

impl Teller<'_> {
    /// The day of a deadline and how far it is from the day of the view.
    pub fn day_ahead(&self, deadline: &Deadline) -> String {
        let left = until(self.view.valid(), deadline.day);
        let args = [
            ("day", deadline.day.to_string().into()),
            ("left", left.unsigned_abs().into()),
            ("past", if left < 0 { "past" } else { "ahead" }.into()),
            ("opens", deadline.opens.map_or_else(|| NOTHING.to_owned(), |day| day.to_string()).into()),
        ];
        let inexact =
            if deadline.inexact { self.messages.text("record-inexact", &[]) } else { String::new() };
        self.messages.text("due-day", &args) + &inexact
    }

    /// What falls due, with its provisions.
    pub fn due_cited(&self, deadline: &Deadline) -> String {
        format!("{} {}", self.due(deadline), cites(&deadline.cites)).trim_end().to_owned()
    }
}
