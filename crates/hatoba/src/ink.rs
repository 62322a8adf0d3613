//! Colour and weight, on a terminal only.

use std::io::IsTerminal;

/// How something is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tint {
    /// As it is.
    #[default]
    Plain,
    /// A heading.
    Bold,
    /// What matters less.
    Dim,
    /// Yes, new.
    Green,
    /// No, gone.
    Red,
    /// It depends.
    Yellow,
}

/// Whether to colour at all.
#[derive(Clone, Copy, Debug)]
pub struct Ink {
    on: bool,
}

impl Ink {
    /// Colour where the standard output is a terminal and `NO_COLOR` is not set.
    pub fn of_stdout() -> Ink {
        let refused = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
        Ink { on: !refused && std::io::stdout().is_terminal() }
    }

    /// The text in that tint.
    pub fn paint(self, tint: Tint, text: &str) -> String {
        let code = match tint {
            Tint::Plain => return text.to_owned(),
            Tint::Bold => "1",
            Tint::Dim => "2",
            Tint::Green => "32",
            Tint::Red => "31",
            Tint::Yellow => "33",
        };
        if self.on && !text.is_empty() { format!("\u{1b}[{code}m{text}\u{1b}[0m") } else { text.to_owned() }
    }
}
