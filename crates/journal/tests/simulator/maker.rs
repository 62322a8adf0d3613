//! Entries that writers come up with: mostly sound ones about a few things, so that they meet, and some that must be refused.

use super::chance::Chance;
use jiff::Timestamp;
use record::{By, Cite, Entry, EntryId, Id, Statement, Unknown};
use serde_json::{Value, json};

/// Makes entries with ids of their own.
pub struct Maker {
    pub chance: Chance,
    number: usize,
    clock: i64,
}

fn says(kind: &str, value: &Value) -> Statement {
    Statement::read(kind, &value.to_string()).unwrap().unwrap()
}

fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

impl Maker {
    pub fn new(chance: Chance) -> Self {
        Self { chance, number: 0, clock: 1_750_000_000 }
    }

    /// An entry of a statement. The clock goes on, and now and then back: by a moment, or by days.
    fn entry(&mut self, says: Statement, cited: bool) -> Entry {
        self.number += 1;
        let step = i64::try_from(self.chance.below(5_000)).unwrap();
        self.clock += match self.chance.below(12) {
            0 => -step,
            1 => -40 * step,
            _ => step,
        };
        let source = format!("source/s{}", self.chance.below(3));
        Entry {
            id: EntryId::parse(&format!("e{}", self.number)).unwrap(),
            recorded: Timestamp::from_second(self.clock).unwrap(),
            by: By { office: id("office/hq"), user: None },
            spoke: None,
            cites: if cited { vec![Cite { source: id(&source), page: None }] } else { Vec::new() },
            corrects: None,
            public: self.chance.one_in(2),
            remarks: None,
            says,
        }
    }

    /// What everything else rests on.
    pub fn first(&mut self) -> Vec<Entry> {
        let mut first = vec![self.entry(says("office", &json!({"id": "office/hq", "name": "HQ"})), false)];
        for number in 0..3 {
            let (source, op) = (format!("source/s{number}"), format!("op/o{number}"));
            first.push(self.source(&source));
            first.push(self.entry(says("operation", &json!({"id": op, "name": op})), true));
        }
        for state in ["state/A", "state/B"] {
            first.push(self.entry(says("entity", &json!({"id": state, "name": state})), false));
        }
        // operations and sources go before what cites them
        first.sort_by_key(|entry| !matches!(entry.says, Statement::Office(_) | Statement::Source(_)));
        first
    }

    fn source(&mut self, source: &str) -> Entry {
        let reliability = *self.chance.pick(&["official", "reputable", "secondary"]);
        let value = json!({"id": source, "title": source, "reliability": reliability});
        self.entry(says("source", &value), false)
    }

    fn claim(&mut self) -> Statement {
        let about = format!("op/o{}", self.chance.below(3));
        let fact = format!("f{}", self.chance.below(4));
        let mut value = json!({"about": about, "fact": fact, "is": self.chance.one_in(2)});
        if self.chance.one_in(3) {
            value["of"] = json!(*self.chance.pick(&["state/A", "state/B"]));
        }
        if self.chance.one_in(2) {
            let year = 2000 + self.chance.below(20);
            value["from"] = json!(year.to_string());
            value["to"] = json!((year + self.chance.below(4)).to_string());
        }
        says("claim", &value)
    }

    /// The person's fields, open as a form has them.
    fn person(&mut self, number: usize) -> Entry {
        let name = format!("Yamada {}", self.chance.next());
        let value = json!({"id": format!("person/p{number}"), "name": name, "contact": "5-1"});
        self.entry(says("person", &value), false)
    }

    /// That a person is forgotten.
    pub fn forgotten(&mut self, person: &Id) -> Entry {
        let value = json!({"person": person.as_str(), "why": "asked"});
        let mut entry = self.entry(says("forgotten", &value), false);
        // as the program does: however many ask, it is recorded once
        entry.id = EntryId::parse(&format!("forgotten/{}", person.name())).unwrap();
        entry
    }

    /// Takes back or puts right one of the entries.
    fn against(&mut self, others: &[Entry]) -> Entry {
        let target = self.chance.pick(others).clone();
        if self.chance.one_in(2) {
            let value = json!({"withdraws": target.id.as_str(), "why": "wrong"});
            return self.entry(says("withdrawal", &value), false);
        }
        let claims = matches!(target.says, Statement::Claim(_)) || self.chance.one_in(10);
        let corrected = if claims { self.claim() } else { target.says.clone() };
        let mut entry = self.entry(corrected, true);
        entry.corrects = Some(target.id);
        entry
    }

    /// One that must be refused, wherever it goes.
    fn wrong(&mut self) -> Entry {
        match self.chance.below(5) {
            0 => {
                let says = serde_json::value::RawValue::from_string("{}".to_owned()).unwrap();
                let unknown = Unknown { kind: "omen".to_owned(), version: 1, says };
                self.entry(Statement::Unknown(Box::new(unknown)), true)
            }
            1 => {
                let claim = self.claim();
                self.entry(claim, false)
            }
            2 => {
                let value = json!({"about": "op/o0", "fact": "f0", "is": true, "from": "2012", "to": "2011"});
                self.entry(says("claim", &value), true)
            }
            3 => {
                let value = json!({"about": "op/nowhere", "fact": "f0", "is": true});
                self.entry(says("claim", &value), true)
            }
            _ => {
                let value = json!({"withdraws": "never-said", "why": "wrong"});
                self.entry(says("withdrawal", &value), false)
            }
        }
    }

    /// One more entry, in view of what has been said lately.
    fn next(&mut self, recent: &[Entry]) -> Entry {
        match self.chance.below(24) {
            0..=8 => {
                let claim = self.claim();
                self.entry(claim, true)
            }
            9 | 10 => {
                let about = format!("op/o{}", self.chance.below(3));
                let value = json!({"about": about, "set": "lead", "member": "state/A", "is": true});
                self.entry(says("member", &value), true)
            }
            11 => {
                let value = json!({"about": "op/o1", "set": "lead", "is": self.chance.one_in(2)});
                self.entry(says("closed", &value), true)
            }
            12 => {
                let source = format!("source/s{}", self.chance.below(3));
                self.source(&source)
            }
            13 | 14 => {
                let number = self.chance.below(8);
                self.person(number)
            }
            15 => {
                let person = format!("person/p{}", self.chance.below(8));
                let user = format!("user/u{}", self.number);
                let value = json!({"id": user, "works_for": "office/hq", "person": person});
                self.entry(says("user", &value), false)
            }
            16 if self.chance.one_in(8) => {
                self.entry(says("founding", &json!({"digest": "00", "entries": 9})), false)
            }
            17 => self.wrong(),
            _ => self.against(recent),
        }
    }

    /// A batch of new entries; each may also speak of those before it.
    pub fn batch(&mut self, recent: &[Entry]) -> Vec<Entry> {
        let count = if self.chance.one_in(3) { 1 + self.chance.below(6) } else { 1 };
        let mut batch: Vec<Entry> = Vec::new();
        for _ in 0..count {
            let entry = if batch.is_empty() || !self.chance.one_in(8) {
                self.next(recent)
            } else {
                self.against(&batch)
            };
            batch.push(entry);
        }
        batch
    }

    /// The same id, and something else under it.
    pub fn other_of_that_id(&mut self, of: &Entry) -> Entry {
        let claim = self.claim();
        let mut entry = self.entry(claim, true);
        entry.id = of.id.clone();
        entry.remarks = Some(record::Words::one("something else"));
        entry
    }
}
