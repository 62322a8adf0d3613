//! `/admin/users/{name}`: one user: the account, roles, sessions.

use maud::{Markup, html};
use record::{EntryId, Grant, Id, Statement, User};

use super::new_user::role_choices;
use super::{by, page, proved, roles, state};
use crate::append::{append, entry};
use crate::fault::Fault;
use crate::page::form::{Choice, Field, Form, Wrong};
use crate::page::parts;
use crate::pages::door::{account, office_name};
use crate::reply::Reply;
use crate::visit::{Caller, Visit};

/// The dossiers to which a role can be limited.
const DOSSIERS: [&str; 3] = ["request", "op", "goods"];
/// The longest id, in characters.
const MOST_ID_CHARS: usize = record::LONGEST_ID_BYTES;

/// The address of a user's page.
pub(super) fn path(user: &Id) -> String {
    let name = percent_encoding::utf8_percent_encode(user.name(), percent_encoding::NON_ALPHANUMERIC);
    format!("/admin/users/{name}")
}

/// The page.
pub fn show(visit: &Visit<'_>) -> Result<Reply, Fault> {
    shown(visit, &[])
}

fn shown(visit: &Visit<'_>, wrongs: &[Wrong]) -> Result<Reply, Fault> {
    let (position, _, says) = found(visit)?;
    let path = path(&says.id);
    let ended = says.ended == Some(true);
    let sessions = visit.door().sessions(says.id.as_str())?;
    let pairs = [
        (visit.say("door-office"), html! { (office_name(visit, &says.works_for)) }),
        (visit.say("admin-state"), state(visit, says)?),
        (visit.say("admin-record"), parts::entries(visit, &[position])),
    ];
    let of = |id: &str| visit.tell(id, &[("name", says.id.name().into())]);
    let word = if ended { "admin-begin-again" } else { "admin-end" };
    let main = html! {
        (parts::fields(&pairs))
        @if !ended {
            p { (visit.say("admin-invite-lead")) }
            form method="post" action={ (path) "/invite" } { button { (visit.say("admin-invite")) } }
        }
        h2 { (visit.say("door-roles")) }
        (grants(visit, says, &path))
        (grant_form(visit, &path, wrongs))
        h2 { (visit.say("admin-sessions")) }
        @if sessions.is_empty() { p { (visit.say("admin-no-session")) } }
        @else {
            (account::sessions_table(visit, (&of("admin-sessions-of"), &sessions), None, &format!("{path}/sessions")))
        }
        h2 { (visit.say(word)) }
        p { (visit.say("admin-end-lead")) }
        form method="post" action={ (path) "/end" } {
            input type="hidden" name="ended" value=(if ended { "no" } else { "yes" });
            button.second { (visit.say(word)) }
        }
    };
    let status = if wrongs.is_empty() { 200 } else { 422 };
    Ok(page(visit, says.id.name().to_owned(), main).with_status(status))
}

/// The user whose page it is, as the record has them now.
fn found<'v>(visit: &Visit<'v>) -> Result<(u64, EntryId, &'v User), Fault> {
    let id = format!("user/{}", visit.place("name"));
    let state = visit.ledger.state();
    let thing = state.as_of(visit.today(), state.now()).thing(&id);
    match thing.map(|thing| (thing.position, thing.entry, &thing.entry.says)) {
        Some((position, entry, Statement::User(says))) => Ok((position, entry.id.clone(), says)),
        _ => Err(Fault::not_found("desk-no-such", vec![("name", id)])),
    }
}

fn grants(visit: &Visit<'_>, says: &User, path: &str) -> Markup {
    if says.grants.is_empty() {
        return html! { p { (visit.say("door-no-roles")) } };
    }
    let heads = ["door-roles", "admin-withdraw"].map(|id| visit.say(id));
    let named = roles(visit, says);
    let rows = says.grants.iter().zip(&named).map(|(grant, name)| {
        let dossier = grant.dossier.as_ref().map_or("", Id::as_str);
        vec![
            html! { (name) },
            html! {
                form method="post" action={ (path) "/withdraw" } {
                    input type="hidden" name="role" value=(grant.role);
                    input type="hidden" name="dossier" value=(dossier);
                    button.plain { (visit.say("admin-withdraw")) span.unseen { " " (name) } }
                }
            },
        ]
    });
    let rows: Vec<Vec<Markup>> = rows.collect();
    let caption = visit.tell("admin-roles-of", &[("name", says.id.name().into())]);
    parts::table(&caption, &heads, &rows)
}

fn grant_form(visit: &Visit<'_>, path: &str, wrongs: &[Wrong]) -> Markup {
    let form = Form::new(visit.words, "grant", wrongs);
    let sent = |name: &str| visit.field(name).unwrap_or_default().to_owned();
    let choices: Vec<Choice> = role_choices(visit);
    let role = Field::select("role", visit.say("admin-role"), choices).value(sent("role")).needed();
    let dossier = Field::text("dossier", visit.say("admin-dossier")).hint(visit.say("admin-dossier-hint"));
    html! {
        (form.errors())
        form method="post" action={ (path) "/grant" } {
            (form.show(&role))
            (form.show(&dossier.value(sent("dossier")).most(MOST_ID_CHARS)))
            button { (visit.say("admin-grant")) }
        }
    }
}

/// Gives the user a one-time code for an account, shown once; who has one already gets another with it, in place of the first.
pub fn invite(caller: &Caller<'_>) -> Result<Reply, Fault> {
    proved(caller)?;
    let id = caller.read(|visit| match found(visit)? {
        (_, _, says) if says.ended == Some(true) => Err(conflict("admin-has-ended")),
        (_, _, says) => Ok(says.id.clone()),
    })?;
    let code = caller.desk.invite(&id)?;
    tracing::info!("someone was invited");
    let main = |visit: &Visit<'_>| {
        html! {
            p.lead { (visit.tell("admin-invited", &[("name", id.name().into())])) }
            p { code.secret { (code) } }
            p { (visit.say("admin-invited-how")) }
            p { a.button href=(path(&id)) { (visit.say("door-go-on")) } }
        }
    };
    Ok(caller.read(|visit| page(visit, visit.say("admin-invite"), main(visit))))
}

fn conflict(id: &'static str) -> Fault {
    Fault::Conflict { told: (id, Vec::new()) }
}

/// Enters the user anew, in place of how the record has them now.
fn changed(caller: &Caller<'_>, change: impl FnOnce(User) -> Result<User, Fault>) -> Result<Reply, Fault> {
    let official = proved(caller)?;
    let (stands, says) = caller.read(|visit| found(visit).map(|(_, id, says)| (id, says.clone())))?;
    let to = path(&says.id);
    let changed = change(says)?;
    append(caller, &entry(caller, by(official), Statement::User(Box::new(changed)), Some(stands))?)?;
    Ok(Reply::see(&to))
}

/// The role that was sent, for every dossier or for one.
fn sent(visit: &Visit<'_>) -> Result<Grant, Wrong> {
    let role = visit.field("role").unwrap_or_default();
    if !visit.desk.procedure.roles.iter().any(|known| known.id == role) {
        return Err(Wrong::new("role", visit.say("admin-no-role")));
    }
    let role = role.to_owned();
    let written = visit.field("dossier").unwrap_or_default().trim();
    if written.is_empty() {
        return Ok(Grant { role, dossier: None });
    }
    let dossier = Id::parse(written).filter(|id| DOSSIERS.contains(&id.sort()));
    let dossier = dossier.filter(|id| visit.ledger.state().introduces(id));
    match dossier {
        Some(dossier) => Ok(Grant { role, dossier: Some(dossier) }),
        None => Err(Wrong::new("dossier", visit.say("admin-no-dossier"))),
    }
}

/// Gives a role.
pub fn grant(caller: &Caller<'_>) -> Result<Reply, Fault> {
    let given = match caller.read(sent) {
        Ok(given) => given,
        Err(wrong) => return caller.read(|visit| shown(visit, &[wrong])),
    };
    changed(caller, |mut says| {
        if says.grants.contains(&given) {
            return Err(conflict("admin-has-role"));
        }
        says.grants.push(given);
        Ok(says)
    })
}

/// Takes a role back.
pub fn withdraw(caller: &Caller<'_>) -> Result<Reply, Fault> {
    let own = caller.official()?.user.clone();
    let field = |name: &str| caller.field(name).unwrap_or_default();
    let is = |grant: &Grant| {
        grant.role == field("role") && grant.dossier.as_ref().map_or("", Id::as_str) == field("dossier")
    };
    changed(caller, |mut says| {
        not_oneself(&own, &says)?;
        let before = says.grants.len();
        says.grants.retain(|grant| !is(grant));
        if says.grants.len() == before { Err(conflict("admin-has-no-role")) } else { Ok(says) }
    })
}

/// Nobody takes rights from themselves: so there is always an administrator.
fn not_oneself(own: &Id, says: &User) -> Result<(), Fault> {
    if says.id == *own { Err(conflict("admin-not-oneself")) } else { Ok(()) }
}

/// The use ends, or begins again. Whoever has ended is in nowhere from that moment on.
pub fn end(caller: &Caller<'_>) -> Result<Reply, Fault> {
    let own = caller.official()?.user.clone();
    let ends = caller.field("ended") == Some("yes");
    let mut user = None;
    let reply = changed(caller, |says| {
        not_oneself(&own, &says)?;
        user = Some(says.id.clone());
        Ok(User { ended: ends.then_some(true), ..says })
    })?;
    if let Some(user) = user.filter(|_| ends) {
        caller.door().close_account(user.as_str())?;
    }
    Ok(reply)
}

/// Ends one of the user's sessions.
pub fn end_sessions(caller: &Caller<'_>) -> Result<Reply, Fault> {
    proved(caller)?;
    let id = caller.read(|visit| found(visit).map(|(_, _, says)| says.id.clone()))?;
    caller.door().end_session(id.as_str(), caller.field("session").unwrap_or_default())?;
    Ok(Reply::see(&path(&id)))
}
