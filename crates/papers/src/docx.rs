//! A paper as DOCX: the same words in the same order, with styles that a word processor knows, so that officials can edit it.

use docx_rs::{
    AbstractNumbering, AlignmentType, BreakType, Docx, Footer, Header, IndentLevel, Level, LevelJc,
    LevelText, NumberFormat, Numbering, NumberingId, PageMargin, PageNum, Paragraph, Run, RunFonts,
    SpecialIndentType, Start, Style, StyleType, Table, TableCell, TableRow, WidthType,
};
use law::Lang;

use crate::error::PaperError;
use crate::paper::{Block, Paper, Span};

/// Sizes of text in half points: the text, and headings from the title down.
const SIZE: usize = 21;
const HEADINGS: [usize; 4] = [32, 24, 22, 21];
const SMALL: usize = 16;
/// Margins in twentieths of a point: 26 mm.
const MARGIN: i32 = 1_474;
/// The width of text on A4 between them, in twentieths of a point.
const WIDTH: usize = 11_906 - 2 * 1_474;
/// Steps by which points stand in, in twentieths of a point.
const STEP: i32 = 420;
/// How deep lists go.
const LEVELS: usize = 9;
/// The numbering of points without numbers.
const POINTS: usize = 1;

/// The paper as DOCX.
///
/// # Errors
/// When the file cannot be put together.
pub fn docx(paper: &Paper) -> Result<Vec<u8>, PaperError> {
    let face = match paper.lang {
        Lang::Ja => "BIZ UDP明朝",
        Lang::En => "Cambria",
    };
    let fonts = RunFonts::new().east_asia("BIZ UDP明朝").ascii(face).hi_ansi(face);
    let small = |text: &str| Run::new().size(SMALL).add_text(text);
    let header =
        Header::new().add_paragraph(Paragraph::new().align(AlignmentType::Right).add_run(small(&paper.mark)));
    let footer = Footer::new()
        .add_paragraph(Paragraph::new().add_run(small(&paper.foot)))
        .add_paragraph(Paragraph::new().align(AlignmentType::Right).add_page_num(PageNum::new()));
    let mut writer = Writer { docx: Docx::new(), lists: POINTS };
    writer.docx = writer
        .docx
        .default_fonts(fonts)
        .default_size(SIZE)
        .page_size(11_906, 16_838)
        .page_margin(PageMargin {
            top: 1_588,
            bottom: 1_474,
            left: MARGIN,
            right: MARGIN,
            header: 720,
            footer: 720,
            gutter: 0,
        })
        .header(header)
        .footer(footer)
        .add_abstract_numbering(numbering(POINTS, "bullet", "・"))
        .add_numbering(Numbering::new(POINTS, POINTS));
    for (at, size) in HEADINGS.iter().enumerate() {
        let level = at + 1;
        let style = Style::new(format!("Heading{level}"), StyleType::Paragraph)
            .name(format!("heading {level}"))
            .size(*size)
            .bold()
            .outline_lvl(at);
        writer.docx = writer.docx.add_style(style);
    }
    paper.blocks.iter().for_each(|block| writer.block(block, 0, None));
    let mut bytes = std::io::Cursor::new(Vec::new());
    writer.docx.build().pack(&mut bytes).map_err(|error| PaperError::File(error.to_string()))?;
    Ok(bytes.into_inner())
}

struct Writer {
    docx: Docx,
    /// Numberings so far.
    lists: usize,
}

impl Writer {
    /// Writes a block; `point` is the numbering that its first paragraph has, in a list.
    fn block(&mut self, block: &Block, level: usize, point: Option<usize>) {
        match block {
            Block::Heading { level: depth, spans } => {
                let paragraph = words(Paragraph::new().style(&format!("Heading{depth}")), spans);
                let paragraph = if *depth == 1 { paragraph.align(AlignmentType::Center) } else { paragraph };
                self.add(paragraph.keep_next(true));
            }
            Block::Paragraph { spans } => {
                let paragraph = match point {
                    Some(list) => {
                        Paragraph::new().numbering(NumberingId::new(list), IndentLevel::new(level - 1))
                    }
                    None if level > 0 => Paragraph::new().indent(Some(indent(level)), None, None, None),
                    None => Paragraph::new(),
                };
                self.add(words(paragraph, spans));
            }
            Block::List { start, items } => self.list(*start, items, level),
            Block::Table { heads, rows } => {
                let table = table(heads, rows);
                self.docx = std::mem::take(&mut self.docx).add_table(table);
                // two tables without a paragraph between them become one
                self.add(Paragraph::new());
            }
            Block::NewPage => self.add(Paragraph::new().add_run(Run::new().add_break(BreakType::Page))),
        }
    }

    fn list(&mut self, start: Option<u64>, items: &[Vec<Block>], level: usize) {
        let list = if start.is_some() { self.numbered() } else { POINTS };
        for item in items {
            for (at, block) in item.iter().enumerate() {
                self.block(block, level + 1, (at == 0).then_some(list));
            }
        }
    }

    /// A numbering of its own: each list begins with its first number.
    fn numbered(&mut self) -> usize {
        self.lists += 1;
        let docx = std::mem::take(&mut self.docx);
        self.docx = docx
            .add_abstract_numbering(numbering(self.lists, "decimal", "%1."))
            .add_numbering(Numbering::new(self.lists, self.lists));
        self.lists
    }

    fn add(&mut self, paragraph: Paragraph) {
        self.docx = std::mem::take(&mut self.docx).add_paragraph(paragraph);
    }
}

fn indent(level: usize) -> i32 {
    i32::try_from(level).unwrap_or(0) * STEP
}

fn numbering(id: usize, format: &str, text: &str) -> AbstractNumbering {
    let level = |at: usize| {
        let text = text.replace('1', &(at + 1).to_string());
        let format = NumberFormat::new(format);
        Level::new(at, Start::new(1), format, LevelText::new(text), LevelJc::new("left")).indent(
            Some(indent(at + 1)),
            Some(SpecialIndentType::Hanging(STEP)),
            None,
            None,
        )
    };
    (0..LEVELS).map(level).fold(AbstractNumbering::new(id), AbstractNumbering::add_level)
}

fn table(heads: &[Vec<Span>], rows: &[Vec<Vec<Span>>]) -> Table {
    let width = WIDTH / heads.len().max(1);
    let cell = |spans: &Vec<Span>, head: bool| {
        let paragraph = words(Paragraph::new(), spans);
        let paragraph = if head { paragraph.bold() } else { paragraph };
        TableCell::new().width(width, WidthType::Dxa).add_paragraph(paragraph)
    };
    let head = TableRow::new(heads.iter().map(|spans| cell(spans, true)).collect()).cant_split();
    let rows = rows
        .iter()
        .map(|row| TableRow::new(row.iter().map(|spans| cell(spans, false)).collect()).cant_split());
    Table::new(std::iter::once(head).chain(rows).collect()).set_grid(vec![width; heads.len()])
}

/// Spans as runs.
fn words(mut paragraph: Paragraph, spans: &[Span]) -> Paragraph {
    for span in spans {
        paragraph = match span {
            Span::Text { text } => paragraph.add_run(Run::new().add_text(text)),
            Span::Strong { spans } => {
                paragraph.add_run(Run::new().bold().add_text(crate::paper::plain(spans)))
            }
            Span::Missing { spans } => {
                paragraph.add_run(Run::new().bold().color("A11212").add_text(crate::paper::plain(spans)))
            }
            Span::Break => paragraph.add_run(Run::new().add_break(BreakType::TextWrapping)),
        };
    }
    paragraph
}
