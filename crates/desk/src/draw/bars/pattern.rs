//! What tells the parts of a bar apart without colour: each has a pattern besides.

use maud::{Markup, html};

/// How many parts can be told apart; more begin again.
pub(super) const KINDS: usize = 6;

/// The lines of each pattern in a field of 8 by 8; the first is plain.
const MARKS: [&str; KINDS] = [
    "",
    "M-2 2l4-4M0 8l8-8M6 10l4-4",
    "M0 4h8",
    "M2 2h.1M6 6h.1",
    "M-2 6l4 4M0 0l8 8M6-2l4 4",
    "M4 0v8M0 4h8",
];

/// The patterns of a figure's first `count` parts.
pub(super) fn definitions(figure: &str, count: usize) -> Markup {
    html! {
        defs {
            @for (at, marks) in MARKS.iter().enumerate().take(count).skip(1) {
                pattern id={ (figure) "-p" (at + 1) } width="8" height="8" patternUnits="userSpaceOnUse" {
                    path class={ "s" (at + 1) } d="M0 0h8v8h-8z" {}
                    path class="m" d=(marks) {}
                }
            }
        }
    }
}

/// A shape filled as the part with this number is.
pub(super) fn filled(figure: &str, part: usize, data: &str) -> Markup {
    let kind = part % KINDS + 1;
    html! {
        @if kind == 1 {
            path class="block s1" d=(data) {}
        } @else {
            path class="block" fill={ "url(#" (figure) "-p" (kind) ")" } d=(data) {}
        }
    }
}
