//! Countries as points, with the sums that belong to each (GeoJSON, RFC 7946).

use record::Statement;
use record::stats::{By, Groups, Stats};
use serde_json::{Map, Value, json};

use super::head;
use crate::fault::Fault;
use crate::pages::public::places;
use crate::public::PublicLook;

/// Every country in which something was done, as far as it is known where it lies.
pub fn file(look: &PublicLook<'_>) -> Result<Vec<u8>, Fault> {
    let view = look.view();
    let sums = Stats::of(&view);
    let groups = [&sums.missions, &sums.persons, &sums.in_kind].map(|section| section.by(By::Country));
    let mut keys: Vec<&str> = groups.iter().flat_map(Groups::keys).flatten().map(String::as_str).collect();
    keys.sort_unstable();
    keys.dedup();
    let features: Vec<Value> = keys.into_iter().filter_map(|key| feature(look, key, &groups)).collect();
    let mut all = head(look)?;
    all.insert("type".to_owned(), json!("FeatureCollection"));
    all.insert("features".to_owned(), Value::Array(features));
    Ok(Value::Object(all).to_string().into_bytes())
}

fn feature(look: &PublicLook<'_>, key: &str, groups: &[Groups; 3]) -> Option<Value> {
    let view = look.view();
    let thing = view.thing(key)?;
    let Statement::Entity(says) = &thing.entry.says else { return None };
    let (longitude, latitude) = places::of(key)?;
    let [missions, persons, in_kind] = groups;
    let of = |groups: &Groups| groups.get(&Some(key.to_owned())).copied().unwrap_or_default();
    let mut properties = Map::new();
    for (name, value) in [
        ("name_ja", json!(says.name.ja)),
        ("name_en", json!(says.name.en)),
        ("missions", json!(of(missions).value)),
        ("persons", json!(of(persons).value)),
        ("persons_low", json!(of(persons).low)),
        ("persons_high", json!(of(persons).high)),
        ("in_kind", json!(of(in_kind).value)),
        ("position", json!(look.position(thing.position))),
    ] {
        properties.insert(name.to_owned(), value);
    }
    Some(json!({
        "type": "Feature", "id": key, "properties": properties,
        "geometry": {"type": "Point", "coordinates": [longitude, latitude]},
    }))
}
