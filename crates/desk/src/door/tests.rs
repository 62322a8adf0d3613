//! The door at moments that the tests choose.

use std::sync::Mutex;
use std::sync::atomic::{AtomicU8, Ordering};

use jiff::Timestamp;
use journal::MemoryKeep;
use zeroize::Zeroizing;

use super::*;

const USER: &str = "user/reader-1";
const PASSWORD: &str = "mizu wa hikui tokoro e";

/// Bytes that are each time others.
fn random(bytes: &mut [u8]) {
    static NEXT: AtomicU8 = AtomicU8::new(0);
    for byte in bytes {
        *byte = NEXT.fetch_add(1, Ordering::Relaxed).wrapping_mul(167);
    }
}

struct House {
    keep: SharedKeep,
    key: Key,
}

impl House {
    fn new() -> House {
        let keep: Box<dyn journal::Keep> = Box::new(MemoryKeep::new());
        House { keep: Mutex::new(keep), key: Key::new(Zeroizing::new([3; 32])) }
    }

    /// The door so many seconds after 1970.
    fn at(&self, seconds: i64) -> Door<'_> {
        Door::new(&self.keep, &self.key, random, Timestamp::from_second(seconds).unwrap())
    }

    fn account(&self) -> Factor {
        let factor = self.at(0).pending_factor("x", 60).unwrap();
        self.at(0).new_account(USER, PASSWORD, &factor).unwrap();
        factor
    }
}

fn entered<'e>(password: &'e str, code: &'e str, device: Option<&'e str>) -> Entered<'e> {
    Entered { name: "reader-1", password, code, device }
}

#[test]
fn guesses_elsewhere_hold_up_no_device_that_is_known() {
    let house = House::new();
    let factor = house.account();
    let code = |at: i64| factor.code(at).unwrap();
    let (_, device) = house.at(900).enter(entered(PASSWORD, &code(900), None), |_| true).unwrap();
    let device = device.unwrap();
    for _ in 0..5 {
        let wrong = house.at(1_000).enter(entered("guess", "000000", None), |_| true);
        assert!(matches!(wrong, Err(DoorError::Wrong)), "{wrong:?}");
    }
    let right = code(1_001);
    let unknown = house.at(1_001).enter(entered(PASSWORD, &right, None), |_| true);
    assert!(matches!(unknown, Err(DoorError::Wait { seconds: 29 })), "{unknown:?}");
    // nor does a device of someone else's, or one that says so of itself
    for forged in [device.replace("reader-1", "reader-2"), format!("{device}x"), String::new()] {
        let held = house.at(1_001).enter(entered(PASSWORD, &right, Some(&forged)), |_| true);
        assert!(matches!(held, Err(DoorError::Wait { .. })), "{held:?}");
    }
    assert!(house.at(1_001).enter(entered(PASSWORD, &right, Some(&device)), |_| true).is_ok());
    // each failure more doubles the wait, and each is forgotten after a quarter of an hour
    let mut at = 1_000;
    for wait in [30, 60, 120, 240] {
        at += wait;
        assert!(matches!(
            house.at(at - 1).enter(entered("guess", "", None), |_| true),
            Err(DoorError::Wait { .. })
        ));
        assert!(
            matches!(house.at(at).enter(entered("guess", "", None), |_| true), Err(DoorError::Wrong)),
            "{wait}"
        );
    }
    assert!(house.at(at + 900).enter(entered(PASSWORD, &code(at + 900), None), |_| true).is_ok());
}

#[test]
fn a_code_is_accepted_once_and_none_from_before_it() {
    let house = House::new();
    let factor = house.account();
    let codes = [870, 900, 930].map(|at| factor.code(at).unwrap());
    let enter = |at, code: &str| house.at(at).enter(entered(PASSWORD, code, None), |_| true).is_ok();
    assert!(enter(900, &codes[1]));
    assert!(!enter(901, &codes[1]), "once");
    assert!(!enter(902, &codes[0]), "one from before, though its time is not over");
    assert!(enter(903, &codes[2]), "a phone that is ahead");
    assert!(!enter(931, &codes[2]));
    // a wrong password uses no code up
    let code = factor.code(2_000).unwrap();
    assert!(house.at(2_000).enter(entered("wrong", &code, None), |_| true).is_err());
    assert!(enter(2_000, &code));
}

#[test]
fn whoever_is_not_in_the_record_comes_in_nowhere() {
    let house = House::new();
    let factor = house.account();
    let code = factor.code(900).unwrap();
    assert!(house.at(900).enter(entered(PASSWORD, &code, None), |_| false).is_err());
    assert!(house.at(900).enter(entered(PASSWORD, &code, None), |user| user == USER).is_ok());
}

#[test]
fn sessions_end_by_idleness_absolutely_and_when_they_are_ended() {
    let house = House::new();
    let shown = house.at(0).begin_session(USER).unwrap();
    let holds = |at| house.at(at).session(&shown).unwrap().is_some();
    assert!(holds(1_799) && holds(1_799 + 1_799) && !holds(1_799 + 1_799 + 1_800));
    let shown = house.at(0).begin_session(USER).unwrap();
    let ends = (0..100).map(|n| n * 1_700).find(|at| house.at(*at).session(&shown).unwrap().is_none());
    assert_eq!(ends, Some(44_200), "the first that is not before twelve hours");
    let (one, other) = (house.at(0).begin_session(USER).unwrap(), house.at(0).begin_session(USER).unwrap());
    let session = house.at(1).session(&one).unwrap().unwrap();
    let renewed = house.at(600).renew_session(&session).unwrap();
    assert!(house.at(601).session(&one).unwrap().is_none());
    let renewed = house.at(601).session(&renewed).unwrap().unwrap();
    assert_eq!((renewed.begun, renewed.is_proved(1_199), renewed.is_proved(1_200)), (0, true, false));
    house.at(602).end_sessions(USER, Some(&renewed.id)).unwrap();
    assert!(house.at(603).session(&other).unwrap().is_none());
    assert_eq!(house.at(603).sessions(USER).unwrap().len(), 1);
}

#[test]
fn of_many_who_use_a_code_one_can() {
    let house = House::new();
    let purpose = Purpose::Account { user: USER.to_owned() };
    let code = house.at(0).new_pass(&purpose, 60).unwrap();
    assert_eq!(code.len(), 24);
    assert_eq!(house.at(59).pass(&code.to_uppercase()).unwrap(), Some(purpose.clone()));
    assert_eq!(house.at(60).pass(&code).unwrap(), None);
    let used = std::thread::scope(|scope| {
        let tries: Vec<_> = (0..8).map(|_| scope.spawn(|| house.at(1).use_pass(&code).is_ok())).collect();
        tries.into_iter().map(|one| one.join().unwrap()).filter(|used| *used).count()
    });
    assert_eq!(used, 1);
    assert!(matches!(house.at(2).use_pass(&code), Err(DoorError::Gone)));
}

#[test]
fn nothing_secret_is_kept_as_it_is() {
    let house = House::new();
    let factor = house.account();
    let codes = house.at(0).new_codes(USER).unwrap();
    let session = house.at(0).begin_session(USER).unwrap();
    let token = house.at(0).new_token(USER, "t", &["read"], 60).unwrap();
    let pass = house.at(0).new_pass(&Purpose::SetUp, 60).unwrap();
    let secret = |ticket: &str| ticket.rsplit('.').next().unwrap().to_owned();
    let mut secrets = vec![PASSWORD.to_owned(), factor.base32(), secret(&session), secret(&token), pass];
    secrets.extend(codes);
    let mut keep = house.keep.lock().unwrap();
    for kind in
        ["account", "recovery", "session", "session-seen", "token", "pass", "factor-pending", "device"]
    {
        for item in keep.list(kind, "", 1).unwrap() {
            let all = format!("{} {}", item.key, String::from_utf8_lossy(&item.value));
            assert!(secrets.iter().all(|secret| !all.contains(secret.as_str())), "{kind}: {all}");
        }
    }
    assert!(!keep.list("token", "", 1).unwrap().is_empty() && !keep.list("pass", "", 1).unwrap().is_empty());
}
