//! `/law/matrix`: which tasks are open to whom on a day, in each pillar.

use casework::tasks::{self, Answer, Group, Pillar, Value, Way};
use law::{Localized, Truth};
use maud::{Markup, html};

use super::{beside, links, path};
use crate::fault::Fault;
use crate::look::Look;
use crate::page::{Page, parts};
use crate::reply::Reply;
use crate::visit::Visit;

/// Tasks, pillars and performers.
pub fn show(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let look = Look::at(visit)?;
    let framework = visit.desk.framework();
    let edition = framework.edition(look.on);
    let main = match tasks::matrix(framework) {
        None => html! { p { (visit.say("tasks-none")) } },
        Some((matrix, performers)) => {
            let pillars = tasks::pillars(&edition, matrix);
            let rules = tasks::rules(&edition, matrix);
            let doubts: Vec<&Localized> = rules.iter().filter_map(|rule| rule.uncertain.as_ref()).collect();
            html! {
                p { (wording::provisions::edition(visit.words, framework, look.on)) }
                (beside(visit, "/law/matrix"))
                @if !pillars.is_empty() { p { (visit.say("tasks-legend")) } }
                @for doubt in doubts { p { strong { (visit.say("law-uncertain-label")) } (doubt.get(visit.lang())) } }
                @for (number, pillar) in (1..).zip(&pillars) { (board(visit, number, pillar, performers)) }
            }
        }
    };
    let page =
        Page::of_record(visit.say("desk-law-matrix"), main).under(visit.say("desk-law-provisions"), "/law");
    Ok(Reply::page(page.show(visit)))
}

fn board(visit: &Visit<'_>, number: usize, pillar: &Pillar<'_>, performers: &[Value]) -> Markup {
    let kinds: usize = pillar.groups.iter().map(|group| group.types.len()).sum();
    let name = pillar.value.1.get(visit.lang());
    html! {
        h2 { (name) }
        @for (at, group) in (1..).zip(&pillar.groups) {
            @let title = (kinds > 1).then(|| names(visit, &group.types));
            @if let Some(title) = &title { h3 { (visit.tell("desk-law-types", &[("types", title.as_str().into())])) } }
            @let caption = title.map_or_else(|| name.to_owned(), |title| format!("{name} – {title}"));
            (table(visit, &format!("{number}-{at}"), &caption, group, performers))
        }
    }
}

fn names(visit: &Visit<'_>, values: &[&Value]) -> String {
    let names: Vec<&str> = values.iter().map(|value| value.1.get(visit.lang())).collect();
    names.join(wording::provisions::comma(visit.words))
}

fn table(visit: &Visit<'_>, at: &str, caption: &str, group: &Group<'_>, performers: &[Value]) -> Markup {
    let mut heads = vec![visit.say("tasks-head")];
    heads.extend(performers.iter().map(|(_, label)| label.get(visit.lang()).to_owned()));
    let mut notes: Vec<&[Way]> = Vec::new();
    let mut rows = Vec::new();
    for row in &group.tasks {
        let mut cells = vec![task(visit, row.task, row.then)];
        for answer in &row.cells {
            cells.push(cell(visit, at, answer, &mut notes));
        }
        rows.push(cells);
    }
    let letters = |tasks: &[&Value]| {
        let letters: Vec<String> =
            tasks.iter().map(|task| wording::tasks::letter(visit.words, task)).collect();
        letters.join(wording::provisions::comma(visit.words))
    };
    html! {
        (parts::table(caption, &heads, &rows))
        @if !notes.is_empty() {
            ol.notes {
                @for (number, ways) in (1..).zip(&notes) {
                    li id={ "if-" (at) "-" (number) } { (self::ways(visit, ways)) }
                }
            }
        }
        @if !group.closed.is_empty() { p { (visit.say("tasks-closed")) (letters(&group.closed)) } }
        p.dim { (visit.say("tasks-cites")) (links(visit, &group.cites)) }
    }
}

fn task(visit: &Visit<'_>, task: &Value, then: Option<&Value>) -> Markup {
    let framework = visit.desk.framework();
    let under = framework.dim("task").and_then(|dim| framework.dims.get(usize::from(dim))?.under.clone());
    let anchor = under.map(|under| format!("{under}.{}", task.0));
    let there = anchor.filter(|anchor| framework.provision(anchor).next().is_some());
    let label = task.1.get(visit.lang());
    let called = then.map_or_else(
        || label.to_owned(),
        |then| {
            let then = wording::tasks::letter(visit.words, then);
            visit.tell("tasks-then", &[("task", label.into()), ("then", then.into())])
        },
    );
    html! {
        @match there {
            Some(anchor) => a href=(visit.link(&path(&anchor))) { (called) },
            None => (called),
        }
    }
}

/// What a performer may: the word, which leads to the provision that decides, or to what it depends on.
fn cell<'a>(visit: &Visit<'_>, at: &str, answer: &'a Answer, notes: &mut Vec<&'a [Way]>) -> Markup {
    match answer.truth {
        Some(Truth::Unknown) => {
            let known = notes.iter().position(|ways| *ways == answer.ways);
            let number = known.unwrap_or_else(|| {
                notes.push(&answer.ways);
                notes.len() - 1
            }) + 1;
            let word = visit.tell("tasks-if", &[("note", number.to_string().into())]);
            html! { a.tag.open href={ "#if-" (at) "-" (number) } { (word) } }
        }
        truth => {
            let (class, id) =
                if truth == Some(Truth::Yes) { ("tag yes", "tasks-yes") } else { ("tag dim", "tasks-no") };
            html! {
                @match answer.cites().next() {
                    Some(cite) => a class=(class) href=(visit.link(&path(cite))) { (visit.say(id)) },
                    None => span class=(class) { (visit.say(id)) },
                }
            }
        }
    }
}

fn ways(visit: &Visit<'_>, ways: &[Way]) -> String {
    let framework = visit.desk.framework();
    let said = ways.iter().map(|way| wording::tasks::way(visit.words, framework, way, false));
    said.collect::<Vec<_>>().join(&visit.say("tasks-or"))
}
