//! From a case to the law's situation: the one place where what was said becomes what is known on a day.

use exchange::case::{Case, Contribution, EntityDecl, EntityRef, FactValue, Resolution};
use jiff::civil::Date;
use law::{BodyId, Claim, Entity, Framework, Leaf, Localized, Reading, SetId, Situation, Standing, Truth};
use std::collections::HashMap;

/// A situation with what it rests on.
#[derive(Clone, Debug)]
pub struct Ground<'c> {
    /// The readings.
    pub situation: Situation,
    /// What was said of each leaf that anything was said of.
    pub evidence: Vec<(Leaf, &'c FactValue)>,
    /// By entity: its name, where the case gives one.
    pub names: Vec<Option<&'c Localized>>,
}

/// The sets of the framework that a case file's tables fill.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Sets {
    organs: Option<SetId>,
    askers: Option<SetId>,
    destinations: Option<SetId>,
    transits: Option<SetId>,
    recipients: Option<SetId>,
}

impl Sets {
    pub(crate) fn of(framework: &Framework) -> Sets {
        Sets {
            organs: framework.set("organs"),
            askers: framework.set("askers"),
            destinations: framework.set("destinations"),
            transits: framework.set("transits"),
            recipients: framework.set("recipients"),
        }
    }
}

/// Reads a case into a situation, before any contribution is laid over it.
pub(crate) fn ground<'c>(framework: &Framework, sets: Sets, case: &'c Case, on: Date) -> Ground<'c> {
    let mut entities = Entities::default();
    entities.of_case(framework, case);
    let situation = Situation::silent(framework, entities.list);
    let mut ground = Ground { situation, evidence: Vec::new(), names: entities.names };
    let index = entities.index;
    let at = |id: &str| index.get(id).copied().unwrap_or(u16::MAX);
    for (fact, value) in case.assumptions.iter().chain(&case.operation.facts).chain(&case.facts) {
        ground.say(Leaf::Fact(*fact), value, on);
    }
    ground.events(framework, case, on);
    for declared in case.operation.parties.iter().chain(&case.operation.states) {
        ground.declare(declared, at(&declared.id), on);
    }
    let yes = Reading::settled(true);
    let mut member = |set: Option<SetId>, entity: u16| {
        if let Some(set) = set {
            ground.situation.say(Leaf::Member(set, entity), yes);
        }
    };
    case.request.from.iter().for_each(|asker| member(sets.askers, at(&asker.id)));
    // a resolution yet to be adopted is no basis; one dated by month or year may have been adopted on its first day
    let adopted = |resolution: &&Resolution| resolution.date.is_none_or(|date| date.first() <= on);
    for resolution in case.operation.resolutions.iter().filter(adopted) {
        member(sets.organs, at(body_name(framework, resolution.organ)));
    }
    for (set, value) in &case.operation.complete {
        ground.say(Leaf::Complete(*set), value, on);
    }
    ground
}

/// Lays a contribution over a situation: its facts, where it goes, who gets it, how many it makes.
pub(crate) fn lay<'c>(
    base: &Ground<'c>,
    framework: &Framework,
    sets: Sets,
    case: &'c Case,
    contribution: Option<&'c Contribution>,
    on: Date,
) -> Ground<'c> {
    let mut ground = base.clone();
    if let Some(contribution) = contribution {
        // what is said of the contribution itself stands in place of what the case says of all
        let own = |leaf: &Leaf| contribution.facts.iter().any(|(fact, _)| *leaf == Leaf::Fact(*fact));
        ground.evidence.retain(|(leaf, _)| !own(leaf));
        for (fact, value) in &contribution.facts {
            ground.say(Leaf::Fact(*fact), value, on);
        }
        for declared in &contribution.recipients {
            if let Some(entity) = ground.situation.entity(&declared.id) {
                ground.declare(declared, entity, on);
            }
        }
        let (yes, given) = (Reading::settled(true), contribution.places.as_ref());
        if let (Some(set), Some(places)) = (sets.destinations, given) {
            for place in places {
                if let Some(entity) = ground.situation.entity(&place.id) {
                    ground.situation.say(Leaf::Member(set, entity), yes);
                }
            }
            // whoever says where the work is done has said the way there
            for set in [Some(set), sets.transits].into_iter().flatten() {
                ground.situation.say(Leaf::Complete(set), yes);
            }
        }
        if let (Some(set), false) = (sets.recipients, contribution.recipients.is_empty()) {
            ground.situation.say(Leaf::Complete(set), yes);
        }
    }
    ground.count(framework, case, contribution);
    ground
}

impl<'c> Ground<'c> {
    /// Records what was said of a leaf, beside what was said of it elsewhere in the case.
    fn say(&mut self, leaf: Leaf, value: &'c FactValue, on: Date) {
        let said_before = self.evidence.iter().any(|(other, _)| *other == leaf);
        self.evidence.push((leaf, value));
        let reading = if said_before { self.together(leaf, on) } else { read(value, on) };
        // an assumption that the case leaves silent keeps the framework's answer
        if reading.standing != Standing::Silent || self.situation.reading(leaf).standing != Standing::Assumed
        {
            self.situation.say(leaf, reading);
        }
    }

    fn together(&self, leaf: Leaf, on: Date) -> Reading {
        let said = self.evidence.iter().filter(|(other, _)| *other == leaf);
        if said.clone().any(|(_, value)| value.contested) {
            return Reading::CONTESTED;
        }
        let claims: Vec<Claim> = said.flat_map(|(_, value)| value.claims.iter().cloned()).collect();
        Reading::of(&claims, on)
    }

    fn declare(&mut self, declared: &'c EntityDecl, entity: u16, on: Date) {
        for (fact, value) in &declared.facts {
            self.say(Leaf::Of(*fact, entity), value, on);
        }
        for (set, value) in &declared.members {
            self.say(Leaf::Member(*set, entity), value, on);
        }
    }

    /// A day given for an event that is also a fact says whether it has come, unless the fact is stated outright.
    fn events(&mut self, framework: &Framework, case: &Case, on: Date) {
        for (event, day) in &case.days {
            let Some(fact) = framework.fact(event) else { continue };
            let leaf = Leaf::Fact(fact);
            if self.situation.reading(leaf).standing == Standing::Silent {
                self.situation.say(leaf, Reading::settled(*day <= on));
            }
        }
    }

    /// Facts that are counted: the sum of the numbers given, against the most allowed.
    fn count(&mut self, framework: &Framework, case: &Case, contribution: Option<&Contribution>) {
        for (id, fact) in (0..).zip(&framework.facts) {
            let Some(count) = &fact.count else { continue };
            let (mut sum, mut known) = (0_u64, true);
            for (name, only_if) in &count.terms {
                let counted =
                    only_if.map_or(Truth::Yes, |fact| self.situation.reading(Leaf::Fact(fact)).truth);
                match (counted, number(name, case, contribution)) {
                    (Truth::No, _) | (Truth::Unknown, Some(0)) => {}
                    (Truth::Yes, Some(number)) => sum = sum.saturating_add(number),
                    _ => known = false,
                }
            }
            let truth = match (sum > count.at_most, known) {
                (true, _) => Truth::No,
                (false, true) => Truth::Yes,
                (false, false) => Truth::Unknown,
            };
            let standing = if truth.is_settled() { Standing::Counted } else { Standing::Silent };
            if self.situation.reading(Leaf::Fact(id)).standing == Standing::Silent {
                self.situation.say(Leaf::Fact(id), Reading { truth, standing });
            }
        }
    }

    /// What an entity is called, in a language.
    pub fn name(&self, framework: &Framework, entity: u16, lang: law::Lang) -> String {
        if let Some(Some(name)) = self.names.get(usize::from(entity)) {
            return name.get(lang).to_owned();
        }
        let Some(found) = self.situation.entities.get(usize::from(entity)) else { return String::new() };
        let body = found.body.and_then(|body| framework.bodies.get(usize::from(body)));
        body.map_or_else(|| found.id.clone(), |body| body.text.get(lang).to_owned())
    }
}

fn read(value: &FactValue, on: Date) -> Reading {
    if value.contested { Reading::CONTESTED } else { Reading::of(&value.claims, on) }
}

fn number(name: &str, case: &Case, contribution: Option<&Contribution>) -> Option<u64> {
    let of_contribution = contribution.and_then(|contribution| match name {
        "persons" => contribution.persons,
        "liaison" => contribution.liaison,
        "crew" => contribution.crew,
        _ => None,
    });
    of_contribution.or_else(|| case.numbers.get(name).copied())
}

fn body_name(framework: &Framework, body: BodyId) -> &str {
    framework.bodies.get(usize::from(body)).map_or("", |body| body.name.as_str())
}

/// Everyone whom a case names, each once.
#[derive(Default)]
struct Entities<'e, 'c> {
    list: Vec<Entity>,
    names: Vec<Option<&'c Localized>>,
    index: HashMap<&'e str, u16>,
}

impl<'e, 'c: 'e> Entities<'e, 'c> {
    fn of_case(&mut self, framework: &'e Framework, case: &'c Case) {
        for declared in case.operation.parties.iter().chain(&case.operation.states) {
            self.declared(declared);
        }
        for named in case.request.from.iter().chain(&case.operation.lead) {
            self.named(named);
        }
        for resolution in &case.operation.resolutions {
            self.add(body_name(framework, resolution.organ), Some(resolution.organ), None);
        }
        for contribution in &case.contributions {
            contribution.places.iter().flatten().for_each(|place| self.named(place));
            contribution.recipients.iter().for_each(|recipient| self.declared(recipient));
        }
    }

    fn declared(&mut self, declared: &'c EntityDecl) {
        self.add(&declared.id, declared.body, declared.name.as_ref());
    }

    fn named(&mut self, named: &'c EntityRef) {
        self.add(&named.id, named.body, named.name.as_ref());
    }

    fn add(&mut self, id: &'e str, body: Option<BodyId>, name: Option<&'c Localized>) {
        if let Some(at) = self.index.get(id) {
            if let Some(slot) = self.names.get_mut(usize::from(*at)) {
                *slot = slot.or(name);
            }
            return;
        }
        if let Ok(at) = u16::try_from(self.list.len()) {
            self.index.insert(id, at);
            self.list.push(Entity { id: id.to_owned(), body });
            self.names.push(name);
        }
    }
}
