//! What the formats have in common.

use super::{Hash, LARGEST_PROOF_BYTES, MOST_HASHES, Result, TreeError, error::shown};

/// A number in decimal digits, without a zero before others (C2SP tlog-checkpoint, "Note text").
pub(super) fn number(written: &str) -> Result<u64> {
    let digits = !written.is_empty() && written.bytes().all(|b| b.is_ascii_digit());
    let plain = digits && (written == "0" || !written.starts_with('0'));
    let value = if plain { written.parse().ok() } else { None };
    value.ok_or_else(|| TreeError::Number { written: shown(written) })
}

/// The lines of a proof's head after the first, and what follows after the blank line.
pub(super) fn head<'a>(written: &'a str, expected: &'static str) -> Result<(Vec<&'a str>, &'a str)> {
    if written.len() > LARGEST_PROOF_BYTES {
        return Err(TreeError::TooLarge { bytes: written.len(), most: LARGEST_PROOF_BYTES });
    }
    let (head, rest) = written.split_once("\n\n").unwrap_or((written, ""));
    let mut lines = head.split('\n');
    match lines.next().unwrap_or_default() {
        first if first != expected => Err(TreeError::ProofHead { written: shown(first), expected }),
        _ if rest.is_empty() => Err(TreeError::ProofUnsigned),
        _ => Ok((lines.collect(), rest)),
    }
}

/// The hashes of a proof, one a line.
pub(super) fn hashes(lines: &[&str]) -> Result<Vec<Hash>> {
    check_count(lines.len())?;
    lines.iter().map(|line| Hash::from_base64(line)).collect()
}

/// Whether a proof may have so many hashes.
pub(super) fn check_count(hashes: usize) -> Result<()> {
    if hashes > MOST_HASHES {
        return Err(TreeError::TooManyHashes { found: hashes });
    }
    Ok(())
}
