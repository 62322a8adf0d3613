//! `hatoba law check`: the audit of the law as data.

use std::fmt::Write;
use std::path::Path;
use std::time::Duration;

use ::law::{Audit, Framework, GoalLine};
use indicatif::ProgressBar;
use serde_json::{Value, json};

use crate::commands::Done;
use crate::context::Context;
use crate::findings;
use crate::ink::Tint;
use crate::layout::{COLUMNS, Cell, Table, paragraph};
use wording::grouped;

/// The exit status where something is wrong with the law as data.
const COMPLAINTS: u8 = 1;
/// How often the sign of life moves.
const TICK: Duration = Duration::from_millis(120);

/// How much to say.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Also a line for each goal: what it depends on, and how often it says unknown where it need not
    #[arg(long)]
    goals: bool,
}

/// Checks the framework, and prints what was checked and every complaint.
pub fn run(args: &Args, context: &Context) -> anyhow::Result<Done> {
    let framework = context.framework()?;
    let waiting = waiting(context);
    let audit = framework.audit();
    waiting.finish_and_clear();
    let status = if audit.complaints.is_empty() { 0 } else { COMPLAINTS };
    if context.is_json() {
        let done = Done::json(&json(context, &framework, &audit))?;
        return Ok(Done { status, ..done });
    }
    let mut out = context.ink.paint(Tint::Bold, context.words(&framework.head.name)) + "\n";
    checked(&mut out, context, &framework, &audit);
    if args.goals {
        out.push('\n');
        out.push_str(&goals(context, &audit.lines).print(context.ink, COLUMNS));
    }
    notes(&mut out, context, &audit);
    let count = audit.complaints.len();
    let _ = writeln!(out, "\n{}", context.messages.text("check-complaints", &[("count", count.into())]));
    for complaint in &audit.complaints {
        let line = findings::complaint(&context.messages, context.folder(), complaint);
        out.push_str(&context.ink.paint(Tint::Red, &line));
        out.push('\n');
    }
    Ok(Done { text: out, status })
}

/// A sign of life on the terminal while the proofs run.
fn waiting(context: &Context) -> ProgressBar {
    let bar = ProgressBar::new_spinner().with_message(context.messages.text("check-running", &[]));
    bar.enable_steady_tick(TICK);
    bar
}

fn checked(out: &mut String, context: &Context, framework: &Framework, audit: &Audit) {
    let number = |count: usize| grouped(&count.to_string()).into();
    let say = |out: &mut String, id: &str, args: &[_]| paragraph(out, "  ", &context.messages.text(id, args));
    let digest = framework.digest_hex();
    say(out, "check-digest", &[("digest", digest.into())]);
    let counts =
        [("files", number(framework.files.len())), ("provisions", number(framework.provisions.len()))];
    say(out, "check-files", &counts);
    let days = audit.editions.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ");
    say(out, "check-editions", &[("count", number(audit.editions.len())), ("days", days.into())]);
    say(out, "check-rules", &[("rules", number(audit.rules)), ("goals", number(audit.goals))]);
    say(out, "check-conditions", &[("conditions", number(audit.conditions))]);
    say(out, "check-cells", &[("cells", number(audit.cells)), ("holes", number(audit.undetermined))]);
    if audit.sampled > 0 {
        say(out, "check-sampled", &[("count", number(audit.sampled))]);
    }
}

fn goals(context: &Context, lines: &[GoalLine]) -> Table {
    let heads = ["goal", "since", "leaves", "nodes", "mixed", "coarse"];
    let heads = heads.iter().map(|head| context.messages.text(&format!("check-head-{head}"), &[]));
    let mut table = Table::new(heads.collect(), 24, 4);
    for line in lines {
        let nodes = line.nodes.map(|nodes| grouped(&nodes.to_string())).unwrap_or_default();
        let coarse = line.exactness.as_ref().map(|exactness| {
            let (coarse, states) = (grouped(&exactness.coarse), grouped(&exactness.states));
            let id = if exactness.sampled { "check-coarse-sampled" } else { "check-coarse" };
            context.messages.text(id, &[("coarse", coarse.into()), ("states", states.into())])
        });
        table.row(vec![
            line.goal.as_str().into(),
            line.since.to_string().into(),
            line.leaves.to_string().into(),
            nodes.into(),
            line.mixed.join(", ").into(),
            Cell::from(coarse.unwrap_or_default()),
        ]);
    }
    table
}

/// What is no complaint, but worth a look.
fn notes(out: &mut String, context: &Context, audit: &Audit) {
    for (id, found) in [("check-doubtful", &audit.doubtful), ("check-idle", &audit.idle)] {
        if found.is_empty() {
            continue;
        }
        let _ = writeln!(out, "\n{}", context.messages.text(id, &[("count", found.len().into())]));
        for one in found {
            paragraph(out, "  ", one);
        }
    }
}

fn json(context: &Context, framework: &Framework, audit: &Audit) -> Value {
    let complaints = audit.complaints.iter().map(|complaint| {
        let args: serde_json::Map<String, Value> =
            complaint.trouble.args().into_iter().map(|(name, value)| (name.to_owned(), value.into())).collect();
        json!({
            "file": context.folder().unwrap_or(Path::new("")).join(&complaint.file).display().to_string(),
            "line": complaint.place.line,
            "column": complaint.place.column,
            "id": complaint.trouble.id(),
            "args": args,
            "message": findings::message(&context.messages, complaint.trouble.id(), &complaint.trouble.args()),
        })
    });
    let goals = audit.lines.iter().map(|line| {
        let exactness = line.exactness.as_ref().map(|exactness| {
            json!({ "states": exactness.states, "coarse": exactness.coarse, "sampled": exactness.sampled })
        });
        json!({
            "goal": line.goal,
            "since": line.since.to_string(),
            "nodes": line.nodes,
            "leaves": line.leaves,
            "mixed": line.mixed,
            "exactness": exactness,
        })
    });
    json!({
        "framework": framework.head.id,
        "digest": framework.digest_hex(),
        "files": framework.files,
        "provisions": framework.provisions.len(),
        "editions": audit.editions.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "rules": audit.rules,
        "goals": audit.goals,
        "conditions": audit.conditions,
        "cells": audit.cells,
        "undetermined": audit.undetermined,
        "sampled": audit.sampled,
        "doubtful": audit.doubtful,
        "idle": audit.idle,
        "goal_lines": goals.collect::<Vec<_>>(),
        "complaints": complaints.collect::<Vec<_>>(),
    })
}
