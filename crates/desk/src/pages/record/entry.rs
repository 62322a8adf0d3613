//! `/record/entries/{position}`: one entry: what it says, what it rests on, what rests on it, what became of it, and where it stands in the
//! log.

use std::collections::BTreeSet;

use journal::tree::{self, InclusionProof, prove_inclusion};
use maud::{Markup, html};
use record::{Entry, Id, Statement};
use wording::labels;

use super::{entries, proofs, under, words};
use crate::enter::preview;
use crate::fault::Fault;
use crate::look::Look;
use crate::page::parts;
use crate::pages::law;
use crate::reply::Reply;
use crate::visit::Visit;

/// Entries that are shown of those that rest on one.
const MOST: usize = 40;

/// One entry. It is what it is at every moment: what became of it depends on how much is known.
pub fn entry(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let look = Look::at(visit)?;
    let position = position(visit, look.known.size)?;
    let entry = entries::entry(&look, position)?.ok_or_else(|| none(visit))?;
    let kind = labels::kind(visit.words, entry.says.kind().0);
    let args = [("position", position.to_string().into()), ("kind", kind.into())];
    let title = visit.tell("desk-record-entry-title", &args);
    let main = html! {
        (became(&look, position, &entry))
        (says(&look, &entry))
        (preview::ways(visit, (position, &entry))?)
        h2 { (visit.say("desk-record-rests-on")) }
        @if entry.cites.is_empty() && entry.spoke.is_none() { p { (visit.say("desk-record-no-source")) } }
        @else { p { (words::cites(&look, &entry)) } }
        (named(&look, &entry))
        (resting(&look, position, &entry)?)
        (in_log(&look, position, &entry)?)
        (neighbours(visit, position, look.known.size))
    };
    Ok(under(visit, "/record/entries", title, main))
}

/// The position in the path, of an entry that is known.
fn position(visit: &Visit<'_>, size: u64) -> Result<u64, Fault> {
    let position = visit.place("position").parse().ok();
    position.filter(|position| *position < size).ok_or_else(|| none(visit))
}

fn none(visit: &Visit<'_>) -> Fault {
    let written = visit.place("position").chars().take(80).collect();
    Fault::not_found("desk-record-no-entry", vec![("entry", written)])
}

/// What corrected or withdrew it, and what it corrected itself.
fn became(look: &Look<'_>, position: u64, entry: &Entry) -> Markup {
    let visit = look.visit;
    let corrected = entry.corrects.as_ref().and_then(|id| look.state.position(id));
    html! {
        @if let Some(gone) = words::gone(look, position) {
            p.told role="status" {
                (parts::tag("no", &visit.say("desk-record-gone"))) " "
                (visit.say("desk-record-gone-by")) " " (parts::entries(visit, &[gone]))
            }
        }
        @if let Some(corrected) = corrected {
            p { (visit.say("desk-record-corrects")) " " (parts::entries(visit, &[corrected])) }
        }
    }
}

/// The fields of the statement, with the remarks, and who wrote it down.
fn says(look: &Look<'_>, entry: &Entry) -> Markup {
    let visit = look.visit;
    let mut pairs: Vec<(String, Markup)> = Vec::new();
    if let Some(own) = entry.says.own() {
        pairs.push((
            labels::field(visit.words, entry.says.kind().0, "id"),
            html! {
                a href=(visit.link(&words::path(own))) { (own) }
            },
        ));
    }
    let fields = look.labels().fields(&entry.says, "", &[]);
    pairs.extend(fields.into_iter().map(|(name, value)| (name, html! { (value) })));
    if let Some(remarks) = &entry.remarks {
        let name = labels::field(visit.words, entry.says.kind().0, "remarks");
        pairs.push((name, html! { (remarks.get(visit.lang())) }));
    }
    let readers = if entry.public { "desk-record-for-everyone" } else { "desk-record-for-officials" };
    pairs.extend([
        (visit.say("desk-record-head-by"), words::by(look, entry)),
        (visit.say("desk-record-head-recorded"), words::moment(visit, entry.recorded)),
        (visit.say("desk-record-readers"), html! { (visit.say(readers)) }),
    ]);
    parts::fields(&pairs)
}

/// What it names, each a link.
fn named(look: &Look<'_>, entry: &Entry) -> Markup {
    let visit = look.visit;
    let mut ids: BTreeSet<&Id> = BTreeSet::new();
    entry.says.ids(&mut |_, id| {
        ids.insert(id);
    });
    if let Some(own) = entry.says.own() {
        ids.remove(own);
    }
    let fact = match &entry.says {
        Statement::Claim(says) => {
            Some((&says.about, record::state::Topic::Fact(&says.fact), says.of.as_ref()))
        }
        Statement::Member(says) => {
            Some((&says.about, record::state::Topic::Member(&says.set), Some(&says.member)))
        }
        Statement::Closed(says) => Some((&says.about, record::state::Topic::Closed(&says.set), None)),
        _ => None,
    };
    let provision = match &entry.says {
        Statement::Approval(says) => says.provision.as_deref(),
        Statement::Report(says) => says.provision.as_deref(),
        _ => None,
    };
    let written = provision.unwrap_or_default().split([',', ' ']);
    let known = written.filter(|one| visit.desk.framework().provision(one).next().is_some());
    let provisions: Vec<String> = known.map(str::to_owned).collect();
    html! {
        @if !ids.is_empty() {
            h2 { (visit.say("desk-record-names")) }
            ul {
                @for id in &ids { li { (words::link(look, id)) " " span.dim { (id) } } }
            }
        }
        @if !provisions.is_empty() { p { (visit.say("desk-record-by-provision")) " " (law::links(visit, &provisions)) } }
        @if let Some((about, topic, of)) = fact {
            p { a href=(super::fact::address(visit, about.as_str(), topic, of.map(Id::as_str))) { (visit.say("desk-record-all-of-fact")) } }
        }
    }
}

/// What rests on it: what cites it, where it is a source; what names the thing that it introduces; decisions whose ground it is in.
fn resting(look: &Look<'_>, position: u64, entry: &Entry) -> Result<Markup, Fault> {
    let visit = look.visit;
    let Some(own) = entry.says.own() else { return Ok(html! {}) };
    let all = match entry.says {
        Statement::Source(_) => look.state.resting_on(own.as_str(), look.known),
        _ => look.state.history(own.as_str(), None, look.known),
    };
    let all: Vec<u64> = all.into_iter().filter(|found| *found != position).collect();
    let mut shown = Vec::new();
    for found in all.iter().rev().take(MOST) {
        shown.extend(entries::entry(look, *found)?.map(|entry| (*found, entry)));
    }
    Ok(html! {
        h2 { (visit.tell("desk-record-resting", &[("count", all.len().into())])) }
        @if !shown.is_empty() {
            ul.story {
                @for (found, entry) in &shown {
                    li {
                        (parts::entries(visit, &[*found])) b { (labels::kind(visit.words, entry.says.kind().0)) } " "
                        (words::line(look, entry)) " " (words::marks(look, *found, entry))
                    }
                }
            }
        }
        @if all.len() > MOST {
            p { a href=(visit.link(&words::path(own))) { (visit.tell("desk-record-resting-more", &[("count", (all.len() - MOST).into())])) } }
        }
    })
}

/// Its bytes, their hash, and the proof that the log has it there.
fn in_log(look: &Look<'_>, position: u64, entry: &Entry) -> Result<Markup, Fault> {
    let visit = look.visit;
    let row = visit.ledger.row(position)?;
    let bytes = row.map(|row| row.bytes).unwrap_or_default();
    let hash = tree::leaf(&bytes).to_string();
    let proof = format!("{}/proof.txt", words::entry_path(position));
    let pairs = [
        (visit.say("desk-record-entry-id"), html! { code { (entry.id) } }),
        (visit.say("desk-record-position"), html! { (position) }),
        (visit.say("desk-record-hash"), html! { code.hash { (hash) } }),
        (
            visit.say("desk-record-proof"),
            html! {
                a href=(proof) download { (visit.say("desk-record-proof-of-entry")) }
            },
        ),
        (
            visit.say("desk-record-json"),
            html! {
                a href=(format!("/api/v1/entries/{position}")) { (format!("/api/v1/entries/{position}")) }
            },
        ),
    ];
    Ok(html! {
        h2 { (visit.say("desk-record-in-log")) }
        (parts::fields(&pairs))
        details {
            summary { (visit.say("desk-record-as-kept")) }
            pre.kept { code { (String::from_utf8_lossy(&bytes)) } }
        }
    })
}

fn neighbours(visit: &Visit<'_>, position: u64, size: u64) -> Markup {
    html! {
        ul.beside {
            @if let Some(before) = position.checked_sub(1) {
                li { a rel="prev" href=(visit.link(&words::entry_path(before))) { "#" (before) } }
            }
            @if position + 1 < size {
                li { a rel="next" href=(visit.link(&words::entry_path(position + 1))) { "#" (position + 1) } }
            }
        }
    }
}

/// The proof that the log has the entry, as a file.
pub fn inclusion(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let position = position(visit, visit.ledger.size())?;
    Ok(proofs::file(&format!("entry-{position}.tlog-proof"), proof(visit)?))
}

/// The proof that the log has the entry, as `hatoba record prove` gives it; it holds the entry.
///
/// # Errors
/// Where there is no such entry, and when the journal does not answer.
pub fn proof(visit: &Visit<'_>) -> Result<String, Fault> {
    let ledger = visit.ledger;
    let position = position(visit, ledger.size())?;
    let told = |error: tree::TreeError| Fault::from(journal::LedgerError::from(error));
    let leaves = ledger.leaves(ledger.size())?;
    let hashes = prove_inclusion(&leaves, position).map_err(told)?;
    let row = ledger.row(position)?.map(|row| row.bytes).unwrap_or_default();
    let proof = InclusionProof::new(position, hashes, proofs::note(visit)?).map_err(told)?;
    Ok(proof.with_extra(row).map_err(told)?.to_string())
}
