//! `/operations/{name}`: one operation, what an official has to know of it first at the top.

use casework::board::Board;
use casework::counts::{Count, abroad};
use maud::{Markup, html};
use record::Operation;

use super::{board, contributions, decisions, list, mandates, matters, named, place, sources, span, times};
use crate::fault::Fault;
use crate::look::Look;
use crate::page::{Page, parts};
use crate::reply::Reply;
use crate::visit::Visit;

/// The parts of the page, as the list at its top has them.
const PARTS: [(&str, &str); 8] = [
    ("board", "desk-ops-board"),
    ("times", "desk-ops-times"),
    ("mandates", "desk-ops-mandates"),
    ("contributions", "desk-ops-contributions"),
    ("decisions", "desk-ops-decisions"),
    ("matters", "desk-ops-matters"),
    ("dossiers", "desk-ops-dossiers"),
    ("sources", "desk-ops-sources"),
];

/// One operation.
pub fn one(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let look = Look::at(visit)?;
    let (position, says) = named(&look)?;
    let boards = board::of(&look, &says.id);
    let main = html! {
        (summary(&look, (position, says), &boards))
        nav.choices aria-label=(visit.say("desk-ops-on-this-page")) {
            ul { @for (part, id) in PARTS { li { a href={ "#" (part) } { (visit.say(id)) } } } }
        }
        (board::show(&look, &says.id, &boards))
        (times::show(&look, says, &boards))
        @if let Some(map) = place::region(&look, says) { (map) }
        (mandates::summary(&look, &says.id))
        (contributions::show(&look, &says.id))
        (decisions::show(&look, &says.id))
        (matters::show(&look, &says.id))
        (sources::show(&look, &says.id))
    };
    let page = Page::of_record(says.name.get(visit.lang()), main);
    Ok(Reply::page(page.under(visit.say("desk-operations"), "/operations").show(visit)))
}

/// What it is, where, when, how many are there, how it ended; and whether the principles hold.
fn summary(look: &Look<'_>, (position, says): (u64, &Operation), boards: &[Board<'_>]) -> Markup {
    let visit = look.visit;
    let labels = look.labels();
    let there = abroad(&look.view());
    let there = Count::of(there.iter().filter(|one| one.dispatch.operation == says.id));
    let mut pairs: Vec<(String, Markup)> = Vec::new();
    let mut put = |id: &str, value: Markup| pairs.push((visit.say(id), value));
    if let Some(pillar) = &says.pillar {
        let of_type = says.of_type.as_deref().map(|of_type| labels.dimension("type", of_type));
        let of_type = html! { @if let Some(of_type) = of_type { " · " (of_type) } };
        put("desk-ops-head-pillar", html! { (labels.dimension("pillar", pillar)) (of_type) });
    }
    put("desk-ops-head-days", html! { (span(look, says.from, says.to)) });
    if !says.lead.is_empty() {
        put("desk-ops-head-lead", html! { (look.teller().names(&says.lead)) });
    }
    if !says.places.is_empty() {
        put("desk-ops-head-places", html! { (look.teller().names(&says.places)) });
    }
    if let Some(area) = &says.area {
        put("desk-ops-head-area", html! { (area.get(visit.lang())) });
    }
    put("desk-ops-head-there", html! { (list::count(visit, there)) });
    if let Some(ended) = decisions::ended(look, &says.id) {
        put("desk-ops-head-ended", ended);
    }
    if let Some(held) = held(look, boards) {
        put("desk-ops-head-principles", held);
    }
    html! {
        p.lead { @if let Some(short) = &says.short { strong { (short) } " " } (parts::entries(visit, &[position])) }
        (parts::fields(&pairs))
    }
}

/// Whether every principle that is required holds, for all that is abroad or was last.
fn held(look: &Look<'_>, boards: &[Board<'_>]) -> Option<Markup> {
    let visit = look.visit;
    let last = boards.iter().map(|board| board.on).max()?;
    let items = boards.iter().flat_map(|board| &board.answer.views).flat_map(|view| &view.items);
    let required: Vec<&str> = items.filter(|item| item.required != "no").map(|item| item.holds).collect();
    let (class, word) = if required.is_empty() {
        return None;
    } else if required.contains(&"no") {
        ("no", "failed")
    } else if required.contains(&"unknown") {
        ("open", "open")
    } else {
        ("yes", "held")
    };
    let tag = visit.tell("desk-ops-principles-tag", &[("stand", word.into())]);
    let told = visit.tell("desk-ops-principles", &[("stand", word.into()), ("day", last.to_string().into())]);
    Some(html! { (parts::tag(class, &tag)) " " (told) })
}
