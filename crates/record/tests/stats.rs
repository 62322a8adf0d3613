//! What the record adds up to: the rule for rows, ranges, what is not known, and official figures beside them.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "test code: an absent value is a failed test"
)]

use jiff::Timestamp;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use record::stats::{By, Given, Groups, Reason, Stats, Tally};
use record::{By as Writer, Cite, Entry, EntryId, Id, State, Statement};

fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

/// A log that is written as JSON, as the kinds have it.
#[derive(Default)]
struct Log {
    entries: Vec<Entry>,
}

impl Log {
    fn sources() -> Log {
        let mut log = Log::default();
        for word in ["official", "reputable", "secondary", "unverified"] {
            let json = format!(r#"{{"id":"source/{word}","title":"{word}","reliability":"{word}"}}"#);
            log.add("source", &json, None, None);
        }
        log
    }

    fn add(&mut self, kind: &str, json: &str, source: Option<&str>, spoke: Option<&str>) -> EntryId {
        let number = self.entries.len();
        let entry = Entry {
            id: EntryId::parse(&format!("e{number}")).unwrap(),
            recorded: Timestamp::from_second(1_800_000_000 + i64::try_from(number).unwrap()).unwrap(),
            by: Writer { office: id("office/hq"), user: None },
            spoke: spoke.map(|spoke| record::When::parse(spoke).unwrap()),
            cites: source
                .map(|word| Cite { source: id(&format!("source/{word}")), page: None })
                .into_iter()
                .collect(),
            corrects: None,
            public: true,
            remarks: None,
            says: Statement::read(kind, json).unwrap().unwrap(),
        };
        let id = entry.id.clone();
        self.entries.push(entry);
        id
    }

    /// From the official source.
    fn said(&mut self, kind: &str, json: &str) -> EntryId {
        self.add(kind, json, Some("official"), Some("2000-01-01"))
    }

    fn operation(&mut self, name: &str, rest: &str) {
        self.said("operation", &format!(r#"{{"id":"op/{name}","name":"{name}",{rest}}}"#));
    }

    fn dispatch(&mut self, name: &str, operation: &str, personnel: &str, rest: &str) -> EntryId {
        self.said("dispatch", &dispatch(name, operation, personnel, rest))
    }

    fn withdraw(&mut self, entry: &EntryId) {
        self.add("withdrawal", &format!(r#"{{"withdraws":"{entry}","why":"wrong"}}"#), None, None);
    }

    fn state(&self) -> State {
        let mut state = State::default();
        self.entries.iter().cloned().for_each(|entry| state.apply(entry));
        state
    }
}

fn dispatch(name: &str, operation: &str, personnel: &str, rest: &str) -> String {
    format!(r#"{{"id":"dispatch/{name}","operation":"op/{operation}","personnel":"{personnel}",{rest}}}"#)
}

/// The sum of one group.
fn of(groups: &Groups, key: &str) -> Tally {
    groups[&Some(key.to_owned())]
}

fn range(tally: Tally) -> (u64, u64, u64) {
    (tally.low, tally.value, tally.high)
}

/// Two missions, one over, and another without a day.
fn two() -> Log {
    let mut log = Log::sources();
    log.operation("a", r#""pillar":"pko","of_type":"a","from":"1996-02-01","to":"1996-08-31","places":["state/SY","state/IL"]"#);
    log.operation("b", r#""pillar":"ihro","from":"1999""#);
    log.operation("c", r#""pillar":"pko""#);
    log
}

#[test]
fn missions() {
    let state = two().state();
    let on = |day: Date| {
        let sums = Stats::of(&state.as_of(day, state.now()));
        (range(sums.missions.total), range(sums.ongoing.total), sums.undated.len())
    };
    assert_eq!(on(date(1996, 1, 31)), ((0, 0, 0), (0, 0, 0), 1));
    assert_eq!(on(date(1996, 2, 1)), ((1, 1, 1), (1, 1, 1), 1));
    assert_eq!(on(date(1999, 6, 1)), ((1, 1, 2), (0, 0, 1), 1), "perhaps begun");
    assert_eq!(on(date(1999, 12, 31)), ((2, 2, 2), (1, 1, 1), 1));
    let sums = Stats::of(&state.as_of(date(2000, 1, 1), state.now()));
    assert_eq!(of(&sums.missions.by(By::Pillar), "pko").value, 1);
    assert_eq!(sums.missions.by(By::Country).len(), 3, "two countries, and one not known");
    assert_eq!(of(&sums.missions.by(By::Kind), "a").value, 1);
}

#[test]
fn rounds_numbers_not_known_and_what_counts_elsewhere() {
    let mut log = two();
    log.dispatch("a1", "a", "transport_unit", r#""persons":45,"from":"1996-02-01","to":"1996-08-31""#);
    log.dispatch(
        "a2",
        "a",
        "transport_unit",
        r#""persons":43,"rounds":3,"from":"1996-08-01","to":"1998-02""#,
    );
    log.dispatch("a3", "a", "staff_officers", r#""rounds":2,"from":"1996-02-01","to":"1998-02""#);
    log.dispatch("b1", "b", "engineer_unit", r#""persons":680,"counted_elsewhere":true,"from":"1999-12-31""#);
    log.dispatch("a4", "a", "liaison_staff", r#""persons":5,"from":"1996-02-01","places":["state/SY"]"#);
    log.dispatch("b2", "b", "military_observers", r#""persons":7,"from":"2030-01-01""#);
    let state = log.state();
    let on = |day: Date| Stats::of(&state.as_of(day, state.now()));
    let all = on(date(2000, 1, 1));
    assert_eq!(range(all.persons.total), (174, 174, 174));
    assert_eq!(
        (all.persons.total.unknown, all.persons.total.rounds, all.persons.total.left_out),
        (2, 6, 680)
    );
    assert_eq!(all.liaison.total.value, 5);
    assert_eq!(of(&all.persons.by(By::Year), "1996").value, 174, "all rounds in the year of the first");
    let countries = all.persons.by(By::Country);
    assert_eq!((of(&countries, "state/SY").value, of(&countries, "state/IL").value), (174, 174), "in each");
    assert_eq!(all.liaison.by(By::Country).len(), 1, "its own place");
    assert_eq!(of(&all.persons.by(By::Kind), "staff_officers").unknown, 2);
    assert_eq!(all.persons.by_operation_and_kind()[&(Some("op/a"), Some("transport_unit"))].rounds, 4);
    // of three rounds one at least has begun; all of them when the operation ends
    let early = on(date(1996, 8, 15)).persons.total;
    assert_eq!((range(early), early.partly, early.rounds), ((88, 88, 174), 2, 3));
    assert_eq!(range(on(date(1996, 8, 31)).persons.total), (174, 174, 174));
}

#[test]
fn what_has_ended_has_begun() {
    let mut log = Log::sources();
    log.operation("a", r#""from":"1996-02-01","to":"1998-08-31""#);
    for (name, rest) in [
        ("year", r#""persons":1,"from":"1996","to":"1996-03-31""#),
        ("year-of-operation", r#""persons":10,"from":"1998""#),
        ("rounds-of-operation", r#""persons":100,"rounds":4,"from":"1996-02-01""#),
        ("no-day", r#""persons":1000,"to":"1997""#),
    ] {
        let json = dispatch(name, "a", "staff_officers", rest);
        log.add("dispatch", &json, Some("official"), Some("2020-01-01"));
    }
    let state = log.state();
    let on = |day: Date| range(Stats::of(&state.as_of(day, state.now())).persons.total);
    assert_eq!(on(date(1996, 3, 30)), (100, 100, 1401));
    assert_eq!(on(date(1996, 3, 31)), (101, 101, 1401));
    assert_eq!(on(date(1997, 12, 31)), (1101, 1101, 1401));
    assert_eq!(on(date(1998, 8, 30)), (1101, 1101, 1411));
    assert_eq!(on(date(1998, 8, 31)), (1411, 1411, 1411));
}

#[test]
fn the_most_reliable_row_then_the_latest_is_used_and_the_others_are_listed() {
    let mut log = two();
    let said = |log: &mut Log, persons: &str, source: &str, spoke: &str| {
        let rest = format!(r#"{persons}"from":"1996-02-01","to":"1996-08-31""#);
        log.add("dispatch", &dispatch("x", "a", "engineer_unit", &rest), Some(source), Some(spoke))
    };
    said(&mut log, r#""persons":30,"#, "secondary", "2000-01-03");
    said(&mut log, r#""persons":20,"#, "official", "2000-01-01");
    said(&mut log, r#""persons":10,"#, "official", "2000-01-02");
    said(&mut log, r#""persons":10,"#, "unverified", "2000-01-05");
    said(&mut log, "", "official", "2000-01-09");
    let state = log.state();
    let sums = Stats::of(&state.as_of(date(2000, 2, 1), state.now()));
    assert_eq!(range(sums.persons.total), (10, 10, 30));
    assert_eq!(sums.persons.total.disagreeing, 1);
    let listed: Vec<_> =
        sums.persons.rows[0].statements.iter().map(|said| (said.source.unwrap(), said.value)).collect();
    assert_eq!(
        listed,
        [("source/official", Some(10)), ("source/official", Some(20)), ("source/secondary", Some(30))],
        "the one that agrees and the one without a number are none of them"
    );
}

#[test]
fn goods() {
    let mut log = two();
    let goods = |log: &mut Log, name: &str, rest: &str, spoke: &str| {
        let json = format!(r#"{{"id":"goods/{name}","purpose":"{name}"{rest}}}"#);
        log.add("goods", &json, Some("official"), Some(spoke))
    };
    goods(
        &mut log,
        "fiscal",
        r#","decided":"FY1994","operation":"op/a","recipient":"body/un","number":1"#,
        "1996",
    );
    goods(
        &mut log,
        "day",
        r#","handed_over":"1999-05-01","pillar":"ihro","places":["state/TL"],"number":5"#,
        "2000",
    );
    goods(&mut log, "other", r#","decided":"1999-05-01","other_law":"a special law""#, "2000");
    goods(&mut log, "silent", "", "2001-05-16");
    log.said("figure", r#"{"measure":"in_kind","value":4,"on":"2001-12-31"}"#);
    let state = log.state();
    let on = |day: Date| Stats::of(&state.as_of(day, state.now())).in_kind;
    assert_eq!(
        range(on(date(1995, 3, 30)).total),
        (0, 0, 2),
        "within the fiscal year, and one without a day"
    );
    assert_eq!(range(on(date(1995, 3, 31)).total), (1, 1, 2));
    assert_eq!(on(date(1999, 5, 1)).total.left_out, 1);
    let all = on(date(2001, 5, 16));
    assert_eq!(range(all.total), (3, 3, 3), "told of by then");
    assert_eq!(of(&all.by(By::Pillar), "pko").value, 1, "the operation's");
    assert_eq!(of(&all.by(By::Year), "FY1994").value, 1);
    assert_eq!(of(&all.by(By::Kind), "body/un").value, 1);
    let sums = Stats::of(&state.as_of(date(2002, 1, 1), state.now()));
    assert_eq!(
        sums.figures[0].reasons(),
        [Reason::LeftOut(1), Reason::Highest { number: 5, inferred: false, missing: 2 }]
    );
}

#[test]
fn figures_are_beside_the_rows_of_their_own_day_and_quarrels_show() {
    let mut log = two();
    log.dispatch("a1", "a", "transport_unit", r#""persons":45,"from":"1996-02-01","to":"1996-08-31""#);
    log.dispatch("a2", "a", "liaison_staff", r#""persons":2,"from":"1996-02-01""#);
    log.dispatch("b1", "b", "engineer_unit", r#""persons":100,"from":"1999-06-01","to":"1999-07-01""#);
    let figure = |log: &mut Log, source: &str, rest: &str| {
        log.add("figure", &format!("{{{rest}}}"), Some(source), Some("2001-01-01"));
    };
    figure(&mut log, "official", r#""measure":"persons_sent","value":40,"on":"1996-12-31""#);
    figure(&mut log, "official", r#""measure":"persons_sent","value":50,"on":"1997-12","approximate":true"#);
    figure(&mut log, "reputable", r#""measure":"persons_sent","value":60,"on":"1997-01-01""#);
    figure(&mut log, "official", r#""measure":"operations","value":1,"on":"1999-12","pillar":"pko""#);
    figure(&mut log, "official", r#""measure":"persons_sent","value":45,"on":"2000","about":"op/a""#);
    figure(&mut log, "official", r#""measure":"support_percent","value":90,"on":"2000""#);
    figure(&mut log, "official", r#""measure":"in_kind","value":9,"on":"2005""#);
    let state = log.state();
    let sums = Stats::of(&state.as_of(date(2001, 1, 1), state.now()));
    let lines: Vec<_> =
        sums.figures.iter().map(|line| (line.figure.value, line.latest, line.difference())).collect();
    assert_eq!(
        lines,
        [
            (50, true, Some(5)),
            (60, false, Some(15)),
            (1, true, Some(0)),
            (90, true, None),
            (45, true, Some(0)),
        ],
        "the earlier one of the same source and the later one are not there"
    );
    let (on, source) = (record::When::parse("1997-01-01").unwrap(), Some("source/reputable"));
    assert_eq!(
        sums.figures[0].reasons(),
        [Reason::Contradicted { value: 60, on, source }, Reason::Approximate, Reason::Liaison(2)]
    );
    assert_eq!(sums.figures[4].sum.as_ref().unwrap().parts.len(), 1);
}

#[test]
fn abroad() {
    let mut log = two();
    log.dispatch(
        "a1",
        "a",
        "staff_officers",
        r#""persons":3,"rounds":2,"from":"1996-02-01","to":"1996-08-31""#,
    );
    log.dispatch("b1", "b", "staff_officers", r#""persons":4,"from":"1999-02-01","ongoing":true"#);
    log.dispatch("b2", "b", "staff_officers", r#""persons":9,"from":"1999-02-01""#);
    log.dispatch("a2", "a", "staff_officers", r#""persons":8,"from":"1996-03-01""#);
    let state = log.state();
    let on = |day: Date| range(Stats::of(&state.as_of(day, state.now())).abroad.total);
    assert_eq!(
        on(date(1996, 8, 31)),
        (11, 11, 11),
        "the operation goes on, so does what has no end of its own"
    );
    assert_eq!(on(date(2000, 1, 1)), (4, 4, 13), "of one nobody says whether it goes on");
}

/// One step of a random log.
#[derive(Clone, Debug)]
enum Step {
    Operation {
        which: u8,
        pillar: u8,
        month: Option<u8>,
    },
    Dispatch {
        which: u8,
        operation: u8,
        personnel: u8,
        persons: Option<u16>,
        rounds: u8,
        month: Option<u8>,
        source: u8,
    },
    Goods {
        which: u8,
        operation: Option<u8>,
        month: Option<u8>,
        other: bool,
    },
    Withdraw {
        which: u8,
    },
}

fn step() -> impl Strategy<Value = Step> {
    let month = || proptest::option::of(0..36_u8);
    prop_oneof![
        2 => (0..3_u8, 0..3_u8, month()).prop_map(|(which, pillar, month)| Step::Operation { which, pillar, month }),
        5 => (0..6_u8, 0..4_u8, 0..3_u8, proptest::option::of(0..700_u16), 1..4_u8, month(), 0..4_u8).prop_map(
            |(which, operation, personnel, persons, rounds, month, source)| {
                Step::Dispatch { which, operation, personnel, persons, rounds, month, source }
            }
        ),
        2 => (0..4_u8, proptest::option::of(0..3_u8), month(), any::<bool>())
            .prop_map(|(which, operation, month, other)| Step::Goods { which, operation, month, other }),
        2 => any::<u8>().prop_map(|which| Step::Withdraw { which }),
    ]
}

fn time(name: &str, month: Option<u8>) -> String {
    month.map_or_else(String::new, |month| {
        format!(r#","{name}":"{}-{:02}""#, 1996 + u32::from(month / 12), month % 12 + 1)
    })
}

fn log(steps: &[Step]) -> Log {
    let mut log = Log::sources();
    let mut standing = Vec::new();
    for step in steps {
        let entry = match step {
            Step::Operation { which, pillar, month } => {
                let pillar = ["pko", "ihro", "ieo"][usize::from(*pillar)];
                let rest = time("from", *month);
                log.said(
                    "operation",
                    &format!(r#"{{"id":"op/{which}","name":"x","pillar":"{pillar}"{rest}}}"#),
                )
            }
            Step::Dispatch { which, operation, personnel, persons, rounds, month, source } => {
                let personnel = ["staff_officers", "engineer_unit", "liaison_staff"][usize::from(*personnel)];
                let persons = persons.map_or_else(String::new, |persons| format!(r#","persons":{persons}"#));
                let rest = format!(r#""rounds":{rounds}{persons}{}"#, time("from", *month));
                let json = dispatch(&which.to_string(), &operation.to_string(), personnel, &rest);
                let source = ["official", "reputable", "secondary", "unverified"][usize::from(*source)];
                log.add("dispatch", &json, Some(source), Some("1998"))
            }
            Step::Goods { which, operation, month, other } => {
                let operation = operation.map_or_else(String::new, |op| format!(r#","operation":"op/{op}""#));
                let other = if *other { r#","other_law":"x""# } else { "" };
                let rest = format!("{operation}{other}{}", time("decided", *month));
                log.said("goods", &format!(r#"{{"id":"goods/{which}","purpose":"x"{rest}}}"#))
            }
            Step::Withdraw { which } => {
                if !standing.is_empty() {
                    let entry = standing.remove(usize::from(*which) % standing.len());
                    log.withdraw(&entry);
                }
                continue;
            }
        };
        standing.push(entry);
    }
    log
}

fn days() -> impl Iterator<Item = Date> {
    (0..40).step_by(3).map(|month| date(1995 + month / 12, i8::try_from(month % 12 + 1).unwrap(), 20))
}

proptest! {
    #[test]
    fn groups_add_up_and_ranges_hold_the_value(steps in prop::collection::vec(step(), 1..40)) {
        let state = log(&steps).state();
        for day in days() {
            let sums = Stats::of(&state.as_of(day, state.now()));
            for section in [&sums.missions, &sums.ongoing, &sums.persons, &sums.liaison, &sums.abroad, &sums.in_kind] {
                prop_assert!(section.total.low <= section.total.value && section.total.value <= section.total.high);
                for by in [By::Pillar, By::Year, By::Kind, By::Operation] {
                    let mut sum = Tally::default();
                    section.by(by).values().for_each(|tally| sum.add(tally));
                    prop_assert_eq!(sum, section.total, "{:?}", by);
                }
            }
        }
    }

    #[test]
    fn what_one_operation_was_given_is_its_share_of_the_whole(steps in prop::collection::vec(step(), 1..40)) {
        let state = log(&steps).state();
        for day in days() {
            let view = state.as_of(day, state.now());
            let sums = Stats::of(&view);
            let (persons, in_kind) = (sums.persons.by(By::Operation), sums.in_kind.by(By::Operation));
            for which in 0..4 {
                let id = format!("op/{which}");
                let given = Given::to(&view, &id);
                let share = |groups: &Groups| groups.get(&Some(id.clone())).copied().unwrap_or_default();
                prop_assert_eq!(given.persons, share(&persons));
                prop_assert_eq!(given.in_kind, share(&in_kind));
            }
        }
    }

    #[test]
    fn what_was_known_adds_up_to_the_same_for_ever(steps in prop::collection::vec(step(), 1..40), cut in any::<prop::sample::Index>()) {
        let log = log(&steps);
        let cut = cut.index(log.entries.len() + 1);
        let long = log.state();
        let short = Log { entries: log.entries[..cut].to_vec() }.state();
        for day in days() {
            let then = Stats::of(&short.as_of(day, short.now()));
            let now = Stats::of(&long.as_of(day, long.at(cut as u64)));
            prop_assert_eq!(&then.missions, &now.missions);
            prop_assert_eq!(&then.persons, &now.persons);
            prop_assert_eq!(&then.liaison, &now.liaison);
            prop_assert_eq!(&then.in_kind, &now.in_kind);
        }
    }

    #[test]
    fn what_is_withdrawn_does_not_count(steps in prop::collection::vec(step(), 1..40)) {
        let log = log(&steps);
        let gone: Vec<&EntryId> = log.entries.iter().filter_map(|entry| match &entry.says {
            Statement::Withdrawal(withdrawal) => Some(&withdrawal.withdraws),
            _ => None,
        }).collect();
        let left: Vec<Entry> = log.entries.iter()
            .filter(|entry| !gone.contains(&&entry.id) && !matches!(entry.says, Statement::Withdrawal(_))).cloned().collect();
        let (all, left) = (log.state(), Log { entries: left }.state());
        for day in days() {
            let (all, left) = (Stats::of(&all.as_of(day, all.now())), Stats::of(&left.as_of(day, left.now())));
            prop_assert_eq!(all.missions.total, left.missions.total);
            prop_assert_eq!(all.persons.by(By::Pillar), left.persons.by(By::Pillar));
            prop_assert_eq!(all.in_kind.by(By::Year), left.in_kind.by(By::Year));
        }
    }
}
