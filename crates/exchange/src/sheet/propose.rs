//! A first mapping, guessed from the headers and the words of a table: for an official to look through, correct and save.

use std::collections::{BTreeMap, HashSet};

use law::nearest;
use record::{Kind, Shape};

use super::finding::{Finding, FindingKind};
use super::grid::{Grid, Row};
use super::place::Spot;
use super::target::Target;
use super::{fold, header, value};

/// How many words of one field are listed.
const MOST_WORDS: usize = 200;
/// Among how many rows that of the headers is looked for.
const ROWS_TRIED: usize = 20;

/// What fields and their values are called, in every language that tables are written in.
pub struct Names<'n> {
    /// What targets are called, and their paths. Of several of the same name the first counts.
    pub fields: Vec<(String, String)>,
    /// What the words that may stand in a shape are called, and the words.
    pub words: &'n dyn Fn(Shape) -> Vec<(String, String)>,
}

/// How a guess came about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Surety {
    /// It is called that.
    Called,
    /// It is called nearly that.
    Near,
}

/// What a header or a word could mean; none: there is no guess.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guess {
    /// What is written in the table.
    pub written: String,
    /// Where it stands first.
    pub spot: Spot,
    /// What it could mean.
    pub means: Option<(String, Surety)>,
}

/// The words of a field that need a meaning.
#[derive(Clone, Debug)]
pub struct Words {
    /// The field.
    pub target: Target,
    /// Its words, in the order of the table.
    pub words: Vec<Guess>,
    /// There are more than are listed.
    pub more: bool,
}

/// A mapping that nobody has confirmed.
#[derive(Clone, Debug)]
pub struct Proposal {
    /// The kind of the entries.
    pub kind: &'static Kind,
    /// The sheet.
    pub sheet: Option<String>,
    /// The row with the headers.
    pub header: u32,
    /// How ids could be made, where no column has them.
    pub id: Option<String>,
    /// The columns.
    pub columns: Vec<Guess>,
    /// Fields that must be there, to which no column goes.
    pub missing: Vec<&'static str>,
    /// The words.
    pub values: Vec<Words>,
}

/// Guesses what the columns of a table are in entries of a kind.
///
/// # Errors
/// When it has no row of headers.
pub fn propose(grid: &Grid, kind: &'static Kind, names: &Names<'_>) -> Result<Proposal, Finding> {
    let mut called: BTreeMap<String, &str> = BTreeMap::new();
    for (name, path) in &names.fields {
        called.entry(fold::folded(name)).or_insert(path);
    }
    let head = head(grid, &called).ok_or_else(|| Finding::of_file(FindingKind::NoRows))?;
    let (columns, targets) = columns(head, kind, &called);
    let there = |name: &str| targets.iter().any(|(_, target)| target.root() == name);
    let id = kind.own.filter(|own| !own.is_empty() && !there("id")).map(|own| pattern(own, kind, &there));
    let needed = kind.fields.iter().filter(|field| field.needed).map(|field| field.name);
    let needed = needed.chain(kind.cited.then_some("cites"));
    let missing = needed.filter(|name| !(there(name) || *name == "id" && id.is_some())).collect();
    let rows: Vec<&Row> = grid.rows.iter().filter(|row| row.number > head.number).collect();
    let values = targets.into_iter().map(|(column, target)| words(&rows, column, target, names));
    let values = values.filter(|words| !words.words.is_empty()).collect();
    Ok(Proposal { kind, sheet: grid.sheet.clone(), header: head.number, id, columns, missing, values })
}

/// The row that could be that of the headers: of the first ones that with the most names of fields, of which there are two or more; else
/// that which a mapping means that names none.
fn head<'g>(grid: &'g Grid, called: &BTreeMap<String, &str>) -> Option<&'g Row> {
    let names = |row: &Row| {
        row.cells.iter().filter(|(_, cell)| called.contains_key(&fold::folded(&cell.shown()))).count()
    };
    // of several alike the last is given, so the first has to stand there
    let best = grid.rows.iter().take(ROWS_TRIED).rev().max_by_key(|row| names(row));
    best.filter(|row| names(row) > 1).or_else(|| header::find(grid, None))
}

/// What the columns could be, and where those go for which there is a guess.
fn columns(
    head: &Row,
    kind: &'static Kind,
    called: &BTreeMap<String, &str>,
) -> (Vec<Guess>, Vec<(u32, Target)>) {
    let spot = |column: u32| Spot { row: head.number, column };
    let mut heads: Vec<(u32, String, Option<Target>, Surety)> = Vec::new();
    for (column, cell) in &head.cells {
        heads.push((*column, fold::narrow(&cell.shown()), None, Surety::Called));
    }
    // those that are sure first, so that no other takes their fields
    for surety in [Surety::Called, Surety::Near] {
        for at in 0..heads.len() {
            let free = |target: &Target| {
                let taken = heads.iter().filter_map(|(_, _, taken, _)| taken.as_ref());
                taken.into_iter().all(|other| {
                    !other.steps.starts_with(&target.steps) && !target.steps.starts_with(&other.steps)
                })
            };
            let Some((_, name, None, _)) = heads.get(at) else { continue };
            let found = path(called, &fold::folded(name), surety);
            let target = found.and_then(|path| Target::parse(kind, path)).filter(free);
            if let (Some(target), Some(head)) = (target, heads.get_mut(at)) {
                (head.2, head.3) = (Some(target), surety);
            }
        }
    }
    let guess = |(column, written, target, surety): &(u32, String, Option<Target>, Surety)| Guess {
        written: written.clone(),
        spot: spot(*column),
        means: target.as_ref().map(|target| (target.path.clone(), *surety)),
    };
    let guesses = heads.iter().map(guess).collect();
    let targets = heads.into_iter().filter_map(|(column, _, target, _)| Some((column, target?))).collect();
    (guesses, targets)
}

/// The path of what a header is called; or, without what stands in brackets, or nearly.
fn path<'c>(called: &BTreeMap<String, &'c str>, name: &str, surety: Surety) -> Option<&'c str> {
    if surety == Surety::Called {
        return called.get(name).copied();
    }
    let bare = name.split('(').next().unwrap_or_default();
    let found = called.get(bare).copied();
    found.or_else(|| called.get(nearest(name, called.keys().map(String::as_str))?).copied())
}

/// How ids of a kind could be made: of what it is for, of which sort, from when, and a number.
fn pattern(own: &str, kind: &'static Kind, there: &dyn Fn(&str) -> bool) -> String {
    let of = |is: fn(Shape) -> bool| {
        let mut fields = kind.fields.iter().filter(|field| field.name != "id" && there(field.name));
        fields.find(|field| is(field.shape)).map(|field| format!("{{{}}}", field.name))
    };
    let whom = of(|shape| matches!(shape, Shape::Id(_))).map(|part| part + "/").unwrap_or_default();
    let parts = [of(|shape| matches!(shape, Shape::Choice(_))), of(|shape| matches!(shape, Shape::When))];
    let mut parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.push("{n}".to_owned());
    format!("{own}/{whom}{}", parts.join("-"))
}

/// The words of a column that cannot be read as they stand, and what they could mean.
fn words(rows: &[&Row], column: u32, target: Target, names: &Names<'_>) -> Words {
    let (mut words, mut seen, mut more) = (Vec::new(), HashSet::new(), false);
    let known: Vec<(String, String, String)> = (names.words)(target.leaf.shape())
        .into_iter()
        .map(|(name, word)| (fold::folded(&name), name, word))
        .collect();
    let called: HashSet<&str> = known.iter().map(|(name, _, _)| name.as_str()).collect();
    let is_known = |part: &str| called.contains(fold::folded(part).as_str());
    let personal = matches!(target.leaf.shape(), Shape::Personal);
    for row in rows.iter().filter(|_| !personal) {
        let Some(cell) = row.get(column) else { continue };
        for written in value::unread(cell, &target, &is_known) {
            if !seen.insert(written.clone()) {
                continue;
            }
            if words.len() == MOST_WORDS {
                more = true;
                break;
            }
            let spot = Spot { row: row.number, column };
            words.push(Guess { means: meaning(&known, &written), written, spot });
        }
    }
    Words { target, words, more }
}

/// What a word could mean: what is called that, or nearly.
fn meaning(known: &[(String, String, String)], written: &str) -> Option<(String, Surety)> {
    let folded = fold::folded(written);
    let called =
        |name: &str| known.iter().find(|(other, _, _)| other == name).map(|(_, _, word)| word.clone());
    let sure = called(&folded).map(|word| (word, Surety::Called));
    sure.or_else(|| {
        let bare = folded.split('(').next().filter(|bare| !bare.is_empty())?;
        called(bare).map(|word| (word, Surety::Near))
    })
    .or_else(|| {
        let near = nearest(&folded, known.iter().map(|(name, _, _)| name.as_str()))?;
        called(near).map(|word| (word, Surety::Near))
    })
}
