//! The declarations of a `law` block.

use super::lex::{Lexed, Token};
use super::markdown::Block;
use super::raw::{Named, Raw, RawExpr, RawHead};
use crate::complaint::Trouble;
use crate::model::{Kind, LawRef, Lever, Modality};
use crate::text::{Localized, Place, Span};
use jiff::civil::Date;

/// The words that begin a declaration when they stand first on a line.
const DECLARATIONS: [&str; 13] = [
    "framework",
    "amendment",
    "dim",
    "body",
    "list",
    "set",
    "fact",
    "count",
    "rule",
    "goal",
    "matrix",
    "deadline",
    "view",
];

pub(super) type Parsed<T> = Result<T, (Place, Trouble)>;

/// Where the reader stands in a block.
pub(super) struct Cursor<'b> {
    tokens: &'b [Lexed],
    at: usize,
    under: Option<(String, Span)>,
}

/// Reads a block's declarations; what cannot be read is reported and skipped to the next declaration.
pub(crate) fn block(block: &Block, flaws: &mut Vec<(Place, Trouble)>) -> Vec<Raw> {
    let mut cursor = Cursor { tokens: &block.tokens, at: 0, under: block.under.clone() };
    let mut found = Vec::new();
    while *cursor.peek() != Token::End {
        match cursor.declaration() {
            Ok(raw) => found.push(raw),
            Err(flaw) => {
                flaws.push(flaw);
                cursor.skip();
            }
        }
    }
    found
}

impl Cursor<'_> {
    pub(super) fn peek(&self) -> &Token {
        self.tokens.get(self.at).map_or(&Token::End, |lexed| &lexed.token)
    }

    pub(super) fn place(&self) -> Place {
        self.tokens.get(self.at).or(self.tokens.last()).map_or_else(Place::default, |lexed| lexed.place)
    }

    /// Whether a declaration begins here, as far as a line's first word tells.
    pub(super) fn at_declaration(&self) -> bool {
        self.tokens.get(self.at).is_none_or(|lexed| match &lexed.token {
            Token::End => true,
            Token::Name(name) => lexed.first && DECLARATIONS.contains(&name.as_str()),
            _ => false,
        })
    }

    fn skip(&mut self) {
        self.at += 1;
        while !self.at_declaration() {
            self.at += 1;
        }
    }

    fn next(&mut self) -> Token {
        let token = self.peek().clone();
        self.at += 1;
        token
    }

    pub(super) fn wrong<T>(&self, expected: &'static str) -> Parsed<T> {
        Err((self.place(), Trouble::Expected { found: self.peek().shown(), expected }))
    }

    /// Takes the sign or keyword if it stands here.
    pub(super) fn take(&mut self, word: &str) -> bool {
        let here = match self.peek() {
            Token::Sign(sign) => *sign == word,
            Token::Name(name) => name == word,
            _ => false,
        };
        self.at += usize::from(here);
        here
    }

    pub(super) fn need(&mut self, word: &'static str) -> Parsed<()> {
        if self.take(word) { Ok(()) } else { self.wrong(word) }
    }

    pub(super) fn name(&mut self, expected: &'static str) -> Parsed<Named> {
        let place = self.place();
        match self.peek().clone() {
            Token::Name(name) => {
                self.at += 1;
                Ok(Named { name, place })
            }
            _ => self.wrong(expected),
        }
    }

    fn text(&mut self) -> Parsed<String> {
        match self.peek().clone() {
            Token::Text(text) => {
                self.at += 1;
                Ok(text)
            }
            _ => self.wrong("a text in quotes"),
        }
    }

    fn pair(&mut self) -> Parsed<Localized> {
        Ok(Localized { ja: self.text()?, en: self.text()? })
    }

    fn day(&mut self) -> Parsed<Date> {
        match *self.peek() {
            Token::Day(day) => {
                self.at += 1;
                Ok(day)
            }
            _ => self.wrong("a day such as 2016-03-29"),
        }
    }

    fn number(&mut self) -> Parsed<u64> {
        match *self.peek() {
            Token::Number(number) => {
                self.at += 1;
                Ok(number)
            }
            _ => self.wrong("a number"),
        }
    }

    fn small(&mut self) -> Parsed<u32> {
        let place = self.place();
        let number = self.number()?;
        u32::try_from(number).map_err(|_| (place, Trouble::TooMany { what: "days or years", limit: 9999 }))
    }

    /// `[from..to]`, or the heading's span, or every day.
    fn span(&mut self) -> Parsed<Span> {
        if !self.take("[") {
            return Ok(self.under.as_ref().map_or(Span::ALWAYS, |(_, span)| *span));
        }
        let from = if matches!(self.peek(), Token::Day(_)) { Some(self.day()?) } else { None };
        self.need("..")?;
        let to = if matches!(self.peek(), Token::Day(_)) { Some(self.day()?) } else { None };
        let place = self.place();
        self.need("]")?;
        let span = Span { from, to };
        if span.is_backwards() {
            return Err((place, Trouble::Backwards { span: span.to_string() }));
        }
        Ok(span)
    }

    /// `cites a, b` after the provision of the heading above.
    fn cites(&mut self) -> Parsed<Vec<Named>> {
        let mut cites: Vec<Named> =
            self.under.iter().map(|(name, _)| Named { name: name.clone(), place: self.place() }).collect();
        cites.extend(self.own_cites()?);
        Ok(cites)
    }

    fn own_cites(&mut self) -> Parsed<Vec<Named>> {
        let mut cites = Vec::new();
        if self.take("cites") {
            cites.push(self.name("a provision's id")?);
            while self.take(",") {
                cites.push(self.name("a provision's id")?);
            }
        }
        Ok(cites)
    }

    fn head(&mut self) -> Parsed<RawHead> {
        let name = self.name("a name")?;
        Ok(RawHead { name, span: self.span()?, cites: self.cites()? })
    }

    fn lever(&mut self) -> Parsed<Lever> {
        let word = self.name("ours, ask, watch or read")?;
        Lever::from_word(&word.name).ok_or((
            word.place,
            Trouble::Expected { found: format!("'{}'", word.name), expected: "ours, ask, watch or read" },
        ))
    }

    fn declaration(&mut self) -> Parsed<Raw> {
        if !self.at_declaration() {
            return self.wrong("a declaration (rule, goal, fact, set, list, …)");
        }
        let place = self.place();
        let Token::Name(word) = self.next() else { return self.wrong("a declaration") };
        match word.as_str() {
            "framework" => self.framework(),
            "amendment" => Ok(Raw::Amendment { day: self.day()?, text: self.pair()?, place }),
            "dim" => self.dim(),
            "body" => Ok(Raw::Body { name: self.name("a name")?, text: self.pair()? }),
            "list" => self.list(),
            "set" => self.set(),
            "fact" => self.fact(),
            "count" => self.count(),
            "rule" => self.rule(),
            "goal" => self.goal(),
            "matrix" => self.matrix(),
            "deadline" => self.deadline(),
            _ => self.view(),
        }
    }

    fn framework(&mut self) -> Parsed<Raw> {
        let name = self.name("a name")?;
        let text = self.pair()?;
        self.need("since")?;
        let since = self.day()?;
        let link = if self.take("link") { Some(self.text()?) } else { None };
        let mut laws = Vec::new();
        while self.take("law") {
            laws.push((self.place(), self.law()?));
        }
        Ok(Raw::Framework { name, text, since, link, laws })
    }

    /// The main law has no prefix; a law that is not published any more has no id.
    fn law(&mut self) -> Parsed<LawRef> {
        let prefix = match self.peek() {
            Token::Text(_) => String::new(),
            _ => self.name("a text in quotes")?.name,
        };
        let id = if let Token::Text(_) = self.peek() { Some(self.text()?) } else { None };
        Ok(LawRef { prefix, id })
    }

    fn dim(&mut self) -> Parsed<Raw> {
        let name = self.name("a name")?;
        let many = self.take("many");
        if !many {
            self.need("one")?;
        }
        if self.take("like") {
            let like = Some(self.name("a dimension")?);
            return Ok(Raw::Dim { name, many, like, under: None, values: Vec::new() });
        }
        let under = if self.take("under") { Some(self.name("a provision's id")?) } else { None };
        self.need("{")?;
        let mut values = Vec::new();
        while !self.take("}") {
            values.push((self.name("a value, or }")?, self.pair()?));
        }
        Ok(Raw::Dim { name, many, like: None, under, values })
    }

    fn list(&mut self) -> Parsed<Raw> {
        let head = self.head()?;
        self.need("{")?;
        let mut entries = Vec::new();
        while !self.take("}") {
            self.take(",");
            let body = self.name("an organisation, or }")?;
            let span = if *self.peek() == Token::Sign("[") { self.span()? } else { head.span };
            entries.push((body, span, self.own_cites()?));
        }
        Ok(Raw::List { head, entries })
    }

    fn set(&mut self) -> Parsed<Raw> {
        let name = self.name("a name")?;
        self.need("of")?;
        let member = self.name("the name of a member")?;
        self.need("lever")?;
        Ok(Raw::Set { name, member, lever: self.lever()?, text: self.pair()? })
    }

    fn fact(&mut self) -> Parsed<Raw> {
        let name = self.name("a name")?;
        let of_entity = self.take("(");
        if of_entity {
            self.need("x")?;
            self.need(")")?;
        }
        let lever = self.lever()?;
        let assume = match () {
            () if !self.take("assume") => None,
            () if self.take("yes") => Some(true),
            () if self.take("no") => Some(false),
            () => return self.wrong("yes or no"),
        };
        let (text, negated) = (self.pair()?, self.negated()?);
        Ok(Raw::Fact { name, of_entity, lever, assume, count: None, text, negated })
    }

    fn count(&mut self) -> Parsed<Raw> {
        let name = self.name("a name")?;
        let lever = self.lever()?;
        let mut terms = Vec::new();
        loop {
            let number = self.name("the name of a number")?;
            let only_if = if self.take("if") { Some(self.name("an assumption")?) } else { None };
            terms.push((number, only_if));
            if !self.take("+") {
                break;
            }
        }
        self.need("at")?;
        self.need("most")?;
        let at_most = self.number()?;
        let count = Some((terms, at_most));
        let (text, negated) = (self.pair()?, self.negated()?);
        Ok(Raw::Fact { name, of_entity: false, lever, assume: None, count, text, negated })
    }

    fn negated(&mut self) -> Parsed<Option<Localized>> {
        if self.take("not") { self.pair().map(Some) } else { Ok(None) }
    }

    fn rule(&mut self) -> Parsed<Raw> {
        let name = self.name("a name")?;
        let param = if self.take("(") {
            let param = self.name("the name of an entity")?;
            self.need(")")?;
            Some(param)
        } else {
            None
        };
        let head = RawHead { name, span: self.span()?, cites: self.cites()? };
        let uncertain = if self.take("uncertain") { Some(self.pair()?) } else { None };
        self.need("=")?;
        Ok(Raw::Rule { head, param, uncertain, body: self.expr()? })
    }

    fn goal(&mut self) -> Parsed<Raw> {
        let name = self.name("a name")?;
        let place = self.place();
        let modality = self.name("may, must or must_not")?;
        let modality = Modality::from_word(&modality.name).ok_or((
            place,
            Trouble::Expected { found: format!("'{}'", modality.name), expected: "may, must or must_not" },
        ))?;
        let place = self.place();
        let kind = self.name("option, approval, limit, later, report, stop, weapons or other")?;
        let kind = Kind::from_word(&kind.name).ok_or((
            place,
            Trouble::Expected {
                found: format!("'{}'", kind.name),
                expected: "option, approval, limit, later, report, stop, weapons or other",
            },
        ))?;
        self.need("for")?;
        let applies = self.expr()?;
        let head = RawHead { name, span: self.span()?, cites: self.cites()? };
        self.need("actor")?;
        let actor = self.pair()?;
        self.need("act")?;
        let act = self.pair()?;
        let due = if self.take("due") { Some(self.pair()?) } else { None };
        let uncertain = if self.take("uncertain") { Some(self.pair()?) } else { None };
        self.need("=")?;
        let body = self.expr()?;
        Ok(Raw::Goal { head, modality, kind, applies, actor, act, due, uncertain, body })
    }

    fn matrix(&mut self) -> Parsed<Raw> {
        let rule = self.name("a rule")?;
        self.need("over")?;
        let mut over = vec![self.name("a dimension")?];
        while !self.at_declaration() {
            over.push(self.name("a dimension")?);
        }
        Ok(Raw::Matrix { rule, over })
    }

    fn deadline(&mut self) -> Parsed<Raw> {
        let head = self.head()?;
        self.need("from")?;
        let from = self.name("an event")?;
        let (mut years, mut within, mut less_if, mut opens) = (None, None, None, None);
        if self.take("plus") {
            years = Some(self.small()?);
            self.need("years")?;
        } else {
            self.need("within")?;
            let days = self.small()?;
            self.need("days")?;
            self.need("excluding")?;
            within = Some((days, self.name("the name of the spans not counted")?));
        }
        if self.take("less_a_day_if") {
            less_if = Some(self.name("an assumption")?);
        }
        if self.take("opens") {
            opens = Some(self.small()?);
            self.need("days_before")?;
        }
        self.need("when")?;
        let goal = self.name("a goal")?;
        Ok(Raw::Deadline { head, from, years, within, less_if, opens, goal, text: self.pair()? })
    }

    fn view(&mut self) -> Parsed<Raw> {
        let head = self.head()?;
        let text = self.pair()?;
        self.need("{")?;
        let mut items: Vec<(Localized, RawExpr, RawExpr)> = Vec::new();
        while !self.take("}") {
            self.need("item")?;
            let text = self.pair()?;
            self.need("needs")?;
            let needs = self.expr()?;
            self.need("holds")?;
            items.push((text, needs, self.expr()?));
        }
        Ok(Raw::View { head, text, items })
    }
}
