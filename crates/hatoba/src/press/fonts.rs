//! Typefaces for papers: of a folder that is named, or of the system.

use std::fs;
use std::path::{Path, PathBuf};

use papers::pdf::Fonts;

/// Where systems keep typefaces.
const SYSTEM: [&str; 4] =
    ["/usr/share/fonts", "/usr/local/share/fonts", "/Library/Fonts", "C:\\Windows\\Fonts"];
/// Families that papers are set in, the best first, each with a serif and a sans serif: a file whose name begins like this, without
/// spaces and in small letters.
const FAMILIES: [&[&str]; 4] = [
    &["bizudpmincho", "bizudpgothic"],
    &["ipaexm", "ipaexg"],
    &["notoserifjp", "notosansjp"],
    &["notoserifcjk", "notosanscjk"],
];
/// Folders within folders that are looked into.
const DEEPEST: usize = 5;

/// The typefaces of a folder, or of the system: the best family that is there, as each is large.
pub fn find(folder: Option<&Path>) -> std::io::Result<Fonts> {
    let mut files: Vec<PathBuf> = Vec::new();
    match folder {
        Some(folder) => collect(folder, 0, &mut files),
        None => SYSTEM.iter().for_each(|folder| collect(Path::new(folder), 0, &mut files)),
    }
    files.sort();
    let of = |family: &&[&str]| -> Vec<&PathBuf> {
        files.iter().filter(|file| family.iter().any(|start| name(file).starts_with(start))).collect()
    };
    let chosen = FAMILIES.iter().map(of).find(|found| !found.is_empty()).unwrap_or_default();
    let read: std::io::Result<Vec<Vec<u8>>> = chosen.into_iter().map(fs::read).collect();
    Ok(Fonts::new(read?))
}

fn collect(folder: &Path, depth: usize, files: &mut Vec<PathBuf>) {
    // a folder that is not there, or may not be read, has no typefaces for us
    let Ok(found) = fs::read_dir(folder) else { return };
    for path in found.filter_map(Result::ok).map(|file| file.path()) {
        if path.is_dir() && depth < DEEPEST {
            collect(&path, depth + 1, files);
        } else if is_ours(&path) {
            files.push(path);
        }
    }
}

fn is_ours(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str()).map(str::to_lowercase);
    matches!(ending.as_deref(), Some("ttf" | "otf" | "ttc"))
}

fn name(path: &Path) -> String {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    name.to_lowercase().replace([' ', '_', '-'], "")
}
