//! `/persons`: who stands in the record, and what is sealed of one of them. It is opened for a reason, which is written down first.

use maud::{Markup, html};
use record::{Id, Statement};
use wording::labels;

use crate::fault::Fault;
use crate::page::form::{Field, Form, Wrong};
use crate::page::{Page, parts};
use crate::reply::Reply;
use crate::visit::{Caller, Visit};

/// The shortest and the longest reason, in characters.
const WHY_CHARS: std::ops::RangeInclusive<usize> = 3..=200;

/// Every person, by an id that says nothing of them.
#[expect(clippy::unnecessary_wraps, reason = "routes share one signature")]
pub fn list(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let state = visit.ledger.state();
    let view = state.as_of(visit.today(), state.now());
    let heads = ["persons-person", "persons-user", "admin-state"].map(|id| visit.say(id));
    let users: Vec<(Id, Id)> = view
        .things("user")
        .into_iter()
        .filter_map(|thing| match &thing.entry.says {
            Statement::User(says) => Some((says.person.clone()?, says.id.clone())),
            _ => None,
        })
        .collect();
    let persons = view.things("person").into_iter().filter_map(|thing| thing.entry.says.own());
    let row = |person: &Id| {
        let user = users.iter().find(|(own, _)| own == person).map_or("", |(_, user)| user.name());
        vec![
            html! { a href=(path(person)) { (person) } },
            html! { (user) },
            if state.is_forgotten(person) {
                parts::tag("dim", &visit.say("persons-forgotten"))
            } else {
                parts::tag("open", &visit.say("persons-sealed"))
            },
        ]
    };
    let rows: Vec<Vec<Markup>> = persons.map(row).collect();
    let main = html! {
        p { (visit.say("persons-lead")) }
        @if rows.is_empty() { p { (visit.say("persons-none")) } }
        @else { (parts::table(&visit.say("persons-title"), &heads, &rows)) }
    };
    Ok(Reply::page(Page::plain(visit.say("persons-title"), main).show(visit)).fleeting())
}

fn path(person: &Id) -> String {
    let name = percent_encoding::utf8_percent_encode(person.name(), percent_encoding::NON_ALPHANUMERIC);
    format!("/persons/{name}")
}

/// The person whose page it is, and where the entries stand that say something of them, the latest first.
fn found(visit: &Visit<'_>) -> Result<(Id, Vec<u64>), Fault> {
    let written = format!("person/{}", visit.place("name"));
    let state = visit.ledger.state();
    let thing = state.as_of(visit.today(), state.now()).thing(&written);
    let found = thing.and_then(|thing| {
        let others = thing.others.iter().map(|(position, _)| *position);
        let positions = std::iter::once(thing.position).chain(others).collect();
        Some((thing.entry.says.own()?.clone(), positions))
    });
    found.ok_or_else(|| Fault::not_found("desk-no-such", vec![("name", written)]))
}

fn page(visit: &Visit<'_>, person: &Id, main: Markup) -> Reply {
    let page = Page::plain(person.as_str(), main).under(visit.say("persons-title"), "/persons");
    Reply::page(page.show(visit)).fleeting()
}

/// One person, sealed.
pub fn one(visit: &Visit<'_>) -> Result<Reply, Fault> {
    sealed(visit, &[])
}

fn sealed(visit: &Visit<'_>, wrongs: &[Wrong]) -> Result<Reply, Fault> {
    let (person, positions) = found(visit)?;
    let form = Form::new(visit.words, "person", wrongs);
    let why = Field::text("why", visit.say("persons-why")).hint(visit.say("persons-why-hint")).needed();
    let why = why.value(visit.field("why").unwrap_or_default()).fills("off").most(*WHY_CHARS.end());
    let main = html! {
        p { (parts::entries(visit, &positions)) }
        @if visit.ledger.state().is_forgotten(&person) { p { (visit.say("persons-gone")) } }
        @else {
            p { (visit.say("persons-open-lead")) }
            (form.errors())
            form method="post" action=(path(&person)) {
                (form.show(&why))
                button { (visit.say("persons-open")) }
            }
        }
    };
    Ok(page(visit, &person, main).with_status(if wrongs.is_empty() { 200 } else { 422 }))
}

/// One person, opened. What cannot be written down is not opened.
pub fn open(caller: &Caller<'_>) -> Result<Reply, Fault> {
    let official = caller.official()?;
    let why = caller.field("why").unwrap_or_default().trim();
    if !WHY_CHARS.contains(&why.chars().count()) || why.chars().any(char::is_control) {
        let wrongs = [Wrong::new("why", caller.say("persons-no-why"))];
        return caller.read(|visit| sealed(visit, &wrongs));
    }
    let (person, _) = caller.read(found)?;
    caller.door().audit(official.user.as_str(), person.as_str(), why)?;
    caller.read(|visit| opened(visit, why))
}

fn opened(visit: &Visit<'_>, why: &str) -> Result<Reply, Fault> {
    let (person, positions) = found(visit)?;
    let mut main = html! { p role="status" { (visit.tell("persons-opened", &[("why", why.into())])) } };
    for position in positions {
        let texts = visit.ledger.personal(position)?;
        let pairs: Vec<(String, Markup)> = texts
            .into_iter()
            .map(|(field, text)| (labels::field(visit.words, "person", &field), html! { (text) }))
            .collect();
        main = html! {
            (main)
            p { (parts::entries(visit, &[position])) }
            @if pairs.is_empty() { p { (visit.say("persons-nothing")) } } @else { (parts::fields(&pairs)) }
        };
    }
    Ok(page(visit, &person, main))
}
