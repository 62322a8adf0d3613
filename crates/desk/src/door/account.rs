//! What a user shows at the door: a password and a second factor.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use zeroize::Zeroizing;

use super::kept::{FOR_GOOD, of};
use super::totp::Factor;
use super::{Door, DoorError, api, device, password, recovery};

const KIND: &str = "account";
const PENDING: &str = "factor-pending";
/// As what a factor is sealed.
const SEALED: &str = "totp";

/// An account.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Account {
    /// The password's hash, as a PHC string.
    pub(super) password: String,
    /// The second factor, sealed.
    factor: String,
    /// When it was made, in seconds since 1970.
    pub made: i64,
}

impl Door<'_> {
    /// The account of a user.
    ///
    /// # Errors
    /// When the keep does not do its work.
    pub fn account(&self, user: &str) -> Result<Option<Account>, DoorError> {
        Ok(self.get(KIND, user)?.map(|kept| kept.value))
    }

    /// Whether there is any account.
    ///
    /// # Errors
    /// When the keep does not do its work.
    pub fn has_accounts(&self) -> Result<bool, DoorError> {
        Ok(!self.keep().list(KIND, "", self.seconds())?.is_empty())
    }

    /// Makes an account, with recovery codes.
    ///
    /// # Errors
    /// [`DoorError::There`] where the user has one.
    pub fn new_account(&self, user: &str, password: &str, factor: &Factor) -> Result<Vec<String>, DoorError> {
        let account = Account {
            password: password::hash(password, &mut |bytes| (self.random)(bytes))?,
            factor: self.sealed(user, factor)?,
            made: self.seconds(),
        };
        if !self.put_new(KIND, user, &account, FOR_GOOD)? {
            return Err(DoorError::There);
        }
        self.new_codes(user)
    }

    /// Another password. Whoever is signed in elsewhere is so no more.
    ///
    /// # Errors
    /// When the keep does not do its work.
    pub fn set_password(&self, user: &str, password: &str, session: &str) -> Result<(), DoorError> {
        let password = password::hash(password, &mut |bytes| (self.random)(bytes))?;
        self.change(user, |account| Account { password, ..account })?;
        self.delete_all(device::KIND, &of(user, ""))?;
        self.end_sessions(user, Some(session))
    }

    /// Another second factor. Whoever is signed in elsewhere is so no more.
    ///
    /// # Errors
    /// When the keep does not do its work.
    pub fn set_factor(&self, user: &str, factor: &Factor, session: &str) -> Result<(), DoorError> {
        let factor = self.sealed(user, factor)?;
        self.change(user, |account| Account { factor, ..account })?;
        self.end_sessions(user, Some(session))
    }

    /// The same password, hashed as passwords are today.
    pub(super) fn hash_again(&self, user: &str, password: &str) -> Result<(), DoorError> {
        let password = password::hash(password, &mut |bytes| (self.random)(bytes))?;
        self.change(user, |account| Account { password, ..account })
    }

    fn change(&self, user: &str, to: impl FnOnce(Account) -> Account) -> Result<(), DoorError> {
        let account = self.account(user)?.ok_or(DoorError::Gone)?;
        self.put(KIND, user, &to(account), FOR_GOOD)
    }

    /// Takes a user's account away, and all that lets the user in.
    ///
    /// # Errors
    /// When the keep does not do its work.
    pub fn close_account(&self, user: &str) -> Result<(), DoorError> {
        self.delete(KIND, user)?;
        self.end_sessions(user, None)?;
        for kind in [recovery::KIND, device::KIND, api::KIND] {
            self.delete_all(kind, &of(user, ""))?;
        }
        Ok(())
    }

    /// The second factor of an account.
    pub(super) fn factor(&self, user: &str, account: &Account) -> Result<Factor, DoorError> {
        self.opened(user, &account.factor)
    }

    fn sealed(&self, whose: &str, factor: &Factor) -> Result<String, DoorError> {
        let sealed = self.key.seal(SEALED, whose, factor.bytes(), &mut |bytes| (self.random)(bytes))?;
        Ok(STANDARD.encode(sealed))
    }

    fn opened(&self, whose: &str, sealed: &str) -> Result<Factor, DoorError> {
        let sealed = STANDARD.decode(sealed).map_err(|_| DoorError::Closed)?;
        let bytes = self.key.open(SEALED, whose, &sealed).ok_or(DoorError::Closed)?;
        Ok(Factor::of(Zeroizing::new(bytes.to_vec())))
    }

    /// A second factor that is being set up: the same one until it is set up or its time is over, so that a page can be opened again.
    ///
    /// # Errors
    /// When the keep does not do its work.
    pub fn pending_factor(&self, whose: &str, seconds: i64) -> Result<Factor, DoorError> {
        let factor = Factor::new(&mut |bytes| (self.random)(bytes));
        let sealed = self.sealed(whose, &factor)?;
        if self.put_new(PENDING, whose, &sealed, self.seconds() + seconds)? {
            return Ok(factor);
        }
        let kept = self.get::<String>(PENDING, whose)?.ok_or(DoorError::Gone)?;
        self.opened(whose, &kept.value)
    }

    /// It has been set up.
    ///
    /// # Errors
    /// When the keep does not do its work.
    pub fn settle_factor(&self, whose: &str) -> Result<(), DoorError> {
        self.delete(PENDING, whose)
    }

    /// Whether a code is of a factor that is being set up for a user; then it is used.
    ///
    /// # Errors
    /// When the keep does not do its work.
    pub fn confirm(&self, user: &str, factor: &Factor, code: &str) -> Result<bool, DoorError> {
        factor.step(code, self.seconds()).map_or(Ok(false), |step| self.accept_step(user, step))
    }
}
