//! What sections, groups and figures are called.

use law::Framework;
use record::stats::{By, FigureLine, Section, Stats};
use record::{Entry, State, Statement, View};

use crate::context::Context;
use wording::labels::{self, Labels};

/// The sections of the statistics.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// Missions begun.
    Missions,
    /// Missions that go on.
    Ongoing,
    /// Persons sent but for liaison staff.
    Persons,
    /// Liaison staff sent.
    Liaison,
    /// Persons abroad.
    Abroad,
    /// Contributions in kind.
    InKind,
}

impl Counted {
    /// All of them.
    pub const ALL: [Counted; 6] = [
        Counted::Missions,
        Counted::Ongoing,
        Counted::Persons,
        Counted::Liaison,
        Counted::Abroad,
        Counted::InKind,
    ];

    /// Its name in output for programs.
    pub fn word(self) -> &'static str {
        match self {
            Counted::Missions => "missions",
            Counted::Ongoing => "missions_ongoing",
            Counted::Persons => "persons",
            Counted::Liaison => "liaison_staff",
            Counted::Abroad => "persons_abroad",
            Counted::InKind => "in_kind",
        }
    }

    /// What it is counted in.
    pub fn unit(self) -> &'static str {
        match self {
            Counted::Missions | Counted::Ongoing => "missions",
            Counted::Persons | Counted::Liaison | Counted::Abroad => "persons",
            Counted::InKind => "contributions",
        }
    }

    /// By what it is grouped: a mission is itself the operation.
    pub fn groupings(self) -> impl Iterator<Item = By> {
        By::ALL.into_iter().filter(move |by| self.unit() != "missions" || *by != By::Operation)
    }

    /// Its sums.
    pub fn of<'s, 'l>(self, sums: &'l Stats<'s>) -> &'l Section<'s> {
        match self {
            Counted::Missions => &sums.missions,
            Counted::Ongoing => &sums.ongoing,
            Counted::Persons => &sums.persons,
            Counted::Liaison => &sums.liaison,
            Counted::Abroad => &sums.abroad,
            Counted::InKind => &sums.in_kind,
        }
    }
}

/// Names in the language of the output.
pub struct Names<'n> {
    /// Messages, ink and language.
    pub context: &'n Context,
    labels: Labels<'n>,
    view: View<'n>,
    framework: &'n Framework,
}

impl<'n> Names<'n> {
    /// Names as a view has them.
    pub fn new(
        context: &'n Context,
        framework: &'n Framework,
        state: &'n State,
        view: View<'n>,
    ) -> Names<'n> {
        Names { context, labels: Labels::new(&context.messages, framework, state, view), view, framework }
    }

    /// A message without arguments.
    pub fn say(&self, id: &str) -> String {
        self.context.messages.text(id, &[])
    }

    /// The name of a group.
    pub fn group(&self, counted: Counted, by: By, key: Option<&str>) -> String {
        let Some(key) = key else { return self.say("stats-not-known") };
        match (by, counted) {
            (By::Pillar, _) => self.labels.dimension("pillar", key),
            (By::Year, _) => key.to_owned(),
            (By::Country, _) | (By::Kind, Counted::InKind) => self.labels.name(key),
            (By::Kind, Counted::Missions | Counted::Ongoing) => self.labels.dimension("type", key),
            (By::Kind, _) => labels::choice(&self.context.messages, key),
            (By::Operation, _) => self.operation(key),
        }
    }

    /// What an entry rests on, in brackets.
    pub fn sources(&self, entry: &Entry) -> String {
        self.labels.sources(entry)
    }

    /// The short name of an operation, or else its name.
    pub fn operation(&self, id: &str) -> String {
        match self.view.thing(id).map(|thing| &thing.entry.says) {
            Some(Statement::Operation(says)) => {
                says.short.clone().unwrap_or_else(|| says.name.get(self.context.lang()).to_owned())
            }
            _ => id.to_owned(),
        }
    }

    /// The place of a pillar in the law's order; what has none goes first.
    pub fn pillar_order(&self, pillar: Option<&str>) -> usize {
        let values = self.framework.dim("pillar").map_or(&[][..], |dim| self.framework.values(dim));
        pillar.map_or(0, |pillar| 1 + values.iter().position(|(id, _)| id == pillar).unwrap_or(values.len()))
    }

    /// Figures, in the order of the law's pillars.
    pub fn figures<'s, 'l>(&self, sums: &'l Stats<'s>) -> Vec<&'l FigureLine<'s>> {
        let mut lines: Vec<&FigureLine<'s>> = sums.figures.iter().collect();
        lines.sort_by_key(|line| {
            let figure = line.figure;
            (figure.about.clone(), figure.measure, self.pillar_order(figure.pillar.as_deref()))
        });
        lines
    }

    /// What a figure is of: about what, what is counted, of which pillar.
    pub fn figure(&self, line: &FigureLine<'_>) -> String {
        let about = line.figure.about.as_ref().map(|about| match about.sort() {
            "op" => self.operation(about.as_str()),
            _ => self.labels.name(about.as_str()),
        });
        let measure = labels::choice(&self.context.messages, line.figure.measure.word());
        let pillar = line.figure.pillar.as_deref().map(|pillar| self.labels.dimension("pillar", pillar));
        let parts = [about, Some(measure), pillar];
        parts.into_iter().flatten().collect::<Vec<_>>().join(&self.say("stats-between"))
    }
}
