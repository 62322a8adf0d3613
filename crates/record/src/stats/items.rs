//! What there is to count, before a day is looked at: each thing with everything that is said of it.

mod days;

use std::cmp::Reverse;
use std::collections::{BTreeSet, HashMap};

use jiff::civil::Date;

pub use days::{PersonDays, Uniformed};

use super::section::{Row, Section, Stated, Tally};
use crate::state::Thing;
use crate::{Entry, Operation, Personnel, Reliability, Statement, View, When};

/// Whether something is so on a day.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Certain {
    Yes,
    No,
    Perhaps,
}

/// One statement about a thing, as far as it is counted.
#[derive(Clone, Debug)]
struct Said<'s> {
    position: u64,
    entry: &'s Entry,
    reliability: Option<Reliability>,
    /// The day of the source; if that is not known, the day on which it was recorded: for the rank.
    latest: Date,
    begins: Option<When>,
    ends: Option<When>,
    /// Without an end it goes on.
    goes_on: bool,
    /// How many in one round.
    each: Option<u64>,
    rounds: u64,
    left_out: bool,
    approximate: bool,
    kind: Option<&'s str>,
    operation: Option<&'s str>,
    number: Option<(u64, bool)>,
}

impl<'s> Said<'s> {
    fn new(view: &View<'s>, position: u64, entry: &'s Entry) -> Said<'s> {
        let source = entry.cites.first().and_then(|cite| view.thing(cite.source.as_str()));
        let reliability = source.and_then(|source| match &source.entry.says {
            Statement::Source(source) => Some(source.reliability),
            _ => None,
        });
        let recorded = || entry.recorded.to_zoned(jiff::tz::TimeZone::UTC).date();
        Said {
            position,
            entry,
            reliability,
            latest: entry.spoke.map_or_else(recorded, When::last),
            begins: None,
            ends: None,
            goes_on: false,
            each: Some(1),
            rounds: 1,
            left_out: false,
            approximate: false,
            kind: None,
            operation: None,
            number: None,
        }
        .filled()
    }

    fn filled(mut self) -> Said<'s> {
        match &self.entry.says {
            Statement::Operation(says) => {
                (self.begins, self.ends, self.goes_on) = (says.from, says.to, true);
                // what gives no first day says of no mission that it has begun
                self.each = says.from.map(|_| 1);
                self.kind = says.of_type.as_deref();
                self.operation = Some(says.id.as_str());
                self.number = says.number.map(|number| (number, false));
            }
            Statement::Dispatch(says) => {
                (self.begins, self.ends, self.goes_on) = (says.from, says.to, says.ongoing == Some(true));
                (self.each, self.rounds) = (says.persons, says.rounds.unwrap_or(1));
                self.left_out = says.counted_elsewhere == Some(true);
                self.approximate = says.approximate == Some(true);
                self.kind = Some(says.personnel.word());
                self.operation = Some(says.operation.as_str());
            }
            Statement::Goods(says) => {
                self.begins = says.decided.or(says.handed_over);
                self.left_out = says.other_law.is_some();
                self.kind = says.recipient.as_ref().map(crate::Id::as_str);
                self.operation = says.operation.as_ref().map(crate::Id::as_str);
                self.number = says.number.map(|number| (number, says.number_inferred == Some(true)));
            }
            _ => {}
        }
        self
    }

    /// Smaller is used before larger.
    fn rank(&self) -> impl Ord + use<> {
        let reliability = (self.reliability.is_none(), self.reliability);
        (self.each.is_none(), reliability, Reverse(self.latest), Reverse(self.position))
    }

    /// Whether another statement says something else of what is counted. One that gives no number where this one does is silent, and
    /// so is one that gives the same time less closely.
    fn disagrees(&self, other: &Said<'_>) -> bool {
        let apart = |(one, two): (When, When)| one.last() < two.first() || two.last() < one.first();
        let names = |(one, two): (&str, &str)| one != two;
        if self.each.is_some() && other.each.is_none() {
            return false;
        }
        self.each != other.each
            || (self.rounds, self.left_out) != (other.rounds, other.left_out)
            || self.begins.zip(other.begins).is_some_and(apart)
            || self.kind.zip(other.kind).is_some_and(names)
            || self.operation.zip(other.operation).is_some_and(names)
    }

    /// Whether its source had spoken by a day.
    fn told(&self, day: Date) -> bool {
        self.entry.spoke.is_some_and(|spoke| spoke.last() <= day)
    }

    /// Whether it was over by a day, or its operation was.
    fn over(&self, day: Date, ended: Option<When>) -> bool {
        self.ends.into_iter().chain(ended).any(|ends| ends.last() <= day)
    }

    /// Whether it had begun by a day; `ended` is the end of its operation.
    fn begun(&self, day: Date, ended: Option<When>) -> Certain {
        let over = self.over(day, ended);
        match self.begins {
            Some(begins) if begins.first() > day => Certain::No,
            Some(begins) if begins.last() <= day || over => Certain::Yes,
            None if over || self.told(day) => Certain::Yes,
            _ => Certain::Perhaps,
        }
    }

    /// Of several rounds, whether some may have begun only after the day.
    fn partly(&self, day: Date, ended: Option<When>) -> bool {
        let all_begun = self.over(day, ended) || (self.ends.is_none() && self.told(day));
        self.rounds > 1 && self.begun(day, ended) == Certain::Yes && !all_begun
    }

    fn all(&self) -> Option<u64> {
        self.each.map(|each| each.saturating_mul(self.rounds))
    }

    /// What had been sent by a day.
    fn sent(&self, day: Date, ended: Option<When>) -> Judged {
        let partly = self.partly(day, ended);
        Judged {
            certain: self.begun(day, ended),
            most: self.all(),
            sure: if partly { self.each } else { self.all() },
            rounds: if partly { 1 } else { self.rounds },
            left_out: self.left_out,
            partly,
        }
    }

    /// Whether it went on on a day.
    fn running(&self, day: Date, ended: Option<When>) -> Judged {
        let certain = match (self.begun(day, ended), self.ends.or(ended)) {
            (Certain::No, _) => Certain::No,
            (_, Some(ends)) if ends.last() < day => Certain::No,
            (Certain::Yes, Some(ends)) if ends.first() >= day => Certain::Yes,
            (Certain::Yes, None) if self.goes_on => Certain::Yes,
            _ => Certain::Perhaps,
        };
        Judged { certain, most: self.each, sure: self.each, rounds: 1, left_out: false, partly: false }
    }
}

/// What a statement comes to on a day.
struct Judged {
    certain: Certain,
    /// The number, if it is so; none: not known.
    most: Option<u64>,
    /// What of it is sure.
    sure: Option<u64>,
    rounds: u64,
    left_out: bool,
    partly: bool,
}

impl Judged {
    /// The number that is used, the least and the most.
    fn span(&self) -> Option<(u64, u64, u64)> {
        let (most, sure) = self.most.zip(self.sure)?;
        Some(match self.certain {
            _ if self.left_out => (0, 0, 0),
            Certain::Yes => (sure, sure, most),
            Certain::Perhaps => (0, 0, most),
            Certain::No => (0, 0, 0),
        })
    }
}

/// One thing with the statement that is used, and after it those that disagree with it.
#[derive(Clone, Debug)]
struct Item<'s> {
    id: &'s str,
    said: Vec<Said<'s>>,
    pillar: Option<&'s str>,
    countries: Vec<&'s str>,
    /// The end of its operation.
    ended: Option<When>,
}

impl<'s> Item<'s> {
    /// The row of a day; none where no statement says that it may be so.
    fn row(&self, judge: impl Fn(&Said<'s>) -> Judged) -> Option<Row<'s>> {
        let used = self.said.first()?;
        let judged: Vec<Judged> = self.said.iter().map(judge).collect();
        if judged.iter().all(|judged| judged.certain == Certain::No) {
            return None;
        }
        let first = judged.first()?;
        let spans: Vec<(u64, u64, u64)> = judged.iter().filter_map(Judged::span).collect();
        let disagree = spans.iter().any(|span| Some(span) != spans.first());
        let so = first.certain == Certain::Yes;
        let counted = so && !first.left_out;
        let flag = |flag: bool| u64::from(flag);
        let tally = Tally {
            value: spans.first().map_or(0, |span| span.0),
            low: spans.iter().map(|span| span.1).min().unwrap_or(0),
            high: spans.iter().map(|span| span.2).max().unwrap_or(0),
            rows: flag(counted),
            rounds: if counted { first.rounds } else { 0 },
            unknown: if counted && first.most.is_none() { first.rounds } else { 0 },
            undated: flag(first.certain == Certain::Perhaps && !first.left_out),
            disagreeing: flag(disagree),
            approximate: flag(counted && used.approximate),
            unverified: flag(counted && used.reliability == Some(Reliability::Unverified)),
            partly: flag(counted && first.partly),
            left_out: if so && first.left_out { first.most.unwrap_or(0) } else { 0 },
        };
        let said = self.said.iter().zip(&judged).filter(|_| self.said.len() > 1);
        let statements = said.map(|(said, judged)| Stated {
            position: said.position,
            source: said.entry.cites.first().map(|cite| cite.source.as_str()),
            value: judged.span().map(|span| span.0),
            begins: said.begins,
        });
        Some(Row {
            id: self.id,
            pillar: self.pillar,
            year: used.begins.map(year),
            countries: self.countries.clone(),
            kind: used.kind,
            operation: used.operation,
            tally,
            statements: statements.collect(),
            number: used.number,
        })
    }

    fn is_liaison(&self) -> bool {
        self.said.first().is_some_and(|said| said.kind == Some(Personnel::LiaisonStaff.word()))
    }
}

/// The year, or the fiscal year where that is all that is known.
fn year(when: When) -> String {
    let year = when.first().year();
    if when.last().year() == year { year.to_string() } else { when.to_string() }
}

/// Everything that can be counted.
#[derive(Clone, Debug)]
pub(super) struct Items<'s> {
    missions: Vec<Item<'s>>,
    dispatches: Vec<Item<'s>>,
    goods: Vec<Item<'s>>,
    /// Operations without a first day, with their pillars.
    pub undated: Vec<(&'s str, Option<&'s str>)>,
}

impl<'s> Items<'s> {
    /// Everything that is known at a view.
    pub fn of(view: &View<'s>) -> Items<'s> {
        Items::over(view, &view.things("operation"), &view.things("dispatch"), &view.things("goods"))
    }

    /// One operation, and what names it: the rest of the record is not looked at.
    pub fn about(view: &View<'s>, operation: &str) -> Items<'s> {
        let named = |kind: &str| {
            let named = view.naming(operation).filter(|(_, entry)| entry.says.kind().0 == kind);
            let ids: BTreeSet<&str> =
                named.filter_map(|(_, entry)| entry.says.own()).map(crate::Id::as_str).collect();
            ids.into_iter().filter_map(|id| view.thing(id)).collect::<Vec<_>>()
        };
        let operation = view.thing(operation).filter(|thing| thing.entry.says.kind().0 == "operation");
        Items::over(view, operation.as_slice(), &named("dispatch"), &named("goods"))
    }

    fn over(
        view: &View<'s>,
        all_operations: &[Thing<'s>],
        all_dispatches: &[Thing<'s>],
        all_goods: &[Thing<'s>],
    ) -> Items<'s> {
        let mut operations: HashMap<&'s str, &'s Operation> = HashMap::new();
        let (mut missions, mut undated) = (Vec::new(), Vec::new());
        for thing in all_operations {
            let said = ranked(view, thing);
            let Some(says) = used_operation(&said) else { continue };
            operations.insert(says.id.as_str(), says);
            if said.first().is_some_and(|said| said.begins.is_none()) {
                undated.push((says.id.as_str(), says.pillar.as_deref()));
                continue;
            }
            missions.push(item(says.id.as_str(), said, says.pillar.as_deref(), &[], Some(says)));
        }
        let mut dispatches = Vec::new();
        for thing in all_dispatches {
            let said = ranked(view, thing);
            let Some(Statement::Dispatch(says)) = said.first().map(|said| &said.entry.says) else { continue };
            let operation = operations.get(says.operation.as_str()).copied();
            dispatches.push(item(says.id.as_str(), said, None, &says.places, operation));
        }
        let mut goods = Vec::new();
        for thing in all_goods {
            let said = ranked(view, thing);
            let Some(Statement::Goods(says)) = said.first().map(|said| &said.entry.says) else { continue };
            let operation = says.operation.as_ref().and_then(|id| operations.get(id.as_str()).copied());
            goods.push(item(says.id.as_str(), said, says.pillar.as_deref(), &says.places, operation));
        }
        Items { missions, dispatches, goods, undated }
    }

    /// Missions begun by a day.
    pub fn missions(&self, day: Date) -> Section<'s> {
        Section::of(self.missions.iter().filter_map(|item| item.row(|said| said.sent(day, None))))
    }

    /// Missions that went on on a day.
    pub fn ongoing(&self, day: Date) -> Section<'s> {
        Section::of(self.missions.iter().filter_map(|item| item.row(|said| said.running(day, None))))
    }

    /// Persons sent by a day but for liaison staff.
    pub fn persons(&self, day: Date) -> Section<'s> {
        let items = self.dispatches.iter().filter(|item| !item.is_liaison());
        Section::of(items.filter_map(|item| item.row(|said| said.sent(day, item.ended))))
    }

    /// Liaison staff sent by a day.
    pub fn liaison(&self, day: Date) -> Section<'s> {
        let items = self.dispatches.iter().filter(|item| item.is_liaison());
        Section::of(items.filter_map(|item| item.row(|said| said.sent(day, item.ended))))
    }

    /// Persons abroad on a day but for liaison staff.
    pub fn abroad(&self, day: Date) -> Section<'s> {
        let items = self.dispatches.iter().filter(|item| !item.is_liaison());
        Section::of(items.filter_map(|item| item.row(|said| said.running(day, item.ended))))
    }

    /// Contributions in kind by a day.
    pub fn in_kind(&self, day: Date) -> Section<'s> {
        // what a mission leaves behind may be handed over after its end
        Section::of(self.goods.iter().filter_map(|item| item.row(|said| said.sent(day, None))))
    }
}

/// What is said of a thing: the statement that is used, and those that disagree with it.
fn ranked<'s>(view: &View<'s>, thing: &Thing<'s>) -> Vec<Said<'s>> {
    let all = std::iter::once((thing.position, thing.entry)).chain(thing.others.iter().copied());
    let mut said: Vec<Said<'s>> = all.map(|(position, entry)| Said::new(view, position, entry)).collect();
    said.sort_by_key(Said::rank);
    if let Some(used) = said.first().cloned() {
        let mut at = 0;
        said.retain(|other| {
            at += 1;
            at == 1 || used.disagrees(other)
        });
    }
    said
}

fn used_operation<'s>(said: &[Said<'s>]) -> Option<&'s Operation> {
    match &said.first()?.entry.says {
        Statement::Operation(says) => Some(says),
        _ => None,
    }
}

/// A thing with what its operation gives where it says nothing itself.
fn item<'s>(
    id: &'s str,
    said: Vec<Said<'s>>,
    pillar: Option<&'s str>,
    places: &'s [crate::Id],
    operation: Option<&'s Operation>,
) -> Item<'s> {
    let places =
        if places.is_empty() { operation.map_or(places, |operation| &operation.places) } else { places };
    Item {
        id,
        said,
        pillar: pillar.or_else(|| operation.and_then(|operation| operation.pillar.as_deref())),
        countries: places.iter().map(crate::Id::as_str).collect(),
        ended: operation.and_then(|operation| operation.to),
    }
}
