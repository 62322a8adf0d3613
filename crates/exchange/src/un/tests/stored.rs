//! Tables on the disk.

use std::fs;

use jiff::Timestamp;
use jiff::civil::date;

use super::super::{Form, Provenance, Reference, Set, Store, StoreError, read};
use super::{died, heads};

fn file(incident: &str) -> Vec<u8> {
    format!("{}\n{}\n", heads(Set::Fatalities), died(1, "A", incident)).into_bytes()
}

fn keep(store: &mut Store, bytes: &[u8], day: (i16, i8, i8), imported_s: i64) -> (super::super::Kept, bool) {
    let table = read(Set::Fatalities, bytes).unwrap();
    let times = (date(day.0, day.1, day.2), Timestamp::from_second(imported_s).unwrap());
    let said = Provenance::new((&table, bytes), times, ("psdata", Some("CC BY-IGO")));
    store.keep(&table, bytes, said).unwrap()
}

#[test]
fn a_file_is_kept_as_it_came_beside_where_it_came_from_and_never_written_again() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = Store::open(dir.path().join("new")).unwrap();
    assert!(store.kept().is_empty());
    let (first, second) = (file("Illness"), file("Accident"));
    let (kept, new) = keep(&mut store, &first, (2025, 4, 4), 10);
    assert!(new);
    assert_eq!(fs::read(&kept.path).unwrap(), first);
    let said = &kept.provenance;
    assert_eq!((said.rows, said.form, said.bytes), (1, Form::Csv, first.len() as u64));
    // the same again: what was said the first time stands
    let (again, new) = keep(&mut store, &first, (2025, 4, 4), 99);
    assert_eq!((again, new), (kept.clone(), false));
    // another file of the same day stands beside it
    let (other, new) = keep(&mut store, &second, (2025, 4, 4), 20);
    assert!(new && other.path != kept.path);
    let (older, _) = keep(&mut store, &second, (2023, 11, 28), 30);
    let want = [older, kept, other];
    assert_eq!(store.kept(), want);
    let reopened = Store::open(dir.path().join("new")).unwrap();
    assert_eq!(reopened.kept(), want, "by day, and then by when they were imported");
    let Reference { tables, from } = reopened.newest().unwrap();
    assert_eq!(tables.fatalities.unwrap()[0].incident, "Accident");
    assert_eq!(from.iter().map(|said| said.set.as_str()).collect::<Vec<_>>(), ["un-fatalities"]);
    assert_eq!((tables.missions, tables.means), (None, None));
    let names = fs::read_dir(dir.path().join("new/un-fatalities")).unwrap();
    let hidden = |name: &fs::DirEntry| name.file_name().to_string_lossy().starts_with('.');
    assert!(names.map(Result::unwrap).all(|name| !hidden(&name)), "nothing half-written is left");
}

#[test]
fn what_was_changed_or_is_gone_is_said() {
    let dir = tempfile::tempdir().unwrap();
    let mut store = Store::open(dir.path()).unwrap();
    let (kept, _) = keep(&mut store, &file("Illness"), (2025, 4, 4), 10);
    fs::write(&kept.path, file("Accident")).unwrap();
    assert!(matches!(kept.table(), Err(StoreError::Changed { path }) if path == kept.path));
    fs::remove_file(&kept.path).unwrap();
    assert!(matches!(store.newest(), Err(StoreError::File { .. })));
    let beside = dir.path().join("un-fatalities/x.provenance.json");
    fs::write(&beside, "{\"set\": \"un-missions\"}").unwrap();
    let error = Store::open(dir.path()).unwrap_err();
    assert_eq!(error.id(), "reference-store-changed");
    assert_eq!(error.args(), [("file", beside.display().to_string())]);
}

#[test]
fn a_file_without_what_is_said_of_it_is_not_kept() {
    let dir = tempfile::tempdir().unwrap();
    fs::create_dir_all(dir.path().join("un-missions")).unwrap();
    fs::write(dir.path().join("un-missions/2024-02-19-0123456789abcdef.csv"), "half").unwrap();
    assert!(Store::open(dir.path()).unwrap().kept().is_empty());
}
