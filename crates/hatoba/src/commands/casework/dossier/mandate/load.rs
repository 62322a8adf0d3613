//! How the load grew from mandate to mandate.

use casework::mandate::OneMandate;

use super::Of;
use crate::commands::casework::words;
use crate::ink::Tint;
use crate::layout::{COLUMNS, Cell, Table, paragraph};
use wording::grouped;

/// Columns of the days, or of a resolution.
const MOST_COLUMNS: usize = 26;

impl Of<'_> {
    /// The mandates in a table of their load.
    pub(super) fn loads(&self, mandates: &[&OneMandate], out: &mut String) {
        if mandates.is_empty() {
            return;
        }
        words::heading(self.bench, "dossier-mandate-others", out);
        let heads = [
            "dossier-head-days",
            "dossier-head-resolution",
            "dossier-head-tasks",
            "dossier-head-in-law",
            "dossier-head-can",
            "dossier-head-open",
            "dossier-head-change",
            "dossier-head-strength",
        ];
        let mut table = Table::new(heads.map(|id| self.say(id)).to_vec(), MOST_COLUMNS, 0);
        for one in mandates {
            let number =
                |number: usize| if one.tasks.is_empty() { String::new() } else { number.to_string() };
            let resolution =
                one.resolution.as_ref().map_or_else(String::new, |id| self.bench.teller().name(id));
            table.row(vec![
                self.teller().mandate_days(one).into(),
                resolution.into(),
                Cell::new(self.count(one), if one.tasks.is_empty() { Tint::Dim } else { Tint::Plain }),
                number(one.realism.mapped).into(),
                number(one.realism.lawful).into(),
                number(one.realism.unknown).into(),
                self.teller().load_change(one).into(),
                one.strength.map_or_else(String::new, |persons| grouped(&persons.to_string())).into(),
            ]);
        }
        out.push_str(&table.print(self.bench.context.ink, COLUMNS));
        paragraph(
            out,
            "",
            &self
                .bench
                .context
                .messages
                .text("dossier-mandate-others-note", &[("day", self.found.on.to_string().into())]),
        );
    }

    fn count(&self, one: &OneMandate) -> String {
        if one.tasks.is_empty() { self.say("dossier-mandate-unknown") } else { one.tasks.len().to_string() }
    }
}
