//! A rough reading of Rust code: comments and texts taken out, so that words and braces can be counted.

use std::ops::{Range, RangeInclusive};

/// A Rust file without its comments and texts.
#[derive(Clone, Debug, Default)]
pub struct Code {
    /// The code, line for line: a comment is spaces, the inside of a text is underscores.
    pub text: String,
    /// The texts, in their order.
    pub literals: Vec<Literal>,
    tests: Vec<RangeInclusive<usize>>,
}

/// A text in the code, as it is written between its quotes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Literal {
    /// The line of its opening quote.
    pub line: usize,
    /// What stands between the quotes, escapes untouched.
    pub text: String,
}

impl Code {
    /// Reads a file.
    pub fn read(source: &str) -> Self {
        let mut scanner = Scanner { rest: source, line: 1, code: Self::default() };
        while scanner.step() {}
        let mut code = scanner.code;
        code.tests = test_lines(&code.text);
        code
    }

    /// Whether a line belongs to an item for tests only.
    pub fn is_test(&self, line: usize) -> bool {
        self.tests.iter().any(|lines| lines.contains(&line))
    }

    /// The line of a byte of the code.
    pub fn line_of(&self, at: usize) -> usize {
        line_of(&self.text, at)
    }
}

/// Whether a character may stand in a name.
pub fn in_name(c: char) -> bool {
    c == '_' || c.is_alphanumeric()
}

/// The places at which `word` stands by itself, that is, not inside a longer name.
pub fn words(text: &str, word: &str) -> Vec<usize> {
    let alone = |at: usize| {
        let before = text.get(..at).and_then(|t| t.chars().next_back());
        let after = text.get(at + word.len()..).and_then(|t| t.chars().next());
        let starts = word.chars().next().is_some_and(in_name) && before.is_some_and(in_name);
        let ends = word.chars().next_back().is_some_and(in_name) && after.is_some_and(in_name);
        !starts && !ends
    };
    text.match_indices(word).map(|(at, _)| at).filter(|at| alone(*at)).collect()
}

/// The inside of the braces of the item that begins at `from`; empty, at its semicolon, where it has none.
pub fn body(code: &str, from: usize) -> Range<usize> {
    let (mut depth, mut open) = (0_usize, None);
    for (offset, c) in code.get(from..).unwrap_or("").char_indices() {
        let at = from + offset;
        match c {
            '{' if depth == 0 && open.is_none() => {
                open = Some(at + 1);
                depth = 1;
            }
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth = depth.saturating_sub(1),
            ';' if depth == 0 => return at..at,
            _ => {}
        }
        if let (Some(open), 0) = (open, depth) {
            return open..at;
        }
    }
    code.len()..code.len()
}

fn line_of(text: &str, at: usize) -> usize {
    text.get(..at).unwrap_or(text).matches('\n').count() + 1
}

fn test_lines(code: &str) -> Vec<RangeInclusive<usize>> {
    if code.contains("#![cfg(test)]") {
        return vec![1..=usize::MAX];
    }
    let marks = ["#[cfg(test)]", "#[test]"];
    let items = marks.iter().flat_map(|mark| code.match_indices(mark));
    items.map(|(at, mark)| line_of(code, at)..=line_of(code, body(code, at + mark.len()).end)).collect()
}

struct Scanner<'a> {
    rest: &'a str,
    line: usize,
    code: Code,
}

impl Scanner<'_> {
    /// Takes the next piece; false at the end.
    fn step(&mut self) -> bool {
        let Some(c) = self.rest.chars().next() else { return false };
        let inside_name = self.code.text.chars().next_back().is_some_and(in_name);
        if self.rest.starts_with("//") {
            self.blank(self.rest.find('\n').unwrap_or(self.rest.len()));
        } else if self.rest.starts_with("/*") {
            self.blank(comment_length(self.rest));
        } else if let (Some((prefix, hashes)), false) = (raw_start(self.rest), inside_name) {
            self.keep(prefix);
            let close = format!("\"{}", "#".repeat(hashes));
            self.literal(self.rest.find(&close).unwrap_or(self.rest.len()), close.len());
        } else if c == '"' {
            self.keep(1);
            self.literal(text_length(self.rest, '"'), 1);
        } else if c == '\'' {
            self.quote();
        } else {
            self.keep(c.len_utf8());
        }
        true
    }

    /// A character in quotes, or the mark of a lifetime.
    fn quote(&mut self) {
        self.keep(1);
        let mut next = self.rest.chars();
        let (first, second) = (next.next(), next.next());
        if first == Some('\\') || second == Some('\'') {
            let length = text_length(self.rest, '\'');
            self.fill(length, '_');
            self.keep(1);
        }
    }

    fn literal(&mut self, length: usize, close: usize) {
        let text = self.rest.get(..length).unwrap_or("").to_owned();
        self.code.literals.push(Literal { line: self.line, text });
        self.fill(length, '_');
        self.keep(close);
    }

    fn keep(&mut self, length: usize) {
        let (taken, rest) = self.rest.split_at_checked(length).unwrap_or((self.rest, ""));
        self.code.text.push_str(taken);
        self.line += taken.matches('\n').count();
        self.rest = rest;
    }

    fn blank(&mut self, length: usize) {
        self.fill(length, ' ');
    }

    fn fill(&mut self, length: usize, with: char) {
        let (taken, rest) = self.rest.split_at_checked(length).unwrap_or((self.rest, ""));
        self.code.text.extend(taken.chars().map(|c| if c == '\n' { c } else { with }));
        self.line += taken.matches('\n').count();
        self.rest = rest;
    }
}

/// The length of a comment that begins with `/*` and may hold others.
fn comment_length(text: &str) -> usize {
    let (mut depth, mut at) = (0_usize, 0);
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        if rest.starts_with("/*") {
            depth += 1;
            at += 2;
        } else if rest.starts_with("*/") {
            depth -= 1;
            at += 2;
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
        if depth == 0 {
            break;
        }
    }
    at
}

/// The length of a text up to its closing quote, which a backslash hides.
fn text_length(text: &str, close: char) -> usize {
    let mut hidden = false;
    for (at, c) in text.char_indices() {
        match c {
            _ if hidden => hidden = false,
            '\\' => hidden = true,
            _ if c == close => return at,
            _ => {}
        }
    }
    text.len()
}

/// The length of `r#"` and its kin, and the number of its hashes.
fn raw_start(text: &str) -> Option<(usize, usize)> {
    let after = text.strip_prefix("br").or(text.strip_prefix("cr")).or(text.strip_prefix('r'))?;
    let quote = after.trim_start_matches('#');
    let hashes = after.len() - quote.len();
    quote.starts_with('"').then_some((text.len() - quote.len() + 1, hashes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_texts_are_taken_out() {
        let code = Code::read(
            "a(\"{ \\\" //\", r#\"b\"}\"#, '{', '\\'', b\"c\"); // fn {\n/* x /* y */ } */ 'a: r#fn\n",
        );
        assert_eq!(code.text.matches(['{', '}']).count(), 0, "{}", code.text);
        assert_eq!(code.text.lines().count(), 2);
        assert!(code.text.contains("'a: r#fn"));
        let texts: Vec<_> = code.literals.iter().map(|l| l.text.as_str()).collect();
        assert_eq!(texts, ["{ \\\" //", "b\"}", "c"]);
    }

    #[test]
    fn a_literal_knows_its_line() {
        let code = Code::read("/* 1\n */ f(\"a\nb\",\n \"c\")");
        assert_eq!(code.literals.iter().map(|l| l.line).collect::<Vec<_>>(), [2, 4]);
    }

    #[test]
    fn items_for_tests_are_known() {
        let code = Code::read(
            "fn a() {}\n#[cfg(test)]\nmod t {\n fn b() { [0; 3]; }\n}\nfn c() {}\n#[cfg(test)]\nmod u;\nfn d() {}",
        );
        let lines: Vec<usize> = (1..10).filter(|line| code.is_test(*line)).collect();
        assert_eq!(lines, [2, 3, 4, 5, 7, 8]);
    }

    #[test]
    fn a_word_stands_alone() {
        assert_eq!(words("Instant Instants my_Instant ::Instant", "Instant"), [0, 30]);
    }
}
