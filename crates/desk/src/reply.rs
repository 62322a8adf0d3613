//! What a handler answers.

use std::io::Write as _;

use axum::body::Bytes;
use flate2::Compression;
use flate2::write::GzEncoder;
use maud::Markup;
use serde_json::Value;
use sha2::{Digest as _, Sha256};

/// An answer, before headers that all answers have.
#[derive(Clone, Debug)]
pub struct Reply {
    /// The status.
    pub status: u16,
    /// The type of the body.
    pub kind: &'static str,
    /// The body.
    pub body: Vec<u8>,
    /// More headers.
    pub headers: Vec<(&'static str, String)>,
    /// It is a function of the record, the day, the language and the reader: it can be kept until one of them changes.
    pub kept: bool,
}

/// The type of a page.
pub const HTML: &str = "text/html; charset=utf-8";
/// The type of an answer for programs.
pub const JSON: &str = "application/json";

impl Reply {
    /// A page.
    pub fn page(page: Markup) -> Reply {
        Reply {
            status: 200,
            kind: HTML,
            body: page.into_string().into_bytes(),
            headers: Vec::new(),
            kept: true,
        }
    }

    /// An answer for programs.
    pub fn json(value: &Value) -> Reply {
        Reply {
            status: 200,
            kind: JSON,
            body: value.to_string().into_bytes(),
            headers: Vec::new(),
            kept: true,
        }
    }

    /// Text of some type.
    pub fn text(kind: &'static str, text: impl Into<String>) -> Reply {
        Reply { status: 200, kind, body: text.into().into_bytes(), headers: Vec::new(), kept: true }
    }

    /// Look there.
    pub fn see(path: &str) -> Reply {
        let headers = vec![("location", path.to_owned())];
        Reply { status: 303, kind: HTML, body: Vec::new(), headers, kept: false }
    }

    /// With a status.
    #[must_use]
    pub fn with_status(self, status: u16) -> Reply {
        Reply { status, ..self }
    }

    /// With a header.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<String>) -> Reply {
        self.headers.push((name, value.into()));
        self
    }

    /// Not to be kept: it is of this moment or for this reader only.
    #[must_use]
    pub fn fleeting(self) -> Reply {
        Reply { kept: false, ..self }
    }
}

/// An answer as it goes out: plain and compressed, with the mark by which a browser asks whether it has changed.
#[derive(Clone, Debug)]
pub struct Sent {
    /// The status.
    pub status: u16,
    /// The type of the body.
    pub kind: &'static str,
    /// The body.
    pub plain: Bytes,
    /// The same, compressed, where that is worth it.
    pub zipped: Option<Bytes>,
    /// The mark of the body.
    pub mark: String,
    /// More headers.
    pub headers: Vec<(&'static str, String)>,
    /// Whether it can be kept.
    pub kept: bool,
}

/// A body that is shorter is not compressed, in bytes.
const WORTH_ZIPPING_BYTES: usize = 1_024;
/// Bytes of the digest that are in the mark.
const MARK_BYTES: usize = 12;

impl Sent {
    /// Of an answer.
    pub fn of(reply: Reply) -> Sent {
        let text =
            reply.kind.starts_with("text/") || reply.kind.contains("json") || reply.kind.contains("svg");
        let zipped = (text && reply.body.len() >= WORTH_ZIPPING_BYTES).then(|| zip(&reply.body)).flatten();
        let digest = Sha256::digest(&reply.body);
        let mark = format!("W/\"{}\"", record::hex(digest.get(..MARK_BYTES).unwrap_or_default()));
        Sent {
            status: reply.status,
            kind: reply.kind,
            plain: reply.body.into(),
            zipped,
            mark,
            headers: reply.headers,
            kept: reply.kept && reply.status == 200,
        }
    }

    /// How much memory its bodies take, in bytes.
    pub fn bytes(&self) -> usize {
        self.plain.len() + self.zipped.as_ref().map_or(0, Bytes::len)
    }
}

fn zip(body: &[u8]) -> Option<Bytes> {
    let mut encoder = GzEncoder::new(Vec::with_capacity(body.len() / 4), Compression::default());
    encoder.write_all(body).ok()?;
    encoder.finish().ok().map(Bytes::from)
}
