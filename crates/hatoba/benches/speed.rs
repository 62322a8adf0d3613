//! How fast the law answers. `cargo bench -p hatoba` prints every figure with how it was taken.
//!
//! Figures are the best of several rounds of one process on one core, unless a line says otherwise; whole-program figures
//! are one run of the release binary on all cores. The machine's load is whatever it is: compare the ratios of one run.

#![expect(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::cast_precision_loss,
    reason = "a benchmark that cannot run may fail; its counts are small"
)]

use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use casework::Assessor;
use casework::answer::{Origin, answer};
use exchange::case::{Case, Format, Reader};
use law::{Framework, Lang, Node, Question, Situation, Tree, Truth, What};

// as the program itself
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Rounds of which the best counts.
const ROUNDS: usize = 7;
/// How long a round takes at least.
const ROUND: Duration = Duration::from_millis(60);

fn main() {
    // `cargo test` runs benches too, with --test: there is nothing to prove here
    if std::env::args().any(|arg| arg == "--test") {
        return;
    }
    let framework = Framework::load(&files()).expect("the framework loads");
    let assessor = Assessor::new(&framework);
    println!("best of {ROUNDS} rounds of at least {} ms, one core, release build", ROUND.as_millis());
    judging(&framework, &assessor);
    assessing(&framework, &assessor);
    auditing(&framework);
    whole_program();
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn files() -> Vec<(String, String)> {
    let folder = root().join("frameworks/japan");
    let paths =
        std::fs::read_dir(folder).expect("the folder is there").map(|entry| entry.expect("readable").path());
    let paths = paths.filter(|path| path.extension().is_some_and(|ending| ending == "md"));
    let name = |path: &Path| path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    paths.map(|path| (name(&path), std::fs::read_to_string(&path).expect("readable"))).collect()
}

fn case(framework: &Framework, name: &str) -> (Case, String) {
    let text = std::fs::read_to_string(root().join("examples/cases").join(name)).expect("readable");
    let (case, findings) = Reader::new(framework).read(&text, Format::Toml);
    assert!(findings.is_empty(), "{findings:?}");
    (case.expect("a case"), text)
}

/// The time of one call, best of the rounds.
#[expect(clippy::disallowed_methods, reason = "a benchmark reads the clock")]
fn time(mut call: impl FnMut()) -> Duration {
    let mut calls = 1_u32;
    loop {
        let start = Instant::now();
        (0..calls).for_each(|_| call());
        if start.elapsed() > ROUND || calls > 1 << 24 {
            break;
        }
        calls *= 2;
    }
    let round = || {
        let start = Instant::now();
        (0..calls).for_each(|_| call());
        start.elapsed() / calls
    };
    std::iter::repeat_with(round).take(ROUNDS).min().unwrap_or_default()
}

fn per(time: Duration, count: usize) -> f64 {
    time.as_secs_f64() * 1e9 / count.max(1) as f64
}

/// How many nodes of a tree the value alone looks at: it stops where the answer is settled.
fn looked_at(tree: &Tree, at: usize) -> usize {
    let Node { what, .. } = tree.nodes[at];
    let stops = |truth: Truth| match what {
        What::All | What::Every(_) => truth == Truth::No,
        What::Any | What::Some(_) => truth == Truth::Yes,
        _ => false,
    };
    let mut count = 1;
    for part in tree.parts(at) {
        count += looked_at(tree, part);
        if stops(tree.nodes[part].truth) {
            break;
        }
    }
    count
}

/// Judging each goal of a named contribution: value alone and whole tree.
fn judging(framework: &Framework, assessor: &Assessor<'_>) {
    println!("\nJudging the goals of unmiss-2016-11 (SDF unit, task ra), 2016-11-15");
    println!(
        "{:<28}{:>7}{:>9}{:>11}{:>10}{:>11}{:>10}",
        "goal", "nodes", "looked at", "value ns", "ns/node", "tree ns", "ns/node"
    );
    let (case, _) = case(framework, "unmiss-2016-11.toml");
    let on = case.on.expect("a day");
    let assessment = assessor.assess(&case, on);
    let edition = assessor.edition(on).expect("an edition");
    let studied = &assessment.studied[0];
    let situation: &Situation = &studied.ground.situation;
    let question = question(framework, studied);
    let (mut nodes, mut looked, mut values, mut trees) = (0, 0, Duration::ZERO, Duration::ZERO);
    for finding in &studied.questions[0].findings {
        let name = finding.goal.rule.name;
        let value = time(|| {
            black_box(edition.truth(black_box(name), black_box(situation), black_box(&question)));
        });
        let mut tree = Tree { nodes: Vec::new() };
        let whole = time(|| {
            edition.tree_into(black_box(name), black_box(situation), black_box(&question), &mut tree);
        });
        let (all, seen) = (tree.nodes.len(), looked_at(&tree, 0));
        println!(
            "{:<28}{all:>7}{seen:>9}{:>11.0}{:>10.1}{:>11.0}{:>10.1}",
            framework.rule_text(name),
            per(value, 1),
            per(value, seen),
            per(whole, 1),
            per(whole, all),
        );
        nodes += all;
        looked += seen;
        values += value;
        trees += whole;
    }
    println!(
        "{:<28}{nodes:>7}{looked:>9}{:>11.0}{:>10.1}{:>11.0}{:>10.1}",
        "all",
        per(values, 1),
        per(values, looked),
        per(trees, 1),
        per(trees, nodes)
    );
    println!("(ns/node of the value is by the nodes looked at, of the tree by all nodes)");
}

/// The question of a studied contribution's first task.
fn question(framework: &Framework, studied: &casework::Studied<'_, '_>) -> Question {
    let at = studied.questions[0].at;
    let mut question = Question::open(framework);
    let mut set = |dim: &str, value: Option<u8>| {
        if let (Some(dim), Some(value)) = (framework.dim(dim), value) {
            question.set(dim, 1 << value);
        }
    };
    set("form", Some(at.form));
    set("pillar", at.pillar);
    set("type", at.kind);
    set("performer", at.performer);
    set("task", at.task);
    set("like", at.like.or(at.task));
    question
}

/// Whole assessments, and the sweep over everything that could be done.
fn assessing(framework: &Framework, assessor: &Assessor<'_>) {
    println!("\nAssessing");
    let origin = Origin { source: None, on_from: "file", lang: Lang::En, trees: false };
    for name in
        ["rwanda-refugees-1994.toml", "sdf-officer-un-hq.toml", "gaza-goods-2024.toml", "mfo-2019.toml"]
    {
        let (mut case, _) = case(framework, name);
        case.contributions.truncate(1);
        let on = case.on.expect("a day");
        let goals = assessor
            .assess(&case, on)
            .studied
            .iter()
            .flat_map(|s| &s.questions)
            .map(|q| q.findings.len())
            .sum::<usize>();
        let whole = time(|| {
            black_box(assessor.assess(black_box(&case), on));
        });
        let verdict = time(|| {
            black_box(assessor.verdicts(black_box(&case), on));
        });
        let assessment = assessor.assess(&case, on);
        let answered = time(|| {
            let answer = answer(assessor, black_box(&case), &assessment, &origin);
            black_box(serde_json::to_vec(&answer).expect("serialises"));
        });
        println!(
            "{name:<28} {goals:>3} goals: verdict {:>6.1} µs, whole assessment {:>6.1} µs, answer to JSON {:>6.1} µs",
            per(verdict, 1000),
            per(whole, 1000),
            per(answered, 1000),
        );
    }
    let (case, _) = case(framework, "explore-nothing-named.toml");
    let on = case.on.expect("a day");
    let cells = assessor.assess(&case, on).studied.iter().map(|s| s.tried.len()).sum::<usize>();
    let sweep = time(|| {
        black_box(assessor.verdicts(black_box(&case), on));
    });
    let mut anywhere = case.clone();
    anywhere.operation.pillar = None;
    anywhere.operation.kind = None;
    let all = assessor.assess(&anywhere, on).studied.iter().map(|s| s.tried.len()).sum::<usize>();
    let all_sweep = time(|| {
        black_box(assessor.verdicts(black_box(&anywhere), on));
    });
    println!(
        "exploring all forms, performers, tasks in one pillar and type: {cells} cells in {:.0} µs",
        per(sweep, 1000)
    );
    println!(
        "exploring all forms, pillars, types, performers, tasks: {all} cells in {:.0} µs",
        per(all_sweep, 1000)
    );
}

#[expect(clippy::disallowed_methods, reason = "a benchmark reads the clock")]
fn auditing(framework: &Framework) {
    let start = Instant::now();
    let audit = framework.audit();
    println!(
        "\nThe audit, once: {:.2} s ({} complaints)",
        start.elapsed().as_secs_f64(),
        audit.complaints.len()
    );
}

/// JSON lines through the program: throughput and memory, for ten times the input.
fn whole_program() {
    println!("\nThe program on JSON lines (one named contribution each), all cores");
    let folder = std::env::temp_dir().join(format!("hatoba-bench-{}", std::process::id()));
    std::fs::create_dir_all(&folder).expect("a temporary folder");
    let line = one_line();
    for (lines, verdicts) in [(10_000, true), (100_000, true), (2_000, false), (20_000, false)] {
        let path = folder.join("cases.jsonl");
        std::fs::write(&path, line.repeat(lines)).expect("writable");
        let (seconds, peak_kib) = run(&path, verdicts);
        let rate = lines as f64 / seconds;
        let what = if verdicts { "verdicts" } else { "full answers" };
        println!(
            "{lines:>7} lines of {} bytes: {rate:>9.0} {what} a second, {} MiB at most",
            line.len(),
            peak_kib / 1024
        );
    }
    // the folder is ours alone
    std::fs::remove_dir_all(&folder).expect("removable");
}

/// A case with one named contribution, as one line of JSON.
fn one_line() -> String {
    let text = std::fs::read_to_string(root().join("crates/hatoba/tests/act/E01.toml")).expect("readable");
    let value: toml::Value = toml::from_str(&text).expect("TOML");
    let mut json = serde_json::to_value(value).expect("JSON");
    plain_days(&mut json);
    serde_json::to_string(&json).expect("JSON") + "\n"
}

/// TOML's days become strings.
fn plain_days(value: &mut serde_json::Value) {
    match value {
        serde_json::Value::Object(table) => {
            if let Some(day) = table.get("$__toml_private_datetime") {
                *value = day.clone();
                return;
            }
            table.values_mut().for_each(plain_days);
        }
        serde_json::Value::Array(items) => items.iter_mut().for_each(plain_days),
        _ => {}
    }
}

/// Seconds and the most memory (KiB) that the program took for a file.
#[expect(clippy::disallowed_methods, reason = "a benchmark reads the clock")]
fn run(path: &Path, verdicts: bool) -> (f64, u64) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hatoba"));
    command.arg("assess").arg("--format").arg("json").arg(path).stdout(Stdio::null());
    if verdicts {
        command.arg("--verdicts");
    }
    let start = Instant::now();
    let mut child = command.spawn().expect("the program starts");
    let status = format!("/proc/{}/status", child.id());
    let mut peak = 0;
    loop {
        // where the system has no such file, the figure stays 0
        if let Ok(text) = std::fs::read_to_string(&status) {
            let high = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
            let kib = high.and_then(|line| line.trim().trim_end_matches(" kB").trim().parse().ok());
            peak = peak.max(kib.unwrap_or(0));
        }
        if child.try_wait().expect("the program is ours").is_some() {
            return (start.elapsed().as_secs_f64(), peak);
        }
        std::thread::sleep(Duration::from_millis(2));
    }
}
