//! What is different between the law of one day and the law of another.

use crate::framework::Framework;
use crate::model::{Anchor, Deadline, Goal, Provision, Rule, View};
use crate::text::{Localized, Span};
use jiff::civil::Date;
use std::collections::{BTreeMap, HashMap};

#[cfg(test)]
mod tests;

/// What kind of thing changed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ChangeKind {
    /// A provision, by its id.
    Provision,
    /// A rule.
    Rule,
    /// A goal.
    Goal,
    /// An organisation in a list, as `list/organisation`.
    ListEntry,
    /// A view.
    View,
    /// A deadline.
    Deadline,
}

impl ChangeKind {
    /// The word used in JSON and message ids.
    pub const fn word(self) -> &'static str {
        match self {
            ChangeKind::Provision => "provision",
            ChangeKind::Rule => "rule",
            ChangeKind::Goal => "goal",
            ChangeKind::ListEntry => "list-entry",
            ChangeKind::View => "view",
            ChangeKind::Deadline => "deadline",
        }
    }
}

/// One difference: without `before` it is new, without `after` it is gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What it is.
    pub kind: ChangeKind,
    /// Its name, or the provision's id.
    pub name: String,
    /// How it was on the first day.
    pub before: Option<Version>,
    /// How it is on the second.
    pub after: Option<Version>,
}

/// One part of a version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wording {
    /// In words.
    Words(Localized),
    /// In the language of framework files: a condition, a term, a name.
    Law(String),
}

/// How something is on one day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version {
    /// Since when and until when; a new span alone is no difference.
    pub span: Span,
    /// A provision's number at the time, where it differs; a new number alone is no difference.
    pub was: Option<String>,
    /// What it says, each part with its id, in order: a provision's `summary`; a rule's `condition`; a goal's
    /// `modality`, `kind`, `for`, `actor`, `act`, `due`, `condition`; a view's `title` and for each item `item`, `needs`,
    /// `holds`; a deadline's `text`, `from`, `term`, `less_a_day_if`, `opens_days_before`, `when`; a list entry's
    /// `list`, `organisation`.
    pub parts: Vec<(&'static str, Wording)>,
    /// The provisions it rests on.
    pub cites: Vec<Anchor>,
    /// Why its content is not certain.
    pub uncertain: Option<Localized>,
}

impl Version {
    fn new(span: Span, cites: Vec<Anchor>, parts: Vec<(&'static str, Wording)>) -> Version {
        Version { span, was: None, parts, cites, uncertain: None }
    }

    /// Whether it says the same, whatever its days and its number.
    pub fn says_the_same(&self, other: &Version) -> bool {
        self.parts == other.parts && self.cites == other.cites && self.uncertain == other.uncertain
    }
}

/// Versions by kind and by the place of the name among its kind's, the same for every day.
type Law = BTreeMap<(ChangeKind, usize), (String, Version)>;

impl Framework {
    /// What is different between the law of day `a` and that of day `b`: by kind, then in the order of the files.
    pub fn diff(&self, a: Date, b: Date) -> Vec<Change> {
        let (mut before, mut after) = (self.law_on(a), self.law_on(b));
        let keys: std::collections::BTreeSet<_> = before.keys().chain(after.keys()).copied().collect();
        let changes = keys.into_iter().filter_map(|key| {
            let (before, after) = (before.remove(&key), after.remove(&key));
            let name = before.as_ref().or(after.as_ref()).map(|(name, _)| name.clone())?;
            let (before, after) = (before.map(|(_, version)| version), after.map(|(_, version)| version));
            let same = before.as_ref().zip(after.as_ref()).is_some_and(|(a, b)| a.says_the_same(b));
            if same { None } else { Some(Change { kind: key.0, name, before, after }) }
        });
        changes.collect()
    }

    fn law_on(&self, day: Date) -> Law {
        let mut law = Law::new();
        let there = |span: &Span| self.in_force(span, day);
        let provisions = self.provisions.iter().map(|p| (p.anchor.as_str(), p));
        for (at, name, found) in numbered(provisions).filter(|(_, _, p)| there(&p.span)) {
            law.insert((ChangeKind::Provision, at), (name.to_owned(), provision(found)));
        }
        for rule in self.rules.iter().filter(|rule| there(&rule.span)) {
            let name = self.rule_text(rule.name).to_owned();
            law.insert((ChangeKind::Rule, usize::from(rule.name)), (name, self.rule_version(rule)));
        }
        for goal in self.goals.iter().filter(|goal| there(&goal.rule.span)) {
            let name = self.rule_text(goal.rule.name).to_owned();
            law.insert((ChangeKind::Goal, usize::from(goal.rule.name)), (name, self.goal_version(goal)));
        }
        self.entries_on(day, &mut law);
        let views = self.views.iter().map(|view| (view.name.as_str(), view));
        for (at, name, view) in numbered(views).filter(|(_, _, view)| there(&view.span)) {
            law.insert((ChangeKind::View, at), (name.to_owned(), self.view_version(view)));
        }
        let deadlines = self.deadlines.iter().map(|deadline| (deadline.name.as_str(), deadline));
        for (at, name, deadline) in numbered(deadlines).filter(|(_, _, it)| there(&it.span)) {
            law.insert((ChangeKind::Deadline, at), (name.to_owned(), self.deadline_version(deadline)));
        }
        law
    }

    fn entries_on(&self, day: Date, law: &mut Law) {
        for (at, list) in self.lists.iter().enumerate() {
            for entry in list.entries.iter().filter(|entry| self.in_force(&entry.span, day)) {
                let number = at * self.bodies.len() + usize::from(entry.body);
                let Some(body) = self.bodies.get(usize::from(entry.body)) else { continue };
                let parts = vec![("list", self::law(&list.name)), ("organisation", words(&body.text))];
                let cites = [list.cites.as_slice(), &entry.cites].concat();
                let name = format!("{}/{}", list.name, body.name);
                law.insert((ChangeKind::ListEntry, number), (name, Version::new(entry.span, cites, parts)));
            }
        }
    }

    fn rule_version(&self, rule: &Rule) -> Version {
        let bound: Vec<String> = rule.param.iter().cloned().collect();
        let parts = vec![("condition", law(&self.show(&rule.body, &bound)))];
        let version = Version::new(rule.span, rule.cites.clone(), parts);
        Version { uncertain: rule.uncertain.clone(), ..version }
    }

    fn goal_version(&self, goal: &Goal) -> Version {
        let mut parts = vec![
            ("modality", law(goal.modality.word())),
            ("kind", law(goal.kind.word())),
            ("for", law(&self.show(&goal.applies, &[]))),
            ("actor", words(&goal.actor)),
            ("act", words(&goal.act)),
        ];
        parts.extend(goal.due.as_ref().map(|due| ("due", words(due))));
        let version = self.rule_version(&goal.rule);
        parts.extend(version.parts);
        Version { parts, ..version }
    }

    fn view_version(&self, view: &View) -> Version {
        let mut parts = vec![("title", words(&view.text))];
        for item in &view.items {
            parts.push(("item", words(&item.text)));
            parts.push(("needs", law(&self.show(&item.needs, &[]))));
            parts.push(("holds", law(&self.show(&item.holds, &[]))));
        }
        Version::new(view.span, view.cites.clone(), parts)
    }

    fn deadline_version(&self, it: &Deadline) -> Version {
        let mut parts =
            vec![("text", words(&it.text)), ("from", law(&it.from)), ("term", law(&it.term.to_string()))];
        let less = it.less_if.and_then(|fact| self.facts.get(usize::from(fact)));
        parts.extend(less.map(|fact| ("less_a_day_if", law(&fact.name))));
        parts.extend(it.opens_days_before.map(|days| ("opens_days_before", law(&days.to_string()))));
        parts.push(("when", law(self.rule_text(it.goal))));
        Version::new(it.span, it.cites.clone(), parts)
    }
}

fn provision(provision: &Provision) -> Version {
    let parts = vec![("summary", words(&provision.text))];
    let version = Version::new(provision.span, Vec::new(), parts);
    Version { was: provision.was.clone(), ..version }
}

fn words(text: &Localized) -> Wording {
    Wording::Words(text.clone())
}

fn law(text: &str) -> Wording {
    Wording::Law(text.to_owned())
}

/// Each with the number of its name: names in the order in which they first stand.
fn numbered<'f, T>(named: impl Iterator<Item = (&'f str, T)>) -> impl Iterator<Item = (usize, &'f str, T)> {
    let mut numbers: HashMap<&str, usize> = HashMap::new();
    named.map(move |(name, thing)| {
        let next = numbers.len();
        (*numbers.entry(name).or_insert(next), name, thing)
    })
}
