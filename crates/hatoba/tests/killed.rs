//! The program is killed, and its database, in the middle of everything: what it acknowledged is there afterwards, once.
//!
//! `HATOBA_KILLS=200` kills it that often; `HATOBA_SEED` aims at other moments.

#![expect(clippy::unwrap_used, clippy::panic, reason = "helpers of tests may fail like tests")]

#[path = "support/place.rs"]
mod place;
#[path = "../../journal/tests/support/postgres.rs"]
mod server;
#[path = "killed/stream.rs"]
mod stream;

use place::{Chance, Place, named};
use server::Server;
use std::fmt::Write as _;
use std::fs;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};
use stream::Promised;

/// How many lines the file has that is taken in as a whole.
const LINES: usize = 10_000;

/// Kills the program while entry after entry is recorded.
fn kill_while_recording(name: &str, place: &Place<'_>) {
    let (mut chance, kills) = (Chance(named("HATOBA_SEED", 1)), named("HATOBA_KILLS", 20));
    place.well(&["record", "init", "--empty"]);
    let (mut promised, mut again, mut there) = (Promised::default(), 0, 0);
    for _ in 0..kills {
        let from = promised.resume(&mut chance);
        let stream = place.stream(from);
        // while it starts, or in the middle of its work
        let count = if chance.below(6) == 0 { 0 } else { 1 + chance.below(60) };
        let acknowledged = stream.wait_for(count);
        again += acknowledged.iter().filter(|(_, position)| *position < there).count();
        promised.take(acknowledged);
        sleep(Duration::from_micros(chance.below(if count == 0 { 200_000 } else { 4_000 })));
        promised.take(stream.kill());
        there = promised.check(place);
    }
    println!(
        "{name}: {kills} kills, {} entries acknowledged, {there} there, {again} sent again",
        promised.count()
    );
    assert!(promised.count() > 0);
}

/// Kills the program while it takes a file in: all of it is there afterwards, or nothing of it.
#[expect(clippy::disallowed_methods, reason = "how long a whole run takes is only for aiming")]
fn kill_while_importing(name: &str, place: &Place<'_>) {
    let (mut chance, kills) = (Chance(named("HATOBA_SEED", 1)), named("HATOBA_KILLS", 20).div_ceil(4));
    place.well(&["record", "init", "--empty"]);
    let write = |from: usize| {
        let mut text = String::new();
        (from..from + LINES).for_each(|number| writeln!(text, "{}", stream::line(number)).unwrap());
        fs::write(place.folder.join("many.jsonl"), text).unwrap();
    };
    let import = ["record", "import", "many.jsonl"];
    let wal = place.folder.join("data/journal.db-wal");
    let (mut there, mut nothing, mut whole) = (0, 0, 0);
    write(there);
    let begin = Instant::now();
    place.well(&import);
    let (usual, grown) = (begin.elapsed(), fs::metadata(&wal).map_or(0, |found| found.len()));
    there += LINES;
    for number in 0..kills {
        write(there);
        let mut child = place.command(&import).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        if grown > 0 && number % 2 == 0 {
            // as the log of the file grows, so in the middle of the one write
            let enough = grown * chance.below(100) / 100;
            let is_long = || fs::metadata(&wal).is_ok_and(|found| found.len() > enough);
            while !is_long() && child.try_wait().unwrap().is_none() {
                sleep(Duration::from_micros(100));
            }
        } else {
            sleep(usual * u32::try_from(30 + chance.below(80)).unwrap() / 100);
        }
        child.kill().unwrap();
        child.wait().unwrap();
        let ids = stream::ids(place);
        match ids.len() - there {
            0 => nothing += 1,
            LINES => whole += 1,
            part => panic!("{part} of {LINES} entries"),
        }
        there = ids.len();
        assert!(ids.iter().enumerate().all(|(number, id)| *id == format!("n{number}")));
        place.well(&["record", "verify"]);
    }
    println!("{name}: {kills} kills, {nothing} times nothing was there of {LINES} lines, {whole} times all");
}

#[test]
fn a_file_is_killed() {
    let folder = tempfile::tempdir().unwrap();
    kill_while_recording("file", &Place { folder: folder.path(), database: None });
}

#[test]
fn an_import_into_a_file_is_killed() {
    let folder = tempfile::tempdir().unwrap();
    kill_while_importing("import into a file", &Place { folder: folder.path(), database: None });
}

#[test]
fn a_database_s_client_is_killed() {
    let Some(server) = Server::start(&[]) else { return };
    let (folder, other) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let url = server.database("recording");
    kill_while_recording("database", &Place { folder: folder.path(), database: Some(&url) });
    let url = server.database("importing");
    kill_while_importing("import into a database", &Place { folder: other.path(), database: Some(&url) });
}

/// What is done to the server.
#[derive(Clone, Copy, Debug)]
enum Blow {
    /// It stops as if the power were gone, and starts again.
    Restart,
    /// The process that serves the program is killed.
    Backend,
    /// Its connection is ended.
    Ended,
}

/// A program of the server's, run by whoever it runs as.
fn of_server(server: &Server, name: &str) -> Command {
    let path = server.programs.join(name);
    let root = Command::new("id").arg("-u").output().unwrap().stdout == b"0\n";
    let mut command = if root {
        let mut command = Command::new("setpriv");
        command.args(["--reuid=postgres", "--regid=postgres", "--clear-groups"]).arg(path);
        command
    } else {
        Command::new(path)
    };
    command.current_dir(server.folder.path());
    command
}

fn sql(server: &Server, database: &str, sql: &str) -> String {
    let mut psql = of_server(server, "psql");
    psql.args(["-U", "postgres", "-At", "-p", &server.port.to_string(), "-d", database, "-h"]);
    let output = psql.arg(server.folder.path()).args(["-c", sql]).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

fn strike(server: &Server, database: &str, blow: Blow) {
    let others = "FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()";
    match blow {
        Blow::Restart => {
            let mut restart = of_server(server, "pg_ctl");
            restart.args(["restart", "-m", "immediate", "-w", "-l"]).arg(server.folder.path().join("log"));
            restart.arg("-D").arg(server.folder.path().join("data"));
            // a pipe would stay open as long as the server runs
            restart.stdout(Stdio::null()).stderr(Stdio::null());
            assert!(restart.status().unwrap().success());
        }
        Blow::Backend => {
            for pid in sql(server, database, &format!("SELECT pid {others}")).lines() {
                assert!(Command::new("kill").args(["-9", pid]).status().unwrap().success());
            }
        }
        Blow::Ended => {
            sql(server, database, &format!("SELECT pg_terminate_backend(pid) {others}"));
        }
    }
}

#[test]
fn a_database_is_struck() {
    let Some(server) = Server::start(&[]) else { return };
    let mut chance = Chance(named("HATOBA_SEED", 1));
    let (folder, url) = (tempfile::tempdir().unwrap(), server.database("struck"));
    let place = Place { folder: folder.path(), database: Some(&url) };
    place.well(&["record", "init", "--empty"]);
    let mut promised = Promised::default();
    for blow in [Blow::Ended, Blow::Backend, Blow::Restart, Blow::Backend, Blow::Restart, Blow::Ended] {
        let stream = place.stream(promised.resume(&mut chance));
        promised.take(stream.wait_for(1 + chance.below(80)));
        strike(&server, "struck", blow);
        // it goes on by itself, or it says what is wrong; then it is started again
        let more = stream.wait_for(40);
        if more.len() == 40 {
            promised.take(more);
            promised.take(stream.kill());
        } else {
            promised.take(more);
            let (rest, status, told) = stream.end();
            promised.take(rest);
            assert_eq!(status.code(), Some(2));
            assert!(told.contains("PostgreSQL"), "{told}");
        }
        // a server that has lost a process takes a moment until it takes connections again
        let ready = |_: &u32| {
            sleep(Duration::from_millis(100));
            place.command(&["record", "verify"]).output().unwrap().status.success()
        };
        assert!((0..100).any(|attempt| ready(&attempt)), "{blow:?}");
        let there = promised.check(&place);
        println!("{blow:?}: {} entries acknowledged, {there} there", promised.count());
    }
}
