//! `/public/numbers`: by pillar, year, country and type; and official figures beside ours, with what may be behind the difference.

use maud::{Markup, html};
use record::stats::{By, FigureLine, Reason, Section, Stats};
use record::{Measure, When};

use super::notes::Notes;
use super::{cells, charts, files, notes, under, words};
use crate::fault::Fault;
use crate::page::parts;
use crate::public::PublicLook;
use crate::reply::Reply;

/// The page.
#[expect(clippy::unnecessary_wraps, reason = "pages share one signature")]
pub fn answer(look: &PublicLook<'_>) -> Result<Reply, Fault> {
    let view = look.view();
    let sums = Stats::of(&view);
    let notes = Notes::new(look);
    let country = |key: Option<&str>| {
        let name = key.and_then(|key| words::name(look, key));
        let code = key.and_then(|key| key.split_once('/'));
        let href = code.map(|(_, code)| look.link(&format!("/public/operations?country={code}")));
        (name.unwrap_or_else(|| look.say("desk-public-unknown")), href)
    };
    let personnel = |key: Option<&str>| {
        (key.map_or_else(|| look.say("desk-public-unknown"), |key| words::choice(look, key)), None)
    };
    let persons = "desk-public-head-persons";
    let main = html! {
        p.lead { (look.say("desk-public-numbers-lead")) }
        h2 id="pillars" { (look.say("desk-public-by-pillar")) }
        (pillars(look, &sums))
        h2 id="years-of" { (look.say("desk-public-by-year")) }
        (charts::by_year(look, &sums.persons, "years", "desk-public-unit-persons"))
        (charts::by_year(look, &sums.in_kind, "goods-years", "desk-public-unit-in-kind"))
        h2 id="kinds" { (look.say("desk-public-by-type")) }
        (charts::by_group(look, &sums.persons.by(By::Kind), "skills", ("desk-public-head-personnel", persons), personnel))
        h2 id="countries" { (look.say("desk-public-by-country")) }
        (charts::by_group(look, &sums.persons.by(By::Country), "by-country", ("desk-public-head-country", persons), country))
        h2 id="figures" { (look.say("desk-public-figures")) }
        p { (look.say("desk-public-figures-lead")) }
        (figures(look, &sums, true, &notes))
        (reasons(look, &sums))
        p { a href=(look.link("/public/checks")) { (look.say("checks-page-link")) } }
        h2 id="figures-single" { (look.say("desk-public-figures-single")) }
        p { (look.say("desk-public-figures-single-note")) }
        (figures(look, &sums, false, &notes))
        (files(look, &["statistics", "figures"]))
        (notes.list())
    };
    Ok(look.page(under(look, &look.say("desk-public-part-numbers"), &main)))
}

/// Missions, persons and contributions by pillar.
fn pillars(look: &PublicLook<'_>, sums: &Stats<'_>) -> Markup {
    let heads = [
        "desk-public-head-pillar",
        "desk-public-head-missions",
        "desk-public-head-persons",
        "desk-public-head-liaison",
        "desk-public-head-in-kind",
    ]
    .map(|id| look.say(id));
    let sections: [&Section<'_>; 4] = [&sums.missions, &sums.persons, &sums.liaison, &sums.in_kind];
    let mut keys: Vec<(Option<String>, String)> =
        words::pillars(look).into_iter().map(|(id, name)| (Some(id), name)).collect();
    keys.push((None, look.say("desk-public-unknown")));
    let mut rows: Vec<Vec<Markup>> = Vec::new();
    for (key, name) in keys {
        let of = sections.map(|section| section.by(By::Pillar).get(&key).copied().unwrap_or_default());
        if of.iter().any(|tally| tally.rows > 0 || tally.high > 0) {
            let mut row = vec![html! { (name) }];
            row.extend(of.iter().map(|tally| html! { span.number { (words::tally(look, tally)) } }));
            rows.push(row);
        }
    }
    let mut total = vec![html! { strong { (look.say("desk-public-total")) } }];
    total.extend(sections.map(|section| html! { strong.number { (words::tally(look, &section.total)) } }));
    rows.push(total);
    parts::table(&look.say("desk-public-pillars-caption"), &heads, &rows)
}

/// Official figures of the whole, or those about single operations and contributions.
fn figures(look: &PublicLook<'_>, sums: &Stats<'_>, whole: bool, notes: &Notes<'_>) -> Markup {
    let lines: Vec<&FigureLine<'_>> = sums
        .figures
        .iter()
        .filter(|line| line.figure.about.is_none() == whole && known(look, line))
        .collect();
    if lines.is_empty() {
        return html! { p { (look.say("desk-public-none-here")) } };
    }
    let heads = [
        "desk-public-head-figure",
        "desk-public-head-value",
        "desk-public-head-on",
        "desk-public-head-ours",
        "desk-public-head-difference",
    ]
    .map(|id| look.say(id));
    let rows: Vec<Vec<Markup>> = lines.iter().map(|line| row(look, line, notes)).collect();
    let caption = if whole { "desk-public-figures" } else { "desk-public-figures-single" };
    parts::table(&look.say(caption), &heads, &rows)
}

/// Whether everyone knows what a figure is about.
fn known(look: &PublicLook<'_>, line: &FigureLine<'_>) -> bool {
    line.figure.about.as_ref().is_none_or(|about| look.view().thing(about.as_str()).is_some())
}

fn row(look: &PublicLook<'_>, line: &FigureLine<'_>, notes: &Notes<'_>) -> Vec<Markup> {
    let ours = line.sum.as_ref().map_or_else(|| "–".to_owned(), |sum| words::tally(look, &sum.tally));
    vec![
        html! { (label(look, line)) (notes.of(line.entry)) },
        html! { span.number { (value(look, line)) } },
        html! { (words::when(look, line.figure.on)) },
        html! { span.number { (ours) } },
        html! { span.number { (difference(look, line)) } },
    ]
}

/// Of what a figure is.
pub fn label(look: &PublicLook<'_>, line: &FigureLine<'_>) -> String {
    let figure = line.figure;
    let about = figure.about.as_ref().map(|about| {
        let id = about.as_str();
        words::operation(look, id).or_else(|| words::name(look, id)).unwrap_or_else(|| thing(look, id))
    });
    let pillar = figure.pillar.as_deref().map(|pillar| words::short_pillar(look, pillar));
    let what = figure.what.as_ref().map(|what| what.get(look.lang()).to_owned());
    let measure = words::choice(look, figure.measure.word());
    let named = [about, pillar, what.or(Some(measure))];
    named
        .into_iter()
        .flatten()
        .filter(|name| !name.is_empty())
        .collect::<Vec<_>>()
        .join(&look.say("desk-public-between-names"))
}

/// A round or contribution: what it is and of which operation.
fn thing(look: &PublicLook<'_>, id: &str) -> String {
    use record::Statement;
    match look.view().thing(id).map(|thing| &thing.entry.says) {
        Some(Statement::Dispatch(says)) => {
            let operation = words::operation(look, says.operation.as_str()).unwrap_or_default();
            format!("{operation} {}", words::choice(look, says.personnel.word()))
        }
        Some(Statement::Goods(says)) => says.purpose.get(look.lang()).to_owned(),
        _ => String::new(),
    }
}

/// The value as the source gives it, where it may be shown.
fn value(look: &PublicLook<'_>, line: &FigureLine<'_>) -> String {
    let value = cells::text(look, cells::figure(look, line.figure));
    if line.figure.approximate == Some(true) {
        return look.tell("stats-about", &[("value", value.into())]);
    }
    value
}

/// How much more the source counts; not where its count is withheld, and not of a part against the round.
fn difference(look: &PublicLook<'_>, line: &FigureLine<'_>) -> String {
    let figure = line.figure;
    let told = cells::figure(look, figure) != cells::Cell::Withheld && !cells::counts_part_of_a_round(figure);
    let Some(difference) = line.difference().filter(|_| told) else { return "–".to_owned() };
    let sign = match difference {
        0 => "",
        1.. => "+",
        _ => "\u{2212}",
    };
    let apart = u64::try_from(difference.unsigned_abs()).unwrap_or(u64::MAX);
    format!("{sign}{}", words::count(apart))
}

/// Why official figures and the record differ, by what the record says itself.
fn reasons(look: &PublicLook<'_>, sums: &Stats<'_>) -> Markup {
    let lines =
        sums.figures.iter().filter(|line| line.figure.about.is_none() && line.difference() != Some(0));
    let lines = lines.filter(|line| !line.reasons().is_empty());
    html! {
        h3 { (look.say("desk-public-reasons")) }
        @for line in lines {
            @let args = [("figure", label(look, line).into()), ("day", words::when(look, line.figure.on).into())];
            details {
                summary { (look.tell("desk-public-reasons-of", &args)) }
                ul {
                    @for reason in line.reasons() { li { (because(look, line.figure.measure, &reason)) } }
                }
                @if let Some(remarks) = &line.entry.remarks {
                    p { (look.tell("stats-remarks", &[("text", remarks.get(look.lang()).into())])) }
                }
            }
        }
    }
}

/// A reason in words.
fn because(look: &PublicLook<'_>, measure: Measure, reason: &Reason<'_>) -> String {
    let source = |id: Option<&str>| {
        let title = id.and_then(|id| notes::find(look, id)).map(|says| says.title.get(look.lang()));
        title.map_or_else(|| look.say("desk-public-another-source"), str::to_owned)
    };
    wording::stats::because(look.words(), measure, reason, (&|when: When| words::when(look, when), &source))
}
