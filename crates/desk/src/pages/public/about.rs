//! `/public/about`: what this is, how figures are counted, and how to check it.

use maud::{Markup, html};
use wording::stats::RULES;

use super::{under, words};
use crate::fault::Fault;
use crate::page::parts;
use crate::public::PublicLook;
use crate::publish;
use crate::reply::Reply;

/// The page.
#[expect(clippy::unnecessary_wraps, reason = "pages share one signature")]
pub fn answer(look: &PublicLook<'_>) -> Result<Reply, Fault> {
    let known =
        if look.is_reconstructed() { "desk-public-known-reconstructed" } else { "desk-public-known-journal" };
    let pairs = [
        ("desk-public-head-log", words::count(look.log_size_now())),
        ("desk-public-head-root", look.root()),
        ("desk-public-head-looked", look.tell(known, &[("size", look.log_size().into())])),
        ("desk-public-head-licence", look.publisher().licence.id.clone()),
    ]
    .map(|(id, value)| (look.say(id), html! { (value) }));
    let main = html! {
        p.lead { (look.say("desk-public-about-lead")) }
        h2 id="what" { (look.say("desk-public-about-what")) }
        p { (look.say("desk-public-about-what-text")) }
        p { (look.say("desk-public-about-not")) }
        h2 id="counted" { (look.say("desk-public-about-counted")) }
        ul { @for rule in RULES.iter().chain(&["stats-rule-countries"]) { li { (look.say(rule)) } } }
        h2 id="small" { (look.say("desk-public-about-small")) }
        p { (look.tell("desk-public-about-small-text", &[("least", super::cells::LEAST.into())])) }
        h2 id="times" { (look.say("desk-public-about-times")) }
        p { (look.say("desk-public-about-times-text")) }
        p { (look.say("desk-public-about-reconstructed")) }
        h2 id="places" { (look.say("desk-public-about-places")) }
        p { (look.say("desk-public-about-places-text")) }
        h2 id="check" { (look.say("desk-public-about-check")) }
        p { (look.say("desk-public-about-check-text")) }
        (parts::fields(&pairs))
        @if look.is_copy() { (copy(look)) }
        h2 id="wrong" { (look.say("desk-public-about-wrong")) }
        p { (look.say("desk-public-about-wrong-text")) }
    };
    Ok(look.page(under(look, &look.say("desk-public-part-about"), &main)))
}

/// Of which day a copy is, and by what it can be checked.
fn copy(look: &PublicLook<'_>) -> Markup {
    let args = [("day", words::date(look, look.on).into()), ("size", look.log_size_now().into())];
    html! {
        h2 id="copy" { (look.say("desk-copy-title")) }
        p { (look.tell("desk-copy-of", &args)) }
        ul {
            @for (name, id) in [
                (publish::MANIFEST, "desk-copy-manifest"),
                (publish::CHECKPOINT, "desk-copy-checkpoint"),
                (publish::KEY, "desk-copy-key"),
            ] {
                li { a href={ "/" (name) } { (name) } " " (look.say(id)) }
            }
        }
    }
}
