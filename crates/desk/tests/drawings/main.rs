//! The drawings: what they say, how large they are, and that their colours can be told apart.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests may fail like tests")]

mod colours;
mod gallery;
mod promises;
mod samples;
mod snapshots;
