//! `hatoba law show`: one provision.

use std::collections::BTreeSet;
use std::fmt::Write;

use ::law::{Anchor, Framework, Goal, Localized, Modality, Provision, Span, nearest};
use anyhow::anyhow;
use exchange::lawtext::Store;
use jiff::civil::Date;
use serde_json::{Value, json};

use super::{comma, span_json, span_words, with, words_json};
use crate::commands::Done;
use crate::context::Context;
use crate::framework;
use crate::ink::Tint;
use crate::layout::{COLUMNS, Cell, Table, paragraph};

/// Which provision.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The provision's id in today's numbering, such as art6.p13.i1
    #[arg(value_name = "ID")]
    id: String,
    /// The day to look at, such as 2015-12-01; without it, today
    #[arg(long, value_name = "DAY")]
    on: Option<String>,
}

/// Prints the provision's versions, what uses it, and the official text where it was imported.
pub fn run(args: &Args, context: &Context) -> anyhow::Result<Done> {
    let on = context.day_or_today(args.on.as_deref())?;
    let framework = context.framework()?;
    let versions: Vec<&Provision> = framework.provision(&args.id).collect();
    if versions.is_empty() {
        return Err(unknown(context, &framework, &args.id));
    }
    let store = context.store()?;
    let page = Page { context, framework: &framework, anchor: &args.id, on };
    if context.is_json() { page.json(&versions, &store) } else { Ok(Done::well(page.text(&versions, &store))) }
}

fn unknown(context: &Context, framework: &Framework, id: &str) -> anyhow::Error {
    let near = nearest(id, framework.provisions.iter().map(|provision| provision.anchor.as_str()));
    let of_name = framework.rule_name(id).is_some();
    anyhow!(match near {
        Some(near) => {
            context.messages.text("show-unknown-nearest", &[("id", id.into()), ("nearest", near.into())])
        }
        None if of_name => context.messages.text("show-a-rule", &[("id", id.into())]),
        None => context.messages.text("show-unknown", &[("id", id.into())]),
    })
}

/// Something that cites the provision.
struct User<'f> {
    kind: &'static str,
    name: &'f str,
    span: Span,
    goal: Option<&'f Goal>,
}

/// Everything that cites a provision, by kind.
fn users<'f>(framework: &'f Framework, anchor: &str) -> Vec<User<'f>> {
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

struct Page<'p> {
    context: &'p Context,
    framework: &'p Framework,
    anchor: &'p str,
    on: Date,
}

impl Page<'_> {
    fn message(&self, id: &str) -> String {
        self.context.messages.text(id, &[])
    }

    fn in_force(&self, span: &Span) -> bool {
        self.framework.in_force(span, self.on)
    }

    fn amendment(&self, version: &Provision) -> Option<&Localized> {
        let from = version.span.from.unwrap_or(self.framework.head.since);
        self.framework.amendments.iter().find(|amendment| amendment.day == from).map(|amendment| &amendment.name)
    }

    /// The number under which the official text of that day has it.
    fn number(&self, versions: &[&Provision]) -> String {
        let then = versions.iter().find(|version| self.in_force(&version.span));
        then.and_then(|version| version.was.clone()).unwrap_or_else(|| self.anchor.to_owned())
    }

    fn text(&self, versions: &[&Provision], store: &Store) -> String {
        let mut out = format!("{}\n", self.context.ink.paint(Tint::Bold, self.anchor));
        if !versions.iter().any(|version| self.in_force(&version.span)) {
            let day = self.on.to_string();
            paragraph(&mut out, "", &self.context.messages.text("show-not-in-force", &[("day", day.into())]));
        }
        for version in versions {
            self.version(&mut out, version);
        }
        self.users(&mut out);
        let number = self.number(versions);
        let heading = match store.text_of(&number, self.on) {
            Some((_, Some(since))) => {
                self.context.messages.text("show-official-since", &[("since", since.to_string().into())])
            }
            Some((_, None)) => self.message("show-official"),
            None => self.message("show-official-none"),
        };
        let _ = writeln!(out, "\n{}", self.context.ink.paint(Tint::Bold, &heading));
        if let Some((text, _)) = store.text_of(&number, self.on) {
            paragraph(&mut out, "  ", text);
        }
        if let Some(link) = framework::link(self.framework, self.anchor) {
            let _ = writeln!(out, "  {link}");
        }
        out
    }

    fn version(&self, out: &mut String, version: &Provision) {
        let now = self.in_force(&version.span);
        let sign = if now { "*" } else { " " };
        let mut head = format!("{sign} {}", span_words(self.context, self.framework, &version.span));
        if let Some(amendment) = self.amendment(version) {
            let _ = write!(head, "  {}", self.context.words(amendment));
        }
        if let Some(was) = version.was.as_deref().filter(|was| *was != self.anchor) {
            let _ = write!(head, "  {}", self.context.messages.text("show-was", &[("was", was.into())]));
        }
        let tint = if now { Tint::Green } else { Tint::Dim };
        let _ = writeln!(out, "\n{}", self.context.ink.paint(tint, &head));
        paragraph(out, "  ", self.context.words(&version.text));
    }

    fn users(&self, out: &mut String) {
        let users = users(self.framework, self.anchor);
        let _ = writeln!(out, "\n{}", self.context.ink.paint(Tint::Bold, &self.message("show-users")));
        if users.is_empty() {
            paragraph(out, "  ", &self.message("show-users-none"));
        }
        let mut table = Table::new(vec![String::new(); 3], COLUMNS);
        let mut seen = BTreeSet::new();
        for user in &users {
            if !seen.insert((user.kind, user.name)) {
                continue;
            }
            let now = users.iter().find(|other| {
                (other.kind, other.name) == (user.kind, user.name) && self.in_force(&other.span)
            });
            let note = match (now, now.unwrap_or(user).goal) {
                (None, _) => span_words(self.context, self.framework, &user.span),
                (Some(_), Some(goal)) => self.goal(goal),
                (Some(_), None) => String::new(),
            };
            let kind = self.message(&format!("show-kind-{}", user.kind));
            table.row(vec![format!("  {kind}").into(), user.name.into(), Cell::from(note)]);
        }
        out.push_str(&table.print(self.context.ink, COLUMNS));
    }

    fn goal(&self, goal: &Goal) -> String {
        goal_words(self.context, goal)
    }

    fn json(&self, versions: &[&Provision], store: &Store) -> anyhow::Result<Done> {
        let versions_json = versions.iter().map(|version| {
            let more = json!({
                "in_force": self.in_force(&version.span),
                "was": version.was,
                "amendment": self.amendment(version).map(words_json),
                "summary": words_json(&version.text),
            });
            with(span_json(self.framework, &version.span), more)
        });
        let found = users(self.framework, self.anchor);
        let users = found.iter().map(|user| {
            let more = json!({ "in_force": self.in_force(&user.span) });
            with(with(json!({ "kind": user.kind, "name": user.name }), span_json(self.framework, &user.span)), more)
        });
        let official = store.text_of(&self.number(versions), self.on).map(|(text, since)| {
            json!({ "text": text, "since": since.map(|since| since.to_string()) })
        });
        Done::json(&with(
            super::heading_json(self.framework, self.on),
            json!({
                "id": self.anchor,
                "versions": versions_json.collect::<Vec<Value>>(),
                "users": users.collect::<Vec<Value>>(),
                "official": official,
                "link": framework::link(self.framework, self.anchor),
            }),
        ))
    }
}

/// Who may, must or must not do what.
pub fn goal_words(context: &Context, goal: &Goal) -> String {
    let id = match goal.modality {
        Modality::May => "law-goal-may",
        Modality::Must => "law-goal-must",
        Modality::MustNot => "law-goal-must-not",
    };
    let (actor, act) = (context.words(&goal.actor), context.words(&goal.act));
    let due = goal.due.as_ref().map(|due| format!("{}{}", comma(context), context.words(due))).unwrap_or_default();
    let args = [("actor", actor.into()), ("act", act.into()), ("due", due.into())];
    context.messages.text(id, &args)
}
