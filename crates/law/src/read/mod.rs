//! From Markdown files to a [`Framework`]: pages, tokens, declarations, names, checks.

mod check;
mod condition;
mod lex;
mod markdown;
mod parse;
mod raw;
mod resolve;

use crate::complaint::{Complaint, Trouble};
use crate::framework::Framework;
use crate::text::Place;
use sha2::{Digest, Sha256};

/// Reads, resolves and checks. See [`Framework::load`].
pub(crate) fn load(files: &[(String, String)]) -> Result<Framework, Vec<Complaint>> {
    let mut files: Vec<&(String, String)> = files.iter().collect();
    files.sort();
    let names: Vec<String> = files.iter().map(|(name, _)| name.clone()).collect();
    let mut flaws: Vec<(Place, Trouble)> = Vec::new();
    let (mut provisions, mut raws) = (Vec::new(), Vec::new());
    for (number, (_, text)) in (0..).zip(&files) {
        let mut page = markdown::page(number, text);
        flaws.append(&mut page.flaws);
        provisions.append(&mut page.provisions);
        for block in &page.blocks {
            raws.append(&mut parse::block(block, &mut flaws));
        }
    }
    let framework = resolve::framework(provisions, raws, names.clone(), digest(&files), &mut flaws);
    if flaws.is_empty() {
        check::framework(&framework, &mut flaws);
    }
    if flaws.is_empty() {
        return Ok(framework);
    }
    flaws.sort_by_key(|(place, _)| *place);
    let complaint = |(place, trouble): (Place, Trouble)| Complaint {
        file: names.get(usize::from(place.file)).cloned().unwrap_or_default(),
        place,
        trouble,
    };
    Err(flaws.into_iter().map(complaint).collect())
}

fn digest(files: &[&(String, String)]) -> [u8; 32] {
    let mut hash = Sha256::new();
    for (name, text) in files {
        hash.update(name.as_bytes());
        hash.update([0]);
        hash.update((text.len() as u64).to_be_bytes());
        hash.update(text.as_bytes());
    }
    hash.finalize().into()
}
