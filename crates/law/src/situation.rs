//! What is known on one day: a reading of every fact that the law asks about.
//!
//! Four values at the leaf (yes, no, silent, contested), three in the tree: a reading says which truth goes up,
//! and why it is unknown where it is.

use crate::framework::Framework;
use crate::model::{BodyId, DimId, FactId, ListId, SetId};
use crate::text::Span;
use crate::truth::Truth;
use jiff::civil::Date;

/// What one source said of a fact, and for when.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Claim {
    /// Yes or no.
    pub says: bool,
    /// The days for which it was said.
    pub span: Span,
    /// Who said it.
    pub who: Option<String>,
    /// The source's id.
    pub source: Option<String>,
    /// Remarks.
    pub note: Option<String>,
}

/// Why a fact reads as it does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[repr(u8)]
pub enum Standing {
    /// Nobody has said.
    Silent,
    /// All who spoke agree.
    Settled,
    /// Sources disagree.
    Contested,
    /// The framework's own answer to an open question, where the case says nothing.
    Assumed,
    /// Computed from numbers that the case gives.
    Counted,
}

impl Standing {
    /// The word used in JSON and message ids.
    pub const fn word(self) -> &'static str {
        match self {
            Standing::Silent => "silent",
            Standing::Settled => "settled",
            Standing::Contested => "contested",
            Standing::Assumed => "assumed",
            Standing::Counted => "counted",
        }
    }
}

/// The truth of a fact and where it comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// What goes up the tree.
    pub truth: Truth,
    /// Why.
    pub standing: Standing,
}

impl Reading {
    /// Nobody has said.
    pub const SILENT: Reading = Reading { truth: Truth::Unknown, standing: Standing::Silent };
    /// Sources disagree.
    pub const CONTESTED: Reading = Reading { truth: Truth::Unknown, standing: Standing::Contested };

    /// A settled reading.
    pub const fn settled(says: bool) -> Reading {
        Reading { truth: Truth::settled(says), standing: Standing::Settled }
    }

    /// What the claims that speak of a day add up to: none is silent, agreement is settled, disagreement contested.
    /// Their order and repetitions do not matter.
    pub fn of(claims: &[Claim], on: Date) -> Reading {
        let (mut yes, mut no) = (false, false);
        for claim in claims.iter().filter(|claim| claim.span.contains(on)) {
            if claim.says { yes = true } else { no = true }
        }
        match (yes, no) {
            (false, false) => Reading::SILENT,
            (true, true) => Reading::CONTESTED,
            (says, _) => Reading::settled(says),
        }
    }
}

/// A state, party or organisation of the case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entity {
    /// Its id in the case.
    pub id: String,
    /// The organisation that it is, if the framework knows it.
    pub body: Option<BodyId>,
}

/// One thing that can be known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Leaf {
    /// A fact about the case.
    Fact(FactId),
    /// A fact about an entity, by its index.
    Of(FactId, u16),
    /// An entity is in a set.
    Member(SetId, u16),
    /// No other member of the set stands in the way: the set is complete.
    Complete(SetId),
    /// Another member of the set, not named yet, would do; where it would have to be in a list, which.
    Another(SetId, Option<ListId>),
}

/// Which contribution, as coordinates: for each dimension the bits of its possible values
/// (for a `many` dimension: of the values that it contains).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    pub(crate) coordinates: Vec<u64>,
    pub(crate) many: u32,
}

impl Question {
    /// A question that leaves every `one` dimension open and every `many` dimension empty.
    pub fn open(framework: &Framework) -> Question {
        let mut many = 0_u32;
        let coordinates = framework.dims.iter().enumerate().map(|(id, dim)| {
            if dim.many {
                many |= 1 << id;
                return 0;
            }
            let count = framework.values(u8::try_from(id).unwrap_or(u8::MAX)).len();
            if count >= 64 { u64::MAX } else { (1 << count) - 1 }
        });
        Question { coordinates: coordinates.collect(), many }
    }

    /// Sets a dimension to these values.
    pub fn set(&mut self, dim: DimId, bits: u64) {
        if let Some(slot) = self.coordinates.get_mut(usize::from(dim)) {
            *slot = bits;
        }
    }

    /// The bits of a dimension.
    pub fn get(&self, dim: DimId) -> u64 {
        self.coordinates.get(usize::from(dim)).copied().unwrap_or(0)
    }

    /// Whether the coordinate is one of these values: unknown while some possible ones are and some are not.
    #[inline]
    pub(crate) fn is_in(&self, dim: u8, bits: u64) -> Truth {
        let here = self.get(dim);
        if here & bits == 0 {
            Truth::No
        } else if here & !bits == 0 || self.many & (1 << dim) != 0 {
            Truth::Yes
        } else {
            Truth::Unknown
        }
    }
}

/// Readings of everything that the law asks about, on one day.
#[derive(Clone, Debug)]
pub struct Situation {
    /// The states, parties and organisations of the case.
    pub entities: Vec<Entity>,
    pub(crate) truths: Vec<Truth>,
    standings: Vec<Standing>,
    /// By set: the entities named as members or doubtful members.
    pub(crate) members: Vec<Vec<u16>>,
    facts: usize,
    entity_facts: usize,
    lists: usize,
    entity_fact: Vec<u16>,
}

impl Situation {
    /// A situation in which nobody has said anything, assumptions aside.
    pub fn silent(framework: &Framework, entities: Vec<Entity>) -> Situation {
        let facts = framework.facts.len();
        let mut next = 0;
        let entity_fact = framework.facts.iter().map(|fact| {
            let number = next;
            next += u16::from(fact.of_entity);
            number
        });
        let entity_fact: Vec<u16> = entity_fact.collect();
        let entity_facts = usize::from(next);
        let sets = framework.sets.len();
        let lists = framework.lists.len();
        let leaves = facts + (entity_facts + sets) * entities.len() + (2 + lists) * sets;
        let mut situation = Situation {
            entities,
            truths: vec![Truth::Unknown; leaves],
            standings: vec![Standing::Silent; leaves],
            members: vec![Vec::new(); sets],
            facts,
            entity_facts,
            lists,
            entity_fact,
        };
        situation.assume(framework);
        situation
    }

    /// Fills in the framework's own answers to what it assumes.
    fn assume(&mut self, framework: &Framework) {
        for (id, fact) in (0..).zip(&framework.facts) {
            let Some(says) = fact.assume else { continue };
            let reading = Reading { truth: Truth::settled(says), standing: Standing::Assumed };
            if fact.of_entity {
                for entity in (0..).take(self.entities.len()) {
                    self.say(Leaf::Of(id, entity), reading);
                }
            } else {
                self.say(Leaf::Fact(id), reading);
            }
        }
    }

    /// Where a leaf stands among all that can be known of this situation, from 0.
    #[inline]
    pub fn index(&self, leaf: Leaf) -> usize {
        let entities = self.entities.len();
        let members = self.facts + self.entity_facts * entities;
        let complete = members + self.members.len() * entities;
        match leaf {
            Leaf::Fact(fact) => usize::from(fact),
            Leaf::Of(fact, entity) => {
                let number = self.entity_fact.get(usize::from(fact)).copied().unwrap_or(0);
                self.facts + usize::from(number) * entities + usize::from(entity)
            }
            Leaf::Member(set, entity) => members + usize::from(set) * entities + usize::from(entity),
            Leaf::Complete(set) => complete + usize::from(set),
            Leaf::Another(set, list) => {
                let first = complete + self.members.len() + usize::from(set) * (self.lists + 1);
                first + list.map_or(0, |list| usize::from(list) + 1)
            }
        }
    }

    /// Records the reading of a leaf. Naming a member puts the entity into the set's list.
    /// That a set is known *not* to be complete says no more than that it is open.
    pub fn say(&mut self, leaf: Leaf, reading: Reading) {
        let open = matches!(leaf, Leaf::Complete(_)) && reading.truth == Truth::No;
        let reading = if open { Reading { truth: Truth::Unknown, ..reading } } else { reading };
        let at = self.index(leaf);
        if let (Some(truth), Some(standing)) = (self.truths.get_mut(at), self.standings.get_mut(at)) {
            *truth = reading.truth;
            *standing = reading.standing;
        }
        if let Leaf::Member(set, entity) = leaf
            && let Some(members) = self.members.get_mut(usize::from(set))
            && !members.contains(&entity)
        {
            members.push(entity);
        }
        if let Leaf::Complete(set) = leaf {
            let another = Reading { truth: !reading.truth, ..reading };
            for list in std::iter::once(None).chain((0..).take(self.lists).map(Some)) {
                self.say(Leaf::Another(set, list), another);
            }
            self.outsiders(set, reading);
        }
    }

    /// Whoever is not named is no member of a complete set, and a doubtful one of an open set.
    fn outsiders(&mut self, set: SetId, complete: Reading) {
        let named = self.members.get(usize::from(set)).cloned().unwrap_or_default();
        let truth = if complete.truth == Truth::Yes { Truth::No } else { Truth::Unknown };
        for entity in (0..).take(self.entities.len()).filter(|entity| !named.contains(entity)) {
            let at = self.index(Leaf::Member(set, entity));
            if let (Some(slot), Some(standing)) = (self.truths.get_mut(at), self.standings.get_mut(at)) {
                *slot = truth;
                *standing = complete.standing;
            }
        }
    }

    /// The reading of a leaf.
    pub fn reading(&self, leaf: Leaf) -> Reading {
        let at = self.index(leaf);
        Reading {
            truth: self.truths.get(at).copied().unwrap_or(Truth::Unknown),
            standing: self.standings.get(at).copied().unwrap_or(Standing::Silent),
        }
    }

    /// The truth of a fact about an entity, by the fact's number among such facts.
    #[inline]
    pub(crate) fn truth_about(&self, number: u16, entity: u16) -> Truth {
        self.truth_at(self.facts + usize::from(number) * self.entities.len() + usize::from(entity))
    }

    /// The truth at an index; a broken index reads as unknown.
    #[inline]
    pub(crate) fn truth_at(&self, at: usize) -> Truth {
        self.truths.get(at).copied().unwrap_or(Truth::Unknown)
    }

    /// The entity's index by its id.
    pub fn entity(&self, id: &str) -> Option<u16> {
        self.entities.iter().position(|entity| entity.id == id).and_then(|at| u16::try_from(at).ok())
    }

    /// The members named for a set, doubtful ones among them.
    pub fn named(&self, set: SetId) -> &[u16] {
        self.members.get(usize::from(set)).map_or(&[], Vec::as_slice)
    }

    /// The organisation that an entity is.
    #[inline]
    pub(crate) fn body(&self, entity: u16) -> Option<BodyId> {
        self.entities.get(usize::from(entity)).and_then(|entity| entity.body)
    }
}
