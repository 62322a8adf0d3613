//! `/dossiers/{sort}/{name}/assessment…`: what the law says of a request, a contribution, goods, a plan or an operation, for a lawyer and
//! a minister: the outcome first, then the reasons with their entries, what is still needed, what would have to change, and what is owed.

pub mod duties;
mod goal;
mod kept;
pub mod part;
pub mod reasons;
mod tree;

pub use goal::answer as goal;

use casework::answer::{Answer, ContributionAnswer, Origin, answer as answered};
use casework::{Subject, case};
use maud::{Markup, html};
use record::{Id, Statement};

use crate::fault::Fault;
use crate::look::Look;
use crate::page::{Page, law, parts};
use crate::reply::Reply;
use crate::visit::Visit;

/// What is assessed.
fn subject(look: &Look<'_>) -> Result<Subject, Fault> {
    let id = look.visit.id()?;
    let told = |message| Fault::not_found(message, vec![("name", id.to_string())]);
    let view = look.view();
    if view.thing(id.as_str()).is_none() {
        return Err(told("desk-no-such"));
    }
    Subject::of(&view, &id).ok_or_else(|| told("dossier-no-part"))
}

/// The law's answer, with whole trees where they are wanted.
fn assessed(look: &Look<'_>, subject: &Subject, trees: bool) -> Answer<'static> {
    let assessor = look.assessor();
    let found = &look.visit.desk.procedure.found;
    let case = case(&look.view(), assessor.framework(), found, subject);
    let assessment = assessor.assess(&case, look.on);
    let on_from = if look.visit.as_of.on.is_some() { "command_line" } else { "today" };
    let origin = Origin { source: Some(subject.id.as_str()), on_from, lang: look.visit.lang(), trees };
    answered(assessor, &case, &assessment, &origin)
}

/// Which of several contributions is shown: the one that is asked for, or the first of the best.
fn chosen(visit: &Visit<'_>, found: &Answer<'_>) -> usize {
    let asked = visit.query("part").and_then(|part| part.parse().ok());
    let best = || found.contributions.iter().position(|one| one.outcome == found.outcome);
    asked.filter(|part| *part < found.contributions.len()).or_else(best).unwrap_or(0)
}

/// What is assessed, as people call it.
fn called(look: &Look<'_>, id: &Id) -> String {
    match look.view().thing(id.as_str()).map(|thing| &thing.entry.says) {
        Some(Statement::Request(says)) => says.what.get(look.visit.lang()).to_owned(),
        Some(Statement::Plan(says)) => {
            let args =
                [("what", look.teller().name(&says.operation).into()), ("more", says.on.to_string().into())];
            look.visit.tell("record-bracketed", &args)
        }
        _ => look.teller().name(id),
    }
}

/// A page under that of the dossier.
fn under(look: &Look<'_>, page: Page, id: &Id) -> Page {
    let dossier = casework::dossier::Dossier::of(&look.view(), id);
    let (name, path) = match &dossier {
        Some(found) => (found.title.get(look.visit.lang()).to_owned(), parts::dossier(&found.id)),
        None => (called(look, id), parts::dossier(id)),
    };
    page.under(look.visit.say("desk-ops-dossiers"), "/dossiers").under(name, path)
}

/// What the law says of something.
pub fn answer(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let look = Look::at(visit)?;
    let subject = subject(&look)?;
    let found = assessed(&look, &subject, false);
    let at = chosen(visit, &found);
    let main = html! {
        p.lead { (law::outcome(visit, found.outcome)) " " (called(&look, &subject.id)) }
        p.dim { (day(visit, &found)) }
        @if found.contributions.len() > 1 { (several(visit, &subject.id, &found, at)) }
        @if let Some(one) = found.contributions.get(at) { (part::show(&look, &subject.id, (at, one))) }
        (kept::show(&look, &subject.id))
    };
    let page = Page::of_record(visit.say("desk-ops-assessment"), main);
    Ok(Reply::page(under(&look, page, &subject.id).show(visit)))
}

/// The day, and the law as in force then.
fn day(visit: &Visit<'_>, found: &Answer<'_>) -> String {
    let framework = visit.desk.framework();
    let law = framework.head.name.get(visit.lang());
    let args =
        |since: String| [("day", found.on.as_str().into()), ("law", law.into()), ("since", since.into())];
    match &found.framework.edition {
        Some(since) => visit.tell("desk-ops-day", &args(since.clone())),
        None => visit.tell("desk-ops-before", &args(framework.head.since.to_string())),
    }
}

/// What a contribution is: its name or form, who would do it, in which pillar.
pub fn title(visit: &Visit<'_>, one: &ContributionAnswer<'_>) -> String {
    let mut told = vec![one.name.clone().unwrap_or_else(|| one.form.name.clone())];
    if one.name.is_some() && one.form_open {
        told.push(one.form.name.clone());
    }
    if !one.explored {
        told.extend(one.performer.as_ref().map(|value| value.name.clone()));
        told.extend(one.pillar.as_ref().map(|value| value.name.clone()));
        told.extend(one.r#type.as_ref().filter(|value| value.id != "none").map(|value| value.name.clone()));
    }
    told.extend(one.law.clone());
    told.join(&visit.say("assess-dot"))
}

/// Several contributions or forms, each with its outcome and the way to it.
fn several(visit: &Visit<'_>, id: &Id, found: &Answer<'_>, at: usize) -> Markup {
    let heads = ["desk-ops-head-contribution", "desk-ops-head-answer"].map(|id| visit.say(id));
    let rows = found.contributions.iter().enumerate().map(|(number, one)| {
        let path = format!("{}?part={number}", parts::assessment(id));
        vec![
            html! {
                @if number == at { strong { (title(visit, one)) } }
                @else { a href=(visit.link(&path)) { (title(visit, one)) } }
            },
            law::outcome(visit, one.outcome),
        ]
    });
    parts::table(&visit.say("desk-ops-several"), &heads, &rows.collect::<Vec<_>>())
}
