//! The two things the loader reads in a Markdown file: provision headings with their summaries, and `law` blocks.

use super::lex::{self, Lexed, Token};
use crate::complaint::Trouble;
use crate::model::Provision;
use crate::text::{Localized, Place, Span};

/// A `law` block with the provision whose heading stands above it.
pub(crate) struct Block {
    pub tokens: Vec<Lexed>,
    pub under: Option<(String, Span)>,
}

/// What one file holds.
#[derive(Default)]
pub(crate) struct Page {
    pub provisions: Vec<Provision>,
    pub blocks: Vec<Block>,
    pub flaws: Vec<(Place, Trouble)>,
}

/// Reads one file.
pub(crate) fn page(file: u16, text: &str) -> Page {
    let mut page = Page::default();
    let mut block: Option<(Place, Vec<Lexed>)> = None;
    let mut under: Option<(String, Span)> = None;
    let mut fenced = false;
    for (number, line) in (1..).zip(text.lines()) {
        let place = Place { file, line: number, column: 1 };
        let trimmed = line.trim();
        if let Some((opened, mut tokens)) = block.take() {
            if trimmed == "```" {
                tokens.push(Lexed { token: Token::End, place, first: true });
                page.blocks.push(Block { tokens, under: under.clone() });
            } else {
                lex::line(line, place, &mut tokens, &mut page.flaws);
                block = Some((opened, tokens));
            }
        } else if fenced {
            fenced = trimmed != "```";
        } else if trimmed == "```law" {
            block = Some((place, Vec::new()));
        } else if trimmed.starts_with("```law") {
            // nearly a block of rules: as prose, its rules would silently be missing
            let expected = "a fence that says law";
            page.flaws.push((place, Trouble::Expected { found: format!("'{trimmed}'"), expected }));
            fenced = true;
        } else if trimmed.starts_with("```") {
            fenced = true;
        } else if let Some(heading) = trimmed.strip_prefix('#') {
            under = heading_of(heading.trim_start_matches('#'), place, &mut page);
        } else if under.is_some() {
            summary_line(trimmed, &mut page);
        }
    }
    if let Some((opened, _)) = block {
        page.flaws.push((opened, Trouble::OpenBlock));
    }
    check_summaries(&mut page);
    page
}

/// A provision heading, or `None` for a heading of prose.
fn heading_of(text: &str, place: Place, page: &mut Page) -> Option<(String, Span)> {
    let text = text.trim();
    let (anchor, rest) = text.split_once(' ').unwrap_or((text, ""));
    let lawful = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || "._-".contains(c);
    if !anchor.chars().all(lawful) || !anchor.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let span = match span_of(rest.trim(), place) {
        Ok(span) => span,
        Err(flaw) => {
            page.flaws.push(flaw);
            Span::ALWAYS
        }
    };
    page.provisions.push(Provision {
        anchor: anchor.to_owned(),
        span,
        text: Localized::default(),
        was: None,
        place,
    });
    Some((anchor.to_owned(), span))
}

fn span_of(text: &str, place: Place) -> Result<Span, (Place, Trouble)> {
    if text.is_empty() {
        return Ok(Span::ALWAYS);
    }
    let expected = || {
        (place, Trouble::Expected { found: format!("'{text}'"), expected: "a span such as [2016-03-29..]" })
    };
    let inner = text.strip_prefix('[').and_then(|t| t.strip_suffix(']')).ok_or_else(expected)?;
    let (from, to) = inner.split_once("..").ok_or_else(expected)?;
    let day = |text: &str| match text.trim() {
        "" => Ok(None),
        text => text.parse().map(Some).map_err(|_| (place, Trouble::Day(text.to_owned()))),
    };
    let span = Span { from: day(from)?, to: day(to)? };
    if span.is_backwards() {
        return Err((place, Trouble::Backwards { span: span.to_string() }));
    }
    Ok(span)
}

fn summary_line(line: &str, page: &mut Page) {
    let Some(provision) = page.provisions.last_mut() else { return };
    let Some((key, text)) = line.split_once(':') else { return };
    let text = text.trim();
    match key {
        "ja" => text.clone_into(&mut provision.text.ja),
        "en" => text.clone_into(&mut provision.text.en),
        "was" => provision.was = Some(text.to_owned()),
        _ => {}
    }
}

fn check_summaries(page: &mut Page) {
    for provision in &page.provisions {
        for (language, text) in [("ja", &provision.text.ja), ("en", &provision.text.en)] {
            if text.is_empty() {
                let anchor = provision.anchor.clone();
                page.flaws.push((provision.place, Trouble::Summary { anchor, language }));
            }
        }
    }
}
