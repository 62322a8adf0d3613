//! `/holds`: what the law asks for now of everything that was decided, the gravest first.

use casework::holds::Matter;
use casework::{Subject, holds};
use maud::html;
use record::Id;

use super::matter::{self, Told};
use super::{moment, words};
use crate::fault::Fault;
use crate::look::Look;
use crate::page::Page;
use crate::reply::Reply;
use crate::visit::Visit;

/// Matters on one page.
const MOST: usize = 25;

/// What the law asks for.
///
/// # Errors
/// Where the moment, the operation or the kind of matter is none.
pub fn answer(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let look = Look::at(visit)?;
    let all = moment::pending(&look)?;
    let (operation, asks) = (visit.query("operation"), visit.query("asks"));
    let known: Vec<(String, String)> = operations(&look, &all);
    if let Some(written) =
        operation.filter(|_| Id::parse(&format!("op/{}", operation.unwrap_or_default())).is_none())
    {
        return Err(Fault::bad("operation", "desk-cw-unknown", vec![("written", written.to_owned())]));
    }
    let shown: Vec<&(Matter, Vec<Id>)> = all
        .iter()
        .filter(|(matter, _)| asks.is_none_or(|asks| matter.asks == asks))
        .filter(|(_, about)| operation.is_none_or(|wanted| about.iter().any(|id| is_of(&look, id, wanted))))
        .collect();
    let filter = html! {
        (words::choice(visit, "operation", &visit.say("desk-cw-filter-operation"), &known))
        (words::choice(visit, "asks", &visit.say("desk-cw-filter-asks"), &kinds(&look, &all)))
    };
    let more = shown.len().saturating_sub(MOST);
    let main = html! {
        p.lead { (visit.tell("desk-cw-holds-count", &[("count", shown.len().into())])) }
        (words::filters(visit, &filter))
        @if shown.is_empty() { p { (visit.say("holds-nothing")) } }
        @else {
            h2 { (visit.say("dossier-matters")) }
            ul.cards.wide-cards {
                @for (one, about) in shown.iter().take(MOST) { (matter::card(&look, one, about, Told::Whole)) }
            }
            @if more > 0 { p { (visit.tell("desk-cw-more-matters", &[("count", more.into())])) } }
        }
    };
    Ok(Reply::page(Page::of_record(visit.say("desk-cw-holds-title"), main).show(visit)))
}

/// The operation that something is about.
fn operation(look: &Look<'_>, id: &Id) -> Option<Id> {
    Subject::of(&look.view(), id)?.operation
}

fn is_of(look: &Look<'_>, id: &Id, wanted: &str) -> bool {
    operation(look, id).is_some_and(|operation| operation.name() == wanted)
}

/// The operations of which something is asked.
fn operations(look: &Look<'_>, all: &[(Matter, Vec<Id>)]) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    for operation in all.iter().flat_map(|(_, about)| about).filter_map(|id| operation(look, id)) {
        let one = (operation.name().to_owned(), look.teller().name(&operation));
        if !found.contains(&one) {
            found.push(one);
        }
    }
    found.sort_by(|one, other| one.1.cmp(&other.1));
    found
}

/// The kinds of matters that there are, the gravest first.
fn kinds(look: &Look<'_>, all: &[(Matter, Vec<Id>)]) -> Vec<(String, String)> {
    let mut found: Vec<(String, String)> = Vec::new();
    for (matter, _) in all {
        let one = (matter.asks.clone(), look.teller().asks(matter));
        if !found.contains(&one) {
            found.push(one);
        }
    }
    found.sort_by_key(|(asks, _)| holds::gravity(asks));
    found
}
