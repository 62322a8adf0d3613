//! A form that is being filled in: of which kind, for what, what stands in it and what is wrong with that.

use std::collections::BTreeMap;

use exchange::entries::{Draft, Item, Reader};
use record::{By, EntryId, Id, Kind};
use serde::{Deserialize, Serialize};

use super::fields::{Fields, Flaw, MOST_FIELDS, MOST_ROWS};
use super::form::DO;
use super::shaped::{self, NO, YES};
use super::wrongs::label;
use crate::fault::Fault;
use crate::page::form::{Choice, Wrong};
use crate::visit::{Caller, Visit};

/// Random bytes in the name of an entry.
const NAME_BYTES: usize = 10;
/// Fields of the form that are none of the entry's.
const CONTROLS: [&str; 4] = ["entry", "seen", GOAL, DO];
/// The field in which an assessment says what of the law it asks.
pub const GOAL: &str = "goal";
/// Kinds that tell of the world what its sources published: they are for everyone, unless the official says otherwise. Whatever an office
/// thinks, asks or decides is not, until someone says so.
const OPEN_KINDS: [&str; 8] =
    ["source", "entity", "operation", "resolution", "mandate", "agreement", "figure", "event"];

/// What a form is for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Place {
    /// An entry of a kind.
    Kind,
    /// A step of a dossier.
    Step {
        /// The dossier, or something in it.
        dossier: Id,
        /// The step.
        step: String,
    },
}

impl Place {
    /// The address of the form.
    pub fn path(&self, kind: &Kind) -> String {
        match self {
            Place::Kind => format!("/enter/{}", kind.name),
            Place::Step { dossier, step } => {
                let name = dossier.name().replace('/', "%2F");
                format!("/dossiers/{}/{name}/steps/{step}", dossier.sort())
            }
        }
    }
}

/// A form that is being filled in.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// The kind of the entry.
    pub kind: &'static Kind,
    /// What it is for.
    pub place: Place,
    /// The name that the entry will have: given when the form is first shown, so that a form sent twice records once.
    pub id: EntryId,
    /// How much of the record the official has seen, in entries.
    pub seen: u64,
    /// What stands in it.
    pub fields: Fields,
    /// What its sender gave of that, where the program filled in more: a form is known again by what was given.
    pub given: Option<Fields>,
    /// What the procedure lays down: by field, the words of which one has to stand there.
    pub fixed: BTreeMap<String, Vec<Choice>>,
    /// Fields that nobody fills in: what stands there is carried along unseen.
    pub unseen: Vec<&'static str>,
    /// Fields that may be left empty although their kind needs them, each with the message that says what stands there then.
    pub eased: BTreeMap<&'static str, &'static str>,
    /// What of the law an assessment asks; none: what decides.
    pub goal: Option<String>,
    /// What it can ask.
    pub goals: Vec<Choice>,
    /// The list that gets one row more.
    pub added: Option<String>,
    /// What is wrong with it.
    pub wrongs: Vec<Wrong>,
    /// The status of the answer that tells so.
    pub status: u16,
}

/// What was sent can be read, and is not right.
pub const WRONG: u16 = 422;
/// Who sent it may not enter that.
pub const NOT_PERMITTED: u16 = 403;
/// Others were quicker.
pub const CONFLICT: u16 = 409;

impl Sheet {
    /// A new form.
    ///
    /// # Errors
    /// Where the kind has a name that no entry can have.
    pub fn new(caller: &Caller<'_>, kind: &'static Kind, place: Place, seen: u64) -> Result<Sheet, Fault> {
        let mut bytes = [0; NAME_BYTES];
        (caller.desk.random)(&mut bytes);
        let id = named(kind, &bytes)?;
        let mut fields = Fields::default();
        fields.put("public", if OPEN_KINDS.contains(&kind.name) { YES } else { NO });
        Ok(Sheet::with((kind, place), (id, seen), fields))
    }

    /// A form with something in it.
    pub fn with((kind, place): (&'static Kind, Place), (id, seen): (EntryId, u64), fields: Fields) -> Sheet {
        Sheet {
            kind,
            place,
            id,
            seen,
            fields,
            given: None,
            fixed: BTreeMap::new(),
            unseen: Vec::new(),
            eased: BTreeMap::new(),
            goal: None,
            goals: Vec::new(),
            added: None,
            wrongs: Vec::new(),
            status: WRONG,
        }
    }

    /// A form as it was sent, with all that can be told without knowing what it means.
    ///
    /// # Errors
    /// Where it was not made here.
    pub fn sent(caller: &Caller<'_>, kind: &'static Kind, place: Place) -> Result<Sheet, Fault> {
        let forged = |field: &'static str| Fault::bad(field, "desk-enter-forged", Vec::new());
        let id = caller.field("entry").and_then(|id| own_name(id, kind)).ok_or_else(|| forged("entry"))?;
        let seen = caller.field("seen").and_then(|seen| seen.parse().ok()).ok_or_else(|| forged("seen"))?;
        let form = caller.asked.form.iter().filter(|(name, _)| !CONTROLS.contains(&name.as_str()));
        let (fields, flaws) = Fields::read(form);
        let mut sheet = Sheet::with((kind, place), (id, seen), fields);
        sheet.goal = caller.field(GOAL).filter(|goal| !goal.is_empty()).map(str::to_owned);
        sheet.flawed(caller, flaws);
        sheet.tidy(caller);
        Ok(sheet)
    }

    /// Reads what stands in it as if a form had been sent with that.
    pub fn read(&mut self, caller: &Caller<'_>) {
        let sent: Vec<(String, String)> =
            self.fields.iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect();
        let (fields, flaws) = Fields::read(sent.iter());
        self.fields = fields;
        self.flawed(caller, flaws);
        self.tidy(caller);
    }

    /// Gives its entry the name that a digest has.
    ///
    /// # Errors
    /// Where no entry can be called so.
    pub fn name(&mut self, digest: &[u8]) -> Result<(), Fault> {
        self.id = named(self.kind, digest.get(..NAME_BYTES).unwrap_or(digest))?;
        Ok(())
    }

    /// Notes what is wrong with fields as they were sent.
    fn flawed(&mut self, caller: &Caller<'_>, flaws: Vec<(String, Flaw)>) {
        let kind = self.kind;
        let told = |(name, flaw): (String, Flaw)| {
            let most = if flaw == Flaw::Many { MOST_FIELDS } else { MOST_ROWS };
            let args = [("label", label(caller, kind, &name).into()), ("most", most.into())];
            Wrong::new(name, caller.tell(flaw.id(), &args))
        };
        self.wrongs.extend(flaws.into_iter().map(told));
    }

    /// Notes what is wrong with a field; none: with the whole.
    pub fn wrong(&mut self, field: impl Into<String>, told: impl Into<String>) {
        self.wrongs.push(Wrong::new(field, told));
    }

    /// Puts the fields in order, and notes those that no form of the kind has.
    fn tidy(&mut self, caller: &Caller<'_>) {
        let (fields, unknown) = shaped::tidy(&self.fields, self.kind);
        self.fields = fields;
        if !unknown.is_empty() {
            self.wrong("", caller.say("desk-enter-name"));
        }
    }

    /// Lays down what has to stand in a field; what stands there otherwise is not taken.
    pub fn fix(&mut self, name: String, words: Vec<Choice>) {
        if let Some(first) = words.first()
            && !words.iter().any(|word| word.value == self.fields.get(&name))
        {
            self.fields.put(name.as_str(), &first.value);
        }
        self.fixed.insert(name, words);
    }

    /// The entry that it says, before it is one; `None`: something is wrong, and noted.
    pub fn draft(&mut self, visit: &Visit<'_>) -> Option<Draft> {
        let line = shaped::json(&self.fields, self.kind, self.id.as_str()).to_string();
        let read = Reader::new(visit.desk.framework()).read_json_line(line.as_bytes(), 1);
        let draft = match read {
            Ok(Item::Draft(draft)) => Some(*draft),
            Ok(Item::Whole { .. }) => None,
            Err(found) => {
                self.misread(visit, &found);
                None
            }
        };
        if self.kind.cited && self.fields.rows("cites").is_empty() {
            self.wrong("cites", visit.say("desk-enter-no-source"));
        }
        draft.filter(|_| self.wrongs.is_empty())
    }

    /// Who writes it down.
    ///
    /// # Errors
    /// Where nobody is signed in.
    pub fn by(caller: &Caller<'_>) -> Result<By, Fault> {
        let official = caller.official()?;
        Ok(By { office: official.office.clone(), user: Some(official.user.clone()) })
    }
}

/// The name of an entry of a kind, with these bytes in it.
fn named(kind: &Kind, bytes: &[u8]) -> Result<EntryId, Fault> {
    let id = EntryId::parse(&format!("{}-{}", kind.name, record::hex(bytes)));
    id.ok_or_else(|| Fault::Broken(format!("no entry can be called after {}", kind.name)))
}

/// The name of an entry as this program gives them; `None`: it is none.
fn own_name(written: &str, kind: &Kind) -> Option<EntryId> {
    let digits = written.strip_prefix(kind.name)?.strip_prefix('-')?;
    let sound = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'a'..=b'f');
    (digits.len() == NAME_BYTES * 2 && digits.bytes().all(sound)).then(|| EntryId::parse(written)).flatten()
}
