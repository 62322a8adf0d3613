//! The tokens of a `law` block.

use crate::complaint::Trouble;
use crate::text::Place;
use jiff::civil::Date;

/// One token.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Token {
    /// A name, a keyword or an anchor: `may_dispatch`, `art6.p1.i1`.
    Name(String),
    /// A quoted text.
    Text(String),
    /// A day.
    Day(Date),
    /// A number.
    Number(u64),
    /// One of `{ } ( ) [ ] = & | ! : , + ..`.
    Sign(&'static str),
    /// The end of the block.
    End,
}

impl Token {
    /// How the token reads in a complaint.
    pub(crate) fn shown(&self) -> String {
        match self {
            Token::Name(name) => format!("'{name}'"),
            Token::Text(text) => format!("\"{text}\""),
            Token::Day(day) => day.to_string(),
            Token::Number(number) => number.to_string(),
            Token::Sign(sign) => format!("'{sign}'"),
            Token::End => "the end of the block".to_owned(),
        }
    }
}

/// A token with its place, and whether it is the first of its line.
#[derive(Clone, Debug)]
pub(crate) struct Lexed {
    pub token: Token,
    pub place: Place,
    pub first: bool,
}

const SIGNS: [&str; 14] = ["..", "{", "}", "(", ")", "[", "]", "=", "&", "|", "!", ":", "+", ","];

/// The tokens of one line of a block, appended to `out`; flaws go to `flaws`.
pub(crate) fn line(text: &str, start: Place, out: &mut Vec<Lexed>, flaws: &mut Vec<(Place, Trouble)>) {
    let chars: Vec<char> = text.chars().collect();
    let mut at = 0;
    let mut first = true;
    while let Some(&c) = chars.get(at) {
        let place = Place { column: start.column + u32::try_from(at).unwrap_or(u32::MAX), ..start };
        if c.is_whitespace() {
            at += 1;
            continue;
        }
        if c == '#' {
            return;
        }
        let (token, next) = match c {
            '"' => quoted(&chars, at, place, flaws),
            c if c.is_ascii_alphanumeric() || c == '_' => word(&chars, at, place, flaws),
            _ => sign(&chars, at, place, flaws),
        };
        if let Some(token) = token {
            out.push(Lexed { token, place, first });
            first = false;
        }
        at = next;
    }
}

fn quoted(
    chars: &[char],
    at: usize,
    place: Place,
    flaws: &mut Vec<(Place, Trouble)>,
) -> (Option<Token>, usize) {
    let rest = chars.get(at + 1..).unwrap_or_default();
    if let Some(length) = rest.iter().position(|&c| c == '"') {
        let text = rest.iter().take(length).collect();
        (Some(Token::Text(text)), at + length + 2)
    } else {
        flaws.push((place, Trouble::OpenText));
        (None, chars.len())
    }
}

fn word(
    chars: &[char],
    at: usize,
    place: Place,
    flaws: &mut Vec<(Place, Trouble)>,
) -> (Option<Token>, usize) {
    let part = |i: usize| chars.get(i).is_some_and(|c| c.is_ascii_alphanumeric() || *c == '_');
    let mut end = at;
    while part(end) || (chars.get(end).is_some_and(|c| *c == '.' || *c == '-') && part(end + 1)) {
        end += 1;
    }
    let text: String = chars.get(at..end).unwrap_or_default().iter().collect();
    let digits = text.starts_with(|c: char| c.is_ascii_digit());
    let token = if digits && text.contains('-') {
        let Ok(day) = text.parse::<Date>() else {
            flaws.push((place, Trouble::Day(text)));
            return (None, end);
        };
        Token::Day(day)
    } else if let (true, Ok(number)) = (digits, text.parse()) {
        Token::Number(number)
    } else {
        Token::Name(text)
    };
    (Some(token), end)
}

fn sign(
    chars: &[char],
    at: usize,
    place: Place,
    flaws: &mut Vec<(Place, Trouble)>,
) -> (Option<Token>, usize) {
    for sign in SIGNS {
        if sign.chars().enumerate().all(|(i, c)| chars.get(at + i) == Some(&c)) {
            return (Some(Token::Sign(sign)), at + sign.len());
        }
    }
    flaws.push((place, Trouble::Character(chars.get(at).copied().unwrap_or(' '))));
    (None, at + 1)
}
