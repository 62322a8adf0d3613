//! One request, as read: who asks for what, in which language, looking at which moment.

use std::net::IpAddr;
use std::ops::Deref;

use casework::procedure::Permissions;
use jiff::Timestamp;
use jiff::civil::Date;
use journal::Ledger;
use law::Lang;
use record::Id;
use wording::{FluentValue, Messages};

use crate::as_of::AsOf;
use crate::desk::Desk;
use crate::door::{ApiToken, Door, Session};
use crate::fault::Fault;

/// Who reads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Reader {
    /// Anyone.
    #[default]
    Anyone,
    /// An official who has signed in.
    Official(Official),
    /// Whoever has a copy of the pages for everyone, as files: nothing can be asked or sent there.
    Copy,
}

/// An official.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Official {
    /// The user, by a name that says nothing of the person.
    pub user: Id,
    /// For which office.
    pub office: Id,
    /// What they may, by their roles.
    pub permissions: Permissions,
    /// By what they are known.
    pub shown: Shown,
}

/// By what an official is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shown {
    /// A browser's session.
    Session(Session),
    /// A program's token.
    Token(ApiToken),
}

/// What a browser or a program sent, of what answers depend on.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// The path, as it was sent.
    pub path: String,
    /// What stands in the places of the route's path, decoded.
    pub places: Vec<(String, String)>,
    /// After the question mark.
    pub query: Vec<(String, String)>,
    /// The fields of a form.
    pub form: Vec<(String, String)>,
    /// The body, where it is no form.
    pub body: Vec<u8>,
    /// Headers, by their names in small letters.
    pub headers: Vec<(String, String)>,
    /// The address from which the connection comes.
    pub peer: Option<IpAddr>,
}

impl Asked {
    /// A header.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// A cookie.
    pub fn cookie(&self, name: &str) -> Option<&str> {
        let all = self.headers.iter().filter(|(known, _)| known == "cookie");
        let pairs = all.flat_map(|(_, value)| value.split(';'));
        let mut named = pairs.filter_map(|pair| pair.trim().split_once('='));
        named.find(|(known, _)| *known == name).map(|(_, value)| value)
    }
}

/// Someone who asks for something: nothing of the record is held for them yet.
#[derive(Debug)]
pub struct Caller<'c> {
    /// What they are answered with.
    pub desk: &'c Desk,
    /// The words of their language.
    pub words: &'c Messages,
    /// Who asks.
    pub reader: Reader,
    /// The moment at which the request came.
    pub now: Timestamp,
    /// The moment at which the reader looks.
    pub as_of: AsOf,
    /// What was sent.
    pub asked: Asked,
}

impl Caller<'_> {
    /// Today, where the office is.
    pub fn today(&self) -> Date {
        self.desk.clock.day(self.now)
    }

    /// The language of names and of the law.
    pub fn lang(&self) -> Lang {
        self.words.lang()
    }

    /// A message without arguments.
    pub fn say(&self, id: &str) -> String {
        self.words.text(id, &[])
    }

    /// A message.
    pub fn tell(&self, id: &str, args: &[(&str, FluentValue<'_>)]) -> String {
        self.words.text(id, args)
    }

    /// An address of this site that keeps the moment at which the reader looks.
    pub fn link(&self, path: &str) -> String {
        self.as_of.carry(path)
    }

    /// What stands in a place of the route's path.
    pub fn place(&self, name: &str) -> &str {
        let found = self.asked.places.iter().find(|(known, _)| known == name);
        found.map_or("", |(_, value)| value.as_str())
    }

    /// The first field of that name after the question mark that is not empty.
    pub fn query(&self, name: &str) -> Option<&str> {
        let found = self.asked.query.iter().find(|(known, value)| known == name && !value.trim().is_empty());
        found.map(|(_, value)| value.trim())
    }

    /// The first field of that name in the form.
    pub fn field(&self, name: &str) -> Option<&str> {
        self.asked.form.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// The official who asks.
    ///
    /// # Errors
    /// Where nobody is signed in.
    pub fn official(&self) -> Result<&Official, Fault> {
        match &self.reader {
            Reader::Official(official) => Ok(official),
            Reader::Anyone | Reader::Copy => Err(Fault::SignIn),
        }
    }

    /// Whether this is for a copy as files, in which nothing can be asked.
    pub fn is_copy(&self) -> bool {
        self.reader == Reader::Copy
    }

    /// The door, now.
    pub fn door(&self) -> Door<'_> {
        self.desk.door()
    }

    /// The session of the official who asks.
    ///
    /// # Errors
    /// Where nobody is signed in, or a program asks.
    pub fn session(&self) -> Result<&Session, Fault> {
        self.official()?.session().ok_or(Fault::Token)
    }

    /// Before a grave step: the official has shown lately who they are. Whoever has not is asked to, and comes back to an address of ours
    /// afterwards. A program cannot.
    ///
    /// # Errors
    /// [`Fault::Prove`].
    pub fn proved(&self, back: &str) -> Result<&Official, Fault> {
        let official = self.official()?;
        let now = (self.desk.clock.wall)().as_second();
        if official.session().is_some_and(|session| session.is_proved(now)) {
            return Ok(official);
        }
        Err(Fault::Prove { back: back.to_owned() })
    }

    /// The id of something, from the two places `sort` and `name` of the path.
    ///
    /// # Errors
    /// Where they are none.
    pub fn id(&self) -> Result<Id, Fault> {
        let written = format!("{}/{}", self.place("sort"), self.place("name"));
        Id::parse(&written).ok_or_else(|| Fault::not_found("desk-no-such", vec![("name", written)]))
    }
}

/// Someone reads: the record stands still for them.
#[derive(Clone, Copy, Debug)]
pub struct Visit<'v> {
    /// Who.
    pub caller: &'v Caller<'v>,
    /// The journal.
    pub ledger: &'v Ledger,
}

impl<'v> Deref for Visit<'v> {
    type Target = Caller<'v>;

    fn deref(&self) -> &Caller<'v> {
        self.caller
    }
}

impl Caller<'_> {
    /// Lets the caller read. Nothing can be appended meanwhile: what appends has to be done before or after.
    pub fn read<T>(&self, page: impl FnOnce(&Visit<'_>) -> T) -> T {
        let ledger = self.desk.ledger();
        page(&Visit { caller: self, ledger: &ledger })
    }
}
