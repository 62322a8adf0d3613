//! A stream of entries into the program, which is killed in the middle of it.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Output, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

/// How long to wait for the next acknowledgement before a run counts as stuck.
const PATIENCE: Duration = Duration::from_mins(1);

/// SplitMix64: a run is killed at moments of chance, which a seed gives.
pub struct Chance(pub u64);

impl Chance {
    /// A number below another, which is not 0.
    pub const fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % end
    }
}

/// One installation of the program.
pub struct Place<'p> {
    pub folder: &'p Path,
    /// The URL of its database; none: a file.
    pub database: Option<&'p str>,
}

/// The entry of a number; the first is what the others rest on.
pub fn line(number: usize) -> String {
    match number {
        0 => r#"{"kind":"office","entry":"n0","id":"office/hq","name":"HQ"}"#.to_owned(),
        _ => format!(
            r#"{{"kind":"source","entry":"n{number}","id":"source/n{number}","title":"{number}","reliability":"official"}}"#
        ),
    }
}

impl Place<'_> {
    pub fn command(&self, args: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_hatoba"));
        command.env_clear().current_dir(self.folder).args(args).args(["--data", "data", "--lang", "en"]);
        if let Some(database) = self.database {
            command.args(["--database", database]);
        }
        command
    }

    /// Runs the program to its end, which must be a good one.
    pub fn well(&self, args: &[&str]) -> Output {
        let output = self.command(args).output().unwrap();
        assert!(output.status.success(), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
        output
    }

    /// The ids of all entries, in the order of the log.
    pub fn ids(&self) -> Vec<String> {
        let exported = self.well(&["record", "export"]).stdout;
        let id = |line: &str| {
            let entry: serde_json::Value = serde_json::from_str(line).unwrap();
            entry["id"].as_str().unwrap().to_owned()
        };
        String::from_utf8(exported).unwrap().lines().map(id).collect()
    }

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
        let ids = place.ids();
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
