//! Search for programs.

use casework::shapes;
use record::state::Topic;
use serde_json::{Value, json};

use super::{page, params, part};
use crate::fault::Fault;
use crate::look::Look;
use crate::reply::Reply;
use crate::search::{self, Fact, Hit, Query};
use crate::visit::Visit;

/// What is found, the best first: `?q=停戦&kind=agreement`.
pub fn find(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let look = Look::at(visit)?;
    let kinds = ::record::KINDS.iter().map(|kind| kind.name);
    let kind = params::word(visit, "kind", kinds)?.map(str::to_owned);
    let text = visit.query("q").unwrap_or_default();
    if text.chars().count() > search::MOST_CHARACTERS {
        return Err(params::wrong("q", text, &format!("0..{}", search::MOST_CHARACTERS)));
    }
    let query = Query { text: text.to_owned(), kind };
    let after = params::number(visit, "after", u64::from(u32::MAX))?.unwrap_or(0);
    let found = search::index(visit).find(&query, look.state, visit.desk.framework(), look.known);
    let left = (1_u64..).zip(found.hits).skip(usize::try_from(after).unwrap_or(usize::MAX));
    // only what is on this part is read from the journal
    let most = params::limit(visit)? + 1;
    let read = left.take(most).map(|(number, hit)| Ok((number.to_string(), told(visit, &look, &hit)?)));
    let read = read.collect::<Result<Vec<(String, Value)>, Fault>>()?;
    Ok(page(&look, part(visit, read.into_iter(), |value| value)?))
}

fn told(visit: &Visit<'_>, look: &Look<'_>, hit: &Hit<'_>) -> Result<Value, Fault> {
    let statement = match (&hit.fact, look.state.whole(hit.position)) {
        (Some(_), _) => None,
        (None, Some(entry)) => Some(shapes::entry(hit.position, entry)),
        (None, None) => visit.ledger.entry(hit.position)?.map(|entry| shapes::entry(hit.position, &entry)),
    };
    Ok(json!({"fit": hit.fit.word(), "statement": statement, "fact": hit.fact.as_ref().map(spoken)}))
}

fn spoken(fact: &Fact<'_>) -> Value {
    let topic = match fact.topic {
        Topic::Fact(_) => "fact",
        Topic::Member(_) => "member",
        Topic::Closed(_) => "closed",
    };
    json!({
        "about": fact.about, "topic": topic, "name": fact.topic.name(), "of": fact.of,
        "claims": fact.claims, "first": fact.first, "latest": fact.latest,
    })
}
