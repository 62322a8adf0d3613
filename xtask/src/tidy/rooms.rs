//! Which crate may use which of ours, and which outside crate belongs to which room.

use crate::{
    finding::Finding,
    tree::{File, Tree},
};

/// A room and the rooms below it.
struct Room {
    name: &'static str,
    may_use: &'static [&'static str],
}

/// The floors of the house: a room may use only what lies below it.
const ROOMS: [Room; 12] = [
    Room { name: "law", may_use: &[] },
    Room { name: "record", may_use: &["law"] },
    Room { name: "exchange", may_use: SECOND_FLOOR_USES },
    Room { name: "journal", may_use: SECOND_FLOOR_USES },
    Room { name: "planning", may_use: SECOND_FLOOR_USES },
    Room { name: "watch", may_use: SECOND_FLOOR_USES },
    Room { name: "papers", may_use: SECOND_FLOOR_USES },
    Room { name: "casework", may_use: CASEWORK_USES },
    Room { name: "wording", may_use: WORDING_USES },
    Room {
        name: "desk",
        may_use: &[
            "law", "record", "exchange", "journal", "planning", "watch", "papers", "casework", "wording",
        ],
    },
    Room {
        name: "hatoba",
        may_use: &[
            "law", "record", "exchange", "journal", "planning", "watch", "papers", "casework", "wording",
            "desk",
        ],
    },
    Room { name: "xtask", may_use: &[] },
];
const SECOND_FLOOR_USES: &[&str] = &["law", "record"];
const CASEWORK_USES: &[&str] = &["law", "record", "exchange", "journal", "planning", "watch", "papers"];

const WORDING_USES: &[&str] =
    &["law", "record", "exchange", "journal", "planning", "watch", "papers", "casework"];

/// Outside crates that only some rooms may name. An entry ending in `*` stands for all that begin with it.
struct Kept {
    crates: &'static [&'static str],
    rooms: &'static [&'static str],
    instead: &'static str,
}

const KEPT: [Kept; 6] = [
    Kept {
        crates: &["anyhow", "clap", "clap_*", "indicatif"],
        rooms: &["hatoba", "xtask"],
        instead: "give the room an error of its own with thiserror, and leave the command line to the program",
    },
    Kept {
        crates: &[
            "rusqlite",
            "libsqlite3-sys",
            "postgres",
            "postgres-*",
            "tokio-postgres",
            "sqlx",
            "sqlx-*",
            "diesel",
        ],
        rooms: &["journal"],
        instead: "ask the journal through its traits",
    },
    Kept {
        crates: &["axum", "axum-*", "maud", "tower", "tower-*", "hyper", "hyper-*", "utoipa", "utoipa-*"],
        rooms: &["desk"],
        instead: "return a value and let the desk show it",
    },
    Kept {
        crates: &[
            "quick-xml",
            "toml",
            "toml_edit",
            "csv",
            "calamine",
            "rust_xlsxwriter",
            "icalendar",
            "parquet",
        ],
        rooms: &["exchange", "xtask"],
        instead: "let exchange read and write the format",
    },
    Kept {
        crates: &["fluent", "fluent-*", "unic-langid"],
        rooms: &["wording", "papers"],
        instead: "return the message's id and arguments",
    },
    Kept {
        crates: &["typst", "typst-*", "docx-rs"],
        rooms: &["papers"],
        instead: "let papers make the document",
    },
];

/// What the pure rooms never name, not even in tests.
const NEVER_PURE: [&str; 8] =
    ["tokio", "rand", "chrono", "getrandom", "fastrand", "reqwest", "tracing-subscriber", "rayon"];
/// The rooms without clock, chance, files and network.
pub(super) const PURE: [&str; 2] = ["law", "record"];

/// One line of a dependency table.
struct Dependency {
    name: String,
    of_tests: bool,
}

/// Checks the dependencies of every crate.
pub fn check(tree: &Tree) -> Vec<Finding> {
    tree.manifests().flat_map(manifest).collect()
}

fn manifest(file: &File) -> Vec<Finding> {
    let table = match file.text.parse::<toml::Table>() {
        Ok(table) => table,
        Err(error) => return vec![Finding::new(&file.path, 1, format!("no TOML: {}", error.message()))],
    };
    let own = file.room().unwrap_or("xtask");
    let Some(room) = ROOMS.iter().find(|room| room.name == own) else {
        let what = format!("{own} is no room of the house: give it a floor in xtask/src/tidy/rooms.rs");
        return vec![Finding::new(&file.path, 1, what)];
    };
    let mut findings = Vec::new();
    for dependency in dependencies(&table) {
        if let Some(what) = complaint(room, &dependency) {
            findings.push(Finding::new(&file.path, line_of(&file.text, &dependency.name), what));
        }
    }
    findings
}

fn complaint(room: &Room, dependency: &Dependency) -> Option<String> {
    let (own, name) = (room.name, dependency.name.as_str());
    if ROOMS.iter().any(|other| other.name == name) {
        let allowed = room.may_use.contains(&name);
        return (!allowed)
            .then(|| format!("{own} may not use {name}: nothing flows from a higher room into a lower one"));
    }
    if PURE.contains(&own) && NEVER_PURE.contains(&name) {
        return Some(format!(
            "{own} is pure and may not use {name}: take the time or the number as a parameter"
        ));
    }
    let kept = KEPT.iter().find(|kept| kept.crates.iter().any(|pattern| matches(pattern, name)))?;
    let allowed = dependency.of_tests || kept.rooms.contains(&own);
    (!allowed).then(|| format!("only {} may name {name}: {}", kept.rooms.join(", "), kept.instead))
}

fn matches(pattern: &str, name: &str) -> bool {
    pattern.strip_suffix('*').map_or(pattern == name, |start| name.starts_with(start))
}

/// The dependencies of a manifest, those for one platform included, by the name of the package.
fn dependencies(manifest: &toml::Table) -> Vec<Dependency> {
    let platforms = manifest.get("target").and_then(toml::Value::as_table);
    let tables = platforms.into_iter().flat_map(|t| t.values().filter_map(toml::Value::as_table));
    let mut found = Vec::new();
    for table in std::iter::once(manifest).chain(tables) {
        for key in ["dependencies", "build-dependencies", "dev-dependencies"] {
            let entries = table.get(key).and_then(toml::Value::as_table).into_iter().flatten();
            found.extend(entries.map(|(name, value)| Dependency {
                name: value.get("package").and_then(toml::Value::as_str).unwrap_or(name).to_owned(),
                of_tests: key == "dev-dependencies",
            }));
        }
    }
    found
}

fn line_of(text: &str, name: &str) -> usize {
    let names = |line: &str| line.strip_prefix(name).is_some_and(|rest| rest.starts_with(['.', ' ', '=']));
    let renamed = format!("package = \"{name}\"");
    text.lines().position(|line| names(line) || line.contains(&renamed)).map_or(1, |at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str, manifest: &str) -> Vec<String> {
        check(&Tree::of(&[(path, manifest)])).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_lower_room_may_not_use_a_higher_one() {
        let law = found(
            "crates/law/Cargo.toml",
            "[dependencies]\nsha2.workspace = true\nrecord.workspace = true\n",
        );
        assert_eq!(law.len(), 1);
        assert!(law[0].starts_with("crates/law/Cargo.toml:3: law may not use record"), "{law:?}");
        assert_eq!(
            found("crates/journal/Cargo.toml", "[dev-dependencies]\nexchange.workspace = true\n").len(),
            1
        );
        assert!(found("crates/casework/Cargo.toml", "[dependencies]\njournal.workspace = true\n").is_empty());
    }

    #[test]
    fn outside_crates_have_their_rooms() {
        let cases = [
            ("crates/exchange/Cargo.toml", "anyhow", 1),
            ("crates/exchange/Cargo.toml", "toml", 0),
            ("crates/casework/Cargo.toml", "rusqlite", 1),
            ("crates/casework/Cargo.toml", "tower-http", 1),
            ("crates/law/Cargo.toml", "rand", 1),
            ("crates/wording/Cargo.toml", "fluent-bundle", 0),
            ("crates/hatoba/Cargo.toml", "fluent-bundle", 1),
            ("xtask/Cargo.toml", "toml", 0),
        ];
        for (path, name, count) in cases {
            let manifest = format!("[dependencies]\n{name}.workspace = true\n");
            assert_eq!(found(path, &manifest).len(), count, "{path} {name}");
        }
    }

    #[test]
    fn a_new_name_does_not_hide_a_crate() {
        let manifest =
            "[target.'cfg(unix)'.dependencies]\ndb = { package = \"rusqlite\", version = \"1\" }\n";
        let found = found("crates/watch/Cargo.toml", manifest);
        assert!(
            found[0].starts_with("crates/watch/Cargo.toml:2: only journal may name rusqlite"),
            "{found:?}"
        );
    }

    #[test]
    fn tests_may_read_formats_but_a_pure_room_stays_pure() {
        assert!(found("crates/law/Cargo.toml", "[dev-dependencies]\ntoml.workspace = true\n").is_empty());
        assert_eq!(found("crates/law/Cargo.toml", "[dev-dependencies]\ntokio.workspace = true\n").len(), 1);
    }

    #[test]
    fn an_unknown_room_needs_a_floor() {
        assert_eq!(found("crates/cellar/Cargo.toml", "[dependencies]\n").len(), 1);
        assert_eq!(found("crates/law/Cargo.toml", "[dependencies\n").len(), 1);
    }
}
