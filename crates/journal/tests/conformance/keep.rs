//! What every keep does alike. A case gets what opens the same keep again and again, and finds it empty.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail like tests")]

use journal::{Item, Keep};
use std::sync::Barrier;
use std::thread;

/// Opens the same keep once more.
pub type Open<'a> = &'a mut dyn FnMut() -> Box<dyn Keep>;
/// A case and its name.
type Case = (&'static str, fn(Open));
/// All of them.
pub const CASES: &[Case] = &[
    ("puts and replaces", puts_and_replaces),
    ("expires", expires),
    ("puts what is new", puts_what_is_new),
    ("takes once", takes_once),
    ("deletes", deletes),
    ("lists by the beginning of the key", lists_by_the_beginning_of_the_key),
    ("sweeps", sweeps),
    ("any bytes come back", any_bytes_come_back),
    ("stays when opened again", stays_when_opened_again),
    ("one of many puts", one_of_many_puts),
    ("one of many takes", one_of_many_takes),
];

const NOW: i64 = 1_800_000_000;

fn item(kind: &str, key: &str, expires_at: i64) -> Item {
    Item { kind: kind.to_owned(), key: key.to_owned(), value: b"value".to_vec(), expires_at }
}

fn puts_and_replaces(open: Open) {
    let mut keep = open();
    assert_eq!(keep.get("session", "a", NOW).unwrap(), None);
    let first = item("session", "a", NOW + 10);
    keep.put(&first).unwrap();
    assert_eq!(keep.get("session", "a", NOW).unwrap(), Some(first));
    let second = Item { value: b"other".to_vec(), ..item("session", "a", NOW + 5) };
    keep.put(&second).unwrap();
    assert_eq!(open().get("session", "a", NOW).unwrap(), Some(second));
    assert_eq!(keep.get("token", "a", NOW).unwrap(), None);
}

fn expires(open: Open) {
    let mut keep = open();
    let short = item("session", "a", NOW + 10);
    keep.put(&short).unwrap();
    assert_eq!(keep.get("session", "a", NOW + 9).unwrap(), Some(short));
    assert_eq!(keep.get("session", "a", NOW + 10).unwrap(), None);
    assert_eq!(keep.list("session", "", NOW + 10).unwrap(), []);
    assert_eq!(keep.take("session", "a", NOW + 10).unwrap(), None);
    keep.put(&item("session", "old", i64::MIN)).unwrap();
    assert_eq!(keep.get("session", "old", NOW).unwrap(), None);
    keep.put(&item("session", "for ever", i64::MAX)).unwrap();
    assert!(keep.get("session", "for ever", i64::MAX - 1).unwrap().is_some());
}

fn puts_what_is_new(open: Open) {
    let mut keep = open();
    let first = item("code", "123456", NOW + 30);
    assert!(keep.put_new(&first, NOW).unwrap());
    let second = Item { value: b"other".to_vec(), ..item("code", "123456", NOW + 90) };
    assert!(!keep.put_new(&second, NOW + 29).unwrap());
    assert_eq!(keep.get("code", "123456", NOW + 29).unwrap(), Some(first));
    assert!(keep.put_new(&second, NOW + 30).unwrap());
    assert_eq!(keep.get("code", "123456", NOW + 30).unwrap(), Some(second));
    assert!(keep.put_new(&item("other kind", "123456", NOW + 30), NOW).unwrap());
}

fn takes_once(open: Open) {
    let (mut one, mut two) = (open(), open());
    let token = item("token", "a", NOW + 10);
    one.put(&token).unwrap();
    assert_eq!(two.take("token", "a", NOW).unwrap(), Some(token));
    assert_eq!(two.take("token", "a", NOW).unwrap(), None);
    assert_eq!(one.take("token", "a", NOW).unwrap(), None);
    assert_eq!(one.get("token", "a", NOW).unwrap(), None);
}

fn deletes(open: Open) {
    let mut keep = open();
    keep.put(&item("session", "a", NOW + 10)).unwrap();
    keep.put(&item("session", "b", NOW + 10)).unwrap();
    keep.delete("session", "a").unwrap();
    keep.delete("session", "never there").unwrap();
    assert_eq!(keep.get("session", "a", NOW).unwrap(), None);
    assert!(keep.get("session", "b", NOW).unwrap().is_some());
}

fn lists_by_the_beginning_of_the_key(open: Open) {
    let mut keep = open();
    let keys = ["b/2", "a/", "a/1", "a/%", "a/é", "a/z", "A/1", "a", "a0", "b/1", "a/1/2", "a/\u{10ffff}"];
    for key in keys {
        keep.put(&item("session", key, NOW + 10)).unwrap();
    }
    keep.put(&item("session", "a/expired", NOW)).unwrap();
    keep.put(&item("other", "a/2", NOW + 10)).unwrap();
    let mut list = |prefix: &str| -> Vec<String> {
        keep.list("session", prefix, NOW).unwrap().into_iter().map(|item| item.key).collect()
    };
    assert_eq!(list("a/"), ["a/", "a/%", "a/1", "a/1/2", "a/z", "a/é", "a/\u{10ffff}"]);
    assert_eq!(list("a/%"), ["a/%"]);
    assert_eq!(list("a/\u{10ffff}"), ["a/\u{10ffff}"]);
    assert_eq!(list("c"), [""; 0]);
    assert_eq!(list("").len(), keys.len());
    assert_eq!(keep.list("session", "b/1", NOW).unwrap(), [item("session", "b/1", NOW + 10)]);
}

fn sweeps(open: Open) {
    let mut keep = open();
    for (key, expires_at) in [("a", NOW - 1), ("b", NOW), ("c", NOW + 1)] {
        keep.put(&item("session", key, expires_at)).unwrap();
    }
    assert_eq!(keep.sweep(NOW).unwrap(), 2);
    assert_eq!(keep.sweep(NOW).unwrap(), 0);
    assert_eq!(keep.list("session", "", i64::MIN).unwrap(), [item("session", "c", NOW + 1)]);
}

fn any_bytes_come_back(open: Open) {
    let mut keep = open();
    let odd = Item { value: (0..=255).collect(), ..item("", "'; -- 波止場 $1 ?1", NOW + 1) };
    keep.put(&odd).unwrap();
    assert_eq!(keep.take("", &odd.key, NOW).unwrap(), Some(odd));
    let nothing = Item { value: Vec::new(), ..item("kind", "", NOW + 1) };
    assert!(keep.put_new(&nothing, NOW).unwrap());
    assert_eq!(keep.get("kind", "", NOW).unwrap(), Some(nothing));
}

fn stays_when_opened_again(open: Open) {
    let mut keep = open();
    keep.put(&item("session", "a", NOW + 10)).unwrap();
    drop(keep);
    assert_eq!(open().get("session", "a", NOW).unwrap(), Some(item("session", "a", NOW + 10)));
}

/// How many of several threads that do the same at once are told that they did it.
fn winners(open: Open, work: impl Fn(&mut dyn Keep) -> bool + Sync) -> usize {
    let keeps: Vec<_> = (0..6).map(|_| open()).collect();
    let start = Barrier::new(keeps.len());
    thread::scope(|scope| {
        let racers: Vec<_> = keeps
            .into_iter()
            .map(|mut keep| {
                let (start, work) = (&start, &work);
                scope.spawn(move || {
                    start.wait();
                    work(&mut *keep)
                })
            })
            .collect();
        racers.into_iter().map(|racer| racer.join().unwrap()).filter(|won| *won).count()
    })
}

fn one_of_many_puts(open: Open) {
    for round in 0..10 {
        let new = item("step", &round.to_string(), NOW + 30);
        // also where an expired one is in the way
        open().put(&Item { expires_at: NOW - round % 2, ..new.clone() }).unwrap();
        assert_eq!(winners(open, |keep| keep.put_new(&new, NOW).unwrap()), 1);
    }
}

fn one_of_many_takes(open: Open) {
    for round in 0..10 {
        let token = item("token", &round.to_string(), NOW + 30);
        open().put(&token).unwrap();
        assert_eq!(winners(open, |keep| keep.take("token", &token.key, NOW).unwrap().is_some()), 1);
    }
}
