//! The framework of Japan loads without a complaint.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail like tests")]

use law::Framework;

fn japan() -> Vec<(String, String)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../frameworks/japan");
    let mut files: Vec<(String, String)> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "md"))
        .map(|path| {
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (name, std::fs::read_to_string(path).unwrap())
        })
        .collect();
    files.sort();
    files
}

#[test]
fn loads() {
    if let Err(complaints) = Framework::load(&japan()) {
        for complaint in &complaints {
            eprintln!("{complaint}");
        }
        panic!("{} complaints", complaints.len());
    }
}
