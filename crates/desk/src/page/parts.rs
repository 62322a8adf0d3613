//! Pieces that many pages use: tables, lists of fields, tags, links to entries.

use maud::{Markup, html};
use record::{Entry, Id};
use wording::labels;

use crate::look::Look;
use crate::visit::Visit;

/// A table with a caption and a heading for each column. The first cell of a row is its heading.
pub fn table(caption: &str, heads: &[String], rows: &[Vec<Markup>]) -> Markup {
    html! {
        div.scroll tabindex="0" role="region" aria-label=(caption) {
            table {
                caption { (caption) }
                thead { tr { @for head in heads { th scope="col" { (head) } } } }
                tbody {
                    @for row in rows {
                        tr {
                            @for (at, cell) in row.iter().enumerate() {
                                @if at == 0 { th scope="row" { (cell) } } @else { td { (cell) } }
                            }
                        }
                    }
                }
            }
        }
    }
}

/// Names with what stands under them.
pub fn fields(pairs: &[(String, Markup)]) -> Markup {
    html! { dl { @for (name, value) in pairs { div { dt { (name) } dd { (value) } } } } }
}

/// A word that says how something stands; its class gives the colour, and the word says the same.
pub fn tag(class: &str, word: &str) -> Markup {
    html! { span class={ "tag " (class) } { (word) } }
}

/// How many lines of a list come before those that are asked for: `?after=60`.
pub fn after(visit: &Visit<'_>) -> usize {
    visit.query("after").and_then(|after| after.parse().ok()).unwrap_or(0)
}

/// The way to the lines after so many.
pub fn next(visit: &Visit<'_>, path: &str, after: usize) -> Markup {
    html! {
        p { a rel="next" href=(visit.link(&format!("{path}?after={after}"))) { (visit.say("desk-ops-next")) } }
    }
}

/// An address with fields after the question mark; fields without a value are left out.
pub fn address(visit: &Visit<'_>, path: &str, fields: &[(&str, Option<String>)]) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    for (name, value) in fields {
        if let Some(value) = value {
            query.append_pair(name, value);
        }
    }
    let query = query.finish();
    if query.is_empty() { visit.link(path) } else { visit.link(&format!("{path}?{query}")) }
}

/// The name of something as one part of an address.
pub fn name(id: &Id) -> String {
    id.name().replace('/', "%2F")
}

/// The address of a dossier, or of a part of one.
pub fn dossier(id: &Id) -> String {
    format!("/dossiers/{}/{}", id.sort(), name(id))
}

/// The address of what the law says of something.
pub fn assessment(id: &Id) -> String {
    format!("{}/assessment", dossier(id))
}

/// The address of the ways to help for a dossier.
pub fn options(id: &Id) -> String {
    format!("{}/options", dossier(id))
}

/// Links to entries by their positions.
pub fn entries(visit: &Visit<'_>, positions: &[u64]) -> Markup {
    html! {
        @for position in positions {
            a.entry href=(visit.link(&format!("/record/entries/{position}"))) { "#" (position) }
            " "
        }
    }
}

/// An entry as its fields, with what it rests on. What only says that it is about the page is left out.
pub fn statement(look: &Look<'_>, (position, entry): (u64, &Entry), page: &str) -> Markup {
    let (visit, said) = (look.visit, look.labels());
    let mut pairs: Vec<(String, Markup)> = said
        .fields(&entry.says, page, &[])
        .into_iter()
        .map(|(name, value)| (name, html! { (value) }))
        .collect();
    if let Some(remarks) = &entry.remarks {
        let name = labels::field(visit.words, entry.says.kind().0, "remarks");
        pairs.push((name, html! { (remarks.get(visit.lang())) }));
    }
    html! {
        (fields(&pairs))
        p.rests { (entries(visit, &[position])) (said.sources(entry)) }
    }
}
