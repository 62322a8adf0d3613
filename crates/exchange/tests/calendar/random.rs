//! Random texts, read back by another library.

use exchange::calendar::{Calendar, Event, write};
use icalendar::{Calendar as Read, CalendarComponent, Component, DatePerhapsTime, EventLike, EventStatus};
use jiff::civil::{Date, date};
use proptest::prelude::*;

use super::deadline;

/// Texts of all kinds: any characters; those that the format treats in some way, close together; long ones of several
/// widths.
fn texts() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[aBnN,;:=\"\\\\ \t\r\n\u{0}\u{7}\u{b}\u{7f}\u{85}\u{2028}\u{feff}派🕊️é]{0,60}",
        "[派遣の期限 a]{0,300}",
        "(BEGIN:VEVENT\r?\n ?|END:VCALENDAR\r\n|👩‍🚒|🇯🇵){0,40}",
    ]
}

/// What should arrive of a text.
fn arriving(text: &str) -> String {
    let breaks = ['\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];
    let text = text.replace("\r\n", "\n").replace(breaks, "\n");
    text.replace(|c: char| c.is_control() && c != '\n' && c != '\t', "")
}

fn events() -> impl Strategy<Value = Event> {
    let texts = (texts(), texts(), prop::collection::vec(texts(), 0..4));
    let numbers = (any::<u32>(), 0_i32..900_000, 0_i32..900, prop::option::of(any::<u16>()));
    (texts, numbers, any::<(bool, bool)>()).prop_map(|(texts, numbers, (cancelled, busy))| {
        let (title, description, categories) = texts;
        let (sequence, day, length, alarm_days_before) = numbers;
        let first = date(1, 1, 1) + jiff::Span::new().days(day);
        let last = first + jiff::Span::new().days(length);
        let changed = Event { title, description, categories, sequence, first, last, ..deadline() };
        Event { alarm_days_before, cancelled, busy, ..changed }
    })
}

/// The day that was read, if it has no time.
fn day(read: &DatePerhapsTime) -> Option<String> {
    match read {
        DatePerhapsTime::Date(day) => Some(day.to_string()),
        DatePerhapsTime::DateTime(_) => None,
    }
}

/// Compares an event with what was read.
fn compare(event: &Event, read: &CalendarComponent) -> Result<(), TestCaseError> {
    let CalendarComponent::Event(read) = read else {
        return Err(TestCaseError::fail("no event"));
    };
    let text = |text: &str| Some(arriving(text));
    prop_assert_eq!(read.get_uid(), Some(event.uid.as_str()));
    prop_assert_eq!(read.get_sequence(), Some(event.sequence));
    prop_assert_eq!(read.get_timestamp().map(|stamp| stamp.timestamp()), Some(event.stamp.as_second()));
    prop_assert_eq!(read.get_start().as_ref().and_then(day), Some(event.first.to_string()));
    let after: Option<Date> = event.last.tomorrow().ok();
    prop_assert_eq!(read.get_end().as_ref().and_then(day), after.map(|day| day.to_string()));
    prop_assert_eq!(read.get_summary().map(str::to_owned), text(&event.title));
    let described = !arriving(&event.description).is_empty();
    prop_assert_eq!(
        read.get_description().map(str::to_owned),
        text(&event.description).filter(|_| described)
    );
    prop_assert_eq!(read.get_url(), event.url.as_deref());
    let named = event.categories.iter().map(|name| arriving(name).trim().to_owned());
    let named: Vec<String> = named.filter(|name| !name.is_empty()).collect();
    prop_assert_eq!(read.get_categories().unwrap_or_default(), named);
    let status = if event.cancelled { EventStatus::Cancelled } else { EventStatus::Confirmed };
    prop_assert_eq!(read.get_status(), Some(status));
    prop_assert_eq!(read.property_value("TRANSP"), Some(if event.busy { "OPAQUE" } else { "TRANSPARENT" }));
    let alarms = usize::from(event.alarm_days_before.is_some() && !event.cancelled);
    prop_assert_eq!(read.components().len(), alarms);
    for alarm in read.components() {
        prop_assert_eq!(alarm.property_value("DESCRIPTION").map(str::to_owned), text(&event.title));
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_was_put_in_is_read_back(
        name in texts(),
        product in texts(),
        mut events in prop::collection::vec(events(), 1..4),
    ) {
        for (at, event) in events.iter_mut().enumerate() {
            event.uid = format!("{at};派,\\n");
        }
        let calendar = Calendar { product: &product, name: &name, description: Some(&name), language: "ja-JP", events: &events };
        let text = write(&calendar).map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert_eq!(write(&calendar), Ok(text.clone()));
        let read: Read = text.parse().map_err(TestCaseError::fail)?;
        prop_assert_eq!(read.property_value("X-WR-CALNAME").map(str::to_owned), Some(arriving(&name)));
        prop_assert_eq!(read.property_value("DESCRIPTION").map(str::to_owned), Some(arriving(&name)));
        // the reader does not know that this one is a text
        let as_text = format!("SUMMARY:{}\n", read.property_value("NAME").unwrap_or_default());
        let as_text: icalendar::Property = as_text.parse().map_err(TestCaseError::fail)?;
        prop_assert_eq!(as_text.value(), arriving(&name));
        prop_assert_eq!(read.property_value("PRODID").map(str::to_owned), Some(arriving(&product)));
        prop_assert_eq!(read.property_value("METHOD"), Some("PUBLISH"));
        prop_assert_eq!(read.components.len(), events.len());
        for (event, read) in events.iter().zip(&read.components) {
            compare(event, read)?;
        }
    }

    #[test]
    fn lines_are_short_and_end_as_the_standard_says(name in texts(), event in events()) {
        let text = write(&Calendar { product: &name, name: &name, description: None, language: "ja", events: &[event] });
        let text = text.map_err(|error| TestCaseError::fail(error.to_string()))?;
        let body = text.strip_suffix("\r\n");
        for line in body.into_iter().flat_map(|body| body.split("\r\n")) {
            prop_assert!((1..=75).contains(&line.len()), "{} octets: {line:?}", line.len());
            let backslashes = line.len() - line.trim_end_matches('\\').len();
            prop_assert!(backslashes % 2 == 0, "parted from what it escapes: {line:?}");
            prop_assert!(!line.contains(|c: char| c.is_control() && c != '\t'), "{line:?}");
        }
        prop_assert!(body.is_some());
    }
}
