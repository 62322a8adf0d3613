//! The OpenAPI document, made from the table of calls.

use serde_json::{Map, Value, json};
use wording::Messages;

use super::params::{Param, Place};
use super::{CALLS, Call, ROOT, schema};
use crate::fault::Fault;
use crate::reply::Reply;
use crate::route::Who;
use crate::visit::Visit;

/// The version of the API.
const VERSION: &str = "1.0.0";

/// The document, described in the language of the caller.
#[expect(clippy::unnecessary_wraps, reason = "routes share one signature")]
pub fn answer(visit: &Visit<'_>) -> Result<Reply, Fault> {
    Ok(Reply::json(&document(visit.words)))
}

/// The document.
pub fn document(words: &Messages) -> Value {
    let mut paths: Map<String, Value> = Map::new();
    for call in CALLS {
        let path = call.route.path.strip_prefix(ROOT).unwrap_or(call.route.path);
        let mut verbs = Map::new();
        verbs.insert("get".to_owned(), operation(call, words));
        paths.insert(path.to_owned(), Value::Object(verbs));
    }
    json!({
        "openapi": "3.1.0",
        "info": {"title": words.text("api-title", &[]), "version": VERSION},
        "servers": [{"url": ROOT}],
        "paths": paths,
        "components": {
            "schemas": {"Problem": problem()},
            "securitySchemes": {"token": {"type": "http", "scheme": "bearer"}},
        },
    })
}

fn operation(call: &Call, words: &Messages) -> Value {
    let security = match call.route.who {
        Who::Everyone => json!([]),
        Who::Users | Who::Officials | Who::May(_) => json!([{"token": []}]),
    };
    let mark = json!({"schema": schema::text()});
    json!({
        "operationId": call.id,
        "summary": words.text(&format!("api-call-{}", call.id.replace('_', "-")), &[]),
        "security": security,
        "parameters": call.params.iter().map(|param| parameter(param, words)).collect::<Vec<_>>(),
        "responses": {
            "200": {
                "description": words.text("api-ok", &[]),
                "headers": {"ETag": mark},
                "content": {"application/json": {"schema": (call.answer)()}},
            },
            "304": {"description": words.text("api-unchanged", &[])},
            "default": {
                "description": words.text("api-problem", &[]),
                "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
            },
        },
    })
}

fn parameter(param: &Param, words: &Messages) -> Value {
    let place = match param.place {
        Place::Path => "path",
        Place::Query => "query",
    };
    json!({
        "name": param.name, "in": place, "required": param.place == Place::Path,
        "description": words.text(&format!("api-param-{}", param.name), &[]),
        "schema": (param.schema)(),
    })
}

/// Why a call is not answered as asked (RFC 9457).
fn problem() -> Value {
    schema::object(&[("type", schema::text()), ("title", schema::text()), ("status", schema::count())])
}
