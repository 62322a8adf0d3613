//! A table that an official pastes out of a spreadsheet: by a mapping that they confirm its rows become entries, all of them or none.
//!
//! Nothing is kept between the steps: table and mapping travel with the form. A row that the record has already is named, and not recorded
//! once more, so that a table that was corrected, or sent twice, does no harm.

use casework::procedure::guard;
use exchange::entries::Reader;
use exchange::sheet::{self, Finding, Grid, Known, Mapping, Place, Spot, Standing};
use journal::LedgerError;
use record::{Entry, Kind};
use wording::sheets;

use super::may;
use super::sheet::Sheet;
use crate::append;
use crate::fault::Fault;
use crate::visit::{Caller, Visit};

/// How often recording is tried again when another entry came in at the same moment.
const ATTEMPTS: usize = 5;

/// What was sent.
#[derive(Clone, Debug)]
pub struct Table {
    /// Of which kind its rows are.
    pub kind: &'static Kind,
    /// The cells, as text with tabs, commas or semicolons between them.
    pub cells: String,
    /// What its columns are.
    pub mapping: String,
}

/// A row, and the entry that it comes to.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its first cell.
    pub spot: Spot,
    /// The entry.
    pub entry: Entry,
    /// What the record has of it.
    pub standing: Standing,
}

/// What is wrong, at its cell or its place in the mapping; without a place: with the table as a whole.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mistake {
    /// Where.
    pub place: Place,
    /// What, in the reader's language.
    pub told: String,
}

/// What a table comes to: its rows, and everything that is wrong, in the order of the places.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    /// The rows in which the table itself is sound.
    pub rows: Vec<Row>,
    /// What is wrong.
    pub wrong: Vec<Mistake>,
}

/// What came of recording.
pub enum Came {
    /// The new rows are in the record, at these positions; none where the record had all of them.
    Recorded(Vec<u64>),
    /// Something is wrong, and nothing was recorded.
    Wrong(Rows),
}

/// Whether rows of a kind can be entered as a table: what decides, gives rights or takes away for good is entered one by one.
pub fn is_open(kind: &Kind) -> bool {
    guard(kind.name).is_none()
}

/// A first mapping, for the official to look through.
///
/// # Errors
/// With what is wrong with the table.
pub fn proposed(visit: &Visit<'_>, table: &Table) -> Result<String, Vec<Mistake>> {
    let told = |finding: Finding| vec![mistake(visit, &finding)];
    let grid = sheet::read(table.cells.as_bytes(), None).map_err(told)?;
    let state = visit.ledger.state();
    let view = state.as_of(visit.today(), state.now());
    let names = sheets::Names::new(table.kind, visit.desk.framework(), state, view);
    let proposal = names.propose(&grid).map_err(told)?;
    Ok(sheets::mapping(&proposal, visit.words))
}

/// What the table comes to by its mapping.
///
/// # Errors
/// Where nobody is signed in, and when the journal does not answer.
pub fn rows(visit: &Visit<'_>, table: &Table) -> Result<Rows, Fault> {
    let wrong = |found: Vec<Finding>| {
        let wrong = found.iter().map(|finding| mistake(visit, finding)).collect();
        Ok(Rows { rows: Vec::new(), wrong })
    };
    let mapping = match Mapping::read(&table.mapping) {
        Ok(mapping) => mapping,
        Err(found) => return wrong(found),
    };
    let grid = match sheet::read(table.cells.as_bytes(), None) {
        Ok(grid) => grid,
        Err(finding) => return wrong(vec![finding]),
    };
    if mapping.kind.name != table.kind.name {
        let args = [("label", label(visit, table.kind).into()), ("kind", table.kind.name.into())];
        let told = visit.tell("desk-table-other-kind", &args);
        return Ok(Rows { rows: Vec::new(), wrong: vec![Mistake { place: Place::File, told }] });
    }
    held(visit, table.kind, &grid, &mapping)
}

/// The rows, held against the procedure and the record.
fn held(visit: &Visit<'_>, kind: &'static Kind, grid: &Grid, mapping: &Mapping) -> Result<Rows, Fault> {
    let by = Sheet::by(visit)?;
    let state = visit.ledger.state();
    let view = state.as_of(visit.today(), state.now());
    let outcome = sheet::entries(grid, mapping, &Reader::new(visit.desk.framework()));
    let known = Known::new(state, view, kind);
    let mut all = Rows {
        wrong: outcome.found.iter().map(|finding| mistake(visit, finding)).collect(),
        ..Rows::default()
    };
    let mut named = Vec::new();
    for made in outcome.made {
        let Some(mut entry) = made.draft.into_entry(visit.now, &by, false) else { continue };
        // whoever is signed in writes it down, whatever a table says
        entry.by = by.clone();
        entry.spoke = entry.spoke.or_else(|| view.published(entry.cites.first()?.source.as_str()));
        let standing = known.of(&entry);
        let place = Place::Cell(made.spot);
        if let Standing::Different(position) = standing {
            let args = [("entry", entry.id.to_string().into()), ("position", position.into())];
            all.wrong.push(Mistake { place, told: visit.tell("desk-table-different", &args) });
        } else if let Some(told) = may::forbidden(visit, &entry)? {
            all.wrong.push(Mistake { place, told });
        } else if may::is_grave(visit, &entry)? {
            // a row can take back what decides: that is for a form, before which its official shows who they are
            let told = visit.tell("desk-table-one-by-one", &[("label", label(visit, kind).into())]);
            all.wrong.push(Mistake { place, told });
        }
        named.push(made.named);
        all.rows.push(Row { spot: made.spot, entry, standing });
    }
    let new: Vec<usize> =
        (0..all.rows.len()).filter(|at| all.rows.get(*at).is_some_and(Row::is_new)).collect();
    let refusals = state.check().batch(&all.entries()).err().unwrap_or_default();
    for (at, refusal) in refusals {
        let row = new.get(at).and_then(|at| Some((all.rows.get(*at)?, named.get(*at)?)));
        let place =
            row.map_or(Place::File, |(row, named)| Place::Cell(sheet::blamed(row.spot, named, &refusal)));
        let told = wording::message(visit.words, refusal.id(), &refusal.args());
        all.wrong.push(Mistake { place, told });
    }
    all.wrong.sort();
    all.wrong.dedup();
    Ok(all)
}

fn label(visit: &Visit<'_>, kind: &Kind) -> String {
    wording::labels::kind(visit.words, kind.name)
}

/// Records the rows that the record does not have.
///
/// # Errors
/// Where nobody is signed in, when others enter something all the time, and when the journal does not answer.
pub fn record(caller: &Caller<'_>, table: &Table) -> Result<Came, Fault> {
    for _ in 0..ATTEMPTS {
        let (rows, size) = caller.read(|visit| Ok::<_, Fault>((rows(visit, table)?, visit.ledger.size())))?;
        if !rows.wrong.is_empty() {
            return Ok(Came::Wrong(rows));
        }
        let new = rows.entries();
        if new.is_empty() {
            return Ok(Came::Recorded(Vec::new()));
        }
        match append::write_all(caller, &new, Some(size)) {
            Ok(Some(positions)) => return Ok(Came::Recorded(positions)),
            // others were quicker: what they entered may change what is allowed
            Ok(None) | Err(LedgerError::Refused(_)) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Err(Fault::Conflict { told: ("dossier-step-busy", Vec::new()) })
}

impl Row {
    /// Whether the record does not have it.
    pub fn is_new(&self) -> bool {
        self.standing == Standing::New
    }
}

impl Rows {
    /// The entries that the record does not have.
    pub fn entries(&self) -> Vec<Entry> {
        self.rows.iter().filter(|row| row.is_new()).map(|row| row.entry.clone()).collect()
    }
}

fn mistake(visit: &Visit<'_>, finding: &Finding) -> Mistake {
    Mistake {
        place: finding.place,
        told: wording::message(visit.words, finding.kind.id(), &finding.kind.args()),
    }
}
