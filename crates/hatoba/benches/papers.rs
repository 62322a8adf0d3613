//! How fast papers are. `cargo bench -p hatoba --bench papers` prints every figure with how it was taken, from the founding record and the system's
//! typefaces, or those of the folder in `HATOBA_FONTS`. Everything runs in one process; the machine's load is whatever it is.

#![expect(clippy::unwrap_used, reason = "a benchmark that cannot run may fail")]

#[path = "../src/press/fonts.rs"]
mod fonts;
#[path = "../../casework/tests/founding/mod.rs"]
#[expect(dead_code, reason = "other benchmarks use more of it")]
mod founding;
#[path = "../../casework/tests/japan/mod.rs"]
mod japan;

use std::path::PathBuf;
use std::time::{Duration, Instant};

use casework::Assessor;
use casework::dossier::{Dossier, steps};
use casework::holds::deadlines;
use casework::procedure::Procedure;
use jiff::civil::{Date, date};
use law::Lang;
use papers::pdf::Press;
use papers::{Paper, Templates};
use record::{Id, State};
use wording::papers::{Made, content};
use wording::{Messages, Teller};

// as the program itself
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Plans of real cases, each on a day before what it led to.
const PLANS: [(&str, Date); 3] =
    [("op/ukraine-2022", date(2022, 4, 28)), ("op/mfo", date(2019, 4, 2)), ("op/unmiss", date(2011, 12, 20))];
/// A plan as PDF, with the press warm, may take so long (issue of the papers).
const MOST: Duration = Duration::from_millis(300);

struct Desk<'d> {
    state: &'d State,
    assessor: Assessor<'d>,
    procedure: &'d Procedure,
    messages: &'d Messages,
    templates: Templates,
}

fn main() {
    // `cargo test` runs benches too, with --test: there is nothing to prove here
    if std::env::args().any(|arg| arg == "--test") {
        return;
    }
    let framework = japan::japan();
    let procedure = founding::procedure(&framework);
    let state = founding::state(founding::founding(&framework));
    let messages = Messages::new(Lang::Ja);
    let desk = Desk {
        state: &state,
        assessor: Assessor::new(&framework),
        procedure: &procedure,
        messages: &messages,
        templates: Templates::new(Vec::new()).unwrap(),
    };
    let folder = std::env::var_os("HATOBA_FONTS").map(PathBuf::from);
    let (press, read) = timed(|| Press::new(fonts::find(folder.as_deref()).unwrap(), None));
    println!("typefaces read: {read:.2?}");
    let mut worst = Duration::ZERO;
    for (number, (id, on)) in PLANS.into_iter().enumerate() {
        let (plan, told) = timed(|| paper(&desk, id, on, "0"));
        let (pdf, set) = timed(|| pdf(&press, &plan));
        let (_, again) = timed(|| self::pdf(&press, &plan));
        // the same plan of a record that is one entry longer: only the words at the foot differ
        let (_, next) = timed(|| self::pdf(&press, &paper(&desk, id, on, "1")));
        let (_, docx) = timed(|| papers::docx(&plan).unwrap());
        let first = if number == 0 { ", the press cold" } else { "" };
        println!(
            "plan for {id}: words {told:.2?}; PDF of {} kB{first} {set:.2?}; the same again {again:.2?}; of a longer record, words \
             and PDF, {next:.2?}; DOCX {docx:.2?}",
            pdf.len() / 1024
        );
        if number > 0 {
            worst = worst.max(told + set);
        }
        worst = worst.max(next);
    }
    println!("the slowest plan with the press warm, words and PDF: {worst:.2?} (target: {MOST:?})");
}

#[expect(clippy::disallowed_methods, reason = "a benchmark reads the clock")]
fn timed<T>(work: impl FnOnce() -> T) -> (T, Duration) {
    let start = Instant::now();
    (work(), start.elapsed())
}

fn paper(desk: &Desk<'_>, id: &str, on: Date, root: &str) -> Paper {
    let known = desk.state.now();
    let view = desk.state.as_of(on, known);
    let dossier = Dossier::of(&view, &Id::parse(id).unwrap()).unwrap();
    let steps = steps(&view, &dossier, desk.procedure, &desk.assessor);
    let due = deadlines((desk.state, known), &dossier, &steps, desk.procedure, &desk.assessor, on);
    let teller = Teller {
        messages: desk.messages,
        framework: desk.assessor.framework(),
        procedure: desk.procedure,
        state: desk.state,
        view,
    };
    let made = Made { size: known.size, root: root.repeat(64) };
    let content = content(&teller, &desk.assessor, &dossier, &due, &made);
    desk.templates.paper("plan.md", Lang::Ja, &content).unwrap()
}

fn pdf(press: &Press, paper: &Paper) -> Vec<u8> {
    press.pdf(paper, (2026, 11, 24, 0, 0, 0)).unwrap()
}
