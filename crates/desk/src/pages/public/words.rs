//! Names, days and numbers as everyone reads them.

use jiff::civil::Date;
use maud::{Markup, html};
use record::stats::Tally;
use record::{Id, Operation, Statement, When};
use wording::{grouped, labels};

use crate::public::PublicLook;

/// What an operation is called in a line: its short name, or else its name.
pub fn short(look: &PublicLook<'_>, says: &Operation) -> String {
    says.short.clone().unwrap_or_else(|| says.name.get(look.lang()).to_owned())
}

/// Whether an operation had begun by the day at which the reader looks. One without a first day is taken as begun.
pub fn has_begun(look: &PublicLook<'_>, says: &Operation) -> bool {
    says.from.is_none_or(|from| from.first() <= look.on)
}

/// Whether an operation had begun by that day and not ended before it.
pub fn goes_on(look: &PublicLook<'_>, says: &Operation) -> bool {
    let ended = says.to.is_some_and(|to| to.last() < look.on);
    says.from.is_some() && has_begun(look, says) && !ended
}

/// What an operation is called by its id; `None` where nothing known for everyone has it.
pub fn operation(look: &PublicLook<'_>, id: &str) -> Option<String> {
    match look.view().thing(id).map(|thing| &thing.entry.says) {
        Some(Statement::Operation(says)) => Some(short(look, says)),
        _ => None,
    }
}

/// The name of a state, party, organisation or office; `None` where nothing known for everyone has it.
pub fn name(look: &PublicLook<'_>, id: &str) -> Option<String> {
    match look.view().thing(id).map(|thing| &thing.entry.says) {
        Some(Statement::Entity(says)) => Some(says.name.get(look.lang()).to_owned()),
        Some(Statement::Office(says)) => Some(says.name.get(look.lang()).to_owned()),
        _ => None,
    }
}

/// A name without what stands in brackets behind it, as maps have room for.
pub fn without_remark(name: &str) -> &str {
    name.split(['(', '（']).next().map(str::trim_end).filter(|start| !start.is_empty()).unwrap_or(name)
}

/// Names in a list.
pub fn names(look: &PublicLook<'_>, ids: &[Id]) -> String {
    let names: Vec<String> = ids.iter().filter_map(|id| name(look, id.as_str())).collect();
    names.join(&look.say("desk-public-and"))
}

/// A word of a choice.
pub fn choice(look: &PublicLook<'_>, word: &str) -> String {
    labels::choice(look.words(), word)
}

/// The pillars in the law's order: id and name.
pub fn pillars(look: &PublicLook<'_>) -> Vec<(String, String)> {
    values(look, "pillar")
}

/// The values of a dimension of the law.
pub fn values(look: &PublicLook<'_>, dim: &str) -> Vec<(String, String)> {
    let framework = look.framework();
    let values = framework.dim(dim).map_or(&[][..], |dim| framework.values(dim));
    values.iter().map(|(id, words)| (id.clone(), words.get(look.lang()).to_owned())).collect()
}

/// The pillars under short names, as charts have room for.
pub fn short_pillar(look: &PublicLook<'_>, id: &str) -> String {
    let short = look.words().find(&format!("desk-public-pillar-{id}"), &[]);
    short.unwrap_or_else(|| look.labels().dimension("pillar", id))
}

/// A number with its thousands apart.
pub fn count(number: u64) -> String {
    grouped(&number.to_string())
}

/// A sum, with its lowest and highest where these differ.
pub fn tally(look: &PublicLook<'_>, tally: &Tally) -> String {
    if !tally.is_range() {
        return count(tally.value);
    }
    let args = [
        ("value", count(tally.value).into()),
        ("low", count(tally.low).into()),
        ("high", count(tally.high).into()),
    ];
    look.tell("desk-public-range", &args)
}

/// A day in words.
pub fn date(look: &PublicLook<'_>, day: Date) -> String {
    let args = [
        ("day", day.day().to_string().into()),
        ("month", format!("m{}", day.month()).into()),
        ("year", day.year().to_string().into()),
    ];
    look.tell("desk-public-day", &args)
}

/// A time as precise as it is known, in words.
pub fn when(look: &PublicLook<'_>, when: When) -> String {
    let first = when.first();
    if when.is_day() {
        return date(look, first);
    }
    let year = || ("year", first.year().to_string().into());
    let month = || ("month", format!("m{}", first.month()).into());
    let written = when.to_string();
    if written.starts_with("FY") {
        look.tell("desk-public-fiscal-year", &[year()])
    } else if written.contains('-') {
        look.tell("desk-public-month", &[month(), year()])
    } else {
        look.tell("desk-public-year", &[year()])
    }
}

/// A time that programs can read too.
pub fn time(look: &PublicLook<'_>, of: When) -> Markup {
    let machine = of.to_string();
    // the form has no fiscal years
    let sound = !machine.starts_with("FY");
    html! { @if sound { time datetime=(machine) { (when(look, of)) } } @else { (when(look, of)) } }
}

/// From when to when something lasted.
pub fn span(look: &PublicLook<'_>, from: Option<When>, to: Option<When>, goes_on: bool) -> String {
    let start = from.map(|from| when(look, from));
    let end = to.map(|to| when(look, to));
    let (id, args) = match (start, end) {
        (Some(from), Some(to)) if from == to => return from,
        (Some(from), Some(to)) => ("desk-public-span", vec![("from", from.into()), ("to", to.into())]),
        (Some(from), None) if goes_on => ("desk-public-span-goes-on", vec![("from", from.into())]),
        (Some(from), None) => ("desk-public-span-from", vec![("from", from.into())]),
        (None, Some(to)) => ("desk-public-span-to", vec![("to", to.into())]),
        (None, None) => return look.say("desk-public-span-unknown"),
    };
    look.tell(id, &args)
}

/// The address of something by its id, under a part.
pub fn address(part: &str, id: &str) -> String {
    let name = id.split_once('/').map_or(id, |(_, name)| name);
    let name: String =
        name.chars().map(|c| if c == '/' { "%2F".to_owned() } else { c.to_string() }).collect();
    format!("/public/{part}/{name}")
}
