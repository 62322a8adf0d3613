//! `hatoba law show`: one provision.

use std::collections::BTreeSet;
use std::fmt::Write;

use ::law::{Framework, Goal, Provision, Span, nearest, users};
use casework::shapes::law as shapes;
use exchange::lawtext::Store;
use jiff::civil::Date;

use super::span_words;
use crate::commands::Done;
use crate::context::Context;
use crate::ink::Tint;
use crate::layout::{COLUMNS, Cell, Table, paragraph};
use crate::refusal::Refuses as _;

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
    if context.is_json() {
        let page = shapes::provision_page(&framework, &args.id, on, Some(&store));
        return Done::json(&page.ok_or_else(|| unknown(context, &framework, &args.id))?);
    }
    Ok(Done::well(page.text(&versions, &store)))
}

fn unknown(context: &Context, framework: &Framework, id: &str) -> anyhow::Error {
    let near = nearest(id, framework.provisions.iter().map(|provision| provision.anchor.as_str()));
    let of_name = framework.rule_name(id).is_some();
    let messages = &context.messages;
    match near {
        Some(near) => {
            messages.refusal("show-unknown-nearest", &[("id", id.into()), ("nearest", near.into())])
        }
        None if of_name => messages.refusal("show-a-rule", &[("id", id.into())]),
        None => messages.refusal("show-unknown", &[("id", id.into())]),
    }
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
        let version = versions.iter().find(|version| self.in_force(&version.span));
        let official = version.and_then(|version| store.wording(version, self.on));
        let heading = match official {
            Some((_, Some(since))) => {
                self.context.messages.text("show-official-since", &[("since", since.to_string().into())])
            }
            Some((_, None)) => self.message("show-official"),
            None => self.message("show-official-none"),
        };
        let _ = writeln!(out, "\n{}", self.context.ink.paint(Tint::Bold, &heading));
        if let Some((text, _)) = official {
            paragraph(&mut out, "  ", text);
        }
        if let Some(link) = self.framework.link_to(self.anchor) {
            let _ = writeln!(out, "  {link}");
        }
        out
    }

    fn version(&self, out: &mut String, version: &Provision) {
        let now = self.in_force(&version.span);
        let sign = if now { "*" } else { " " };
        let mut head = format!("{sign} {}", span_words(self.context, self.framework, &version.span));
        if let Some(amendment) = shapes::amendment(self.framework, version) {
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
        let mut table = Table::plain(3);
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
}

/// Who may, must or must not do what.
pub fn goal_words(context: &Context, goal: &Goal) -> String {
    wording::provisions::goal(&context.messages, goal)
}
