//! What the law asks for now, of everything: kept from entry to entry, and looked at again when a day begins.

use std::sync::{Mutex, PoisonError};

use casework::Assessor;
use casework::holds::{Matter, News, Watch};
use casework::procedure::Procedure;
use jiff::civil::Date;
use journal::{Ledger, LedgerResult};
use record::{Entry, State};

/// News that are kept to be told, in matters.
const MOST_NEWS: usize = 500;

/// What became of a matter, with how long the log was then.
#[derive(Clone, Debug)]
pub struct Told {
    /// The length of the log when it was noticed, in entries.
    pub size: u64,
    /// The day.
    pub on: Date,
    /// What.
    pub news: News,
}

#[derive(Default)]
struct Kept {
    watch: Option<Watch>,
    told: Vec<Told>,
}

/// The watch of a desk.
#[derive(Default)]
pub struct Watching {
    kept: Mutex<Kept>,
}

impl Watching {
    /// Every matter as it stands on a day.
    ///
    /// # Errors
    /// When the journal does not answer.
    pub fn matters(
        &self,
        ledger: &Ledger,
        today: Date,
        procedure: &Procedure,
        assessor: &Assessor<'_>,
    ) -> LedgerResult<(Vec<Matter>, Vec<Told>)> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let Kept { watch, told } = &mut *kept;
        let state = ledger.state();
        let since = assessor.framework().head.since;
        // a clock that was set back begins anew
        let known = watch.take().filter(|watch| watch.today() <= today && watch.size() <= state.size());
        let mut now = known.unwrap_or_else(|| Watch::new(state, (since, today), procedure, assessor));
        if now.size() < state.size() {
            let positions = now.size()..state.size();
            let entries = positions.map(|position| ledger.entry(position)).collect::<LedgerResult<Vec<_>>>();
            let entries: Vec<Entry> = entries?.into_iter().flatten().collect();
            let (size, on) = (state.size(), now.today());
            let news = now.follow(state, &entries, procedure, assessor).into_iter();
            told.extend(news.map(|news| Told { size, on, news }));
        }
        if now.today() < today {
            let size = state.size();
            let news = now.begin(state, today, procedure, assessor).into_iter();
            told.extend(news.map(|news| Told { size, on: today, news }));
        }
        let old = told.len().saturating_sub(MOST_NEWS);
        told.drain(..old);
        let found = (now.matters().cloned().collect(), told.clone());
        *watch = Some(now);
        Ok(found)
    }

    /// What entries would change of the matters as they stand: `after` is the state with them. Nothing is kept of it.
    ///
    /// # Errors
    /// When the journal does not answer.
    pub fn would(
        &self,
        ledger: &Ledger,
        today: Date,
        (procedure, assessor): (&Procedure, &Assessor<'_>),
        (after, entries): (&State, &[Entry]),
    ) -> LedgerResult<Vec<News>> {
        self.matters(ledger, today, procedure, assessor)?;
        let watch = self.kept.lock().unwrap_or_else(PoisonError::into_inner).watch.clone();
        Ok(watch.map_or_else(Vec::new, |mut watch| watch.follow(after, entries, procedure, assessor)))
    }
}
