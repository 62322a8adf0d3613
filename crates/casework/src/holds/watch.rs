//! After each entry, the law again: only for what the entry touches.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use jiff::civil::Date;
use record::{Entry, Id, State, View};

use super::Matter;
use super::matters::counted;
use crate::assess::Assessor;
use crate::counts::Kept;
use crate::dossier::Dossier;
use crate::procedure::Procedure;
use crate::recorded::Subject;

/// What an entry changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum News {
    /// A matter arose.
    Raised(Matter),
    /// A matter stands otherwise: it was handled, settled, or its cause has passed.
    Changed(Matter),
    /// A matter was none: its cause was corrected or withdrawn, by these entries.
    Gone(Matter, Vec<u64>),
}

/// The matters of everything, kept up to date entry by entry.
#[derive(Clone, Debug)]
pub struct Watch {
    since: Date,
    today: Date,
    size: u64,
    matters: BTreeMap<Id, Vec<Matter>>,
    /// By the id of something: those whose matters depend on it.
    touches: HashMap<String, Vec<Id>>,
    /// How many subjects have been looked at since it was made.
    looked: u64,
    kept: Arc<Kept>,
}

impl Watch {
    /// Everything as it stands. `since` is the first day on which matters are looked for.
    pub fn new(
        state: &State,
        (since, today): (Date, Date),
        procedure: &Procedure,
        assessor: &Assessor<'_>,
    ) -> Watch {
        let mut watch = Watch {
            since,
            today,
            size: state.size(),
            matters: BTreeMap::new(),
            touches: HashMap::new(),
            looked: 0,
            kept: Arc::new(Kept::new(state)),
        };
        let view = state.as_of(today, state.now());
        for id in Watch::all(&view) {
            watch.look(state, &id, procedure, assessor);
        }
        watch
    }

    /// All that can have matters: dossiers, and the contributions in them.
    fn all(view: &View<'_>) -> Vec<Id> {
        let dossiers = Dossier::all(view);
        dossiers.into_iter().flat_map(|one| std::iter::once(one.id).chain(one.contributions)).collect()
    }

    /// Every matter, by what it is about.
    pub fn matters(&self) -> impl Iterator<Item = &Matter> {
        self.matters.values().flatten()
    }

    /// How many subjects have been looked at since it was made, in subjects.
    pub fn looked(&self) -> u64 {
        self.looked
    }

    /// Takes in the entries that were appended since, and tells what they changed.
    pub fn follow(
        &mut self,
        state: &State,
        entries: &[Entry],
        procedure: &Procedure,
        assessor: &Assessor<'_>,
    ) -> Vec<News> {
        let mut touched: Vec<Id> = Vec::new();
        let view = state.as_of(self.today, state.now());
        let mut ended: Vec<u64> = Vec::new();
        for (position, entry) in (self.size..).zip(entries) {
            for id in state.touched(entry) {
                let known = self.touches.get(&id).into_iter().flatten().cloned();
                let own =
                    Id::parse(&id).filter(|id| matches!(id.sort(), "request" | "op" | "goods" | "dispatch"));
                touched.extend(known.chain(own));
            }
            if Kept::is_changed_by(state, entry) {
                self.kept = Arc::new(Kept::new(state));
            }
            if entry.corrects.is_some() || entry.says.kind().0 == "withdrawal" {
                ended.push(position);
            }
        }
        let heads = touched.iter().filter_map(|id| Dossier::of(&view, id).map(|dossier| dossier.id));
        touched.extend(heads.collect::<Vec<_>>());
        touched.sort();
        touched.dedup();
        self.size = state.size();
        let mut news = Vec::new();
        for id in touched {
            let before = self.matters.get(&id).cloned().unwrap_or_default();
            self.look(state, &id, procedure, assessor);
            news.extend(compare(&before, self.matters.get(&id).map_or(&[], Vec::as_slice), &ended));
        }
        news
    }

    /// Lets a day begin: what is in force is looked at again.
    pub fn begin(
        &mut self,
        state: &State,
        today: Date,
        procedure: &Procedure,
        assessor: &Assessor<'_>,
    ) -> Vec<News> {
        self.today = today;
        let view = state.as_of(today, state.now());
        let mut news = Vec::new();
        for dossier in
            Dossier::all(&view).into_iter().filter(|one| one.stage.is_some_and(|stage| !stage.is_over()))
        {
            for id in std::iter::once(dossier.id).chain(dossier.contributions) {
                let before = self.matters.get(&id).cloned().unwrap_or_default();
                self.look(state, &id, procedure, assessor);
                news.extend(compare(&before, self.matters.get(&id).map_or(&[], Vec::as_slice), &[]));
            }
        }
        news
    }

    /// Computes the matters of one subject.
    fn look(&mut self, state: &State, id: &Id, procedure: &Procedure, assessor: &Assessor<'_>) {
        self.looked += 1;
        let known = state.now();
        let Some(subject) = Subject::of(&state.as_of(self.today, known), id) else { return };
        for above in subject.layers.iter().filter(|above| *above != id) {
            let list = self.touches.entry(above.as_str().to_owned()).or_default();
            if !list.contains(id) {
                list.push(id.clone());
            }
        }
        let days = (self.since, self.today);
        let found = counted((state, known, &self.kept), &subject, days, procedure, assessor);
        self.matters.insert(id.clone(), found);
    }
}

/// What is new between the matters of one subject before and after.
pub fn compare(before: &[Matter], after: &[Matter], ended: &[u64]) -> Vec<News> {
    let mut news = Vec::new();
    for matter in after {
        match before.iter().find(|known| known.key == matter.key) {
            None => news.push(News::Raised(matter.clone())),
            Some(known) if known != matter => news.push(News::Changed(matter.clone())),
            Some(_) => {}
        }
    }
    let gone = before.iter().filter(|known| after.iter().all(|matter| matter.key != known.key));
    news.extend(gone.map(|known| News::Gone(known.clone(), ended.to_vec())));
    news
}
