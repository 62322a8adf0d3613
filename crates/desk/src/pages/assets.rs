//! Style sheet, icon and scripts: part of the program, and kept by browsers for as long as they stay the same.

use std::sync::LazyLock;

use sha2::{Digest as _, Sha256};

use crate::draw;
use crate::fault::Fault;
use crate::reply::Reply;
use crate::visit::Visit;

/// The style sheet: of the pages, and of the drawings on them.
static STYLE: LazyLock<String> =
    LazyLock::new(|| [include_str!("../../assets/desk.css"), draw::CSS].concat());
/// The icon: a wharf's bollard and the water before it.
pub const ICON: &str = include_str!("../../assets/icon.svg");

/// The script that keeps what is written in a form as a draft.
const KEEP: &str = include_str!("../../assets/keep.js");

/// Hexadecimal digits of the digest in an address.
const DIGITS: usize = 12;

static STYLE_NAME: LazyLock<String> = LazyLock::new(|| named("desk", "css", &STYLE));
static ICON_NAME: LazyLock<String> = LazyLock::new(|| named("icon", "svg", ICON));
static KEEP_NAME: LazyLock<String> = LazyLock::new(|| named("keep", "js", KEEP));

fn named(name: &str, ending: &str, text: &str) -> String {
    let digest = record::hex(&Sha256::digest(text));
    format!("{name}-{}.{ending}", digest.get(..DIGITS).unwrap_or_default())
}

/// The address of the style sheet.
pub fn style() -> String {
    format!("/assets/{}", *STYLE_NAME)
}

/// The address of the icon.
pub fn icon() -> String {
    format!("/assets/{}", *ICON_NAME)
}

/// The address of the script that keeps drafts.
pub fn keep() -> String {
    format!("/assets/{}", *KEEP_NAME)
}

/// One of them.
pub fn answer(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let name = visit.place("name");
    let (kind, text) = if name == *STYLE_NAME {
        ("text/css; charset=utf-8", STYLE.as_str())
    } else if name == *ICON_NAME {
        ("image/svg+xml", ICON)
    } else if name == *KEEP_NAME {
        ("text/javascript; charset=utf-8", KEEP)
    } else {
        return Err(Fault::not_found("desk-fault-no-page", vec![("path", visit.asked.path.clone())]));
    };
    Ok(Reply::text(kind, text).with("cache-control", "public, max-age=31536000, immutable"))
}
