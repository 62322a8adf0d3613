//! Operations: all of them, and the story of each from the record.

mod conditions;
mod list;
mod mandate;
mod one;
mod rounds;
mod sentence;
pub mod story;

pub use list::list;
pub use one::{one, record};
pub use sentence::told;
