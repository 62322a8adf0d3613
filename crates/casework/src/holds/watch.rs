//! After each entry, the law again: only for what the entry touches.

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use jiff::civil::Date;
use record::{Entry, Id, State, Statement, View};

use super::matters::counted;
use super::{Matter, cap, depends};
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
    /// A matter was none, or cannot be said to be one any more: by these entries its cause was corrected, withdrawn or contradicted.
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

    /// Whether something is one of them: an operation whose contributions all answer one request is none, and nothing is that is gone.
    fn is_one(view: &View<'_>, id: &Id) -> bool {
        Dossier::of(view, id).is_some_and(|dossier| {
            (dossier.id == *id && !dossier.is_bare(view)) || dossier.contributions.contains(id)
        })
    }

    /// Every matter, by what it is about.
    pub fn matters(&self) -> impl Iterator<Item = &Matter> {
        self.matters.values().flatten()
    }

    /// The day at which it stands.
    pub fn today(&self) -> Date {
        self.today
    }

    /// How much of the log it has taken in, in entries.
    pub fn size(&self) -> u64 {
        self.size
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
        let view = state.as_of(self.today, state.now());
        let before = state.as_of(self.today, state.at(self.size));
        let mut by: BTreeMap<Id, Vec<u64>> = BTreeMap::new();
        let mut endings: Vec<u64> = Vec::new();
        for (position, entry) in (self.size..).zip(entries) {
            for id in self.touched(state, &view, entry) {
                by.entry(id).or_default().push(position);
            }
            if Kept::is_changed_by(state, entry) {
                self.kept = Arc::new(Kept::new(state));
            }
            if entry.corrects.is_some() || entry.says.kind().0 == "withdrawal" {
                endings.push(position);
            }
        }
        // a quarrel between sources anywhere can read otherwise, or a number of persons counts for everyone
        let most = cap(assessor.framework());
        let weighs =
            |id: &Id| [&before, &view].into_iter().any(|view| self.kept.rounds(view).weighs(id, most));
        let everywhere = entries.iter().any(|entry| is_of_all(&before, entry)) || by.keys().any(weighs);
        if everywhere {
            let positions: Vec<u64> = (self.size..).zip(entries).map(|(position, _)| position).collect();
            for id in Watch::all(&view) {
                by.entry(id).or_insert_with(|| positions.clone());
            }
        }
        self.size = state.size();
        let mut news = Vec::new();
        for (id, positions) in by {
            let known = self.matters.get(&id).cloned().unwrap_or_default();
            self.look(state, &id, procedure, assessor);
            let ended: Vec<u64> = positions.iter().copied().filter(|at| endings.contains(at)).collect();
            let ended = if ended.is_empty() { positions } else { ended };
            news.extend(compare(&known, self.matters.get(&id).map_or(&[], Vec::as_slice), &ended));
        }
        news
    }

    /// The subjects whose matters an entry can change: what it speaks of, what depends on that, and the dossiers of both.
    fn touched(&self, state: &State, view: &View<'_>, entry: &Entry) -> Vec<Id> {
        let mut touched: Vec<Id> = Vec::new();
        for id in state.touched(entry) {
            let known = self.touches.get(&id).into_iter().flatten().cloned();
            let own =
                Id::parse(&id).filter(|id| matches!(id.sort(), "request" | "op" | "goods" | "dispatch"));
            touched.extend(known.chain(own));
        }
        let heads: Vec<Id> =
            touched.iter().filter_map(|id| Dossier::of(view, id).map(|dossier| dossier.id)).collect();
        touched.extend(heads);
        touched.sort();
        touched.dedup();
        touched
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
        let view = state.as_of(self.today, known);
        let subject = Subject::of(&view, id).filter(|_| Watch::is_one(&view, id));
        let Some(subject) = subject else {
            self.matters.remove(id);
            return;
        };
        for above in depends(&view, &subject).iter().filter(|above| *above != id) {
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

/// Whether an entry speaks of everything: a weighing policy that names nothing, or the end of one.
fn is_of_all(before: &View<'_>, entry: &Entry) -> bool {
    let names_nothing = |says: &Statement| matches!(says, Statement::Weighing(one) if one.about.is_empty());
    let ended = match &entry.says {
        Statement::Withdrawal(withdrawal) => Some(&withdrawal.withdraws),
        _ => entry.corrects.as_ref(),
    };
    let mut policies = before.entries("weighing");
    names_nothing(&entry.says)
        || ended.is_some_and(|ended| policies.any(|(_, one)| one.id == *ended && names_nothing(&one.says)))
}

/// What is new between the matters of one subject before and after; `by` are the entries that made it so.
pub fn compare(before: &[Matter], after: &[Matter], by: &[u64]) -> Vec<News> {
    let mut news = Vec::new();
    let is_left = |known: &&Matter| after.iter().all(|matter| matter.key != known.key);
    let mut left: Vec<&Matter> = before.iter().filter(is_left).collect();
    for matter in after {
        if let Some(known) = before.iter().find(|known| known.key == matter.key) {
            if known != matter {
                news.push(News::Changed(matter.clone()));
            }
            continue;
        }
        // a claim for an earlier or later day moves the first day, and the matter is the same
        let moved = left.iter().position(|known| known.is_same_run(matter));
        if let Some(at) = moved {
            left.remove(at);
            news.push(News::Changed(matter.clone()));
        } else {
            news.push(News::Raised(matter.clone()));
        }
    }
    news.extend(left.into_iter().map(|known| News::Gone(known.clone(), by.to_vec())));
    news
}
