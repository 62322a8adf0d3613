//! Charts, time lines, maps and trees, drawn as SVG and HTML by plain functions.
//!
//! All words come from the caller. Every figure carries the same data as a table, needs no script and no inline style, and is
//! coloured by classes ([`CSS`]). A drawing is 600 units wide and scales with the page; text grows in units where the page is
//! narrow, and everything is laid out for the largest size it takes.

pub mod bars;
mod days;
mod figure;
pub mod map;
mod scale;
mod text;
mod tick;
pub mod timeline;
pub mod tree;

pub use figure::{Frame, Link};

/// The stylesheet of the drawings: colours of both themes, sizes of text by the figure's width, and print.
pub const CSS: &str = include_str!("../../assets/draw.css");
