//! Entering for programs: an entry, or a step of a dossier, recorded in the same way as a form.

use casework::holds::{Deadline, News};
use casework::shapes;
use serde_json::{Map, Value, json};
use sha2::{Digest as _, Sha256};

use super::params;
use crate::answer::problem;
use crate::enter::act::kind_of;
use crate::enter::changes::{Changes, changes};
use crate::enter::fields::Fields;
use crate::enter::record::{Came, record, tried};
use crate::enter::shaped;
use crate::enter::sheet::{CONFLICT, GOAL, Place, Sheet};
use crate::enter::step::Bench;
use crate::enter::wrongs::label;
use crate::fault::Fault;
use crate::reply::Reply;
use crate::visit::{Caller, Visit};

/// The key that names the kind of an entry.
const KIND: &str = "kind";
/// How much of the record the caller has seen.
const SEEN: &str = "seen";
/// The longest idempotency key, in bytes.
const LONGEST_KEY_BYTES: usize = 200;
/// Characters of something wrong that are told back.
const TOLD_CHARS: usize = 80;

/// Records an entry.
pub fn entry(caller: &Caller<'_>) -> Result<Reply, Fault> {
    let mut says = body(caller)?;
    let name = says.remove(KIND);
    let name = name.as_ref().and_then(Value::as_str).unwrap_or_default();
    let kind = kind_of(caller, name).map_err(|fault| match fault {
        // the address is there: it is what was sent that cannot be used
        Fault::NotFound { told } => Fault::Bad { field: KIND, told },
        other => other,
    })?;
    let sheet = Sheet::new(caller, kind, Place::Kind, seen(caller, &mut says)?)?;
    enter(caller, sheet, &says)
}

/// Takes a step of a dossier.
pub fn step(caller: &Caller<'_>) -> Result<Reply, Fault> {
    let mut says = body(caller)?;
    let (id, step) = (caller.id()?, caller.place("step").to_owned());
    let seen = seen(caller, &mut says)?;
    let goal = match says.remove(GOAL) {
        None => None,
        Some(Value::String(goal)) => Some(goal),
        Some(other) => return Err(params::wrong(GOAL, &other.to_string(), "…")),
    };
    let sheet = caller.read(|visit| {
        let bench = Bench::at(visit, &id, &step)?;
        let kind = bench.kind()?;
        let place = Place::Step { dossier: bench.dossier.id.clone(), step };
        let mut sheet = Sheet { goal, ..Sheet::new(visit, kind, place, seen)? };
        bench.begin(visit, &mut sheet)?;
        Ok::<_, Fault>(sheet)
    })?;
    enter(caller, sheet, &says)
}

/// What was sent, as an object.
fn body(caller: &Caller<'_>) -> Result<Map<String, Value>, Fault> {
    let read = serde_json::from_slice(&caller.asked.body).ok();
    match read {
        Some(Value::Object(says)) => Ok(says),
        _ => Err(Fault::bad("body", "api-no-object", Vec::new())),
    }
}

/// How much of the record the caller says to have seen; without that, all.
fn seen(caller: &Caller<'_>, says: &mut Map<String, Value>) -> Result<u64, Fault> {
    match says.remove(SEEN) {
        None => Ok(caller.desk.ledger().size()),
        Some(seen) => seen.as_u64().ok_or_else(|| params::wrong(SEEN, &seen.to_string(), "0…")),
    }
}

fn enter(caller: &Caller<'_>, mut sheet: Sheet, says: &Map<String, Value>) -> Result<Reply, Fault> {
    // whoever writes it otherwise does not want it recorded
    let checks = match caller.query("check") {
        None | Some("false") => false,
        Some("true") => true,
        Some(other) => return Err(params::wrong("check", other, "true, false")),
    };
    if let Some(key) = caller.asked.header("idempotency-key") {
        sheet.name(&named(caller, key)?)?;
    }
    // who may read it is for the caller to say
    sheet.fields.remove("public");
    let others = shaped::lay(&mut sheet.fields, sheet.kind, says);
    let mut given = Fields::default();
    shaped::lay(&mut given, sheet.kind, says);
    sheet.given = Some(given);
    sheet.read(caller);
    for name in others {
        let label = label(caller, sheet.kind, &name);
        sheet.wrong(name, caller.tell("api-wrong-type", &[("label", label.into())]));
    }
    if checks {
        return caller.read(|visit| match tried(visit, &mut sheet)? {
            Came::Sound(entry, others) => {
                let changes = shaped_changes(&changes(visit, &entry)?);
                let answer = json!({"entry": sheet.id.as_str(), "others": others, "changes": changes});
                Ok(Reply::json(&answer).fleeting())
            }
            came => Ok(told(visit, &sheet, &came)),
        });
    }
    let came = record(caller, &mut sheet)?;
    Ok(caller.read(|visit| told(visit, &sheet, &came)))
}

/// The digest by which an entry is called that was sent with a key: the same key of the same user is the same entry.
fn named(caller: &Caller<'_>, key: &str) -> Result<[u8; 32], Fault> {
    if key.is_empty() || key.len() > LONGEST_KEY_BYTES {
        let written: String = key.chars().take(TOLD_CHARS).collect();
        return Err(params::wrong("idempotency-key", &written, &format!("1..{LONGEST_KEY_BYTES}")));
    }
    let user = &caller.official()?.user;
    Ok(Sha256::new().chain_update(user.as_str()).chain_update([0]).chain_update(key).finalize().into())
}

/// What came of it.
fn told(visit: &Visit<'_>, sheet: &Sheet, came: &Came) -> Reply {
    let done = |position: &u64, status: u16| {
        let answer =
            json!({"position": position, "entry": sheet.id.as_str(), "entries": visit.ledger.size()});
        Reply::json(&answer).with_status(status).fleeting()
    };
    match came {
        Came::Recorded(position) => done(position, 201),
        Came::Before(position) => done(position, 200),
        Came::Other(position) => {
            let told = visit.tell("desk-enter-before", &[("entry", format!("#{position}").into())]);
            problem("desk-enter-before", &told, CONFLICT, json!({"entries": [position]}))
        }
        Came::Sound(_, others) => {
            let told = visit.say("desk-enter-others");
            problem("desk-enter-others", &told, CONFLICT, json!({"entries": others}))
        }
        Came::Wrong => {
            let wrongs = sheet.wrongs.iter();
            let wrongs = wrongs.map(|wrong| json!({"at": pointer(&wrong.field), "told": wrong.told}));
            let wrongs: Vec<Value> = wrongs.collect();
            problem(
                "desk-form-errors",
                &visit.say("desk-form-errors"),
                sheet.status,
                json!({"wrongs": wrongs}),
            )
        }
    }
}

/// Where in what was sent a field stands, as a JSON pointer; empty: the whole.
fn pointer(field: &str) -> String {
    let path = field.strip_prefix(shaped::SAYS).map_or(field, |rest| rest.trim_start_matches('.'));
    if path.is_empty() { String::new() } else { format!("/{}", path.replace('.', "/")) }
}

/// What an entry would change, as data.
fn shaped_changes(changes: &Changes) -> Value {
    let day = |one: &Option<Deadline>| one.as_ref().map(shapes::deadline);
    let reads = changes.reads.as_ref().map(|(name, of, [before, after])| {
        json!({"name": name, "of": of.as_ref().map(::record::Id::as_str), "before": before, "after": after})
    });
    let answers = changes.answers.iter().map(|(about, act, [before, after])| {
        json!({"about": about.as_str(), "act": act, "before": before, "after": after})
    });
    let matters = changes.news.iter().map(|news| {
        let (what, matter) = match news {
            News::Raised(matter) => ("raised", matter),
            News::Changed(matter) => ("changed", matter),
            News::Gone(matter, _) => ("gone", matter),
        };
        json!({"what": what, "matter": shapes::matter(matter)})
    });
    let deadlines =
        changes.deadlines.iter().map(|[before, after]| json!({"before": day(before), "after": day(after)}));
    json!({
        "reads": reads, "answers": answers.collect::<Vec<_>>(), "matters": matters.collect::<Vec<_>>(),
        "deadlines": deadlines.collect::<Vec<_>>(),
    })
}
