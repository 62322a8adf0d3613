//! One mandate in full.

use casework::mandate::OneMandate;

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
        let head = format!("{}  {}", self.teller().mandate_days(one), self.teller().mandate(one));
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
        paragraph(out, "  ", &format!("{} #{}", self.teller().strength(one), one.entry));
        if one.tasks.is_empty() {
            paragraph(out, "  ", &self.say("dossier-mandate-no-tasks"));
        } else {
            paragraph(out, "  ", &self.teller().realism(one));
            self.tasks(one, out);
            self.load(one, out);
        }
        self.positions("dossier-mandate-positions-on", &one.positions.iter().collect::<Vec<_>>(), out);
    }

    fn tasks(&self, one: &OneMandate, out: &mut String) {
        let heads =
            ["dossier-head-paragraph", "dossier-head-task", "dossier-head-mapped", "dossier-head-who"];
        out.push('\n');
        let mut table = Table::new(heads.map(|id| self.say(id)).to_vec(), MOST_COLUMNS, 3);
        for (at, task) in one.tasks.iter().enumerate() {
            let new =
                if one.load.added.contains(&at) { self.say("dossier-mandate-new") } else { String::new() };
            let who: Vec<String> = self.teller().who(task).into_iter().map(|(_, who)| who).collect();
            table.row(vec![
                task.paragraph.clone().unwrap_or_default().into(),
                format!("{}{new}", task.what.get(self.bench.context.lang())).into(),
                task.task.as_ref().map_or_else(String::new, |task| task.name.clone()).into(),
                Cell::new(who.join("\n"), task.may.map_or(Tint::Dim, tint)),
            ]);
        }
        out.push_str(&table.print(self.bench.context.ink, COLUMNS));
    }

    /// What came and went against the one before.
    fn load(&self, one: &OneMandate, out: &mut String) {
        let before = one.load.against.as_ref();
        let Some(before) = before.and_then(|id| self.found.mandates.iter().find(|other| other.id == *id))
        else {
            return;
        };
        out.push('\n');
        paragraph(out, "  ", &self.teller().load(one, before));
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
