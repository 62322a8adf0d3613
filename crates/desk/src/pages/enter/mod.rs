//! `/enter` and `/drafts`: what an official can enter, the form of a kind, what was begun, and what has been recorded.

pub mod drafts;
pub mod step;
pub mod table;

use maud::html;
use record::{EntryId, Kind};
use wording::labels;

use crate::enter::act::{self, kind_of};
use crate::enter::fields::Fields;
use crate::enter::sheet::{Place, Sheet};
use crate::enter::{drafts as kept, may, preview, shaped, table as tables};
use crate::fault::Fault;
use crate::page::{Page, parts};
use crate::reply::Reply;
use crate::visit::{Caller, Visit};

/// The kinds of which the official may enter something.
pub fn list(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let kinds = may::kinds(visit)?;
    let drafts = kept::all(visit)?.len();
    let main = html! {
        p.lead { (visit.say("desk-enter-which")) }
        @if drafts > 0 {
            p { a href="/drafts" { (visit.tell("desk-enter-drafts-some", &[("count", drafts.into())])) } }
        }
        ul.kinds {
            @for kind in kinds {
                li {
                    a href={ "/enter/" (kind.name) } { (labels::kind(visit.words, kind.name)) }
                    @if tables::is_open(kind) {
                        " " a.dim href={ "/enter/" (kind.name) "/table" } { (visit.say("desk-table-way")) }
                    }
                }
            }
        }
    };
    Ok(Reply::page(Page::plain(visit.say("desk-enter"), main).show(visit)).fleeting())
}

/// The form of a kind: empty, with what the address already says of its fields, or with what stands in an entry that is to be corrected.
pub fn form(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let kind = kind_of(visit, visit.place("kind"))?;
    let mut sheet = Sheet::new(visit, kind, Place::Kind, visit.ledger.size())?;
    if let Some(corrected) = visit.query("corrects") {
        correct(visit, &mut sheet, corrected)?;
    }
    fill(visit, &mut sheet);
    crate::enter::act::prepared(visit, sheet)
}

/// What the address says of fields: a link from another page can begin a form.
fn fill(visit: &Visit<'_>, sheet: &mut Sheet) {
    let (given, _) =
        Fields::read(visit.asked.query.iter().filter(|(name, _)| shaped::is_of(sheet.kind, name)));
    for (name, value) in given.iter() {
        sheet.fields.put(name, value);
    }
}

/// Lets an entry stand in the form, to be corrected.
fn correct(visit: &Visit<'_>, sheet: &mut Sheet, corrected: &str) -> Result<(), Fault> {
    let none = || Fault::not_found("desk-no-such", vec![("name", corrected.chars().take(120).collect())]);
    let id = EntryId::parse(corrected).ok_or_else(none)?;
    let (_, entry) = may::there(visit, &id)?.ok_or_else(none)?;
    if entry.says.kind().0 != sheet.kind.name {
        return Err(none());
    }
    sheet.fields = shaped::of_entry(&entry, sheet.kind);
    sheet.fields.put("corrects", id.as_str());
    Ok(())
}

/// The form of a kind was sent.
pub fn send(caller: &Caller<'_>) -> Result<Reply, Fault> {
    let kind: &'static Kind = kind_of(caller, caller.place("kind"))?;
    act::act(caller, kind, Place::Kind)
}

/// What has just been recorded.
pub fn entered(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let written = visit.place("position");
    let none = || Fault::not_found("desk-no-such", vec![("name", written.chars().take(20).collect())]);
    let position: u64 = written.parse().map_err(|_| none())?;
    let entry = visit.ledger.entry(position)?.ok_or_else(none)?;
    let kind = entry.says.kind().0;
    let args = [("kind", labels::kind(visit.words, kind).into()), ("entry", format!("#{position}").into())];
    let view = visit.ledger.state().as_of(visit.today(), visit.ledger.state().now());
    let main = html! {
        p.lead role="status" { (visit.tell("desk-enter-recorded", &args)) }
        p { (parts::entries(visit, &[position])) }
        (preview::said(visit, &entry)?)
        (preview::ways(visit, (position, &entry))?)
        ul {
            @for dossier in may::dossiers(&view, &entry) {
                li { a href=(preview::path(&dossier.id)) { (dossier.title.get(visit.lang())) } }
            }
            li { a href={ "/enter/" (kind) } { (visit.say("desk-enter-another")) } }
        }
    };
    let page = Page::plain(visit.say("desk-enter-recorded-title"), main);
    Ok(Reply::page(page.under(visit.say("desk-enter"), "/enter").show(visit)).fleeting())
}
