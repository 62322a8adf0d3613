//! Pages for everyone: nothing personal and nothing internal is on them.

pub mod home;
