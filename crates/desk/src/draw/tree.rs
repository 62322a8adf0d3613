//! Why an answer is what it is: a tree of findings, each with its outcome first.

use super::Link;
use maud::{Markup, html};

/// What was found, as the stylesheet knows it; the word for it is the caller's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It holds.
    Yes,
    /// It does not.
    No,
    /// It cannot be told yet.
    Unknown,
}

impl Outcome {
    fn class(self) -> &'static str {
        match self {
            Self::Yes => "outcome yes",
            Self::No => "outcome no",
            Self::Unknown => "outcome unknown",
        }
    }
}

/// One finding and what it rests on.
#[derive(Debug, Clone)]
pub struct Finding<'a> {
    /// What was found.
    pub outcome: Outcome,
    /// The word for it.
    pub word: &'a str,
    /// The provision or fact in words.
    pub text: &'a str,
    /// Where it is written: provisions, or the entries that tell of it.
    pub citations: Vec<Link<'a>>,
    /// Whether its parts are shown at first.
    pub open: bool,
    /// What it rests on.
    pub parts: Vec<Finding<'a>>,
}

/// A tree under a label of its own.
pub fn tree(label: &str, findings: &[Finding<'_>]) -> Markup {
    html! { div class="draw-tree" role="group" aria-label=(label) { (list(findings)) } }
}

fn list(findings: &[Finding<'_>]) -> Markup {
    html! { ul { @for finding in findings { li { (branch(finding)) } } } }
}

fn branch(finding: &Finding<'_>) -> Markup {
    let (citations, words) = (&finding.citations, words(finding));
    html! {
        @if finding.parts.is_empty() {
            div class="leaf" {
                (words)
                @for citation in citations { " " cite { (citation.markup()) } }
            }
        } @else {
            details open[finding.open] {
                // what opens and closes has no link in it: a keyboard could reach only one of the two
                summary { (words) @for citation in citations { " " cite { (citation.text) } } }
                @if !citations.is_empty() {
                    p class="source" { @for citation in citations { (citation.markup()) " " } }
                }
                (list(&finding.parts))
            }
        }
    }
}

fn words(finding: &Finding<'_>) -> Markup {
    html! {
        span class=(finding.outcome.class()) { (finding.word) } " "
        span class="text" { (finding.text) }
    }
}
