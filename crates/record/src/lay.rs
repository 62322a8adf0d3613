//! The order in which a founding record is laid down: that in which its sources spoke.

use std::collections::HashMap;

use jiff::civil::Date;

use crate::{Entry, EntryId, Id, Statement, When};

/// Why entries cannot be laid down.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum LayError {
    /// Nobody knows when its source spoke, and it is more than a name.
    #[error("{entry} does not say when its source spoke")]
    Silent {
        /// Which.
        entry: EntryId,
    },
    /// It builds on something that was said only later.
    #[error("{entry}, spoken {spoke}, names {name}, spoken {later}")]
    Later {
        /// Which.
        entry: EntryId,
        /// When its source spoke.
        spoke: When,
        /// What it names.
        name: String,
        /// When that was said first.
        later: When,
    },
    /// Entries build on one another in a circle.
    #[error("{entry} builds on itself")]
    Circle {
        /// One of them.
        entry: EntryId,
    },
}

impl LayError {
    /// The id of the message for people.
    pub fn id(&self) -> &'static str {
        match self {
            LayError::Silent { .. } => "record-lay-silent",
            LayError::Later { .. } => "record-lay-later",
            LayError::Circle { .. } => "record-lay-circle",
        }
    }

    /// The arguments of the message: `entry`, `spoke`, `name`, `later`.
    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            LayError::Silent { entry } | LayError::Circle { entry } => vec![("entry", entry.to_string())],
            LayError::Later { entry, spoke, name, later } => vec![
                ("entry", entry.to_string()),
                ("spoke", spoke.to_string()),
                ("name", name.clone()),
                ("later", later.to_string()),
            ],
        }
    }
}

/// Whether an entry gives no more than a name to what others speak of: it is laid down just before the first of them.
fn is_name(says: &Statement) -> bool {
    matches!(
        says,
        Statement::Source(_)
            | Statement::Entity(_)
            | Statement::Operation(_)
            | Statement::Office(_)
            | Statement::User(_)
    )
}

/// Puts entries into the order in which their sources spoke, each after what it names. A source gives its day of publication to
/// entries that cite it first and give none; what only names things comes just before it is first named.
///
/// # Errors
/// Every entry that cannot be placed.
pub fn lay(mut entries: Vec<Entry>) -> Result<Vec<Entry>, Vec<LayError>> {
    let published: HashMap<Id, When> = entries
        .iter()
        .filter_map(|entry| match &entry.says {
            Statement::Source(source) => Some((source.id.clone(), source.published?)),
            _ => None,
        })
        .collect();
    let mut errors = Vec::new();
    for entry in &mut entries {
        let cited = entry.cites.first().and_then(|cite| published.get(&cite.source)).copied();
        if entry.spoke.is_none() && !is_name(&entry.says) {
            entry.spoke = cited;
            if cited.is_none() {
                errors.push(LayError::Silent { entry: entry.id.clone() });
            }
        }
    }
    let mut order: Vec<usize> = (0..entries.len()).collect();
    // what only names things, and is never named, comes last
    let day = |at: &usize| entries.get(*at).and_then(|e| e.spoke).map_or(Date::MAX, When::last);
    order.sort_by_key(day);
    let mut layer = Layer::new(&entries, errors);
    for at in order {
        layer.place(at, None);
    }
    if !layer.errors.is_empty() {
        return Err(layer.errors);
    }
    let placed = layer.placed;
    let mut entries: Vec<Option<Entry>> = entries.into_iter().map(Some).collect();
    Ok(placed.into_iter().filter_map(|at| entries.get_mut(at).and_then(Option::take)).collect())
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Waiting,
    Open,
    Placed,
}

struct Layer<'e> {
    entries: &'e [Entry],
    /// By id of a thing: the entries that introduce it, the one that spoke first at the front.
    things: HashMap<&'e str, usize>,
    ids: HashMap<&'e str, usize>,
    marks: Vec<Mark>,
    placed: Vec<usize>,
    errors: Vec<LayError>,
}

impl<'e> Layer<'e> {
    fn new(entries: &'e [Entry], errors: Vec<LayError>) -> Layer<'e> {
        let mut things: HashMap<&str, usize> = HashMap::new();
        let day = |at: usize| entries.get(at).and_then(|entry| entry.spoke).map(When::last);
        for (at, entry) in entries.iter().enumerate() {
            if let Some(own) = entry.says.own() {
                let first = things.entry(own.as_str()).or_insert(at);
                if day(at) < day(*first) {
                    *first = at;
                }
            }
        }
        let ids = entries.iter().enumerate().map(|(at, entry)| (entry.id.as_str(), at)).collect();
        let marks = vec![Mark::Waiting; entries.len()];
        Layer { entries, things, ids, marks, placed: Vec::with_capacity(entries.len()), errors }
    }

    /// Places an entry after everything that it names. Names of what is nowhere introduced are left to the check of the log.
    fn place(&mut self, at: usize, of: Option<&'e Entry>) {
        let (Some(entry), Some(mark)) = (self.entries.get(at), self.marks.get(at).copied()) else { return };
        if mark == Mark::Open {
            // a thing may name itself
            if of.is_some_and(|of| of.id != entry.id) {
                self.errors.push(LayError::Circle { entry: entry.id.clone() });
            }
            return;
        }
        if mark == Mark::Placed {
            return;
        }
        if let (Some(of), Some(later)) = (of, entry.spoke)
            && let Some(spoke) = of.spoke
            && later.last() > spoke.last()
        {
            let name = entry.says.own().map_or_else(|| entry.id.to_string(), ToString::to_string);
            self.errors.push(LayError::Later { entry: of.id.clone(), spoke, name, later });
        }
        self.mark(at, Mark::Open);
        for needed in self.needs(entry) {
            self.place(needed, Some(entry));
        }
        self.mark(at, Mark::Placed);
        self.placed.push(at);
    }

    fn mark(&mut self, at: usize, mark: Mark) {
        if let Some(slot) = self.marks.get_mut(at) {
            *slot = mark;
        }
    }

    fn needs(&self, entry: &'e Entry) -> Vec<usize> {
        let mut needs = Vec::new();
        let mut name = |id: &Id| needs.extend(self.things.get(id.as_str()).copied());
        name(&entry.by.office);
        entry.by.user.iter().for_each(&mut name);
        entry.cites.iter().for_each(|cite| name(&cite.source));
        entry.says.ids(&mut |_, id| name(id));
        let withdrawn = match &entry.says {
            Statement::Withdrawal(withdrawal) => Some(&withdrawal.withdraws),
            _ => None,
        };
        let targets = entry.corrects.iter().chain(withdrawn);
        needs.extend(targets.filter_map(|target| self.ids.get(target.as_str()).copied()));
        needs
    }
}
