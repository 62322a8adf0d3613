//! Tables of offices: what their columns and words are called, and a first mapping with its comments.

use exchange::entries::ENVELOPE;
use exchange::sheet::{Finding, Grid, Note, Proposal, Step, Target, propose};
use law::{Framework, Lang};
use record::{Kind, Shape, State, Statement, View};

use crate::{Messages, labels};

/// What parts the names in a message that has several.
const BETWEEN: char = '|';

/// What tables call the fields of a kind and what stands in them: in every language of the program, whatever that of its user is.
pub struct Names<'n> {
    kind: &'static Kind,
    framework: &'n Framework,
    state: &'n State,
    view: View<'n>,
    languages: [Messages; 2],
}

impl<'n> Names<'n> {
    /// For entries of a kind, with the names that a view has.
    pub fn new(kind: &'static Kind, framework: &'n Framework, state: &'n State, view: View<'n>) -> Names<'n> {
        Names { kind, framework, state, view, languages: [Messages::new(Lang::Ja), Messages::new(Lang::En)] }
    }

    /// A first mapping of a table, for an official to look through: guessed by the names of columns and words.
    ///
    /// # Errors
    /// When the table has no row of headers.
    pub fn propose(&self, grid: &Grid) -> Result<Proposal, Finding> {
        let words = |shape| self.words(shape);
        propose(grid, self.kind, &exchange::sheet::Names { fields: self.fields(), words: &words })
    }

    /// What the columns of a kind are called, and their paths: the first is what we call them ourselves.
    pub fn fields(&self) -> Vec<(String, String)> {
        let mut fields = Vec::new();
        for target in Target::all(self.kind) {
            let own = self.languages.iter().map(|messages| heading(messages, self.kind, &target));
            fields.extend(own.map(|name| (name, target.path.clone())));
        }
        for target in Target::all(self.kind) {
            let names = self.languages.iter().flat_map(|messages| aliases(messages, self.kind, &target));
            fields.extend(names.map(|name| (name, target.path.clone())));
            fields.push((target.path.clone(), target.path));
        }
        fields
    }

    /// What the words are called that may stand in a shape, and the words.
    fn words(&self, shape: Shape) -> Vec<(String, String)> {
        let each = |name: &dyn Fn(&Messages) -> String| self.languages.each_ref().map(name);
        match shape {
            Shape::Choice(words) => {
                let named = |word: &&'static str| {
                    each(&|messages| labels::choice(messages, word)).map(|name| (name, (*word).to_owned()))
                };
                words.iter().flat_map(named).collect()
            }
            Shape::Value(dim) => {
                let values = self.framework.dim(dim).map_or(&[][..], |dim| self.framework.values(dim));
                let named = values.iter().flat_map(|(value, words)| {
                    [Lang::Ja, Lang::En].map(|lang| (words.get(lang).to_owned(), value.clone()))
                });
                named.collect()
            }
            Shape::Flag => {
                let yes = each(&|messages| messages.text("record-yes", &[]));
                let no = each(&|messages| messages.text("record-no", &[]));
                let yes = yes.into_iter().map(|name| (name, "true".to_owned()));
                yes.chain(no.into_iter().map(|name| (name, "false".to_owned()))).collect()
            }
            Shape::Id(sorts) => sorts.iter().flat_map(|sort| self.things(sort)).collect(),
            _ => Vec::new(),
        }
    }

    /// What the things of a sort are called, and their ids.
    fn things(&self, sort: &str) -> Vec<(String, String)> {
        let mut names = Vec::new();
        for id in self.state.ids_like(&format!("{sort}/")) {
            let mut called = vec![id.name().to_owned()];
            match self.view.thing(id.as_str()).map(|thing| &thing.entry.says) {
                Some(Statement::Entity(says)) => called.extend([says.name.ja.clone(), says.name.en.clone()]),
                Some(Statement::Operation(says)) => {
                    called.extend([says.name.ja.clone(), says.name.en.clone()]);
                    called.extend(says.short.clone());
                }
                Some(Statement::Source(says)) => {
                    called.extend([says.title.ja.clone(), says.title.en.clone()]);
                    called.extend(says.address.clone());
                }
                _ => {}
            }
            // a name is also known without what explains it
            let bare = called.iter().filter_map(|name| name.split(['(', '（']).next()).map(str::to_owned);
            let bare: Vec<String> = bare.collect();
            names.extend(called.into_iter().chain(bare).map(|name| (name, id.to_string())));
        }
        names
    }
}

/// What a column is called that goes to a target, in the language of the messages.
pub fn heading(messages: &Messages, kind: &Kind, target: &Target) -> String {
    let mut heading = String::new();
    for (name, number) in target.names() {
        let language = match name {
            "ja" => Some("sheet-heading-ja"),
            "en" => Some("sheet-heading-en"),
            _ => None,
        };
        if let Some(id) = language {
            heading = messages.text(id, &[("field", heading.into())]);
            continue;
        }
        let own =
            ENVELOPE.contains(&target.root()).then(|| format!("sheet-field-{}", name.replace('_', "-")));
        let own = own.and_then(|id| messages.find(&id, &[]));
        let field = own.unwrap_or_else(|| labels::field(messages, kind.name, name));
        let field = match number {
            Some(number) => {
                let args = [("field", field.into()), ("number", number.to_string().into())];
                messages.text("sheet-heading-number", &args)
            }
            None => field,
        };
        heading = if heading.is_empty() {
            field
        } else {
            messages.text("sheet-heading-part", &[("field", heading.into()), ("part", field.into())])
        };
    }
    heading
}

/// What else offices call a column.
fn aliases(messages: &Messages, kind: &Kind, target: &Target) -> Vec<String> {
    let steps = target.steps.iter().filter_map(|step| match step {
        Step::Key(name) => Some(name.replace('_', "-")),
        Step::Number(_) => None,
    });
    let name = steps.collect::<Vec<_>>().join("-");
    // a part of a list after the first has the names of none
    if target.steps.iter().any(|step| matches!(step, Step::Number(number) if *number > 0)) {
        return Vec::new();
    }
    let own = messages.find(&format!("sheet-alias-{}-{name}", kind.name), &[]);
    let names = own.or_else(|| messages.find(&format!("sheet-alias-{name}"), &[])).unwrap_or_default();
    names.split(BETWEEN).map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect()
}

/// A proposal as a mapping, with comments in the language of the messages.
pub fn mapping(proposal: &Proposal, messages: &Messages) -> String {
    let text = |id: &str, args: &[(&str, String)]| {
        let args: Vec<_> = args.iter().map(|(name, value)| (*name, value.clone().into())).collect();
        messages.text(id, &args)
    };
    let kind = proposal.kind;
    let heading = |target: &Target| heading(messages, kind, target);
    proposal.toml(&|note| match note {
        Note::Head => text("sheet-note-head", &[("kind", labels::kind(messages, kind.name))]),
        Note::Id => text("sheet-note-id", &[]),
        Note::UnknownColumn(guess) => text("sheet-note-unknown-column", &[("place", guess.spot.to_string())]),
        Note::Near(guess) => text("sheet-note-near", &[("place", guess.spot.to_string())]),
        Note::Constants => text("sheet-note-constants", &[]),
        Note::Missing(field) => {
            let name = labels::field(messages, kind.name, field);
            text("sheet-note-missing", &[("field", name)])
        }
        Note::Values(target) => text("sheet-note-values", &[("field", heading(target))]),
        Note::UnknownWord(guess) => text("sheet-note-unknown-word", &[("place", guess.spot.to_string())]),
        Note::More => text("sheet-note-more", &[]),
    })
}
