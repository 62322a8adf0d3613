//! `/operations`: every operation, and one of them.

use maud::{Markup, html};
use record::{Entry, Operation, Statement};

use crate::fault::Fault;
use crate::look::Look;
use crate::page::{Page, parts};
use crate::reply::Reply;
use crate::visit::Visit;

/// Every operation known at the moment.
pub fn list(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let look = Look::at(visit)?;
    let heads = ["desk-head-operation", "desk-head-pillar", "desk-head-days"].map(|id| visit.say(id));
    let view = look.view();
    let things = view.things("operation");
    let rows: Vec<Vec<Markup>> = things.iter().filter_map(|thing| row(&look, thing.entry)).collect();
    let main = parts::table(&visit.say("desk-operations"), &heads, &rows);
    Ok(Reply::page(Page::of_record(visit.say("desk-operations"), main).show(visit)))
}

fn row(look: &Look<'_>, entry: &Entry) -> Option<Vec<Markup>> {
    let Statement::Operation(says) = &entry.says else { return None };
    let visit = look.visit;
    let pillar = says.pillar.as_deref().map(|pillar| look.labels().dimension("pillar", pillar));
    Some(vec![
        html! { a href=(visit.link(&path(says))) { (says.name.get(visit.lang())) } },
        html! { (pillar.unwrap_or_default()) },
        html! {
            (days(says)) " "
            @if says.to.is_none_or(|to| to.last() >= look.on) { (parts::tag("yes", &visit.say("desk-goes-on"))) }
        },
    ])
}

/// The address of an operation.
pub fn path(says: &Operation) -> String {
    format!("/operations/{}", says.id.name())
}

fn days(says: &Operation) -> String {
    let day = |when: Option<record::When>| when.map_or_else(String::new, |when| when.to_string());
    format!("{} – {}", day(says.from), day(says.to))
}

/// One operation.
pub fn one(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let look = Look::at(visit)?;
    let name = format!("op/{}", visit.place("name"));
    let view = look.view();
    let gone = || Fault::not_found("desk-no-such", vec![("name", name.clone())]);
    let thing = view.thing(&name).ok_or_else(gone)?;
    let Statement::Operation(says) = &thing.entry.says else { return Err(gone()) };
    let main = parts::statement(&look, (thing.position, thing.entry), &name);
    let page = Page::of_record(says.name.get(visit.lang()), main);
    Ok(Reply::page(page.under(visit.say("desk-operations"), "/operations").show(visit)))
}
