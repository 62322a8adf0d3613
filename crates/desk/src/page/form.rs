//! Fields of forms: a label, a hint, what is wrong, and the list above the form that leads to each field that is.
//!
//! ```text
//! let form = Form::new(visit.words, "sign-in", &wrongs);
//! html! {
//!     (form.errors())
//!     form method="post" action="/sign-in" {
//!         (form.show(&Field::text("name", visit.say("door-name")).needed().fills("username")))
//!         button { (visit.say("door-sign-in")) }
//!     }
//! }
//! ```

use maud::{Markup, html};
use wording::Messages;

/// What is wrong with a field that was sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Wrong {
    /// The field; empty: the form as a whole.
    pub field: String,
    /// What, in the reader's language.
    pub told: String,
}

impl Wrong {
    /// What is wrong with a field.
    pub fn new(field: impl Into<String>, told: impl Into<String>) -> Wrong {
        Wrong { field: field.into(), told: told.into() }
    }
}

/// One of the values that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// What is sent.
    pub value: String,
    /// What the reader sees.
    pub name: String,
}

impl Choice {
    /// A value and what the reader sees of it.
    pub fn new(value: impl Into<String>, name: impl Into<String>) -> Choice {
        Choice { value: value.into(), name: name.into() }
    }
}

/// How a value is entered.
#[derive(Clone, Debug)]
enum Input {
    Line(&'static str),
    Area(u8),
    Select(Vec<Choice>),
    Check,
    Checks(Vec<Choice>),
}

/// One field.
#[derive(Clone, Debug)]
pub struct Field {
    name: String,
    label: String,
    hint: Option<String>,
    values: Vec<String>,
    needed: bool,
    fills: Option<&'static str>,
    most: Option<usize>,
    lang: Option<&'static str>,
    list: Option<String>,
    input: Input,
}

impl Field {
    fn new(name: impl Into<String>, label: impl Into<String>, input: Input) -> Field {
        Field {
            name: name.into(),
            label: label.into(),
            hint: None,
            values: Vec::new(),
            needed: false,
            fills: None,
            most: None,
            lang: None,
            list: None,
            input,
        }
    }

    /// One line of text.
    pub fn text(name: impl Into<String>, label: impl Into<String>) -> Field {
        Field::new(name, label, Input::Line("text"))
    }

    /// A password: what was sent is never shown again.
    pub fn password(name: impl Into<String>, label: impl Into<String>) -> Field {
        Field::new(name, label, Input::Line("password"))
    }

    /// A day.
    pub fn date(name: impl Into<String>, label: impl Into<String>) -> Field {
        Field::new(name, label, Input::Line("date"))
    }

    /// A whole number.
    pub fn number(name: impl Into<String>, label: impl Into<String>) -> Field {
        Field::new(name, label, Input::Line("number"))
    }

    /// Lines of text, of which so many are seen.
    pub fn area(name: impl Into<String>, label: impl Into<String>, lines: u8) -> Field {
        Field::new(name, label, Input::Area(lines))
    }

    /// One of several values. A field that can be left empty has an empty value among them.
    pub fn select(name: impl Into<String>, label: impl Into<String>, choices: Vec<Choice>) -> Field {
        Field::new(name, label, Input::Select(choices))
    }

    /// Yes or no: `yes` is sent, or nothing.
    pub fn check(name: impl Into<String>, label: impl Into<String>) -> Field {
        Field::new(name, label, Input::Check)
    }

    /// Any of several values, each sent under the field's name.
    pub fn checks(name: impl Into<String>, label: impl Into<String>, choices: Vec<Choice>) -> Field {
        Field::new(name, label, Input::Checks(choices))
    }

    /// With a hint.
    #[must_use]
    pub fn hint(self, hint: impl Into<String>) -> Field {
        Field { hint: Some(hint.into()), ..self }
    }

    /// With what stands in it; of [`Field::checks`], one more that is chosen.
    #[must_use]
    pub fn value(mut self, value: impl Into<String>) -> Field {
        self.values.push(value.into());
        self
    }

    /// It must not be left empty.
    #[must_use]
    pub fn needed(self) -> Field {
        Field { needed: true, ..self }
    }

    /// What a browser or a keeper of passwords fills in (the tokens of HTML's `autocomplete`).
    #[must_use]
    pub fn fills(self, token: &'static str) -> Field {
        Field { fills: Some(token), ..self }
    }

    /// At most so many characters.
    #[must_use]
    pub fn most(self, characters: usize) -> Field {
        Field { most: Some(characters), ..self }
    }

    /// What is entered is in this language, whatever the page's is.
    #[must_use]
    pub fn lang(self, tag: &'static str) -> Field {
        Field { lang: Some(tag), ..self }
    }

    /// With suggestions: the id of a `datalist`.
    #[must_use]
    pub fn list(self, id: impl Into<String>) -> Field {
        Field { list: Some(id.into()), ..self }
    }

    fn first(&self) -> &str {
        self.values.first().map_or("", String::as_str)
    }

    fn has(&self, value: &str) -> bool {
        self.values.iter().any(|has| has == value)
    }
}

/// A form: its language, what is wrong with what was sent, and a name that tells its fields from those of other forms on the page.
#[derive(Clone, Copy, Debug)]
pub struct Form<'f> {
    words: &'f Messages,
    name: &'f str,
    wrongs: &'f [Wrong],
}

impl<'f> Form<'f> {
    /// A form that was sent with these faults, or not yet.
    pub fn new(words: &'f Messages, name: &'f str, wrongs: &'f [Wrong]) -> Form<'f> {
        Form { words, name, wrongs }
    }

    /// The list of what is wrong, to stand above the form; nothing where nothing is.
    pub fn errors(&self) -> Markup {
        html! {
            @if !self.wrongs.is_empty() {
                div.errors role="alert" {
                    h2 { (self.words.text("desk-form-errors", &[])) }
                    ul {
                        @for wrong in self.wrongs {
                            li {
                                @if wrong.field.is_empty() { (wrong.told) }
                                @else { a href={ "#" (self.id(&wrong.field)) } { (wrong.told) } }
                            }
                        }
                    }
                }
            }
        }
    }

    /// A field with all that belongs to it.
    pub fn show(&self, field: &Field) -> Markup {
        match &field.input {
            Input::Check => self.check(field),
            Input::Checks(choices) => self.checks(field, choices),
            _ => html! {
                div.field {
                    label for=(self.id(&field.name)) { (field.label) (self.mark(field)) }
                    (self.around(field))
                    (self.input(field))
                }
            },
        }
    }

    fn input(&self, field: &Field) -> Markup {
        let (id, about, wrong) = (self.id(&field.name), self.about(field), self.is_wrong(field));
        match &field.input {
            Input::Area(lines) => html! {
                textarea id=(id) name=(field.name) rows=(lines) maxlength=[field.most] required[field.needed] lang=[field.lang]
                    aria-describedby=[about] aria-invalid=[wrong] { (field.first()) }
            },
            Input::Select(choices) => html! {
                select id=(id) name=(field.name) required[field.needed] aria-describedby=[about] aria-invalid=[wrong] {
                    @for choice in choices {
                        option value=(choice.value) selected[choice.value == field.first()] { (choice.name) }
                    }
                }
            },
            Input::Line(kind) => {
                // a password that was sent does not come back
                let value = (*kind != "password" && !field.values.is_empty()).then(|| field.first());
                html! {
                    input.wide[matches!(*kind, "text" | "password")] id=(id) type=(kind) name=(field.name) value=[value]
                        autocomplete=[field.fills] maxlength=[field.most] required[field.needed] list=[&field.list] lang=[field.lang]
                        aria-describedby=[about] aria-invalid=[wrong];
                }
            }
            Input::Check | Input::Checks(_) => html! {},
        }
    }

    fn check(&self, field: &Field) -> Markup {
        let (about, wrong) = (self.about(field), self.is_wrong(field));
        html! {
            div.field {
                (self.around(field))
                label {
                    input id=(self.id(&field.name)) type="checkbox" name=(field.name) value="yes"
                        checked[field.has("yes")] required[field.needed] aria-describedby=[about] aria-invalid=[wrong];
                    " " (field.label)
                }
            }
        }
    }

    fn checks(&self, field: &Field, choices: &[Choice]) -> Markup {
        let about = self.about(field);
        html! {
            // the list of what is wrong leads here: a fieldset can be gone to, but takes no keys
            fieldset id=(self.id(&field.name)) tabindex="-1" aria-describedby=[about] {
                legend { (field.label) (self.mark(field)) }
                (self.around(field))
                @for choice in choices {
                    div {
                        label {
                            input type="checkbox" name=(field.name) value=(choice.value) checked[field.has(&choice.value)];
                            " " (choice.name)
                        }
                    }
                }
            }
        }
    }

    /// The word that says that a field must not be left empty.
    fn mark(&self, field: &Field) -> Markup {
        html! { @if field.needed { span.needed { (self.words.text("desk-form-needed", &[])) } } }
    }

    /// The hint and what is wrong.
    fn around(&self, field: &Field) -> Markup {
        let id = self.id(&field.name);
        html! {
            @if let Some(hint) = &field.hint { p.hint id={ (id) "-hint" } { (hint) } }
            @if let Some(wrong) = self.wrong(field) { p.wrong id={ (id) "-wrong" } { (wrong.told) } }
        }
    }

    fn wrong(&self, field: &Field) -> Option<&'f Wrong> {
        self.wrongs.iter().find(|wrong| wrong.field == field.name)
    }

    fn is_wrong(&self, field: &Field) -> Option<&'static str> {
        self.wrong(field).map(|_| "true")
    }

    /// What describes a field: its hint, and what is wrong.
    fn about(&self, field: &Field) -> Option<String> {
        let id = self.id(&field.name);
        let hint = field.hint.as_ref().map(|_| format!("{id}-hint"));
        let wrong = self.wrong(field).map(|_| format!("{id}-wrong"));
        let both: Vec<String> = hint.into_iter().chain(wrong).collect();
        (!both.is_empty()).then(|| both.join(" "))
    }

    fn id(&self, field: &str) -> String {
        format!("{}-{field}", self.name)
    }
}

#[cfg(test)]
mod tests {
    use law::Lang;

    use super::*;

    #[test]
    fn what_is_wrong_leads_to_its_field() {
        let words = Messages::new(Lang::En);
        let wrongs = [Wrong::new("name", "No <such> name."), Wrong::new("", "Try again.")];
        let form = Form::new(&words, "f", &wrongs);
        let errors = form.errors().into_string();
        assert!(errors.contains("<a href=\"#f-name\">No &lt;such&gt; name.</a>"), "{errors}");
        let field =
            form.show(&Field::text("name", "Name").hint("Short.").value("\"x").needed()).into_string();
        assert!(field.contains("id=\"f-name\"") && field.contains("value=\"&quot;x\""), "{field}");
        assert!(
            field.contains("aria-describedby=\"f-name-hint f-name-wrong\" aria-invalid=\"true\""),
            "{field}"
        );
        assert_eq!(Form::new(&words, "f", &[]).errors().into_string(), "");
    }

    #[test]
    fn passwords_do_not_come_back() {
        let words = Messages::new(Lang::En);
        let field = Field::password("word", "Password").value("secret");
        assert!(!Form::new(&words, "f", &[]).show(&field).into_string().contains("secret"));
    }

    #[test]
    fn what_is_chosen_is_marked() {
        let words = Messages::new(Lang::En);
        let form = Form::new(&words, "f", &[]);
        let choices = || vec![Choice::new("a", "A"), Choice::new("b", "B")];
        let one = form.show(&Field::select("s", "S", choices()).value("b")).into_string();
        assert!(one.contains("<option value=\"b\" selected>"), "{one}");
        let many = form.show(&Field::checks("c", "C", choices()).value("a").value("b")).into_string();
        assert_eq!(many.matches(" checked>").count(), 2, "{many}");
        assert!(form.show(&Field::check("y", "Y")).into_string().contains("value=\"yes\">"));
    }
}
