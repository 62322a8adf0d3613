//! The part of a text in which something was found, with what was found marked.

use std::ops::Range;

use super::spread::plain;

/// Characters of a text that are shown.
const SHOWN: usize = 160;
/// Characters that are shown before the first that was found.
const BEFORE: usize = 40;
/// What stands where something was left out.
const LEFT_OUT: char = '…';

/// A piece of a text, and whether it is what was looked for.
pub type Piece = (String, bool);

/// The part of a text around the first phrase that is in it: `None` where none is.
pub fn snippet(text: &str, question: &str) -> Option<Vec<Piece>> {
    let chars: Vec<char> = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let folded: Vec<char> = chars.iter().map(|c| fold(*c)).collect();
    let phrases = question.split_whitespace().map(|phrase| phrase.chars().map(fold).collect::<Vec<char>>());
    let mut marks: Vec<Range<usize>> = phrases.flat_map(|phrase| places(&folded, &phrase)).collect();
    marks.sort_by_key(|mark| mark.start);
    let first = marks.first()?.start;
    let from = first.saturating_sub(BEFORE);
    let to = chars.len().min(from + SHOWN);
    let mut pieces = Vec::new();
    if from > 0 {
        pieces.push((LEFT_OUT.to_string(), false));
    }
    let mut at = from;
    for mark in marks {
        let (start, end) = (mark.start.max(at), mark.end.min(to));
        if start >= end {
            continue;
        }
        push(&mut pieces, &chars, at..start, false);
        push(&mut pieces, &chars, start..end, true);
        at = end;
    }
    push(&mut pieces, &chars, at..to, false);
    if to < chars.len() {
        pieces.push((LEFT_OUT.to_string(), false));
    }
    Some(pieces)
}

/// The beginning of a text.
pub fn beginning(text: &str) -> String {
    let mut chars = text.chars().map(|c| if c.is_control() { ' ' } else { c });
    let mut out: String = chars.by_ref().take(SHOWN).collect();
    if chars.next().is_some() {
        out.push(LEFT_OUT);
    }
    out
}

fn push(pieces: &mut Vec<Piece>, chars: &[char], range: Range<usize>, found: bool) {
    let part: String = chars.get(range).unwrap_or_default().iter().collect();
    if !part.is_empty() {
        pieces.push((part, found));
    }
}

/// A character without what makes no difference to a search: width, and large or small.
fn fold(c: char) -> char {
    let c = plain(c);
    let mut small = c.to_lowercase();
    match (small.next(), small.next()) {
        (Some(only), None) => only,
        _ => c,
    }
}

/// Where a phrase stands in a text.
fn places(text: &[char], phrase: &[char]) -> Vec<Range<usize>> {
    if phrase.is_empty() {
        return Vec::new();
    }
    let all = text.windows(phrase.len()).enumerate();
    all.filter(|(_, window)| *window == phrase).map(|(at, _)| at..at + phrase.len()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn marked(text: &str, question: &str) -> Option<String> {
        let pieces = snippet(text, question)?;
        Some(
            pieces
                .iter()
                .map(|(part, found)| if *found { format!("[{part}]") } else { part.clone() })
                .collect(),
        )
    }

    #[test]
    fn what_was_found_is_marked() {
        for (text, question, want) in [
            ("停戦の合意", "停戦", Some("[停戦]の合意")),
            ("Ceasefire of ＵＮＤＯＦ", "undof CEASE", Some("[Cease]fire of [ＵＮＤＯＦ]")),
            ("同意と停戦", "停戦 同意", Some("[同意]と[停戦]")),
            ("aaa", "aa", Some("[aa][a]")),
            ("停\u{7}戦", "戦", Some("停 [戦]")),
            ("停戦", "同意", None),
            ("停戦", " ", None),
        ] {
            assert_eq!(marked(text, question).as_deref(), want, "{text} {question}");
        }
    }

    #[test]
    fn long_texts_are_cut_around_it() {
        let text = format!("{}停戦{}", "前".repeat(300), "後".repeat(300));
        let shown = marked(&text, "停戦").unwrap();
        assert!(shown.starts_with("…前") && shown.contains("[停戦]後") && shown.ends_with("後…"));
        assert!(shown.chars().count() < SHOWN + 10);
        assert_eq!(beginning("短い"), "短い");
        assert_eq!(beginning(&text).chars().count(), SHOWN + 1);
    }
}
