//! A row on its way to the tree that entries are read from.

use std::collections::BTreeMap;

use super::target::Step;
use crate::doc::{Entry, Node, Table, Value};

/// What has been put together so far.
pub(super) enum Tree {
    /// A value.
    Leaf(Node<'static>),
    /// The parts of a list, by number: some may be empty.
    List(BTreeMap<usize, Tree>),
    /// A table.
    Table(Vec<(&'static str, Tree)>),
}

impl Tree {
    /// Puts a value at the end of a way. What stands in its way already is left: no two columns go to the same.
    pub fn put(&mut self, steps: &[Step], node: Node<'static>) {
        let Some((first, rest)) = steps.split_first() else { return };
        let new = || match rest.first() {
            None => Tree::Leaf(node.clone()),
            Some(Step::Key(_)) => Tree::Table(Vec::new()),
            Some(Step::Number(_)) => Tree::List(BTreeMap::new()),
        };
        let next = match (self, first) {
            (Tree::Table(entries), Step::Key(key)) => {
                let at = entries.iter().position(|(known, _)| known == key).unwrap_or(entries.len());
                if at == entries.len() {
                    entries.push((*key, new()));
                }
                entries.get_mut(at).map(|(_, tree)| tree)
            }
            (Tree::List(parts), Step::Number(number)) => Some(parts.entry(*number).or_insert_with(new)),
            _ => None,
        };
        if let Some(next) = next {
            next.put(rest, node);
        }
    }

    /// The value under a key of a table.
    pub fn get(&self, key: &str) -> Option<&Tree> {
        match self {
            Tree::Table(entries) => entries.iter().find(|(known, _)| *known == key).map(|(_, tree)| tree),
            _ => None,
        }
    }

    /// The first single value in it.
    pub fn first(&self) -> Option<&Node<'static>> {
        match self {
            Tree::Leaf(Node { value: Value::Array(items), .. }) => items.first(),
            Tree::Leaf(node) => Some(node),
            Tree::List(parts) => parts.values().next()?.first(),
            Tree::Table(entries) => entries.first()?.1.first(),
        }
    }

    /// As a node that begins where the first of its values does.
    pub fn node(self) -> Node<'static> {
        let (start, end) = self.first().map_or((0, 0), |first| (first.start, first.end));
        let value = match self {
            Tree::Leaf(node) => return node,
            Tree::List(parts) => Value::Array(parts.into_values().map(Tree::node).collect()),
            Tree::Table(entries) => {
                // words of which one language is there stand for both
                if let [("ja" | "en", Tree::Leaf(_))] = entries.as_slice() {
                    let only = entries.into_iter().next().map(|(_, tree)| tree.node());
                    return only.unwrap_or(Node { value: Value::Broken, start, end });
                }
                let entry = |(key, tree): (&'static str, Tree)| {
                    let value = tree.node();
                    Entry { key: key.into(), key_start: value.start, key_end: value.end, value }
                };
                Value::Table(Table { entries: entries.into_iter().map(entry).collect() })
            }
        };
        Node { value, start, end }
    }
}
