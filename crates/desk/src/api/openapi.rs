//! The OpenAPI document, made from the table of calls.

use serde_json::{Map, Value, json};
use wording::Messages;

use super::params::{Param, Place};
use super::{CALLS, Call, ROOT, kinds, schema};
use crate::fault::Fault;
use crate::reply::Reply;
use crate::route::{Answer, Who};
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
        let verb = match call.route.answer {
            Answer::Show(_) => "get",
            Answer::Do(_) => "post",
        };
        let verbs = paths.entry(path).or_insert_with(|| Value::Object(Map::new()));
        if let Value::Object(verbs) = verbs {
            verbs.insert(verb.to_owned(), operation(call, words));
        }
    }
    let mut schemas: Map<String, Value> = kinds::all().collect();
    schemas.insert("Problem".to_owned(), problem());
    json!({
        "openapi": "3.1.0",
        "info": {"title": words.text("api-title", &[]), "version": VERSION},
        "servers": [{"url": ROOT}],
        "paths": paths,
        "components": {
            "schemas": schemas,
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
    let answer = json!({"application/json": {"schema": (call.answer)()}});
    let mut responses = json!({
        "200": {"description": words.text("api-ok", &[]), "headers": {"ETag": mark}, "content": answer},
        "default": {
            "description": words.text("api-problem", &[]),
            "content": {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}},
        },
    });
    let (status, also) = match call.body {
        None => ("304", json!({"description": words.text("api-unchanged", &[])})),
        Some(_) => ("201", json!({"description": words.text("api-recorded", &[]), "content": answer})),
    };
    if let Value::Object(responses) = &mut responses {
        responses.insert(status.to_owned(), also);
    }
    let mut operation = json!({
        "operationId": call.id,
        "summary": words.text(&format!("api-call-{}", call.id.replace('_', "-")), &[]),
        "security": security,
        "parameters": call.params.iter().map(|param| parameter(param, words)).collect::<Vec<_>>(),
        "responses": responses,
    });
    if let (Some(body), Value::Object(operation)) = (call.body, &mut operation) {
        let content = json!({"application/json": {"schema": body()}});
        operation.insert("requestBody".to_owned(), json!({"required": true, "content": content}));
    }
    operation
}

fn parameter(param: &Param, words: &Messages) -> Value {
    let place = match param.place {
        Place::Path => "path",
        Place::Query => "query",
        Place::Header => "header",
    };
    json!({
        "name": param.name, "in": place, "required": param.place == Place::Path,
        "description": words.text(&format!("api-param-{}", param.name), &[]),
        "schema": (param.schema)(),
    })
}

/// Why a call is not answered as asked (RFC 9457): where something that was sent is wrong, with the places; where others have entered
/// something, with their entries.
fn problem() -> Value {
    let wrong = schema::object(&[("at", schema::text()), ("told", schema::text())]);
    let mut problem =
        schema::object(&[("type", schema::text()), ("title", schema::text()), ("status", schema::count())]);
    if let Some(Value::Object(properties)) = problem.get_mut("properties") {
        properties.insert("wrongs".to_owned(), schema::list(&wrong));
        properties.insert("entries".to_owned(), schema::positions());
    }
    problem
}
