//! One entry: the fields of its kind, the keys of the envelope, and what stands for those it leaves out.

use record::{Cite, EntryId, Id, Kind, Shape, Statement, When, Words};

use super::Draft;
use super::finding::{FindingKind, wanted};
use super::keys::{self, CITE, DEFAULTS, Form, KIND, Slot};
use super::walk::{Step, Walk};
use crate::doc::{Entry, Node, Table, Value};

/// Room for the JSON of most statements, in bytes.
const USUAL_BYTES: usize = 256;

/// What an entry says of itself.
#[derive(Default)]
struct Envelope {
    entry: Option<EntryId>,
    cites: Vec<Cite>,
    spoke: Option<When>,
    corrects: Option<EntryId>,
    public: Option<bool>,
    remarks: Option<Words>,
    office: Option<Id>,
    user: Option<Id>,
}

/// An entry being decoded.
struct Making {
    kind: &'static Kind,
    envelope: Envelope,
    /// The JSON of the statement, so far.
    says: String,
    /// Nothing has been wrong.
    whole: bool,
}

impl<'t> Walk<'t> {
    /// An entry of a kind; `None` if something is wrong with it. Its line and column are still to be filled in.
    pub fn draft(
        &mut self,
        node: &'t Node<'_>,
        table: &'t Table<'_>,
        kind: &'static Kind,
        form: Form,
        defaults: &'t [Entry<'_>],
    ) -> Option<Draft> {
        let mut says = String::with_capacity(USUAL_BYTES);
        says.push('{');
        let mut making = Making { kind, envelope: Envelope::default(), says, whole: true };
        for entry in &table.entries {
            if form == Form::Json && entry.key == KIND {
                continue;
            }
            if let Some(slot) = keys::slot(kind, &entry.key) {
                self.key(&mut making, slot, entry);
            } else {
                self.unknown_key(entry, keys::keys(kind));
                making.whole = false;
            }
        }
        self.defaults(&mut making, table, defaults);
        let default = |key: &str| defaults.iter().find(|entry| entry.key == key).map(|entry| &entry.value);
        let get = |key: &str| table.get(key).or_else(|| default(key));
        for field in kind.fields.iter().filter(|field| field.needed) {
            let key = field.name;
            if get(key).is_none() {
                self.note_key(node.start, key, FindingKind::Missing { key });
                making.whole = false;
            }
        }
        let across = [self.forwards(kind.fields, get), self.about_facts(kind, node.start, get)];
        let whole = making.whole && across.iter().all(Option::is_some);
        if whole { self.made(making, node.start) } else { None }
    }

    /// What the text has under one key of an entry.
    fn key(&mut self, making: &mut Making, slot: Slot, entry: &'t Entry<'_>) {
        let done = match slot {
            Slot::Field(field) => self.field(field, &entry.key, &entry.value, &mut making.says),
            Slot::Envelope(name) => self.inside(Step::Key(&entry.key), |walk| {
                walk.envelope(&mut making.envelope, name, &entry.value)
            }),
        };
        making.whole &= done.is_some();
    }

    /// What stands for the keys that the entry leaves out and its kind has.
    fn defaults(&mut self, making: &mut Making, table: &Table<'_>, defaults: &'t [Entry<'_>]) {
        if defaults.is_empty() {
            return;
        }
        let path = std::mem::replace(&mut self.path, vec![Step::Key(DEFAULTS)]);
        for default in defaults.iter().filter(|default| table.get(&default.key).is_none()) {
            if let Some(slot) = keys::slot(making.kind, &default.key) {
                self.key(making, slot, default);
            }
        }
        self.path = path;
    }

    /// What the text has under one of [`super::ENVELOPE`].
    fn envelope(&mut self, envelope: &mut Envelope, name: &str, node: &'t Node<'_>) -> Option<()> {
        match name {
            "entry" => envelope.entry = Some(self.entry_id(node)?),
            "cites" => envelope.cites = self.cites(node)?,
            "spoke" => envelope.spoke = Some(self.when(node)?),
            "corrects" => envelope.corrects = Some(self.entry_id(node)?),
            "public" => envelope.public = Some(self.flag(node)?),
            "remarks" => envelope.remarks = Some(self.words(node)?),
            "office" => envelope.office = Some(self.id(node, &["office"])?),
            "user" => envelope.user = Some(self.id(node, &["user"])?),
            _ => {}
        }
        Some(())
    }

    /// The places in sources that an entry rests on; one may stand for a list of it alone.
    fn cites(&mut self, node: &'t Node<'_>) -> Option<Vec<Cite>> {
        let Value::Array(items) = &node.value else { return Some(vec![self.cite(node)?]) };
        let (mut cites, mut whole) = (Vec::with_capacity(items.len()), true);
        for (number, item) in items.iter().enumerate() {
            match self.inside(Step::Number(number), |walk| walk.cite(item)) {
                Some(cite) => cites.push(cite),
                None => whole = false,
            }
        }
        whole.then_some(cites)
    }

    fn cite(&mut self, node: &'t Node<'_>) -> Option<Cite> {
        match &node.value {
            Value::Text(_) => Some(Cite { source: self.id(node, &["source"])?, page: None }),
            Value::Table(_) => {
                let mut written = String::new();
                self.value(node, Shape::Table(CITE), &mut written)?;
                self.told(node.start, serde_json::from_str(&written))
            }
            _ => self.expected(node, wanted::CITE),
        }
    }

    /// The draft of an entry that is right in every part.
    fn made(&mut self, making: Making, at: u32) -> Option<Draft> {
        let Making { kind, mut says, envelope, .. } = making;
        says.push('}');
        let says = self.told(at, Statement::read(kind.name, &says)?)?;
        let Envelope { entry, cites, spoke, corrects, public, remarks, office, user } = envelope;
        Some(Draft {
            id: entry,
            says,
            cites,
            spoke,
            corrects,
            public,
            remarks,
            office,
            user,
            at,
            line: 0,
            column: 0,
        })
    }

    /// What was read of checked JSON. That it cannot be read is a mistake of this program, and is told all the same.
    fn told<T>(&mut self, at: u32, read: Result<T, serde_json::Error>) -> Option<T> {
        read.map_err(|error| self.note(at, FindingKind::Statement { detail: error.to_string() })).ok()
    }
}
