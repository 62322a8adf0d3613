//! `/abroad`: persons abroad on any day, by operation and sort, on a map, against the most that the law allows, and year by year.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use casework::counts::{Abroad, Count, abroad, peaks};
use casework::holds::cap;
use maud::{Markup, html};
use record::{Id, Personnel};
use wording::{grouped, labels};

use crate::draw::Frame;
use crate::draw::bars::{Amount, Year, Years, YearsWords, years};
use crate::draw::map::{Area, Map, MapWords, Point, map};
use crate::fault::Fault;
use crate::look::Look;
use crate::page::{Page, parts};
use crate::pages::public::places;
use crate::reply::Reply;
use crate::visit::Visit;

/// Operations on the map: those with most persons, where there are more.
const MOST_POINTS: usize = 8;
/// Operations in the table of numbers.
const MOST_ROWS: usize = 24;
/// Rounds on one page.
const EACH: usize = 24;

/// Who is abroad on the day at which the reader looks.
///
/// # Errors
/// Where that is no day.
pub fn answer(visit: &Visit<'_>) -> Result<Reply, Fault> {
    let look = Look::at(visit)?;
    let view = look.view();
    let all = abroad(&view);
    let found: Vec<(f64, f64)> = all.iter().filter_map(place).map(|(_, place)| place).collect();
    let area = places::region(&found).unwrap_or(Area::World);
    let (points, rows) = (largest(&all, MOST_POINTS), largest(&all, MOST_ROWS));
    let main = html! {
        (counted(&look, &all))
        @if !all.is_empty() {
            h2 { (visit.say("desk-cw-abroad-where")) }
            (figure(&look, &points.0, area))
            (more(&look, points.1))
            h2 { (visit.say("desk-cw-abroad-numbers")) }
            (table(&look, &rows.0))
            (more(&look, rows.1))
            h2 { (visit.say("desk-cw-abroad-rounds")) }
            (rounds(&look, &all))
        }
        h2 { (visit.say("desk-cw-abroad-years")) }
        (by_year(&look))
    };
    let title = visit.tell("desk-cw-abroad-title", &[("day", look.on.to_string().into())]);
    Ok(Reply::page(Page::of_record(title, main).show(visit)))
}

/// That other operations have persons abroad too.
pub fn more(look: &Look<'_>, count: usize) -> Markup {
    html! { @if count > 0 { p { (look.visit.tell("desk-cw-where-more", &[("count", count.into())])) } } }
}

/// How many there are, against the most that the law allows; and liaison staff, which stand beside that.
pub fn counted(look: &Look<'_>, all: &[Abroad<'_>]) -> Markup {
    let visit = look.visit;
    let cap = cap(visit.desk.framework());
    let args = |count: Count| {
        [
            ("least", count.least.into()),
            ("most", count.most.into()),
            ("unknown", count.unknown.into()),
            ("cap", cap.map_or_else(|| "none".to_owned(), |cap| grouped(&cap.to_string())).into()),
        ]
    };
    let persons = Count::of(all.iter().filter(|one| !one.is_liaison()));
    let liaison = Count::of(all.iter().filter(|one| one.is_liaison()));
    html! {
        p.lead { (visit.tell("abroad-persons", &args(persons))) }
        p { (visit.tell("abroad-liaison", &args(liaison))) }
    }
}

/// The rounds of the operations that have most persons abroad, `most` of them, and how many other operations have some.
pub fn largest<'s>(all: &[Abroad<'s>], most: usize) -> (Vec<Abroad<'s>>, usize) {
    let mut sizes: BTreeMap<&Id, u64> = BTreeMap::new();
    for one in all {
        *sizes.entry(&one.dispatch.operation).or_default() += one.dispatch.persons.unwrap_or(0);
    }
    let mut order: Vec<(&Id, u64)> = sizes.into_iter().collect();
    order.sort_by_key(|(operation, persons)| (Reverse(*persons), *operation));
    let kept: Vec<&Id> = order.iter().take(most).map(|(operation, _)| *operation).collect();
    let rounds = all.iter().filter(|one| kept.contains(&&one.dispatch.operation));
    (rounds.cloned().collect(), order.len() - kept.len())
}

/// Rounds of one operation and sort together.
fn groups<'a, 's>(all: &'a [Abroad<'s>]) -> BTreeMap<(&'a Id, Personnel), Vec<&'a Abroad<'s>>> {
    let mut groups: BTreeMap<(&Id, Personnel), Vec<&Abroad<'s>>> = BTreeMap::new();
    for one in all {
        groups.entry((&one.dispatch.operation, one.dispatch.personnel)).or_default().push(one);
    }
    groups
}

/// A count as it is written: what is sure, and up to what it may be.
fn number(look: &Look<'_>, count: Count) -> String {
    let least = grouped(&count.least.to_string());
    let known = if count.least == count.most {
        least
    } else {
        format!("{least}–{}", grouped(&count.most.to_string()))
    };
    match count.unknown {
        0 => known,
        unknown => {
            look.visit.tell("desk-cw-abroad-and", &[("known", known.into()), ("unknown", unknown.into())])
        }
    }
}

/// Numbers by operation and sort.
pub fn table(look: &Look<'_>, all: &[Abroad<'_>]) -> Markup {
    let visit = look.visit;
    let heads = ["abroad-head-operation", "abroad-head-sort", "abroad-head-persons", "abroad-head-places"]
        .map(|id| visit.say(id));
    let rows = groups(all).into_iter().map(|((operation, personnel), rounds)| {
        let mut places: Vec<Id> = Vec::new();
        for place in rounds.iter().flat_map(|one| one.places) {
            if !places.contains(place) {
                places.push(place.clone());
            }
        }
        vec![
            operation_link(look, operation),
            html! { (labels::choice(visit.words, personnel.word())) },
            html! { span.number { (number(look, Count::of(rounds.iter().copied()))) } },
            html! { (look.teller().names(&places)) },
        ]
    });
    parts::table(&visit.say("desk-cw-abroad-caption"), &heads, &rows.collect::<Vec<_>>())
}

fn operation_link(look: &Look<'_>, operation: &Id) -> Markup {
    let path = format!("/operations/{}", operation.name().replace('/', "%2F"));
    html! { a href=(look.visit.link(&path)) { (look.teller().name(operation)) } }
}

/// Every round with its entry, so many at a time.
fn rounds(look: &Look<'_>, all: &[Abroad<'_>]) -> Markup {
    let visit = look.visit;
    let heads = [
        "abroad-head-dispatch",
        "abroad-head-operation",
        "abroad-head-sort",
        "abroad-head-persons",
        "desk-cw-head-days",
    ]
    .map(|id| visit.say(id));
    let after = parts::after(visit);
    let rows = all.iter().skip(after).take(EACH).map(|one| {
        let dispatch = one.dispatch;
        let persons =
            dispatch.persons.map_or_else(|| visit.say("desk-cw-unknown-number"), |it| it.to_string());
        let day = |when: Option<record::When>| when.map_or_else(String::new, |when| when.to_string());
        vec![
            html! { (dispatch.id.name()) " " (parts::entries(visit, &[one.position])) },
            operation_link(look, &dispatch.operation),
            html! { (labels::choice(visit.words, dispatch.personnel.word())) },
            html! { (persons) @if one.perhaps { (visit.say("abroad-perhaps")) } },
            html! { (day(dispatch.from)) " – " (day(dispatch.to)) },
        ]
    });
    let next = after.saturating_add(EACH);
    html! {
        (parts::table(&visit.say("desk-cw-abroad-rounds"), &heads, &rows.collect::<Vec<_>>()))
        @if next < all.len() { (parts::next(visit, "/abroad", next)) }
    }
}

/// The first of the places of a round of which it is known where it lies.
fn place<'a>(one: &'a Abroad<'_>) -> Option<(&'a Id, (f64, f64))> {
    one.places.iter().find_map(|id| Some((id, places::of(id.as_str())?)))
}

/// The words of a point and where it stands.
struct Placed {
    label: String,
    name: String,
    href: String,
    amount: u32,
    place: (f64, f64),
}

/// A point for each operation, with the number that is sure.
pub fn figure(look: &Look<'_>, all: &[Abroad<'_>], area: Area) -> Markup {
    let visit = look.visit;
    let mut found: BTreeMap<&Id, (Vec<&Abroad<'_>>, (f64, f64))> = BTreeMap::new();
    for one in all {
        if let Some((_, place)) = place(one) {
            found.entry(&one.dispatch.operation).or_insert_with(|| (Vec::new(), place)).0.push(one);
        }
    }
    let said: Vec<Placed> = found
        .into_iter()
        .map(|(operation, (rounds, place))| {
            let count = Count::of(rounds);
            let label = look.teller().name(operation);
            let args = [("name", label.clone().into()), ("count", number(look, count).into())];
            let name = visit.tell("desk-cw-abroad-point", &args);
            let path = format!("/operations/{}", operation.name().replace('/', "%2F"));
            let amount = u32::try_from(count.most).unwrap_or(u32::MAX);
            Placed { label, name, href: visit.link(&path), amount, place }
        })
        .collect();
    let points = said.iter().map(|one| Point {
        label: &one.label,
        name: &one.name,
        href: Some(&one.href),
        longitude: one.place.0,
        latitude: one.place.1,
        amount: (one.amount > 0).then_some(one.amount),
    });
    let say = |id: &str| visit.say(id);
    let (title, described, twin, note) = (
        say("desk-cw-map-title"),
        say("desk-cw-map-described"),
        say("desk-cw-as-table"),
        say("desk-cw-map-note"),
    );
    let (place, amount) = (say("abroad-head-operation"), say("abroad-head-persons"));
    let (position, unknown, also) =
        (say("desk-cw-map-position"), say("desk-cw-unknown-number"), say("desk-cw-map-also"));
    map(&Map {
        frame: Frame {
            id: "whereabouts",
            title: &title,
            description: &described,
            twin: &twin,
            note: &note,
            source: None,
        },
        words: MapWords {
            place: &place,
            amount: &amount,
            position: &position,
            unknown: &unknown,
            also: &also,
        },
        area,
        points: &points.collect::<Vec<_>>(),
    })
}

/// The most that were abroad on one day of each year.
fn by_year(look: &Look<'_>) -> Markup {
    let visit = look.visit;
    let view = look.view();
    let amount = |count: Count| {
        let shown = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
        Amount::between(shown(count.least), shown(count.most))
    };
    let found = peaks(&view, visit.desk.framework().head.since);
    let shown: Vec<Year> = found
        .iter()
        .map(|peak| Year {
            year: peak.day.year(),
            amounts: vec![Some(amount(peak.persons)), Some(amount(peak.liaison))],
        })
        .collect();
    let say = |id: &str| visit.say(id);
    let (title, described, twin, note) = (
        say("desk-cw-years-title"),
        say("desk-cw-years-described"),
        say("desk-cw-as-table"),
        say("desk-cw-years-note"),
    );
    let (year, total, unit, range, unknown) = (
        say("desk-cw-years-year"),
        say("desk-cw-years-total"),
        say("abroad-head-persons"),
        say("desk-cw-years-range"),
        say("desk-cw-unknown-number"),
    );
    let (persons, liaison) = (say("desk-cw-years-persons"), say("desk-cw-years-liaison"));
    years(&Years {
        frame: Frame {
            id: "by-year",
            title: &title,
            description: &described,
            twin: &twin,
            note: &note,
            source: None,
        },
        words: YearsWords { year: &year, total: &total, unit: &unit, range: &range, unknown: &unknown },
        series: &[&persons, &liaison],
        years: &shown,
    })
}
