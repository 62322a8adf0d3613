//! `/prove`: before a grave step, whoever is signed in shows once more who they are.

use maud::html;

use super::{MOST_CHARS, shown, told};
use crate::door::{DoorError, back, cookie};
use crate::fault::Fault;
use crate::page::Page;
use crate::page::form::{Field, Form, Wrong};
use crate::reply::Reply;
use crate::visit::{Caller, Visit};

/// The form.
#[expect(clippy::unnecessary_wraps, reason = "routes share one signature")]
pub fn show(visit: &Visit<'_>) -> Result<Reply, Fault> {
    Ok(page(visit, visit.query("to"), None))
}

fn page(visit: &Visit<'_>, to: Option<&str>, refused: Option<&DoorError>) -> Reply {
    let wrongs: Vec<Wrong> = refused.map(|error| Wrong::new("", told(visit, error))).into_iter().collect();
    let form = Form::new(visit.words, "prove", &wrongs);
    let password = Field::password("password", visit.say("door-password")).needed().fills("current-password");
    let code = Field::text("code", visit.say("door-code-field")).hint(visit.say("door-code-hint"));
    let main = html! {
        p { (visit.say("door-prove-lead")) }
        (form.errors())
        form method="post" action="/prove" {
            input type="hidden" name="to" value=(back(to));
            (form.show(&password.most(MOST_CHARS)))
            (form.show(&code.needed().fills("one-time-code").most(MOST_CHARS)))
            button { (visit.say("door-prove-button")) }
        }
    };
    let status = refused.map_or(200, DoorError::status);
    Reply::page(Page::plain(visit.say("door-prove-title"), main).show(visit)).with_status(status).fleeting()
}

/// Proves it. The session goes on under another secret.
pub fn prove(caller: &Caller<'_>) -> Result<Reply, Fault> {
    let to = caller.field("to");
    match proved(caller) {
        Ok(reply) => Ok(reply),
        Err(Fault::Door(error)) if error.status() < 500 => {
            tracing::info!(why = error.id(), "not proved");
            Ok(caller.read(|visit| page(visit, to, Some(&error))))
        }
        Err(fault) => Err(fault),
    }
}

fn proved(caller: &Caller<'_>) -> Result<Reply, Fault> {
    let (asked, session) = (&caller.asked, caller.session()?);
    let (_, device) = shown(caller, session.user.strip_prefix("user/").unwrap_or(&session.user))?;
    let renewed = caller.door().renew_session(session)?;
    let mut reply = Reply::see(back(caller.field("to")));
    reply = reply.with("set-cookie", cookie::set(asked, &cookie::SESSION, &renewed));
    if let Some(device) = device {
        reply = reply.with("set-cookie", device);
    }
    Ok(reply)
}
