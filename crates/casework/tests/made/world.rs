//! A made-up world, entry by entry: what the tests of dossiers, matters, deadlines and kept judgements stand on.

use casework::dossier::{Dossier, StepState, steps};
use casework::holds::{Matter, matters};
use casework::kept::{decisive, judge, rests_on};
use casework::procedure::Procedure;
use casework::{Assessor, Subject};
use jiff::civil::Date;
use law::Framework;
use record::{Entry, Id, State, Statement};

use super::founding::{entries, procedure, state};
use super::japan::japan;

/// The first day on which matters are looked for.
pub const FIRST: Date = jiff::civil::date(2026, 1, 1);

/// The law and the procedure of the tests.
pub struct Rules {
    pub framework: Framework,
    pub procedure: Procedure,
}

pub fn rules() -> Rules {
    let framework = japan();
    let procedure = procedure(&framework);
    Rules { framework, procedure }
}

/// A record that grows, with the rules it is read by.
pub struct Made<'r> {
    pub state: State,
    pub rules: &'r Rules,
    pub assessor: Assessor<'r>,
    number: u64,
}

pub fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

pub fn day(text: &str) -> Date {
    text.parse().unwrap()
}

impl<'r> Made<'r> {
    /// The made-up world before anything is asked.
    pub fn new(rules: &'r Rules) -> Made<'r> {
        let world = entries(include_str!("world.toml"), &rules.framework, "2026-12-01T00:00:00Z");
        Made { state: state(world), rules, assessor: Assessor::new(&rules.framework), number: 0 }
    }

    /// Entries of a text, as the next ones of this record; made by the Headquarters.
    pub fn read(&mut self, text: &str) -> Vec<Entry> {
        // every text is written down a minute after the one before
        self.number += 1;
        let moment = format!("2027-01-01T{:02}:{:02}:00Z", self.number / 60, self.number % 60);
        let text = format!("[defaults]\npublic = true\n{text}");
        entries(&text, &self.rules.framework, &moment)
    }

    /// Takes entries in, each of which must be one that may be appended.
    pub fn take(&mut self, new: &[Entry]) {
        for entry in new {
            let refused = self.state.check().batch(std::slice::from_ref(entry)).err();
            assert_eq!(refused, None, "{}", entry.id);
            self.state.apply(entry.clone());
        }
    }

    /// Takes a text in.
    pub fn add(&mut self, text: &str) -> Vec<Entry> {
        let new = self.read(text);
        self.take(&new);
        new
    }

    /// Judges something on a day, as the law's option for it, and takes the decision in that says so.
    pub fn assess(&mut self, about: &str, on: Date, decision: &str) -> Entry {
        let found = &self.rules.procedure.found;
        let view = self.state.as_of(on, self.state.now());
        let subject = Subject::of(&view, &id(about)).unwrap();
        let goal = decisive(&view, &subject, found, &self.assessor).unwrap();
        let judged = judge(&view, &subject, goal, found, &self.assessor).unwrap();
        let rests = rests_on(&view, &judged, self.assessor.framework(), &"0".repeat(64));
        let text = format!(
            "[[decision]]\nentry = \"{decision}\"\nid = \"{decision}\"\nby = \"headquarters\"\non = {on}\nwhat = {{ ja = \"判断\", en = \"Judged\" }}\n\
             about = [\"{about}\"]\n"
        );
        let mut entry = self.read(&text).remove(0);
        if let Statement::Decision(decision) = &mut entry.says {
            decision.rests_on = Some(rests);
        }
        self.take(std::slice::from_ref(&entry));
        entry
    }

    pub fn position(&self, entry: &str) -> u64 {
        self.state.position(&record::EntryId::parse(entry).unwrap()).unwrap()
    }

    pub fn dossier(&self, of: &str, on: Date, size: u64) -> Option<Dossier<'_>> {
        Dossier::of(&self.state.as_of(on, self.state.at(size)), &id(of))
    }

    pub fn steps(&self, of: &str, on: Date, size: u64) -> Vec<StepState<'r>> {
        let view = self.state.as_of(on, self.state.at(size));
        let Some(dossier) = Dossier::of(&view, &id(of)) else { return Vec::new() };
        steps(&view, &dossier, &self.rules.procedure, &self.assessor)
    }

    /// The matters of something on a day, as known now.
    pub fn matters(&self, of: &str, on: Date) -> Vec<Matter> {
        let view = self.state.as_of(on, self.state.now());
        let subject = Subject::of(&view, &id(of)).unwrap();
        let known = (&self.state, self.state.now());
        matters(known, &subject, (FIRST, on), &self.rules.procedure, &self.assessor)
    }
}

/// One more operation like the made-up one, with a request, a plan and a unit under way; of another name.
pub fn another(name: &str) -> String {
    let world = include_str!("world.toml");
    let (_, operation) = world.split_once("[[operation]]").unwrap();
    let text = format!("[[operation]]{operation}\n{}", include_str!("course.toml"));
    text.replace("/made", &format!("/{name}")).replace("\"made/", &format!("\"{name}/"))
}
