//! `/operations`: every operation known at the moment, those that are asked for.

use casework::counts::{Abroad, Count, abroad};
use maud::{Markup, html};
use record::{Id, Operation, Statement};

use super::{path, span};
use crate::fault::Fault;
use crate::look::Look;
use crate::page::{Page, parts};
use crate::reply::Reply;
use crate::visit::Visit;

/// Operations on one page: so many stay small with long names too.
const EACH: usize = 50;

/// Where an operation stands on the day.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Standing {
    Ahead,
    GoesOn,
    Ended,
    Unknown,
}

impl Standing {
    const ALL: [Standing; 4] = [Standing::GoesOn, Standing::Ended, Standing::Ahead, Standing::Unknown];

    fn of(look: &Look<'_>, says: &Operation) -> Standing {
        match (says.from, says.to) {
            (_, Some(to)) if to.last() < look.on => Standing::Ended,
            (Some(from), _) if from.first() > look.on => Standing::Ahead,
            (None, None) => Standing::Unknown,
            _ => Standing::GoesOn,
        }
    }

    const fn word(self) -> &'static str {
        match self {
            Standing::Ahead => "ahead",
            Standing::GoesOn => "goes_on",
            Standing::Ended => "ended",
            Standing::Unknown => "unknown",
        }
    }

    fn told(self, visit: &Visit<'_>) -> String {
        visit.tell("desk-ops-standing", &[("standing", self.word().into())])
    }

    const fn class(self) -> &'static str {
        match self {
            Standing::GoesOn => "yes",
            Standing::Unknown => "open",
            Standing::Ahead | Standing::Ended => "dim",
        }
    }
}

/// One operation with what the list tells of it.
struct Line<'l> {
    says: &'l Operation,
    standing: Standing,
    /// Rounds of persons.
    rounds: u64,
    /// Contributions in kind.
    goods: usize,
    /// Persons there on the day.
    there: Count,
}

/// What is asked for.
#[derive(Default)]
struct Asked<'v> {
    pillar: Option<&'v str>,
    standing: Option<&'v str>,
    contributions: Option<&'v str>,
    place: Option<&'v str>,
}

impl<'v> Asked<'v> {
    fn of(visit: &'v Visit<'_>) -> Asked<'v> {
        Asked {
            pillar: visit.query("pillar"),
            standing: visit.query("standing"),
            contributions: visit.query("contributions"),
            place: visit.query("place"),
        }
    }

    /// The way to the operations after so many, of those that are asked for.
    fn further(&self, visit: &Visit<'_>, after: usize) -> String {
        let fields = [
            ("pillar", self.pillar),
            ("standing", self.standing),
            ("contributions", self.contributions),
            ("place", self.place),
        ];
        let fields = fields.map(|(name, value)| (name, value.map(str::to_owned)));
        parts::address(visit, "/operations", &[&fields[..], &[("after", Some(after.to_string()))]].concat())
    }

    fn takes(&self, line: &Line<'_>) -> bool {
        let contributes = line.rounds > 0 || line.goods > 0;
        let place = |id: &Id| self.place.is_none_or(|place| id.as_str() == place);
        self.pillar.is_none_or(|pillar| line.says.pillar.as_deref() == Some(pillar))
            && self.standing.is_none_or(|word| line.standing.word() == word)
            && self.contributions.is_none_or(|word| (word == "with") == contributes)
            && (self.place.is_none() || line.says.places.iter().any(place))
    }
}

/// Every operation known at the moment.
pub fn list(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let look = Look::at(visit)?;
    let lines = lines(&look);
    let asked = Asked::of(visit);
    let mut shown: Vec<&Line<'_>> = lines.iter().filter(|line| asked.takes(line)).collect();
    let begun = |line: &Line<'_>| std::cmp::Reverse(line.says.from.map(record::When::first));
    shown.sort_by_key(|line| (Standing::ALL.iter().position(|known| *known == line.standing), begun(line)));
    let heads = [
        "desk-ops-head-operation",
        "desk-ops-head-pillar",
        "desk-ops-head-places",
        "desk-ops-head-days",
        "desk-ops-head-contributions",
        "desk-ops-head-there",
    ]
    .map(|id| visit.say(id));
    let after = parts::after(visit);
    let rows: Vec<Vec<Markup>> = shown.iter().skip(after).take(EACH).map(|line| row(&look, line)).collect();
    let next = after.saturating_add(EACH);
    let main = html! {
        (form(&look, &lines, &asked))
        p role="status" { (counts(&look, &shown, lines.len())) }
        @if rows.is_empty() { p { (visit.say("desk-ops-none")) } }
        @else { (parts::table(&visit.say("desk-operations"), &heads, &rows)) }
        @if next < shown.len() { p { a rel="next" href=(asked.further(visit, next)) { (visit.say("desk-ops-next")) } } }
    };
    Ok(Reply::page(Page::of_record(visit.say("desk-operations"), main).show(visit)))
}

fn lines<'l>(look: &Look<'l>) -> Vec<Line<'l>> {
    let view = look.view();
    let there = abroad(&view);
    let things = view.things("operation");
    let operations = things.into_iter().filter_map(|thing| match &thing.entry.says {
        Statement::Operation(says) => Some(&**says),
        _ => None,
    });
    let lines = operations.map(|says| {
        let (mut seen, mut rounds, mut goods): (Vec<&Id>, u64, usize) = (Vec::new(), 0, 0);
        for (_, entry) in view.naming(says.id.as_str()) {
            match &entry.says {
                Statement::Dispatch(one) if one.operation == says.id && !seen.contains(&&one.id) => {
                    seen.push(&one.id);
                    rounds = rounds.saturating_add(one.rounds.unwrap_or(1));
                }
                Statement::Goods(one)
                    if one.operation.as_ref() == Some(&says.id) && !seen.contains(&&one.id) =>
                {
                    seen.push(&one.id);
                    goods += 1;
                }
                _ => {}
            }
        }
        let here = |one: &&Abroad<'_>| one.dispatch.operation == says.id;
        let there = Count::of(there.iter().filter(here));
        Line { says, standing: Standing::of(look, says), rounds, goods, there }
    });
    lines.collect()
}

/// How many are shown, by pillar.
fn counts(look: &Look<'_>, shown: &[&Line<'_>], all: usize) -> String {
    let visit = look.visit;
    let mut pillars: Vec<(&str, usize)> = Vec::new();
    for pillar in shown.iter().filter_map(|line| line.says.pillar.as_deref()) {
        match pillars.iter_mut().find(|(known, _)| *known == pillar) {
            Some((_, count)) => *count += 1,
            None => pillars.push((pillar, 1)),
        }
    }
    let named = pillars.iter().map(|(pillar, count)| {
        let name = look.labels().dimension("pillar", pillar);
        visit.tell("desk-ops-of-pillar", &[("name", name.into()), ("count", (*count).into())])
    });
    let goes_on = shown.iter().filter(|line| line.standing == Standing::GoesOn).count();
    let args = [
        ("shown", shown.len().into()),
        ("all", all.into()),
        ("on", goes_on.into()),
        ("pillars", named.collect::<Vec<_>>().join(&visit.say("record-and")).into()),
    ];
    visit.tell("desk-ops-counts", &args)
}

fn row(look: &Look<'_>, line: &Line<'_>) -> Vec<Markup> {
    let (visit, says) = (look.visit, line.says);
    let name = says.name.get(visit.lang());
    let pillar = says.pillar.as_deref().map(|pillar| look.labels().dimension("pillar", pillar));
    let given = [("rounds", line.rounds.into()), ("goods", line.goods.into())];
    vec![
        html! {
            a href=(visit.link(&path(&says.id))) {
                @match &says.short { Some(short) => (short), None => (name) }
            }
            @if says.short.is_some() { br; span.dim { (name) } }
        },
        html! { (pillar.unwrap_or_default()) },
        html! { (look.teller().names(&says.places)) },
        html! {
            (span(look, says.from, says.to)) " "
            (parts::tag(line.standing.class(), &line.standing.told(visit)))
        },
        html! {
            @if line.rounds > 0 || line.goods > 0 { (visit.tell("desk-ops-given", &given)) }
            @else { span.dim { (visit.say("desk-ops-nothing-given")) } }
        },
        html! { span.number { (count(visit, line.there)) } },
    ]
}

/// A number of persons, as far as it is known.
pub(super) fn count(visit: &Visit<'_>, count: Count) -> String {
    let args =
        [("least", count.least.into()), ("most", count.most.into()), ("unknown", count.unknown.into())];
    let args =
        [&args[..], &[("range", if count.least == count.most { "one" } else { "range" }.into())]].concat();
    visit.tell("desk-ops-persons", &args)
}

fn form(look: &Look<'_>, lines: &[Line<'_>], asked: &Asked<'_>) -> Markup {
    let visit = look.visit;
    let framework = visit.desk.framework();
    let pillars = framework.dim("pillar").map_or(&[][..], |dim| framework.values(dim));
    let pillars = pillars.iter().map(|(id, name)| (id.clone(), name.get(visit.lang()).to_owned()));
    let standings = Standing::ALL.map(|one| (one.word().to_owned(), one.told(visit)));
    let given = [("with", "desk-ops-with"), ("without", "desk-ops-without")];
    let given = given.map(|(word, id)| (word.to_owned(), visit.say(id)));
    let mut places: Vec<(String, String)> = Vec::new();
    for id in lines.iter().flat_map(|line| &line.says.places) {
        if places.iter().all(|(known, _)| known != id.as_str()) {
            places.push((id.to_string(), look.teller().name(id)));
        }
    }
    places.sort_by(|one, other| one.1.cmp(&other.1));
    let chosen = |name: &str, label: &str, of: &[(String, String)], now: Option<&str>| {
        select(visit, (name, &visit.say(label)), of, now)
    };
    html! {
        form.row method="get" action="/operations" role="search" aria-label=(visit.say("desk-ops-filter")) {
            @for (name, value) in [("on", &visit.as_of.on), ("known", &visit.as_of.known)] {
                @if let Some(value) = value { input type="hidden" name=(name) value=(value); }
            }
            (chosen("pillar", "desk-ops-head-pillar", &pillars.collect::<Vec<_>>(), asked.pillar))
            (chosen("standing", "desk-ops-head-standing", &standings, asked.standing))
            (chosen("contributions", "desk-ops-head-contributions", &given, asked.contributions))
            (chosen("place", "desk-ops-head-places", &places, asked.place))
            button { (visit.say("desk-ops-show")) }
            a.button.second href=(visit.link("/operations")) { (visit.say("desk-ops-all")) }
        }
    }
}

fn select(
    visit: &Visit<'_>,
    (name, label): (&str, &str),
    of: &[(String, String)],
    now: Option<&str>,
) -> Markup {
    let id = format!("filter-{name}");
    html! {
        div {
            label for=(id) { (label) }
            br;
            select id=(id) name=(name) {
                option value="" { (visit.say("desk-ops-any")) }
                @for (value, text) in of { option value=(value) selected[now == Some(value)] { (text) } }
            }
        }
    }
}
