//! `/public`: what the country contributes and has contributed.

use maud::{Markup, html};
use record::stats::{FigureLine, Stats, Tally};
use record::{Measure, Statement};

use super::notes::Notes;
use super::{charts, files, words};
use crate::fault::Fault;
use crate::public::PublicLook;
use crate::reply::Reply;

/// Entries that are shown as the latest.
const LATEST: usize = 6;
/// Kinds that tell everyone of something new.
const NEWS: [&str; 7] = ["event", "plan", "decision", "goods", "dispatch", "report", "outcome"];

/// The ways in for three readers: address, title and what is there.
const READERS: [(&str, &str, &str); 3] = [
    ("/public/world", "desk-public-world-title", "desk-public-world-way"),
    ("/public/home", "desk-public-people-title", "desk-public-people-way"),
    ("/public/hosts", "desk-public-hosts-title", "desk-public-hosts-way"),
];

/// The first page for everyone.
#[expect(clippy::unnecessary_wraps, reason = "pages share one signature")]
pub fn answer(look: &PublicLook<'_>) -> Result<Reply, Fault> {
    let view = look.view();
    let sums = Stats::of(&view);
    let notes = Notes::new(look);
    let main = html! {
        p.lead { (look.say("desk-public-lead")) }
        (big(look, &sums, &notes))
        h2 { (look.say("desk-public-readers")) }
        ul.cards {
            @for (path, title, way) in READERS {
                li.card { h3 { a href=(look.link(path)) { (look.say(title)) } } p { (look.say(way)) } }
            }
        }
        h2 { (look.say("desk-public-where")) }
        (charts::world(look, &sums.persons, &sums.in_kind))
        h2 { (look.say("desk-public-when")) }
        (charts::by_year(look, &sums.persons, "years", "desk-public-unit-persons"))
        p { a href=(look.link("/public/operations#time")) { (look.say("desk-public-time-title")) } }
        h2 { (look.say("desk-public-latest")) }
        (latest(look, &notes))
        (files(look, &["statistics", "operations"]))
        (notes.list())
    };
    Ok(look.page(super::page(look, &look.say("desk-public-title"), &main)))
}

/// The numbers that everyone asks for first, each with what official sources count.
pub fn big(look: &PublicLook<'_>, sums: &Stats<'_>, notes: &Notes<'_>) -> Markup {
    let numbers = [
        ("desk-public-big-missions", "/public/operations", &sums.missions.total, Measure::Operations),
        ("desk-public-big-persons", "/public/numbers", &sums.persons.total, Measure::PersonsSent),
        ("desk-public-big-in-kind", "/public/in-kind", &sums.in_kind.total, Measure::InKind),
    ];
    html! {
        ul.cards.numbers {
            @for (id, path, tally, measure) in numbers {
                li.card {
                    p.count { (words::count(tally.value)) }
                    p { a href=(look.link(path)) { (look.say(id)) } }
                    @if tally.is_range() { p.dim { (between(look, tally)) } }
                    (official(look, sums, measure, notes))
                }
            }
        }
    }
}

fn between(look: &PublicLook<'_>, tally: &Tally) -> String {
    let args = [("low", words::count(tally.low).into()), ("high", words::count(tally.high).into())];
    look.tell("desk-public-between", &args)
}

/// The latest official figures of the whole beside it.
fn official(look: &PublicLook<'_>, sums: &Stats<'_>, measure: Measure, notes: &Notes<'_>) -> Markup {
    let of_all = |line: &&FigureLine<'_>| {
        let figure = line.figure;
        figure.measure == measure && figure.about.is_none() && figure.pillar.is_none() && line.latest
    };
    html! {
        @for line in sums.figures.iter().filter(of_all) {
            p.dim {
                @let id = if line.figure.approximate == Some(true) { "desk-public-official-about" } else { "desk-public-official" };
                (look.tell(id, &[
                    ("value", words::count(line.figure.value).into()),
                    ("day", words::when(look, line.figure.on).into()),
                ]))
                (notes.of(line.entry)) " "
                a href=(look.link("/public/numbers#figures")) { (look.say("desk-public-why-differ")) }
            }
        }
    }
}

/// What was entered last.
fn latest(look: &PublicLook<'_>, notes: &Notes<'_>) -> Markup {
    let view = look.view();
    let on = look.on;
    let entries = NEWS.into_iter().flat_map(|kind| view.entries(kind));
    let mut news: Vec<_> = entries
        .filter_map(|(position, entry)| {
            let told = super::operations::told(look, position, entry);
            told.into_iter().filter(|told| told.when.last() <= on).max_by_key(|told| told.when.first())
        })
        .collect();
    news.sort_by_key(|told| (std::cmp::Reverse(told.when.first()), told.position));
    html! {
        ul.story {
            @for told in news.iter().take(LATEST) {
                li {
                    (words::time(look, told.when)) " "
                    @if let Some((name, path)) = about(look, &told.entry.says) {
                        a href=(look.link(&path)) { (name) } " "
                    }
                    (told.text) (notes.of(told.entry))
                }
            }
        }
    }
}

/// The operation that a statement is about, and its page.
fn about(look: &PublicLook<'_>, says: &Statement) -> Option<(String, String)> {
    let id = match says {
        Statement::Plan(says) => Some(&says.operation),
        Statement::Dispatch(says) => Some(&says.operation),
        Statement::Goods(says) => {
            return Some((look.say("desk-public-part-in-kind"), words::address("in-kind", says.id.as_str())));
        }
        Statement::Decision(says) => says.about.iter().find(|id| id.sort() == "op"),
        Statement::Event(says) => says.about.iter().find(|id| id.sort() == "op"),
        Statement::Report(says) => says.about.iter().find(|id| id.sort() == "op"),
        _ => None,
    }?;
    Some((words::operation(look, id.as_str())?, words::address("operations", id.as_str())))
}
