//! What is special about a server: what it refuses, what is left in its files, connections that break, passwords and TLS.

#![expect(clippy::unwrap_used, clippy::indexing_slicing, reason = "helpers of tests may fail like tests")]

#[path = "support/postgres.rs"]
mod server;

use journal::{Engine, Error, Item, Keep, Location, Postgres, PostgresKeep, Row, Sealed};
use postgres::{Client, NoTls};
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use server::{PASSWORD, Server};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::Duration;

fn row(text: &str, sealed: Option<(&str, &[u8])>) -> Row {
    let sealed = sealed.map(|(person, bytes)| Sealed { person: person.to_owned(), bytes: bytes.to_vec() });
    Row { bytes: text.as_bytes().to_vec(), sealed }
}

fn raw(url: &str) -> Client {
    Client::connect(url, NoTls).unwrap()
}

#[test]
fn a_server() {
    let Some(server) = Server::start(&["fsync=off"]) else { return };
    the_steps_make_what_the_page_says(&server);
    other_programs_are_refused_too(&server);
    what_is_no_journal_is_left_alone(&server);
    many_open_a_new_database_at_once(&server);
    a_lost_connection_is_made_again(&server);
    a_commit_is_never_left_to_the_server_s_mood(&server);
    nothing_is_left_of_whom_is_erased(&server);
    a_password_is_never_told(&server);
}

/// The schema as the server tells it.
fn dump(server: &Server, url: &str) -> String {
    let output = Command::new(server.programs.join("pg_dump"))
        .args(["--schema-only", "--no-owner", url])
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).unwrap();
    // newer ones put a random word into the commands to psql
    text.lines().filter(|line| !line.starts_with('\\')).collect::<Vec<_>>().join("\n")
}

fn the_steps_make_what_the_page_says(server: &Server) {
    let (steps, page) = (server.database("steps"), server.database("page"));
    drop(Postgres::open(&steps).unwrap());
    raw(&page).batch_execute(include_str!("../schema/postgres.sql")).unwrap();
    assert_eq!(dump(server, &steps), dump(server, &page));
}

fn other_programs_are_refused_too(server: &Server) {
    let url = server.database("refusals");
    let mut engine = Postgres::open(&url).unwrap();
    engine.append(0, &[row("zero", Some(("person/1", b"x"))), row("one", None)]).unwrap();
    engine.save_checkpoint(2, "two").unwrap();
    let before = (engine.read(0, 9).unwrap(), engine.checkpoints().unwrap().pop());
    let mut client = raw(&url);
    for refused in [
        "UPDATE hatoba.entries SET bytes = '' WHERE position = 0",
        "DELETE FROM hatoba.entries WHERE position = 1",
        "TRUNCATE hatoba.entries",
        "INSERT INTO hatoba.entries VALUES (3, '', sha256(''))",
        "INSERT INTO hatoba.entries VALUES (-1, '', sha256(''))",
        "INSERT INTO hatoba.entries VALUES (2, '', sha256('')), (4, '', sha256(''))",
        "INSERT INTO hatoba.entries VALUES (1, '', sha256('')) ON CONFLICT (position) DO UPDATE SET bytes = ''",
        "UPDATE hatoba.sealed SET bytes = ''",
        "UPDATE hatoba.checkpoints SET note = ''",
        "DELETE FROM hatoba.checkpoints",
        "TRUNCATE hatoba.checkpoints",
    ] {
        assert!(client.batch_execute(refused).is_err(), "{refused}");
    }
    assert_eq!((engine.read(0, 9).unwrap(), engine.checkpoints().unwrap().pop()), before);
    client
        .batch_execute("INSERT INTO hatoba.entries VALUES (3, '', sha256('')), (2, '', sha256(''))")
        .unwrap();
    assert_eq!(engine.size().unwrap(), 4);
}

fn what_is_no_journal_is_left_alone(server: &Server) {
    let url = server.database("foreign");
    raw(&url).batch_execute("CREATE SCHEMA hatoba; CREATE TABLE hatoba.meta (x int)").unwrap();
    let error = Postgres::open(&url).err().unwrap();
    assert!(matches!(error, Error::NotAJournal { expected: "journal", .. }), "{error}");
    let url = server.database("newer");
    drop(Postgres::open(&url).unwrap());
    raw(&url).batch_execute("UPDATE hatoba.meta SET schema_version = 99").unwrap();
    let error = Postgres::open(&url).err().unwrap();
    assert!(matches!(error, Error::NewerSchema { found: 99, known: 1 }), "{error}");
    let url = server.database("hole");
    let mut engine = Postgres::open(&url).unwrap();
    engine.append(0, &[row("a", None), row("b", None), row("c", None)]).unwrap();
    raw(&url)
        .batch_execute(
            "ALTER TABLE hatoba.entries DISABLE TRIGGER ALL; DELETE FROM hatoba.entries WHERE position = 1",
        )
        .unwrap();
    assert!(matches!(engine.read(0, 9), Err(Error::Damaged { .. })));
}

fn many_open_a_new_database_at_once(server: &Server) {
    let url = server.database("many");
    thread::scope(|scope| {
        for _ in 0..6 {
            scope.spawn(|| Postgres::open(&url).unwrap());
            scope.spawn(|| PostgresKeep::open(&url).unwrap());
        }
    });
}

/// Ends all other connections to that database.
fn cut(url: &str) {
    end(url, "true");
}

fn end(url: &str, which: &str) {
    let sql = "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
        WHERE pid <> pg_backend_pid() AND datname = current_database()";
    raw(url).batch_execute(&format!("{sql} AND {which}")).unwrap();
}

fn a_lost_connection_is_made_again(server: &Server) {
    let url = server.database("lost");
    let (mut engine, mut keep) = (Postgres::open(&url).unwrap(), PostgresKeep::open(&url).unwrap());
    let item = Item { kind: "k".to_owned(), key: "a".to_owned(), value: Vec::new(), expires_at: 10 };
    engine.append(0, &[row("zero", None)]).unwrap();
    cut(&url);
    assert_eq!(engine.read(0, 9).unwrap().len(), 1);
    assert!(keep.put_new(&item, 0).unwrap());
    cut(&url);
    // nothing was under way when it was lost, so this is no blind second attempt
    engine.append(1, &[row("one", None)]).unwrap();
    assert_eq!(keep.take("k", "a", 0).unwrap(), Some(item));
    cut(&url);
    assert_eq!(engine.wait(1, Duration::from_mins(1)).unwrap(), 2);
    // lost while it waits
    let waiter = thread::spawn(move || engine.wait(2, Duration::from_mins(1)).unwrap());
    thread::sleep(Duration::from_millis(200));
    cut(&url);
    let mut other = Postgres::open(&url).unwrap();
    other.append(2, &[row("two", None)]).unwrap();
    assert_eq!(waiter.join().unwrap(), 3);
    // lost in the middle of an append: an error, and nothing written
    let mut holder = raw(&url);
    holder.batch_execute("BEGIN; SELECT pg_advisory_xact_lock(79583402484321)").unwrap();
    let appending = thread::spawn(move || (other.append(3, &[row("three", None)]), other));
    thread::sleep(Duration::from_millis(200));
    end(&url, "wait_event = 'advisory'");
    let (lost, mut other) = appending.join().unwrap();
    assert!(matches!(lost, Err(Error::Store { engine: "postgres", .. })));
    drop(holder);
    assert_eq!(other.size().unwrap(), 3);
    other.append(3, &[row("three", None)]).unwrap();
}

fn a_commit_is_never_left_to_the_server_s_mood(server: &Server) {
    let url = server.database("careless");
    raw(&url)
        .batch_execute(
            "ALTER DATABASE careless SET synchronous_commit = off;
             ALTER DATABASE careless SET default_transaction_isolation = serializable;
             CREATE TABLE seen (setting text);
             CREATE FUNCTION look() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
               INSERT INTO public.seen VALUES (current_setting('synchronous_commit'));
               RETURN NULL;
             END $$",
        )
        .unwrap();
    let (mut one, mut two) = (Postgres::open(&url).unwrap(), Postgres::open(&url).unwrap());
    raw(&url)
        .batch_execute(
            "CREATE TRIGGER look AFTER INSERT ON hatoba.entries FOR EACH STATEMENT EXECUTE FUNCTION look()",
        )
        .unwrap();
    one.append(0, &[row("one", None)]).unwrap();
    two.append(1, &[row("two", None)]).unwrap();
    let seen: String = raw(&url).query_one("SELECT string_agg(setting, ' ') FROM seen", &[]).unwrap().get(0);
    assert_eq!(seen, "on on");
    // one writer waits for the other and then sees what it has written: no failure to serialize
    let mut holder = raw(&url);
    holder.batch_execute("BEGIN; SELECT pg_advisory_xact_lock(79583402484321)").unwrap();
    let waiter = thread::spawn(move || one.append(2, &[row("late", None)]));
    thread::sleep(Duration::from_millis(200));
    holder.batch_execute("INSERT INTO hatoba.entries VALUES (2, '', sha256('')); COMMIT").unwrap();
    assert!(matches!(waiter.join().unwrap(), Err(Error::Conflict { expected: 2, size: 3 })));
}

/// Whether the bytes are in any file of a folder.
fn is_anywhere(folder: &Path, wanted: &[u8]) -> bool {
    fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).any(|path| {
        fs::read(&path).is_ok_and(|bytes| bytes.windows(wanted.len()).any(|window| window == wanted))
    })
}

fn nothing_is_left_of_whom_is_erased(server: &Server) {
    let url = server.database("erasure");
    let mut engine = Postgres::open(&url).unwrap();
    // the larger ones go into the table's annex, where PostgreSQL keeps what does not fit on a page
    let noise = |seed: u32| -> Vec<u8> {
        let mut state = seed;
        std::iter::repeat_with(|| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            u8::try_from(state >> 24).unwrap()
        })
        .take(20_000)
        .collect()
    };
    let mut rows = Vec::new();
    for (number, person) in [(1, "person/1"), (2, "person/2")] {
        for n in 0..40 {
            rows.push(row("entry", Some((person, format!("<{person} {n}>").repeat(20).as_bytes()))));
        }
        rows.push(row("entry", Some((person, &noise(number)))));
    }
    engine.append(0, &rows).unwrap();
    let checkpoint = || raw(&url).batch_execute("CHECKPOINT").unwrap();
    let folder = "SELECT 'data/base/' || oid FROM pg_database WHERE datname = current_database()";
    let folder: String = raw(&url).query_one(folder, &[]).unwrap().get(0);
    let data = server.folder.path().join(folder);
    let there = |number: u32| {
        let small = is_anywhere(&data, format!("<person/{number} 7>").as_bytes());
        (small, is_anywhere(&data, &noise(number)[100..200]))
    };
    checkpoint();
    assert_eq!((there(1), there(2)), ((true, true), (true, true)));
    engine.erase("person/1").unwrap();
    checkpoint();
    assert_eq!((there(1), there(2)), ((false, false), (true, true)));
    assert!(engine.read(0, 41).unwrap().iter().all(|row| row.sealed.is_none()));
    assert_eq!(engine.read(41, 41).unwrap(), rows[41..]);
}

fn a_password_is_never_told(server: &Server) {
    let right = format!("postgres://postgres:{PASSWORD}@localhost:{}/postgres", server.port);
    Postgres::open(&right).unwrap();
    let wrong = right.replace(PASSWORD, "wrong-word");
    let gone = "postgres://postgres:wrong-word@127.0.0.1:1/postgres".to_owned();
    let nowhere = right.replace(PASSWORD, "wrong-word").replace("/postgres", "/nowhere");
    for url in [wrong, gone, nowhere] {
        let location: Location = url.parse().unwrap();
        let error = location.open().err().unwrap();
        let keep = location.open_keep().err().unwrap();
        let told = format!("{error} {error:?} {:?} {keep:?} {location} {location:?}", error.args());
        assert!(matches!(error, Error::Store { .. }) && !told.contains("wrong-word"), "{told}");
    }
}

/// An authority and a server certificate for `localhost`, as files that the server can read.
fn certificates(folder: &Path) -> (PathBuf, String, String) {
    let mut params = CertificateParams::default();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let authority = CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap();
    let key = KeyPair::generate().unwrap();
    let certificate =
        CertificateParams::new(vec!["localhost".to_owned()]).unwrap().signed_by(&key, &authority).unwrap();
    let path = folder.join("authority.pem");
    fs::write(&path, authority.pem()).unwrap();
    (path, certificate.pem(), key.serialize_pem())
}

#[test]
fn encryption_is_asked_for_and_checked() {
    let folder = tempfile::tempdir().unwrap();
    let (authority, certificate, key) = certificates(folder.path());
    let (stranger, _, _) = certificates(&{
        let other = folder.path().join("other");
        fs::create_dir(&other).unwrap();
        other
    });
    let Some(server) = Server::start(&["fsync=off"]) else { return };
    let url = server.database("tls");
    let tcp = |host: &str, options: &str| {
        format!("postgres://postgres:{PASSWORD}@{host}:{}/tls?{options}", server.port)
    };
    let root = |path: &Path| format!("sslmode=verify-full&sslrootcert={}", path.display());

    // a server without TLS is refused rather than talked to in the clear
    let error = Postgres::open(&tcp("localhost", &root(&authority))).err().unwrap();
    assert!(error.to_string().contains("TLS"), "{error}");

    let literal = |text: &str| text.replace('\'', "''");
    let mut admin = raw(&url);
    let place = server.folder.path().display().to_string();
    for (name, text) in [("server.crt", &certificate), ("server.key", &key)] {
        let lines: Vec<_> = text.lines().map(literal).collect();
        let quoted = lines.iter().map(|line| format!("('{line}')")).collect::<Vec<_>>().join(",");
        admin
            .batch_execute(&format!("COPY (VALUES {quoted}) TO PROGRAM 'umask 077; cat > {place}/{name}'"))
            .unwrap();
    }
    admin.batch_execute(&format!("ALTER SYSTEM SET ssl_cert_file = '{place}/server.crt'")).unwrap();
    admin.batch_execute(&format!("ALTER SYSTEM SET ssl_key_file = '{place}/server.key'")).unwrap();
    admin.batch_execute("ALTER SYSTEM SET ssl = on").unwrap();
    admin.batch_execute("SELECT pg_reload_conf(), pg_sleep(0.5)").unwrap();

    let mut engine = Postgres::open(&tcp("localhost", &root(&authority))).unwrap();
    engine.append(0, &[row("zero", None)]).unwrap();
    let encrypted: i64 = admin
        .query_one("SELECT count(*) FROM pg_stat_ssl JOIN pg_stat_activity USING (pid) WHERE ssl AND datname = 'tls'", &[])
        .unwrap()
        .get(0);
    assert_eq!(encrypted, 1);
    // neither another authority, nor another name, nor the system's roots
    for url in [
        tcp("localhost", &root(&stranger)),
        tcp("127.0.0.1", &root(&authority)),
        tcp("localhost", "sslmode=require"),
    ] {
        let error = Postgres::open(&url).err().unwrap();
        assert!(matches!(error, Error::Store { .. } | Error::Certificates { .. }), "{error}");
        assert!(
            error.to_string().contains("certificate") && !error.to_string().contains(PASSWORD),
            "{error}"
        );
    }
    let missing = Postgres::open(&tcp("localhost", &root(&folder.path().join("none.pem")))).err().unwrap();
    assert!(matches!(missing, Error::Certificates { .. }), "{missing}");
    Postgres::open(&tcp("localhost", "sslmode=disable")).unwrap();
}
