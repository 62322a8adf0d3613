//! A calendar of deadlines that an office subscribes to: an iCalendar feed (RFC 5545, with the properties of RFC 7986).
//!
//! [`write()`] gives the same bytes for the same [`Calendar`]: every moment and every name is a parameter. All events are
//! whole days without a time zone, as a deadline is a civil day wherever the reader sits.
//!
//! A subscriber's program knows an event by its [`Event::uid`]: with the same one a changed day moves the event, with
//! another one it would stand there twice. [`uid()`] makes one from what names the deadline.
//!
//! Written by hand, as the crate `icalendar` cannot promise this: it needs `chrono` with its clock and random `uuid`s,
//! and fills in both wherever a moment or a UID is missing; it passes control characters on, among them the carriage
//! return that would break a line in two; and it folds in quadratic time. The tests read the feed back with another
//! library.

mod check;
mod error;
mod event;
mod line;
mod uid;

pub use error::CalendarError;
pub use uid::uid;

use std::collections::HashSet;

use jiff::{Timestamp, civil::Date};
use line::Lines;

/// How often a subscriber's program is asked to fetch the calendar again, in hours (`REFRESH-INTERVAL`, RFC 7986 section
/// 5.7, and `X-PUBLISHED-TTL` for older programs): in the morning it shows what was recorded the day before, and over a
/// satellite link it costs four requests a day. Programs may have an interval of their own.
pub const REFRESH_HOURS: u32 = 6;

/// When a reminder comes up, in hours after the midnight with which its day begins: when the office opens.
pub const ALARM_HOUR: u32 = 9;

/// The longest [`Event::uid`], in bytes: what RFC 5545 (section 3.8.4.7) has every program keep whole.
pub const LONGEST_UID_BYTES: usize = 255;

/// A calendar to subscribe to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Calendar<'a> {
    /// What made it, in the form of a public identifier such as `-//Hatoba//Hatoba 0.1//EN` (`PRODID`, RFC 5545 section
    /// 3.7.3).
    pub product: &'a str,
    /// Its name in the subscriber's list (`NAME`, RFC 7986 section 5.1, and `X-WR-CALNAME` for older programs).
    /// Best without commas, semicolons and backslashes: some programs show the backslash with which they are written.
    pub name: &'a str,
    /// What it is, and of which moment (`DESCRIPTION`, RFC 7986 section 5.2, and `X-WR-CALDESC` for older programs).
    pub description: Option<&'a str>,
    /// The language of all its texts, as a tag of BCP 47 such as `ja` (`LANGUAGE`, RFC 5545 section 3.2.10).
    pub language: &'a str,
    /// The events, in the order in which they are written.
    pub events: &'a [Event],
}

/// A deadline, or a span of days.
///
/// In its texts all line breaks (also CR, CRLF, form feeds and Unicode's own) become one line feed, and other control
/// characters but the tab are left out: RFC 5545 (section 3.3.11) has no way to write them. All else arrives as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Names the deadline, whatever its day: see [`uid()`]. At most [`LONGEST_UID_BYTES`], without control characters, and
    /// different for each event (`UID`, RFC 5545 section 3.8.4.7).
    pub uid: String,
    /// When what is said here was recorded (`DTSTAMP` and `LAST-MODIFIED`, RFC 5545 sections 3.8.7.2 and 3.8.7.3), to the
    /// second; a fraction is left out.
    pub stamp: Timestamp,
    /// How often the days changed or the event was cancelled, from 0 (`SEQUENCE`, RFC 5545 section 3.8.7.4).
    pub sequence: u32,
    /// The first day (`DTSTART`, RFC 5545 section 3.8.2.4).
    pub first: Date,
    /// The last day, still part of it; the same as the first for a deadline. `DTEND` (RFC 5545 section 3.8.2.2) is the day
    /// after.
    pub last: Date,
    /// What is due (`SUMMARY`, RFC 5545 section 3.8.1.12).
    pub title: String,
    /// More about it; empty: nothing (`DESCRIPTION`, RFC 5545 section 3.8.1.5).
    pub description: String,
    /// The page that tells more: an `http` or `https` URI in ASCII, others percent-encoded (`URL`, RFC 5545 section
    /// 3.8.4.6).
    pub url: Option<String>,
    /// Groups by which a subscriber can filter or colour; empty ones, and spaces around them, are left out
    /// (`CATEGORIES`, RFC 5545 section 3.8.1.2).
    pub categories: Vec<String>,
    /// A reminder at [`ALARM_HOUR`] of the day so many days before the first (`VALARM`, RFC 5545 section 3.6.6). Many
    /// programs ask the subscriber before they take reminders from a feed. A cancelled event has none.
    pub alarm_days_before: Option<u16>,
    /// It need not be done any more (`STATUS:CANCELLED`, RFC 5545 section 3.8.1.11). Unlike an event that is missing from
    /// the feed, it is shown as cancelled.
    pub cancelled: bool,
    /// Whether it takes up the person's time; a deadline does not (`TRANSP`, RFC 5545 section 3.8.2.7).
    pub busy: bool,
}

/// Writes a calendar as an iCalendar stream (`text/calendar; charset=utf-8`).
///
/// # Errors
/// When a value has no form in iCalendar, or would mean another thing to a subscriber. Nothing is partial.
pub fn write(calendar: &Calendar) -> Result<String, CalendarError> {
    check::language(calendar.language)?;
    let mut uids = HashSet::new();
    let mut lines = Lines::default();
    lines.whole("BEGIN:VCALENDAR");
    lines.whole("VERSION:2.0");
    lines.text("PRODID", None, calendar.product);
    // the events are the publisher's, and nobody is asked to answer. RFC 5546 (section 3.2.1) wants an ORGANIZER beside
    // it; feeds have none, as programs take an event with one for an invitation
    lines.whole("METHOD:PUBLISH");
    lines.text("NAME", Some(calendar.language), calendar.name);
    lines.text("X-WR-CALNAME", None, calendar.name);
    if let Some(description) = calendar.description {
        lines.text("DESCRIPTION", Some(calendar.language), description);
        lines.text("X-WR-CALDESC", None, description);
    }
    lines.whole(&format!("REFRESH-INTERVAL;VALUE=DURATION:PT{REFRESH_HOURS}H"));
    lines.whole(&format!("X-PUBLISHED-TTL:PT{REFRESH_HOURS}H"));
    for event in calendar.events {
        event::write(&mut lines, event, calendar.language)?;
        if !uids.insert(&event.uid) {
            return Err(CalendarError::Twice { uid: event.uid.clone() });
        }
    }
    if calendar.events.is_empty() {
        filler(&mut lines);
    }
    lines.whole("END:VCALENDAR");
    Ok(lines.into_text())
}

/// A component that shows nothing: a calendar needs at least one (RFC 5545 section 3.6), and one with nothing due should
/// not be refused by those who hold programs to it. UTC as in the example of section 3.6.5.
fn filler(lines: &mut Lines) {
    lines.whole("BEGIN:VTIMEZONE");
    lines.whole("TZID:UTC");
    lines.whole("BEGIN:STANDARD");
    lines.whole("DTSTART:19700101T000000");
    lines.whole("TZOFFSETFROM:+0000");
    lines.whole("TZOFFSETTO:+0000");
    lines.whole("END:STANDARD");
    lines.whole("END:VTIMEZONE");
}
