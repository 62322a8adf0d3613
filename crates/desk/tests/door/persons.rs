//! What is personal: opened for a reason, which is written down before; and gone when the person is forgotten.

use common::Site;
use record::{EntryId, Forgotten, Id, Person, Personal, Statement, Words};

use crate::common;

const NAME: &str = "Hatoba Tarou of the test";

fn person(site: &Site) {
    let id = Id::parse("person/p-1").unwrap();
    let name = Some(Personal::Open(NAME.to_owned()));
    let says =
        Person { id, name, latin: None, birth: None, contact: None, post: None, health: None, conduct: None };
    site.enter(EntryId::parse("test/person").unwrap(), Statement::Person(Box::new(says)));
}

#[test]
fn whoever_opens_it_is_written_down() {
    let site = Site::new();
    person(&site);
    let (mut personnel, mut auditor) = (site.official("personnel"), site.official("auditor"));
    assert!(personnel.get("/persons").text.contains("person/p-1"));
    let sealed = personnel.get("/persons/p-1");
    assert!(sealed.status == 200 && !sealed.text.contains(NAME), "{}", sealed.text);
    for why in ["", "  ", "x", "a\0bc", &"x".repeat(201)] {
        let got = personnel.post("/persons/p-1", &[("why", why)]);
        assert!(got.status == 422 && !got.text.contains(NAME), "{why}");
    }
    assert!(auditor.get("/audit").text.contains("Nothing was opened"));
    let opened = personnel.post("/persons/p-1", &[("why", "passport <for> December")]);
    assert!(opened.status == 200 && opened.text.contains(NAME), "{}", opened.text);
    assert_eq!(opened.header("cache-control"), "no-store");
    let audit = auditor.get("/audit").text;
    for what in ["user/personnel", "person/p-1", "passport &lt;for&gt; December", "2026-11-24 18:00"] {
        assert!(audit.contains(what), "{what}: {audit}");
    }
    assert!(auditor.get("/audit?month=2026-10").text.contains("Nothing was opened"));
    // nobody else opens it, whatever they say
    for role in ["reader", "officer", "decider", "administrator"] {
        let got = site.official(role).post("/persons/p-1", &[("why", "curiosity")]);
        assert!(got.status == 403 && !got.text.contains(NAME), "{role}");
    }
    assert_eq!(auditor.get("/audit").text.matches("person/p-1").count(), 1);
}

#[test]
fn a_month_is_that_of_the_office() {
    let site = Site::new();
    person(&site);
    let mut personnel = site.official("personnel");
    // 16:00 on the last day of November in the world is the first of December here
    site.later(6 * 86_400 + 7 * 3_600);
    personnel.sign_in();
    personnel.post("/persons/p-1", &[("why", "passport")]);
    let mut auditor = site.official("auditor");
    assert!(auditor.get("/audit?month=2026-12").text.contains("person/p-1"));
    assert!(!auditor.get("/audit?month=2026-11").text.contains("person/p-1"));
}

#[test]
fn what_is_forgotten_is_opened_by_nobody() {
    let site = Site::new();
    person(&site);
    let person = Id::parse("person/p-1").unwrap();
    let says = Forgotten { person: person.clone(), why: Words::one("asked") };
    site.enter(EntryId::parse("test/forgotten").unwrap(), Statement::Forgotten(Box::new(says)));
    site.desk.ledger_mut().forget(person.as_str()).unwrap();
    let mut personnel = site.official("personnel");
    assert!(personnel.get("/persons/p-1").text.contains("has been forgotten"));
    let got = personnel.post("/persons/p-1", &[("why", "all the same")]);
    assert!(got.status == 200 && !got.text.contains(NAME) && got.text.contains("Nothing is sealed"));
}
