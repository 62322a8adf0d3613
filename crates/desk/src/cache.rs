//! Pages that have been made: kept until the record, the day or the reader's standing changes.

use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

use jiff::civil::Date;

use crate::reply::Sent;

/// The most that is kept, in bytes.
const MOST_BYTES: usize = 64 << 20;
/// What an answer costs beside its body, in bytes.
const BESIDE_BYTES: usize = 512;

/// Of what a page is a function, beside its address, its language and its reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// How many entries the log has.
    pub size: u64,
    /// Today.
    pub today: Date,
}

#[derive(Default)]
struct Shelf {
    moment: Option<Moment>,
    bytes: usize,
    sent: HashMap<String, Arc<Sent>>,
}

/// Pages that have been made.
#[derive(Default)]
pub struct Cache {
    shelf: RwLock<Shelf>,
}

impl Cache {
    /// A page that was made at that moment.
    pub fn get(&self, key: &str, moment: Moment) -> Option<Arc<Sent>> {
        let kept = self.shelf.read().unwrap_or_else(PoisonError::into_inner);
        if kept.moment != Some(moment) {
            return None;
        }
        kept.sent.get(key).map(Arc::clone)
    }

    /// Keeps a page. What was made at another moment is dropped; so is everything when it becomes too much.
    pub fn put(&self, key: String, moment: Moment, sent: &Arc<Sent>) {
        let mut kept = self.shelf.write().unwrap_or_else(PoisonError::into_inner);
        let bytes = sent.bytes() + key.len() + BESIDE_BYTES;
        if kept.moment != Some(moment) || kept.bytes + bytes > MOST_BYTES {
            *kept = Shelf { moment: Some(moment), ..Shelf::default() };
        }
        if bytes <= MOST_BYTES {
            kept.bytes += bytes;
            kept.sent.insert(key, Arc::clone(sent));
        }
    }
}
