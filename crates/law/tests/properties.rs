//! What must hold of every judgement, tried on random conditions and situations; always the same ones.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests may fail like tests"
)]

mod support;

#[path = "support/brute.rs"]
mod brute;
#[path = "support/conditions.rs"]
mod conditions;
#[path = "support/trees.rs"]
mod trees;

use brute::{changed, in_order, is_unmixed, meets, minimal};
use conditions::{Case, case};
use jiff::civil::{Date, date};
use law::{Claim, Edition, Explainer, Leaf, Reading, Situation, Span, Standing, Tree, Truth};
use proptest::prelude::*;
use proptest::test_runner::RngSeed;
use std::collections::BTreeSet;
use support::{agrees, possible_worlds};
use trees::{Readings, is_open, judged, readings, reread};

const ON: Date = date(2020, 1, 1);
/// Most unknown leaves of a random situation, so that every world can be tried.
const UNKNOWN_MAX: usize = 8;
/// Most leaves of a tree whose sets are found by brute force.
const LEAVES_MAX: usize = 9;
/// Most changes in one set, as the explanations have it.
const CHANGES_MAX: usize = 3;

fn config(cases: u32) -> ProptestConfig {
    let rng_seed = RngSeed::Fixed(19_920_810);
    ProptestConfig { cases, failure_persistence: None, rng_seed, ..ProptestConfig::default() }
}

/// Loads a case and hands on what every property looks at.
fn with<T>(case: &Case, look: impl FnOnce(&Edition<'_>, &conditions::Loaded, &Tree, Truth) -> T) -> T {
    let loaded = case.load(UNKNOWN_MAX);
    let edition = loaded.framework.edition(ON);
    let (tree, truth) = judged(&edition, loaded.rule, &loaded.situation, &loaded.question);
    look(&edition, &loaded, &tree, truth)
}

fn verdict(tree: &Tree, situation: &Situation) -> Truth {
    Explainer::new(tree, situation).verdict()
}

/// The known leaves of a tree whose verdict is settled, where they are few enough to try every set of them.
fn few_known(tree: &Tree) -> Option<Vec<Leaf>> {
    let known = readings(tree).into_iter().filter(|(_, truth)| truth.is_settled()).map(|(leaf, _)| leaf);
    let known: Vec<Leaf> = known.collect();
    (tree.truth().is_settled() && known.len() <= LEAVES_MAX).then_some(known)
}

fn only(readings: &Readings, kept: &[Leaf]) -> Readings {
    readings.iter().filter(|(leaf, _)| kept.contains(leaf)).map(|(leaf, truth)| (*leaf, *truth)).collect()
}

fn without(readings: &Readings, lost: &[Leaf]) -> Readings {
    readings.iter().filter(|(leaf, _)| !lost.contains(leaf)).map(|(leaf, truth)| (*leaf, *truth)).collect()
}

proptest! {
    #![proptest_config(config(1200))]

    /// A settled truth is the truth in every possible world, and the short way and the tree agree.
    #[test]
    fn sound(case in case()) {
        with(&case, |edition, it, tree, truth| {
            let worlds = possible_worlds(edition, &it.situation, &it.question, it.rule);
            prop_assert_eq!(truth, tree.truth());
            prop_assert_eq!(truth, reread(tree, &readings(tree)));
            let verdict = verdict(tree, &it.situation);
            prop_assert!(!truth.is_settled() || truth == verdict);
            for truth in [truth, verdict] {
                prop_assert!(!truth.is_settled() || agrees(truth, &worlds), "{:?} but {:?}", truth, worlds);
            }
            Ok(())
        })?;
    }

    /// An unknown verdict means that worlds differ, wherever the question itself is settled.
    #[test]
    fn exact(case in case()) {
        with(&case, |edition, it, tree, _| {
            let worlds = possible_worlds(edition, &it.situation, &it.question, it.rule);
            if !is_open(tree) && !trees::strangers_mixed(tree) {
                let verdict = verdict(tree, &it.situation);
                prop_assert!(agrees(verdict, &worlds), "{:?} but {:?}", verdict, worlds);
            }
            Ok(())
        })?;
    }

    /// To learn something never turns yes into no or back, nor makes either unknown.
    #[test]
    fn monotonic(case in case(), says in any::<bool>()) {
        with(&case, |edition, it, tree, truth| {
            let settled = verdict(tree, &it.situation);
            for leaf in Explainer::new(tree, &it.situation).unknown() {
                let mut learned = it.situation.clone();
                learned.say(leaf, Reading::settled(says));
                let (tree, after) = judged(edition, it.rule, &learned, &it.question);
                prop_assert!(!truth.is_settled() || truth == after, "{:?} {}", leaf, says);
                prop_assert!(!settled.is_settled() || settled == verdict(&tree, &learned), "{:?} {}", leaf, says);
            }
            Ok(())
        })?;
    }

    /// A member of an open set that is named later changes no settled verdict, whatever holds of it.
    #[test]
    fn newcomers(case in case(), facts in 0_u8..4) {
        with(&case, |edition, it, tree, _| {
            let settled = verdict(tree, &it.situation);
            for set in 0..2 {
                for entity in 0..3 {
                    let new = !it.situation.named(set).contains(&entity)
                        && it.situation.reading(Leaf::Member(set, entity)).truth == Truth::Unknown;
                    let open = (0..2).map(|fact| Leaf::Of(6 + fact, entity));
                    let open = open.filter(|leaf| it.situation.reading(*leaf).truth == Truth::Unknown);
                    let mut later = it.situation.clone();
                    for leaf in open {
                        later.say(leaf, Reading::settled(facts & (1 << (entity % 2)) != 0));
                    }
                    if new && settled.is_settled() {
                        later.say(Leaf::Member(set, entity), Reading::settled(true));
                        let (tree, _) = judged(edition, it.rule, &later, &it.question);
                        prop_assert_eq!(settled, verdict(&tree, &later), "{} {}", set, entity);
                    }
                }
            }
            Ok(())
        })?;
    }

    /// What to ask next is unknown, and the answers do what is said of them; a quarrel said not to matter does not.
    #[test]
    fn asking(case in case()) {
        with(&case, |edition, it, tree, _| {
            let explainer = Explainer::new(tree, &it.situation);
            let after = |leaf: Leaf, says: bool| {
                let mut told = it.situation.clone();
                told.say(leaf, Reading::settled(says));
                let tree = edition.tree(it.rule, &told, &it.question);
                verdict(&tree, &told)
            };
            let asked = explainer.ask_next();
            let (listed, unknown): (BTreeSet<Leaf>, BTreeSet<Leaf>) =
                (asked.iter().map(|asked| asked.leaf).collect(), explainer.unknown().into_iter().collect());
            prop_assert_eq!(listed, if explainer.verdict().is_settled() { BTreeSet::new() } else { unknown });
            for asked in asked {
                let Leaf::Member(set, entity) = asked.leaf else {
                    prop_assert_eq!(asked.if_yes, after(asked.leaf, true), "{:?}", asked);
                    prop_assert_eq!(asked.if_no, after(asked.leaf, false), "{:?}", asked);
                    continue;
                };
                // to name a new member also asks what holds of it, and may say more
                let named = it.situation.named(set).contains(&entity);
                for (told, says) in [(asked.if_yes, true), (asked.if_no, false)] {
                    let same = told == after(asked.leaf, says);
                    prop_assert!(same || (!named && !told.is_settled()), "{:?} {}", asked, says);
                }
            }
            for leaf in explainer.immaterial_quarrels() {
                prop_assert_eq!(it.situation.reading(leaf).standing, Standing::Contested);
                prop_assert_eq!(after(leaf, true), after(leaf, false), "{:?}", leaf);
            }
            Ok(())
        })?;
    }
}

proptest! {
    #![proptest_config(config(600))]

    /// Why, and what would unsettle it: each the minimal hitting sets of the other, and both what brute force finds.
    #[test]
    fn reasons(case in case()) {
        with(&case, |_, it, tree, truth| {
            let explainer = Explainer::new(tree, &it.situation);
            let (because, unsettled_by) = (explainer.because(), explainer.unsettled_by());
            let now = readings(tree);
            for set in &because.sets {
                prop_assert_eq!(reread(tree, &only(&now, set)), truth, "because {:?}", set);
            }
            let Some(known) = few_known(tree) else { return Ok(()) };
            let hit = |sets: &[Vec<Leaf>], set: &[Leaf]| {
                sets.iter().all(|other| other.iter().any(|leaf| set.contains(leaf)))
            };
            if !because.cut && !unsettled_by.cut {
                // where nothing is needed, nothing unsettles, and there is no set that does
                let duals = minimal(&known, LEAVES_MAX, |set| hit(&because.sets, set));
                prop_assert_eq!(&duals, &in_order(&unsettled_by.sets));
                let back = minimal(&known, LEAVES_MAX, |set| hit(&unsettled_by.sets, set));
                prop_assert_eq!(&back, &in_order(&because.sets));
            }
            if is_unmixed(tree) && !because.cut {
                let sufficient = |set: &[Leaf]| reread(tree, &only(&now, set)) == truth;
                let unsettling = |set: &[Leaf]| reread(tree, &without(&now, set)) == Truth::Unknown;
                prop_assert_eq!(in_order(&because.sets), minimal(&known, LEAVES_MAX, sufficient));
                prop_assert_eq!(in_order(&unsettled_by.sets), minimal(&known, LEAVES_MAX, unsettling));
            }
            Ok(())
        })?;
    }

    /// Each set of changes brings the verdict about and no less would; where no leaf is mixed, all of them are there.
    #[test]
    fn changes(case in case(), want in any::<bool>()) {
        with(&case, |_, it, tree, _| {
            let want = Truth::settled(want);
            let found = Explainer::new(tree, &it.situation).to_reach(want);
            let now = readings(tree);
            let reaches = |set: &[law::Flip]| reread(tree, &changed(&now, set)) == want;
            for set in &found.sets {
                prop_assert!(reaches(set), "{:?}", set);
                prop_assert!(set.iter().all(|(leaf, truth)| now[leaf] != Truth::settled(*truth)), "{:?}", set);
                if is_unmixed(tree) {
                    prop_assert_eq!(minimal(set, CHANGES_MAX, reaches).len(), 1, "{:?}", set);
                    prop_assert!(set.is_empty() || !reaches(&set[1..]), "{:?}", set);
                }
            }
            if is_unmixed(tree) && now.len() <= LEAVES_MAX {
                let flips = now.iter().flat_map(|(leaf, truth)| [(*leaf, true, truth), (*leaf, false, truth)]);
                let flips = flips.filter(|(_, to, from)| **from != Truth::settled(*to));
                let flips: Vec<law::Flip> = flips.map(|(leaf, to, _)| (leaf, to)).collect();
                let consistent = |set: &[law::Flip]| set.windows(2).all(|pair| pair[0].0 != pair[1].0);
                let all = minimal(&flips, CHANGES_MAX, |set| consistent(set) && reaches(set));
                prop_assert_eq!(all, in_order(&found.sets));
            }
            Ok(())
        })?;
    }

    /// In a world that keeps what is already right, the verdict is there where what was needed has come.
    #[test]
    fn needs(case in case(), want in any::<bool>()) {
        with(&case, |_, it, tree, truth| {
            let wanted = Truth::settled(want);
            let need = Explainer::new(tree, &it.situation).still_needed(wanted);
            prop_assert_eq!(need.is_none(), truth == wanted);
            let (now, (upright, _)) = (readings(tree), trees::polarity(tree));
            let free = now.iter().filter(|(leaf, truth)| **truth != Truth::settled(upright.contains(leaf) == want));
            let free: Vec<Leaf> = free.map(|(leaf, _)| *leaf).collect();
            if !is_unmixed(tree) || free.len() > LEAVES_MAX {
                return Ok(());
            }
            for world in 0..1_u32 << free.len() {
                let flips = (0..).zip(&free).map(|(at, leaf)| (*leaf, world & (1 << at) != 0));
                let world = changed(&now, &flips.collect::<Vec<_>>());
                let there = reread(tree, &world) == wanted;
                prop_assert_eq!(meets(need.as_ref(), &world), there, "{:?} in {:?}", need, world);
            }
            Ok(())
        })?;
    }

    /// The order of claims and their repetition do not matter, nor do claims about other days.
    #[test]
    fn claims(said in proptest::collection::vec((any::<bool>(), -3_i32..4, 0_i32..4), 0..6), turn in 0_usize..6) {
        let at = |days: i32| ON.checked_add(jiff::Span::new().days(days)).unwrap();
        let claim = |&(says, from, long): &(bool, i32, i32)| {
            Claim { says, span: Span { from: Some(at(from)), to: Some(at(from + long)) }, ..Claim::default() }
        };
        let claims: Vec<Claim> = said.iter().map(claim).collect();
        let speaks = |says: bool| said.iter().any(|&(says_, from, long)| says_ == says && from <= 0 && 0 <= from + long);
        let expected = match (speaks(true), speaks(false)) {
            (false, false) => Reading::SILENT,
            (true, true) => Reading::CONTESTED,
            (says, _) => Reading::settled(says),
        };
        prop_assert_eq!(Reading::of(&claims, ON), expected);
        let mut other = claims.clone();
        other.rotate_left(turn % claims.len().max(1));
        prop_assert_eq!(Reading::of(&other, ON), expected);
        other.reverse();
        other.extend(claims);
        prop_assert_eq!(Reading::of(&other, ON), expected);
        let on: Vec<Claim> = other.into_iter().filter(|claim| claim.span.contains(ON)).collect();
        prop_assert_eq!(Reading::of(&on, ON), expected);
    }
}
