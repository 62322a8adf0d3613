//! When a step may be taken: once or again, not when the dossier is past it, not where the law does not ask for it.

use casework::dossier::{Forbidden, Standing};

use super::allowed::{REQUEST, asked, begun, by, decided, decision, milestone, plan};
use super::world::{Made, day, rules};

/// The steps that carry a dossier on are taken once; what is asked, judged or told can come more than once.
#[test]
fn each_step_says_whether_it_can_be_taken_again() {
    let rules = rules();
    let once = rules.procedure.steps.iter().filter(|step| !step.again).map(|step| step.id.as_str());
    assert_eq!(
        once.collect::<Vec<_>>(),
        ["receive", "decide", "decide_goods", "depart", "deliver", "end", "return", "report_end", "decline"]
    );
}

#[test]
fn a_decision_that_ends_the_way_is_taken_once_and_can_be_corrected() {
    let rules = rules();
    let mut made = decided(&rules);
    made.add(&milestone("departed", "2027-05-01"));
    made.add(&plan("ended", "2027-06-01", "cabinet"));
    let on = day("2027-06-05");
    let again = by(&mut made, "office/cas", &plan("ended", "2027-06-04", "cabinet"));
    let refused = asked(&made, on, "end", &again, None).unwrap_err();
    assert!(matches!(&refused, Forbidden::Taken { step, .. } if step.id == "end"), "{refused}");
    let mut corrected = again.clone();
    corrected.corrects = made
        .state
        .as_of(on, made.state.now())
        .thing("plan/made/2027-06-01")
        .map(|thing| thing.entry.id.clone());
    assert_eq!(asked(&made, on, "end", &corrected, None), Ok(()));
    // a draft is made anew for the next decision, and the law is looked at again
    let draft = by(&mut made, "office/hq", &plan("drafted", "2027-06-03", "headquarters"));
    assert_eq!(asked(&made, on, "draft", &draft, None), Ok(()));
}

#[test]
fn who_has_decided_or_gone_does_not_decline() {
    let rules = rules();
    let mut made = decided(&rules);
    for on in ["2027-04-10", "2027-05-10"] {
        let decline = by(&mut made, "office/mofa", &decision("ministry", "refused", on));
        let refused = asked(&made, day(on), "decline", &decline, None).unwrap_err();
        assert_eq!(refused.id(), "casework-past");
        let Forbidden::Past { step, stage, open } = refused else { panic!("{refused}") };
        assert_eq!(step.id, "decline");
        assert!(stage.is_some_and(casework::dossier::Stage::is_live));
        assert!(open.iter().any(|step| step.id == "change") && open.iter().all(|step| step.id != "decline"));
        made.add(&milestone("departed", "2027-05-01"));
    }
}

/// By its own days a dispatch is under way: that it left can still be entered, that the plan was decided for the first time cannot.
#[test]
fn what_tells_how_the_stage_came_about_is_entered_and_what_lies_further_back_is_not() {
    let rules = rules();
    let mut made = begun(&rules);
    made.add("[[dispatch]]\nid = \"dispatch/made/1\"\noperation = \"op/made\"\npersonnel = \"transport_unit\"\npersons = 100\nperformer = \"sdf_unit\"\ntasks = [\"tsu\"]\nfrom = 2027-05-01\nrequest = \"request/made\"\n");
    let on = day("2027-05-03");
    let departed = by(&mut made, "office/hq", &milestone("departed", "2027-05-01"));
    assert_eq!(asked(&made, on, "depart", &departed, None), Ok(()));
    let first = by(&mut made, "office/cas", &plan("decided", "2027-05-02", "cabinet"));
    let refused = asked(&made, on, "decide", &first, None).unwrap_err();
    assert!(matches!(&refused, Forbidden::Past { step, .. } if step.id == "decide"), "{refused}");
}

#[test]
fn what_the_law_does_not_ask_for_is_not_entered_as_a_step() {
    let rules = rules();
    let mut made = decided(&rules);
    made.add("[[claim]]\nabout = \"op/made\"\nfact = \"nsc_found_needed\"\nis = false\ncites = [\"source/plain\"]\n");
    let on = day("2027-04-10");
    for (step, text) in [
        ("council", decision("security_council", "decided", "2027-04-09")),
        ("ask_diet", milestone("approval_asked", "2027-04-09")),
    ] {
        let office = if step == "council" { "office/cas" } else { "office/hq" };
        let entry = by(&mut made, office, &text);
        let refused = asked(&made, on, step, &entry, None).unwrap_err();
        assert_eq!(refused.id(), "casework-not-owed", "{step}: {refused}");
        let Forbidden::NotOwed { open, .. } = refused else { panic!("{refused}") };
        assert!(open.iter().all(|one| one.id != step), "{step}");
    }
}

/// An assessment is the Headquarters' own: nobody else's decision is one.
#[test]
fn only_the_headquarters_assesses() {
    let rules = rules();
    let mut made = begun(&rules);
    let assessed = made.assess("request/made", day("2027-03-05"), "decision/made/assessed");
    for (body, office) in [("cabinet", "office/cas"), ("ministry", "office/mofa")] {
        let mut entry = by(&mut made, office, &decision(body, "decided", "2027-03-06"));
        if let (record::Statement::Decision(new), record::Statement::Decision(kept)) =
            (&mut entry.says, &assessed.says)
        {
            new.rests_on = kept.rests_on.clone();
        }
        let refused = asked(&made, day("2027-03-06"), "assess", &entry, None).unwrap_err();
        assert!(matches!(&refused, Forbidden::NotTheStep { step, .. } if step.id == "assess"), "{refused}");
    }
}

fn standing<'r>(made: &Made<'r>, of: &str, on: &str, step: &str) -> Standing<'r> {
    let steps = made.steps(of, day(on), made.state.size());
    steps.into_iter().find(|one| one.rule.id == step).unwrap().standing
}

/// The goods were handed over, whatever entry tells it: the council that comes before their decision is not waited for any more.
#[test]
fn what_comes_before_a_step_that_is_behind_is_past() {
    let rules = rules();
    let mut made = Made::new(&rules);
    made.add(&REQUEST.replace("\"dispatch\"", "\"in_kind\"").replace("tasks = [\"tsu\"]\n", ""));
    made.add("[[goods]]\nid = \"goods/made\"\npurpose = { ja = \"天幕\", en = \"Tents\" }\nrecipient = \"body/unhcr\"\noperation = \"op/made\"\nrequest = \"request/made\"\ndecided = 2027-03-20\nhanded_over = 2027-04-10\n");
    let of = "request/made";
    assert!(matches!(standing(&made, of, "2027-03-10", "council"), Standing::Waits(_)));
    for step in ["assess", "judge", "consult", "council", "decide_goods"] {
        let want = if step == "council" {
            [Standing::Passed, Standing::NotOwed]
        } else {
            [Standing::Passed, Standing::Passed]
        };
        let found = standing(&made, of, "2027-04-11", step);
        assert!(want.contains(&found), "{step}: {found:?}");
    }
    // what can be done at any time is never past
    for step in ["find", "survey", "lessons"] {
        assert_eq!(standing(&made, of, "2027-04-11", step), Standing::Open, "{step}");
    }
}

/// The corps and its number are laid down by Cabinet Order as long as the Act asked for that.
#[test]
fn the_cabinet_order_is_a_step_where_the_law_asks_for_it() {
    let rules = rules();
    let made = decided(&rules);
    assert_eq!(standing(&made, "request/made", "2027-04-10", "order"), Standing::Open);
    let order = rules.procedure.step("order").unwrap();
    assert_eq!((order.goal.as_deref(), order.optional), (Some("must_order_number"), false));
}

/// What can be done at any time is shown with a way to help all the same, unless it only answers what happens on the way.
#[test]
fn what_lies_aside_of_the_way_is_said_by_the_procedure() {
    let rules = rules();
    let aside = rules.procedure.steps.iter().filter(|step| step.aside);
    assert!(
        aside.clone().all(|step| step.optional && step.again && step.reaches.as_deref() != Some("ended"))
    );
    let aside: Vec<&str> = aside.map(|step| step.id.as_str()).collect();
    assert!(
        ["find", "send", "change", "suspend", "close_matter"].iter().all(|id| aside.contains(id)),
        "{aside:?}"
    );
    assert!(
        ["survey", "consider", "order_units", "lessons"].iter().all(|id| !aside.contains(id)),
        "{aside:?}"
    );
}

/// While the Diet does not sit the dispatch waits for nobody; its approval is entered when it has been given, and again after two years.
#[test]
fn the_diet_approves_later_where_the_law_asks_it_later() {
    let rules = rules();
    let mut made = Made::new(&rules);
    made.add(&REQUEST.replace("tasks = [\"tsu\"]", "tasks = [\"i\"]"));
    made.add(&plan("decided", "2027-04-02", "cabinet"));
    made.add(
        "[[claim]]\nabout = \"op/made\"\nfact = \"diet_sits\"\nis = false\ncites = [\"source/plain\"]\n",
    );
    made.add("[[dispatch]]\nid = \"dispatch/made/1\"\noperation = \"op/made\"\npersonnel = \"transport_unit\"\npersons = 100\nperformer = \"sdf_unit\"\ntasks = [\"i\"]\nfrom = 2027-05-01\nrequest = \"request/made\"\n");
    let of = "request/made";
    for on in ["2027-04-10", "2027-06-01"] {
        assert_eq!(standing(&made, of, on, "diet"), Standing::Open, "{on}");
    }
    assert_eq!(standing(&made, of, "2027-04-10", "depart"), Standing::Open);
    let approval = |on: &str| {
        format!(
            "[[approval]]\nid = \"approval/{on}\"\nby = \"diet\"\non = {on}\ngiven = true\nabout = [\"request/made\"]\n"
        )
    };
    for on in ["2027-06-01", "2029-05-20"] {
        let entry = by(&mut made, "office/cas", &approval(on));
        assert_eq!(asked(&made, day(on), "diet", &entry, None), Ok(()), "{on}");
        made.take(&[entry]);
    }
}
