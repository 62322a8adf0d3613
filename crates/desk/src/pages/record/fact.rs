//! `/record/of/{sort}/{name}/{topic}`: the history of one fact, or of all of something: who said what, when it was known, which is followed.

use maud::{Markup, html};
use record::state::{Run, Topic};
use record::{Entry, Id, Statement, When};
use wording::things;

use super::{entries, number, under, words};
use crate::fault::Fault;
use crate::look::Look;
use crate::page::parts;
use crate::reply::Reply;
use crate::visit::Visit;

/// Entries on one page.
const EACH: usize = 40;
/// Runs of days that are shown, the latest.
const MOST_RUNS: usize = 60;
/// What stands in the place of a topic for everything that was ever said.
const ALL: &str = "history";

/// The address of a fact's history.
pub fn address(visit: &Visit<'_>, about: &str, topic: Topic<'_>, of: Option<&str>) -> String {
    let Some(id) = Id::parse(about) else { return visit.link("/record") };
    let kind = match topic {
        Topic::Fact(_) => None,
        Topic::Member(_) => Some("member".to_owned()),
        Topic::Closed(_) => Some("closed".to_owned()),
    };
    let path = format!("/record/of/{}/{}/{}", id.sort(), id.name().replace('/', "%2F"), topic.name());
    super::address(visit, &path, &[("kind", kind), ("of", of.map(str::to_owned))])
}

/// The history: of the fact or set that the place names, `?kind=member&of=state/SY`; or `history`, of everything.
pub fn fact(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let look = Look::at(visit)?;
    let id = visit.id()?;
    if look.view().thing(id.as_str()).is_none() && !look.state.introduces(&id) {
        return Err(super::of::unknown(&look, &id));
    }
    let name = visit.place("topic");
    if name == ALL {
        let positions = look.state.history(id.as_str(), None, look.known);
        let title = visit.tell("desk-record-history-title", &[("name", words::name(&look, &id).into())]);
        let main = html! { p { (words::link(&look, &id)) } (said(&look, &positions)?) };
        return Ok(under(visit, "/record", title, main));
    }
    let of = visit.query("of");
    let topic = match visit.query("kind") {
        Some("member") => Topic::Member(name),
        Some("closed") => Topic::Closed(name),
        _ => Topic::Fact(name),
    };
    let positions = look.state.said_of(id.as_str(), topic, of, look.known);
    if positions.is_empty() {
        let path = format!("{id}/{}", name.chars().take(80).collect::<String>());
        return Err(Fault::not_found("record-history-none", vec![("path", path)]));
    }
    let view = look.view();
    let reading = view.reading(id.as_str(), topic, of);
    let main = html! {
        p.lead { (words::link(&look, &id)) " · " time { (look.on) } " " (words::reading(&look, reading)) }
        @if let Some(position) = reading.weighed { (followed(&look, position)?) }
        (runs(&look, &view.runs(id.as_str(), topic, of)))
        h2 { (visit.say("desk-record-who-said")) }
        (said(&look, &positions)?)
        p.dim { code { (id) "/" (name) } }
    };
    Ok(under(visit, "/record", things::topic(visit.words, &look.labels(), topic, of), main))
}

/// Which source is followed where they disagree, and why.
fn followed(look: &Look<'_>, position: u64) -> Result<Markup, Fault> {
    let visit = look.visit;
    let Some(entry) = entries::entry(look, position)? else { return Ok(html! {}) };
    let why = match &entry.says {
        Statement::Follow(says) => Some(&says.why),
        Statement::Weighing(says) => Some(&says.why),
        _ => None,
    };
    Ok(html! {
        section.card {
            h2 { (visit.say("desk-record-followed")) }
            @if let Statement::Follow(says) = &entry.says { p { (words::link(look, &says.follows)) } }
            @if let Statement::Weighing(says) = &entry.says { p { (says.name.get(visit.lang())) } }
            @if let Some(why) = why { p { (why.get(visit.lang())) } }
            p.rests { (words::by(look, &entry)) " " (parts::entries(visit, &[position])) }
        }
    })
}

/// From when to when the fact read how.
fn runs(look: &Look<'_>, runs: &[Run]) -> Markup {
    let visit = look.visit;
    let first = runs.len().saturating_sub(MOST_RUNS);
    let rows: Vec<Vec<Markup>> = runs
        .iter()
        .skip(first)
        .rev()
        .map(|run| {
            let day = |day: Option<jiff::civil::Date>| html! { @if let Some(day) = day { time { (day) } } @else { "…" } };
            vec![day(run.from), day(run.to), words::reading(look, run.reading)]
        })
        .collect();
    let heads =
        ["desk-record-head-from", "desk-record-head-to", "record-head-reading"].map(|id| visit.say(id));
    html! {
        h2 { (visit.say("desk-record-runs")) }
        (parts::table(&visit.say("desk-record-runs"), &heads, &rows))
    }
}

/// Every statement with what became of it, the latest first.
fn said(look: &Look<'_>, positions: &[u64]) -> Result<Markup, Fault> {
    let visit = look.visit;
    let after = number(visit, "after");
    let left: Vec<u64> =
        positions.iter().rev().copied().filter(|at| after.is_none_or(|after| *at < after)).collect();
    let mut shown = Vec::new();
    for position in left.iter().take(EACH) {
        shown.extend(entries::entry(look, *position)?.map(|entry| (*position, entry)));
    }
    let next = left.get(EACH - 1).filter(|_| left.len() > EACH);
    let kept = |name: &str| visit.query(name).map(str::to_owned);
    Ok(html! {
        (table(look, &shown))
        @if let Some(next) = next {
            p { a.button rel="next" href=(super::address(visit, &visit.asked.path, &[
                ("kind", kept("kind")), ("of", kept("of")), ("after", Some(next.to_string())),
            ])) { (visit.say("desk-record-more")) } }
        }
    })
}

fn table(look: &Look<'_>, entries: &[(u64, Entry)]) -> Markup {
    let visit = look.visit;
    let rows: Vec<Vec<Markup>> = entries
        .iter()
        .map(|(position, entry)| {
            vec![
                parts::entries(visit, &[*position]),
                html! { (claim(look, entry)) " " (words::marks(look, *position, entry)) },
                words::cites(look, entry),
                html! { (words::by(look, entry)) },
                html! { (known(look, *position)) },
            ]
        })
        .collect();
    let heads = [
        "desk-record-head-entry",
        "desk-record-head-says",
        "desk-record-rests-on",
        "desk-record-head-by",
        "desk-record-head-known",
    ]
    .map(|id| visit.say(id));
    parts::table(&visit.say("desk-record-statements"), &heads, &rows)
}

/// What a claim says: yes or no, and for which days. Other statements in a line.
fn claim(look: &Look<'_>, entry: &Entry) -> Markup {
    let visit = look.visit;
    let (is, from, to) = match &entry.says {
        Statement::Claim(says) => (says.is, says.from, says.to),
        Statement::Member(says) => (says.is, says.from, says.to),
        Statement::Closed(says) => (says.is, says.from, says.to),
        _ => return html! { (words::line(look, entry)) },
    };
    let day = |when: Option<When>| when.map_or_else(|| "…".to_owned(), |when| when.to_string());
    html! {
        strong { (visit.say(if is { "record-yes" } else { "record-no" })) } " "
        span.dim { (day(from)) " – " (day(to)) }
        @if let Some(remarks) = &entry.remarks { " " (remarks.get(visit.lang())) }
    }
}

/// The day at whose end it was known.
fn known(look: &Look<'_>, position: u64) -> Markup {
    let clock = &look.visit.desk.clock;
    let day = look.state.day_known(position, |moment| clock.day(moment));
    html! { @if let Some(day) = day { time { (day) } } }
}
