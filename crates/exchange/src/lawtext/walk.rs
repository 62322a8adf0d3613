//! One walk over a law's elements, whether they come as XML or as the API's JSON tree.

use super::attributes::{Attributes, attribute, law_number, segment};
use super::body::{Body, Kind};
use super::identity::{Identity, prefix_of};
use super::role::{Counted, Role, role};
use super::{ImportFault, LawText, MAX_DEPTH, Skipped, ids, places};

/// Where captured text goes.
#[derive(Clone, Copy, Debug)]
enum Sink {
    Words,
    Label,
    Title,
    LawId,
    RevisionId,
    InForce,
}

/// What the end of an element does.
#[derive(Clone, Copy, Debug)]
enum Close {
    Nothing,
    Law,
    Skip,
    Capture(Sink),
    Segment,
    Unit,
    List,
    Cell,
}

/// The walk so far.
#[derive(Debug, Default)]
pub(super) struct Walker {
    identity: Identity,
    body: Body,
    skipped: Skipped,
    stack: Vec<(String, Close)>,
    skipping: usize,
    capture: Option<String>,
    tables: usize,
    law_seen: bool,
    in_law: bool,
}

impl Walker {
    /// A walk over a file that may have said something about itself already, as a JSON answer does.
    pub fn new(identity: Identity) -> Self {
        Self { identity, ..Self::default() }
    }

    /// An element begins.
    pub fn open(&mut self, tag: &str, attributes: &Attributes) -> Result<(), ImportFault> {
        if self.stack.len() >= MAX_DEPTH {
            return Err(ImportFault::TooDeep { limit: MAX_DEPTH });
        }
        let close = if self.skipping > 0 {
            self.skip()
        } else if self.capture.is_some() {
            self.inline(tag)
        } else if self.in_law {
            self.element(tag, attributes)?
        } else {
            self.envelope(tag, attributes)?
        };
        self.stack.push((tag.to_owned(), close));
        Ok(())
    }

    /// Text stands here.
    pub fn text(&mut self, text: &str) -> Result<(), ImportFault> {
        if self.skipping > 0 {
            return Ok(());
        }
        if let Some(capture) = &mut self.capture {
            capture.push_str(text);
            return Ok(());
        }
        match self.stack.last() {
            _ if text.trim().is_empty() => Ok(()),
            None => Err(ImportFault::Trailing { found: places::excerpt(text) }),
            Some(_) if !self.in_law => Ok(()),
            Some((tag, _)) => {
                Err(ImportFault::StrayText { inside: tag.clone(), found: places::excerpt(text) })
            }
        }
    }

    /// The innermost element ends.
    pub fn close(&mut self) -> Result<(), ImportFault> {
        match self.stack.pop().map(|(_, close)| close) {
            Some(Close::Skip) => self.skipping = self.skipping.saturating_sub(1),
            Some(Close::Law) => self.in_law = false,
            Some(Close::Capture(sink)) => return self.captured(sink),
            Some(Close::Segment) => self.body.leave(),
            Some(Close::Unit) => self.body.end(),
            Some(Close::List) => self.body.end_list(),
            Some(Close::Cell) => return self.body.end_cell(),
            Some(Close::Nothing) | None => {}
        }
        Ok(())
    }

    /// The walk is over.
    pub fn finish(mut self, laws: &[(&str, &str)]) -> Result<LawText, ImportFault> {
        if let Some((tag, _)) = self.stack.pop() {
            return Err(ImportFault::Unclosed { inside: tag });
        }
        if !self.law_seen {
            return Err(ImportFault::Missing { inside: "the file".to_owned(), expected: "Law element" });
        }
        let (law_id, in_force_from) = self.identity.settle(laws)?;
        if law_id.is_none() {
            let expected = "law id, nor Era, Year, LawType and Num";
            return Err(ImportFault::Missing { inside: "Law".to_owned(), expected });
        }
        let (provisions, empty) = self.body.finish(&prefix_of(law_id.as_deref(), laws));
        if provisions.is_empty() {
            return Err(ImportFault::NoProvisions);
        }
        let skipped = Skipped { empty, ..self.skipped };
        Ok(LawText { law_id, title: self.identity.title, in_force_from, provisions, skipped })
    }

    /// An element around the law.
    fn envelope(&mut self, tag: &str, attributes: &Attributes) -> Result<Close, ImportFault> {
        if self.stack.is_empty() && !matches!(tag, "Law" | "law_data_response" | "DataRoot") {
            let expected = "Law, law_data_response or DataRoot";
            return Err(ImportFault::NotALaw { found: tag.to_owned(), expected });
        }
        let field = match tag {
            "Law" if self.law_seen => return Err(ImportFault::Trailing { found: "another Law".to_owned() }),
            "Law" => {
                self.law_seen = true;
                self.in_law = true;
                self.identity.number = law_number(attributes);
                return Ok(Close::Law);
            }
            "law_id" | "LawId" => Sink::LawId,
            "law_revision_id" => Sink::RevisionId,
            "amendment_enforcement_date" => Sink::InForce,
            "law_title" => Sink::Title,
            _ => return Ok(Close::Nothing),
        };
        Ok(self.start_capture(field))
    }

    /// An element inside wording: a ruby's reading and what cannot be written in a line are left out.
    fn inline(&mut self, tag: &str) -> Close {
        match role(tag) {
            Role::Skip => self.skip(),
            Role::Count(counted) => self.skip_counted(counted),
            _ => Close::Nothing,
        }
    }

    /// An element of the law.
    fn element(&mut self, tag: &str, attributes: &Attributes) -> Result<Close, ImportFault> {
        Ok(match role(tag) {
            Role::Pass => Close::Nothing,
            Role::Skip => self.skip(),
            Role::Count(counted) => self.skip_counted(counted),
            Role::Label if !self.in_lines(tag) => self.skip(),
            Role::Label => self.start_capture(Sink::Label),
            Role::Title => self.start_capture(Sink::Title),
            Role::Text => self.start_capture(Sink::Words),
            Role::TextLine => {
                self.body.line();
                self.start_capture(Sink::Label)
            }
            Role::TextColumn => {
                self.body.column();
                self.start_capture(Sink::Words)
            }
            Role::Segment | Role::Unit if self.in_lines(tag) => self.list(),
            Role::Segment => {
                let segment =
                    if tag == "Article" { segment(tag, attributes)? } else { "preamble".to_owned() };
                self.body.enter(segment);
                Close::Segment
            }
            Role::Unit => self.unit(tag, attributes)?,
            Role::Row if matches!(self.body.kind(), Some(Kind::Annex(_))) => {
                self.body.begin_row()?;
                Close::Unit
            }
            Role::Line | Role::Row => {
                self.body.line();
                Close::Nothing
            }
            Role::Table if matches!(self.body.kind(), Some(Kind::Annex(_))) => Close::Nothing,
            Role::Lines | Role::Table => self.list(),
            Role::Cell => {
                self.body.begin_cell();
                Close::Cell
            }
            Role::Column => {
                self.body.column();
                Close::Nothing
            }
        })
    }

    /// A paragraph, item, subitem or annexed table as a provision.
    fn unit(&mut self, tag: &str, attributes: &Attributes) -> Result<Close, ImportFault> {
        if tag != "AppdxTable" {
            self.body.begin(segment(tag, attributes)?, Kind::Plain)?;
            return Ok(Close::Unit);
        }
        self.tables += 1;
        let number = match attribute(attributes, "Num") {
            Some(number) => ids::number(tag, number)?,
            None => self.tables.to_string(),
        };
        self.body.begin(format!("apptable_{number}"), Kind::Annex(0))?;
        Ok(Close::Unit)
    }

    /// Whether a unit here is lines of the provision around it. In a row of an annexed table only subitems are provisions.
    fn in_lines(&self, tag: &str) -> bool {
        self.body.in_list() || matches!(self.body.kind(), Some(Kind::Row(_))) && !tag.starts_with("Subitem")
    }

    fn list(&mut self) -> Close {
        self.body.begin_list();
        Close::List
    }

    fn skip(&mut self) -> Close {
        self.skipping += 1;
        Close::Skip
    }

    fn skip_counted(&mut self, counted: Counted) -> Close {
        match counted {
            Counted::Supplementary => self.skipped.supplementary += 1,
            Counted::Annex => self.skipped.annexes += 1,
            Counted::Insert => self.skipped.inserts += 1,
        }
        self.skip()
    }

    fn start_capture(&mut self, sink: Sink) -> Close {
        self.capture = Some(String::new());
        Close::Capture(sink)
    }

    /// Puts captured text where it belongs.
    fn captured(&mut self, sink: Sink) -> Result<(), ImportFault> {
        let text = places::tidy(&self.capture.take().unwrap_or_default());
        match sink {
            Sink::Words | Sink::Label => {
                if !self.body.add(&text) && !text.is_empty() {
                    let inside = self.stack.last().map_or_else(String::new, |(tag, _)| tag.clone());
                    return Err(ImportFault::StrayText { inside, found: places::excerpt(&text) });
                }
                if matches!(sink, Sink::Label) {
                    self.body.column();
                }
            }
            _ if text.is_empty() => {}
            Sink::Title => self.identity.title = Some(text),
            Sink::LawId => self.identity.law_id = Some(text),
            Sink::RevisionId => self.identity.revision_id = Some(text),
            Sink::InForce => self.identity.in_force = Some(text),
        }
        Ok(())
    }
}
