//! What every request is answered with: the record, the law, the procedure, the words, the clock.

use std::net::IpAddr;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock, RwLockReadGuard, RwLockWriteGuard};

use casework::Assessor;
use casework::holds::{Matter, News};
use casework::procedure::Procedure;
use exchange::lawtext::Store;
use exchange::un::Reference;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use journal::tree::Signer;
use journal::{Keep, Ledger, LedgerResult};
use law::Framework;
use papers::{Moment, Paper, PaperError, Templates};
use record::{Entry, Id, State, Words};
use wording::Messages;
use zeroize::Zeroizing;

use crate::answer::ANSWERS;
use crate::cache::Cache;
use crate::counters::Counters;
use crate::door::{ATTEMPTS, Door, DoorError, INVITATION_S, Key, Purpose, SET_UP_S, SharedKeep};
use crate::public::PublicRecord;
use crate::rates::Rates;
use crate::search::Index;
use crate::verification::Verifications;
use crate::watching::{Told, Watching};

/// The clock of the office: what time it is, and where a day begins.
pub struct Clock {
    /// The moment; in an exercise, the exercise's.
    pub now: Box<dyn Fn() -> Timestamp + Send + Sync>,
    /// The moment outside, in an exercise too: sessions end by it, and phones make their codes by it.
    pub wall: Box<dyn Fn() -> Timestamp + Send + Sync>,
    /// Where the office is.
    pub zone: TimeZone,
}

impl Clock {
    /// The day on which a moment falls.
    pub fn day(&self, moment: Timestamp) -> Date {
        moment.to_zoned(self.zone.clone()).date()
    }

    /// The last moment of a day.
    pub fn end(&self, day: Date) -> Timestamp {
        let end = day.at(23, 59, 59, 0).to_zoned(self.zone.clone());
        end.map_or(Timestamp::MAX, |end| end.timestamp())
    }
}

/// What papers are made with.
pub struct Papers {
    /// The templates.
    pub templates: Templates,
    /// Makes a PDF of a paper; none where the program has no typesetter.
    pub pdf: Option<Printer>,
}

/// Makes a PDF of a paper.
pub type Printer = Box<dyn Fn(&Paper, Moment) -> Result<Vec<u8>, PaperError> + Send + Sync>;

/// What a desk is made of. The program opens it: the desk knows no files and no databases.
pub struct Parts {
    /// The journal and its state.
    pub ledger: Arc<RwLock<Ledger>>,
    /// What expires: sessions, drafts, tokens.
    pub keep: Box<dyn Keep>,
    /// The key that signs how the record stands.
    pub signer: Signer,
    /// The law.
    pub framework: &'static Framework,
    /// How the country takes a request through its offices.
    pub procedure: Procedure,
    /// The official texts that were imported.
    pub texts: Option<Store>,
    /// The tables of others that were imported, to hold the record against.
    pub reference: Reference,
    /// The languages of the pages, the first of them for readers whose own is none of them.
    pub languages: Vec<Messages>,
    /// What time it is.
    pub clock: Clock,
    /// Random bytes.
    pub random: fn(&mut [u8]),
    /// What is played, where this is an exercise.
    pub exercise: Option<Words>,
    /// The key under which second factors are sealed.
    pub key: Key,
    /// The proxies whose word is taken for where a request comes from.
    pub proxies: Vec<IpAddr>,
    /// What papers are made with.
    pub papers: Papers,
}

/// What every request is answered with.
pub struct Desk {
    ledger: Arc<RwLock<Ledger>>,
    keep: SharedKeep,
    key: Key,
    pub(crate) proxies: Vec<IpAddr>,
    /// How often it was tried to sign in, from each neighbourhood.
    pub(crate) attempts: Rates,
    /// How many answers were made, for each reader.
    pub(crate) answers: Rates,
    /// The key that signs how the record stands.
    pub(crate) signer: Signer,
    assessor: Assessor<'static>,
    /// How the country takes a request through its offices.
    pub procedure: Procedure,
    /// The official texts that were imported.
    pub texts: Option<Store>,
    /// The tables of others that were imported, to hold the record against.
    pub reference: Reference,
    pub(crate) languages: Vec<Messages>,
    pub(crate) clock: Clock,
    /// Random bytes.
    pub random: fn(&mut [u8]),
    pub(crate) exercise: Option<Words>,
    pub(crate) papers: Papers,
    pub(crate) cache: Cache,
    pub(crate) counters: Counters,
    watching: Watching,
    /// What is for everyone, caught up with the journal by whoever looks at it.
    pub(crate) public: RwLock<PublicRecord>,
    /// What entries say, to be found; caught up with the journal by whoever searches.
    pub(crate) search: RwLock<Index>,
    /// Whether the journal is what it was.
    pub(crate) verification: Verifications,
}

impl std::fmt::Debug for Desk {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Desk").finish_non_exhaustive()
    }
}

impl Desk {
    /// A desk of its parts.
    pub fn new(parts: Parts) -> Desk {
        Desk {
            ledger: parts.ledger,
            keep: Mutex::new(parts.keep),
            signer: parts.signer,
            key: parts.key,
            proxies: parts.proxies,
            attempts: Rates::new(ATTEMPTS),
            answers: Rates::new(ANSWERS),
            assessor: Assessor::new(parts.framework),
            procedure: parts.procedure,
            texts: parts.texts,
            reference: parts.reference,
            languages: parts.languages,
            clock: parts.clock,
            random: parts.random,
            exercise: parts.exercise,
            papers: parts.papers,
            cache: Cache::default(),
            counters: Counters::default(),
            watching: Watching::default(),
            public: RwLock::default(),
            search: RwLock::default(),
            verification: Verifications::default(),
        }
    }

    /// The journal, to read. Whoever panicked while reading has changed nothing.
    pub fn ledger(&self) -> RwLockReadGuard<'_, Ledger> {
        self.ledger.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// The journal, to append to.
    pub fn ledger_mut(&self) -> RwLockWriteGuard<'_, Ledger> {
        self.ledger.write().unwrap_or_else(PoisonError::into_inner)
    }

    /// The journal, for work that goes on beside the requests.
    pub(crate) fn shared_ledger(&self) -> Arc<RwLock<Ledger>> {
        Arc::clone(&self.ledger)
    }

    /// What expires.
    pub fn keep(&self) -> MutexGuard<'_, Box<dyn Keep>> {
        self.keep.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The door, now.
    pub(crate) fn door(&self) -> Door<'_> {
        Door::new(&self.keep, &self.key, self.random, (self.clock.wall)())
    }

    /// Seals something of a user's that is kept and read again: it opens as nothing else and for nobody else.
    ///
    /// # Errors
    /// Where it cannot be sealed.
    pub(crate) fn seal(&self, what: &str, whose: &str, open: &[u8]) -> Result<Vec<u8>, DoorError> {
        self.key.seal(what, whose, open, &mut |bytes| (self.random)(bytes))
    }

    /// What was sealed so; `None` where it was not sealed so, or under another key.
    pub(crate) fn unseal(&self, what: &str, whose: &str, sealed: &[u8]) -> Option<Zeroizing<Vec<u8>>> {
        self.key.open(what, whose, sealed)
    }

    /// A code for whoever sets the desk up, in place of any before it; none where someone has an account already, unless it is wanted all
    /// the same: whoever can ask for that can read and write everything anyway.
    ///
    /// # Errors
    /// When the keep does not do its work.
    pub fn set_up_code(&self, again: bool) -> Result<Option<String>, DoorError> {
        let door = self.door();
        if !again && door.has_accounts()? {
            return Ok(None);
        }
        door.new_pass(&Purpose::SetUp, SET_UP_S).map(Some)
    }

    /// A code with which a user makes an account, in place of any before it.
    ///
    /// # Errors
    /// When the keep does not do its work.
    pub fn invite(&self, user: &Id) -> Result<String, DoorError> {
        self.door().new_pass(&Purpose::Account { user: user.to_string() }, INVITATION_S)
    }

    /// The law.
    pub fn framework(&self) -> &'static Framework {
        self.assessor.framework()
    }

    /// What holds the law against a case.
    pub fn assessor(&self) -> &Assessor<'static> {
        &self.assessor
    }

    /// Makes ready what the first readers would wait for: the record for everyone, what can be searched for, and what the law asks
    /// for today.
    ///
    /// # Errors
    /// When the journal does not answer.
    pub fn warm(&self) -> LedgerResult<()> {
        // the journal is let go of again and again, for those who append; it is taken first, as by every visit
        let some = || {
            let ledger = self.ledger();
            self.public.write().unwrap_or_else(PoisonError::into_inner).go_on(&ledger)
        };
        while !some()? {}
        let some = || {
            let ledger = self.ledger();
            self.search.write().unwrap_or_else(PoisonError::into_inner).go_on(ledger.state())
        };
        while !some() {}
        let today = self.clock.day((self.clock.now)());
        self.matters(&self.ledger(), today).map(drop)
    }

    /// Every matter as it stands today, and what became of them since the desk was opened.
    ///
    /// # Errors
    /// When the journal does not answer.
    pub fn matters(&self, ledger: &Ledger, today: Date) -> LedgerResult<(Vec<Matter>, Vec<Told>)> {
        self.watching.matters(ledger, today, &self.procedure, &self.assessor)
    }

    /// What entries would change of the matters as they stand: `after` is the state with them.
    ///
    /// # Errors
    /// When the journal does not answer.
    pub fn would(&self, ledger: &Ledger, today: Date, after: (&State, &[Entry])) -> LedgerResult<Vec<News>> {
        self.watching.would(ledger, today, (&self.procedure, &self.assessor), after)
    }

    /// The messages of a language by its tag (`ja`, `en`), where the desk speaks it.
    pub fn language(&self, tag: &str) -> Option<&Messages> {
        self.languages.iter().find(|messages| messages.tag() == tag)
    }

    /// The language that a reader gets who asks for none of them.
    pub(crate) fn first_language(&self) -> Option<&Messages> {
        self.languages.first()
    }
}
