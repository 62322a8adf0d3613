//! A country that does not exist, with laws of its own: nothing in the program knows of any one country.

#![expect(clippy::unwrap_used, clippy::panic, reason = "helpers of tests may fail like tests")]

#[path = "support/load.rs"]
mod load;

use jiff::civil::{Date, date};
use law::{
    Edition, Entity, Events, Explainer, Framework, Leaf, Need, Question, Reading, Situation, Span, Truth,
};

const FIRST: Date = date(2003, 3, 3);
const NOW: Date = date(2020, 2, 20);

fn estmark() -> Framework {
    load::framework("tests/second_country")
}

/// The coordinates of a question, by name.
fn asked(framework: &Framework, coordinates: &[(&str, &str)]) -> Question {
    let mut question = Question::open(framework);
    for (dim, value) in coordinates {
        let dim = framework.dim(dim).unwrap();
        question.set(dim, 1 << framework.value(dim, value).unwrap());
    }
    question
}

/// Two lands, one governed by the League; the Council called; everything in favour.
fn situation(framework: &Framework) -> Situation {
    let entity = |id: &str, body: Option<&str>| Entity {
        id: id.to_owned(),
        body: body.map(|body| framework.body(body).unwrap()),
    };
    let entities =
        vec![entity("upland", None), entity("coast", None), entity("council", Some("river_council"))];
    let mut situation = Situation::silent(framework, entities);
    let fact = |name: &str| framework.fact(name).unwrap();
    let (lands, callers) = (framework.set("lands").unwrap(), framework.set("callers").unwrap());
    let yes = [
        Leaf::Fact(fact("truce_holds")),
        Leaf::Fact(fact("few_enough")),
        Leaf::Of(fact("welcomes"), 0),
        Leaf::Of(fact("governed_for"), 1),
        Leaf::Of(fact("governor_welcomes"), 1),
        Leaf::Member(lands, 0),
        Leaf::Member(lands, 1),
        Leaf::Member(callers, 2),
        Leaf::Complete(lands),
        Leaf::Complete(callers),
    ];
    let no = [Leaf::Fact(fact("joins_fighting")), Leaf::Of(fact("welcomes"), 1), Leaf::Fact(fact("sent"))];
    for (leaves, says) in [(&yes[..], true), (&no, false)] {
        for leaf in leaves {
            situation.say(*leaf, Reading::settled(says));
        }
    }
    situation
}

fn truth(edition: &Edition<'_>, goal: &str, situation: &Situation, question: &Question) -> Truth {
    let goal = edition.framework.rule_name(goal).unwrap();
    let tree = edition.tree(goal, situation, question);
    assert_eq!(tree.truth(), edition.truth(goal, situation, question));
    Explainer::new(&tree, situation).verdict()
}

#[test]
fn loads() {
    let framework = estmark();
    assert_eq!(framework.head.id, "estmark");
    assert_eq!(framework.edition_days().collect::<Vec<_>>(), [date(2001, 5, 1), date(2015, 9, 1)]);
    assert_eq!(framework.edition(FIRST).goals().count(), 4);
    assert_eq!(framework.edition(date(2001, 4, 30)).goals().count(), 0);
}

#[test]
fn nothing_to_complain_of() {
    let audit = estmark().audit();
    let told: Vec<String> = audit.complaints.iter().map(ToString::to_string).collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
    assert!(audit.cells > 0 && audit.undetermined == 0 && audit.conditions > 0);
    assert_eq!((audit.idle, audit.doubtful, audit.sampled), (Vec::new(), Vec::new(), 0));
}

/// A goal, a day, a question, and what comes of it.
type Judged<'c> = (&'c str, Date, &'c [(&'c str, &'c str)], Truth);

#[test]
fn judged_by_its_own_rules() {
    let framework = estmark();
    let mut situation = situation(&framework);
    let guard = [("venture", "truce"), ("corps", "guard"), ("job", "patrol"), ("carried", "arms")];
    let healers = [("venture", "rescue"), ("corps", "civil"), ("job", "healing"), ("carried", "tents")];
    let teachers = [("venture", "rescue"), ("corps", "civil"), ("job", "teaching"), ("carried", "tents")];
    let armed_healers = [("venture", "rescue"), ("corps", "civil"), ("job", "healing"), ("carried", "arms")];
    let cases: [Judged<'_>; 9] = [
        ("may_send", FIRST, &guard, Truth::No), // the River Council's call did not count yet
        ("may_send", NOW, &guard, Truth::Yes),
        ("may_send", FIRST, &healers, Truth::Yes),
        ("may_send", FIRST, &teachers, Truth::No),
        ("may_send", NOW, &teachers, Truth::Yes),
        ("may_send", NOW, &armed_healers, Truth::No),
        ("must_ask_assembly", NOW, &guard, Truth::Unknown),
        ("must_call_back", NOW, &guard, Truth::No),
        ("must_not_fight", NOW, &guard, Truth::No),
    ];
    for (goal, day, coordinates, expected) in cases {
        let (edition, question) = (framework.edition(day), asked(&framework, coordinates));
        assert_eq!(truth(&edition, goal, &situation, &question), expected, "{goal} on {day}");
    }
    // the truce breaks while people are there; whether one land still welcomes them is not known
    let (edition, question) = (framework.edition(NOW), asked(&framework, &guard));
    let fact = |name: &str| Leaf::Fact(framework.fact(name).unwrap());
    situation.say(fact("sent"), Reading::settled(true));
    situation.say(Leaf::Of(framework.fact("governor_welcomes").unwrap(), 1), Reading::CONTESTED);
    assert_eq!(truth(&edition, "must_call_back", &situation, &question), Truth::Unknown);
    situation.say(fact("truce_holds"), Reading::settled(false));
    assert_eq!(truth(&edition, "must_call_back", &situation, &question), Truth::Yes);
    assert_eq!(truth(&edition, "may_send", &situation, &question), Truth::No);
    let tree = edition.tree(framework.rule_name("may_send").unwrap(), &situation, &question);
    // the truce; and of the coast: that it is no land concerned, its governor's welcome, or its own and no governor
    let coast = |name: &str, says: bool| Need::Leaf(Leaf::Of(framework.fact(name).unwrap(), 1), says);
    let own = Need::All(vec![coast("governed_for", false), coast("welcomes", true)]);
    let elsewhere = Need::Leaf(Leaf::Member(framework.set("lands").unwrap(), 1), false);
    let welcome = Need::Any(vec![elsewhere, coast("governor_welcomes", true), own]);
    let need = Explainer::new(&tree, &situation).still_needed(Truth::Yes);
    assert_eq!(need, Some(Need::All(vec![Need::Leaf(fact("truce_holds"), true), welcome])));
}

#[test]
fn its_calendar() {
    let framework = estmark();
    let edition = framework.edition(NOW);
    let mut events = Events::default();
    events.days.insert("assembly_voted".to_owned(), date(2020, 2, 20));
    events.days.insert("assembly_asked".to_owned(), date(2020, 2, 20));
    let holidays = Span { from: Some(date(2020, 2, 25)), to: Some(date(2020, 2, 26)) };
    events.spans.insert("holidays".to_owned(), vec![holidays]);
    let due = |assumed: Truth| {
        let due = edition.deadlines().map(|deadline| law::due(deadline, &events, |_| assumed).unwrap());
        due.map(|due| (due.opens, due.closes)).collect::<Vec<_>>()
    };
    let answers = (None, date(2020, 3, 3));
    assert_eq!(due(Truth::No), [(Some(date(2021, 2, 6)), date(2021, 2, 20)), answers]);
    assert_eq!(due(Truth::Yes), [(Some(date(2021, 2, 5)), date(2021, 2, 19)), answers]);
}
