//! A case as data: what was written, with names resolved and nothing judged.

use std::collections::BTreeMap;

use jiff::civil::Date;
use law::{BodyId, Claim, FactId, Localized, SetId, Span};
use record::When;

/// One request and what is known about its situation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Case {
    /// Its title.
    pub title: Localized,
    /// The day of assessment.
    pub on: Option<Date>,
    /// Free text.
    pub remarks: Option<Localized>,
    /// What the claims rest on.
    pub sources: Vec<SourceRef>,
    /// Who asked, and for what.
    pub request: Request,
    /// The operation that it is about.
    pub operation: Operation,
    /// Agreements, for information; not judged.
    pub agreements: Vec<Agreement>,
    /// What is being studied; none: everything is tried.
    pub contributions: Vec<Contribution>,
    /// Numbers that counted facts sum, beside those of a contribution.
    pub numbers: BTreeMap<String, u64>,
    /// Days that deadlines count from.
    pub days: BTreeMap<String, Date>,
    /// Days that deadlines leave out.
    pub spans: BTreeMap<String, Vec<Span>>,
    /// Readings of open questions.
    pub assumptions: Vec<(FactId, FactValue)>,
    /// Other facts about the case.
    pub facts: Vec<(FactId, FactValue)>,
}

/// What claims rest on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SourceRef {
    /// Its id in the case.
    pub id: String,
    /// Its title.
    pub title: Localized,
    /// Where it is published.
    pub address: Option<String>,
    /// Its day, month, year or fiscal year.
    pub date: Option<When>,
    /// Who published it.
    pub publisher: Option<Localized>,
    /// Its language.
    pub language: Option<String>,
}

/// Who asked, and for what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Request {
    /// Who asked.
    pub from: Vec<EntityRef>,
    /// When.
    pub when: Option<When>,
    /// On what basis, in words.
    pub basis: Option<Localized>,
    /// For what, in words.
    pub what: Option<Localized>,
}

/// The operation.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Operation {
    /// Its name.
    pub name: Option<Localized>,
    /// Who carries it out.
    pub lead: Vec<EntityRef>,
    /// What it is for, in words.
    pub aim: Option<Localized>,
    /// Where it is, in words.
    pub area: Option<Localized>,
    /// The pillar, as a value of the framework's dimension `pillar`; none: all are tried.
    pub pillar: Option<u8>,
    /// The type, as a value of the framework's dimension `type`.
    pub kind: Option<u8>,
    /// Which sets are known to be complete.
    pub complete: Vec<(SetId, FactValue)>,
    /// The resolutions that it rests on.
    pub resolutions: Vec<Resolution>,
    /// The parties to the conflict; each is a member of the set `parties`.
    pub parties: Vec<EntityDecl>,
    /// The states concerned, with the sets that they are in.
    pub states: Vec<EntityDecl>,
    /// Facts about the case that were said here.
    pub facts: Vec<(FactId, FactValue)>,
}

/// A resolution.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Resolution {
    /// The UN organ that adopted it.
    pub organ: BodyId,
    /// Its number, such as `S/RES/1996 (2011)`.
    pub number: Option<String>,
    /// Its day, month, year or fiscal year.
    pub date: Option<When>,
    /// Where it was written, in bytes from the start of the text.
    pub at: u32,
}

/// An agreement, for information.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Agreement {
    /// Its title.
    pub title: Localized,
    /// Its day, month, year or fiscal year.
    pub date: Option<When>,
}

/// A state, party or organisation, named.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EntityRef {
    /// Its id in the case.
    pub id: String,
    /// The organisation of the framework that it is, if any.
    pub body: Option<BodyId>,
    /// Its name, if the case gave one here.
    pub name: Option<Localized>,
    /// Where it was written, in bytes from the start of the text.
    pub at: u32,
}

/// A state, party or organisation with facts about it. The same id may be declared under parties, states and
/// recipients: it is then one entity, of which all of them speak.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EntityDecl {
    /// Its id in the case.
    pub id: String,
    /// The organisation of the framework that it is, if any.
    pub body: Option<BodyId>,
    /// Its name, if the case gave one here.
    pub name: Option<Localized>,
    /// The sets that it is said to be in, by the table it stands in, by its roles or by `is_<member>`; each set
    /// once. The value is a plain yes unless `is_<member>` says otherwise.
    pub members: Vec<(SetId, FactValue)>,
    /// Facts about it.
    pub facts: Vec<(FactId, FactValue)>,
    /// Where it was written, in bytes from the start of the text.
    pub at: u32,
}

/// What is being studied.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Contribution {
    /// Its name.
    pub name: Option<Localized>,
    /// The form, as a value of the framework's dimension `form`; none: all are tried.
    pub form: Option<u8>,
    /// The performer, as a value of the framework's dimension `performer`; none: all are tried.
    pub performer: Option<u8>,
    /// The tasks; none: all are tried.
    pub tasks: Vec<TaskRef>,
    /// Where the work is done; none: nobody has said.
    pub places: Option<Vec<EntityRef>>,
    /// How many persons, in persons.
    pub persons: Option<u64>,
    /// How many liaison staff beside them, in persons.
    pub liaison: Option<u64>,
    /// How many crew of entrusted transport beside them, in persons.
    pub crew: Option<u64>,
    /// The first day.
    pub from: Option<Date>,
    /// The last day.
    pub to: Option<Date>,
    /// The equipment, in words.
    pub equipment: Vec<Localized>,
    /// The goods.
    pub goods: Vec<Goods>,
    /// Who gets the goods; each is a member of the set `recipients`.
    pub recipients: Vec<EntityDecl>,
    /// Facts about the case that were said here.
    pub facts: Vec<(FactId, FactValue)>,
    /// The other law under which it is made, in words.
    pub law: Option<Localized>,
    /// Where it was written, in bytes from the start of the text.
    pub at: u32,
}

/// One task.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TaskRef {
    /// The task, as a value of the framework's dimension `task`.
    pub task: u8,
    /// The task that it is likened to.
    pub like: Option<u8>,
}

/// Goods of one sort.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Goods {
    /// What they are.
    pub item: Localized,
    /// How many, in `unit`.
    pub quantity: Option<u64>,
    /// What they are counted in.
    pub unit: Option<Localized>,
}

/// What was said of a fact.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FactValue {
    /// What each source said; none: silent, unless contested.
    pub claims: Vec<Claim>,
    /// Sources disagree, and the case does not say which.
    pub contested: bool,
    /// Where it was written, in bytes from the start of the text.
    pub at: u32,
}

impl FactValue {
    /// Said by nobody in particular, for every day.
    pub fn plain(says: bool, at: u32) -> FactValue {
        FactValue { claims: vec![Claim { says, ..Claim::default() }], contested: false, at }
    }

    /// Nobody has said.
    pub fn silent(at: u32) -> FactValue {
        FactValue { claims: Vec::new(), contested: false, at }
    }

    /// Sources disagree.
    pub fn contested(at: u32) -> FactValue {
        FactValue { claims: Vec::new(), contested: true, at }
    }
}
