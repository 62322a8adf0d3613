//! The table of an open question: what each performer could do in each pillar.

use casework::answer::ContributionAnswer;
use wording::goals;

use super::text::{Page, tint};
use crate::layout::{COLUMNS, Cell, Table};

/// Prints what an explored contribution is open for; nothing for one whose questions were all named.
pub fn explored(page: &Page<'_>, contribution: &ContributionAnswer, out: &mut String) {
    if contribution.table.is_empty() {
        return;
    }
    page.heading("assess-table", out);
    let rows = goals::rows(&contribution.table);
    if rows.is_empty() {
        out.push_str("  ");
        out.push_str(&page.messages.text("assess-table-empty", &[]));
        out.push('\n');
        return;
    }
    let head = ["assess-table-performer", "assess-table-yes", "assess-table-unknown"];
    let mut printed = Table::new(head.iter().map(|id| page.messages.text(id, &[])).collect(), 36, 2);
    let mut frame = None;
    for row in rows {
        if frame != Some((row.pillar, row.kind)) {
            frame = Some((row.pillar, row.kind));
            let kind = row.kind.filter(|kind| *kind != "none");
            let title = [name(page, "pillar", row.pillar), name(page, "type", kind)]
                .concat()
                .join(&page.say("assess-dot"));
            printed.row(vec![Cell::new(title, crate::ink::Tint::Bold), "".into(), "".into()]);
        }
        let performer = name(page, "performer", row.performer).concat();
        printed.row(vec![
            format!("  {performer}").into(),
            Cell::new(tasks(page, &row.yes), tint("yes")),
            Cell::new(tasks(page, &row.unknown), tint("unknown")),
        ]);
    }
    out.push_str(&printed.print(page.ink, COLUMNS));
}

fn tasks(page: &Page<'_>, names: &[&str]) -> String {
    if names.is_empty() { "–".to_owned() } else { page.letters(names) }
}

fn name(page: &Page<'_>, dim: &str, value: Option<&str>) -> Vec<String> {
    let Some(value) = value else { return Vec::new() };
    let Some(dim) = page.framework.dim(dim) else { return Vec::new() };
    let found = page.framework.values(dim).iter().find(|(id, _)| id == value);
    found.map(|(_, text)| text.get(page.messages.lang()).to_owned()).into_iter().collect()
}
