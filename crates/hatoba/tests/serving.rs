//! The desk as a process: it opens by itself, closes when told to, and two of them on one database see the same.

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail like tests")]

#[path = "../../journal/tests/support/postgres.rs"]
mod server;

use server::Server;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::process::{Child, Command, Stdio};
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

/// A desk that is open; closed with its value.
struct Desk {
    child: Child,
    address: String,
}

impl Desk {
    fn open(folder: &Path, database: Option<&str>) -> Desk {
        Desk::logging(folder, database, ("none", Stdio::inherit()))
    }

    /// One that logs in a form, to a place.
    fn logging(folder: &Path, database: Option<&str>, (form, place): (&str, Stdio)) -> Desk {
        let mut serve = command(folder, database, &["serve", "--listen", "127.0.0.1:0", "--log", form]);
        let mut child = serve.stdout(Stdio::piped()).stderr(place).spawn().unwrap();
        let mut said = BufReader::new(child.stdout.take().unwrap()).lines();
        let line = said.by_ref().map(Result::unwrap).find(|line| line.contains("http://127.0.0.1:")).unwrap();
        let address = line.split_once("http://").unwrap().1.split('/').next().unwrap().to_owned();
        // what it says later is read, so that it never waits for a reader
        std::thread::spawn(move || said.for_each(drop));
        Desk { child, address }
    }

    /// The answer to a request without anything.
    fn get(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        write!(stream, "GET {path} HTTP/1.1\r\nhost: {}\r\nconnection: close\r\n\r\n", self.address).unwrap();
        let mut text = String::new();
        stream.read_to_string(&mut text).unwrap();
        text
    }

    /// How many entries it has.
    fn entries(&self) -> u64 {
        let text = self.get("/healthz");
        text.split_once("entries ").unwrap().1.trim().parse().unwrap()
    }

    /// Tells it to stop, and waits until it has.
    #[cfg(unix)]
    fn close(mut self) -> bool {
        let pid = self.child.id().to_string();
        assert!(Command::new("kill").args(["-TERM", &pid]).status().unwrap().success());
        self.child.wait().unwrap().success()
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        // one that has ended is ended
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
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
    let desk = Desk::open(folder.path(), None);
    let entries = desk.entries();
    assert!(entries > 1_000, "{entries}");
    assert!(desk.get("/public").starts_with("HTTP/1.1 200 "));
    // what the terminal records is on the pages, without a new start
    recorded(folder.path(), None, "seen");
    wait_for(&desk, entries + 1);
    #[cfg(unix)]
    assert!(desk.close());
    let again = Desk::open(folder.path(), None);
    assert_eq!(again.entries(), entries + 1);
}

#[test]
fn requests_are_logged_by_their_routes_and_without_what_can_name_a_person() {
    let folder = tempfile::tempdir().unwrap();
    let log = folder.path().join("log");
    let place = std::fs::File::create(&log).unwrap();
    let desk = Desk::logging(folder.path(), None, ("json", place.into()));
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
    let desk = Desk::open(folder.path(), None);
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
        let args = [&["serve", "--listen", "127.0.0.1:0", "--log", "none"], more].concat();
        let mut child = command(folder.path(), None, &args).stdout(Stdio::piped()).spawn().unwrap();
        let mut said = BufReader::new(child.stdout.take().unwrap()).lines();
        let line = said.by_ref().map(Result::unwrap).find(|line| line.contains("/set-up/")).unwrap();
        let address = line.split_once("http://").unwrap().1.split('/').next().unwrap().to_owned();
        let desk = Desk { child, address };
        let path = line.split_once(&desk.address).unwrap().1.to_owned();
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
fn wait_for(desk: &Desk, entries: u64) {
    let begin = Instant::now();
    while desk.entries() < entries {
        assert!(begin.elapsed() < SEEN, "after {SEEN:?} there are {} entries", desk.entries());
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn two_nodes_on_one_database_see_each_other_s_entries_within_a_second() {
    let Some(server) = Server::start(&["fsync=off"]) else { return };
    // the rest of what the support offers is for others
    let _ = (&server.folder, &server.programs, server.port, server::PASSWORD);
    let (folder, url) = (tempfile::tempdir().unwrap(), server.database("nodes"));
    let one = Desk::open(folder.path(), Some(&url));
    let other = Desk::open(folder.path(), Some(&url));
    let entries = one.entries();
    assert_eq!(other.entries(), entries);
    for number in 1..=3 {
        recorded(folder.path(), Some(&url), &format!("node-{number}"));
        wait_for(&one, entries + number);
        wait_for(&other, entries + number);
    }
}
