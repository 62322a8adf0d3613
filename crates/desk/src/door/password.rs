//! Passwords: how long they are, which are refused, and how they are kept.

use std::sync::{Condvar, LazyLock, Mutex, MutexGuard, PoisonError};

use argon2::password_hash::phc::PasswordHash;
use argon2::{Algorithm, Argon2, Params, PasswordHasher as _, PasswordVerifier as _, Version};

use super::{DoorError, Random};

/// The shortest password, in characters.
pub const SHORTEST: usize = 12;
/// The longest password, in characters. Every one of them counts: nothing is cut off.
pub const LONGEST: usize = 128;

/// Memory that a hash takes, in kibibytes: 19 MiB, as OWASP advises for two passes by one thread.
const MEMORY_KIB: u32 = 19 * 1_024;
/// Passes over it.
const PASSES: u32 = 2;
/// Threads.
const THREADS: u32 = 1;
const SALT_BYTES: usize = 16;

/// Hashes at once. Others wait, so that a flood of attempts does not take all memory.
const AT_ONCE: usize = 4;
/// So many wait at most, of those who come from devices that nobody knows: each of them takes a thread that could answer something else.
const MOST_WAITING: usize = 12;
/// After so long it may have become quieter, in seconds.
const QUIETER_S: i64 = 30;

/// A name that is shorter may well be in a password by chance, in characters.
const SHORTEST_NAME: usize = 3;

/// What the commonest passwords of this length are made of: repeated, with digits at the ends, or both.
const COMMON: [&str; 40] = [
    "password",
    "passw0rd",
    "p4ssword",
    "passwort",
    "pass",
    "qwerty",
    "qwertyuiop",
    "asdfghjkl",
    "zxcvbnm",
    "qazwsx",
    "qazwsxedc",
    "1q2w3e4r",
    "1q2w3e4r5t",
    "1q2w3e4r5t6y",
    "1qaz2wsx",
    "1qaz2wsx3edc",
    "zaq12wsx",
    "abc",
    "abcd",
    "abcdef",
    "abcdefg",
    "abcdefgh",
    "abcdefghijkl",
    "abcdefghijklmnop",
    "iloveyou",
    "sunshine",
    "princess",
    "football",
    "baseball",
    "welcome",
    "letmein",
    "dragon",
    "monkey",
    "master",
    "administrator",
    "admin",
    "hatoba",
    "headquarters",
    "sakura",
    "changeme",
];

/// Digits in the order in which they are typed when nothing better comes to mind.
const RUNS: [&str; 3] = ["01234567890123456789", "98765432109876543210", "11223344556677889900"];

static PARAMS: LazyLock<Params> =
    LazyLock::new(|| Params::new(MEMORY_KIB, PASSES, THREADS, None).unwrap_or_default());

/// A hash of no password: whoever has no account is made to wait for it as long as others.
static NOBODYS: LazyLock<String> = LazyLock::new(|| {
    let hash = hasher().hash_password_with_salt(b"nobody's", &[0; SALT_BYTES]);
    hash.map(|hash| hash.to_string()).unwrap_or_default()
});

fn hasher() -> Argon2<'static> {
    Argon2::new(Algorithm::Argon2id, Version::V0x13, PARAMS.clone())
}

/// Whether a password will do for a user.
///
/// # Errors
/// With the first reason why not.
pub fn check(password: &str, user: &str) -> Result<(), DoorError> {
    let name = user.strip_prefix("user/").unwrap_or(user);
    let length = password.chars().count();
    if length < SHORTEST {
        return Err(DoorError::Short);
    }
    if length > LONGEST {
        return Err(DoorError::Long);
    }
    let small = password.to_lowercase();
    let name = name.to_lowercase();
    if name.chars().count() >= SHORTEST_NAME && small.contains(&name) {
        return Err(DoorError::HasName);
    }
    if is_common(&small) { Err(DoorError::Common) } else { Ok(()) }
}

fn is_common(small: &str) -> bool {
    let plain: String = small.chars().filter(|c| c.is_alphanumeric()).collect();
    let digits = |c: char| c.is_ascii_digit();
    let bare = plain.trim_matches(digits);
    // one to four characters again and again
    let repeats = |text: &str| (1..=4).any(|length| repeated(text, length));
    let common = |text: &str| COMMON.iter().any(|word| is_made_of(text, word));
    plain.is_empty()
        || bare.is_empty() && RUNS.iter().any(|run| run.contains(plain.as_str()) || is_made_of(&plain, run))
        || repeats(small)
        || repeats(&plain)
        || common(&plain)
        || common(plain.trim_end_matches(digits))
        || !bare.is_empty() && common(bare)
}

/// Whether a text is a word, once or more.
fn is_made_of(text: &str, word: &str) -> bool {
    !text.is_empty() && text.len().is_multiple_of(word.len()) && text.replace(word, "").is_empty()
}

fn repeated(text: &str, length: usize) -> bool {
    let unit: String = text.chars().take(length).collect();
    text.chars().eq(unit.chars().cycle().take(text.chars().count()))
}

/// What is kept of a password, as a PHC string.
pub(super) fn hash(password: &str, random: Random<'_>) -> Result<String, DoorError> {
    let mut salt = [0; SALT_BYTES];
    random(&mut salt);
    let _turn = QUEUE.turn();
    let hash = hasher().hash_password_with_salt(password.as_bytes(), &salt);
    hash.map(|hash| hash.to_string()).map_err(|error| DoorError::Hash(error.to_string()))
}

/// Whether a password is the one of which that was kept. `kept` of `None`: nobody's, which takes as long and is never right.
///
/// # Errors
/// [`DoorError::Wait`] where a flood of attempts has come before one from a device that is not `known`.
pub(super) fn is_right(password: &str, kept: Option<&str>, known: bool) -> Result<bool, DoorError> {
    let turn = if known { Some(QUEUE.turn()) } else { QUEUE.turn_of_a_stranger() };
    let _turn = turn.ok_or(DoorError::Wait { seconds: QUIETER_S })?;
    let Ok(hash) = PasswordHash::new(kept.unwrap_or(&NOBODYS)) else { return Ok(false) };
    // with the parameters that stand in the hash
    let right = Argon2::default().verify_password(password.as_bytes(), &hash).is_ok();
    Ok(right && kept.is_some())
}

/// Whether a hash was made with other parameters than today's.
pub(super) fn is_old(kept: &str) -> bool {
    let params = PasswordHash::new(kept).ok().and_then(|hash| Params::try_from(&hash).ok());
    params.is_none_or(|params| {
        (params.m_cost(), params.t_cost(), params.p_cost()) != (MEMORY_KIB, PASSES, THREADS)
    })
}

/// Whose turn it is to hash.
static QUEUE: Queue = Queue::new();

/// Who hashes and who waits for it.
struct Queue {
    counts: Mutex<Counts>,
    ended: Condvar,
}

#[derive(Default)]
struct Counts {
    running: usize,
    waiting: usize,
}

/// One's turn to hash, until it is dropped.
struct Turn<'q>(&'q Queue);

impl Queue {
    const fn new() -> Queue {
        Queue { counts: Mutex::new(Counts { running: 0, waiting: 0 }), ended: Condvar::new() }
    }

    fn counts(&self) -> MutexGuard<'_, Counts> {
        self.counts.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// One's turn, once it has come.
    fn turn(&self) -> Turn<'_> {
        let mut counts = self.counts();
        counts.waiting += 1;
        let waited = self.ended.wait_while(counts, |counts| counts.running >= AT_ONCE);
        let mut counts = waited.unwrap_or_else(PoisonError::into_inner);
        counts.waiting -= 1;
        counts.running += 1;
        Turn(self)
    }

    /// The same where not too many wait already.
    fn turn_of_a_stranger(&self) -> Option<Turn<'_>> {
        let crowded = self.counts().waiting >= MOST_WAITING;
        (!crowded).then(|| self.turn())
    }
}

impl Drop for Turn<'_> {
    fn drop(&mut self) {
        let mut counts = self.0.counts();
        counts.running = counts.running.saturating_sub(1);
        self.0.ended.notify_one();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_will_not_do() {
        let cases = [
            ("elevenchars", "door-password-short"),
            ("パスワードは十二字以上", "door-password-short"),
            ("Password1234", "door-password-common"),
            ("passwordpassword", "door-password-common"),
            ("12password345678", "door-password-common"),
            ("P-a-s-s-w-o-r-d-9", "door-password-common"),
            ("123456789012", "door-password-common"),
            ("aaaaaaaaaaaa", "door-password-common"),
            ("abab-abab-abab", "door-password-common"),
            ("あいあいあいあいあいあい", "door-password-common"),
            ("1qaz2wsx3edc", "door-password-common"),
            ("1Q2w3e4r5t6y!", "door-password-common"),
            ("------------", "door-password-common"),
            ("the name HQ-01 is here", "door-password-has-name"),
        ];
        for (password, id) in cases {
            assert_eq!(check(password, "user/hq-01").map_err(|error| error.id()), Err(id), "{password}");
        }
        assert!(matches!(check(&"x y".repeat(50), "hq-01"), Err(DoorError::Long)));
        for good in [
            "correct horse battery",
            "波止場から出て波止場へ帰る",
            "mizu wa 1234 nagareru",
            "hq in my password",
        ] {
            assert!(check(good, "hq").is_ok(), "{good}");
        }
    }

    #[test]
    fn only_the_password_itself_is_right() {
        let kept = hash("correct horse battery", &mut |bytes| bytes.fill(9)).unwrap();
        assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{kept}");
        assert!(is_right("correct horse battery", Some(&kept), true).unwrap());
        assert!(!is_right("correct horse batterz", Some(&kept), true).unwrap());
        assert!(!is_right("nobody's", None, true).unwrap(), "nobody's password lets nobody in");
        assert!(!is_right("", Some("no hash"), true).unwrap());
        assert!(!is_old(&kept) && is_old(&kept.replace("t=2", "t=1")) && is_old("no hash"));
    }

    #[test]
    fn a_flood_of_strangers_does_not_take_every_thread() {
        let queue = Queue::new();
        let running: Vec<Turn<'_>> = (0..AT_ONCE).map(|_| queue.turn()).collect();
        std::thread::scope(|scope| {
            let waiting: Vec<_> =
                (0..MOST_WAITING).map(|_| scope.spawn(|| queue.turn_of_a_stranger().is_some())).collect();
            while queue.counts().waiting < MOST_WAITING {
                std::thread::yield_now();
            }
            assert!(queue.turn_of_a_stranger().is_none());
            let known = scope.spawn(|| drop(queue.turn()));
            drop(running);
            assert!(waiting.into_iter().all(|one| one.join().unwrap()) && known.join().is_ok());
        });
        assert!(queue.turn_of_a_stranger().is_some());
    }
}
