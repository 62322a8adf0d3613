//! One mandate in full.

use casework::mandate::{OneMandate, TaskOf};
use record::When;

use super::Of;
use crate::commands::assess::text::tint;
use crate::commands::casework::words;
use crate::ink::Tint;
use crate::layout::{COLUMNS, Cell, Table, paragraph};

/// Columns of a paragraph, of a task in the mandate's words, and of the law's.
const MOST_COLUMNS: usize = 30;

impl Of<'_> {
    /// Days, resolution, strength, tasks and who may do them, and the load against the one before.
    pub(super) fn full(&self, one: &OneMandate, out: &mut String) {
        let (context, messages) = (self.bench.context, &self.bench.context.messages);
        out.push('\n');
        let head = format!("{}  {}", self.days(one), self.name(one));
        out.push_str(&context.ink.paint(Tint::Bold, &head));
        out.push('\n');
        if one.to.is_some_and(|to| to.last() < self.found.on)
            && self.latest().is_some_and(|last| last.id == one.id)
        {
            let to = one.to.map_or_else(String::new, |to| to.to_string());
            let text = messages.text("dossier-mandate-over", &[("day", to.into())]);
            words::tinted(self.bench, Tint::Red, "  ", &text, out);
        }
        if let Some(what) = &one.what {
            paragraph(out, "  ", what.get(context.lang()));
        }
        let strength = one.strength.map_or_else(|| "none".into(), Into::into);
        let args = [("strength", strength), ("entry", one.entry.to_string().into())];
        paragraph(out, "  ", &messages.text("dossier-mandate-strength", &args));
        if one.tasks.is_empty() {
            paragraph(out, "  ", &self.say("dossier-mandate-no-tasks"));
        } else {
            self.realism(one, out);
            self.tasks(one, out);
            self.load(one, out);
        }
        self.positions("dossier-mandate-positions-on", &one.positions.iter().collect::<Vec<_>>(), out);
    }

    fn realism(&self, one: &OneMandate, out: &mut String) {
        let realism = one.realism;
        let args = [
            ("tasks", realism.tasks.into()),
            ("mapped", realism.mapped.into()),
            ("lawful", realism.lawful.into()),
            ("unknown", realism.unknown.into()),
            ("none", realism.without_performer.into()),
        ];
        paragraph(out, "  ", &self.bench.context.messages.text("dossier-mandate-realism", &args));
    }

    fn tasks(&self, one: &OneMandate, out: &mut String) {
        let heads =
            ["dossier-head-paragraph", "dossier-head-task", "dossier-head-mapped", "dossier-head-who"];
        out.push('\n');
        let mut table = Table::new(heads.map(|id| self.say(id)).to_vec(), MOST_COLUMNS, 3);
        for (at, task) in one.tasks.iter().enumerate() {
            let new =
                if one.load.added.contains(&at) { self.say("dossier-mandate-new") } else { String::new() };
            let (who, tint) = self.who(task);
            table.row(vec![
                task.paragraph.clone().unwrap_or_default().into(),
                format!("{}{new}", task.what.get(self.bench.context.lang())).into(),
                task.task.as_ref().map_or_else(String::new, |task| task.name.clone()).into(),
                Cell::new(who, tint),
            ]);
        }
        out.push_str(&table.print(self.bench.context.ink, COLUMNS));
    }

    /// Who may do a task: those who may, those of whom it is not known; or that nobody may, or that it maps to none.
    fn who(&self, task: &TaskOf) -> (String, Tint) {
        let messages = &self.bench.context.messages;
        let Some(may) = task.may else { return (self.say("dossier-mandate-unmapped"), Tint::Dim) };
        let named = |word: &str| {
            let named = task.performers.iter().filter(|one| one.may == word);
            let named: Vec<&str> = named.map(|one| one.performer.name.as_str()).collect();
            (!named.is_empty()).then(|| named.join(&messages.text("record-and", &[])))
        };
        let yes = named("yes").map(|who| messages.text("dossier-mandate-may", &[("who", who.into())]));
        let open =
            named("unknown").map(|who| messages.text("dossier-mandate-may-perhaps", &[("who", who.into())]));
        let lines: Vec<String> = yes.into_iter().chain(open).collect();
        let text = if lines.is_empty() { self.say("dossier-mandate-nobody") } else { lines.join("\n") };
        (text, tint(may))
    }

    /// What came and went against the one before.
    fn load(&self, one: &OneMandate, out: &mut String) {
        let messages = &self.bench.context.messages;
        let before = one.load.against.as_ref();
        let Some(before) = before.and_then(|id| self.found.mandates.iter().find(|other| other.id == *id))
        else {
            return;
        };
        let change = match one.load.strength_change {
            None => "none".to_owned(),
            Some(0) => "same".to_owned(),
            Some(change) => format!("{change:+}"),
        };
        let args = [
            ("before", self.name(before).into()),
            ("from", before.from.map_or_else(|| "none".to_owned(), |from: When| from.to_string()).into()),
            ("kept", one.load.kept.len().into()),
            ("added", one.load.added.len().into()),
            ("dropped", one.load.dropped.len().into()),
            ("strength", change.into()),
        ];
        out.push('\n');
        paragraph(out, "  ", &messages.text("dossier-mandate-load", &args));
        if !one.load.dropped.is_empty() {
            paragraph(out, "  ", &self.say("dossier-mandate-dropped"));
        }
        for at in &one.load.dropped {
            let Some(task) = before.tasks.get(*at) else { continue };
            let what = task.what.get(self.bench.context.lang());
            paragraph(out, "    - ", what);
        }
    }
}
