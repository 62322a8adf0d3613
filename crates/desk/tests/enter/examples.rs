//! An entry of every kind: out of the founding record, or from here where that has none.

use record::{Entry, KINDS};

use crate::office::Office;

/// What the founding record has no example of. Each stands on what the ones above it introduce.
const MORE: &str = r#"
[[request]]
id = "request/example"
what = { ja = "施設部隊", en = "An engineer unit" }
received = 2026-10-01
operation = "op/undof"
[[follow]]
about = "request/example"
fact = "consents_assignment"
of = "state/SY"
follows = "source/mofa-record-2024-02-27"
why = { ja = "当事国の述べたもの", en = "It is what the state itself said" }
[[weighing]]
id = "weighing/example"
name = "Example"
why = "To try it"
by = ["reliability", "newest"]
about = ["request/example"]
[[approval]]
id = "approval/example"
about = "request/example"
by = "diet"
on = 2026-10-20
given = true
[[clause]]
id = "clause/example"
about = "request/example"
provision = "art6.p2.i1"
what = { ja = "停戦の維持に協力する。", en = "Japan helps to keep the ceasefire." }
[[consultation]]
id = "consultation/example"
about = "request/example"
with = "office/mod"
on = 2026-10-10
what = { ja = "部隊の派遣", en = "Whether a unit can go" }
[[alternative]]
id = "alternative/example"
about = "request/example"
way = "goods"
choice = "considered"
on = 2026-10-11
why = "Quicker"
[[handling]]
id = "handling/example"
about = "request/example"
matter = "ask/2026-10-01"
answer = "acknowledged"
on = 2026-10-12
what = "It is looked at"
[[person]]
id = "person/example"
name = "Hato Hanako"
[[person]]
id = "person/another"
[[event]]
entry = "event/to-be-withdrawn"
id = "event/example"
on = "2026-10"
what = "It rained"
cites = ["source/mofa-record-2024-02-27"]
[[withdrawal]]
withdraws = "event/to-be-withdrawn"
why = "It did not"
[[forgotten]]
person = "person/another"
why = "As was asked"
"#;

/// An entry of each kind that anyone enters, the last that the record has of it.
pub fn all(office: &Office) -> Vec<Entry> {
    office.add(MORE);
    let ledger = office.site.desk.ledger();
    let mut found: Vec<Option<Entry>> = vec![None; KINDS.len()];
    for position in 0..ledger.size() {
        let entry = ledger.entry(position).unwrap().unwrap();
        let number = entry.says.number().unwrap();
        // one that has been ended cannot be corrected
        if ledger.state().gone_at(position).is_none() {
            found[number] = Some(entry);
        }
    }
    found.into_iter().flatten().collect()
}
