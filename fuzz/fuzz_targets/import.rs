//! Texts of TOML and lines of JSON as people write them. Whatever is found sound makes an entry that can be written and read back.
#![no_main]

use std::sync::LazyLock;

use exchange::entries::{Draft, Item, Reader, default_id};
use jiff::Timestamp;
use law::Framework;
use libfuzzer_sys::fuzz_target;
use record::{By, Entry, Id, Personal};

static FRAMEWORK: LazyLock<Framework> = LazyLock::new(|| {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../frameworks/japan");
    let files = std::fs::read_dir(folder).expect("the framework").map(|file| file.expect("a file").path());
    let mut files: Vec<(String, String)> = files
        .filter(|path| path.extension().is_some_and(|ending| ending == "md"))
        .map(|path| {
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            (name, std::fs::read_to_string(&path).expect("a text"))
        })
        .collect();
    files.sort();
    Framework::load(&files).expect("a sound framework")
});
static READER: LazyLock<Reader<'static>> = LazyLock::new(|| Reader::new(&FRAMEWORK));

fuzz_target!(|bytes: &[u8]| {
    let items = match bytes.split_first() {
        Some((b't', text)) => match std::str::from_utf8(text) {
            Ok(text) => READER.read_toml(text).0,
            Err(_) => return,
        },
        Some((_, lines)) => READER.read_json_lines(lines).ok(),
        None => return,
    };
    for item in items.into_iter().flatten() {
        match item {
            Item::Draft(draft) => written(*draft),
            Item::Whole { entry, .. } => {
                entry.to_bytes().expect("a whole entry is sealed");
            }
        }
    }
});

fn written(draft: Draft) {
    let id = default_id(&draft).expect("an id");
    let office = draft.office.or_else(|| Id::parse("office/hq")).expect("an id");
    let mut entry = Entry {
        id,
        recorded: Timestamp::UNIX_EPOCH,
        by: By { office, user: draft.user },
        spoke: draft.spoke,
        cites: draft.cites,
        corrects: draft.corrects,
        public: draft.public.unwrap_or_default(),
        remarks: draft.remarks,
        says: draft.says,
    };
    entry.says.personal(&mut |_, field| *field = Personal::Sealed([7; 32]));
    let bytes = entry.to_bytes().expect("sealed");
    assert_eq!(Entry::from_bytes(&bytes).expect("what was written is read"), entry);
}
