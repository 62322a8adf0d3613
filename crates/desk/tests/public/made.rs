//! Statements of every kind, made from what the kinds say of themselves.

use std::collections::BTreeMap;

use law::Framework;
use record::{By, Cite, Entry, EntryId, Id, KINDS, Kind, Personal, Shape, Statement};
use serde_json::{Map, Value, json};

use crate::common::{Site, now};

/// Makes statements that all have one word in their texts.
pub struct Maker<'m> {
    pub framework: &'m Framework,
    /// An id of each sort, to name in statements.
    pub ids: BTreeMap<String, Id>,
    /// What stands in every text and in every id that a statement introduces.
    pub word: &'static str,
    /// Whether everyone may read them.
    pub public: bool,
}

impl Maker<'_> {
    /// An entry of a kind; `None` while nothing is known that it must name.
    pub fn entry(&self, kind: &Kind) -> Option<Entry> {
        // who can be a party is of several sorts
        let sort = kind.own.map(|sort| if sort.is_empty() { "body" } else { sort });
        let own = sort.map(|sort| format!("{sort}/{}-{}", self.word, kind.name.replace('_', "-")));
        let mut fields = Map::new();
        for field in kind.fields {
            // an office follows about a fact or about a set; what a decision rested on is checked against the log
            let left_out = (kind.name == "follow" && field.name == "set") || field.name == "rests_on";
            let value = match (&own, field.name) {
                (Some(own), "id") => Some(json!(own)),
                _ => self.value(field.shape, field.name),
            };
            match value {
                Some(value) if field.needed || !left_out => drop(fields.insert(field.name.to_owned(), value)),
                None if field.needed => return None,
                _ => {}
            }
        }
        let mut says = Statement::read(kind.name, &Value::Object(fields).to_string())?.unwrap();
        says.personal(&mut |_, personal| *personal = Personal::Open(format!("{} personal", self.word)));
        let user = self.ids.get("user").cloned();
        Some(Entry {
            id: EntryId::parse(&format!("{}/{}", self.word, kind.name)).unwrap(),
            recorded: now(),
            by: By { office: Id::parse("office/hq").unwrap(), user },
            spoke: None,
            cites: vec![Cite {
                source: self.ids.get("source").unwrap().clone(),
                page: Some(format!("{} page", self.word)),
            }],
            corrects: None,
            public: self.public,
            remarks: serde_json::from_value(self.words()).unwrap(),
            says,
        })
    }

    fn words(&self) -> Value {
        json!({"ja": format!("{}の言葉", self.word), "en": format!("words of {}", self.word)})
    }

    fn value(&self, shape: Shape, name: &str) -> Option<Value> {
        Some(match shape {
            Shape::Text | Shape::Personal => json!(self.word),
            Shape::Words => self.words(),
            // what ends does so after it began
            Shape::When if name == "to" => json!("2013-01"),
            Shape::When => json!("2012-12-20"),
            Shape::Number => json!(7),
            Shape::Flag => json!(true),
            Shape::Id([]) => json!(self.ids.get("op")?),
            Shape::Id(sorts) => json!(sorts.iter().find_map(|sort| self.ids.get(*sort))?),
            Shape::Entry | Shape::Set => return self.rare(shape),
            Shape::Fact => json!(self.framework.facts.iter().find(|fact| !fact.of_entity)?.name),
            Shape::Value(dim) => json!(self.framework.values(self.framework.dim(dim)?).first()?.0),
            Shape::Choice(words) => json!(words.first()?),
            Shape::List(of) => json!([self.value(*of, name)?]),
            Shape::Table(fields) => {
                let all = fields
                    .iter()
                    .filter_map(|field| Some((field.name.to_owned(), self.value(field.shape, field.name)?)));
                Value::Object(all.collect())
            }
        })
    }

    fn rare(&self, shape: Shape) -> Option<Value> {
        match shape {
            Shape::Set => Some(json!(self.framework.sets.first()?.name)),
            _ => Some(json!(format!("{}/survey", self.word))),
        }
    }
}

/// An id of each sort that the journal knows already: the first that was written down.
pub fn ids(site: &Site) -> BTreeMap<String, Id> {
    let ledger = site.desk.ledger();
    let entries = ledger.entries(0, usize::MAX).unwrap();
    let mut ids = BTreeMap::new();
    for own in entries.iter().filter_map(|entry| entry.says.own()) {
        ids.entry(own.sort().to_owned()).or_insert_with(|| own.clone());
    }
    ids
}

/// Enters a statement of each kind, those first that others name. Whatever cannot be entered is named.
pub fn enter(site: &Site, maker: &mut Maker<'_>) -> Vec<&'static str> {
    // nothing may be said of a person after they have been forgotten
    let (last, mut left): (Vec<&Kind>, Vec<&Kind>) = KINDS.iter().partition(|kind| kind.name == "forgotten");
    left.extend(last);
    loop {
        let before = left.len();
        left.retain(|kind| {
            let Some(entry) = maker.entry(kind) else { return true };
            let entered =
                site.desk.ledger_mut().append(std::slice::from_ref(&entry), &mut |bytes| bytes.fill(7));
            if let (Ok(_), Some(own)) = (&entered, entry.says.own()) {
                maker.ids.entry(own.sort().to_owned()).or_insert_with(|| own.clone());
            }
            entered.is_err()
        });
        if left.len() == before {
            return left.into_iter().map(|kind| kind.name).collect();
        }
    }
}
