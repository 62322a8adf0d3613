//! Diagrams against truth tables, and the exactness counted against trying every state.

use super::{goal, small};
use crate::audit::bdd::{Bdd, FALSE, Ref, Slots, TRUE};
use crate::audit::count::Count;
use crate::truth::Truth;
use proptest::prelude::*;

#[test]
fn numbers_without_a_largest() {
    assert_eq!(
        (0..128).fold(Count::from(1), |count, _| count.times(2)).to_string(),
        "340282366920938463463374607431768211456"
    );
    let mut sum = Count::from(999_999_999);
    sum += Count::from(1);
    assert_eq!(sum.to_string(), "1000000000");
    assert_eq!(sum.less(&Count::from(1)).to_string(), "999999999");
    assert_eq!((sum.less(&sum).to_string(), Count::from(1).less(&sum).to_string()), ("0".into(), "0".into()));
    assert_eq!(
        (Count::from(0).times(7).to_string(), Count::from(u32::MAX).to_string()),
        ("0".into(), "4294967295".into())
    );
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
        let facts: Vec<String> = (0..VARS).map(|var| format!("fact f{var} ours \"甲\" \"f{var}\"\n")).collect();
        let facts = facts.concat();
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
