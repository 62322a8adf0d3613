//! What sessions, devices and API tokens are shown by: whose, which one, and a secret of 256 random bits.
//!
//! Whose and which one find what is kept; only the secret proves it, by its digest, which is compared in constant time.

use subtle::ConstantTimeEq as _;
use zeroize::Zeroizing;

use super::kept::of;
use super::{Random, key};

/// Parts of a ticket.
const DOT: char = '.';
/// The longest ticket that is read, in bytes.
const LONGEST: usize = 256;

/// A ticket.
pub(super) struct Ticket {
    /// The user's id.
    pub(super) user: String,
    /// Which one: a short name that is shown in lists.
    pub(super) id: String,
    secret: Zeroizing<String>,
}

impl Ticket {
    /// A new one.
    pub(super) fn new(user: &str, random: Random<'_>) -> Ticket {
        Ticket { user: user.to_owned(), id: key::short_name(random), secret: key::token(random) }
    }

    /// From what was shown.
    pub(super) fn read(shown: &str) -> Option<Ticket> {
        if shown.len() > LONGEST {
            return None;
        }
        let mut parts = shown.rsplitn(3, DOT);
        let (secret, id, name) = (parts.next()?, parts.next()?, parts.next()?);
        // ids and keys have no other characters; a key never gets what was not checked
        let sound =
            |part: &str| part.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_./".contains(&byte));
        if secret.is_empty() || id.is_empty() || name.is_empty() || !sound(id) || !sound(name) {
            return None;
        }
        Some(Ticket {
            user: format!("user/{name}"),
            id: id.to_owned(),
            secret: Zeroizing::new(secret.to_owned()),
        })
    }

    /// As it is shown.
    pub(super) fn written(&self) -> String {
        let name = self.user.strip_prefix("user/").unwrap_or(&self.user);
        format!("{name}{DOT}{}{DOT}{}", self.id, self.secret.as_str())
    }

    /// Where it is kept.
    pub(super) fn key(&self) -> String {
        of(&self.user, &self.id)
    }

    /// What is kept of the secret of a ticket of that sort.
    pub(super) fn digest(&self, sort: &str) -> String {
        key::digest(sort, &self.secret)
    }

    /// Whether that is the ticket of which this was kept.
    pub(super) fn is(&self, sort: &str, kept: &str) -> bool {
        self.digest(sort).as_bytes().ct_eq(kept.as_bytes()).into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ticket_is_read_as_it_was_written_and_nothing_else_is_one() {
        let ticket = Ticket::new("user/a.b-1", &mut |bytes| bytes.fill(5));
        let again = Ticket::read(&ticket.written()).unwrap();
        assert_eq!((again.key(), again.digest("x")), (ticket.key(), ticket.digest("x")));
        assert!(again.is("x", &ticket.digest("x")) && !again.is("y", &ticket.digest("x")));
        for wrong in [
            "",
            "a",
            "a.b",
            "..",
            "a..c",
            ".b.c",
            "a b.c.d",
            "a:b.c.d",
            "a.b:c.d",
            "a\0.b.c",
            &"a.b.".repeat(99),
        ] {
            assert!(Ticket::read(wrong).is_none(), "{wrong}");
        }
    }
}
