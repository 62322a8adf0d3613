//! The files of the project that are not ignored, as texts.

use anyhow::Context as _;
use std::path::Path;

/// All text files of the project.
#[derive(Clone, Debug, Default)]
pub struct Tree {
    /// In the order of their paths.
    pub files: Vec<File>,
}

/// One text file.
#[derive(Clone, Debug)]
pub struct File {
    /// From the workspace's folder on, with `/` between folders.
    pub path: String,
    /// The content.
    pub text: String,
}

impl File {
    /// The name without its folders.
    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap_or(&self.path)
    }

    /// Whether the name ends with a dot and this ending.
    pub fn ends(&self, ending: &str) -> bool {
        Path::new(&self.path).extension().is_some_and(|own| own == ending)
    }

    /// Whether the file is Rust code.
    pub fn is_rust(&self) -> bool {
        self.ends("rs")
    }

    /// Whether the whole file is for tests or benchmarks.
    pub fn is_test(&self) -> bool {
        self.path.split('/').any(|part| matches!(part, "tests" | "benches" | "tests.rs"))
    }

    /// The crate under `crates/` in whose folder the file lies.
    pub fn room(&self) -> Option<&str> {
        self.path.strip_prefix("crates/")?.split_once('/').map(|(room, _)| room)
    }

    /// Whether the file lies in the `src` folder of a crate under `crates/`.
    pub fn is_room_source(&self) -> bool {
        self.room().is_some_and(|room| {
            self.path.get("crates/".len() + room.len()..).unwrap_or("").starts_with("/src/")
        })
    }
}

impl Tree {
    /// Reads a folder; what is no text, and what its `.gitignore` names, is left out.
    ///
    /// # Errors
    /// When a folder or a file cannot be read.
    pub fn read(root: &Path) -> anyhow::Result<Self> {
        let ignored = Ignored::parse(&std::fs::read_to_string(root.join(".gitignore")).unwrap_or_default());
        let mut tree = Self::default();
        tree.enter(root, "", &ignored)?;
        tree.files.sort_by(|a, b| a.path.cmp(&b.path));
        Ok(tree)
    }

    /// A tree of texts, for tests.
    pub fn of(files: &[(&str, &str)]) -> Self {
        let file = |(path, text): &(&str, &str)| File { path: (*path).to_owned(), text: (*text).to_owned() };
        Self { files: files.iter().map(file).collect() }
    }

    /// The file at a path.
    pub fn get(&self, path: &str) -> Option<&File> {
        self.files.iter().find(|file| file.path == path)
    }

    /// The Rust files.
    pub fn rust(&self) -> impl Iterator<Item = &File> {
        self.files.iter().filter(|file| file.is_rust())
    }

    /// The `Cargo.toml` of every crate, the workspace's own left out.
    pub fn manifests(&self) -> impl Iterator<Item = &File> {
        self.files.iter().filter(|file| match file.path.strip_suffix("/Cargo.toml") {
            Some(folder) => {
                folder == "xtask" || folder.strip_prefix("crates/").is_some_and(|f| !f.contains('/'))
            }
            None => false,
        })
    }

    fn enter(&mut self, folder: &Path, prefix: &str, ignored: &Ignored) -> anyhow::Result<()> {
        let listing = std::fs::read_dir(folder).with_context(|| format!("reading the folder {prefix}"))?;
        for entry in listing {
            let entry = entry?;
            let Ok(name) = entry.file_name().into_string() else { continue };
            let path = format!("{prefix}{name}");
            let kind = entry.file_type()?;
            if ignored.holds(&path) {
                continue;
            }
            if kind.is_dir() {
                self.enter(&entry.path(), &format!("{path}/"), ignored)?;
            } else if kind.is_file() {
                let bytes = std::fs::read(entry.path()).with_context(|| format!("reading {path}"))?;
                if let Ok(text) = String::from_utf8(bytes) {
                    self.files.push(File { path, text });
                }
            }
        }
        Ok(())
    }
}

/// The few forms of a `.gitignore` line that this project uses: `/folder`, `name`, `*.ending`.
struct Ignored(Vec<String>);

impl Ignored {
    fn parse(text: &str) -> Self {
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
        Self(lines.map(|line| line.trim_end_matches('/').to_owned()).collect())
    }

    fn holds(&self, path: &str) -> bool {
        let name = path.rsplit('/').next().unwrap_or(path);
        name == ".git"
            || path == "target"
            || self.0.iter().any(|pattern| match (pattern.strip_prefix('/'), pattern.strip_prefix('*')) {
                (Some(rooted), _) => path == rooted,
                (_, Some(ending)) => name.ends_with(ending),
                _ => name == pattern,
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_ignored() {
        let ignored = Ignored::parse("# built\n/out/\n*.snap.new\n.pending\n");
        for path in ["out", ".git", "target", "a/b.snap.new", "a/.pending"] {
            assert!(ignored.holds(path), "{path}");
        }
        for path in ["a/out", "b.snap", "a/pending", ".gitignore"] {
            assert!(!ignored.holds(path), "{path}");
        }
    }

    #[test]
    fn what_a_path_says() {
        let tree = Tree::of(&[
            ("crates/law/src/a/tests.rs", ""),
            ("crates/law/src/a.rs", ""),
            ("crates/law/tests/a.rs", ""),
            ("crates/law/Cargo.toml", ""),
            ("Cargo.toml", ""),
        ]);
        let tests: Vec<bool> = tree.rust().map(File::is_test).collect();
        assert_eq!(tests, [true, false, true]);
        let sources: Vec<bool> = tree.rust().map(File::is_room_source).collect();
        assert_eq!(sources, [true, true, false]);
        assert_eq!(tree.manifests().map(|f| f.path.as_str()).collect::<Vec<_>>(), ["crates/law/Cargo.toml"]);
    }
}
