//! Ids that a field can have, as suggestions.

use std::collections::BTreeSet;

use maud::{Markup, html};
use record::Id;

use crate::look::Look;
use crate::visit::Visit;

/// The most ids that a form suggests, in all its lists together: a page is to stay small.
const MOST_IDS: usize = 240;

/// The lists of suggestions that a form uses, each by the sorts of ids in it.
#[derive(Debug, Default)]
pub struct Lists(BTreeSet<&'static [&'static str]>);

impl Lists {
    /// The id of the list for ids of some sorts.
    pub fn of(&mut self, sorts: &'static [&'static str]) -> String {
        self.0.insert(sorts);
        name(sorts)
    }
}

fn name(sorts: &[&str]) -> String {
    format!("ids-{}", sorts.join("-"))
}

/// The lists, for the end of the form.
pub fn datalists(visit: &Visit<'_>, lists: &Lists) -> Markup {
    let Ok(look) = Look::at(visit) else { return html! {} };
    let (state, teller) = (visit.ledger.state(), look.teller());
    let most = MOST_IDS / lists.0.len().max(1);
    html! {
        @for sorts in &lists.0 {
            datalist id=(name(sorts)) {
                @for id in known(state, sorts, most) {
                    @let named = teller.name(&id);
                    option value=(id.as_str()) { @if named != id.as_str() { (named) } }
                }
            }
        }
    }
}

/// Known ids of some sorts. Where there are too many, every sort has its share.
fn known(state: &record::State, sorts: &[&str], most: usize) -> Vec<Id> {
    let share = most / sorts.len().max(1);
    let of_sort = |sort: &&str| {
        let found = state.ids_like(&format!("{sort}/"));
        found.into_iter().take(share)
    };
    sorts.iter().flat_map(of_sort).collect()
}
