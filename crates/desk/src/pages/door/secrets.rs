//! `/account/password`, `/account/phone`, `/account/codes`: another password, another second factor, new recovery codes. Whoever changes what
//! lets them in shows first that it is still they: a browser that was left open for a moment is not enough.

use maud::{Markup, html};

use super::{MOST_CHARS, set_up, told, wrong};
use crate::door::{DoorError, check_password};
use crate::fault::Fault;
use crate::page::Page;
use crate::page::form::{Field, Form, Wrong};
use crate::reply::Reply;
use crate::visit::{Caller, Visit};

const PASSWORD: &str = "/account/password";
const PHONE: &str = "/account/phone";
/// How long the secret of a new phone waits to be confirmed, in seconds.
const PENDING_S: i64 = 900;

fn page(visit: &Visit<'_>, title: &str, wrongs: &[Wrong], main: Markup) -> Reply {
    let page = Page::plain(visit.say(title), main).under(visit.say("door-account"), "/account");
    let status = if wrongs.is_empty() { 200 } else { 422 };
    Reply::page(page.show(visit)).with_status(status).fleeting()
}

/// The form for another password.
pub fn password(visit: &Visit<'_>) -> Result<Reply, Fault> {
    visit.proved(PASSWORD)?;
    Ok(password_form(visit, &[]))
}

fn password_form(visit: &Visit<'_>, wrongs: &[Wrong]) -> Reply {
    let form = Form::new(visit.words, "password", wrongs);
    let new = |name: &str, label: &str| {
        Field::password(name, visit.say(label)).needed().fills("new-password").most(MOST_CHARS)
    };
    let main = html! {
        p { (visit.say("door-password-lead")) }
        (form.errors())
        form method="post" action=(PASSWORD) {
            (form.show(&new("password", "door-new-password").hint(visit.say("door-new-password-hint"))))
            (form.show(&new("again", "door-again")))
            button { (visit.say("door-change-password")) }
        }
    };
    page(visit, "door-change-password", wrongs, main)
}

/// Another password.
pub fn set_password(caller: &Caller<'_>) -> Result<Reply, Fault> {
    caller.proved(PASSWORD)?;
    let session = caller.session()?;
    let (new, again) = (caller.field("password").unwrap_or_default(), caller.field("again"));
    let wrongs = match check_password(new, &session.user) {
        Err(error) => vec![wrong(caller, "password", &error)],
        Ok(()) if again != Some(new) => vec![Wrong::new("again", caller.say("door-not-again"))],
        Ok(()) => Vec::new(),
    };
    if !wrongs.is_empty() {
        return Ok(caller.read(|visit| password_form(visit, &wrongs)));
    }
    caller.door().set_password(&session.user, new, &session.id)?;
    tracing::info!("a password was changed");
    Ok(Reply::see("/account"))
}

/// The form for another phone.
pub fn phone(visit: &Visit<'_>) -> Result<Reply, Fault> {
    visit.proved(PHONE)?;
    phone_form(visit, &[])
}

fn phone_form(visit: &Visit<'_>, wrongs: &[Wrong]) -> Result<Reply, Fault> {
    let user = &visit.official()?.user;
    let factor = visit.door().pending_factor(user.as_str(), PENDING_S)?;
    let form = Form::new(visit.words, "phone", wrongs);
    let shown =
        Field::text("shown", visit.say("door-shown")).needed().fills("one-time-code").most(MOST_CHARS);
    let main = html! {
        p { (visit.say("door-phone-lead")) }
        (form.errors())
        form method="post" action=(PHONE) {
            (set_up::factor_shown(visit, &factor, user.name()))
            (form.show(&shown.hint(visit.say("door-shown-hint"))))
            button { (visit.say("door-change-phone")) }
        }
    };
    Ok(page(visit, "door-change-phone", wrongs, main))
}

/// Another phone, once it shows the right code.
pub fn set_phone(caller: &Caller<'_>) -> Result<Reply, Fault> {
    caller.proved(PHONE)?;
    let (door, session) = (caller.door(), caller.session()?);
    let factor = door.pending_factor(&session.user, PENDING_S)?;
    if !door.confirm(&session.user, &factor, caller.field("shown").unwrap_or_default())? {
        let wrongs = [Wrong::new("shown", told(caller, &DoorError::Code))];
        return caller.read(|visit| phone_form(visit, &wrongs));
    }
    door.set_factor(&session.user, &factor, &session.id)?;
    door.settle_factor(&session.user)?;
    tracing::info!("a second factor was changed");
    Ok(Reply::see("/account"))
}

/// New recovery codes in place of those that there were, shown once.
pub fn codes(caller: &Caller<'_>) -> Result<Reply, Fault> {
    let user = &caller.proved("/account")?.user;
    let codes = caller.door().new_codes(user.as_str())?;
    Ok(caller.read(|visit| set_up::codes_page(visit, &codes)))
}
