//! The days ahead: each kind, with its window, its entries, and a name that stays when the day moves.

use casework::holds::{Deadline, DeadlineKind, deadlines};
use casework::procedure::Procedure;
use jiff::civil::Date;

use super::founding::{day as tokyo_day, end as tokyo_end};
use super::japan::root;
use super::world::{Made, Rules, day, id, rules};

fn due(made: &Made<'_>, of: &str, on: Date) -> Vec<Deadline> {
    let known = made.state.now();
    let dossier = made.dossier(of, on, made.state.size()).unwrap();
    let steps = made.steps(of, on, made.state.size());
    deadlines((&made.state, known), &dossier, &steps, &made.rules.procedure, &made.assessor, on)
}

fn lines(found: &[Deadline]) -> Vec<(&'static str, String, String)> {
    found.iter().map(|one| (one.kind.word(), one.what.clone(), one.day.to_string())).collect()
}

fn of_kind(made: &Made<'_>, on: &str, kind: DeadlineKind) -> Vec<Deadline> {
    due(made, "request/made", day(on)).into_iter().filter(|one| one.kind == kind).collect()
}

fn begun(rules: &Rules) -> Made<'_> {
    let mut made = Made::new(rules);
    made.add(include_str!("course.toml"));
    made
}

fn plan(name: &str, act: &str, on: &str, rest: &str) -> String {
    format!(
        "[[plan]]\nid = \"plan/made/{name}\"\noperation = \"op/made\"\nact = \"{act}\"\non = {on}\nby = \"cabinet\"\nrequest = \"request/made\"\n{rest}"
    )
}

#[test]
fn period_and_mandate_and_their_names_stay_when_the_days_move() {
    let rules = rules();
    let mut made = begun(&rules);
    let before = due(&made, "request/made", day("2028-01-01"));
    let want = [("period", "plan", "2028-04-30"), ("mandate", "mandate", "2028-06-30")];
    assert_eq!(lines(&before), want.map(|(kind, what, day)| (kind, what.to_owned(), day.to_owned())));
    assert_eq!(before.first().unwrap().entries, [made.position("plan/made/decided")]);
    assert_eq!(before.first().unwrap().cites, ["art6.p2.i2.ro"]);
    // past and met by nothing, it is shown until something meets it
    assert_eq!(lines(&due(&made, "request/made", day("2028-05-10"))).first(), lines(&before).first());
    made.add(&plan("longer", "extended", "2028-03-01", "to = \"2029-04\"\n"));
    made.add("[[mandate]]\nid = \"mandate/made/2\"\noperation = \"op/made\"\nfrom = 2028-07-01\nto = 2029-06-30\ncites = [\"source/plain\"]\n");
    let after = due(&made, "request/made", day("2028-04-01"));
    let days: Vec<(String, bool)> = after.iter().map(|one| (one.day.to_string(), one.inexact)).collect();
    assert_eq!(days, [("2029-04-30".to_owned(), true), ("2029-06-30".to_owned(), false)]);
    let uids = |all: &[Deadline]| all.iter().map(Deadline::uid).collect::<Vec<_>>();
    assert_eq!(uids(&before), uids(&after));
    assert_eq!(uids(&after), ["period/request/made/plan", "mandate/op/made/mandate"]);
    // as of a day before the extension the old end is ahead
    assert_eq!(of_kind(&made, "2028-02-29", DeadlineKind::Period).first().unwrap().day, day("2028-04-30"));
    // a mandate whose end nobody has said has none
    made.add("[[mandate]]\nid = \"mandate/made/3\"\noperation = \"op/made\"\nfrom = 2029-07-01\ncites = [\"source/plain\"]\n");
    assert_eq!(of_kind(&made, "2028-04-01", DeadlineKind::Mandate), []);
}

#[test]
fn the_diet_is_asked_again_within_thirty_days_before_two_years_are_over() {
    let rules = rules();
    let mut made = Made::new(&rules);
    made.add(
        &include_str!("course.toml")
            .replace("\"tsu\"", "\"i\"")
            .replace("to = 2028-04-30", "to = 2029-12-31"),
    );
    made.add("[[claim]]\nabout = \"op/made\"\nfact = \"diet_sits\"\nis = true\ncites = [\"source/plain\"]\n");
    let approval = |by: &str, on: &str| {
        format!(
            "[[approval]]\nid = \"approval/{on}\"\nby = \"{by}\"\non = {on}\ngiven = true\nabout = [\"plan/made/decided\"]\n"
        )
    };
    made.add(&approval("representatives", "2027-04-10"));
    assert_eq!(of_kind(&made, "2029-01-10", DeadlineKind::Law), [], "one house is not the Diet");
    made.add(&approval("councillors", "2027-04-20"));
    let law = of_kind(&made, "2029-01-10", DeadlineKind::Law);
    let found: Vec<_> = law.iter().map(|one| (one.what.as_str(), one.opens, one.day)).collect();
    assert_eq!(found, [("diet_renewal", Some(day("2029-03-21")), day("2029-04-20"))]);
    let uid = law.first().unwrap().uid();
    assert_eq!(uid, "law/dispatch/made/1/diet_renewal");
    // approved again: two years more are beyond the plan
    made.add(&approval("diet", "2029-04-01"));
    assert_eq!(of_kind(&made, "2029-04-05", DeadlineKind::Law), []);
    made.add(&plan("longer", "extended", "2029-06-01", "to = 2031-12-31\n"));
    let law = of_kind(&made, "2029-06-05", DeadlineKind::Law);
    let found: Vec<_> = law.iter().map(|one| (one.uid(), one.day)).collect();
    assert_eq!(found, [(uid, day("2031-04-01"))]);
}

#[test]
fn a_unit_that_carries_needs_no_approval_of_the_diet() {
    let rules = rules();
    let made = begun(&rules);
    assert_eq!(of_kind(&made, "2028-01-01", DeadlineKind::Law), []);
}

#[test]
fn reviews_are_of_the_judgement_made_last_by_the_day() {
    let rules = rules();
    let mut made = begun(&rules);
    let judgement = |on: &str, review: &str| {
        format!(
            "[[judgement]]\nid = \"judgement/{on}\"\nabout = \"request/made\"\nitem = \"safety\"\nby = \"headquarters\"\non = {on}\nwhat = {{ ja = \"安全\", en = \"Safe\" }}\n{review}"
        )
    };
    made.add(&judgement("2027-04-01", "review = 2027-10-01\n"));
    made.add(&judgement("2027-10-02", "review = 2028-02-01\n"));
    made.add(&plan("reviewed", "changed", "2027-06-01", "review = 2027-12-01\n"));
    let days = |on: &str| {
        of_kind(&made, on, DeadlineKind::Review)
            .iter()
            .map(|one| (one.what.clone(), one.day))
            .collect::<Vec<_>>()
    };
    assert_eq!(days("2027-05-01"), [("safety".to_owned(), day("2027-10-01"))]);
    assert_eq!(
        days("2027-10-02"),
        [("plan".to_owned(), day("2027-12-01")), ("safety".to_owned(), day("2028-02-01"))]
    );
    // judged again without a day to look at it: none is due
    made.add(&judgement("2028-01-05", ""));
    assert_eq!(of_kind(&made, "2028-01-06", DeadlineKind::Review).len(), 1);
}

#[test]
fn a_decision_that_says_nothing_of_a_review_leaves_the_day_that_was_laid_down() {
    let rules = rules();
    let mut made = begun(&rules);
    let days = |made: &Made<'_>, on: &str| {
        of_kind(made, on, DeadlineKind::Review).iter().map(|one| one.day).collect::<Vec<_>>()
    };
    made.add(&plan("reviewed", "changed", "2027-06-01", "review = 2027-12-01\n"));
    made.add(&plan("fewer", "changed", "2027-08-01", "persons = 100\n"));
    assert_eq!(days(&made, "2027-08-02"), [day("2027-12-01")]);
    // it has come and the plan is as it was
    assert_eq!(days(&made, "2027-12-10"), [day("2027-12-01")]);
    // since then the plan has been looked at
    made.add(&plan("looked-at", "changed", "2027-12-15", ""));
    assert_eq!(days(&made, "2027-12-15"), []);
    made.add(&plan("again", "changed", "2028-01-15", "review = 2028-04-01\n"));
    made.add(&plan("ended", "ended", "2028-02-01", "to = 2028-03-31\n"));
    assert_eq!(days(&made, "2028-01-31"), [day("2028-04-01")]);
    assert_eq!(days(&made, "2028-02-01"), []);
}

#[test]
fn rounds_come_home_and_what_was_asked_for_is_needed() {
    let rules = rules();
    let mut made = begun(&rules);
    assert_eq!(
        of_kind(&made, "2028-01-01", DeadlineKind::Rotation),
        [],
        "nobody has said when they come home"
    );
    made.add("[[dispatch]]\nid = \"dispatch/made/2\"\noperation = \"op/made\"\npersonnel = \"staff_officers\"\npersons = 3\nperformer = \"sdf_member\"\nfrom = 2027-05-01\nto = 2027-11-30\nrequest = \"request/made\"\ntasks = [\"ne\"]\n");
    let found = of_kind(&made, "2027-11-30", DeadlineKind::Rotation);
    assert_eq!(
        (found.len(), found.first().unwrap().day, found.first().unwrap().about.as_str()),
        (1, day("2027-11-30"), "dispatch/made/2")
    );
    assert_eq!(of_kind(&made, "2027-12-01", DeadlineKind::Rotation), []);

    let mut made = Made::new(&rules);
    let request = include_str!("course.toml").split("[[mandate]]").next().unwrap().to_owned();
    made.add(&request.replace("places", "needed_by = 2027-06-30\nplaces"));
    assert_eq!(
        lines(&due(&made, "request/made", day("2027-06-30"))),
        [("needed_by", "request".to_owned(), "2027-06-30".to_owned())]
    );
    assert_eq!(due(&made, "request/made", day("2027-07-01")), [], "it has lapsed");
}

#[test]
fn a_step_with_days_is_due_so_many_days_after_the_one_it_counts_from() {
    let mut rules = rules();
    let text = std::fs::read_to_string(root().join("procedures/japan.toml")).unwrap();
    let text =
        text.replacen("due = { from = \"decide\", words", "due = { from = \"decide\", days = 14, words", 1);
    rules.procedure = Procedure::read(&text, &rules.framework).unwrap();
    let mut made = Made::new(&rules);
    let (without, report) = include_str!("course.toml").split_once("[[report]]").unwrap();
    made.add(without);
    let found = of_kind(&made, "2027-04-03", DeadlineKind::Step);
    assert_eq!(lines(&found), [("step", "report_plan".to_owned(), "2027-04-16".to_owned())]);
    let step = found.first().unwrap();
    assert_eq!(
        (step.owner.as_ref(), step.uid().as_str()),
        (Some(&id("office/hq")), "step/request/made/report_plan")
    );
    // late, it is still due; once taken it is not
    assert_eq!(of_kind(&made, "2027-05-30", DeadlineKind::Step).len(), 1);
    made.add(&format!("[[report]]{report}"));
    assert_eq!(of_kind(&made, "2027-05-30", DeadlineKind::Step), []);
}

#[test]
fn what_is_over_has_no_days_ahead() {
    let rules = rules();
    let mut made = begun(&rules);
    made.add("[[milestone]]\nid = \"milestone/back\"\nabout = \"request/made\"\nstep = \"returned\"\non = 2028-02-10\n");
    made.add(&plan("ended", "ended", "2028-02-01", "to = 2028-02-29\n"));
    made.add("[[report]]\nid = \"report/made/end\"\nto = \"diet\"\non = 2028-03-01\nprovision = \"art7.p1.i2\"\nwhat = { ja = \"結果\", en = \"Results\" }\nabout = [\"request/made\"]\n");
    assert_eq!(due(&made, "request/made", day("2028-03-02")), []);
}

/// A moment late in the evening of one place is the next day of another: whose day it is the office's calendar says.
#[test]
fn the_office_says_which_day_it_is() {
    let late = super::founding::at("2027-04-30T15:00:00Z");
    assert_eq!(tokyo_day(late), day("2027-05-01"));
    assert!(tokyo_end(day("2027-04-30")) < late && late < tokyo_end(day("2027-05-01")));
}
