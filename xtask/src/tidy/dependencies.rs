//! Every dependency is declared once, in the workspace, under a comment that says what it is for.

use crate::{
    finding::Finding,
    tree::{File, Tree},
};

/// Checks the workspace's table and that the crates take their dependencies from it.
pub fn check(tree: &Tree) -> Vec<Finding> {
    let mut findings: Vec<Finding> = tree.get("Cargo.toml").map(uncommented).unwrap_or_default();
    findings.extend(tree.manifests().flat_map(undeclared));
    findings
}

/// Entries without a comment above them; a comment covers the lines directly below it, up to an empty line.
fn uncommented(file: &File) -> Vec<Finding> {
    let mut findings = Vec::new();
    let (mut inside, mut covered, mut depth) = (false, false, 0_usize);
    for (at, line) in file.text.lines().enumerate() {
        let line = line.trim();
        let begins = depth == 0;
        let opened = line.matches(['[', '{']).count();
        depth = (depth + opened).saturating_sub(line.matches([']', '}']).count());
        let entry = if line.starts_with('#') {
            covered = true;
            depth = 0;
            None
        } else if line.is_empty() {
            covered = false;
            None
        } else if begins && line.starts_with('[') {
            inside = line == "[workspace.dependencies]";
            let name = line.strip_prefix("[workspace.dependencies.").map(|rest| rest.trim_end_matches(']'));
            let entry = name.filter(|_| !covered);
            covered = covered && name.is_some();
            entry
        } else {
            line.split_once('=').map(|(name, _)| name.trim()).filter(|_| inside && begins && !covered)
        };
        if let Some(name) = entry {
            findings.push(Finding::new(
                &file.path,
                at + 1,
                format!("say in a comment above it what {name} is for"),
            ));
        }
    }
    findings
}

/// Dependencies of a crate that are not taken from the workspace.
fn undeclared(file: &File) -> Vec<Finding> {
    let mut findings = Vec::new();
    let mut inside = false;
    for (at, line) in file.text.lines().enumerate() {
        let line = line.trim();
        if let Some(table) = line.strip_prefix('[') {
            inside = table.trim_end_matches(']').ends_with("dependencies");
        } else if inside && !line.starts_with('#') && line.contains('=') && !line.contains("workspace = true")
        {
            let name = line.split(['=', '.', ' ']).next().unwrap_or_default();
            let what =
                format!("take {name} from the workspace (`{name}.workspace = true`), and declare it there");
            findings.push(Finding::new(&file.path, at + 1, what));
        }
    }
    findings
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str, text: &str) -> Vec<usize> {
        check(&Tree::of(&[(path, text)])).iter().map(|finding| finding.line).collect()
    }

    #[test]
    fn a_comment_covers_its_group() {
        let text = "[workspace]\nresolver = \"3\"\n[workspace.dependencies]\n# rooms\na = 1\nb = { features = [\n  \"x\",\n] }\n\nc = 1\n# d\nd = 1\n[workspace.lints]\ne = 1\n";
        assert_eq!(found("Cargo.toml", text), [10]);
    }

    #[test]
    fn a_table_of_its_own_needs_one_too() {
        assert_eq!(found("Cargo.toml", "[workspace.dependencies.a]\nversion = \"1\"\n"), [1]);
        assert!(found("Cargo.toml", "# for b\n[workspace.dependencies.a]\nversion = \"1\"\n").is_empty());
    }

    #[test]
    fn a_crate_declares_nothing_itself() {
        let text = "[package]\nname = \"law\"\n[dependencies]\na.workspace = true\nb = \"1\"\nc = { workspace = true, features = [] }\n[dev-dependencies]\nd = { version = \"1\" }\n";
        assert_eq!(found("crates/law/Cargo.toml", text), [5, 8]);
    }
}
