//! Licence expressions: `A OR B`, `A AND B`, `A WITH exception`, parentheses, and the old `A/B` for `A OR B`.

/// Whether an expression can be satisfied with allowed licences; `None` when it cannot be read.
pub fn allowed(expression: &str, allows: impl Fn(&str) -> bool) -> Option<bool> {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let mut words = Words { all: spaced.split_whitespace().collect(), at: 0, allows };
    let answer = words.either()?;
    (words.at == words.all.len()).then_some(answer)
}

struct Words<'a, F> {
    all: Vec<&'a str>,
    at: usize,
    allows: F,
}

impl<F: Fn(&str) -> bool> Words<'_, F> {
    fn either(&mut self) -> Option<bool> {
        let mut answer = self.both()?;
        while self.take("OR") {
            answer |= self.both()?;
        }
        Some(answer)
    }

    fn both(&mut self) -> Option<bool> {
        let mut answer = self.one()?;
        while self.take("AND") {
            answer &= self.one()?;
        }
        Some(answer)
    }

    fn one(&mut self) -> Option<bool> {
        if self.take("(") {
            let answer = self.either()?;
            return self.take(")").then_some(answer);
        }
        let id = self.id()?;
        if self.take("WITH") {
            let exception = self.id()?;
            return Some((self.allows)(&format!("{id} WITH {exception}")));
        }
        Some((self.allows)(&id))
    }

    fn id(&mut self) -> Option<String> {
        let word =
            self.all.get(self.at).filter(|word| !matches!(**word, "OR" | "AND" | "WITH" | "(" | ")"))?;
        self.at += 1;
        Some((*word).to_owned())
    }

    fn take(&mut self, word: &str) -> bool {
        let there = self.all.get(self.at) == Some(&word);
        self.at += usize::from(there);
        there
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn expressions() {
        let cases = [
            ("MIT", Some(true)),
            ("GPL-3.0-only", Some(false)),
            ("GPL-3.0-only OR MIT", Some(true)),
            ("GPL-3.0-only/MIT", Some(true)),
            ("(GPL-3.0-only OR MIT) AND Zlib", Some(true)),
            ("MIT AND (GPL-3.0-only)", Some(false)),
            ("Zlib OR GPL-3.0-only AND MIT", Some(true)),
            ("Zlib WITH x", Some(false)),
            ("MIT MIT", None),
            ("(MIT", None),
            ("OR", None),
            ("", None),
        ];
        for (expression, expected) in cases {
            assert_eq!(allowed(expression, |id| matches!(id, "MIT" | "Zlib")), expected, "{expression}");
        }
    }
}
