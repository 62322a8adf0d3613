//! What the attributes of the standard law XML say.

use super::identity::LawNumber;
use super::{ImportFault, ids};

/// An element's attributes.
pub(super) type Attributes = [(String, String)];

/// The part of the id that an element gives.
pub(super) fn segment(tag: &str, attributes: &Attributes) -> Result<String, ImportFault> {
    let missing = || ImportFault::Missing { inside: tag.to_owned(), expected: "attribute Num" };
    let number = ids::number(tag, attribute(attributes, "Num").ok_or_else(missing)?)?;
    Ok(match (tag, ids::subitem_depth(tag)) {
        ("Article", _) => format!("art{number}"),
        ("Paragraph", _) => format!("p{number}"),
        ("Item", _) => format!("i{number}"),
        (_, Some(1)) => ids::letter(&number),
        _ => number,
    })
}

/// An attribute's value.
pub(super) fn attribute<'a>(attributes: &'a Attributes, name: &str) -> Option<&'a str> {
    attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
}

/// The law's number, if the `Law` element gives all of it.
pub(super) fn law_number(attributes: &Attributes) -> Option<LawNumber> {
    let era = attribute(attributes, "Era")?.to_owned();
    let kind = attribute(attributes, "LawType")?.to_owned();
    let year = attribute(attributes, "Year")?.parse().ok()?;
    let number = attribute(attributes, "Num")?.parse().ok()?;
    Some(LawNumber { era, year, kind, number })
}
