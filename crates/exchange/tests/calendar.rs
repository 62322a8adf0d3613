//! The calendar feed: its exact text, what another library reads out of it, and what is refused.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail like tests")]

#[path = "calendar/random.rs"]
mod random;
#[path = "calendar/refused.rs"]
mod refused;

use exchange::calendar::{Calendar, CalendarError, Event, uid, write};
use jiff::{Timestamp, civil::date};

/// A deadline on one day.
fn deadline() -> Event {
    Event {
        uid: uid(&["mission-1", "report-to-the-diet"]),
        stamp: Timestamp::from_second(1_790_000_000).unwrap(),
        sequence: 2,
        first: date(2026, 12, 31),
        last: date(2026, 12, 31),
        title: "国際平和協力業務の実施の状況を、遅滞なく、国会に報告しなければならない期限".to_owned(),
        description: "第七条; C:\\new, \"二\"\n次の行".to_owned(),
        url: Some("https://hatoba.example/cases/mission-1?rule=a,b;c".to_owned()),
        categories: vec!["国会".to_owned(), " 報告, 定期 ".to_owned(), " ".to_owned()],
        alarm_days_before: Some(3),
        cancelled: false,
        busy: false,
    }
}

fn feed(events: &[Event]) -> Result<String, CalendarError> {
    let product = "-//Hatoba//Hatoba 0.1//EN";
    write(&Calendar { product, name: "派遣の期限", description: None, language: "ja", events })
}

/// The lines of a feed with one event, whose folds are undone.
fn lines(event: Event) -> Vec<String> {
    let text = feed(&[event]).unwrap().replace("\r\n ", "");
    text.lines().map(str::to_owned).collect()
}

fn has(lines: &[String], line: &str) -> bool {
    lines.iter().any(|found| found == line)
}

#[test]
fn a_feed_has_exactly_this_text() {
    let expected = "BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Hatoba//Hatoba 0.1//EN
METHOD:PUBLISH
NAME;LANGUAGE=ja:派遣の期限
X-WR-CALNAME:派遣の期限
REFRESH-INTERVAL;VALUE=DURATION:PT6H
X-PUBLISHED-TTL:PT6H
BEGIN:VEVENT
UID:UID_OF_IT
DTSTAMP:20260921T141320Z
LAST-MODIFIED:20260921T141320Z
SEQUENCE:2
DTSTART;VALUE=DATE:20261231
DTEND;VALUE=DATE:20270101
SUMMARY;LANGUAGE=ja:国際平和協力業務の実施の状況を、遅滞
 なく、国会に報告しなければならない期限
DESCRIPTION;LANGUAGE=ja:第七条\\; C:\\\\new\\, \"二\"\\n次の行
URL:https://hatoba.example/cases/mission-1?rule=a,b;c
CATEGORIES;LANGUAGE=ja:国会,報告\\, 定期
STATUS:CONFIRMED
TRANSP:TRANSPARENT
BEGIN:VALARM
ACTION:DISPLAY
DESCRIPTION;LANGUAGE=ja:国際平和協力業務の実施の状況を、遅
 滞なく、国会に報告しなければならない期限
TRIGGER:-P2DT15H
END:VALARM
END:VEVENT
END:VCALENDAR
";
    let expected = expected.replace("UID_OF_IT", &deadline().uid).replace('\n', "\r\n");
    assert_eq!(feed(&[deadline()]), Ok(expected));
}

#[test]
fn a_changed_day_moves_the_event() {
    let later = Event { first: date(2027, 2, 26), last: date(2027, 3, 1), sequence: 3, ..deadline() };
    let (before, after) = (lines(deadline()), lines(later));
    let uid_of = |lines: &[String]| lines.iter().find(|line| line.starts_with("UID:")).cloned();
    assert_eq!(uid_of(&before), uid_of(&after));
    for line in ["SEQUENCE:3", "DTSTART;VALUE=DATE:20270226", "DTEND;VALUE=DATE:20270302"] {
        assert!(has(&after, line), "{line}");
    }
}

#[test]
fn a_cancelled_event_stays_and_reminds_nobody() {
    let lines = lines(Event { cancelled: true, busy: true, ..deadline() });
    assert!(has(&lines, "STATUS:CANCELLED") && has(&lines, "TRANSP:OPAQUE"));
    assert!(!has(&lines, "BEGIN:VALARM"));
}

#[test]
fn a_reminder_comes_when_the_office_opens() {
    for (days, trigger) in [(0, "PT9H"), (1, "-PT15H"), (2, "-P1DT15H"), (u16::MAX, "-P65534DT15H")] {
        let lines = lines(Event { alarm_days_before: Some(days), ..deadline() });
        assert!(has(&lines, &format!("TRIGGER:{trigger}")), "{days}");
    }
}

#[test]
fn what_is_not_there_leaves_no_line() {
    let bare =
        Event { description: String::new(), url: None, categories: vec![" ".to_owned()], ..deadline() };
    let bare = lines(Event { alarm_days_before: None, ..bare });
    for property in ["DESCRIPTION", "URL", "CATEGORIES", "BEGIN:VALARM"] {
        assert!(!bare.iter().any(|line| line.starts_with(property)), "{property}");
    }
}

#[test]
fn nothing_due_is_a_calendar_too() {
    let text = feed(&[]).unwrap();
    assert!(text.contains("BEGIN:VTIMEZONE\r\n") && !text.contains("VEVENT"));
    assert!(text.parse::<icalendar::Calendar>().is_ok());
}

#[test]
fn a_uid_is_made_of_its_names_alone() {
    assert_eq!(uid(&["a", "b"]), "90e202db-fac6-8859-bfb3-b4f6241203fa");
    let others = [uid(&["ab"]), uid(&["a", "b", ""]), uid(&["b", "a"]), uid(&[])];
    assert!(others.iter().all(|other| *other != uid(&["a", "b"])));
    let form: String = uid(&["派遣"]).chars().map(|c| if c == '-' { '-' } else { 'x' }).collect();
    assert_eq!(form, "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx");
}
