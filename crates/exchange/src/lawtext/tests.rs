//! Tests with an invented law, with broken files, and over the official text where it is at hand.

mod act;
mod mistakes;
mod reading;
mod stored;

use super::LawText;

/// The invented law as standard XML and as an answer of the law API.
const XML: &str = include_str!("tests/fixtures/invented.xml");
const API: &str = include_str!("tests/fixtures/invented.json");
/// The invented law's id on e-Gov, had it one, and our prefix.
const LAW: (&str, &str) = ("503AC0000000901", "lamp.");

/// A text's ids and wordings.
fn pairs(law: &LawText) -> Vec<(&str, &str)> {
    law.provisions.iter().map(|p| (p.id.as_str(), p.text.as_str())).collect()
}

/// A law of one article around some XML of its first paragraph.
fn law_with(inner: &str) -> String {
    format!(
        "<Law Era=\"Heisei\" Year=\"04\" Num=\"79\" LawType=\"Act\"><LawBody><MainProvision><Article Num=\"1\">\
         <Paragraph Num=\"1\">{inner}</Paragraph></Article></MainProvision></LawBody></Law>"
    )
}

/// A law of one article with one sentence.
fn small_law() -> String {
    law_with("<ParagraphSentence><Sentence>灯をともす。</Sentence></ParagraphSentence>")
}
