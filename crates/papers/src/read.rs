//! The text that a template comes to, read as a paper. It is Markdown of few signs: headings, paragraphs, points, tables, `**emphasis**`,
//! `*what is missing*`, and `---` for a new page. Anything else is refused at its line.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use crate::error::{Markup, PaperError};
use crate::paper::{Block, Span, plain};

/// The deepest heading.
const DEEPEST: u8 = 4;
/// Characters of a line that an error shows.
const SHOWN: usize = 60;

/// Reads the blocks of a paper.
pub(crate) fn read(file: &str, text: &str) -> Result<Vec<Block>, PaperError> {
    let events: Vec<_> = Parser::new_ext(text, Options::ENABLE_TABLES).into_offset_iter().collect();
    let mut reader = Reader { file, text, events: events.into_iter(), at: 0 };
    reader.blocks(None)
}

/// The title: the one heading of the first level, which comes first of all headings.
pub(crate) fn title(file: &str, text: &str, blocks: &[Block]) -> Result<String, PaperError> {
    let heading = blocks.iter().find_map(|block| match block {
        Block::Heading { level, spans } => Some((*level, spans)),
        _ => None,
    });
    match heading {
        Some((1, spans)) => Ok(plain(spans)),
        _ => Err(wrong(file, text, 0, Markup::Heading)),
    }
}

struct Reader<'t> {
    file: &'t str,
    text: &'t str,
    events: std::vec::IntoIter<(Event<'t>, std::ops::Range<usize>)>,
    /// Where the event began that was read last, in bytes.
    at: usize,
}

impl<'t> Reader<'t> {
    fn next(&mut self) -> Option<Event<'t>> {
        let (event, range) = self.events.next()?;
        self.at = range.start;
        Some(event)
    }

    fn wrong(&self, what: Markup) -> PaperError {
        wrong(self.file, self.text, self.at, what)
    }

    /// Blocks up to the end of what they stand in.
    fn blocks(&mut self, end: Option<TagEnd>) -> Result<Vec<Block>, PaperError> {
        let mut blocks = Vec::new();
        while let Some(event) = self.next() {
            match event {
                Event::End(ended) if Some(ended) == end => break,
                Event::Start(tag) if !is_inline(&tag) => blocks.push(self.block(&tag)?),
                Event::Rule => blocks.push(Block::NewPage),
                // the points of a list that stand close together have no paragraphs of their own
                event => {
                    let spans = self.tight(event, end)?;
                    blocks.push(Block::Paragraph { spans: spans.0 });
                    match spans.1 {
                        Some(Event::End(_)) | None => break,
                        Some(Event::Start(tag)) => blocks.push(self.block(&tag)?),
                        Some(_) => {}
                    }
                }
            }
        }
        Ok(blocks)
    }

    /// Words of a point without a paragraph, up to what ends it: that is given too.
    fn tight(
        &mut self,
        first: Event<'t>,
        end: Option<TagEnd>,
    ) -> Result<(Vec<Span>, Option<Event<'t>>), PaperError> {
        let mut spans = Vec::new();
        let mut next = Some(first);
        while let Some(event) = next {
            match event {
                Event::End(ended) if Some(ended) == end => return Ok((spans, Some(event))),
                Event::Start(Tag::List(_) | Tag::Paragraph) => return Ok((spans, Some(event))),
                event => self.span(event, &mut spans)?,
            }
            next = self.next();
        }
        Ok((spans, None))
    }

    fn block(&mut self, tag: &Tag<'t>) -> Result<Block, PaperError> {
        match tag {
            Tag::Heading { level, .. } => {
                let level = depth(*level);
                if level > DEEPEST {
                    return Err(self.wrong(Markup::Heading));
                }
                Ok(Block::Heading { level, spans: self.spans(tag.to_end())? })
            }
            Tag::Paragraph => Ok(Block::Paragraph { spans: self.spans(TagEnd::Paragraph)? }),
            Tag::List(start) => {
                let mut items = Vec::new();
                while let Some(Event::Start(Tag::Item)) = self.next() {
                    items.push(self.blocks(Some(TagEnd::Item))?);
                }
                Ok(Block::List { start: *start, items })
            }
            Tag::Table(_) => self.table(),
            Tag::BlockQuote(_) => Err(self.wrong(Markup::Quote)),
            Tag::CodeBlock(_) => Err(self.wrong(Markup::Code)),
            Tag::HtmlBlock => Err(self.wrong(Markup::Html)),
            _ => Err(self.wrong(Markup::Other)),
        }
    }

    fn table(&mut self) -> Result<Block, PaperError> {
        let (mut heads, mut rows) = (Vec::new(), Vec::new());
        while let Some(event) = self.next() {
            match event {
                Event::Start(Tag::TableHead) => heads = self.cells(TagEnd::TableHead)?,
                Event::Start(Tag::TableRow) => rows.push(self.cells(TagEnd::TableRow)?),
                Event::End(TagEnd::Table) => break,
                _ => {}
            }
        }
        Ok(Block::Table { heads, rows })
    }

    fn cells(&mut self, end: TagEnd) -> Result<Vec<Vec<Span>>, PaperError> {
        let mut cells = Vec::new();
        while let Some(event) = self.next() {
            match event {
                Event::Start(Tag::TableCell) => cells.push(self.spans(TagEnd::TableCell)?),
                Event::End(ended) if ended == end => break,
                _ => {}
            }
        }
        Ok(cells)
    }

    /// Words up to the end of what they stand in.
    fn spans(&mut self, end: TagEnd) -> Result<Vec<Span>, PaperError> {
        let mut spans = Vec::new();
        while let Some(event) = self.next() {
            match event {
                Event::End(ended) if ended == end => break,
                event => self.span(event, &mut spans)?,
            }
        }
        Ok(spans)
    }

    fn span(&mut self, event: Event<'t>, spans: &mut Vec<Span>) -> Result<(), PaperError> {
        let next = match event {
            Event::Text(words) => Span::Text { text: words.into_string() },
            // a line that goes on: Japanese has no space there, and templates break English lines after one
            Event::SoftBreak => Span::Text { text: self.soft() },
            Event::HardBreak => Span::Break,
            Event::Start(Tag::Strong) => Span::Strong { spans: self.spans(TagEnd::Strong)? },
            Event::Start(Tag::Emphasis) => Span::Missing { spans: self.spans(TagEnd::Emphasis)? },
            Event::Start(Tag::Link { .. }) => return Err(self.wrong(Markup::Link)),
            Event::Start(Tag::Image { .. }) => return Err(self.wrong(Markup::Image)),
            Event::Code(_) => return Err(self.wrong(Markup::Code)),
            Event::Html(_) | Event::InlineHtml(_) => return Err(self.wrong(Markup::Html)),
            _ => return Err(self.wrong(Markup::Other)),
        };
        match (spans.last_mut(), next) {
            (Some(Span::Text { text }), Span::Text { text: more }) => text.push_str(&more),
            (_, next) => spans.push(next),
        }
        Ok(())
    }

    /// What stands between two lines of one paragraph: nothing where one of them is Japanese.
    fn soft(&self) -> String {
        let (before, after) = self.text.split_at_checked(self.at).unwrap_or((self.text, ""));
        let wide = |c: Option<char>| c.is_some_and(|c| c >= '\u{3000}');
        let joined = wide(before.trim_end().chars().next_back()) || wide(after.trim_start().chars().next());
        if joined { String::new() } else { " ".to_owned() }
    }
}

/// Whether it stands within a line.
const fn is_inline(tag: &Tag<'_>) -> bool {
    matches!(tag, Tag::Strong | Tag::Emphasis | Tag::Link { .. } | Tag::Image { .. })
}

const fn depth(level: HeadingLevel) -> u8 {
    level as u8
}

fn wrong(file: &str, text: &str, at: usize, what: Markup) -> PaperError {
    let before = text.get(..at).unwrap_or(text);
    let line = before.matches('\n').count() + 1;
    let shown: String = text.lines().nth(line - 1).unwrap_or_default().chars().take(SHOWN).collect();
    PaperError::Markup { file: file.to_owned(), line, what, text: shown }
}
