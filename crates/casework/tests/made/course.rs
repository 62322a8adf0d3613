//! The unit under way, and what can happen to it, as entries; and its matters.

use casework::holds::{Matter, MatterState, News, Watch};

use super::world::{FIRST, Made, Rules, day};

pub const UNIT: &str = "dispatch/made/1";
pub const REQUEST: &str = "request/made";

pub fn begun(rules: &Rules) -> Made<'_> {
    let mut made = Made::new(rules);
    made.add(include_str!("course.toml"));
    made
}

/// A consent of the Front that ends, by a correction of the claim that gave it no end; and that it is none since.
pub fn withdrawn(made: &mut Made<'_>, on: &str) {
    let last = day(on).yesterday().unwrap();
    made.add(&format!(
        "[[claim]]\nentry = \"front-until\"\ncorrects = \"made/front-operation\"\nabout = \"op/made\"\nfact = \"consents_operation\"\n\
         of = \"party/front\"\nis = true\nfrom = 2026-01-01\nto = {last}\ncites = [\"source/plain\"]\n\n\
         [[claim]]\nentry = \"front-not\"\nabout = \"op/made\"\nfact = \"consents_operation\"\nof = \"party/front\"\nis = false\n\
         from = {on}\ncites = [\"source/plain\"]\n"
    ));
}

pub fn claim(entry: &str, fact: &str, is: bool, rest: &str) -> String {
    format!(
        "[[claim]]\nentry = \"{entry}\"\nabout = \"op/made\"\nfact = \"{fact}\"\nis = {is}\n{rest}cites = [\"source/plain\"]\n"
    )
}

pub fn decision(name: &str, by: &str, act: &str, on: &str, about: &str) -> String {
    format!(
        "[[decision]]\nentry = \"decision/{name}\"\nid = \"decision/{name}\"\nby = \"{by}\"\non = {on}\nact = \"{act}\"\n\
         what = {{ ja = \"決定\", en = \"Decided\" }}\nabout = [\"{about}\"]\n"
    )
}

pub fn handling(name: &str, about: &str, matter: &str, answer: &str, on: &str) -> String {
    format!(
        "[[handling]]\nid = \"handling/{name}\"\nabout = \"{about}\"\nmatter = \"{matter}\"\nanswer = \"{answer}\"\non = {on}\n\
         what = {{ ja = \"対応\", en = \"Handled\" }}\n"
    )
}

pub fn plan(name: &str, act: &str, on: &str, rest: &str) -> String {
    format!(
        "[[plan]]\nentry = \"plan/made/{name}\"\nid = \"plan/made/{name}\"\noperation = \"op/made\"\nact = \"{act}\"\non = {on}\n\
         by = \"cabinet\"\nrequest = \"request/made\"\n{rest}"
    )
}

pub fn returned(on: &str) -> String {
    format!(
        "[[milestone]]\nentry = \"returned\"\nid = \"milestone/returned\"\nabout = \"{UNIT}\"\nstep = \"returned\"\non = {on}\n"
    )
}

/// The one matter of a key; it must be there.
pub fn one(made: &Made<'_>, of: &str, on: &str, key: &str) -> Matter {
    let matters = made.matters(of, day(on));
    let keys: Vec<&str> = matters.iter().map(|matter| matter.key.as_str()).collect();
    let found = matters.iter().find(|matter| matter.key == key);
    found.unwrap_or_else(|| panic!("no {key} among {keys:?}")).clone()
}

pub fn keys(made: &Made<'_>, of: &str, on: &str) -> Vec<String> {
    made.matters(of, day(on)).into_iter().map(|matter| matter.key).collect()
}

pub fn state(made: &Made<'_>, of: &str, on: &str, key: &str) -> MatterState {
    one(made, of, on, key).state
}

pub fn watch(made: &Made<'_>, today: &str) -> Watch {
    Watch::new(&made.state, (FIRST, day(today)), &made.rules.procedure, &made.assessor)
}

pub fn follow(made: &mut Made<'_>, watch: &mut Watch, text: &str) -> Vec<News> {
    let new = made.add(text);
    watch.follow(&made.state, &new, &made.rules.procedure, &made.assessor)
}
