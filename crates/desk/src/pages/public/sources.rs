//! `/public/sources`: what everything rests on, and what rests on each.

use maud::{Markup, html};
use record::{Entry, Source, Statement};
use wording::labels;

use super::{files, gone, operations, under, words};
use crate::fault::Fault;
use crate::page::parts;
use crate::public::PublicLook;
use crate::reply::Reply;

/// Sources on one page.
const EACH: usize = 60;
/// Entries that are shown of those that rest on a source.
const MOST: usize = 60;

/// Every source known at the moment, the newest first; `?after=60` goes on.
#[expect(clippy::unnecessary_wraps, reason = "pages share one signature")]
pub fn list(look: &PublicLook<'_>) -> Result<Reply, Fault> {
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
    let after: usize = look.query("after").and_then(|after| after.parse().ok()).unwrap_or(0);
    let heads = ["desk-public-head-title", "desk-public-head-published", "desk-public-head-reliability"]
        .map(|id| look.say(id));
    let rows: Vec<Vec<Markup>> = all.iter().skip(after).take(EACH).map(|says| row(look, says)).collect();
    let next = Some(after.saturating_add(EACH)).filter(|next| *next < all.len());
    let main = html! {
        p.lead { (look.tell("desk-public-sources-lead", &[("count", all.len().into())])) }
        (parts::table(&look.say("desk-public-part-sources"), &heads, &rows))
        (files(look, &["sources"]))
        @if let Some(next) = next {
            p { a rel="next" href=(look.link(&format!("/public/sources?after={next}"))) { (look.say("desk-public-more")) } }
        }
    };
    Ok(look.page(under(look, &look.say("desk-public-part-sources"), &main)))
}

fn row(look: &PublicLook<'_>, says: &Source) -> Vec<Markup> {
    let publisher = says.publisher.as_ref().map(|publisher| publisher.get(look.lang()));
    vec![
        html! {
            a href=(look.link(&words::address("sources", says.id.as_str()))) { (says.title.get(look.lang())) }
            @if let Some(publisher) = publisher { br; span.dim { (publisher) } }
        },
        html! { (says.published.map_or_else(String::new, |when| words::when(look, when))) },
        html! { (words::choice(look, says.reliability.word())) },
    ]
}

/// One source, and what rests on it.
pub fn one(look: &PublicLook<'_>) -> Result<Reply, Fault> {
    let id = format!("source/{}", look.place("name"));
    let view = look.view();
    let thing = view.thing(&id).ok_or_else(|| gone(&id))?;
    let Statement::Source(says) = &thing.entry.says else { return Err(gone(&id)) };
    let lang = look.lang();
    let told = [
        (
            "desk-public-head-publisher",
            says.publisher.as_ref().map(|publisher| publisher.get(lang).to_owned()),
        ),
        ("desk-public-head-published", says.published.map(|when| words::when(look, when))),
        ("desk-public-head-reliability", Some(words::choice(look, says.reliability.word()))),
        ("desk-public-head-remarks", thing.entry.remarks.as_ref().map(|words| words.get(lang).to_owned())),
    ];
    let mut pairs: Vec<(String, Markup)> =
        told.into_iter().filter_map(|(id, value)| Some((look.say(id), html! { (value?) }))).collect();
    if let Some(address) = &says.address {
        pairs.push((look.say("desk-public-head-address"), elsewhere(address)));
    }
    let resting = resting(look, &id);
    let main = html! {
        (parts::fields(&pairs))
        h2 { (look.tell("desk-public-rests", &[("count", resting.len().into())])) }
        @if resting.is_empty() { p { (look.say("desk-public-none-here")) } }
        ul.story {
            @for (kind, page, text) in resting.iter().take(MOST) {
                li {
                    b.chapter { (labels::kind(look.words(), kind)) } " "
                    @if let Some((name, path)) = page { a href=(look.link(path)) { (name) } " " }
                    (text)
                }
            }
        }
        @if resting.len() > MOST {
            p { (look.tell("desk-public-rests-more", &[("count", (resting.len() - MOST).into())])) }
        }
    };
    let page = under(look, says.title.get(lang), &main);
    Ok(look.page(page.under(look.say("desk-public-part-sources"), "/public/sources")))
}

/// A link out of the site, where the address is one.
fn elsewhere(address: &str) -> Markup {
    let sound = address.starts_with("https://") || address.starts_with("http://");
    html! { @if sound { a rel="external noreferrer" href=(address) { (address) } } @else { (address) } }
}

/// What rests on a source: the kind, the page on which it stands, and what it says.
type Resting = (String, Option<(String, String)>, String);

fn resting(look: &PublicLook<'_>, source: &str) -> Vec<Resting> {
    let view = look.view();
    let cites = |entry: &Entry| entry.cites.iter().any(|cite| cite.source.as_str() == source);
    let kinds = record::KINDS.iter().filter(|kind| !["source", "entity"].contains(&kind.name));
    let all = kinds.flat_map(|kind| view.entries(kind.name)).filter(|(_, entry)| cites(entry));
    all.map(|(position, entry)| {
        let (kind, _) = entry.says.kind();
        (kind.to_owned(), page(look, &entry.says), text(look, position, entry))
    })
    .collect()
}

/// What it says in a line.
fn text(look: &PublicLook<'_>, position: u64, entry: &Entry) -> String {
    if let Some(told) = operations::told(look, position, entry).into_iter().next() {
        return look.tell(
            "desk-public-on-day",
            &[("day", words::when(look, told.when).into()), ("what", told.text.into())],
        );
    }
    match &entry.says {
        Statement::Figure(says) => {
            let value = super::cells::text(look, super::cells::figure(look, says));
            let what = says.what.as_ref().map_or_else(
                || words::choice(look, says.measure.word()),
                |what| what.get(look.lang()).to_owned(),
            );
            look.tell("desk-public-value-of", &[("what", what.into()), ("value", value.into())])
        }
        Statement::Mandate(says) => words::span(look, says.from, says.to, false),
        _ => String::new(),
    }
}

/// The page on which a statement stands, with its name.
fn page(look: &PublicLook<'_>, says: &Statement) -> Option<(String, String)> {
    let of = |id: &record::Id| {
        Some((words::operation(look, id.as_str())?, words::address("operations", id.as_str())))
    };
    match says {
        Statement::Operation(says) => of(&says.id),
        Statement::Dispatch(says) => of(&says.operation),
        Statement::Plan(says) => of(&says.operation),
        Statement::Mandate(says) => of(&says.operation),
        Statement::Request(says) => says.operation.as_ref().and_then(of),
        Statement::Goods(says) => {
            Some((says.purpose.get(look.lang()).to_owned(), words::address("in-kind", says.id.as_str())))
        }
        Statement::Resolution(says) => says.operations.iter().find_map(of),
        Statement::Decision(says) => says.about.iter().find_map(of),
        Statement::Event(says) => says.about.iter().find_map(of),
        Statement::Report(says) => says.about.iter().find_map(of),
        Statement::Judgement(says) => of(&says.about),
        Statement::Outcome(says) => of(&says.about),
        Statement::Survey(says) => of(&says.about),
        Statement::Figure(says) => says.about.as_ref().and_then(of),
        _ => None,
    }
}
