//! Why a step may not be taken, in words.

use casework::dossier::Forbidden;
use casework::holds::Breach;
use casework::procedure::StepRule;

use super::{Teller, entries};
use crate::FluentValue;

impl Teller<'_> {
    /// Why a step may not be taken, and what is allowed instead.
    pub fn forbidden(&self, forbidden: &Forbidden<'_>) -> String {
        let args = self.args(forbidden);
        let args: Vec<(&str, FluentValue<'_>)> =
            args.into_iter().map(|(name, value)| (name, value.into())).collect();
        self.messages.text(forbidden.id(), &args)
    }

    fn args(&self, forbidden: &Forbidden<'_>) -> Vec<(&'static str, String)> {
        let (messages, lang) = (self.messages, self.lang());
        let and = messages.text("record-and", &[]);
        let join = |all: Vec<String>| all.join(&and);
        let named = |rules: &[&StepRule]| {
            let names = rules.iter().map(|rule| format!("{} ({})", rule.id, rule.name.get(lang)));
            names.collect::<Vec<_>>().join(&and)
        };
        match forbidden {
            Forbidden::NoStep { name, open } => vec![("name", name.clone()), ("open", named(open))],
            Forbidden::NotTheStep { step, takes } => {
                let takes = if takes.is_empty() { "none".to_owned() } else { named(takes) };
                vec![("name", step.name.get(lang).to_owned()), ("takes", takes)]
            }
            Forbidden::NotYours { office, offices, why } => {
                let offices = offices.iter().map(|id| format!("{} ({id})", self.name(id)));
                let why = why.map_or_else(String::new, |why| why.get(lang).to_owned());
                vec![
                    ("office", office.to_string()),
                    ("offices", offices.collect::<Vec<_>>().join(&and)),
                    ("why", why),
                ]
            }
            Forbidden::Waits { step, before, open } => {
                vec![
                    ("name", step.name.get(lang).to_owned()),
                    ("before", named(before)),
                    ("open", named(open)),
                ]
            }
            Forbidden::Taken { step, by } => {
                vec![("name", step.name.get(lang).to_owned()), ("entry", format!("#{by}"))]
            }
            Forbidden::Past { step, stage, open } => vec![
                ("name", step.name.get(lang).to_owned()),
                ("stage", self.stage(*stage)),
                ("open", named(open)),
            ],
            Forbidden::NotOwed { step, open } => {
                vec![("name", step.name.get(lang).to_owned()), ("open", named(open))]
            }
            Forbidden::Over { stage } => vec![("stage", self.stage(Some(*stage)))],
            Forbidden::Changed { news, size } => {
                vec![("entries", entries(news)), ("size", size.to_string())]
            }
            Forbidden::Elsewhere { others, own } => {
                let others = others.iter().map(|(id, dossier)| match dossier {
                    Some(dossier) if dossier != id => format!("{id} ({dossier})"),
                    _ => id.to_string(),
                });
                let own = own.iter().map(ToString::to_string);
                vec![("others", join(others.collect())), ("own", join(own.collect()))]
            }
            Forbidden::Ahead { step, on, today } => vec![
                ("name", step.name.get(lang).to_owned()),
                ("on", on.to_string()),
                ("today", today.to_string()),
            ],
            Forbidden::TooEarly { step, on, before, day } => vec![
                ("name", step.name.get(lang).to_owned()),
                ("on", on.to_string()),
                ("before", before.name.get(lang).to_owned()),
                ("day", day.to_string()),
            ],
            Forbidden::NoMatter { key, there } => {
                let there = if there.is_empty() { "none".to_owned() } else { join(there.clone()) };
                vec![("key", key.clone()), ("there", there)]
            }
            Forbidden::OutsidePlan { breaches } => vec![("breaches", self.breaches(breaches))],
            _ => Vec::new(),
        }
    }

    /// What goes beyond the plan, each with its clause.
    fn breaches(&self, breaches: &[Breach]) -> String {
        let lines = breaches.iter().map(|breach| {
            let args = [
                ("what", breach.what.into()),
                ("has", breach.has.as_str().into()),
                ("allows", breach.allows.as_str().into()),
                ("clause", breach.clause.as_str().into()),
            ];
            self.messages.text("casework-breach", &args)
        });
        lines.collect::<Vec<_>>().join("; ")
    }
}
