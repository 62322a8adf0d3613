//! From the rows of a table to drafts of entries, with every mistake by its place.

use std::collections::{BTreeMap, HashMap};

use law::nearest;
use record::{Field, Id, Refusal, Shape};

use super::finding::{Finding, FindingKind};
use super::grid::{Grid, Row};
use super::id::{self, Ids};
use super::mapping::{Column, Mapping, OFFSETS};
use super::place::{Place, Spot};
use super::target::{Step, Target};
use super::tree::Tree;
use super::{MOST_COLUMNS, MOST_FINDINGS, fold, header, value};
use crate::doc::{Node, Value};
use crate::entries::{self, Draft, Reader, default_id};

/// How many mistakes are kept, to tell the first by their places.
const MOST_KEPT: usize = 4 * MOST_FINDINGS;
/// Bits of an offset that tell the column.
const COLUMN_BITS: u32 = 8;

/// An entry that a row came to.
#[derive(Clone, Debug, PartialEq)]
pub struct Made {
    /// The entry. Its line is the row, its column that of the first cell.
    pub draft: Draft,
    /// The first cell of the row.
    pub spot: Spot,
    /// The ids that it names, with the cells in which they stand.
    pub named: Vec<(String, Spot)>,
}

/// The cell that names what the record refuses of a row, or else the first cell of the row.
pub fn blamed(first: Spot, named: &[(String, Spot)], refusal: &Refusal) -> Spot {
    let args = refusal.args();
    let found = named.iter().find(|(id, _)| args.iter().any(|(_, value)| value == id));
    found.map_or(first, |(_, spot)| *spot)
}

/// What a table came to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Outcome {
    /// The entries of the rows in which nothing is wrong, in order.
    pub made: Vec<Made>,
    /// Everything that is wrong, in the order of the places: that of the file and of the mapping first.
    pub found: Vec<Finding>,
}

/// The entries of a table, by a mapping that says what its columns are.
pub fn entries(grid: &Grid, mapping: &Mapping, reader: &Reader<'_>) -> Outcome {
    let mut making = Making { mapping, columns: BTreeMap::new(), no_ids: Vec::new(), found: Vec::new() };
    making.unmapped();
    let mut made = Vec::new();
    if let Some(header) = header::find(grid, mapping.header) {
        making.columns(grid, header);
        made = making.rows(grid, header, reader);
    } else {
        making.found.push(Finding::of_file(FindingKind::NoRows));
    }
    let mut found = making.found;
    found.sort_by_key(|finding| finding.place);
    if found.len() > MOST_FINDINGS {
        found.truncate(MOST_FINDINGS);
        let place = found.last().map_or(Place::File, |last| last.place);
        found.push(Finding { place, kind: FindingKind::TooManyFindings });
    }
    Outcome { made, found }
}

struct Making<'m> {
    mapping: &'m Mapping,
    /// Where the columns of the table go, by column from 1.
    columns: BTreeMap<u32, &'m [Target]>,
    /// What ids were to be made, and can be none, with the first cell of the row.
    no_ids: Vec<(Spot, String)>,
    found: Vec<Finding>,
}

impl Making<'_> {
    /// Notes what must be there and can come from nowhere, and ids that are made of nothing.
    fn unmapped(&mut self) {
        let mapping = self.mapping;
        let targets = || mapping.columns.iter().flat_map(|column| &column.targets);
        let constant = |name: &str| mapping.constants.iter().any(|entry| entry.key == name);
        let there = |name: &str| targets().any(|target| target.root() == name) || constant(name);
        let needed = mapping.kind.fields.iter().filter(|field| field.needed).map(|field| field.name);
        let cites = mapping.kind.cited.then_some("cites");
        let made = |name: &str| name == "id" && mapping.id.is_some();
        for field in needed.chain(cites).filter(|name| !there(name) && !made(name)) {
            let kind = FindingKind::Unmapped { field: field.to_owned() };
            self.found.push(Finding { place: mapping.place(mapping.kind_at), kind });
        }
        for column in &mapping.columns {
            column.targets.iter().for_each(|target| self.unmapped_beside(column, target));
        }
        let Some((pattern, at)) = &mapping.id else { return };
        for name in id::placeholders(pattern).filter(|name| *name != id::COUNT && !there(name)) {
            let kind = FindingKind::Placeholder { written: name.to_owned() };
            self.found.push(Finding { place: mapping.place(*at), kind });
        }
    }

    /// Notes what must stand in the same table as a target does, and has no column.
    fn unmapped_beside(&mut self, column: &Column, target: &Target) {
        let mapping = self.mapping;
        let mut tables = target.steps.iter().enumerate().skip(1);
        let Some((at, Step::Key(own))) = tables.find(|(_, step)| matches!(step, Step::Key(_))) else {
            return;
        };
        let Some((before, _)) = target.steps.split_at_checked(at) else { return };
        for field in table_at(mapping, before).iter().filter(|field| field.needed && field.name != *own) {
            let way: Vec<Step> = before.iter().copied().chain([Step::Key(field.name)]).collect();
            let mut all = mapping.columns.iter().flat_map(|column| &column.targets);
            let kind = FindingKind::Unmapped { field: written(&way) };
            let finding = Finding { place: mapping.place(column.at), kind };
            if !all.any(|other| other.steps.starts_with(&way)) && !self.found.contains(&finding) {
                self.found.push(finding);
            }
        }
    }

    /// Finds the columns by their headers; notes those that are missing, those of which nothing is said, and cells that are merged.
    fn columns(&mut self, grid: &Grid, header: &Row) {
        let mapping = self.mapping;
        let mut heads: Vec<(String, Spot)> = Vec::new();
        for (column, cell) in &header.cells {
            let (head, spot) = (fold::narrow(&cell.shown()), Spot { row: header.number, column: *column });
            if let Some((_, other)) = heads.iter().find(|(known, _)| *known == head) {
                let kind = FindingKind::HeaderTwice { header: head, other: *other };
                self.found.push(Finding::at(spot, kind));
                continue;
            }
            if let Some(known) = mapping.columns.iter().find(|known| known.header == head) {
                self.columns.insert(*column, &known.targets);
            } else if !mapping.ignore.iter().any(|ignored| fold::narrow(ignored) == head) {
                self.found.push(Finding::at(spot, FindingKind::UnusedColumn { header: head.clone() }));
            }
            heads.push((head, spot));
        }
        for Column { header: wanted, at, .. } in &mapping.columns {
            if !heads.iter().any(|(head, _)| head == wanted) {
                let nearest = nearest(wanted, heads.iter().map(|(head, _)| head.as_str())).map(str::to_owned);
                let kind = FindingKind::NoColumn { header: wanted.clone(), nearest };
                self.found.push(Finding { place: mapping.place(*at), kind });
            }
        }
        for (from, to) in grid.merged.iter().filter(|(_, to)| to.row >= header.number) {
            self.found.push(Finding::at(*from, FindingKind::Merged { to: *to }));
        }
    }

    fn rows(&mut self, grid: &Grid, header: &Row, reader: &Reader<'_>) -> Vec<Made> {
        let rows: Vec<&Row> = grid.rows.iter().filter(|row| row.number > header.number).collect();
        if rows.is_empty() {
            self.found.push(Finding::at(header.spot(), FindingKind::NoRows));
        }
        let mut ids = self.mapping.id.as_ref().map(|(pattern, _)| Ids::new(pattern));
        let mut nodes: Vec<Node<'static>> = Vec::with_capacity(rows.len());
        for row in &rows {
            // more than are told: what stands below is read when these are put right
            if self.found.len() > MOST_KEPT {
                break;
            }
            nodes.push(self.row(row, header, &mut ids));
        }
        let (drafts, wrong) = reader.read_rows(self.mapping.kind, &nodes, &self.mapping.constants);
        for wrong in wrong {
            self.translate(wrong);
        }
        self.bad_ids();
        let mut seen: HashMap<record::EntryId, Spot> = HashMap::new();
        let mut made = Vec::new();
        for (number, mut draft) in drafts {
            let (Some(row), Some(node)) = (rows.get(number), nodes.get(number)) else { continue };
            let spot = row.spot();
            (draft.line, draft.column) = (spot.row, spot.column);
            let Some(id) = default_id(&draft) else { continue };
            if let Some(other) = seen.get(&id) {
                let kind = FindingKind::Twice { id: id.to_string(), other: *other };
                self.found.push(Finding::at(spot, kind));
                continue;
            }
            seen.insert(id, spot);
            let mut named = Vec::new();
            texts(node, &mut named);
            made.push(Made { draft, spot, named });
        }
        made
    }

    /// A row as the table of an entry; what is wrong with a cell is noted, and stands there as what could not be read.
    fn row(&mut self, row: &Row, header: &Row, ids: &mut Option<Ids<'_>>) -> Node<'static> {
        let mut tree = Tree::Table(Vec::new());
        for (column, cell) in &row.cells {
            let spot = Spot { row: row.number, column: *column };
            if header.get(*column).is_none() {
                self.found.push(Finding::at(spot, FindingKind::NoHeader));
            }
            for target in self.columns.get(column).copied().unwrap_or_default() {
                let words = self.mapping.values.get(&target.path);
                match value::read(cell, target, words, offset(spot)) {
                    Ok(node) => node.into_iter().for_each(|node| tree.put(&target.steps, node)),
                    Err(kind) => {
                        self.found.push(Finding::at(spot, kind));
                        tree.put(&target.steps, broken(offset(spot)));
                    }
                }
            }
        }
        if let Some(ids) = ids.as_mut().filter(|_| tree.get("id").is_none()) {
            let default = |name: &str| self.mapping.constants.iter().find(|entry| entry.key == name);
            let made = ids.make(&tree, |name| default(name).map(|entry| &entry.value));
            let at = offset(row.spot());
            let value = if Id::parse(&made).is_some() {
                Value::Text(made.into())
            } else {
                self.no_ids.push((row.spot(), made));
                Value::Broken
            };
            tree.put(&[Step::Key("id")], Node { value, start: at, end: at });
        }
        let at = offset(row.spot());
        Node { start: at, end: at, ..tree.node() }
    }

    /// Notes ids that can be none, where it does not follow from something else in the row.
    fn bad_ids(&mut self) {
        for (spot, written) in std::mem::take(&mut self.no_ids) {
            let known = |finding: &Finding| match finding.place {
                Place::Cell(other) => other.row == spot.row,
                Place::Mapping(_) | Place::File => true,
            };
            if !self.found.iter().any(known) {
                let kind = entries::FindingKind::BadId { written };
                self.found.push(Finding::at(spot, FindingKind::Entry(kind)));
            }
        }
    }

    /// What the reader of entries found, where people see it.
    fn translate(&mut self, wrong: entries::Wrong) {
        let entries::Wrong { at, path, kind } = wrong;
        if at & OFFSETS != 0 {
            let place = self.mapping.place(at);
            return self.found.push(Finding { place, kind: FindingKind::Entry(kind) });
        }
        let spot = spot(at);
        match kind {
            entries::FindingKind::Missing { key } => {
                if let Some((column, field)) = self.column_beside(spot, &path, key) {
                    let spot = Spot { row: spot.row, column };
                    self.found.push(Finding::at(spot, FindingKind::EmptyCell { field }));
                }
            }
            kind => self.found.push(Finding::at(spot, FindingKind::Entry(kind))),
        }
    }

    /// The column of a field that is missing in a row: beside a cell of the same table, or in the row itself. Where there is none, that
    /// has been told once for all rows.
    fn column_beside(&self, spot: Spot, path: &str, key: &str) -> Option<(u32, String)> {
        let of = |way: &[Step]| {
            let mut all =
                self.columns.iter().flat_map(|(column, targets)| targets.iter().map(move |t| (column, t)));
            all.find(|(_, target)| target.steps.starts_with(way))
                .map(|(column, target)| (*column, target.path.clone()))
        };
        let is_key = |step: &Step| matches!(step, Step::Key(name) if *name == key);
        if path == key {
            let all = self.mapping.kind.fields.iter().find(|field| field.name == key)?;
            return of(&[Step::Key(all.name)]);
        }
        let beside = self.columns.get(&spot.column).copied().unwrap_or_default();
        let mut ways = beside.iter().filter_map(|target| target.steps.split_last());
        ways.find_map(|(_, before)| {
            let mut all = self.columns.values().flat_map(|targets| targets.iter());
            let next = all.find(|other| {
                other.steps.starts_with(before) && other.steps.get(before.len()).is_some_and(is_key)
            })?;
            of(&next.steps)
        })
    }
}

/// The fields of the table at the end of a way; none where no table stands there.
fn table_at(mapping: &Mapping, way: &[Step]) -> &'static [Field] {
    let mut shape = Shape::Table(mapping.kind.fields);
    for step in way {
        shape = match (shape, step) {
            (Shape::Table(fields), Step::Key(name)) => {
                let own = entries::ENVELOPE_FIELDS.iter();
                match fields.iter().chain(own).find(|field| field.name == *name) {
                    Some(field) => field.shape,
                    None => return &[],
                }
            }
            (Shape::List(of), Step::Number(_)) => *of,
            _ => return &[],
        };
    }
    if let Shape::Table(fields) = shape { fields } else { &[] }
}

/// A way as a path; the first part of a list needs no number.
fn written(way: &[Step]) -> String {
    let steps = way.iter().filter_map(|step| match step {
        Step::Key(name) => Some((*name).to_owned()),
        Step::Number(0) => None,
        Step::Number(number) => Some((number + 1).to_string()),
    });
    steps.collect::<Vec<_>>().join(".")
}

fn broken(at: u32) -> Node<'static> {
    Node { value: Value::Broken, start: at, end: at }
}

/// A cell as the offset of what stands in it: in the order of rows, then of columns.
fn offset(spot: Spot) -> u32 {
    (spot.row << COLUMN_BITS) | (spot.column - 1).min(MOST_COLUMNS - 1)
}

/// The cell of an offset.
fn spot(at: u32) -> Spot {
    Spot { row: at >> COLUMN_BITS, column: (at & (MOST_COLUMNS - 1)) + 1 }
}

/// The texts of a tree, with the cells in which they stand.
fn texts(node: &Node<'_>, into: &mut Vec<(String, Spot)>) {
    match &node.value {
        Value::Text(text) if value::is_id(text) => into.push((text.to_string(), spot(node.start))),
        Value::Array(items) => items.iter().for_each(|item| texts(item, into)),
        Value::Table(table) => table.entries.iter().for_each(|entry| texts(&entry.value, into)),
        _ => {}
    }
}
