//! The desk as a process: it opens by itself, closes when told to, and two of them on one database see the same.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail like tests")]

#[path = "support/desk.rs"]
mod desk;
#[path = "../../journal/tests/support/postgres.rs"]
mod server;

use desk::{Desk, Link};
use server::Server;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

/// Within so long an entry of one node is seen on the other.
const SEEN: Duration = Duration::from_secs(1);

fn command(folder: &Path, database: Option<&str>, args: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_hatoba"));
    command.env_clear().current_dir(folder).args(args).args(["--data", "data", "--lang", "en"]);
    if let Some(database) = database {
        command.env("HATOBA_DATABASE", database);
    }
    command
}

/// A desk of a folder, with what it is told beside.
fn serve(folder: &Path, database: Option<&str>, more: &[&str]) -> Command {
    command(folder, database, &[&["serve", "--listen", "127.0.0.1:0"], more].concat())
}

fn quiet(folder: &Path, database: Option<&str>) -> Desk {
    Desk::open(serve(folder, database, &["--log", "none"]), Link::No)
}

/// How many entries it has.
fn entries(desk: &Desk) -> u64 {
    let text = desk.get("/healthz");
    text.split_once("entries ").unwrap().1.trim().parse().unwrap()
}

/// Tells it to stop, and waits until it has.
#[cfg(unix)]
fn close(mut desk: Desk) -> bool {
    let pid = desk.child.id().to_string();
    assert!(Command::new("kill").args(["-TERM", &pid]).status().unwrap().success());
    desk.child.wait().unwrap().success()
}

fn recorded(folder: &Path, database: Option<&str>, name: &str) {
    let line =
        format!(r#"{{"kind":"source","id":"source/{name}","title":"{name}","reliability":"official"}}"#);
    let mut add = command(folder, database, &["record", "add", "-"]);
    let mut child = add.stdin(Stdio::piped()).stdout(Stdio::null()).spawn().unwrap();
    writeln!(child.stdin.take().unwrap(), "{line}").unwrap();
    assert!(child.wait().unwrap().success());
}

#[test]
fn the_first_start_lays_the_founding_record_down() {
    let folder = tempfile::tempdir().unwrap();
    let desk = quiet(folder.path(), None);
    let before = entries(&desk);
    assert!(before > 1_000, "{before}");
    assert!(desk.get("/public").starts_with("HTTP/1.1 200 "));
    // what the terminal records is on the pages, without a new start
    recorded(folder.path(), None, "seen");
    wait_for(&desk, before + 1);
    #[cfg(unix)]
    assert!(close(desk));
    let again = quiet(folder.path(), None);
    assert_eq!(entries(&again), before + 1);
}

#[test]
fn requests_are_logged_by_their_routes_and_without_what_can_name_a_person() {
    let folder = tempfile::tempdir().unwrap();
    let log = folder.path().join("log");
    let place = std::fs::File::create(&log).unwrap();
    let mut serve = serve(folder.path(), None, &["--log", "json"]);
    serve.stderr(place);
    let desk = Desk::open(serve, Link::No);
    desk.get("/public?q=yamada");
    desk.get("/nowhere/yamada");
    drop(desk);
    let log = std::fs::read_to_string(log).unwrap();
    let lines: Vec<serde_json::Value> = log.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let told: Vec<_> = lines.iter().map(|line| (line["route"].as_str(), line["status"].as_u64())).collect();
    assert_eq!(told, [(Some("/public"), Some(200)), (Some(""), Some(404))], "{log}");
    assert!(lines.iter().all(|line| line["timestamp"].is_string() && line["micros"].is_u64()), "{log}");
    assert!(!log.contains("yamada"), "{log}");
}

#[test]
fn the_clock_of_an_exercise_moves_under_an_open_desk() {
    let folder = tempfile::tempdir().unwrap();
    let start = [
        "exercise",
        "start",
        concat!(env!("CARGO_MANIFEST_DIR"), "/../../examples/exercises/displacement-72h"),
    ];
    assert!(command(folder.path(), None, &start).stdout(Stdio::null()).status().unwrap().success());
    let desk = quiet(folder.path(), None);
    let day = |desk: &Desk| {
        let page = desk.get("/public");
        let footer = page.split_once("<footer>").unwrap().1.split_once("</p>").unwrap().0;
        let day = footer.rsplit([' ', '、']).next().unwrap();
        day.parse::<jiff::civil::Date>().unwrap()
    };
    let begun = day(&desk);
    assert!(
        command(folder.path(), None, &["exercise", "advance"])
            .stdout(Stdio::null())
            .status()
            .unwrap()
            .success()
    );
    assert!(day(&desk) > begun, "{begun}");
}

#[test]
fn the_first_start_prints_the_link_by_which_the_desk_is_set_up() {
    let folder = tempfile::tempdir().unwrap();
    let link = |more: &[&str]| {
        let mut desk =
            Desk::open(serve(folder.path(), None, &[&["--log", "none"], more].concat()), Link::Printed);
        let path = desk.link.take().unwrap();
        (desk, path)
    };
    let (desk, path) = link(&[]);
    let page = desk.get(&path);
    assert!(page.starts_with("HTTP/1.1 200 ") && page.contains("name=\"password\""), "{page}");
    assert!(desk.get("/set-up/abcd-efgh").starts_with("HTTP/1.1 422 "));
    drop(desk);
    // nobody has used it: the next start prints another, and that one alone holds
    let (desk, other) = link(&["--set-up"]);
    assert!(desk.get(&path).starts_with("HTTP/1.1 422 ") && desk.get(&other).starts_with("HTTP/1.1 200 "));
}

#[test]
fn an_address_that_is_taken_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = taken.local_addr().unwrap().to_string();
    let output = command(folder.path(), None, &["serve", "--listen", &address]).output().unwrap();
    assert!(!output.status.success());
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(told.contains(&address) && told.contains("--listen"), "{told}");
    assert!(!folder.path().join("data").exists(), "nothing is made where nothing can be served");
}

#[expect(clippy::disallowed_methods, reason = "how long it takes is what is promised")]
fn wait_for(desk: &Desk, wanted: u64) {
    let begin = Instant::now();
    while entries(desk) < wanted {
        assert!(begin.elapsed() < SEEN, "after {SEEN:?} there are {} entries", entries(desk));
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn two_nodes_on_one_database_see_each_other_s_entries_within_a_second() {
    let Some(server) = Server::start(&["fsync=off"]) else { return };
    // the rest of what the support offers is for others
    let _ = (&server.folder, &server.programs, server.port, server::PASSWORD);
    let (folder, url) = (tempfile::tempdir().unwrap(), server.database("nodes"));
    let one = quiet(folder.path(), Some(&url));
    let other = quiet(folder.path(), Some(&url));
    let before = entries(&one);
    assert_eq!(entries(&other), before);
    for number in 1..=3 {
        recorded(folder.path(), Some(&url), &format!("node-{number}"));
        wait_for(&one, before + number);
        wait_for(&other, before + number);
    }
}

#[test]
fn whoever_signs_in_or_out_on_one_node_does_so_on_the_other() {
    let Some(server) = Server::start(&["fsync=off"]) else { return };
    let (folder, url) = (tempfile::tempdir().unwrap(), server.database("sessions"));
    let mut one = Desk::open(serve(folder.path(), Some(&url), &["--log", "none"]), Link::Printed);
    one.set_up("hq-admin-1", "office/hq");
    let mut other = quiet(folder.path(), Some(&url));
    assert_eq!(other.status("/account"), 303);
    other.cookies = one.cookies.clone();
    // what is sealed opens there as well: the nodes have the same key
    assert!(other.get("/account/phone").contains("<code class=\"secret\">"));
    assert_eq!((one.status("/admin"), other.status("/admin")), (200, 200));
    other.post("/sign-out", &[]);
    assert_eq!((one.status("/admin"), other.status("/admin")), (303, 303));
}
