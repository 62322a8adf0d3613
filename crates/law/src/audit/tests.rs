//! Tiny frameworks with one thing wrong each, diagrams against truth tables, and rails against `Truth`.

use super::bdd::{Bdd, FALSE, Ref, Slots, TRUE};
use super::count::Count;
use super::*;
use crate::truth::Truth;
use proptest::prelude::*;

const HEAD: &str = r#"
### art2 [2016-03-29..]
ja: 約
en: two

### art1
ja: 約
en: one

```law
framework small "小" "small"
  since 1992-08-10
amendment 1992-08-10 "初" "first"
amendment 2016-03-29 "改" "second"
dim form one { dispatch "派" "dispatch"  in_kind "物" "in kind"  other "他" "other" }
dim task one { i "イ" "i"  ro "ロ" "ro"  to "ト" "to" }
dim also many like task
body un "国連" "UN"
body mfo "監視団" "MFO"
set hosts of host lever watch "国" "hosts"
set parties of party lever watch "当事者" "parties"
fact agreed watch "合意" "agreed"
fact suited ours "適切" "suited"
fact asked ask "要請" "asked"
fact consents(x) ask "{x}同意" "{x} consents"
fact governed(x) watch "{x}統治" "{x} is governed"
list known cites art1 { un  mfo [2016-03-29..] }
```
"#;

/// The head and one block of rules, with everything declared used by a goal of its own.
fn small(rules: &str) -> Framework {
    let used = "goal all_used may other for form{dispatch in_kind} cites art1 actor \"甲\" \"A\" act \"為\" \"do\"
  = agreed & suited & asked & every host: (consents(host) & (governed(host) | host in known)) & some party: consents(party)\n";
    crate::print::tests::load(&format!("{HEAD}\n```law\n{used}{rules}\n```\n"))
}

fn goal(name: &str, body: &str) -> String {
    format!("goal {name} may other for task{{i ro}} cites art1 actor \"甲\" \"A\" act \"為\" \"do\" = {body}\n")
}

fn complaints(audit: &Audit) -> Vec<String> {
    audit.complaints.iter().map(|complaint| complaint.trouble.to_string()).collect()
}

#[test]
fn a_healthy_framework_has_no_complaints() {
    let rules = format!(
        "rule open cites art1 = (task{{i}} & agreed) | (task{{ro}} & suited)\n{}matrix open over form task\n",
        goal("may_go", "open & (suited unless agreed & !asked then asked | task{i}, !agreed & asked then also{to})")
    );
    let framework = small(&rules);
    let audit = framework.audit();
    assert_eq!(complaints(&audit), [
        "a condition in may_go changes no answer: asked",
    ], "agreed & !asked leaves nothing of asked");
    assert_eq!(audit.cells, 2 * 9);
    assert_eq!((audit.goals, audit.rules, audit.editions.len(), audit.sampled), (2, 3, 2, 0));
    let rules = rules.replace("asked | task{i}", "task{i}");
    assert_eq!(complaints(&small(&rules).audit()), [""; 0]);
}

#[test]
fn exceptions_that_can_hold_at_once() {
    let audit = small(&goal("may_go", "suited unless agreed then asked, asked then agreed & suited")).audit();
    assert_eq!(complaints(&audit)[0], "two exceptions in may_go can hold at once");
    let apart = "every host: (consents(host) unless governed(host) then agreed, !governed(host) & asked then suited)";
    assert_eq!(complaints(&small(&goal("may_go", apart)).audit()), [""; 0]);
    let inside = "every host: (consents(host) unless governed(host) then agreed, asked then suited)";
    assert_eq!(complaints(&small(&goal("may_go", inside)).audit()), ["two exceptions in may_go can hold at once"]);
    let every = "suited unless every host: consents(host) then asked, some host: !consents(host) then agreed";
    assert_eq!(complaints(&small(&goal("may_go", every)).audit()), [""; 0], "a complete set has no other member");
}

#[test]
fn conditions_that_change_nothing() {
    let dead = |body: &str| complaints(&small(&goal("may_go", body)).audit());
    assert_eq!(dead("agreed & (suited | agreed)"), [
        "a condition in may_go changes no answer: suited | agreed",
    ]);
    assert_eq!(dead("agreed & task{i ro}"), ["a condition in may_go changes no answer: task{i ro}"]);
    assert_eq!(dead("agreed & !task{to}"), ["a condition in may_go changes no answer: !task{to}"]);
    assert_eq!(dead("agreed & !task{i}"), [""; 0]);
    assert_eq!(dead("agreed & every host: (consents(host) | governed(host) | consents(host))"), [
        "a condition in may_go changes no answer: consents(host)",
        "a condition in may_go changes no answer: consents(host)",
    ]);
    assert_eq!(dead("suited unless agreed then suited"), ["a condition in may_go changes no answer: agreed"]);
    assert_eq!(dead("every host: every party: (consents(host) | host in parties | governed(party))"), [""; 0]);
}

#[test]
fn a_condition_lives_if_it_does_in_one_edition() {
    let rules = "list later cites art2 { mfo [2016-03-29..] un [2016-03-29..] }\n";
    let body = goal("may_go", "some host: (host in later & consents(host))").replace("cites art1", "[2016-03-29..] cites art2");
    let framework = crate::print::tests::load(&format!("{HEAD}\n```law\n{rules}{body}\n```\n"));
    let audit = framework.audit();
    let dead: Vec<String> = complaints(&audit).into_iter().filter(|text| text.contains("changes")).collect();
    assert_eq!(dead, [""; 0]);
    // whoever is in `known` on every day of the rule is in `later` too, and the other way round
    let twice = body.replace("consents(host)", "(host in known | consents(host))");
    let framework = crate::print::tests::load(&format!("{HEAD}\n```law\n{rules}{twice}\n```\n"));
    let audit = framework.audit();
    let dead: Vec<String> = complaints(&audit).into_iter().filter(|text| text.contains("changes")).collect();
    assert_eq!(dead, ["a condition in may_go changes no answer: host in known | consents(host)"]);
}

#[test]
fn what_is_never_used() {
    let rules = "fact lonely ours \"孤\" \"lonely\"\nrule spare cites art1 = agreed\n\
                 rule spare_of(host) cites art1 = consents(host)\nbody nobody \"無\" \"nobody\"\n";
    let audit = small(rules).audit();
    assert_eq!(complaints(&audit), [
        "lonely is never used",
        "spare is never used",
        "spare_of is never used",
    ]);
    assert_eq!(audit.idle, ["task", "also", "nobody"]);
}

#[test]
fn matrices_with_holes() {
    let rules = "rule open cites art1 = (task{i} & form{dispatch}) | (task{ro} & agreed)\n\
                 matrix open over task\n";
    let framework = small(rules);
    let audit = framework.audit();
    assert_eq!(complaints(&audit), [
        "open has no determinate, cited answer for task{i} on 1992-08-10",
        "open has no determinate, cited answer for task{i} on 2016-03-29",
    ]);
    assert_eq!((audit.cells, audit.undetermined), (6, 2));
    let edition = framework.edition(jiff::civil::date(2020, 1, 1));
    let cells: Vec<_> = matrix_cells(&edition, &framework.matrices[0]).collect();
    assert_eq!(cells[1].1, Cell { truth: Truth::Unknown, cites: vec!["art1".into()], facts: vec!["agreed".into()] });
    assert_eq!(cells[2].1, Cell { truth: Truth::No, cites: vec!["art1".into()], facts: Vec::new() });
}

#[test]
fn the_nearest_rules_are_cited() {
    let rules = "rule inner [2016-03-29..] cites art2 = task{i} | agreed\n\
                 rule outer [2016-03-29..] cites art1 = inner & !form{other}\n\
                 matrix outer over form task\n";
    let framework = small(rules);
    assert_eq!(framework.audit().cells, 9, "none before the rule is there");
    let edition = framework.edition(jiff::civil::date(2020, 1, 1));
    let cells: Vec<_> = matrix_cells(&edition, &framework.matrices[0]).collect();
    assert_eq!((cells[0].0.as_slice(), cells[0].1.cites.as_slice()), ([0, 0].as_slice(), ["art1".to_owned(), "art2".to_owned()].as_slice()));
    assert_eq!((cells[8].1.truth, cells[8].1.cites.as_slice()), (Truth::No, ["art1".to_owned()].as_slice()));
}

#[test]
fn what_is_mixed_and_how_often_it_matters() {
    let line = |audit: &Audit| audit.lines.iter().find(|line| line.goal == "may_go").cloned().unwrap();
    let audit = small(&goal("may_go", "(agreed & suited) | (!agreed & asked)")).audit();
    let found = line(&audit);
    assert_eq!((found.mixed.as_slice(), found.leaves), (["agreed".to_owned()].as_slice(), 3));
    // agreed unknown, suited and asked both yes (the tree sees that both no is no)
    let exact = Exactness { states: "27".into(), coarse: "1".into(), sampled: false };
    assert_eq!(found.exactness, Some(exact));
    let audit = small(&goal("may_go", "suited unless agreed then asked")).audit();
    let exact = Exactness { states: "27".into(), coarse: "0".into(), sampled: false };
    assert_eq!(line(&audit).exactness, Some(exact), "the tree looks into every branch of an exception");
    assert_eq!(line(&small(&goal("may_go", "agreed & suited")).audit()).exactness, None);
}

#[test]
fn a_sample_stands_in_for_a_diagram() {
    let rules = goal("may_go", "(suited unless agreed then asked, asked then suited) & (agreed | !agreed)");
    let framework = small(&rules);
    let (full, drawn) = (framework.audit(), framework.audit_within(8));
    assert_eq!((full.sampled, full.doubtful.len()), (0, 0));
    assert!(drawn.sampled > 0 && drawn == framework.audit_within(8), "the same sample each time");
    assert!(complaints(&drawn).contains(&"two exceptions in may_go can hold at once".to_owned()));
    assert!(complaints(&drawn).iter().all(|text| !text.contains("changes")), "a sample proves no condition dead");
    assert_eq!(drawn.doubtful, ["may_go: agreed | !agreed"]);
    let line = drawn.lines.iter().find(|line| line.goal == "may_go").unwrap();
    assert!(line.nodes.is_none() && line.exactness.as_ref().is_some_and(|exact| exact.sampled && exact.coarse != "0"));
}

#[test]
fn numbers_without_a_largest() {
    assert_eq!((0..128).fold(Count::from(1), |count, _| count.times(2)).to_string(), "340282366920938463463374607431768211456");
    let mut sum = Count::from(999_999_999);
    sum += Count::from(1);
    assert_eq!(sum.to_string(), "1000000000");
    assert_eq!(sum.less(&Count::from(1)).to_string(), "999999999");
    assert_eq!((sum.less(&sum).to_string(), Count::from(1).less(&sum).to_string()), ("0".into(), "0".into()));
    assert_eq!((Count::from(0).times(7).to_string(), Count::from(u32::MAX).to_string()), ("0".into(), "4294967295".into()));
}

/// A formula over a few variables.
#[derive(Clone, Debug)]
enum Formula {
    Var(u32),
    Not(Box<Formula>),
    And(Box<Formula>, Box<Formula>),
    Or(Box<Formula>, Box<Formula>),
}

const VARS: u32 = 6;

impl Formula {
    fn any() -> impl Strategy<Value = Formula> {
        let leaf = (0..VARS).prop_map(Formula::Var);
        leaf.prop_recursive(6, 40, 2, |inner| {
            prop_oneof![
                inner.clone().prop_map(|a| Formula::Not(Box::new(a))),
                (inner.clone(), inner.clone()).prop_map(|(a, b)| Formula::And(Box::new(a), Box::new(b))),
                (inner.clone(), inner).prop_map(|(a, b)| Formula::Or(Box::new(a), Box::new(b))),
            ]
        })
    }

    fn holds(&self, world: u32) -> bool {
        match self {
            Formula::Var(var) => world >> var & 1 == 1,
            Formula::Not(a) => !a.holds(world),
            Formula::And(a, b) => a.holds(world) && b.holds(world),
            Formula::Or(a, b) => a.holds(world) || b.holds(world),
        }
    }

    fn diagram(&self, bdd: &mut Bdd) -> Ref {
        match self {
            Formula::Var(var) => bdd.var(*var).unwrap(),
            Formula::Not(a) => {
                let a = a.diagram(bdd);
                bdd.not(a).unwrap()
            }
            Formula::And(a, b) => {
                let (a, b) = (a.diagram(bdd), b.diagram(bdd));
                bdd.and(a, b).unwrap()
            }
            Formula::Or(a, b) => {
                let (a, b) = (a.diagram(bdd), b.diagram(bdd));
                bdd.or(a, b).unwrap()
            }
        }
    }

    /// As a condition of a framework file.
    fn text(&self) -> String {
        match self {
            Formula::Var(var) => format!("f{var}"),
            Formula::Not(a) => format!("!{}", a.text()),
            Formula::And(a, b) => format!("({} & {})", a.text(), b.text()),
            Formula::Or(a, b) => format!("({} | {})", a.text(), b.text()),
        }
    }
}

fn walk(bdd: &Bdd, root: Ref, world: u32) -> bool {
    let mut at = root;
    while let Some(fork) = bdd.fork(at) {
        at = if world >> fork.level & 1 == 1 { fork.high } else { fork.low };
    }
    at == TRUE
}

proptest! {
    #[test]
    fn diagrams_are_truth_tables(a in Formula::any(), b in Formula::any()) {
        let mut bdd = Bdd::new(10_000);
        let (one, two) = (a.diagram(&mut bdd), b.diagram(&mut bdd));
        let worlds = || 0..1_u32 << VARS;
        for world in worlds() {
            prop_assert_eq!(walk(&bdd, one, world), a.holds(world));
        }
        let same = worlds().all(|world| a.holds(world) == b.holds(world));
        prop_assert_eq!(one == two, same, "one diagram for each function");
        prop_assert_eq!(one == FALSE, worlds().all(|world| !a.holds(world)));
        let count = worlds().filter(|world| a.holds(*world)).count();
        let mut slots = Slots::default();
        (0..VARS).for_each(|level| slots.plain(level));
        prop_assert_eq!(bdd.count(one, &slots).to_string(), count.to_string());
    }

    #[test]
    fn exactness_is_what_trying_all_states_finds(formula in Formula::any()) {
        use crate::situation::{Leaf, Question, Reading, Situation};
        let facts: String = (0..VARS).map(|var| format!("fact f{var} ours \"甲\" \"f{var}\"\n")).collect();
        let rules = format!("{facts}{}", goal("may_go", &formula.text()));
        let framework = small(&rules);
        let line = framework.audit().lines.into_iter().find(|line| line.goal == "may_go").unwrap();
        let edition = framework.edition(jiff::civil::date(2020, 1, 1));
        let name = framework.rule_name("may_go").unwrap();
        let vars: Vec<u32> = (0..VARS).filter(|var| formula.text().contains(&format!("f{var}"))).collect();
        let (question, mut coarse, mut states) = (Question::open(&framework), 0_u32, 0_u32);
        for state in 0..3_u32.pow(u32::try_from(vars.len()).unwrap()) {
            let mut situation = Situation::silent(&framework, Vec::new());
            let (mut yes, mut open, mut rest) = (0_u32, Vec::new(), state);
            for &var in &vars {
                let says = rest % 3;
                rest /= 3;
                let leaf = Leaf::Fact(framework.fact(&format!("f{var}")).unwrap());
                if says == 2 { open.push(var) } else { situation.say(leaf, Reading::settled(says == 1)) }
                yes |= u32::from(says == 1) << var;
            }
            let completions = (0..1_u32 << open.len()).map(|fill| {
                open.iter().enumerate().fold(yes, |world, (at, var)| world | (fill >> at & 1) << var)
            });
            let all: Vec<bool> = completions.map(|world| formula.holds(world)).collect();
            let agreed = all.iter().all(|holds| *holds == all[0]);
            states += 1;
            coarse += u32::from(edition.truth(name, &situation, &question) == Truth::Unknown && agreed);
        }
        match line.exactness {
            None => prop_assert_eq!(coarse, 0, "nothing mixed, nothing coarse"),
            Some(exact) => prop_assert_eq!((exact.states, exact.coarse), (states.to_string(), coarse.to_string())),
        }
    }
}

#[test]
fn japan_is_checked_quickly_and_by_diagram() {
    let framework = crate::print::tests::japan();
    let audit = framework.audit();
    for complaint in &audit.complaints { eprintln!("{complaint}"); }
    for line in &audit.lines { eprintln!("{line:?}"); }
    eprintln!("{:?}", Audit { complaints: vec![], lines: vec![], ..audit.clone() });
    assert_eq!(audit.sampled, 0);
}
