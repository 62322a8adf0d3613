//! Days ahead as a calendar to subscribe to, in the language of whoever does.

use casework::dossier::Dossier;
use casework::holds::Deadline;
use exchange::calendar::{self, Calendar, CalendarError, Event};
use jiff::Timestamp;
use law::Lang;

use crate::{Teller, entries};

/// A reminder comes so many days before, in days.
const REMIND_DAYS: u16 = 7;

/// What makes calendars.
pub const CALENDAR_PRODUCT: &str = concat!("-//Hatoba//hatoba ", env!("CARGO_PKG_VERSION"), "//EN");

/// What a calendar says beside its days.
#[derive(Clone, Debug)]
pub struct Issue {
    /// When what it says was put together.
    pub stamp: Timestamp,
    /// What stands before every title, such as the word for an exercise.
    pub mark: Option<String>,
}

/// The calendar as text. An event keeps its name while its day moves, so that a program that subscribes moves it too.
///
/// # Errors
/// When a day or a name cannot be written as the format asks.
pub fn calendar(
    teller: &Teller<'_>,
    due: &[(Dossier<'_>, Deadline)],
    issue: &Issue,
) -> Result<String, CalendarError> {
    let messages = teller.messages;
    let marked =
        |text: String| issue.mark.as_ref().map_or_else(|| text.clone(), |word| format!("{word} {text}"));
    let mut events: Vec<Event> = Vec::new();
    for (dossier, deadline) in due {
        let uid = calendar::uid(&[&deadline.uid(), &dossier.id.to_string()]);
        if events.iter().any(|event| event.uid == uid) {
            continue;
        }
        let about = teller.name(&deadline.about);
        let args = [
            ("id", dossier.id.as_str().into()),
            ("title", dossier.title.get(messages.lang()).into()),
            ("entries", entries(&deadline.entries).into()),
        ];
        events.push(Event {
            uid,
            stamp: issue.stamp,
            sequence: u32::try_from(teller.view.known().size).unwrap_or(u32::MAX),
            first: deadline.opens.filter(|opens| *opens <= deadline.day).unwrap_or(deadline.day),
            last: deadline.day,
            title: marked(format!("{} — {about}", teller.due_cited(deadline))),
            description: messages.text("due-ics-description", &args),
            url: None,
            categories: vec![deadline.kind.word().to_owned()],
            alarm_days_before: Some(REMIND_DAYS),
            cancelled: false,
            busy: false,
        });
    }
    let name = marked(messages.text("due-ics-name", &[]));
    let language = match messages.lang() {
        Lang::Ja => "ja",
        Lang::En => "en",
    };
    calendar::write(&Calendar {
        product: CALENDAR_PRODUCT,
        name: &name,
        description: None,
        language,
        events: &events,
    })
}
