//! A judgement kept with a decision, and run again: the same, or exactly what makes it differ.

use super::world::{Made, day, rules};
use casework::Assessor;
use casework::kept::{Replayed, replay};
use law::Truth;
use record::{Decision, Statement, Verdict};

fn decision(made: &Made<'_>, entry: &str) -> Decision {
    let view = made.state.as_of(day("2027-12-31"), made.state.now());
    match &view.thing(entry).unwrap().entry.says {
        Statement::Decision(decision) => (**decision).clone(),
        other => panic!("{other:?}"),
    }
}

fn again(made: &Made<'_>, entry: &str) -> Replayed {
    let found = &made.rules.procedure.found;
    replay(&made.state, made.state.now(), &decision(made, entry), found, &made.assessor).unwrap()
}

fn keys(replayed: &Replayed) -> Vec<&str> {
    replayed.differs.iter().map(|differs| differs.key.as_str()).collect()
}

const MADE: &str = "decision/kept";

#[test]
fn what_was_judged_is_the_same_when_it_is_run_again() {
    let rules = rules();
    let mut made = Made::new(&rules);
    made.add(include_str!("course.toml"));
    let cases =
        [("request/made", "2027-03-05"), ("dispatch/made/1", "2027-06-01"), ("op/made", "2027-06-01")];
    for (number, (about, on)) in cases.into_iter().enumerate() {
        let name = format!("decision/kept-{number}");
        made.assess(about, day(on), &name);
        let replayed = again(&made, &name);
        assert!(replayed.same && !replayed.other_law, "{about}");
        assert_eq!((replayed.then.about.as_str(), keys(&replayed)), (about, vec![]), "{about}");
    }
    let rests = decision(&made, "decision/kept-1").rests_on.unwrap();
    assert_eq!(
        (rests.verdict, rests.goal.as_str(), rests.size),
        (Verdict::Yes, "may_dispatch", made.state.size() - 2)
    );
}

#[test]
fn a_new_claim_is_named_with_its_fact_and_nothing_else_is() {
    let rules = rules();
    let mut made = Made::new(&rules);
    made.add(include_str!("course.toml"));
    made.assess("dispatch/made/1", day("2027-06-01"), MADE);
    // of another operation, of another day, and of a fact that the judgement does not turn on
    made.add(&super::world::another("else"));
    made.add("[[claim]]\nabout = \"op/made\"\nfact = \"agreement\"\nis = false\nfrom = 2027-07-01\ncites = [\"source/other\"]\n");
    made.add("[[claim]]\nabout = \"op/made\"\nfact = \"danger\"\nis = true\ncites = [\"source/other\"]\n");
    let replayed = again(&made, MADE);
    assert!(replayed.same);
    assert_eq!(keys(&replayed), [] as [&str; 0]);

    made.add("[[claim]]\nentry = \"doubt\"\nabout = \"op/made\"\nfact = \"consents_operation\"\nof = \"party/front\"\nis = false\nfrom = 2027-05-20\ncites = [\"source/other\"]\n");
    let replayed = again(&made, MADE);
    assert!(replayed.same, "what was known then is as it was");
    assert_eq!(keys(&replayed), ["consents_operation@party/front"]);
    let differs = replayed.differs.first().unwrap();
    assert_eq!(differs.news, [made.position("doubt")]);
    assert!(differs.gone.is_empty());
    let truths = (differs.then.as_ref().unwrap().truth, differs.now.as_ref().unwrap().truth);
    assert_eq!(truths, (Truth::Yes, Truth::Unknown));
    assert_eq!((replayed.then.verdict, replayed.now.verdict), (Verdict::Yes, Verdict::Unknown));
}

#[test]
fn a_withdrawal_is_named_by_what_no_longer_counts() {
    let rules = rules();
    let mut made = Made::new(&rules);
    made.add(include_str!("course.toml"));
    made.assess("dispatch/made/1", day("2027-06-01"), MADE);
    made.add("[[withdrawal]]\nwithdraws = \"made/impartial\"\nwhy = { ja = \"誤り\", en = \"Wrong\" }\n");
    let replayed = again(&made, MADE);
    assert!(replayed.same);
    assert_eq!(keys(&replayed), ["impartial"]);
    let differs = replayed.differs.first().unwrap();
    assert_eq!(
        (differs.news.as_slice(), differs.gone.as_slice()),
        (&[][..], &[made.position("made/impartial")][..])
    );
}

#[test]
fn another_law_is_said_to_be_one() {
    let rules = rules();
    let mut made = Made::new(&rules);
    made.add(include_str!("course.toml"));
    made.assess("dispatch/made/1", day("2027-06-01"), MADE);
    let mut files = super::japan::japan_files();
    let (_, text) = files.iter_mut().find(|(name, _)| name.starts_with("60")).unwrap();
    text.push_str("\nOne more remark.\n");
    let other = law::Framework::load(&files).unwrap();
    let assessor = Assessor::new(&other);
    let found = &rules.procedure.found;
    let replayed = replay(&made.state, made.state.now(), &decision(&made, MADE), found, &assessor).unwrap();
    assert_eq!((replayed.other_law, replayed.same), (true, false));
}

/// A decision about several things was judged of one of them; the others do not make it another.
#[test]
fn a_decision_about_several_things_is_run_again_on_the_one_that_was_judged() {
    let rules = rules();
    let mut made = Made::new(&rules);
    made.add(include_str!("course.toml"));
    let mut entry = made.assess("dispatch/made/1", day("2027-06-01"), MADE);
    let Statement::Decision(decision) = &mut entry.says else { panic!() };
    decision.about = ["op/made", "request/made", "dispatch/made/1"].map(super::world::id).to_vec();
    let found = &rules.procedure.found;
    let replayed = replay(&made.state, made.state.now(), decision, found, &made.assessor).unwrap();
    assert!(replayed.same);
    assert_eq!(replayed.then.about.as_str(), "dispatch/made/1");
}

/// Whatever comes later: what was judged on what was known then stays the same, byte for byte.
#[test]
fn at_every_later_size_every_kept_judgement_is_the_same() {
    let rules = rules();
    let mut made = Made::new(&rules);
    made.add(include_str!("course.toml"));
    let claims = ["agreement", "impartial", "danger", "purpose_peace", "run_as_pko", "no_hindrance_sdf"];
    let mut kept = Vec::new();
    for (number, fact) in claims.iter().cycle().take(18).enumerate() {
        let name = format!("decision/kept-{number}");
        made.assess("dispatch/made/1", day("2027-06-01"), &name);
        kept.push(name);
        let is = number % 2 == 0;
        let new = match number % 5 {
            0 => format!(
                "[[withdrawal]]\nwithdraws = \"random-{}\"\nwhy = {{ ja = \"誤り\", en = \"Wrong\" }}\n",
                number.saturating_sub(1)
            ),
            1 => format!(
                "[[weighing]]\nid = \"weighing/{number}\"\nname = {{ ja = \"方針\", en = \"Policy\" }}\nwhy = {{ ja = \"理由\", en = \"Why\" }}\nby = [\"newest\"]\n"
            ),
            _ => format!(
                "[[claim]]\nentry = \"random-{number}\"\nabout = \"op/made\"\nfact = \"{fact}\"\nis = {is}\nfrom = 2027-0{}-01\ncites = [\"source/other\"]\n",
                1 + number % 6
            ),
        };
        if number > 0 {
            made.add(&new);
        }
        for name in &kept {
            assert!(again(&made, name).same, "{name} after {number}");
        }
    }
    let verdicts: Vec<Verdict> =
        kept.iter().map(|name| decision(&made, name).rests_on.unwrap().verdict).collect();
    assert!(verdicts.contains(&Verdict::Yes) && verdicts.contains(&Verdict::No), "{verdicts:?}");
}
