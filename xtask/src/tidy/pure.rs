//! No clock, file, socket, environment, random number or printing in the pure rooms.

use super::rooms::PURE;
use crate::{finding::Finding, rust, rust::Code, tree::Tree};

/// Modules of the standard library that a pure room does not enter.
const MODULES: [&str; 7] = ["fs", "net", "time", "env", "process", "thread", "os"];
/// Names that a pure room does not use.
const NAMES: [&str; 12] = [
    "SystemTime",
    "Instant",
    "rand::",
    "Zoned::now",
    "Timestamp::now",
    "println!",
    "print!",
    "eprintln!",
    "eprint!",
    "stdin()",
    "stdout()",
    "stderr()",
];

/// Checks the sources of the pure rooms, tests left out.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let pure = |room: Option<&str>| room.is_some_and(|room| PURE.contains(&room));
    let sources = tree.rust().filter(|f| pure(f.room()) && f.is_room_source() && !f.is_test());
    sources.flat_map(|file| source(&file.path, &Code::read(&file.text))).collect()
}

fn source(path: &str, code: &Code) -> Vec<Finding> {
    let named = NAMES.iter().flat_map(|name| {
        rust::words(&code.text, name).into_iter().map(move |at| (at, name.trim_end_matches("::").to_owned()))
    });
    let entered = MODULES.iter().flat_map(|module| {
        let full = format!("std::{module}");
        rust::words(&code.text, &full).into_iter().map(move |at| (at, full.clone()))
    });
    let mut found: Vec<(usize, String)> = named.chain(entered).chain(grouped(&code.text)).collect();
    found.sort();
    let lines = found.into_iter().map(|(at, what)| (code.line_of(at), what));
    lines
        .filter(|(line, _)| !code.is_test(*line))
        .map(|(line, what)| {
            Finding::new(path, line, format!("{what} in a pure room: take what it gives as a parameter"))
        })
        .collect()
}

/// The modules named inside `std::{…}`.
fn grouped(code: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for at in rust::words(code, "std::{") {
        let inside = rust::body(code, at);
        let (mut depth, mut word, mut start) = (0_usize, String::new(), inside.start);
        for (offset, c) in code.get(inside.clone()).unwrap_or("").char_indices().chain([(inside.len(), ',')])
        {
            match c {
                '{' => depth += 1,
                '}' => depth = depth.saturating_sub(1),
                ',' if depth == 0 => {
                    let module = word.split("::").next().unwrap_or("").trim().to_owned();
                    if MODULES.contains(&module.as_str()) {
                        found.push((start, format!("std::{module}")));
                    }
                    word.clear();
                }
                _ if depth == 0 => {
                    if word.trim().is_empty() {
                        start = inside.start + offset;
                    }
                    word.push(c);
                }
                _ => {}
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str, text: &str) -> Vec<String> {
        check(&Tree::of(&[(path, text)])).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn what_a_pure_room_may_not_name() {
        for line in [
            "use std::fs;",
            "use std::time::Duration;",
            "let n = std::net::Ipv4Addr::LOCALHOST;",
            "let home = std::env::var(x);",
            "fn f(t: SystemTime) {}",
            "let n = rand::random();",
            "println!();",
            "eprintln!();",
            "use std::{fmt, env};",
            "use std::{collections::{BTreeMap, BTreeSet},\n time::Duration};",
        ] {
            assert_eq!(found("crates/record/src/a.rs", line).len(), 1, "{line}");
        }
    }

    #[test]
    fn what_it_may() {
        for line in [
            "use std::{fmt, collections::BTreeMap};",
            "// std::fs and println! in a comment",
            "let word = \"std::fs\";",
            "let operand = brand::x;",
            "#[cfg(test)]\nmod tests {\n use std::fs;\n}",
        ] {
            assert!(found("crates/law/src/a.rs", line).is_empty(), "{line}");
        }
        assert!(found("crates/exchange/src/a.rs", "use std::fs;").is_empty());
        assert!(found("crates/law/tests/a.rs", "use std::fs;").is_empty());
    }

    #[test]
    fn the_line_is_right() {
        let found = found("crates/law/src/a.rs", "fn a() {}\n\nuse std::{\n    fmt,\n    fs,\n};\n");
        assert!(found[0].starts_with("crates/law/src/a.rs:5: std::fs"), "{found:?}");
    }
}
