//! What has no form in iCalendar, or would mean another thing to a subscriber.

use exchange::calendar::{Calendar, CalendarError, Event, LONGEST_UID_BYTES, write};
use jiff::{Timestamp, civil::Date, civil::date};

use super::{deadline, feed};

#[test]
fn a_language_has_the_form_of_a_tag() {
    let of =
        |language| write(&Calendar { product: "p", name: "n", description: None, language, events: &[] });
    for language in ["ja", "en-GB", "zh-Hant-TW", "de-1996"] {
        assert!(of(language).is_ok(), "{language}");
    }
    for language in ["", "日本語", "en_GB", "en-", "1a", "ja\r\nX:1", "ja:", "abcdefghi"] {
        assert_eq!(of(language), Err(CalendarError::Language { found: language.to_owned() }));
    }
}

#[test]
fn a_uid_arrives_as_it_is() {
    for uid in ["", " a", "a ", "a\nb", "a\tb", "a\u{0}", "a\u{85}b", &"a".repeat(LONGEST_UID_BYTES + 1)] {
        let event = Event { uid: uid.to_owned(), ..deadline() };
        assert_eq!(feed(&[event]), Err(CalendarError::Uid { uid: uid.to_owned() }));
    }
    let longest = "a".repeat(LONGEST_UID_BYTES);
    assert!(feed(&[Event { uid: longest, ..deadline() }]).is_ok());
}

#[test]
fn two_events_do_not_share_a_uid() {
    let other = Event { uid: "other".to_owned(), ..deadline() };
    let twice = CalendarError::Twice { uid: deadline().uid };
    assert_eq!(feed(&[deadline(), other, deadline()]), Err(twice));
}

#[test]
fn days_run_forward_in_years_of_four_digits() {
    let uid = deadline().uid;
    let of = |first: Date, last: Date| feed(&[Event { first, last, ..deadline() }]).map(|_| ());
    let (new_year, day_before) = (date(2027, 1, 1), date(2026, 12, 31));
    assert_eq!(of(new_year, day_before), Err(CalendarError::Days { uid: uid.clone() }));
    let year = Err(CalendarError::Year { uid });
    assert_eq!(of(Date::MIN, new_year), year);
    assert_eq!(of(date(0, 12, 31), new_year), year);
    assert_eq!(of(new_year, Date::MAX), year);
    assert_eq!(of(date(1, 1, 1), date(9999, 12, 30)), Ok(()));
    assert_eq!(feed(&[Event { stamp: Timestamp::MIN, ..deadline() }]).map(|_| ()), year);
    assert!(feed(&[Event { stamp: Timestamp::MAX, ..deadline() }]).is_ok());
}

#[test]
fn an_address_is_a_uri_of_the_web() {
    let of = |url: &str| feed(&[Event { url: Some(url.to_owned()), ..deadline() }]).map(|_| ());
    for url in ["http://[::1]:8080/", "https://a.example/%E6%B4%BE?a=1#b", "https://a.example"] {
        assert_eq!(of(url), Ok(()), "{url}");
    }
    for url in
        ["", "/cases/1", "https://", "javascript:x", "https://a/派", "https://a/ b", "https://a/\r\nX:1"]
    {
        assert_eq!(of(url), Err(CalendarError::Url { uid: deadline().uid, url: url.to_owned() }));
    }
}
