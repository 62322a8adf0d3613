//! Persons abroad on a day: at least, at most, and against what the law allows.

use casework::counts::{Count, abroad};
use jiff::civil::Date;

use super::world::{Made, day, rules};

fn dispatch(name: &str, sort: &str, persons: &str, rest: &str) -> String {
    format!(
        "[[dispatch]]\nentry = \"dispatch/made/{name}\"\nid = \"dispatch/made/{name}\"\noperation = \"op/made\"\npersonnel = \"{sort}\"\n\
         {persons}performer = \"sdf_unit\"\ntasks = [\"tsu\"]\n{rest}"
    )
}

fn milestone(name: &str, about: &str, step: &str, on: &str) -> String {
    format!("[[milestone]]\nid = \"milestone/{name}\"\nabout = \"{about}\"\nstep = \"{step}\"\non = {on}\n")
}

fn counted(made: &Made<'_>, on: Date) -> (u64, u64, u64) {
    let view = made.state.as_of(on, made.state.now());
    let count = Count::of(&abroad(&view));
    (count.least, count.most, count.unknown)
}

/// What is said, entry by entry, and on some days how many are there: at least, at most, and rounds without a number.
type Case = (&'static str, Vec<String>, Vec<(&'static str, (u64, u64, u64))>);

/// Rounds whose sources say when.
fn by_their_days() -> Vec<Case> {
    let unit = |persons: &str, rest: &str| dispatch("1", "transport_unit", persons, rest);
    let second = |rest: &str| dispatch("2", "transport_unit", "persons = 80\n", rest);
    let whole = "from = 2027-05-01\nto = 2027-10-31\n";
    vec![
        (
            "of days",
            vec![unit("persons = 100\n", whole)],
            vec![
                ("2027-04-30", (0, 0, 0)),
                ("2027-05-01", (100, 100, 0)),
                ("2027-10-31", (100, 100, 0)),
                ("2027-11-01", (0, 0, 0)),
            ],
        ),
        (
            "of months: perhaps",
            vec![unit("persons = 100\n", "from = \"2027-05\"\nto = \"2027-10\"\n")],
            vec![
                ("2027-05-01", (0, 100, 0)),
                ("2027-05-31", (100, 100, 0)),
                ("2027-10-01", (100, 100, 0)),
                ("2027-10-02", (0, 100, 0)),
                ("2027-11-01", (0, 0, 0)),
            ],
        ),
        (
            "rounds that follow one another within a month: one of them is there",
            vec![
                unit("persons = 100\n", "from = 2027-05-01\nto = \"2027-10\"\n"),
                second("from = \"2027-10\"\nto = 2028-04-30\n"),
            ],
            vec![("2027-10-15", (0, 100, 0)), ("2027-11-01", (80, 80, 0))],
        ),
        (
            "of two sorts both are",
            vec![
                unit("persons = 100\n", "from = 2027-05-01\nto = \"2027-10\"\n"),
                dispatch("2", "staff_officers", "persons = 4\n", "from = \"2027-10\"\nto = 2028-04-30\n"),
            ],
            vec![("2027-10-15", (0, 104, 0))],
        ),
    ]
}

/// Rounds of which something is not said.
fn by_what_else_is_told() -> Vec<Case> {
    let unit = |persons: &str, rest: &str| dispatch("1", "transport_unit", persons, rest);
    let whole = "from = 2027-05-01\nto = 2027-10-31\n";
    vec![
        (
            "without a number, and counted elsewhere",
            vec![
                unit("", whole),
                dispatch("2", "staff_officers", "persons = 4\ncounted_elsewhere = true\n", whole),
            ],
            vec![("2027-06-01", (0, 0, 1))],
        ),
        (
            "without a last day: until someone says that they are home",
            vec![
                unit("persons = 100\n", "from = 2027-05-01\n"),
                milestone("back", "dispatch/made/1", "returned", "2028-03-25"),
            ],
            vec![("2028-03-24", (0, 100, 0)), ("2028-03-25", (0, 100, 0)), ("2028-03-26", (0, 0, 0))],
        ),
        (
            "going on: until the last of the whole is home",
            vec![
                unit("persons = 100\n", "from = 2027-05-01\nongoing = true\n"),
                milestone("back", "op/made", "returned", "2028-03-25"),
            ],
            vec![("2028-03-25", (100, 100, 0)), ("2028-03-26", (0, 0, 0))],
        ),
        (
            "told to have left, by a milestone",
            vec![unit("persons = 100\n", ""), milestone("left", "dispatch/made/1", "departed", "2027-05-03")],
            vec![("2027-05-02", (0, 0, 0)), ("2027-05-03", (0, 100, 0))],
        ),
    ]
}

#[test]
fn at_least_and_at_most() {
    let rules = rules();
    for (what, entries, days) in by_their_days().into_iter().chain(by_what_else_is_told()) {
        let mut made = Made::new(&rules);
        for text in &entries {
            made.add(text);
        }
        for (on, want) in days {
            assert_eq!(counted(&made, day(on)), want, "{what}, on {on}");
        }
    }
}

#[test]
fn where_they_stand_is_said_by_the_round_or_else_by_the_operation() {
    let rules = rules();
    let mut made = Made::new(&rules);
    made.add(&dispatch(
        "1",
        "transport_unit",
        "persons = 100\n",
        "from = 2027-05-01\nto = 2027-10-31\nplaces = [\"state/XB\"]\n",
    ));
    made.add(&dispatch("2", "liaison_staff", "persons = 2\n", "from = 2027-05-01\nto = 2027-10-31\n"));
    let view = made.state.as_of(day("2027-06-01"), made.state.now());
    let found: Vec<(bool, &str)> = abroad(&view)
        .iter()
        .map(|one| (one.is_liaison(), one.places.first().map_or("-", record::Id::as_str)))
        .collect();
    assert_eq!(found, [(false, "state/XB"), (true, "state/XA")]);
}

/// Those of another operation count against the 2,000, on the days on which they are there and on no others.
#[test]
fn the_cap_is_of_all_operations_together() {
    let rules = rules();
    let mut made = Made::new(&rules);
    made.add(include_str!("course.toml"));
    made.add(&super::world::another("else"));
    let many = |persons: u64| {
        format!(
            "[[dispatch]]\nid = \"dispatch/else/many\"\noperation = \"op/else\"\npersonnel = \"engineer_unit\"\npersons = {persons}\n\
             performer = \"sdf_unit\"\ntasks = [\"tsu\"]\nfrom = 2027-09-01\nto = 2027-09-30\nrequest = \"request/else\"\n"
        )
    };
    let keys = |made: &Made<'_>| {
        let matters = made.matters("dispatch/made/1", day("2027-10-05")).into_iter();
        matters.map(|matter| (matter.key, matter.until)).collect::<Vec<_>>()
    };
    // 100 here, 100 there, and 1,800: two thousand
    let before = made.read(&many(1_800));
    made.take(&before);
    assert_eq!(keys(&made), []);
    let more = many(1_801).replace(
        "[[dispatch]]\n",
        &format!("[[dispatch]]\nentry = \"more\"\ncorrects = \"{}\"\n", before.first().unwrap().id),
    );
    made.add(&more);
    assert_eq!(keys(&made), [("basis/2027-09-01".to_owned(), Some(day("2027-09-30")))]);
}
