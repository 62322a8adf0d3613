//! What every figure has: a title, the drawing with its own title and description, a note, and the same data as a table.

use super::text::unit;
use maud::{Markup, html};

/// The words around a drawing.
#[derive(Debug, Clone, Copy)]
pub struct Frame<'a> {
    /// Unique on the page: the names of the drawing's parts begin with it.
    pub id: &'a str,
    /// What is shown.
    pub title: &'a str,
    /// What one sees in it, for those who do not see it.
    pub description: &'a str,
    /// What opens the table.
    pub twin: &'a str,
    /// What must be known to read it; may be empty.
    pub note: &'a str,
    /// Where the numbers come from.
    pub source: Option<Link<'a>>,
}

/// A text that leads somewhere.
#[derive(Debug, Clone, Copy)]
pub struct Link<'a> {
    /// What is written.
    pub text: &'a str,
    /// Where it leads.
    pub href: &'a str,
}

impl Link<'_> {
    /// As HTML.
    pub(super) fn markup(&self) -> Markup {
        html! { a href=(self.href) { (self.text) } }
    }
}

/// A text, with where it leads if it does.
pub(super) fn linked(text: &str, href: Option<&str>) -> Markup {
    html! { @if let Some(href) = href { a href=(href) { (text) } } @else { (text) } }
}

/// How wide every drawing is in its own units; the screen scales it.
pub(super) const WIDTH: f64 = 600.0;

/// The drawing and what stands around it.
pub(super) struct Parts {
    /// A class of its own for the stylesheet.
    pub kind: &'static str,
    /// How high the drawing is.
    pub height: f64,
    /// Whether there are links in it: what is announced as one picture has no parts that a keyboard reaches.
    pub linked: bool,
    /// The drawing.
    pub inside: Markup,
    /// What its signs mean.
    pub legend: Markup,
    /// The same data as a table.
    pub twin: Markup,
}

/// A whole figure.
pub(super) fn figure(frame: &Frame<'_>, parts: &Parts) -> Markup {
    let (title, description) = (format!("{}-t", frame.id), format!("{}-d", frame.id));
    let role = if parts.linked { "group" } else { "img" };
    html! {
        figure class={ "draw draw-" (parts.kind) } id=(frame.id) {
            figcaption { (frame.title) }
            svg role=(role) aria-labelledby={ (title) " " (description) }
                viewBox={ "0 0 " (unit(WIDTH)) " " (unit(parts.height)) } {
                title id=(title) { (frame.title) }
                desc id=(description) { (frame.description) }
                (parts.inside)
            }
            (parts.legend)
            @if !frame.note.is_empty() || frame.source.is_some() {
                p class="note" {
                    (frame.note)
                    @if let Some(source) = &frame.source { " " (source.markup()) }
                }
            }
            details {
                summary { (frame.twin) }
                // a wide table is moved sideways, with a keyboard too
                div class="twin" tabindex="0" role="region" aria-label=(frame.twin) { (parts.twin) }
            }
        }
    }
}

/// A table: its caption, the heads of its columns, and rows whose first cell is their head.
pub(super) fn table(caption: &str, heads: &[&str], rows: &[Vec<Markup>]) -> Markup {
    html! {
        table {
            caption { (caption) }
            thead { tr { @for head in heads { th scope="col" { (head) } } } }
            tbody {
                @for row in rows {
                    tr {
                        @if let Some((head, cells)) = row.split_first() {
                            th scope="row" { (head) }
                            @for cell in cells { td { (cell) } }
                        }
                    }
                }
            }
        }
    }
}

/// A small sign and what it means.
pub(super) struct Key<'a> {
    /// Drawn in a field of 16 by 16.
    pub sign: Markup,
    /// What it means.
    pub meaning: &'a str,
}

/// The signs of a figure; nothing when there is none.
pub(super) fn legend(keys: &[Key<'_>]) -> Markup {
    html! {
        @if !keys.is_empty() {
            ul class="legend" {
                @for key in keys {
                    li { svg viewBox="0 0 16 16" aria-hidden="true" { (key.sign) } (key.meaning) }
                }
            }
        }
    }
}
