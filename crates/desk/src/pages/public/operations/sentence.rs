//! One entry as a sentence of a story.

use record::{Act, Dispatch, Entry, Goods, Plan, Statement, When};
use wording::FluentValue;

use crate::pages::public::words;
use crate::public::PublicLook;

/// The chapter to which a sentence belongs: its word stands before the sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Chapter {
    /// Asked, resolved, agreed.
    Asked,
    /// Looked into and decided.
    Decided,
    /// Who went.
    Went,
    /// What they did, and what happened.
    Did,
    /// Changed or made longer.
    Changed,
    /// Ended.
    Ended,
    /// Came back.
    Back,
    /// What came of it.
    Result,
}

impl Chapter {
    /// The end of its message's id.
    pub fn word(self) -> &'static str {
        match self {
            Chapter::Asked => "asked",
            Chapter::Decided => "decided",
            Chapter::Went => "went",
            Chapter::Did => "did",
            Chapter::Changed => "changed",
            Chapter::Ended => "ended",
            Chapter::Back => "back",
            Chapter::Result => "result",
        }
    }
}

/// A sentence, when it happened, and the entry that it is made from.
#[derive(Clone, Debug)]
pub struct Told<'e> {
    /// When.
    pub when: When,
    /// To which chapter it belongs.
    pub chapter: Chapter,
    /// Where the entry stands.
    pub position: u64,
    /// The entry.
    pub entry: &'e Entry,
    /// The sentence.
    pub text: String,
}

/// What an entry tells: nothing, a sentence, or one of the beginning and one of the end.
pub fn told<'e>(look: &PublicLook<'_>, position: u64, entry: &'e Entry) -> Vec<Told<'e>> {
    let one = |when: When, chapter: Chapter, text: String| Told { when, chapter, position, entry, text };
    let lang = look.lang();
    let pair = |what: String, by: &str| {
        look.tell("desk-public-told-by", &[("what", what.into()), ("by", words::choice(look, by).into())])
    };
    match &entry.says {
        Statement::Request(says) => {
            let args = [("by", words::names(look, &says.by).into()), ("what", says.what.get(lang).into())];
            let id = if says.by.is_empty() { "desk-public-told-opened" } else { "desk-public-told-request" };
            vec![one(says.received, Chapter::Asked, look.tell(id, &args))]
        }
        Statement::Resolution(says) => {
            let organ = words::name(look, says.organ.as_str()).unwrap_or_default();
            let what = says.what.as_ref().map_or(String::new(), |what| what.get(lang).to_owned());
            let args = [
                ("organ", organ.into()),
                ("number", says.number.as_str().into()),
                ("said", if what.is_empty() { "no" } else { "yes" }.into()),
                ("what", what.into()),
            ];
            vec![one(says.adopted, Chapter::Asked, look.tell("desk-public-told-resolution", &args))]
        }
        Statement::Agreement(says) => {
            let args = [("name", says.name.get(lang).into())];
            vec![one(says.made, Chapter::Asked, look.tell("desk-public-told-agreement", &args))]
        }
        Statement::Survey(says) => vec![one(says.on, Chapter::Decided, says.what.get(lang).to_owned())],
        Statement::Decision(says) => {
            vec![one(says.on, chapter(says.act), pair(says.what.get(lang).to_owned(), says.by.word()))]
        }
        Statement::Judgement(says) => {
            vec![one(says.on, Chapter::Decided, pair(says.what.get(lang).to_owned(), says.by.word()))]
        }
        Statement::Plan(says) => vec![one(says.on, chapter(Some(says.act)), plan(look, says))],
        Statement::Approval(says) => {
            let id = if says.given { "desk-public-told-approved" } else { "desk-public-told-not-approved" };
            let args = [("by", words::choice(look, says.by.word()).into())];
            vec![one(says.on, Chapter::Decided, look.tell(id, &args))]
        }
        Statement::Report(says) => {
            let args =
                [("to", words::choice(look, says.to.word()).into()), ("what", says.what.get(lang).into())];
            vec![one(says.on, Chapter::Result, look.tell("desk-public-told-report", &args))]
        }
        Statement::Event(says) => vec![one(says.on, Chapter::Did, says.what.get(lang).to_owned())],
        Statement::Outcome(says) => vec![one(says.on, Chapter::Result, says.what.get(lang).to_owned())],
        Statement::Milestone(says) => {
            let step = words::choice(look, says.step.word());
            let text = says.what.as_ref().map_or(step, |what| what.get(lang).to_owned());
            vec![one(says.on, step_chapter(says.step.word()), text)]
        }
        Statement::Dispatch(says) => dispatch(look, says, &one),
        Statement::Goods(says) => goods(look, says, &one),
        _ => Vec::new(),
    }
}

fn chapter(act: Option<Act>) -> Chapter {
    match act {
        None | Some(Act::Decided | Act::Announced | Act::Drafted | Act::Refused) => Chapter::Decided,
        Some(Act::Changed | Act::Extended | Act::Reduced | Act::Resumed) => Chapter::Changed,
        Some(Act::Ended | Act::Suspended | Act::Halted) => Chapter::Ended,
    }
}

fn step_chapter(step: &str) -> Chapter {
    match step {
        "requested" | "intended" => Chapter::Asked,
        "departed" | "complete" => Chapter::Went,
        "returned" => Chapter::Back,
        "reported" => Chapter::Result,
        _ => Chapter::Decided,
    }
}

/// What was done to a plan, by whom, for how many and until when.
fn plan(look: &PublicLook<'_>, says: &Plan) -> String {
    let what = says.what.as_ref().map_or_else(
        || look.tell("desk-public-told-plan", &[("act", words::choice(look, says.act.word()).into())]),
        |what| what.get(look.lang()).to_owned(),
    );
    let mut text = look.tell(
        "desk-public-told-by",
        &[("what", what.into()), ("by", words::choice(look, says.by.word()).into())],
    );
    if let Some(persons) = says.persons {
        text.push_str(&look.tell("desk-public-told-most", &[("count", persons.into())]));
    }
    if let Some(to) = says.to {
        text.push_str(&look.tell("desk-public-told-until", &[("day", words::when(look, to).into())]));
    }
    text
}

fn dispatch<'e>(
    look: &PublicLook<'_>,
    says: &Dispatch,
    one: &impl Fn(When, Chapter, String) -> Told<'e>,
) -> Vec<Told<'e>> {
    let who = words::choice(look, says.personnel.word());
    let round = says.round.as_ref().map(|round| round.get(look.lang()).to_owned());
    let args: Vec<(&str, FluentValue<'_>)> = vec![
        ("who", who.into()),
        ("round", round.clone().unwrap_or_default().into()),
        ("named", if round.is_some() { "yes" } else { "no" }.into()),
        ("persons", says.persons.unwrap_or_default().into()),
        ("known", if says.persons.is_some() { "yes" } else { "no" }.into()),
        ("rounds", says.rounds.unwrap_or(1).into()),
    ];
    let mut all = Vec::new();
    if let Some(from) = says.from {
        all.push(one(from, Chapter::Went, look.tell("desk-public-told-went", &args)));
    }
    if let Some(to) = says.to {
        all.push(one(to, Chapter::Back, look.tell("desk-public-told-back", &args)));
    }
    all
}

fn goods<'e>(
    look: &PublicLook<'_>,
    says: &Goods,
    one: &impl Fn(When, Chapter, String) -> Told<'e>,
) -> Vec<Told<'e>> {
    let to = says.recipient.as_ref().and_then(|id| words::name(look, id.as_str()));
    let args = [
        ("what", says.purpose.get(look.lang()).into()),
        ("known", if to.is_some() { "yes" } else { "no" }.into()),
        ("to", to.unwrap_or_default().into()),
    ];
    let mut all = Vec::new();
    if let Some(decided) = says.decided {
        all.push(one(decided, Chapter::Decided, look.tell("desk-public-told-goods-decided", &args)));
    }
    if let Some(handed_over) = says.handed_over {
        all.push(one(handed_over, Chapter::Did, look.tell("desk-public-told-goods-handed", &args)));
    }
    all
}
