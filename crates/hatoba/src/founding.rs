//! The founding record that comes with the program: what Japan contributed since 1992, as text files.

use exchange::entries::{Item, Reader};
use jiff::Timestamp;
use law::Framework;
use record::{By, Entry, Founding, Id, Statement};
use sha2::{Digest as _, Sha256};

use crate::findings;
use wording::Messages;

macro_rules! files {
    ($($name:literal)*) => {
        &[$(($name, include_str!(concat!("../../../founding/", $name)))),*]
    };
}

/// Its files.
pub const FILES: &[(&str, &str)] = files!(
    "sources.toml"
    "entities.toml"
    "operations/afghanistan-2001.toml"
    "operations/bosnia-1998.toml"
    "operations/bosnia-2000.toml"
    "operations/congo-2006.toml"
    "operations/east-timor-1999.toml"
    "operations/east-timor-2001.toml"
    "operations/east-timor-2002.toml"
    "operations/iraq-affected-2003.toml"
    "operations/iraq-refugees-2003.toml"
    "operations/kosovo-2001.toml"
    "operations/mfo.toml"
    "operations/minustah.toml"
    "operations/nepal-2008.toml"
    "operations/onumoz.toml"
    "operations/onusal.toml"
    "operations/rwanda-1994.toml"
    "operations/sudan-2011.toml"
    "operations/timor-leste-2007.toml"
    "operations/ukraine-2022.toml"
    "operations/unamet.toml"
    "operations/unavem-ii.toml"
    "operations/undof.toml"
    "operations/unmin.toml"
    "operations/unmis.toml"
    "operations/unmiset.toml"
    "operations/unmiss.toml"
    "operations/unmit.toml"
    "operations/untac.toml"
    "operations/untaet.toml"
    "in-kind.toml"
    "figures.toml"
    "law.toml"
    "events.toml"
);

/// The office that laid the founding record down.
const OFFICE: &str = "office/hq";

/// Its entries, in the order in which they are laid down, with the one that ends it.
///
/// # Errors
/// Everything that is wrong with the files, a line each.
pub fn entries(
    files: &[(&str, &str)],
    framework: &Framework,
    at: Timestamp,
    messages: &Messages,
) -> Result<Vec<Entry>, Vec<String>> {
    let reader = Reader::new(framework);
    let Some(office) = Id::parse(OFFICE) else { return Ok(Vec::new()) };
    let by = By { office, user: None };
    let (mut laid, mut wrong) = (Vec::new(), Vec::new());
    let mut digest = Sha256::new();
    for (name, text) in files {
        digest.update(name.as_bytes());
        digest.update([0]);
        digest.update(text.as_bytes());
        digest.update([0]);
        let (items, found) = reader.read_toml(text);
        wrong.extend(found.iter().map(|one| findings::entry(messages, name, one)));
        laid.extend(items.unwrap_or_default().into_iter().filter_map(|item| match item {
            Item::Draft(draft) => draft.into_entry(at, &by, true),
            Item::Whole { .. } => None,
        }));
    }
    if !wrong.is_empty() {
        return Err(wrong);
    }
    let mut laid = record::lay(laid).map_err(|errors| {
        let told = errors.iter().map(|error| findings::message(messages, error.id(), &error.args()));
        told.collect::<Vec<_>>()
    })?;
    let says = Founding { digest: record::hex(&digest.finalize()), entries: laid.len() as u64 };
    laid.extend(ending(says, at, by));
    Ok(laid)
}

fn ending(says: Founding, at: Timestamp, by: By) -> Option<Entry> {
    Some(Entry {
        id: record::EntryId::parse("founding")?,
        recorded: at,
        by,
        spoke: None,
        cites: Vec::new(),
        corrects: None,
        public: true,
        remarks: None,
        says: Statement::Founding(Box::new(says)),
    })
}
