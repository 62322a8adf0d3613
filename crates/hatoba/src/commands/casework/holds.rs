//! `hatoba holds`: does it still hold?

use std::collections::BTreeSet;

use casework::dossier::{Dossier, Stage};
use casework::holds::{Matter, News, compare};
use record::Id;
use serde_json::{Value, json};

use super::{Bench, json as shapes, look, words};
use crate::commands::Done;
use crate::commands::record::{AsOf, as_of_line, entries};
use crate::context::Context;
use crate::ink::Tint;

/// Of what.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// One dossier, by the id of anything in it; without it, everything that is under way
    #[arg(value_name = "ID")]
    id: Option<String>,
    /// Settled and closed matters too, and dossiers that are over
    #[arg(long)]
    all: bool,
    /// What changed since the journal had so many entries
    #[arg(long, value_name = "ENTRIES")]
    since: Option<u64>,
    #[command(flatten)]
    as_of: AsOf,
}

/// Prints the matters. Status 1: something is asked for.
pub fn run(args: &Args, context: &Context) -> anyhow::Result<Done> {
    look(&args.as_of, context, |bench| told(args, bench))
}

fn told(args: &Args, bench: &Bench<'_>) -> anyhow::Result<Done> {
    let (context, state) = (bench.context, bench.state);
    let since = args.since.map(|since| entries(context, since, bench.known.size)).transpose()?;
    let then = since.map(|since| bench.when(state.at(since)));
    let before = then.as_ref().map(|then| looked_at(args, then));
    let dossiers = match (looked_at(args, bench), &before) {
        // it was there then, and was withdrawn
        (Err(_), Some(Ok(_))) => Vec::new(),
        (found, _) => found?,
    };
    let found: Vec<Matter> = dossiers.iter().flat_map(|dossier| bench.matters(dossier)).collect();
    let news = then.as_ref().map(|then| {
        // of what was not there yet there is nothing to compare with
        let before = before.and_then(Result::ok).unwrap_or_default();
        let subjects: BTreeSet<&Id> = before.iter().chain(&dossiers).flat_map(subjects).collect();
        by_subject(&about(then, &subjects), &about(bench, &subjects), &ended(bench, then.known.size))
    });
    let shown: Vec<&Matter> = found.iter().filter(|matter| args.all || matter.state.is_pending()).collect();
    let status = u8::from(found.iter().any(|matter| matter.state.is_pending()));
    if context.is_json() {
        let mut done = Done::json(&page_json(bench, &shown, news.as_deref()))?;
        done.status = status;
        return Ok(done);
    }
    let line = as_of_line(context, Some(bench.on), bench.known, state);
    let mut out = context.ink.paint(Tint::Dim, &line) + "\n\n";
    if let Some(news) = news {
        told_news(bench, &news, &mut out);
    } else if shown.is_empty() {
        out.push_str(&context.messages.text("holds-nothing", &[]));
        out.push('\n');
    } else {
        words::matters(bench, &shown, &mut out);
    }
    Ok(Done { text: out, status })
}

/// The dossiers that are asked about, as they stand on a bench.
fn looked_at<'b>(args: &Args, bench: &Bench<'b>) -> anyhow::Result<Vec<Dossier<'b>>> {
    let live = |one: &Dossier<'_>| args.all || one.stage.is_some_and(Stage::is_live);
    match &args.id {
        Some(id) => Ok(vec![bench.dossier(id)?]),
        None => Ok(Dossier::all(&bench.view()).into_iter().filter(live).collect()),
    }
}

/// The matters of some subjects, wherever they stand on a bench: a contribution that was withdrawn stands in no dossier any more.
fn about(bench: &Bench<'_>, subjects: &BTreeSet<&Id>) -> Vec<Matter> {
    let all = Dossier::all(&bench.view()).into_iter();
    let touched = all.filter(|one| self::subjects(one).any(|id| subjects.contains(id)));
    let found = touched.flat_map(|dossier| bench.matters(&dossier));
    found.filter(|matter| subjects.contains(&matter.about)).collect()
}

/// What a dossier's matters can be about.
fn subjects<'d>(dossier: &'d Dossier<'_>) -> impl Iterator<Item = &'d Id> {
    std::iter::once(&dossier.id).chain(&dossier.contributions)
}

/// The positions from which entries corrected or withdrew others.
fn ended(bench: &Bench<'_>, since: u64) -> Vec<u64> {
    let gone = (0..since).filter_map(|position| bench.state.gone_at(position));
    let mut by: Vec<u64> = gone.filter(|by| (since..bench.known.size).contains(by)).collect();
    by.sort_unstable();
    by.dedup();
    by
}

fn by_subject(before: &[Matter], after: &[Matter], ended: &[u64]) -> Vec<News> {
    let mut ids: Vec<_> = before.iter().chain(after).map(|matter| &matter.about).collect();
    ids.sort();
    ids.dedup();
    let of = |all: &[Matter], id: &Id| {
        all.iter().filter(|matter| matter.about == *id).cloned().collect::<Vec<_>>()
    };
    ids.into_iter().flat_map(|id| compare(&of(before, id), &of(after, id), ended)).collect()
}

fn told_news(bench: &Bench<'_>, news: &[News], out: &mut String) {
    let messages = &bench.context.messages;
    if news.is_empty() {
        out.push_str(&messages.text("holds-no-news", &[]));
        out.push('\n');
    }
    let mut gone_by: Vec<u64> = Vec::new();
    let (mut raised, mut changed, mut gone) = (Vec::new(), Vec::new(), Vec::new());
    for one in news {
        match one {
            News::Raised(matter) => raised.push(matter),
            News::Changed(matter) => changed.push(matter),
            News::Gone(matter, by) => {
                gone.push(matter);
                gone_by.extend(by);
            }
        }
    }
    gone_by.sort_unstable();
    gone_by.dedup();
    let told = [
        ("holds-raised", raised, Vec::new()),
        ("holds-changed", changed, Vec::new()),
        ("holds-gone", gone, gone_by),
    ];
    for (id, matters, by) in told.into_iter().filter(|(_, matters, _)| !matters.is_empty()) {
        let line = messages.text(id, &[("entries", wording::entries(&by).into())]);
        out.push_str(&bench.context.ink.paint(Tint::Bold, line.trim_end()));
        out.push('\n');
        words::matters(bench, &matters, out);
        out.push('\n');
    }
}

fn page_json(bench: &Bench<'_>, shown: &[&Matter], news: Option<&[News]>) -> Value {
    let news = news.map(|news| {
        let each = news.iter().map(|one| match one {
            News::Raised(matter) => json!({"change": "raised", "matter": shapes::matter(matter)}),
            News::Changed(matter) => json!({"change": "changed", "matter": shapes::matter(matter)}),
            News::Gone(matter, by) => {
                json!({"change": "gone", "matter": shapes::matter(matter), "corrected_by": by})
            }
        });
        each.collect::<Vec<_>>()
    });
    let page = json!({
        "matters": shown.iter().map(|matter| shapes::matter(matter)).collect::<Vec<_>>(),
        "news": news,
    });
    shapes::as_of(bench, page)
}
