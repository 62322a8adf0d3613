//! What the typesetter sees: the layout, the paper as data, and typefaces. No file, no network, no clock.

use std::sync::LazyLock;

use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _};

use super::LAYOUT_NAME;

/// The paper as the layout reads it.
const PAPER_NAME: &str = "paper.json";

/// What printers set where they have no type.
const GETA: char = '〓';

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));
// an id once given is kept for good: these are given once
static LAYOUT_ID: LazyLock<Option<FileId>> = LazyLock::new(|| id(LAYOUT_NAME));
static PAPER_ID: LazyLock<Option<FileId>> = LazyLock::new(|| id(PAPER_NAME));

fn id(name: &str) -> Option<FileId> {
    let path = VirtualPath::new(format!("/{name}")).ok()?;
    Some(RootedPath::new(VirtualRoot::Project, path).intern())
}

/// Typefaces.
#[derive(Clone, Debug)]
pub struct Fonts {
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
}

impl Fonts {
    /// From the bytes of font files; what is none is left out.
    pub fn new(files: impl IntoIterator<Item = Vec<u8>>) -> Fonts {
        let fonts: Vec<Font> = files.into_iter().flat_map(|file| Font::iter(Bytes::new(file))).collect();
        Fonts { book: LazyHash::new(FontBook::from_fonts(&fonts)), fonts }
    }

    /// A text with a mark in place of every character that no typeface has: a paper that lacks one sign is better than none.
    pub(super) fn shown(&self, text: &str) -> String {
        let infos: Vec<_> = (0..self.fonts.len()).filter_map(|at| self.book.info(at)).collect();
        let has = |c: char| c.is_ascii() || infos.iter().any(|info| info.coverage.contains(c.into()));
        text.chars().map(|c| if has(c) { c } else { GETA }).collect()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.fonts.is_empty()
    }
}

/// Everything that one paper is typeset from.
pub(super) struct World {
    fonts: Fonts,
    layout: Source,
    paper: Bytes,
    main: FileId,
}

impl World {
    pub(super) fn new(fonts: &Fonts, layout: &str, paper: String) -> World {
        let main = LAYOUT_ID.unwrap_or_else(|| Source::detached("").id());
        let layout = Source::new(main, layout.to_owned());
        World { fonts: fonts.clone(), layout, paper: Bytes::from_string(paper), main }
    }
}

impl typst::World for World {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.fonts.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main { Ok(self.layout.clone()) } else { Err(missing(id)) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if Some(id) == *PAPER_ID { Ok(self.paper.clone()) } else { Err(missing(id)) }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.fonts.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn missing(id: FileId) -> FileError {
    FileError::NotFound(id.get().vpath().get_without_slash().into())
}
