//! What an official does with a form: look at what it would change, record it, keep it as a draft, or go on writing.

use ::record::{Kind, Shape};
use maud::html;

use super::form::DO;
use super::made::prepare;
use super::record::{Came, record, tried};
use super::sheet::{CONFLICT, Place, Sheet};
use super::{drafts, form, may, preview, shaped};
use crate::fault::Fault;
use crate::page::Page;
use crate::pages::assets;
use crate::reply::Reply;
use crate::visit::{Caller, Visit};

/// Does what the button says with which the form was sent.
///
/// # Errors
/// Where the form was not made here.
pub fn act(caller: &Caller<'_>, kind: &'static Kind, place: Place) -> Result<Reply, Fault> {
    let mut sheet = Sheet::sent(caller, kind, place)?;
    match caller.field(DO).unwrap_or_default() {
        "preview" => caller.read(|visit| {
            let came = tried(visit, &mut sheet)?;
            told(visit, sheet, came, 200)
        }),
        "record" => match record(caller, &mut sheet)? {
            Came::Recorded(position) | Came::Before(position) => {
                Ok(Reply::see(&format!("/entered/{position}")))
            }
            came => caller.read(|visit| told(visit, sheet, came, CONFLICT)),
        },
        "edit" => caller.read(|visit| prepared(visit, sheet)),
        "draft" => {
            drafts::save(caller, &sheet)?;
            Ok(Reply::see("/drafts"))
        }
        // what the script sends while one writes
        "keep" => {
            drafts::save(caller, &sheet)?;
            Ok(Reply::text("text/plain; charset=utf-8", "").with_status(204).fleeting())
        }
        other => match other.strip_prefix("add ") {
            Some(list) if matches!(shaped::shape_of(kind, list), Some(Shape::List(_))) => {
                sheet.added = Some(list.to_owned());
                caller.read(|visit| prepared(visit, sheet))
            }
            _ => Err(Fault::bad("do", "desk-enter-forged", Vec::new())),
        },
    }
}

/// The page that tells what came of a form; `sound`: the status of the page of one with which nothing is wrong.
fn told(visit: &Visit<'_>, mut sheet: Sheet, came: Came, sound: u16) -> Result<Reply, Fault> {
    match came {
        Came::Sound(entry, others) => {
            sheet.seen = visit.ledger.size();
            let reply = preview::page(visit, &sheet, &entry, &others)?;
            Ok(reply.with_status(sound))
        }
        Came::Wrong => page(visit, &sheet).map(|reply| reply.with_status(sheet.status)),
        Came::Recorded(position) | Came::Before(position) | Came::Other(position) => {
            sheet.wrong("", visit.tell("desk-enter-before", &[("entry", format!("#{position}").into())]));
            page(visit, &sheet).map(|reply| reply.with_status(CONFLICT))
        }
    }
}

/// The page with a form in which everything is laid down that its official does not say.
///
/// # Errors
/// Where the form is for a step that the dossier does not have.
pub fn prepared(visit: &Visit<'_>, mut sheet: Sheet) -> Result<Reply, Fault> {
    prepare(visit, &mut sheet)?;
    page(visit, &sheet)
}

/// The page with a form that has been prepared.
fn page(visit: &Visit<'_>, sheet: &Sheet) -> Result<Reply, Fault> {
    let (title, above) = preview::head(visit, sheet)?;
    let main = html! {
        (above)
        @if sheet.place == Place::Kind { p.lead { (visit.say("desk-enter-lead")) } }
        (form::form(visit, sheet))
        script src=(assets::keep()) defer {}
    };
    let page = Page::plain(title, main).under(visit.say("desk-enter"), "/enter");
    Ok(Reply::page(page.show(visit)).fleeting())
}

/// Of which kind a form is by its name, if the official may enter something of it.
///
/// # Errors
/// Where there is no such kind, or neither their office nor their roles enter anything of it.
pub fn kind_of(caller: &Caller<'_>, name: &str) -> Result<&'static Kind, Fault> {
    let none = || Fault::not_found("desk-enter-no-kind", vec![("name", name.chars().take(80).collect())]);
    let kind = ::record::kind(name).ok_or_else(none)?;
    if may::kinds(caller)?.iter().any(|may| may.name == kind.name) {
        return Ok(kind);
    }
    let label = wording::labels::kind(caller.words, kind.name);
    Err(Fault::Forbidden { told: ("desk-enter-not-that", vec![("label", label)]) })
}
