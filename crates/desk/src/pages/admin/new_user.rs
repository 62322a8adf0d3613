//! `/admin/users`: a new user.

use maud::html;
use record::{Grant, Id, Statement, User};

use super::{by, offices, page, user};
use crate::append::{append, entry};
use crate::fault::Fault;
use crate::page::form::{Choice, Field, Form, Wrong};
use crate::pages::door::set_up::MOST_NAME_CHARS;
use crate::reply::Reply;
use crate::visit::{Caller, Visit};

const PATH: &str = "/admin/users";

/// The form.
pub fn show(visit: &Visit<'_>) -> Result<Reply, Fault> {
    visit.proved(PATH)?;
    Ok(form(visit, &[]))
}

fn form(visit: &Visit<'_>, wrongs: &[Wrong]) -> Reply {
    let form = Form::new(visit.words, "user", wrongs);
    let sent = |name: &str| visit.field(name).unwrap_or_default().to_owned();
    let name = Field::text("name", visit.say("door-name")).hint(visit.say("door-new-name-hint"));
    let choices = offices(visit).into_iter();
    let choices = choices.map(|says| Choice::new(says.id.as_str(), says.name.get(visit.lang())));
    let office = Field::select("office", visit.say("door-office"), choices.collect());
    let mut roles = Field::checks("role", visit.say("door-roles"), role_choices(visit));
    for (_, role) in visit.asked.form.iter().filter(|(name, _)| name == "role") {
        roles = roles.value(role);
    }
    let main = html! {
        p { (visit.say("admin-new-user-lead")) }
        (form.errors())
        form method="post" action=(PATH) {
            (form.show(&name.value(sent("name")).needed().fills("off").most(MOST_NAME_CHARS)))
            (form.show(&office.value(sent("office")).needed()))
            (form.show(&roles.hint(visit.say("admin-roles-hint"))))
            button { (visit.say("admin-enter-user")) }
        }
    };
    let status = if wrongs.is_empty() { 200 } else { 422 };
    page(visit, visit.say("admin-new-user"), main).with_status(status)
}

/// The roles of the procedure.
pub(super) fn role_choices(visit: &Visit<'_>) -> Vec<Choice> {
    let roles = visit.desk.procedure.roles.iter();
    roles.map(|role| Choice::new(&role.id, role.name.get(visit.lang()))).collect()
}

/// Enters the user in the record. The next page has the button that invites.
pub fn make(caller: &Caller<'_>) -> Result<Reply, Fault> {
    let official = caller.proved(PATH)?;
    let says = match caller.read(sent) {
        Ok(says) => says,
        Err(wrongs) => return Ok(caller.read(|visit| form(visit, &wrongs))),
    };
    let path = user::path(&says.id);
    append(caller, &entry(caller, by(official), Statement::User(Box::new(says)), None)?)?;
    Ok(Reply::see(&path))
}

fn sent(visit: &Visit<'_>) -> Result<User, Vec<Wrong>> {
    let mut wrongs = Vec::new();
    let name = visit.field("name").unwrap_or_default().trim();
    let sound = !name.contains('/') && name.chars().count() <= MOST_NAME_CHARS;
    let id = Id::parse(&format!("user/{name}")).filter(|_| sound);
    match &id {
        None => wrongs.push(Wrong::new("name", visit.say("door-name-unsound"))),
        Some(id) if visit.ledger.state().introduces(id) => {
            wrongs.push(Wrong::new("name", visit.say("admin-name-taken")));
        }
        Some(_) => {}
    }
    let office = visit.field("office").unwrap_or_default();
    let office = offices(visit).into_iter().find(|says| says.id.as_str() == office);
    if office.is_none() {
        wrongs.push(Wrong::new("office", visit.say("door-no-office")));
    }
    let roles = visit.asked.form.iter().filter(|(name, _)| name == "role").map(|(_, role)| role.clone());
    let roles: Vec<String> = roles.collect();
    if !roles.iter().all(|role| visit.desk.procedure.roles.iter().any(|known| known.id == *role)) {
        wrongs.push(Wrong::new("role", visit.say("admin-no-role")));
    }
    match (id, office) {
        (Some(id), Some(office)) if wrongs.is_empty() => {
            let grants = roles.into_iter().map(|role| Grant { role, dossier: None }).collect();
            Ok(User { id, works_for: office.id.clone(), person: None, ended: None, grants })
        }
        _ => Err(wrongs),
    }
}
