//! Entries of one kind that were written in no text: trees whose offsets mean places that their maker knows.

use record::Kind;

use super::finding::FindingKind;
use super::keys::Form;
use super::walk::Walk;
use super::{Draft, Reader};
use crate::doc::{Entry, Node, Value};

/// A mistake in a tree, at one of its offsets.
pub(crate) struct Wrong {
    pub at: u32,
    /// The key concerned, such as `round.ja`.
    pub path: String,
    pub kind: FindingKind,
}

impl Reader<'_> {
    /// The drafts of tables that are entries of a kind, and what stands for the keys that they leave out: one for each in which nothing
    /// is wrong, with its number among the tables, and everything that is wrong with the others, in the order of the offsets.
    pub(crate) fn read_rows(
        &self,
        kind: &'static Kind,
        rows: &[Node<'_>],
        defaults: &[Entry<'_>],
    ) -> (Vec<(usize, Draft)>, Vec<Wrong>) {
        let mut walk = Walk::new(self);
        let drafts = rows.iter().enumerate().filter_map(|(number, row)| match &row.value {
            Value::Table(table) => Some((number, walk.draft(row, table, kind, Form::Toml, defaults)?)),
            _ => None,
        });
        let drafts = drafts.collect();
        let mut found = walk.found;
        found.sort_by_key(|note| (note.kind == FindingKind::TooManyFindings, note.at));
        let wrong = |note: super::walk::Note| Wrong { at: note.at, path: note.path, kind: note.kind };
        (drafts, found.into_iter().map(wrong).collect())
    }
}
