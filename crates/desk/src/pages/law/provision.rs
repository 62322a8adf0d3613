//! One provision: every version, the official text beside ours, the rules that rest on it, what uses it, who cites it.

use std::collections::BTreeSet;

use law::{Framework, Provision, User, users};
use maud::{Markup, html};
use record::{Entry, Statement, View};
use wording::{Labels, labels, provisions};

use super::{anchor, list, official, rules};
use crate::fault::Fault;
use crate::look::Look;
use crate::page::{Page, parts};
use crate::public::PublicLook;
use crate::reply::Reply;
use crate::visit::{Reader, Visit};

/// The kinds of entries that say by which provision they are.
const CITING: [&str; 2] = ["approval", "report"];

/// One provision.
///
/// # Errors
/// Where the journal does not answer.
pub fn show(look: &Look<'_>, anchor: &str) -> Result<Reply, Fault> {
    let visit = look.visit;
    let framework = visit.desk.framework();
    let versions: Vec<&Provision> = framework.provision(anchor).collect();
    let now = versions.iter().copied().find(|version| framework.in_force(&version.span, look.on));
    let main = html! {
        p.dim { code { (anchor) } " · " (provisions::edition(visit.words, framework, look.on)) }
        @match now {
            Some(version) => (side_by_side(look, anchor, version)),
            None => {
                p.told { (visit.tell("show-not-in-force", &[("day", look.on.to_string().into())])) }
                (published(look, anchor))
            }
        }
        (story(look, anchor, &versions))
        @if let Some(under) = list::under(look, anchor) {
            h2 { (visit.say("desk-law-parts")) }
            (under)
        }
        (rules::of(look, anchor))
        (used(look, anchor))
        (cited(look, anchor)?)
    };
    let mut page =
        Page::of_record(anchor::name(visit, anchor), main).under(visit.say("desk-law-provisions"), "/law");
    for above in above(framework, anchor) {
        page = page.under(anchor::name(visit, above), super::path(above));
    }
    Ok(Reply::page(page.show(visit)))
}

/// The article, and whatever provisions stand above this one.
fn above<'a>(framework: &Framework, anchor: &'a str) -> Vec<&'a str> {
    let (law, rest) = anchor::split(framework, anchor);
    let start = if law.is_empty() { 0 } else { law.len() + 1 };
    let dots = rest.match_indices('.').filter_map(|(at, _)| anchor.get(..start + at));
    dots.filter(|above| *above != "suppl").collect()
}

/// Our words, and the official ones beside them.
fn side_by_side(look: &Look<'_>, anchor: &str, version: &Provision) -> Markup {
    let visit = look.visit;
    let found = official::text(look, version);
    html! {
        div.beside-text {
            section {
                h2 { (visit.say("desk-law-ours")) }
                p { (version.text.get(visit.lang())) }
            }
            section {
                h2 { (visit.say("desk-law-official")) }
                @match found {
                    Some((text, since)) => {
                        p.dim {
                            @match since {
                                Some(since) => (visit.tell("show-official-since", &[("since", since.to_string().into())])),
                                None => (visit.say("show-official")),
                            }
                        }
                        p lang="ja" { (text) }
                    }
                    None => p { (visit.say("desk-law-official-none")) },
                }
                (published(look, anchor))
            }
        }
    }
}

/// Where the official text is published.
fn published(look: &Look<'_>, anchor: &str) -> Markup {
    let to = look.visit.desk.framework().link_to(anchor);
    html! {
        @if let Some(to) = to {
            p { a href=(to) rel="external" { (look.visit.say("desk-law-official-link")) } }
        }
    }
}

/// All versions, the newest first.
fn story(look: &Look<'_>, anchor: &str, versions: &[&Provision]) -> Markup {
    let visit = look.visit;
    let framework = visit.desk.framework();
    let row = |version: &&Provision| {
        let from = version.span.from.unwrap_or(framework.head.since);
        let by = framework.amendments.iter().find(|amendment| amendment.day == from);
        let was = version.was.as_deref().filter(|was| *was != anchor);
        vec![
            html! {
                (provisions::span(visit.words, framework, &version.span))
                @if framework.in_force(&version.span, look.on) { " " (parts::tag("yes", &visit.say("desk-law-in-force"))) }
            },
            html! { (version.text.get(visit.lang())) },
            html! {
                @if let Some(by) = by { (by.name.get(visit.lang())) }
                @if let Some(was) = was { " " span.dim { (visit.tell("show-was", &[("was", was.into())])) } }
            },
        ]
    };
    let rows: Vec<Vec<Markup>> = versions.iter().rev().map(row).collect();
    let heads = ["desk-law-head-days", "desk-law-head-summary", "desk-law-head-by"].map(|id| visit.say(id));
    html! {
        h2 { (visit.say("desk-law-versions")) }
        (parts::table(&visit.say("desk-law-versions"), &heads, &rows))
    }
}

/// What rests on the provision on any day: each once.
fn used(look: &Look<'_>, anchor: &str) -> Markup {
    let visit = look.visit;
    let framework = visit.desk.framework();
    let users = users(framework, anchor);
    let mut seen = BTreeSet::new();
    let mut rows = Vec::new();
    for user in &users {
        if !seen.insert((user.kind, user.name)) {
            continue;
        }
        let same = |other: &&User<'_>| (other.kind, other.name) == (user.kind, user.name);
        let now = users.iter().filter(same).find(|other| framework.in_force(&other.span, look.on));
        let shown = now.unwrap_or(user);
        rows.push(vec![
            html! {
                @if now.is_some() && matches!(user.kind, "goal" | "rule") {
                    a href={ "#rule-" (user.name) } { code { (user.name) } }
                } @else { code { (user.name) } }
            },
            html! { (visit.say(&format!("show-kind-{}", user.kind))) },
            html! {
                @if let Some(goal) = shown.goal { (provisions::goal(visit.words, goal)) " " }
                @if now.is_none() { span.dim { (provisions::span(visit.words, framework, &user.span)) } }
            },
        ]);
    }
    let heads = ["desk-law-head-name", "desk-law-head-kind", "desk-law-head-says"].map(|id| visit.say(id));
    html! {
        h2 { (visit.say("show-users")) }
        @if rows.is_empty() { p { (visit.say("show-users-none")) } }
        @else { (parts::table(&visit.say("show-users"), &heads, &rows)) }
    }
}

/// Entries that say they are by this provision. Everyone else than officials sees those of the record for everyone.
fn cited(look: &Look<'_>, anchor: &str) -> Result<Markup, Fault> {
    if matches!(look.visit.reader, Reader::Official(_)) {
        return Ok(citing(look.visit, (&look.view(), &look.labels()), anchor, true));
    }
    let open = PublicLook::at(look.visit)?;
    Ok(citing(look.visit, (&open.view(), &open.labels()), anchor, false))
}

fn citing(visit: &Visit<'_>, (view, said): (&View<'_>, &Labels<'_>), anchor: &str, numbered: bool) -> Markup {
    let names = |entry: &Entry| match &entry.says {
        Statement::Approval(says) => names_it(says.provision.as_deref(), anchor),
        Statement::Report(says) => names_it(says.provision.as_deref(), anchor),
        _ => false,
    };
    let found = CITING.iter().flat_map(|kind| view.entries(kind));
    let found: Vec<_> = found.filter(|(_, entry)| names(entry)).collect();
    if found.is_empty() {
        return html! {};
    }
    html! {
        h2 { (visit.say("desk-law-cited")) }
        ul {
            @for (position, entry) in &found {
                li {
                    strong { (labels::kind(visit.words, entry.says.kind().0)) } " "
                    (said.line(&entry.says, "", &["provision"])) " "
                    span.rests {
                        @if numbered { (parts::entries(visit, &[*position])) }
                        (said.sources(entry))
                    }
                }
            }
        }
    }
}

fn names_it(provision: Option<&str>, anchor: &str) -> bool {
    provision.is_some_and(|all| all.split([',', ' ']).any(|one| one == anchor))
}
