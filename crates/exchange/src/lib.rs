#![doc = include_str!("../README.md")]

pub mod calendar;
pub mod case;
pub mod doc;
pub mod entries;
mod files;
pub mod iati;
pub mod lawtext;
pub mod parquet;
pub mod settings;
pub mod sheet;
pub mod table;
pub mod un;
pub mod workbook;
