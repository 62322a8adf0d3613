//! A paper as PDF/A-2a and PDF/UA-1: tagged, with its typefaces in it, and the same bytes for the same paper.

mod world;

use typst::diag::{SourceDiagnostic, Warned};
use typst::foundations::{Datetime, Smart};
use typst::{World as _, WorldExt as _};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use crate::error::PaperError;
use crate::paper::{Moment, Paper};
pub use world::Fonts;
use world::World;

/// The layout that comes with the program.
pub const LAYOUT: &str = include_str!("../../templates/layout.typ");
/// Its name in what is told of it.
pub const LAYOUT_NAME: &str = "layout.typ";
/// For how many papers what was typeset once is kept, in case it comes again.
const KEPT_PAPERS: usize = 8;

/// Typesets papers: with typefaces, and a layout that an office can replace.
#[derive(Debug)]
pub struct Press {
    fonts: Fonts,
    layout: String,
}

impl Press {
    /// With the layout of an office, or that which comes with the program.
    pub fn new(fonts: Fonts, layout: Option<String>) -> Press {
        Press { fonts, layout: layout.unwrap_or_else(|| LAYOUT.to_owned()) }
    }

    /// The paper as PDF. `made` is the moment that stands in the file: that of the record it was made from, not of the clock.
    ///
    /// # Errors
    /// When no typeface has Japanese, or the layout is wrong: the line and what is wrong.
    pub fn pdf(&self, paper: &Paper, made: Moment) -> Result<Vec<u8>, PaperError> {
        if self.fonts.is_empty() {
            return Err(PaperError::NoFont);
        }
        let data = serde_json::to_string(paper).map_err(|error| PaperError::File(error.to_string()))?;
        let world = World::new(&self.fonts, &self.layout, self.fonts.shown(&data));
        let made = set(&world, made);
        // what is kept grows otherwise with every paper, after a mistake too
        comemo::evict(KEPT_PAPERS);
        made.map_err(|found| told(&world, &found))
    }
}

/// Sets the paper, and holds it against both standards.
fn set(world: &World, made: Moment) -> Result<Vec<u8>, Vec<SourceDiagnostic>> {
    let Warned { output, .. } = typst::compile::<PagedDocument>(world);
    let document = output.map_err(|found| found.to_vec())?;
    let standards = PdfStandards::new(&[PdfStandard::A_2a, PdfStandard::Ua_1]);
    let (year, month, day, hour, minute, second) = made;
    let small = |part: i8| u8::try_from(part).unwrap_or(0);
    let moment = Datetime::from_ymd_hms(
        i32::from(year),
        small(month),
        small(day),
        small(hour),
        small(minute),
        small(second),
    );
    let options = PdfOptions {
        ident: Smart::Auto,
        creator: Smart::Custom(Some("Hatoba".to_owned())),
        timestamp: moment.map(Timestamp::new_utc),
        standards: standards.unwrap_or_default(),
        ..PdfOptions::default()
    };
    typst_pdf::pdf(&document, &options).map_err(|found| found.to_vec())
}

/// The first mistake, with its line.
fn told(world: &World, found: &[SourceDiagnostic]) -> PaperError {
    let Some(first) = found.first() else { return PaperError::File("typst".to_owned()) };
    let hints = first.hints.iter().map(|hint| format!(" ({})", hint.v));
    let line = first.span.id().and_then(|id| {
        let (at, source) = (world.range(first.span)?.start, world.source(id).ok()?);
        source.text().get(..at).map(|before| before.matches('\n').count() + 1)
    });
    PaperError::Layout {
        file: LAYOUT_NAME.to_owned(),
        line: line.unwrap_or(0),
        cause: format!("{}{}", first.message, hints.collect::<String>()),
    }
}
