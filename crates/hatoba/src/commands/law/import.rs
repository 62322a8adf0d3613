//! `hatoba law import`: an official text, to be shown beside our summaries.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use ::law::{Framework, LawRef};
use anyhow::anyhow;
use exchange::lawtext::{self, LawText, number_then};
use jiff::civil::Date;
use serde_json::json;

use crate::commands::Done;
use crate::context::Context;
use crate::findings;
use crate::layout::paragraph;

/// How many provisions without an official text are named.
const MOST_NAMED: usize = 10;

/// Which file.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The file: law XML, an answer of the e-Gov law API (version 2), or JSON lines of id and text
    #[arg(value_name = "FILE")]
    file: PathBuf,
}

/// Reads and keeps the text, and says what of the framework now has its text.
pub fn run(args: &Args, context: &Context) -> anyhow::Result<Done> {
    let shown = args.file.display().to_string();
    let framework = context.framework()?;
    let bytes =
        fs::read(&args.file).map_err(|error| findings::unreadable(&context.messages, &args.file, &error))?;
    let laws = prefixes(&framework);
    let laws: Vec<(&str, &str)> = laws.iter().map(|(id, prefix)| (*id, prefix.as_str())).collect();
    let text = lawtext::read(&bytes, &laws)
        .map_err(|error| anyhow!(findings::import(&context.messages, &shown, &error)))?;
    let mut store = context.store()?;
    let path =
        store.save(&text).map_err(|error| findings::refusal(&context.messages, error.id(), &error.args()))?;
    let covered = Covered::of(&framework, &text);
    if context.is_json() {
        return Done::json(&json!({
            "law": text.law_id,
            "title": text.title,
            "in_force_from": text.in_force_from.map(|day| day.to_string()),
            "provisions": text.provisions.len(),
            "skipped": {
                "supplementary": text.skipped.supplementary,
                "annexes": text.skipped.annexes,
                "inserts": text.skipped.inserts,
                "empty": text.skipped.empty,
            },
            "of_framework": covered.all,
            "missing": covered.missing,
            "kept_in": path.display().to_string(),
        }));
    }
    Ok(Done::well(report(context, &text, &covered, &path)))
}

/// The laws of the framework that are published: the id of each, and how the ids of its provisions begin.
fn prefixes(framework: &Framework) -> Vec<(&str, String)> {
    let prefix =
        |law: &LawRef| if law.prefix.is_empty() { String::new() } else { format!("{}.", law.prefix) };
    framework.head.laws.iter().filter_map(|law| Some((law.id.as_deref()?, prefix(law)))).collect()
}

/// The framework's provisions of the same law on the text's day, and those that the text does not have.
struct Covered {
    all: usize,
    missing: Vec<String>,
}

impl Covered {
    fn of(framework: &Framework, text: &LawText) -> Covered {
        let newest = framework.edition_days().last().unwrap_or(framework.head.since);
        let on: Date = text.in_force_from.unwrap_or(newest).max(framework.head.since);
        let ids: BTreeSet<&str> = text.provisions.iter().map(|provision| provision.id.as_str()).collect();
        let same_law = |anchor: &str| match (framework.law_of(anchor), &text.law_id) {
            (Some(law), Some(id)) => law.id.as_deref() == Some(id.as_str()),
            (law, None) => ids.iter().any(|id| framework.law_of(id) == law),
            (None, Some(_)) => false,
        };
        let there = framework
            .provisions
            .iter()
            .filter(|provision| framework.in_force(&provision.span, on) && same_law(&provision.anchor));
        let there: Vec<_> = there.collect();
        let missing = there.iter().filter(|provision| {
            let then = number_then(provision.was.as_deref());
            !ids.contains(then.unwrap_or(&provision.anchor))
        });
        Covered { all: there.len(), missing: missing.map(|provision| provision.anchor.clone()).collect() }
    }
}

fn report(context: &Context, text: &LawText, covered: &Covered, path: &std::path::Path) -> String {
    let messages = &context.messages;
    let unnamed = messages.text("import-unnamed", &[]);
    let law = text.law_id.clone().unwrap_or_else(|| unnamed.clone());
    let title = text.title.clone().unwrap_or(unnamed);
    let day = text.in_force_from.map_or_else(|| messages.text("import-undated", &[]), |day| day.to_string());
    let mut out = String::new();
    let mut say = |id: &str, args: &[_]| paragraph(&mut out, "", &messages.text(id, args));
    say("import-law", &[("law", law.into()), ("title", title.into())]);
    say("import-day", &[("day", day.into())]);
    say("import-count", &[("count", text.provisions.len().into())]);
    let skipped = &text.skipped;
    let left_out = [
        ("supplementary", skipped.supplementary),
        ("annexes", skipped.annexes),
        ("inserts", skipped.inserts),
        ("empty", skipped.empty),
    ];
    if left_out.iter().any(|(_, count)| *count > 0) {
        say("import-skipped", &left_out.map(|(name, count)| (name, count.into())));
    }
    if covered.all == 0 {
        say("import-nothing-of-ours", &[]);
    } else {
        let have = covered.all - covered.missing.len();
        say("import-covered", &[("have", have.into()), ("all", covered.all.into())]);
    }
    if !covered.missing.is_empty() {
        let named =
            covered.missing.iter().take(MOST_NAMED).map(String::as_str).collect::<Vec<_>>().join(", ");
        let more = covered.missing.len().saturating_sub(MOST_NAMED);
        let count = covered.missing.len();
        say("import-not-covered", &[("count", count.into()), ("named", named.into()), ("more", more.into())]);
    }
    say("import-kept", &[("path", path.display().to_string().into())]);
    out
}
