//! Plans and decisions about an operation: who did what, when, and why; and how it ended.

use maud::{Markup, html};
use record::{Act, Body, Entry, Id, Statement, When};
use wording::labels;

use super::{named, path, under};
use crate::fault::Fault;
use crate::look::Look;
use crate::page::{Page, parts};
use crate::reply::Reply;
use crate::visit::Visit;

/// Lines that the page of the operation shows; the others have a page of their own.
const MOST_SHOWN: usize = 6;
/// Lines on one page of that.
const EACH: usize = 60;

/// One line.
struct Line {
    position: u64,
    on: When,
    by: Body,
    act: Option<Act>,
    what: String,
    why: Option<String>,
}

/// Every decision by the day, the latest first.
fn lines(look: &Look<'_>, operation: &Id) -> Vec<Line> {
    let mut found: Vec<Line> = look
        .view()
        .naming(operation.as_str())
        .filter_map(|(at, entry)| line(look, operation, at, entry))
        .collect();
    found.retain(|line| line.on.first() <= look.on);
    found.sort_by_key(|line| std::cmp::Reverse((line.on.first(), line.position)));
    found
}

fn line(look: &Look<'_>, operation: &Id, position: u64, entry: &Entry) -> Option<Line> {
    let (visit, lang) = (look.visit, look.visit.lang());
    let until =
        |to: Option<When>| to.map(|to| visit.tell("desk-ops-until", &[("day", to.to_string().into())]));
    match &entry.says {
        Statement::Plan(says) if says.operation == *operation => {
            let what = says.what.as_ref().map(|what| what.get(lang).to_owned());
            let what = [what, until(says.to)].into_iter().flatten().collect::<Vec<_>>().join(" ");
            Some(Line { position, on: says.on, by: says.by, act: Some(says.act), what, why: None })
        }
        Statement::Decision(says) => {
            let why = says.why.as_ref().map(|why| why.get(lang).to_owned());
            let what = says.what.get(lang).to_owned();
            Some(Line { position, on: says.on, by: says.by, act: says.act, what, why })
        }
        Statement::Approval(says) => {
            let what = visit.say(if says.given { "desk-ops-approved" } else { "desk-ops-refused" });
            Some(Line { position, on: says.on, by: says.by, act: None, what, why: None })
        }
        Statement::Report(says) => {
            let what = says.what.get(lang).to_owned();
            Some(Line { position, on: says.on, by: says.to, act: None, what, why: None })
        }
        _ => None,
    }
}

/// The decision that ended it, where there is one by the day: of those of the day the one that says why.
pub fn ended(look: &Look<'_>, operation: &Id) -> Option<Markup> {
    let visit = look.visit;
    let all = lines(look, operation);
    let mut ended: Vec<&Line> = all.iter().filter(|line| line.act == Some(Act::Ended)).collect();
    ended.sort_by_key(|line| (line.why.is_none(), std::cmp::Reverse(line.on.first())));
    let line = ended.first()?;
    let args = [
        ("day", line.on.to_string().into()),
        ("by", labels::choice(visit.words, line.by.word()).into()),
        ("what", line.what.clone().into()),
        ("why", line.why.clone().unwrap_or_else(|| "none".to_owned()).into()),
    ];
    Some(html! { (visit.tell("desk-ops-ended-by", &args)) " " (parts::entries(visit, &[line.position])) })
}

/// The latest of them, and the way to all.
pub fn show(look: &Look<'_>, operation: &Id) -> Markup {
    let visit = look.visit;
    let all = lines(look, operation);
    let more = all.len().saturating_sub(MOST_SHOWN);
    html! {
        h2 id="decisions" { (visit.say("desk-ops-decisions")) }
        @if all.is_empty() { p { (visit.say("desk-ops-decisions-none")) } }
        @else { (table(look, all.get(..MOST_SHOWN.min(all.len())).unwrap_or_default())) }
        @if more > 0 {
            p {
                a href=(visit.link(&format!("{}/decisions", path(operation)))) {
                    (visit.tell("desk-ops-older", &[("count", more.into())]))
                }
            }
        }
    }
}

fn table(look: &Look<'_>, lines: &[Line]) -> Markup {
    let visit = look.visit;
    let heads = [
        "desk-ops-head-when",
        "desk-ops-head-act",
        "desk-ops-head-by",
        "desk-ops-head-what",
        "desk-ops-head-entries",
    ]
    .map(|id| visit.say(id));
    let rows: Vec<Vec<Markup>> = lines.iter().map(|line| row(look, line)).collect();
    parts::table(&visit.say("desk-ops-decisions-caption"), &heads, &rows)
}

/// `/operations/{name}/decisions`: all of them.
pub fn answer(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let look = Look::at(visit)?;
    let (_, says) = named(&look)?;
    let all = lines(&look, &says.id);
    let after = parts::after(visit);
    let shown: Vec<Line> = all.into_iter().skip(after).collect();
    let here = format!("{}/decisions", path(&says.id));
    let main = html! {
        @if shown.is_empty() { p { (visit.say("desk-ops-decisions-none")) } }
        @else { (table(&look, shown.get(..EACH.min(shown.len())).unwrap_or_default())) }
        @if shown.len() > EACH { (parts::next(visit, &here, after + EACH)) }
    };
    let page = Page::of_record(visit.say("desk-ops-decisions"), main);
    Ok(Reply::page(under(&look, page, &says.id).show(visit)))
}

fn row(look: &Look<'_>, line: &Line) -> Vec<Markup> {
    let visit = look.visit;
    vec![
        html! { (line.on) },
        html! { @if let Some(act) = line.act { (labels::choice(visit.words, act.word())) } },
        html! { (labels::choice(visit.words, line.by.word())) },
        html! { (line.what) @if let Some(why) = &line.why { " " (visit.tell("desk-ops-why", &[("why", why.clone().into())])) } },
        parts::entries(visit, &[line.position]),
    ]
}
