//! What can be wrong with a paper.

/// Why a paper was not made. Templates and layouts are files of the office: what is wrong with one is told at its line.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum PaperError {
    /// No template has that name.
    #[error("no template is called {0}")]
    NoTemplate(String),
    /// A template is wrong.
    #[error("{file}:{line}: {cause}")]
    Template {
        /// Its name.
        file: String,
        /// The line, from 1; 0 where that is not known.
        line: usize,
        /// What is wrong, as the template engine says it.
        cause: String,
    },
    /// What a template came to holds something that papers do not have.
    #[error("{file}: line {line} of what the template came to: {what:?} is nothing that a paper has")]
    Markup {
        /// The template's name.
        file: String,
        /// The line of the text that it came to, from 1.
        line: usize,
        /// What.
        what: Markup,
        /// The beginning of that line.
        text: String,
    },
    /// The layout is wrong, or the paper does not become the kind of PDF that it must.
    #[error("{file}:{line}: {cause}")]
    Layout {
        /// Its name.
        file: String,
        /// The line, from 1; 0 where that is not known.
        line: usize,
        /// What is wrong, as the typesetter says it.
        cause: String,
    },
    /// No typeface is at hand that has Japanese.
    #[error("no typeface for Japanese")]
    NoFont,
    /// A file could not be put together.
    #[error("the file could not be written: {0}")]
    File(String),
}

/// What Markdown has and papers do not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Markup {
    /// HTML.
    Html,
    /// A picture.
    Image,
    /// A link.
    Link,
    /// Code.
    Code,
    /// A quotation.
    Quote,
    /// A heading deeper than four, or no first heading.
    Heading,
    /// Anything else.
    Other,
}

impl Markup {
    /// A word for messages.
    pub const fn word(self) -> &'static str {
        match self {
            Markup::Html => "html",
            Markup::Image => "image",
            Markup::Link => "link",
            Markup::Code => "code",
            Markup::Quote => "quote",
            Markup::Heading => "heading",
            Markup::Other => "other",
        }
    }
}
