//! Checkpoints and proofs for programs: whoever keeps them needs not trust this server.

use serde_json::json;

use super::{params, part};
use crate::fault::Fault;
use crate::pages::record as pages;
use crate::reply::Reply;
use crate::visit::Visit;

/// The signed checkpoints that are kept, one over the record as it stands now, and the key that they are signed with.
pub fn checkpoints(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let ledger = visit.ledger;
    let after = params::number(visit, "after", u64::from(u32::MAX))?;
    let kept = ledger.checkpoints()?.into_iter().filter(|(size, _)| after.is_none_or(|after| *size > after));
    let kept = kept.map(|(size, note)| (size.to_string(), (size, note)));
    let mut value = part(visit, kept, |(size, note)| json!({"entries": size, "note": note}))?;
    if let Some(value) = value.as_object_mut() {
        let now = json!({"entries": ledger.size(), "note": pages::note(visit)?.to_string()});
        value.insert("now".to_owned(), now);
        value.insert("key".to_owned(), json!(visit.desk.signer.verifier().to_string()));
    }
    // which of them are kept is not in the log
    Ok(Reply::json(&value).fleeting())
}

/// The proof that the log has an entry, which it holds.
pub fn inclusion(visit: &Visit<'_>) -> Result<Reply, Fault> {
    Ok(Reply::json(&json!({"proof": pages::proof(visit)?})))
}

/// The proof that nothing was changed since the log had so many entries.
pub fn consistency(visit: &Visit<'_>) -> Result<Reply, Fault> {
    Ok(Reply::json(&json!({"proof": pages::since(visit)?})))
}
