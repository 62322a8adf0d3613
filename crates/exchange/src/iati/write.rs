//! The XML, in the order of the standard's schema.

use std::borrow::Cow;
use std::io;

use quick_xml::Writer;
use quick_xml::events::{BytesDecl, BytesText, Event};
use record::Words;

use super::{Activities, Activity, Edge, Output, Place, Reporter, Role, Status, Value, identifier};

/// The version of the standard.
const VERSION: &str = "2.03";
/// The namespace of what the standard has no element for: of which moment of which log the file is.
const OWN: &str = "urn:hatoba:record";
/// Where it is not known in which country: "developing countries, unspecified" (code list `Region`).
const NOWHERE: &str = "998";
/// "Activity web page" (code list `DocumentCategory`).
const PAGE: &str = "A12";

type Out = Writer<Vec<u8>>;

/// Writes the file.
///
/// # Errors
/// None but those of memory: what XML cannot hold is left out of texts.
pub fn write(file: &Activities<'_>) -> io::Result<Vec<u8>> {
    let mut out = Writer::new_with_indent(Vec::new(), b' ', 1);
    out.write_event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)))?;
    let generated = file.generated.to_string();
    let own: Vec<(String, &str)> =
        file.of.iter().map(|(name, value)| (format!("record:{name}"), value.as_str())).collect();
    let root = out.create_element("iati-activities").with_attributes([
        ("version", VERSION),
        ("generated-datetime", generated.as_str()),
        ("xmlns:record", OWN),
    ]);
    let root = root.with_attributes(own.iter().map(|(name, value)| (name.as_str(), *value)));
    root.write_inner_content(|out| {
        file.activities.iter().try_for_each(|one| activity(out, file.reporter, one))
    })?;
    let mut bytes = out.into_inner();
    bytes.push(b'\n');
    Ok(bytes)
}

fn activity(out: &mut Out, reporter: &Reporter, one: &Activity) -> io::Result<()> {
    let updated = one.updated.to_string();
    let element = out.create_element("iati-activity").with_attributes([
        ("last-updated-datetime", updated.as_str()),
        ("default-currency", one.value.as_ref().map_or("JPY", |value| value.currency)),
        ("humanitarian", if one.humanitarian { "1" } else { "0" }),
    ]);
    element.write_inner_content(|out| {
        out.create_element("iati-identifier")
            .write_text_content(BytesText::new(&identifier(&reporter.id, &one.id)))?;
        named(
            out,
            "reporting-org",
            &[("ref", &reporter.id), ("type", &reporter.sort)],
            Some(&reporter.name),
        )?;
        named(out, "title", &[], Some(&one.title))?;
        named(out, "description", &[("type", "1")], Some(&one.description))?;
        partners(out, reporter, one)?;
        empty(out, "other-identifier", &[("ref", &one.id), ("type", "A1")])?;
        empty(out, "activity-status", &[("code", status(one.status))])?;
        for day in &one.days {
            let (edge, iso) = (edge(day.what), day.day.to_string());
            named(out, "activity-date", &[("type", edge), ("iso-date", &iso)], day.remark.as_ref())?;
        }
        places(out, one)?;
        empty(out, "sector", &[("vocabulary", "1"), ("code", &one.sector)])?;
        for (code, name) in &one.tags {
            named(out, "tag", &[("vocabulary", "99"), ("code", code)], Some(name))?;
        }
        one.value.iter().try_for_each(|value| transaction(out, value))?;
        for (address, title) in &one.documents {
            document(out, address, title)?;
        }
        one.outputs.iter().try_for_each(|given| output(out, given))
    })?;
    Ok(())
}

fn partners(out: &mut Out, reporter: &Reporter, one: &Activity) -> io::Result<()> {
    let attributes = [("role", "1"), ("ref", reporter.id.as_str()), ("type", reporter.sort.as_str())];
    named(out, "participating-org", &attributes, Some(&reporter.name))?;
    for partner in &one.partners {
        let role = match partner.role {
            Role::Accountable => "2",
            Role::Implementing => "4",
        };
        named(out, "participating-org", &[("role", role)], Some(&partner.name))?;
    }
    Ok(())
}

fn status(status: Status) -> &'static str {
    match status {
        Status::Pipeline => "1",
        Status::Implementation => "2",
        Status::Closed => "4",
    }
}

fn edge(edge: Edge) -> &'static str {
    match edge {
        Edge::PlannedStart => "1",
        Edge::ActualStart => "2",
        Edge::PlannedEnd => "3",
        Edge::ActualEnd => "4",
    }
}

/// The places, countries first. The standard wants a share of each where there are several: nobody knows them, so they are equal.
fn places(out: &mut Out, one: &Activity) -> io::Result<()> {
    if one.places.is_empty() {
        return empty(out, "recipient-region", &[("vocabulary", "1"), ("code", NOWHERE)]);
    }
    let (regions, countries): (Vec<&Place>, Vec<&Place>) = one.places.iter().partition(|place| place.region);
    let places: Vec<&Place> = countries.into_iter().chain(regions).collect();
    for (place, share) in places.iter().zip(shares(places.len())) {
        let mut attributes = vec![("code", place.code.as_str())];
        if places.len() > 1 {
            attributes.push(("percentage", &share));
        }
        if place.region {
            attributes.push(("vocabulary", "1"));
        }
        let element = if place.region { "recipient-region" } else { "recipient-country" };
        named(out, element, &attributes, Some(&place.name))?;
    }
    Ok(())
}

/// So many equal parts of 100, in hundredths, of which the first take what is left over: they add up to 100.
fn shares(count: usize) -> impl Iterator<Item = String> {
    let (each, over) = (10_000 / count.max(1), 10_000 % count.max(1));
    (0..count).map(move |at| {
        let hundredths = each + usize::from(at < over);
        format!("{}.{:02}", hundredths / 100, hundredths % 100)
    })
}

fn transaction(out: &mut Out, value: &Value) -> io::Result<()> {
    let (sort, day) = (if value.handed_over { "3" } else { "2" }, value.day.to_string());
    out.create_element("transaction").write_inner_content(|out| {
        empty(out, "transaction-type", &[("code", sort)])?;
        empty(out, "transaction-date", &[("iso-date", &day)])?;
        out.create_element("value")
            .with_attributes([("currency", value.currency), ("value-date", &day)])
            .write_text_content(BytesText::new(&value.amount.to_string()))?;
        value.remark.iter().try_for_each(|remark| named(out, "description", &[], Some(remark)))
    })?;
    Ok(())
}

fn document(out: &mut Out, address: &str, title: &Words) -> io::Result<()> {
    let pdf = address.rsplit('.').next().is_some_and(|end| end.eq_ignore_ascii_case("pdf"));
    let format = if pdf { "application/pdf" } else { "text/html" };
    let address = sound(address);
    let element =
        out.create_element("document-link").with_attributes([("url", &*address), ("format", format)]);
    element.write_inner_content(|out| {
        named(out, "title", &[], Some(title))?;
        empty(out, "category", &[("code", PAGE)])
    })?;
    Ok(())
}

fn output(out: &mut Out, given: &Output) -> io::Result<()> {
    let (from, to, count) = (given.from.to_string(), given.to.to_string(), given.count.to_string());
    out.create_element("result").with_attribute(("type", "1")).write_inner_content(|out| {
        named(out, "title", &[], Some(&given.what))?;
        out.create_element("indicator").with_attribute(("measure", "1")).write_inner_content(|out| {
            named(out, "title", &[], Some(&given.what))?;
            out.create_element("period").write_inner_content(|out| {
                empty(out, "period-start", &[("iso-date", &from)])?;
                empty(out, "period-end", &[("iso-date", &to)])?;
                empty(out, "actual", &[("value", &count)])
            })?;
            Ok(())
        })?;
        Ok(())
    })?;
    Ok(())
}

fn empty(out: &mut Out, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
    out.create_element(name).with_attributes(attributes.iter().copied()).write_empty()?;
    Ok(())
}

/// An element with what it says in each language.
fn named(out: &mut Out, name: &str, attributes: &[(&str, &str)], words: Option<&Words>) -> io::Result<()> {
    let Some(words) = words else { return empty(out, name, attributes) };
    let element = out.create_element(name).with_attributes(attributes.iter().copied());
    element.write_inner_content(|out| {
        for (lang, text) in [("ja", &words.ja), ("en", &words.en)] {
            out.create_element("narrative")
                .with_attribute(("xml:lang", lang))
                .write_text_content(BytesText::new(&sound(text)))?;
        }
        Ok(())
    })?;
    Ok(())
}

/// A text with what XML 1.0 has no way to write left out.
fn sound(text: &str) -> Cow<'_, str> {
    let lost =
        |c: char| (c < ' ' && !matches!(c, '\t' | '\n' | '\r')) || matches!(c, '\u{fffe}' | '\u{ffff}');
    if text.contains(lost) { Cow::Owned(text.replace(lost, "")) } else { Cow::Borrowed(text) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_add_up() {
        assert_eq!(shares(1).collect::<Vec<_>>(), ["100.00"]);
        assert_eq!(shares(3).collect::<Vec<_>>(), ["33.34", "33.33", "33.33"]);
        for count in 1..=300 {
            let hundredths = shares(count).map(|share| share.replace('.', "").parse::<u64>().unwrap());
            assert_eq!(hundredths.sum::<u64>(), 10_000, "{count}");
        }
    }
}
