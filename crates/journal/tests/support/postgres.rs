//! A PostgreSQL server of a test's own: made in a temporary folder, stopped and deleted with its value.
//!
//! Needs the server's programs, on the path or where Debian puts them. Without them a test is skipped and says so; with
//! `HATOBA_REQUIRE_POSTGRES=1` in the environment it fails instead. Needs nothing but std and tempfile, so that other crates can
//! take this file by its path.

#![expect(clippy::expect_used, clippy::panic, reason = "helpers of tests may fail like tests")]

use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use tempfile::TempDir;

/// The superuser's password, asked for over TCP only.
pub const PASSWORD: &str = "hush-4711";
/// The user whom the server runs as, where the test runs as root: PostgreSQL refuses root.
const OWNER: &str = "postgres";

/// A running server.
pub struct Server {
    /// The folder of everything: `data`, `log` and the socket.
    pub folder: TempDir,
    /// Where the programs are.
    pub programs: PathBuf,
    /// Its port on 127.0.0.1, and the number of the socket.
    pub port: u16,
}

impl Server {
    /// Starts a server with settings such as `fsync=off`; `None` where there is no PostgreSQL.
    pub fn start(settings: &[&str]) -> Option<Self> {
        let Some(programs) = programs() else {
            let required = std::env::var("HATOBA_REQUIRE_POSTGRES").is_ok_and(|value| value == "1");
            assert!(!required, "HATOBA_REQUIRE_POSTGRES=1, but there is no initdb on the path");
            eprintln!("SKIPPED: no PostgreSQL here (no initdb on the path), so nothing was tested with it");
            return None;
        };
        let folder = tempfile::tempdir().expect("a temporary folder");
        let password = folder.path().join("password");
        fs::write(&password, PASSWORD).expect("the password's file");
        for path in [folder.path(), &password] {
            give_away(path);
        }
        let mut server = Self { folder, programs, port: 0 };
        let mut initdb = server.program("initdb");
        initdb.args([
            "-U",
            "postgres",
            "-E",
            "UTF8",
            "--locale=C",
            "-N",
            "-A",
            "trust",
            "--auth-host=scram-sha-256",
        ]);
        initdb.arg("--pwfile").arg(&password).arg("-D").arg(server.data());
        done(&mut initdb);
        // a port that is free now may be taken in the next moment
        for attempt in 1..=3 {
            if server.launch(settings) {
                break;
            }
            assert!(
                attempt < 3,
                "{}",
                fs::read_to_string(server.folder.path().join("log")).unwrap_or_default()
            );
        }
        Some(server)
    }

    /// Makes a database and gives its URL, through the socket.
    pub fn database(&self, name: &str) -> String {
        let folder = self.folder.path();
        let mut createdb = self.program("createdb");
        createdb.args(["-U", "postgres", "-p", &self.port.to_string(), "-h"]).arg(folder).arg(name);
        done(&mut createdb);
        let socket = folder.display().to_string().replace('/', "%2F");
        format!("postgres://postgres@{socket}:{}/{name}", self.port)
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    /// Whether the server runs.
    fn launch(&mut self, settings: &[&str]) -> bool {
        let free = TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr());
        self.port = free.expect("a free port").port();
        let mut options = format!("-p {} -h 127.0.0.1 -k {}", self.port, self.folder.path().display());
        for setting in settings {
            options.push_str(" -c ");
            options.push_str(setting);
        }
        let mut start = self.program("pg_ctl");
        start.args(["start", "-w", "-o", &options, "-l"]).arg(self.folder.path().join("log"));
        start.arg("-D").arg(self.data());
        // a pipe would stay open as long as the server runs, and whoever reads it would wait
        start.stdout(Stdio::null()).stderr(Stdio::null());
        start.status().is_ok_and(|status| status.success())
    }

    /// A program of PostgreSQL, run by the server's owner.
    fn program(&self, name: &str) -> Command {
        let path = self.programs.join(name);
        let mut command = if is_root() {
            let mut command = Command::new("setpriv");
            command
                .arg(format!("--reuid={OWNER}"))
                .arg(format!("--regid={OWNER}"))
                .arg("--clear-groups")
                .arg(path);
            command
        } else {
            Command::new(path)
        };
        // the owner may not be allowed to be where the test is
        command.current_dir(self.folder.path());
        command
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let mut stop = self.program("pg_ctl");
        stop.args(["stop", "-m", "immediate", "-w", "-D"]).arg(self.data());
        // also while a test panics: a second panic would hide the first
        match stop.output() {
            Ok(output) if output.status.success() => {}
            other => eprintln!("the PostgreSQL server could not be stopped: {other:?}"),
        }
    }
}

fn done(command: &mut Command) -> Output {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    assert!(output.status.success(), "{command:?}: {}", String::from_utf8_lossy(&output.stderr));
    output
}

/// The folder of the newest programs.
fn programs() -> Option<PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    // a link on the path may point to one program of several
    let real = |folder: PathBuf| Some(fs::canonicalize(folder.join("initdb")).ok()?.parent()?.to_owned());
    let complete =
        |bin: &PathBuf| ["initdb", "pg_ctl", "createdb"].iter().all(|name| bin.join(name).is_file());
    std::env::split_paths(&path).filter_map(real).find(complete).or_else(|| {
        let versions = fs::read_dir("/usr/lib/postgresql").ok()?.filter_map(Result::ok);
        let installed = versions.map(|version| version.path().join("bin")).filter(complete);
        installed.max_by_key(|bin| bin.parent().and_then(|v| v.file_name()?.to_str()?.parse::<u32>().ok()))
    })
}

fn id(of: &[&str]) -> u32 {
    let output = done(Command::new("id").args(of));
    String::from_utf8_lossy(&output.stdout).trim().parse().expect("a number")
}

#[cfg(unix)]
fn is_root() -> bool {
    id(&["-u"]) == 0
}

#[cfg(not(unix))]
fn is_root() -> bool {
    false
}

/// Makes the server's user the owner of a path.
fn give_away(path: &Path) {
    #[cfg(unix)]
    if is_root() {
        let (user, group) = (id(&["-u", OWNER]), id(&["-g", OWNER]));
        std::os::unix::fs::chown(path, Some(user), Some(group)).expect("another owner");
    }
}
