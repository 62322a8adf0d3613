//! Casework on a made-up world: dossiers, steps, matters, the watch, deadlines, counts and kept judgements, at the boundary that people rely
//! on. The world is `world.toml`, what goes on in it `course.toml`, and whole stories are in `dossier/`.

#![expect(clippy::unwrap_used, clippy::panic, reason = "test code: an absent value is a failed test")]

mod allowed;
mod counts;
mod course;
mod deadlines;
mod dossier;
mod fill;
#[path = "../founding/mod.rs"]
mod founding;
mod holds;
mod its_time;
#[path = "../japan/mod.rs"]
mod japan;
mod kept;
mod owed;
mod plan;
mod procedure;
mod review;
mod sound;
mod watch;
mod world;
