//! `/due`: what falls due, by urgency; and the same as a calendar to subscribe to.

use casework::dossier::Dossier;
use casework::holds::Deadline;
use maud::{Markup, html};
use wording::{Issue, Urgency, calendar};

use super::{moment, words};
use crate::door;
use crate::fault::Fault;
use crate::look::Look;
use crate::page::{Page, parts};
use crate::reply::Reply;
use crate::visit::Visit;

/// The type of a calendar.
const CALENDAR: &str = "text/calendar; charset=utf-8";
/// When an office opens, in hours.
const MORNING_H: i8 = 9;

/// Days of one urgency that are shown.
const MOST: usize = 60;

type Due<'s> = (Dossier<'s>, Deadline);

/// What falls due of the office that the reader chose, or of all.
fn chosen<'l>(look: &Look<'l>) -> Result<Vec<Due<'l>>, Fault> {
    let office = moment::chosen_office(look)?;
    let asked = |one: &Due<'_>| office.is_none() || one.1.owner == office;
    Ok(moment::due(look).into_iter().filter(asked).collect())
}

/// The page.
///
/// # Errors
/// Where the moment or the office is none.
pub fn answer(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let look = Look::at(visit)?;
    let due = chosen(&look)?;
    let office = visit.query("office").map_or_else(String::new, |office| {
        let field: String = form_urlencoded::byte_serialize(office.as_bytes()).collect();
        format!("?office={field}")
    });
    let label = visit.say("desk-cw-filter-office");
    let filter = words::choice(visit, "office", &label, &moment::offices(&look));
    let main = html! {
        (words::filters(visit, &filter))
        @if due.is_empty() { p.lead { (visit.say("due-nothing")) } }
        @for (urgency, id) in [
            (Urgency::Past, "desk-cw-due-past"),
            (Urgency::Near, "desk-cw-due-near"),
            (Urgency::Later, "desk-cw-due-later"),
        ] {
            @let part: Vec<&Due<'_>> =
                due.iter().filter(|(_, one)| Urgency::of(one.day, look.on) == urgency).collect();
            @if !part.is_empty() { h2 { (visit.say(id)) } (table(&look, &visit.say(id), &part)) }
        }
        p { a href=(format!("/due.ics{office}")) { (visit.say("desk-cw-due-calendar")) } }
        p.hint { (visit.tell("desk-cw-due-subscribe", &[("path", format!("{}{office}", door::CALENDAR).into())])) }
    };
    Ok(Reply::page(Page::of_record(visit.say("desk-cw-due-title"), main).show(visit)))
}

fn table(look: &Look<'_>, caption: &str, due: &[&Due<'_>]) -> Markup {
    let visit = look.visit;
    let heads = [
        "due-head-day",
        "due-head-what",
        "due-head-dossier",
        "desk-cw-head-office",
        "desk-cw-head-provisions",
        "due-head-rests-on",
    ]
    .map(|id| visit.say(id));
    let more = due.len().saturating_sub(MOST);
    let rows = due.iter().take(MOST).map(|(dossier, deadline)| {
        vec![
            words::day_ahead(look, deadline),
            html! { (look.teller().due(deadline)) },
            words::titled(look, dossier),
            words::office(look, deadline.owner.as_ref()),
            words::provisions(visit, &deadline.cites),
            parts::entries(visit, &deadline.entries),
        ]
    });
    html! {
        (parts::table(caption, &heads, &rows.collect::<Vec<_>>()))
        @if more > 0 { p { (visit.tell("casework-more", &[("count", more.into())])) } }
    }
}

/// `/due.ics`: the calendar.
///
/// # Errors
/// Where the moment or the office is none, or a name cannot be written in a calendar.
pub fn feed(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let look = Look::at(visit)?;
    let morning = look.on.at(MORNING_H, 0, 0, 0).to_zoned(visit.desk.clock.zone.clone());
    let stamp = morning.map_or(visit.now, |morning| morning.timestamp());
    let mark = visit.desk.exercise.as_ref().map(|_| visit.say("exercise-word"));
    let text = calendar(&look.teller(), &chosen(&look)?, &Issue { stamp, mark });
    let text = text.map_err(|error| Fault::Broken(error.to_string()))?;
    Ok(Reply::text(CALENDAR, text))
}
