//! Writes examples to begin with into `fuzz/corpus`: the founding record in every form that the targets read.

use std::fs;
use std::path::Path;

use exchange::entries::{Item, Reader, default_id};
use jiff::Timestamp;
use journal::tree::{
    Checkpoint, ConsistencyProof, Frontier, Hash, InclusionProof, Signer, leaf, prove_consistency,
    prove_inclusion, root,
};
use law::Framework;
use record::{By, Entry, Id, Personal, State};

/// So many entries of each file are enough: the kinds repeat.
const MOST: usize = 12;

fn main() {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let put = |target: &str, name: &str, bytes: &[u8]| {
        let folder = here.join("corpus").join(target);
        fs::create_dir_all(&folder).expect("a folder");
        fs::write(folder.join(name), bytes).expect("a file");
    };
    let framework =
        Framework::load(&texts(&here.join("../frameworks/japan"), "md")).expect("a sound framework");
    let reader = Reader::new(&framework);
    let mut all = Vec::new();
    for (name, text) in texts(&here.join("../founding"), "toml") {
        let items = reader.read_toml(&text).0.unwrap_or_default();
        let entries: Vec<Entry> = items.into_iter().take(MOST).filter_map(entry).collect();
        for (number, part) in text.split("\n[[").take(MOST).enumerate() {
            put("import", &format!("{name}-{number}"), format!("t[[{part}").as_bytes());
        }
        all.extend(entries);
    }
    let person = r#"{"kind":"person","id":"person/p1","name":"Yamada Hanako"}"#;
    put("import", "person", format!("j{person}\n").as_bytes());
    let claim =
        r#"{"kind":"claim","about":"op/undof","fact":"x","is":true,"cites":["source/a"],"from":"FY2012"}"#;
    put("import", "claim", format!("j{claim}\n{person}\n").as_bytes());
    let table = "a;b;c;d;e;f;g\r\nUNDOF;relief_unit;3;令和6年5月1日;x;\"y\";source/a、source/b\r\n";
    put("sheet", "table", table.as_bytes());
    put("sheet", "mapping", &[b"m", include_bytes!("sheet.toml").as_slice()].concat());
    let bytes: Vec<Vec<u8>> = all.iter().map(|entry| entry.to_bytes().expect("sealed")).collect();
    for (number, (entry, bytes)) in all.iter().zip(&bytes).enumerate() {
        put("entry", &format!("entry-{number}"), bytes);
        put("import", &format!("whole-{number}"), &[b"j", bytes.as_slice()].concat());
        let mut state = State::default();
        state.apply(entry.clone());
        put("snapshot", &format!("one-{number}"), &state.to_snapshot().expect("a snapshot"));
    }
    put("entry", "several", &bytes.iter().take(6).map(Vec::as_slice).collect::<Vec<_>>().join(&b'\n'));
    let mut state = State::default();
    all.into_iter().take(MOST).for_each(|entry| state.apply(entry));
    put("snapshot", "several", &state.to_snapshot().expect("a snapshot"));
    notes(&bytes, &put);
}

/// Checkpoints and proofs over the entries.
fn notes(bytes: &[Vec<u8>], put: &dyn Fn(&str, &str, &[u8])) {
    let leaves: Vec<Hash> = bytes.iter().map(|bytes| leaf(bytes)).collect();
    let signer = Signer::new("example.org/journal", [3; 32].into()).expect("a name");
    let note = |size: usize| {
        let root = root(&leaves[..size]);
        Checkpoint::new(signer.name(), size as u64, root)
            .expect("a checkpoint")
            .sign(&signer)
            .expect("a note")
    };
    for size in [1, 2, 7, leaves.len()] {
        put("note", &format!("checkpoint-{size}"), note(size).to_string().as_bytes());
        let hashes = prove_inclusion(&leaves[..size], 0).expect("a proof");
        let proof = InclusionProof::new(0, hashes, note(size)).expect("a proof");
        put("note", &format!("inclusion-{size}"), proof.to_string().as_bytes());
        let hashes = prove_consistency(&leaves, size as u64).expect("a proof");
        let proof = ConsistencyProof::new(hashes, note(size), note(leaves.len())).expect("a proof");
        put("note", &format!("consistency-{size}"), proof.to_string().as_bytes());
        let frontier: Frontier = leaves[..size].iter().copied().collect();
        put("note", &format!("frontier-{size}"), &frontier.to_bytes());
    }
    put("note", "key", signer.verifier().to_string().as_bytes());
}

fn entry(item: Item) -> Option<Entry> {
    let Item::Draft(draft) = item else { return None };
    let mut entry = Entry {
        id: default_id(&draft)?,
        recorded: Timestamp::UNIX_EPOCH,
        by: By { office: Id::parse("office/hq")?, user: None },
        spoke: draft.spoke,
        cites: draft.cites,
        corrects: draft.corrects,
        public: true,
        remarks: draft.remarks,
        says: draft.says,
    };
    entry.says.personal(&mut |_, field| *field = Personal::Sealed([7; 32]));
    Some(entry)
}

/// The texts of a folder with an ending, by their names.
fn texts(folder: &Path, ending: &str) -> Vec<(String, String)> {
    let files = fs::read_dir(folder).expect("a folder").map(|file| file.expect("a file").path());
    let mut texts: Vec<(String, String)> = files
        .filter(|path| path.extension().is_some_and(|found| found == ending))
        .map(|path| {
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            (name, fs::read_to_string(&path).expect("a text"))
        })
        .collect();
    texts.sort();
    texts
}
