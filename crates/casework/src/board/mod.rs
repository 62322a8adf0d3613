//! The principle board of an operation: for what it has abroad, each principle and each requirement of the law, how it stands, since when,
//! and the facts that this rests on.
//!
//! What is over is held against the law of its last day: how its principles would stand under a later law says nothing of it.

mod since;

use std::collections::BTreeMap;

use jiff::ToSpan as _;
use jiff::civil::Date;
use law::{Lang, Truth};
use record::{Id, Known, State, Statement, View};

use crate::answer::{ContributionAnswer, Key, Origin, TreeAnswer, answer};
use crate::assess::Assessor;
use crate::dossier::{Stage, stage};
use crate::procedure::Procedure;
use crate::process::Course;
use crate::recorded::{Subject, case};
use since::Since;

/// What was over within so many days of the last is told with it, in days.
const TOGETHER_DAYS: i64 = 90;

/// How one or several contributions of an operation stand, of which the law says the same.
#[derive(Clone, Debug)]
pub struct Board<'f> {
    /// The contributions.
    pub of: Vec<Id>,
    /// The day against whose law they are held: that which is looked at, or their last.
    pub on: Date,
    /// They are over.
    pub over: bool,
    /// What the law says of the first of them: the facts, the views with their items, the goals.
    pub answer: ContributionAnswer<'f>,
    /// By view and item: the first day since which it stands as it does; none: no day is known on which it stood otherwise.
    pub items_since: Vec<Vec<Option<Date>>>,
    /// What the law requires for it to be allowed, in the order in which the law asks; views aside.
    pub requirements: Vec<Requirement<'f>>,
    /// By fact: the first day since which it reads as it does; no day is known for those that are not here.
    pub since: BTreeMap<Key, Date>,
}

/// One requirement of the law.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Requirement<'f> {
    /// The provisions in which it stands, as one rule cites them.
    pub cites: Vec<&'f str>,
    /// `yes`, `no` or `unknown`.
    pub truth: &'static str,
    /// The facts on which it turns and no narrower requirement does.
    pub facts: Vec<Key>,
}

impl Board<'_> {
    /// The titles of the items that are required and do not surely hold.
    pub fn failing(&self) -> impl Iterator<Item = &str> {
        let items = self.answer.views.iter().flat_map(|view| &view.items);
        items.filter(|item| item.required != "no" && item.holds != "yes").map(|item| item.title.as_str())
    }

    fn says_the_same(&self, other: &Board<'_>) -> bool {
        let items = |board: &Board<'_>| {
            let items = board.answer.views.iter().flat_map(|view| &view.items);
            items
                .map(|item| (item.title.clone(), item.required, item.holds, item.rests_on.clone()))
                .collect::<Vec<_>>()
        };
        (self.on, self.over, self.answer.outcome, &self.items_since, &self.since)
            == (other.on, other.over, other.answer.outcome, &other.items_since, &other.since)
            && items(self) == items(other)
            && self.requirements == other.requirements
    }
}

/// The boards of what an operation has abroad, or has decided to send, as known; where all is over, of what was over last.
pub fn boards<'f>(
    (state, known, on): (&State, Known, Date),
    operation: &Id,
    procedure: &Procedure,
    assessor: &Assessor<'f>,
    lang: Lang,
) -> Vec<Board<'f>> {
    let view = state.as_of(on, known);
    let mut boards: Vec<Board<'f>> = Vec::new();
    for (id, over) in chosen(&view, operation) {
        let day = over.unwrap_or(on);
        let view = state.as_of(day, known);
        let Some(subject) = Subject::of(&view, &id) else { continue };
        let case = case(&view, assessor.framework(), &procedure.found, &subject);
        let assessment = assessor.assess(&case, day);
        let origin = Origin { source: None, on_from: "command_line", lang, trees: true };
        let answers = answer(assessor, &case, &assessment, &origin).contributions;
        let Some((studied, answer)) = assessment.studied.iter().zip(answers).next() else { continue };
        let since = Since { state, known, subject: &subject, found: &procedure.found, assessor };
        let (items_since, since) = since.of(studied, day);
        let requirements = requirements(&answer);
        let board =
            Board { of: vec![id], on: day, over: over.is_some(), answer, items_since, requirements, since };
        match boards.iter_mut().find(|known| known.says_the_same(&board)) {
            Some(known) => known.of.extend(board.of),
            None => boards.push(board),
        }
    }
    boards
}

/// Which contributions are shown, each with its last day where it is over.
fn chosen(view: &View<'_>, operation: &Id) -> Vec<(Id, Option<Date>)> {
    let mut all: Vec<(Id, Option<Stage>, Course)> = Vec::new();
    for (_, entry) in view.naming(operation.as_str()) {
        let Statement::Dispatch(dispatch) = &entry.says else { continue };
        let id = &dispatch.id;
        if dispatch.operation == *operation
            && all.iter().all(|(known, ..)| known != id)
            && let Some(subject) = Subject::of(view, id)
        {
            all.push((id.clone(), stage(view, &subject), Course::of(view, id)));
        }
    }
    let live = |stage: &Option<Stage>| stage.is_some_and(|stage| stage.is_live() || stage < Stage::Decided);
    if all.iter().any(|(_, stage, _)| live(stage)) {
        return all.into_iter().filter(|(_, stage, _)| live(stage)).map(|(id, ..)| (id, None)).collect();
    }
    let last = all.iter().filter_map(|(_, _, course)| course.ended).map(|(day, _)| day).max();
    // what went home together is told together, each with its own last day
    let since = last.and_then(|last| last.checked_sub(TOGETHER_DAYS.days()).ok());
    let over = all.into_iter().filter_map(|(id, _, course)| Some((id, course.ended?.0)));
    over.filter(|(_, day)| since.is_some_and(|since| since <= *day))
        .map(|(id, day)| (id, Some(day)))
        .collect()
}

/// The requirements of the goal that decides: its tree, by what the rules cite.
fn requirements<'f>(answer: &ContributionAnswer<'f>) -> Vec<Requirement<'f>> {
    let mut found: Vec<Requirement<'f>> = Vec::new();
    // several tasks can come to several answers: the first that is not allowed tells most
    let options = || answer.goals.iter().filter(|goal| goal.kind == "option");
    let goal = options().find(|goal| goal.answer != "yes").or_else(|| options().next());
    if let Some(tree) = goal.and_then(|goal| goal.tree.as_ref()) {
        gather(tree, None, &mut found);
    }
    found.retain(|one| !one.facts.is_empty());
    found
}

fn gather<'f>(tree: &TreeAnswer<'f>, within: Option<usize>, found: &mut Vec<Requirement<'f>>) {
    let mut at = within;
    if tree.node == "rule" && !tree.cites.is_empty() {
        let known = found.iter().position(|one| one.cites == tree.cites);
        at = known.or_else(|| {
            found.push(Requirement { cites: tree.cites.clone(), truth: tree.truth, facts: Vec::new() });
            Some(found.len() - 1)
        });
        // the same provision asked of several states holds where it holds of each
        if let (Some(known), Some(one)) = (known, known.and_then(|known| found.get_mut(known)))
            && within != Some(known)
        {
            one.truth = worse(one.truth, tree.truth);
        }
    }
    if let (Some(key), "fact") = (&tree.name, tree.node)
        && let Some(one) = at.and_then(|at| found.get_mut(at))
        && one.facts.iter().all(|known| **known != **key)
    {
        one.facts.push(key.as_str().into());
    }
    tree.parts.iter().for_each(|part| gather(part, at, found));
}

/// Of two truths the one that leaves more to be asked.
fn worse(one: &'static str, other: &'static str) -> &'static str {
    let rank =
        |word: &str| [Truth::No, Truth::Unknown, Truth::Yes].iter().position(|truth| truth.word() == word);
    if rank(other) < rank(one) { other } else { one }
}
