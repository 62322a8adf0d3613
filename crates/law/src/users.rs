//! What rests on a provision.

use crate::framework::Framework;
use crate::model::{Anchor, Goal};
use crate::text::Span;

/// Something that cites a provision.
pub struct User<'f> {
    /// `goal`, `rule`, `list`, `view` or `deadline`.
    pub kind: &'static str,
    /// Its name.
    pub name: &'f str,
    /// The days of this version.
    pub span: Span,
    /// The goal, where it is one.
    pub goal: Option<&'f Goal>,
}

/// Everything that cites a provision, by kind.
pub fn users<'f>(framework: &'f Framework, anchor: &str) -> Vec<User<'f>> {
    let cites = |cites: &[Anchor]| cites.iter().any(|cite| cite == anchor);
    let user = |kind, name, span| User { kind, name, span, goal: None };
    let mut users = Vec::new();
    for goal in framework.goals.iter().filter(|goal| cites(&goal.rule.cites)) {
        let name = framework.rule_text(goal.rule.name);
        users.push(User { goal: Some(goal), ..user("goal", name, goal.rule.span) });
    }
    for rule in framework.rules.iter().filter(|rule| cites(&rule.cites)) {
        users.push(user("rule", framework.rule_text(rule.name), rule.span));
    }
    for list in &framework.lists {
        for entry in list.entries.iter().filter(|entry| cites(&list.cites) || cites(&entry.cites)) {
            users.push(user("list", &list.name, entry.span));
        }
    }
    for view in framework.views.iter().filter(|view| cites(&view.cites)) {
        users.push(user("view", &view.name, view.span));
    }
    for deadline in framework.deadlines.iter().filter(|deadline| cites(&deadline.cites)) {
        users.push(user("deadline", &deadline.name, deadline.span));
    }
    users
}
