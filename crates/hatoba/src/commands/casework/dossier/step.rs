//! `hatoba dossier step`: enters what was done, if this office may and it is the time for it.

use std::path::PathBuf;

use anyhow::anyhow;
use casework::dossier::{Dossier, Forbidden, allowed, begin, fill, ground, new_id, steps};
use casework::procedure::StepRule;
use exchange::entries::{Draft, Item, Reader};
use journal::LedgerError;
use record::{By, Entry, EntryId, Field, Id, KINDS, Shape, Statement};
use serde_json::json;

use crate::commands::Done;
use crate::commands::casework::Bench;
use crate::commands::record::{entries, id, refused, told};
use crate::context::Context;
use crate::findings;
use crate::home::random;
use crate::refusal::Refusal;
use wording::labels;

/// Which step, and what is entered.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The id of the request, or of anything in the dossier
    #[arg(value_name = "ID")]
    id: String,
    /// The step, as `hatoba dossier show` lists it
    #[arg(value_name = "STEP")]
    step: String,
    /// A field of the entry, such as --set item=safety; lists as in TOML; more than once for several
    #[arg(long = "set", value_name = "FIELD=VALUE")]
    set: Vec<String>,
    /// A file of TOML with fields of the entry
    #[arg(long, value_name = "FILE")]
    file: Option<PathBuf>,
    /// What was done or found, in words
    #[arg(long, value_name = "TEXT")]
    what: Option<String>,
    /// The day on which it was done; without it, today
    #[arg(long, value_name = "DAY")]
    day: Option<String>,
    /// The office that enters it; without it, the one that takes the step
    #[arg(long, value_name = "ID")]
    office: Option<String>,
    /// The user who enters it
    #[arg(long, value_name = "ID")]
    user: Option<String>,
    /// How many entries the journal had when you looked: if others have entered something about the dossier since, nothing is entered
    #[arg(long, value_name = "ENTRIES")]
    seen: Option<u64>,
    /// The goal of the law to judge, for an assessment; without it, the one that decides
    #[arg(long, value_name = "GOAL")]
    goal: Option<String>,
    /// Check it, and enter nothing
    #[arg(long)]
    check: bool,
}

/// How often a step is tried again when another entry came in at the same moment.
const ATTEMPTS: usize = 5;

/// Takes the step.
pub fn run(args: &Args, context: &Context) -> anyhow::Result<Done> {
    let messages = &context.messages;
    let mut opened = context.home()?.open(messages)?;
    let framework = context.framework()?;
    let procedure = context.procedure(&framework)?;
    let reader = Reader::new(&framework);
    for _ in 0..ATTEMPTS {
        let (root, state) = (opened.ledger.root().to_string(), opened.ledger.state());
        let size = state.size();
        let bench = Bench::new(context, state, (context.today(), state.now()), &procedure, &framework);
        let dossier = bench.dossier(&args.id)?;
        let entry = made(args, &bench, &dossier, &reader, &root)?;
        let states = steps(&bench.view(), &dossier, &procedure, &bench.assessor);
        // whoever says nothing about what was seen has seen what is there now: what comes in between is still found
        let seen = args.seen.map(|seen| entries(context, seen, state.size())).transpose()?;
        let seen = seen.or(Some(state.size()));
        let step = (args.step.as_str(), &entry);
        allowed(state, &bench.view(), &dossier, (&procedure, &bench.assessor), &states, step, seen)
            .map_err(|one| Refusal::of(one.id(), bench.teller().forbidden(&one)))?;
        if args.check {
            let check = opened.ledger.state().check().batch(std::slice::from_ref(&entry));
            check.map_err(|refusals| {
                refused(context, &LedgerError::Refused(refusals), std::slice::from_ref(&entry))
            })?;
            return Ok(Done::well(messages.text("dossier-step-checked", &[]) + "\n"));
        }
        match opened.ledger.append_at(size, std::slice::from_ref(&entry), &mut random) {
            Ok(Some(appended)) => {
                opened.ledger.checkpoint(&opened.signer).map_err(|error| told(context, &error))?;
                return finish(context, &entry, appended.positions.first().copied(), opened.ledger.size());
            }
            // others were quicker: what they entered may change what is allowed
            Ok(None) => {}
            Err(error) => return Err(refused(context, &error, std::slice::from_ref(&entry))),
        }
    }
    Err(anyhow!(messages.text("dossier-step-busy", &[])))
}

fn finish(context: &Context, entry: &Entry, position: Option<u64>, size: u64) -> anyhow::Result<Done> {
    if context.is_json() {
        return Done::json(&json!({
            "position": position, "entry": entry.id.as_str(), "kind": entry.says.kind().0, "entries": size,
        }));
    }
    let kind = labels::kind(&context.messages, entry.says.kind().0);
    let args = [
        ("kind", kind.into()),
        ("id", entry.id.as_str().into()),
        ("position", position.unwrap_or_default().to_string().into()),
        ("size", size.into()),
    ];
    Ok(Done::well(context.messages.text("dossier-step-done", &args) + "\n"))
}

/// The entry of a step: its kind and its fixed fields from the procedure, the rest as given.
fn made(
    args: &Args,
    bench: &Bench<'_>,
    dossier: &Dossier<'_>,
    reader: &Reader<'_>,
    root: &str,
) -> anyhow::Result<Entry> {
    let context = bench.context;
    let Some(rule) = bench.procedure.step(&args.step) else {
        let states = steps(&bench.view(), dossier, bench.procedure, &bench.assessor);
        let open = states.iter().filter(|one| one.standing == casework::dossier::Standing::Open);
        let forbidden =
            Forbidden::NoStep { name: args.step.clone(), open: open.map(|one| one.rule).collect() };
        return Err(Refusal::of(forbidden.id(), bench.teller().forbidden(&forbidden)));
    };
    let text = text(args, bench, dossier, rule)?;
    let (items, found) = reader.read_toml(&text);
    let name = format!("{} {}", args.id, args.step);
    if !found.is_empty() {
        let lines = found.iter().map(|one| findings::entry(&context.messages, &name, one));
        return Err(anyhow!(lines.collect::<Vec<_>>().join("\n")));
    }
    let draft = items.into_iter().flatten().find_map(|item| match item {
        Item::Draft(draft) => Some(*draft),
        Item::Whole { .. } => None,
    });
    let office = args.office.as_deref().map(|office| id(context, office)).transpose()?;
    let by = By {
        office: office.unwrap_or_else(|| rule.owner.clone()),
        user: args.user.as_deref().map(|user| id(context, user)).transpose()?,
    };
    let mut draft: Draft =
        draft.ok_or_else(|| anyhow!(context.messages.text("record-no-id", &[("name", name.into())])))?;
    let matters = if rule.kind == "handling" { bench.matters(dossier) } else { Vec::new() };
    // who says what is corrected knows better
    if draft.corrects.is_none()
        && let Some(corrected) = fill(&bench.view(), dossier, &matters, &mut draft.says)
    {
        draft.id = EntryId::parse(&new_id(bench.state, dossier, &rule.kind, &rule.id));
        draft.corrects = Some(corrected);
    }
    if rule.assessment
        && let Statement::Decision(decision) = &mut draft.says
    {
        let (assessor, goal) = (&bench.assessor, args.goal.as_deref());
        let rests = ground(&bench.view(), dossier, goal, bench.procedure, assessor, root)
            .map_err(|goal| anyhow!(context.messages.text("dossier-no-goal", &[("goal", goal.into())])))?;
        if !args.set.iter().any(|set| set.starts_with("what=")) && args.what.is_none() {
            decision.what = wording::judged(assessor.framework(), &rests);
        }
        decision.rests_on = Some(rests);
    }
    draft
        .into_entry(context.now(), &by, false)
        .ok_or_else(|| anyhow!(context.messages.text("record-no-id", &[("name", args.id.as_str().into())])))
}

/// The entry as a text: the official's words with what the procedure and the dossier already say.
fn text(args: &Args, bench: &Bench<'_>, dossier: &Dossier<'_>, rule: &StepRule) -> anyhow::Result<String> {
    let context = bench.context;
    let kind = KINDS.iter().find(|kind| kind.name == rule.kind);
    let fields = kind.map_or(&[][..], |kind| kind.fields);
    let field = |name: &str| fields.iter().find(|field| field.name == name);
    let mut lines: Vec<(String, String)> = Vec::new();
    let mut given: Vec<&str> = Vec::new();
    for set in &args.set {
        let (name, value) = set.split_once('=').ok_or_else(|| {
            anyhow!(context.messages.text("dossier-no-field", &[("written", set.as_str().into())]))
        })?;
        given.push(name.trim());
        lines.push((name.trim().to_owned(), value_of(field(name.trim()), value.trim())));
    }
    let file = args.file.as_ref().map(std::fs::read_to_string).transpose().map_err(|error| {
        let path = args.file.clone().unwrap_or_default();
        findings::unreadable(&context.messages, &path, &error)
    })?;
    let file = file.unwrap_or_default();
    let there = |name: &str| {
        let begins = |line: &str| {
            let rest = line.trim_start().strip_prefix(name);
            rest.is_some_and(|rest| rest.trim_start().starts_with(['=', '.']))
        };
        given.contains(&name) || file.lines().any(begins)
    };
    let mut add = |name: &str, value: String| {
        let new = lines.iter().all(|(known, _)| known != name);
        if new && field(name).is_some() && !there(name) {
            lines.push((name.to_owned(), value));
        }
    };
    let day = args.day.as_deref().map_or_else(|| Ok(context.today()), |written| context.day(written))?;
    let office = args.office.as_deref().and_then(Id::parse);
    let office = office.as_ref().unwrap_or(&rule.owner);
    for laid in begin(bench.state, dossier, bench.procedure, rule, office, day) {
        // what JSON has of texts and lists of them, TOML reads
        add(laid.field, laid.value.to_string());
    }
    if let Some(what) = &args.what {
        add("what", quoted(what));
        if field("what").is_none() {
            add("why", quoted(what));
        }
    } else if rule.assessment {
        add("what", quoted(rule.name.get(context.lang())));
    }
    let fields: String =
        lines.iter().map(|(name, value)| format!("{name} = {value}\n")).collect::<Vec<_>>().concat();
    Ok(format!("[[{}]]\n{fields}{file}\n", rule.kind))
}

/// A value as TOML: as written where it is a list, a table or what the field has besides text; in quotes otherwise.
fn value_of(field: Option<&Field>, value: &str) -> String {
    let plain = field.is_some_and(|field| matches!(field.shape, Shape::Number | Shape::Flag));
    if plain || value.starts_with(['[', '{', '"']) {
        return value.to_owned();
    }
    match field.map(|field| field.shape) {
        Some(Shape::List(_)) => format!("[{}]", quoted(value)),
        _ => quoted(value),
    }
}

/// A text in quotes. What JSON escapes, TOML reads.
fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}
