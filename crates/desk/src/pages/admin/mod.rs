//! Administration: users and their roles, offices, and who has opened what is personal.
//!
//! Users, roles and offices are entries like all else: who gave which role to whom, and when, is in the record. Only what lets someone in
//! (an account, sessions, codes) is not.

pub mod audit;
pub mod new_user;
pub mod offices;
pub mod user;

use maud::{Markup, html};
use record::{By, Office, Statement, User};

use crate::fault::Fault;
use crate::page::{Page, parts};
use crate::pages::door::office_name;
use crate::reply::Reply;
use crate::visit::{Caller, Official, Visit};

/// The first page: users and offices.
pub fn show(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let official = visit.official()?;
    let main = html! {
        (users_table(visit)?)
        p { a.button href="/admin/users" { (visit.say("admin-new-user")) } }
        (offices_table(visit))
        p { a.button.second href="/admin/offices" { (visit.say("admin-new-office")) } }
        @if official.permissions.may("audit") { p { a href="/audit" { (visit.say("admin-audit")) } } }
    };
    Ok(Reply::page(Page::plain(visit.say("admin-title"), main).show(visit)).fleeting())
}

fn users_table(visit: &Visit<'_>) -> Result<Markup, Fault> {
    let heads = ["door-name", "door-office", "door-roles", "admin-state"].map(|id| visit.say(id));
    let mut rows = Vec::new();
    for says in users(visit) {
        rows.push(vec![
            html! { a href=(user::path(&says.id)) { (says.id.name()) } },
            html! { (office_name(visit, &says.works_for)) },
            html! { (roles(visit, says).join(", ")) },
            state(visit, says)?,
        ]);
    }
    Ok(parts::table(&visit.say("admin-users"), &heads, &rows))
}

/// Every user as the record has them now.
fn users<'v>(visit: &Visit<'v>) -> Vec<&'v User> {
    let state = visit.ledger.state();
    let things = state.as_of(visit.today(), state.now()).things("user").into_iter();
    let of = things.filter_map(|thing| match &thing.entry.says {
        Statement::User(says) => Some(&**says),
        _ => None,
    });
    of.collect()
}

/// The roles of a user by name, each with the dossier to which it is limited.
fn roles(visit: &Visit<'_>, says: &User) -> Vec<String> {
    let named = says.grants.iter().map(|grant| {
        let role = visit.desk.procedure.roles.iter().find(|role| role.id == grant.role);
        let name = role.map_or(grant.role.as_str(), |role| role.name.get(visit.lang()));
        grant.dossier.as_ref().map_or_else(|| name.to_owned(), |dossier| format!("{name} ({dossier})"))
    });
    named.collect()
}

/// Whether a user can come in.
fn state(visit: &Visit<'_>, says: &User) -> Result<Markup, Fault> {
    if says.ended == Some(true) {
        return Ok(parts::tag("dim", &visit.say("admin-ended")));
    }
    let account = visit.door().account(says.id.as_str())?;
    let (class, id) = if account.is_some() { ("yes", "admin-account") } else { ("open", "admin-no-account") };
    Ok(parts::tag(class, &visit.say(id)))
}

fn offices_table(visit: &Visit<'_>) -> Markup {
    let heads = ["door-office", "admin-id", "admin-of"].map(|id| visit.say(id));
    let rows: Vec<Vec<Markup>> = offices(visit)
        .into_iter()
        .map(|says| {
            let of = says.of.as_ref().map(|of| office_name(visit, of));
            vec![
                html! { (says.name.get(visit.lang())) },
                html! { code { (says.id) } },
                html! { (of.unwrap_or_default()) },
            ]
        })
        .collect();
    parts::table(&visit.say("admin-offices"), &heads, &rows)
}

/// Every office as the record has it now.
fn offices<'v>(visit: &Visit<'v>) -> Vec<&'v Office> {
    let state = visit.ledger.state();
    let things = state.as_of(visit.today(), state.now()).things("office").into_iter();
    let of = things.filter_map(|thing| match &thing.entry.says {
        Statement::Office(says) => Some(&**says),
        _ => None,
    });
    of.collect()
}

/// Who enters it: the official, for the official's office.
fn by(official: &Official) -> By {
    By { office: official.office.clone(), user: Some(official.user.clone()) }
}

/// A page of administration.
fn page(visit: &Visit<'_>, title: String, main: Markup) -> Reply {
    Reply::page(Page::plain(title, main).under(visit.say("admin-title"), "/admin").show(visit)).fleeting()
}

/// Before anything is changed here: the official has shown lately who they are.
fn proved<'c>(caller: &'c Caller<'_>) -> Result<&'c Official, Fault> {
    caller.proved(caller.asked.path.rsplit_once('/').map_or("/admin", |(above, _)| above))
}
