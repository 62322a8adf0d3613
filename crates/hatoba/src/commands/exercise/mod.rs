//! `hatoba exercise`: a request played through on a journal of its own.

mod review;

use std::path::PathBuf;

use anyhow::anyhow;
use exchange::entries::{Item, Reader};
use jiff::civil::Date;
use record::{By, Entry, EntryId, Id, Office, Statement, Words};
use serde_json::json;

use super::Done;
use super::record::{refused, told};
use crate::clock;
use crate::context::Context;
use crate::exercise::{CONTROL, Exercise, Running};
use crate::home::{Opened, random};
use crate::ink::Tint;
use crate::layout::paragraph;
use crate::refusal::Refuses as _;
use crate::{findings, founding};

/// What to do with an exercise.
#[derive(Debug, clap::Subcommand)]
pub enum Command {
    /// Begin an exercise: a new journal with the founding record and the first day of the script
    Start(StartArgs),
    /// Let time pass: to the next day on which something happens, or to a day
    Advance(AdvanceArgs),
    /// What is played, and at which day the clock stands
    Show,
    /// What was decided when, what was due, what was missed; and questions to talk about
    Review,
}

/// Which exercise.
#[derive(Debug, clap::Args)]
pub struct StartArgs {
    /// The folder of the exercise, such as examples/exercises/displacement-72h
    #[arg(value_name = "DIR")]
    folder: PathBuf,
}

/// How far.
#[derive(Debug, clap::Args)]
pub struct AdvanceArgs {
    /// The day to which to move; without it, the next on which something happens
    #[arg(value_name = "DAY")]
    day: Option<String>,
}

/// Does what the command says.
pub fn run(command: &Command, context: &Context) -> anyhow::Result<Done> {
    match command {
        Command::Start(args) => start(args, context),
        Command::Advance(args) => advance(args, context),
        Command::Show => show(context),
        Command::Review => review::run(context),
    }
}

/// The exercise that is played here.
fn running(context: &Context) -> anyhow::Result<&Running> {
    let none = || context.messages.refusal("exercise-none", &[]);
    context.exercise()?.ok_or_else(none)
}

fn start(args: &StartArgs, context: &Context) -> anyhow::Result<Done> {
    let messages = &context.messages;
    let exercise = Exercise::read(&args.folder, messages)?;
    let data = match context.named_data() {
        Some(named) => named.to_owned(),
        None => context.data()?.join("exercises").join(&exercise.script.id),
    };
    let home = context.home_of(data.clone())?.for_exercise();
    if home.exists() {
        let args = [("place", home.location().to_string().into())];
        return Err(messages.refusal("exercise-there", &args));
    }
    let framework = context.framework()?;
    let starts = exercise.script.starts.0;
    let mut entries = founding::entries(founding::FILES, &framework, clock::morning(starts), messages)
        .map_err(|wrong| anyhow!(wrong.join("\n")))?;
    entries.extend(control(starts));
    // the whole script is read before anything is made: a mistake in its last file is told now
    let reader = Reader::new(&framework);
    for (day, path) in &exercise.days {
        injected(*day, path, &reader, context)?;
    }
    exercise.keep(&data, messages)?;
    let mut opened = home.open_or_make(messages)?;
    opened.ledger.append(&entries, &mut random).map_err(|error| refused(context, &error, &entries))?;
    let came = inject(&exercise, (None, starts), &mut opened, &reader, context)?;
    Running::set(&data, starts, messages)?;
    if context.is_json() {
        return Done::json(&json!({
            "exercise": exercise.mark(starts),
            "data": data.display().to_string(), "entries": opened.ledger.size(), "injected": came.len(),
        }));
    }
    let mut out = banner(context, &exercise, starts) + "\n\n";
    told_story(context, &exercise, &mut out);
    let args = [("data", data.display().to_string().into()), ("count", came.len().into())];
    out.push_str(&messages.text("exercise-started", &args));
    out.push('\n');
    Ok(Done::well(out))
}

/// The line that marks every output of an exercise.
pub fn banner(context: &Context, exercise: &Exercise, day: Date) -> String {
    let title = exercise.script.title.get(context.lang()).to_owned();
    let args = [("title", title.into()), ("day", day.to_string().into())];
    context.ink.paint(Tint::Yellow, &context.messages.text("exercise-banner", &args))
}

fn told_story(context: &Context, exercise: &Exercise, out: &mut String) {
    let lang = context.lang();
    paragraph(out, "", exercise.script.story.get(lang));
    out.push('\n');
    out.push_str(&context.ink.paint(Tint::Bold, &context.messages.text("exercise-tasks", &[])));
    out.push('\n');
    for (number, task) in (1..).zip(&exercise.script.tasks) {
        paragraph(out, &format!("  {number}. "), task.get(lang));
    }
    out.push('\n');
}

/// The office in whose name the script speaks.
fn control(day: Date) -> Option<Entry> {
    let id = Id::parse(CONTROL)?;
    let name = Words { ja: "演習の進行役".to_owned(), en: "Exercise control".to_owned() };
    Some(Entry {
        id: EntryId::parse(CONTROL)?,
        recorded: clock::morning(day),
        by: By { office: id.clone(), user: None },
        spoke: None,
        cites: Vec::new(),
        corrects: None,
        public: false,
        remarks: None,
        says: Statement::Office(Box::new(Office { id, name, of: None })),
    })
}

/// The entries of one day of the script.
fn injected(
    day: Date,
    path: &std::path::Path,
    reader: &Reader<'_>,
    context: &Context,
) -> anyhow::Result<Vec<Entry>> {
    let messages = &context.messages;
    let text = std::fs::read_to_string(path).map_err(|error| findings::unreadable(messages, path, &error))?;
    let (items, found) = reader.read_toml(&text);
    if !found.is_empty() {
        let file = path.display().to_string();
        let lines = found.iter().map(|one| findings::entry(messages, &file, one));
        return Err(anyhow!(lines.collect::<Vec<_>>().join("\n")));
    }
    let Some(office) = Id::parse(CONTROL) else { return Ok(Vec::new()) };
    let by = By { office, user: None };
    let drafts = items.unwrap_or_default().into_iter().filter_map(|item| match item {
        Item::Draft(draft) => draft.into_entry(clock::morning(day), &by, false),
        Item::Whole { .. } => None,
    });
    Ok(drafts.collect())
}

/// Records what the script holds for the days after one and up to another. What has been recorded before is not recorded again.
fn inject(
    exercise: &Exercise,
    (after, to): (Option<Date>, Date),
    opened: &mut Opened,
    reader: &Reader<'_>,
    context: &Context,
) -> anyhow::Result<Vec<(Date, Entry)>> {
    let mut came = Vec::new();
    let due = exercise.days.iter().filter(|(day, _)| after.is_none_or(|after| *day > after) && *day <= to);
    for (day, path) in due {
        let entries = injected(*day, path, reader, context)?;
        let appended = opened.ledger.append(&entries, &mut random);
        appended.map_err(|error| refused(context, &error, &entries))?;
        came.extend(entries.into_iter().map(|entry| (*day, entry)));
    }
    opened.ledger.checkpoint(&opened.signer).map_err(|error| told(context, &error))?;
    Ok(came)
}

fn advance(args: &AdvanceArgs, context: &Context) -> anyhow::Result<Done> {
    let messages = &context.messages;
    let running = running(context)?;
    let to = match &args.day {
        Some(written) => context.day(written)?,
        None => running.next().ok_or_else(|| messages.refusal("exercise-over", &[]))?,
    };
    if to <= running.clock {
        let args = [("day", to.to_string().into()), ("clock", running.clock.to_string().into())];
        return Err(messages.refusal("exercise-backwards", &args));
    }
    let framework = context.framework()?;
    let reader = Reader::new(&framework);
    let mut opened = context.home()?.open(messages)?;
    let came = inject(&running.exercise, (Some(running.clock), to), &mut opened, &reader, context)?;
    running.go_to(to, messages)?;
    if context.is_json() {
        let came = came.iter().map(|(day, entry)| {
            json!({"day": day.to_string(), "id": entry.id.as_str(), "kind": entry.says.kind().0})
        });
        return Done::json(&json!({
            "exercise": running.exercise.mark(to),
            "injected": came.collect::<Vec<_>>(), "entries": opened.ledger.size(),
        }));
    }
    let mut out = banner(context, &running.exercise, to) + "\n\n";
    let state = opened.ledger.state();
    let framework = context.framework()?;
    let labels = wording::Labels::new(messages, &framework, state, state.as_of(to, state.now()));
    for (day, entry) in &came {
        let kind = wording::labels::kind(messages, entry.says.kind().0);
        let line = format!("{kind}  {} {}", labels.line(&entry.says, "", &[]), labels.sources(entry));
        paragraph(&mut out, &format!("  {day}  "), &line);
    }
    let args = [("count", came.len().into()), ("day", to.to_string().into())];
    out.push_str(&messages.text("exercise-advanced", &args));
    out.push('\n');
    Ok(Done::well(out))
}

fn show(context: &Context) -> anyhow::Result<Done> {
    let running = running(context)?;
    let script = &running.exercise.script;
    if context.is_json() {
        return Done::json(&json!({
            "exercise": running.mark(),
            "starts": script.starts.0.to_string(), "ends": script.ends.0.to_string(),
            "next": running.next().map(|day| day.to_string()),
        }));
    }
    let mut out = banner(context, &running.exercise, running.clock) + "\n\n";
    let lang = context.lang();
    paragraph(&mut out, "", script.players.get(lang));
    out.push('\n');
    told_story(context, &running.exercise, &mut out);
    let next = running.next().map_or_else(|| "none".to_owned(), |day| day.to_string());
    out.push_str(&context.messages.text("exercise-next", &[("day", next.into())]));
    out.push('\n');
    Ok(Done::well(out))
}
