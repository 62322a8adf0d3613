//! Every call, in one table.

use serde_json::{Value, json};

use super::params::{
    AFTER, AFTER_NUMBER, ANCHOR, CHECK, FILE, FROM, IDEMPOTENCY_KEY, KIND, KNOWN, LIMIT, NAME, OFFICE, ON,
    OWN_KIND, POSITION, Param, Q, SIZE, SORT, STEP, TO, TOPIC, WITHIN,
};
use super::{Call, casework, enter, kinds, law, openapi, proofs, record, schema, search};
use crate::fault::Fault;
use crate::pages::casework::papers::{self, DOCX, PDF, TEXT};
use crate::reply::{JSON, Reply};
use crate::route::{Answer, Route, Who};
use crate::visit::{Caller, Visit};

const fn get(
    id: &'static str,
    path: &'static str,
    params: &'static [Param],
    show: fn(&Visit<'_>) -> Result<Reply, Fault>,
    answer: fn() -> Value,
) -> Call {
    Call {
        route: Route { path, who: Who::Officials, answer: Answer::Show(show) },
        id,
        params,
        body: None,
        answer,
        kinds: &[JSON],
    }
}

/// A call that needs no token.
const fn open(
    id: &'static str,
    path: &'static str,
    params: &'static [Param],
    show: fn(&Visit<'_>) -> Result<Reply, Fault>,
    answer: fn() -> Value,
) -> Call {
    let call = get(id, path, params, show, answer);
    Call { route: Route { who: Who::Everyone, ..call.route }, ..call }
}

const fn post(
    id: &'static str,
    path: &'static str,
    params: &'static [Param],
    act: fn(&Caller<'_>) -> Result<Reply, Fault>,
    body: fn() -> Value,
) -> Call {
    let route = Route { path, who: Who::Officials, answer: Answer::Do(act) };
    Call { route, id, params, body: Some(body), answer: schema::recorded, kinds: &[JSON] }
}

/// A call that answers with a file.
const fn file(
    id: &'static str,
    path: &'static str,
    params: &'static [Param],
    show: fn(&Visit<'_>) -> Result<Reply, Fault>,
    kinds: &'static [&'static str],
) -> Call {
    let call = get(id, path, params, show, || json!({"type": "string", "format": "binary"}));
    Call { kinds, ..call }
}

/// Every call.
pub const CALLS: &[Call] = &[
    open("openapi", "/api/v1/openapi.json", &[], openapi::answer, || json!({"type": "object"})),
    open("law_provisions", "/api/v1/law/provisions", &[ON, AFTER, LIMIT], law::provisions, || {
        schema::edition(schema::part(&schema::object(&[
            ("id", schema::text()),
            ("was", schema::perhaps(&schema::text())),
            ("summary", schema::words()),
        ])))
    }),
    open("law_provision", "/api/v1/law/provisions/{anchor}", &[ANCHOR, ON], law::provision, || {
        schema::edition(schema::provision())
    }),
    open("law_goals", "/api/v1/law/goals", &[ON, AFTER, LIMIT], law::goals, || {
        schema::edition(schema::part(&schema::goal()))
    }),
    open("law_tasks", "/api/v1/law/tasks", &[ON], law::tasks, || {
        let pillar = schema::object(&[
            ("pillar", schema::text()),
            ("name", schema::words()),
            ("groups", json!({"type": "array"})),
        ]);
        schema::edition(schema::object(&[
            ("pillars", schema::list(&pillar)),
            ("uncertain", schema::list(&schema::words())),
        ]))
    }),
    open("law_changes", "/api/v1/law/changes", &[FROM, TO], law::changes, schema::changes),
    get("entries", "/api/v1/entries", &[ON, KNOWN, AFTER_NUMBER, LIMIT], record::entries, || {
        schema::dated(schema::part(&schema::entry()))
    }),
    post("enter", "/api/v1/entries", &[IDEMPOTENCY_KEY, CHECK], enter::entry, kinds::any),
    get("entry", "/api/v1/entries/{position}", &[POSITION], record::entry, schema::entry),
    get("inclusion", "/api/v1/entries/{position}/proof", &[POSITION], proofs::inclusion, schema::proof),
    get(
        "checkpoints",
        "/api/v1/checkpoints",
        &[AFTER_NUMBER, LIMIT],
        proofs::checkpoints,
        schema::checkpoints,
    ),
    get("consistency", "/api/v1/checkpoints/{size}/proof", &[SIZE], proofs::consistency, schema::proof),
    get("search", "/api/v1/search", &[Q, KIND, ON, KNOWN, AFTER_NUMBER, LIMIT], search::find, || {
        schema::dated(schema::part(&schema::object(&[
            ("fit", json!({"enum": ["called", "named", "said", "claimed"]})),
            ("statement", schema::perhaps(&schema::entry())),
            ("fact", schema::perhaps(&schema::spoken())),
        ])))
    }),
    get("things", "/api/v1/things", &[ON, KNOWN, OWN_KIND, AFTER, LIMIT], record::things, || {
        schema::dated(schema::part(&schema::entry()))
    }),
    get("thing", "/api/v1/things/{sort}/{name}", &[SORT, NAME, ON, KNOWN], record::thing, || {
        schema::dated(schema::object(&[
            ("id", schema::text()),
            ("statement", schema::entry()),
            ("others", schema::list(&schema::entry())),
            ("facts", json!({"type": "array"})),
            ("naming", schema::list(&schema::entry())),
        ]))
    }),
    get(
        "history",
        "/api/v1/things/{sort}/{name}/history",
        &[SORT, NAME, TOPIC, KNOWN, AFTER_NUMBER, LIMIT],
        record::history,
        || schema::dated(schema::part(&schema::entry())),
    ),
    get("dossiers", "/api/v1/dossiers", &[ON, KNOWN, AFTER, LIMIT], casework::dossiers, || {
        schema::dated(schema::part(&schema::object(&schema::head())))
    }),
    get(
        "dossier",
        "/api/v1/dossiers/{sort}/{name}",
        &[SORT, NAME, ON, KNOWN],
        casework::dossier_page,
        || {
            let mut members = schema::head();
            members.extend([
                ("steps", schema::list(&schema::step())),
                ("matters", schema::list(&schema::matter())),
                ("deadlines", schema::list(&schema::deadline())),
                ("parts", schema::list(&schema::entry())),
            ]);
            schema::dated(schema::object(&members))
        },
    ),
    get(
        "assessment",
        "/api/v1/dossiers/{sort}/{name}/assessment",
        &[SORT, NAME, ON, KNOWN],
        casework::assessment,
        || json!({"type": "object"}),
    ),
    post(
        "step",
        "/api/v1/dossiers/{sort}/{name}/steps/{step}",
        &[SORT, NAME, STEP, IDEMPOTENCY_KEY, CHECK],
        enter::step,
        kinds::step,
    ),
    get("options", "/api/v1/dossiers/{sort}/{name}/options", &[SORT, NAME, ON, KNOWN], casework::ways, any),
    get("gate", "/api/v1/dossiers/{sort}/{name}/gate", &[SORT, NAME, ON, KNOWN], casework::policy_gate, any),
    get(
        "mandate",
        "/api/v1/dossiers/{sort}/{name}/mandate",
        &[SORT, NAME, ON, KNOWN],
        casework::mandates,
        any,
    ),
    get("effects", "/api/v1/dossiers/{sort}/{name}/effects", &[SORT, NAME, ON, KNOWN], casework::came, any),
    get(
        "papers",
        "/api/v1/dossiers/{sort}/{name}/papers",
        &[SORT, NAME, ON, KNOWN],
        casework::papers,
        || {
            let missing = [("provision", schema::text()), ("what", schema::text()), ("kind", schema::text())];
            schema::dated(schema::object(&[(
                "papers",
                schema::list(&schema::object(&[
                    ("paper", schema::text()),
                    ("name", schema::text()),
                    ("missing", schema::list(&schema::object(&missing))),
                    ("files", schema::list(&schema::text())),
                ])),
            )]))
        },
    ),
    file(
        "paper",
        "/api/v1/dossiers/{sort}/{name}/papers/{file}",
        &[SORT, NAME, FILE, ON, KNOWN],
        papers::file,
        &[PDF, DOCX, TEXT],
    ),
    get("matters", "/api/v1/matters", &[AFTER, LIMIT], casework::matters, || {
        schema::dated(schema::part(&schema::matter()))
    }),
    get("due", "/api/v1/due", &[ON, KNOWN, OFFICE, WITHIN, AFTER, LIMIT], casework::due, || {
        let one = schema::object(&[("dossier", schema::text()), ("deadline", schema::deadline())]);
        schema::dated(schema::part(&one))
    }),
    get("abroad", "/api/v1/abroad", &[ON, KNOWN], casework::abroad_page, || {
        let count = schema::object(&[
            ("least", schema::count()),
            ("most", schema::count()),
            ("rounds_without_number", schema::count()),
        ]);
        schema::dated(schema::object(&[
            ("most_allowed", schema::perhaps(&schema::count())),
            ("persons", count.clone()),
            ("liaison", count),
            ("abroad", json!({"type": "array"})),
        ]))
    }),
];

/// Something with the moment at which the caller looks.
fn any() -> Value {
    schema::dated(schema::object(&[]))
}
