//! What a paper consists of, whatever file it is written as.

use law::Lang;
use serde::Serialize;

/// A paper: its words in the order in which they are read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Paper {
    /// The language it is written in.
    #[serde(serialize_with = "tag")]
    pub lang: Lang,
    /// What it is called: its first heading.
    pub title: String,
    /// What stands at the head of every page: that it is a draft, or a working translation.
    pub mark: String,
    /// What stands at the foot of every page: of which moment it is, and by which checkpoint of the log that can be checked.
    pub foot: String,
    /// Whose paper it is.
    pub author: String,
    /// Its words.
    pub blocks: Vec<Block>,
    /// What it has to say and does not, in the order of the paper.
    pub missing: Vec<Missing>,
}

/// A moment, in UTC, as it is written into a file: year, month, day, hour, minute, second.
pub type Moment = (i16, i8, i8, i8, i8, i8);

/// A part of a paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "block", rename_all = "snake_case")]
pub enum Block {
    /// A heading, of level 1 for the title to 4.
    Heading {
        /// From 1 to 4.
        level: u8,
        /// Its words.
        spans: Vec<Span>,
    },
    /// A paragraph.
    Paragraph {
        /// Its words.
        spans: Vec<Span>,
    },
    /// Points one below another.
    List {
        /// The number of the first; none: they have no numbers.
        start: Option<u64>,
        /// The points.
        items: Vec<Vec<Block>>,
    },
    /// A table. Every row has as many cells as there are heads.
    Table {
        /// What stands over the columns.
        heads: Vec<Vec<Span>>,
        /// The rows.
        rows: Vec<Vec<Vec<Span>>>,
    },
    /// What follows begins on a page of its own.
    NewPage,
}

/// Words of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "span", rename_all = "snake_case")]
pub enum Span {
    /// As they are.
    Text {
        /// The words.
        text: String,
    },
    /// Emphasised.
    Strong {
        /// The words.
        spans: Vec<Span>,
    },
    /// In place of something that is missing.
    Missing {
        /// The words.
        spans: Vec<Span>,
    },
    /// What follows stands on the next line.
    Break,
}

/// Something that a paper has to say by law, and for which the record has no entry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Missing {
    /// The provision that asks for it, such as `art6.p2.i1`.
    pub provision: String,
    /// What is asked for.
    pub what: String,
    /// The kind of entry that would say it.
    pub kind: String,
}

impl Paper {
    /// The words alone, a line for each heading, paragraph, point and row; the cells of a row apart by tabs.
    pub fn text(&self) -> String {
        let mut out = String::new();
        self.blocks.iter().for_each(|block| write(block, &mut out));
        out
    }
}

/// The words of some spans.
pub fn plain(spans: &[Span]) -> String {
    let mut out = String::new();
    for span in spans {
        match span {
            Span::Text { text } => out.push_str(text),
            Span::Strong { spans } | Span::Missing { spans } => out.push_str(&plain(spans)),
            Span::Break => out.push(' '),
        }
    }
    out
}

fn write(block: &Block, out: &mut String) {
    match block {
        Block::Heading { spans, .. } | Block::Paragraph { spans } => {
            out.push_str(&plain(spans));
            out.push('\n');
        }
        Block::List { items, .. } => items.iter().flatten().for_each(|block| write(block, out)),
        Block::Table { heads, rows } => {
            for row in std::iter::once(heads).chain(rows) {
                let cells: Vec<String> = row.iter().map(|cell| plain(cell)).collect();
                out.push_str(&cells.join("\t"));
                out.push('\n');
            }
        }
        Block::NewPage => out.push('\n'),
    }
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde passes fields by reference")]
fn tag<S: serde::Serializer>(lang: &Lang, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(match lang {
        Lang::Ja => "ja",
        Lang::En => "en",
    })
}
