//! What was contributed to an operation: rounds of persons with their numbers, and goods.

use maud::{Markup, html};
use record::{Dispatch, Goods, Id, Statement};
use wording::goals::letters;

use super::{board, span};
use crate::look::Look;
use crate::page::parts;

/// Rounds and goods; a line where there are none.
pub fn show(look: &Look<'_>, operation: &Id) -> Markup {
    let visit = look.visit;
    let (rounds, goods) = found(look, operation);
    html! {
        h2 id="contributions" { (visit.say("desk-ops-contributions")) }
        @if rounds.is_empty() && goods.is_empty() { p { (visit.say("desk-ops-nothing-given")) } }
        @if !rounds.is_empty() {
            @let heads = ["desk-ops-head-round", "desk-ops-head-persons", "desk-ops-head-days", "desk-ops-head-performer",
                "desk-ops-head-tasks", "desk-ops-head-entries"].map(|id| visit.say(id));
            @let rows = rounds.iter().map(|(at, says)| round(look, *at, says));
            (parts::table(&visit.say("desk-ops-rounds"), &heads, &rows.collect::<Vec<_>>()))
        }
        @if !goods.is_empty() {
            @let heads = ["desk-ops-head-goods", "desk-ops-head-recipient", "desk-ops-head-decided", "desk-ops-head-handed",
                "desk-ops-head-entries"].map(|id| visit.say(id));
            @let rows = goods.iter().map(|(at, says)| given(look, *at, says));
            (parts::table(&visit.say("desk-ops-goods"), &heads, &rows.collect::<Vec<_>>()))
        }
    }
}

type Found<'l> = (Vec<(u64, &'l Dispatch)>, Vec<(u64, &'l Goods)>);

/// Each once, as it was last told of.
fn found<'l>(look: &Look<'l>, operation: &Id) -> Found<'l> {
    let view = look.view();
    let (mut rounds, mut goods): Found<'l> = Default::default();
    for (_, entry) in view.naming(operation.as_str()) {
        let Some(thing) = entry.says.own().and_then(|id| view.thing(id.as_str())) else { continue };
        match &thing.entry.says {
            Statement::Dispatch(says)
                if says.operation == *operation && rounds.iter().all(|(at, _)| *at != thing.position) =>
            {
                rounds.push((thing.position, &**says));
            }
            Statement::Goods(says)
                if says.operation.as_ref() == Some(operation)
                    && goods.iter().all(|(at, _)| *at != thing.position) =>
            {
                goods.push((thing.position, &**says));
            }
            _ => {}
        }
    }
    rounds.sort_by_key(|(at, says)| (says.personnel, says.from.or(says.to), *at));
    (rounds, goods)
}

fn round(look: &Look<'_>, at: u64, says: &Dispatch) -> Vec<Markup> {
    let visit = look.visit;
    let performer = says.performer.as_deref().map(|name| look.labels().dimension("performer", name));
    let tasks: Vec<&str> = says.tasks.iter().map(String::as_str).collect();
    let going_on = says.ongoing == Some(true);
    vec![
        html! { a href=(visit.link(&parts::assessment(&says.id))) { (board::name(look, &says.id)) } },
        html! { (persons(look, says)) },
        html! { (span(look, says.from, says.to)) @if going_on { " " (parts::tag("yes", &visit.say("desk-goes-on"))) } },
        html! { (performer.unwrap_or_else(|| visit.say("desk-ops-unknown"))) },
        html! { (letters(visit.desk.framework(), visit.words, &tasks)) },
        parts::entries(visit, &[at]),
    ]
}

/// How many in a round, and how many rounds.
fn persons(look: &Look<'_>, says: &Dispatch) -> String {
    let Some(persons) = says.persons else { return look.visit.say("desk-ops-unknown") };
    let yes = |flag: bool| if flag { "yes" } else { "no" };
    let args = [
        ("persons", persons.into()),
        ("rounds", says.rounds.unwrap_or(1).into()),
        ("about", yes(says.approximate == Some(true)).into()),
        ("elsewhere", yes(says.counted_elsewhere == Some(true)).into()),
    ];
    look.visit.tell("desk-ops-round", &args)
}

fn given(look: &Look<'_>, at: u64, says: &Goods) -> Vec<Markup> {
    let visit = look.visit;
    let unknown = || visit.say("desk-ops-unknown");
    vec![
        html! { a href=(visit.link(&parts::assessment(&says.id))) { (says.purpose.get(visit.lang())) } },
        html! { (says.recipient.as_ref().map_or_else(unknown, |id| look.teller().name(id))) },
        html! { (says.decided.map_or_else(unknown, |day| day.to_string())) },
        html! { (says.handed_over.map_or_else(unknown, |day| day.to_string())) },
        parts::entries(visit, &[at]),
    ]
}
