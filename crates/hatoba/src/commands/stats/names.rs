//! What sections, groups and figures are called.

use law::Framework;
use record::stats::{By, Counted, FigureLine, Stats};
use record::{Entry, State, View};

use crate::context::Context;
use wording::labels::{self, Labels};

/// Names in the language of the output.
pub struct Names<'n> {
    /// Messages, ink and language.
    pub context: &'n Context,
    labels: Labels<'n>,
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
        Names { context, labels: Labels::new(&context.messages, framework, state, view), framework }
    }

    /// A message without arguments.
    pub fn say(&self, id: &str) -> String {
        self.context.messages.text(id, &[])
    }

    /// The name of a group.
    pub fn group(&self, counted: Counted, by: By, key: Option<&str>) -> String {
        self.labels.group(counted, by, key)
    }

    /// What an entry rests on, in brackets.
    pub fn sources(&self, entry: &Entry) -> String {
        self.labels.sources(entry)
    }

    /// The short name of an operation, or else its name.
    pub fn operation(&self, id: &str) -> String {
        self.labels.operation(id)
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
