//! Pieces that the pages of the record share: entries in a line, ids as links, moments.

use jiff::Timestamp;
use maud::{Markup, html};
use record::{Entry, Id, Statement};
use wording::{labels, things};

use crate::look::Look;
use crate::page::parts;
use crate::search;
use crate::visit::Visit;

/// When something was written down, by the clock of the office, to the minute.
pub fn moment(visit: &Visit<'_>, at: Timestamp) -> Markup {
    let here = at.to_zoned(visit.desk.clock.zone.clone());
    let (exact, shown) = (here.strftime("%Y-%m-%dT%H:%M:%S%:z"), here.strftime("%Y-%m-%d %H:%M"));
    html! { time datetime=(exact) { (shown) } }
}

/// What something is called: a source by its title, others as everywhere.
pub fn name(look: &Look<'_>, id: &Id) -> String {
    match look.view().thing(id.as_str()).map(|thing| &thing.entry.says) {
        Some(Statement::Source(says)) => says.title.get(look.visit.lang()).to_owned(),
        Some(Statement::Event(says)) => search::beginning(says.what.get(look.visit.lang())),
        _ => look.teller().name(id),
    }
}

/// The page of something.
pub fn path(id: &Id) -> String {
    // a name may have parts of its own: plan/undof/2012-08
    let name = id.name().replace('/', "%2F");
    match id.sort() {
        "source" => format!("/record/sources/{name}"),
        sort => format!("/record/of/{sort}/{name}"),
    }
}

/// A link to something, by what it is called.
pub fn link(look: &Look<'_>, id: &Id) -> Markup {
    html! { a href=(look.visit.link(&path(id))) { (name(look, id)) } }
}

/// The page of an entry.
pub fn entry_path(position: u64) -> String {
    format!("/record/entries/{position}")
}

/// What an entry says, in a line that is cut where it is long.
pub fn line(look: &Look<'_>, entry: &Entry) -> String {
    search::beginning(&full_line(look, entry))
}

/// What an entry says, in a line.
pub fn full_line(look: &Look<'_>, entry: &Entry) -> String {
    let line = look.labels().line(&entry.says, "", &[]);
    let Some(remarks) = &entry.remarks else { return line };
    let args = [("what", line.into()), ("more", remarks.get(look.visit.lang()).to_owned().into())];
    look.visit.tell("record-bracketed", &args)
}

/// What became of an entry, and who may read it.
pub fn marks(look: &Look<'_>, position: u64, entry: &Entry) -> Markup {
    let visit = look.visit;
    html! {
        @if let Some(gone) = gone(look, position) {
            (parts::tag("no", &visit.say("desk-record-gone"))) " " (parts::entries(visit, &[gone]))
        }
        @if !entry.public { (parts::tag("dim", &visit.say("desk-record-internal"))) " " }
    }
}

/// By which entry one was corrected or withdrawn, where that is known.
pub fn gone(look: &Look<'_>, position: u64) -> Option<u64> {
    look.state.gone_at(position).filter(|gone| *gone < look.known.size)
}

/// Who wrote an entry down.
pub fn by(look: &Look<'_>, entry: &Entry) -> Markup {
    html! {
        (link(look, &entry.by.office))
        @if let Some(user) = &entry.by.user { " (" (link(look, user)) ")" }
    }
}

/// Sources that an entry cites, each a link, and when they spoke.
pub fn cites(look: &Look<'_>, entry: &Entry) -> Markup {
    let visit = look.visit;
    html! {
        @for (at, cite) in entry.cites.iter().enumerate() {
            @if at > 0 { (visit.say("record-between")) }
            (link(look, &cite.source))
            @if let Some(page) = &cite.page { " " (page) }
        }
        @if let Some(spoke) = entry.spoke {
            " " span.dim { (visit.tell("record-spoke", &[("day", spoke.to_string().into())])) }
        }
    }
}

/// A row of a table of entries: where it stands, its kind, what it says, who wrote it down, and when.
pub fn row(look: &Look<'_>, position: u64, entry: &Entry) -> Vec<Markup> {
    let visit = look.visit;
    vec![
        parts::entries(visit, &[position]),
        html! { (labels::kind(visit.words, entry.says.kind().0)) },
        html! { (line(look, entry)) " " (marks(look, position, entry)) },
        html! { (by(look, entry)) },
        moment(visit, entry.recorded),
    ]
}

/// A table of entries.
pub fn table(look: &Look<'_>, caption: &str, entries: &[(u64, Entry)]) -> Markup {
    let heads = [
        "desk-record-head-entry",
        "desk-record-head-kind",
        "desk-record-head-says",
        "desk-record-head-by",
        "desk-record-head-recorded",
    ]
    .map(|id| look.visit.say(id));
    let rows: Vec<Vec<Markup>> =
        entries.iter().map(|(position, entry)| row(look, *position, entry)).collect();
    parts::table(caption, &heads, &rows)
}

/// A reading as a tag whose word says it.
pub fn reading(look: &Look<'_>, reading: record::state::Reading) -> Markup {
    let class = match (reading.law.standing, reading.law.truth) {
        (law::Standing::Contested, _) => "open",
        (_, law::Truth::Yes) => "yes",
        (_, law::Truth::No) => "no",
        _ => "dim",
    };
    parts::tag(class, &things::reading(look.visit.words, reading))
}
