//! `hatoba dossier`, `holds` and `due` on the founding record and what offices enter after it.
#![expect(clippy::unwrap_used, reason = "helpers of tests may fail like tests")]

mod run;

use std::fs;
use std::path::Path;

use run::run;
use serde_json::Value;
use tempfile::TempDir;

/// A folder with a journal of the founding record.
fn founded() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    said(folder.path(), &["record", "init"]);
    folder
}

/// What the program says; status 1 is no refusal.
fn said(folder: &Path, args: &[&str]) -> String {
    let output = run(folder, args);
    assert_ne!(output.status.code(), Some(2), "{args:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// What the program says when it refuses.
fn refused(folder: &Path, args: &[&str]) -> String {
    let output = run(folder, args);
    assert_eq!(output.status.code(), Some(2), "{args:?}: {}", String::from_utf8_lossy(&output.stdout));
    String::from_utf8(output.stderr).unwrap()
}

fn json(folder: &Path, args: &[&str]) -> Value {
    serde_json::from_str(&said(folder, &[args, &["--format", "json"]].concat())).unwrap()
}

fn list(value: &Value) -> &Vec<Value> {
    value.as_array().unwrap()
}

/// Enters what stands in a text of TOML.
fn enter(folder: &Path, text: &str) {
    fs::write(folder.join("entries.toml"), text).unwrap();
    said(folder, &["record", "add", "entries.toml"]);
}

fn size(folder: &Path) -> u64 {
    json(folder, &["record", "verify"]).get("entries").and_then(Value::as_u64).unwrap()
}

#[test]
fn matters_of_what_was_withdrawn_are_gone() {
    let folder = founded();
    let folder = folder.path();
    let then = size(folder).to_string();
    enter(
        folder,
        "[[withdrawal]]\nwithdraws = \"dispatch/unmiss/staff-officers-3\"\nwhy = { ja = \"誤記\", en = \"a mistake\" }\n",
    );
    for id in [&[][..], &["op/unmiss"], &["dispatch/unmiss/staff-officers-3"]] {
        let page = json(folder, &[&["holds", "--on", "2026-11-25", "--since", &then], id].concat());
        let gone: Vec<&Value> = list(&page["news"])
            .iter()
            .filter(|one| one["change"] == "gone")
            .map(|one| &one["matter"])
            .collect();
        assert!(
            gone.iter().any(|one| one["about"] == "dispatch/unmiss/staff-officers-3"),
            "{id:?}: {}",
            page["news"]
        );
        assert!(list(&page["news"]).iter().all(|one| one["change"] == "gone"), "{id:?}: {}", page["news"]);
    }
    assert!(refused(folder, &["holds", "dispatch/unmiss/staff-officers-3"]).contains("staff-officers-3"));
}

#[test]
fn more_entries_than_there_are_are_refused_with_how_many_there_are() {
    let folder = founded();
    let folder = folder.path();
    let (all, more) = (size(folder), (size(folder) + 1).to_string());
    let shown = format!("{},{:03}", all / 1000, all % 1000);
    for args in [
        &["holds", "--since", &more][..],
        &["holds", "--known", &more],
        &["dossier", "show", "op/undof", "--known", &more],
        &["record", "show", "op/undof", "--known", &more],
        &["record", "history", "op/undof", "--known", &more],
        &["stats", "--known", &more],
    ] {
        let told = refused(folder, &[args, &["--lang", "en"]].concat());
        assert!(told.contains(&format!("There are {shown} entries to look at")), "{args:?}: {told}");
        let told = refused(folder, &[args, &["--lang", "ja"]].concat());
        assert!(told.contains(&format!("{shown}件")), "{args:?}: {told}");
    }
    // nobody looks back from what was not known yet
    let told = refused(folder, &["holds", "--known", "100", "--since", "101", "--lang", "en"]);
    assert!(told.contains("100 entries"), "{told}");
    said(folder, &["holds", "--since", &all.to_string()]);
}

#[test]
fn what_falls_due_of_an_office() {
    let folder = founded();
    let folder = folder.path();
    let of = |office: &str| {
        let page = json(folder, &["due", "--on", "2026-11-25", "--office", office]);
        let owners =
            list(&page["due"]).iter().map(|one| one["deadline"]["owner"].as_str().unwrap().to_owned());
        owners.collect::<Vec<_>>()
    };
    assert_eq!(of("hq"), of("office/hq"));
    assert!(!of("hq").is_empty() && of("hq").iter().all(|owner| owner == "office/hq"), "{:?}", of("hq"));
    assert!(of("mofa").iter().all(|owner| owner == "office/mofa"));
    let told = refused(folder, &["due", "--office", "mfoa", "--lang", "en"]);
    assert!(told.contains("office/mfoa") && told.contains("office/npa"), "{told}");
    let told = refused(folder, &["due", "--office", "office/mofaa", "--lang", "ja"]);
    assert!(told.contains("「office/mofa」のことか"), "{told}");
}

#[test]
fn a_plan_to_be_looked_at_again_is_named() {
    let folder = founded();
    let folder = folder.path();
    enter(
        folder,
        "[[plan]]\nid = \"plan/mfo/reviewed\"\noperation = \"op/mfo\"\nact = \"changed\"\non = 2026-11-01\nby = \"cabinet\"\nreview = 2027-03-31\n\
         [[judgement]]\nid = \"judgement/mfo/safe\"\nabout = \"op/mfo\"\nitem = \"safety\"\nby = \"headquarters\"\non = 2026-11-01\n\
         what = { ja = \"安全\", en = \"Safe\" }\nreview = 2027-04-30\n",
    );
    for (lang, words) in [
        ("en", ["Look again: the plan", "Look again: safety of personnel"]),
        ("ja", ["見直し：実施計画", "見直し：要員の安全"]),
    ] {
        let page = said(folder, &["dossier", "show", "op/mfo", "--on", "2026-11-25", "--lang", lang]);
        assert!(words.iter().all(|words| page.contains(words)), "{page}");
    }
}

#[test]
fn a_list_counts_the_matters_that_the_pages_show() {
    let folder = founded();
    let folder = folder.path();
    let on = ["--on", "2026-11-25", "--lang", "en"];
    // the line of each matter that says how far it has come
    let shown = |page: &str, states: &[&str]| {
        page.lines().filter(|line| states.iter().any(|state| line.trim_start().starts_with(state))).count()
    };
    let page = json(folder, &[&["dossier", "list"][..], &on].concat());
    let mut several = 0;
    for dossier in list(&page["dossiers"]) {
        let id = dossier["id"].as_str().unwrap();
        let pending = usize::try_from(dossier["pending"].as_u64().unwrap()).unwrap();
        let page = said(folder, &[&["dossier", "show", id][..], &on].concat());
        assert_eq!(shown(&page, &["open · "]), pending, "{id}");
        assert_eq!(shown(&said(folder, &[&["holds", id][..], &on].concat()), &["open · "]), pending, "{id}");
        several += usize::from(pending > 1);
    }
    assert!(several > 0);
    // its status says whether something is asked for, and its help says so
    let status = |args: &[&str]| run(folder, args).status.code();
    assert_eq!(status(&["holds", "op/mfo", "--on", "2026-11-25"]), Some(1));
    assert_eq!(status(&["holds", "goods/kosovo-1999", "--on", "2026-11-25"]), Some(0));
    assert!(said(folder, &["holds", "--help"]).contains("exit status is 1"));
    let page = said(folder, &[&["dossier", "show", "op/mfo"][..], &on].concat());
    let (before, _) = page.split_once(" matters are settled").unwrap();
    let others: usize = before.rsplit(char::is_whitespace).next().unwrap().parse().unwrap();
    let all = said(folder, &[&["holds", "op/mfo", "--all"][..], &on].concat());
    assert_eq!(shown(&all, &["settled · ", "closed · ", "not in the record · "]), others);
}

#[test]
fn every_answer_for_programs_tells_in_one_way_where_the_reader_looked() {
    let folder = founded();
    let folder = folder.path();
    for args in [
        &["dossier", "list"][..],
        &["dossier", "show", "op/unmiss"],
        &["dossier", "gate", "op/unmiss"],
        &["dossier", "mandate", "op/unmiss"],
        &["dossier", "effects", "op/unmiss"],
        &["options", "op/unmiss"],
        &["holds"],
        &["due"],
        &["abroad"],
        &["record", "show", "op/unmiss"],
    ] {
        let page = json(folder, &[args, &["--on", "2016-11-15", "--known", "2022-11-15"]].concat());
        assert_eq!(page["valid"], "2016-11-15", "{args:?}");
        let known = page["known"].as_object().unwrap();
        assert_eq!(known.keys().collect::<Vec<_>>(), ["entries", "reconstructed"], "{args:?}");
        assert!(known["entries"].is_u64() && known["reconstructed"] == true, "{args:?}");
    }
}

const OUTSIDE: &str = r#"
[[plan]]
id = "plan/mfo/narrow"
operation = "op/mfo"
act = "changed"
on = 2026-11-01
by = "cabinet"
tasks = ["ne"]
places = ["state/EG"]
persons = 2
to = 2026-11-30
equipment = [{ what = { ja = "車両", en = "vehicles" }, quantity = 2 }]
[[dispatch]]
id = "dispatch/mfo/wide"
operation = "op/mfo"
personnel = "staff_officers"
persons = 3
performer = "sdf_member"
from = 2026-11-05
to = 2027-11-30
tasks = ["tsu"]
places = ["state/IL"]
equipment = [{ what = { ja = "天幕", en = "tents" }, quantity = 4 }]
"#;

#[test]
fn causes_are_told_in_words() {
    let folder = founded();
    let folder = folder.path();
    enter(folder, OUTSIDE);
    let wanted = [
        (
            "en",
            [
                "place: Israel, where the plan has Egypt",
                "persons: 3, where the plan has 2",
                "period: 2027-11-30, where the plan has 2026-11-30",
                "equipment: 4 tents, where the plan has 0",
                "the period of the plan until 2024-05-31, by the decision of 2023-05-12 (plan/unmiss/2023-05-12)",
                "not known: the last day of the plan’s period, by the decision of",
            ],
        ),
        (
            "ja",
            [
                "場所：イスラエル（計画では：エジプト）",
                "人数：3（計画では：2）",
                "期間：2027-11-30（計画では：2026-11-30）",
                "装備：4 天幕（計画では：0）",
                "2023-05-12に決定された実施計画の期間、2024-05-31まで（plan/unmiss/2023-05-12）",
                "実施計画の期間の終わり（plan/",
            ],
        ),
    ];
    for (lang, wanted) in wanted {
        let page = said(folder, &["holds", "--on", "2026-11-25", "--lang", lang]);
        // lines are broken anywhere
        let whole = page.replace(char::is_whitespace, "");
        for words in wanted {
            assert!(whole.contains(&words.replace(' ', "")), "{words}: {page}");
        }
        assert!(!page.contains(" > ") && !page.contains("tsu "), "{page}");
    }
}

#[test]
fn refusals_are_for_programs_where_answers_are() {
    let folder = founded();
    let folder = folder.path();
    for (args, id) in [
        (&["holds", "op/unmisss"][..], "record-show-nearest"),
        (&["holds", "--since", "99999"], "record-so-many-entries"),
        (&["due", "--office", "mfoa"], "due-no-office"),
        (&["due", "--on", "2026-13-01"], "cli-day"),
        (&["dossier", "show", "office/hq"], "dossier-no-part"),
        (&["exercise", "show"], "exercise-none"),
        (&["record", "show", "op/none", "--data", "elsewhere"], "cli-no-journal"),
        (&["law", "show", "nothing-of-the-kind"], "show-unknown"),
    ] {
        let args = [args, &["--lang", "ja"]].concat();
        let message = refused(folder, &args);
        let told = run(folder, &[&args[..], &["--format", "json"]].concat());
        assert_eq!((told.status.code(), told.stdout.len()), (Some(2), 0), "{args:?}");
        let told: Value = serde_json::from_slice(&told.stderr).unwrap();
        assert_eq!(told, serde_json::json!({"error": {"id": id, "message": message.trim_end()}}));
    }
}
