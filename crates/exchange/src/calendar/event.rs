//! One event (RFC 5545 section 3.6.1).

use jiff::{Timestamp, civil::Date, tz::Offset};

use super::{
    ALARM_HOUR, CalendarError, Event, check,
    line::{Lines, plain},
};

/// Writes an event.
pub fn write(lines: &mut Lines, event: &Event, language: &str) -> Result<(), CalendarError> {
    check::uid(&event.uid)?;
    let year = || CalendarError::Year { uid: event.uid.clone() };
    let stamp = moment(event.stamp).ok_or_else(year)?;
    lines.whole("BEGIN:VEVENT");
    lines.text("UID", None, &event.uid);
    lines.whole(&format!("DTSTAMP:{stamp}"));
    // beside a METHOD, DTSTAMP speaks of the stream and this of the event (section 3.8.7.2): here both are the record's
    lines.whole(&format!("LAST-MODIFIED:{stamp}"));
    lines.whole(&format!("SEQUENCE:{}", event.sequence));
    if event.last < event.first {
        return Err(CalendarError::Days { uid: event.uid.clone() });
    }
    lines.whole(&format!("DTSTART;VALUE=DATE:{}", day(event.first).ok_or_else(year)?));
    let after = event.last.tomorrow().ok().and_then(day).ok_or_else(year)?;
    lines.whole(&format!("DTEND;VALUE=DATE:{after}"));
    texts(lines, event, language)?;
    lines.whole(if event.cancelled { "STATUS:CANCELLED" } else { "STATUS:CONFIRMED" });
    lines.whole(if event.busy { "TRANSP:OPAQUE" } else { "TRANSP:TRANSPARENT" });
    if let Some(days) = event.alarm_days_before.filter(|_| !event.cancelled) {
        alarm(lines, &event.title, language, days);
    }
    lines.whole("END:VEVENT");
    Ok(())
}

/// What a person reads of it.
fn texts(lines: &mut Lines, event: &Event, language: &str) -> Result<(), CalendarError> {
    lines.text("SUMMARY", Some(language), &event.title);
    if plain(&event.description).next().is_some() {
        lines.text("DESCRIPTION", Some(language), &event.description);
    }
    if let Some(url) = &event.url {
        check::url(&event.uid, url)?;
        lines.whole(&format!("URL:{url}"));
    }
    // what a control character hides is no name either
    let names: Vec<String> = event.categories.iter().map(|name| plain(name).collect()).collect();
    let names: Vec<&str> = names.iter().map(|name| name.trim()).filter(|name| !name.is_empty()).collect();
    if !names.is_empty() {
        lines.texts("CATEGORIES", language, &names);
    }
    Ok(())
}

/// A reminder, which shows the title (section 3.6.6). Its time counts from the midnight with which the event begins.
fn alarm(lines: &mut Lines, title: &str, language: &str, days: u16) {
    lines.whole("BEGIN:VALARM");
    lines.whole("ACTION:DISPLAY");
    lines.text("DESCRIPTION", Some(language), title);
    lines.whole(&match days.checked_sub(1) {
        None => format!("TRIGGER:PT{ALARM_HOUR}H"),
        Some(0) => format!("TRIGGER:-PT{}H", 24 - ALARM_HOUR),
        Some(whole) => format!("TRIGGER:-P{whole}DT{}H", 24 - ALARM_HOUR),
    });
    lines.whole("END:VALARM");
}

/// A day as in section 3.3.4; `None` if its year has no four digits.
fn day(date: Date) -> Option<String> {
    (date.year() > 0).then(|| format!("{:04}{:02}{:02}", date.year(), date.month(), date.day()))
}

/// A moment in UTC as in section 3.3.5; `None` if its year has no four digits.
fn moment(stamp: Timestamp) -> Option<String> {
    let utc = Offset::UTC.to_datetime(stamp);
    let date = day(utc.date())?;
    Some(format!("{date}T{:02}{:02}{:02}Z", utc.hour(), utc.minute(), utc.second()))
}
