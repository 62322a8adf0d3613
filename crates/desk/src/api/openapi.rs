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
    schemas.insert("Entry".to_owned(), schema::kept());
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
    let mut operation = json!({
        "operationId": call.id,
        "summary": words.text(&format!("api-call-{}", call.id.replace('_', "-")), &[]),
        "security": security,
        "parameters": call.params.iter().map(|param| parameter(param, words)).collect::<Vec<_>>(),
        "responses": responses(call, words),
    });
    if let (Some(body), Value::Object(operation)) = (call.body, &mut operation) {
        let content = json!({"application/json": {"schema": body()}});
        operation.insert("requestBody".to_owned(), json!({"required": true, "content": content}));
    }
    operation
}

/// Everything that a call answers with. What breaks is not among it: nothing should.
fn responses(call: &Call, words: &Messages) -> Value {
    let told = |id: &str| words.text(id, &[]);
    let mark = json!({"schema": schema::text()});
    let answer = call.kinds.iter().map(|kind| ((*kind).to_owned(), json!({"schema": (call.answer)()})));
    let answer = Value::Object(answer.collect());
    let problem = json!({"application/problem+json": {"schema": schema::named("Problem")}});
    let well = json!({"description": told("api-ok"), "headers": {"ETag": mark}, "content": answer});
    let mut all = Map::from_iter([("200".to_owned(), well)]);
    match call.body {
        None => all.insert("304".to_owned(), json!({"description": told("api-unchanged")})),
        Some(_) => {
            all.insert("201".to_owned(), json!({"description": told("api-recorded"), "content": answer}))
        }
    };
    for status in problems(call) {
        let description = told(&format!("api-status-{status}"));
        all.insert(status.to_string(), json!({"description": description, "content": problem}));
    }
    Value::Object(all)
}

/// The statuses with which a call is not answered as asked.
fn problems(call: &Call) -> Vec<u16> {
    let closed = call.route.who != Who::Everyone;
    let named = call.params.iter().any(|param| param.place == Place::Path);
    let enters = call.body.is_some();
    let all = [
        (401, true),
        (403, closed),
        (404, named),
        (409, enters),
        (413, enters),
        (422, enters || !call.params.is_empty()),
        (503, true),
    ];
    all.into_iter().filter_map(|(status, can)| can.then_some(status)).collect()
}

fn parameter(param: &Param, words: &Messages) -> Value {
    let place = match param.place {
        Place::Path => "path",
        Place::Query => "query",
        Place::Header => "header",
    };
    let mut told = json!({
        "name": param.name, "in": place, "required": param.place == Place::Path,
        "description": words.text(&format!("api-param-{}", param.name), &[]),
        "schema": (param.schema)(),
    });
    if let (Place::Query, Value::Object(told)) = (param.place, &mut told) {
        // as if it were not there
        told.insert("allowEmptyValue".to_owned(), true.into());
    }
    told
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
