//! Random conditions as the text of a framework, and random situations to hold them against.

use law::{Entity, Framework, Leaf, Question, Reading, RuleName, Situation};
use proptest::prelude::*;

const FRAMEWORK: &str = r#"
### art1
ja: 試しの規定。
en: A provision to try things on.

```law
framework trial "試し" "Trial" since 2000-01-01
amendment 2000-01-01 "試し" "Trial"
dim way one { p "p" "p"  q "q" "q"  r "r" "r" }
dim ways many like way
body guild "組合" "Guild"
list known { guild }
set things of thing lever watch "物" "the things"
set others of other lever ask "他" "the others"
fact f0 ours "f0" "f0"
fact f1 ask "f1" "f1"
fact f2 watch "f2" "f2"
fact f3 ours "f3" "f3"
fact f4 ask "f4" "f4"
fact f5 watch "f5" "f5"
fact g0(x) ours "{x}" "{x}"
fact g1(x) ask "{x}" "{x}"
rule helped(x) = (g0(x) | x in others) unless g1(x) then f5
rule shared = f0 | (!f1 & f2)
rule tested = 
"#;

/// Who may be in the sets.
const ENTITIES: u16 = 3;
const SETS: u8 = 2;
const MEMBERS: [&str; 2] = ["thing", "other"];
const VALUES: [&str; 3] = ["p", "q", "r"];

/// A condition, written down by [`Cond::text`].
#[derive(Clone, Debug)]
pub enum Cond {
    Const(bool),
    Fact(u8),
    /// About the entity bound here; where none is, a fact about the case.
    Of(u8),
    In(bool, u8),
    Listed,
    Inside(u8),
    Shared,
    Helped,
    Not(Box<Cond>),
    All(Vec<Cond>),
    Any(Vec<Cond>),
    Every(u8, Box<Cond>),
    Some(u8, Box<Cond>),
    /// One exception, or two that exclude each other.
    Unless(Box<Cond>, Vec<(Cond, Cond)>),
}

impl Cond {
    fn text(&self, bound: Option<&str>) -> String {
        let joined = |parts: &[Cond], sign: &str| {
            let parts: Vec<String> = parts.iter().map(|part| part.text(bound)).collect();
            format!("({})", parts.join(sign))
        };
        match (self, bound) {
            (Cond::Const(true), _) => "yes".to_owned(),
            (Cond::Const(false), _) => "no".to_owned(),
            (Cond::Of(fact), Some(x)) => format!("g{fact}({x})"),
            (Cond::Fact(fact), _) | (Cond::Of(fact) | Cond::Inside(fact), None) => format!("f{fact}"),
            (Cond::In(many, bits), _) => {
                let named = (0..).zip(VALUES).filter(|(at, _)| bits & (1 << at) != 0).map(|(_, name)| name);
                let named: Vec<&str> = named.collect();
                format!("{}{{{}}}", if *many { "ways" } else { "way" }, named.join(" "))
            }
            (Cond::Listed, Some(x)) => format!("{x} in known"),
            (Cond::Inside(0), Some(x)) => format!("{x} in things"),
            (Cond::Inside(_), Some(x)) => format!("{x} in others"),
            (Cond::Helped, Some(x)) => format!("helped({x})"),
            (Cond::Shared | Cond::Listed | Cond::Helped, _) => "shared".to_owned(),
            (Cond::Not(inner), _) => format!("!{}", inner.text(bound)),
            (Cond::All(parts), _) => joined(parts, " & "),
            (Cond::Any(parts), _) => joined(parts, " | "),
            (Cond::Every(set, inner) | Cond::Some(set, inner), _) => {
                let member = MEMBERS[usize::from(*set)];
                let word = if matches!(self, Cond::Every(..)) { "every" } else { "some" };
                format!("({word} {member}: {})", inner.text(Some(member)))
            }
            (Cond::Unless(general, cases), _) => {
                let whens: Vec<String> = cases.iter().map(|(when, _)| when.text(bound)).collect();
                let thens = cases.iter().map(|(_, then)| then.text(bound));
                let whens = match whens.as_slice() {
                    [one, other] => vec![format!("({one} & !{other})"), format!("({other} & !{one})")],
                    _ => whens,
                };
                let cases: Vec<String> =
                    whens.iter().zip(thens).map(|(when, then)| format!("{when} then {then}")).collect();
                format!("({} unless {})", general.text(bound), cases.join(", "))
            }
        }
    }
}

fn atom() -> impl Strategy<Value = Cond> {
    prop_oneof![
        8 => (0_u8..6).prop_map(Cond::Fact),
        6 => (0_u8..2).prop_map(Cond::Of),
        2 => (any::<bool>(), 1_u8..7).prop_map(|(many, bits)| Cond::In(many, bits)),
        1 => Just(Cond::Listed),
        1 => (0_u8..2).prop_map(Cond::Inside),
        1 => Just(Cond::Shared),
        1 => Just(Cond::Helped),
        1 => any::<bool>().prop_map(Cond::Const),
    ]
}

/// What an exception may hang on: no sets in it, so that two of them exclude each other by their form.
fn when() -> impl Strategy<Value = Cond> {
    let leaf = prop_oneof![
        (0_u8..6).prop_map(Cond::Fact),
        (0_u8..2).prop_map(Cond::Of),
        (1_u8..7).prop_map(|bits| Cond::In(false, bits)),
    ];
    prop_oneof![3 => leaf, 1 => (0_u8..6, 0_u8..6).prop_map(|(a, b)| Cond::Any(vec![Cond::Fact(a), Cond::Fact(b)]))]
}

/// A random condition, nested a few levels deep.
pub fn cond() -> impl Strategy<Value = Cond> {
    atom().prop_recursive(3, 14, 3, |inner| {
        let boxed = || inner.clone().prop_map(Box::new);
        prop_oneof![
            4 => proptest::collection::vec(inner.clone(), 2..4).prop_map(Cond::All),
            4 => proptest::collection::vec(inner.clone(), 2..4).prop_map(Cond::Any),
            2 => boxed().prop_map(Cond::Not),
            2 => (0..SETS, boxed()).prop_map(|(set, inner)| Cond::Every(set, inner)),
            2 => (0..SETS, boxed()).prop_map(|(set, inner)| Cond::Some(set, inner)),
            2 => (boxed(), proptest::collection::vec((when(), inner.clone()), 1..3))
                .prop_map(|(general, cases)| Cond::Unless(general, cases)),
        ]
    })
}

/// A condition and what is known.
#[derive(Clone, Debug)]
pub struct Case {
    cond: Cond,
    readings: Vec<u8>,
    way: u8,
    ways: u8,
}

/// A random case.
pub fn case() -> impl Strategy<Value = Case> {
    let readings = proptest::collection::vec(0_u8..5, 20);
    let way = prop_oneof![4 => prop_oneof![Just(1_u8), Just(2), Just(4)], 1 => 0_u8..8];
    (cond(), readings, way, 0_u8..8).prop_map(|(cond, readings, way, ways)| Case {
        cond,
        readings,
        way,
        ways,
    })
}

/// A case with its framework loaded.
pub struct Loaded {
    pub framework: Framework,
    pub situation: Situation,
    pub question: Question,
    pub rule: RuleName,
}

impl Case {
    /// The framework's text.
    fn text(&self) -> String {
        format!("{FRAMEWORK}{}\n```\n", self.cond.text(None))
    }

    /// Loads the framework and fills the situation in, with so many unknown leaves at most.
    pub fn load(&self, unknown: usize) -> Loaded {
        let framework = Framework::load(&[("trial.md".to_owned(), self.text())])
            .unwrap_or_else(|complaints| panic!("{}\n{complaints:?}", self.text()));
        let entities =
            (0..ENTITIES).map(|id| Entity { id: format!("e{id}"), body: (id == 0).then_some(0) }).collect();
        let mut situation = Situation::silent(&framework, entities);
        let mut left = unknown;
        let mut codes = self.readings.iter().copied();
        for leaf in leaves(&framework) {
            let code = codes.next().unwrap();
            let unnamed = matches!(leaf, Leaf::Member(..)) && code == 0;
            let reading = match code {
                1 => Reading::settled(true),
                2 => Reading::settled(false),
                3 if left > 0 => Reading::SILENT,
                4 if left > 0 => Reading::CONTESTED,
                other => Reading::settled(other != 0),
            };
            left -= usize::from(reading.truth == law::Truth::Unknown);
            if !unnamed {
                situation.say(leaf, reading);
            }
        }
        let mut question = Question::open(&framework);
        question.set(0, u64::from(self.way));
        question.set(1, u64::from(self.ways));
        let rule = framework.rule_name("tested").unwrap();
        Loaded { framework, situation, question, rule }
    }
}

/// Everything that can be said; that a set is complete comes last, when its members are named.
fn leaves(framework: &Framework) -> Vec<Leaf> {
    let facts = (0..).zip(&framework.facts).flat_map(|(id, fact)| {
        let of = (0..ENTITIES).map(move |entity| Leaf::Of(id, entity));
        if fact.of_entity { of.collect::<Vec<_>>() } else { vec![Leaf::Fact(id)] }
    });
    let members = (0..SETS).flat_map(|set| (0..ENTITIES).map(move |entity| Leaf::Member(set, entity)));
    facts.chain(members).chain((0..SETS).map(Leaf::Complete)).collect()
}
