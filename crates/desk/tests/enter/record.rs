//! From a form into the record: looked at first, once, and not past what others entered.

use record::Statement;

use crate::form::Form;
use crate::office::Office;

const EVENT: &str = "/enter/event";

/// A form that says something that happened to UNDOF.
fn event(office: &Office, number: u32) -> Form {
    Form::of(&office.get(EVENT), EVENT)
        .with("entry", &format!("event-{number:020x}"))
        .with("says.id", &format!("event/test-{number}"))
        .with("says.on", "2026-11-20")
        .with("says.about.0", "op/undof")
        .with("says.what.en", "Shots were heard")
        .with("cites.0.source", "source/mofa-record-2024-02-27")
        .with("cites.0.page", "3")
}

#[test]
fn looked_at_and_recorded_once() {
    let office = Office::new();
    let size = office.size();
    let form = event(&office, 1);
    let (status, page) = office.send(EVENT, &form, "preview");
    assert_eq!(status, 200, "{page}");
    assert!(page.contains("Shots were heard") && page.contains("Nothing has been recorded yet"), "{page}");
    assert_eq!(office.size(), size);
    let form = Form::of(&page, EVENT);
    assert_eq!(form.get("cites.0.page"), "3");
    let (status, _) = office.send(EVENT, &form, "record");
    assert_eq!((status, office.size()), (303, size + 1));
    let last = office.last();
    assert_eq!(last.cites[0].page.as_deref(), Some("3"));
    assert!(last.public, "an event that a source published is for everyone");
    let signed = office.site.desk.ledger().checkpoints().unwrap();
    assert_eq!(signed.last().map(|(size, _)| *size), Some(size + 1), "signed as it stands with the entry");
    assert!(office.get(&format!("/entered/{size}")).contains("Shots were heard"));
    // the same again
    assert_eq!(office.send(EVENT, &form, "record").0, 303);
    assert_eq!(office.size(), size + 1);
    // what is personal is carried along, and shown nowhere else
    let person = Form::of(&office.get("/enter/person"), "/enter/person");
    let person = person.with("says.id", "person/test").with("says.name", "Hato Hanako");
    let (status, page) = office.send("/enter/person", &person, "preview");
    assert_eq!((status, page.matches("Hato Hanako").count()), (200, 1), "{page}");
    assert_eq!(Form::of(&page, "/enter/person").get("says.name"), "Hato Hanako");
    // and with other words
    let (status, page) = office.send(EVENT, &form.with("says.what.en", "Nothing was heard"), "record");
    assert_eq!((status, office.size()), (409, size + 1));
    assert!(page.contains(&format!("recorded as #{size}")) && page.contains("Nothing was heard"), "{page}");
}

#[test]
fn what_others_entered_meanwhile_is_read_first() {
    let office = Office::new();
    let (first, second) = (event(&office, 1), event(&office, 2));
    assert_eq!(office.send(EVENT, &first, "record").0, 303);
    let size = office.size();
    let (status, page) = office.send(EVENT, &second, "record");
    assert_eq!((status, office.size()), (409, size));
    assert!(
        page.contains("Others have entered something") && page.contains(&format!("#{}", size - 1)),
        "{page}"
    );
    // whoever has read it goes on
    assert_eq!(office.send(EVENT, &Form::of(&page, EVENT), "record").0, 303);
    // what is about something else is no news
    let source = Form::of(&office.get("/enter/source"), "/enter/source").with("seen", "0");
    let source =
        source.with("says.id", "source/test").with("says.title.en", "T").with("says.publisher.en", "P");
    let source = source.with("says.reliability", "official");
    let (status, page) = office.send("/enter/source", &source, "record");
    assert_eq!(status, 303, "{page}");
}

#[test]
fn what_is_wrong_is_told_at_its_field_and_nothing_is_lost() {
    let office = Office::new();
    let size = office.size();
    let wrong: [(&str, &str, &str); 7] = [
        ("says.about.0", "op/nowhere", "e-says.about.0"),
        ("says.about.0", "not an id", "e-says.about.0"),
        ("says.on", "yesterday", "e-says.on"),
        ("says.on", "2026-13-01", "e-says.on"),
        ("says.what.en", "", "e-says.what"),
        ("cites.0.source", "source/nowhere", "e-cites.0.source"),
        ("corrects", "event/nowhere", "e-corrects"),
    ];
    for (name, value, at) in wrong {
        for button in ["preview", "record"] {
            let (status, page) = office.send(EVENT, &event(&office, 1).with(name, value), button);
            assert_eq!(status, 422, "{name}: {page}");
            assert!(page.contains(&format!("href=\"#{at}\"")), "{name} {value}: {page}");
            assert!(page.contains(&format!("id=\"{at}\"")), "{name} {value}: nothing is there");
            let back = Form::of(&page, EVENT);
            assert_eq!((back.get(name), back.get("cites.0.page")), (value, "3"));
        }
    }
    let (status, page) =
        office.send(EVENT, &event(&office, 1).with("cites.0.source", "").with("cites.0.page", ""), "record");
    assert_eq!(status, 422);
    assert!(page.contains("href=\"#e-cites\"") && page.contains("name at least one"), "{page}");
    assert_eq!(office.size(), size);
}

#[test]
fn lists_grow_without_scripts() {
    let office = Office::new();
    let (status, page) = office.send(EVENT, &event(&office, 1), "add says.about");
    assert_eq!(status, 200);
    let form = Form::of(&page, EVENT);
    assert_eq!((form.get("says.about.0"), form.get("says.about.1")), ("op/undof", ""));
    let form = form.with("says.about.1", "op/unmiss");
    let (_, page) = office.send(EVENT, &form, "add cites");
    assert!(page.contains("name=\"cites.1.source\""));
    assert_eq!(office.send(EVENT, &Form::of(&page, EVENT), "record").0, 303);
    let Statement::Event(event) = office.last().says else { panic!("no event") };
    assert_eq!(event.about.len(), 2);
    assert_eq!(office.last().cites.len(), 1);
}

#[test]
fn an_office_enters_what_is_its_own() {
    let office = Office::new();
    let size = office.size();
    let list = office.ask("user/jica", "/enter", None).1;
    assert!(list.contains("/enter/claim\"") && !list.contains("/enter/approval\""), "{list}");
    assert_eq!(office.ask("user/jica", "/enter/approval", None).0, 403);
    // a ministry enters what it decides itself, and not what the Cabinet decides
    let (status, page) = office.ask("user/jica", "/enter/decision", None);
    assert_eq!(status, 200);
    let form = Form::of(&page, "/enter/decision").with("says.id", "decision/x").with("says.on", "2026-11-01");
    let form =
        form.with("says.about.0", "op/undof").with("says.what.en", "All go home").with("says.by", "cabinet");
    let form = form.with("do", "record");
    let (status, page) = office.ask("user/jica", "/enter/decision", Some(&form));
    assert_eq!(status, 403);
    assert!(page.contains("All go home") && page.contains("It is entered by"), "{page}");
    // nor does it take back what the Cabinet decided
    let plan = {
        let ledger = office.site.desk.ledger();
        let state = ledger.state();
        let view = state.as_of("2026-11-24".parse().unwrap(), state.now());
        let (_, plan) = view.entries("plan").last().unwrap();
        plan.id.to_string()
    };
    let (_, page) = office.ask("user/jica", &format!("/enter/withdrawal?says.withdraws={plan}"), None);
    let form = Form::of(&page, "/enter/withdrawal").with("says.why.en", "We think so").with("do", "record");
    assert_eq!(form.get("says.withdraws"), plan);
    assert_eq!(office.ask("user/jica", "/enter/withdrawal", Some(&form)).0, 403);
    assert_eq!(office.size(), size);
}

#[test]
fn what_a_decision_rested_on_is_not_typed() {
    let office = Office::new();
    let root = office.site.desk.ledger().root().to_string();
    let mut form = Form::of(&office.get("/enter/decision"), "/enter/decision");
    let said = [
        ("id", "decision/forged"),
        ("about.0", "op/undof"),
        ("on", "2026-11-01"),
        ("by", "headquarters"),
        ("what.en", "The law allows it"),
        ("rests_on.framework", root.as_str()),
        ("rests_on.edition", "2025"),
        ("rests_on.size", "10"),
        ("rests_on.root", root.as_str()),
        ("rests_on.valid", "2026-11-01"),
        ("rests_on.goal", "dispatch"),
        ("rests_on.verdict", "yes"),
        ("rests_on.tree", root.as_str()),
    ];
    for (name, value) in said {
        form = form.with(&format!("says.{name}"), value);
    }
    let (status, page) = office.send("/enter/decision", &form, "record");
    assert_eq!(status, 303, "{page}");
    assert_eq!(office.last().says.rests_on(), None);
}

#[test]
fn a_person_is_sealed_and_forgotten() {
    let office = Office::new();
    let form = Form::of(&office.get("/enter/person"), "/enter/person");
    let form = form.with("says.id", "person/test").with("says.name", "Hato Hanako");
    assert_eq!(office.send("/enter/person", &form, "record").0, 303);
    let bytes = |at| office.site.desk.ledger().row(at).unwrap().unwrap();
    let row = bytes(office.size() - 1);
    assert!(!String::from_utf8_lossy(&row.bytes).contains("Hato") && row.sealed.is_some());
    let person = office.size() - 1;
    let form = Form::of(&office.get("/enter/forgotten"), "/enter/forgotten");
    let form = form.with("says.person", "person/test").with("says.why.en", "As asked");
    assert_eq!(office.send("/enter/forgotten", &form, "record").0, 303);
    assert!(bytes(person).sealed.is_none(), "the key is destroyed, and what it sealed is deleted");
    // and nothing more is said of them
    let form =
        Form::of(&office.get("/enter/person"), "/enter/person").with("entry", "person-00000000000000000001");
    let (status, page) = office.send("/enter/person", &form.with("says.id", "person/test"), "record");
    assert_eq!(status, 422);
    assert!(page.contains("href=\"#e-says.id\""), "{page}");
}

#[test]
fn a_role_reaches_as_far_as_it_was_given() {
    let office = Office::new();
    let size = office.size();
    assert_eq!(office.ask("user/two", "/enter/decision", None).0, 403);
    let sent = |form: &Form| office.ask("user/undof", EVENT, Some(&form.clone().with("do", "record")));
    let form = event(&office, 1);
    let (status, page) = sent(&form.clone().with("says.about.1", "op/unmiss"));
    assert_eq!(status, 403);
    assert!(page.contains("None of your roles"), "{page}");
    assert_eq!(sent(&form.clone().with("says.about.0", "op/unmiss")).0, 403);
    assert_eq!(office.size(), size);
    assert_eq!(sent(&form).0, 303);
    assert_eq!(office.last().by.user.unwrap().as_str(), "user/undof");
}

#[test]
fn a_grave_step_is_taken_by_whoever_has_just_shown_who_they_are() {
    let mut office = Office::new();
    office.proved_at -= 3_600;
    let size = office.size();
    let form = Form::of(&office.get("/enter/user"), "/enter/user");
    let form = form
        .with("says.id", "user/new")
        .with("says.works_for", "office/hq")
        .with("says.grants.0.role", "officer");
    assert_eq!(office.send("/enter/user", &form, "record").0, 303);
    assert_eq!(office.size(), size, "first they prove it");
    // what they wrote waits for them
    let again = Form::of(&office.get(&format!("/drafts/{}", form.get("entry"))), "/enter/user");
    assert_eq!(again.get("says.grants.0.role"), "officer");
    // what decides nothing needs no proof
    assert_eq!(office.send(EVENT, &event(&office, 1), "record").0, 303);
    office.proved_at += 3_600;
    assert_eq!(office.send("/enter/user", &again, "record").0, 303);
    assert_eq!((office.last().id.as_str(), office.size()), (form.get("entry"), size + 2));
}
