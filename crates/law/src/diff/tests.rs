use super::*;
use crate::print::tests::{SMALL, japan, load};
use proptest::prelude::*;

fn day(text: &str) -> Date {
    text.parse().unwrap()
}

/// Each change as a line: `+` new, `-` gone, `~` changed.
fn lines(changes: &[Change]) -> Vec<String> {
    let line = |change: &Change| {
        let sign = match (&change.before, &change.after) {
            (None, _) => '+',
            (_, None) => '-',
            _ => '~',
        };
        format!("{sign} {} {}", change.kind.word(), change.name)
    };
    changes.iter().map(line).collect()
}

#[test]
fn an_amendment_changes_what_it_says() {
    let framework = load(SMALL);
    let changes = framework.diff(day("2010-03-31"), day("2010-04-01"));
    let expected = [
        "~ provision art1",
        "~ rule open",
        "+ list-entry table/mfo",
        "- list-entry others/mfo",
        "+ deadline vote",
    ];
    assert_eq!(lines(&changes), expected);
    let rule = &changes[1];
    let (before, after) = (rule.before.as_ref().unwrap(), rule.after.as_ref().unwrap());
    assert_eq!(before.parts, [("condition", Wording::Law("agreed".to_owned()))]);
    assert_eq!(
        after.parts,
        [("condition", Wording::Law("agreed & task{i..ha he} & also{ni ho}".to_owned()))]
    );
    assert_eq!(
        (&before.uncertain, after.uncertain.as_ref().map(|text| text.en.as_str())),
        (&None, Some("not settled"))
    );
    assert_eq!(
        (before.cites.as_slice(), after.cites.as_slice()),
        (&["art2.p1".to_owned()][..], &["art1".to_owned()][..])
    );
    assert_eq!(changes[0].before.as_ref().unwrap().was.as_deref(), Some("art2"));
}

#[test]
fn the_first_day_brings_everything() {
    let framework = load(SMALL);
    let changes = framework.diff(day("1999-12-31"), day("2000-01-01"));
    let expected = [
        "+ provision art1",
        "+ provision art2.p1",
        "+ rule open",
        "+ rule agrees",
        "+ goal may_go",
        "+ goal must_stop",
        "+ list-entry table/un",
        "+ list-entry others/mfo",
        "+ deadline renewal",
        "+ view all",
    ];
    let mut found = lines(&changes);
    found.sort_unstable();
    let mut expected = expected.map(str::to_owned);
    expected.sort_unstable();
    assert_eq!(found, expected);
}

/// What must be so of any two days.
#[track_caller]
fn holds(framework: &Framework, a: Date, b: Date) {
    assert_eq!(framework.diff(a, a), []);
    let forth = framework.diff(a, b);
    let (from, to) = (a.min(b), a.max(b));
    if !framework.edition_days().any(|day| from < day && day <= to) {
        assert_eq!(forth, [], "nothing was amended from {from} to {to}");
    }
    let back = framework.diff(b, a).into_iter();
    let mirrored: Vec<Change> = back.map(|it| Change { before: it.after, after: it.before, ..it }).collect();
    assert_eq!(forth, mirrored);
    for change in &forth {
        assert_ne!((&change.before, &change.after), (&None, &None));
        assert_ne!(change.before, change.after);
    }
}

#[test]
fn japan_differs_only_where_amended() {
    let framework = japan();
    let days: Vec<Date> = framework.edition_days().collect();
    for pair in days.windows(2) {
        let [a, b] = pair else { continue };
        let eve = b.yesterday().unwrap();
        holds(&framework, *a, eve);
        holds(&framework, eve, *b);
        holds(&framework, *a, *b);
    }
}

proptest! {
    #[test]
    fn two_days(a in 0_i32..6000, b in 0_i32..6000) {
        let framework = load(SMALL);
        let at = |n: i32| day("1999-06-01").checked_add(jiff::Span::new().days(n)).unwrap();
        holds(&framework, at(a), at(b));
    }
}
