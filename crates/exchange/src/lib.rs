//! exchange
pub mod case;
pub mod doc;
pub mod lawtext;
