//! Mandates in words: when, by which resolution, how much of them the country could do, and what it said.

use casework::mandate::{OneMandate, Said, TaskOf};
use record::{Id, When};

use super::{NOTHING, Teller};

/// A day, or the word for none.
fn day(when: Option<When>) -> String {
    when.map_or_else(|| NOTHING.to_owned(), |when| when.to_string())
}

impl Teller<'_> {
    /// A mandate by its resolution, or by its own id.
    pub fn mandate(&self, one: &OneMandate) -> String {
        self.name(one.resolution.as_ref().unwrap_or(&one.id))
    }

    /// From when to when a mandate runs.
    pub fn mandate_days(&self, one: &OneMandate) -> String {
        self.messages
            .text("dossier-mandate-days", &[("from", day(one.from).into()), ("to", day(one.to).into())])
    }

    /// How many uniformed persons it may have.
    pub fn strength(&self, one: &OneMandate) -> String {
        let strength = one.strength.map_or_else(|| NOTHING.into(), Into::into);
        self.messages.text("dossier-mandate-strength", &[("strength", strength)])
    }

    /// How many tasks it has, and how many of them the country could do.
    pub fn realism(&self, one: &OneMandate) -> String {
        let realism = one.realism;
        let args = [
            ("tasks", realism.tasks.into()),
            ("mapped", realism.mapped.into()),
            ("lawful", realism.lawful.into()),
            ("unknown", realism.unknown.into()),
            ("none", realism.without_performer.into()),
        ];
        self.messages.text("dossier-mandate-realism", &args)
    }

    /// Who may do a task: those who may, those of whom it is not known; or that nobody may, or that it maps to none. Each line with the
    /// answer that it is; none for a task that the law does not know.
    pub fn who(&self, task: &TaskOf) -> Vec<(&'static str, String)> {
        if task.may.is_none() {
            return vec![(NOTHING, self.messages.text("dossier-mandate-unmapped", &[]))];
        }
        let line = |answer: &'static str, id: &str| {
            let named = task.performers.iter().filter(|one| one.may == answer);
            let named: Vec<&str> = named.map(|one| one.performer.name.as_str()).collect();
            let who = named.join(&self.messages.text("record-and", &[]));
            (!named.is_empty()).then(|| (answer, self.messages.text(id, &[("who", who.into())])))
        };
        let yes = line("yes", "dossier-mandate-may");
        let open = line("unknown", "dossier-mandate-may-perhaps");
        let lines: Vec<(&'static str, String)> = yes.into_iter().chain(open).collect();
        if lines.is_empty() { vec![("no", self.messages.text("dossier-mandate-nobody", &[]))] } else { lines }
    }

    /// What came and went against the one before.
    pub fn load(&self, one: &OneMandate, before: &OneMandate) -> String {
        let change = match one.load.strength_change {
            None => NOTHING.to_owned(),
            Some(0) => "same".to_owned(),
            Some(change) => format!("{change:+}"),
        };
        let args = [
            ("before", self.mandate(before).into()),
            ("from", day(before.from).into()),
            ("kept", one.load.kept.len().into()),
            ("added", one.load.added.len().into()),
            ("dropped", one.load.dropped.len().into()),
            ("strength", change.into()),
        ];
        self.messages.text("dossier-mandate-load", &args)
    }

    /// The same in figures: how many tasks came and went; nothing where there is none to hold it against.
    pub fn load_change(&self, one: &OneMandate) -> String {
        if one.load.against.is_none() {
            return String::new();
        }
        let args = [("added", one.load.added.len().into()), ("dropped", one.load.dropped.len().into())];
        self.messages.text("dossier-mandate-change", &args)
    }

    /// Who spoke on what and when, and whether it was reflected.
    pub fn spoke(&self, one: &Said, operation: &Id) -> String {
        let reflected = match one.reflected {
            Some(true) => "yes",
            Some(false) => "no",
            None => NOTHING,
        };
        let by = one.by.as_ref().map_or_else(|| NOTHING.to_owned(), |by| self.name(by));
        let about = if one.about == *operation { NOTHING.to_owned() } else { self.name(&one.about) };
        let args = [
            ("day", one.on.to_string().into()),
            ("by", by.into()),
            ("about", about.into()),
            ("reflected", reflected.into()),
        ];
        self.messages.text("dossier-mandate-position", &args)
    }
}
