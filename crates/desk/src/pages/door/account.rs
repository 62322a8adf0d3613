//! `/account`: who one is here, where one is signed in, and what one comes in with.

use maud::{Markup, html};

use super::{moment, office_name, tokens};
use crate::door::Session;
use crate::fault::Fault;
use crate::page::form::Wrong;
use crate::page::{Page, parts};
use crate::reply::Reply;
use crate::visit::{Caller, Official, Visit};

/// The page.
pub fn show(visit: &Visit<'_>) -> Result<Reply, Fault> {
    page(visit, &[])
}

/// The page, with what is wrong with the form for a token.
pub(super) fn page(visit: &Visit<'_>, wrongs: &[Wrong]) -> Result<Reply, Fault> {
    let (official, session) = (visit.official()?, visit.session()?);
    let door = visit.door();
    let sessions = door.sessions(official.user.as_str())?;
    let left = door.codes_left(official.user.as_str())?;
    let main = html! {
        (who(visit, official))
        h2 { (visit.say("door-secrets")) }
        ul {
            li { a href="/account/password" { (visit.say("door-change-password")) } }
            li { a href="/account/phone" { (visit.say("door-change-phone")) } }
        }
        p { (visit.tell("door-codes-left", &[("count", left.into())])) }
        form method="post" action="/account/codes" { button.second { (visit.say("door-new-codes")) } }
        (sessions_table(visit, (&visit.say("door-sessions"), &sessions), Some(session), "/account/sessions"))
        @if sessions.len() > 1 {
            form method="post" action="/account/sessions" {
                button.second name="session" value="others" { (visit.say("door-end-others")) }
            }
        }
        (tokens::part(visit, &door.tokens(official.user.as_str())?, wrongs))
    };
    let status = if wrongs.is_empty() { 200 } else { 422 };
    Ok(Reply::page(Page::plain(visit.say("door-account"), main).show(visit)).with_status(status).fleeting())
}

fn who(visit: &Visit<'_>, official: &Official) -> Markup {
    let roles = official.permissions.roles().map(|(role, dossier)| {
        let name = role.name.get(visit.lang());
        dossier.map_or_else(|| name.to_owned(), |dossier| format!("{name} ({dossier})"))
    });
    let roles: Vec<String> = roles.collect();
    let roles = if roles.is_empty() { visit.say("door-no-roles") } else { roles.join(", ") };
    let pairs = [
        ("door-name", official.user.name().to_owned()),
        ("door-office", office_name(visit, &official.office)),
        ("door-roles", roles),
    ];
    parts::fields(&pairs.map(|(id, value)| (visit.say(id), html! { (value) })))
}

/// Sessions, each with what ends it. `own`: the one by which the page is read.
pub(crate) fn sessions_table(
    visit: &Visit<'_>,
    (caption, sessions): (&str, &[Session]),
    own: Option<&Session>,
    action: &str,
) -> Markup {
    let heads = ["door-begun", "door-seen", "door-end"].map(|id| visit.say(id));
    let rows: Vec<Vec<Markup>> = sessions
        .iter()
        .map(|session| {
            let here = own.is_some_and(|own| own.id == session.id);
            vec![
                html! { (moment(visit, session.begun)) },
                html! {
                    (moment(visit, session.seen))
                    @if here { " " (parts::tag("yes", &visit.say("door-this-one"))) }
                },
                html! {
                    form method="post" action=(action) {
                        button.plain name="session" value=(session.id) {
                            (visit.say("door-end"))
                            span.unseen { " " (moment(visit, session.begun)) }
                        }
                    }
                },
            ]
        })
        .collect();
    parts::table(caption, &heads, &rows)
}

/// Ends a session of one's own, or all but this one.
pub fn end_session(caller: &Caller<'_>) -> Result<Reply, Fault> {
    let (door, session) = (caller.door(), caller.session()?);
    match caller.field("session").unwrap_or_default() {
        "others" => door.end_sessions(&session.user, Some(&session.id))?,
        id => door.end_session(&session.user, id)?,
    }
    Ok(Reply::see("/account"))
}
