//! `/record/sources`: what everything rests on, and one of them.

use maud::{Markup, html};
use record::{Id, Source, Statement};
use wording::labels;

use super::{address, entries, number, part, under, words};
use crate::fault::Fault;
use crate::look::Look;
use crate::page::parts;
use crate::reply::Reply;
use crate::visit::Visit;

/// Sources on one page, and entries that rest on one.
const EACH: usize = 50;

/// Every source known at the moment, the latest first, with how much rests on each.
pub fn sources(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let look = Look::at(visit)?;
    let resting = look.state.resting(look.known);
    let view = look.view();
    let things = view.things("source");
    let mut all: Vec<&Source> = things
        .iter()
        .filter_map(|thing| match &thing.entry.says {
            Statement::Source(says) => Some(&**says),
            _ => None,
        })
        .collect();
    all.sort_by_key(|says| (std::cmp::Reverse(says.published), says.id.clone()));
    let after = number(visit, "after").and_then(|after| usize::try_from(after).ok()).unwrap_or(0);
    let rows: Vec<Vec<Markup>> = all
        .iter()
        .skip(after)
        .take(EACH)
        .map(|says| {
            vec![
                html! {
                    a href=(visit.link(&words::path(&says.id))) { (says.title.get(visit.lang())) }
                    @if let Some(publisher) = &says.publisher { " " span.dim { (publisher.get(visit.lang())) } }
                },
                html! { @if let Some(published) = says.published { time { (published) } } },
                html! { (labels::choice(visit.words, says.reliability.word())) },
                html! { span.number { (resting.get(says.id.as_str()).copied().unwrap_or(0)) } },
            ]
        })
        .collect();
    let heads = [
        "desk-record-head-title",
        "desk-record-head-published",
        "desk-record-head-reliability",
        "desk-record-head-resting",
    ]
    .map(|id| visit.say(id));
    let next = after.saturating_add(EACH);
    let main = html! {
        p { (visit.tell("desk-record-sources-count", &[("count", all.len().into())])) }
        (parts::table(&visit.say("desk-record-sources"), &heads, &rows))
        @if next < all.len() {
            p { a.button rel="next" href=(address(visit, "/record/sources", &[("after", Some(next.to_string()))])) {
                (visit.say("desk-record-more"))
            } }
        }
    };
    Ok(part(visit, "/record/sources", &main))
}

/// One source: where the document is, and everything that rests on it.
pub fn source(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let look = Look::at(visit)?;
    let written = format!("source/{}", visit.place("name"));
    let none = || Fault::not_found("desk-no-such", vec![("name", written.clone())]);
    let id = Id::parse(&written).ok_or_else(none)?;
    let view = look.view();
    let Some(thing) = view.thing(id.as_str()) else { return Err(super::of::unknown(&look, &id)) };
    let Statement::Source(says) = &thing.entry.says else { return Err(none()) };
    let all = look.state.resting_on(id.as_str(), look.known);
    let after = number(visit, "after");
    let left: Vec<u64> =
        all.iter().rev().copied().filter(|at| after.is_none_or(|after| *at < after)).collect();
    let mut shown = Vec::new();
    for position in left.iter().take(EACH) {
        shown.extend(entries::entry(&look, *position)?.map(|entry| (*position, entry)));
    }
    let next = left.get(EACH - 1).filter(|_| left.len() > EACH);
    let count = visit.tell("desk-record-resting", &[("count", all.len().into())]);
    let main = html! {
        (parts::statement(&look, (thing.position, thing.entry), ""))
        @if let Some(address) = says.address.as_deref().filter(|address| is_web(address)) {
            p { a rel="external noreferrer" href=(address) { (visit.say("desk-record-to-document")) } }
        }
        p.dim { (visit.say("desk-record-head-recorded")) ": " (words::moment(visit, thing.entry.recorded)) }
        h2 { (count) }
        @if all.is_empty() { p { (visit.say("desk-record-none")) } } @else { (words::table(&look, &count, &shown)) }
        @if let Some(next) = next {
            p { a.button rel="next" href=(address(visit, &words::path(&id), &[("after", Some(next.to_string()))])) {
                (visit.say("desk-record-more"))
            } }
        }
    };
    Ok(under(visit, "/record/sources", says.title.get(visit.lang()), main))
}

/// Whether an address can be followed in a browser.
fn is_web(address: &str) -> bool {
    address.starts_with("https://") || address.starts_with("http://")
}
