//! Which law a file is, and from which day its wording is in force.

use jiff::civil::Date;

use super::ImportFault;

/// Longest law id that is taken, in bytes.
const LONGEST_LAW_ID_BYTES: usize = 64;

/// What a file says about itself.
#[derive(Debug, Default)]
pub(super) struct Identity {
    /// The law id.
    pub law_id: Option<String>,
    /// The revision id: law id, in-force day, amending law.
    pub revision_id: Option<String>,
    /// The in-force day as written.
    pub in_force: Option<String>,
    /// The law's title.
    pub title: Option<String>,
    /// Era, year, type and number from the `Law` element.
    pub number: Option<LawNumber>,
}

/// A law's number as the `Law` element gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct LawNumber {
    /// `Meiji` to `Reiwa`.
    pub era: String,
    /// The year of the era.
    pub year: u32,
    /// `Act`, `CabinetOrder`, …
    pub kind: String,
    /// The number in that year.
    pub number: u32,
}

/// The prefix of a law's provision ids: the one that `laws` lists, or the law id in lower case and a full stop.
/// A text without a law id has no prefix.
pub fn prefix_of(law_id: Option<&str>, laws: &[(&str, &str)]) -> String {
    law_id.map_or_else(String::new, |law_id| {
        let listed = laws.iter().find(|(id, _)| *id == law_id);
        listed.map_or_else(|| format!("{}.", law_id.to_ascii_lowercase()), |(_, prefix)| (*prefix).to_owned())
    })
}

/// Whether a law id can be the name of a folder: letters, digits and hyphens only.
pub(super) fn is_law_id(id: &str) -> bool {
    let sound = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    (1..=LONGEST_LAW_ID_BYTES).contains(&id.len()) && id.bytes().all(sound)
}

/// A day written `2025-05-28`.
pub(super) fn day(field: &str, written: &str) -> Result<Date, ImportFault> {
    let sound = written.len() == 10 && written.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    written.parse().ok().filter(|_| sound).ok_or_else(|| ImportFault::Value {
        field: field.to_owned(),
        found: super::places::excerpt(written),
        expected: "a day such as 2025-05-28",
    })
}

impl Identity {
    /// The law id and the in-force day.
    pub fn settle(&self, laws: &[(&str, &str)]) -> Result<(Option<String>, Option<Date>), ImportFault> {
        let revision = self.revision_id.as_deref().map(split_revision).transpose()?;
        let in_force =
            self.in_force.as_deref().map(|text| day("amendment_enforcement_date", text)).transpose()?;
        if let (Some((law_id, _)), Some(said)) = (&revision, &self.law_id)
            && law_id != said
        {
            return Err(ImportFault::Conflict {
                field: "law_id",
                found: said.clone(),
                expected: law_id.clone(),
            });
        }
        if let (Some((_, from)), Some(said)) = (&revision, in_force)
            && *from != said
        {
            let (found, expected) = (said.to_string(), from.to_string());
            return Err(ImportFault::Conflict { field: "amendment_enforcement_date", found, expected });
        }
        let named = self.law_id.clone().or_else(|| revision.as_ref().map(|(law_id, _)| law_id.clone()));
        if let Some(id) = named.as_deref().filter(|id| !is_law_id(id)) {
            return Err(law_id_fault("law_id", id));
        }
        let law_id = named.or_else(|| self.number.as_ref().map(|number| number.law_id(laws)));
        Ok((law_id, in_force.or(revision.map(|(_, from)| from))))
    }
}

impl LawNumber {
    /// The law id in the caller's table with this number, or a name of our own.
    fn law_id(&self, laws: &[(&str, &str)]) -> String {
        let listed = laws.iter().find(|(id, _)| self.is(id));
        listed.map_or_else(
            || format!("{}{}-{}-{}", self.era, self.year, self.kind, self.number).to_ascii_lowercase(),
            |(id, _)| (*id).to_owned(),
        )
    }

    /// Whether an e-Gov law id is of this number: era, two digits of the year, type, and a number in the last seven of ten digits
    /// (the three before them say who introduced the bill).
    fn is(&self, id: &str) -> bool {
        let era = match self.era.as_str() {
            "Meiji" => 1,
            "Taisho" => 2,
            "Showa" => 3,
            "Heisei" => 4,
            "Reiwa" => 5,
            _ => return false,
        };
        let kind = match self.kind.as_str() {
            "Act" => "AC",
            "CabinetOrder" => "CO",
            "ImperialOrder" => "IO",
            _ => return false,
        };
        let digits = id.strip_prefix(&format!("{era}{:02}{kind}", self.year)).filter(|rest| rest.len() == 10);
        digits.and_then(|rest| rest.get(3..)).and_then(|last| last.parse().ok()) == Some(self.number)
    }
}

/// A revision id's law id and in-force day.
fn split_revision(revision: &str) -> Result<(String, Date), ImportFault> {
    let fault = || ImportFault::Value {
        field: "law_revision_id".to_owned(),
        found: super::places::excerpt(revision),
        expected: "law id, day and amending law, such as 404AC0000000079_20250528_507AC0000000044",
    };
    let mut parts = revision.split('_');
    let (law_id, day) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    let number = |range| day.get(range).and_then(|digits: &str| digits.parse::<i16>().ok());
    let small = |range| number(range).and_then(|n| i8::try_from(n).ok());
    match (number(0..4), small(4..6), small(6..8)) {
        (Some(year), Some(month), Some(date)) if day.len() == 8 && is_law_id(law_id) => {
            Date::new(year, month, date).map(|day| (law_id.to_owned(), day)).map_err(|_| fault())
        }
        _ => Err(fault()),
    }
}

/// A law id that cannot be one.
pub(super) fn law_id_fault(field: &str, found: &str) -> ImportFault {
    let found = super::places::excerpt(found);
    ImportFault::Value { field: field.to_owned(), found, expected: "a law id such as 404AC0000000079" }
}
