//! What everyone may read, and nothing else.

use std::fs;

use serde_json::json;

use crate::{PERSON, count, founded, rows, sqlite, well};

/// An internal event; a small count of persons; an event for everyone that an internal entry takes back.
const INTERNAL: &str = r#"
[[event]]
id = "event/inner"
what = "Quux"
on = 2020-01-01
about = ["op/unmit"]
cites = ["source/mofa-2024-02-27"]

[[figure]]
entry = "figure/small"
measure = "persons_sent"
value = 7
on = 2020-01-01
about = "op/unmit"
public = true
cites = ["source/mofa-2024-02-27"]

[[event]]
id = "event/regretted"
what = "Xyzzy"
on = 2020-01-01
about = ["op/unmit"]
public = true
cites = ["source/mofa-2024-02-27"]

[[withdrawal]]
entry = "withdrawal/regretted"
withdraws = "event/regretted"
why = "Plugh"
"#;

#[test]
fn what_is_for_everyone_holds_nothing_else() {
    let folder = founded();
    let before = count(&sqlite(folder.path(), "before.sqlite", &[]), "SELECT count(*) FROM entries");
    fs::write(folder.path().join("internal.toml"), INTERNAL).unwrap();
    fs::write(folder.path().join("person.toml"), PERSON).unwrap();
    for file in ["internal.toml", "person.toml"] {
        well(folder.path(), &["record", "add", file]);
    }
    let all = sqlite(folder.path(), "all.sqlite", &[]);
    let there =
        "SELECT count(*) FROM entries WHERE entry IN ('event/inner', 'figure/small', 'event/regretted')";
    assert_eq!(count(&all, there), 3);
    // neither now nor as known before it was taken back
    for known in [before + 5, before + 3] {
        let public =
            sqlite(folder.path(), "public.sqlite", &["--public", "--force", "--known", &known.to_string()]);
        assert_eq!(count(&public, there), 0);
        assert_eq!(count(&public, "SELECT count(*) FROM entries WHERE public = 0"), 0);
        assert_eq!(count(&public, "SELECT count(*) FROM entries WHERE user IS NOT NULL"), 0);
        assert!(count(&public, "SELECT count(*) FROM figure") > 20);
        let lost = "SELECT count(*) FROM entries WHERE until IS NOT NULL AND until NOT IN (SELECT position FROM entries)";
        assert_eq!(count(&public, lost), 0);
        assert_eq!(count(&public, "SELECT count(*) FROM pragma_foreign_key_check"), 0);
        let about = &rows(&public, "SELECT entries, public FROM about")[0];
        assert_eq!(json!(about), json!({"entries": known, "public": 1}));
        // all else is as it is in the record
        let select = "SELECT id, persons, valid_first, sources FROM dispatch ORDER BY position";
        assert_eq!(rows(&public, select), rows(&all, select));
        let bytes = fs::read(folder.path().join("public.sqlite")).unwrap();
        for word in ["Quux", "Xyzzy", "Plugh", "person/4f2a"] {
            assert!(!bytes.windows(word.len()).any(|part| part == word.as_bytes()), "{word}");
        }
    }
}
