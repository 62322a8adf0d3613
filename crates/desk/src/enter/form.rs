//! The form of a kind, made of its description: an input for every shape.

use std::cell::RefCell;
use std::collections::BTreeMap;

use law::Localized;
use maud::{Markup, html};
use record::{Field as Part, Shape};
use wording::labels;

use super::ids::{self, Lists};
use super::shaped::{ENVELOPE, NO, SAYS, YES};
use super::sheet::{GOAL, Sheet};
use super::wrongs::word;
use crate::page::form::{Choice, Field, Form};
use crate::visit::Visit;

/// The name of the form among those of a page.
pub const FORM: &str = "e";
/// Lines of a text that are seen at once.
const LINES: u8 = 2;
/// Fields of every entry that tell what it rests on.
const OF_SOURCE: [&str; 2] = ["cites", "spoke"];
/// What the buttons of the form are called.
pub const DO: &str = "do";

/// A form as it is being written out.
pub struct Writing<'w> {
    visit: &'w Visit<'w>,
    sheet: &'w Sheet,
    form: Form<'w>,
    lists: RefCell<Lists>,
}

/// The whole form.
pub fn form(visit: &Visit<'_>, sheet: &Sheet) -> Markup {
    let form = Form::new(visit.words, FORM, &sheet.wrongs);
    let writing = Writing { visit, sheet, form, lists: RefCell::default() };
    let says = writing.fields(SAYS, sheet.kind.fields);
    let of_source = |field: &&Part| OF_SOURCE.contains(&field.name);
    let (sources, own): (Vec<&Part>, Vec<&Part>) = ENVELOPE.iter().partition(of_source);
    html! {
        (form.errors())
        form.enter method="post" action=(sheet.place.path(sheet.kind)) novalidate {
            // what the key for a new line sends: the first button of a form
            button.unseen name=(DO) value="preview" tabindex="-1" aria-hidden="true" { (visit.say("desk-enter-preview")) }
            (carried(sheet))
            h2 { (visit.say("desk-enter-said")) }
            (says)
            (writing.goal())
            h2 { (visit.say("desk-enter-sources")) }
            @for field in sources { (writing.envelope(field)) }
            h2 { (visit.say("desk-enter-own")) }
            @for field in own { (writing.envelope(field)) }
            div.row {
                button name=(DO) value="preview" { (visit.say("desk-enter-preview")) }
                button.second name=(DO) value="draft" { (visit.say("desk-enter-keep")) }
            }
            p.hint role="status" data-kept=(visit.say("desk-enter-kept")) data-lost=(visit.say("desk-enter-lost")) {}
            (ids::datalists(visit, &writing.lists.borrow()))
        }
    }
}

/// The id of what belongs to a field.
fn id(name: &str) -> String {
    format!("{FORM}-{name}")
}

/// Every field of a form, unseen: for a page that sends it as it is.
pub fn hidden(sheet: &Sheet) -> Markup {
    html! {
        (carried(sheet))
        @if let Some(goal) = &sheet.goal { input type="hidden" name=(GOAL) value=(goal); }
        @for (name, value) in sheet.fields.iter() { input type="hidden" name=(name) value=(value); }
    }
}

/// What stands in a field and inside it, unseen.
fn carried_in(sheet: &Sheet, name: &str) -> Markup {
    let inside = format!("{name}.");
    html! {
        @for (name, value) in sheet.fields.iter().filter(|(known, _)| *known == name || known.starts_with(&inside)) {
            input type="hidden" name=(name) value=(value);
        }
    }
}

/// What the form carries along: the name that its entry will have, and how much of the record was there when it was first shown.
pub fn carried(sheet: &Sheet) -> Markup {
    html! {
        input type="hidden" name="entry" value=(sheet.id.as_str());
        input type="hidden" name="seen" value=(sheet.seen);
    }
}

impl Writing<'_> {
    fn say(&self, id: &str) -> String {
        self.visit.say(id)
    }

    fn fields(&self, name: &str, fields: &[Part]) -> Markup {
        html! {
            @for field in fields {
                @let name = format!("{name}.{}", field.name);
                @let label = word(self.visit, self.sheet.kind, (&name, field.name));
                @if self.sheet.unseen.contains(&name.as_str()) { (carried_in(self.sheet, &name)) }
                @else { (self.shaped(&name, &label, field.shape, field.needed)) }
            }
        }
    }

    /// What of the law an assessment asks.
    fn goal(&self) -> Markup {
        if self.sheet.goals.is_empty() {
            return html! {};
        }
        let decisive = Choice::new("", self.say("desk-enter-goal-decisive"));
        let choices = std::iter::once(decisive).chain(self.sheet.goals.iter().cloned()).collect();
        let field = Field::select(GOAL, self.say("desk-enter-goal"), choices);
        self.form.show(&field.value(self.sheet.goal.as_deref().unwrap_or_default()))
    }

    /// A field that every entry has.
    fn envelope(&self, field: &Part) -> Markup {
        let label = self.say(&format!("desk-enter-field-{}", field.name));
        let needed = field.name == "cites" && self.sheet.kind.cited;
        match (field.name, field.shape) {
            ("public", _) => {
                let choices = [(NO, "desk-enter-public-no"), (YES, "desk-enter-public-yes")];
                let choices = choices.map(|(value, id)| Choice::new(value, self.say(id))).to_vec();
                let select =
                    Field::select(field.name, label, choices).hint(self.say("desk-enter-public-hint"));
                self.form.show(&select.value(self.sheet.fields.get(field.name)).needed())
            }
            (name, shape) => self.shaped(name, &label, shape, needed),
        }
    }

    /// A field with the input that its shape has.
    fn shaped(&self, name: &str, label: &str, shape: Shape, needed: bool) -> Markup {
        if let Some(words) = self.sheet.fixed.get(name) {
            return self.fixed(name, label, shape, words);
        }
        let eased = self.sheet.eased.get(name).map(|id| self.say(id));
        let needed = needed && eased.is_none();
        let one = |field: Field| {
            let field = field.value(self.sheet.fields.get(name));
            self.form.show(&if needed { field.needed() } else { field })
        };
        match shape {
            Shape::Text if self.sheet.fields.get(name).contains('\n') => one(Field::area(name, label, LINES)),
            Shape::Text => one(Field::text(name, label)),
            Shape::Words => self.words((name, label, needed), eased.as_deref()),
            Shape::When => one(Field::text(name, label).hint(self.say("desk-enter-when"))),
            // no `type=number`: it would hide what is no number, and a wheel would change what is one
            Shape::Number => one(Field::text(name, label).hint(self.say("desk-enter-number"))),
            Shape::Flag => {
                let word = |id: &str| self.say(id);
                let choices = vec![
                    Choice::new("", word("desk-enter-not-said")),
                    Choice::new(YES, word("record-yes")),
                    Choice::new(NO, word("record-no")),
                ];
                one(Field::select(name, label, choices))
            }
            Shape::Id(sorts) => {
                let field = Field::text(name, label);
                let field = match self.id_hint(name, sorts) {
                    Some(hint) => field.hint(hint),
                    None => field,
                };
                // what is being introduced is new: there is nothing to suggest
                let own = name == "says.id";
                one(if sorts.is_empty() || own {
                    field
                } else {
                    field.list(self.lists.borrow_mut().of(sorts))
                })
            }
            Shape::Entry => one(Field::text(name, label).hint(self.say("desk-enter-entry"))),
            Shape::Fact | Shape::Set | Shape::Value(_) | Shape::Choice(_) => {
                let nothing = Choice::new("", self.say("desk-enter-choose"));
                let choices = std::iter::once(nothing).chain(self.choices(shape));
                one(Field::select(name, label, choices.collect()))
            }
            Shape::Personal => one(Field::text(name, label).hint(self.say("desk-enter-personal"))),
            Shape::List(Shape::Value(dim)) => self.checks(name, label, dim),
            Shape::List(of) => self.rows(name, label, *of, needed),
            Shape::Table(fields) => {
                let inside = self.fields(name, fields);
                self.group("part", (name, label, needed), None, &inside)
            }
        }
    }

    fn id_hint(&self, name: &str, sorts: &[&str]) -> Option<String> {
        let sorts = sorts.iter().map(|sort| format!("{sort}/…")).collect::<Vec<_>>();
        let id = if name == "says.id" { "desk-enter-own-id" } else { "desk-enter-id" };
        let args = [("sorts", sorts.join(&self.say("record-and")).into())];
        (!sorts.is_empty()).then(|| self.visit.tell(id, &args))
    }

    /// What can be chosen, in the words of the law or of the record.
    fn choices(&self, shape: Shape) -> Vec<Choice> {
        let (framework, lang) = (self.visit.desk.framework(), self.visit.lang());
        let worded = |name: &str, text: &Localized| Choice::new(name, text.get(lang).replace("{x}", "…"));
        match shape {
            Shape::Fact => {
                let said = framework.facts.iter().filter(|fact| fact.count.is_none());
                said.map(|fact| worded(&fact.name, &fact.text)).collect()
            }
            Shape::Set => framework.sets.iter().map(|set| worded(&set.name, &set.text)).collect(),
            Shape::Value(dim) => {
                let values = framework.dim(dim).map_or(&[][..], |dim| framework.values(dim));
                values.iter().map(|(name, text)| worded(name, text)).collect()
            }
            Shape::Choice(words) => {
                words.iter().map(|word| Choice::new(*word, labels::choice(self.visit.words, word))).collect()
            }
            _ => Vec::new(),
        }
    }

    /// A text in both languages.
    fn words(&self, (name, label, needed): (&str, &str, bool), hint: Option<&str>) -> Markup {
        let inside = html! {
            div.both {
                @for (lang, id) in [("ja", "desk-enter-ja"), ("en", "desk-enter-en")] {
                    @let field = format!("{name}.{lang}");
                    @let area = Field::area(field.as_str(), self.say(id), LINES).lang(lang);
                    (self.form.show(&area.value(self.sheet.fields.get(&field))))
                }
            }
        };
        self.group("words", (name, label, needed), hint, &inside)
    }

    /// Any of the values of a dimension. What is chosen keeps its order: it has the first numbers.
    fn checks(&self, name: &str, label: &str, dim: &'static str) -> Markup {
        let rows = self.sheet.fields.rows(name).into_iter();
        let chosen: Vec<&str> = rows.map(|row| self.sheet.fields.get(&format!("{name}.{row}"))).collect();
        let mut numbers: BTreeMap<&str, usize> = BTreeMap::new();
        for value in &chosen {
            let next = numbers.len();
            numbers.entry(value).or_insert(next);
        }
        let choices = self.choices(Shape::Value(dim));
        let mut next = numbers.len();
        let inside = html! {
            @for choice in &choices {
                @let known = numbers.get(choice.value.as_str()).copied();
                @let number = known.unwrap_or_else(|| { next += 1; next - 1 });
                div {
                    label {
                        input id=(id(&format!("{name}.{number}"))) type="checkbox" name={ (name) "." (number) }
                            value=(choice.value) checked[known.is_some()];
                        " " (choice.name)
                    }
                }
            }
        };
        self.group("checks", (name, label, false), None, &inside)
    }

    /// The rows of a list, and a button that adds one.
    fn rows(&self, name: &str, label: &str, of: Shape, needed: bool) -> Markup {
        let sent = self.sheet.fields.rows(name).last().map_or(0, |last| last + 1);
        let added = usize::from(self.sheet.added.as_deref() == Some(name));
        // tables take much room, and most lists of them stay empty
        let least = usize::from(needed || !matches!(of, Shape::Table(_)));
        let shown = (sent + added).max(least);
        let full = shown >= super::fields::MOST_ROWS;
        let inside = html! {
            @for row in 0..shown {
                @let label = self.visit.tell("desk-enter-row", &[("label", label.into()), ("number", (row + 1).into())]);
                (self.shaped(&format!("{name}.{row}"), &label, of, false))
            }
            @if !full {
                button.second name=(DO) value={ "add " (name) } {
                    (self.visit.tell("desk-enter-add", &[("label", label.into())]))
                }
            }
        };
        let hint = (shown > 1).then(|| self.say("desk-enter-rows-hint"));
        self.group("rows", (name, label, needed), hint.as_deref(), &inside)
    }

    /// What the procedure lays down: shown, and sent as it is; of several words one is chosen.
    fn fixed(&self, name: &str, label: &str, shape: Shape, words: &[Choice]) -> Markup {
        let known = self.choices(shape);
        let named = |word: &Choice| {
            let found = known.iter().find(|choice| choice.value == word.value);
            found.map_or_else(|| word.name.clone(), |choice| choice.name.clone())
        };
        match words {
            [one] => html! {
                div.field id=(id(name)) tabindex="-1" {
                    strong.label { (label) } p { (named(one)) } p.hint { (self.say("desk-enter-fixed")) }
                    input type="hidden" name=(name) value=(one.value);
                }
            },
            several => {
                let choices =
                    several.iter().map(|word| Choice::new(word.value.as_str(), named(word))).collect();
                let field = Field::select(name, label, choices).value(self.sheet.fields.get(name));
                self.form.show(&field.needed())
            }
        }
    }

    /// Fields that belong together. The list of what is wrong can lead to it.
    fn group(
        &self,
        class: &str,
        (name, label, needed): (&str, &str, bool),
        hint: Option<&str>,
        inside: &Markup,
    ) -> Markup {
        let own = id(name);
        let wrong = self.sheet.wrongs.iter().find(|wrong| wrong.field == name);
        let about = wrong.map(|_| format!("{own}-wrong"));
        html! {
            fieldset class=(class) id=(own) tabindex="-1" aria-describedby=[about] {
                legend { (label) @if needed { span.needed { (self.say("desk-form-needed")) } } }
                @if let Some(hint) = hint { p.hint { (hint) } }
                @if let Some(wrong) = wrong { p.wrong id={ (own) "-wrong" } { (wrong.told) } }
                (inside)
            }
        }
    }
}
