//! Conditions that random ones hit too seldom: each was, or could well be, judged or explained wrongly.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests may fail like tests")]

mod support;

use jiff::civil::date;
use law::{Entity, Explainer, Flip, Framework, Leaf, Need, Question, Reading, RuleName, Situation, Truth};
use support::possible_worlds;

const FRAMEWORK: &str = r#"
### art1
ja: 隅。
en: Corners.

```law
framework corners "隅" "Corners" since 2000-01-01
amendment 2000-01-01 "隅" "Corners"
set things of thing lever watch "物" "the things"
fact a ours "a" "a"
fact b ours "b" "b"
fact c ours "c" "c"
fact good(x) ours "{x}" "{x}"
fact fair(x) ours "{x}" "{x}"
rule tested = "#;

const A: Leaf = Leaf::Fact(0);
const B: Leaf = Leaf::Fact(1);
const C: Leaf = Leaf::Fact(2);

/// A condition, held against two things, of which the first is a member of an open set.
struct Corner {
    framework: Framework,
    situation: Situation,
    rule: RuleName,
}

impl Corner {
    fn new(condition: &str, said: &[(Leaf, Reading)]) -> Corner {
        let text = format!("{FRAMEWORK}{condition}\n```\n");
        let framework = Framework::load(&[("corners.md".to_owned(), text)]).unwrap();
        let entities = ["first", "second"].map(|id| Entity { id: id.to_owned(), body: None });
        let mut situation = Situation::silent(&framework, entities.to_vec());
        situation.say(Leaf::Member(0, 0), Reading::settled(true));
        for (leaf, reading) in said {
            situation.say(*leaf, *reading);
        }
        let rule = framework.rule_name("tested").unwrap();
        Corner { framework, situation, rule }
    }

    fn with<T>(&self, look: impl FnOnce(&Explainer<'_>, Truth) -> T) -> T {
        let (edition, question) = (self.framework.edition(date(2020, 1, 1)), Question::open(&self.framework));
        let tree = edition.tree(self.rule, &self.situation, &question);
        let explainer = Explainer::new(&tree, &self.situation);
        let worlds = possible_worlds(&edition, &self.situation, &question, self.rule);
        let verdict = explainer.verdict();
        assert!(!verdict.is_settled() || support::agrees(verdict, &worlds), "{verdict:?} {worlds:?}");
        look(&explainer, verdict)
    }
}

const YES: Reading = Reading::settled(true);
const NO: Reading = Reading::settled(false);

/// Who is not named may be good and not fair, or fair and not good: one answer for "the others" is not enough.
#[test]
fn strangers_are_not_all_alike() {
    let condition = "(every thing: good(thing)) | !(every thing: fair(thing))";
    let mut corner = Corner::new(condition, &[(Leaf::Of(3, 0), YES), (Leaf::Of(4, 0), YES)]);
    corner.with(|_, verdict| assert_eq!(verdict, Truth::Unknown));
    // indeed: a second thing turns up
    let second = [(Leaf::Member(0, 1), YES), (Leaf::Of(3, 1), NO), (Leaf::Of(4, 1), YES)];
    for (leaf, reading) in second.into_iter().chain([(Leaf::Complete(0), YES)]) {
        corner.situation.say(leaf, reading);
    }
    corner.with(|_, verdict| assert_eq!(verdict, Truth::No));
}

/// To know that a set is not complete settles nothing; to know that it is settles what the unnamed could do.
#[test]
fn asking_whether_a_set_is_complete() {
    let condition = "(every thing: good(thing)) | (some thing: fair(thing))";
    let corner = Corner::new(condition, &[(Leaf::Of(3, 0), NO), (Leaf::Of(4, 0), NO)]);
    corner.with(|explainer, verdict| {
        assert_eq!(verdict, Truth::Unknown);
        let asked = explainer.ask_next();
        let complete = asked.iter().find(|asked| asked.leaf == Leaf::Complete(0)).unwrap();
        assert_eq!((complete.if_yes, complete.if_no), (Truth::No, Truth::Unknown));
    });
}

/// A quarrel can matter though neither of its readings settles anything by three values alone.
#[test]
fn a_quarrel_that_matters() {
    let said = [(A, Reading::CONTESTED)];
    let corner = Corner::new("(a & (b | !b)) | (!a & c & !c)", &said);
    corner.with(|explainer, verdict| {
        assert_eq!(verdict, Truth::Unknown);
        assert_eq!(explainer.immaterial_quarrels(), []);
        let asked = explainer.ask_next();
        let asked = asked.iter().find(|asked| asked.leaf == A).unwrap();
        assert_eq!((asked.if_yes, asked.if_no), (Truth::Yes, Truth::No));
    });
    let corner = Corner::new("(b | !b) | a", &said);
    corner.with(|explainer, verdict| {
        assert_eq!((verdict, explainer.immaterial_quarrels()), (Truth::Yes, vec![A]));
    });
}

/// To end an exception helps only where the general condition holds: here it does not.
#[test]
fn an_exception_is_not_simply_ended() {
    let corner = Corner::new("a unless b then c", &[(A, NO), (B, YES), (C, NO)]);
    corner.with(|explainer, verdict| {
        assert_eq!(verdict, Truth::No);
        let general = Need::All(vec![Need::Leaf(B, false), Need::Leaf(A, true)]);
        let need = Need::Any(vec![Need::Leaf(C, true), general]);
        assert_eq!(explainer.still_needed(Truth::Yes), Some(need));
        let changes: Vec<Vec<Flip>> = vec![vec![(C, true)], vec![(A, true), (B, false)]];
        assert_eq!(explainer.to_reach(Truth::Yes).sets, changes);
    });
    // what holds either way needs no word on the exception
    let corner = Corner::new("a unless b then c", &[(A, YES)]);
    corner.with(|explainer, _| {
        assert_eq!(explainer.to_reach(Truth::Yes).sets, [vec![(B, false)], vec![(C, true)]]);
    });
}
