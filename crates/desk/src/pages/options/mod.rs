//! `/dossiers/{sort}/{name}/options`: every way to help for a request, side by side; `?way=airlift`: one of them in detail.

mod way;

use casework::dossier::Dossier;
use casework::options::{InTime, Options, Other, WayOption, options};
use maud::{Markup, html};
use record::Statement;
use wording::options::{Legend, cases, is_closed};

use crate::fault::Fault;
use crate::look::Look;
use crate::page::{Page, law, parts};
use crate::reply::Reply;
use crate::visit::Visit;

/// Most provisions of an approval.
const MOST_CITES: usize = 3;

/// The ways of a dossier, or one of them.
///
/// # Errors
/// Where nothing known belongs to a dossier by that name, or there is no such way.
pub fn answer(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let look = Look::at(visit)?;
    let id = visit.id()?;
    let view = look.view();
    let gone = |told| Fault::not_found(told, vec![("name", id.to_string())]);
    if view.thing(id.as_str()).is_none() {
        return Err(gone("desk-no-such"));
    }
    let dossier = Dossier::of(&view, &id).ok_or_else(|| gone("desk-cw-no-part"))?;
    if dossier.id != id {
        return Ok(Reply::see(&visit.link(&parts::options(&dossier.id))));
    }
    let found = options(&view, &visit.desk.procedure, look.assessor(), &id, visit.lang());
    let found = found.ok_or_else(|| gone("desk-cw-no-part"))?;
    let page = match visit.query("way") {
        None => Page::of_record(visit.say("desk-ops-options"), all(&look, &found)),
        Some(wanted) => {
            let way = found.ways.iter().find(|way| way.id == wanted);
            let way = way.ok_or_else(|| no_way(visit, &found, wanted))?;
            Page::of_record(way.name.get(visit.lang()), way::show(&look, way))
        }
    };
    let page = page.under(visit.say("desk-ops-dossiers"), "/dossiers");
    let page = page.under(dossier.title.get(visit.lang()), parts::dossier(&id));
    let page = match visit.query("way") {
        None => page,
        Some(_) => page.under(visit.say("desk-ops-options"), parts::options(&id)),
    };
    Ok(Reply::page(page.show(visit)))
}

fn no_way(visit: &Visit<'_>, found: &Options<'_>, wanted: &str) -> Fault {
    let ids: Vec<&str> = found.ways.iter().map(|way| way.id.as_str()).collect();
    let near = ::law::nearest(wanted, ids.iter().copied()).unwrap_or("none").to_owned();
    let wanted = wanted.chars().take(80).collect();
    let all = ids.join(&visit.say("record-and"));
    Fault::not_found("options-no-way", vec![("name", wanted), ("nearest", near), ("all", all)])
}

/// What was asked for, the ways, what other laws offer, what people thought of them.
fn all(look: &Look<'_>, found: &Options<'_>) -> Markup {
    html! {
        (asked(look, found))
        (ways(look, found))
        (elsewhere(look, &found.elsewhere))
        (considered(look, found))
    }
}

/// What was asked for, how far it has come, and by which law it is looked at.
fn asked(look: &Look<'_>, found: &Options<'_>) -> Markup {
    let visit = look.visit;
    let thing = look.view().thing(found.about.as_str());
    let request = thing.filter(|thing| matches!(thing.entry.says, Statement::Request(_)));
    let edition = found.edition.map_or_else(|| "none".to_owned(), |day| day.to_string());
    let stage = visit.tell("casework-stage", &[("stage", found.stage.unwrap_or("none").into())]);
    let is_open = found.asked.entry.is_some() && found.asked.needed_by.is_none();
    let needed = if is_open { "none" } else { "told" };
    let args = [("stage", stage.into()), ("edition", edition.into()), ("needed", needed.into())];
    html! {
        p.lead {
            @match request {
                Some(thing) => {
                    (look.labels().line(&thing.entry.says, found.about.as_str(), &["what", "operation"])) " "
                    (parts::entries(visit, &[thing.position]))
                }
                None => (visit.say("options-no-request")),
            }
        }
        p.dim { (visit.tell("options-stage", &args)) }
    }
}

/// The ways side by side.
fn ways(look: &Look<'_>, found: &Options<'_>) -> Markup {
    let visit = look.visit;
    let mut legend = Legend::default();
    let rows: Vec<Vec<Markup>> = found.ways.iter().map(|way| row(look, found, way, &mut legend)).collect();
    let heads = [
        "options-head-way",
        "options-head-law",
        "options-head-approvals",
        "options-head-quickest",
        "options-head-usual",
        "options-head-cases",
    ];
    html! {
        h2 { (visit.say("options-ways")) }
        (parts::table(&visit.say("desk-ops-ways-caption"), &heads.map(|id| visit.say(id)), &rows))
        @if found.ways.iter().any(|way| !is_closed(way)) { p.dim { (visit.say("options-cases-note")) } }
        @if !legend.goals.is_empty() {
            h3 { (visit.say("options-approvals")) }
            ol {
                @for goal in &legend.goals {
                    li { (look.teller().approval(goal)) " " (law::provisions(visit, &goal.cites, MOST_CITES)) }
                }
            }
        }
    }
}

fn row<'w, 'f>(
    look: &Look<'_>,
    found: &Options<'f>,
    way: &'w WayOption<'f>,
    legend: &mut Legend<'w, 'f>,
) -> Vec<Markup> {
    let (visit, teller) = (look.visit, look.teller());
    let path = format!("{}?way={}", parts::options(&found.about), way.id);
    let name = html! { a href=(visit.link(&path)) { (way.name.get(visit.lang())) } };
    let says = parts::tag(law::class(way.law.outcome), &teller.way_says(way));
    let or_nothing = |text: &str| {
        if text.is_empty() {
            html! { "–" }
        } else {
            html! { (text) }
        }
    };
    if is_closed(way) {
        return vec![name, says, or_nothing(""), or_nothing(""), or_nothing(""), or_nothing("")];
    }
    let [quickest, usual] = teller.way_days(way);
    let (quickest, in_time) = quickest.split_once('\n').unwrap_or((&quickest, ""));
    let quickest = html! {
        (or_nothing(quickest))
        @if !in_time.is_empty() { " " (parts::tag(in_time_class(way), in_time)) }
    };
    vec![name, says, or_nothing(&legend.numbers(way)), quickest, or_nothing(&usual), or_nothing(&cases(way))]
}

/// The class of whether a way is in time, for its colour.
fn in_time_class(way: &WayOption<'_>) -> &'static str {
    match way.earliest.in_time {
        Some(InTime::Never) => "no",
        Some(InTime::AtTheQuickest) => "open",
        Some(InTime::AsUsual) => "yes",
        None => "dim",
    }
}

/// What other laws offer.
fn elsewhere(look: &Look<'_>, others: &[Other]) -> Markup {
    let visit = look.visit;
    html! {
        @if !others.is_empty() {
            h2 { (visit.say("options-elsewhere")) }
            ul {
                @for other in others {
                    li { (look.teller().elsewhere(other)) br; span.dim { (other.apt.get(visit.lang())) } }
                }
            }
        }
    }
}

/// What people thought of the ways.
fn considered(look: &Look<'_>, found: &Options<'_>) -> Markup {
    let visit = look.visit;
    html! {
        h2 { (visit.say("options-considered")) }
        @if found.alternatives.is_empty() { p { (visit.say("options-none-considered")) } }
        @else {
            ul {
                @for one in &found.alternatives {
                    li {
                        (one.on) " · " (look.teller().considered(found, one)) " "
                        (parts::entries(visit, &[one.entry]))
                    }
                }
            }
        }
    }
}
