//! Texts on the disk.

use std::fs;

use jiff::civil::{Date, date};

use super::super::{LawText, Provision, Skipped, Store, StoreError, read, write_lines};

fn text(law_id: Option<&str>, from: Option<Date>, provisions: &[(&str, &str)]) -> LawText {
    let own = |(id, text): &(&str, &str)| Provision { id: (*id).to_owned(), text: (*text).to_owned() };
    LawText {
        law_id: law_id.map(str::to_owned),
        title: Some("灯の法".to_owned()),
        in_force_from: from,
        provisions: provisions.iter().map(own).collect(),
        skipped: Skipped { supplementary: 2, annexes: 3, inserts: 4, empty: 5 },
    }
}

#[test]
fn the_wording_of_a_day_is_that_of_the_newest_version_not_after_it() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = Store::open(dir.path().join("new")).unwrap();
    assert!(store.texts().is_empty());
    let (old, new) = (date(1992, 8, 10), date(2016, 3, 29));
    store.save(&text(Some("1AC2"), Some(new), &[("art1.p1", "新")])).unwrap();
    store.save(&text(Some("1AC2"), Some(old), &[("art1.p1", "旧"), ("art2.p1", "廃")])).unwrap();
    store.save(&text(Some("1CO3"), None, &[("ord.art1.p1", "令")])).unwrap();
    let again = Store::open(dir.path().join("new")).unwrap();
    for store in [&store, &again] {
        assert_eq!(store.text_of("art1.p1", date(1992, 8, 9)), None);
        assert_eq!(store.text_of("art1.p1", old), Some(("旧", Some(old))));
        assert_eq!(store.text_of("art1.p1", date(2016, 3, 28)), Some(("旧", Some(old))));
        assert_eq!(store.text_of("art1.p1", new), Some(("新", Some(new))));
        assert_eq!(store.text_of("art2.p1", new), None, "repealed wording is not in force");
        assert_eq!(store.text_of("ord.art1.p1", date(1900, 1, 1)), Some(("令", None)));
    }
    assert_eq!(store.texts(), again.load().unwrap());
}

#[test]
fn a_text_without_a_law_id_yields_to_a_dated_one() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = Store::open(dir.path()).unwrap();
    let path = store.save(&text(None, None, &[("art1.p1", "無")])).unwrap();
    assert!(path.ends_with("texts/unnamed/undated.jsonl"));
    let from = date(2025, 5, 28);
    let path = store.save(&text(Some("1AC2"), Some(from), &[("art1.p1", "有")])).unwrap();
    assert!(path.ends_with("texts/1AC2/2025-05-28.jsonl"));
    assert_eq!(store.text_of("art1.p1", from), Some(("有", Some(from))));
    assert_eq!(store.text_of("art1.p1", date(2020, 1, 1)), Some(("無", None)));
}

#[test]
fn a_second_import_replaces_the_first_and_leaves_nothing_beside_it() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = Store::open(dir.path()).unwrap();
    let from = Some(date(2025, 5, 28));
    let path = store.save(&text(Some("1AC2"), from, &[("art1.p1", "誤"), ("art2.p1", "余")])).unwrap();
    fs::write(path.with_file_name(".9-0.part"), "half").unwrap();
    let right = text(Some("1AC2"), from, &[("art1.p1", "正")]);
    assert_eq!(store.save(&right).unwrap(), path);
    assert_eq!(Store::open(dir.path()).unwrap().texts(), std::slice::from_ref(&right));
    assert_eq!(store.texts(), [right]);
    fs::remove_file(path.with_file_name(".9-0.part")).unwrap();
    assert_eq!(fs::read_dir(path.parent().unwrap()).unwrap().count(), 1);
}

#[test]
fn lines_give_back_the_same_text() {
    let law =
        text(Some("1AC2"), Some(date(2025, 5, 28)), &[("art1.p1", "一\n二　\"三\"\\"), ("x.p1", "\u{7f}")]);
    assert_eq!(read(write_lines(&law).as_bytes(), &[("1AC2", "never.")]).unwrap(), law);
}

#[test]
fn what_cannot_be_stored_or_read_is_said() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = Store::open(dir.path()).unwrap();
    let error = store.save(&text(Some("../x"), None, &[("a", "灯")])).unwrap_err();
    assert_eq!((error.id(), error.args()), ("store-law-id", vec![("found", "../x".to_owned())]));
    let path = store.save(&text(Some("1AC2"), None, &[("a", "灯")])).unwrap();
    fs::write(&path, "{\"id\":\"a\"}\n").unwrap();
    let error = store.load().unwrap_err();
    assert!(matches!(&error, StoreError::Text { path: named, .. } if *named == path));
    assert_eq!(error.id(), "store-text");
    assert!(error.args()[1].1.contains("line 1"), "{error}");
    let mut blocked = Store::open(path).unwrap_or(store);
    fs::remove_dir_all(dir.path().join("texts")).unwrap();
    fs::write(dir.path().join("texts"), "a file where the folder should be").unwrap();
    assert_eq!(blocked.save(&text(None, None, &[("a", "灯")])).unwrap_err().id(), "store-file");
    assert!(blocked.text_of("a", date(2020, 1, 1)).is_some(), "what was read stays readable");
}
