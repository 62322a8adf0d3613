//! Looking back over some days: what was due of which dossier, and since when it is due no longer.

use casework::history::Calendar;
use casework::review::review;

use super::founding::{day as tokyo_day, end as tokyo_end};
use super::world::{Made, day, rules};

#[test]
fn what_is_due_in_one_dossier_is_not_met_by_another_of_the_same_operation() {
    let rules = rules();
    let mut made = Made::new(&rules);
    made.add(include_str!("course.toml"));
    let request = include_str!("course.toml").split("[[mandate]]").next().unwrap().to_owned();
    made.add(&request.replace("request/made", "request/second"));
    made.add("[[plan]]\nid = \"plan/made/longer\"\noperation = \"op/made\"\nact = \"extended\"\non = 2028-01-03\nby = \"cabinet\"\nrequest = \"request/made\"\nto = 2028-08-31\n");
    let calendar = Calendar { day: &tokyo_day, end: &tokyo_end };
    let days = (day("2028-01-01"), day("2028-01-05"));
    let found = review(&made.state, 0, days, calendar, &rules.procedure, &made.assessor);
    let of = |kind: &str, on: &str| {
        let one = found.deadlines.iter().find(|kept| {
            kept.dossier.as_str() == "request/made"
                && kept.deadline.kind.word() == kind
                && kept.deadline.day == day(on)
        });
        (one.unwrap().met, one.unwrap().missed)
    };
    assert_eq!(of("mandate", "2028-06-30"), (None, false), "the second request has no such day");
    assert_eq!(of("period", "2028-04-30"), (Some(day("2028-01-03")), false), "it has moved");
    assert_eq!(of("period", "2028-08-31"), (None, false));
    assert!(found.matters.iter().all(|one| one.gone.is_none()), "{:?}", found.matters);
}
