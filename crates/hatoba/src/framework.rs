//! The law as data: the files that come with the program, or those of a folder.

use std::borrow::Cow;
use std::fs;
use std::path::Path;

use anyhow::anyhow;
use casework::procedure::Procedure;
use law::Framework;

use crate::findings;
use crate::refusal::Refuses as _;
use wording::Messages;

macro_rules! files {
    ($folder:literal: $($name:literal)*) => {
        &[$(($name, include_str!(concat!("../../../frameworks/", $folder, "/", $name)))),*]
    };
}

/// The files of Japan's framework.
const JAPAN: &[(&str, &str)] = files!("japan":
    "00-words.md"
    "10-chapter1-general.md"
    "20-chapter2-headquarters.md"
    "30-chapter3-plan.md"
    "31-chapter3-doing.md"
    "32-chapter3-people.md"
    "33-chapter3-arms.md"
    "34-chapter3-secondment.md"
    "40-chapter4-in-kind.md"
    "50-chapter5-general.md"
    "60-annexed-tables.md"
    "70-other-laws.md"
);

/// Japan's procedure.
const JAPAN_PROCEDURE: &str = include_str!("../../../procedures/japan.toml");

/// The procedure of a file, or the one that comes with the program.
pub fn procedure(
    file: Option<&Path>,
    framework: &Framework,
    messages: &Messages,
) -> anyhow::Result<Procedure> {
    let text = match file {
        None => Cow::Borrowed(JAPAN_PROCEDURE),
        Some(path) => Cow::Owned(
            fs::read_to_string(path).map_err(|error| findings::unreadable(messages, path, &error))?,
        ),
    };
    Procedure::read(&text, framework).map_err(|error| {
        let told = findings::message(messages, error.id(), &error.args());
        let place =
            file.map_or_else(|| "procedures/japan.toml".to_owned(), |path| path.display().to_string());
        anyhow!("{place}: {told}")
    })
}

/// The framework of a folder of Markdown files, or the one that comes with the program.
pub fn load(folder: Option<&Path>, messages: &Messages) -> anyhow::Result<Framework> {
    let files = match folder {
        None => JAPAN.iter().map(|(name, text)| ((*name).to_owned(), (*text).to_owned())).collect(),
        Some(folder) => read(folder, messages)?,
    };
    Framework::load(&files).map_err(|complaints| {
        let lines = complaints.iter().map(|complaint| findings::complaint(messages, folder, complaint));
        anyhow!(lines.collect::<Vec<_>>().join("\n"))
    })
}

fn read(folder: &Path, messages: &Messages) -> anyhow::Result<Vec<(String, String)>> {
    let failed = |path: &Path, error: &std::io::Error| findings::unreadable(messages, path, error);
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| failed(folder, &error))? {
        let path = entry.map_err(|error| failed(folder, &error))?.path();
        if path.extension().is_some_and(|ending| ending == "md") {
            let text = fs::read_to_string(&path).map_err(|error| failed(&path, &error))?;
            files.push((path.file_name().unwrap_or_default().to_string_lossy().into_owned(), text));
        }
    }
    if files.is_empty() {
        let folder = folder.display().to_string();
        return Err(messages.refusal("cli-no-framework", &[("folder", folder.into())]));
    }
    files.sort();
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn every_file_of_the_folder_comes_with_the_program() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../frameworks/japan");
        let there: BTreeSet<String> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .filter(|name| Path::new(name).extension().is_some_and(|ending| ending == "md"))
            .collect();
        let here: BTreeSet<String> = JAPAN.iter().map(|(name, _)| (*name).to_owned()).collect();
        assert_eq!(there, here);
    }

    #[test]
    fn links() {
        let framework = load(None, &Messages::new(law::Lang::En)).unwrap();
        let link = |anchor| framework.link_to(anchor);
        assert_eq!(link("art6.p13.i1").as_deref(), Some("https://laws.e-gov.go.jp/law/404AC0000000079"));
        assert_eq!(link("suppl.art2").as_deref(), Some("https://laws.e-gov.go.jp/law/404AC0000000079"));
        assert_eq!(link("ord.art12").as_deref(), Some("https://laws.e-gov.go.jp/law/404CO0000000268"));
        assert_eq!(link("scj.art2"), None);
        // what is no part of a law's own numbering names a law
        for provision in &framework.provisions {
            let (first, _) = provision.anchor.split_once('.').unwrap_or((&provision.anchor, ""));
            let own = first == "suppl" || first.bytes().any(|byte| byte.is_ascii_digit());
            let law = framework.law_of(&provision.anchor).unwrap();
            assert_eq!(law.prefix, if own { "" } else { first }, "{}", provision.anchor);
        }
    }
}
