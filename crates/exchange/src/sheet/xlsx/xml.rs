//! The XML of a part, as a stream of events without namespaces.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{self, BytesStart};

use super::super::finding::Finding;
use super::broken;

/// What stands next.
pub enum Event<'e> {
    /// An element begins. One that is empty also ends.
    Start {
        /// Its name.
        name: &'e str,
        /// For its attributes.
        element: &'e BytesStart<'e>,
    },
    /// An element ends.
    End(&'e str),
    /// Text.
    Text(&'e str),
}

/// Shows every event of a part.
pub fn each(
    part: &str,
    text: &str,
    mut see: impl FnMut(Event<'_>) -> Result<(), Finding>,
) -> Result<(), Finding> {
    let mut reader = Reader::from_str(text);
    let wrong = || broken(part);
    loop {
        match reader.read_event().map_err(|_| wrong())? {
            events::Event::Start(element) => start(&element, &mut see, part)?,
            events::Event::Empty(element) => {
                start(&element, &mut see, part)?;
                let name = element.local_name();
                see(Event::End(std::str::from_utf8(name.as_ref()).map_err(|_| wrong())?))?;
            }
            events::Event::End(element) => {
                let name = element.local_name();
                see(Event::End(std::str::from_utf8(name.as_ref()).map_err(|_| wrong())?))?;
            }
            events::Event::Text(words) => see(Event::Text(&words.xml_content().map_err(|_| wrong())?))?,
            events::Event::CData(words) => see(Event::Text(&words.xml_content().map_err(|_| wrong())?))?,
            events::Event::GeneralRef(reference) => {
                let name = reference.decode().map_err(|_| wrong())?;
                let letter = reference.resolve_char_ref().map_err(|_| wrong())?;
                match (letter, resolve_predefined_entity(&name)) {
                    (Some(letter), _) => see(Event::Text(letter.encode_utf8(&mut [0; 4])))?,
                    (None, Some(text)) => see(Event::Text(text))?,
                    (None, None) => return Err(wrong()),
                }
            }
            events::Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

fn start(
    element: &BytesStart<'_>,
    see: &mut impl FnMut(Event<'_>) -> Result<(), Finding>,
    part: &str,
) -> Result<(), Finding> {
    let name = element.local_name();
    let name = std::str::from_utf8(name.as_ref()).map_err(|_| broken(part))?;
    see(Event::Start { name, element })
}

/// An attribute, by its name without a namespace.
pub fn attribute(element: &BytesStart<'_>, key: &str) -> Option<String> {
    let mut attributes = element.attributes();
    let mut sound = attributes.with_checks(false).filter_map(Result::ok);
    let found = sound.find(|attribute| attribute.key.local_name().as_ref() == key.as_bytes())?;
    found.unescape_value().ok().map(Cow::into_owned)
}
