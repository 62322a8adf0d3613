//! Papers from the founding record: the words, and the files as other programs read them.

#![expect(clippy::unwrap_used, reason = "test code: an absent value is a failed test")]

mod run;

use std::path::Path;
use std::process::{Command, Output};

use run::run;
use wording::papers::PAPERS;

/// Real cases, each on a day before what it led to: the plan for Ukraine, that for the MFO, the first for UNMISS with its change.
const CASES: [(&str, &str, &str, &str); 6] = [
    ("plan", "op/ukraine-2022", "2022-04-28", "ukraine"),
    ("plan", "op/mfo", "2019-04-02", "mfo"),
    ("plan", "op/unmiss", "2011-12-20", "unmiss"),
    ("change", "op/unmiss", "2011-12-20", "unmiss-change"),
    ("in-kind", "goods/ukraine-2022", "2022-05-01", "in-kind"),
    ("report-ended", "op/undof", "2013-02-01", "undof-ended"),
];
fn founded() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    assert!(run(folder.path(), &["record", "init"]).status.success());
    folder
}

fn well(folder: &Path, args: &[&str]) -> String {
    let output = run(folder, args);
    assert!(output.status.success(), "{args:?} {}", err(&output));
    String::from_utf8(output.stdout).unwrap()
}

fn err(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// A text without what differs from run to run: the root is that of a record laid down just now.
fn steady(text: &str) -> String {
    let is_root = |word: &str| word.len() >= 8 && word.bytes().all(|byte| byte.is_ascii_hexdigit());
    let line = |line: &str| line.split(' ').filter(|word| !is_root(word)).collect::<Vec<_>>().join(" ");
    let cut = |line: String| line.split_once('\t').map(|(head, rest)| (head.to_owned(), rest.to_owned()));
    let lines = text.lines().map(|one| match cut(one.to_owned()) {
        Some((head, rest)) if head.contains("記録の根") || head.contains("Root of") => {
            let _ = rest;
            head
        }
        _ => line(one),
    });
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn drafts_of_real_cases() {
    let folder = founded();
    for (paper, id, on, name) in CASES {
        for lang in ["ja", "en"] {
            let text = well(folder.path(), &["paper", paper, id, "--on", on, "--lang", lang]);
            insta::assert_snapshot!(format!("{name}-{lang}"), steady(&text));
        }
    }
}

#[test]
fn every_paper_can_be_made_of_every_sort_of_dossier() {
    let folder = founded();
    for paper in PAPERS {
        for id in ["op/ukraine-2022", "op/unmiss", "goods/ukraine-2022", "op/kosovo-2001"] {
            for lang in ["ja", "en"] {
                let text = well(folder.path(), &["paper", paper, id, "--lang", lang]);
                assert!(!text.contains("paper-") && !text.contains("{{"), "{paper} {id}: {text}");
            }
        }
    }
}

#[test]
fn a_matter_that_is_entered_is_in_the_paper() {
    let folder = founded();
    let plan = ["paper", "plan", "op/ukraine-2022", "--lang", "en"];
    let before = well(folder.path(), &plan);
    assert!(before.contains("[Missing: basic policy]"), "{before}");
    std::fs::write(
        folder.path().join("clause.toml"),
        "[[clause]]\nid = \"clause/ukraine-2022/policy\"\nabout = \"op/ukraine-2022\"\nprovision = \"art6.p2.i1\"\n\
         what = { ja = \"人道的な精神に基づき協力する。\", en = \"Japan helps in a humanitarian spirit.\" }\n",
    )
    .unwrap();
    well(folder.path(), &["record", "add", "clause.toml"]);
    let after = well(folder.path(), &plan);
    assert!(
        after.contains("Japan helps in a humanitarian spirit.") && !after.contains("[Missing: basic policy]")
    );
}

#[test]
fn what_cannot_be_made_is_told() {
    let folder = founded();
    let told = |args: &[&str]| {
        let output = run(folder.path(), &[args, &["--lang", "en"]].concat());
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        err(&output)
    };
    assert!(told(&["paper", "poem", "op/unmiss"]).contains("There is no paper called “poem”"));
    assert!(told(&["paper", "plan", "op/nowhere"]).contains("op/nowhere"));
    assert!(told(&["paper", "plan", "op/unmiss", "-o", "plan.odt"]).contains("end in .pdf, .docx or .txt"));
    let own = folder.path().join("own");
    std::fs::create_dir(&own).unwrap();
    std::fs::write(own.join("plan.md"), "# {{ subject.name }}\n\n{{ plan.nothing }}\n").unwrap();
    let own = own.display().to_string();
    let wrong = told(&["paper", "plan", "op/unmiss", "--templates", &own]);
    assert!(wrong.contains("Template plan.md, line 3: undefined value"), "{wrong}");
    assert!(!folder.path().join("plan.odt").exists());
}

#[test]
fn an_office_has_templates_of_its_own() {
    let folder = founded();
    let own = folder.path().join("own");
    std::fs::create_dir(&own).unwrap();
    std::fs::write(own.join("letter.md"), "# {{ subject.name }}\n\n{{ t(\"拝啓\", \"Dear all\") }}\n")
        .unwrap();
    let text = well(
        folder.path(),
        &["paper", "letter", "op/unmiss", "--lang", "en", "--templates", &own.display().to_string()],
    );
    assert!(text.ends_with("United Nations Mission in the Republic of South Sudan\nDear all\n"), "{text}");
}

/// The files as pikepdf and LibreOffice read them: `tests/papers.py` says what it holds them against.
#[test]
fn other_programs_read_the_files() {
    let Ok(python) = std::env::var("HATOBA_PYTHON") else {
        assert!(std::env::var_os("HATOBA_REQUIRE_PAPERS").is_none(), "HATOBA_PYTHON is not set");
        println!("SKIPPED: HATOBA_PYTHON is not set");
        return;
    };
    let folder = founded();
    for (paper, id, on, name) in CASES {
        for lang in ["ja", "en"] {
            for (ending, again) in [("pdf", "again.pdf"), ("docx", "again.docx")] {
                let out = format!("{name}-{lang}.{ending}");
                for file in [out.as_str(), again] {
                    well(folder.path(), &["paper", paper, id, "--on", on, "--lang", lang, "-o", file]);
                }
                let read = |file: &str| std::fs::read(folder.path().join(file)).unwrap();
                assert!(read(&out) == read(again), "{out}: the same paper is the same bytes");
            }
        }
    }
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/papers.py");
    let output = Command::new(python).arg(script).arg(folder.path()).output().unwrap();
    assert!(output.status.success(), "{}{}", String::from_utf8_lossy(&output.stdout), err(&output));
    println!("{}", String::from_utf8_lossy(&output.stdout));
}

/// Papers whose pages a person has looked at: the drafts of real cases, and one of every other sort.
const LOOKED_AT: [(&str, &str, &str); 8] = [
    ("plan", "op/ukraine-2022", "2022-04-28"),
    ("change", "op/unmiss", "2011-12-20"),
    ("procedures", "op/unmiss", "2011-12-20"),
    ("in-kind", "goods/ukraine-2022", "2022-05-01"),
    ("report-ended", "op/undof", "2013-02-01"),
    ("memorandum", "op/mfo", "2019-04-02"),
    ("briefing", "op/unmiss", "2016-11-10"),
    ("results", "op/undof", "2013-06-01"),
];

/// The pages as they look: `tests/pages.py` says how they are compared. Set in IPAex, so that every machine has the same.
#[test]
fn pages_look_as_they_did() {
    let fonts = Path::new("/usr/share/fonts/opentype");
    let is_there = fonts.join("ipaexfont-mincho").is_dir() && fonts.join("ipaexfont-gothic").is_dir();
    let required = std::env::var_os("HATOBA_REQUIRE_PAPERS").is_some();
    let python = std::env::var("HATOBA_PYTHON").ok().filter(|_| is_there);
    let Some(python) = python else {
        assert!(!required, "HATOBA_PYTHON is not set, or fonts-ipaexfont is not installed");
        println!(
            "SKIPPED: HATOBA_PYTHON is not set, or fonts-ipaexfont is not installed: no page was looked at"
        );
        return;
    };
    let folder = founded();
    for (paper, id, on) in LOOKED_AT {
        let out = format!("{paper}.pdf");
        let with = ["--lang", "ja", "--fonts", fonts.to_str().unwrap(), "-o", &out];
        well(folder.path(), &[&["paper", paper, id, "--on", on][..], &with].concat());
    }
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut command = Command::new(python);
    command.arg(here.join("tests/pages.py")).arg(folder.path()).arg(here.join("tests/pages"));
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}{}", String::from_utf8_lossy(&output.stdout), err(&output));
    println!("{}", String::from_utf8_lossy(&output.stdout));
}
