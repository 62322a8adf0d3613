//! Papers from templates, as text, as DOCX and as PDF. The operation is invented.

#![expect(clippy::unwrap_used, reason = "test code: an absent value is a failed test")]

use law::Lang;
use papers::{Paper, PaperError, Templates};
use serde_json::Value;

fn content() -> Value {
    serde_json::from_str(include_str!("content.json")).unwrap()
}

fn plan(lang: Lang) -> Paper {
    Templates::new([]).unwrap().paper("plan.md", lang, &content()).unwrap()
}

#[test]
fn a_plan_says_what_is_known_and_marks_what_is_not() {
    for (lang, name) in [(Lang::Ja, "plan-ja"), (Lang::En, "plan-en")] {
        insta::assert_snapshot!(name, plan(lang).text());
    }
    let missing: Vec<String> = plan(Lang::Ja).missing.into_iter().map(|one| one.provision).collect();
    let want = [
        "art6.p2.i1",
        "art6.p2.i2.i",
        "art6.p2.i2.ho.1",
        "art6.p2.i2.ho.2",
        "art6.p2.i2.he",
        "art6.p2.i2.to",
        "art6.p2.i2.chi",
    ];
    assert_eq!(missing, want);
}

#[test]
fn nothing_that_was_entered_is_taken_for_a_sign() {
    let text = plan(Lang::Ja).text();
    assert!(text.contains("政府軍と*北部*勢力が<停戦>に合意した。| 1. 第一次"), "{text}");
}

#[test]
fn a_broken_template_is_told_at_its_line() {
    let own = |text: &str| Templates::new([("plan.md".to_owned(), text.to_owned())]);
    let told = |text: &str| match own(text) {
        Err(error) => error.to_string(),
        Ok(templates) => templates.paper("plan.md", Lang::Ja, &content()).unwrap_err().to_string(),
    };
    insta::assert_snapshot!(
        "broken",
        [
            told("# A\n\n{% if plan.tasks %}\n"),
            told("# A\n\n{{ plan.nothing }}\n"),
            told("# A\n\n{{ gap(1) }}\n"),
            told("# A\n\n<b>x</b>\n"),
            told("# A\n\n[x](http://example.org)\n"),
            told("A\n"),
            told("# A\n\n{% for a in range(100000) %}{% for b in range(100000) %}x{% endfor %}{% endfor %}"),
        ]
        .join("\n")
    );
    let none = Templates::new([]).unwrap().paper("none.md", Lang::Ja, &content());
    assert!(matches!(none, Err(PaperError::NoTemplate(name)) if name == "none.md"));
}

#[test]
fn the_same_paper_is_the_same_bytes() {
    let (one, other) = (papers::docx(&plan(Lang::Ja)).unwrap(), papers::docx(&plan(Lang::Ja)).unwrap());
    assert!(one == other && one.starts_with(b"PK"));
    if let Ok(folder) = std::env::var("HATOBA_PAPERS") {
        std::fs::write(format!("{folder}/plan.docx"), one).unwrap();
    }
}
