//! The two days at which a reader looks: the form that sets them, and the banner while it is not the present.

use maud::{Markup, html};

use crate::look::Look;
use crate::visit::Visit;

/// Fields of an address that this form sets itself, or that say where a list goes on.
const OWN: [&str; 4] = ["on", "known", "lang", "after"];

/// The bar under the header.
pub fn bar(visit: &Visit<'_>) -> Markup {
    if visit.is_copy() {
        return copy(visit);
    }
    let others = visit.asked.query.iter().filter(|(name, _)| !OWN.contains(&name.as_str()));
    let today = visit.today().to_string();
    html! {
        // on a phone the fields open only when they are wanted: what the page says comes first
        details.moment open[!visit.as_of.is_present()] {
            summary { (visit.say("desk-as-of")) }
            form.as-of method="get" action=(visit.asked.path) aria-label=(visit.say("desk-as-of")) {
                @for (name, value) in others { input type="hidden" name=(name) value=(value); }
                label for="as-of-on" { (visit.say("desk-as-of-on")) }
                input id="as-of-on" type="date" name="on" value=(visit.as_of.on.as_deref().unwrap_or_default());
                label for="as-of-known" { (visit.say("desk-as-of-known")) }
                input id="as-of-known" type="date" name="known" max=(today)
                    value=(visit.as_of.known.as_deref().unwrap_or_default());
                button { (visit.say("desk-as-of-look")) }
            }
        }
        @if !visit.as_of.is_present() { (banner(visit)) }
    }
}

/// In a copy nobody can look at another day. Of which day it is stands on one page: all others stay as they are while what they tell does.
fn copy(visit: &Visit<'_>) -> Markup {
    html! {
        aside.moment aria-label=(visit.say("desk-copy-title")) {
            p { (visit.say("desk-copy")) " " a href="/public/about#copy" { (visit.say("desk-copy-which")) } }
        }
    }
}

/// What says that this is not the present.
fn banner(visit: &Visit<'_>) -> Markup {
    // a moment that is none is told by the page itself
    let Ok(look) = Look::at(visit) else { return html! {} };
    let id = match (look.known.reconstructed, look.known.size == look.state.size()) {
        (true, _) => "desk-past-reconstructed",
        (false, true) => "desk-past-now",
        (false, false) => "desk-past-then",
    };
    let args = [
        ("day", look.on.to_string().into()),
        ("size", look.known.size.into()),
        ("all", look.state.size().into()),
    ];
    html! {
        p.past role="status" {
            strong { (visit.say("desk-past")) } " " (visit.tell(id, &args)) " "
            a href=(visit.asked.path) { (visit.say("desk-past-leave")) }
        }
    }
}
