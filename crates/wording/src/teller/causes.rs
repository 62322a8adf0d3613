//! What a matter rests on, in words.

use casework::holds::Cause;
use law::{Lang, Truth};
use record::{Id, Item, Statement, When};

use super::{NOTHING, Teller, entries};
use crate::{FluentValue, grouped};

/// What a contribution can be outside its plan in, as the causes name it.
const HELD_AGAINST: [&str; 5] = ["place", "task", "number", "period", "equipment"];

impl Teller<'_> {
    /// A fact, a decision or a breach of the plan on which something rests, with its entries.
    pub fn because(&self, cause: &Cause) -> String {
        self.cause_by(cause, entries(&cause.entries))
    }

    /// The same without its entries, where they stand beside it.
    pub fn cause(&self, cause: &Cause) -> String {
        self.cause_by(cause, String::new())
    }

    fn cause_by(&self, cause: &Cause, by: String) -> String {
        let messages = self.messages;
        let of_duty = || messages.find(&format!("casework-cause-{}", cause.key.replace('_', "-")), &[]);
        let what = self
            .outside(cause)
            .or_else(|| self.entered(cause))
            .or_else(|| cause.reads.map(|_| self.fact(&cause.key)))
            .or_else(of_duty)
            .unwrap_or_else(|| cause.key.clone());
        let reads = cause.reads.map_or(NOTHING, Truth::word);
        let args = [("what", what.into()), ("reads", reads.into()), ("entries", by.into())];
        messages.text("casework-because", &args).trim_end().to_owned()
    }

    /// A plan, a mandate or a decision by its id: what it is, and the day that matters.
    fn entered(&self, cause: &Cause) -> Option<String> {
        let id = Id::parse(&cause.key).filter(|id| matches!(id.sort(), "plan" | "mandate" | "decision"))?;
        let day = |when: Option<When>| when.map_or_else(|| NOTHING.to_owned(), |when| when.to_string());
        let (message, mut args): (&str, Vec<(&str, FluentValue<'_>)>) = match self
            .view
            .thing(id.as_str())
            .map(|thing| &thing.entry.says)
        {
            Some(Statement::Plan(plan)) => {
                let message =
                    if cause.reads.is_some() { "casework-because-plan-end" } else { "casework-because-plan" };
                (message, vec![("on", plan.on.to_string().into()), ("to", day(plan.to).into())])
            }
            Some(Statement::Mandate(mandate)) => {
                let by = mandate.resolution.as_ref().map(|id| self.name(id));
                let by = by.unwrap_or_else(|| NOTHING.to_owned());
                ("casework-because-mandate", vec![("to", day(mandate.to).into()), ("by", by.into())])
            }
            Some(Statement::Decision(decision)) => {
                ("casework-because-decision", vec![("what", decision.what.get(self.lang()).into())])
            }
            // it has been withdrawn since
            _ => return Some(cause.key.clone()),
        };
        args.push(("id", id.as_str().into()));
        Some(self.messages.text(message, &args))
    }

    /// A breach of the plan, of which the cause says `what: has > allows`.
    fn outside(&self, cause: &Cause) -> Option<String> {
        let (what, rest) = cause.key.split_once(": ").filter(|(what, _)| HELD_AGAINST.contains(what))?;
        let (has, allows) = rest.split_once(" > ")?;
        let messages = self.messages;
        let name = |text: &str| match what {
            "task" => self.labels().dimension("task", text),
            "place" => self.labels().name(text),
            "number" => grouped(text),
            "equipment" => self.equipment(cause, text),
            _ => text.to_owned(),
        };
        // several tasks or places are parted by spaces; the words of equipment have spaces of their own
        let names = |text: &str| match what {
            "task" | "place" => {
                text.split(' ').map(name).collect::<Vec<_>>().join(&messages.text("record-and", &[]))
            }
            _ => name(text),
        };
        let args = [("what", what.into()), ("has", names(has).into()), ("allows", names(allows).into())];
        Some(messages.text("casework-because-outside", &args))
    }

    /// Equipment in the language of the reader: a cause names it in English.
    fn equipment(&self, cause: &Cause, has: &str) -> String {
        let said = |item: &Item, lang: Lang| {
            let what = item.what.get(lang);
            item.quantity.map_or_else(|| what.to_owned(), |quantity| format!("{quantity} {what}"))
        };
        let view = self.view;
        let mut items = view
            .entries("dispatch")
            .filter(|(position, _)| cause.entries.contains(position))
            .flat_map(|(_, entry)| match &entry.says {
                Statement::Dispatch(dispatch) => dispatch.equipment.iter(),
                _ => [].iter(),
            });
        let same = items.find(|item| said(item, Lang::En) == has);
        same.map_or_else(|| has.to_owned(), |item| said(item, self.lang()))
    }
}
