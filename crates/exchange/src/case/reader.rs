//! From a text to a case or to everything that is wrong with it.

use std::collections::BTreeSet;

use law::{DimId, Framework, Term};

use super::finding::{Finding, FindingKind};
use super::keys::{CASE, EVENTS, Shape, Table};
use super::walk::Walk;
use super::{Case, LARGEST_CASE_BYTES};
use crate::doc::{self, Flaw, Node, Place};

/// The language that a case file is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// TOML.
    Toml,
    /// JSON.
    Json,
}

/// What is needed of a framework to read case files: made once, for any number of them.
#[derive(Clone, Debug)]
pub struct Reader<'f> {
    pub(super) framework: &'f Framework,
    pub(super) dims: Dims,
    /// The names of the numbers that counted facts sum.
    pub(super) numbers: BTreeSet<&'f str>,
    /// The names of the days that deadlines count from.
    pub(super) days: BTreeSet<&'f str>,
    /// The names of the spans that deadlines leave out.
    pub(super) spans: BTreeSet<&'f str>,
}

/// The dimensions that a case file sets.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Dims {
    pub pillar: Option<DimId>,
    pub kind: Option<DimId>,
    pub form: Option<DimId>,
    pub performer: Option<DimId>,
    pub task: Option<DimId>,
    pub like: Option<DimId>,
}

/// Reads one case file. Where many are read, one [`Reader`] for all of them is faster.
pub fn read(text: &str, format: Format, framework: &Framework) -> (Option<Case>, Vec<Finding>) {
    Reader::new(framework).read(text, format)
}

impl<'f> Reader<'f> {
    /// A reader of the case files of a framework.
    pub fn new(framework: &'f Framework) -> Reader<'f> {
        let dims = Dims {
            pillar: framework.dim("pillar"),
            kind: framework.dim("type"),
            form: framework.dim("form"),
            performer: framework.dim("performer"),
            task: framework.dim("task"),
            like: framework.dim("like"),
        };
        let counts = framework.facts.iter().filter_map(|fact| fact.count.as_ref());
        let numbers = counts.flat_map(|count| &count.terms).map(|(name, _)| name.as_str()).collect();
        let days = framework.deadlines.iter().map(|deadline| deadline.from.as_str()).collect();
        let spans = framework.deadlines.iter().filter_map(|deadline| match &deadline.term {
            Term::DaysWithout(_, name) => Some(name.as_str()),
            Term::Years(_) => None,
        });
        let spans = spans.collect();
        Reader { framework, dims, numbers, days, spans }
    }

    /// Reads one case file: the case if nothing is wrong with it, or everything that is, in the order of the text.
    pub fn read(&self, text: &str, format: Format) -> (Option<Case>, Vec<Finding>) {
        self.read_from_line(text, format, 1)
    }

    /// Reads a case that is part of a larger file, in which its first line has the number `line`: one record of a
    /// file with a case in JSON on every line, for example.
    pub fn read_from_line(&self, text: &str, format: Format, line: u32) -> (Option<Case>, Vec<Finding>) {
        self.run(text, format, line, |walk, node| walk.case(node))
    }

    /// Reads a text with a decoder of its outermost table.
    pub(super) fn run<T>(
        &self,
        text: &str,
        format: Format,
        line: u32,
        decode: impl for<'t, 's> FnOnce(&mut Walk<'t, 's>, &'t Node<'s>) -> T,
    ) -> (Option<T>, Vec<Finding>) {
        if text.len() > LARGEST_CASE_BYTES {
            let kind = FindingKind::TooLarge { bytes: text.len() };
            return (None, vec![Finding { place: Place { line, column: 1 }, path: String::new(), kind }]);
        }
        let (node, flaws): (Option<Node<'_>>, Vec<Flaw>) = match format {
            Format::Toml => doc::read_toml(text),
            Format::Json => doc::read_json(text),
        };
        let Some(node) = node else {
            return (None, super::walk::findings(text, line, None, flaws, Vec::new()));
        };
        let mut walk = Walk::new(self, &node);
        let decoded = decode(&mut walk, &node);
        let found = walk.found;
        if flaws.is_empty() && found.is_empty() {
            return (Some(decoded), Vec::new());
        }
        (None, super::walk::findings(text, line, Some(&node), flaws, found))
    }

    /// The dimension of that name, of those that a case file sets.
    pub(super) fn dim(&self, name: &str) -> Option<DimId> {
        match name {
            "pillar" => self.dims.pillar,
            "type" => self.dims.kind,
            "form" => self.dims.form,
            "performer" => self.dims.performer,
            "task" => self.dims.task,
            "like" => self.dims.like,
            _ => None,
        }
    }

    /// Whether an event is given as spans of days rather than as a day.
    pub(super) fn is_spans(&self, event: &str) -> bool {
        let structural =
            |table: &Table| table.find(event).is_some_and(|(_, key)| matches!(key.shape, Shape::Spans));
        self.spans.contains(event) || structural(&EVENTS)
    }

    /// The structural keys of the case file's outermost table.
    pub(super) const fn root() -> &'static Table {
        &CASE
    }
}
