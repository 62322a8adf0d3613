//! `/law/changes`: what is different between the law of two days.

use jiff::civil::Date;
use law::{Amendment, Change, ChangeKind, Framework};
use maud::{Markup, html};
use wording::provisions::{Line, lines, organisation};

use super::{anchor, beside, path};
use crate::fault::Fault;
use crate::look::Look;
use crate::page::{Page, parts};
use crate::reply::Reply;
use crate::visit::Visit;

/// How many changes are on a page, in changes.
const PAGE: usize = 24;

/// Between which days, and where the page begins.
struct Asked {
    from: Date,
    to: Date,
    kind: Option<String>,
    after: usize,
}

/// The changes between `from` and `to`; where they are not given, those of the latest amendment.
pub fn show(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let look = Look::at(visit)?;
    let framework = visit.desk.framework();
    let asked = read(visit, framework, look.on)?;
    let changes = framework.diff(asked.from, asked.to);
    let wanted = |change: &&Change| asked.kind.as_deref().is_none_or(|kind| change.kind.word() == kind);
    let shown: Vec<&Change> = changes.iter().filter(wanted).collect();
    let until = shown.len().min(asked.after.saturating_add(PAGE));
    let here = shown.get(asked.after.min(until)..until).unwrap_or_default();
    let days = [("before", asked.from.to_string().into()), ("after", asked.to.to_string().into())];
    let main = html! {
        (beside(visit, "/law/changes"))
        @if !visit.is_copy() { (form(visit, &asked)) }
        (amendments(visit, framework, &asked))
        h2 { (visit.tell("diff-heading", &days)) }
        @if changes.is_empty() { p { (visit.say("diff-none")) } } @else { (kinds(visit, &asked, &changes)) }
        @for change in here { (one(visit, change)) }
        @if until < shown.len() {
            p { a.button href=(address(visit, &asked, asked.kind.as_deref(), until)) rel="next" {
                (visit.tell("desk-law-more", &[("count", (shown.len() - until).into())]))
            } }
        }
    };
    let page =
        Page::of_record(visit.say("desk-law-changes"), main).under(visit.say("desk-law-provisions"), "/law");
    Ok(Reply::page(page.show(visit)))
}

fn read(visit: &Visit<'_>, framework: &Framework, on: Date) -> Result<Asked, Fault> {
    let (from, to) = days(visit, framework, on)?;
    let after = visit.query("after").and_then(|written| written.parse().ok()).unwrap_or(0);
    Ok(Asked { from, to, kind: visit.query("kind").map(str::to_owned), after })
}

/// The two days that are asked for by `from` and `to`; where they are not given, those around the latest amendment.
///
/// # Errors
/// Where one of them is no day.
pub fn days(visit: &Visit<'_>, framework: &Framework, on: Date) -> Result<(Date, Date), Fault> {
    let latest = framework.edition_day(on).unwrap_or(framework.head.since);
    let day = |name: &'static str, otherwise: Date| {
        let Some(written) = visit.query(name) else { return Ok(otherwise) };
        let sound = written.len() == 10 && written.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
        let found = written.parse().ok().filter(|_| sound);
        found.ok_or_else(|| Fault::bad(name, "cli-day", vec![("written", written.to_owned())]))
    };
    let to = day("to", latest)?;
    let from = day("from", to.yesterday().unwrap_or(to))?;
    Ok((from, to))
}

fn address(visit: &Visit<'_>, asked: &Asked, kind: Option<&str>, after: usize) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.append_pair("from", &asked.from.to_string()).append_pair("to", &asked.to.to_string());
    if let Some(kind) = kind {
        query.append_pair("kind", kind);
    }
    if after > 0 {
        query.append_pair("after", &after.to_string());
    }
    visit.link(&format!("/law/changes?{}", query.finish()))
}

fn form(visit: &Visit<'_>, asked: &Asked) -> Markup {
    let kept = [("on", &visit.as_of.on), ("known", &visit.as_of.known)];
    html! {
        form.row method="get" action="/law/changes" {
            @for (name, value) in kept {
                @if let Some(value) = value { input type="hidden" name=(name) value=(value); }
            }
            div.field { label for="day-from" { (visit.say("desk-law-from")) } input id="day-from" type="date" name="from" value=(asked.from); }
            div.field { label for="day-to" { (visit.say("desk-law-to")) } input id="day-to" type="date" name="to" value=(asked.to); }
            div.field { button { (visit.say("desk-law-compare")) } }
        }
    }
}

/// The days on which the law changed, each a link to what changed on it.
fn amendments(visit: &Visit<'_>, framework: &Framework, asked: &Asked) -> Markup {
    let between = |amendment: &Amendment| asked.from < amendment.day && amendment.day <= asked.to;
    let rows: Vec<Vec<Markup>> = framework
        .amendments
        .iter()
        .map(|amendment| {
            let before = amendment.day.yesterday().unwrap_or(amendment.day);
            let day = Asked { from: before, to: amendment.day, kind: None, after: 0 };
            vec![
                html! { a href=(address(visit, &day, None, 0)) { time { (amendment.day) } } },
                html! {
                    (amendment.name.get(visit.lang())) " "
                    @if between(amendment) { (parts::tag("open", &visit.say("desk-law-between"))) }
                },
            ]
        })
        .collect();
    let heads = ["desk-law-head-day", "desk-law-head-by"].map(|id| visit.say(id));
    html! {
        h2 { (visit.say("desk-law-amendments")) }
        (parts::table(&visit.say("desk-law-amendments"), &heads, &rows))
    }
}

/// How many changes there are of each kind, each a link to those of that kind.
fn kinds(visit: &Visit<'_>, asked: &Asked, changes: &[Change]) -> Markup {
    let mut counts: Vec<(ChangeKind, usize)> = Vec::new();
    for change in changes {
        match counts.iter_mut().find(|(kind, _)| *kind == change.kind) {
            Some((_, count)) => *count += 1,
            None => counts.push((change.kind, 1)),
        }
    }
    let chosen = asked.kind.as_deref();
    html! {
        ul.beside {
            li { a href=(address(visit, asked, None, 0)) aria-current=[chosen.is_none().then_some("true")] {
                (visit.tell("desk-law-all-changes", &[("count", changes.len().into())]))
            } }
            @for (kind, count) in &counts {
                li { a href=(address(visit, asked, Some(kind.word()), 0))
                    aria-current=[(chosen == Some(kind.word())).then_some("true")] {
                    (visit.tell(&format!("diff-kind-{}", kind.word()), &[("count", (*count).into())]))
                } }
            }
        }
    }
}

fn one(visit: &Visit<'_>, change: &Change) -> Markup {
    let (class, id) = match (&change.before, &change.after) {
        (None, _) => ("yes", "diff-new"),
        (_, None) => ("no", "diff-gone"),
        _ => ("open", "diff-changed"),
    };
    let (before, after) = (change.before.as_ref(), change.after.as_ref());
    let was = before.and_then(|version| version.was.as_ref()).filter(|was| **was != change.name);
    let who = after.or(before).and_then(|version| organisation(visit.words, version));
    let said = |version: Option<&law::Version>| {
        version.map(|version| lines(visit.words, version)).unwrap_or_default()
    };
    let (old, new) = (said(before), said(after));
    html! {
        section.change {
            h3 {
                @if change.kind == ChangeKind::Provision {
                    a href=(visit.link(&path(&change.name))) { (anchor::name(visit, &change.name)) }
                } @else { code { (change.name) } }
                " " (parts::tag(class, &visit.say(id)))
            }
            @if was.is_some() || who.is_some() {
                p.dim {
                    @if let Some(was) = was { (visit.tell("diff-was", &[("was", was.as_str().into())])) " " }
                    @if let Some(who) = who { (who) }
                }
            }
            (side(visit, "desk-law-before", &missing(&old, &new), false))
            (side(visit, "desk-law-after", &missing(&new, &old), true))
        }
    }
}

/// The lines that the other version does not have.
fn missing<'l>(lines: &'l [Line], other: &[Line]) -> Vec<&'l Line> {
    lines.iter().filter(|line| !other.contains(line)).collect()
}

fn side(visit: &Visit<'_>, id: &str, lines: &[&Line], new: bool) -> Markup {
    html! {
        @for (at, line) in lines.iter().enumerate() {
            p class=(if new { "added" } else { "removed" }) {
                @if at == 0 { strong { (visit.say(id)) } " " }
                @if let Some(under) = line.under.as_ref().filter(|under| **under != line.text) { span.dim { (under) " – " } }
                (line.label)
                @if new { ins { (line.text) } } @else { del { (line.text) } }
            }
        }
    }
}
