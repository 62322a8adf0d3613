//! `hatoba`: what a country's law allows it to contribute to international peace operations, and why.

mod cli;
mod clock;
mod commands;
mod context;
mod data;
mod exercise;
mod findings;
mod founding;
mod framework;
mod home;
mod ink;
mod language;
mod layout;
mod press;
mod refusal;
mod whole;

use std::io::{self, Write};
use std::process::ExitCode;

use clap::Parser;

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// The exit status for input that cannot be used; clap gives the same for a wrong command line.
const REFUSED: u8 = 2;

fn main() -> ExitCode {
    let cli = cli::Cli::parse();
    let context = context::Context::new(cli.common);
    let done = commands::run(&cli.command, &context).and_then(|done| {
        let done = commands::marked(&cli.command, &context, done)?;
        match io::stdout().lock().write_all(done.text.as_bytes()) {
            // whoever reads has read enough
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(done.status),
            written => Ok(written.map(|()| done.status)?),
        }
    });
    match done {
        Ok(status) => ExitCode::from(status),
        Err(error) => {
            // nothing is left to tell that stderr is gone
            let _ = writeln!(io::stderr(), "{}", refusal::told(&error, context.is_json()));
            ExitCode::from(REFUSED)
        }
    }
}
