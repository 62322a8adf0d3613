#![doc = include_str!("../README.md")]

mod day;
mod docx;
mod error;
mod paper;
#[cfg(feature = "pdf")]
pub mod pdf;
mod read;
mod template;

pub use docx::docx;
pub use error::{Markup, PaperError};
pub use paper::{Block, Missing, Moment, Paper, Span};
pub use template::Templates;
