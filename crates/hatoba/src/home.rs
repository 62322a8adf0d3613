//! Where an installation keeps its journal, the keys to it, and the snapshot.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use indicatif::{ProgressBar, ProgressStyle};
use journal::tree::{Signer, Verifier};
use journal::{Keyring, Ledger, LedgerError, Location, Snapshot, write_new};
use zeroize::Zeroizing;

use crate::findings;
use crate::refusal::Refuses as _;
use wording::Messages;

/// The journal's file in the folder of data.
const JOURNAL: &str = "journal.db";
/// How the name of a checkpoint key begins.
const JOURNAL_NAME: &str = "hatoba";
/// How it begins in an exercise.
const EXERCISE_NAME: &str = "hatoba-exercise";
/// Replaying this many entries at a start is worth a snapshot, in entries.
const WORTH_A_SNAPSHOT: u64 = 20_000;

/// The places of one installation.
#[derive(Debug)]
pub struct Home {
    folder: PathBuf,
    keys: PathBuf,
    location: Location,
    /// How the name of its checkpoints' key begins, and so each of its checkpoints.
    named: &'static str,
}

/// An opened journal with the key that signs its checkpoints.
pub struct Opened {
    /// The journal and its state.
    pub ledger: Ledger,
    /// The key of its checkpoints.
    pub signer: Signer,
}

/// The system's random bytes. Where the system has none the program ends at once.
pub fn random(bytes: &mut [u8]) {
    if getrandom::fill(bytes).is_err() {
        // going on with bytes that are not random would give keys away
        std::process::abort();
    }
}

impl Home {
    /// The places, from the folder of data and what stands in place of parts of it.
    pub fn new(
        folder: PathBuf,
        keys: Option<PathBuf>,
        database: Option<&str>,
        messages: &Messages,
    ) -> anyhow::Result<Home> {
        let location = match database {
            None => Location::File(folder.join(JOURNAL)),
            Some(url) => match url.parse() {
                Ok(location @ Location::Postgres(_)) => location,
                Ok(_) => return Err(messages.refusal("cli-no-database", &[])),
                Err(error) => return Err(findings::refusal(messages, error.id(), &error.args())),
            },
        };
        let keys = keys.unwrap_or_else(|| folder.join("keys"));
        Ok(Home { folder, keys, location, named: JOURNAL_NAME })
    }

    /// Where the journal is.
    pub fn location(&self) -> &Location {
        &self.location
    }

    /// The folder of keys.
    pub fn keys(&self) -> &Path {
        &self.keys
    }

    /// The same installation with its journal elsewhere.
    pub fn at(&self, location: Location) -> Home {
        Home { folder: self.folder.clone(), keys: self.keys.clone(), location, named: self.named }
    }

    /// The same for an exercise: what its journal signs says so, so that it cannot be taken for the real one.
    pub fn for_exercise(self) -> Home {
        Home { named: EXERCISE_NAME, ..self }
    }

    /// Whether there is a journal, as far as can be seen without making one.
    pub fn exists(&self) -> bool {
        match &self.location {
            // a file cut to nothing is no journal: taken for a new one it would hide that everything is gone
            Location::File(path) => path.metadata().is_ok_and(|found| found.len() > 0),
            _ => self.keys.join("checkpoint.key").exists(),
        }
    }

    /// Makes the folder of data, where there is none.
    pub fn make_folder(&self, messages: &Messages) -> anyhow::Result<()> {
        private_folder(&self.folder).map_err(|error| key_file(messages, &self.folder, &error))
    }

    /// Makes folder and keys, where there are none.
    fn make_keys(&self, messages: &Messages) -> anyhow::Result<()> {
        self.make_folder(messages)?;
        private_folder(&self.keys).map_err(|error| key_file(messages, &self.keys, &error))?;
        let mut master = Zeroizing::new([0; 32]);
        random(master.as_mut_slice());
        if std::env::var_os("HATOBA_MASTER_KEY_FILE").is_none() {
            self.new_file("master.key", &Zeroizing::new(record::hex(master.as_slice()) + "\n"), messages)?;
        }
        let (mut seed, mut name) = (Zeroizing::new([0; 32]), [0; 4]);
        random(seed.as_mut_slice());
        random(&mut name);
        let name = format!("{}-{}", self.named, record::hex(&name));
        let text = Zeroizing::new(format!("{name}\n{}\n", record::hex(seed.as_slice())));
        self.new_file("checkpoint.key", &text, messages)?;
        let public = format!("{}\n", self.signer(messages)?.verifier());
        self.new_file("checkpoint.pub", &public, messages)
    }

    fn new_file(&self, name: &str, text: &str, messages: &Messages) -> anyhow::Result<()> {
        let path = self.keys.join(name);
        match write_new(&path, text.as_bytes()) {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
                Err(key_file(messages, &path, &error))
            }
            _ => Ok(()),
        }
    }

    /// The key that signs checkpoints.
    pub fn signer(&self, messages: &Messages) -> anyhow::Result<Signer> {
        let path = self.keys.join("checkpoint.key");
        let text = secret(messages, &path)?;
        let parsed = text.lines().next().zip(text.lines().nth(1).and_then(record::unhex));
        let signer = parsed.and_then(|(name, seed)| Signer::new(name, Zeroizing::new(seed)).ok());
        signer.ok_or_else(|| no_key(messages, &path))
    }

    /// The public half of it, which others may have; `None` where there is no such key.
    pub fn verifier(&self, messages: &Messages) -> anyhow::Result<Option<Verifier>> {
        if !self.keys.join("checkpoint.key").exists() {
            return Ok(None);
        }
        Ok(Some(self.signer(messages)?.verifier()))
    }

    fn keyring(&self, messages: &Messages) -> anyhow::Result<Keyring> {
        Ok(Keyring::new(self.keys.join("persons"), self.master(messages)?))
    }

    /// The key under which the desk seals second factors.
    pub fn desk_key(&self, messages: &Messages) -> anyhow::Result<desk::Key> {
        Ok(desk::Key::of_master(&*self.master(messages)?))
    }

    fn master(&self, messages: &Messages) -> anyhow::Result<Zeroizing<[u8; 32]>> {
        let path = std::env::var_os("HATOBA_MASTER_KEY_FILE")
            .map_or_else(|| self.keys.join("master.key"), PathBuf::from);
        let master = record::unhex(secret(messages, &path)?.trim()).ok_or_else(|| no_key(messages, &path))?;
        Ok(Zeroizing::new(master))
    }

    fn snapshot(&self) -> PathBuf {
        self.folder.join("state.snapshot")
    }

    /// Takes a snapshot away that is not what the entries add up to: the next start makes the state from these.
    pub fn drop_snapshot(&self) {
        // where it cannot be taken away, verifying finds it again
        let _ = fs::remove_file(self.snapshot());
    }

    /// Opens the journal that is there. Keys that are missing are not made: others would not fit it.
    pub fn open(&self, messages: &Messages) -> anyhow::Result<Opened> {
        if !self.exists() {
            let place = self.location.to_string();
            return Err(messages.refusal("cli-no-journal", &[("place", place.into())]));
        }
        self.opened(messages)
    }

    /// Opens the journal, an empty one with keys of its own where there is none.
    pub fn open_or_make(&self, messages: &Messages) -> anyhow::Result<Opened> {
        if !self.exists() {
            self.make_keys(messages)?;
        }
        self.opened(messages)
    }

    fn opened(&self, messages: &Messages) -> anyhow::Result<Opened> {
        let told = |error: LedgerError| findings::refusal(messages, error.id(), &error.args());
        let (signer, keyring) = (self.signer(messages)?, self.keyring(messages)?);
        let engine = self.location.open().map_err(|error| told(error.into()))?;
        let path = self.snapshot();
        let (mut ledger, from) =
            Ledger::open_from(engine, keyring, &path, &signer.verifier()).map_err(told)?;
        let replayed = match from {
            Snapshot::Used(size) => ledger.size() - size,
            Snapshot::None | Snapshot::Wrong => ledger.size(),
        };
        if replayed >= WORTH_A_SNAPSHOT {
            // a cache: where it cannot be written, the next start takes longer
            let _ = ledger.save_snapshot(&path, &signer);
        }
        Ok(Opened { ledger, signer })
    }
}

/// A secret that stands in a file.
fn secret(messages: &Messages, path: &Path) -> anyhow::Result<Zeroizing<String>> {
    let read = fs::read_to_string(path).map_err(|error| key_file(messages, path, &error))?;
    Ok(Zeroizing::new(read))
}

/// A file of the folder of keys that cannot be read or written.
fn key_file(messages: &Messages, path: &Path, error: &io::Error) -> anyhow::Error {
    let args =
        [("path", path.display().to_string().into()), ("detail", findings::reason(messages, error).into())];
    messages.refusal("record-key-unreadable", &args)
}

/// A file of the folder of keys that holds something else.
fn no_key(messages: &Messages, path: &Path) -> anyhow::Error {
    messages.refusal("record-key-wrong", &[("path", path.display().to_string().into())])
}

#[cfg(unix)]
fn private_folder(path: &Path) -> io::Result<()> {
    use std::os::unix::fs::DirBuilderExt as _;
    fs::DirBuilder::new().recursive(true).mode(0o700).create(path)
}

#[cfg(not(unix))]
fn private_folder(path: &Path) -> io::Result<()> {
    fs::create_dir_all(path)
}

/// Tells how far long work has come, on a terminal. Whoever has waited enough stops the program, and nothing is half-written.
pub fn progress(of: u64) -> impl FnMut(u64) {
    let bar = bar(of);
    move |done| {
        bar.set_position(done);
        if done >= of {
            bar.finish_and_clear();
        }
    }
}

/// How far work has come, as a line on a terminal.
pub fn bar(of: u64) -> ProgressBar {
    let bar = ProgressBar::new(of);
    let style = ProgressStyle::with_template("{bar:40} {human_pos}/{human_len} {eta}");
    bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
    bar
}
