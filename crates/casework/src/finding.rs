//! One goal held against one question: the verdict and everything that explains it.

use law::{
    Anchor, Asked, Bounded, Edition, Explainer, Flip, Goal, Leaf, Live, Modality, Need, Question, Rule,
    Situation, Standing, Tree, Truth,
};

/// A goal judged and explained.
#[derive(Clone, Debug)]
pub struct Finding<'f> {
    /// The goal.
    pub goal: &'f Goal,
    /// The verdict.
    pub truth: Truth,
    /// Every part evaluated.
    pub tree: Tree,
    /// The provisions that the verdict rests on.
    pub cites: Vec<&'f Anchor>,
    /// The minimal sets of facts that settle it.
    pub because: Bounded<Leaf>,
    /// The minimal sets of facts whose loss would leave it open.
    pub unsettled_by: Bounded<Leaf>,
    /// What is still needed for a permission to be given, a duty to arise, a prohibition to be kept; none for a duty
    /// that is not owed.
    pub needed: Option<Need>,
    /// The minimal changes that would bring it about.
    pub changes: Bounded<Flip>,
    /// The unknown facts, those that would settle the verdict first.
    pub ask_next: Vec<Asked>,
    /// The facts that are unknown and matter.
    pub missing: Vec<Leaf>,
    /// Quarrels that do not matter.
    pub immaterial: Vec<Leaf>,
    /// The assumptions that the verdict rests on.
    pub assumes: Vec<Leaf>,
    /// The versions of rules it rests on whose content the sources do not settle.
    pub uncertain: Vec<&'f Rule>,
    /// The facts it rests on.
    pub live: Live,
}

impl<'f> Finding<'f> {
    /// Judges a goal and explains the verdict.
    pub fn of(
        edition: &Edition<'f>,
        situation: &Situation,
        question: &Question,
        goal: &'f Goal,
    ) -> Finding<'f> {
        let tree = edition.tree(goal.rule.name, situation, question);
        let explainer = Explainer::new(&tree, situation);
        let truth = explainer.verdict();
        let wanted = match goal.modality {
            Modality::May | Modality::Must => Truth::Yes,
            Modality::MustNot => Truth::No,
        };
        let live = explainer.live();
        let framework = edition.framework;
        let is_assumption = |leaf: &&Leaf| match leaf {
            Leaf::Fact(fact) | Leaf::Of(fact, _) => {
                framework.facts.get(usize::from(*fact)).is_some_and(|fact| fact.assume.is_some())
            }
            _ => false,
        };
        let unknown = |leaf: &&Leaf| situation.reading(**leaf).truth == Truth::Unknown;
        let uncertain = live.rules.iter().filter_map(|rests| framework.version(rests.version));
        let uncertain = uncertain.filter(|rule| rule.uncertain.is_some()).collect();
        // a duty that is not owed needs no way to come to be owed
        let sought = truth != wanted && !(goal.modality == Modality::Must && truth == Truth::No);
        Finding {
            goal,
            truth,
            cites: explainer.cites(edition, question, &live),
            because: explainer.because(),
            unsettled_by: explainer.unsettled_by(),
            needed: if sought { explainer.still_needed(wanted) } else { None },
            changes: if sought { explainer.to_reach(wanted) } else { Bounded::none() },
            ask_next: explainer.ask_next(),
            missing: live.leaves.iter().filter(unknown).copied().collect(),
            immaterial: explainer.immaterial_quarrels(),
            assumes: live.leaves.iter().filter(is_assumption).copied().collect(),
            uncertain,
            live,
            tree,
        }
    }

    /// Whether some fact that matters is contested.
    pub fn is_contested(&self, situation: &Situation) -> bool {
        self.missing.iter().any(|leaf| situation.reading(*leaf).standing == Standing::Contested)
    }
}
