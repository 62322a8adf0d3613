//! Many cases at once: threads, verdicts, the days before the law.
#![expect(clippy::unwrap_used, reason = "helpers of tests may fail like tests")]

mod assessing;
mod run;

use std::fs;
use std::path::PathBuf;

use assessing::{example, folder, lines, out, well};
use serde_json::Value;

/// The case files of a folder of the project, in name order.
fn cases(name: &str) -> Vec<PathBuf> {
    let files = fs::read_dir(folder(name)).unwrap().map(|file| file.unwrap().path());
    let is_case = |path: &PathBuf| {
        let expected = path.display().to_string().ends_with(".expect.toml");
        path.extension().is_some_and(|ending| ending == "toml") && !expected
    };
    let mut files: Vec<PathBuf> = files.filter(is_case).collect();
    files.sort();
    files
}

#[test]
fn before_the_act_nothing_is_lawful() {
    for file in cases("examples/cases") {
        let file = file.display().to_string();
        let json = well(&["assess", &file, "--on", "1992-08-09", "--format", "json"]);
        let answer = &lines(&json)[0];
        assert_eq!(answer["outcome"], "not_in_force", "{file}");
        assert_eq!(answer["framework"]["edition"], Value::Null);
        let contributions = answer["contributions"].as_array().unwrap();
        assert!(contributions.iter().all(|one| one["outcome"] == "not_in_force"), "{file}");
        let told = &lines(&well(&["assess", &file, "--on", "1992-08-09", "--verdicts"]))[0];
        assert!(told["verdicts"].as_array().unwrap().iter().all(|verdict| verdict == "no"), "{file}");
    }
    let page = |lang| out(&well(&["assess", &example("untac-1992"), "--on", "1992-08-09", "--lang", lang]));
    assert!(page("en").contains("was not yet in force (it began on 1992-08-10)"), "{}", page("en"));
    assert!(page("ja").contains("まだ施行されていません"), "{}", page("ja"));
}

/// A verdict is what the whole answer comes to, of every form of the contribution.
#[test]
fn verdicts_agree_with_answers() {
    let folder = folder("examples/cases").display().to_string();
    let verdicts = lines(&well(&["assess", &folder, "--verdicts"]));
    let answers = lines(&well(&["assess", &folder, "--format", "json"]));
    assert_eq!(verdicts.len(), answers.len());
    assert!(verdicts.len() > 30);
    for (told, answer) in verdicts.iter().zip(&answers) {
        assert_eq!((&told["source"], &told["on"]), (&answer["source"], &answer["on"]));
        let contributions = answer["contributions"].as_array().unwrap();
        let mut best: Vec<(Option<u64>, &str)> = Vec::new();
        for one in contributions {
            // what is made under another law is not lawful by this one
            let outcome = one["outcome"].as_str().unwrap().replace("outside", "no");
            let word = ["no", "unknown", "partly", "yes"].into_iter().find(|word| *word == outcome).unwrap();
            match best.iter_mut().find(|(number, _)| *number == one["number"].as_u64()) {
                Some((_, before)) if rank(before) >= rank(word) => {}
                Some((_, before)) => *before = word,
                None => best.push((one["number"].as_u64(), word)),
            }
        }
        let words: Vec<&str> = best.iter().map(|(_, word)| *word).collect();
        assert_eq!(told["verdicts"], Value::from(words), "{}", told["source"]);
    }
}

fn rank(word: &str) -> usize {
    ["no", "unknown", "partly", "yes"].iter().position(|other| *other == word).unwrap()
}

/// Many cases are shared out among threads; each is answered as it is alone, in the order of the files.
#[test]
fn threads_change_nothing() {
    let files: Vec<String> = cases("examples/cases").iter().map(|path| path.display().to_string()).collect();
    let args = |files: &[String]| {
        let fixed = ["assess", "--format", "json", "--on", "2025-06-02"].map(str::to_owned);
        fixed.into_iter().chain(files.iter().cloned()).collect::<Vec<String>>()
    };
    let go = |files: &[String]| out(&well(&args(files).iter().map(String::as_str).collect::<Vec<_>>()));
    let (first, second) = (go(&files), go(&files));
    assert_eq!(first, second);
    assert_eq!(first.lines().count(), files.len());
    for (line, file) in first.lines().zip(&files) {
        assert_eq!(go(std::slice::from_ref(file)).trim_end(), line, "{file}");
    }
}
