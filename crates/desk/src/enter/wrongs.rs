//! What is wrong with a form, told at the field that is to blame.

use exchange::entries::{Finding, FindingKind};
use record::{Kind, Refusal};
use wording::labels;

use super::shaped::{ENVELOPE, SAYS};
use super::sheet::Sheet;
use crate::page::form::Wrong;
use crate::visit::{Caller, Visit};

impl Sheet {
    /// Notes what the reader of entries found.
    pub fn misread(&mut self, visit: &Visit<'_>, findings: &[Finding]) {
        let wrongs: Vec<Wrong> = findings.iter().map(|one| self.found(visit, one)).collect();
        self.wrongs.extend(wrongs);
    }

    /// A mistake that the record's reader found, at its field.
    fn found(&self, visit: &Visit<'_>, finding: &Finding) -> Wrong {
        let path = finding.path.replace('[', ".").replace(']', "");
        let first = path.split('.').next().unwrap_or_default();
        let own = path.is_empty() || ENVELOPE.iter().any(|field| field.name == first);
        let name = if own { path } else { format!("{SAYS}.{path}") };
        let label = label(visit, self.kind, &name);
        if let FindingKind::Missing { .. } = finding.kind {
            return Wrong::new(name, visit.tell("desk-enter-missing", &[("label", label.into())]));
        }
        let told = wording::message(visit.words, finding.kind.id(), &finding.kind.args());
        Wrong::new(name, visit.tell("desk-enter-wrong", &[("label", label.into()), ("told", told.into())]))
    }

    /// Why the record does not take it, at the field that is to blame.
    pub fn refused(&mut self, visit: &Visit<'_>, refusals: &[Refusal]) {
        for refusal in refusals {
            let holds = |wanted: &str| {
                let mut all = self.fields.iter();
                all.find(|(_, value)| value.trim() == wanted).map(|(name, _)| name.to_owned())
            };
            let name = match refusal {
                Refusal::UnknownId { id }
                | Refusal::WrongSort { id, .. }
                | Refusal::Forgotten { person: id } => holds(id.as_str()),
                Refusal::NoSuchEntry { entry } | Refusal::Gone { entry, .. } | Refusal::Final { entry } => {
                    holds(entry.as_str())
                }
                Refusal::OtherKind { .. } => Some("corrects".to_owned()),
                Refusal::NoSource { .. } => Some("cites".to_owned()),
                Refusal::Backwards { .. } => Some(format!("{SAYS}.to")),
                _ => None,
            };
            // the terminal speaks of files and of its own commands
            let id = match refusal {
                Refusal::UnknownId { .. } => "desk-enter-unknown-id",
                Refusal::NoSuchEntry { .. } => "desk-enter-no-such-entry",
                other => other.id(),
            };
            let told = wording::message(visit.words, id, &refusal.args());
            let wrong = match name {
                None => Wrong::new("", told),
                Some(name) => {
                    let args = [("label", label(visit, self.kind, &name).into()), ("told", told.into())];
                    Wrong::new(name, visit.tell("desk-enter-wrong", &args))
                }
            };
            self.wrongs.push(wrong);
        }
    }
}

/// The word for a part of a field's name: of a field of the kind, or of one that every entry has.
pub fn word(caller: &Caller<'_>, kind: &Kind, (name, part): (&str, &str)) -> String {
    let own = ENVELOPE.iter().find(|field| name.split('.').next() == Some(field.name));
    match own {
        Some(_) => caller.say(&format!("desk-enter-field-{part}")),
        None => labels::field(caller.words, kind.name, part),
    }
}

/// What a field is called: the last of the names in it, with the number of its row.
pub fn label(caller: &Caller<'_>, kind: &Kind, name: &str) -> String {
    let mut told = String::new();
    for part in name.split('.') {
        let number = part.parse::<usize>().ok();
        match (part, number) {
            (SAYS | "" | "ja" | "en", _) => {}
            (_, Some(number)) => {
                let args = [("label", told.as_str().into()), ("number", (number + 1).into())];
                told = caller.tell("desk-enter-row", &args);
            }
            _ => {
                let word = word(caller, kind, (name, part));
                told = if told.is_empty() {
                    word
                } else {
                    caller.tell("desk-enter-inside", &[("outer", told.into()), ("inner", word.into())])
                };
            }
        }
    }
    for (tag, id) in [("ja", "desk-enter-ja"), ("en", "desk-enter-en")] {
        if name.ends_with(&format!(".{tag}")) {
            let args = [("what", told.into()), ("more", caller.say(id).into())];
            return caller.tell("record-bracketed", &args);
        }
    }
    told
}
