//! The desk is killed while programs enter through it: what it acknowledged is there afterwards, and what is sent again with the same key is
//! there once.
//!
//! `HATOBA_KILLS=200` kills it that often; `HATOBA_SEED` aims at other moments.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "helpers of tests may fail like tests"
)]

#[path = "killed_desk/client.rs"]
mod client;
#[path = "support/desk.rs"]
mod desk;
#[path = "support/place.rs"]
mod place;
#[path = "../../journal/tests/support/postgres.rs"]
mod server;
#[path = "support/token.rs"]
mod token;

use client::Client;
use desk::{Desk, Link};
use place::{Chance, Place, named};
use server::Server;
use std::collections::BTreeMap;
use std::sync::mpsc::channel;
use std::thread::{scope, sleep};
use std::time::Duration;

/// Programs that enter at once.
const CLIENTS: usize = 4;
/// An office, and a user of it who administers, so that the printed link gives the account, and who enters.
const USER: &str = r#"
[[office]]
id = "office/hq"
name = "HQ"

[[user]]
id = "user/program"
works_for = "office/hq"
grants = [{ role = "officer" }, { role = "administrator" }]
"#;

fn open(place: &Place<'_>, link: Link) -> Desk {
    Desk::open(place.command(&["serve", "--listen", "127.0.0.1:0", "--log", "none"]), link)
}

/// A journal with that in it, and a token with which programs read and enter.
fn begun(place: &Place<'_>) -> String {
    std::fs::write(place.folder.join("user.toml"), USER).unwrap();
    place.well(&["record", "init", "--empty"]);
    place.well(&["record", "add", "user.toml"]);
    let mut desk = open(place, Link::Printed);
    desk.set_up("program", "office/hq");
    token::token(&desk)
}

/// Lets all clients enter until the desk is killed: after so many acknowledgements in all, and a moment later.
fn kill_under_load(mut desk: Desk, clients: &mut [Client], (count, moment): (u64, Duration)) {
    let (told, acknowledged) = channel();
    let address = desk.address.clone();
    scope(|scope| {
        for client in clients {
            let (told, address) = (told.clone(), &address);
            scope.spawn(move || while client.enter(address) && told.send(()).is_ok() {});
        }
        // fewer only where no client is left
        drop(told);
        acknowledged.iter().take(usize::try_from(count).unwrap()).for_each(drop);
        sleep(moment);
        desk.child.kill().unwrap();
        desk.child.wait().unwrap();
    });
}

/// Everything that was acknowledged is there, once and in its place; nothing else has come in, and nobody has touched the log.
fn check(place: &Place<'_>, clients: &[Client], before: usize) -> usize {
    let entries = place.entries();
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    for entry in entries.iter().skip(before) {
        *times.entry(entry["says"]["id"].as_str().unwrap()).or_default() += 1;
    }
    for one in clients.iter().flat_map(|client| &client.sent) {
        let there = times.get(one.source.as_str()).copied().unwrap_or(0);
        assert!(there <= 1, "{} is there {there} times", one.source);
        if let Some(acknowledged) = &one.acknowledged {
            let entry = entries.get(acknowledged.position);
            let entry = entry.unwrap_or_else(|| panic!("{} was acknowledged, and is gone", one.source));
            assert_eq!(
                (&entry["id"], &entry["says"]["id"]),
                (&acknowledged.entry.as_str().into(), &one.source.as_str().into())
            );
        }
        times.remove(one.source.as_str());
    }
    assert!(times.is_empty(), "nobody has sent {times:?}");
    place.well(&["record", "verify"]);
    entries.len() - before
}

fn kill(name: &str, place: &Place<'_>, kills: u64) {
    let mut chance = Chance(named("HATOBA_SEED", 1));
    let token = begun(place);
    let before = place.entries().len();
    let mut clients: Vec<Client> = (0..CLIENTS).map(|number| Client::new(number, &token)).collect();
    let (mut unsure, mut again) = (0, 0);
    for _ in 0..kills {
        let count = 1 + chance.below(30);
        let moment = Duration::from_micros(chance.below(20_000));
        kill_under_load(open(place, Link::No), &mut clients, (count, moment));
        let there = check(place, &clients, before);
        let acknowledged =
            clients.iter().flat_map(|client| &client.sent).filter(|one| one.acknowledged.is_some());
        unsure += there - acknowledged.count();
        // whoever got no answer asks again, and some who got one do so too
        let desk = open(place, Link::No);
        assert_eq!(desk.status("/public"), 200);
        for client in &mut clients {
            again += client.repeat(&desk.address, usize::try_from(chance.below(4)).unwrap());
        }
        drop(desk);
        let there = check(place, &clients, before);
        assert_eq!(there, clients.iter().map(|client| client.sent.len()).sum::<usize>());
    }
    let sent: usize = clients.iter().map(|client| client.sent.len()).sum();
    println!(
        "{name}: {kills} kills, {sent} entries, {unsure} recorded and not acknowledged, {again} sent again"
    );
    assert!(sent > usize::try_from(kills).unwrap());
}

#[test]
fn a_desk_on_a_file_is_killed() {
    let folder = tempfile::tempdir().unwrap();
    kill("file", &Place { folder: folder.path(), database: None }, named("HATOBA_KILLS", 8));
}

#[test]
fn a_desk_on_a_database_is_killed() {
    let Some(server) = Server::start(&[]) else { return };
    let folder = tempfile::tempdir().unwrap();
    let url = server.database("desk");
    let kills = named("HATOBA_KILLS", 8).div_ceil(2);
    kill("database", &Place { folder: folder.path(), database: Some(&url) }, kills);
}
