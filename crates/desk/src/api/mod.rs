//! `/api/v1`: what the pages show, for programs. Each call is described once: the server answers by it, and so does the OpenAPI document.

mod calls;
mod casework;
mod enter;
mod kinds;
mod law;
mod openapi;
mod params;
mod proofs;
mod record;
mod schema;
mod search;

pub use calls::CALLS;
pub use openapi::document;
pub use params::{Param, Place};

use serde_json::{Value, json};

use crate::fault::Fault;
use crate::look::Look;
use crate::reply::Reply;
use crate::route::Route;
use crate::visit::Visit;

/// Where all calls are.
pub const ROOT: &str = "/api/v1";

/// One call.
#[derive(Clone, Copy, Debug)]
pub struct Call {
    /// Where, who may, and how it is answered.
    pub route: Route,
    /// Its name; its description is the message `api-call-` and this.
    pub id: &'static str,
    /// What it takes.
    pub params: &'static [Param],
    /// What is sent with it, where something is.
    pub body: Option<fn() -> Value>,
    /// What it answers with.
    pub answer: fn() -> Value,
    /// As what it answers; more than one where the address says as which.
    pub kinds: &'static [&'static str],
}

/// An answer with the moment at which the caller looks.
fn page(look: &Look<'_>, value: Value) -> Reply {
    Reply::json(&casework::as_of(look, value))
}

/// A part of a list: so many of what comes after a place, and the place at which the next part goes on.
fn part<T>(
    visit: &Visit<'_>,
    all: impl Iterator<Item = (String, T)>,
    shape: impl Fn(T) -> Value,
) -> Result<Value, Fault> {
    let most = params::limit(visit)?;
    let mut items = Vec::new();
    let mut last = None;
    let mut all = all.peekable();
    for (place, one) in all.by_ref().take(most) {
        items.push(shape(one));
        last = Some(place);
    }
    let next = last.filter(|_| all.peek().is_some());
    Ok(json!({"items": items, "next": next}))
}
