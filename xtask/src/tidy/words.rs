//! Words that no file holds: hosts of registries, paths of a machine, silenced lints, notes to self.

use crate::{
    finding::Finding,
    rust,
    tree::{File, Tree},
};

/// Hosts of package registries and mirrors. Written in two parts, so that this file does not hold them.
const HOSTS: [&str; 11] = [
    concat!("crates", ".io"),
    concat!("pypi", ".org"),
    concat!("python", "hosted.org"),
    concat!("npm", "js"),
    concat!("registry", ".yarnpkg"),
    concat!("deb", ".debian.org"),
    concat!("archive", ".ubuntu.com"),
    concat!("proxy", ".golang.org"),
    concat!("ruby", "gems.org"),
    concat!("repo.maven", ".apache.org"),
    concat!("conda", ".anaconda.org"),
];
/// The beginnings of paths that mean something on one machine only.
const FOLDERS: [&str; 5] = [
    concat!("/wo", "rk/"),
    concat!("/ro", "ot/"),
    concat!("/ho", "me/"),
    concat!("/Us", "ers/"),
    concat!("/wo", "rkspace/"),
];
/// Notes to self: what is open belongs into an issue.
const NOTES: [&str; 3] = [concat!("TO", "DO"), concat!("FIX", "ME"), concat!("X", "XX")];
/// What code does not say.
const IN_CODE: [(&str, &str); 4] = [
    (concat!("#[al", "low("), "use #[expect(…, reason = …)], or mend what the lint says"),
    (concat!("#![al", "low("), "use #![expect(…, reason = …)], or mend what the lint says"),
    (concat!("unimple", "mented!"), "build it, or leave it out"),
    (concat!("to", "do!("), "build it, or leave it out"),
];

/// Checks every text file.
pub fn check(tree: &Tree) -> Vec<Finding> {
    tree.files.iter().flat_map(file).collect()
}

fn file(file: &File) -> Vec<Finding> {
    let mut findings = Vec::new();
    let lock = file.name() == "Cargo.lock";
    for (at, line) in file.text.lines().enumerate() {
        if lock && line.starts_with("source = ") {
            continue;
        }
        findings.extend(
            complaints(line, file.is_rust()).into_iter().map(|what| Finding::new(&file.path, at + 1, what)),
        );
    }
    findings
}

fn complaints(line: &str, in_code: bool) -> Vec<String> {
    let hosts = HOSTS
        .iter()
        .filter(|host| line.contains(**host))
        .map(|host| format!("{host}: name no registry's host"));
    let folders =
        FOLDERS.iter().filter(|folder| line.match_indices(**folder).any(|(at, _)| begins_path(line, at)));
    let notes = NOTES.iter().filter(|note| !rust::words(line, note).is_empty());
    let code = IN_CODE.iter().filter(|(word, _)| in_code && line.contains(word));
    hosts
        .chain(folders.map(|folder| format!("{folder}: name no path of a machine")))
        .chain(notes.map(|note| format!("{note}: do it now, or open an issue for it")))
        .chain(code.map(|(word, instead)| format!("{word}: {instead}")))
        .collect()
}

/// Whether a path begins here, and not a later part of a path or an address.
fn begins_path(line: &str, at: usize) -> bool {
    let before = line.get(..at).and_then(|start| start.chars().next_back());
    !before.is_some_and(|c| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '~' | '}' | '/'))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str, text: &str) -> usize {
        check(&Tree::of(&[(path, text)])).len()
    }

    #[test]
    fn each_word_is_found() {
        for word in HOSTS.iter().chain(&FOLDERS).chain(&NOTES) {
            assert_eq!(found("docs/a.md", &format!("see `{word}` there\n")), 1, "{word}");
        }
        for (word, _) in IN_CODE {
            assert_eq!(found("a.rs", word), 1, "{word}");
            assert_eq!(found("a.md", word), 0, "{word}");
        }
    }

    #[test]
    fn the_lock_file_may_name_its_source() {
        let line = format!("source = \"registry+https://example/{}-index\"\n", HOSTS[0]);
        assert_eq!(found("Cargo.lock", &line), 0);
        assert_eq!(found("Cargo.toml", &line), 1);
    }

    #[test]
    fn an_address_is_no_path_and_a_longer_word_no_note() {
        let address = format!("https://example.int/en{}a {}S", FOLDERS[0], NOTES[0]);
        assert_eq!(found("a.md", &address), 0);
    }
}
