//! What stands above a form, and the page that shows what an entry would change before it is recorded.

use casework::holds::News;
use maud::{Markup, html};
use record::{Entry, Id, Personal, Statement};
use wording::{Teller, labels};

use super::changes::{Changes, changes};
use super::form::{DO, hidden};
use super::may;
use super::sheet::{Place, Sheet};
use super::step::Bench;
use crate::fault::Fault;
use crate::look::Look;
use crate::page::{Page, parts};
use crate::reply::Reply;
use crate::visit::Visit;

/// What a form is called, and what stands above it.
///
/// # Errors
/// Where the dossier has no such step.
pub fn head(visit: &Visit<'_>, sheet: &Sheet) -> Result<(String, Markup), Fault> {
    match &sheet.place {
        Place::Kind => {
            let kind = labels::kind(visit.words, sheet.kind.name);
            let id =
                if sheet.fields.get("corrects").is_empty() { "desk-enter-of" } else { "desk-enter-correct" };
            Ok((visit.tell(id, &[("kind", kind.into())]), html! {}))
        }
        Place::Step { dossier, step } => {
            let bench = Bench::at(visit, dossier, step)?;
            let owner = bench.teller(visit).name(&bench.rule.owner);
            let cites = wording::cites(&bench.rule.cites);
            let above = html! {
                p.lead { a href=(path(&bench.dossier.id)) { (bench.dossier.title.get(visit.lang())) } }
                p.dim { (visit.tell("desk-enter-step-owner", &[("owner", owner.into())])) " " (cites) }
            };
            Ok((bench.rule.name.get(visit.lang()).to_owned(), above))
        }
    }
}

/// The address of a dossier.
pub fn path(id: &Id) -> String {
    format!("/dossiers/{}/{}", id.sort(), id.name().replace('/', "%2F"))
}

/// The page that shows an entry before it is recorded: what it says, what it would change, and what others have entered meanwhile.
///
/// # Errors
/// When the journal does not answer.
pub fn page(visit: &Visit<'_>, sheet: &Sheet, entry: &Entry, others: &[u64]) -> Result<Reply, Fault> {
    let (title, above) = head(visit, sheet)?;
    let changes = changes(visit, entry)?;
    let title = visit.tell("desk-enter-check", &[("title", title.into())]);
    let main = html! {
        (above)
        @if !others.is_empty() {
            div.errors role="alert" {
                h2 { (visit.say("desk-enter-others")) }
                p { (visit.say("desk-enter-others-hint")) }
                p { (parts::entries(visit, others)) }
            }
        }
        p { (visit.say("desk-enter-not-yet")) }
        h2 { (visit.say("desk-enter-says")) }
        (said(visit, entry)?)
        h2 { (visit.say("desk-enter-changes")) }
        (changed(visit, &changes))
        form.enter method="post" action=(sheet.place.path(sheet.kind)) {
            (hidden(sheet))
            div.row {
                button name=(DO) value="record" { (visit.say("desk-enter-record")) }
                button.second name=(DO) value="edit" { (visit.say("desk-enter-edit")) }
                button.second name=(DO) value="draft" { (visit.say("desk-enter-keep")) }
            }
        }
    };
    let page = Page::plain(title, main).under(visit.say("desk-enter"), "/enter");
    Ok(Reply::page(page.show(visit)).fleeting())
}

/// What an entry says, with all that every entry has. Of what is personal only that it is there.
pub fn said(visit: &Visit<'_>, entry: &Entry) -> Result<Markup, Fault> {
    let look = Look::at(visit)?;
    let said = look.labels();
    let mut says = entry.says.clone();
    says.personal(&mut |_, field| *field = Personal::Sealed([0; 32]));
    let mut pairs: Vec<(String, Markup)> =
        said.fields(&says, "", &[]).into_iter().map(|(name, value)| (name, html! { (value) })).collect();
    let mut more = |id: &str, value: String| pairs.push((visit.say(id), html! { (value) }));
    if !entry.cites.is_empty() {
        more("desk-enter-field-cites", said.sources(entry));
    }
    if let Some(spoke) = entry.spoke {
        more("desk-enter-field-spoke", spoke.to_string());
    }
    let public = if entry.public { "desk-enter-public-yes" } else { "desk-enter-public-no" };
    more("desk-enter-field-public", visit.say(public));
    if let Some(remarks) = &entry.remarks {
        more("desk-enter-field-remarks", remarks.get(visit.lang()).to_owned());
    }
    if let Some(id) = &entry.corrects {
        more("desk-enter-field-corrects", ended(visit, id));
    }
    if let Statement::Withdrawal(withdrawal) = &entry.says {
        more("desk-enter-withdraws", ended(visit, &withdrawal.withdraws));
    }
    Ok(parts::fields(&pairs))
}

/// An entry that is ended by another, with its place in the log.
fn ended(visit: &Visit<'_>, id: &record::EntryId) -> String {
    let position = visit.ledger.state().position(id);
    position.map_or_else(|| id.to_string(), |position| format!("#{position} {id}"))
}

/// What an entry would change.
fn changed(visit: &Visit<'_>, changes: &Changes) -> Markup {
    let Ok(look) = Look::at(visit) else { return html! {} };
    let teller = look.teller();
    html! {
        @if changes.is_empty() {
            p { (visit.say("desk-enter-changes-nothing")) }
        } @else {
            @if let Some((name, of, [before, after])) = &changes.reads && before != after {
                @let key = of.as_ref().map_or_else(|| name.clone(), |of| format!("{name}@{of}"));
                p { (moved(visit, &teller.fact(&key), &read(visit, before), &read(visit, after))) }
            }
            @if !changes.answers.is_empty() {
                h3 { (visit.say("desk-enter-changes-answers")) }
                ul {
                    @for (about, act, [before, after]) in &changes.answers {
                        @let what = visit.tell("record-bracketed", &[
                            ("what", act.as_str().into()), ("more", teller.name(about).into()),
                        ]);
                        li { (moved(visit, &what, &answer(visit, *before), &answer(visit, *after))) }
                    }
                }
            }
            @if !changes.news.is_empty() {
                h3 { (visit.say("desk-enter-changes-matters")) }
                ul { @for news in &changes.news { li { (matter(visit, &teller, news)) } } }
            }
            @if !changes.deadlines.is_empty() {
                h3 { (visit.say("desk-enter-changes-days")) }
                ul {
                    @for [before, after] in &changes.deadlines {
                        @if let Some(one) = after.as_ref().or(before.as_ref()) {
                            @let day = |one: &Option<casework::holds::Deadline>| match one {
                                Some(one) => one.day.to_string(),
                                None => visit.say("desk-enter-none"),
                            };
                            li { (moved(visit, &teller.due(one), &day(before), &day(after))) }
                        }
                    }
                }
            }
        }
    }
}

fn moved(visit: &Visit<'_>, what: &str, before: &str, after: &str) -> String {
    let args = [("what", what.into()), ("before", before.into()), ("after", after.into())];
    visit.tell("desk-enter-moved", &args)
}

fn read(visit: &Visit<'_>, word: &str) -> String {
    visit.say(&format!("record-{word}"))
}

fn answer(visit: &Visit<'_>, word: Option<&str>) -> String {
    visit.tell("desk-enter-answer", &[("answer", word.unwrap_or("none").into())])
}

fn matter(visit: &Visit<'_>, teller: &Teller<'_>, news: &News) -> String {
    let (what, matter) = match news {
        News::Raised(matter) => ("raised", matter),
        News::Changed(matter) => ("changed", matter),
        News::Gone(matter, _) => ("gone", matter),
    };
    let state = visit.tell("casework-matter-state", &[("state", matter.state.word().into())]);
    let args = [
        ("what", what.into()),
        ("asks", teller.asks(matter).into()),
        ("about", teller.name(&matter.about).into()),
        ("state", state.into()),
    ];
    visit.tell("desk-enter-news", &args)
}

/// Links by which an entry is corrected or withdrawn, for whoever may: of one that still stands and can be ended.
///
/// # Errors
/// Where nobody is signed in.
pub fn ways(visit: &Visit<'_>, (position, entry): (u64, &Entry)) -> Result<Markup, Fault> {
    const FINAL: [&str; 3] = ["withdrawal", "founding", "forgotten"];
    let (kind, _) = entry.says.kind();
    let may = may::kinds(visit)?;
    let may = |kind: &str| may.iter().any(|may| may.name == kind);
    let stands = visit.as_of.is_present() && visit.ledger.state().gone_at(position).is_none();
    Ok(html! {
        @if stands && !FINAL.contains(&kind) && may(kind) {
            p.row {
                a href={ "/enter/" (kind) "?corrects=" (entry.id) } { (visit.say("desk-enter-correct-this")) }
                @if may("withdrawal") {
                    a href={ "/enter/withdrawal?says.withdraws=" (entry.id) } {
                        (visit.say("desk-enter-withdraw-this"))
                    }
                }
            }
        }
    })
}
