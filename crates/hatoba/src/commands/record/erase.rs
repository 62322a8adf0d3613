//! `hatoba record forget`: a person's key is destroyed.

use record::{By, Entry, EntryId, Forgotten, Id, Statement, Words};
use serde_json::json;

use super::{id, refused, told};
use crate::commands::Done;
use crate::context::Context;
use crate::home::random;
use crate::refusal::Refuses as _;

/// Whom.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The person, such as person/4f2a
    #[arg(value_name = "PERSON")]
    person: String,
    /// Why, for the record
    #[arg(long, value_name = "WORDS")]
    why: String,
    /// The office that decided it
    #[arg(long, value_name = "ID", default_value = "office/hq")]
    office: String,
}

/// Records the forgetting, then destroys the key and what was sealed with it.
pub fn run(args: &Args, context: &Context) -> anyhow::Result<Done> {
    let messages = &context.messages;
    let mut opened = context.home()?.open(messages)?;
    let person = Id::parse(&args.person).filter(|id| id.sort() == "person");
    let known = person.filter(|id| opened.ledger.state().introduces(id));
    let Some(person) = known else {
        let args = [("name", args.person.as_str().into())];
        return Err(messages.refusal("record-forget-unknown", &args));
    };
    let office = id(context, &args.office)?;
    if !opened.ledger.state().is_forgotten(&person) {
        let name = EntryId::parse(&format!("forgotten/{}", person.name()));
        let entry = name.map(|id| Entry {
            id,
            recorded: context.now(),
            by: By { office, user: None },
            spoke: None,
            cites: Vec::new(),
            corrects: None,
            public: false,
            remarks: None,
            says: Statement::Forgotten(Box::new(Forgotten {
                person: person.clone(),
                why: Words::one(args.why.as_str()),
            })),
        });
        let entries: Vec<Entry> = entry.into_iter().collect();
        opened.ledger.append(&entries, &mut random).map_err(|error| refused(context, &error, &entries))?;
    }
    // also when an earlier attempt was cut off after it was recorded
    let had_key = opened.ledger.forget(person.as_str()).map_err(|error| told(context, &error))?;
    opened.ledger.checkpoint(&opened.signer).map_err(|error| told(context, &error))?;
    if context.is_json() {
        return Done::json(&json!({"person": person.as_str(), "key_destroyed": had_key}));
    }
    let id = if had_key { "record-forget-done" } else { "record-forget-no-key" };
    Ok(Done::well(messages.text(id, &[("name", person.as_str().into())]) + "\n"))
}
