//! `/dossiers/{sort}/{name}/papers`: the papers of a dossier, made from the record as of the moment at which the reader looks.

use casework::dossier::{Dossier, steps};
use casework::holds::deadlines;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use maud::{Markup, html};
use papers::{Paper, PaperError};
use serde_json::Value;
use wording::papers::{Made, PAPERS, content, wrong};

use crate::fault::Fault;
use crate::look::Look;
use crate::page::{Page, parts};
use crate::reply::Reply;
use crate::visit::Visit;

/// The type of a PDF.
pub const PDF: &str = "application/pdf";
/// The type of words alone.
pub const TEXT: &str = "text/plain; charset=utf-8";
/// What a word processor calls DOCX.
pub const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// The list: each paper with what it lacks, and its files.
///
/// # Errors
/// Where there is no such dossier, or the moment is none.
pub fn list(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let look = Look::at(visit)?;
    let dossier = dossier(&look)?;
    let address = format!("{}/papers", parts::dossier(&dossier.id));
    let heads = ["desk-cw-head-paper", "desk-cw-head-missing", "desk-cw-head-files"].map(|id| visit.say(id));
    let mut rows: Vec<Vec<Markup>> = Vec::new();
    for (name, paper) in all(&look)? {
        rows.push(vec![
            html! { (visit.tell("paper-name", &[("paper", name.into())])) },
            html! { span.number { (paper.missing.len()) } },
            html! {
                @for ending in endings(visit) {
                    a href=(visit.link(&format!("{address}/{name}.{ending}"))) { (ending.to_uppercase()) } " "
                }
            },
        ]);
    }
    let main = html! {
        p { (visit.say("desk-cw-papers-lead")) }
        (parts::table(&visit.say("desk-cw-papers"), &heads, &rows))
    };
    let page = Page::of_record(visit.say("desk-cw-papers"), main)
        .under(visit.say("desk-ops-dossiers"), "/dossiers")
        .under(dossier.title.get(visit.lang()).to_owned(), parts::dossier(&dossier.id));
    Ok(Reply::page(page.show(visit)))
}

/// As what a paper can be had: the endings of its files.
pub fn endings(visit: &Visit<'_>) -> impl Iterator<Item = &'static str> {
    let has_pdf = visit.desk.papers.pdf.is_some();
    ["pdf", "docx", "txt"].into_iter().filter(move |ending| *ending != "pdf" || has_pdf)
}

/// Every paper of the dossier that the address names.
///
/// # Errors
/// Where there is no such dossier, or a template is broken.
pub fn all(look: &Look<'_>) -> Result<Vec<(&'static str, Paper)>, Fault> {
    let content = told(look, &dossier(look)?)?;
    PAPERS.into_iter().map(|name| Ok((name, made(look, name, &content)?))).collect()
}

/// One file: the name of a paper and the ending that says as what.
///
/// # Errors
/// Where there is no such dossier or paper, the moment is none, or the office's template is broken.
pub fn file(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let look = Look::at(visit)?;
    let dossier = dossier(&look)?;
    let name = visit.place("file");
    let none = || Fault::not_found("desk-no-such", vec![("name", name.to_owned())]);
    let (paper, ending) = name.rsplit_once('.').ok_or_else(none)?;
    if !PAPERS.contains(&paper) {
        return Err(none());
    }
    let paper = made(&look, paper, &told(&look, &dossier)?)?;
    let broken = |error: PaperError| broken(visit, &error);
    let (kind, body) = match (ending, &visit.desk.papers.pdf) {
        ("pdf", Some(pdf)) => (PDF, pdf(&paper, moment(&look)?).map_err(broken)?),
        ("docx", _) => (DOCX, papers::docx(&paper).map_err(broken)?),
        ("txt", _) => (TEXT, paper.text().into_bytes()),
        _ => return Err(none()),
    };
    let save = format!(
        "attachment; filename=\"{}-{}-{name}\"",
        parts::name(&dossier.id).replace("%2F", "-"),
        look.on
    );
    Ok(Reply { kind, body, ..Reply::text(kind, "") }.with("content-disposition", save))
}

fn dossier<'l>(look: &Look<'l>) -> Result<Dossier<'l>, Fault> {
    let id = look.visit.id()?;
    let none = || Fault::not_found("desk-no-such", vec![("name", id.to_string())]);
    Dossier::of(&look.view(), &id).ok_or_else(none)
}

/// What the papers can speak of.
fn told(look: &Look<'_>, dossier: &Dossier<'_>) -> Result<Value, Fault> {
    let (procedure, assessor) = (&look.visit.desk.procedure, look.assessor());
    let steps = steps(&look.view(), dossier, procedure, assessor);
    let due = deadlines((look.state, look.known), dossier, &steps, procedure, assessor, look.on);
    let (ledger, size) = (look.visit.ledger, look.known.size);
    let made = Made { size, root: ledger.root_at(size)?.to_string() };
    Ok(content(&look.teller(), assessor, dossier, &due, &made))
}

fn made(look: &Look<'_>, name: &str, content: &Value) -> Result<Paper, Fault> {
    let paper = look.visit.desk.papers.templates.paper(&format!("{name}.md"), look.visit.lang(), content);
    paper.map_err(|error| broken(look.visit, &error))
}

/// The moment of the last entry that the paper is made from, in UTC.
fn moment(look: &Look<'_>) -> Result<papers::Moment, Fault> {
    let last = look.known.size.checked_sub(1).map(|position| look.visit.ledger.entry(position));
    let at = last.transpose()?.flatten().map_or(Timestamp::UNIX_EPOCH, |entry| entry.recorded);
    let at = at.to_zoned(TimeZone::UTC);
    Ok((at.year(), at.month(), at.day(), at.hour(), at.minute(), at.second()))
}

fn broken(visit: &Visit<'_>, error: &PaperError) -> Fault {
    let (_, text) = wrong(visit.words, error);
    Fault::bad("paper", "desk-cw-paper-broken", vec![("cause", text)])
}
