//! `hatoba exercise review`: what was decided when, what was due, what was missed.

use casework::Assessor;
use casework::history::Calendar;
use casework::holds::Matter;
use casework::review::{Followed, Kept, Left, Review, review};
use record::{Entry, State, Statement};
use serde_json::{Value, json};

use super::{banner, running};
use crate::clock;
use crate::commands::Done;
use crate::commands::casework::{Bench, json as shapes, words};
use crate::commands::record::told;
use crate::context::Context;
use crate::exercise::CONTROL;
use crate::ink::Tint;
use crate::layout::paragraph;
use wording::labels::{self, Labels};

/// Looks back.
pub fn run(context: &Context) -> anyhow::Result<Done> {
    let running = running(context)?;
    let (from, to) = (running.exercise.script.starts.0, running.clock);
    let opened = context.home()?.open(&context.messages)?;
    let first = first(opened.ledger.state());
    let mut entries: Vec<(u64, Entry)> = Vec::new();
    for position in first..opened.ledger.size() {
        let entry = opened.ledger.entry(position).map_err(|error| told(context, &error))?;
        entries.extend(entry.map(|entry| (position, entry)));
    }
    let framework = context.framework()?;
    let procedure = context.procedure(&framework)?;
    let state = opened.ledger.state();
    let assessor = Assessor::new(&framework);
    let calendar = Calendar { day: &clock::day, end: &clock::end };
    let review = review(state, first, (from, to), calendar, &procedure, &assessor);
    let theirs: Vec<&(u64, Entry)> =
        entries.iter().filter(|(_, entry)| entry.by.office.as_str() != CONTROL).collect();
    if context.is_json() {
        return Done::json(&page_json(&running.mark(), &theirs, &review));
    }
    let bench = Bench::new(context, state, (to, state.now()), &procedure, &framework);
    let labels = bench.labels();
    let mut out = banner(context, &running.exercise, running.clock) + "\n\n";
    days(&bench, &labels, &theirs, &review, &mut out);
    // what had been settled before it began is the starting position
    let open = |one: &&Followed| one.raised > from || one.answered != Some(from);
    matters(&bench, &review.matters.iter().filter(open).collect::<Vec<_>>(), &mut out);
    deadlines(&bench, &review.deadlines, &mut out);
    left(&bench, &review.left, &mut out);
    heading(&bench, "exercise-questions", &mut out);
    for (number, question) in (1..).zip(&running.exercise.script.questions) {
        paragraph(&mut out, &format!("  {number}. "), question.get(context.lang()));
    }
    Ok(Done::well(out))
}

/// Where the exercise begins in the log: after the founding record and the office that runs it.
fn first(state: &State) -> u64 {
    let founding = (0..state.size()).find(|at| !state.at(at + 1).reconstructed);
    founding.map_or(0, |founding| founding + 1)
}

fn heading(bench: &Bench<'_>, id: &str, out: &mut String) {
    out.push_str(&bench.context.ink.paint(Tint::Bold, &bench.context.messages.text(id, &[])));
    out.push('\n');
}

fn days(bench: &Bench<'_>, labels: &Labels<'_>, theirs: &[&(u64, Entry)], review: &Review, out: &mut String) {
    let messages = &bench.context.messages;
    heading(bench, "exercise-review-days", out);
    let mut lines: Vec<(jiff::civil::Date, String)> = Vec::new();
    for (position, entry) in theirs.iter().map(|one| (&one.0, &one.1)) {
        let kind = labels::kind(messages, entry.says.kind().0);
        let office = bench.teller().name(&entry.by.office);
        let line =
            format!("#{position} {kind} ({office}): {}", labels.line(&entry.says, "", &["on", "rests_on"]));
        lines.push((clock::day(entry.recorded), line));
    }
    for (day, id, stage) in &review.stages {
        let args = [("id", id.as_str().into()), ("stage", bench.teller().stage(*stage).into())];
        lines.push((*day, messages.text("exercise-review-stage", &args)));
    }
    lines.sort_by_key(|(day, _)| *day);
    if theirs.is_empty() {
        paragraph(out, "  ", &messages.text("exercise-review-nothing", &[]));
    }
    for (day, line) in lines {
        paragraph(out, &format!("  {day}  "), &line);
    }
    out.push('\n');
}

fn matters(bench: &Bench<'_>, all: &[&Followed], out: &mut String) {
    let messages = &bench.context.messages;
    heading(bench, "exercise-review-matters", out);
    if all.is_empty() {
        paragraph(out, "  ", &messages.text("holds-nothing", &[]));
    }
    // what went the same way at the same time is told together
    let mut told: Vec<(&Followed, Vec<&Matter>)> = Vec::new();
    for one in all {
        let same = |(known, _): &&mut (&Followed, Vec<&Matter>)| {
            (known.raised, known.answered, known.gone) == (one.raised, one.answered, one.gone)
        };
        match told.iter_mut().find(same) {
            Some((_, matters)) => matters.push(&one.matter),
            None => told.push((one, vec![&one.matter])),
        }
    }
    for (one, matters) in told {
        let day =
            |day: Option<jiff::civil::Date>| day.map_or_else(|| "none".to_owned(), |day| day.to_string());
        let args = [
            ("raised", one.raised.to_string().into()),
            ("answered", day(one.answered).into()),
            ("gone", day(one.gone).into()),
        ];
        let line = messages.text("exercise-review-matter", &args);
        let tint = if one.answered.is_none() && one.gone.is_none() { Tint::Red } else { Tint::Green };
        paragraph(out, "  ", &bench.context.ink.paint(tint, &line));
        words::matters(bench, &matters, out);
    }
    out.push('\n');
}

fn deadlines(bench: &Bench<'_>, all: &[Kept], out: &mut String) {
    let messages = &bench.context.messages;
    heading(bench, "exercise-review-due", out);
    for one in all {
        let state = match (one.missed, one.met) {
            (true, _) => "missed",
            (false, Some(_)) => "met",
            (false, None) => "ahead",
        };
        let args = [
            ("state", state.into()),
            ("met", one.met.map_or_else(|| "none".to_owned(), |day| day.to_string()).into()),
        ];
        let tint = if one.missed { Tint::Red } else { Tint::Plain };
        let line = bench.context.ink.paint(tint, &messages.text("exercise-review-kept", &args));
        let about = Some(&one.deadline.about).filter(|about| **about != one.dossier);
        let of: Vec<&str> = std::iter::once(&one.dossier).chain(about).map(record::Id::as_str).collect();
        let what = format!("{}  {}  {line}", of.join(" "), bench.teller().due_cited(&one.deadline));
        paragraph(out, &format!("  {}  ", one.deadline.day), &what);
    }
    out.push('\n');
}

fn left(bench: &Bench<'_>, all: &[Left], out: &mut String) {
    let messages = &bench.context.messages;
    let and = messages.text("record-and", &[]);
    heading(bench, "exercise-review-left", out);
    for one in all {
        let stage = bench.teller().stage(one.stage);
        paragraph(out, "  ", &format!("{}  {stage}", one.dossier));
        let names = |ids: &[String]| {
            let names = ids.iter().map(|id| {
                bench.procedure.step(id).map_or(id.as_str(), |step| step.name.get(bench.context.lang()))
            });
            names.collect::<Vec<_>>().join(&and)
        };
        let items: Vec<String> =
            one.unjudged.iter().map(|item| labels::choice(messages, item.word())).collect();
        let lists = [
            ("exercise-review-open", names(&one.open)),
            ("exercise-review-unjudged", items.join(&and)),
            ("exercise-review-unanswered", wording::entries(&one.unanswered)),
        ];
        for (id, list) in lists.into_iter().filter(|(_, list)| !list.is_empty()) {
            paragraph(out, "    ", &messages.text(id, &[("list", list.into())]));
        }
    }
    out.push('\n');
}

fn page_json(mark: &Value, theirs: &[&(u64, Entry)], review: &Review) -> Value {
    let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string());
    let matters = review.matters.iter().map(|one| {
        json!({
            "matter": shapes::matter(&one.matter), "raised": one.raised.to_string(),
            "answered": day(one.answered), "gone": day(one.gone),
        })
    });
    let deadlines = review.deadlines.iter().map(|one| {
        json!({
            "dossier": one.dossier.as_str(), "deadline": shapes::deadline(&one.deadline), "known": one.known.to_string(), "met": day(one.met),
            "missed": one.missed,
        })
    });
    let left = review.left.iter().map(|one| {
        json!({
            "dossier": one.dossier.as_str(), "stage": one.stage.map(casework::dossier::Stage::word),
            "open": one.open, "unjudged": one.unjudged.iter().map(|item| item.word()).collect::<Vec<_>>(),
            "unanswered": one.unanswered,
        })
    });
    let decisions = theirs.iter().filter(|(_, entry)| !matches!(entry.says, Statement::Source(_)));
    json!({
        "exercise": mark,
        "entered": decisions.map(|(at, entry)| shapes::entry(*at, entry)).collect::<Vec<_>>(),
        "stages": review.stages.iter().map(|(day, id, stage)| json!({
            "day": day.to_string(), "dossier": id.as_str(), "stage": stage.map(casework::dossier::Stage::word),
        })).collect::<Vec<_>>(),
        "matters": matters.collect::<Vec<_>>(),
        "deadlines": deadlines.collect::<Vec<_>>(),
        "left": left.collect::<Vec<_>>(),
    })
}
