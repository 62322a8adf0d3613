//! `hatoba dossier replay`: the judgement of a recorded decision, run again.

use casework::kept::{Read, Replayed, replay};
use record::Statement;
use serde_json::json;

use crate::commands::Done;
use crate::commands::casework::{Bench, json as shapes};
use crate::commands::record::show::unknown;
use crate::context::Context;
use crate::layout::paragraph;
use crate::refusal::Refuses as _;

/// Which decision.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The id of the decision
    #[arg(value_name = "DECISION")]
    id: String,
    /// Print the judgement in full, as it is digested
    #[arg(long)]
    bytes: bool,
}

impl Args {
    /// Whether the bytes are asked for.
    pub fn is_bytes(&self) -> bool {
        self.bytes
    }
}

/// Runs it again. Status 1: it does not come to the same.
pub fn run(args: &Args, context: &Context) -> anyhow::Result<Done> {
    let messages = &context.messages;
    let opened = context.home()?.open(messages)?;
    let framework = context.framework()?;
    let procedure = context.procedure(&framework)?;
    let state = opened.ledger.state();
    let bench = Bench::new(context, state, (context.today(), state.now()), &procedure, &framework);
    let thing = bench.view().thing(&args.id).ok_or_else(|| unknown(context, state, &args.id))?;
    let none = || messages.refusal("dossier-no-ground", &[("name", args.id.as_str().into())]);
    let Statement::Decision(decision) = &thing.entry.says else { return Err(none()) };
    let replayed =
        replay(state, state.now(), decision, &procedure.found, &bench.assessor).ok_or_else(none)?;
    let status = u8::from(!replayed.same || replayed.now.verdict != replayed.then.verdict);
    if context.is_json() {
        let mut done = Done::json(&shapes::as_of(&bench, json(&replayed)))?;
        done.status = status;
        return Ok(done);
    }
    if args.bytes {
        return Ok(Done { text: replayed.then.bytes, status });
    }
    let teller = bench.teller();
    let mut out = String::new();
    paragraph(&mut out, "", &teller.replayed(&replayed));
    paragraph(&mut out, "", &teller.replay_news(&replayed));
    for one in &replayed.differs {
        paragraph(&mut out, "  ", &teller.differs(one));
    }
    Ok(Done { text: out, status })
}

fn json(replayed: &Replayed) -> serde_json::Value {
    let read = |read: &Option<Read>| {
        read.as_ref().map(|read| {
            json!({
                "reads": read.truth.word(), "standing": read.standing.word(), "entries": read.entries,
            })
        })
    };
    let differs = replayed.differs.iter().map(|one| json!({
        "key": one.key, "then": read(&one.then), "now": read(&one.now), "news": one.news, "gone": one.gone,
    }));
    json!({
        "same": replayed.same, "other_law": replayed.other_law,
        "then": {"verdict": replayed.then.verdict.word(), "tree": replayed.then.digest()},
        "now": {"verdict": replayed.now.verdict.word(), "tree": replayed.now.digest()},
        "differs": differs.collect::<Vec<_>>(),
    })
}
