//! The record read as a case: what the law asks about something, on one day, as known when the log had some length.
//!
//! Every claim of the case names the entry it stands in by its position in the log. What is said of the contribution itself stands in
//! place of what is said of its request, and that in place of what is said of the operation.

use std::collections::HashMap;

use exchange::case::{Case, Contribution, EntityDecl, EntityRef, FactValue, Goods, SourceRef, TaskRef};
use jiff::civil::Date;
use law::{Claim, Framework, Localized, Span, Standing};
use record::state::{FactLine, Topic};
use record::{Id, Statement, View, Words};

use crate::counts::Rounds;
use crate::procedure::Found;
use crate::process::{self, Done};

/// What a case is read from: something of the record, with what stands above it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// What is assessed: a dispatch, goods, a plan, a request, an operation.
    pub id: Id,
    /// What is said of it is looked for here, the nearest last: operation, request, itself.
    pub layers: Vec<Id>,
    /// The operation, where it is known.
    pub operation: Option<Id>,
    /// The request, where it is known.
    pub request: Option<Id>,
}

impl Subject {
    /// From an id; `None` where nothing of that id is known, or nothing that could be assessed.
    pub fn of(view: &View<'_>, id: &Id) -> Option<Subject> {
        let (operation, request) = match &view.thing(id.as_str())?.entry.says {
            Statement::Operation(operation) => (Some(operation.id.clone()), None),
            Statement::Request(request) => (request.operation.clone(), Some(request.id.clone())),
            Statement::Dispatch(dispatch) => (Some(dispatch.operation.clone()), dispatch.request.clone()),
            Statement::Goods(goods) => (goods.operation.clone(), goods.request.clone()),
            Statement::Plan(plan) => (Some(plan.operation.clone()), plan.request.clone()),
            _ => return None,
        };
        let mut layers: Vec<Id> = operation.iter().chain(&request).cloned().collect();
        if !layers.contains(id) {
            layers.push(id.clone());
        }
        Some(Subject { id: id.clone(), layers, operation, request })
    }
}

/// Reads the case of something. `found` is what a decision on a plan finds.
pub fn case(view: &View<'_>, framework: &Framework, found: &Found, subject: &Subject) -> Case {
    read(view, framework, found, subject, None, |_| {})
}

/// The same with the rounds that are abroad already laid out.
pub(crate) fn case_beside(
    view: &View<'_>,
    framework: &Framework,
    found: &Found,
    subject: &Subject,
    beside: &Rounds,
) -> Case {
    read(view, framework, found, subject, Some(beside), |_| {})
}

/// The case of something without what it is: beside it one contribution with everything that was asked for or given but its form,
/// its performer and its tasks, for asking about others in its place.
pub(crate) fn open_case(
    view: &View<'_>,
    framework: &Framework,
    found: &Found,
    subject: &Subject,
) -> (Case, Contribution) {
    let mut case = read(view, framework, found, subject, None, |reading| {
        let given = reading.case.contributions.first().cloned().unwrap_or_default();
        let asked = subject.request.as_ref().and_then(|id| reading.view.thing(id.as_str()));
        let asked = asked.and_then(|thing| match &thing.entry.says {
            Statement::Request(request) if request.id == subject.id => Some(reading.plain(request)),
            _ => None,
        });
        let open = Contribution { form: None, performer: None, tasks: Vec::new(), ..asked.unwrap_or(given) };
        reading.case.contributions = vec![open];
    });
    let open = case.contributions.pop().unwrap_or_default();
    (case, open)
}

fn read(
    view: &View<'_>,
    framework: &Framework,
    found: &Found,
    subject: &Subject,
    beside: Option<&Rounds>,
    change: impl FnOnce(&mut Recorded<'_, '_>),
) -> Case {
    let mut reading = Recorded { view, framework, case: Case::default(), at: HashMap::new() };
    reading.case.on = Some(view.valid());
    let (persons, liaison) = match beside {
        Some(rounds) => rounds.beside(view, &subject.id),
        None => Rounds::of(view).beside(view, &subject.id),
    };
    let numbers = [("persons_abroad", persons), ("liaison", liaison)];
    let known = numbers.into_iter().filter_map(|(name, number)| Some((name.to_owned(), number?)));
    reading.case.numbers.extend(known);
    for layer in &subject.layers {
        reading.thing(layer);
    }
    change(&mut reading);
    reading.facts(subject);
    reading.done(subject, found);
    reading.destinations(subject);
    reading.case
}

pub(crate) fn localized(words: &Words) -> Localized {
    Localized::new(words.ja.clone(), words.en.clone())
}

fn goods_of(item: &record::Item) -> Goods {
    let unit = item.unit.as_ref().map(localized);
    Goods { item: localized(&item.what), quantity: item.quantity, unit }
}

/// What the entry at a position says, on the day.
fn said(says: bool, position: u64) -> Claim {
    Claim { says, span: Span::default(), source: Some(position.to_string()), ..Claim::default() }
}

/// A case in the making.
struct Recorded<'r, 's> {
    view: &'r View<'s>,
    framework: &'r Framework,
    case: Case,
    /// By the id of a state, party or organisation: its number among the states of the case.
    at: HashMap<String, usize>,
}

impl Recorded<'_, '_> {
    /// What something is.
    fn thing(&mut self, id: &Id) {
        let Some(thing) = self.view.thing(id.as_str()) else { return };
        let position = thing.position;
        match &thing.entry.says {
            Statement::Operation(operation) => {
                self.case.operation.name = Some(localized(&operation.name));
                self.case.operation.area = operation.area.as_ref().map(localized);
                self.case.operation.pillar = self.value("pillar", operation.pillar.as_deref());
                self.case.operation.kind = self.value("type", operation.of_type.as_deref());
                self.case.title = localized(&operation.name);
                self.case.operation.lead = operation.lead.iter().map(|id| self.named(id)).collect();
                self.resolutions(&operation.id);
                self.case.contributions = self.planned(&operation.id);
            }
            Statement::Request(request) => {
                self.case.title = localized(&request.what);
                self.case.request.when = Some(request.received);
                self.case.request.basis = request.basis.as_ref().map(localized);
                self.case.request.what = Some(localized(&request.what));
                request.by.iter().for_each(|asker| self.member("askers", asker, position));
                // in place of what the plan of the operation provides for
                self.case.contributions = self.asked(request);
            }
            Statement::Dispatch(dispatch) => {
                let contribution = self.dispatch(dispatch);
                self.case.contributions = vec![contribution];
            }
            Statement::Plan(plan) => {
                let contribution = self.plan(plan);
                self.case.contributions = vec![contribution];
            }
            Statement::Goods(goods) => {
                if goods.pillar.is_some() {
                    self.case.operation.pillar = self.value("pillar", goods.pillar.as_deref());
                }
                self.case.title = localized(&goods.purpose);
                let contribution = self.goods(goods, position);
                self.case.contributions = vec![contribution];
            }
            _ => {}
        }
    }

    fn value(&self, dim: &str, name: Option<&str>) -> Option<u8> {
        self.framework.dim(dim).zip(name).and_then(|(dim, name)| self.framework.value(dim, name))
    }

    fn tasks(&self, names: &[String]) -> Vec<TaskRef> {
        let values = names.iter().filter_map(|name| self.value("task", Some(name)));
        values.map(|task| TaskRef { task, like: None }).collect()
    }

    fn places(&self, ids: &[Id]) -> Option<Vec<EntityRef>> {
        (!ids.is_empty()).then(|| ids.iter().map(|id| self.named(id)).collect())
    }

    /// What was asked for: a contribution for each form.
    fn asked(&self, request: &record::Request) -> Vec<Contribution> {
        let forms = request.forms.iter().filter_map(|form| self.value("form", Some(form)));
        forms.map(|form| Contribution { form: Some(form), ..self.plain(request) }).collect()
    }

    /// What was asked for, in whatever form.
    fn plain(&self, request: &record::Request) -> Contribution {
        Contribution {
            tasks: self.tasks(&request.tasks),
            places: self.places(&request.places),
            persons: request.persons,
            from: request.from.map(record::When::first),
            to: request.to.map(record::When::last),
            goods: request.items.iter().map(goods_of).collect(),
            ..Contribution::default()
        }
    }

    fn dispatch(&self, dispatch: &record::Dispatch) -> Contribution {
        Contribution {
            name: dispatch.round.as_ref().map(localized),
            form: self.value("form", Some("dispatch")),
            performer: self.value("performer", dispatch.performer.as_deref()),
            tasks: self.tasks(&dispatch.tasks),
            places: self.places(&dispatch.places),
            persons: dispatch.persons,
            from: dispatch.from.map(record::When::first),
            to: dispatch.to.map(record::When::last),
            ..Contribution::default()
        }
    }

    /// What the plan of an operation provides for, as far as the decisions by the day say; nothing where none is known.
    fn planned(&self, operation: &Id) -> Vec<Contribution> {
        let subject = Subject {
            id: operation.clone(),
            layers: Vec::new(),
            operation: Some(operation.clone()),
            request: None,
        };
        let plans = process::plans(self.view, &subject);
        let decided = plans.iter().map(|(_, plan)| *plan);
        let mut decided = decided
            .filter(|plan| process::is_decided(plan) && come(plan.on, self.view.valid()).is_some())
            .map(|plan| self.plan(plan));
        let Some(first) = decided.next() else { return Vec::new() };
        let whole = decided.fold(first, |before, plan| Contribution {
            tasks: if plan.tasks.is_empty() { before.tasks } else { plan.tasks },
            places: plan.places.or(before.places),
            persons: plan.persons.or(before.persons),
            liaison: plan.liaison.or(before.liaison),
            to: plan.to.or(before.to),
            from: before.from.or(plan.from),
            name: None,
            ..plan
        });
        vec![whole]
    }

    fn plan(&self, plan: &record::Plan) -> Contribution {
        Contribution {
            name: plan.what.as_ref().map(localized),
            form: self.value("form", Some("dispatch")),
            tasks: self.tasks(&plan.tasks),
            places: self.places(&plan.places),
            persons: plan.persons,
            liaison: plan.liaison,
            from: plan.from.map(record::When::first),
            to: plan.to.map(record::When::last),
            ..Contribution::default()
        }
    }

    fn goods(&mut self, goods: &record::Goods, position: u64) -> Contribution {
        let recipient = goods.recipient.as_ref().map(|id| {
            let named = self.named(id);
            let set = self.framework.set("recipients");
            let says = said(true, position);
            let members = set.map(|set| (set, FactValue { claims: vec![says], contested: false, at: 0 }));
            EntityDecl {
                id: named.id,
                body: named.body,
                name: named.name,
                members: members.into_iter().collect(),
                facts: Vec::new(),
                at: 0,
            }
        });
        Contribution {
            name: Some(localized(&goods.purpose)),
            form: self.value("form", Some("in_kind")),
            places: self.places(&goods.places),
            goods: goods.items.iter().map(goods_of).collect(),
            recipients: recipient.into_iter().collect(),
            law: goods.other_law.as_ref().map(localized),
            ..Contribution::default()
        }
    }

    /// The organs whose resolutions on the operation had been adopted by the day.
    fn resolutions(&mut self, operation: &Id) {
        let view = *self.view;
        for (position, entry) in view.naming(operation.as_str()) {
            let Statement::Resolution(resolution) = &entry.says else { continue };
            if resolution.adopted.first() <= view.valid() && resolution.operations.contains(operation) {
                self.member("organs", &resolution.organ, position);
            }
        }
    }

    /// Everything claimed, each fact from the nearest layer that says something of it.
    fn facts(&mut self, subject: &Subject) {
        let view = *self.view;
        let mut nearest: Vec<(&Id, FactLine<'_>)> = Vec::new();
        let mut seen: HashMap<(Topic<'_>, Option<&str>), usize> = HashMap::new();
        for layer in &subject.layers {
            for line in view.facts(layer.as_str()) {
                if let Some(slot) = seen.get(&(line.topic, line.of)).and_then(|at| nearest.get_mut(*at)) {
                    *slot = (layer, line);
                } else {
                    seen.insert((line.topic, line.of), nearest.len());
                    nearest.push((layer, line));
                }
            }
        }
        for (layer, line) in nearest {
            self.claim(layer, &line);
        }
    }

    fn claim(&mut self, about: &Id, line: &FactLine<'_>) {
        let settled = line.reading.law.standing == Standing::Settled;
        let carries = |says: bool| !settled || line.reading.law.truth == law::Truth::settled(says);
        let evidence = self.view.evidence(about.as_str(), line.topic, line.of);
        let claims: Vec<Claim> = evidence
            .iter()
            .filter(|one| carries(one.says))
            .map(|one| {
                self.cite(one.position, one.source);
                said(one.says, one.position)
            })
            .collect();
        let value = FactValue { claims, contested: !settled, at: 0 };
        match (line.topic, line.of) {
            (Topic::Fact(name), of) => self.fact(name, of, value),
            (Topic::Member(set), Some(of)) => {
                if let (Some(set), Some(at)) = (self.framework.set(set), self.entity(of)) {
                    self.say_member(at, set, value);
                }
            }
            (Topic::Closed(set), _) => {
                if let Some(set) = self.framework.set(set) {
                    self.case.operation.complete.push((set, value));
                }
            }
            (Topic::Member(_), None) => {}
        }
    }

    fn fact(&mut self, name: &str, of: Option<&str>, value: FactValue) {
        let Some(fact) = self.framework.fact(name) else { return };
        match of {
            None => self.case.facts.push((fact, value)),
            Some(of) => {
                if let Some(at) = self.entity(of)
                    && let Some(declared) = self.case.operation.states.get_mut(at)
                {
                    declared.facts.push((fact, value));
                }
            }
        }
    }

    /// Where the work is done, where the contribution itself does not say: in the states that are claimed to be destinations, or else in
    /// those of the operation.
    fn destinations(&mut self, subject: &Subject) {
        let Some(set) = self.framework.set("destinations") else { return };
        if self.case.contributions.iter().all(|one| one.places.is_some()) {
            return;
        }
        let states = self.case.operation.states.iter();
        let claimed = states.filter(|state| {
            state.members.iter().any(|(known, value)| {
                *known == set && !value.contested && value.claims.iter().all(|claim| claim.says)
            })
        });
        let mut ids: Vec<Id> = claimed.filter_map(|state| Id::parse(&state.id)).collect();
        let operation = subject.operation.as_ref().and_then(|id| self.view.thing(id.as_str()));
        if ids.is_empty()
            && let Some(thing) = operation
            && let Statement::Operation(operation) = &thing.entry.says
        {
            ids.clone_from(&operation.places);
        }
        let places = self.places(&ids);
        for contribution in self.case.contributions.iter_mut().filter(|one| one.places.is_none()) {
            contribution.places.clone_from(&places);
        }
    }

    /// What has been done, as the entries of the deeds themselves show, where no claim says otherwise.
    fn done(&mut self, subject: &Subject, found: &Found) {
        for Done { fact, says, position, day } in process::done(self.view, subject, found) {
            if let Some(day) = day.filter(|_| says) {
                self.case.days.entry(fact.to_owned()).or_insert(day);
            }
            // some deeds are days only, from which the law counts
            let Some(id) = self.framework.fact(fact) else { continue };
            if self.case.facts.iter().any(|(said, _)| *said == id) {
                continue;
            }
            let claims = position.map_or_else(
                || vec![Claim { says, ..Claim::default() }],
                |position| {
                    let source = self.view.source_of(position);
                    self.cite(position, source);
                    vec![said(says, position)]
                },
            );
            self.case.facts.push((id, FactValue { claims, contested: false, at: 0 }));
        }
    }

    /// Enters the source that an entry cites among those of the case, under the entry's position.
    fn cite(&mut self, position: u64, source: Option<&str>) {
        let id = position.to_string();
        if self.case.sources.iter().any(|known| known.id == id) {
            return;
        }
        let thing = source.and_then(|source| self.view.thing(source));
        let mut cited = SourceRef { id, ..SourceRef::default() };
        if let Some(Statement::Source(source)) = thing.as_ref().map(|thing| &thing.entry.says) {
            cited.title = localized(&source.title);
            cited.address.clone_from(&source.address);
            cited.date = source.published;
            cited.publisher = source.publisher.as_ref().map(localized);
            cited.language.clone_from(&source.language);
        }
        self.case.sources.push(cited);
    }

    fn member(&mut self, set: &str, id: &Id, position: u64) {
        if let (Some(set), Some(at)) = (self.framework.set(set), self.entity(id.as_str())) {
            let source = self.view.source_of(position);
            self.cite(position, source);
            let value = FactValue { claims: vec![said(true, position)], contested: false, at: 0 };
            self.say_member(at, set, value);
        }
    }

    fn say_member(&mut self, at: usize, set: law::SetId, value: FactValue) {
        let Some(declared) = self.case.operation.states.get_mut(at) else { return };
        match declared.members.iter_mut().find(|(known, _)| *known == set) {
            Some((_, known)) if known.contested || value.contested => {
                *known = FactValue { contested: true, ..value }
            }
            Some((_, known)) => known.claims.extend(value.claims),
            None => declared.members.push((set, value)),
        }
    }

    /// The number of a state, party or organisation among those of the case.
    fn entity(&mut self, id: &str) -> Option<usize> {
        if let Some(at) = self.at.get(id) {
            return Some(*at);
        }
        let named = self.named(&Id::parse(id)?);
        let at = self.case.operation.states.len();
        self.at.insert(id.to_owned(), at);
        let declared =
            EntityDecl { id: named.id, body: named.body, name: named.name, ..EntityDecl::default() };
        self.case.operation.states.push(declared);
        Some(at)
    }

    fn named(&self, id: &Id) -> EntityRef {
        let thing = self.view.thing(id.as_str());
        let name = thing.and_then(|thing| match &thing.entry.says {
            Statement::Entity(entity) => Some(localized(&entity.name)),
            _ => None,
        });
        let body = id.as_str().strip_prefix("body/").and_then(|name| self.framework.body(name));
        EntityRef { id: id.as_str().to_owned(), body, name, at: 0 }
    }
}

/// The first day of a statement's time, where it has come by the day of the view.
pub(crate) fn come(when: record::When, by: Date) -> Option<Date> {
    Some(when.first()).filter(|day| *day <= by)
}
