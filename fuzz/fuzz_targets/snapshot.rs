//! Snapshots of the state. They are signed, so that only a mistake of ours could bring a wrong one this far; it must not bring the
//! program down either.
#![no_main]

use jiff::civil::date;
use libfuzzer_sys::fuzz_target;
use record::State;

fuzz_target!(|bytes: &[u8]| {
    let Ok(state) = State::from_snapshot(bytes) else { return };
    let _ = state.to_snapshot();
    let day = date(2024, 2, 29);
    for known in [state.now(), state.at(1)] {
        let view = state.as_of(day, known);
        for id in state.ids_like("") {
            let _ =
                (view.thing(id.as_str()), view.facts(id.as_str()), state.history(id.as_str(), None, known));
            let _ = state.is_forgotten(&id);
        }
        for kind in record::KINDS {
            let _ = (view.entries(kind.name).count(), view.things(kind.name));
        }
    }
    let end = day.to_zoned(jiff::tz::TimeZone::UTC).expect("a day").timestamp();
    let _ = (state.on(day, end), state.gone_at(0), state.grounds().count(), state.unknown().count());
});
