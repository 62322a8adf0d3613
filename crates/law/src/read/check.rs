//! What must hold of a framework before anything is judged by it: versions that neither overlap nor leave gaps,
//! cites that resolve on every day, days of change that an amendment explains, rules that do not need themselves.

use crate::complaint::Trouble;
use crate::expr::Expr;
use crate::framework::Framework;
use crate::model::{Anchor, RuleName};
use crate::text::{Place, Span};
use jiff::civil::Date;

type Flaws = Vec<(Place, Trouble)>;

/// Something that is in force for a span, names rules and cites provisions.
struct Item<'f> {
    name: &'f str,
    place: Place,
    span: Span,
    cites: &'f [Anchor],
    uses: Vec<RuleName>,
}

/// All checks.
pub(super) fn framework(framework: &Framework, flaws: &mut Flaws) {
    let items = items(framework);
    for item in &items {
        cites(framework, item, flaws);
        gaps(framework, item, flaws);
        explained(framework, item.name, item.place, item.span, flaws);
    }
    for provision in &framework.provisions {
        explained(framework, &provision.anchor, provision.place, provision.span, flaws);
    }
    overlaps(framework, flaws);
    entries(framework, flaws);
    shapes(framework, flaws);
    circles(framework, flaws);
}

fn items(framework: &Framework) -> Vec<Item<'_>> {
    let mut items = Vec::new();
    for rule in framework.rules.iter().chain(framework.goals.iter().map(|goal| &goal.rule)) {
        let (name, place) = (framework.rule_text(rule.name), rule.place);
        items.push(Item { name, place, span: rule.span, cites: &rule.cites, uses: rule.body.rules() });
    }
    for list in &framework.lists {
        let (name, place) = (list.name.as_str(), list.place);
        let spans = list.entries.iter().filter_map(|entry| entry.span.from);
        let from =
            if list.entries.iter().any(|entry| entry.span.from.is_none()) { None } else { spans.min() };
        items.push(Item { name, place, span: Span { from, to: None }, cites: &list.cites, uses: Vec::new() });
        for entry in &list.entries {
            if !entry.cites.is_empty() {
                let cites = &entry.cites;
                items.push(Item { name, place, span: entry.span, cites, uses: Vec::new() });
            }
            // an entry without cites of its own rests on the list's
        }
    }
    for view in &framework.views {
        let uses =
            view.items.iter().flat_map(|item| [item.needs.rules(), item.holds.rules()].concat()).collect();
        items.push(Item { name: &view.name, place: view.place, span: view.span, cites: &view.cites, uses });
    }
    for deadline in &framework.deadlines {
        let (name, place, span) = (deadline.name.as_str(), deadline.place, deadline.span);
        items.push(Item { name, place, span, cites: &deadline.cites, uses: vec![deadline.goal] });
    }
    items
}

/// The first days of the editions that lie in a span, and the span's own first day.
fn days(framework: &Framework, span: Span) -> impl Iterator<Item = Date> {
    let first = span.from.unwrap_or(framework.head.since).max(framework.head.since);
    std::iter::once(first)
        .chain(framework.edition_days().filter(move |day| *day > first))
        .filter(move |day| span.contains(*day))
}

fn cites(framework: &Framework, item: &Item<'_>, flaws: &mut Flaws) {
    if item.cites.is_empty() {
        flaws.push((item.place, Trouble::Uncited { name: item.name.to_owned() }));
    }
    for anchor in item.cites {
        let missing = days(framework, item.span).find(|day| framework.provision_on(anchor, *day).is_none());
        if let Some(day) = missing {
            let (user, anchor, day) = (item.name.to_owned(), anchor.clone(), day.to_string());
            flaws.push((item.place, Trouble::Cite { user, anchor, day }));
        }
    }
}

fn gaps(framework: &Framework, item: &Item<'_>, flaws: &mut Flaws) {
    for used in &item.uses {
        let there = |day: Date| {
            let rules = framework.rules.iter().chain(framework.goals.iter().map(|goal| &goal.rule));
            rules.filter(|rule| rule.name == *used).any(|rule| framework.in_force(&rule.span, day))
        };
        if let Some(day) = days(framework, item.span).find(|day| !there(*day)) {
            let (user, day) = (item.name.to_owned(), day.to_string());
            let name = framework.rule_text(*used).to_owned();
            flaws.push((item.place, Trouble::Gap { user, name, day }));
        }
    }
}

fn explained(framework: &Framework, name: &str, place: Place, span: Span, flaws: &mut Flaws) {
    for day in span.changes() {
        if day > framework.head.since && !framework.amendments.iter().any(|a| a.day == day) {
            let (name, day) = (name.to_owned(), day.to_string());
            flaws.push((place, Trouble::Unexplained { name, day }));
        }
    }
}

fn overlaps(framework: &Framework, flaws: &mut Flaws) {
    let rules = framework.rules.iter().chain(framework.goals.iter().map(|goal| &goal.rule));
    let rules = rules.map(|rule| (framework.rule_text(rule.name), rule.span, rule.place));
    let provisions = framework.provisions.iter().map(|p| (p.anchor.as_str(), p.span, p.place));
    let mut versions: Vec<(&str, Span, Place)> = rules.chain(provisions).collect();
    versions.sort_by_key(|(name, span, place)| (*name, span.from, *place));
    for pair in versions.windows(2) {
        let [(name, first, _), (other, second, place)] = pair else { continue };
        if name == other
            && let Some(both) = first.meet(second)
        {
            let day = both.from.unwrap_or(framework.head.since).to_string();
            flaws.push((*place, Trouble::Overlap { name: (*name).to_owned(), day }));
        }
    }
}

/// An organisation is in a list at most once on any day.
fn entries(framework: &Framework, flaws: &mut Flaws) {
    for list in &framework.lists {
        for (at, entry) in list.entries.iter().enumerate() {
            let others = list.entries.iter().skip(at + 1).filter(|other| other.body == entry.body);
            for both in others.filter_map(|other| entry.span.meet(&other.span)) {
                let body = framework.bodies.get(usize::from(entry.body)).map_or("", |body| &body.name);
                let name = format!("{}/{body}", list.name);
                let day = both.from.unwrap_or(framework.head.since).to_string();
                flaws.push((list.place, Trouble::Overlap { name, day }));
            }
        }
    }
}

/// Facts about entities are used of entities, facts about the case are not; the same for rules.
fn shapes(framework: &Framework, flaws: &mut Flaws) {
    let takes = |name: RuleName| {
        let rule = framework.rules.iter().find(|rule| rule.name == name);
        rule.is_some_and(|rule| rule.param.is_some())
    };
    for rule in framework.rules.iter().chain(framework.goals.iter().map(|goal| &goal.rule)) {
        rule.body.walk(&mut |expr| {
            let wrong = match expr {
                Expr::Fact(fact) => framework.facts.get(usize::from(*fact)).filter(|fact| fact.of_entity),
                Expr::Of(fact, _) => framework.facts.get(usize::from(*fact)).filter(|fact| !fact.of_entity),
                _ => None,
            };
            let name = wrong.map(|fact| fact.name.clone());
            let name = name.or(match expr {
                Expr::Rule(name, var) if takes(*name) != var.is_some() => {
                    Some(framework.rule_text(*name).to_owned())
                }
                _ => None,
            });
            if let Some(name) = name {
                let about = matches!(expr, Expr::Of(..) | Expr::Rule(_, Some(_)));
                let (is, used) = if about {
                    ("about the case", "about an entity")
                } else {
                    ("about an entity", "about the case")
                };
                flaws.push((rule.place, Trouble::Misused { name, is, used }));
            }
        });
    }
}

fn circles(framework: &Framework, flaws: &mut Flaws) {
    let count = framework.rule_names.len();
    let mut uses: Vec<Vec<RuleName>> = vec![Vec::new(); count];
    for rule in framework.rules.iter().chain(framework.goals.iter().map(|goal| &goal.rule)) {
        if let Some(used) = uses.get_mut(usize::from(rule.name)) {
            used.extend(rule.body.rules());
        }
    }
    let mut done = vec![false; count];
    for start in (0..).take(count) {
        let mut path = Vec::new();
        if let Some(circle) = descend(start, &uses, &mut done, &mut path) {
            let path: Vec<&str> = circle.iter().map(|name| framework.rule_text(*name)).collect();
            let name = path.first().copied().unwrap_or_default().to_owned();
            let rule = framework.rules.iter().find(|rule| framework.rule_text(rule.name) == name);
            let place = rule.map_or_else(Place::default, |rule| rule.place);
            flaws.push((place, Trouble::Circle { name, path: path.join(" → ") }));
            return;
        }
    }
}

/// Follows rules into the rules that they use; the way round, if it leads back.
fn descend(
    at: RuleName,
    uses: &[Vec<RuleName>],
    done: &mut [bool],
    path: &mut Vec<RuleName>,
) -> Option<Vec<RuleName>> {
    if let Some(from) = path.iter().position(|name| *name == at) {
        let mut circle = path.split_off(from);
        circle.push(at);
        return Some(circle);
    }
    if done.get(usize::from(at)).copied().unwrap_or(true) {
        return None;
    }
    path.push(at);
    for next in uses.get(usize::from(at)).into_iter().flatten() {
        if let Some(circle) = descend(*next, uses, done, path) {
            return Some(circle);
        }
    }
    path.pop();
    if let Some(done) = done.get_mut(usize::from(at)) {
        *done = true;
    }
    None
}
