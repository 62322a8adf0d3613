//! The law as data for programs: what is in force on a day, one provision, what changed, who may do what.

use exchange::lawtext::Store;
use jiff::civil::Date;
use law::{Edition, Framework, Goal, Localized, Provision, Span, Truth, Version, Wording, users};
use serde_json::{Map, Value, json};

use crate::tasks::{self, Answer, Pillar};

/// Words in both languages.
pub fn words(text: &Localized) -> Value {
    json!({ "ja": text.ja, "en": text.en })
}

/// Adds more members to an object.
pub fn with(mut object: Value, more: Value) -> Value {
    if let (Some(object), Value::Object(more)) = (object.as_object_mut(), more) {
        object.extend(more);
    }
    object
}

/// The framework, the day and the edition.
pub fn head(framework: &Framework, on: Date) -> Value {
    json!({
        "framework": framework.head.id,
        "digest": framework.digest_hex(),
        "on": on.to_string(),
        "edition": framework.edition_day(on).map(|day| day.to_string()),
    })
}

/// From when to when something holds. A version without a first day begins with the framework.
fn span(framework: &Framework, span: &Span) -> Value {
    json!({
        "from": span.from.unwrap_or(framework.head.since).to_string(),
        "to": span.to.map(|to| to.to_string()),
    })
}

/// A provision that is in force.
pub fn provision(found: &Provision) -> Value {
    json!({ "id": found.anchor, "was": found.was, "summary": words(&found.text) })
}

/// Who may, must or must not do what.
pub fn goal(framework: &Framework, goal: &Goal) -> Value {
    json!({
        "name": framework.rule_text(goal.rule.name),
        "modality": goal.modality.word(),
        "kind": goal.kind.word(),
        "actor": words(&goal.actor),
        "act": words(&goal.act),
        "due": goal.due.as_ref().map(words),
        "cites": goal.rule.cites,
    })
}

/// The goals in force.
pub fn goals(edition: &Edition<'_>) -> Value {
    edition.goals().map(|found| goal(edition.framework, found)).collect()
}

/// The rules in force that goals rest on.
pub fn rules(edition: &Edition<'_>) -> Value {
    edition.named_rules().map(|(name, rule)| json!({ "name": name, "cites": rule.cites })).collect()
}

/// The organisations that provisions list.
pub fn lists(edition: &Edition<'_>) -> Value {
    let list = |(name, bodies, cites): (&str, Vec<&law::Body>, &[String])| {
        let bodies: Vec<&str> = bodies.into_iter().map(|body| body.name.as_str()).collect();
        json!({ "name": name, "organisations": bodies, "cites": cites })
    };
    edition.lists().into_iter().map(list).collect()
}

/// The amendment by which a version came.
pub fn amendment<'f>(framework: &'f Framework, version: &Provision) -> Option<&'f Localized> {
    let from = version.span.from.unwrap_or(framework.head.since);
    framework.amendments.iter().find(|amendment| amendment.day == from).map(|amendment| &amendment.name)
}

/// One provision: its versions, what uses it, the official text of the day where an installation has it; `None`: there is none of that id.
pub fn provision_page(framework: &Framework, anchor: &str, on: Date, store: Option<&Store>) -> Option<Value> {
    let found: Vec<&Provision> = framework.provision(anchor).collect();
    if found.is_empty() {
        return None;
    }
    let in_force = |span: &Span| framework.in_force(span, on);
    let versions = found.iter().map(|version| {
        let more = json!({
            "in_force": in_force(&version.span),
            "was": version.was,
            "amendment": amendment(framework, version).map(words),
            "summary": words(&version.text),
        });
        with(span(framework, &version.span), more)
    });
    let used = users(framework, anchor);
    let users = used.iter().map(|user| {
        let more = json!({ "kind": user.kind, "name": user.name, "in_force": in_force(&user.span) });
        with(span(framework, &user.span), more)
    });
    let official = found.iter().find(|version| in_force(&version.span));
    let official = official.zip(store).and_then(|(version, store)| store.wording(version, on));
    let official =
        official.map(|(text, since)| json!({ "text": text, "since": since.map(|since| since.to_string()) }));
    let page = json!({
        "id": anchor,
        "versions": versions.collect::<Vec<_>>(),
        "users": users.collect::<Vec<_>>(),
        "official": official,
        "link": framework.link_to(anchor),
    });
    Some(with(head(framework, on), page))
}

/// How something is on a day.
fn version(framework: &Framework, version: &Version) -> Value {
    let parts = version.parts.iter().map(|(part, wording)| match wording {
        Wording::Words(text) => json!({ "part": part, "words": words(text) }),
        Wording::Law(law) => json!({ "part": part, "law": law }),
    });
    json!({
        "span": span(framework, &version.span),
        "was": version.was,
        "parts": parts.collect::<Vec<_>>(),
        "cites": version.cites,
        "uncertain": version.uncertain.as_ref().map(words),
    })
}

/// What is different between the law of two days.
pub fn changes(framework: &Framework, before: Date, after: Date) -> Value {
    let between = before.min(after)..=before.max(after);
    let amendments =
        framework.amendments.iter().filter(|one| *between.start() < one.day && one.day <= *between.end());
    let amendments = amendments.map(|one| json!({ "day": one.day.to_string(), "name": words(&one.name) }));
    let changes = framework.diff(before, after);
    let changes = changes.iter().map(|change| {
        json!({
            "kind": change.kind.word(),
            "name": change.name,
            "before": change.before.as_ref().map(|of| version(framework, of)),
            "after": change.after.as_ref().map(|of| version(framework, of)),
        })
    });
    json!({
        "framework": framework.head.id,
        "digest": framework.digest_hex(),
        "before": before.to_string(),
        "after": after.to_string(),
        "amendments": amendments.collect::<Vec<_>>(),
        "changes": changes.collect::<Vec<_>>(),
    })
}

/// Which tasks are open to whom on a day, in each pillar; `None`: the framework has no such matrix.
pub fn tasks(framework: &Framework, on: Date) -> Option<Value> {
    let (matrix, performers) = tasks::matrix(framework)?;
    let edition = framework.edition(on);
    let pillars = tasks::pillars(&edition, matrix);
    let pillars: Vec<Value> = pillars.iter().map(|one| pillar(framework, one, performers)).collect();
    let rules = tasks::rules(&edition, matrix);
    let doubts: Vec<Value> = rules.iter().filter_map(|rule| rule.uncertain.as_ref()).map(words).collect();
    Some(with(head(framework, on), json!({ "pillars": pillars, "uncertain": doubts })))
}

fn pillar(framework: &Framework, pillar: &Pillar<'_>, performers: &[tasks::Value]) -> Value {
    let values = framework.dim("task").map(|dim| framework.values(dim)).unwrap_or_default();
    let name =
        |number: &u8| values.get(usize::from(*number)).map(|(name, _)| name.clone()).unwrap_or_default();
    let answer = |answer: &Answer| {
        let ways = answer
            .ways
            .iter()
            .map(|way| json!({ "like": way.likes.iter().map(name).collect::<Vec<_>>(), "facts": way.facts }));
        json!({ "open": answer.truth.map(Truth::word), "if": ways.collect::<Vec<_>>() })
    };
    let groups = pillar.groups.iter().map(|group| {
        let rows = group.tasks.iter().map(|row| {
            let cells =
                performers.iter().zip(&row.cells).map(|((name, _), cell)| (name.clone(), answer(cell)));
            json!({
                "task": row.task.0,
                "name": words(&row.task.1),
                "then": row.then.map(|(name, _)| name),
                "performers": cells.collect::<Map<_, _>>(),
            })
        });
        json!({
            "types": group.types.iter().map(|(name, _)| name).collect::<Vec<_>>(),
            "tasks": rows.collect::<Vec<_>>(),
            "closed": group.closed.iter().map(|(name, _)| name).collect::<Vec<_>>(),
            "cites": group.cites,
        })
    });
    json!({ "pillar": pillar.value.0, "name": words(&pillar.value.1), "groups": groups.collect::<Vec<_>>() })
}
