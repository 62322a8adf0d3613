//! `/public/operations`: every operation, by pillar or country.

use maud::{Markup, html};
use record::stats::{By, Stats};
use record::{Operation, Statement};

use crate::fault::Fault;
use crate::page::parts;
use crate::pages::public::{charts, files, under, words};
use crate::public::PublicLook;
use crate::reply::Reply;

/// Every operation known at the moment; with `?country=XX` and `?pillar=x` only some.
#[expect(clippy::unnecessary_wraps, reason = "pages share one signature")]
pub fn list(look: &PublicLook<'_>) -> Result<Reply, Fault> {
    let view = look.view();
    let things = view.things("operation");
    let (country, pillar) = (look.query("country"), look.query("pillar"));
    let wanted = |says: &&Operation| {
        let there = |code: &str| says.places.iter().any(|id| id.sort() == "state" && id.name() == code);
        words::has_begun(look, says)
            && country.is_none_or(there)
            && pillar.is_none_or(|pillar| says.pillar.as_deref() == Some(pillar))
    };
    let all = things.iter().filter_map(|thing| match &thing.entry.says {
        Statement::Operation(says) => Some(&**says),
        _ => None,
    });
    let mut all: Vec<&Operation> = all.filter(wanted).collect();
    all.sort_by_key(|says| (says.from.is_none(), std::cmp::Reverse(says.from)));
    let sums = Stats::of(&view);
    let persons = sums.persons.by(By::Operation);
    let number = |says: &Operation| {
        persons.get(&Some(says.id.to_string())).map_or_else(String::new, |tally| words::tally(look, tally))
    };
    let heads = [
        "desk-public-head-operation",
        "desk-public-head-pillar",
        "desk-public-head-days",
        "desk-public-head-persons",
    ]
    .map(|id| look.say(id));
    let rows: Vec<Vec<Markup>> = all.iter().map(|says| row(look, says, &number(says))).collect();
    let main = html! {
        p.lead { (look.say("desk-public-operations-lead")) }
        @if country.is_none() && pillar.is_none() { (charts::missions(look)) }
        (choices(look))
        @if rows.is_empty() { p { (look.say("desk-public-none-here")) } }
        @else { (parts::table(&caption(look, country, pillar), &heads, &rows)) }
        p.dim { (look.say("desk-public-operations-note")) }
        (files(look, &["operations"]))
    };
    Ok(look.page(under(look, &look.say("desk-public-part-operations"), &main)))
}

/// What the list holds.
fn caption(look: &PublicLook<'_>, country: Option<&str>, pillar: Option<&str>) -> String {
    let country = country.and_then(|code| words::name(look, &format!("state/{code}")));
    let pillar = pillar.map(|pillar| look.labels().dimension("pillar", pillar));
    match country.or(pillar) {
        Some(of) => look.tell("desk-public-operations-of", &[("of", of.into())]),
        None => look.say("desk-public-operations-all"),
    }
}

/// Links to some of them.
fn choices(look: &PublicLook<'_>) -> Markup {
    html! {
        nav aria-label=(look.say("desk-public-by-pillar")) {
            ul.beside {
                li { a href=(look.link("/public/operations")) { (look.say("desk-public-operations-all")) } }
                @for (id, name) in words::pillars(look) {
                    li { a href=(look.link(&format!("/public/operations?pillar={id}"))) { (name) } }
                }
            }
        }
    }
}

fn row(look: &PublicLook<'_>, says: &Operation, persons: &str) -> Vec<Markup> {
    let name = says.name.get(look.lang());
    let short = says.short.as_deref().filter(|short| *short != name);
    let pillar = says.pillar.as_deref().map(|pillar| words::short_pillar(look, pillar));
    let goes_on = words::goes_on(look, says);
    vec![
        html! {
            a href=(look.link(&words::address("operations", says.id.as_str()))) { (name) }
            @if let Some(short) = short { " (" (short) ")" }
            @if goes_on { " " (parts::tag("yes", &look.say("desk-goes-on"))) }
        },
        html! { (pillar.unwrap_or_default()) },
        html! { (words::span(look, says.from, says.to, goes_on)) },
        html! { span.number { (persons) } },
    ]
}
