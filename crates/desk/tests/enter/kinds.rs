//! Every kind of statement, as the code has them: a form, a row that says who enters it, words in both languages.

use std::collections::BTreeSet;

use record::{Entry, Field, KINDS, Kind, Shape};
use wording::Messages;

use crate::examples;
use crate::form::Form;
use crate::office::Office;

/// What the program writes itself, and no office enters.
pub const OF_THE_PROGRAM: [&str; 1] = ["founding"];
/// What cannot be corrected.
pub const FINAL: [&str; 2] = ["withdrawal", "forgotten"];
/// The most bytes of a page.
const MOST_PAGE_BYTES: usize = 50_000;

fn names(fields: &'static [Field], all: &mut BTreeSet<&'static str>) {
    for field in fields {
        all.insert(field.name);
        let mut shape = field.shape;
        while let Shape::List(of) = shape {
            shape = *of;
        }
        if let Shape::Table(fields) = shape {
            names(fields, all);
        }
    }
}

#[test]
fn every_kind_has_a_form_in_both_languages() {
    let office = Office::new();
    for kind in KINDS {
        let forbidden = OF_THE_PROGRAM.contains(&kind.name);
        let permits = office.site.desk.procedure.permits_of(kind.name).count();
        assert_eq!(
            permits == 0,
            forbidden,
            "{}: nobody may enter it, or the program's own has a row",
            kind.name
        );
        for (lang, messages) in [("ja", Messages::new(law::Lang::Ja)), ("en", Messages::new(law::Lang::En))] {
            has_words(kind, lang, &messages);
            let path = format!("/enter/{}", kind.name);
            let (status, page) = office.ask_in(lang, "user/one", &path, None);
            assert_eq!(status, if forbidden { 403 } else { 200 }, "{path}");
            if forbidden {
                continue;
            }
            assert!(page.len() < MOST_PAGE_BYTES, "{path} in {lang}: {} bytes", page.len());
            let form = Form::of(&page, &path);
            for field in kind.fields.iter().filter(|field| field.name != "rests_on") {
                assert!(page.contains(&format!("says.{}", field.name)), "{path}: no {}", field.name);
            }
            assert!(form.get("entry").starts_with(&format!("{}-", kind.name)));
            assert_eq!(form.get("seen"), office.size().to_string());
        }
    }
}

fn has_words(kind: &Kind, lang: &str, messages: &Messages) {
    let own = |id: String| messages.find(&id, &[]);
    assert!(own(format!("kind-{}", kind.name)).is_some(), "{lang}: no word for the kind {}", kind.name);
    let mut all = BTreeSet::new();
    names(kind.fields, &mut all);
    for name in all {
        let name = name.replace('_', "-");
        let found = own(format!("field-{}-{name}", kind.name)).or_else(|| own(format!("field-{name}")));
        assert!(found.is_some(), "{lang}: no word for the field {name} of {}", kind.name);
    }
}

/// What an entry says, but for what is another with every entry.
pub fn content(entry: &Entry) -> (String, String) {
    let rest = (&entry.cites, entry.spoke, entry.public, &entry.remarks);
    (serde_json::to_string(&entry.says).unwrap(), format!("{rest:?}"))
}

#[test]
fn an_entry_of_every_kind_goes_through_its_form_unchanged() {
    let office = Office::new();
    let examples = examples::all(&office);
    let document = desk::api::document(&Messages::new(law::Lang::En));
    let there: BTreeSet<&str> = examples.iter().map(|entry| entry.says.kind().0).collect();
    for kind in KINDS.iter().filter(|kind| !OF_THE_PROGRAM.contains(&kind.name)) {
        assert!(there.contains(kind.name), "no example of {}", kind.name);
        let schema = &document["components"]["schemas"][format!("Enter-{}", kind.name)];
        assert_eq!(schema["properties"]["kind"]["const"], kind.name, "no schema of {}", kind.name);
    }
    let may = |entry: &&Entry| {
        let kind = entry.says.kind().0;
        // a person's own fields are sealed, and are entered anew
        !OF_THE_PROGRAM.contains(&kind) && !FINAL.contains(&kind) && kind != "person"
    };
    for entry in examples.iter().filter(may) {
        let kind = entry.says.kind().0;
        let position = office.site.desk.ledger().state().position(&entry.id).unwrap();
        let page = office.get(&format!("/record/entries/{position}"));
        assert!(page.contains(&format!("/enter/{kind}?corrects={}", entry.id)), "{kind}: {page}");
        let page = office.get(&format!("/enter/{kind}?corrects={}", entry.id));
        let path = format!("/enter/{kind}");
        let mut form = Form::of(&page, &path);
        let name = format!("{kind}-{:020x}", office.size());
        form = form.with("entry", &name);
        let (status, page) = office.send(&path, &form, "record");
        assert_eq!(status, 303, "{}: {page}", entry.id);
        let last = office.last();
        assert_eq!((last.id.as_str(), last.corrects.as_ref()), (name.as_str(), Some(&entry.id)));
        assert_eq!(content(&last), content(entry), "{}", entry.id);
        assert_eq!((last.by.office.as_str(), last.by.user.unwrap().as_str()), ("office/hq", "user/one"));
    }
}
