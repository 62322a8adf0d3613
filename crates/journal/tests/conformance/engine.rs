//! What every engine does alike. A case gets what opens the same journal again and again, and finds it empty.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests may fail like tests"
)]

use journal::{Engine, Error, Row, Sealed};
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

/// Opens the same journal once more.
pub type Open<'a> = &'a mut dyn FnMut() -> Box<dyn Engine>;
/// A case and its name.
type Case = (&'static str, fn(Open));
/// All of them.
pub const CASES: &[Case] = &[
    ("begins empty", begins_empty),
    ("keeps order", keeps_order),
    ("reads in parts", reads_in_parts),
    ("appends all or none", appends_all_or_none),
    ("an empty append checks the size", an_empty_append_checks_the_size),
    ("any bytes come back", any_bytes_come_back),
    ("a large row", a_large_row),
    ("a big batch", a_big_batch),
    ("stays when opened again", stays_when_opened_again),
    ("two see each other", two_see_each_other),
    ("waiting ends in time", waiting_ends_in_time),
    ("waiting wakes", waiting_wakes),
    ("racing writers", racing_writers),
    ("readers see whole appends", readers_see_whole_appends),
    ("erases one person", erases_one_person),
    ("checkpoints stay", checkpoints_stay),
];

/// A row without sealed fields.
pub fn row(text: &str) -> Row {
    Row { bytes: text.as_bytes().to_vec(), sealed: None }
}

/// A row with sealed fields.
pub fn sealed(text: &str, person: &str, bytes: &[u8]) -> Row {
    Row { sealed: Some(Sealed { person: person.to_owned(), bytes: bytes.to_vec() }), ..row(text) }
}

fn rows(range: std::ops::Range<u32>) -> Vec<Row> {
    range.map(|n| row(&format!("entry {n}"))).collect()
}

fn all(engine: &mut dyn Engine) -> Vec<Row> {
    engine.read(0, usize::MAX).unwrap()
}

fn begins_empty(open: Open) {
    let mut engine = open();
    assert_eq!(engine.size().unwrap(), 0);
    assert_eq!(engine.read(0, 10).unwrap(), []);
    assert_eq!(engine.checkpoints().unwrap().pop(), None);
    engine.erase("person/nobody").unwrap();
}

fn keeps_order(open: Open) {
    let mut engine = open();
    engine.append(0, &rows(0..3)).unwrap();
    engine.append(3, &rows(3..4)).unwrap();
    engine.append(4, &rows(4..12)).unwrap();
    assert_eq!(engine.size().unwrap(), 12);
    assert_eq!(all(&mut *engine), rows(0..12));
}

fn reads_in_parts(open: Open) {
    let mut engine = open();
    engine.append(0, &rows(0..10)).unwrap();
    assert_eq!(engine.read(0, 0).unwrap(), []);
    assert_eq!(engine.read(0, 4).unwrap(), rows(0..4));
    assert_eq!(engine.read(4, 4).unwrap(), rows(4..8));
    assert_eq!(engine.read(8, 4).unwrap(), rows(8..10));
    for beyond in [10, 11, u64::MAX / 2, u64::MAX] {
        assert_eq!(engine.read(beyond, 4).unwrap(), []);
    }
    assert_eq!(engine.read(9, usize::MAX).unwrap(), rows(9..10));
}

fn appends_all_or_none(open: Open) {
    let mut engine = open();
    engine.append(0, &rows(0..2)).unwrap();
    for wrong in [0, 1, 3, u64::MAX] {
        let refused = engine.append(wrong, &rows(7..9)).unwrap_err();
        assert!(matches!(refused, Error::Conflict { expected, size: 2 } if expected == wrong), "{refused}");
        assert_eq!(refused.id(), "journal-conflict");
    }
    assert_eq!(all(&mut *engine), rows(0..2));
    engine.append(2, &rows(2..3)).unwrap();
    assert_eq!(all(&mut *open()), rows(0..3));
}

fn an_empty_append_checks_the_size(open: Open) {
    let mut engine = open();
    engine.append(0, &[]).unwrap();
    assert!(matches!(engine.append(1, &[]), Err(Error::Conflict { expected: 1, size: 0 })));
    assert_eq!(engine.size().unwrap(), 0);
}

fn any_bytes_come_back(open: Open) {
    let mut engine = open();
    let every: Vec<u8> = (0..=255).collect();
    let odd = [
        Row { bytes: Vec::new(), sealed: None },
        Row { bytes: every.clone(), sealed: None },
        sealed("", "person/波止場 '; --", &every),
        sealed("with nothing in it", "", &[]),
        row("{\"\\\\x\": \"$1 ?1\"}"),
    ];
    engine.append(0, &odd).unwrap();
    assert_eq!(all(&mut *engine), odd);
    assert_eq!(all(&mut *open()), odd);
}

fn a_large_row(open: Open) {
    let mut engine = open();
    let large: Vec<u8> = (0..1 << 20).map(|n: u32| u8::try_from(n / 3 % 251).unwrap()).collect();
    let large =
        Row { bytes: large.clone(), sealed: Some(Sealed { person: "person/1".to_owned(), bytes: large }) };
    let batch: Vec<Row> = std::iter::repeat_n(large, 12).chain(rows(0..2)).collect();
    engine.append(0, &batch).unwrap();
    assert!(all(&mut *engine) == batch);
}

fn a_big_batch(open: Open) {
    let mut engine = open();
    let batch: Vec<Row> = (0..5000)
        .map(|n| if n % 3 == 0 { sealed(&n.to_string(), "person/1", &[7; 99]) } else { row(&n.to_string()) })
        .collect();
    engine.append(0, &batch).unwrap();
    engine.append(5000, &batch).unwrap();
    assert_eq!(engine.size().unwrap(), 10_000);
    assert!(engine.read(5000, 5000).unwrap() == batch);
}

fn stays_when_opened_again(open: Open) {
    let mut engine = open();
    let kept = [sealed("one", "person/1", b"secret"), row("two")];
    engine.append(0, &kept).unwrap();
    engine.save_checkpoint(2, "note").unwrap();
    // all closed: what one opening keeps must not live in another
    drop(engine);
    let mut engine = open();
    assert_eq!(all(&mut *engine), kept);
    assert_eq!(engine.checkpoints().unwrap().pop(), Some((2, "note".to_owned())));
    engine.append(2, &rows(0..1)).unwrap();
}

fn two_see_each_other(open: Open) {
    let (mut one, mut two) = (open(), open());
    one.append(0, &rows(0..1)).unwrap();
    assert_eq!(two.size().unwrap(), 1);
    two.append(1, &rows(1..3)).unwrap();
    assert!(matches!(one.append(1, &rows(1..3)), Err(Error::Conflict { expected: 1, size: 3 })));
    assert_eq!(all(&mut *one), rows(0..3));
    two.save_checkpoint(3, "theirs").unwrap();
    assert_eq!(one.checkpoints().unwrap().pop(), Some((3, "theirs".to_owned())));
}

fn waiting_ends_in_time(open: Open) {
    let mut engine = open();
    assert_eq!(engine.wait(0, Duration::ZERO).unwrap(), 0);
    assert_eq!(engine.wait(0, Duration::from_millis(50)).unwrap(), 0);
    engine.append(0, &rows(0..2)).unwrap();
    // what is there already is not waited for
    let long = Duration::from_hours(1);
    assert_eq!(engine.wait(0, long).unwrap(), 2);
    assert_eq!(engine.wait(1, long).unwrap(), 2);
    assert_eq!(engine.wait(2, Duration::from_millis(50)).unwrap(), 2);
    assert_eq!(engine.wait(9, Duration::from_millis(50)).unwrap(), 2);
}

fn waiting_wakes(open: Open) {
    let (mut writer, mut reader) = (open(), open());
    let (waiting, ready) = mpsc::channel();
    let waiter = thread::spawn(move || {
        waiting.send(()).unwrap();
        // an hour: without waking, the test would hang rather than pass
        let mut size = 0;
        while size < 3 {
            size = reader.wait(size, Duration::from_hours(1)).unwrap();
        }
        reader.read(0, 10).unwrap()
    });
    ready.recv().unwrap();
    for n in 0..3 {
        thread::sleep(Duration::from_millis(30));
        writer.append(n.into(), &rows(n..n + 1)).unwrap();
    }
    assert_eq!(waiter.join().unwrap(), rows(0..3));
}

fn racing_writers(open: Open) {
    const WRITERS: usize = 8;
    const EACH: usize = 50;
    let engines: Vec<_> = (0..WRITERS).map(|_| open()).collect();
    thread::scope(|scope| {
        for (writer, mut engine) in engines.into_iter().enumerate() {
            scope.spawn(move || {
                let mut size = 0;
                for n in 0..EACH {
                    let entry = [row(&format!("{writer} {n}"))];
                    while let Err(refused) = engine.append(size, &entry) {
                        let Error::Conflict { size: now, .. } = refused else { panic!("{refused}") };
                        size = now;
                    }
                    size += 1;
                }
            });
        }
    });
    let texts: Vec<String> =
        all(&mut *open()).into_iter().map(|row| String::from_utf8(row.bytes).unwrap()).collect();
    assert_eq!(texts.len(), WRITERS * EACH);
    for writer in 0..WRITERS {
        let own = texts.iter().filter_map(|text| text.strip_prefix(&format!("{writer} ")));
        assert!(
            own.eq((0..EACH).map(|n| n.to_string()).collect::<Vec<_>>().iter()),
            "those of {writer}, once and in order"
        );
    }
}

fn readers_see_whole_appends(open: Open) {
    let (mut writer, mut reader) = (open(), open());
    thread::scope(|scope| {
        scope.spawn(move || {
            for n in 0..40 {
                let pair = [sealed("first", "person/1", b"x"), row("second"), row("third")];
                writer.append(n * 3, &pair).unwrap();
            }
        });
        let mut size = 0;
        while size < 120 {
            size = reader.size().unwrap();
            assert_eq!(size % 3, 0);
            let rows = reader.read(0, usize::MAX).unwrap();
            assert_eq!(rows.len() % 3, 0);
            assert!(rows.chunks(3).all(|whole| whole[0].sealed.is_some()));
        }
    });
}

fn erases_one_person(open: Open) {
    let (mut engine, mut other) = (open(), open());
    let batch = [
        sealed("a", "person/1", b"one"),
        sealed("b", "person/11", b"eleven"),
        row("c"),
        sealed("d", "person/1", b"more"),
    ];
    engine.append(0, &batch).unwrap();
    engine.erase("person/1").unwrap();
    let left = [row("a"), batch[1].clone(), row("c"), row("d")];
    assert_eq!(all(&mut *engine), left);
    assert_eq!(all(&mut *other), left);
    engine.erase("person/1").unwrap();
    engine.erase("person/%").unwrap();
    other.append(4, &[sealed("e", "person/1", b"back")]).unwrap();
    assert_eq!(all(&mut *engine)[4].sealed.as_ref().unwrap().bytes, b"back");
    assert_eq!(all(&mut *engine)[..4], left);
}

fn checkpoints_stay(open: Open) {
    let mut engine = open();
    engine.append(0, &rows(0..9)).unwrap();
    engine.save_checkpoint(9, "nine\n\n— name key\n").unwrap();
    engine.save_checkpoint(4, "four").unwrap();
    let nine = Some((9, "nine\n\n— name key\n".to_owned()));
    assert_eq!(engine.checkpoints().unwrap().pop(), nine);
    engine.save_checkpoint(9, "another").unwrap();
    assert_eq!(open().checkpoints().unwrap().pop(), nine);
    engine.save_checkpoint(0, "none").unwrap();
    assert_eq!(engine.checkpoints().unwrap().pop(), nine);
}
