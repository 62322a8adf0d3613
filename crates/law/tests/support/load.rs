//! Frameworks from their folders.

use law::Framework;

/// The Markdown files of a folder, named from the crate's own.
pub fn files(folder: &str) -> Vec<(String, String)> {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let paths = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let paths = paths.filter(|path| path.extension().is_some_and(|extension| extension == "md"));
    let read = |path: std::path::PathBuf| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        (name, std::fs::read_to_string(path).unwrap())
    };
    paths.map(read).collect()
}

/// The framework in a folder; its complaints fail the test.
pub fn framework(folder: &str) -> Framework {
    Framework::load(&files(folder)).unwrap_or_else(|complaints| {
        let told: Vec<String> = complaints.iter().map(ToString::to_string).collect();
        panic!("{}", told.join("\n"))
    })
}
