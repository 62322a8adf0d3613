//! Three ways in: for the world, for people at home, for people in host countries. Each answers what its readers ask first.

use maud::{Markup, html};
use record::stats::{By, Stats};
use record::{Measure, Statement};

use super::notes::Notes;
use super::{charts, files, home, under, words};
use crate::fault::Fault;
use crate::page::parts;
use crate::public::PublicLook;
use crate::reply::Reply;

/// A question and what stands under it.
fn question(look: &PublicLook<'_>, id: &str, answer: &Markup) -> Markup {
    html! { section { h2 { (look.say(id)) } (answer) } }
}

fn done(look: &PublicLook<'_>, title: &str, main: &Markup) -> Reply {
    look.page(under(look, &look.say(title), main))
}

/// `/public/world`: what can Japan be relied on for, and is it true?
#[expect(clippy::unnecessary_wraps, reason = "pages share one signature")]
pub fn world(look: &PublicLook<'_>) -> Result<Reply, Fault> {
    let view = look.view();
    let sums = Stats::of(&view);
    let notes = Notes::new(look);
    let personnel = |key: Option<&str>| {
        let name = key.map_or_else(|| look.say("desk-public-unknown"), |key| words::choice(look, key));
        (name, None)
    };
    let heads = ("desk-public-head-personnel", "desk-public-head-persons");
    let main = html! {
        p.lead { (look.say("desk-public-world-lead")) }
        (question(look, "desk-public-world-much", &home::big(look, &sums, &notes)))
        (question(look, "desk-public-world-now", &now(look)))
        (question(look, "desk-public-world-skills", &html! {
            (charts::by_group(look, &sums.persons.by(By::Kind), "skills", heads, personnel))
        }))
        (question(look, "desk-public-world-check", &html! {
            p { (look.say("desk-public-world-check-text")) }
            p { a href=(look.link("/public/data")) { (look.say("desk-public-part-data")) } }
        }))
        (files(look, &["statistics", "dispatches"]))
        (notes.list())
    };
    Ok(done(look, "desk-public-world-title", &main))
}

/// Operations that go on, with who is there.
fn now(look: &PublicLook<'_>) -> Markup {
    let view = look.view();
    let sums = Stats::of(&view);
    let abroad = sums.abroad.by(By::Operation);
    let rows: Vec<Vec<Markup>> = sums
        .ongoing
        .rows
        .iter()
        .filter(|row| row.tally.value > 0)
        .filter_map(|row| {
            let Statement::Operation(says) = &view.thing(row.id)?.entry.says else { return None };
            let persons = abroad.get(&Some(row.id.to_owned()));
            let href = look.link(&words::address("operations", row.id));
            Some(vec![
                html! { a href=(href) { (words::short(look, says)) } },
                html! { (words::names(look, &says.places)) },
                html! { (words::span(look, says.from, says.to, true)) },
                html! { (persons.map_or_else(|| look.say("desk-public-unknown"), |tally| words::tally(look, tally))) },
            ])
        })
        .collect();
    if rows.is_empty() {
        return html! { p { (look.say("desk-public-none-now")) } };
    }
    let heads = [
        "desk-public-head-operation",
        "desk-public-head-country",
        "desk-public-head-days",
        "desk-public-head-abroad",
    ]
    .map(|id| look.say(id));
    parts::table(
        &look.tell("desk-public-now-caption", &[("day", words::date(look, look.on).into())]),
        &heads,
        &rows,
    )
}

/// `/public/home`: who goes for us, what for, who decides, and how does it end?
#[expect(clippy::unnecessary_wraps, reason = "pages share one signature")]
pub fn people(look: &PublicLook<'_>) -> Result<Reply, Fault> {
    let view = look.view();
    let sums = Stats::of(&view);
    let notes = Notes::new(look);
    let main = html! {
        p.lead { (look.say("desk-public-people-lead")) }
        (question(look, "desk-public-people-who", &now(look)))
        (question(look, "desk-public-people-many", &charts::by_year(look, &sums.persons, "years", "desk-public-unit-persons")))
        (question(look, "desk-public-people-decides", &decides(look)))
        (question(look, "desk-public-people-think", &support(look, &sums, &notes)))
        (question(look, "desk-public-people-came", &results(look, &notes)))
        (files(look, &["statistics", "dispatches"]))
        (notes.list())
    };
    Ok(done(look, "desk-public-people-title", &main))
}

/// The principles and who decides, in short.
fn decides(look: &PublicLook<'_>) -> Markup {
    let principles = ["ceasefire", "consent", "impartiality", "withdrawal", "weapons"];
    html! {
        p { (look.say("desk-public-decides")) }
        ol { @for word in principles { li { (look.say(&format!("desk-public-principle-{word}"))) } } }
    }
}

/// What people thought of it, as far as sources say.
fn support(look: &PublicLook<'_>, sums: &Stats<'_>, notes: &Notes<'_>) -> Markup {
    let lines = sums.figures.iter().filter(|line| line.figure.measure == Measure::Support);
    html! {
        ul {
            @for line in lines {
                li {
                    (look.tell("desk-public-support", &[
                        ("value", words::count(line.figure.value).into()),
                        ("day", words::when(look, line.figure.on).into()),
                    ]))
                    @if let Some(what) = &line.figure.what { " " (what.get(look.lang())) }
                    (notes.of(line.entry))
                }
            }
        }
    }
}

/// The latest results that were told.
fn results(look: &PublicLook<'_>, notes: &Notes<'_>) -> Markup {
    const MOST: usize = 8;
    let view = look.view();
    let on = look.on;
    let mut all: Vec<_> = view
        .entries("outcome")
        .filter_map(|(_, entry)| match &entry.says {
            Statement::Outcome(says) if says.on.first() <= on => Some((entry, says)),
            _ => None,
        })
        .collect();
    all.sort_by_key(|(_, says)| std::cmp::Reverse(says.on));
    html! {
        ul.story {
            @for (entry, says) in all.into_iter().take(MOST) {
                li {
                    (words::time(look, says.on)) " "
                    @if let Some(name) = words::operation(look, says.about.as_str()) {
                        a href=(look.link(&words::address("operations", says.about.as_str()))) { (name) } " "
                    }
                    (says.what.get(look.lang())) (notes.of(entry))
                }
            }
        }
    }
}

/// `/public/hosts`: who came to us, by whose consent, what did they do and leave behind?
#[expect(clippy::unnecessary_wraps, reason = "pages share one signature")]
pub fn hosts(look: &PublicLook<'_>) -> Result<Reply, Fault> {
    let view = look.view();
    let sums = Stats::of(&view);
    let persons = sums.persons.by(By::Country);
    let missions = sums.missions.by(By::Country);
    let in_kind = sums.in_kind.by(By::Country);
    let mut keys: Vec<&str> = persons.keys().chain(in_kind.keys()).flatten().map(String::as_str).collect();
    keys.sort_unstable();
    keys.dedup();
    let mut rows: Vec<(String, Vec<Markup>)> = keys
        .into_iter()
        .filter_map(|key| {
            let name = words::name(look, key)?;
            let code = key.split_once('/')?.1;
            let href = look.link(&format!("/public/operations?country={code}"));
            let of = |groups: &record::stats::Groups| {
                let tally = groups.get(&Some(key.to_owned())).filter(|tally| tally.rows > 0);
                tally.map_or_else(|| "–".to_owned(), |tally| words::tally(look, tally))
            };
            let cells = vec![
                html! { a href=(href) { (name) } },
                html! { (of(&missions)) },
                html! { (of(&persons)) },
                html! { (of(&in_kind)) },
            ];
            Some((name, cells))
        })
        .collect();
    rows.sort_by(|one, other| one.0.cmp(&other.0));
    let rows: Vec<Vec<Markup>> = rows.into_iter().map(|(_, cells)| cells).collect();
    let heads = [
        "desk-public-head-country",
        "desk-public-head-missions",
        "desk-public-head-persons",
        "desk-public-head-in-kind",
    ]
    .map(|id| look.say(id));
    let main = html! {
        p.lead { (look.say("desk-public-hosts-lead")) }
        (question(look, "desk-public-hosts-here", &html! {
            (parts::table(&look.say("desk-public-hosts-caption"), &heads, &rows))
            p.dim { (look.say("stats-rule-countries")) }
            (files(look, &["statistics"]))
        }))
        (question(look, "desk-public-hosts-consent", &html! { p { (look.say("desk-public-hosts-consent-text")) } }))
        (question(look, "desk-public-hosts-left", &html! {
            p { (look.say("desk-public-hosts-left-text")) " " a href=(look.link("/public/in-kind")) { (look.say("desk-public-part-in-kind")) } }
        }))
        (question(look, "desk-public-hosts-wrong", &html! { p { (look.say("desk-public-hosts-wrong-text")) } }))
    };
    Ok(done(look, "desk-public-hosts-title", &main))
}
