//! The reference model: what a rule says in every possible world, by trying them all.
//!
//! It shares nothing with the judging code: it walks the written conditions, knows two values only, and asks for a fact
//! when it meets one that is unknown. Slow and obvious is its whole point.

use law::{DimId, Edition, Expr, Leaf, Question, Rule, RuleName, Situation, Truth};
use std::collections::{BTreeMap, BTreeSet};

/// Something that differs between possible worlds.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Open {
    /// A fact, or who is in a set.
    Leaf(Leaf),
    /// What members of an open set that nobody has named do to one `every` or `some`: the condition's own address,
    /// and the entities bound around it.
    Stranger(usize, Vec<u16>),
    /// Which value a coordinate has.
    Coordinate(DimId),
}

/// The answers that a rule or goal has in the worlds that are possible: one where the matter is settled, else both.
pub fn possible_worlds(
    edition: &Edition<'_>,
    situation: &Situation,
    question: &Question,
    rule: RuleName,
) -> BTreeSet<bool> {
    let mut world = World { edition, situation, question, answers: BTreeMap::new() };
    let mut found = BTreeSet::new();
    world.explore(rule, &mut found);
    found
}

/// What one world says of a verdict.
pub fn agrees(truth: Truth, worlds: &BTreeSet<bool>) -> bool {
    match truth {
        Truth::Yes => worlds.iter().eq([&true]),
        Truth::No => worlds.iter().eq([&false]),
        Truth::Unknown => worlds.len() == 2,
    }
}

/// A world as far as it has been asked about.
struct World<'w, 'f> {
    edition: &'w Edition<'f>,
    situation: &'w Situation,
    question: &'w Question,
    answers: BTreeMap<Open, u8>,
}

impl World<'_, '_> {
    fn explore(&mut self, rule: RuleName, found: &mut BTreeSet<bool>) {
        match self.rule(rule, None) {
            Ok(answer) => drop(found.insert(answer)),
            Err(open) => {
                for answer in self.options(&open) {
                    if found.len() < 2 {
                        self.answers.insert(open.clone(), answer);
                        self.explore(rule, found);
                    }
                }
                self.answers.remove(&open);
            }
        }
    }

    fn options(&self, open: &Open) -> Vec<u8> {
        match open {
            Open::Coordinate(dim) => {
                let bits = self.question.get(*dim);
                (0..64).filter(|value| bits & (1 << value) != 0).collect()
            }
            _ => vec![0, 1],
        }
    }

    fn ask(&self, open: Open) -> Result<u8, Open> {
        self.answers.get(&open).copied().ok_or(open)
    }

    fn leaf(&self, leaf: Leaf) -> Result<bool, Open> {
        match self.situation.reading(leaf).truth {
            Truth::Yes => Ok(true),
            Truth::No => Ok(false),
            Truth::Unknown => Ok(self.ask(Open::Leaf(leaf))? == 1),
        }
    }

    fn version(&self, name: RuleName) -> Option<&Rule> {
        let framework = self.edition.framework;
        let rules = framework.rules.iter().chain(framework.goals.iter().map(|goal| &goal.rule));
        let mut found =
            rules.filter(|rule| rule.name == name && framework.in_force(&rule.span, self.edition.on));
        let version = found.next();
        assert!(found.next().is_none(), "two versions of {}", framework.rule_text(name));
        version
    }

    fn rule(&self, name: RuleName, about: Option<u16>) -> Result<bool, Open> {
        let Some(rule) = self.version(name) else { return Ok(false) };
        self.holds(&rule.body, &mut about.into_iter().collect())
    }

    fn holds(&self, expr: &Expr, bound: &mut Vec<u16>) -> Result<bool, Open> {
        match expr {
            Expr::Const(answer) => Ok(*answer),
            Expr::Fact(fact) => self.leaf(Leaf::Fact(*fact)),
            Expr::Of(fact, var) => self.leaf(Leaf::Of(*fact, bound[usize::from(*var)])),
            Expr::Rule(name, var) => self.rule(*name, var.map(|var| bound[usize::from(var)])),
            Expr::In(dim, bits) => self.is_in(*dim, *bits),
            Expr::InList(var, list) => Ok(self.is_listed(bound[usize::from(*var)], *list)),
            Expr::InSet(var, set) => self.leaf(Leaf::Member(*set, bound[usize::from(*var)])),
            Expr::All(parts) => {
                for part in parts {
                    if !self.holds(part, bound)? {
                        return Ok(false);
                    }
                }
                Ok(true)
            }
            Expr::Any(parts) => {
                for part in parts {
                    if self.holds(part, bound)? {
                        return Ok(true);
                    }
                }
                Ok(false)
            }
            Expr::Not(inner) => Ok(!self.holds(inner, bound)?),
            Expr::Every(set, inner) => self.quantified(expr, *set, inner, bound, true),
            Expr::Some(set, inner) => self.quantified(expr, *set, inner, bound, false),
            Expr::Unless(general, cases) => self.unless(general, cases, bound),
        }
    }

    /// `every` looks for a member of whom it does not hold, `some` for one of whom it does.
    fn quantified(
        &self,
        whole: &Expr,
        set: u8,
        inner: &Expr,
        bound: &mut Vec<u16>,
        every: bool,
    ) -> Result<bool, Open> {
        for member in self.situation.named(set) {
            if self.leaf(Leaf::Member(set, *member))? {
                bound.push(*member);
                let holds = self.holds(inner, bound);
                bound.pop();
                if holds? != every {
                    return Ok(!every);
                }
            }
        }
        let stranger = Open::Stranger(std::ptr::from_ref(whole) as usize, bound.clone());
        // whoever is not named counts only while the set is not known to be complete
        match self.situation.reading(Leaf::Complete(set)).truth {
            Truth::Yes => Ok(every),
            _ => Ok(self.ask(stranger)? == 1),
        }
    }

    fn unless(&self, general: &Expr, cases: &[(Expr, Expr)], bound: &mut Vec<u16>) -> Result<bool, Open> {
        let mut chosen = None;
        for (when, then) in cases {
            if self.holds(when, bound)? {
                assert!(chosen.is_none(), "two exceptions hold at once");
                chosen = Some(then);
            }
        }
        self.holds(chosen.unwrap_or(general), bound)
    }

    fn is_in(&self, dim: DimId, bits: u64) -> Result<bool, Open> {
        let here = self.question.get(dim);
        if self.edition.framework.dims[usize::from(dim)].many {
            return Ok(here & bits != 0);
        }
        match here.count_ones() {
            0 => Ok(false),
            1 => Ok(here & bits != 0),
            _ => Ok(bits & (1 << self.ask(Open::Coordinate(dim))?) != 0),
        }
    }

    fn is_listed(&self, entity: u16, list: u8) -> bool {
        let framework = self.edition.framework;
        let entries = &framework.lists[usize::from(list)].entries;
        let body = self.situation.entities[usize::from(entity)].body;
        entries
            .iter()
            .any(|entry| Some(entry.body) == body && framework.in_force(&entry.span, self.edition.on))
    }
}
