//! Who is where, on the page of the day.

use casework::counts::abroad;
use maud::{Markup, html};

use crate::draw::map::Area;
use crate::look::Look;
use crate::pages::casework::abroad::{counted, figure, table};

/// The numbers, a map and a table.
pub fn shown(look: &Look<'_>) -> Markup {
    let visit = look.visit;
    let view = look.view();
    let all = abroad(&view);
    html! {
        (counted(look, &all))
        @if !all.is_empty() {
            (figure(look, &all, Area::World))
            (table(look, &all))
        }
        p { a href=(visit.link("/abroad")) { (visit.say("desk-cw-where-all")) } }
    }
}
