#![doc = include_str!("../README.md")]

mod audit;
mod calendar;
mod complaint;
mod diff;
mod edition;
mod explain;
mod expr;
mod framework;
mod judge;
mod model;
mod nearest;
mod print;
mod read;
mod situation;
mod text;
mod truth;
mod users;

pub use audit::{Audit, Cell, Cells, Exactness, GoalLine, matrix_cells};
pub use calendar::{Due, Events, due};
pub use complaint::{Complaint, Trouble};
pub use diff::{Change, ChangeKind, Version, Wording};
pub use edition::Edition;
pub use explain::{Asked, Bounded, Explainer, Flip, Live, Need, RestsOn};
pub use expr::{Expr, Var};
pub use framework::Framework;
pub use judge::{Given, Node, Parts, Tree, What};
pub use model::*;
pub use nearest::nearest;
pub use situation::{Claim, Entity, Leaf, Question, Reading, Situation, Standing};
pub use text::{Lang, Localized, Place, Span};
pub use truth::Truth;
pub use users::{User, users};
