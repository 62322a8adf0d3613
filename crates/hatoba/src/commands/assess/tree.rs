//! Whole trees, in words.

use casework::answer::{GoalAnswer, TreeAnswer};

use super::text::{Page, tint};
use crate::ink::Tint;
use crate::layout::paragraph;
use wording::Facts as Words;

/// Prints the tree of a finding, one node a line.
pub fn print(page: &Page<'_>, goal: &GoalAnswer, words: &Words<'_>, out: &mut String) {
    let Some(tree) = &goal.tree else { return };
    let title = page.messages.text("assess-tree", &[("goal", goal.goal.into())]);
    out.push('\n');
    out.push_str(&page.ink.paint(Tint::Bold, &format!("{title}{}", page.of_tasks(goal))));
    out.push('\n');
    paragraph(out, "  ", &page.messages.text("assess-legend", &[]));
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
        "fact" => words.stated(name),
        "given" if name.is_empty() => page.messages.text("assess-node-given", &[]),
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
