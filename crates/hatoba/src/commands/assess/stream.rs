//! Many cases at once: in parallel, in order, with no more than a batch in memory.

use std::io::{self, IsTerminal, Write};
use std::num::NonZero;
use std::path::PathBuf;
use std::thread;
use std::time::Duration;

use exchange::case::Reader;
use indicatif::{ProgressBar, ProgressDrawTarget};

use super::Settings;
use super::input::{Input, Inputs};
use super::one::{Reply, Worker, reply};
use crate::messages::Messages;

/// Cases in memory at a time, for each processor.
const BATCH_CASES: usize = 64;
/// How long the work goes on before its progress is shown.
const PATIENCE: Duration = Duration::from_secs(1);

/// Answers every case, in order; says whether any was refused.
pub fn run(files: &[PathBuf], settings: &Settings<'_>, messages: &Messages) -> anyhow::Result<bool> {
    let mut inputs = Inputs::new(files, messages)?;
    let many = inputs.many;
    let workers = thread::available_parallelism().map_or(1, NonZero::get);
    let progress = ProgressBar::hidden();
    let reader = Reader::new(settings.assessor.framework());
    let mut refused = false;
    let mut out = io::BufWriter::new(io::stdout().lock());
    let mut first = true;
    loop {
        let batch: Vec<Input> = inputs.by_ref().take(BATCH_CASES * workers).collect();
        if batch.is_empty() {
            break;
        }
        for reply in answer_all(&batch, workers, settings, &reader) {
            if !settings.json && !settings.verdicts && !first {
                writeln!(out)?;
            }
            first = false;
            refused |= reply.refused;
            if let Err(error) = write(&mut out, &reply) {
                return if error.kind() == io::ErrorKind::BrokenPipe {
                    Ok(refused)
                } else {
                    Err(error.into())
                };
            }
        }
        progress.inc(batch.len() as u64);
        if many && progress.is_hidden() && progress.elapsed() > PATIENCE && io::stderr().is_terminal() {
            progress.set_draw_target(ProgressDrawTarget::stderr());
        }
    }
    progress.finish_and_clear();
    out.flush()?;
    Ok(refused)
}

fn write(out: &mut impl Write, reply: &Reply) -> io::Result<()> {
    if !reply.complaint.is_empty() {
        // answers and complaints stay in the order of the cases
        out.flush()?;
        io::stderr().write_all(reply.complaint.as_bytes())?;
    }
    out.write_all(&reply.text)
}

/// The replies to a batch, in order.
fn answer_all(batch: &[Input], workers: usize, settings: &Settings<'_>, reader: &Reader<'_>) -> Vec<Reply> {
    let share = batch.len().div_ceil(workers).max(1);
    if batch.len() == 1 || workers == 1 {
        let worker = Worker::new(settings, reader);
        return batch.iter().map(|input| reply(&worker, input)).collect();
    }
    thread::scope(|scope| {
        let parts: Vec<_> = batch
            .chunks(share)
            .map(|part| {
                scope.spawn(move || {
                    let worker = Worker::new(settings, reader);
                    part.iter().map(|input| reply(&worker, input)).collect::<Vec<Reply>>()
                })
            })
            .collect();
        // a worker that dies takes its cases with it, and the whole run: nothing is silently left out
        parts
            .into_iter()
            .flat_map(|part| part.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)))
            .collect()
    })
}
