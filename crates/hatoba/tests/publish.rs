//! `hatoba publish`: a folder that is whole at every moment, the same for the same record, and in which nothing else is touched.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail like tests")]

#[path = "support/place.rs"]
mod place;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::time::{Duration, SystemTime};

use desk::publish::{MANIFEST, Manifest};
use place::{Chance, Place, named};
use serde_json::Value;
use sha2::{Digest as _, Sha256};
use tempfile::TempDir;

const DAY: &str = "2026-11-24";
const ENTRY: &str = "[[event]]\npublic = true\nid = \"event/snipe\"\nabout = [\"op/undof\"]\non = \"2012-06-01\"\n\
                     what = { ja = \"鴫\", en = \"A snipe came.\" }\ncites = [\"source/mofa-2024-02-27\"]\n";

/// An installation with the founding record.
fn founded() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    at(&folder).well(&["record", "init"]);
    folder
}

fn at(folder: &TempDir) -> Place<'_> {
    Place { folder: folder.path(), database: None }
}

/// What is told of a run that ends well.
fn published(folder: &TempDir, site: &str) -> Value {
    let output = at(folder).well(&["publish", site, "--on", DAY, "--format", "json"]);
    serde_json::from_slice(&output.stdout).unwrap()
}

/// What is told of a run that is refused.
fn refused(folder: &TempDir, args: &[&str]) -> String {
    let output = at(folder).command(args).output().unwrap();
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0), "{args:?}");
    String::from_utf8(output.stderr).unwrap()
}

/// Every file under a folder with its bytes, by its name from there on.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let (mut all, mut left): (_, Vec<PathBuf>) = (BTreeMap::new(), vec![folder.to_owned()]);
    while let Some(next) = left.pop() {
        for entry in fs::read_dir(next).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                left.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().to_str().unwrap().to_owned();
                all.insert(name, fs::read(path).unwrap());
            }
        }
    }
    all
}

fn times(folder: &Path, files: &BTreeMap<String, Vec<u8>>) -> BTreeMap<String, SystemTime> {
    let time = |name: &String| fs::metadata(folder.join(name)).unwrap().modified().unwrap();
    files.keys().map(|name| (name.clone(), time(name))).collect()
}

fn manifest(folder: &Path) -> Manifest {
    Manifest::read(&fs::read_to_string(folder.join(MANIFEST)).unwrap()).unwrap()
}

#[test]
fn the_manifest_has_every_file_with_its_digest() {
    let folder = founded();
    let told = published(&folder, "site");
    let site = folder.path().join("site");
    let manifest = manifest(&site);
    let mut files = files(&site);
    files.remove(MANIFEST).unwrap();
    assert_eq!(told["files"].as_u64().unwrap(), files.len() as u64);
    assert_eq!(manifest.size, at(&folder).entries().len() as u64);
    assert_eq!((manifest.on.to_string().as_str(), told["missing"].as_array().unwrap().len()), (DAY, 0));
    assert_eq!((&told["log_size"], &told["root"]), (&manifest.size.into(), &manifest.root.clone().into()));
    let digests: BTreeMap<String, String> =
        files.iter().map(|(name, bytes)| (name.clone(), record::hex(&Sha256::digest(bytes)))).collect();
    assert!(digests == manifest.files);
    // what the checkpoint says, by the program itself
    let checkpoint = String::from_utf8_lossy(&files["checkpoint.txt"]).into_owned();
    assert!(checkpoint.contains(&manifest.root) && checkpoint.contains(&manifest.size.to_string()));
}

#[test]
fn only_what_changed_is_written() {
    let folder = founded();
    let site = folder.path().join("site");
    published(&folder, "site");
    let first = files(&site);
    let before = times(&site, &first);
    let again = published(&folder, "site");
    assert_eq!((&again["written"], &again["removed"]), (&0.into(), &0.into()));
    assert!(
        first == files(&site) && before == times(&site, &first),
        "not even the manifest is written again"
    );
    fs::write(folder.path().join("entry.toml"), ENTRY).unwrap();
    at(&folder).well(&["record", "add", "entry.toml"]);
    let told = published(&folder, "site");
    let (second, after) = (files(&site), times(&site, &first));
    let changed = first.iter().filter(|(name, bytes)| second[*name] != **bytes).map(|(name, _)| name);
    let written = after.iter().filter(|(name, time)| before[*name] != **time).map(|(name, _)| name);
    let (changed, written): (Vec<&String>, Vec<&String>) = (changed.collect(), written.collect());
    assert_eq!(changed, written);
    // the manifest is not counted among its files
    assert_eq!(told["written"].as_u64().unwrap() + 1, changed.len() as u64);
    assert!((4..120).contains(&changed.len()), "{changed:?}");
    // what someone has changed or lost is made again
    fs::write(site.join("en/index.html"), "gone").unwrap();
    fs::remove_file(site.join("ja/law.html")).unwrap();
    assert_eq!(published(&folder, "site")["written"], 2);
    assert!(second == files(&site));
}

#[test]
fn what_is_published_no_more_is_taken_away_and_nothing_else() {
    let folder = founded();
    let site = folder.path().join("site");
    published(&folder, "site");
    let whole = files(&site);
    for foreign in ["notes.txt", "en/operations/mine.txt", "photos/one.jpg"] {
        fs::create_dir_all(site.join(foreign).parent().unwrap()).unwrap();
        fs::write(site.join(foreign), "mine").unwrap();
    }
    at(&folder).well(&["publish", "site", "--on", "1992-01-01"]);
    let then = files(&site);
    assert_eq!(manifest(&site).files.len() + 4, then.len());
    assert!(
        then.len() < whole.len()
            && then["en/operations/mine.txt"] == b"mine"
            && then["photos/one.jpg"] == b"mine"
    );
    published(&folder, "site");
    let mut now = files(&site);
    now.retain(|_, bytes| bytes != b"mine");
    assert!(now == whole);
    // a name that a page will have, taken by a file of someone else
    fs::remove_dir_all(&site).unwrap();
    at(&folder).well(&["publish", "site", "--on", "1992-01-01"]);
    let name =
        whole.keys().find(|name| !manifest(&site).files.contains_key(*name) && *name != MANIFEST).unwrap();
    fs::create_dir_all(site.join(name).parent().unwrap()).unwrap();
    fs::write(site.join(name), "mine").unwrap();
    let told = refused(&folder, &["publish", "site", "--on", DAY]);
    assert!(told.contains(name) && told.contains("was not published from here"), "{told}");
    assert_eq!(fs::read(site.join(name)).unwrap(), b"mine");
}

#[test]
fn a_run_that_is_ended_leaves_whole_files_and_the_next_one_is_as_if_it_had_not_been() {
    let folder = founded();
    published(&folder, "whole");
    let whole = files(&folder.path().join("whole"));
    let site = folder.path().join("site");
    let mut chance = Chance(named("HATOBA_SEED", 7));
    let (mut cut, runs) = (0, named("HATOBA_KILLS", 4));
    for _ in 0..runs {
        let mut command = at(&folder).command(&["publish", "site", "--on", DAY]);
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(chance.below(2_500)));
        // one that has ended is ended
        let _ = child.kill();
        cut += u32::from(!child.wait().unwrap().success());
        let there = if site.exists() { files(&site) } else { BTreeMap::new() };
        for (name, bytes) in there.iter().filter(|(name, _)| !name.contains(".part")) {
            assert!(name == ".hatoba-publish" || whole[name] == *bytes, "{name} is cut");
        }
        if chance.below(3) == 0 && site.exists() {
            published(&folder, "site");
            assert!(files(&site) == whole);
            at(&folder).well(&["publish", "site", "--on", "1992-01-01"]);
            fs::remove_dir_all(&site).unwrap();
        }
    }
    println!("{cut} of {runs} runs were cut");
    published(&folder, "site");
    assert!(files(&site) == whole);
}

#[test]
fn what_cannot_be_published_is_told_and_nothing_is_touched() {
    let folder = founded();
    let path = |name: &str| folder.path().join(name);
    fs::create_dir(path("full")).unwrap();
    fs::write(path("full/letter.txt"), "mine").unwrap();
    fs::create_dir(path("other")).unwrap();
    fs::write(path("other").join(MANIFEST), "ab  letter.txt\n").unwrap();
    fs::create_dir(path("bad")).unwrap();
    let bad = "# hatoba publish 1\n# on 2026-11-24\n# log 1 x\nab  ../full/letter.txt\n";
    fs::write(path("bad").join(MANIFEST), bad).unwrap();
    fs::write(path("file"), "mine").unwrap();
    let before = files(folder.path());
    for (args, want) in [
        (&["publish", "full"][..], "full is not empty"),
        (&["publish", "other"], "that this program has not written"),
        (&["publish", "bad"], "that this program has not written"),
        (&["publish", "file"], "file cannot be written"),
        (&["publish", "new", "--on", "tomorrow"], "is not a day"),
        (&["publish", "full", "--format", "csv"], "no rows"),
    ] {
        let told = refused(&folder, args);
        assert!(told.contains(want), "{args:?}: {told}");
    }
    assert!(before == files(folder.path()));
    // two at once
    published(&folder, "site");
    let list = fs::File::create(path("site/.hatoba-publish")).unwrap();
    list.lock().unwrap();
    assert!(refused(&folder, &["publish", "site"]).contains("already"));
    list.unlock().unwrap();
    published(&folder, "site");
    assert!(!path("site/.hatoba-publish").exists());
    // no journal, no site
    let empty = tempfile::tempdir().unwrap();
    assert!(refused(&empty, &["publish", "site"]).contains("record init"));
    assert!(!empty.path().join("site").exists());
}
