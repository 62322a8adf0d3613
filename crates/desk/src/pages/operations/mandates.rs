//! The mandates of an operation: tasks by paragraph, which of them the law knows, who may do them, and how the load grew.

use casework::mandate::{Mandates, OneMandate, Said, mandates};
use maud::{Markup, html};
use record::{Id, When};

use super::{named, path, under};
use crate::fault::Fault;
use crate::look::Look;
use crate::page::{Page, law, parts};
use crate::reply::Reply;
use crate::visit::Visit;

/// Mandates in full on one page.
const EACH: usize = 4;

fn of(look: &Look<'_>, operation: &Id) -> Option<Mandates> {
    mandates(&look.view(), &look.visit.desk.procedure, look.assessor(), operation, look.visit.lang())
}

/// The last that had begun by the day, of those that something holds of.
fn last<'m>(
    look: &Look<'_>,
    found: &'m Mandates,
    holds: impl Fn(&OneMandate) -> bool,
) -> Option<&'m OneMandate> {
    found.mandates.iter().rfind(|one| begun(look, one) && holds(one))
}

fn begun(look: &Look<'_>, one: &OneMandate) -> bool {
    one.from.map(When::first).is_some_and(|from| from <= look.on)
}

/// On the operation's page: the mandate of the day, the last one of which the tasks are known, and the way to all.
pub fn summary(look: &Look<'_>, operation: &Id) -> Markup {
    let visit = look.visit;
    let heading = html! { h2 id="mandates" { (visit.say("desk-ops-mandates")) } };
    let Some(found) = of(look, operation).filter(|found| !found.mandates.is_empty()) else {
        return html! { (heading) p { (visit.say("dossier-mandate-none")) } };
    };
    let latest = last(look, &found, |_| true);
    let told = last(look, &found, |one| !one.tasks.is_empty());
    let other = told.filter(|told| latest.is_none_or(|latest| latest.id != told.id));
    let count = found.mandates.len();
    html! {
        (heading)
        @if let Some(latest) = latest { (head(look, &found, latest)) }
        @if let Some(other) = other { h3 { (visit.say("dossier-mandate-told")) } (head(look, &found, other)) }
        @if let Some(told) = told { (tasks(look, told)) }
        p {
            a href=(visit.link(&format!("{}/mandates", path(operation)))) {
                (visit.tell("desk-ops-mandates-all", &[("count", count.into())]))
            }
        }
    }
}

/// Days, resolution, strength, what it asks for, how much of it the country could do.
fn head(look: &Look<'_>, found: &Mandates, one: &OneMandate) -> Markup {
    let (visit, teller) = (look.visit, look.teller());
    let is_last = last(look, found, |_| true).is_some_and(|last| last.id == one.id);
    let over = one.to.filter(|to| is_last && to.last() < look.on).map(|to| to.to_string());
    html! {
        p {
            strong { (teller.mandate(one)) } " " (teller.mandate_days(one)) " · " (teller.strength(one)) " "
            (parts::entries(visit, &[one.entry]))
        }
        @if let Some(day) = over { p.told { (visit.tell("dossier-mandate-over", &[("day", day.into())])) } }
        @if let Some(what) = &one.what { p { (what.get(visit.lang())) } }
        @if one.tasks.is_empty() { p.dim { (visit.say("dossier-mandate-no-tasks")) } }
        @else { p { (teller.realism(one)) } }
    }
}

/// The tasks, each with the task of the law that it maps to and who may do it on the day.
fn tasks(look: &Look<'_>, one: &OneMandate) -> Markup {
    let (visit, teller) = (look.visit, look.teller());
    let heads = ["dossier-head-paragraph", "dossier-head-task", "dossier-head-mapped", "dossier-head-who"]
        .map(|id| visit.say(id));
    let rows = one.tasks.iter().enumerate().map(|(at, task)| {
        let new = one.load.added.contains(&at);
        vec![
            html! { (task.paragraph.clone().unwrap_or_else(|| visit.say("dossier-mandate-unknown"))) },
            html! {
                (task.what.get(visit.lang()))
                @if new { strong { (visit.say("dossier-mandate-new")) } }
            },
            html! { @if let Some(task) = &task.task { (task.name) } },
            html! {
                @for (answer, who) in teller.who(task) { p class={ "answer " (law::class(answer)) } { (who) } }
            },
        ]
    });
    let args = [("name", teller.mandate(one).into()), ("day", look.on.to_string().into())];
    parts::table(&visit.tell("desk-ops-tasks-caption", &args), &heads, &rows.collect::<Vec<_>>())
}

/// `/operations/{name}/mandates`: the load from resolution to resolution, each mandate in full, what the country said.
pub fn answer(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let look = Look::at(visit)?;
    let (_, says) = named(&look)?;
    let gone = || Fault::not_found("desk-no-such", vec![("name", says.id.to_string())]);
    let found = of(&look, &says.id).ok_or_else(gone)?;
    let after = parts::after(visit);
    // those that were still to come are in the table alone
    let known = |one: &&OneMandate| !one.tasks.is_empty() && (begun(&look, one) || one.from.is_none());
    let told: Vec<&OneMandate> = found.mandates.iter().rev().filter(known).collect();
    let next = Some(after.saturating_add(EACH)).filter(|next| *next < told.len());
    let main = html! {
        @if found.mandates.is_empty() { p { (visit.say("dossier-mandate-none")) } }
        @else if after == 0 {
            p { (visit.tell("dossier-mandate-count", &[("count", found.mandates.len().into())])) }
            (loads(&look, &found))
        }
        @for one in told.iter().skip(after).take(EACH) { (full(&look, &found, one)) }
        @if let Some(next) = next {
            (parts::next(visit, &format!("{}/mandates", path(&says.id)), next))
        }
        @if after == 0 && !found.positions.is_empty() {
            h2 { (visit.say("dossier-mandate-positions")) }
            (positions(&look, &found, &found.positions))
        }
    };
    let page = Page::of_record(visit.say("desk-ops-mandates"), main);
    Ok(Reply::page(under(&look, page, &says.id).show(visit)))
}

/// How the load grew from mandate to mandate.
fn loads(look: &Look<'_>, found: &Mandates) -> Markup {
    let (visit, teller) = (look.visit, look.teller());
    let heads = [
        "dossier-head-resolution",
        "dossier-head-days",
        "dossier-head-tasks",
        "dossier-head-in-law",
        "dossier-head-can",
        "dossier-head-open",
        "dossier-head-change",
        "dossier-head-strength",
    ]
    .map(|id| visit.say(id));
    let rows = found.mandates.iter().map(|one| {
        let number = |number: usize| {
            if one.tasks.is_empty() { visit.say("dossier-mandate-unknown") } else { number.to_string() }
        };
        let strength = one.strength.map(|strength| wording::grouped(&strength.to_string()));
        vec![
            html! { (teller.mandate(one)) " " (parts::entries(visit, &[one.entry])) },
            html! { (teller.mandate_days(one)) },
            html! { span.number { (number(one.realism.tasks)) } },
            html! { span.number { (number(one.realism.mapped)) } },
            html! { span.number { (number(one.realism.lawful)) } },
            html! { span.number { (number(one.realism.unknown)) } },
            html! { (teller.load_change(one)) },
            html! { span.number { (strength.unwrap_or_default()) } },
        ]
    });
    html! {
        (parts::table(&visit.say("desk-ops-loads"), &heads, &rows.collect::<Vec<_>>()))
        p.dim { (visit.tell("desk-ops-loads-note", &[("day", found.on.to_string().into())])) }
    }
}

fn full(look: &Look<'_>, found: &Mandates, one: &OneMandate) -> Markup {
    let (visit, teller) = (look.visit, look.teller());
    let against = one.load.against.as_ref();
    let before = against.and_then(|id| found.mandates.iter().find(|other| other.id == *id));
    let dropped = |before: &OneMandate| -> Vec<String> {
        let gone = one.load.dropped.iter().filter_map(|at| before.tasks.get(*at));
        gone.map(|task| task.what.get(visit.lang()).to_owned()).collect()
    };
    html! {
        h2 { (teller.mandate(one)) }
        (head(look, found, one))
        (tasks(look, one))
        @if let Some(before) = before {
            p { (teller.load(one, before)) }
            @if !one.load.dropped.is_empty() {
                p { (visit.say("dossier-mandate-dropped")) }
                ul { @for what in dropped(before) { li { (what) } } }
            }
        }
        @if !one.positions.is_empty() {
            h3 { (visit.say("dossier-mandate-positions-on")) }
            (positions(look, found, &one.positions))
        }
    }
}

/// What the country said, and whether the text that came out reflects it.
fn positions(look: &Look<'_>, found: &Mandates, said: &[Said]) -> Markup {
    let visit = look.visit;
    html! {
        ul {
            @for one in said {
                li {
                    (look.teller().spoke(one, &found.operation)) " " (one.what.get(visit.lang())) " "
                    (parts::entries(visit, &[one.entry]))
                }
            }
        }
    }
}
