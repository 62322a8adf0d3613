//! A program that enters through the desk with a token, one source after the other.

use serde_json::Value;
use std::io::{Read as _, Write as _};
use std::net::TcpStream;

/// What the desk has acknowledged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acknowledged {
    pub entry: String,
    pub position: usize,
}

/// Something that was sent.
pub struct Sent {
    /// The id of the source that it introduces.
    pub source: String,
    /// What was answered; none: nothing, or not all of it.
    pub acknowledged: Option<Acknowledged>,
}

/// A program.
pub struct Client {
    token: String,
    number: usize,
    pub sent: Vec<Sent>,
}

impl Client {
    pub fn new(number: usize, token: &str) -> Client {
        Client { token: token.to_owned(), number, sent: Vec::new() }
    }

    /// Enters the next source; whether that was acknowledged.
    pub fn enter(&mut self, address: &str) -> bool {
        let source = format!("source/killed-{}-{}", self.number, self.sent.len());
        let acknowledged = self.post(address, &source);
        let told = acknowledged.is_some();
        self.sent.push(Sent { source, acknowledged });
        told
    }

    /// Sends again what nothing was answered to, and some of what was answered: that is answered as before. How many.
    pub fn repeat(&mut self, address: &str, some: usize) -> usize {
        let first = self.sent.len().saturating_sub(some);
        let unsure =
            |at: &usize| *at >= first || self.sent.get(*at).is_some_and(|one| one.acknowledged.is_none());
        let again: Vec<usize> = (0..self.sent.len()).filter(unsure).collect();
        for at in &again {
            let one = self.sent.get(*at).unwrap();
            let told = self.post(address, &one.source);
            assert!(told.is_some(), "{} is not taken", one.source);
            assert!(one.acknowledged.is_none() || one.acknowledged == told, "{}: {told:?}", one.source);
            self.sent.get_mut(*at).unwrap().acknowledged = told;
        }
        again.len()
    }

    /// Sends a source with the key that is its name, until others who are quicker let it in.
    fn post(&self, address: &str, source: &str) -> Option<Acknowledged> {
        loop {
            let (status, body) = self.ask(address, source)?;
            match status {
                200 | 201 => {
                    let position = usize::try_from(body["position"].as_u64().unwrap()).unwrap();
                    return Some(Acknowledged {
                        entry: body["entry"].as_str().unwrap().to_owned(),
                        position,
                    });
                }
                // others were quicker, again and again
                409 if body["type"] == "/api/v1/problems/dossier-step-busy" => {}
                other => panic!("{source}: {other}: {body}"),
            }
        }
    }

    /// The status and body of an answer; none: it did not come, or not whole.
    fn ask(&self, address: &str, source: &str) -> Option<(u16, Value)> {
        let body =
            format!(r#"{{"kind":"source","id":"{source}","title":"{source}","reliability":"official"}}"#);
        let head = format!(
            "POST /api/v1/entries HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\nauthorization: Bearer {}\r\n\
             content-type: application/json\r\nidempotency-key: {source}\r\ncontent-length: {}\r\n\r\n",
            self.token,
            body.len()
        );
        let mut stream = TcpStream::connect(address).ok()?;
        stream.write_all((head + &body).as_bytes()).ok()?;
        let mut text = String::new();
        stream.read_to_string(&mut text).ok()?;
        let (head, body) = text.split_once("\r\n\r\n")?;
        let status = head.split(' ').nth(1)?.parse().ok()?;
        Some((status, serde_json::from_str(body).ok()?))
    }
}
