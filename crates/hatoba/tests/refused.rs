//! What people did wrong, and what the program says of it. The golden files under `snapshots` are read and reviewed by people.
#![expect(clippy::unwrap_used, reason = "helpers of tests may fail like tests")]

mod run;

use std::fs;
use std::path::Path;
use std::process::Command;

use run::run;

/// What a refused command prints; it prints nothing on the standard output.
fn refused(folder: &Path, args: &[&str]) -> String {
    let output = run(folder, args);
    assert_eq!(output.status.code(), Some(2), "{args:?}");
    assert!(output.stdout.is_empty(), "{args:?}");
    String::from_utf8(output.stderr).unwrap()
}

#[test]
fn an_unknown_provision() {
    let folder = tempfile::tempdir().unwrap();
    for lang in ["ja", "en"] {
        for id in ["art6.p13.i99", "is_pko", "nothing-of-the-kind"] {
            let text = refused(folder.path(), &["law", "show", id, "--lang", lang]);
            insta::assert_snapshot!(format!("unknown-{id}-{lang}"), text);
        }
    }
}

#[test]
fn a_bad_import() {
    let folder = tempfile::tempdir().unwrap();
    let files: [(&str, &[u8]); 4] = [
        ("broken.xml", "<Law Era=\"Heisei\" Year=\"4\">\n  <LawBody>\n</Law>\n".as_bytes()),
        ("twice.jsonl", b"{\"id\":\"art1.p1\",\"text\":\"a\"}\n{\"id\":\"art1.p1\",\"text\":\"b\"}\n"),
        ("notes.txt", "試しの覚え書き".as_bytes()),
        ("sjis.xml", b"<Law>\x93\xfa</Law>"),
    ];
    for (name, bytes) in files {
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    for lang in ["ja", "en"] {
        let names = files.iter().map(|(name, _)| *name).chain(["absent.xml"]);
        let text: String =
            names.map(|name| refused(folder.path(), &["law", "import", name, "--lang", lang])).collect();
        insta::assert_snapshot!(format!("bad-import-{lang}"), text);
    }
    assert!(!folder.path().join("data").exists());
}

#[test]
fn a_framework_of_ones_own_with_mistakes() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("mine")).unwrap();
    let text = "# Mine\n\n```law\nframework mine \"試し\" \"mine\" since 2000-01-01\nfact a ours \"甲\nfact b outs \"乙\" \"b\"\n```\n\n\
                ### art1 [2000-01-01..]\nen: one\n\n```law\nrule r = a & nothing | b\nrule s = r & zzz\n```\n";
    fs::write(folder.path().join("mine/10.md"), text).unwrap();
    for lang in ["ja", "en"] {
        let text = refused(folder.path(), &["law", "list", "--framework", "mine", "--lang", lang]);
        insta::assert_snapshot!(format!("bad-framework-{lang}"), text.replace('\\', "/"));
    }
    let empty = refused(folder.path(), &["law", "list", "--framework", ".", "--lang", "en"]);
    assert!(empty.contains("holds no Markdown file"), "{empty}");
    let none = refused(folder.path(), &["law", "list", "--framework", "none", "--lang", "en"]);
    assert!(none.starts_with("none cannot be read: there is no such file or folder."), "{none}");
}

/// An invented law with one goal, and a fact that nothing asks about.
const SMALL: &str = r#"# Small

```law
framework small "小さな法律" "Small Act" since 2000-01-01
amendment 2000-01-01 "制定" "enacted"
dim form one { sail "帆走" "sailing" }
fact wind watch "風がある" "there is wind"
fact rain watch "雨が降る" "it rains"
```

### art1
ja: 風があれば、船長は帆を上げてよい。
en: With wind, the captain may set sail.

```law
goal may_sail may option for form{sail} actor "船長" "the captain" act "帆を上げる" "set sail" = wind
```
"#;

#[test]
fn a_check_says_what_it_checked_and_complains() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("small")).unwrap();
    fs::write(folder.path().join("small/1.md"), SMALL).unwrap();
    for lang in ["ja", "en"] {
        let output = run(folder.path(), &["law", "check", "--goals", "--framework", "small", "--lang", lang]);
        assert_eq!(output.status.code(), Some(1));
        assert!(output.stderr.is_empty());
        insta::assert_snapshot!(
            format!("check-{lang}"),
            String::from_utf8(output.stdout).unwrap().replace('\\', "/")
        );
    }
    let json = run(folder.path(), &["law", "check", "--framework", "small", "--format", "json"]);
    let json: serde_json::Value = serde_json::from_slice(&json.stdout).unwrap();
    assert_eq!(json["complaints"][0]["id"], "law-unused");
    let tasks = run(folder.path(), &["law", "tasks", "--framework", "small", "--lang", "en"]);
    assert!(String::from_utf8(tasks.stdout).unwrap().starts_with("This framework has no matrix"));
}

#[test]
fn days_and_languages() {
    let folder = tempfile::tempdir().unwrap();
    let text = refused(folder.path(), &["law", "tasks", "--on", "2015-02-29", "--lang", "en"]);
    assert_eq!(text, "“2015-02-29” is not a day of the calendar. Write a day like 2016-03-29.\n");
    let japanese = Command::new(env!("CARGO_BIN_EXE_hatoba"))
        .args(["law", "tasks", "--on", "1990-01-01"])
        .env_remove("HATOBA_LANG")
        .env_remove("LC_ALL")
        .env("LC_MESSAGES", "ja_JP.UTF-8")
        .output()
        .unwrap();
    assert!(String::from_utf8(japanese.stdout).unwrap().contains("施行日は 1992-08-10 です。"));
}
