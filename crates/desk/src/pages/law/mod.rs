//! `/law…`: the law as data, to be read by everyone: provisions, tasks, and what changed.

pub mod anchor;
pub mod changes;
mod condition;
mod list;
pub mod matrix;
pub mod official;
mod provision;
mod rules;

use law::{Framework, Provision};
use maud::{Markup, html};

use crate::fault::Fault;
use crate::look::Look;
use crate::reply::Reply;
use crate::visit::Visit;

pub use anchor::name;
pub use list::all;

/// `/law/{anchor}`: one provision, or all that stands under an article.
pub fn one(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let look = Look::at(visit)?;
    let (wanted, framework) = (visit.place("anchor"), visit.desk.framework());
    if framework.provision(wanted).next().is_some() {
        return provision::show(&look, wanted);
    }
    if below(framework, wanted).next().is_some() {
        return Ok(list::article(&look, wanted));
    }
    Err(unknown(framework, wanted))
}

/// There is no such provision; which one is called like it.
pub fn unknown(framework: &Framework, wanted: &str) -> Fault {
    let near = law::nearest(wanted, framework.provisions.iter().map(|provision| provision.anchor.as_str()));
    let mut args = vec![("name", wanted.to_owned())];
    let id = match near {
        Some(near) => {
            args.push(("nearest", near.to_owned()));
            "desk-law-unknown-nearest"
        }
        None => "desk-law-unknown",
    };
    Fault::not_found(id, args)
}

/// Every version of every provision under an article, a paragraph or an item.
fn below<'f>(framework: &'f Framework, above: &'f str) -> impl Iterator<Item = &'f Provision> {
    let under = move |anchor: &str| anchor.strip_prefix(above).is_some_and(|rest| rest.starts_with('.'));
    framework.provisions.iter().filter(move |provision| under(&provision.anchor))
}

/// The address of a provision.
pub fn path(anchor: &str) -> String {
    format!("/law/{anchor}")
}

/// A provision as a link, called as people call it.
pub fn link(visit: &Visit<'_>, anchor: &str) -> Markup {
    html! { a href=(visit.link(&path(anchor))) { (anchor::name(visit, anchor)) } }
}

/// Provisions as links, one after another.
pub fn links<'a>(visit: &Visit<'_>, anchors: impl IntoIterator<Item = &'a String>) -> Markup {
    html! {
        @for (at, anchor) in anchors.into_iter().enumerate() {
            @if at > 0 { (wording::provisions::comma(visit.words)) }
            (link(visit, anchor))
        }
    }
}

/// Ways to the other pages of the law.
fn beside(visit: &Visit<'_>, here: &str) -> Markup {
    let pages = [
        ("/law", "desk-law-provisions"),
        ("/law/matrix", "desk-law-matrix"),
        ("/law/changes", "desk-law-changes"),
    ];
    html! {
        nav aria-label=(visit.say("desk-law-pages")) {
            ul.beside {
                @for (path, id) in pages.iter().filter(|(path, _)| *path != here) {
                    li { a href=(visit.link(path)) { (visit.say(id)) } }
                }
            }
        }
    }
}
