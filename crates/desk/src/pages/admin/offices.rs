//! `/admin/offices`: a new office.

use maud::html;
use record::{Id, Office, Statement, Words};

use super::{by, offices, page};
use crate::append::{append, entry};
use crate::fault::Fault;
use crate::page::form::{Choice, Field, Form, Wrong};
use crate::reply::Reply;
use crate::visit::{Caller, Visit};

const PATH: &str = "/admin/offices";
/// The longest name, in characters.
const MOST_CHARS: usize = 120;

/// The form.
pub fn show(visit: &Visit<'_>) -> Result<Reply, Fault> {
    visit.proved(PATH)?;
    Ok(form(visit, &[]))
}

fn form(visit: &Visit<'_>, wrongs: &[Wrong]) -> Reply {
    let form = Form::new(visit.words, "office", wrongs);
    let sent = |name: &str| visit.field(name).unwrap_or_default().to_owned();
    let mut choices = vec![Choice::new("", visit.say("admin-of-none"))];
    let known = offices(visit).into_iter();
    choices.extend(known.map(|says| Choice::new(says.id.as_str(), says.name.get(visit.lang()))));
    let line = |name: &str, label: &str| {
        Field::text(name, visit.say(label)).value(sent(name)).needed().fills("off").most(MOST_CHARS)
    };
    let main = html! {
        p { (visit.say("admin-new-office-lead")) }
        (form.errors())
        form method="post" action=(PATH) {
            (form.show(&line("id", "admin-id").hint(visit.say("admin-id-hint"))))
            (form.show(&line("ja", "admin-name-ja")))
            (form.show(&line("en", "admin-name-en")))
            (form.show(&Field::select("of", visit.say("admin-of"), choices).value(sent("of"))))
            button { (visit.say("admin-enter-office")) }
        }
    };
    let status = if wrongs.is_empty() { 200 } else { 422 };
    page(visit, visit.say("admin-new-office"), main).with_status(status)
}

/// Enters the office in the record.
pub fn make(caller: &Caller<'_>) -> Result<Reply, Fault> {
    let official = caller.proved(PATH)?;
    let says = match caller.read(sent) {
        Ok(says) => says,
        Err(wrongs) => return Ok(caller.read(|visit| form(visit, &wrongs))),
    };
    append(caller, &entry(caller, by(official), Statement::Office(Box::new(says)), None)?)?;
    Ok(Reply::see("/admin"))
}

fn sent(visit: &Visit<'_>) -> Result<Office, Vec<Wrong>> {
    let mut wrongs = Vec::new();
    let field = |name: &str| visit.field(name).unwrap_or_default().trim().to_owned();
    let id = Id::parse(&format!("office/{}", field("id")));
    match &id {
        None => wrongs.push(Wrong::new("id", visit.say("door-name-unsound"))),
        Some(id) if visit.ledger.state().introduces(id) => {
            wrongs.push(Wrong::new("id", visit.say("admin-office-there")));
        }
        Some(_) => {}
    }
    for name in ["ja", "en"] {
        let (written, most) = (field(name), MOST_CHARS);
        if written.is_empty() || written.chars().count() > most || written.chars().any(char::is_control) {
            wrongs.push(Wrong::new(name, visit.say("admin-no-name")));
        }
    }
    let of = field("of");
    let above = offices(visit).into_iter().find(|says| says.id.as_str() == of).map(|says| says.id.clone());
    if above.is_none() && !of.is_empty() {
        wrongs.push(Wrong::new("of", visit.say("door-no-office")));
    }
    match id {
        Some(id) if wrongs.is_empty() => {
            Ok(Office { id, name: Words { ja: field("ja"), en: field("en") }, of: above })
        }
        _ => Err(wrongs),
    }
}
