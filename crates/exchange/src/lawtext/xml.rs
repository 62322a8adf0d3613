//! The standard law XML, read as a stream of events.

use quick_xml::Reader;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesDecl, BytesRef, BytesStart, Event};

use super::identity::Identity;
use super::walk::Walker;
use super::{ImportError, ImportFault, LawText, places};

/// What a broken file should have been.
const XML: &str = "well-formed XML";

/// Reads an XML file.
pub(super) fn read(text: &str, laws: &[(&str, &str)]) -> Result<LawText, ImportError> {
    read_with(text, Identity::default(), laws)
}

/// Reads XML of which something is known already.
pub(super) fn read_with(
    text: &str,
    identity: Identity,
    laws: &[(&str, &str)],
) -> Result<LawText, ImportError> {
    let mut reader = Reader::from_str(text);
    let mut walker = Walker::new(identity);
    loop {
        let start = offset(reader.buffer_position());
        let event = reader.read_event().map_err(|error| {
            let fault = ImportFault::Syntax { found: error.to_string(), expected: XML };
            fault.at(places::of_offset(text, offset(reader.error_position())))
        })?;
        if matches!(event, Event::Eof) {
            return walker.finish(laws).map_err(|fault| match fault {
                ImportFault::Unclosed { .. } => fault.at(places::of_offset(text, text.len())),
                fault => fault.nowhere(),
            });
        }
        step(&mut walker, &event).map_err(|fault| fault.at(places::of_words(text, start)))?;
    }
}

/// One event.
fn step(walker: &mut Walker, event: &Event<'_>) -> Result<(), ImportFault> {
    match event {
        Event::Start(element) => open(walker, element),
        Event::Empty(element) => {
            open(walker, element)?;
            walker.close()
        }
        Event::End(_) => walker.close(),
        Event::Text(words) => walker.text(&words.xml_content().map_err(|error| syntax(&error))?),
        Event::CData(words) => walker.text(&words.xml_content().map_err(|error| syntax(&error))?),
        Event::GeneralRef(reference) => walker.text(&resolve(reference)?),
        Event::Decl(declaration) => encoding(declaration),
        Event::Comment(_) | Event::PI(_) | Event::DocType(_) | Event::Eof => Ok(()),
    }
}

/// A start tag with its attributes.
fn open(walker: &mut Walker, element: &BytesStart<'_>) -> Result<(), ImportFault> {
    let mut attributes = Vec::new();
    for attribute in element.attributes() {
        let attribute = attribute.map_err(|error| syntax(&error))?;
        let value = attribute.unescape_value().map_err(|error| syntax(&error))?;
        attributes.push((String::from_utf8_lossy(attribute.key.as_ref()).into_owned(), value.into_owned()));
    }
    walker.open(&String::from_utf8_lossy(element.name().as_ref()), &attributes)
}

/// The text that `&amp;` or `&#12354;` stands for. No other entities are known, so none can grow.
fn resolve(reference: &BytesRef<'_>) -> Result<String, ImportFault> {
    if let Some(character) = reference.resolve_char_ref().map_err(|error| syntax(&error))? {
        return Ok(character.to_string());
    }
    let name = String::from_utf8_lossy(reference);
    let unknown = || ImportFault::Syntax { found: format!("&{name};"), expected: XML };
    resolve_predefined_entity(&name).map(str::to_owned).ok_or_else(unknown)
}

/// Only UTF-8 may be declared: other bytes would have been misread.
fn encoding(declaration: &BytesDecl<'_>) -> Result<(), ImportFault> {
    match declaration.encoding() {
        Some(Ok(name)) if !name.eq_ignore_ascii_case(b"utf-8") => {
            Err(ImportFault::Encoding { found: String::from_utf8_lossy(&name).into_owned() })
        }
        Some(Err(error)) => Err(syntax(&error)),
        _ => Ok(()),
    }
}

/// A fault of the XML itself.
fn syntax(error: &dyn std::error::Error) -> ImportFault {
    ImportFault::Syntax { found: error.to_string(), expected: XML }
}

/// A position in the text; texts are far below the address space.
fn offset(position: u64) -> usize {
    usize::try_from(position).unwrap_or(usize::MAX)
}
