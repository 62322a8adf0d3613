//! `/sign-in` and `/sign-out`.

use maud::html;

use super::{MOST_CHARS, shown, told};
use crate::door::{DoorError, back, cookie};
use crate::fault::Fault;
use crate::page::Page;
use crate::page::form::{Field, Form, Wrong};
use crate::reply::Reply;
use crate::visit::{Caller, Reader, Visit};

/// The form.
#[expect(clippy::unnecessary_wraps, reason = "routes share one signature")]
pub fn show(visit: &Visit<'_>) -> Result<Reply, Fault> {
    if let Reader::Official(_) = visit.reader {
        return Ok(Reply::see(back(visit.query("to"))));
    }
    Ok(page(visit, visit.query("to"), None))
}

fn page(visit: &Visit<'_>, to: Option<&str>, refused: Option<&DoorError>) -> Reply {
    let wrongs: Vec<Wrong> = refused.map(|error| Wrong::new("", told(visit, error))).into_iter().collect();
    let form = Form::new(visit.words, "sign-in", &wrongs);
    let name = Field::text("name", visit.say("door-name")).needed().fills("username").most(MOST_CHARS);
    let name = name.value(visit.field("name").unwrap_or_default());
    let password = Field::password("password", visit.say("door-password")).needed().fills("current-password");
    let code = Field::text("code", visit.say("door-code-field")).hint(visit.say("door-code-hint"));
    // the browser still shows a session, and it is none any more
    let ended = refused.is_none() && cookie::shown(&visit.asked, &cookie::SESSION).is_some();
    let main = html! {
        @if ended { p role="status" { (visit.say("door-session-ended")) } }
        (form.errors())
        form method="post" action="/sign-in" {
            input type="hidden" name="to" value=(back(to));
            (form.show(&name))
            (form.show(&password.most(MOST_CHARS)))
            (form.show(&code.needed().fills("one-time-code").most(MOST_CHARS)))
            button { (visit.say("desk-sign-in")) }
        }
    };
    let status = refused.map_or(200, DoorError::status);
    Reply::page(Page::plain(visit.say("desk-sign-in"), main).show(visit)).with_status(status).fleeting()
}

/// Signs in. The session is a new one, whatever the browser showed, and one that it did show is over.
pub fn enter(caller: &Caller<'_>) -> Result<Reply, Fault> {
    let to = caller.field("to");
    match entered(caller) {
        Ok(reply) => Ok(reply),
        Err(Fault::Door(error)) if error.status() < 500 => {
            tracing::info!(why = error.id(), "not signed in");
            Ok(caller.read(|visit| page(visit, to, Some(&error))))
        }
        Err(fault) => Err(fault),
    }
}

fn entered(caller: &Caller<'_>) -> Result<Reply, Fault> {
    let (door, asked) = (caller.door(), &caller.asked);
    let (user, device) = shown(caller, caller.field("name").unwrap_or_default())?;
    if let Some(session) = caller.official().ok().and_then(|official| official.session()) {
        door.end_session(&session.user, &session.id)?;
    }
    door.sweep()?;
    let session = door.begin_session(&user)?;
    tracing::info!("signed in");
    let mut reply = Reply::see(back(caller.field("to")));
    reply = reply.with("set-cookie", cookie::set(asked, &cookie::SESSION, &session));
    if let Some(device) = device {
        reply = reply.with("set-cookie", device);
    }
    Ok(reply)
}

/// Signs out; of whoever is not signed in, nothing is over.
pub fn leave(caller: &Caller<'_>) -> Result<Reply, Fault> {
    if let Some(session) = caller.official().ok().and_then(|official| official.session()) {
        caller.door().end_session(&session.user, &session.id)?;
    }
    let [tls, bare] = cookie::unset(&cookie::SESSION);
    // what the browser has kept of officials' pages goes too
    let reply = Reply::see("/").with("clear-site-data", "\"cache\"");
    Ok(reply.with("set-cookie", tls).with("set-cookie", bare))
}
