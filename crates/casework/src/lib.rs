#![doc = include_str!("../README.md")]

pub mod answer;
mod assess;
mod finding;
mod ground;
mod question;

pub use assess::{Answered, Assessment, Assessor, Outcome, Studied};
pub use finding::Finding;
pub use ground::Ground;
pub use question::{Coordinates, TASK_BY_ORDER};
