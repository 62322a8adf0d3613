//! The record for everyone at the moment of a visit: all that pages for everyone have.

use std::sync::{PoisonError, RwLockReadGuard};

use casework::procedure::Publisher;
use exchange::un::Reference;
use jiff::civil::Date;
use law::{Framework, Lang};
use record::flat::Place;
use record::{Entry, Id, Known, View};
use wording::{FluentValue, Labels, Messages};

use super::PublicRecord;
use crate::as_of::AsOf;
use crate::fault::Fault;
use crate::page::Page;
use crate::reply::Reply;
use crate::visit::Visit;

/// The record for everyone, at one day, as known at one length of the log.
pub struct PublicLook<'l> {
    visit: &'l Visit<'l>,
    record: RwLockReadGuard<'l, PublicRecord>,
    /// The day.
    pub on: Date,
    /// How much of the log is known.
    log: Known,
}

impl<'l> PublicLook<'l> {
    /// At the moment that the visitor asked for.
    ///
    /// # Errors
    /// Where that is no moment, or the journal does not answer.
    pub fn at(visit: &'l Visit<'l>) -> Result<PublicLook<'l>, Fault> {
        let (on, log) = visit.as_of.read(visit.ledger.state(), &visit.desk.clock, visit.today())?;
        let kept = &visit.desk.public;
        let mut record = kept.read().unwrap_or_else(PoisonError::into_inner);
        // nothing is appended while someone reads: once caught up, it stays so
        while !record.is_of(visit.ledger) {
            drop(record);
            kept.write().unwrap_or_else(PoisonError::into_inner).catch_up(visit.ledger)?;
            record = kept.read().unwrap_or_else(PoisonError::into_inner);
        }
        Ok(PublicLook { visit, record, on, log })
    }

    /// What everyone may know of that day.
    pub fn view(&self) -> View<'_> {
        self.record.state().as_of(self.on, self.known())
    }

    /// The same of another day.
    pub fn view_on(&self, day: Date) -> View<'_> {
        self.record.state().as_of(day, self.known())
    }

    fn known(&self) -> Known {
        self.record.known(self.log)
    }

    /// Entries in words.
    pub fn labels(&self) -> Labels<'_> {
        Labels::new(self.visit.words, self.framework(), self.record.state(), self.view())
    }

    /// Entries in the words of a language.
    pub fn labels_in<'w>(&'w self, words: &'w Messages) -> Labels<'w> {
        Labels::new(words, self.framework(), self.record.state(), self.view())
    }

    /// Something in the words of both languages of the record, as files have it: Japanese, then English.
    pub fn both<'w, T>(&'w self, told: impl Fn(&'w Messages) -> T) -> [T; 2] {
        let of = |lang: Lang| self.visit.desk.languages.iter().find(|words| words.lang() == lang);
        [Lang::Ja, Lang::En].map(|lang| told(of(lang).unwrap_or(self.visit.words)))
    }

    /// Who gives the data away.
    pub fn publisher(&self) -> &Publisher {
        &self.visit.desk.procedure.publisher
    }

    /// Entries of the log as everyone may read them, from a position on: so many positions, as far as the reader looks.
    ///
    /// # Errors
    /// When the journal does not answer.
    pub fn entries(&self, from: u64, most: usize) -> Result<Vec<(Place, Entry)>, Fault> {
        Ok(self.record.open_entries(self.visit.ledger, from, most, self.log.size)?)
    }

    /// The law.
    pub fn framework(&self) -> &'static Framework {
        self.visit.desk.framework()
    }

    /// The tables of others that were imported.
    pub fn reference(&self) -> &Reference {
        &self.visit.desk.reference
    }

    /// The state that contributes.
    pub fn country(&self) -> Option<&Id> {
        self.visit.desk.procedure.country.as_ref()
    }

    /// Where in the log an entry stands.
    pub fn position(&self, here: u64) -> u64 {
        self.record.position(here).unwrap_or_default()
    }

    /// An entry and its place in the view, by where it stands in the log.
    pub fn kept(&self, kinds: &[&str], position: u64) -> Option<&Entry> {
        let here = self.record.here(position)?;
        let view = self.view();
        kinds.iter().find_map(|kind| view.entries(kind).find(|(at, _)| *at == here).map(|(_, entry)| entry))
    }

    /// How long the log was, as far as the reader looks, in entries.
    pub fn log_size(&self) -> u64 {
        self.log.size
    }

    /// The root of the log as far as the reader looks, as checkpoints have it.
    ///
    /// # Errors
    /// When the journal does not answer.
    pub fn log_root(&self) -> Result<String, Fault> {
        Ok(self.visit.ledger.root_at(self.log.size)?.to_base64())
    }

    /// Whether what was known is put together afterwards.
    pub fn is_reconstructed(&self) -> bool {
        self.log.reconstructed
    }

    /// The root of the tree over the whole log, as checkpoints have it.
    pub fn root(&self) -> String {
        self.visit.ledger.root().to_base64()
    }

    /// How long the log is, in entries.
    pub fn log_size_now(&self) -> u64 {
        self.visit.ledger.size()
    }

    /// Today, where the office is.
    pub fn today(&self) -> Date {
        self.visit.today()
    }

    /// The words of the reader's language.
    pub fn words(&self) -> &Messages {
        self.visit.words
    }

    /// The language of names.
    pub fn lang(&self) -> Lang {
        self.visit.lang()
    }

    /// A message without arguments.
    pub fn say(&self, id: &str) -> String {
        self.visit.say(id)
    }

    /// A message.
    pub fn tell(&self, id: &str, args: &[(&str, FluentValue<'_>)]) -> String {
        self.visit.tell(id, args)
    }

    /// An address of this site that keeps the moment.
    pub fn link(&self, path: &str) -> String {
        self.visit.link(path)
    }

    /// The moment that was asked for.
    pub fn as_of(&self) -> &AsOf {
        &self.visit.as_of
    }

    /// What stands in a place of the route's path.
    pub fn place(&self, name: &str) -> &str {
        self.visit.place(name)
    }

    /// A field after the question mark.
    pub fn query(&self, name: &str) -> Option<&str> {
        self.visit.query(name)
    }

    /// Whether this is for a copy as files, in which nothing can be asked.
    pub fn is_copy(&self) -> bool {
        self.visit.is_copy()
    }

    /// A page around it.
    pub fn page(&self, page: Page) -> Reply {
        Reply::page(page.show(self.visit))
    }
}
