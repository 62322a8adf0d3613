//! Who is where, on the page of the day.

use casework::counts::abroad;
use maud::{Markup, html};

use crate::draw::map::Area;
use crate::look::Look;
use crate::pages::casework::abroad::{counted, figure, largest, more, table};

/// Operations on the map and in the table: those with most persons, where there are more.
const MOST: usize = 6;

/// The numbers, a map and a table.
pub fn shown(look: &Look<'_>) -> Markup {
    let visit = look.visit;
    let view = look.view();
    let all = abroad(&view);
    let (shown, others) = largest(&all, MOST);
    html! {
        (counted(look, &all))
        @if !all.is_empty() {
            (figure(look, &shown, Area::World))
            (table(look, &shown))
        }
        (more(look, others))
        p { a href=(visit.link("/abroad")) { (visit.say("desk-cw-where-all")) } }
    }
}
