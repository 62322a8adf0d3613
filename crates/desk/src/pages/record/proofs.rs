//! Proofs and checkpoints as files: for whoever holds an earlier checkpoint, and has no need to trust this server.

use journal::LedgerError;
use journal::tree::{self, Checkpoint, ConsistencyProof, Hash, Note, TreeError, prove_consistency};

use crate::fault::Fault;
use crate::reply::Reply;
use crate::visit::{Caller, Visit};

/// The type of proofs and notes.
const TEXT: &str = "text/plain; charset=utf-8";

/// A signed note of how the record stands now. It is the same for the same record, and is not kept by being asked for.
pub fn note(visit: &Visit<'_>) -> Result<Note, Fault> {
    let (ledger, signer) = (visit.ledger, &visit.desk.signer);
    let checkpoint = Checkpoint::new(signer.name(), ledger.size(), ledger.root());
    checkpoint.and_then(|checkpoint| checkpoint.sign(signer)).map_err(told)
}

/// A file to keep.
pub fn file(name: &str, text: String) -> Reply {
    Reply::text(TEXT, text).with("content-disposition", format!("attachment; filename=\"{name}\""))
}

fn told(error: TreeError) -> Fault {
    Fault::from(LedgerError::from(error))
}

/// `/record/checkpoints/{size}/checkpoint.txt`: a checkpoint that was signed and kept; of the present size, one that is signed now.
pub fn checkpoint(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let size = size(visit)?;
    let kept = visit.ledger.checkpoints()?.into_iter().find(|(of, _)| *of == size);
    let text = match kept {
        Some((_, note)) => note,
        None if size == visit.ledger.size() => note(visit)?.to_string(),
        None => {
            let args = vec![("size", size.to_string())];
            return Err(Fault::not_found("desk-record-no-checkpoint", args));
        }
    };
    Ok(file(&format!("checkpoint-{size}.txt"), text))
}

/// `/record/checkpoints/{size}/proof.txt`: that nothing was changed since the record had so many entries, as `hatoba record prove-consistency`
/// gives it, as a file.
pub fn consistency(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let size = size(visit)?;
    Ok(file(&format!("since-{size}.proof"), since(visit)?))
}

/// That nothing was changed since the record had so many entries as the path says.
///
/// # Errors
/// Where it never had, and when the journal does not answer.
pub fn since(visit: &Visit<'_>) -> Result<String, Fault> {
    let ledger = visit.ledger;
    let size = size(visit)?;
    let leaves = ledger.leaves(ledger.size())?;
    let hashes = prove_consistency(&leaves, size).map_err(told)?;
    let then = usize::try_from(size).unwrap_or(usize::MAX);
    let before = leaves.get(..then).map_or(Hash::EMPTY, tree::root);
    let signer = &visit.desk.signer;
    let earlier = Checkpoint::new(signer.name(), size, before).and_then(|note| note.sign(signer));
    let proof = ConsistencyProof::new(hashes, earlier.map_err(told)?, note(visit)?).map_err(told)?;
    Ok(proof.to_string())
}

/// The length of the log in the path.
fn size(visit: &Visit<'_>) -> Result<u64, Fault> {
    let (written, size) = (visit.place("size"), visit.ledger.size());
    let found = written.parse().ok().filter(|found| (1..=size).contains(found));
    let args = || vec![("then", written.chars().take(80).collect()), ("size", size.to_string())];
    found.ok_or_else(|| Fault::not_found("record-prove-size", args()))
}

/// Signs how the record stands, and keeps that.
pub fn sign(caller: &Caller<'_>) -> Result<Reply, Fault> {
    caller.official()?;
    caller.desk.ledger_mut().checkpoint(&caller.desk.signer)?;
    // what is kept is not in the log, by whose length pages are kept
    Ok(Reply::see("/record/verify#checkpoints"))
}
