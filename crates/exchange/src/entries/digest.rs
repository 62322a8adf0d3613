//! The id of an entry that was given none.

use record::{EntryId, Id, KINDS, Personal, hex};
use sha2::{Digest, Sha256};

use super::Draft;

/// How much of the digest the id has, in hexadecimal digits.
const DIGITS: usize = 20;

/// The id of a draft's entry: the one that it was given; else that of the thing it introduces, for the kinds that do;
/// else its kind and a digest of what it says, cites and corrects and of when it spoke. So the same text always has
/// the same id, and another text another one.
///
/// Personal fields are left out of the digest, as the digest of a name tells the name to whoever can guess it.
///
/// `None` only for a statement of an unknown kind with a name that no id can have; no [`super::Reader`] gives such a
/// draft.
pub fn default_id(draft: &Draft) -> Option<EntryId> {
    if let Some(id) = &draft.id {
        return Some(id.clone());
    }
    let kind = draft.says.number().and_then(|number| KINDS.get(number));
    if kind.is_some_and(|kind| kind.own.is_some()) {
        let mut own: Option<Id> = None;
        // what a statement introduces is the first that it names
        draft.says.ids(&mut |_, id| {
            if own.is_none() {
                own = Some(id.clone());
            }
        });
        return own.and_then(|id| EntryId::parse(id.as_str()));
    }
    let mut says = draft.says.clone();
    says.personal(&mut |_, field| *field = Personal::Sealed([0; 32]));
    let (name, _) = says.kind();
    let text = serde_json::to_vec(&(name, &says, &draft.cites, draft.spoke, &draft.corrects)).ok()?;
    let digest: [u8; 32] = Sha256::digest(text).into();
    let digits: String = hex(&digest).chars().take(DIGITS).collect();
    EntryId::parse(&format!("{name}-{digits}"))
}
