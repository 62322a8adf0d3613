//! `hatoba dossier gate`: the policy gate. People judge: who judged what, what nobody has judged yet, and what was judged in comparable
//! cases, which is no advice.

use casework::gate::{Compared, Gate, GateQuestion, Judged, gate};
use record::Id;

use crate::commands::Done;
use crate::commands::casework::{Bench, json as shapes, look, words};
use crate::commands::record::AsOf;
use crate::context::Context;
use crate::ink::Tint;
use crate::layout::paragraph;
use crate::refusal::Refuses as _;
use wording::labels;

/// Which dossier.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// The id of the request, or of anything in the dossier
    #[arg(value_name = "ID")]
    id: String,
    #[command(flatten)]
    as_of: AsOf,
}

/// Past judgements that are shown of a question.
const MOST_COMPARED: usize = 3;

/// Prints the gate.
pub fn run(args: &Args, context: &Context) -> anyhow::Result<Done> {
    look(&args.as_of, context, |bench| told(args, bench))
}

fn told(args: &Args, bench: &Bench<'_>) -> anyhow::Result<Done> {
    let context = bench.context;
    let dossier = bench.dossier(&args.id)?;
    let no_part = || context.messages.refusal("dossier-no-part", &[("name", args.id.as_str().into())]);
    let found = gate(&bench.view(), &dossier.id).ok_or_else(no_part)?;
    if context.is_json() {
        return Done::json(&shapes::found(bench, &found)?);
    }
    Ok(Done::well(page(bench, &found)))
}

fn page(bench: &Bench<'_>, found: &Gate) -> String {
    let messages = &bench.context.messages;
    let mut out = words::title(bench, &found.about, found.title.get(bench.context.lang()));
    let all = found.items.len();
    let args = [("judged", (all - found.not_judged.len()).into()), ("all", all.into())];
    paragraph(&mut out, "  ", &messages.text("dossier-gate-count", &args));
    let office = sole_office(found);
    if let Some(office) = office {
        let office = bench.teller().name(office);
        paragraph(&mut out, "  ", &messages.text("dossier-gate-office", &[("office", office.into())]));
    }
    let (told, bare): (Vec<_>, Vec<_>) =
        found.items.iter().partition(|item| !item.judged.is_empty() || !item.comparable.is_empty());
    let gate = Told { bench, with_office: office.is_none() };
    for item in told {
        gate.question(item, &mut out);
    }
    if !bare.is_empty() {
        words::heading(bench, "dossier-gate-bare", &mut out);
        for item in bare {
            paragraph(&mut out, "  - ", &labels::choice(messages, item.item));
        }
    }
    out
}

/// The office that entered every judgement shown, where it was one.
fn sole_office(found: &Gate) -> Option<&Id> {
    let own = found.items.iter().flat_map(|item| &item.judged);
    let past = found.items.iter().flat_map(|item| item.comparable.iter().take(MOST_COMPARED));
    let mut offices = own.chain(past.map(|one| &one.judged)).map(|one| &one.office);
    let first = offices.next()?;
    offices.all(|office| office == first).then_some(first)
}

/// Tells of judgements.
struct Told<'t> {
    bench: &'t Bench<'t>,
    /// Beside each the office that entered it.
    with_office: bool,
}

impl Told<'_> {
    fn question(&self, item: &GateQuestion, out: &mut String) {
        let bench = self.bench;
        let (messages, ink) = (&bench.context.messages, bench.context.ink);
        out.push('\n');
        out.push_str(&ink.paint(Tint::Bold, &labels::choice(messages, item.item)));
        out.push('\n');
        if item.judged.is_empty() {
            words::tinted(bench, Tint::Yellow, "  ", &messages.text("dossier-gate-open", &[]), out);
        }
        let last = item.judged.last().map(|judged| judged.entry);
        for one in &item.judged {
            self.judged(one, item.review_due && Some(one.entry) == last, out);
        }
        if item.comparable.is_empty() {
            return;
        }
        words::tinted(bench, Tint::Dim, "  ", &messages.text("dossier-gate-past", &[]), out);
        let mut before: Option<&Compared> = None;
        for one in item.comparable.iter().take(MOST_COMPARED) {
            if before.is_none_or(|before| before.dossier != one.dossier) {
                paragraph(out, "    - ", &bench.teller().compared(one));
            }
            before = Some(one);
            paragraph(out, &format!("      {:<10}  ", one.judged.on.to_string()), &self.line(&one.judged));
        }
        let more = item.comparable.len().saturating_sub(MOST_COMPARED);
        if more > 0 {
            paragraph(out, "    ", &messages.text("dossier-gate-more", &[("count", more.into())]));
        }
    }

    /// A judgement in this dossier.
    fn judged(&self, one: &Judged, review_due: bool, out: &mut String) {
        let bench = self.bench;
        let (messages, lang) = (&bench.context.messages, bench.context.lang());
        paragraph(out, &format!("  {:<10}  ", one.on.to_string()), &self.line(one));
        if let Some(ends) = &one.ends {
            paragraph(out, "      ", &messages.text("dossier-gate-ends", &[("ends", ends.get(lang).into())]));
        }
        if let Some(text) = bench.teller().review(one, review_due) {
            let tint = if review_due { Tint::Red } else { Tint::Plain };
            words::tinted(bench, tint, "      ", &text, out);
        }
    }

    /// Who judged, which way, and in what words.
    fn line(&self, one: &Judged) -> String {
        format!("{} #{}", self.bench.teller().judged(one, self.with_office), one.entry)
    }
}
