//! A stream of entries into the program, which is killed in the middle of it.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::process::{Child, ExitStatus, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use crate::place::{Chance, Place};

/// How long to wait for the next acknowledgement before a run counts as stuck.
const PATIENCE: Duration = Duration::from_mins(1);

/// The entry of a number; the first is what the others rest on.
pub fn line(number: usize) -> String {
    match number {
        0 => r#"{"kind":"office","entry":"n0","id":"office/hq","name":"HQ"}"#.to_owned(),
        _ => format!(
            r#"{{"kind":"source","entry":"n{number}","id":"source/n{number}","title":"{number}","reliability":"official"}}"#
        ),
    }
}

/// The ids of all entries, in the order of the log.
pub fn ids(place: &Place<'_>) -> Vec<String> {
    place.entries().iter().map(|entry| entry["id"].as_str().unwrap().to_owned()).collect()
}

impl Place<'_> {
    /// Records entries from a number on, one after the other, and tells where each of them stands.
    pub fn stream(&self, from: usize) -> Stream {
        let mut command = self.command(&["record", "add", "-", "--each"]);
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().unwrap();
        let (mut to, out) = (child.stdin.take().unwrap(), child.stdout.take().unwrap());
        thread::spawn(move || {
            // until the program is gone
            (from..).try_for_each(|number| writeln!(to, "{}", line(number)))
        });
        let (send, acknowledged) = channel();
        thread::spawn(move || {
            let mut out = BufReader::new(out);
            let mut text = String::new();
            // a line that was cut off acknowledges nothing
            while out.read_line(&mut text).is_ok_and(|bytes| bytes > 0) && text.ends_with('\n') {
                let (position, id) = text.trim_end().split_once(' ').unwrap();
                let _ = send.send((id.to_owned(), position.parse().unwrap()));
                text.clear();
            }
        });
        Stream { child, acknowledged }
    }
}

/// The program at work.
pub struct Stream {
    child: Child,
    acknowledged: Receiver<(String, usize)>,
}

impl Stream {
    /// Waits for so many acknowledgements; fewer only if the program has ended.
    pub fn wait_for(&self, count: u64) -> Vec<(String, usize)> {
        (0..count).map_while(|_| self.acknowledged.recv_timeout(PATIENCE).ok()).collect()
    }

    /// Kills the program, and takes what it has acknowledged until then.
    pub fn kill(mut self) -> Vec<(String, usize)> {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
        self.acknowledged.iter().collect()
    }

    /// Waits until the program ends by itself.
    pub fn end(self) -> (Vec<(String, usize)>, ExitStatus, String) {
        let rest = self.acknowledged.iter().collect();
        let output = self.child.wait_with_output().unwrap();
        (rest, output.status, String::from_utf8(output.stderr).unwrap())
    }
}

/// What was acknowledged, over all runs.
#[derive(Default)]
pub struct Promised(BTreeMap<String, usize>);

impl Promised {
    /// Takes in what a run has acknowledged. What comes again stands where it stood.
    pub fn take(&mut self, acknowledged: Vec<(String, usize)>) {
        for (id, position) in acknowledged {
            let before = self.0.insert(id.clone(), position);
            assert!(before.is_none_or(|before| before == position), "{id} was at {before:?}, now {position}");
        }
    }

    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// Where the next run begins: a little before the end, as a client does who was not told of everything.
    pub fn resume(&self, chance: &mut Chance) -> usize {
        self.0.len().saturating_sub(usize::try_from(chance.below(4)).unwrap())
    }

    /// Everything that was acknowledged is there, once and in its place; and of what was sent, nothing in between is missing.
    pub fn check(&self, place: &Place<'_>) -> usize {
        let ids = ids(place);
        for (id, position) in &self.0 {
            assert_eq!(ids.get(*position), Some(id));
        }
        for (number, id) in ids.iter().enumerate() {
            assert_eq!(*id, format!("n{number}"));
        }
        assert!(ids.len() >= self.0.len());
        place.well(&["record", "verify"]);
        ids.len()
    }
}
