//! Drafts: kept for whoever wrote them, without what is personal.

use crate::form::Form;
use crate::office::Office;

#[test]
fn kept_listed_continued_and_thrown_away() {
    let office = Office::new();
    let form = Form::of(&office.get("/enter/claim"), "/enter/claim");
    let form =
        form.with("says.about", "op/undof").with("says.who.ja", "書きかけ").with("says.fact", "nonsense");
    assert_eq!(office.send("/enter/claim", &form, "draft").0, 303);
    assert_eq!(office.send("/enter/claim", &form.clone().with("says.who.ja", "続き"), "keep").0, 204);
    let path = format!("/drafts/{}", form.get("entry"));
    let list = office.get("/drafts");
    assert_eq!(list.matches(&format!("href=\"{path}\"")).count(), 1, "{list}");
    assert!(list.contains("2026-11-24 18:00"), "{list}");
    let page = office.get(&path);
    let again = Form::of(&page, "/enter/claim");
    assert_eq!((again.get("says.who.ja"), again.get("says.about")), ("続き", "op/undof"));
    assert_eq!((again.get("entry"), again.get("seen")), (form.get("entry"), form.get("seen")));
    // nobody else's
    assert_eq!(office.ask("user/two", &path, None).0, 404);
    assert!(!office.ask("user/two", "/drafts", None).1.contains(&path));
    let discard = Form::default().with("do", "discard");
    assert_eq!(office.ask("user/two", &path, Some(&discard)).0, 303);
    assert!(office.get("/drafts").contains(&path));
    assert_eq!(office.ask("user/one", &path, Some(&discard)).0, 303);
    assert_eq!(office.ask("user/one", &path, None).0, 404);
}

#[test]
fn what_is_recorded_is_no_draft_any_more_and_what_is_personal_never_was() {
    let office = Office::new();
    let form = Form::of(&office.get("/enter/person"), "/enter/person");
    let form = form.with("says.id", "person/test").with("says.name", "Hato Hanako");
    assert_eq!(office.send("/enter/person", &form, "draft").0, 303);
    let path = format!("/drafts/{}", form.get("entry"));
    let page = office.get(&path);
    assert!(!page.contains("Hato Hanako") && page.contains("person/test"), "{page}");
    assert!(page.contains("Personal fields are not kept in drafts"), "{page}");
    let items = office.site.desk.keep().list("draft", "", 0).unwrap();
    assert_eq!(items.len(), 1);
    let kept = String::from_utf8_lossy(&items[0].value);
    assert!(!kept.contains("person/test") && !kept.contains("fields"), "sealed: {kept}");
    assert_eq!(office.send("/enter/person", &form, "record").0, 303);
    assert_eq!(office.ask("user/one", &path, None).0, 404);
}

#[test]
fn a_script_keeps_drafts_and_the_form_works_without_it() {
    let office = Office::new();
    let page = office.get("/enter/event");
    let (_, rest) = page.split_once("<script src=\"").unwrap();
    let (address, rest) = rest.split_once('"').unwrap();
    assert!(rest.starts_with(" defer></script>"), "nothing of it stands on the page itself");
    let script = office.site.get(address, "en");
    assert_eq!(
        (script.status.as_u16(), script.header("content-type")),
        (200, "text/javascript; charset=utf-8")
    );
    assert!(script.text.contains("\"do\", \"keep\""));
}
