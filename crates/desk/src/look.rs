//! The record as a reader looks at it: at one day, as known at one length of the log.

use casework::Assessor;
use jiff::civil::Date;
use record::{Known, State, View};
use wording::{Labels, Teller};

use crate::fault::Fault;
use crate::visit::Visit;

/// The record at the moment of a visit.
pub struct Look<'l> {
    /// Who looks.
    pub visit: &'l Visit<'l>,
    /// Everything.
    pub state: &'l State,
    /// The day.
    pub on: Date,
    /// How much of the log is known.
    pub known: Known,
}

impl<'l> Look<'l> {
    /// At the moment that the visitor asked for.
    ///
    /// # Errors
    /// Where that is no moment.
    pub fn at(visit: &'l Visit<'l>) -> Result<Look<'l>, Fault> {
        let state = visit.ledger.state();
        let (on, known) = visit.as_of.read(state, &visit.desk.clock, visit.today())?;
        Ok(Look { visit, state, on, known })
    }

    /// What is known of that day.
    pub fn view(&self) -> View<'l> {
        self.state.as_of(self.on, self.known)
    }

    /// What holds the law against a case.
    pub fn assessor(&self) -> &'l Assessor<'static> {
        self.visit.desk.assessor()
    }

    /// What casework finds, in words.
    pub fn teller(&self) -> Teller<'l> {
        let desk = self.visit.desk;
        Teller {
            messages: self.visit.words,
            framework: desk.framework(),
            procedure: &desk.procedure,
            state: self.state,
            view: self.view(),
        }
    }

    /// Entries in words.
    pub fn labels(&self) -> Labels<'l> {
        self.teller().labels()
    }
}
