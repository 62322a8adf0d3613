//! From a request to an answer: language, reader, permission, the page from the shelf or made anew, and what is told when it fails.

use std::sync::Arc;

use serde_json::{Value, json};
use wording::Messages;

use crate::as_of::AsOf;
use crate::cache::Moment;
use crate::desk::Desk;
use crate::door::{self, CALENDAR, Scope, client, is_near, prefix};
use crate::fault::Fault;
use crate::guard;
use crate::page;
use crate::rates::Rate;
use crate::reply::{Reply, Sent};
use crate::route::{Answer, Route, Who};
use crate::visit::{Asked, Caller, Official, Reader, Shown};

/// The type of a refusal for programs (RFC 9457).
const PROBLEM: &str = "application/problem+json";
/// The most answers that are made for one reader, an official or a neighbourhood of the network: 600 in a minute. What stands on the
/// shelf costs next to nothing and is not counted.
pub const ANSWERS: Rate = Rate { most: 600, span_s: 60 };
/// How long a choice of language is kept, in seconds.
const LANGUAGE_S: u32 = 31_536_000;

/// Answers a request; `None`: no route is there.
pub fn answer(desk: &Desk, route: Option<&Route>, asked: Asked) -> Arc<Sent> {
    answer_to(desk, route, asked, None)
}

/// What a reader would be answered who is known already: for tests, which do not sign in.
#[doc(hidden)]
pub fn answer_as(desk: &Desk, route: &Route, asked: Asked, reader: Reader) -> (u16, String) {
    let sent = answer_to(desk, Some(route), asked, Some(reader));
    (sent.status, String::from_utf8_lossy(&sent.plain).into_owned())
}

fn answer_to(desk: &Desk, route: Option<&Route>, asked: Asked, known: Option<Reader>) -> Arc<Sent> {
    let now = (desk.clock.now)();
    let Some(words) = language(desk, &asked) else {
        return Arc::new(Sent::of(Reply::text("text/plain", "").with_status(500)));
    };
    let as_of = AsOf::of(&asked.query);
    let (reader, unknown) = match known.map_or_else(|| door::reader(desk, &asked), Ok) {
        Ok(reader) => (reader, None),
        Err(fault) => (Reader::Anyone, Some(fault)),
    };
    let caller = Caller { desk, words, reader, now, as_of, asked };
    let answered = match (unknown, route) {
        (Some(fault), _) => Err(fault),
        (None, None) => {
            Err(Fault::not_found("desk-fault-no-page", vec![("path", caller.asked.path.clone())]))
        }
        (None, Some(route)) => permitted(&caller, route).and_then(|()| done(&caller, route)),
    };
    // a refusal is made anew each time
    let answered = answered.or_else(|fault| often(&caller).and(Err(fault)));
    answered.unwrap_or_else(|fault| Arc::new(Sent::of(refused(&caller, &fault))))
}

/// Counts an answer that has to be made. Whoever sits at the machine of the desk can slow it down anyway, and is not counted.
fn often(caller: &Caller<'_>) -> Result<(), Fault> {
    let proxies = &caller.desk.proxies;
    let Some(address) = client(&caller.asked, proxies) else { return Ok(()) };
    if is_near(&caller.asked, proxies) {
        return Ok(());
    }
    let who = match &caller.reader {
        Reader::Official(official) => official.user.to_string(),
        Reader::Anyone | Reader::Copy => prefix(Some(address)),
    };
    let now = (caller.desk.clock.wall)().as_second();
    caller.desk.answers.count(&who, now).map_err(|seconds| Fault::Often { seconds })
}

/// A request that cannot be read.
pub fn unreadable(desk: &Desk, asked: Asked, fault: &Fault) -> Arc<Sent> {
    let now = (desk.clock.now)();
    let Some(words) = language(desk, &asked) else {
        return Arc::new(Sent::of(Reply::text("text/plain", "").with_status(500)));
    };
    let as_of = AsOf::default();
    let caller = Caller { desk, words, reader: Reader::Anyone, now, as_of, asked };
    Arc::new(Sent::of(refused(&caller, fault)))
}

/// Whether the reader may.
fn permitted(caller: &Caller<'_>, route: &Route) -> Result<(), Fault> {
    let changes = matches!(route.answer, Answer::Do(_));
    if changes {
        guard::same_site(&caller.asked)?;
    }
    if route.who == Who::Everyone {
        return Ok(());
    }
    let official = caller.official()?;
    let refused = |id| Err(Fault::Forbidden { told: (id, Vec::new()) });
    if let Shown::Token(token) = &official.shown {
        let needed = if changes { Scope::Enter } else { Scope::Read };
        if route.who == Who::Users || !token.scopes.contains(&needed) {
            return refused("door-token-not-for-that");
        }
    }
    match route.who {
        Who::Everyone | Who::Users => Ok(()),
        _ if official.permissions.is_none() => refused("door-no-role"),
        Who::May(word) if !official.permissions.may(word) => refused("door-may-not"),
        Who::Officials | Who::May(_) => Ok(()),
    }
}

/// What was asked for: a page from the shelf or made anew, or something done.
fn done(caller: &Caller<'_>, route: &Route) -> Result<Arc<Sent>, Fault> {
    let show = match route.answer {
        Answer::Do(act) => {
            return often(caller).and_then(|()| act(caller)).map(|reply| Arc::new(Sent::of(reply)));
        }
        Answer::Show(show) => show,
    };
    if let Some(reply) = chosen_language(caller) {
        return Ok(Arc::new(Sent::of(reply)));
    }
    let key = key(caller);
    caller.read(|visit| {
        let moment = Moment { size: visit.ledger.size(), today: visit.today() };
        if let Some(sent) = visit.desk.cache.get(&key, moment) {
            return Ok(sent);
        }
        often(caller)?;
        let sent = Arc::new(Sent::of(show(visit)?));
        if sent.kept {
            visit.desk.cache.put(key, moment, &sent);
        }
        Ok(sent)
    })
}

/// What tells one page from another.
fn key(caller: &Caller<'_>) -> String {
    let who = match &caller.reader {
        Reader::Anyone | Reader::Copy => "",
        Reader::Official(official) => official.user.as_str(),
    };
    // a token shows less than its user may see
    let by = match &caller.reader {
        Reader::Official(Official { shown: Shown::Token(token), .. }) => token.id.as_str(),
        _ => "",
    };
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(&caller.asked.query);
    format!("{}\n{who}\n{by}\n{}?{}", caller.words.tag(), caller.asked.path, query.finish())
}

/// The language that the reader chose, or that the browser asks for.
fn language<'d>(desk: &'d Desk, asked: &Asked) -> Option<&'d Messages> {
    let asks = asked.header("accept-language").unwrap_or_default();
    let wanted = asks.split(',').filter_map(|part| part.split([';', '-']).next()).map(str::trim);
    let chosen = asked.cookie("lang").and_then(|tag| desk.language(tag));
    chosen.or_else(|| wanted.into_iter().find_map(|tag| desk.language(tag))).or_else(|| desk.first_language())
}

/// A link that chooses a language: kept for the next pages, and out of the address.
fn chosen_language(caller: &Caller<'_>) -> Option<Reply> {
    let tag = caller.query("lang").filter(|_| !caller.asked.path.starts_with("/api/"))?;
    let chosen = caller.desk.language(tag)?;
    let rest = caller.asked.query.iter().filter(|(name, _)| name != "lang");
    let mut query = form_urlencoded::Serializer::new(String::new());
    query.extend_pairs(rest);
    let query = query.finish();
    let joint = if query.is_empty() { "" } else { "?" };
    let cookie = format!("lang={}; Path=/; Max-Age={LANGUAGE_S}; SameSite=Lax", chosen.tag());
    Some(Reply::see(&format!("{}{joint}{query}", caller.asked.path)).with("set-cookie", cookie))
}

/// Why a call is not answered as asked (RFC 9457), with what more there is to say.
pub fn problem(id: &str, told: &str, status: u16, mut more: Value) -> Reply {
    if let Value::Object(more) = &mut more {
        more.insert("type".to_owned(), format!("/api/v1/problems/{id}").into());
        more.insert("title".to_owned(), told.into());
        more.insert("status".to_owned(), status.into());
    }
    Reply { kind: PROBLEM, ..Reply::json(&more) }.with_status(status).fleeting()
}

/// What is told when a request is not answered as asked, and when to come back where that helps.
fn refused(caller: &Caller<'_>, fault: &Fault) -> Reply {
    let reply = refusal(caller, fault);
    match fault.wait() {
        Some(seconds) => reply.with("retry-after", seconds.max(1).to_string()),
        None => reply,
    }
}

fn refusal(caller: &Caller<'_>, fault: &Fault) -> Reply {
    let (id, args) = fault.told();
    let told = wording::message(caller.words, id, &args);
    if fault.status() >= 500 {
        tracing::error!(%fault, "not answered");
    }
    if caller.asked.path.starts_with("/api/") {
        let reply = problem(id, &told, fault.status(), json!({}));
        // RFC 9110 has every 401 say by what one gets in
        let by = if caller.asked.path == CALENDAR { "Basic realm=\"Hatoba\"" } else { "Bearer" };
        return if fault.status() == 401 { reply.with("www-authenticate", by) } else { reply };
    }
    let after = |path: &str, to: &str| {
        let to: String = form_urlencoded::byte_serialize(to.as_bytes()).collect();
        Reply::see(&format!("{path}?to={to}"))
    };
    match fault {
        Fault::SignIn => return after("/sign-in", &caller.link(&caller.asked.path)),
        Fault::Prove { back } => return after("/prove", back),
        // a whole page would cost what is to be spared
        Fault::Often { .. } => {
            return Reply::text("text/plain; charset=utf-8", told).with_status(fault.status()).fleeting();
        }
        _ => {}
    }
    caller
        .read(|visit| Reply::page(page::refusal(visit, fault.status(), &told)))
        .with_status(fault.status())
        .fleeting()
}
