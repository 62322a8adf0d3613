//! `/public/checks`: the record held against what the UN counts itself.

mod file;

use exchange::un::Provenance;
use maud::{Markup, html};
use record::When;
use record::reference::{Line, Outcome, Topic, country, crosscheck};
use wording::checks::{self, Teller};

use super::{under, words};
use crate::fault::Fault;
use crate::page::parts;
use crate::public::PublicLook;
use crate::reply::Reply;

pub use file::{FILES, file, section};

/// The most lines of one table; the files have all of them.
const MOST: usize = 60;

/// Every comparison at the moment at which the reader looks.
fn lines<'l>(look: &'l PublicLook<'_>) -> Vec<Line<'l>> {
    let view = look.view();
    let own = look.country().and_then(|state| country(&view, state));
    crosscheck(&view, &look.reference().tables, own)
}

/// The page.
#[expect(clippy::unnecessary_wraps, reason = "pages share one signature")]
pub fn answer(look: &PublicLook<'_>) -> Result<Reply, Fault> {
    let (from, lines) = (&look.reference().from, lines(look));
    let day = |when: When| words::when(look, when);
    let teller = Teller { messages: look.words(), labels: look.labels(), when: &day };
    let main = html! {
        p.lead { (look.say("checks-page-lead")) }
        @if from.is_empty() {
            p { (look.say("checks-page-none")) }
            p { code { "hatoba reference import un-missions FILE --source …" } }
        } @else {
            (summary(look, &lines))
            p {
                (look.say("checks-page-files")) " "
                @for (name, _) in FILES { a href=(look.link(&format!("/public/data/{name}"))) { (name) } " " }
            }
            @for topic in Topic::ALL.iter().filter(|topic| **topic != Topic::Listed) {
                (of_topic(look, &lines, *topic, &teller))
            }
            // the longest comes last
            (of_topic(look, &lines, Topic::Listed, &teller))
            h2 id="tables" { (look.say("checks-page-tables")) }
            (tables(look, from))
        }
        h2 id="rules" { (look.say("checks-rules")) }
        ul { @for rule in checks::RULES { li { (look.say(rule)) } } }
    };
    Ok(look.page(under(look, &look.say("checks-page-title"), &main)))
}

/// How many lines came out how.
fn summary(look: &PublicLook<'_>, lines: &[Line<'_>]) -> Markup {
    let mut heads = vec![look.say("checks-head-topic")];
    heads.extend(Outcome::ALL.map(|outcome| checks::outcome(look.words(), outcome)));
    let mut rows = Vec::new();
    for topic in Topic::ALL {
        let count =
            |outcome| lines.iter().filter(|line| (line.topic, line.outcome) == (topic, outcome)).count();
        let counts = Outcome::ALL.map(count);
        if counts.iter().any(|count| *count > 0) {
            let mut row =
                vec![html! { a href={ "#" (topic.word()) } { (checks::topic(look.words(), topic)) } }];
            row.extend(counts.iter().map(|count| html! { span.number { (count) } }));
            rows.push(row);
        }
    }
    parts::table(&look.say("checks-page-summary"), &heads, &rows)
}

/// What was compared under one heading: what is in both and what is in the list only in a sentence each, everything else in rows.
fn of_topic(look: &PublicLook<'_>, lines: &[Line<'_>], topic: Topic, teller: &Teller<'_>) -> Markup {
    let all: Vec<&Line<'_>> = lines.iter().filter(|line| line.topic == topic).collect();
    if all.is_empty() {
        return html! {};
    }
    let title = checks::topic(look.words(), topic);
    let told =
        |outcome: Outcome| topic == Topic::Listed && [Outcome::Agrees, Outcome::OnlyTable].contains(&outcome);
    let sentence = |outcome: Outcome, id: &str| {
        let names: Vec<String> =
            all.iter().filter(|line| line.outcome == outcome).map(|line| teller.subject(line)).collect();
        let args = [("count", names.len().into()), ("names", names.join(", ").into())];
        html! { @if !names.is_empty() { p { (look.tell(id, &args)) } } }
    };
    let rows: Vec<&&Line<'_>> = all.iter().filter(|line| !told(line.outcome)).collect();
    let more = rows.len().saturating_sub(MOST);
    html! {
        h2 id=(topic.word()) { (title) }
        @if topic == Topic::Listed {
            (sentence(Outcome::Agrees, "checks-both"))
            (sentence(Outcome::OnlyTable, "checks-others"))
        }
        @if topic == Topic::Fatality { p { (checks::deaths(look.words(), lines)) } }
        @if !rows.is_empty() {
            @let shown = rows.iter().take(MOST);
            @if topic == Topic::Listed { (only_here(look, shown, teller)) } @else { (table(look, &title, shown, teller)) }
        }
        @if more > 0 { p { (look.tell("checks-page-more", &[("count", more.into())])) } }
    }
}

fn table<'r, 'l: 'r>(
    look: &PublicLook<'_>,
    title: &str,
    lines: impl Iterator<Item = &'r &'r &'l Line<'l>>,
    teller: &Teller<'_>,
) -> Markup {
    let heads = ["mission", "table", "record", "outcome", "why"];
    let heads = heads.map(|word| look.say(&format!("checks-head-{word}")));
    let rows: Vec<Vec<Markup>> = lines
        .map(|line| {
            vec![
                subject(look, line, teller),
                html! { (teller.theirs(line)) },
                html! { (teller.ours(line)) },
                html! { (checks::outcome(look.words(), line.outcome)) },
                html! { (teller.why(line).unwrap_or_default()) },
            ]
        })
        .collect();
    parts::table(title, &heads, &rows)
}

/// Operations that the list lacks: the record has each, and says why.
fn only_here<'r, 'l: 'r>(
    look: &PublicLook<'_>,
    lines: impl Iterator<Item = &'r &'r &'l Line<'l>>,
    teller: &Teller<'_>,
) -> Markup {
    let heads = ["mission", "why"].map(|word| look.say(&format!("checks-head-{word}")));
    let why = |line: &Line<'_>| html! { (teller.why(line).unwrap_or_default()) };
    let rows: Vec<Vec<Markup>> = lines.map(|line| vec![subject(look, line, teller), why(line)]).collect();
    parts::table(&checks::outcome(look.words(), Outcome::OnlyRecord), &heads, &rows)
}

/// The mission, with the way to what the record has of it.
fn subject(look: &PublicLook<'_>, line: &Line<'_>, teller: &Teller<'_>) -> Markup {
    let name = teller.subject(line);
    let page = line.operation.map(|id| look.link(&words::address("operations", id)));
    html! { @if let Some(page) = page { a href=(page) { (name) } } @else { (name) } }
}

/// Where the tables came from.
fn tables(look: &PublicLook<'_>, from: &[Provenance]) -> Markup {
    let heads = ["set", "name", "rows", "source", "licence", "digest"];
    let heads = heads.map(|word| look.say(&format!("reference-head-{word}")));
    let row = |said: &Provenance| {
        let licence = said.licence.clone().unwrap_or_else(|| look.say("reference-no-licence"));
        vec![
            html! { (checks::set(look.words(), &said.set)) },
            html! { (words::date(look, said.published)) },
            html! { span.number { (words::count(said.rows)) } },
            html! { (said.source) },
            html! { (licence) },
            html! { code { (said.sha256.get(..16).unwrap_or_default()) "…" } },
        ]
    };
    parts::table(&look.say("checks-page-tables"), &heads, &from.iter().map(row).collect::<Vec<_>>())
}
