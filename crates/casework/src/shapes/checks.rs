//! The record held against reference tables, for programs: the same cells as rows and as objects.

use record::reference::{Line, Ours, Outcome, Theirs, Topic, Why};
use serde_json::{Map, Value, json};

/// The columns.
pub const COLUMNS: [&str; 11] = [
    "topic",
    "mission",
    "operation",
    "year",
    "table_value",
    "record_low",
    "record_high",
    "outcome",
    "why",
    "details",
    "table",
];

/// The data set with which a topic is compared, by its name.
pub const fn set(topic: Topic) -> &'static str {
    match topic {
        Topic::Listed | Topic::Begins | Topic::Ends | Topic::Mandate => "un-missions",
        Topic::Persons => "un-contributions",
        Topic::Fatality => "un-fatalities",
    }
}

/// The cells of a line, in the order of [`COLUMNS`]; null for nothing.
pub fn cells(line: &Line<'_>) -> Vec<Value> {
    let (low, high) = ours(line);
    vec![
        json!(line.topic.word()),
        json!(line.mission),
        json!(line.operation),
        json!(line.year),
        theirs(line),
        low,
        high,
        json!(line.outcome.word()),
        json!(line.why.as_ref().map(Why::word)),
        details(line),
        json!(set(line.topic)),
    ]
}

/// A line as an object; what there is nothing of is left out.
pub fn object(line: &Line<'_>) -> Value {
    let pairs = COLUMNS.iter().map(|name| (*name).to_owned()).zip(cells(line));
    Value::Object(pairs.filter(|(_, value)| !value.is_null()).collect())
}

/// How many lines came out how, by topic.
pub fn counts(lines: &[Line<'_>]) -> Value {
    let of = |topic: Topic| {
        let count = |outcome: Outcome| {
            lines.iter().filter(|line| (line.topic, line.outcome) == (topic, outcome)).count()
        };
        let counts = Outcome::ALL.iter().map(|outcome| (outcome.word().to_owned(), json!(count(*outcome))));
        (topic.word().to_owned(), Value::Object(counts.collect()))
    };
    Value::Object(Topic::ALL.into_iter().map(of).collect::<Map<_, _>>())
}

fn theirs(line: &Line<'_>) -> Value {
    match &line.theirs {
        None => Value::Null,
        Some(Theirs::Name(name)) => json!(name),
        Some(Theirs::Day(day) | Theirs::Death { day, .. }) => json!(day.to_string()),
        Some(Theirs::GoesOn) => json!("goes_on"),
        Some(Theirs::Mean(persons)) => json!(persons),
    }
}

/// The lowest and the highest, or the first and the last day. A mean has one place behind the point.
fn ours(line: &Line<'_>) -> (Value, Value) {
    let mean = |tenths: u64| json!(format!("{}.{}", tenths / 10, tenths % 10));
    match &line.ours {
        None | Some(Ours::Operation | Ours::Rounds(_)) => (Value::Null, Value::Null),
        Some(Ours::When(when)) => (json!(when.first().to_string()), json!(when.last().to_string())),
        Some(Ours::GoesOn) => (json!("goes_on"), json!("goes_on")),
        Some(Ours::Days(days)) => {
            let (low, high) = days.tenths();
            (mean(low), high.map_or(Value::Null, mean))
        }
    }
}

/// What more there is: of a death its id, sort and cause and the rounds that were there; of a reason what it names.
fn details(line: &Line<'_>) -> Value {
    let mut details: Vec<String> = Vec::new();
    if let Some(Theirs::Death { id, personnel, incident, .. }) = &line.theirs {
        details.extend([id.clone(), personnel.clone(), incident.clone()]);
    }
    if let Some(Ours::Rounds(rounds)) = &line.ours {
        details.extend(rounds.iter().map(|id| (*id).to_owned()));
    }
    match &line.why {
        Some(Why::LedBy(bodies)) => details.extend(bodies.iter().map(|id| (*id).to_owned())),
        Some(Why::Pillar(word) | Why::Event(word)) => details.push((*word).to_owned()),
        Some(Why::YearIncomplete { sum, median }) => {
            details.extend([format!("sum={sum}"), format!("median={median}")]);
        }
        _ => {}
    }
    if details.is_empty() { Value::Null } else { json!(details) }
}
