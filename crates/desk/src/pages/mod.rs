//! The pages, a module each.

pub mod admin;
pub mod assessment;
pub mod assets;
pub mod casework;
pub mod door;
pub mod enter;
pub mod health;
pub mod home;
pub mod law;
pub mod operations;
pub mod options;
pub mod persons;
pub mod public;
pub mod record;
