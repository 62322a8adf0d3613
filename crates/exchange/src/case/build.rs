//! The tables of a case file, one after another.

use super::entities::Known;
use super::finding::wanted;
use super::keys::{
    ABROAD, AGREEMENT, ASSUMPTIONS, COMPLETE, CONTRIBUTION, EVENTS, FACTS, GOODS, OPERATION, PARTY,
    RECIPIENT, REQUEST, RESOLUTION, SOURCE, STATE, TASK, Table,
};
use super::open::Slot;
use super::reader::Reader;
use super::walk::Walk;
use super::{
    Agreement, Case, Contribution, FactValue, Goods, MOST_CONTRIBUTIONS, MOST_GOODS, MOST_PERSONS,
    MOST_SOURCES, Operation, Request, Resolution, SourceRef, TaskRef,
};
use crate::doc::{Node, Value};

impl<'t, 's> Walk<'t, 's> {
    /// The case file itself.
    pub fn case(&mut self, node: &'t Node<'s>) -> Case {
        let mut case = Case::default();
        self.table(node, Reader::root(), |walk, slot, value| match slot {
            Slot::Key("title") => case.title = walk.words(value).unwrap_or_default(),
            Slot::Key("on") => case.on = walk.day(value),
            Slot::Key("remarks") => case.remarks = walk.words(value),
            Slot::Key("sources") => case.sources = walk.sources(value),
            Slot::Key("request") => case.request = walk.request(value),
            Slot::Key("operation") => case.operation = walk.operation(value),
            Slot::Key("agreements") => {
                case.agreements = walk.list(value, |walk, item| Some(walk.agreement(item)));
            }
            Slot::Key("contributions") => {
                walk.at_most(value, "contributions", MOST_CONTRIBUTIONS);
                case.contributions = walk.list(value, |walk, item| Some(walk.contribution(item)));
            }
            Slot::Key("abroad") => walk.abroad(value, &mut case),
            Slot::Key("events") => walk.events(value, &mut case),
            Slot::Key("assumptions") => case.assumptions = walk.facts(value, &ASSUMPTIONS),
            Slot::Key("facts") => case.facts = walk.facts(value, &FACTS),
            _ => {}
        });
        case
    }

    fn sources(&mut self, node: &'t Node<'s>) -> Vec<SourceRef> {
        self.at_most(node, "sources", MOST_SOURCES);
        let mut seen: Vec<&str> = Vec::new();
        self.list(node, |walk, item| {
            let mut source = SourceRef::default();
            walk.table(item, &SOURCE, |walk, slot, value| match slot {
                Slot::Key("id") => {
                    let id = walk.id(value).unwrap_or_default();
                    walk.once(value, id, &seen);
                    id.clone_into(&mut source.id);
                    seen.extend(Some(id).filter(|id| !id.is_empty()));
                }
                Slot::Key("title") => source.title = walk.words(value).unwrap_or_default(),
                Slot::Key("address") => source.address = walk.string(value),
                Slot::Key("date") => source.date = walk.when(value),
                Slot::Key("publisher") => source.publisher = walk.words(value),
                Slot::Key("language") => source.language = walk.string(value),
                _ => {}
            });
            Some(source)
        })
    }

    fn request(&mut self, node: &'t Node<'s>) -> Request {
        let mut request = Request::default();
        self.table(node, &REQUEST, |walk, slot, value| match slot {
            Slot::Key("from") => request.from = walk.refs(value, Known::Declared),
            Slot::Key("when") => request.when = walk.when(value),
            Slot::Key("basis") => request.basis = walk.words(value),
            Slot::Key("what") => request.what = walk.words(value),
            _ => {}
        });
        request
    }

    fn operation(&mut self, node: &'t Node<'s>) -> Operation {
        let mut operation = Operation::default();
        let parties = self.reader.framework.set("parties");
        self.table(node, &OPERATION, |walk, slot, value| match slot {
            Slot::Key("name") => operation.name = walk.words(value),
            Slot::Key("lead") => operation.lead = walk.refs(value, Known::Declared),
            Slot::Key("aim") => operation.aim = walk.words(value),
            Slot::Key("area") => operation.area = walk.words(value),
            Slot::Key("pillar") => operation.pillar = walk.value(value, "pillar"),
            Slot::Key("type") => operation.kind = walk.value(value, "type"),
            Slot::Key("complete") => operation.complete = walk.complete(value),
            Slot::Key("resolutions") => operation.resolutions = walk.list(value, Self::resolution),
            Slot::Key("parties") => operation.parties = walk.entities(value, &PARTY, parties),
            Slot::Key("states") => operation.states = walk.entities(value, &STATE, None),
            Slot::Fact(fact) => operation.facts.extend(walk.fact(value).map(|value| (fact, value))),
            _ => {}
        });
        operation
    }

    fn complete(&mut self, node: &'t Node<'s>) -> Vec<(law::SetId, FactValue)> {
        let mut complete = Vec::new();
        self.table(node, &COMPLETE, |walk, slot, value| {
            if let Slot::Set(set) = slot {
                complete.extend(walk.fact(value).map(|value| (set, value)));
            }
        });
        complete
    }

    fn resolution(&mut self, node: &'t Node<'s>) -> Option<Resolution> {
        let (mut organ, mut number, mut date) = (None, None, None);
        self.table(node, &RESOLUTION, |walk, slot, value| match slot {
            Slot::Key("organ") => organ = walk.body(value),
            Slot::Key("number") => number = walk.string(value),
            Slot::Key("date") => date = walk.when(value),
            _ => {}
        });
        organ.map(|organ| Resolution { organ, number, date, at: node.start })
    }

    fn agreement(&mut self, node: &'t Node<'s>) -> Agreement {
        let mut agreement = Agreement::default();
        self.table(node, &AGREEMENT, |walk, slot, value| match slot {
            Slot::Key("title") => agreement.title = walk.words(value).unwrap_or_default(),
            Slot::Key("date") => agreement.date = walk.when(value),
            _ => {}
        });
        agreement
    }

    fn contribution(&mut self, node: &'t Node<'s>) -> Contribution {
        let mut found = Contribution { at: node.start, ..Contribution::default() };
        let recipients = self.reader.framework.set("recipients");
        self.table(node, &CONTRIBUTION, |walk, slot, value| match slot {
            Slot::Key("name") => found.name = walk.words(value),
            Slot::Key("form") => found.form = walk.value(value, "form"),
            Slot::Key("performer") => found.performer = walk.value(value, "performer"),
            Slot::Key("tasks") => found.tasks = walk.list(value, Self::task),
            Slot::Key("places") => found.places = Some(walk.refs(value, Known::Any)),
            Slot::Key("persons") => found.persons = walk.count(value, 0, MOST_PERSONS),
            Slot::Key("liaison") => found.liaison = walk.count(value, 0, MOST_PERSONS),
            Slot::Key("crew") => found.crew = walk.count(value, 0, MOST_PERSONS),
            Slot::Key("from") => found.from = walk.when(value).map(record::When::first),
            Slot::Key("to") => found.to = walk.when(value).map(record::When::last),
            Slot::Key("equipment") => found.equipment = walk.list(value, Self::words),
            Slot::Key("goods") => found.goods = walk.list(value, |walk, item| Some(walk.goods(item))),
            Slot::Key("recipient") => found.recipients.extend(walk.named_recipients(value, recipients)),
            Slot::Key("recipients") => found.recipients.extend(walk.entities(value, &RECIPIENT, recipients)),
            Slot::Key("law") => found.law = walk.words(value),
            Slot::Fact(fact) => found.facts.extend(walk.fact(value).map(|value| (fact, value))),
            _ => {}
        });
        self.forwards(node, found.from, found.to);
        found
    }

    fn task(&mut self, node: &'t Node<'s>) -> Option<TaskRef> {
        match &node.value {
            Value::Text(_) => self.value(node, "task").map(|task| TaskRef { task, like: None }),
            Value::Table(_) => {
                let (mut task, mut like) = (None, None);
                self.table(node, &TASK, |walk, slot, value| match slot {
                    Slot::Key("task") => task = walk.value(value, "task"),
                    Slot::Key("like") => like = walk.value(value, "like"),
                    _ => {}
                });
                task.map(|task| TaskRef { task, like })
            }
            _ => self.expected(node, wanted::TASK),
        }
    }

    fn goods(&mut self, node: &'t Node<'s>) -> Goods {
        let mut goods = Goods::default();
        self.table(node, &GOODS, |walk, slot, value| match slot {
            Slot::Key("item") => goods.item = walk.words(value).unwrap_or_default(),
            Slot::Key("quantity") => goods.quantity = walk.count(value, 0, MOST_GOODS),
            Slot::Key("unit") => goods.unit = walk.words(value),
            _ => {}
        });
        goods
    }

    fn abroad(&mut self, node: &'t Node<'s>, case: &mut Case) {
        self.table(node, &ABROAD, |walk, slot, value| {
            if let (Slot::Name(name), Some(number)) = (slot, walk.count(value, 0, MOST_PERSONS)) {
                case.numbers.insert(name.to_owned(), number);
            }
        });
    }

    fn events(&mut self, node: &'t Node<'s>, case: &mut Case) {
        self.table(node, &EVENTS, |walk, slot, value| {
            let (Slot::Name(name) | Slot::Key(name)) = slot else { return };
            if walk.reader.is_spans(name) {
                case.spans.insert(name.to_owned(), walk.spans(value));
            } else if let Some(day) = walk.day(value) {
                case.days.insert(name.to_owned(), day);
            }
        });
    }

    fn facts(&mut self, node: &'t Node<'s>, table: &'static Table) -> Vec<(law::FactId, FactValue)> {
        let mut facts = Vec::new();
        self.table(node, table, |walk, slot, value| {
            if let Slot::Fact(fact) = slot {
                facts.extend(walk.fact(value).map(|value| (fact, value)));
            }
        });
        facts
    }
}
