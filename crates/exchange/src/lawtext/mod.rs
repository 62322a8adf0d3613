//! Official law texts: read from the file that the government publishes, kept by law and in-force day, looked up by provision id.
//!
//! [`read`] takes bytes in any of three formats, told apart by their content: the standard law XML (bare, or inside an answer
//! of the e-Gov law API), the JSON answer of that API (version 2), and JSON lines of `{"id", "text"}`.
//! Nothing is partial: a mistake in the file gives an [`ImportError`] with its place and no text at all.
//!
//! Provision ids: `art6.p13.i1`; subitems in the iroha order (`art3.p1.i5.to`), what is below them by number
//! (`art3.p1.i5.wo.1`); branch numbers `art24-2`, `i2-2`; annexed tables `apptable_2.i2.ro`; paragraphs outside any article `p1`;
//! the preamble `preamble.p1`. Before them stands the law's prefix.

mod api;
mod attributes;
mod body;
mod error;
mod identity;
mod ids;
mod lines;
mod places;
mod role;
mod store;
#[cfg(test)]
mod tests;
mod walk;
mod xml;

use jiff::civil::Date;

pub use error::{ImportError, ImportFault, Place};
pub use identity::prefix_of;
pub use lines::write_lines;
pub use store::{Store, StoreError, number_then};

/// Largest file that is read, in bytes (64 MiB). The longest Japanese law is under 20 MiB as XML.
pub const MAX_FILE_BYTES: usize = 64 * 1024 * 1024;
/// Deepest nesting of elements that is read, in elements. The standard schema needs about 30.
pub const MAX_DEPTH: usize = 64;
/// Most provisions that are read out of one file, in provisions.
pub const MAX_PROVISIONS: usize = 200_000;

/// One law as it stood from one day on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LawText {
    /// The e-Gov law id, such as `404AC0000000079`. A bare XML file has none: it gets the id of the caller's law with the
    /// same era, year, type and number, or else a name made of these four, such as `heisei4-act-79`. JSON lines have none.
    pub law_id: Option<String>,
    /// The law's title.
    pub title: Option<String>,
    /// The day from which this wording is in force, if the file says so.
    pub in_force_from: Option<Date>,
    /// The provisions in the order of the law.
    pub provisions: Vec<Provision>,
    /// What the file holds and this text does not.
    pub skipped: Skipped,
}

/// One provision's official wording.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provision {
    /// The provision's id, with the law's prefix.
    pub id: String,
    /// The wording, without number and caption. Columns stand apart by a full-width space; rows of tables inside a
    /// provision and entries of lists stand on lines of their own.
    pub text: String,
}

/// How much of a file was left out, counted so that nobody takes a text for the whole file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Skipped {
    /// Supplementary provisions, each original or amending one counted once.
    pub supplementary: usize,
    /// Annexed notes, styles, formats, figures and formulas.
    pub annexes: usize,
    /// Figures, forms, quoted structures and amending provisions inside provisions.
    pub inserts: usize,
    /// Provisions without any wording.
    pub empty: usize,
}

impl LawText {
    /// The wording of the provision with this id, or `None` if this text has no such provision.
    pub fn get(&self, id: &str) -> Option<&str> {
        self.provisions.iter().find(|provision| provision.id == id).map(|provision| provision.text.as_str())
    }
}

/// Reads a law text, whatever its format.
///
/// `laws` gives the prefix of the provision ids of each law that the caller knows, by law id: `("404CO0000000268", "ord.")`,
/// or `""` for the main Act. A law that is not listed gets its id in lower case and a full stop. JSON lines keep their ids.
///
/// # Errors
///
/// An [`ImportError`] says what stands where instead of what. Then there is no text.
pub fn read(bytes: &[u8], laws: &[(&str, &str)]) -> Result<LawText, ImportError> {
    let text = places::decode(bytes)?;
    match text.trim_start().chars().next() {
        None => Err(ImportFault::Empty.nowhere()),
        Some('<') => xml::read(text, laws),
        Some('{') if lines::looks_like(text) => lines::read(text),
        Some('{') => api::read(text, laws),
        Some(_) => {
            let start = text.len() - text.trim_start().len();
            let found = places::excerpt(text.trim_start());
            Err(ImportFault::UnknownFormat { found }.at(places::of_offset(text, start)))
        }
    }
}
