//! The second factor: codes that a phone shows, a new one every thirty seconds (RFC 6238). Each is accepted once.

use totp_rs::{Builder, Secret, Totp};
use zeroize::Zeroizing;

use super::kept::of;
use super::{Door, DoorError, Random};

/// A code is for so long, in seconds.
const STEP_S: u64 = 30;
/// That a code was used is kept for so long, in seconds: longer than it is accepted.
const USED_S: i64 = 300;
/// Bytes of a secret: 160 bits, as RFC 4226 advises.
const SECRET_BYTES: usize = 20;
const USED: &str = "code-used";

/// What a phone and the desk share.
#[derive(Clone)]
pub struct Factor(Zeroizing<Vec<u8>>);

impl std::fmt::Debug for Factor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Factor")
    }
}

impl Factor {
    pub(super) fn new(random: Random<'_>) -> Factor {
        let mut bytes = Zeroizing::new(vec![0; SECRET_BYTES]);
        random(&mut bytes);
        Factor(bytes)
    }

    pub(super) fn of(bytes: Zeroizing<Vec<u8>>) -> Factor {
        Factor(bytes)
    }

    /// Nobody's: what is done for whoever has none takes as long.
    pub(super) fn nobodys() -> Factor {
        Factor(Zeroizing::new(vec![0; SECRET_BYTES]))
    }

    pub(super) fn bytes(&self) -> &[u8] {
        &self.0
    }

    fn secret(&self) -> Secret {
        Secret::from(self.0.to_vec())
    }

    fn totp(&self) -> Option<Totp> {
        Builder::new().with_secret(self.secret()).build().ok()
    }

    /// The step of which a code is: this one, the one before or the one after.
    pub(super) fn step(&self, code: &str, now: i64) -> Option<u64> {
        let code: String = code.chars().filter(|c| !c.is_whitespace()).collect();
        self.totp()?.check(&code, u64::try_from(now).ok()?)
    }

    /// The code of a moment.
    pub fn code(&self, now: i64) -> Option<String> {
        Some(self.totp()?.generate(u64::try_from(now).ok()?).to_string())
    }

    /// As it is typed into a phone.
    pub fn base32(&self) -> String {
        self.secret().to_base32()
    }

    /// As a phone reads it from a picture.
    pub fn url(&self, name: &str) -> String {
        format!("otpauth://totp/Hatoba:{name}?secret={}&issuer=Hatoba", self.base32())
    }
}

impl Door<'_> {
    /// Accepts the code of a step, unless it or that of a later step has been accepted before.
    pub(super) fn accept_step(&self, user: &str, step: u64) -> Result<bool, DoorError> {
        let latest = u64::try_from(self.seconds()).unwrap_or(0) / STEP_S + 1;
        for later in step + 1..=latest {
            if self.get::<()>(USED, &of(user, &later.to_string()))?.is_some() {
                return Ok(false);
            }
        }
        self.put_new(USED, &of(user, &step.to_string()), &(), self.seconds() + USED_S)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The numbers of RFC 6238, appendix B, cut to six digits.
    #[test]
    fn codes_are_those_of_the_standard() {
        let factor = Factor::of(Zeroizing::new(b"12345678901234567890".to_vec()));
        for (now, code) in [(59, "287082"), (1_111_111_109, "081804"), (2_000_000_000, "279037")] {
            assert_eq!(factor.code(now).unwrap(), code);
            assert_eq!(factor.step(code, now + 30), Some(u64::try_from(now).unwrap() / STEP_S));
            assert!(factor.step(code, now + 61).is_none() && factor.step("12345", now).is_none());
        }
        assert_eq!(factor.step("287 082", 59), Some(1));
        assert_eq!(factor.base32(), "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    }
}
