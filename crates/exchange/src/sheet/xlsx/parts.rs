//! The packed file: its parts, and which of them belongs to which.

use std::io::{Cursor, Read as _};

use zip::ZipArchive;

use super::super::LARGEST_UNPACKED_BYTES;
use super::super::finding::{Finding, FindingKind};
use super::broken;
use super::xml::{self, Event};

/// The packed file, and how much of it may still be unpacked.
pub struct Parts<'b> {
    packed: ZipArchive<Cursor<&'b [u8]>>,
    /// What is left, in bytes.
    left: u64,
}

/// Which parts a part names.
pub struct Relations {
    /// The id, the type and the part of each.
    all: Vec<(String, String, String)>,
}

impl Relations {
    /// The part of the first relation of a type, by the end of its name.
    pub fn of_type(&self, end: &str) -> Option<String> {
        self.all.iter().find(|(_, kind, _)| kind.ends_with(end)).map(|(_, _, part)| part.clone())
    }

    /// The part of a relation.
    pub fn of_id(&self, id: &str) -> Option<String> {
        self.all.iter().find(|(known, _, _)| known == id).map(|(_, _, part)| part.clone())
    }
}

impl<'b> Parts<'b> {
    /// Opens a packed file.
    pub fn open(bytes: &'b [u8]) -> Result<Parts<'b>, Finding> {
        let packed = ZipArchive::new(Cursor::new(bytes));
        let packed = packed.map_err(|_| Finding::of_file(FindingKind::NoTable))?;
        Ok(Parts { packed, left: LARGEST_UNPACKED_BYTES })
    }

    /// The text of a part.
    pub fn text(&mut self, name: &str) -> Result<String, Finding> {
        let part = self.packed.by_name(name).map_err(|_| broken(name))?;
        let mut text = String::new();
        part.take(self.left.saturating_add(1)).read_to_string(&mut text).map_err(|_| broken(name))?;
        let read = u64::try_from(text.len()).unwrap_or(u64::MAX);
        let left = self.left.checked_sub(read);
        self.left = left.ok_or_else(|| Finding::of_file(FindingKind::Unpacked))?;
        Ok(text)
    }

    /// The parts that a part names; the empty name is that of the package.
    pub fn relations(&mut self, of: &str) -> Result<Relations, Finding> {
        let (folder, file) = of.rsplit_once('/').map_or(("", of), |(folder, file)| (folder, file));
        let named = absolute(folder, &format!("_rels/{file}.rels"));
        let text = self.text(&named)?;
        let mut all = Vec::new();
        xml::each(&named, &text, |event| {
            if let Event::Start { name: "Relationship", element } = event {
                let get = |key| xml::attribute(element, key).unwrap_or_default();
                all.push((get("Id"), get("Type"), absolute(folder, &get("Target"))));
            }
            Ok(())
        })?;
        Ok(Relations { all })
    }
}

/// The name of a part that another names, seen from that one's folder.
fn absolute(folder: &str, target: &str) -> String {
    let mut steps: Vec<&str> = match target.strip_prefix('/') {
        Some(_) => Vec::new(),
        None => folder.split('/').filter(|step| !step.is_empty()).collect(),
    };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => drop(steps.pop()),
            step => steps.push(step),
        }
    }
    steps.join("/")
}
