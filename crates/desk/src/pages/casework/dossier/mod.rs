//! `/dossiers/{sort}/{name}`: everything about one request, from its arrival to the last account of it.

mod entries;
mod gate;
mod head;
mod results;
mod steps;

use casework::dossier::{Dossier, steps};
use casework::holds::{deadlines, gravest};
use maud::{Markup, html};
use record::Id;

use super::matter::{self, Told};
use super::{moment, words};
use crate::fault::Fault;
use crate::look::Look;
use crate::page::{Page, parts};
use crate::reply::Reply;
use crate::visit::Visit;

/// One dossier. What belongs to one leads there.
///
/// # Errors
/// Where nothing known belongs to a dossier by that name.
pub fn answer(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let look = Look::at(visit)?;
    let id = visit.id()?;
    let view = look.view();
    let dossier = Dossier::of(&view, &id).ok_or_else(|| no_dossier(&look, &id))?;
    if dossier.id != id {
        return Ok(Reply::see(&visit.link(&words::address(&dossier.id))));
    }
    let (procedure, assessor) = (&visit.desk.procedure, look.assessor());
    let of = (look.state, look.known);
    let states = steps(&view, &dossier, procedure, assessor);
    let matters = moment::of_dossier(&look, &dossier)?;
    let due = deadlines(of, &dossier, &states, procedure, assessor, look.on);
    let main = html! {
        (head::shown(&look, &dossier, &states))
        (asked(&look, &matters))
        @if !due.is_empty() { h2 id="due" { (visit.say("dossier-due")) } (days_ahead(&look, &due)) }
        (steps::shown(&look, &dossier, &states))
        (head::law(&look, &dossier))
        (gate::shown(&look, &dossier))
        (entries::shown(&look, &dossier))
        (results::shown(&look, &dossier))
        (settled(&look, &matters))
    };
    let page = Page::of_record(dossier.title.get(visit.lang()), main);
    Ok(Reply::page(page.under(visit.say("desk-cw-dossiers-title"), "/dossiers").show(visit)))
}

/// What is told where there is none: it is unknown, or belongs to no dossier.
fn no_dossier(look: &Look<'_>, id: &Id) -> Fault {
    let told = if look.view().thing(id.as_str()).is_some() { "desk-cw-no-part" } else { "desk-no-such" };
    Fault::not_found(told, vec![("name", id.to_string())])
}

/// What the law asks for, the gravest first.
fn asked(look: &Look<'_>, matters: &[casework::holds::Matter]) -> Markup {
    let visit = look.visit;
    let pending = gravest(matters.iter().filter(|matter| matter.state.is_pending()));
    html! {
        @if !pending.is_empty() {
            h2 id="matters" { (visit.say("dossier-matters")) }
            ul.cards { @for (one, about) in &pending { (matter::card(look, one, about, Told::Whole)) } }
        }
    }
}

/// What was settled or closed, or is not in the record.
fn settled(look: &Look<'_>, matters: &[casework::holds::Matter]) -> Markup {
    let visit = look.visit;
    let others = gravest(matters.iter().filter(|matter| !matter.state.is_pending()));
    let heads = ["desk-cw-head-days", "due-head-what", "desk-cw-head-state", "desk-cw-head-answers"]
        .map(|id| visit.say(id));
    let rows = others.iter().map(|(matter, _)| {
        let args = [
            ("since", matter.since.to_string().into()),
            ("until", matter.until.map_or_else(|| "none".to_owned(), |day| day.to_string()).into()),
        ];
        vec![
            html! { (visit.tell("casework-days", &args)) },
            html! { (look.teller().asks(matter)) " " (words::provisions(visit, &matter.cites)) },
            html! { (visit.tell("casework-matter-state", &[("state", matter.state.word().into())])) },
            parts::entries(visit, &matter.handled),
        ]
    });
    let rows: Vec<Vec<Markup>> = rows.collect();
    let title = visit.tell("desk-cw-settled", &[("count", rows.len().into())]);
    html! { @if !rows.is_empty() { details { summary { (title) } (parts::table(&title, &heads, &rows)) } } }
}

fn days_ahead(look: &Look<'_>, due: &[casework::holds::Deadline]) -> Markup {
    let visit = look.visit;
    let heads =
        ["due-head-day", "due-head-what", "desk-cw-head-office", "due-head-rests-on"].map(|id| visit.say(id));
    let rows = due.iter().map(|one| {
        vec![
            words::day_ahead(look, one),
            html! { (look.teller().due(one)) " " (words::provisions(visit, &one.cites)) },
            words::office(look, one.owner.as_ref()),
            parts::entries(visit, &one.entries),
        ]
    });
    parts::table(&visit.say("dossier-due"), &heads, &rows.collect::<Vec<_>>())
}
