//! `hatoba assess`: what the law says of a case, now or on any day.

mod duties;
mod input;
mod one;
mod stream;
mod table;
pub mod text;
mod tree;
mod ways;

use std::path::PathBuf;

use casework::Assessor;
use clap::ValueEnum;
use jiff::civil::Date;
use law::Lang;

use super::Done;
use crate::context::Context;
use crate::ink::Ink;

/// Which cases, and how to answer.
#[derive(Debug, clap::Args)]
pub struct Args {
    /// Case files (TOML, JSON, JSON lines) or folders of them; - for JSON lines on the standard input
    #[arg(value_name = "FILE", required_unless_present = "schema")]
    files: Vec<PathBuf>,
    /// Assess on this day, whatever day the file gives
    #[arg(long, value_name = "DAY")]
    on: Option<String>,
    /// Show the whole tree of every finding
    #[arg(long)]
    explain: bool,
    /// Only the verdict on each contribution, a line of JSON for each case
    #[arg(long, conflicts_with = "explain")]
    verdicts: bool,
    /// Print the JSON Schema of a case file or of an answer
    #[arg(long, value_enum, value_name = "WHICH")]
    schema: Option<Schema>,
}

/// What a schema is wanted of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Schema {
    /// The case file
    Case,
    /// The answer
    Answer,
}

/// What every case is answered with, by every thread.
struct Settings<'s> {
    assessor: &'s Assessor<'s>,
    lang: Lang,
    ink: Ink,
    json: bool,
    /// The day of the command line.
    on: Option<Date>,
    /// The day of the clock, for a case without a day.
    today: Date,
    explain: bool,
    verdicts: bool,
}

/// Assesses every case given; refuses those that cannot be read, and goes on.
pub fn run(args: &Args, context: &Context) -> anyhow::Result<Done> {
    let framework = context.framework()?;
    if let Some(schema) = args.schema {
        return match schema {
            Schema::Case => {
                let words = |id: &str| context.messages.find(id, &[]);
                Done::json(&exchange::case::schema_with(&framework, &words))
            }
            Schema::Answer => Done::json(&casework::answer::schema()),
        };
    }
    let on = args.on.as_deref().map(|written| context.day(written)).transpose()?;
    let assessor = Assessor::new(&framework);
    let today = context.day_or_today(None)?;
    let settings = Settings {
        assessor: &assessor,
        lang: context.lang(),
        ink: context.ink,
        json: context.is_json(),
        on,
        today,
        explain: args.explain,
        verdicts: args.verdicts,
    };
    let refused = stream::run(&args.files, &settings, &context.messages)?;
    Ok(Done { text: String::new(), status: if refused { 2 } else { 0 } })
}
