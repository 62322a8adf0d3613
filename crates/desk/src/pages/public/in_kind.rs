//! `/public/in-kind`: contributions in kind, and each of them.

use maud::{Markup, html};
use record::stats::Stats;
use record::{Entry, Goods, Item, Statement};

use super::notes::Notes;
use super::operations::story;
use super::{charts, files, gone, under, words};
use crate::fault::Fault;
use crate::page::parts;
use crate::public::PublicLook;
use crate::reply::Reply;

/// Every contribution in kind known at the moment.
#[expect(clippy::unnecessary_wraps, reason = "pages share one signature")]
pub fn list(look: &PublicLook<'_>) -> Result<Reply, Fault> {
    let view = look.view();
    let things = view.things("goods");
    let mut all: Vec<&Goods> = things
        .iter()
        .filter_map(|thing| match &thing.entry.says {
            Statement::Goods(says) => Some(&**says),
            _ => None,
        })
        .collect();
    all.retain(|says| says.decided.or(says.handed_over).is_none_or(|when| when.first() <= look.on));
    all.sort_by_key(|says| std::cmp::Reverse(says.decided.or(says.handed_over)));
    let heads = [
        "desk-public-head-for",
        "desk-public-head-recipient",
        "desk-public-head-decided",
        "desk-public-head-number",
    ]
    .map(|id| look.say(id));
    let rows: Vec<Vec<Markup>> = all.iter().map(|says| row(look, says)).collect();
    let sums = Stats::of(&view);
    let by_recipient = |key: Option<&str>| {
        let name = key.and_then(|key| words::name(look, key));
        (name.unwrap_or_else(|| look.say("desk-public-unknown")), None)
    };
    let groups = sums.in_kind.by(record::stats::By::Kind);
    let heads_of_chart = ("desk-public-head-recipient", "desk-public-head-in-kind");
    let main = html! {
        p.lead { (look.say("desk-public-in-kind-lead")) }
        (charts::by_group(look, &groups, "recipients", heads_of_chart, by_recipient))
        (parts::table(&look.say("desk-public-in-kind-caption"), &heads, &rows))
        p.dim { (look.say("stats-rule-goods")) }
        (files(look, &["in-kind"]))
    };
    Ok(look.page(under(look, &look.say("desk-public-part-in-kind"), &main)))
}

fn row(look: &PublicLook<'_>, says: &Goods) -> Vec<Markup> {
    let recipient = says.recipient.as_ref().and_then(|id| words::name(look, id.as_str()));
    let when = says.decided.or(says.handed_over);
    vec![
        html! {
            a href=(look.link(&words::address("in-kind", says.id.as_str()))) { (says.purpose.get(look.lang())) }
            @if says.other_law.is_some() { " " (parts::tag("dim", &look.say("desk-public-not-counted"))) }
        },
        html! { (recipient.unwrap_or_default()) },
        html! { (when.map_or_else(String::new, |when| words::when(look, when))) },
        html! { (number(look, says)) },
    ]
}

/// Its number in the official count, marked where it was inferred.
fn number(look: &PublicLook<'_>, says: &Goods) -> String {
    let Some(number) = says.number else { return String::new() };
    let inferred = if says.number_inferred == Some(true) { "yes" } else { "no" };
    let args = [("number", number.to_string().into()), ("inferred", inferred.into())];
    look.tell("desk-public-number", &args)
}

/// One contribution in kind.
pub fn one(look: &PublicLook<'_>) -> Result<Reply, Fault> {
    let id = format!("goods/{}", look.place("name"));
    let view = look.view();
    let thing = view.thing(&id).ok_or_else(|| gone(&id))?;
    let Statement::Goods(says) = &thing.entry.says else { return Err(gone(&id)) };
    let notes = Notes::new(look);
    let told = story::of(look, &id);
    let main = html! {
        (summary(look, says, thing.entry, &notes))
        @if let Some(map) = charts::region(look, &says.places) { (map) }
        @if !says.items.is_empty() {
            h2 { (look.say("desk-public-items")) }
            (items(look, &says.items))
        }
        h2 { (look.say("desk-public-story")) }
        ul.story { @for told in &told { li { (story::sentence(look, told, &notes)) } } }
        (notes.list())
    };
    let page = under(look, says.purpose.get(look.lang()), &main);
    Ok(look.page(page.under(look.say("desk-public-part-in-kind"), "/public/in-kind")))
}

fn summary(look: &PublicLook<'_>, says: &Goods, entry: &Entry, notes: &Notes<'_>) -> Markup {
    let lang = look.lang();
    let day = |when: Option<record::When>| when.map(|when| words::when(look, when));
    let operation = says.operation.as_ref().and_then(|id| words::operation(look, id.as_str()));
    let value = says.value_yen.map(|value| {
        let id = if says.approximate == Some(true) { "desk-public-yen-about" } else { "desk-public-yen" };
        look.tell(id, &[("value", words::count(value).into())])
    });
    let told = [
        ("desk-public-head-recipient", says.recipient.as_ref().and_then(|id| words::name(look, id.as_str()))),
        ("desk-public-head-operation", operation),
        ("desk-public-head-pillar", says.pillar.as_ref().map(|id| look.labels().dimension("pillar", id))),
        (
            "desk-public-head-country",
            Some(words::names(look, &says.places)).filter(|names| !names.is_empty()),
        ),
        ("desk-public-head-decided", day(says.decided)),
        ("desk-public-head-handed-over", day(says.handed_over)),
        ("desk-public-head-number", Some(number(look, says)).filter(|number| !number.is_empty())),
        ("desk-public-head-value", value),
        ("desk-public-head-other-law", says.other_law.as_ref().map(|law| law.get(lang).to_owned())),
    ];
    let pairs: Vec<(String, Markup)> =
        told.into_iter().filter_map(|(id, value)| Some((look.say(id), html! { (value?) }))).collect();
    html! { (parts::fields(&pairs)) p { (look.say("desk-public-from")) (notes.of(entry)) } }
}

fn items(look: &PublicLook<'_>, items: &[Item]) -> Markup {
    let heads = ["desk-public-head-item", "desk-public-head-quantity"].map(|id| look.say(id));
    let rows: Vec<Vec<Markup>> = items
        .iter()
        .map(|item| {
            let unit = item.unit.as_ref().map_or("", |unit| unit.get(look.lang()));
            let quantity = item.quantity.map_or_else(|| look.say("desk-public-unknown"), words::count);
            vec![html! { (item.what.get(look.lang())) }, html! { span.number { (quantity) } " " (unit) }]
        })
        .collect();
    parts::table(&look.say("desk-public-items"), &heads, &rows)
}
