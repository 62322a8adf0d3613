//! Signing in: a name, a password and a code. Whatever of them is wrong, the answer is the same and takes as long.

use record::Id;

use super::totp::Factor;
use super::{Door, DoorError, password};

/// What was entered.
#[derive(Clone, Copy)]
pub struct Entered<'e> {
    /// The user's name.
    pub name: &'e str,
    /// The password.
    pub password: &'e str,
    /// A code of the second factor, or a recovery code.
    pub code: &'e str,
    /// What the device shows.
    pub device: Option<&'e str>,
}

impl std::fmt::Debug for Entered<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("Entered")
    }
}

impl Door<'_> {
    /// Whether what a device shows is of one from which that user has come in before.
    ///
    /// # Errors
    /// When the keep does not do its work.
    pub fn knows(&self, name: &str, shown: Option<&str>) -> Result<bool, DoorError> {
        let user = Id::parse(&format!("user/{}", name.trim()));
        user.map_or(Ok(false), |user| Ok(self.device(user.as_str(), shown)?.is_some()))
    }

    /// Whether it is they: the user's id, and what the device is to show from now on, where it is new. `holds` says of a user's id whether
    /// it is one of the record that has not ended.
    ///
    /// # Errors
    /// [`DoorError::Wrong`] and [`DoorError::Wait`].
    pub fn enter(
        &self,
        entered: Entered<'_>,
        holds: impl Fn(&str) -> bool,
    ) -> Result<(String, Option<String>), DoorError> {
        let name = entered.name.trim();
        let user = Id::parse(&format!("user/{name}")).map(|id| id.to_string());
        let device = user.as_deref().map_or(Ok(None), |user| self.device(user, entered.device))?;
        let tried = self.try_once(name, device.as_deref())?;
        let account = user.as_deref().map_or(Ok(None), |user| self.account(user))?;
        let kept = account.as_ref().map(|account| account.password.as_str());
        let right = match password::is_right(entered.password, kept, device.is_some()) {
            Ok(right) => right,
            Err(error) => {
                // nothing was guessed yet
                self.succeeded(&tried)?;
                return Err(error);
            }
        };
        let factor = match (&user, &account) {
            (Some(user), Some(account)) => self.factor(user, account)?,
            _ => Factor::nobodys(),
        };
        let step = factor.step(entered.code, self.seconds());
        let Some(user) = user.filter(|user| right && holds(user)) else { return Err(DoorError::Wrong) };
        if !self.proves(&user, step, entered.code)? {
            return Err(DoorError::Wrong);
        }
        self.succeeded(&tried)?;
        if account.is_some_and(|account| password::is_old(&account.password)) {
            self.hash_again(&user, entered.password)?;
        }
        let new = if device.is_none() { Some(self.new_device(&user)?) } else { None };
        Ok((user, new))
    }

    fn proves(&self, user: &str, step: Option<u64>, code: &str) -> Result<bool, DoorError> {
        match step {
            Some(step) => self.accept_step(user, step),
            None => self.use_code(user, code),
        }
    }
}
