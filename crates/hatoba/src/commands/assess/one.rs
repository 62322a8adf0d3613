//! One case: read, assessed, answered.

use std::cell::OnceCell;

use casework::answer::{Origin, answer};
use exchange::case::{Case, Finding, Reader};
use jiff::civil::Date;
use serde::Serialize;

use super::input::Input;
use super::{Settings, text};
use crate::findings;
use wording::{Claims, Messages};

/// What a case is answered with.
pub struct Reply {
    /// For the standard output.
    pub text: Vec<u8>,
    /// For the standard error.
    pub complaint: String,
    /// Whether the case could not be assessed.
    pub refused: bool,
}

/// What one thread works with. Messages are its own: their formatter is not shared between threads.
pub struct Worker<'w> {
    settings: &'w Settings<'w>,
    reader: &'w Reader<'w>,
    messages: OnceCell<Messages>,
}

impl<'w> Worker<'w> {
    /// A worker of one thread.
    pub fn new(settings: &'w Settings<'w>, reader: &'w Reader<'w>) -> Worker<'w> {
        Worker { settings, reader, messages: OnceCell::new() }
    }

    /// The messages, made when the first is needed.
    fn messages(&self) -> &Messages {
        self.messages.get_or_init(|| Messages::new(self.settings.lang))
    }
}

/// The verdicts on one case.
#[derive(Serialize)]
struct Sweep<'v> {
    source: &'v str,
    on: String,
    verdicts: Vec<&'static str>,
}

/// A case that was refused, for programs.
#[derive(Serialize)]
struct Refusal<'r> {
    schema: &'static str,
    source: &'r str,
    findings: Vec<RefusalFinding<'r>>,
}

#[derive(Serialize)]
struct RefusalFinding<'r> {
    line: Option<u32>,
    column: Option<u32>,
    path: &'r str,
    id: &'r str,
    message: String,
}

/// Reads, assesses and answers a case.
pub fn reply(worker: &Worker<'_>, input: &Input) -> Reply {
    let text = match &input.text {
        Ok(text) => text,
        Err(why) => {
            let unreadable = RefusalFinding {
                line: None,
                column: None,
                path: "",
                id: "cli-unreadable",
                message: why.clone(),
            };
            let text = refusal(worker, input, vec![unreadable]);
            return Reply { text, complaint: format!("{why}\n"), refused: true };
        }
    };
    let (case, found) = worker.reader.read_from_line(text, input.format, input.line);
    match case {
        Some(case) if found.is_empty() => assessed(worker, input, &case),
        _ => refused(worker, input, &found),
    }
}

/// Room made for an answer in JSON before it grows, in bytes.
const ANSWER_BYTES_USUAL: usize = 64 * 1024;

fn assessed(worker: &Worker<'_>, input: &Input, case: &Case) -> Reply {
    let settings = worker.settings;
    let (on, on_from) = day(settings, case);
    let mut out = Vec::with_capacity(if settings.json { ANSWER_BYTES_USUAL } else { 0 });
    let text = if settings.verdicts {
        let verdicts =
            settings.assessor.verdicts(case, on).into_iter().map(casework::Outcome::word).collect();
        json(&mut out, &Sweep { source: &input.source, on: on.to_string(), verdicts })
    } else {
        let assessment = settings.assessor.assess(case, on);
        let (lang, trees) = (settings.lang, settings.explain);
        let origin = Origin { source: Some(&input.source), on_from, lang, trees };
        let answer = answer(settings.assessor, case, &assessment, &origin);
        if settings.json {
            json(&mut out, &answer)
        } else {
            let framework = settings.assessor.framework();
            let messages = worker.messages();
            let (ink, claims) = (settings.ink, Claims::OfCase);
            let page = text::Page { framework, messages, ink, on, explain: trees, claims };
            out.extend(page.print(&answer).into_bytes());
            Ok(())
        }
    };
    match text {
        Ok(()) => Reply { text: out, complaint: String::new(), refused: false },
        Err(error) => {
            Reply { text: Vec::new(), complaint: format!("{}: {error}\n", input.source), refused: true }
        }
    }
}

fn day(settings: &Settings<'_>, case: &Case) -> (Date, &'static str) {
    match (settings.on, case.on) {
        (Some(on), _) => (on, "command_line"),
        (None, Some(on)) => (on, "file"),
        (None, None) => (settings.today, "today"),
    }
}

fn json(out: &mut Vec<u8>, value: &impl Serialize) -> serde_json::Result<()> {
    serde_json::to_writer(&mut *out, value)?;
    out.push(b'\n');
    Ok(())
}

fn refused(worker: &Worker<'_>, input: &Input, found: &[Finding]) -> Reply {
    let messages = worker.messages();
    let complaint: String = found.iter().map(|finding| line(messages, &input.file, finding) + "\n").collect();
    let findings = found.iter().map(|finding| RefusalFinding {
        line: Some(finding.place.line),
        column: Some(finding.place.column),
        path: &finding.path,
        id: finding.kind.id(),
        message: message(messages, finding),
    });
    Reply { text: refusal(worker, input, findings.collect()), complaint, refused: true }
}

/// The line of a refusal, where the output is for programs.
fn refusal(worker: &Worker<'_>, input: &Input, findings: Vec<RefusalFinding<'_>>) -> Vec<u8> {
    let mut text = Vec::new();
    if worker.settings.json || worker.settings.verdicts {
        let refusal = Refusal { schema: "hatoba-refusal/1", source: &input.source, findings };
        if json(&mut text, &refusal).is_err() {
            text.clear();
        }
    }
    text
}

fn line(messages: &Messages, file: &str, finding: &Finding) -> String {
    let place = findings::place(file, (Some(finding.place.line), Some(finding.place.column)));
    let said = message(messages, finding);
    if finding.path.is_empty() {
        format!("{place}: {said}")
    } else {
        format!("{place}: {}: {said}", finding.path)
    }
}

fn message(messages: &Messages, finding: &Finding) -> String {
    findings::message(messages, finding.kind.id(), &finding.kind.args())
}
