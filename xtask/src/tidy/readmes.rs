//! Every crate has a README that is its first page of documentation.

use crate::{finding::Finding, tree::Tree};

/// How a library begins.
const FIRST_LINE: &str = "#![doc = include_str!(\"../README.md\")]";

/// Checks every crate.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings = Vec::new();
    for manifest in tree.manifests() {
        let folder = manifest.path.trim_end_matches("Cargo.toml");
        let readme = format!("{folder}README.md");
        if tree.get(&readme).is_none_or(|file| file.text.trim().is_empty()) {
            findings.push(Finding::new(
                &readme,
                1,
                "write what this crate answers, what it never knows, and how to use it",
            ));
        }
        let library = tree.get(&format!("{folder}src/lib.rs"));
        if let Some(library) = library.filter(|file| file.text.lines().next() != Some(FIRST_LINE)) {
            findings.push(Finding::new(&library.path, 1, format!("begin with `{FIRST_LINE}`")));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_are_asked_for() {
        let library = format!("{FIRST_LINE}\nmod a;\n");
        let whole = [
            ("crates/law/Cargo.toml", ""),
            ("crates/law/README.md", "# law\n"),
            ("crates/law/src/lib.rs", library.as_str()),
        ];
        assert!(check(&Tree::of(&whole)).is_empty());
        assert_eq!(check(&Tree::of(&[("xtask/Cargo.toml", ""), ("xtask/README.md", " \n")])).len(), 1);
        assert_eq!(check(&Tree::of(&[("xtask/Cargo.toml", ""), ("xtask/src/lib.rs", "//! x\n")])).len(), 2);
    }
}
