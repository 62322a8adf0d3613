//! exchange
pub mod doc;
pub mod lawtext;
