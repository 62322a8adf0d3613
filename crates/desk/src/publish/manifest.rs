//! What a copy holds: every file with its digest, in the form that `sha256sum --check` reads.

use std::collections::BTreeMap;
use std::fmt;

use jiff::civil::Date;

/// How the manifest begins; a later form would have another number.
const FIRST: &str = "# hatoba publish 1";

/// The manifest of a copy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manifest {
    /// The day of the pages.
    pub on: Date,
    /// How long the log was, in entries.
    pub size: u64,
    /// The root of the tree over it, as the checkpoint has it.
    pub root: String,
    /// By the name of the file: its SHA-256, in hexadecimal.
    pub files: BTreeMap<String, String>,
}

impl fmt::Display for Manifest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{FIRST}\n# on {}\n# log {} {}", self.on, self.size, self.root)?;
        self.files.iter().try_for_each(|(name, digest)| writeln!(f, "{digest}  {name}"))
    }
}

impl Manifest {
    /// Reads one; `None` for any other text, and where a name would lead out of the folder.
    pub fn read(text: &str) -> Option<Manifest> {
        let mut lines = text.lines();
        lines.next().filter(|first| *first == FIRST)?;
        let on = lines.next()?.strip_prefix("# on ")?.parse().ok()?;
        let (size, root) = lines.next()?.strip_prefix("# log ")?.split_once(' ')?;
        let file = |line: &str| {
            let (digest, name) = line.split_once("  ").filter(|(_, name)| is_inside(name))?;
            Some((name.to_owned(), digest.to_owned()))
        };
        Some(Manifest {
            on,
            size: size.parse().ok()?,
            root: root.to_owned(),
            files: lines.map(file).collect::<Option<_>>()?,
        })
    }
}

/// Whether the name of a file stays in the folder: parts of the characters that our names have, none of them only dots.
pub fn is_inside(name: &str) -> bool {
    let sound = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-' | b'=');
    name.split('/').all(|part| part.bytes().all(sound) && !part.bytes().all(|byte| byte == b'.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_is_read_back() {
        let files = [("ja/index.html", "ab"), ("en/a=2Fb.html", "cd")];
        let files = files.map(|(name, digest)| (name.to_owned(), digest.to_owned()));
        let manifest = Manifest {
            on: "2026-11-24".parse().unwrap(),
            size: 7,
            root: "x+/=".to_owned(),
            files: files.into(),
        };
        let text = manifest.to_string();
        assert_eq!(
            text,
            "# hatoba publish 1\n# on 2026-11-24\n# log 7 x+/=\ncd  en/a=2Fb.html\nab  ja/index.html\n"
        );
        assert_eq!(Manifest::read(&text), Some(manifest));
    }

    #[test]
    fn what_leads_out_of_the_folder_is_no_manifest() {
        let with = |line: &str| Manifest::read(&format!("{FIRST}\n# on 2026-11-24\n# log 7 x\n{line}\n"));
        assert!(with("ab  x.html").is_some());
        for line in [
            "ab  ../x",
            "ab  /etc/passwd",
            "ab  a//b",
            "ab  a/./b",
            "ab  a\\b",
            "ab  C:x",
            "ab x",
            "ab  ",
            "ab  .",
        ] {
            assert_eq!(with(line), None, "{line}");
        }
        assert_eq!(Manifest::read(""), None);
        assert_eq!(Manifest::read("ab  x.html\n"), None);
    }
}
