//! How something is on a day, for programs.

use ::law::{Version, Wording};
use serde_json::{Value, json};

use super::{span_json, words_json};

/// A version for programs.
pub fn version_json(framework: &::law::Framework, version: &Version) -> Value {
    let parts = version.parts.iter().map(|(part, wording)| match wording {
        Wording::Words(words) => json!({ "part": part, "words": words_json(words) }),
        Wording::Law(law) => json!({ "part": part, "law": law }),
    });
    json!({
        "span": span_json(framework, &version.span),
        "was": version.was,
        "parts": parts.collect::<Vec<_>>(),
        "cites": version.cites,
        "uncertain": version.uncertain.as_ref().map(words_json),
    })
}
