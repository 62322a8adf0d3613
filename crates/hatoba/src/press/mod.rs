//! What papers are made with: the templates and the layout of the office, and typefaces.

#[cfg(feature = "pdf")]
mod fonts;

use std::fs;
use std::path::{Path, PathBuf};

use papers::Moment;
#[cfg(feature = "pdf")]
use papers::PaperError;
use wording::Messages;

use crate::refusal::Refuses as _;

/// Where that is.
#[derive(Clone, Debug, clap::Args)]
pub struct With {
    /// Folder of templates for papers, and of their layout, in place of those that come with the program, file by file
    #[arg(long, value_name = "DIR", env = "HATOBA_TEMPLATES")]
    templates: Option<PathBuf>,
    /// Folder of typefaces for papers (.ttf, .otf, .ttc); without it, those of the system
    #[arg(long, value_name = "DIR", env = "HATOBA_FONTS")]
    fonts: Option<PathBuf>,
}

/// Makes a PDF of a paper.
pub use desk::Printer;

impl With {
    /// The templates of the office: name and text of each.
    pub fn templates(&self, messages: &Messages) -> anyhow::Result<Vec<(String, String)>> {
        let Some(folder) = &self.templates else { return Ok(Vec::new()) };
        let mut all = Vec::new();
        for file in fs::read_dir(folder).map_err(|error| unreadable(messages, folder, &error))? {
            let path = file?.path();
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default().to_owned();
            if Path::new(&name).extension().is_some_and(|ending| ending == "md") {
                let text = fs::read_to_string(&path).map_err(|error| unreadable(messages, &path, &error))?;
                all.push((name, text));
            }
        }
        all.sort();
        Ok(all)
    }

    /// What makes PDFs; none where the program was built without.
    #[cfg(feature = "pdf")]
    #[expect(clippy::unnecessary_wraps, reason = "without the feature there is none")]
    pub fn printer(&self) -> Option<Printer> {
        Some(self.printed())
    }

    /// What makes PDFs: nothing does.
    #[cfg(not(feature = "pdf"))]
    #[expect(clippy::unused_self, reason = "with the feature it is used")]
    pub fn printer(&self) -> Option<Printer> {
        None
    }

    /// Typefaces are read with the first paper: they are large, and most of the time nobody asks for one.
    #[cfg(feature = "pdf")]
    fn printed(&self) -> Printer {
        let (with, press) = (self.clone(), std::sync::OnceLock::new());
        Box::new(move |paper, moment| {
            if press.get().is_none() {
                let read = with.press().map_err(|error| PaperError::File(error.to_string()))?;
                // another request may have been quicker
                let _ = press.set(read);
            }
            press.get().map_or(Err(PaperError::NoFont), |press| press.pdf(paper, moment))
        })
    }

    #[cfg(feature = "pdf")]
    fn press(&self) -> std::io::Result<papers::pdf::Press> {
        let layout = self.templates.as_ref().map(|folder| folder.join(papers::pdf::LAYOUT_NAME));
        let layout = layout.filter(|path| path.exists()).map(fs::read_to_string).transpose()?;
        Ok(papers::pdf::Press::new(fonts::find(self.fonts.as_deref())?, layout))
    }
}

/// A moment as it is written into a file.
pub fn moment(at: jiff::Timestamp) -> Moment {
    let at = at.to_zoned(jiff::tz::TimeZone::UTC);
    (at.year(), at.month(), at.day(), at.hour(), at.minute(), at.second())
}

fn unreadable(messages: &Messages, path: &Path, error: &std::io::Error) -> anyhow::Error {
    let args = [("path", path.display().to_string().into()), ("cause", error.to_string().into())];
    messages.refusal("paper-unreadable", &args)
}
