//! Casework on pages for officials: today, dossiers, what falls due, what the law asks for, who is abroad.

pub mod abroad;
pub mod dossier;
pub mod dossiers;
pub mod due;
pub mod holds;
mod matter;
mod moment;
pub mod papers;
pub mod today;
mod words;
