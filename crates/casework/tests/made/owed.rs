//! What is owed once: for a decision, for the end, for what others decided.

use casework::holds::{Matter, MatterState};

use super::course::{REQUEST, UNIT, begun, claim, decision, handling, keys, one, plan, returned, state};
use super::world::{Made, day, rules};

#[test]
fn each_decision_of_the_cabinet_owes_its_reports() {
    let rules = rules();
    let mut made = begun(&rules);
    made.add(&claim("council", "nsc_found_needed", true, ""));
    made.add(&plan("longer", "extended", "2028-03-01", "to = 2029-04-30\n"));
    let on = "2028-03-10";
    let found = [
        ("report_plan/2027-04-02", MatterState::Settled),
        ("report_plan/2028-03-01", MatterState::Open),
        ("report_period/2028-03-01", MatterState::Open),
        ("council/2027-04-02", MatterState::Settled),
        ("council/2028-03-01", MatterState::Open),
    ];
    for (key, want) in found {
        assert_eq!(state(&made, REQUEST, on, key), want, "{key}");
    }
    // deliberation after the decision was for another one; that someone knows stays known
    made.add(&handling("seen", REQUEST, "council/2028-03-01", "acknowledged", "2028-03-02"));
    made.add(&decision("council-late", "security_council", "announced", "2028-03-03", REQUEST));
    assert_eq!(state(&made, REQUEST, on, "council/2028-03-01"), MatterState::Acknowledged);
    // one report meets both provisions, and closing one duty closes no other
    made.add(
        "[[report]]\nid = \"report/made/both\"\nto = \"diet\"\non = 2028-03-02\nprovision = \"art7.p1.i1, art7.p1.i3\"\n\
         what = { ja = \"変更\", en = \"The change\" }\nabout = [\"plan/made/longer\"]\n",
    );
    assert_eq!(state(&made, REQUEST, on, "report_plan/2028-03-01"), MatterState::Settled);
    assert_eq!(state(&made, REQUEST, on, "report_period/2028-03-01"), MatterState::Settled);
    made.add(&plan("again", "changed", "2028-04-01", ""));
    made.add(&plan("more", "changed", "2028-05-01", ""));
    made.add(&handling("closed", REQUEST, "report_plan/2028-05-01", "closed", "2028-05-02"));
    assert_eq!(state(&made, REQUEST, "2028-05-03", "report_plan/2028-05-01"), MatterState::Closed);
    assert_eq!(state(&made, REQUEST, "2028-05-03", "report_plan/2028-04-01"), MatterState::Open);
}

#[test]
fn two_decisions_of_one_day_are_one_matter_with_both_for_causes() {
    let rules = rules();
    let mut made = begun(&rules);
    made.add(&format!(
        "{}\n{}",
        plan("one", "changed", "2027-09-01", ""),
        plan("two", "extended", "2027-09-01", "to = 2029-04-30\n")
    ));
    let matters = made.matters(REQUEST, day("2027-09-02"));
    let of_day: Vec<&Matter> = matters.iter().filter(|one| one.key == "report_plan/2027-09-01").collect();
    assert_eq!(of_day.len(), 1);
    let entries: Vec<u64> =
        of_day.first().unwrap().causes.iter().flat_map(|cause| cause.entries.clone()).collect();
    assert_eq!(entries, [made.position("plan/made/one"), made.position("plan/made/two")]);
}

fn report(name: &str, on: &str, about: &str) -> String {
    format!(
        "[[report]]\nentry = \"report/{name}\"\nid = \"report/{name}\"\nto = \"diet\"\non = {on}\nprovision = \"art7.p1.i1\"\n\
         what = {{ ja = \"変更\", en = \"The change\" }}\nabout = [{about}]\n"
    )
}

#[test]
fn one_report_meets_what_one_decision_owes() {
    let rules = rules();
    let (first, second) = ("plan/made/one", "plan/made/two");
    let key = "report_plan/2027-09-01";
    // about what, and whether both decisions of the day are reported with it
    let both = format!("\"{first}\", \"{second}\"");
    let cases: [(&[String], MatterState); 6] = [
        (&["\"request/made\"".to_owned()], MatterState::Open),
        (&[format!("\"{first}\"")], MatterState::Open),
        (&["\"request/made\"".to_owned(), "\"request/made\"".to_owned()], MatterState::Settled),
        (&[format!("\"{second}\""), "\"request/made\"".to_owned()], MatterState::Settled),
        (&[format!("\"{second}\""), format!("\"{second}\"")], MatterState::Open),
        (&[both], MatterState::Settled),
    ];
    for (abouts, want) in cases {
        let mut made = begun(&rules);
        made.add(&plan("one", "changed", "2027-09-01", ""));
        made.add(&plan("two", "changed", "2027-09-01", ""));
        for (number, about) in abouts.iter().enumerate() {
            made.add(&report(&number.to_string(), "2027-09-02", about));
        }
        assert_eq!(state(&made, REQUEST, "2027-09-03", key), want, "{abouts:?}");
        assert_eq!(state(&made, REQUEST, "2027-09-03", "report_plan/2027-04-02"), MatterState::Settled);
    }
}

#[test]
fn a_report_is_of_the_plan_that_it_names_or_of_the_last_decision() {
    let rules = rules();
    let mut made = begun(&rules);
    made.add(&plan("one", "changed", "2027-09-01", ""));
    made.add(&plan("two", "changed", "2027-10-01", ""));
    let states = |made: &Made<'_>| {
        ["report_plan/2027-09-01", "report_plan/2027-10-01"]
            .map(|key| state(made, REQUEST, "2027-12-01", key))
    };
    made.add(&report("last", "2027-10-05", "\"request/made\""));
    assert_eq!(states(&made), [MatterState::Open, MatterState::Settled]);
    made.add(&report("named", "2027-10-06", "\"plan/made/one\""));
    assert_eq!(states(&made), [MatterState::Settled, MatterState::Settled]);
    // a plan that was reported before it was decided has not been
    made.add(&plan("three", "changed", "2027-11-01", ""));
    made.add(&report("early", "2027-10-31", "\"plan/made/three\""));
    assert_eq!(state(&made, REQUEST, "2027-12-01", "report_plan/2027-11-01"), MatterState::Open);
}

#[test]
fn the_end_owes_the_results_and_their_effects() {
    let rules = rules();
    let mut made = begun(&rules);
    made.add(&plan("ended", "ended", "2028-03-01", "to = 2028-03-31\n"));
    assert!(!keys(&made, REQUEST, "2028-03-20").iter().any(|key| key.starts_with("report_end")));
    made.add(&returned("2028-03-25"));
    for key in ["report_end/2028-03-25", "effects/2028-03-25"] {
        assert_eq!(state(&made, REQUEST, "2028-04-01", key), MatterState::Open, "{key}");
    }
    assert_eq!(keys(&made, REQUEST, "2028-03-24").len(), 3, "{:?}", keys(&made, REQUEST, "2028-03-24"));
    made.add("[[outcome]]\nid = \"outcome/made\"\nabout = \"dispatch/made/1\"\nsort = \"effect\"\non = 2028-04-10\nwhat = { ja = \"効果\", en = \"Effect\" }\n");
    made.add("[[report]]\nid = \"report/made/end\"\nto = \"diet\"\non = 2028-04-20\nprovision = \"art7.p1.i2\"\nwhat = { ja = \"結果\", en = \"Results\" }\nabout = [\"request/made\"]\n");
    for key in ["report_end/2028-03-25", "effects/2028-03-25"] {
        assert_eq!(state(&made, REQUEST, "2028-05-01", key), MatterState::Settled, "{key}");
    }
}

#[test]
fn between_two_rounds_nothing_has_ended() {
    let rules = rules();
    let mut made = begun(&rules);
    made.add(&returned("2027-10-31"));
    assert!(!keys(&made, REQUEST, "2027-11-05").iter().any(|key| key.starts_with("report_end")));
}

#[test]
fn goods_owe_an_account_of_their_effects() {
    let rules = rules();
    let mut made = Made::new(&rules);
    made.add("[[goods]]\nid = \"goods/made\"\npurpose = { ja = \"天幕\", en = \"Tents\" }\nrecipient = \"body/unhcr\"\noperation = \"op/made\"\ndecided = 2027-03-20\nhanded_over = 2027-04-10\n");
    assert_eq!(keys(&made, "goods/made", "2027-04-11"), ["effects/2027-04-10"]);
}

#[test]
fn a_cut_by_those_who_lead_is_told_while_it_concerns_us() {
    let rules = rules();
    let mut made = begun(&rules);
    made.add(&decision("cut", "lead", "reduced", "2027-09-01", "op/made"));
    let matter = one(&made, REQUEST, "2027-09-02", "lead/2027-09-01");
    assert_eq!((matter.asks.as_str(), matter.state), ("lead", MatterState::Open));
    assert_eq!(matter.causes.first().unwrap().key, "decision/cut");
    assert_eq!(matter.owner.as_ref().map(record::Id::as_str), Some("office/hq"));
    made.add(&decision("second", "lead", "reduced", "2027-10-01", "op/made"));
    made.add(&handling("closed", REQUEST, "lead/2027-10-01", "closed", "2027-10-02"));
    assert_eq!(state(&made, REQUEST, "2027-10-03", "lead/2027-09-01"), MatterState::Open);
    made.add(&plan("less", "changed", "2027-10-05", "persons = 80\n"));
    assert_eq!(state(&made, REQUEST, "2027-10-06", "lead/2027-09-01"), MatterState::Settled);
    // nobody is there any more
    made.add(&format!(
        "{}\n{}",
        plan("ended", "ended", "2028-01-01", "to = 2028-01-31\n"),
        returned("2028-01-31")
    ));
    made.add(&decision("third", "lead", "ended", "2028-06-01", "op/made"));
    assert!(!keys(&made, REQUEST, "2028-06-02").contains(&"lead/2028-06-01".to_owned()));
}

/// Who said what of a dispatch, when.
type Said = (&'static str, &'static str, bool);

/// The Diet's approval comes before the dispatch; one house alone is not the Diet.
#[test]
fn approval_before_the_dispatch_settles_what_asks_for_it() {
    let rules = rules();
    let text = include_str!("course.toml").replace("\"tsu\"", "\"i\"");
    let approval = |by: &str, on: &str, given: bool| {
        format!(
            "[[approval]]\nid = \"approval/{by}\"\nby = \"{by}\"\non = {on}\ngiven = {given}\nabout = [\"plan/made/decided\"]\n"
        )
    };
    let cases: [(&[Said], MatterState); 5] = [
        (&[], MatterState::Open),
        (&[("security_council", "2027-04-10", true)], MatterState::Open),
        (&[("representatives", "2027-04-10", true)], MatterState::Open),
        (
            &[("representatives", "2027-04-10", true), ("councillors", "2027-04-20", true)],
            MatterState::Settled,
        ),
        (&[("diet", "2027-04-20", true)], MatterState::Settled),
    ];
    for (approvals, want) in cases {
        let mut made = Made::new(&rules);
        made.add(&text);
        made.add(&claim("sits", "diet_sits", true, ""));
        for (by, on, given) in approvals {
            made.add(&approval(by, on, *given));
        }
        assert_eq!(state(&made, UNIT, "2027-05-10", "must_diet_before/2027-05-01"), want, "{approvals:?}");
    }
    let mut made = Made::new(&rules);
    made.add(&text);
    made.add(&claim("sits", "diet_sits", true, ""));
    made.add(&approval("councillors", "2027-05-05", false));
    assert_eq!(state(&made, UNIT, "2027-05-10", "must_end_rejected/2027-05-05"), MatterState::Open);
}

#[test]
fn a_mandate_of_fewer_persons_is_a_cut_too() {
    let rules = rules();
    let mut made = begun(&rules);
    let mandate = |name: &str, from: &str, strength: u32| {
        format!(
            "[[mandate]]\nid = \"mandate/made/{name}\"\noperation = \"op/made\"\nfrom = {from}\nstrength = {strength}\n\
             cites = [\"source/plain\"]\n"
        )
    };
    made.add(&mandate("large", "2027-08-01", 900));
    made.add(&mandate("larger", "2027-09-01", 1_000));
    made.add(&mandate("small", "2027-10-01", 750));
    let raised = keys(&made, REQUEST, "2027-10-02");
    assert!(raised.contains(&"lead/2027-10-01".to_owned()), "{raised:?}");
    assert!(!raised.contains(&"lead/2027-09-01".to_owned()), "more is no cut: {raised:?}");
}
