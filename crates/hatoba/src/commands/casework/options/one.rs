//! One way in detail: what the law says of it and why, what is still missing, who approves, its steps.

use casework::answer::{CellAnswer, GoalAnswer, NeedAnswer};
use casework::options::{PerformerSays, StepOption, WayOption};

use super::earlier;
use crate::commands::assess::text::{Page, tint};
use crate::commands::casework::{Bench, words};
use crate::ink::Tint;
use crate::layout::{COLUMNS, Cell, Table, paragraph};
use wording::{Claims, Facts as Words, goals, options};

/// Columns of a performer, or of the tasks of one answer.
const MOST_COLUMNS: usize = 40;
/// Provisions of an approval or a limit.
const MOST_CITES: usize = 3;
/// Entries that took a step, of which the last are named.
const MOST_ENTRIES: usize = 2;

/// Prints a way.
pub fn print(bench: &Bench<'_>, way: &WayOption<'_>, out: &mut String) {
    let (context, messages) = (bench.context, &bench.context.messages);
    let framework = bench.assessor.framework();
    let (ink, claims) = (context.ink, Claims::OfRecord);
    let page = Page { framework, messages, ink, on: bench.on, explain: false, claims };
    let facts = &way.law.facts;
    let of_way = Words { framework, messages, facts, claims: Claims::OfRecord };
    head(bench, way, out);
    performers(bench, &page, way, out);
    for goal in &way.law.decides {
        decides(&page, goal, &of_way, out);
    }
    if !options::is_closed(way) {
        duties(bench, &page, way, &of_way, out);
    }
    assumed(bench, way, &of_way, out);
    steps(bench, &way.steps, out);
    earlier::legs(bench, way, out);
    earlier::first_day(bench, way, out);
}

fn head(bench: &Bench<'_>, way: &WayOption<'_>, out: &mut String) {
    let (messages, lang) = (&bench.context.messages, bench.context.lang());
    let says = messages.text("options-says", &[("outcome", way.law.outcome.into())]);
    let says = bench.context.ink.paint(tint(way.law.outcome), &says);
    let name = bench.context.ink.paint(Tint::Bold, way.name.get(lang));
    let line = messages.text("options-way", &[("name", name.into()), ("says", says.into())]);
    out.push('\n');
    out.push_str(&line);
    out.push('\n');
    let args = [("form", way.form.name.as_str().into()), ("needs", way.needs.get(lang).into())];
    paragraph(out, "  ", &messages.text("options-needs", &args));
    paragraph(out, "  ", &bench.teller().way_tasks(way));
}

/// Each performer, with the tasks by answer where there are several.
fn performers(bench: &Bench<'_>, page: &Page<'_>, way: &WayOption<'_>, out: &mut String) {
    let messages = &bench.context.messages;
    let named: Vec<_> = way.law.performers.iter().filter(|one| one.performer.is_some()).collect();
    if named.is_empty() {
        return;
    }
    let several = way.law.tasks.len() > 1 || way.law.tasks_from == "open";
    if let ([PerformerSays { performer: Some(only), .. }], false) = (named.as_slice(), several) {
        paragraph(
            out,
            "  ",
            &messages.text("options-performer", &[("performer", only.name.as_str().into())]),
        );
        return;
    }
    words::heading(bench, "options-performers", out);
    let heads = if several {
        ["options-head-performer", "options-head-yes", "options-head-unknown", "options-head-no"]
            .map(|id| messages.text(id, &[]))
            .to_vec()
    } else {
        vec![String::new(); 2]
    };
    let grows = heads.len() - 1;
    let mut table = Table::new(heads, MOST_COLUMNS, grows);
    for one in &named {
        let Some(performer) = &one.performer else { continue };
        let mut row: Vec<Cell> = vec![format!("  {}", performer.name).into()];
        if several {
            for answer in ["yes", "unknown", "no"] {
                let here = |cell: &&CellAnswer<'_>| {
                    cell.performer == Some(performer.id.as_str()) && cell.answer == answer
                };
                let tasks = way.law.table.iter().filter(here).filter_map(|cell| cell.task);
                let tasks = page.letters(&tasks.collect::<Vec<_>>());
                row.push(Cell::new(if tasks.is_empty() { "–".to_owned() } else { tasks }, tint(answer)));
            }
        } else {
            let says = messages.text("options-law", &[("outcome", one.outcome.into()), ("count", 0.into())]);
            row.push(Cell::new(says, tint(one.outcome)));
        }
        table.row(row);
    }
    out.push_str(&table.print(bench.context.ink, COLUMNS));
    if let (Some(best), true) = (&way.law.performer, named.len() > 1) {
        let text = messages.text("options-best", &[("performer", best.name.as_str().into())]);
        paragraph(out, "  ", &text);
    }
}

/// What is missing, or why it is allowed or not, and what would have to change.
fn decides(page: &Page<'_>, goal: &GoalAnswer<'_>, of_way: &Words<'_>, out: &mut String) {
    let heading = ["options-why-", goal.answer].concat();
    page.heading_of(&heading, goal, out);
    let needed = goal.needed.as_ref();
    if goal.answer != "unknown" {
        page.reason(goal, of_way, out);
    }
    match (goal.answer, needed) {
        ("unknown", Some(need)) => {
            let all = std::slice::from_ref(need);
            let all = if let NeedAnswer::All(parts) = need { parts.as_slice() } else { all };
            for need in all {
                page.needs(need, of_way, out);
            }
            page.reason(goal, of_way, out);
        }
        ("no", Some(need)) => {
            page.heading_of("options-changes", goal, out);
            page.change_lines(goal, need, of_way, out);
        }
        _ => {}
    }
}

/// The approvals that are owed, or may be, and the limits.
fn duties(bench: &Bench<'_>, page: &Page<'_>, way: &WayOption<'_>, of_way: &Words<'_>, out: &mut String) {
    if way.law.approvals.is_empty() && way.law.limits.is_empty() {
        return;
    }
    words::heading(bench, "options-duties", out);
    let mut table = Table::new(vec![String::new(); 3], MOST_COLUMNS, 1);
    for goal in way.law.approvals.iter().chain(&way.law.limits) {
        let cites: Vec<&str> = goal.cites.iter().take(MOST_CITES).copied().collect();
        table.row(vec![page.duty_cell(goal), goals::act(of_way, goal).into(), cites.join("\n").into()]);
    }
    out.push_str(&table.print(bench.context.ink, COLUMNS));
}

/// What is taken for granted.
fn assumed(bench: &Bench<'_>, way: &WayOption<'_>, of_way: &Words<'_>, out: &mut String) {
    let mut keys: Vec<_> = way.law.decides.iter().flat_map(|goal| &goal.assumes).collect();
    keys.retain(|key| of_way.is_taken(key));
    keys.sort();
    keys.dedup();
    if keys.is_empty() {
        return;
    }
    words::heading(bench, "options-assumes", out);
    for line in of_way.assumed(&keys) {
        paragraph(out, "  - ", &line);
    }
}

/// The steps to its end.
fn steps(bench: &Bench<'_>, steps: &[StepOption], out: &mut String) {
    words::heading(bench, "options-steps", out);
    let mut table = Table::plain(2);
    for step in steps {
        let (standing, tint) = standing(bench, step);
        table.row(vec![Cell::new(format!("  {standing}"), tint), told(bench, step).into()]);
    }
    out.push_str(&table.print(bench.context.ink, COLUMNS));
}

/// What a step is, whose it is, when it is due, and where it is provided for.
fn told(bench: &Bench<'_>, step: &StepOption) -> String {
    let text = bench.teller().way_step(step);
    format!("{text} {}", wording::cites(&step.cites)).trim_end().to_owned()
}

/// How a step stands.
fn standing(bench: &Bench<'_>, step: &StepOption) -> (String, Tint) {
    let word = options::standing(step);
    let tint = match word {
        "taken" => Tint::Green,
        "perhaps" => Tint::Yellow,
        "ahead" => Tint::Plain,
        _ => Tint::Dim,
    };
    let last = step.taken_by.len().saturating_sub(MOST_ENTRIES);
    let entries = wording::entries(step.taken_by.get(last..).unwrap_or_default());
    let entries = if last > 0 { format!("… {entries}") } else { entries };
    let args = [("standing", word.into()), ("entries", entries.into())];
    (bench.context.messages.text("options-standing", &args), tint)
}
