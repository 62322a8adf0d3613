//! Bytes as the journal keeps them. What can be read is written back the same, and the state takes it in.
#![no_main]

use jiff::civil::date;
use libfuzzer_sys::fuzz_target;
use record::{Entry, State, Statement};

fuzz_target!(|bytes: &[u8]| {
    // several entries, so that they meet
    let entries: Vec<Entry> =
        bytes.split(|byte| *byte == b'\n').filter_map(|line| Entry::from_bytes(line).ok()).collect();
    let mut state = State::default();
    for entry in entries {
        let written = entry.to_bytes().expect("what was read is sealed");
        let read = Entry::from_bytes(&written).expect("what was written is read");
        if !matches!(entry.says, Statement::Unknown(_)) {
            assert_eq!(read, entry);
        }
        assert_eq!(read.to_bytes().expect("sealed"), written);
        let _ = state.check().batch(std::slice::from_ref(&entry));
        state.apply(entry);
    }
    let snapshot = state.to_snapshot().expect("a state can be written");
    let again = State::from_snapshot(&snapshot).expect("and read");
    assert_eq!(again.to_snapshot().expect("and written"), snapshot);
    let view = state.as_of(date(2024, 2, 29), state.now());
    for id in state.ids_like("") {
        let _ =
            (view.thing(id.as_str()), view.facts(id.as_str()), state.history(id.as_str(), None, state.now()));
    }
});
