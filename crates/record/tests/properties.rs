//! What must hold for any log: of what is known at a position nothing later changes, and order and repetition do not matter where
//! they should not.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    reason = "test code: an absent value is a failed test"
)]

use jiff::{Timestamp, civil::date};
use proptest::prelude::*;
use record::state::{Topic, View};
use record::{By, Cite, Claim, Entry, EntryId, Id, Statement, When, Withdrawal, Words};
use sha2::{Digest as _, Sha256};

/// One step of a random log, small enough that claims meet.
#[derive(Clone, Debug)]
enum Step {
    Claim { about: u8, fact: u8, is: bool, from: Option<u8>, to: Option<u8>, month: bool, source: u8 },
    Correct { which: u8, is: bool },
    Withdraw { which: u8 },
}

fn step() -> impl Strategy<Value = Step> {
    let claim = (0..3_u8, 0..3_u8, any::<bool>(), option(), option(), any::<bool>(), 0..3_u8);
    prop_oneof![
        6 => claim.prop_map(|(about, fact, is, from, to, month, source)| {
            Step::Claim { about, fact, is, from, to, month, source }
        }),
        1 => (any::<u8>(), any::<bool>()).prop_map(|(which, is)| Step::Correct { which, is }),
        2 => any::<u8>().prop_map(|which| Step::Withdraw { which }),
    ]
}

fn option() -> impl Strategy<Value = Option<u8>> {
    proptest::option::of(0..24_u8)
}

fn id(text: &str) -> Id {
    Id::parse(text).unwrap()
}

fn when(months: u8, month_only: bool) -> When {
    let text = format!("{}-{:02}", 2010 + u32::from(months / 12), months % 12 + 1);
    When::parse(&if month_only { text } else { text + "-15" }).unwrap()
}

fn entry(number: usize, says: Statement, corrects: Option<EntryId>, source: u8) -> Entry {
    Entry {
        id: EntryId::parse(&format!("e{number}")).unwrap(),
        recorded: Timestamp::from_second(1_700_000_000 + i64::try_from(number).unwrap()).unwrap(),
        by: By { office: id("office/hq"), user: None },
        spoke: None,
        cites: vec![Cite { source: id(&format!("source/s{source}")), page: None }],
        corrects,
        public: true,
        remarks: None,
        says,
    }
}

/// The entries of a log: corrections and withdrawals of what is not there or gone are left out.
fn log(steps: &[Step]) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    let mut claims: Vec<(EntryId, Claim, bool)> = Vec::new();
    for (number, step) in steps.iter().enumerate() {
        let standing: Vec<usize> = (0..claims.len()).filter(|at| claims[*at].2).collect();
        let pick = |which: u8| (!standing.is_empty()).then(|| standing[usize::from(which) % standing.len()]);
        match step {
            Step::Claim { about, fact, is, from, to, month, source } => {
                let (from, to) = match (from, to) {
                    (Some(from), Some(to)) => (Some(*from.min(to)), Some(*from.max(to))),
                    (from, to) => (*from, *to),
                };
                let claim = Claim {
                    about: id(&format!("op/o{about}")),
                    fact: format!("f{fact}"),
                    is: *is,
                    of: None,
                    from: from.map(|from| when(from, *month)),
                    to: to.map(|to| when(to, *month)),
                    who: None,
                };
                let new = entry(number, Statement::Claim(Box::new(claim.clone())), None, *source);
                claims.push((new.id.clone(), claim, true));
                entries.push(new);
            }
            Step::Correct { which, is } => {
                let Some(at) = pick(*which) else { continue };
                claims[at].2 = false;
                let claim = Claim { is: *is, ..claims[at].1.clone() };
                let corrects = Some(claims[at].0.clone());
                let new = entry(number, Statement::Claim(Box::new(claim.clone())), corrects, 0);
                claims.push((new.id.clone(), claim, true));
                entries.push(new);
            }
            Step::Withdraw { which } => {
                let Some(at) = pick(*which) else { continue };
                claims[at].2 = false;
                let says = Withdrawal { withdraws: claims[at].0.clone(), why: Words::one("wrong") };
                entries.push(entry(number, Statement::Withdrawal(Box::new(says)), None, 0));
            }
        }
    }
    entries
}

fn state(entries: &[Entry]) -> record::State {
    let mut state = record::State::default();
    for entry in entries {
        state.apply(entry.clone());
    }
    state
}

/// Every answer of a view.
fn answers(view: &View<'_>) -> Vec<record::state::Reading> {
    let facts = (0..3).flat_map(|about| (0..3).map(move |fact| (about, fact)));
    let read = |(about, fact)| view.reading(&format!("op/o{about}"), Topic::Fact(&format!("f{fact}")), None);
    facts.map(read).collect()
}

fn days() -> impl Iterator<Item = jiff::civil::Date> {
    (0..24).map(|month| date(2010 + month / 12, i8::try_from(month % 12 + 1).unwrap(), 20))
}

proptest! {
    #[test]
    fn what_was_known_stays_known(steps in prop::collection::vec(step(), 1..40), cut in any::<prop::sample::Index>()) {
        let entries = log(&steps);
        let cut = cut.index(entries.len() + 1);
        let (short, long) = (state(&entries[..cut]), state(&entries));
        for day in days() {
            let then = answers(&short.as_of(day, short.now()));
            prop_assert_eq!(&then, &answers(&long.as_of(day, long.at(cut as u64))));
        }
        for about in ["op/o0", "op/o1", "op/o2"] {
            prop_assert_eq!(short.history(about, None, short.now()).len(),
                long.history(about, None, long.at(cut as u64)).len());
        }
    }

    #[test]
    fn through_bytes_and_snapshots_the_state_is_the_same(steps in prop::collection::vec(step(), 1..40), cut in any::<prop::sample::Index>()) {
        let entries = log(&steps);
        let cut = cut.index(entries.len() + 1);
        let whole = state(&entries);
        let snapshot = state(&entries[..cut]).to_snapshot().unwrap();
        let mut resumed = record::State::from_snapshot(&snapshot).unwrap();
        // in whatever order its pieces are read; one that is not read is told
        let backwards = record::State::from_snapshot_by(&snapshot, &|pieces, work| (0..pieces).rev().for_each(work)).unwrap();
        prop_assert_eq!(&backwards.to_snapshot().unwrap(), &snapshot);
        let pieces = std::cell::Cell::new(0);
        let left_out = record::State::from_snapshot_by(&snapshot, &|count, work| {
            pieces.set(count);
            (1..count).for_each(work);
        });
        prop_assert_eq!(left_out.is_err(), pieces.get() > 0);
        for entry in &entries[cut..] {
            let bytes = entry.to_bytes().unwrap();
            let read = Entry::from_bytes(&bytes).unwrap();
            prop_assert_eq!(&read, entry);
            prop_assert_eq!(read.to_bytes().unwrap(), bytes);
            resumed.apply(read);
        }
        prop_assert_eq!(resumed.to_snapshot().unwrap(), whole.to_snapshot().unwrap());
        let digest: [u8; 32] = Sha256::digest(whole.to_snapshot().unwrap()).into();
        prop_assert_eq!(resumed.digest().unwrap(), digest);
        for day in days() {
            prop_assert_eq!(answers(&resumed.as_of(day, resumed.now())), answers(&whole.as_of(day, whole.now())));
        }
    }

    #[test]
    fn order_and_repetition_of_claims_do_not_matter(steps in prop::collection::vec(step(), 1..30), twice in any::<prop::sample::Index>(), turn in any::<prop::sample::Index>()) {
        let claims: Vec<Entry> = log(&steps).into_iter()
            .filter(|entry| entry.corrects.is_none() && matches!(entry.says, Statement::Claim(_))).collect();
        prop_assume!(!claims.is_empty());
        let mut other = claims.clone();
        let mut again = claims[twice.index(claims.len())].clone();
        again.id = EntryId::parse("again").unwrap();
        other.push(again);
        let turn = turn.index(other.len());
        other.rotate_left(turn);
        let (one, two) = (state(&claims), state(&other));
        for day in days() {
            prop_assert_eq!(answers(&one.as_of(day, one.now())), answers(&two.as_of(day, two.now())));
        }
    }

    #[test]
    fn what_is_withdrawn_is_as_if_unsaid_but_for_history(steps in prop::collection::vec(step(), 1..30)) {
        let entries = log(&steps);
        let gone: Vec<EntryId> = entries.iter().filter_map(|entry| match &entry.says {
            Statement::Withdrawal(withdrawal) => Some(withdrawal.withdraws.clone()),
            _ => entry.corrects.clone(),
        }).collect();
        let left: Vec<Entry> = entries.iter()
            .filter(|entry| !gone.contains(&entry.id) && !matches!(entry.says, Statement::Withdrawal(_)))
            .map(|entry| Entry { corrects: None, ..entry.clone() }).collect();
        let (all, left) = (state(&entries), state(&left));
        for day in days() {
            prop_assert_eq!(answers(&all.as_of(day, all.now())), answers(&left.as_of(day, left.now())));
        }
        let told: usize = ["op/o0", "op/o1", "op/o2"].iter().map(|about| all.history(about, None, all.now()).len()).sum();
        prop_assert_eq!(told, entries.len());
    }

    #[test]
    fn no_bytes_bring_the_reader_down(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        let _ = Entry::from_bytes(&bytes);
        let _ = record::State::from_snapshot(&bytes);
    }
}
