//! `/audit`: who has opened what is personal, when, and for what.

use jiff::civil::Date;
use jiff::{Timestamp, ToSpan as _};
use maud::{Markup, html};

use crate::door::Reading;
use crate::fault::Fault;
use crate::page::form::{Field, Form};
use crate::page::{Page, parts};
use crate::pages::door::moment;
use crate::reply::Reply;
use crate::visit::Visit;

/// One month of it.
pub fn show(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let month =
        visit.query("month").map_or_else(|| visit.today().strftime("%Y-%m").to_string(), str::to_owned);
    let first: Option<Date> = format!("{month}-01").parse().ok();
    let Some(first) = first else {
        return Err(Fault::bad("month", "admin-no-month", vec![("written", month)]));
    };
    // what is kept goes by the clock of the world, in which a month of the office begins in the month before or ends in the one after
    let (before, after) = (first.checked_sub(1.month()), first.checked_add(1.month()));
    let mut readings = Vec::new();
    for part in [after, Ok(first), before].into_iter().flatten() {
        readings.extend(visit.door().readings(&part.strftime("%Y-%m").to_string())?);
    }
    readings.retain(|reading| local(visit, reading).starts_with(&month));
    let form = Form::new(visit.words, "audit", &[]);
    let field = Field::text("month", visit.say("admin-month")).hint(visit.say("admin-month-hint"));
    let main = html! {
        p { (visit.say("admin-audit-lead")) }
        form method="get" action="/audit" {
            (form.show(&field.value(&month).most(7)))
            button.second { (visit.say("desk-as-of-look")) }
        }
        @if readings.is_empty() { p { (visit.say("admin-nothing-read")) } }
        @else { (table(visit, &readings)) }
    };
    Ok(Reply::page(Page::plain(visit.say("admin-audit"), main).show(visit)).fleeting())
}

/// When it was, where the office is.
fn local(visit: &Visit<'_>, reading: &Reading) -> String {
    moment(visit, reading.at.parse::<Timestamp>().map_or(0, Timestamp::as_second))
}

fn table(visit: &Visit<'_>, readings: &[Reading]) -> Markup {
    let heads = ["admin-when", "admin-who", "admin-whose", "admin-why"].map(|id| visit.say(id));
    let rows = readings.iter().map(|reading| {
        vec![
            html! { (local(visit, reading)) },
            html! { (reading.who) },
            html! { (reading.whose) },
            html! { (reading.why) },
        ]
    });
    parts::table(&visit.say("admin-audit"), &heads, &rows.collect::<Vec<_>>())
}
