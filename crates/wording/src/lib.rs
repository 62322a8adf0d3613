#![doc = include_str!("../README.md")]

mod calendar;
pub mod checks;
mod facts;
mod findings;
pub mod flat;
pub mod goals;
mod judged;
pub mod labels;
mod messages;
pub mod papers;
pub mod provisions;
pub mod sheets;
pub mod stats;
pub mod tasks;
mod teller;
pub mod things;

pub use calendar::{CALENDAR_PRODUCT, Issue, calendar};
pub use facts::{Claims, Facts};
pub use findings::message;
pub use fluent_bundle::FluentValue;
pub use judged::judged;
pub use labels::Labels;
pub use messages::Messages;
pub use teller::{Teller, Urgency, cites, entries, options};

/// A whole number with a comma before every three digits; anything else as it is.
pub fn grouped(number: &str) -> String {
    if number.is_empty() || !number.bytes().all(|byte| byte.is_ascii_digit()) {
        return number.to_owned();
    }
    let mut out = String::new();
    for (at, digit) in number.chars().enumerate() {
        if at > 0 && (number.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn numbers() {
        for (number, want) in
            [("0", "0"), ("999", "999"), ("1000", "1,000"), ("16777216", "16,777,216"), ("x1", "x1")]
        {
            assert_eq!(super::grouped(number), want);
        }
    }
}
