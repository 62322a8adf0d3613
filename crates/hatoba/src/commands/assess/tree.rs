//! Whole trees, and what is still needed, in words.

use casework::answer::{GoalAnswer, NeedAnswer, TreeAnswer};

use super::text::{Page, tint};
use super::words::Words;
use crate::ink::Tint;
use crate::layout::paragraph;
use crate::messages::Messages;

/// Prints the tree of a finding, one node a line.
pub fn print(page: &Page<'_>, goal: &GoalAnswer, words: &Words<'_>, out: &mut String) {
    let Some(tree) = &goal.tree else { return };
    let of = if goal.tasks.is_empty() { String::new() } else { format!(" ({})", goal.tasks.join(" ")) };
    let title = page.messages.text("assess-tree", &[("goal", goal.goal.as_str().into())]);
    out.push('\n');
    out.push_str(&page.ink.paint(Tint::Bold, &format!("{title}{of}")));
    out.push('\n');
    node(page, tree, words, 1, out);
}

fn node(page: &Page<'_>, tree: &TreeAnswer, words: &Words<'_>, depth: usize, out: &mut String) {
    let mark = match tree.truth {
        "yes" => "+",
        "no" => "-",
        _ => "?",
    };
    let name = tree.name.as_deref().unwrap_or_default();
    let text = match tree.node {
        "fact" => words.known(name),
        "given" => name.to_owned(),
        "rule" => {
            let about = tree.about.as_ref().map(|about| format!("({about})")).unwrap_or_default();
            format!("{name}{about} [{}]", tree.cites.join(" "))
        }
        joint => page.messages.text(&["assess-node-", joint].concat(), &[]),
    };
    let mut lines = String::new();
    paragraph(&mut lines, &format!("{}{mark} ", "  ".repeat(depth)), &text);
    out.push_str(&page.ink.paint(tint(tree.truth), lines.trim_end_matches('\n')));
    out.push('\n');
    tree.parts.iter().for_each(|part| node(page, part, words, depth + 1, out));
}

/// What is still needed, as one sentence.
pub fn need(messages: &Messages, need: &NeedAnswer, words: &Words<'_>) -> String {
    let several = |parts: &[NeedAnswer], id: &str| {
        let parts = parts.iter().map(|part| match part {
            NeedAnswer::Fact { .. } | NeedAnswer::Never => self::need(messages, part, words),
            _ => format!("({})", self::need(messages, part, words)),
        });
        parts.collect::<Vec<_>>().join(&messages.text(id, &[]))
    };
    match need {
        NeedAnswer::Fact { key, to } => words.statement(key, *to),
        NeedAnswer::All(parts) => several(parts, "assess-and"),
        NeedAnswer::Any(parts) => several(parts, "assess-or"),
        NeedAnswer::Never => messages.text("assess-never", &[]),
    }
}
