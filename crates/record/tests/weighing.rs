//! Two sources disagree: who settles it, and when that counts.

#![expect(clippy::unwrap_used, reason = "test code: an absent value is a failed test")]

use jiff::{Timestamp, civil::date};
use law::{Standing, Truth};
use record::state::Topic;
use record::{
    By, Cite, Claim, Criterion, Entry, EntryId, Follow, Id, Reliability, Source, State, Statement, Weighing,
    When, Words,
};

fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

struct Log(State, i64);

impl Log {
    fn add(&mut self, says: Statement, source: Option<&str>, spoke: Option<&str>) {
        self.1 += 1;
        self.0.apply(Entry {
            id: EntryId::parse(&format!("e{}", self.1)).unwrap(),
            recorded: Timestamp::from_second(1_800_000_000 + self.1).unwrap(),
            by: By { office: id("office/hq"), user: None },
            spoke: spoke.map(|day| When::parse(day).unwrap()),
            cites: source.map(|source| Cite { source: id(source), page: None }).into_iter().collect(),
            corrects: None,
            public: true,
            remarks: None,
            says,
        });
    }

    fn source(&mut self, name: &str, reliability: Reliability) {
        let source = Source {
            id: id(name),
            title: Words::one(name),
            reliability,
            publisher: None,
            address: None,
            published: None,
            language: None,
        };
        self.add(Statement::Source(Box::new(source)), None, None);
    }

    fn claim(&mut self, source: &str, is: bool, from: Option<&str>, spoke: &str) {
        let claim = Claim {
            about: id("op/x"),
            fact: "agreement".to_owned(),
            is,
            of: None,
            from: from.map(|from| When::parse(from).unwrap()),
            to: None,
            who: None,
        };
        self.add(Statement::Claim(Box::new(claim)), Some(source), Some(spoke));
    }

    fn policy(&mut self, name: &str, by: Vec<Criterion>, from: Option<&str>) {
        let weighing = Weighing {
            id: id(name),
            name: Words::one(name),
            why: Words::one("tried"),
            from: from.map(|from| When::parse(from).unwrap()),
            to: None,
            by,
            about: Vec::new(),
        };
        self.add(Statement::Weighing(Box::new(weighing)), None, None);
    }

    fn reads(&self) -> (Truth, Standing, Option<u64>) {
        let view = self.0.as_of(date(2016, 7, 11), self.0.now());
        let reading = view.reading("op/x", Topic::Fact("agreement"), None);
        (reading.law.truth, reading.law.standing, reading.weighed)
    }
}

fn quarrel() -> Log {
    let mut log = Log(State::default(), 0);
    log.source("source/government", Reliability::Official);
    log.source("source/paper", Reliability::Reputable);
    log.claim("source/government", true, None, "2016-07-01");
    log.claim("source/paper", false, Some("2016-07-08"), "2016-07-10");
    log
}

#[test]
fn it_stays_contested_until_someone_says() {
    let log = quarrel();
    assert_eq!(log.reads(), (Truth::Unknown, Standing::Contested, None));
    let before = log.0.as_of(date(2016, 7, 7), log.0.now());
    assert_eq!(before.reading("op/x", Topic::Fact("agreement"), None).law.truth, Truth::Yes);
    assert_eq!(before.evidence("op/x", Topic::Fact("agreement"), None).len(), 1);
}

#[test]
fn policies_rank_and_the_latest_goes_first() {
    let mut log = quarrel();
    log.policy("weighing/official", vec![Criterion::Reliability], None);
    assert_eq!(log.reads(), (Truth::Yes, Standing::Settled, Some(4)));
    log.policy("weighing/newest", vec![Criterion::Newest], None);
    assert_eq!(log.reads(), (Truth::No, Standing::Settled, Some(5)));
    log.policy("weighing/later", vec![Criterion::Reliability], Some("2016-08-01"));
    assert_eq!(log.reads(), (Truth::No, Standing::Settled, Some(5)), "not in force yet");
    // what was known before a policy was adopted stays contested
    let then = log.0.as_of(date(2016, 7, 11), log.0.at(4));
    assert_eq!(then.reading("op/x", Topic::Fact("agreement"), None).law.standing, Standing::Contested);
}

#[test]
fn a_policy_that_does_not_settle_it_leaves_it_contested() {
    let mut log = quarrel();
    log.claim("source/government", false, None, "2016-07-01");
    log.policy("weighing/official", vec![Criterion::Reliability], None);
    assert_eq!(log.reads(), (Truth::Unknown, Standing::Contested, None));
}

#[test]
fn an_office_follows_a_source_and_goes_before_every_policy() {
    let mut log = quarrel();
    log.policy("weighing/official", vec![Criterion::Reliability], None);
    let follow = Follow {
        about: id("op/x"),
        follows: id("source/paper"),
        why: Words::one("its reporter was there"),
        fact: Some("agreement".to_owned()),
        set: None,
        of: None,
        from: None,
        to: None,
    };
    log.add(Statement::Follow(Box::new(follow)), None, None);
    assert_eq!(log.reads(), (Truth::No, Standing::Settled, Some(5)));
}
