//! The policy gate: which of its questions have been judged for a dossier, by whom and how, which not yet; and beside each what was
//! judged in comparable cases. People judge; nothing here computes a judgement, or adds several up to one.

mod likeness;

use record::{GateItem, Id, Judgement, Statement, View, When, Words};
use serde::Serialize;

use crate::dossier::{self, Dossier};
use likeness::Traits;
pub use likeness::{Common, Likeness};

/// The policy gate of a dossier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Gate {
    /// The dossier.
    pub about: Id,
    /// What it is called.
    pub title: Words,
    /// Each question, in the order of the gate.
    pub items: Vec<GateQuestion>,
    /// The questions that nobody has judged, by the record's word, in the same order.
    pub not_judged: Vec<&'static str>,
}

/// One question of the gate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct GateQuestion {
    /// Which, by the record's word.
    pub item: &'static str,
    /// What was judged in this dossier, the oldest first; the last stands.
    pub judged: Vec<Judged>,
    /// The last judgement names a day for the next, and that has come.
    pub review_due: bool,
    /// What was judged in comparable cases, the most alike first, and of those equally alike the newest.
    pub comparable: Vec<Compared>,
}

/// One judgement, as it was entered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Judged {
    /// The entry, by position.
    pub entry: u64,
    /// Of what.
    pub about: Id,
    /// By whom, in the record's word.
    pub by: &'static str,
    /// The office that entered it.
    pub office: Id,
    /// When.
    pub on: When,
    /// Whether it speaks for the contribution; none: it is neither.
    pub favours: Option<bool>,
    /// What was judged, and why.
    pub what: Words,
    /// What ends it, as agreed with the host.
    pub ends: Option<Words>,
    /// When it is to be judged again.
    pub review: Option<When>,
}

/// A judgement in another dossier.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Compared {
    /// The dossier.
    pub dossier: Id,
    /// What that is called.
    pub title: Words,
    /// What the two have in common.
    pub alike: Likeness,
    /// What was judged.
    #[serde(flatten)]
    pub judged: Judged,
}

/// The questions of the gate, in order.
const ITEMS: [GateItem; 13] = [
    GateItem::Safety,
    GateItem::Meaning,
    GateItem::Needs,
    GateItem::Capability,
    GateItem::Alternatives,
    GateItem::Exit,
    GateItem::Conduct,
    GateItem::Communities,
    GateItem::Nexus,
    GateItem::Limits,
    GateItem::Realism,
    GateItem::Interest,
    GateItem::Principles,
];

/// The gate of the dossier that something belongs to, as known at the view and judged by its day; `None` where there is none.
pub fn gate(view: &View<'_>, id: &Id) -> Option<Gate> {
    let dossier = Dossier::of(view, id)?;
    let traits = Traits::of(view, &dossier);
    let mut others: Vec<(Dossier<'_>, Likeness)> = Vec::new();
    let mut all: Vec<(Id, GateItem, Judged)> = Vec::new();
    for (position, entry) in view.entries("judgement") {
        let Statement::Judgement(judgement) = &entry.says else { continue };
        if judgement.on.first() > view.valid() {
            continue;
        }
        let Some(head) = dossier::head(view, &judgement.about) else { continue };
        if head != dossier.id
            && others.iter().all(|(known, _)| known.id != head)
            && let Some(other) = Dossier::of(view, &head)
        {
            let alike = traits.alike(&Traits::of(view, &other));
            others.push((other, alike));
        }
        all.push((head, judgement.item, judged(position, &entry.by.office, judgement)));
    }
    all.sort_by_key(|(_, _, judged)| (judged.on.first(), judged.entry));
    let items: Vec<GateQuestion> = ITEMS
        .into_iter()
        .map(|item| {
            let on_item = || all.iter().filter(|(_, of, _)| *of == item);
            let own: Vec<Judged> =
                on_item().filter(|(head, ..)| *head == dossier.id).map(|(.., one)| one.clone()).collect();
            let review = own.last().and_then(|last| last.review);
            GateQuestion {
                item: item.word(),
                judged: own,
                review_due: review.is_some_and(|review| review.first() <= view.valid()),
                comparable: compared(on_item().map(|(head, _, one)| (head, one)), &others),
            }
        })
        .collect();
    let not_judged = items.iter().filter(|item| item.judged.is_empty()).map(|item| item.item).collect();
    Some(Gate { about: dossier.id.clone(), title: dossier.title.clone(), items, not_judged })
}

/// The judgements of other dossiers that have something in common with this one.
fn compared<'a>(
    judged: impl Iterator<Item = (&'a Id, &'a Judged)>,
    others: &[(Dossier<'_>, Likeness)],
) -> Vec<Compared> {
    let mut found: Vec<Compared> = judged
        .filter_map(|(head, judged)| {
            let (other, alike) = others.iter().find(|(other, _)| other.id == *head)?;
            alike.is_comparable().then(|| Compared {
                dossier: other.id.clone(),
                title: other.title.clone(),
                alike: alike.clone(),
                judged: judged.clone(),
            })
        })
        .collect();
    let newest = |one: &Compared| std::cmp::Reverse((one.judged.on.first(), one.judged.entry));
    found.sort_by_key(|one| (one.alike.rank(), newest(one)));
    found
}

fn judged(entry: u64, office: &Id, judgement: &Judgement) -> Judged {
    Judged {
        entry,
        about: judgement.about.clone(),
        by: judgement.by.word(),
        office: office.clone(),
        on: judgement.on,
        favours: judgement.favours,
        what: judgement.what.clone(),
        ends: judgement.ends.clone(),
        review: judgement.review,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_question_of_the_record_is_asked_once() {
        let words: Vec<&str> = ITEMS.iter().map(|item| item.word()).collect();
        assert_eq!(words, GateItem::WORDS);
    }
}
