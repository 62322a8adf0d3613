//! Pages for everyone. They are made from a [`PublicLook`] and from nothing else, so that nothing personal and nothing internal can be on
//! them.

mod about;
mod cells;
mod charts;
mod checks;
mod data;
mod everyone;
mod home;
mod in_kind;
mod notes;
mod numbers;
mod operations;
pub mod places;
mod readers;
mod sources;
mod words;

use maud::{Markup, html};

use crate::fault::Fault;
use crate::page::Page;
use crate::public::PublicLook;
use crate::reply::Reply;
use crate::visit::Visit;

pub use everyone::everyone;

/// A page for everyone.
type Show = fn(&PublicLook<'_>) -> Result<Reply, Fault>;

/// Makes plain functions of a visit from pages for everyone.
macro_rules! open {
    ($($name:ident = $show:path;)*) => {
        $(
            #[doc = concat!("`", stringify!($show), "`, for everyone.")]
            pub fn $name(visit: &Visit<'_>) -> Result<Reply, Fault> {
                let show: Show = $show;
                show(&PublicLook::at(visit)?)
            }
        )*
    };
}

open! {
    home = home::answer;
    world = readers::world;
    people = readers::people;
    hosts = readers::hosts;
    operation_list = operations::list;
    operation = operations::one;
    operation_record = operations::record;
    in_kind_list = in_kind::list;
    in_kind_one = in_kind::one;
    numbers_page = numbers::answer;
    source_list = sources::list;
    source = sources::one;
    about_page = about::answer;
    checks_page = checks::answer;
    data_page = data::answer;
    data_file = data::file;
}

/// The parts of what is for everyone: message and address.
const PARTS: [(&str, &str); 6] = [
    ("desk-public-part-operations", "/public/operations"),
    ("desk-public-part-in-kind", "/public/in-kind"),
    ("desk-public-part-numbers", "/public/numbers"),
    ("desk-public-part-sources", "/public/sources"),
    ("desk-public-part-data", "/public/data"),
    ("desk-public-part-about", "/public/about"),
];

/// A page of a part, with the ways to the others under it.
fn page(look: &PublicLook<'_>, title: &str, main: &Markup) -> Page {
    let parts = html! {
        (main)
        nav aria-label=(look.say("desk-public-parts")) {
            ul.beside { @for (id, path) in PARTS { li { a href=(look.link(path)) { (look.say(id)) } } } }
        }
    };
    Page::of_record(title, parts)
}

/// A page under the first one.
fn under(look: &PublicLook<'_>, title: &str, main: &Markup) -> Page {
    page(look, title, main).under(look.say("desk-public-title"), "/public")
}

/// The way to the files that have what a page shows.
fn files(look: &PublicLook<'_>, tables: &[&str]) -> Markup {
    html! {
        p.dim {
            (look.say("desk-public-as-files"))
            @for table in tables {
                " " a href=(look.link(&format!("/public/data#{table}"))) { (look.say(&format!("desk-public-data-{table}"))) }
            }
        }
    }
}

/// There is no such thing for everyone. What is internal is not told from what is not there.
fn gone(name: &str) -> Fault {
    Fault::not_found("desk-no-such", vec![("name", name.to_owned())])
}
