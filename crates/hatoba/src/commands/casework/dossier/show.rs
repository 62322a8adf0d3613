//! `hatoba dossier show`.

use casework::dossier::{Dossier, Standing, StepState, steps, verdicts, why};
use record::{Entry, When};
use serde_json::{Value, json};

use crate::commands::Done;
use crate::commands::casework::{Bench, json as shapes, look, words};
use crate::commands::record::{AsOf, as_of_line};
use crate::context::Context;
use crate::ink::Tint;
use crate::layout::{COLUMNS, Cell, Table, paragraph};
use wording::labels::{self, Labels};

/// Which dossier.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The id of the request, or of anything in the dossier: an operation, a dispatch, goods, a plan
    #[arg(value_name = "ID")]
    id: String,
    #[command(flatten)]
    as_of: AsOf,
}

/// The kinds of entries on the page, in the order of the way.
const KINDS: [&str; 14] = [
    "request",
    "survey",
    "decision",
    "alternative",
    "judgement",
    "consultation",
    "plan",
    "approval",
    "report",
    "dispatch",
    "goods",
    "milestone",
    "outcome",
    "handling",
];

/// Columns of a step's name.
const STEP_COLUMNS: usize = 40;

/// Prints the dossier.
pub fn run(args: &Args, context: &Context) -> anyhow::Result<Done> {
    look(&args.as_of, context, |bench| told(args, bench))
}

fn told(args: &Args, bench: &Bench<'_>) -> anyhow::Result<Done> {
    let (context, state) = (bench.context, bench.state);
    let dossier = bench.dossier(&args.id)?;
    let view = bench.view();
    let steps = steps(&view, &dossier, bench.procedure, &bench.assessor);
    if context.is_json() {
        return Done::json(&page_json(bench, &dossier, &steps));
    }
    let labels = bench.labels();
    let line = as_of_line(context, Some(bench.on), bench.known, state);
    let mut out = context.ink.paint(Tint::Dim, &line) + "\n\n";
    let head = format!("{}  {}", dossier.id, dossier.title.get(context.lang()));
    out.push_str(&context.ink.paint(Tint::Bold, &head));
    out.push('\n');
    let reached = bench.teller().stage(dossier.stage);
    paragraph(&mut out, "  ", &context.messages.text("dossier-stage", &[("stage", reached.into())]));
    law(bench, &dossier, &mut out);
    out.push('\n');
    matters(bench, &dossier, &mut out);
    due(bench, &dossier, &mut out);
    table(bench, &steps, &mut out);
    for kind in KINDS {
        section(bench, &labels, &dossier, kind, &mut out);
    }
    Ok(Done::well(out))
}

fn heading(bench: &Bench<'_>, id: &str, out: &mut String) {
    out.push_str(&bench.context.ink.paint(Tint::Bold, &bench.context.messages.text(id, &[])));
    out.push('\n');
}

fn law(bench: &Bench<'_>, dossier: &Dossier<'_>, out: &mut String) {
    for (subject, held) in verdicts(&bench.view(), dossier, bench.procedure, &bench.assessor) {
        for one in &held {
            let Some(line) = bench.teller().verdict(subject.id.as_str(), one) else { continue };
            paragraph(out, "  ", &line);
            for cause in why(&bench.view(), &subject, one, bench.procedure, &bench.assessor) {
                paragraph(out, "      ", &bench.teller().because(&cause));
            }
        }
    }
}

fn matters(bench: &Bench<'_>, dossier: &Dossier<'_>, out: &mut String) {
    let matters = bench.matters(dossier);
    let (pending, others): (Vec<_>, Vec<_>) = matters.iter().partition(|matter| matter.state.is_pending());
    if !pending.is_empty() {
        heading(bench, "dossier-matters", out);
        words::matters(bench, &pending, out);
        out.push('\n');
    }
    let others = casework::holds::merged(others).len();
    if others > 0 {
        let args = [("count", others.into()), ("id", dossier.id.as_str().into())];
        paragraph(out, "", &bench.context.messages.text("dossier-other-matters", &args));
        out.push('\n');
    }
}

fn due(bench: &Bench<'_>, dossier: &Dossier<'_>, out: &mut String) {
    let deadlines = bench.deadlines(dossier);
    if deadlines.is_empty() {
        return;
    }
    heading(bench, "dossier-due", out);
    for deadline in deadlines {
        let past = if deadline.day < bench.on { Tint::Red } else { Tint::Plain };
        let day = bench.context.ink.paint(past, &deadline.day.to_string());
        paragraph(
            out,
            &format!("  {day}  "),
            &format!("{} {}", bench.teller().due_cited(&deadline), wording::entries(&deadline.entries)),
        );
    }
    out.push('\n');
}

fn table(bench: &Bench<'_>, steps: &[StepState<'_>], out: &mut String) {
    let (context, lang) = (bench.context, bench.context.lang());
    heading(bench, "dossier-steps", out);
    let mut table = Table::new(vec![String::new(); 4], STEP_COLUMNS, 3);
    for step in steps {
        let tint = match &step.standing {
            Standing::Taken(_) => Tint::Green,
            Standing::Open if !step.rule.optional => Tint::Yellow,
            _ => Tint::Dim,
        };
        let text = bench.teller().standing(step);
        let due = step.rule.due.as_ref().filter(|_| step.taken_by.is_empty());
        let due = due.map_or_else(String::new, |due| format!(" — {}", due.words.get(lang)));
        table.row(vec![
            Cell::new(step.rule.id.as_str(), Tint::Dim),
            step.rule.name.get(lang).into(),
            step.rule.owner.as_str().trim_start_matches("office/").into(),
            Cell::new(format!("{text}{due}"), tint),
        ]);
    }
    out.push_str(&table.print(context.ink, COLUMNS));
    out.push('\n');
}

fn section(bench: &Bench<'_>, labels: &Labels<'_>, dossier: &Dossier<'_>, kind: &str, out: &mut String) {
    let mut entries: Vec<(u64, &Entry)> = dossier.of_kind(kind).collect();
    if entries.is_empty() {
        return;
    }
    entries.sort_by_key(|(position, entry)| (entry.says.on().map(When::first), *position));
    let messages = &bench.context.messages;
    let title = [("kind", labels::kind(messages, kind).into()), ("count", entries.len().into())];
    out.push_str(&bench.context.ink.paint(Tint::Bold, &messages.text("record-show-section", &title)));
    out.push('\n');
    for (position, entry) in entries {
        let day = entry.says.on().map(|on| format!("{on}  ")).unwrap_or_default();
        let own = entry.says.own().map(|own| format!("{own}  ")).unwrap_or_default();
        let line = labels.line(&entry.says, dossier.id.as_str(), &["on", "rests_on"]);
        paragraph(out, &format!("  #{position} "), &format!("{day}{own}{line} {}", labels.sources(entry)));
        if let Some(rests) = entry.says.rests_on() {
            let args = [
                ("goal", rests.goal.as_str().into()),
                ("verdict", labels::choice(messages, rests.verdict.word()).into()),
                ("valid", rests.valid.to_string().into()),
                ("size", rests.size.into()),
                ("tree", rests.tree.chars().take(SHORT).collect::<String>().into()),
            ];
            paragraph(out, "      ", &messages.text("dossier-rests-on", &args));
        }
    }
    out.push('\n');
}

/// Digits of a digest that are shown where the whole is one command away.
const SHORT: usize = 12;

fn page_json(bench: &Bench<'_>, dossier: &Dossier<'_>, steps: &[StepState<'_>]) -> Value {
    let mut page = shapes::head(dossier);
    let law = verdicts(&bench.view(), dossier, bench.procedure, &bench.assessor).into_iter().flat_map(
        |(subject, held)| {
            let each = held.into_iter().map(move |one| {
                let goal = one.option.map(|goal| bench.assessor.framework().rule_text(goal.rule.name));
                let why = why(&bench.view(), &subject, &one, bench.procedure, &bench.assessor);
                json!({
                    "about": subject.id.as_str(), "goal": goal, "outcome": one.outcome.word(),
                    "explored": one.explored, "because": why.iter().map(shapes::cause).collect::<Vec<_>>(),
                })
            });
            each.collect::<Vec<_>>()
        },
    );
    let more = [
        ("law", json!(law.collect::<Vec<_>>())),
        ("steps", json!(steps.iter().map(shapes::step).collect::<Vec<_>>())),
        ("matters", json!(bench.matters(dossier).iter().map(shapes::matter).collect::<Vec<_>>())),
        ("deadlines", json!(bench.deadlines(dossier).iter().map(shapes::deadline).collect::<Vec<_>>())),
        (
            "parts",
            json!(dossier.parts.iter().map(|(at, entry)| shapes::entry(*at, entry)).collect::<Vec<_>>()),
        ),
    ];
    page.extend(more.map(|(name, value)| (name.to_owned(), value)));
    shapes::as_of(bench, Value::Object(page))
}
