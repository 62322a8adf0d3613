//! The principle board: how each principle stands for what is abroad, since when, on which facts, and who said so.

use casework::answer::{Key, ViewItemAnswer};
use casework::board::{Board, boards};
use jiff::civil::Date;
use maud::{Markup, html};
use record::{Id, Statement};

use super::path;
use crate::look::Look;
use crate::page::told::Told;
use crate::page::{law, parts};

/// The most facts that are named of one principle, those that are open first.
const MOST_FACTS: usize = 4;
/// The most provisions named of one requirement.
pub const MOST_CITES: usize = 3;

/// The boards of an operation.
pub fn of(look: &Look<'_>, operation: &Id) -> Vec<Board<'static>> {
    let desk = look.visit.desk;
    boards((look.state, look.known, look.on), operation, &desk.procedure, look.assessor(), look.visit.lang())
}

/// The boards, each with its principles, and the way to everything that they rest on.
pub fn show(look: &Look<'_>, operation: &Id, boards: &[Board<'_>]) -> Markup {
    let visit = look.visit;
    html! {
        h2 id="board" { (visit.say("desk-ops-board")) }
        @if boards.is_empty() { p { (visit.say("desk-ops-board-none")) } }
        @else { p.dim { (visit.say("desk-ops-board-note")) } }
        @for (number, board) in boards.iter().enumerate() {
            @let whole = format!("{}/principles?board={number}", path(operation));
            @let open = board.requirements.iter().filter(|one| one.truth != "yes").count();
            (head(look, board, false))
            @if boards.iter().take(number).any(|other| is_alike(other, board)) {
                p { (visit.say("desk-ops-board-alike")) }
            } @else {
                (principles(look, board, &whole, MOST_FACTS))
            }
            p {
                a href=(visit.link(&whole)) {
                    (visit.tell("desk-ops-requirements", &[("count", board.requirements.len().into()), ("open", open.into())]))
                }
            }
        }
    }
}

/// Whether the principles of two stand the same, on the same facts.
fn is_alike(one: &Board<'_>, other: &Board<'_>) -> bool {
    let items = |board: &Board<'_>| {
        let items = board.answer.views.iter().flat_map(|view| &view.items);
        items.map(|item| (item.required, item.holds, item.rests_on.clone())).collect::<Vec<_>>()
    };
    one.on == other.on && one.items_since == other.items_since && items(one) == items(other)
}

/// Of which contributions, what the law says of them, and on which day; on a page of its own, or among others.
pub fn head(look: &Look<'_>, board: &Board<'_>, is_page: bool) -> Markup {
    let visit = look.visit;
    let names = html! {
        @for (at, id) in board.of.iter().enumerate() {
            @if at > 0 { (visit.say("record-and")) }
            a href=(visit.link(&parts::assessment(id))) { (name(look, id)) }
        }
    };
    html! {
        @if is_page { h2 { (names) } } @else { h3 { (names) } }
        p {
            (law::outcome(visit, board.answer.outcome)) " "
            @if board.over { (visit.tell("desk-ops-board-over", &[("day", board.on.to_string().into())])) }
        }
    }
}

/// The principles, or what else the law sees together; of each no more than so many facts.
pub fn principles(look: &Look<'_>, board: &Board<'_>, whole: &str, most: usize) -> Markup {
    let visit = look.visit;
    let told = Told::new(look, &board.answer.facts);
    let names: Vec<String> = board.of.iter().map(|id| name(look, id)).collect();
    let names = names.join(&visit.say("record-and"));
    let heads = [
        "desk-ops-head-principle",
        "desk-ops-head-answer",
        "desk-ops-head-since",
        "desk-ops-head-rests",
        "desk-ops-head-who",
    ]
    .map(|id| visit.say(id));
    html! {
        @for (view, days) in board.answer.views.iter().zip(&board.items_since) {
            @let rows = view.items.iter().zip(days).map(|(item, day)| principle(&told, (item, *day), (whole, most)));
            // a page can have several boards, and each of their tables a name of its own
            @let args = [("what", view.title.as_str().into()), ("more", names.as_str().into())];
            (parts::table(&visit.tell("record-bracketed", &args), &heads, &rows.collect::<Vec<_>>()))
            p.rests {
                (visit.say("desk-ops-by")) " "
                (law::provisions(visit, &view.cites.iter().map(String::as_str).collect::<Vec<_>>(), MOST_CITES))
            }
        }
    }
}

fn principle(
    told: &Told<'_>,
    (item, day): (&ViewItemAnswer, Option<Date>),
    (whole, most): (&str, usize),
) -> Vec<Markup> {
    let visit = told.look.visit;
    if item.required == "no" {
        let word = parts::tag("dim", &visit.say("desk-ops-not-required"));
        return vec![html! { (item.title) }, word, html! {}, html! {}, html! {}];
    }
    let shown = telling(told, &item.rests_on);
    let more = shown.len().saturating_sub(most);
    let shown = shown.get(..most.min(shown.len())).unwrap_or_default();
    vec![
        html! { (item.title) },
        law::answered(visit, stands(told, item.holds, &item.rests_on)),
        html! { (since(told.look, day)) },
        html! {
            (named(told, shown))
            @if more > 0 { a href=(visit.link(whole)) { (visit.tell("desk-ops-more", &[("count", more.into())])) } }
        },
        told.who(shown),
    ]
}

/// The facts that tell most: those that are open, then those that others decide and somebody said, then the others.
fn telling<'k>(told: &Told<'_>, keys: &'k [Key]) -> Vec<&'k Key> {
    let rank = |key: &&Key| {
        let fact = told.facts.fact(key);
        match fact.map(|fact| (fact.standing, fact.kind, fact.lever)) {
            Some(("contested", ..)) => 0,
            Some(("silent", ..)) | None => 1,
            Some(("settled", "fact", "ask")) => 2,
            Some(("settled", "fact", _)) => 3,
            Some((_, "fact", _)) => 4,
            _ => 5,
        }
    };
    let mut keys: Vec<&Key> = keys.iter().collect();
    keys.sort_by_key(rank);
    keys
}

/// Facts as they read; what is not settled with how it stands.
pub fn named(told: &Told<'_>, keys: &[&Key]) -> Markup {
    html! {
        ul.plain {
            @for key in keys {
                li {
                    (told.reads(key))
                    @if !told.is_settled(key) { " " (told.answered(key)) }
                }
            }
        }
    }
}

/// What is unknown says why: nobody has said, or sources disagree.
pub fn stands(told: &Told<'_>, truth: &'static str, rests_on: &[Key]) -> &'static str {
    if truth != "unknown" {
        return truth;
    }
    let answers = || rests_on.iter().map(|key| told.answer(key));
    if answers().any(|answer| answer == "contested") {
        return "contested";
    }
    let mut open = answers().filter(|answer| !matches!(*answer, "yes" | "no" | "assumed")).peekable();
    if open.peek().is_some() && open.all(|answer| answer == "silent") { "silent" } else { "unknown" }
}

/// Since when, as far as it is known.
pub fn since(look: &Look<'_>, day: Option<Date>) -> String {
    day.map_or_else(|| look.visit.say("desk-ops-since-always"), |day| day.to_string())
}

/// What a contribution is called among those of its operation: who goes, and which round or since when.
pub fn name(look: &Look<'_>, id: &Id) -> String {
    let visit = look.visit;
    match look.view().thing(id.as_str()).map(|thing| &thing.entry.says) {
        Some(Statement::Dispatch(says)) => {
            let what = wording::labels::choice(visit.words, says.personnel.word());
            let round = says.round.as_ref().map(|round| round.get(visit.lang()).to_owned());
            let more = round.unwrap_or_else(|| super::span(look, says.from, says.to));
            visit.tell("record-bracketed", &[("what", what.into()), ("more", more.into())])
        }
        _ => look.teller().name(id),
    }
}
