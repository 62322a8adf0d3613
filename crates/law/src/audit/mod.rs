//! What must hold of a framework beyond what loading it asks: exceptions that exclude each other, conditions that
//! change some answer, words that are used, matrices without holes. Every answer here is about all states that can
//! be, by decision diagram; a sample stands in, and is named, where a diagram grows too large.

mod bdd;
mod count;
mod dead;
mod diagram;
mod domain;
mod encode;
mod exact;
mod goals;
mod lanes;
mod logic;
mod matrix;
mod report;
mod signs;
#[cfg(test)]
mod tests;
mod unused;

pub use matrix::{Cell, Cells, matrix_cells};
pub use report::{Audit, Exactness, GoalLine};

use crate::complaint::{Complaint, Trouble};
use crate::edition::Edition;
use crate::framework::Framework;
use crate::model::RuleName;
use crate::text::Place;
use dead::{Found, Version, examine};
use diagram::Diagram;
use encode::{Encoder, Memo};
use lanes::{Draw, Lanes};
use logic::{Full, Key};
use std::collections::{BTreeMap, BTreeSet};

/// Nodes of diagrams kept at once; a check that needs more is made on a sample.
const NODES_MAX: usize = 1_000_000;
/// The same for counting how exact a goal's tree is, which takes many more.
const EXACT_NODES_MAX: usize = 600_000;
/// Words of worlds drawn for a check whose diagram is too large.
const WORDS: usize = 256;
/// Cells named of a matrix in one edition; the rest are counted.
const CELLS_NAMED: usize = 10;

impl Framework {
    /// Checks what loading does not.
    pub fn audit(&self) -> Audit {
        self.audit_within(NODES_MAX, EXACT_NODES_MAX)
    }

    /// As [`Framework::audit`], with so many nodes of diagrams.
    pub(crate) fn audit_within(&self, nodes_max: usize, exact_nodes_max: usize) -> Audit {
        let days: BTreeSet<_> =
            self.edition_days().filter(|day| *day > self.head.since).chain([self.head.since]).collect();
        let editions: Vec<Edition<'_>> = days.iter().map(|day| self.edition(*day)).collect();
        let order = signs::order(&editions);
        let keys = order.iter().copied().collect();
        let exact = Diagram::new(order.clone(), exact_nodes_max);
        let room = Room { diagram: Diagram::new(order, nodes_max), memo: Memo::default() };
        let mut auditor = Auditor {
            framework: self,
            keys,
            room,
            exact,
            flaws: Vec::new(),
            audit: Audit { editions: days.into_iter().collect(), ..Audit::default() },
        };
        auditor.run(&editions);
        auditor.finish()
    }
}

/// Diagrams and what was read into them.
#[derive(Debug)]
struct Room {
    diagram: Diagram,
    memo: Memo<bdd::Ref>,
}

impl Room {
    /// Tries something with what is there, and once more with an empty room; `None` where it does not fit.
    fn attempt<T>(
        &mut self,
        work: impl Fn(&mut Diagram, &mut Memo<bdd::Ref>) -> Result<T, Full>,
    ) -> Option<T> {
        for _ in 0..2 {
            let found = work(&mut self.diagram, &mut self.memo);
            if found.is_ok() {
                return found.ok();
            }
            self.diagram.clear();
            self.memo = Memo::default();
        }
        None
    }
}

/// An audit under way.
struct Auditor<'f> {
    framework: &'f Framework,
    keys: BTreeSet<Key>,
    room: Room,
    /// Diagrams in which the exactness of one goal is counted.
    exact: Diagram,
    flaws: Vec<(Place, Trouble)>,
    audit: Audit,
}

impl<'f> Auditor<'f> {
    fn run(&mut self, editions: &[Edition<'f>]) {
        let mut versions = self.versions();
        let mut known = BTreeMap::new();
        for edition in editions {
            self.room.memo = Memo::default();
            for version in &mut versions {
                if self.framework.in_force(&version.rule.span, edition.on) {
                    self.version(edition, version);
                }
            }
            self.goals(edition, &mut known);
            self.matrices(edition);
        }
        self.audit.rules = versions.len();
        self.audit.goals =
            self.framework.goals.iter().map(|goal| goal.rule.name).collect::<BTreeSet<_>>().len();
        for version in &versions {
            self.judge(version);
        }
        let (unused, idle) = unused::unused(self.framework);
        self.flaws.extend(unused.into_iter().map(|(place, name)| (place, Trouble::Unused { name })));
        self.audit.idle = idle;
    }

    /// All versions of rules and goals. A goal that others use can be asked beyond the questions of its own.
    fn versions(&self) -> Vec<Version<'f>> {
        let framework = self.framework;
        let mut used: BTreeSet<RuleName> = framework.matrices.iter().map(|matrix| matrix.rule).collect();
        let rules = framework.rules.iter().chain(framework.goals.iter().map(|goal| &goal.rule));
        used.extend(rules.flat_map(|rule| rule.body.rules()));
        for item in framework.views.iter().flat_map(|view| &view.items) {
            used.extend(item.needs.rules());
            used.extend(item.holds.rules());
        }
        let rules = framework.rules.iter().map(|rule| Version::new(framework, rule, None));
        let goals = framework.goals.iter().map(|goal| {
            let applies = Some(&goal.applies).filter(|_| !used.contains(&goal.rule.name));
            Version::new(framework, &goal.rule, applies)
        });
        rules.chain(goals).collect()
    }

    fn version(&mut self, edition: &Edition<'f>, version: &mut Version<'f>) {
        let keys = &self.keys;
        let found = self.room.attempt(|diagram, memo| {
            let mut reader = Encoder::new(edition, diagram, std::mem::take(memo));
            let found = examine(&mut reader, keys, version);
            *memo = reader.memo;
            found
        });
        if let Some(found) = found {
            version.learn(&found);
            return;
        }
        self.audit.sampled += 1;
        version.doubtful = true;
        let mut draw = Draw::new();
        for _ in 0..WORDS {
            if let Ok(found) = self.drawn(edition, version, &mut draw) {
                version.learn(&found);
            }
        }
    }

    fn drawn(&self, edition: &Edition<'f>, version: &Version<'f>, draw: &mut Draw) -> Result<Found, Full> {
        let mut lanes = Lanes::drawn(edition, &self.keys, draw);
        lanes.complete_closed(draw);
        examine(&mut Encoder::new(edition, &mut lanes, Memo::default()), &self.keys, version)
    }

    /// Complains of a version, all editions seen.
    fn judge(&mut self, version: &Version<'f>) {
        let (rule, place) = (version.rule, version.rule.place);
        let name = self.framework.rule_text(rule.name).to_owned();
        self.audit.conditions += version.conditions.len();
        if version.clash {
            self.flaws.push((place, Trouble::Clash { name: name.clone() }));
        }
        for dead in version.dead() {
            let condition = self.framework.show(dead.expr, &dead.bound);
            if version.doubtful {
                self.audit.doubtful.push(format!("{name}: {condition}"));
            } else {
                self.flaws.push((place, Trouble::Dead { name: name.clone(), condition }));
            }
        }
    }

    fn matrices(&mut self, edition: &Edition<'f>) {
        for matrix in &self.framework.matrices {
            let mut holes = 0;
            for (values, cell) in matrix_cells(edition, matrix) {
                self.audit.cells += 1;
                if cell.is_determinate() {
                    continue;
                }
                holes += 1;
                if holes <= CELLS_NAMED {
                    let name = self.framework.rule_text(matrix.rule).to_owned();
                    let cell = matrix::coordinates(self.framework, matrix, &values);
                    let trouble = Trouble::Undetermined { name, cell, day: edition.on.to_string() };
                    self.flaws.push((matrix.place, trouble));
                }
            }
            self.audit.undetermined += holes;
        }
    }

    fn finish(mut self) -> Audit {
        self.flaws.sort_by_key(|(place, _)| *place);
        let files = &self.framework.files;
        let complaint = |(place, trouble): (Place, Trouble)| Complaint {
            file: files.get(usize::from(place.file)).cloned().unwrap_or_default(),
            place,
            trouble,
        };
        self.audit.complaints = self.flaws.into_iter().map(complaint).collect();
        self.audit
    }
}
