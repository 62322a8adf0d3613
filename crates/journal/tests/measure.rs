//! How fast the engines are, on whatever disk holds the temporary folder:
//! `cargo test -p journal --release --test measure -- --ignored --nocapture --test-threads=1`

#![expect(clippy::unwrap_used, reason = "helpers of tests may fail like tests")]

#[path = "support/postgres.rs"]
mod server;

use journal::{Engine, Postgres, Row, Sqlite};
use server::{PASSWORD, Server};
use std::time::Instant;

/// Bytes of an entry, as long as most are.
const BYTES: usize = 300;

/// How many a second.
#[expect(clippy::disallowed_methods, reason = "this is a measurement")]
fn rate(count: u32, work: impl FnOnce()) -> f64 {
    let start = Instant::now();
    work();
    f64::from(count) / start.elapsed().as_secs_f64()
}

fn rows(count: usize) -> Vec<Row> {
    vec![Row { bytes: vec![b'x'; BYTES], sealed: None }; count]
}

fn measure(name: &str, engine: &mut dyn Engine, most: u32) {
    let mut size = 0;
    let mut append = |engine: &mut dyn Engine, times: u32, batch: &[Row]| {
        for _ in 0..times {
            engine.append(size, batch).unwrap();
            size += batch.len() as u64;
        }
    };
    let single = rate(500, || append(engine, 500, &rows(1)));
    let batches = rate(200 * 500, || append(engine, 200, &rows(500)));
    append(engine, most.div_ceil(5000), &rows(5000));
    let size = u32::try_from(engine.size().unwrap()).unwrap();
    let read = |engine: &mut dyn Engine, part: usize| {
        let mut from = 0;
        while from < u64::from(size) {
            from += engine.read(from, part).unwrap().len() as u64;
        }
    };
    let first = rate(size, || read(engine, 10_000));
    let again = rate(size, || read(engine, 10_000));
    let small = rate(size, || read(engine, 256));
    println!("{name}: {single:.0} single appends/s, {batches:.0} rows/s in batches of 500");
    println!("{name}: {size} rows, read {first:.0}/s, again {again:.0}/s, in parts of 256 {small:.0}/s");
}

#[test]
#[ignore = "a measurement"]
fn sqlite() {
    let folder = tempfile::tempdir().unwrap();
    measure("sqlite", &mut Sqlite::open(&folder.path().join("journal.db")).unwrap(), 1_000_000);
}

#[test]
#[ignore = "a measurement"]
fn postgres() {
    let Some(server) = Server::start(&[]) else { return };
    measure("postgres, socket", &mut Postgres::open(&server.database("socket")).unwrap(), 1_000_000);
    server.database("tcp");
    let url = format!("postgres://postgres:{PASSWORD}@127.0.0.1:{}/tcp", server.port);
    measure("postgres, tcp", &mut Postgres::open(&url).unwrap(), 100_000);
}
