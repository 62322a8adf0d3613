//! Tables as offices send them, and mappings of them. Whatever is found stands in a cell that the table has.
#![no_main]

use std::sync::LazyLock;

use exchange::entries::Reader;
use exchange::sheet::{Mapping, Place, entries, read};
use law::Framework;
use libfuzzer_sys::fuzz_target;

const MAPPING: &str = r#"
kind = "dispatch"
id = "dispatch/{operation}/{from}-{n}"
[columns]
a = ["operation", "places"]
b = "personnel"
c = "persons"
d = "from"
e = "round.ja"
f = "equipment.2.what"
g = "cites"
[values.operation]
UNDOF = "op/undof"
[values.places]
"ボスニア・ヘルツェゴビナ" = ["state/BA"]
"#;

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
static USUAL: LazyLock<Mapping> = LazyLock::new(|| Mapping::read(MAPPING).expect("a sound mapping"));

fuzz_target!(|bytes: &[u8]| {
    let own = bytes.strip_prefix(b"m").and_then(|text| std::str::from_utf8(text).ok());
    let (mapping, table) = match own.map(Mapping::read) {
        Some(Ok(mapping)) => (mapping, &b"a,b,c,d,e,f,g\nUNDOF,relief_unit,3,2024,x,y,source/a\n"[..]),
        Some(Err(found)) => return assert!(!found.is_empty()),
        None => (USUAL.clone(), bytes),
    };
    let Ok(grid) = read(table, None) else { return };
    let outcome = entries(&grid, &mapping, &READER);
    for finding in &outcome.found {
        if let Place::Cell(spot) = finding.place {
            assert!(
                grid.rows.iter().any(|row| row.number == spot.row) || !grid.merged.is_empty(),
                "{finding:?}"
            );
        }
    }
});
