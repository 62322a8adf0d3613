//! Statistics in words: how everything was counted, and why official figures and the record differ.

use fluent_bundle::FluentValue;
use record::stats::Reason;
use record::{Measure, When};

use crate::Messages;

/// What is said of how everything was counted, in this order: ids of messages.
pub const RULES: [&str; 8] = [
    "stats-rule-day",
    "stats-rule-rows",
    "stats-rule-range",
    "stats-rule-unknown",
    "stats-rule-rounds",
    "stats-rule-liaison",
    "stats-rule-goods",
    "stats-rule-figures",
];

/// What a measure is counted in.
pub fn unit(measure: Measure) -> &'static str {
    match measure {
        Measure::PersonsSent | Measure::PersonsAbroad | Measure::Trained | Measure::Strength => "persons",
        Measure::Operations => "missions",
        Measure::InKind => "contributions",
        Measure::Support => "per cent",
        Measure::Yen => "yen",
        Measure::Dollars => "US dollars",
        Measure::Tonnes => "tonnes",
        Measure::Flights => "flights",
        Measure::Countries => "countries",
    }
}

/// How a day and a source, by its id where one is named, are told to the reader.
pub type Told<'t> = (&'t dyn Fn(When) -> String, &'t dyn Fn(Option<&str>) -> String);

/// Why a figure of that measure and the record differ.
pub fn because(
    messages: &Messages,
    measure: Measure,
    reason: &Reason<'_>,
    (day, source): Told<'_>,
) -> String {
    let args: Vec<(&str, FluentValue<'_>)> = match *reason {
        Reason::Contradicted { value, on, source: id } => {
            vec![("value", value.into()), ("day", day(on).into()), ("source", source(id).into())]
        }
        Reason::Highest { number, inferred, missing } => vec![
            ("number", number.into()),
            ("inferred", if inferred { "yes" } else { "no" }.into()),
            ("count", missing.into()),
        ],
        Reason::LeftOut(count) => vec![("count", count.into()), ("unit", unit(measure).into())],
        Reason::Undated(count) => vec![("count", count.into()), ("measure", measure.word().into())],
        Reason::Unknown(count)
        | Reason::Disagreeing(count)
        | Reason::ApproximateRows(count)
        | Reason::Unverified(count)
        | Reason::Partly(count)
        | Reason::Liaison(count)
        | Reason::NoFirstDay(count) => vec![("count", count.into())],
        _ => Vec::new(),
    };
    messages.text(&format!("stats-reason-{}", reason.word()), &args)
}
