//! A desk with the founding record in memory, and a browser that is only as much of one as the tests need.

mod browser;
pub mod users;

pub use browser::Browser;

/// Not every test uses every helper.
const _: fn(&Site) = |site| {
    let mut browser = site.official_of("", "", &[]);
    let _ = (browser.sign_in(), browser.get(""), browser.post("", &[]), browser.account("", &[]));
    let _ = (site.official(""), site.procedure(), users::PASSWORD, site.get("", ""), root(), &site.desk);
    let _ = (signer(), Site::holding, Got { ..site.get("", "") }, site.get("", "").header("").len());
};

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::sync::{Arc, RwLock};

use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode};
use casework::procedure::Procedure;
use desk::{Clock, Desk, Key, Papers, Parts};
use exchange::entries::{Item, Reader};
use exchange::un::Reference;
use jiff::Timestamp;
use jiff::tz::Offset;
use journal::tree::Signer;
use journal::{Keyring, Ledger, Memory, MemoryKeep};
use law::{Framework, Lang};
use record::{By, Entry, EntryId, Founding, Id, Statement};
use tower::ServiceExt as _;
use wording::Messages;
use zeroize::Zeroizing;

/// When the tests' journal was made, and what time it is in them.
pub const NOW: &str = "2026-11-24T09:00:00Z";

pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn files(folder: &str, ending: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(root().join(folder)).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> =
        entries.filter(|path| path.extension().is_some_and(|found| found == ending)).collect();
    files.sort();
    files
}

pub fn framework() -> &'static Framework {
    let files = files("frameworks/japan", "md").into_iter().map(|path| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        (name, std::fs::read_to_string(path).unwrap())
    });
    Box::leak(Box::new(Framework::load(&files.collect::<Vec<_>>()).unwrap()))
}

pub fn now() -> Timestamp {
    NOW.parse().unwrap()
}

fn at(passed: &AtomicI64) -> Timestamp {
    Timestamp::from_second(now().as_second() + passed.load(Ordering::Relaxed)).unwrap()
}

/// Entries of a text, as an office writes them down.
pub fn entries(text: &str, framework: &Framework, office: &str, public: bool) -> Vec<Entry> {
    let by = By { office: Id::parse(office).unwrap(), user: None };
    let (items, found) = Reader::new(framework).read_toml(text);
    assert!(found.is_empty(), "{found:#?}");
    let drafts = items.unwrap().into_iter().map(|item| match item {
        Item::Draft(draft) => draft.into_entry(now(), &by, public).unwrap(),
        Item::Whole { entry, .. } => *entry,
    });
    drafts.collect()
}

/// The founding record as the program lays it down, with the entry that ends it.
fn founding(framework: &Framework) -> Vec<Entry> {
    let paths = [files("founding", "toml"), files("founding/operations", "toml")].concat();
    let texts = paths.into_iter().map(|path| std::fs::read_to_string(path).unwrap());
    let all = texts.flat_map(|text| entries(&text, framework, "office/hq", true));
    let mut laid = record::lay(all.collect()).unwrap();
    let says = Founding { digest: "0".repeat(64), entries: laid.len() as u64 };
    let says = Statement::Founding(Box::new(says));
    let by = By { office: Id::parse("office/hq").unwrap(), user: None };
    let (id, recorded) = (EntryId::parse("founding").unwrap(), now());
    laid.push(Entry {
        id,
        recorded,
        by,
        spoke: None,
        cites: Vec::new(),
        corrects: None,
        public: true,
        remarks: None,
        says,
    });
    laid
}

/// Bytes that are each time others, and the same in each run.
pub fn random(bytes: &mut [u8]) {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    for chunk in bytes.chunks_mut(8) {
        // splitmix64
        let mut mixed = NEXT.fetch_add(1, Ordering::Relaxed).wrapping_mul(0x9e37_79b9_7f4a_7c15);
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        let mixed = (mixed ^ (mixed >> 31)).to_le_bytes();
        chunk.iter_mut().zip(mixed).for_each(|(byte, random)| *byte = random);
    }
}

/// The key by which the desk signs.
pub fn signer() -> Signer {
    Signer::new("desk", Zeroizing::new([3; 32])).unwrap()
}

/// A desk, and the folder of its keys, which lives as long as it.
pub struct Site {
    pub desk: Arc<Desk>,
    /// Seconds that have passed since it was opened.
    passed: Arc<AtomicI64>,
    _keys: tempfile::TempDir,
}

/// A page as it came.
pub struct Got {
    pub status: StatusCode,
    pub headers: axum::http::HeaderMap,
    pub text: String,
}

impl Got {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
}

impl Site {
    /// With the founding record.
    pub fn new() -> Site {
        Site::speaking(vec![Messages::new(Lang::Ja), Messages::new(Lang::En)])
    }

    /// The same in these languages.
    pub fn speaking(languages: Vec<Messages>) -> Site {
        Site::made(languages, Reference::default())
    }

    /// With the founding record, and tables to hold it against.
    pub fn holding(reference: Reference) -> Site {
        Site::made(vec![Messages::new(Lang::Ja), Messages::new(Lang::En)], reference)
    }

    fn made(languages: Vec<Messages>, reference: Reference) -> Site {
        let framework = framework();
        let keys = tempfile::tempdir().unwrap();
        let keyring = Keyring::new(keys.path(), Zeroizing::new([1; 32]));
        let mut ledger = Ledger::open(Box::new(Memory::new()), keyring).unwrap();
        ledger.append(&founding(framework), &mut |bytes| bytes.fill(7)).unwrap();
        let text = std::fs::read_to_string(root().join("procedures/japan.toml")).unwrap();
        let passed = Arc::new(AtomicI64::new(0));
        let (own, other) = (Arc::clone(&passed), Arc::clone(&passed));
        let desk = Desk::new(Parts {
            ledger: Arc::new(RwLock::new(ledger)),
            keep: Box::new(MemoryKeep::new()),
            signer: signer(),
            framework,
            procedure: Procedure::read(&text, framework).unwrap(),
            texts: None,
            reference,
            languages,
            clock: Clock {
                now: Box::new(move || at(&own)),
                wall: Box::new(move || at(&other)),
                zone: Offset::from_seconds(9 * 3_600).unwrap().to_time_zone(),
            },
            random,
            exercise: None,
            key: Key::new(Zeroizing::new([2; 32])),
            proxies: Vec::new(),
            papers: Papers { templates: papers::Templates::new([]).unwrap(), pdf: None },
        });
        Site { desk: Arc::new(desk), passed, _keys: keys }
    }

    /// Lets time pass.
    pub fn later(&self, seconds: i64) {
        self.passed.fetch_add(seconds, Ordering::Relaxed);
    }

    /// What time it is.
    pub fn now(&self) -> Timestamp {
        at(&self.passed)
    }

    /// Asks for something with these headers.
    pub fn ask(&self, request: Request<Body>) -> Got {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(async {
            let response = desk::router(&self.desk).oneshot(request).await.unwrap();
            let (parts, body) = response.into_parts();
            let bytes = to_bytes(body, usize::MAX).await.unwrap();
            let text = String::from_utf8_lossy(&bytes).into_owned();
            Got { status: parts.status, headers: parts.headers, text }
        })
    }

    /// A page in a language.
    pub fn get(&self, path: &str, lang: &str) -> Got {
        self.ask(Request::get(path).header("accept-language", lang).body(Body::empty()).unwrap())
    }
}
