//! The cases and expected answers of the project.

use super::*;

const FOLDERS: [&str; 2] = ["crates/hatoba/tests/act", "examples/cases"];

fn fixtures() -> impl Iterator<Item = (String, String)> {
    FOLDERS.into_iter().flat_map(|folder| texts(folder, ".toml"))
}

#[test]
fn every_case_decodes() {
    let mut wrong = Vec::new();
    for (name, text) in fixtures().filter(|(name, _)| !name.ends_with(".expect.toml")) {
        let (case, findings) = read(&text, Format::Toml, japan());
        assert_eq!(case.is_some(), findings.is_empty());
        wrong.extend(told(&findings).into_iter().map(|told| format!("{name}:{told}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_expectation_decodes() {
    let framework = japan();
    let mut wrong = Vec::new();
    for (name, text) in fixtures().filter(|(name, _)| name.ends_with(".expect.toml")) {
        let (_, findings) = read_expectations(&text, Format::Toml, framework);
        wrong.extend(told(&findings).into_iter().map(|told| format!("{name}:{told}")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The same case in JSON is the same case, offsets aside.
#[test]
fn toml_and_json_agree() {
    for (name, text) in fixtures().filter(|(name, _)| !name.ends_with(".expect.toml")) {
        let (Some(case), _) = read(&text, Format::Toml, japan()) else { continue };
        let (Some(node), flaws) = doc::read_toml(&text) else { panic!("{name}") };
        assert!(flaws.is_empty(), "{name} {flaws:?}");
        let again = json(&plain(&node)).unwrap_or_else(|wrong| panic!("{name} {wrong:?}"));
        let printed = |case: &Case| {
            let text = format!("{case:?}");
            // the order of tables differs between the two, and so do offsets
            let parts = text.split("at: ").map(|part| part.trim_start_matches(|c: char| c.is_ascii_digit()));
            parts.collect::<String>()
        };
        assert_eq!(printed(&case), printed(&again), "{name}");
    }
}
