//! `/record/corrections`: what was corrected or withdrawn, by which entry, and why.

use maud::{Markup, html};
use record::{Entry, Statement};

use super::{address, entries, number, part, words};
use crate::fault::Fault;
use crate::look::Look;
use crate::page::parts;
use crate::reply::Reply;
use crate::search;
use crate::visit::Visit;

/// Corrections on one page.
const EACH: usize = 30;

/// Every correction that is known, the latest first.
pub fn corrections(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let look = Look::at(visit)?;
    let mut all = look.state.ended(look.known);
    all.reverse();
    let after = number(visit, "after").and_then(|after| usize::try_from(after).ok()).unwrap_or(0);
    let mut rows = Vec::new();
    for (before, by) in all.iter().skip(after).take(EACH) {
        let (old, new) = (entries::entry(&look, *before)?, entries::entry(&look, *by)?);
        if let (Some(old), Some(new)) = (old, new) {
            rows.push(row(&look, (*before, &old), (*by, &new)));
        }
    }
    let heads =
        ["desk-record-head-was", "desk-record-head-now", "desk-record-head-by", "desk-record-head-recorded"]
            .map(|id| visit.say(id));
    let next = after.saturating_add(EACH);
    let main = html! {
        p { (visit.tell("desk-record-corrections-count", &[("count", all.len().into())])) }
        @if !rows.is_empty() { (parts::table(&visit.say("desk-record-corrections"), &heads, &rows)) }
        @if next < all.len() {
            p { a.button rel="next" href=(address(visit, "/record/corrections", &[("after", Some(next.to_string()))])) {
                (visit.say("desk-record-more"))
            } }
        }
    };
    Ok(part(visit, "/record/corrections", &main))
}

fn row(look: &Look<'_>, old: (u64, &Entry), new: (u64, &Entry)) -> Vec<Markup> {
    let visit = look.visit;
    let said = if let Statement::Withdrawal(says) = &new.1.says {
        html! { (parts::tag("no", &visit.say("desk-record-withdrawn"))) " " (says.why.get(visit.lang())) }
    } else {
        html! { (other(look, new.1, old.1)) }
    };
    let was = match &new.1.says {
        Statement::Withdrawal(_) => words::line(look, old.1),
        _ => other(look, old.1, new.1),
    };
    vec![
        html! { (parts::entries(visit, &[old.0])) (was) },
        html! { (parts::entries(visit, &[new.0])) (said) },
        words::by(look, new.1),
        words::moment(visit, new.1.recorded),
    ]
}

/// What an entry says otherwise than another: the fields that differ. Where all are the same, it is what they rest on that differs.
fn other(look: &Look<'_>, entry: &Entry, from: &Entry) -> String {
    let labels = look.labels();
    let before = labels.fields(&from.says, "", &[]);
    let fields = labels.fields(&entry.says, "", &[]).into_iter().filter(|field| !before.contains(field));
    let told = fields.map(|(name, value)| {
        look.visit.tell("record-field", &[("name", name.into()), ("value", value.into())])
    });
    let mut told: Vec<String> = told.collect();
    if let Some(own) = entry.says.own() {
        told.insert(0, own.to_string());
    }
    if told.len() <= 1 {
        told.push(labels.sources(entry));
    }
    search::beginning(&told.join(&look.visit.say("record-between")))
}
