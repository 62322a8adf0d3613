//! `/set-up`: a code that is used once becomes an account; with the code that the program prints at its first start, the account of the
//! first administrator.

use casework::procedure::{Permissions, Procedure};
use maud::{Markup, html};
use record::{By, Grant, Id, Statement, User, View};

use super::{MOST_CHARS, counted, wrong};
use crate::append::{append, entry};
use crate::door::{
    DoorError, Factor, Purpose, check_password, cookie, is_near, pass_name, qr, reader, standing,
};
use crate::fault::Fault;
use crate::page::Page;
use crate::page::form::{Choice, Field, Form, Wrong};
use crate::reply::Reply;
use crate::visit::{Caller, Visit};

/// How long the secret of a phone waits to be confirmed, in seconds.
const PENDING_S: i64 = 3_600;
/// The longest name of a user, in characters.
pub(crate) const MOST_NAME_CHARS: usize = 40;
/// What whoever sets the desk up may do first: bring the others in.
const ADMINISTER: &str = "administer";
/// Whose account it is called on the phone, before there is a name.
const FIRST: &str = "administrator";

/// The form for the code.
#[expect(clippy::unnecessary_wraps, reason = "routes share one signature")]
pub fn show(visit: &Visit<'_>) -> Result<Reply, Fault> {
    Ok(code_form(visit, None))
}

fn code_form(visit: &Visit<'_>, refused: Option<&DoorError>) -> Reply {
    let wrongs: Vec<Wrong> = refused.map(|error| wrong(visit, "code", error)).into_iter().collect();
    let form = Form::new(visit.words, "set-up", &wrongs);
    let code = Field::text("code", visit.say("door-one-time-code")).hint(visit.say("door-one-time-hint"));
    let main = html! {
        (form.errors())
        form method="post" action="/set-up" {
            (form.show(&code.needed().fills("off").most(MOST_CHARS)))
            button { (visit.say("door-go-on")) }
        }
    };
    let page = Page::plain(visit.say("door-set-up-title"), main).show(visit);
    Reply::page(page).with_status(refused.map_or(200, DoorError::status)).fleeting()
}

/// The link that the program prints: for whoever sits at its machine.
pub fn linked(visit: &Visit<'_>) -> Result<Reply, Fault> {
    near(visit)?;
    let code = visit.place("code");
    match visit.door().pass(code)? {
        Some(purpose) => account_form(visit, code, &purpose, &[]),
        None => Ok(code_form(visit, Some(&DoorError::Gone))),
    }
}

fn near(caller: &Caller<'_>) -> Result<(), Fault> {
    if is_near(&caller.asked, &caller.desk.proxies) {
        return Ok(());
    }
    Err(Fault::Forbidden { told: ("door-not-near", Vec::new()) })
}

/// The form for the account.
fn account_form(visit: &Visit<'_>, code: &str, purpose: &Purpose, wrongs: &[Wrong]) -> Result<Reply, Fault> {
    let door = visit.door();
    let factor = door.pending_factor(&pass_name(code), PENDING_S)?;
    let form = Form::new(visit.words, "account", wrongs);
    let name = match purpose {
        Purpose::SetUp => FIRST,
        Purpose::Account { user } => name_of(user),
    };
    let new = |name: &str, label: &str| {
        Field::password(name, visit.say(label)).needed().fills("new-password").most(MOST_CHARS)
    };
    let shown =
        Field::text("shown", visit.say("door-shown")).needed().fills("one-time-code").most(MOST_CHARS);
    let main = html! {
        (form.errors())
        form method="post" action="/set-up" {
            input type="hidden" name="code" value=(code);
            @match purpose {
                Purpose::SetUp => (first(visit, &form)),
                Purpose::Account { .. } => p { (visit.tell("door-invited", &[("name", name.into())])) },
            }
            (form.show(&new("password", "door-new-password").hint(visit.say("door-new-password-hint"))))
            (form.show(&new("again", "door-again")))
            (factor_shown(visit, &factor, name))
            (form.show(&shown.hint(visit.say("door-shown-hint"))))
            button { (visit.say("door-make-account")) }
        }
    };
    let page = Page::plain(visit.say("door-set-up-title"), main).show(visit);
    Ok(Reply::page(page).with_status(if wrongs.is_empty() { 200 } else { 422 }).fleeting())
}

fn name_of(user: &str) -> &str {
    user.strip_prefix("user/").unwrap_or(user)
}

/// What only the first administrator says: a name, and for which office.
fn first(visit: &Visit<'_>, form: &Form<'_>) -> Markup {
    let name = Field::text("name", visit.say("door-name")).hint(visit.say("door-new-name-hint"));
    let name = name.value(visit.field("name").unwrap_or_default()).needed().fills("username");
    let office = Field::select("office", visit.say("door-office"), offices(visit)).needed();
    html! {
        p { (visit.say("door-first-lead")) }
        (form.show(&name.most(MOST_NAME_CHARS)))
        (form.show(&office.value(visit.field("office").unwrap_or_default())))
    }
}

/// The offices that may enter users.
fn offices(visit: &Visit<'_>) -> Vec<Choice> {
    let state = visit.ledger.state();
    let view: View<'_> = state.as_of(visit.today(), state.now());
    let offices = view.things("office").into_iter().filter_map(|thing| match &thing.entry.says {
        Statement::Office(office) => Some(office),
        _ => None,
    });
    let user = |office: &Id| first_user(&visit.desk.procedure, office.clone(), office.clone());
    let may = offices.filter(|office| visit.desk.procedure.may_enter(&office.id, &user(&office.id)).is_ok());
    may.map(|office| Choice::new(office.id.as_str(), office.name.get(visit.lang()))).collect()
}

fn first_user(procedure: &Procedure, id: Id, works_for: Id) -> Statement {
    let may = procedure.roles.iter().filter(|role| role.may.iter().any(|word| word == ADMINISTER));
    let grants = may.map(|role| Grant { role: role.id.clone(), dossier: None });
    let says = User { id, works_for, person: None, ended: None, grants: grants.collect() };
    Statement::User(Box::new(says))
}

/// A second factor that is being set up: the picture for the phone, and the secret for a phone that cannot take it.
pub(super) fn factor_shown(visit: &Visit<'_>, factor: &Factor, name: &str) -> Markup {
    let secret = factor.base32();
    let groups: Vec<String> =
        secret.chars().collect::<Vec<_>>().chunks(4).map(|group| group.iter().collect()).collect();
    html! {
        h2 { (visit.say("door-factor")) }
        p { (visit.say("door-factor-lead")) }
        @if let Some(picture) = qr(&factor.url(name), &visit.say("door-factor-picture")) { (picture) }
        p { (visit.say("door-factor-secret")) " " code.secret { (groups.join(" ")) } }
    }
}

/// Takes the code, and then what makes the account.
pub fn send(caller: &Caller<'_>) -> Result<Reply, Fault> {
    let code = caller.field("code").unwrap_or_default().trim();
    let refused = |error: &DoorError| caller.read(|visit| code_form(visit, Some(error)));
    let pass = || Ok(caller.door().pass(code)?.ok_or(DoorError::Gone)?);
    let purpose = match counted(caller, pass) {
        Err(Fault::Door(error)) if error.status() < 500 => return Ok(refused(&error)),
        found => found?,
    };
    if purpose == Purpose::SetUp {
        near(caller)?;
    }
    if caller.field("password").is_none() {
        return caller.read(|visit| account_form(visit, code, &purpose, &[]));
    }
    match sent(caller, &purpose) {
        Ok(wanted) => match made(caller, code, &purpose, &wanted) {
            Err(Fault::Door(error @ DoorError::Gone)) => Ok(refused(&error)),
            made => made,
        },
        Err(wrongs) => caller.read(|visit| account_form(visit, code, &purpose, &wrongs)),
    }
}

/// An account as it was asked for.
struct Wanted {
    user: Id,
    /// The user's entry, where the record has none yet.
    new: Option<Id>,
    password: String,
    shown: String,
}

fn sent(caller: &Caller<'_>, purpose: &Purpose) -> Result<Wanted, Vec<Wrong>> {
    let mut wrongs = Vec::new();
    let field = |name: &str| caller.field(name).unwrap_or_default();
    let found = match purpose {
        Purpose::SetUp => first_sent(caller, field("name").trim(), field("office")),
        Purpose::Account { user } => {
            let user = Id::parse(user)
                .filter(|user| standing(&caller.desk.ledger(), caller.desk, user.as_str()).is_some());
            user.map(|user| (user, None)).ok_or_else(|| vec![wrong(caller, "", &DoorError::Gone)])
        }
    };
    let found = found.map_err(|mut found| wrongs.append(&mut found)).ok();
    let user = found.as_ref().map_or("", |(user, _)| user.as_str());
    if let Err(error) = check_password(field("password"), user) {
        wrongs.push(wrong(caller, "password", &error));
    } else if field("password") != field("again") {
        wrongs.push(Wrong::new("again", caller.say("door-not-again")));
    }
    match found {
        Some((user, new)) if wrongs.is_empty() => {
            Ok(Wanted { user, new, password: field("password").to_owned(), shown: field("shown").to_owned() })
        }
        _ => Err(wrongs),
    }
}

/// The first administrator: a new user of an office that may enter users, or one of the record who may administer and has lost everything.
fn first_sent(caller: &Caller<'_>, name: &str, office: &str) -> Result<(Id, Option<Id>), Vec<Wrong>> {
    let mut wrongs = Vec::new();
    let sound = !name.contains('/') && name.chars().count() <= MOST_NAME_CHARS;
    let user = Id::parse(&format!("user/{name}")).filter(|_| sound);
    let Some(user) = user else {
        return Err(vec![Wrong::new("name", caller.say("door-name-unsound"))]);
    };
    let ledger = caller.desk.ledger();
    if let Some(says) = standing(&ledger, caller.desk, user.as_str()) {
        let may = Permissions::of(&caller.desk.procedure.roles, &says.grants).may(ADMINISTER);
        return if may {
            Ok((user, None))
        } else {
            Err(vec![Wrong::new("name", caller.say("door-name-taken"))])
        };
    }
    if ledger.state().introduces(&user) {
        wrongs.push(Wrong::new("name", caller.say("door-name-taken")));
    }
    drop(ledger);
    let known = caller.read(|visit| offices(visit).into_iter().any(|choice| choice.value == office));
    match Id::parse(office).filter(|_| known) {
        Some(office) if wrongs.is_empty() => Ok((user, Some(office))),
        Some(_) => Err(wrongs),
        None => {
            wrongs.push(Wrong::new("office", caller.say("door-no-office")));
            Err(wrongs)
        }
    }
}

/// Makes the account; whoever made it is signed in.
fn made(caller: &Caller<'_>, code: &str, purpose: &Purpose, wanted: &Wanted) -> Result<Reply, Fault> {
    let (door, user) = (caller.door(), wanted.user.as_str());
    let whose = pass_name(code);
    let factor = door.pending_factor(&whose, PENDING_S)?;
    if !door.confirm(user, &factor, &wanted.shown)? {
        let wrongs = [wrong(caller, "shown", &DoorError::Code)];
        return caller.read(|visit| account_form(visit, code, purpose, &wrongs));
    }
    door.use_pass(code)?;
    let done = (|| {
        if let Some(office) = &wanted.new {
            let by = By { office: office.clone(), user: Some(wanted.user.clone()) };
            let says = first_user(&caller.desk.procedure, wanted.user.clone(), office.clone());
            append(caller, &entry(caller, by, says, None)?)?;
        }
        // an invitation to someone who has an account is for one who can use it no more
        door.close_account(user)?;
        Ok::<_, Fault>(door.new_account(user, &wanted.password, &factor)?)
    })();
    let codes = match done {
        Ok(codes) => codes,
        Err(fault) => {
            door.give_back_pass(code, purpose)?;
            return Err(fault);
        }
    };
    door.settle_factor(&whose)?;
    let (session, device) = (door.begin_session(user)?, door.new_device(user)?);
    tracing::info!("an account was made");
    let set = cookie::set(&caller.asked, &cookie::SESSION, &session);
    let reply = inside(caller, &set)?.read(|visit| codes_page(visit, &codes));
    let device = cookie::set(&caller.asked, &cookie::DEVICE, &device);
    Ok(reply.with("set-cookie", set).with("set-cookie", device))
}

/// The same caller, signed in by a cookie that goes out with the answer.
fn inside<'c>(caller: &Caller<'c>, set: &str) -> Result<Caller<'c>, Fault> {
    let mut asked = caller.asked.clone();
    let shown = set.split(';').next().unwrap_or_default().to_owned();
    asked.headers.insert(0, ("cookie".to_owned(), shown));
    let (desk, words, now, as_of) = (caller.desk, caller.words, caller.now, caller.as_of.clone());
    Ok(Caller { desk, words, reader: reader(desk, &asked)?, now, as_of, asked })
}

/// Recovery codes, shown this once.
pub(super) fn codes_page(visit: &Visit<'_>, codes: &[String]) -> Reply {
    let main = html! {
        p.lead { (visit.say("door-codes-lead")) }
        ol.codes { @for code in codes { li { code { (code) } } } }
        p { a.button href="/" { (visit.say("door-codes-kept")) } }
    };
    Reply::page(Page::plain(visit.say("door-codes-title"), main).show(visit)).fleeting()
}
