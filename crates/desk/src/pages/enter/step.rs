//! `/dossiers/{sort}/{name}/steps/{step}`: a step of the procedure, taken as an entry.

use maud::html;

use super::fill;
use crate::enter::act;
use crate::enter::preview;
use crate::enter::sheet::{NOT_PERMITTED, Place, Sheet};
use crate::enter::step::Bench;
use crate::fault::Fault;
use crate::page::Page;
use crate::reply::Reply;
use crate::visit::{Caller, Visit};

/// The form of a step; where it cannot be taken, why not and what can be done instead.
pub fn form(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let (id, step) = (visit.id()?, visit.place("step").to_owned());
    let bench = Bench::at(visit, &id, &step)?;
    let kind = bench.kind()?;
    let place = Place::Step { dossier: bench.dossier.id.clone(), step };
    let mut sheet = Sheet::new(visit, kind, place, visit.ledger.size())?;
    if let Err(forbidden) = bench.open(visit)? {
        let (title, above) = preview::head(visit, &sheet)?;
        let taken = bench.taken_by();
        let main = html! {
            (above)
            p.told { (bench.told(visit, &forbidden)) }
            @if !forbidden.open().is_empty() {
                ul {
                    @for rule in forbidden.open() {
                        li {
                            a href={ (preview::path(&bench.dossier.id)) "/steps/" (rule.id) } {
                                (rule.name.get(visit.lang()))
                            }
                        }
                    }
                }
            }
            @for (position, entry) in taken {
                p {
                    a href={ "/enter/" (kind.name) "?corrects=" (entry.id) } {
                        (visit.tell("desk-enter-correct-entry", &[("entry", format!("#{position}").into())]))
                    }
                }
            }
            p { a href=(preview::path(&bench.dossier.id)) { (visit.say("desk-enter-to-dossier")) } }
        };
        let page = Page::plain(title, main).under(visit.say("desk-enter"), "/enter");
        return Ok(Reply::page(page.show(visit)).with_status(NOT_PERMITTED).fleeting());
    }
    bench.begin(visit, &mut sheet)?;
    fill(visit, &mut sheet);
    act::prepared(visit, sheet)
}

/// The form of a step was sent.
pub fn send(caller: &Caller<'_>) -> Result<Reply, Fault> {
    let (id, step) = (caller.id()?, caller.place("step").to_owned());
    let (kind, dossier) = caller.read(|visit| {
        let bench = Bench::at(visit, &id, &step)?;
        Ok::<_, Fault>((bench.kind()?, bench.dossier.id.clone()))
    })?;
    act::act(caller, kind, Place::Step { dossier, step })
}
