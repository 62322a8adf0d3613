#![doc = include_str!("../README.md")]

pub mod answer;
mod assess;
pub mod board;
pub mod counts;
pub mod dossier;
pub mod durations;
pub mod effects;
mod finding;
pub mod gate;
mod ground;
mod held;
pub mod history;
pub mod holds;
pub mod kept;
pub mod mandate;
pub mod options;
pub mod procedure;
mod process;
mod question;
mod recorded;
pub mod shapes;
pub mod tasks;

pub use assess::{Answered, Assessment, Assessor, Outcome, Studied};
pub use finding::Finding;
pub use ground::Ground;
pub use held::Held;
pub use question::{Coordinates, TASK_BY_ORDER};
pub mod review;

pub use recorded::{Subject, case};
