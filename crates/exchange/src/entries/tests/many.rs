//! Lines of JSON: many of them, and what can be wrong with a line as such.

use std::io::{self, BufReader, Read};

use super::*;

fn claim(number: usize) -> String {
    format!(
        "{{\"kind\": \"claim\", \"about\": \"op/o{number}\", \"fact\": \"{}\", \"is\": true, \"from\": \"2012-12-21\", \
         \"cites\": [\"source/s{}\"]}}\n",
        fact(false),
        number % 100,
    )
}

#[test]
fn one_bad_line_in_many() {
    let text: String =
        (1..=2_000)
            .map(|number| {
                if number == 1_234 { "{\"kind\": \"claim\", \"is\": 1}\n".to_owned() } else { claim(number) }
            })
            .collect();
    let reader = reader();
    let (mut good, mut bad) = (0, Vec::new());
    for read in reader.lines(text.as_bytes()) {
        match read {
            Ok(Item::Draft(draft)) => {
                good += 1;
                assert_eq!((draft.column, draft.at), (1, 0));
            }
            Err(LineError::Findings(findings)) => bad.extend(told(&findings)),
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(good, 1_999);
    let want = [
        "1234:1 entries-missing about key=about",
        "1234:1 entries-missing fact key=fact",
        "1234:25 entries-expected-flag is found=integer",
    ];
    assert_eq!(bad, want);
    let Err(LineError::Findings(findings)) = reader.read_json_lines(text.as_bytes()) else {
        panic!("no findings")
    };
    assert_eq!(told(&findings), want);
    let all: String = (0..10).map(claim).collect();
    assert_eq!(reader.read_json_lines(all.as_bytes()).map(|items| items.len()).ok(), Some(10));
}

#[test]
fn lines_as_such() {
    let long = format!("{{\"kind\": \"{}\"}}", "x".repeat(3 * LONGEST_LINE_BYTES));
    let fits = format!("{}{}", " ".repeat(LONGEST_LINE_BYTES + 1 - claim(1).len()), claim(1).trim_end());
    assert_eq!(fits.len(), LONGEST_LINE_BYTES);
    let mut text = format!("\u{feff}{}\r\n\n  \n{long}\n{fits}\r\n", claim(1).trim_end()).into_bytes();
    text.extend(b"{\"kind\": \"\xff\"}\n");
    text.extend(claim(2).trim_end().as_bytes());
    let reader = reader();
    let mut lines = reader.lines(BufReader::with_capacity(100, text.as_slice()));
    let mut told = Vec::new();
    while let Some(read) = lines.next() {
        told.push(match read {
            Ok(Item::Draft(draft)) => format!("{} {}:{}", lines.line(), draft.line, draft.column),
            Err(LineError::Findings(findings)) => super::told(&findings).join("; "),
            other => panic!("{other:?}"),
        });
    }
    let want = [
        "1 1:1".to_owned(),
        format!("4:1 entries-long-line  bytes={} most={LONGEST_LINE_BYTES}", long.len() + 1),
        format!("5 5:{}", LONGEST_LINE_BYTES + 2 - claim(1).len()),
        "6:11 entries-encoding ".to_owned(),
        "7 7:1".to_owned(),
    ];
    assert_eq!(told, want);
    assert!(reader.read_json_line(long.as_bytes(), 1).is_err());
}

/// Gives some bytes and then fails.
struct Failing(usize);

impl Read for Failing {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        let bytes = claim(1).into_bytes();
        let left = bytes.get(self.0..).unwrap_or_default();
        if left.is_empty() {
            return Err(io::Error::other("the line was cut"));
        }
        let count = left.len().min(into.len());
        into[..count].copy_from_slice(&left[..count]);
        self.0 += count;
        Ok(count)
    }
}

#[test]
fn input_that_fails() {
    let reader = reader();
    let mut lines = reader.lines(BufReader::new(Failing(0)));
    assert!(matches!(lines.next(), Some(Ok(_))));
    assert!(matches!(lines.next(), Some(Err(LineError::Input { line: 2, .. }))));
    assert!(lines.next().is_none());
    let all = reader.read_json_lines(BufReader::new(Failing(0)));
    assert!(matches!(all, Err(LineError::Input { .. })));
}

/// `cargo test -p exchange --release entries -- --ignored --nocapture` shows how fast a million claims are read.
#[test]
#[ignore = "a measurement"]
#[expect(clippy::disallowed_methods, reason = "it measures")]
fn a_million_claims() {
    const COUNT: usize = 1_000_000;
    let text: String = (0..COUNT).map(claim).collect();
    let reader = reader();
    let kept: Vec<u8> = {
        let line = r#"{"v":1,"id":"e1","at":"2026-11-24T00:00:00Z","by":{"office":"office/hq"},"kind":["event",1],"says":{"id":"event/a","what":"A","on":"1992"}}"#;
        [line, "\n"].concat().repeat(COUNT).into_bytes()
    };
    for (what, text) in [("claims", text.as_bytes()), ("whole entries", kept.as_slice())] {
        let start = std::time::Instant::now();
        let good = reader.lines(text).flatten().count();
        let seconds = start.elapsed().as_secs_f64();
        assert_eq!(good, COUNT);
        println!("{COUNT} {what} of {} bytes in {seconds:.2} s", text.len() / COUNT);
    }
    let drafts: Vec<_> = reader.lines(text.as_bytes()).take(100_000).filter_map(Result::ok).collect();
    let start = std::time::Instant::now();
    let ids = drafts
        .iter()
        .filter(|item| matches!(item, Item::Draft(draft) if default_id(draft).is_some()))
        .count();
    println!("{ids} ids in {:.2} s", start.elapsed().as_secs_f64());
}
