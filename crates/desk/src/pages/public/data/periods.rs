//! Operations, rounds and mandates as a calendar: from when to when each lasted, as far as the record knows.

use exchange::calendar::{self, Calendar, Event};
use record::{Entry, Statement, When};
use wording::{CALENDAR_PRODUCT, labels};

use super::activities::sent_as;
use crate::fault::Fault;
use crate::pages::public::words;
use crate::public::PublicLook;

/// Kinds of which each has a period.
const KINDS: [&str; 3] = ["operation", "dispatch", "mandate"];

/// The calendar, in the reader's language.
pub fn file(look: &PublicLook<'_>) -> Result<Vec<u8>, Fault> {
    let view = look.view();
    let things = KINDS.iter().flat_map(|kind| view.things(kind));
    let events: Vec<Event> = things.filter_map(|thing| event(look, thing.entry)).collect();
    let name = look.say("desk-public-data-periods");
    let args = [
        ("day", words::date(look, look.on).into()),
        ("size", look.log_size().into()),
        ("root", look.log_root()?.into()),
        ("licence", look.publisher().licence.id.as_str().into()),
    ];
    let description = look.tell("desk-public-data-moment", &args);
    let language = look.words().tag();
    let calendar = Calendar {
        product: CALENDAR_PRODUCT,
        name: &name,
        description: Some(&description),
        language,
        events: &events,
    };
    let text = calendar::write(&calendar).map_err(|error| Fault::Broken(error.to_string()))?;
    Ok(text.into_bytes())
}

fn event(look: &PublicLook<'_>, entry: &Entry) -> Option<Event> {
    let (title, from, to, goes_on) = match &entry.says {
        Statement::Operation(says) => {
            (words::short(look, says), says.from?, says.to, words::goes_on(look, says))
        }
        Statement::Dispatch(says) => {
            (sent_as(look, look.words(), says), says.from?, says.to, says.ongoing == Some(true))
        }
        Statement::Mandate(says) => {
            let operation = look.labels().operation(says.operation.as_str());
            let args = [("operation", operation.into())];
            (look.tell("desk-public-data-mandate", &args), says.from?, says.to, false)
        }
        _ => return None,
    };
    let first = from.first();
    let last = match to {
        Some(to) => to.last(),
        None if goes_on => look.on,
        // of the end nothing is known: the first day stands alone
        None => from.last(),
    };
    let mut lines = vec![words::span(look, Some(from), to, goes_on)];
    lines.extend(entry.cites.iter().filter_map(|cite| source(look, cite.source.as_str())));
    Some(Event {
        uid: calendar::uid(&["public", entry.says.own()?.as_str()]),
        stamp: entry.recorded,
        sequence: 0,
        first,
        last: last.max(first),
        title: if to.is_none() && !goes_on { open(look, &title, from) } else { title },
        description: lines.join("\n"),
        url: None,
        categories: vec![labels::kind(look.words(), entry.says.kind().0)],
        alarm_days_before: None,
        cancelled: false,
        busy: false,
    })
}

/// A title that says that only the beginning is known.
fn open(look: &PublicLook<'_>, title: &str, from: When) -> String {
    let args = [("what", title.into()), ("day", words::when(look, from).into())];
    look.tell("desk-public-data-begins", &args)
}

/// A source by its title.
fn source(look: &PublicLook<'_>, id: &str) -> Option<String> {
    let found = crate::pages::public::notes::find(look, id)?;
    Some(found.title.get(look.lang()).to_owned())
}
