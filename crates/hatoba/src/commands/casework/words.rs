//! Matters, deadlines and stages in words.

use casework::dossier::Stage;
use casework::holds::{Cause, Deadline, DeadlineKind, Matter, MatterState};
use record::{Id, Statement, When};

use super::{Bench, causes};
use crate::commands::record::as_of_line;
use crate::ink::Tint;
use crate::layout::{COLUMNS, paragraph, wrap};
use wording::labels::{self, Labels};

/// The name of a stage.
pub fn stage(bench: &Bench<'_>, stage: Option<Stage>) -> String {
    let word = stage.map_or("none", Stage::word);
    bench.context.messages.text("casework-stage", &[("stage", word.into())])
}

/// What something is called: an office, a state, an organisation, an operation, a resolution by its name, a contribution by what it is and
/// where; anything else by its id.
pub fn name(bench: &Bench<'_>, id: &Id) -> String {
    let lang = bench.context.lang();
    match bench.view().thing(id.as_str()).map(|thing| &thing.entry.says) {
        Some(Statement::Office(office)) => office.name.get(lang).to_owned(),
        Some(Statement::Operation(operation)) => {
            operation.short.clone().unwrap_or_else(|| operation.name.get(lang).to_owned())
        }
        Some(Statement::Entity(entity)) => entity.name.get(lang).to_owned(),
        Some(Statement::Resolution(resolution)) => resolution.number.clone(),
        Some(Statement::Goods(goods)) => goods.purpose.get(lang).to_owned(),
        Some(Statement::Dispatch(dispatch)) => {
            let messages = &bench.context.messages;
            let sort = labels::choice(messages, dispatch.personnel.word());
            let args = [("what", name(bench, &dispatch.operation).into()), ("more", sort.into())];
            messages.text("record-bracketed", &args)
        }
        _ => id.as_str().to_owned(),
    }
}

/// Names, one after the other.
pub fn names(bench: &Bench<'_>, ids: &[Id]) -> String {
    let all: Vec<String> = ids.iter().map(|id| name(bench, id)).collect();
    all.join(&bench.context.messages.text("record-and", &[]))
}

/// A heading under an empty line.
pub fn heading(bench: &Bench<'_>, id: &str, out: &mut String) {
    out.push('\n');
    out.push_str(&bench.context.ink.paint(Tint::Bold, &bench.context.messages.text(id, &[])));
    out.push('\n');
}

/// What happened on a day, with the entry that tells of it; days of different length stand under each other.
pub fn dated(on: When, text: &str, entry: u64, out: &mut String) {
    paragraph(out, &format!("  {:<10}  ", on.to_string()), &format!("{text} #{entry}"));
}

/// A paragraph in a tint.
pub fn tinted(bench: &Bench<'_>, tint: Tint, indent: &str, text: &str, out: &mut String) {
    for line in wrap(text, COLUMNS.saturating_sub(indent.len())) {
        out.push_str(indent);
        out.push_str(&bench.context.ink.paint(tint, &line));
        out.push('\n');
    }
}

/// What stands above a page about something: at which day and entries the reader looks, its id, what it is called.
pub fn title(bench: &Bench<'_>, id: &Id, title: &str) -> String {
    let line = as_of_line(bench.context, Some(bench.on), bench.known, bench.state);
    let mut out = bench.context.ink.paint(Tint::Dim, &line) + "\n\n";
    tinted(bench, Tint::Bold, "", &format!("{id}  {title}"), &mut out);
    out
}

/// Provisions, as the law is cited.
pub fn cites(cites: &[String]) -> String {
    if cites.is_empty() { String::new() } else { format!("[{}]", cites.join(" ")) }
}

/// What a matter asks for, in a line.
pub fn asks(bench: &Bench<'_>, matter: &Matter) -> String {
    let line = bench.context.messages.text("casework-asks", &[("asks", matter.asks.as_str().into())]);
    format!("{line} {}", cites(&matter.cites)).trim_end().to_owned()
}

fn tint(state: MatterState) -> Tint {
    match state {
        MatterState::Open => Tint::Red,
        MatterState::Acknowledged | MatterState::Decided => Tint::Yellow,
        _ => Tint::Dim,
    }
}

/// What is asked for, the gravest first.
const GRAVITY: [&str; 14] = [
    "suspend",
    "end",
    "basis",
    "halt",
    "outside_plan",
    "period",
    "approval",
    "council",
    "change",
    "lead",
    "mandate",
    "ask",
    "report",
    "account",
];

/// Matters as people are shown them: those of several contributions that are otherwise the same are one, with all that they are about.
pub fn merged<'m>(all: impl IntoIterator<Item = &'m Matter>) -> Vec<(Matter, Vec<Id>)> {
    let mut told: Vec<(Matter, Vec<Id>)> = Vec::new();
    for matter in all {
        let same = |(known, _): &&mut (Matter, Vec<Id>)| {
            (&known.key, known.until, known.state, &known.handled)
                == (&matter.key, matter.until, matter.state, &matter.handled)
        };
        if let Some((known, about)) = told.iter_mut().find(same) {
            about.push(matter.about.clone());
            let new = matter.causes.iter().filter(|cause| !known.causes.contains(cause));
            let new: Vec<Cause> = new.cloned().collect();
            known.causes.extend(new);
        } else {
            told.push((matter.clone(), vec![matter.about.clone()]));
        }
    }
    told
}

/// Matters, the gravest first.
pub fn matters(bench: &Bench<'_>, labels: &Labels<'_>, all: &[&Matter], out: &mut String) {
    let mut told = merged(all.iter().copied());
    let gravity = |asks: &str| GRAVITY.iter().position(|known| *known == asks).unwrap_or(GRAVITY.len());
    told.sort_by_key(|(matter, _)| (gravity(&matter.asks), matter.since));
    for (matter, about) in &told {
        of_several(bench, labels, (matter, &about.iter().collect::<Vec<_>>()), out);
    }
}

/// A matter with its cause, its owner and what was done about it.
fn of_several(bench: &Bench<'_>, labels: &Labels<'_>, (matter, about): (&Matter, &[&Id]), out: &mut String) {
    let messages = &bench.context.messages;
    let state = messages.text("casework-matter-state", &[("state", matter.state.word().into())]);
    let state = bench.context.ink.paint(tint(matter.state), &state);
    let args = [
        ("since", matter.since.to_string().into()),
        ("until", matter.until.map_or_else(|| "none".to_owned(), |day| day.to_string()).into()),
    ];
    let days = messages.text("casework-days", &args);
    let about: Vec<&str> = about.iter().map(|id| id.as_str()).collect();
    paragraph(out, "  ", &format!("{days}  {}", asks(bench, matter)));
    paragraph(out, "      ", &about.join(" "));
    for cause in matter.causes.iter().take(MOST_CAUSES) {
        paragraph(out, "      ", &causes::because(bench, labels, cause));
    }
    if matter.causes.len() > MOST_CAUSES {
        let more = (matter.causes.len() - MOST_CAUSES).into();
        paragraph(out, "      ", &messages.text("casework-more", &[("count", more)]));
    }
    let owner = matter.owner.as_ref().map_or_else(|| "none".to_owned(), |owner| name(bench, owner));
    let due = matter.due.as_ref().map_or("none", |due| due.get(bench.context.lang())).to_owned();
    let args = [
        ("state", state.into()),
        ("owner", owner.into()),
        ("due", due.into()),
        ("key", matter.key.as_str().into()),
    ];
    paragraph(out, "      ", &messages.text("casework-matter-line", &args));
    if !matter.handled.is_empty() {
        let entries = entries(&matter.handled);
        paragraph(out, "      ", &messages.text("casework-handled", &[("entries", entries.into())]));
    }
}

/// Causes that are shown of a matter.
const MOST_CAUSES: usize = 6;

/// Positions, as entries are named.
pub fn entries(positions: &[u64]) -> String {
    positions.iter().map(|at| format!("#{at}")).collect::<Vec<_>>().join(" ")
}

/// A fact of the law by its key, in words.
pub fn fact(labels: &Labels<'_>, key: &str) -> String {
    let key = key.trim_start_matches('+');
    let (name, of) = key.split_once('@').map_or((key, None), |(name, of)| (name, Some(of)));
    let stated = labels.fact(name, of);
    if stated != name {
        return stated;
    }
    let set = name.split('/').next().unwrap_or(name);
    of.map_or_else(|| labels.set(set), |of| format!("{}: {}", labels.set(set), labels.name(of)))
}

/// What falls due, in a line.
pub fn due(bench: &Bench<'_>, deadline: &Deadline) -> String {
    let messages = &bench.context.messages;
    let lang = bench.context.lang();
    let what = match deadline.kind {
        DeadlineKind::Law => {
            let framework = bench.assessor.framework();
            let known = framework.deadlines.iter().find(|one| one.name == deadline.what);
            known.map_or_else(|| deadline.what.clone(), |one| one.text.get(lang).to_owned())
        }
        DeadlineKind::Step => {
            let known = bench.procedure.step(&deadline.what);
            known.map_or_else(|| deadline.what.clone(), |step| step.name.get(lang).to_owned())
        }
        // the message has a word of its own for the plan, which is no question of the policy gate
        DeadlineKind::Review if deadline.what == "plan" => deadline.what.clone(),
        DeadlineKind::Review => labels::choice(messages, &deadline.what),
        _ => String::new(),
    };
    let args = [("kind", deadline.kind.word().into()), ("what", what.into())];
    let line = messages.text("casework-due", &args);
    format!("{line} {}", cites(&deadline.cites)).trim_end().to_owned()
}
