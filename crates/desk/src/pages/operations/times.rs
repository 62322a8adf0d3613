//! The time line of both times: what happened and when, and when it became known here; a part as a drawing, the whole as a list.

use casework::board::Board;
use jiff::civil::Date;
use maud::{Markup, html};
use record::{Act, Entry, Id, Operation, Statement, When};

use super::{named, path, span, under};
use crate::draw::Frame;
use crate::draw::timeline::{Edge, Item, Lane, Mark, Time, Timeline, TimelineWords, timeline};
use crate::fault::Fault;
use crate::look::Look;
use crate::page::told::Told;
use crate::page::{Page, parts};
use crate::reply::Reply;
use crate::visit::Visit;

/// The most items of a lane that are drawn, the latest before the day; the list has them all.
const MOST_DRAWN: usize = 4;
/// Lines of the list on one page.
const EACH: usize = 60;

/// What happened, with the entry that tells of it.
struct Happened {
    position: u64,
    label: String,
    from: Option<When>,
    to: Option<When>,
    /// It lasted, and may have no end; else it was on one day.
    lasted: bool,
}

impl Happened {
    fn time(&self) -> Time {
        if self.lasted { Time::Span(edge(self.from), edge(self.to)) } else { Time::On(edge(self.from)) }
    }

    fn when(&self, look: &Look<'_>) -> String {
        match self.from {
            from if self.lasted => span(look, from, self.to),
            Some(on) => on.to_string(),
            None => look.visit.say("desk-ops-unknown"),
        }
    }
}

/// One end of a time as precise as it is known.
fn edge(when: Option<When>) -> Edge {
    let Some(when) = when else { return Edge::Open };
    match when.to_string().matches('-').count() {
        2 => Edge::Day(when.first()),
        1 => Edge::Month(when.first()),
        _ => Edge::Year(when.first()),
    }
}

/// The day at whose end an entry was known here.
fn learned(look: &Look<'_>, position: u64) -> Option<Date> {
    look.state.day_known(position, |moment| look.visit.desk.clock.day(moment))
}

/// The drawing, with the way to the list.
pub fn show(look: &Look<'_>, says: &Operation, boards: &[Board<'_>]) -> Markup {
    let visit = look.visit;
    let mut lanes: Vec<(String, Vec<Happened>)> =
        ["desk-ops-mandates", "desk-ops-decisions", "desk-ops-contributions", "desk-ops-lane-facts"]
            .map(|id| (visit.say(id), Vec::new()))
            .into();
    for (position, entry) in look.view().naming(says.id.as_str()) {
        let Some((lane, happened)) = of(look, &says.id, position, entry) else { continue };
        if let Some((_, items)) =
            lanes.get_mut(lane).filter(|_| happened.from.is_none_or(|from| from.first() <= look.on))
        {
            items.push(happened);
        }
    }
    if let (Some(board), Some((_, items))) = (boards.first(), lanes.last_mut()) {
        items.extend(turned(look, board));
    }
    for (_, items) in &mut lanes {
        items.sort_by_key(|one| (one.from.map(When::first), one.position));
        items.drain(..items.len().saturating_sub(MOST_DRAWN));
    }
    lanes.retain(|(_, items)| !items.is_empty());
    if lanes.is_empty() {
        return html! {};
    }
    html! {
        h2 id="times" { (visit.say("desk-ops-times")) }
        (drawn(look, &lanes))
        p { a href=(visit.link(&format!("{}/times", path(&says.id)))) { (visit.say("desk-ops-times-all")) } }
    }
}

/// What the facts of a board turned on, on which day.
fn turned(look: &Look<'_>, board: &Board<'_>) -> Vec<Happened> {
    let told = Told::new(look, &board.answer.facts);
    let turned = board.since.iter().filter_map(|(key, day)| {
        let position = told.positions(key).into_iter().next_back()?;
        let label = told.facts.known(key);
        Some(Happened { position, label, from: Some(When::day(*day)), to: None, lasted: false })
    });
    turned.collect()
}

/// In which lane an entry stands, and what it tells.
fn of(look: &Look<'_>, id: &Id, position: u64, entry: &Entry) -> Option<(usize, Happened)> {
    let (lang, teller) = (look.visit.lang(), look.teller());
    let act = |act: Act| wording::labels::choice(look.visit.words, act.word());
    let (row, label, from, ends) = match &entry.says {
        Statement::Mandate(says) if says.operation == *id => {
            let label = teller.name(says.resolution.as_ref().unwrap_or(&says.id));
            (0, label, says.from, Some(says.to))
        }
        Statement::Plan(says) if says.operation == *id => {
            let what = says.what.as_ref().map(|what| what.get(lang)).unwrap_or_default();
            let args = [("what", act(says.act).into()), ("more", what.to_owned().into())];
            let label =
                if what.is_empty() { act(says.act) } else { look.visit.tell("record-bracketed", &args) };
            (1, label, Some(says.on), None)
        }
        Statement::Decision(says) => (1, says.what.get(lang).to_owned(), Some(says.on), None),
        Statement::Dispatch(says) if says.operation == *id => {
            (2, super::board::name(look, &says.id), says.from, Some(says.to))
        }
        Statement::Goods(says) => (2, says.purpose.get(lang).to_owned(), says.decided, None),
        Statement::Event(says) => (1, says.what.get(lang).to_owned(), Some(says.on), None),
        _ => return None,
    };
    Some((row, Happened { position, label, from, to: ends.flatten(), lasted: ends.is_some() }))
}

fn drawn(look: &Look<'_>, lanes: &[(String, Vec<Happened>)]) -> Markup {
    let visit = look.visit;
    let all: Vec<_> = lanes
        .iter()
        .map(|(name, items)| {
            let told = items.iter().map(|one| {
                let href = visit.link(&format!("/record/entries/{}", one.position));
                let known = learned(look, one.position).map(|day| (day, day.to_string()));
                (one, href, one.when(look), known)
            });
            (name, told.collect::<Vec<_>>())
        })
        .collect();
    let lanes = all.iter().map(|(name, items)| {
        let items = items.iter().map(|(one, href, when, known)| Item {
            label: &one.label,
            href: Some(href),
            time: one.time(),
            when,
            learned: known.as_ref().map(|(day, text)| (*day, text.as_str())),
        });
        Lane { name, items: items.collect() }
    });
    let lanes: Vec<Lane<'_>> = lanes.collect();
    let [title, described, twin, note, lane, item, when, learned, fuzzy] = [
        "desk-ops-times-title",
        "desk-ops-times-described",
        "desk-ops-as-table",
        "desk-ops-times-note",
        "desk-ops-head-sort",
        "desk-ops-head-what",
        "desk-ops-head-when",
        "desk-ops-head-learned",
        "desk-ops-fuzzy",
    ]
    .map(|id| visit.say(id));
    let label = look.on.to_string();
    let marks = [Mark { day: look.on, label: &label }];
    let words = TimelineWords { lane: &lane, item: &item, when: &when, learned: &learned, fuzzy: &fuzzy };
    let frame =
        Frame { id: "line", title: &title, description: &described, twin: &twin, note: &note, source: None };
    timeline(&Timeline { frame, words, lanes: &lanes, marks: &marks })
}

/// `/operations/{name}/times`: everything that the record tells of an operation, in the order in which it happened.
pub fn answer(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let look = Look::at(visit)?;
    let (_, says) = named(&look)?;
    let mut all: Vec<(Option<When>, u64, &Entry)> =
        look.view().naming(says.id.as_str()).map(|(at, entry)| (entry.says.on(), at, entry)).collect();
    all.sort_by_key(|(on, at, _)| (on.map(When::first), *at));
    let after = parts::after(visit);
    let next = Some(after.saturating_add(EACH)).filter(|next| *next < all.len());
    let heads = [
        "desk-ops-head-when",
        "desk-ops-head-learned",
        "desk-ops-head-sort",
        "desk-ops-head-what",
        "desk-ops-head-entries",
    ]
    .map(|id| visit.say(id));
    let rows = all.iter().skip(after).take(EACH).map(|(on, at, entry)| {
        let said = look.labels();
        vec![
            html! { (on.map_or_else(|| visit.say("desk-ops-unknown"), |on| on.to_string())) },
            html! { (learned(&look, *at).map_or_else(|| visit.say("desk-ops-unknown"), |day| day.to_string())) },
            html! { (wording::labels::kind(visit.words, entry.says.kind().0)) },
            html! { (said.line(&entry.says, says.id.as_str(), &["on"])) },
            parts::entries(visit, &[*at]),
        ]
    });
    let rows: Vec<Vec<Markup>> = rows.collect();
    let main = html! {
        p { (visit.tell("desk-ops-times-count", &[("count", all.len().into())])) }
        (parts::table(&visit.say("desk-ops-times-caption"), &heads, &rows))
        @if let Some(next) = next {
            (parts::next(visit, &format!("{}/times", path(&says.id)), next))
        }
    };
    let page = Page::of_record(visit.say("desk-ops-times"), main);
    Ok(Reply::page(under(&look, page, &says.id).show(visit)))
}
