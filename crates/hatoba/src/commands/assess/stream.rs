//! Many cases at once: in parallel, in order, with no more than a batch in memory.

use std::io::{self, IsTerminal, Write};
use std::num::NonZero;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use exchange::case::Reader;
use indicatif::{ProgressBar, ProgressDrawTarget};

use super::Settings;
use super::input::{Input, Inputs};
use super::one::{Reply, Worker, reply};
use wording::Messages;

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
    let (mut first, mut found) = (true, false);
    loop {
        let batch: Vec<Input> = inputs.by_ref().take(BATCH_CASES * workers).collect();
        if batch.is_empty() {
            break;
        }
        found = true;
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
    // a pipe may run dry; a file or folder without a case is a mistake
    if !found && files.iter().all(|file| file.as_os_str() != "-") {
        anyhow::bail!(messages.text("assess-no-cases", &[]));
    }
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

/// The replies to a batch, in order. Each worker takes the next case that nobody has taken.
fn answer_all(batch: &[Input], workers: usize, settings: &Settings<'_>, reader: &Reader<'_>) -> Vec<Reply> {
    let next = AtomicUsize::new(0);
    let work = || {
        let worker = Worker::new(settings, reader);
        let taken = std::iter::from_fn(|| {
            let at = next.fetch_add(1, Ordering::Relaxed);
            batch.get(at).map(|input| (at, input))
        });
        taken.map(|(at, input)| (at, reply(&worker, input))).collect::<Vec<(usize, Reply)>>()
    };
    let mut replies = thread::scope(|scope| {
        // this thread works too
        let others: Vec<_> = (1..workers.min(batch.len())).map(|_| scope.spawn(work)).collect();
        let mut replies = work();
        for other in others {
            // a worker that dies takes its cases with it, and the whole run: nothing is silently left out
            replies.extend(other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        }
        replies
    });
    replies.sort_by_key(|(at, _)| *at);
    replies.into_iter().map(|(_, reply)| reply).collect()
}
