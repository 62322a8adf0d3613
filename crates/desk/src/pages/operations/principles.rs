//! `/operations/{name}/principles?board=0`: one board of an operation with everything that it rests on.

use casework::answer::Key;
use casework::board::{Board, Requirement};
use maud::{Markup, html};

use super::{board, named, path, under};
use crate::fault::Fault;
use crate::look::Look;
use crate::page::told::Told;
use crate::page::{Page, law, parts};
use crate::reply::Reply;
use crate::visit::Visit;

/// One board.
pub fn answer(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let look = Look::at(visit)?;
    let (_, says) = named(&look)?;
    let boards = board::of(&look, &says.id);
    let number: usize = visit.query("board").and_then(|number| number.parse().ok()).unwrap_or(0);
    let here = format!("{}/principles", path(&says.id));
    let main = html! {
        @if boards.len() > 1 {
            nav.choices aria-label=(visit.say("desk-ops-boards")) {
                ul {
                    @for (at, one) in boards.iter().enumerate() {
                        li {
                            a href=(visit.link(&format!("{here}?board={at}"))) aria-current=[(at == number).then_some("page")] {
                                @for (at, id) in one.of.iter().enumerate() {
                                    @if at > 0 { (visit.say("record-and")) }
                                    (board::name(&look, id))
                                }
                            }
                        }
                    }
                }
            }
        }
        @match boards.get(number) {
            Some(one) => (show(&look, one, &here)),
            None => p { (visit.say("desk-ops-board-none")) },
        }
    };
    let page = Page::of_record(visit.say("desk-ops-board"), main);
    Ok(Reply::page(under(&look, page, &says.id).show(visit)))
}

fn show(look: &Look<'_>, one: &Board<'_>, here: &str) -> Markup {
    let told = Told::new(look, &one.answer.facts);
    html! {
        (board::head(look, one, true))
        (board::principles(look, one, here, usize::MAX))
        (requirements(&told, &one.requirements))
        (facts(&told, one))
    }
}

fn requirements(told: &Told<'_>, all: &[Requirement<'_>]) -> Markup {
    let visit = told.look.visit;
    let heads =
        ["desk-ops-head-provision", "desk-ops-head-answer", "desk-ops-head-rests"].map(|id| visit.say(id));
    let open = all.iter().filter(|one| one.truth != "yes").count();
    let rows = all.iter().map(|one| {
        vec![
            law::provisions(visit, &one.cites, board::MOST_CITES),
            law::answered(visit, board::stands(told, one.truth, &one.facts)),
            board::named(told, &one.facts.iter().collect::<Vec<_>>()),
        ]
    });
    html! {
        @if !all.is_empty() {
            h2 { (visit.say("desk-ops-requirements-caption")) }
            p { (visit.tell("desk-ops-requirements", &[("count", all.len().into()), ("open", open.into())])) }
            (parts::table(&visit.say("desk-ops-requirements-caption"), &heads, &rows.collect::<Vec<_>>()))
        }
    }
}

/// The facts on which the board rests: how each stands, since when, who said so, and where.
fn facts(told: &Told<'_>, one: &Board<'_>) -> Markup {
    let (look, visit) = (told.look, told.look.visit);
    let items = one.answer.views.iter().flat_map(|view| &view.items).flat_map(|item| &item.rests_on);
    let all = items.chain(one.requirements.iter().flat_map(|one| &one.facts));
    let mut keys: Vec<&Key> = Vec::new();
    for key in all {
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    let heads = [
        "desk-ops-head-fact",
        "desk-ops-head-answer",
        "desk-ops-head-since",
        "desk-ops-head-who",
        "desk-ops-head-entries",
    ]
    .map(|id| visit.say(id));
    let rows = keys.iter().map(|key| {
        vec![
            html! { (told.reads(key)) },
            told.answered(key),
            html! { (board::since(look, one.since.get(*key).copied())) },
            told.who(std::slice::from_ref(key)),
            told.entries(key),
        ]
    });
    html! {
        h2 { (visit.say("desk-ops-facts-caption")) }
        (parts::table(&visit.say("desk-ops-facts-caption"), &heads, &rows.collect::<Vec<_>>()))
    }
}
