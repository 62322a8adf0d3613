#![doc = include_str!("../README.md")]

mod clerk;
mod engine;
mod error;
mod keep;
mod ledger;
mod location;
mod memory;
mod postgres;
mod seal;
mod sqlite;
pub mod tree;

pub use self::postgres::{Postgres, PostgresKeep};
pub use clerk::Clerk;
pub use engine::{Engine, Row, Sealed};
pub use error::{Error, Result};
pub use keep::{Item, Keep};
pub use ledger::{Appended, Ledger, LedgerError, LedgerResult, MAGIC, Misfit, Restored, Snapshot, Verified};
pub use ledger::{Verifying, check_backup, restore};
pub use location::Location;
pub use memory::{Memory, MemoryKeep};
pub use seal::{Keyring, Random, SealError, write_new};
pub use sqlite::{FlatFile, Sqlite, SqliteKeep};
