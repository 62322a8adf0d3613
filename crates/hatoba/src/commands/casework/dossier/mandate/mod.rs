//! `hatoba dossier mandate`: what an operation is to do, who of the country may do it, and how the load grew.

mod full;
mod load;

use casework::Subject;
use casework::mandate::{Mandates, OneMandate, Said, mandates};
use record::{Id, When};

use crate::commands::Done;
use crate::commands::casework::{Bench, json as shapes, look, words};
use crate::commands::record::AsOf;
use crate::commands::record::show::unknown;
use crate::context::Context;
use crate::layout::paragraph;
use crate::refusal::Refuses as _;
use wording::Teller;

/// Of which operation.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The id of the operation, or of anything in it
    #[arg(value_name = "OPERATION")]
    id: String,
    /// Every mandate in full, not the latest alone
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    as_of: AsOf,
}

/// Prints the mandates.
pub fn run(args: &Args, context: &Context) -> anyhow::Result<Done> {
    look(&args.as_of, context, |bench| told(args, bench))
}

fn told(args: &Args, bench: &Bench<'_>) -> anyhow::Result<Done> {
    let (context, state) = (bench.context, bench.state);
    let operation = operation(bench, &args.id)?;
    let found = mandates(&bench.view(), bench.procedure, &bench.assessor, &operation, context.lang());
    let found = found.ok_or_else(|| unknown(context, state, operation.as_str()))?;
    if context.is_json() {
        return Done::json(&shapes::found(bench, &found)?);
    }
    let mut out = words::title(bench, &found.operation, found.name.get(context.lang()));
    let of = Of { bench, found: &found };
    of.print(args.all, &mut out);
    Ok(Done::well(out))
}

/// The operation that something belongs to.
fn operation(bench: &Bench<'_>, written: &str) -> anyhow::Result<Id> {
    let view = bench.view();
    let subject = Id::parse(written).and_then(|id| Subject::of(&view, &id));
    if let Some(operation) = subject.and_then(|subject| subject.operation) {
        return Ok(operation);
    }
    Err(match view.thing(written) {
        Some(_) => bench.context.messages.refusal("dossier-no-operation", &[("name", written.into())]),
        None => unknown(bench.context, bench.state, written),
    })
}

/// The mandates of one operation, to be printed.
struct Of<'o> {
    bench: &'o Bench<'o>,
    found: &'o Mandates,
}

impl Of<'_> {
    fn say(&self, id: &str) -> String {
        self.bench.context.messages.text(id, &[])
    }

    fn print(&self, all: bool, out: &mut String) {
        let messages = &self.bench.context.messages;
        let count = self.found.mandates.len();
        if count == 0 {
            paragraph(out, "  ", &self.say("dossier-mandate-none"));
        } else {
            paragraph(out, "  ", &messages.text("dossier-mandate-count", &[("count", count.into())]));
        }
        if all {
            self.found.mandates.iter().for_each(|one| self.full(one, out));
            self.positions(
                "dossier-mandate-positions",
                &self.found.positions.iter().collect::<Vec<_>>(),
                out,
            );
            return;
        }
        let latest = self.latest();
        let told = self.latest_told().filter(|told| latest.is_some_and(|latest| latest.id != told.id));
        if let Some(latest) = latest {
            self.full(latest, out);
        }
        if let Some(told) = told {
            words::heading(self.bench, "dossier-mandate-told", out);
            self.full(told, out);
        }
        let shown = [latest, told];
        let is_shown = |one: &OneMandate| shown.into_iter().flatten().any(|shown| shown.id == one.id);
        let others: Vec<&OneMandate> = self.found.mandates.iter().filter(|one| !is_shown(one)).collect();
        self.loads(&others, out);
        // on those in full it stands there already
        let said = others.iter().flat_map(|one| &one.positions).chain(&self.found.positions);
        let mut said: Vec<&Said> = said.collect();
        said.sort_by_key(|said| (said.on.first(), said.entry));
        self.positions("dossier-mandate-positions", &said, out);
    }

    /// The last that has begun by the day.
    fn latest(&self) -> Option<&OneMandate> {
        let begun = |one: &&OneMandate| first(one).is_some_and(|from| from <= self.found.on);
        self.found.mandates.iter().rfind(begun)
    }

    /// The last of them whose tasks the record has.
    fn latest_told(&self) -> Option<&OneMandate> {
        let told =
            |one: &&OneMandate| !one.tasks.is_empty() && first(one).is_some_and(|from| from <= self.found.on);
        self.found.mandates.iter().rfind(told)
    }

    fn teller(&self) -> Teller<'_> {
        self.bench.teller()
    }

    /// What the country said.
    fn positions(&self, heading: &str, said: &[&Said], out: &mut String) {
        if said.is_empty() {
            return;
        }
        words::heading(self.bench, heading, out);
        let mut before: Option<&Said> = None;
        for one in said {
            let alike = |other: &Said| {
                (other.on, &other.by, &other.about, other.reflected)
                    == (one.on, &one.by, &one.about, one.reflected)
            };
            if !before.is_some_and(alike) {
                paragraph(out, "  ", &self.teller().spoke(one, &self.found.operation));
            }
            before = Some(one);
            let what = one.what.get(self.bench.context.lang());
            paragraph(out, "    - ", &format!("{what} #{}", one.entry));
        }
    }
}

/// The first day of a mandate, where one is known.
fn first(one: &OneMandate) -> Option<jiff::civil::Date> {
    one.from.map(When::first)
}
