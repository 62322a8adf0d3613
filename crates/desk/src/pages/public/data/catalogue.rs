//! What is published, for catalogues and search engines: DCAT version 3, as JSON-LD. Addresses are relative to the file's own.

use serde_json::{Map, Value, json};

use super::{AREAS, BOOK, CSV, Other, XLSX, entries, forms, head, others};
use crate::fault::Fault;
use crate::pages::public::checks;
use crate::public::PublicLook;
use crate::reply::JSON;

/// The catalogue.
pub fn file(look: &PublicLook<'_>) -> Result<Value, Fault> {
    let publisher = look.publisher();
    let mut all = Map::new();
    all.insert("@context".to_owned(), context());
    all.insert("@type".to_owned(), json!("dcat:Catalog"));
    all.insert("dct:title".to_owned(), both(look, "desk-public-title"));
    all.insert("dct:description".to_owned(), both(look, "desk-public-data-lead"));
    let name = tagged([&publisher.name.ja, &publisher.name.en].map(Clone::clone));
    all.insert("dct:publisher".to_owned(), json!({"@type": "foaf:Agent", "foaf:name": name}));
    all.insert("dct:license".to_owned(), json!({"@id": publisher.licence.address}));
    all.insert("dct:language".to_owned(), json!(["ja", "en"]));
    all.insert("dct:modified".to_owned(), json!(look.on.to_string()));
    all.extend(head(look)?.into_iter().map(|(name, value)| (format!("record:{name}"), value)));
    let tables = AREAS.iter().map(|name| table(look, name));
    let files = others(look).map(|Other { name, kind, title, after, .. }| {
        let mut set = dataset(look, name, title, &[((*name).to_owned(), kind)]);
        set.insert("dct:conformsTo".to_owned(), json!({"@id": after}));
        set
    });
    let parts: Vec<(String, &str)> = entries::parts(look).map(|name| (name, "application/jsonl")).collect();
    let checks = checks::FILES.map(|(name, kind)| (name.to_owned(), kind));
    let whole = [
        dataset(look, "checks", "checks-page-title", &checks),
        dataset(look, "all", "desk-public-data-book", &[(BOOK.to_owned(), XLSX)]),
        dataset(look, "entries", "desk-public-data-entries", &parts),
    ];
    let sets: Vec<Value> = tables.chain(files).chain(whole).map(Value::Object).collect();
    all.insert("dcat:dataset".to_owned(), Value::Array(sets));
    Ok(Value::Object(all))
}

fn context() -> Value {
    json!({
        "dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/", "foaf": "http://xmlns.com/foaf/0.1/",
        "record": "urn:hatoba:record:",
    })
}

fn table(look: &PublicLook<'_>, name: &str) -> Map<String, Value> {
    let kinds = [CSV, CSV, JSON, XLSX];
    let files: Vec<(String, &str)> =
        forms::ENDINGS.iter().zip(kinds).map(|(ending, kind)| (format!("{name}.{ending}"), kind)).collect();
    dataset(look, name, &format!("desk-public-data-{name}"), &files)
}

fn dataset(look: &PublicLook<'_>, name: &str, title: &str, files: &[(String, &str)]) -> Map<String, Value> {
    let mut all = Map::new();
    all.insert("@type".to_owned(), json!("dcat:Dataset"));
    all.insert("dct:identifier".to_owned(), json!(name));
    all.insert("dct:title".to_owned(), both(look, title));
    let distributions = files.iter().map(|(file, kind)| {
        let kind = kind.split(';').next().unwrap_or(kind);
        let address = look.as_of().carry(file);
        json!({
            "@type": "dcat:Distribution", "dct:title": file, "dcat:mediaType": kind,
            "dct:license": {"@id": look.publisher().licence.address}, "dcat:downloadURL": {"@id": address},
        })
    });
    all.insert("dcat:distribution".to_owned(), distributions.collect());
    all
}

fn both(look: &PublicLook<'_>, id: &str) -> Value {
    tagged(look.both(|words| words.text(id, &[])))
}

/// A text in each language.
fn tagged([ja, en]: [String; 2]) -> Value {
    json!([{"@language": "ja", "@value": ja}, {"@language": "en", "@value": en}])
}
