//! What a matter rests on, in words.

use casework::holds::Cause;
use law::{Lang, Truth};
use record::{Id, Item, Statement, When};

use wording::labels::Labels;
use wording::{FluentValue, grouped};

use super::{Bench, words};

/// What a contribution can be outside its plan in, as the causes name it.
const HELD_AGAINST: [&str; 5] = ["place", "task", "number", "period", "equipment"];
/// What a message is told where there is nothing.
const NOTHING: &str = "none";

/// A fact, a decision or a breach of the plan on which something rests, with its entries.
pub fn because(bench: &Bench<'_>, labels: &Labels<'_>, cause: &Cause) -> String {
    let messages = &bench.context.messages;
    let of_duty = || messages.find(&format!("casework-cause-{}", cause.key.replace('_', "-")), &[]);
    let what = outside(bench, labels, cause)
        .or_else(|| entered(bench, cause))
        .or_else(|| cause.reads.map(|_| words::fact(labels, &cause.key)))
        .or_else(of_duty)
        .unwrap_or_else(|| cause.key.clone());
    let reads = cause.reads.map_or(NOTHING, Truth::word);
    let entries = words::entries(&cause.entries);
    let args = [("what", what.into()), ("reads", reads.into()), ("entries", entries.into())];
    messages.text("casework-because", &args).trim_end().to_owned()
}

/// A plan, a mandate or a decision by its id: what it is, and the day that matters.
fn entered(bench: &Bench<'_>, cause: &Cause) -> Option<String> {
    let id = Id::parse(&cause.key).filter(|id| matches!(id.sort(), "plan" | "mandate" | "decision"))?;
    let day = |when: Option<When>| when.map_or_else(|| NOTHING.to_owned(), |when| when.to_string());
    let (message, mut args): (&str, Vec<(&str, FluentValue<'_>)>) =
        match bench.view().thing(id.as_str()).map(|thing| &thing.entry.says) {
            Some(Statement::Plan(plan)) => {
                let message =
                    if cause.reads.is_some() { "casework-because-plan-end" } else { "casework-because-plan" };
                (message, vec![("on", plan.on.to_string().into()), ("to", day(plan.to).into())])
            }
            Some(Statement::Mandate(mandate)) => {
                let by = mandate.resolution.as_ref().map(|id| words::name(bench, id));
                let by = by.unwrap_or_else(|| NOTHING.to_owned());
                ("casework-because-mandate", vec![("to", day(mandate.to).into()), ("by", by.into())])
            }
            Some(Statement::Decision(decision)) => {
                ("casework-because-decision", vec![("what", decision.what.get(bench.context.lang()).into())])
            }
            // it has been withdrawn since
            _ => return Some(cause.key.clone()),
        };
    args.push(("id", id.as_str().into()));
    Some(bench.context.messages.text(message, &args))
}

/// A breach of the plan, of which the cause says `what: has > allows`.
fn outside(bench: &Bench<'_>, labels: &Labels<'_>, cause: &Cause) -> Option<String> {
    let (what, rest) = cause.key.split_once(": ").filter(|(what, _)| HELD_AGAINST.contains(what))?;
    let (has, allows) = rest.split_once(" > ")?;
    let messages = &bench.context.messages;
    let name = |text: &str| match what {
        "task" => labels.dimension("task", text),
        "place" => labels.name(text),
        "number" => grouped(text),
        "equipment" => equipment(bench, cause, text),
        _ => text.to_owned(),
    };
    // several tasks or places are parted by spaces; the words of equipment have spaces of their own
    let names = |text: &str| match what {
        "task" | "place" => {
            text.split(' ').map(name).collect::<Vec<_>>().join(&messages.text("record-and", &[]))
        }
        _ => name(text),
    };
    let args = [("what", what.into()), ("has", names(has).into()), ("allows", names(allows).into())];
    Some(messages.text("casework-because-outside", &args))
}

/// Equipment in the language of the reader: a cause names it in English.
fn equipment(bench: &Bench<'_>, cause: &Cause, has: &str) -> String {
    let said = |item: &Item, lang: Lang| {
        let what = item.what.get(lang);
        item.quantity.map_or_else(|| what.to_owned(), |quantity| format!("{quantity} {what}"))
    };
    let view = bench.view();
    let mut items = view
        .entries("dispatch")
        .filter(|(position, _)| cause.entries.contains(position))
        .flat_map(|(_, entry)| match &entry.says {
            Statement::Dispatch(dispatch) => dispatch.equipment.iter(),
            _ => [].iter(),
        });
    let same = items.find(|item| said(item, Lang::En) == has);
    same.map_or_else(|| has.to_owned(), |item| said(item, bench.context.lang()))
}
