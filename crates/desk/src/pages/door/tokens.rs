//! Tokens with which programs ask in one's name.

use jiff::ToSpan as _;
use jiff::civil::Date;
use maud::{Markup, html};

use super::{account, moment, wrong};
use crate::door::{ApiToken, DoorError, LONGEST_NAME, SCOPES};
use crate::fault::Fault;
use crate::page::form::{Choice, Field, Form, Wrong};
use crate::page::{Page, parts};
use crate::reply::Reply;
use crate::visit::{Caller, Visit};

/// For how long a token usually holds, in days.
const USUAL_DAYS: i64 = 90;

/// The last day that a token can have.
fn last_day(today: Date) -> Date {
    today.checked_add(1.year()).unwrap_or(today)
}

/// The part of the account's page: the tokens that there are, and the form for another.
pub(super) fn part(visit: &Visit<'_>, tokens: &[ApiToken], wrongs: &[Wrong]) -> Markup {
    let today = visit.desk.clock.day((visit.desk.clock.wall)());
    let form = Form::new(visit.words, "token", wrongs);
    let sent = |name: &str| visit.field(name).unwrap_or_default().to_owned();
    let usual = today.checked_add(USUAL_DAYS.days()).unwrap_or(today).to_string();
    let until = visit.field("until").map_or(usual, str::to_owned);
    let choices = SCOPES.iter().map(|(word, _)| Choice::new(*word, visit.say(scope_id(word))));
    let mut scopes = Field::checks("scope", visit.say("door-token-scopes"), choices.collect());
    for (_, word) in visit.asked.form.iter().filter(|(name, _)| name == "scope") {
        scopes = scopes.value(word);
    }
    let name = Field::text("name", visit.say("door-token-called")).hint(visit.say("door-token-called-hint"));
    html! {
        h2 { (visit.say("door-tokens")) }
        p { (visit.say("door-tokens-lead")) }
        @if !tokens.is_empty() { (table(visit, tokens)) }
        (form.errors())
        form method="post" action="/account/tokens" {
            (form.show(&name.value(sent("name")).needed().fills("off").most(LONGEST_NAME)))
            (form.show(&scopes))
            (form.show(&Field::date("until", visit.say("door-token-until")).value(until).needed()))
            button { (visit.say("door-new-token")) }
        }
    }
}

fn scope_id(word: &str) -> &'static str {
    match word {
        "enter" => "door-scope-enter",
        _ => "door-scope-read",
    }
}

fn table(visit: &Visit<'_>, tokens: &[ApiToken]) -> Markup {
    let heads = ["door-token-called", "door-token-scopes", "door-token-until", "door-end"];
    let row = |token: &ApiToken| {
        let scopes = SCOPES.iter().filter(|(_, scope)| token.scopes.contains(scope));
        let scopes: Vec<String> = scopes.map(|(word, _)| visit.say(scope_id(word))).collect();
        vec![
            html! { (token.name) },
            html! { (scopes.join(", ")) },
            html! { (moment(visit, token.ends)) },
            html! {
                form method="post" action="/account/tokens/end" {
                    button.plain name="token" value=(token.id) {
                        (visit.say("door-end")) span.unseen { " " (token.name) }
                    }
                }
            },
        ]
    };
    let rows: Vec<Vec<Markup>> = tokens.iter().map(row).collect();
    parts::table(&visit.say("door-tokens"), &heads.map(|id| visit.say(id)), &rows)
}

/// Makes a token: it is shown once.
pub fn make(caller: &Caller<'_>) -> Result<Reply, Fault> {
    let user = &caller.proved("/account")?.user;
    match made(caller, user.as_str()) {
        Ok(token) => Ok(caller.read(|visit| shown(visit, &token))),
        Err(error) if error.status() < 500 => {
            let field = match error {
                DoorError::Name => "name",
                DoorError::Scope => "scope",
                _ => "until",
            };
            let wrongs = [wrong(caller, field, &error)];
            caller.read(|visit| account::page(visit, &wrongs))
        }
        Err(error) => Err(error.into()),
    }
}

fn made(caller: &Caller<'_>, user: &str) -> Result<String, DoorError> {
    let clock = &caller.desk.clock;
    let today = clock.day((clock.wall)());
    let until: Option<Date> = caller.field("until").and_then(|day| day.trim().parse().ok());
    let until = until.filter(|day| *day > today && *day <= last_day(today)).ok_or(DoorError::Expiry)?;
    let scopes = caller.asked.form.iter().filter(|(name, _)| name == "scope");
    let scopes: Vec<&str> = scopes.map(|(_, word)| word.as_str()).collect();
    let name = caller.field("name").unwrap_or_default();
    caller.door().new_token(user, name, &scopes, clock.end(until).as_second())
}

fn shown(visit: &Visit<'_>, token: &str) -> Reply {
    let main = html! {
        p.lead { (visit.say("door-token-lead")) }
        p { code.secret { (token) } }
        p { (visit.say("door-token-how")) }
        pre { code { "authorization: Bearer " (token) } }
        p { a.button href="/account" { (visit.say("door-token-kept")) } }
    };
    let page = Page::plain(visit.say("door-new-token"), main).under(visit.say("door-account"), "/account");
    Reply::page(page.show(visit)).fleeting()
}

/// Revokes one of one's own.
pub fn end(caller: &Caller<'_>) -> Result<Reply, Fault> {
    let user = &caller.official()?.user;
    caller.door().end_token(user.as_str(), caller.field("token").unwrap_or_default())?;
    Ok(Reply::see("/account"))
}
