//! The provisions while they are being put together.

use std::collections::BTreeSet;

use super::{ImportFault, MAX_PROVISIONS, Provision, ids};

/// What stands between the wording so far and the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gap {
    /// Nothing: sentences follow each other.
    None,
    /// A full-width space.
    Column,
    /// A new line.
    Line,
}

/// What an open provision is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A paragraph, an item, a subitem.
    Plain,
    /// An annexed table, with the number of its last row.
    Annex(usize),
    /// A row of an annexed table, with the number of cells begun.
    Row(usize),
}

/// A provision that is still open.
#[derive(Debug)]
struct Open {
    provision: Provision,
    /// Its place among the provisions, in the order in which they begin.
    index: usize,
    kind: Kind,
    gap: Gap,
}

/// The provisions so far.
#[derive(Debug, Default)]
pub(super) struct Body {
    done: Vec<(usize, Provision)>,
    begun: usize,
    ids: BTreeSet<String>,
    path: Vec<String>,
    open: Vec<Open>,
    /// How many tables, lists and remarks are open around the current place.
    lists: usize,
}

impl Body {
    /// Adds a part to the ids of what follows.
    pub fn enter(&mut self, segment: String) {
        self.path.push(segment);
    }

    /// Takes that part off again.
    pub fn leave(&mut self) {
        self.path.pop();
    }

    /// Begins a provision.
    pub fn begin(&mut self, segment: String, kind: Kind) -> Result<(), ImportFault> {
        if self.begun >= MAX_PROVISIONS {
            return Err(ImportFault::TooMany { limit: MAX_PROVISIONS });
        }
        self.enter(segment);
        let id = self.new_id()?;
        let provision = Provision { id, text: String::new() };
        self.open.push(Open { provision, index: self.begun, kind, gap: Gap::None });
        self.begun += 1;
        Ok(())
    }

    /// Begins a row of the annexed table that is open.
    pub fn begin_row(&mut self) -> Result<(), ImportFault> {
        let row = match self.open.last_mut().map(|open| &mut open.kind) {
            Some(Kind::Annex(last)) => {
                *last += 1;
                *last
            }
            _ => 1,
        };
        self.begin(format!("i{row}"), Kind::Row(0))
    }

    /// Ends the innermost provision.
    pub fn end(&mut self) {
        self.leave();
        if let Some(open) = self.open.pop() {
            self.done.push((open.index, open.provision));
        }
        self.line();
    }

    /// Begins a cell.
    pub fn begin_cell(&mut self) {
        self.column();
        if let Some(Open { kind: Kind::Row(cells), .. }) = self.open.last_mut() {
            *cells += 1;
        }
    }

    /// Ends a cell. A row's first cell that holds nothing but a number, not below the row's own, is the row's number.
    pub fn end_cell(&mut self) -> Result<(), ImportFault> {
        let depth = self.open.len();
        let Some(Open { provision, kind: Kind::Row(1), .. }) = self.open.last_mut() else { return Ok(()) };
        let Some(label) = ids::label_value(&provision.text) else { return Ok(()) };
        let Some(Kind::Annex(last)) =
            depth.checked_sub(2).and_then(|at| self.open.get_mut(at)).map(|annex| &mut annex.kind)
        else {
            return Ok(());
        };
        if label < *last {
            return Ok(());
        }
        *last = label;
        if let Some(segment) = self.path.last_mut() {
            *segment = format!("i{label}");
        }
        if let Some(open) = self.open.last() {
            self.ids.remove(&open.provision.id);
        }
        let id = self.new_id()?;
        if let Some(open) = self.open.last_mut() {
            open.provision = Provision { id, text: String::new() };
        }
        Ok(())
    }

    /// Begins a table, list or remarks: units inside are lines, not provisions. It begins a line, unless it is a column's first.
    pub fn begin_list(&mut self) {
        self.lists += 1;
        if let Some(open) = self.open.last_mut().filter(|open| open.gap == Gap::None) {
            open.gap = Gap::Line;
        }
    }

    /// Ends it.
    pub fn end_list(&mut self) {
        self.lists = self.lists.saturating_sub(1);
        self.line();
    }

    /// The next wording begins a line.
    pub fn line(&mut self) {
        if let Some(open) = self.open.last_mut() {
            open.gap = Gap::Line;
        }
    }

    /// The next wording begins a column, unless it begins a line.
    pub fn column(&mut self) {
        if let Some(open) = self.open.last_mut().filter(|open| open.gap == Gap::None) {
            open.gap = Gap::Column;
        }
    }

    /// Adds wording to the innermost provision; `false` if none is open.
    pub fn add(&mut self, text: &str) -> bool {
        let Some(open) = self.open.last_mut() else { return false };
        if !text.is_empty() {
            match open.gap {
                _ if open.provision.text.is_empty() => {}
                Gap::None => {}
                Gap::Column => open.provision.text.push('　'),
                Gap::Line => open.provision.text.push('\n'),
            }
            open.gap = Gap::None;
            open.provision.text.push_str(text);
        }
        true
    }

    /// Whether the place is inside a table, list or remarks.
    pub fn in_list(&self) -> bool {
        self.lists > 0
    }

    /// What the innermost open provision is, outside tables and lists.
    pub fn kind(&self) -> Option<Kind> {
        self.open.last().map(|open| open.kind).filter(|_| self.lists == 0)
    }

    /// The provisions in their order, and how many had no wording.
    pub fn finish(mut self, prefix: &str) -> (Vec<Provision>, usize) {
        self.done.sort_by_key(|(index, _)| *index);
        let with_words = self.done.into_iter().map(|(_, provision)| provision).filter(|p| !p.text.is_empty());
        let provisions: Vec<_> =
            with_words.map(|p| Provision { id: format!("{prefix}{}", p.id), text: p.text }).collect();
        let empty = self.begun - provisions.len();
        (provisions, empty)
    }

    /// The id of the current place, which must be new.
    fn new_id(&mut self) -> Result<String, ImportFault> {
        let id = self.path.join(".");
        if self.ids.insert(id.clone()) { Ok(id) } else { Err(ImportFault::Duplicate { found: id }) }
    }
}
