//! Steps of a dossier, what people judged in it and what came of it, in words.

use casework::dossier::{Standing, StepState};
use casework::effects::{Came, Surveyed};
use casework::gate::{Common, Compared, Judged};
use casework::{Held, Outcome};

use super::{NOTHING, Teller, entries};
use crate::grouped;
use crate::labels;

/// Entries that took a step, of which the last are named.
const MOST_ENTRIES: usize = 3;

impl Teller<'_> {
    /// How a step stands: when and by which entries it was taken, or for what it waits.
    pub fn standing(&self, step: &StepState<'_>) -> String {
        let messages = self.messages;
        match &step.standing {
            Standing::Taken(on) => {
                let on = on.map_or_else(String::new, |on| on.to_string());
                let last = step.taken_by.len().saturating_sub(MOST_ENTRIES);
                let more = if last > 0 { "… " } else { "" };
                let entries = entries(step.taken_by.get(last..).unwrap_or_default());
                format!("{on} {more}{entries}").trim_start().to_owned()
            }
            Standing::Open if step.rule.optional => messages.text("dossier-can", &[]),
            Standing::Open => messages.text("dossier-open", &[]),
            Standing::Waits(before) => {
                let names: Vec<&str> = before.iter().map(|rule| rule.name.get(self.lang())).collect();
                let names = names.join(&messages.text("record-and", &[]));
                messages.text("dossier-waits", &[("steps", names.into())])
            }
            Standing::Passed => messages.text("dossier-passed", &[]),
            Standing::NotOwed => messages.text("dossier-not-owed", &[]),
        }
    }

    /// What the law says of a contribution that is called so; `None` where it has no goal that decides.
    pub fn verdict(&self, about: &str, held: &Held<'_>) -> Option<String> {
        let act = held.option?.act.get(self.lang());
        let args = [
            ("about", about.into()),
            ("act", act.into()),
            ("outcome", Outcome::word(held.outcome).into()),
            ("open", u8::from(held.explored).into()),
        ];
        Some(self.messages.text("dossier-law", &args))
    }

    /// Who judged, which way, and in what words; with the office that entered it where that is to be told.
    pub fn judged(&self, one: &Judged, with_office: bool) -> String {
        let office = if with_office { self.name(&one.office) } else { NOTHING.to_owned() };
        let favours = match one.favours {
            Some(true) => "for",
            Some(false) => "against",
            None => "neither",
        };
        let args = [
            ("by", labels::choice(self.messages, one.by).into()),
            ("favours", favours.into()),
            ("what", one.what.get(self.lang()).into()),
            ("office", office.into()),
        ];
        self.messages.text("dossier-gate-judged", &args)
    }

    /// When a judgement is to be made again; `None` where it does not say.
    pub fn review(&self, one: &Judged, is_due: bool) -> Option<String> {
        let args = [("day", one.review?.to_string().into()), ("due", u8::from(is_due).into())];
        Some(self.messages.text("dossier-gate-review", &args))
    }

    /// Another dossier in which something was judged, and what the two have in common.
    pub fn compared(&self, one: &Compared) -> String {
        let messages = self.messages;
        let all = [
            (Common::Operation, "dossier-gate-same-operation"),
            (Common::Pillar, "dossier-gate-same-pillar"),
            (Common::Form, "dossier-gate-same-form"),
            (Common::Personnel, "dossier-gate-same-personnel"),
        ];
        let common = all.into_iter().filter(|(common, _)| one.alike.has(*common));
        let common: Vec<String> = common.map(|(_, id)| messages.text(id, &[])).collect();
        let args = [
            ("title", one.title.get(self.lang()).into()),
            ("common", common.join(&messages.text("record-and", &[])).into()),
        ];
        messages.text("dossier-gate-compared", &args)
    }

    /// A survey.
    pub fn survey(&self, one: &Surveyed) -> String {
        let places = if one.places.is_empty() { NOTHING.to_owned() } else { self.names(&one.places) };
        let args = [
            ("sort", labels::choice(self.messages, one.sort).into()),
            ("what", one.what.get(self.lang()).into()),
            ("places", places.into()),
        ];
        self.messages.text("dossier-effects-survey", &args)
    }

    /// What came of the work.
    pub fn came(&self, one: &Came) -> String {
        let lang = self.lang();
        let unit = one.unit.as_ref().map_or("", |unit| unit.get(lang)).to_owned();
        let value = one.value.map_or_else(|| NOTHING.to_owned(), |value| grouped(&value.to_string()));
        let args = [
            ("sort", labels::choice(self.messages, one.sort).into()),
            ("what", one.what.get(lang).into()),
            ("value", value.into()),
            ("unit", unit.into()),
            ("how", one.how.as_ref().map_or(NOTHING, |how| how.get(lang)).to_owned().into()),
        ];
        self.messages.text("dossier-effects-outcome", &args)
    }
}
