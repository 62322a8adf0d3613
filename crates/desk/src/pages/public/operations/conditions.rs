//! What sources say of the facts on which the law makes participation depend.

use law::{Standing, Truth};
use maud::{Markup, html};
use record::state::Topic;

use crate::page::parts;
use crate::pages::public::notes::Notes;
use crate::pages::public::words;
use crate::public::PublicLook;

/// The facts of which anything is said for the day; nothing where none is.
pub fn section(look: &PublicLook<'_>, id: &str, notes: &Notes<'_>) -> Markup {
    let view = look.view();
    let said = look.labels();
    let lines: Vec<_> = view.facts(id).into_iter().collect();
    let rows: Vec<Vec<Markup>> = lines
        .iter()
        .filter_map(|line| {
            let Topic::Fact(name) = line.topic else { return None };
            if line.of.is_some_and(|of| words::name(look, of).is_none()) {
                return None;
            }
            let evidence = view.evidence(id, line.topic, line.of);
            let sources = notes.cited(evidence.iter().filter_map(|evidence| evidence.source));
            let (class, word) = match (line.reading.law.standing, line.reading.law.truth) {
                (Standing::Contested, _) => ("open", "desk-public-conditions-contested"),
                (_, Truth::Yes) => ("yes", "desk-public-conditions-yes"),
                _ => ("no", "desk-public-conditions-no"),
            };
            Some(vec![
                html! { (said.fact(name, line.of)) },
                html! { (parts::tag(class, &look.say(word))) (sources) },
            ])
        })
        .collect();
    if rows.is_empty() {
        return html! {};
    }
    let heads = ["desk-public-head-condition", "desk-public-head-reading"].map(|id| look.say(id));
    let day = words::date(look, look.on);
    html! {
        h2 id="conditions" { (look.say("desk-public-conditions")) }
        p.dim { (look.tell("desk-public-conditions-note", &[("day", day.into())])) }
        (parts::table(&look.say("desk-public-conditions"), &heads, &rows))
    }
}
