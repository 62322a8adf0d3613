//! Three-valued logic as the DMN conformance suite has it: its cases 0106-feel-ternary-logic (18 results of `and` and
//! `or`) and 0107-feel-ternary-logic-not (3 results), told again in the language of frameworks. What FEEL calls null is
//! a fact that nobody has settled: silent or contested, it makes no difference.

use jiff::civil::date;
use law::{Explainer, Framework, Leaf, Question, Reading, Situation, Truth};

const FRAMEWORK: &str = r#"
### art1
ja: 三値論理。
en: Three values.

```law
framework ternary "三値" "Ternary" since 2000-01-01
amendment 2000-01-01 "三値" "Ternary"
fact a ours "a" "a"
fact b ours "b" "b"
rule both = a & b
rule either = a | b
rule negated = !a
```
"#;

const YES: Truth = Truth::Yes;
const NO: Truth = Truth::No;
const NULL: Truth = Truth::Unknown;

/// The rule, its two facts, and what it comes to.
const RESULTS: [(&str, Truth, Truth, Truth); 21] = [
    ("both", YES, YES, YES),
    ("both", YES, NO, NO),
    ("both", YES, NULL, NULL),
    ("both", NO, YES, NO),
    ("both", NO, NO, NO),
    ("both", NO, NULL, NO),
    ("both", NULL, YES, NULL),
    ("both", NULL, NO, NO),
    ("both", NULL, NULL, NULL),
    ("either", YES, YES, YES),
    ("either", YES, NO, YES),
    ("either", YES, NULL, YES),
    ("either", NO, YES, YES),
    ("either", NO, NO, NO),
    ("either", NO, NULL, NULL),
    ("either", NULL, YES, YES),
    ("either", NULL, NO, NULL),
    ("either", NULL, NULL, NULL),
    ("negated", YES, NULL, NO),
    ("negated", NO, NULL, YES),
    ("negated", NULL, NULL, NULL),
];

#[test]
fn ternary_logic() {
    let framework = Framework::load(&[("ternary.md".to_owned(), FRAMEWORK.to_owned())]).unwrap();
    let edition = framework.edition(date(2020, 1, 1));
    let question = Question::open(&framework);
    for unsettled in [Reading::SILENT, Reading::CONTESTED] {
        for (name, a, b, expected) in RESULTS {
            let mut situation = Situation::silent(&framework, Vec::new());
            for (fact, truth) in [(0, a), (1, b)] {
                let reading = if truth == NULL { unsettled } else { Reading::settled(truth == YES) };
                situation.say(Leaf::Fact(fact), reading);
            }
            let rule = framework.rule_name(name).unwrap();
            let tree = edition.tree(rule, &situation, &question);
            let truths = [
                edition.truth(rule, &situation, &question),
                tree.truth(),
                Explainer::new(&tree, &situation).verdict(),
            ];
            assert_eq!(truths, [expected; 3], "{name} of {a:?} and {b:?}");
        }
    }
}

/// What unknown facts come to however they would turn out: three values alone cannot say it, cases can.
#[test]
fn a_fact_or_its_contrary() {
    let text = FRAMEWORK.replace("rule negated = !a", "rule negated = a | !a\nrule never = a & !a");
    let framework = Framework::load(&[("ternary.md".to_owned(), text)]).unwrap();
    let edition = framework.edition(date(2020, 1, 1));
    let (situation, question) = (Situation::silent(&framework, Vec::new()), Question::open(&framework));
    for (name, expected) in [("negated", YES), ("never", NO)] {
        let rule = framework.rule_name(name).unwrap();
        let tree = edition.tree(rule, &situation, &question);
        assert_eq!(tree.truth(), NULL);
        assert_eq!(Explainer::new(&tree, &situation).verdict(), expected, "{name}");
    }
}
