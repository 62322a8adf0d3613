//! Who went: the rounds of an operation with their numbers.

use maud::{Markup, html};
use record::{Dispatch, Entry, Statement};

use crate::page::parts;
use crate::pages::public::notes::Notes;
use crate::pages::public::words;
use crate::public::PublicLook;

/// The rounds of an operation, in the order of their beginnings; nothing where none is known.
pub fn table(look: &PublicLook<'_>, operation: &str, notes: &Notes<'_>) -> Markup {
    let view = look.view();
    let things = view.things("dispatch");
    let mut all: Vec<(&Dispatch, &Entry)> = things
        .iter()
        .filter_map(|thing| match &thing.entry.says {
            Statement::Dispatch(says) if says.operation.as_str() == operation => Some((&**says, thing.entry)),
            _ => None,
        })
        .filter(|(says, _)| says.from.is_none_or(|from| from.first() <= look.on))
        .collect();
    all.sort_by_key(|(says, _)| (says.personnel, says.from.or(says.to)));
    if all.is_empty() {
        return html! { p { (look.say("desk-public-no-rounds")) } };
    }
    let heads = [
        "desk-public-head-personnel",
        "desk-public-head-round",
        "desk-public-head-persons",
        "desk-public-head-days",
        "desk-public-head-source",
    ]
    .map(|id| look.say(id));
    let rows: Vec<Vec<Markup>> = all.iter().map(|(says, entry)| row(look, says, entry, notes)).collect();
    parts::table(&look.say("desk-public-rounds-caption"), &heads, &rows)
}

fn row(look: &PublicLook<'_>, says: &Dispatch, entry: &Entry, notes: &Notes<'_>) -> Vec<Markup> {
    let rounds = says.rounds.unwrap_or(1);
    let round = match (&says.round, rounds) {
        (Some(round), _) => round.get(look.lang()).to_owned(),
        (None, 1) => String::new(),
        (None, rounds) => look.tell("desk-public-rounds", &[("count", rounds.into())]),
    };
    vec![
        html! { (words::choice(look, says.personnel.word())) },
        html! { (round) },
        html! { span.number { (persons(look, says, rounds)) } },
        html! { (words::span(look, says.from, says.to, says.ongoing == Some(true))) },
        html! { (notes.of(entry)) },
    ]
}

/// How many went: in a round, times the rounds.
fn persons(look: &PublicLook<'_>, says: &Dispatch, rounds: u64) -> String {
    let Some(persons) = says.persons else { return look.say("desk-public-unknown") };
    let approximate = if says.approximate == Some(true) { "yes" } else { "no" };
    let counted = if says.counted_elsewhere == Some(true) { "no" } else { "yes" };
    let args = [
        ("persons", words::count(persons).into()),
        ("rounds", words::count(rounds).into()),
        ("times", if rounds > 1 { "yes" } else { "no" }.into()),
        ("approximate", approximate.into()),
        ("counted", counted.into()),
    ];
    look.tell("desk-public-round-persons", &args)
}
