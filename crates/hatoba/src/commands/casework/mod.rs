//! Casework on the command line: dossiers, what the law asks for now, what falls due, who is abroad.

pub mod abroad;
pub mod dossier;
pub mod due;
pub mod holds;
pub mod json;
pub mod options;
pub mod paper;
pub mod words;

use casework::Assessor;
use casework::dossier::Dossier;
use casework::holds::{Deadline, Matter, deadlines, of_dossier};
use casework::procedure::Procedure;
use jiff::civil::Date;
use law::Framework;
use record::{Id, Known, State, View};
use wording::{Labels, Teller};

use super::Done;
use super::record::AsOf;
use super::record::show::unknown;
use crate::context::Context;
use crate::refusal::Refuses as _;

/// The first day on which matters are looked for: when Japan's Act came into force, or another country's law.
fn first_day(framework: &Framework) -> Date {
    framework.head.since
}

/// What casework is done with.
pub struct Bench<'b> {
    pub context: &'b Context,
    pub state: &'b State,
    pub on: Date,
    pub known: Known,
    pub procedure: &'b Procedure,
    pub assessor: Assessor<'b>,
}

/// Looks at the journal as it was asked for.
fn look(
    as_of: &AsOf,
    context: &Context,
    page: impl FnOnce(&Bench<'_>) -> anyhow::Result<Done>,
) -> anyhow::Result<Done> {
    let opened = context.home()?.open(&context.messages)?;
    let framework = context.framework()?;
    let procedure = context.procedure(&framework)?;
    let state = opened.ledger.state();
    page(&Bench::new(context, state, as_of.read(state, context)?, &procedure, &framework))
}

impl<'b> Bench<'b> {
    pub fn new(
        context: &'b Context,
        state: &'b State,
        (on, known): (Date, Known),
        procedure: &'b Procedure,
        framework: &'b Framework,
    ) -> Bench<'b> {
        Bench { context, state, on, known, procedure, assessor: Assessor::new(framework) }
    }

    /// The same, as known at another length of the log.
    fn when(&self, known: Known) -> Bench<'b> {
        Bench::new(self.context, self.state, (self.on, known), self.procedure, self.assessor.framework())
    }

    pub fn view(&self) -> View<'b> {
        self.state.as_of(self.on, self.known)
    }

    /// What casework finds, in words.
    pub fn teller(&self) -> Teller<'b> {
        Teller {
            messages: &self.context.messages,
            framework: self.assessor.framework(),
            procedure: self.procedure,
            state: self.state,
            view: self.view(),
        }
    }

    /// Entries in words.
    pub fn labels(&self) -> Labels<'b> {
        self.teller().labels()
    }

    /// The dossier to which something belongs; what is like it where there is none.
    fn dossier(&self, written: &str) -> anyhow::Result<Dossier<'b>> {
        let view = self.view();
        let found = Id::parse(written).and_then(|id| Dossier::of(&view, &id));
        found.ok_or_else(|| match view.thing(written) {
            Some(_) => {
                let args = [("name", written.into())];
                self.context.messages.refusal("dossier-no-part", &args)
            }
            None => unknown(self.context, self.state, written),
        })
    }

    /// The matters of a dossier and of everything in it.
    fn matters(&self, dossier: &Dossier<'_>) -> Vec<Matter> {
        let since = first_day(self.assessor.framework());
        of_dossier((self.state, self.known), dossier, (since, self.on), self.procedure, &self.assessor)
    }

    fn deadlines(&self, dossier: &Dossier<'_>) -> Vec<Deadline> {
        let steps = casework::dossier::steps(&self.view(), dossier, self.procedure, &self.assessor);
        let of = (self.state, self.known);
        deadlines(of, dossier, &steps, self.procedure, &self.assessor, self.on)
    }
}
