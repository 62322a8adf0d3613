//! The record held against reference tables: values computed by hand on a small invented record, and what must always hold.

#![expect(clippy::unwrap_used, reason = "test code: an absent value is a failed test")]

use jiff::Timestamp;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use record::reference::{Fatality, Line, Mission, Ours, Tables, Theirs, Topic, YearMean, crosscheck};
use record::stats::{PersonDays, Uniformed, abroad_on};
use record::{By, Cite, Entry, EntryId, Id, Personnel, State, Statement};

/// A record of statements, each a kind and its JSON.
fn state(said: &[(&str, String)]) -> State {
    let source = ("source", r#"{"id":"source/s","title":"S","reliability":"official"}"#.to_owned());
    let mut state = State::default();
    for (number, (kind, json)) in std::iter::once(&source).chain(said).enumerate() {
        state.apply(Entry {
            id: EntryId::parse(&format!("e{number}")).unwrap(),
            recorded: Timestamp::from_second(1_800_000_000).unwrap(),
            by: By { office: Id::parse("office/hq").unwrap(), user: None },
            spoke: None,
            cites: vec![Cite { source: Id::parse("source/s").unwrap(), page: None }],
            corrects: None,
            public: true,
            remarks: None,
            says: Statement::read(kind, json).unwrap().unwrap(),
        });
    }
    state
}

fn operation(id: &str, rest: &str) -> (&'static str, String) {
    ("operation", format!(r#"{{"id":"op/{id}","name":"{id}","pillar":"pko"{rest}}}"#))
}

fn dispatch(id: &str, operation: &str, personnel: &str, rest: &str) -> (&'static str, String) {
    let json =
        format!(r#"{{"id":"dispatch/{id}","operation":"op/{operation}","personnel":"{personnel}"{rest}}}"#);
    ("dispatch", json)
}

/// Two operations of the UN, one of others, one without numbers, one of which nothing is known but its name.
fn invented() -> State {
    state(&[
        operation("a", r#","short":"UNA","lead":["body/un"],"from":"2011-07-01","to":"2012-06-30""#),
        dispatch("a/1", "a", "military_observers", r#","persons":10,"from":"2011-07-01","to":"2011-12-31""#),
        dispatch("a/2", "a", "military_observers", r#","persons":12,"from":"2012-01","to":"2012-06-30""#),
        dispatch("a/3", "a", "election_observers", r#","persons":50,"from":"2011-07-01","to":"2012-06-30""#),
        operation("b", r#","short":"UNB II","lead":["body/un"],"from":"2011""#),
        dispatch("b/1", "b", "engineer_unit", r#","persons":100,"from":"2011""#),
        dispatch("b/2", "b", "engineer_unit", r#","persons":120,"from":"2012""#),
        operation("c", r#","short":"UNC","lead":["body/un"],"from":"2011-01-01","to":"2011-12-31""#),
        dispatch("c/1", "c", "staff_officers", r#","from":"2011-01-01","to":"2011-12-31""#),
        operation("mfo", r#","short":"MFO","lead":["body/mfo"],"from":"2011-01-01","to":"2011-12-31""#),
        dispatch("mfo/1", "mfo", "staff_officers", r#","persons":2,"from":"2011-01-01","to":"2011-12-31""#),
        operation("d", r#","short":"UND""#),
        ("event", r#"{"id":"event/e","what":"x","on":"2011-09-01","about":["dispatch/a/1"]}"#.to_owned()),
        ("mandate", r#"{"id":"mandate/a","operation":"op/a","from":"2011-06-01"}"#.to_owned()),
        ("mandate", r#"{"id":"mandate/b","operation":"op/b","from":"2012-06-01"}"#.to_owned()),
    ])
}

/// A line in words: what is compared, the table's value, the record's, what came of it and why.
fn told(line: &Line<'_>) -> String {
    let theirs = match &line.theirs {
        None => "-".to_owned(),
        Some(Theirs::Name(name)) => name.clone(),
        Some(Theirs::Day(day)) => day.to_string(),
        Some(Theirs::GoesOn) => "on".to_owned(),
        Some(Theirs::Mean(mean)) => mean.to_string(),
        Some(Theirs::Death { personnel, .. }) => personnel.clone(),
    };
    let ours = match &line.ours {
        None => "-".to_owned(),
        Some(Ours::Operation) => "it".to_owned(),
        Some(Ours::When(when)) => when.to_string(),
        Some(Ours::GoesOn) => "on".to_owned(),
        Some(Ours::Days(PersonDays { low, high, .. })) => {
            format!("{low}..{}", high.map_or_else(|| "?".to_owned(), |high| high.to_string()))
        }
        Some(Ours::Rounds(rounds)) => rounds.join("+"),
    };
    let year = line.year.map_or_else(String::new, |year| format!(" {year}"));
    let why = line.why.as_ref().map_or("", |why| why.word());
    let mission = line.mission.as_deref().unwrap_or("-");
    format!("{} {mission}{year} | {theirs} | {ours} | {} {why}", line.topic.word(), line.outcome.word())
}

fn lines(state: &State, on: Date, tables: &Tables, topics: &[Topic]) -> Vec<String> {
    let found = crosscheck(&state.as_of(on, state.now()), tables, Some("Ruritania"));
    found.iter().filter(|line| topics.contains(&line.topic)).map(told).collect()
}

const TODAY: Date = date(2020, 1, 1);

fn mission(acronym: &str, active: bool, start: Option<Date>, end: Option<Date>) -> Mission {
    Mission { acronym: acronym.to_owned(), name: format!("N {acronym}"), active, start, end }
}

#[test]
fn missions_and_their_days() {
    let day = |year, month| Some(date(year, month, 1));
    let list = vec![
        mission("una", false, day(2011, 6), day(2012, 6)),
        mission("UNB  II", true, day(2011, 3), None),
        mission("UNC", false, None, None),
        mission("UND", false, day(2001, 1), day(2001, 2)),
        mission("UNX", false, day(1961, 1), day(1962, 2)),
        mission("UNY", true, day(2020, 2), None),
    ];
    let tables = Tables { missions: Some(list), ..Tables::default() };
    let topics = [Topic::Listed, Topic::Begins, Topic::Ends, Topic::Mandate];
    let want = [
        "listed MFO | - | it | only-record led-by",
        "listed UNB  II | N UNB  II | it | agrees ",
        "listed UNC | N UNC | it | agrees ",
        "listed UND | N UND | it | agrees ",
        "listed UNX | N UNX | - | only-table no-operation",
        "listed una | N una | it | agrees ",
        "begins UNB  II | 2011-03-01 | 2011 | possible ",
        "begins UNC | - | 2011-01-01 | not-comparable no-day-theirs",
        "begins UND | 2001-01-01 | - | not-comparable no-day-ours",
        "begins una | 2011-06-01 | 2011-07-01 | agrees ",
        "ends UNB  II | on | on | agrees ",
        "ends UNC | - | 2011-12-31 | not-comparable no-day-theirs",
        "ends UND | 2001-02-01 | - | not-comparable no-day-ours",
        "ends una | 2012-06-01 | 2012-06-30 | differs ",
        "mandate UNB  II | 2011-03-01 | 2012-06-01 | possible later-mandate",
        "mandate una | 2011-06-01 | 2011-06-01 | agrees ",
    ];
    assert_eq!(lines(&invented(), TODAY, &tables, &topics), want);
    // on an earlier day neither missions nor operations that begin later are looked at
    assert_eq!(
        lines(&invented(), date(1970, 1, 1), &tables, &[Topic::Listed]),
        [
            "listed UNC | N UNC | - | only-table no-operation",
            "listed UNX | N UNX | - | only-table no-operation",
        ]
    );
}

/// What an end says of an assignment that ends in June 2012, or goes on.
#[test]
fn ends() {
    let of = |to: &str, active: bool, end: Option<Date>| {
        let state = state(&[operation("a", &format!(r#","short":"UNA","from":"2011-07-01"{to}"#))]);
        let tables = Tables { missions: Some(vec![mission("UNA", active, None, end)]), ..Tables::default() };
        let told = lines(&state, TODAY, &tables, &[Topic::Ends]).remove(0);
        told.rsplit("| ").next().unwrap().trim().to_owned()
    };
    let june = r#","to":"2012-06""#;
    for (to, active, end, want) in [
        (june, false, Some(date(2012, 6, 30)), "agrees"),
        (june, false, Some(date(2012, 6, 1)), "possible"),
        (june, false, Some(date(2012, 5, 31)), "differs"),
        (june, true, None, "agrees"),
        (june, false, None, "not-comparable no-day-theirs"),
        ("", true, None, "agrees"),
        ("", false, Some(date(2019, 12, 31)), "differs"),
        ("", true, Some(date(2020, 6, 30)), "agrees"),
    ] {
        assert_eq!(of(to, active, end), want, "{to} {active} {end:?}");
    }
}

/// Rounds of an operation that ended on the last day of June 2012, with the lowest and the highest number on days.
#[test]
fn rounds_relieve_each_other() {
    let state = state(&[
        operation("a", r#","from":"2011-01-01","to":"2012-06-30""#),
        dispatch("a/1", "a", "engineer_unit", r#","persons":100,"from":"2011-01-01""#),
        dispatch("a/2", "a", "engineer_unit", r#","persons":90,"from":"2011-07""#),
        dispatch("a/3", "a", "engineer_unit", r#","persons":120,"from":"2012-01-01","to":"2012-03-31""#),
        dispatch("a/4", "a", "engineer_unit", r#","persons":30,"from":"2012-03-01","to":"2012-03-31""#),
        dispatch("a/5", "a", "staff_officers", r#","persons":2,"from":"2011-01-01""#),
        dispatch("a/6", "a", "staff_officers", r#","persons":3,"to":"2012-06-30""#),
    ]);
    let uniformed = Uniformed::of(&state.as_of(TODAY, state.now()));
    for (day, low, high, why) in [
        (date(2010, 12, 31), 0, 0, "the operation has not begun"),
        (date(2011, 6, 30), 100 + 2, 100 + 3, "without a last day it goes on until the operation ends"),
        (date(2011, 7, 1), 90 + 2, 100 + 3, "perhaps the second has begun"),
        (date(2011, 7, 31), 90 + 2, 90 + 3, "the second has surely begun, and relieved the first"),
        (date(2012, 2, 1), 120 + 2, 120 + 3, "the third has relieved it"),
        (date(2012, 3, 1), 150 + 2, 150 + 3, "two with days of their own stand beside each other"),
        (date(2012, 4, 1), 2, 3, "both have ended"),
        (date(2012, 7, 1), 0, 0, "so has the operation"),
    ] {
        assert_eq!(uniformed.on("op/a", day), (low, Some(high)), "{day}: {why}");
    }
}

fn mean(year: i16, country: &str, mission: &str, persons: u64) -> YearMean {
    YearMean { year, country: country.to_owned(), mission: mission.to_owned(), persons }
}

#[test]
fn person_days_by_hand() {
    let state = invented();
    let uniformed = Uniformed::of(&state.as_of(TODAY, state.now()));
    for (operation, year, low, high, days) in [
        // ten persons from July to December; those who observe an election are not uniformed
        ("op/a", 2011, 10 * 184, Some(10 * 184), 365),
        // twelve, surely from the last day of January and perhaps from the first, to the end of June
        ("op/a", 2012, 12 * 152, Some(12 * 182), 366),
        ("op/a", 2013, 0, Some(0), 365),
        // a round without an end was perhaps there; the next relieves it
        ("op/b", 2011, 0, Some(100 * 365), 365),
        ("op/b", 2012, 0, Some(120 * 366), 366),
        ("op/c", 2011, 0, None, 365),
        ("op/nothing", 2011, 0, Some(0), 365),
    ] {
        assert_eq!(uniformed.in_year(operation, year), PersonDays { low, high, days }, "{operation} {year}");
    }
    // 1824/366 = 4.98, 2184/366 = 5.97: the range holds both
    assert_eq!(uniformed.in_year("op/a", 2012).tenths(), (49, Some(60)));
}

#[test]
fn means_of_uniformed_persons() {
    let own = [
        mean(2011, "Ruritania", "UNA", 5),
        mean(2012, "Ruritania", "UNA", 7),
        mean(2011, "Ruritania", "UNB II", 60),
        mean(2012, "Ruritania", "UNB II", 121),
        mean(2013, "Ruritania", "UNB II", 90),
        mean(2011, "Ruritania", "UNC", 3),
        mean(2012, "Ruritania", "UNX", 1),
        mean(2012, "Ruritania", "UNC", 0),
        mean(2020, "Ruritania", "UNB II", 90),
    ];
    // over all countries 2013 has half of the other years
    let others = [(2011, 932), (2012, 900), (2013, 410), (2014, 1_000), (2020, 910)];
    let others = others.map(|(year, persons)| mean(year, "Freedonia", "UNX", persons));
    let means = own.into_iter().chain(others).collect();
    let tables = Tables { means: Some(means), ..Tables::default() };
    let want = [
        "persons MFO 2011 | - | 730..730 | only-record led-by",
        "persons UNA 2011 | 5 | 1840..1840 | agrees ",
        "persons UNA 2012 | 7 | 1824..2184 | differs ",
        "persons UNB II 2011 | 60 | 0..36500 | possible ",
        "persons UNB II 2012 | 121 | 0..43920 | differs ",
        "persons UNB II 2013 | 90 | 0..43800 | not-comparable year-incomplete",
        "persons UNB II 2014 | - | 0..43800 | not-comparable no-row",
        "persons UNC 2011 | 3 | 0..? | possible no-number",
        "persons UNX 2012 | 1 | - | only-table no-operation",
    ];
    assert_eq!(lines(&invented(), TODAY, &tables, &[Topic::Persons]), want);
}

#[test]
fn deaths() {
    let death = |on: Date, mission: &str, nationality: &str, personnel: &str| Fatality {
        id: format!("{mission}-{on}"),
        day: on,
        mission: mission.to_owned(),
        nationality: nationality.to_owned(),
        personnel: personnel.to_owned(),
        incident: "Accident".to_owned(),
    };
    let (august, september) = (date(2011, 8, 1), date(2011, 9, 1));
    let deaths = vec![
        death(august, "UNA", "Ruritania", "Military Observer"),
        death(august, "UNA", "Freedonia", "Military Observer"),
        death(august, "UNA", "Ruritania", "Police"),
        death(august, "UNA", "Ruritania", "International Civilian"),
        death(august, "UNA", "Ruritania", "A new word"),
        death(august, "UNX", "Ruritania", "Military"),
        death(september, "UNA", "Ruritania", "Military"),
        death(date(2012, 1, 5), "UNA", "Ruritania", "Military"),
        death(date(2030, 1, 1), "UNA", "Ruritania", "Military"),
    ];
    let tables = Tables { fatalities: Some(deaths), ..Tables::default() };
    let want = [
        "fatality UNA 2011 | Military Observer | dispatch/a/1 | only-table someone-there",
        "fatality UNA 2011 | Police | - | only-table nobody-there",
        "fatality UNA 2011 | International Civilian | dispatch/a/3 | only-table someone-there",
        "fatality UNA 2011 | A new word | dispatch/a/1+dispatch/a/3 | only-table someone-there",
        "fatality UNA 2011 | Military | dispatch/a/1 | possible event",
        "fatality UNA 2012 | Military | dispatch/a/2 | only-table someone-there",
        "fatality UNX 2011 | Military | - | only-table no-operation",
    ];
    assert_eq!(lines(&invented(), TODAY, &tables, &[Topic::Fatality]), want);
}

#[test]
fn without_tables_or_without_a_country_nothing_is_compared() {
    let state = invented();
    let view = state.as_of(TODAY, state.now());
    assert!(crosscheck(&view, &Tables::default(), Some("Ruritania")).is_empty());
    let means = Some(vec![mean(2011, "Ruritania", "UNA", 5)]);
    assert!(crosscheck(&view, &Tables { means, ..Tables::default() }, None).is_empty());
}

/// A day, a month, a year or nothing.
fn when(key: &'static str) -> impl Strategy<Value = String> {
    let day =
        (1..=12, 1..=28).prop_map(move |(month, day)| format!(r#","{key}":"2011-{month:02}-{day:02}""#));
    let month = (1..=12).prop_map(move |month| format!(r#","{key}":"2011-{month:02}""#));
    prop_oneof![day, month, Just(format!(r#","{key}":"2011""#)), Just(String::new())]
}

proptest! {
    /// By turns the same comes out as day by day.
    #[test]
    fn a_year_is_the_sum_of_its_days(
        (begins, to) in (when("from"), when("to")),
        rounds in proptest::collection::vec((0..2_usize, 1..50_u32, when("from"), when("to")), 1..5),
    ) {
        let mut said = vec![operation("a", &format!("{begins}{to}"))];
        for (at, (sort, persons, from, to)) in rounds.iter().enumerate() {
            let sort = [Personnel::EngineerUnit, Personnel::StaffOfficers][*sort].word();
            said.push(dispatch(&format!("a/{at}"), "a", sort, &format!(r#","persons":{persons}{from}{to}"#)));
        }
        let state = state(&said);
        let view = state.as_of(TODAY, state.now());
        let uniformed = Uniformed::of(&view);
        let mut sum = PersonDays { low: 0, high: Some(0), days: 0 };
        let mut day = date(2011, 1, 1);
        while day.year() == 2011 {
            let (low, high) = uniformed.on("op/a", day);
            prop_assert!(Some(low) <= high, "{day}: {low} {high:?}");
            // no more than all rounds that were there or perhaps were
            prop_assert!(high <= Some(abroad_on(&view, day).rows.iter().map(|row| row.tally.high).sum()));
            sum = PersonDays { low: sum.low + low, high: sum.high.zip(high).map(|(a, b)| a + b), days: sum.days + 1 };
            day = day.tomorrow().unwrap();
        }
        prop_assert_eq!(uniformed.in_year("op/a", 2011), sum);
    }
}
