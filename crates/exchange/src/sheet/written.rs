//! A proposal as the text that an official looks through.

use record::Shape;

use super::propose::{Guess, Proposal, Surety, Words};
use super::target::{Leaf, Target};

/// What a proposal has to be told with: comments for the official who confirms it.
#[derive(Clone, Copy, Debug)]
pub enum Note<'n> {
    /// What this is, and what to do with it.
    Head,
    /// How ids are made.
    Id,
    /// Nothing is known of a column: name its field, or leave it out.
    UnknownColumn(&'n Guess),
    /// A guess that may be wrong.
    Near(&'n Guess),
    /// What every entry may also have.
    Constants,
    /// A field that must be there, and comes from no column.
    Missing(&'n str),
    /// The words of a field.
    Values(&'n Target),
    /// Nothing is known of a word.
    UnknownWord(&'n Guess),
    /// There are more words.
    More,
}

impl Proposal {
    /// The proposal as a mapping in TOML, with comments; what is not known is commented out, so that nothing is recorded until an
    /// official has said it.
    pub fn toml(&self, tell: &dyn Fn(Note<'_>) -> String) -> String {
        let mut out = Lines { out: String::new(), tell };
        out.note(Note::Head);
        out.line(&format!("kind = {}", quoted(self.kind.name)));
        if let Some(sheet) = &self.sheet {
            out.line(&format!("sheet = {}", quoted(sheet)));
        }
        out.line(&format!("header = {}", self.header));
        if let Some(id) = &self.id {
            out.note(Note::Id);
            out.line(&format!("id = {}", quoted(id)));
        }
        out.line("ignore = []");
        out.line("\n[columns]");
        for guess in &self.columns {
            out.guess(guess, &|path| quoted(path), Note::UnknownColumn(guess));
        }
        out.line("\n[constants]");
        for field in &self.missing {
            out.note(Note::Missing(field));
            out.line(&format!("# {field} = \"\""));
        }
        out.note(Note::Constants);
        if !self.missing.contains(&"cites") {
            out.line("# cites = [\"source/\"]");
        }
        out.line("# public = true");
        for Words { target, words, more } in &self.values {
            out.line(&format!("\n[values.{}]", target.path));
            out.note(Note::Values(target));
            let is_bare = matches!(target.leaf, Leaf::One(Shape::Flag));
            for guess in words {
                let value = |word: &str| if is_bare { word.to_owned() } else { quoted(word) };
                out.guess(guess, &value, Note::UnknownWord(guess));
            }
            if *more {
                out.note(Note::More);
            }
        }
        out.out
    }
}

struct Lines<'l> {
    out: String,
    tell: &'l dyn Fn(Note<'_>) -> String,
}

impl Lines<'_> {
    fn line(&mut self, line: &str) {
        self.out.push_str(line);
        self.out.push('\n');
    }

    fn note(&mut self, note: Note<'_>) {
        for line in (self.tell)(note).lines() {
            self.line(&format!("# {line}"));
        }
    }

    /// A guess as a line; what is unsure with a comment above it, and what is unknown as a comment.
    fn guess(&mut self, guess: &Guess, value: &dyn Fn(&str) -> String, unknown: Note<'_>) {
        let key = quoted(&guess.written);
        let Some((means, surety)) = &guess.means else {
            self.note(unknown);
            return self.line(&format!("# {key} = \"\""));
        };
        if *surety == Surety::Near {
            self.note(Note::Near(guess));
        }
        self.line(&format!("{key} = {}", value(means)));
    }
}

/// A text as TOML writes it in one line.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => quoted.extend(['\\', letter]),
            letter if letter.is_control() => quoted.push(' '),
            letter => quoted.push(letter),
        }
    }
    quoted.push('"');
    quoted
}
