//! Ids made of other fields, for tables that have none.

use std::collections::HashMap;

use super::tree::Tree;
use crate::doc::{Node, Value};

/// What stands for the number of the row among those that would have the same id otherwise, from 1.
pub(super) const COUNT: &str = "n";

/// What stands between braces in a pattern.
pub(super) fn placeholders(pattern: &str) -> impl Iterator<Item = &str> {
    pattern.split('{').skip(1).filter_map(|part| part.split_once('}')).map(|(name, _)| name)
}

/// Makes the ids of the rows of one table.
pub(super) struct Ids<'p> {
    pattern: &'p str,
    /// How many rows have come to each, before they were counted.
    seen: HashMap<String, u32>,
}

impl<'p> Ids<'p> {
    pub fn new(pattern: &'p str) -> Ids<'p> {
        Ids { pattern, seen: HashMap::new() }
    }

    /// The id of a row; `default` has what stands for what the row leaves out. What could not be read is left out too, so that it may be none.
    pub fn make<'t>(&mut self, row: &'t Tree, default: impl Fn(&str) -> Option<&'t Node<'static>>) -> String {
        let mut made = self.pattern.to_owned();
        for name in placeholders(self.pattern).filter(|name| *name != COUNT) {
            let node = row.get(name).and_then(Tree::first).or_else(|| default(name));
            let word = match node.map(|node| &node.value) {
                Some(Value::Text(text)) => {
                    let name = text.split_once('/').map_or(&**text, |(_, name)| name);
                    name.chars().map(|letter| if is_sound(letter) { letter } else { '-' }).collect()
                }
                Some(Value::Integer(number)) => number.to_string(),
                _ => String::new(),
            };
            made = made.replace(&format!("{{{name}}}"), &word);
        }
        let count = format!("{{{COUNT}}}");
        if made.contains(&count) {
            let seen = self.seen.entry(made.clone()).or_insert(0);
            *seen += 1;
            made = made.replace(&count, &seen.to_string());
        }
        tidy(&made)
    }
}

fn is_sound(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '.' || letter == '-'
}

/// An id without the hyphens and slashes that parts leave where nothing stood for them.
fn tidy(id: &str) -> String {
    let segment =
        |segment: &str| segment.split('-').filter(|word| !word.is_empty()).collect::<Vec<_>>().join("-");
    id.split('/').map(segment).filter(|segment| !segment.is_empty()).collect::<Vec<_>>().join("/")
}
