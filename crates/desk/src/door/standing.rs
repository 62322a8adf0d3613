//! Who asks: from what a browser or a program shows to the user of the record, with what the user may.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use casework::procedure::Permissions;
use journal::Ledger;
use record::{Statement, User};

use super::{Scope, Session, cookie};
use crate::desk::Desk;
use crate::fault::Fault;
use crate::visit::{Asked, Official, Reader, Shown};

/// The address of the calendar for programs: those that subscribe to calendars can show no more than a name and a password.
pub const CALENDAR: &str = "/api/v1/due.ics";

/// What a program with a token never may, whatever its user may: what changes who may what, what opens or destroys what is sealed, and
/// decisions, which are made by someone who has just shown who they are.
const NEVER_BY_TOKEN: [&str; 5] = ["administer", "forget", "open_personal", "audit", "decide"];

/// The user of an id as the record has it now, where the use has not ended.
pub fn standing<'l>(ledger: &'l Ledger, desk: &Desk, user: &str) -> Option<&'l User> {
    let state = ledger.state();
    let today = desk.clock.day((desk.clock.now)());
    match &state.as_of(today, state.now()).thing(user)?.entry.says {
        Statement::User(says) if says.ended != Some(true) => Some(says),
        _ => None,
    }
}

/// Who asks.
///
/// # Errors
/// [`Fault::Token`] for a program whose token does not hold, and when the keep does not do its work.
pub fn reader(desk: &Desk, asked: &Asked) -> Result<Reader, Fault> {
    let door = desk.door();
    // a proxy may have its own use for that header on pages
    if let Some(shown) = asked.header("authorization").filter(|_| asked.path.starts_with("/api/")) {
        let shown = token(shown, &asked.path).ok_or(Fault::Token)?;
        let token = door.token(&shown)?.ok_or(Fault::Token)?;
        let enters = token.scopes.contains(&Scope::Enter);
        let user = token.user.clone();
        let official = official(desk, &user, Shown::Token(token)).ok_or(Fault::Token)?;
        let permissions = official.permissions.without(&NEVER_BY_TOKEN, enters);
        return Ok(Reader::Official(Official { permissions, ..official }));
    }
    let Some(shown) = cookie::shown(asked, &cookie::SESSION) else { return Ok(Reader::Anyone) };
    let Some(session) = door.session(shown)? else { return Ok(Reader::Anyone) };
    let user = session.user.clone();
    Ok(official(desk, &user, Shown::Session(session)).map_or(Reader::Anyone, Reader::Official))
}

/// The token that was shown: as such, or for the calendar as a password, which a browser would keep and send from any page.
fn token(shown: &str, path: &str) -> Option<String> {
    if let Some(token) = shown.strip_prefix("Bearer ") {
        return Some(token.trim().to_owned());
    }
    let both = shown.strip_prefix("Basic ").filter(|_| path == CALENDAR)?;
    let both = String::from_utf8(STANDARD.decode(both.trim()).ok()?).ok()?;
    both.split_once(':').map(|(_, token)| token.to_owned())
}

fn official(desk: &Desk, user: &str, shown: Shown) -> Option<Official> {
    let ledger = desk.ledger();
    let says = standing(&ledger, desk, user)?;
    Some(Official {
        user: says.id.clone(),
        office: says.works_for.clone(),
        permissions: Permissions::of(&desk.procedure.roles, &says.grants),
        shown,
    })
}

impl Official {
    /// The session, where it is not a program that asks.
    pub fn session(&self) -> Option<&Session> {
        match &self.shown {
            Shown::Session(session) => Some(session),
            Shown::Token(_) => None,
        }
    }
}
