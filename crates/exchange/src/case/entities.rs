//! States, parties and organisations: named, or declared with facts about them.

use law::{SetId, nearest};

use super::finding::{FindingKind, wanted};
use super::keys::{OTHER, Table};
use super::open::Slot;
use super::walk::{At, Walk};
use super::{EntityDecl, EntityRef, FactValue, MOST_ENTITIES};
use crate::doc::{Node, Value};

/// Which entities a list may name without saying more of them.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Known {
    /// Organisations of the framework, and the states and parties that the file declares.
    Declared,
    /// These and any others: places.
    Any,
}

impl<'t, 's> Walk<'t, 's> {
    /// A list of organisations, states or parties.
    pub fn refs(&mut self, node: &'t Node<'s>, known: Known) -> Vec<EntityRef> {
        self.list(node, |walk, item| walk.entity_ref(item, known))
    }

    fn entity_ref(&mut self, node: &'t Node<'s>, known: Known) -> Option<EntityRef> {
        self.one_more(node);
        let at = node.start;
        match &node.value {
            Value::Text(_) => {
                let id = self.id(node)?;
                let body = self.reader.framework.body(id);
                if body.is_none() && known == Known::Declared && !self.is_declared(id) {
                    return self.unknown_entity(node, id);
                }
                Some(EntityRef { id: id.to_owned(), body, name: None, at })
            }
            Value::Table(_) => {
                let mut found = EntityRef { at, ..EntityRef::default() };
                self.table(node, &OTHER, |walk, slot, value| match slot {
                    Slot::Key("id") => walk.id(value).unwrap_or_default().clone_into(&mut found.id),
                    Slot::Key("name") => found.name = walk.words(value),
                    _ => {}
                });
                found.body = self.reader.framework.body(&found.id);
                Some(found)
            }
            _ => self.expected(node, wanted::ENTITY),
        }
    }

    /// Those who get the goods, named without facts about them.
    pub fn named_recipients(&mut self, node: &'t Node<'s>, set: Option<SetId>) -> Vec<EntityDecl> {
        let refs = self.refs(node, Known::Declared);
        let decl = |found: EntityRef| EntityDecl {
            members: set.map(|set| (set, FactValue::plain(true, found.at))).into_iter().collect(),
            id: found.id,
            body: found.body,
            name: found.name,
            facts: Vec::new(),
            at: found.at,
        };
        refs.into_iter().map(decl).collect()
    }

    /// A list of declared entities, each in the set of its table, if that makes it a member of one.
    pub fn entities(
        &mut self,
        node: &'t Node<'s>,
        table: &'static Table,
        set: Option<SetId>,
    ) -> Vec<EntityDecl> {
        let mut seen: Vec<&str> = Vec::new();
        self.list(node, |walk, item| {
            walk.one_more(item);
            let (decl, id) = walk.entity(item, table, set);
            if let Some((id, id_node)) = id {
                walk.once(id_node, id, &seen);
                seen.push(id);
            }
            Some(decl)
        })
    }

    /// Notes an id that is there already.
    pub fn once(&mut self, node: &'t Node<'s>, id: &str, seen: &[&str]) {
        if seen.contains(&id) {
            self.note(At::Value(node), FindingKind::Twice { name: id.to_owned() });
        }
    }

    /// One declared entity, and its id as it was written.
    fn entity(
        &mut self,
        node: &'t Node<'s>,
        table: &'static Table,
        set: Option<SetId>,
    ) -> (EntityDecl, Option<(&'t str, &'t Node<'s>)>) {
        let mut decl = EntityDecl { at: node.start, ..EntityDecl::default() };
        let mut id = None;
        let mut named: Vec<SetId> = set.into_iter().collect();
        self.table(node, table, |walk, slot, value| match slot {
            Slot::Key("id") => id = walk.id(value).map(|id| (id, value)),
            Slot::Key("name") => decl.name = walk.words(value),
            Slot::Key("roles") => {
                let mut roles = walk.list(value, Self::role);
                named.append(&mut roles);
            }
            Slot::Fact(fact) => decl.facts.extend(walk.fact(value).map(|value| (fact, value))),
            Slot::Member(set) => decl.members.extend(walk.fact(value).map(|value| (set, value))),
            _ => {}
        });
        for set in named {
            if decl.members.iter().all(|(member, _)| *member != set) {
                decl.members.push((set, FactValue::plain(true, node.start)));
            }
        }
        if let Some((id, id_node)) = id {
            id.clone_into(&mut decl.id);
            decl.body = self.reader.framework.body(id);
            let known = decl.body.is_some() || decl.name.is_some() || self.is_declared(id);
            if !known {
                self.unknown_entity::<()>(id_node, id);
            }
        }
        (decl, id)
    }

    /// The set whose member has that name.
    fn role(&mut self, node: &'t Node<'s>) -> Option<SetId> {
        let name = self.name(node)?;
        let framework = self.reader.framework;
        let right = framework.sets.iter().map(|set| set.member.as_str());
        framework.set_of_member(name).or_else(|| self.unknown(node, "role", name, right))
    }

    fn is_declared(&self, id: &str) -> bool {
        self.declared.binary_search(&id).is_ok()
    }

    fn unknown_entity<T>(&mut self, node: &'t Node<'s>, id: &str) -> Option<T> {
        let bodies = self.reader.framework.bodies.iter().map(|body| body.name.as_str());
        let near = nearest(id, self.declared.iter().copied().chain(bodies)).map(str::to_owned);
        let kind = FindingKind::UnknownName {
            of: "organisation",
            name: id.to_owned(),
            nearest: near,
            right: Vec::new(),
        };
        self.note(At::Value(node), kind);
        None
    }

    /// Counts an entity that has been named.
    fn one_more(&mut self, node: &'t Node<'s>) {
        self.entities += 1;
        if self.entities == MOST_ENTITIES + 1 {
            self.note(At::Value(node), FindingKind::TooMany { of: "entities", most: MOST_ENTITIES });
        }
    }
}
