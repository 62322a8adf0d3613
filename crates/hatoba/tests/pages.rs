//! The page on a case, in both languages. The golden files under `snapshots` are read and reviewed by people.
#![expect(clippy::unwrap_used, reason = "helpers of tests may fail like tests")]

mod run;

use std::path::Path;

use run::run;

const CASES: [&str; 8] = [
    "ukraine-airlift-2022",
    "unmiss-2016-07",
    "undof-2012",
    "au-mission",
    "kosovo-election-2001",
    "afghan-goods-2001-12",
    "explore-nothing-named",
    "cross-border-no-consent",
];

#[test]
fn pages() {
    let folder = tempfile::tempdir().unwrap();
    let examples = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples/cases");
    for case in CASES {
        let file = examples.join(case).with_extension("toml").display().to_string();
        for lang in ["ja", "en"] {
            let output = run(folder.path(), &["assess", &file, "--lang", lang]);
            assert!(output.status.success(), "{case} {}", String::from_utf8_lossy(&output.stderr));
            let page = String::from_utf8(output.stdout).unwrap();
            assert!(page.lines().all(|line| line.trim_end() == line), "{case}");
            assert!(!page.contains("assess-") && !page.contains("{$"), "{case}: {page}");
            insta::assert_snapshot!(format!("{case}-{lang}"), page);
        }
    }
}
