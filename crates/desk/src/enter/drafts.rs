//! Drafts: forms that were begun and not recorded, kept sealed, for their official alone, and for so many days.

use jiff::Timestamp;
use journal::Item;
use record::{EntryId, Id};
use serde::{Deserialize, Serialize};

use super::fields::Fields;
use super::shaped;
use super::sheet::{Place, Sheet};
use crate::fault::Fault;
use crate::visit::Caller;

/// The sort of thing that a draft is in the keep.
const DRAFT: &str = "draft";
/// How long a draft is kept after it was last saved, in seconds: 30 days.
const KEPT_S: i64 = 30 * 86_400;
/// The most drafts that one official has.
pub const MOST_DRAFTS: usize = 100;
/// The largest draft, in bytes.
const LARGEST_BYTES: usize = 512 * 1024;

/// A draft.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Draft {
    /// The name that its entry will have.
    pub entry: EntryId,
    /// Its kind.
    pub kind: String,
    /// What it is for.
    pub place: Place,
    /// How much of the record its official had seen, in entries.
    pub seen: u64,
    /// When it was saved.
    pub saved: Timestamp,
    /// What of the law an assessment asks.
    pub goal: Option<String>,
    /// Whether personal fields were left out.
    pub left_out: bool,
    /// What stands in it.
    pub fields: Fields,
}

impl Draft {
    /// The form, as it was left; `None` where the program has no such kind any more.
    pub fn sheet(self) -> Option<Sheet> {
        let kind = record::kind(&self.kind)?;
        let goal = self.goal;
        Some(Sheet { goal, ..Sheet::with((kind, self.place), (self.entry, self.seen), self.fields) })
    }
}

/// What the drafts of an official begin with in the keep. No id has a space in it: nobody's begin with another's.
fn prefix(user: &Id) -> String {
    format!("{user} ")
}

fn key(caller: &Caller<'_>, entry: &EntryId) -> Result<String, Fault> {
    Ok(format!("{}{entry}", prefix(&caller.official()?.user)))
}

/// Saves a form. Personal fields stay out: they are kept nowhere but sealed.
///
/// # Errors
/// Where there are too many drafts or it is too large, and when the keep does not do its work.
pub fn save(caller: &Caller<'_>, sheet: &Sheet) -> Result<(), Fault> {
    let key = key(caller, &sheet.id)?;
    let now = caller.now.as_second();
    let mut fields = sheet.fields.clone();
    let left_out = shaped::without_personal(&mut fields, sheet.kind);
    let draft = Draft {
        entry: sheet.id.clone(),
        kind: sheet.kind.name.to_owned(),
        place: sheet.place.clone(),
        seen: sheet.seen,
        saved: caller.now,
        goal: sheet.goal.clone(),
        left_out,
        fields,
    };
    let open = serde_json::to_vec(&draft).map_err(|error| Fault::Broken(error.to_string()))?;
    if open.len() > LARGEST_BYTES {
        return Err(Fault::TooLarge);
    }
    // what is not decided yet is nobody's business, nor that of whoever gets hold of the disk
    let value = caller.desk.seal(DRAFT, &key, &open)?;
    let mut keep = caller.desk.keep();
    let others = keep.list(DRAFT, &prefix(&caller.official()?.user), now)?;
    if others.len() >= MOST_DRAFTS && others.iter().all(|item| item.key != key) {
        let args = vec![("most", MOST_DRAFTS.to_string())];
        return Err(Fault::Conflict { told: ("desk-enter-drafts-full", args) });
    }
    keep.put(&Item { kind: DRAFT.to_owned(), key, value, expires_at: now.saturating_add(KEPT_S) })?;
    Ok(())
}

/// The drafts of the official who asks, the last saved first.
///
/// # Errors
/// When the keep does not answer.
pub fn all(caller: &Caller<'_>) -> Result<Vec<Draft>, Fault> {
    let prefix = prefix(&caller.official()?.user);
    let items = caller.desk.keep().list(DRAFT, &prefix, caller.now.as_second())?;
    let mut drafts: Vec<Draft> = items.iter().filter_map(|item| read(caller, item)).collect();
    drafts.sort_by_key(|draft| std::cmp::Reverse(draft.saved));
    Ok(drafts)
}

/// One draft of the official who asks.
///
/// # Errors
/// When the keep does not answer.
pub fn one(caller: &Caller<'_>, entry: &EntryId) -> Result<Option<Draft>, Fault> {
    let item = caller.desk.keep().get(DRAFT, &key(caller, entry)?, caller.now.as_second())?;
    Ok(item.and_then(|item| read(caller, &item)))
}

/// What was saved. What an older program saved otherwise, or under another key, is as good as none.
fn read(caller: &Caller<'_>, item: &Item) -> Option<Draft> {
    let open = caller.desk.unseal(DRAFT, &item.key, &item.value)?;
    serde_json::from_slice(&open).ok()
}

/// Throws a draft away.
///
/// # Errors
/// When the keep does not do its work.
pub fn discard(caller: &Caller<'_>, entry: &EntryId) -> Result<(), Fault> {
    Ok(caller.desk.keep().delete(DRAFT, &key(caller, entry)?)?)
}
