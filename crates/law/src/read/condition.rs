//! Conditions: `a & b`, `any | other`, `!x`, `every host: …`, `… unless w then t, w2 then t2`, `task{i..to}`.

use super::lex::Token;
use super::parse::{Cursor, Parsed};
use super::raw::RawExpr;
use crate::complaint::Trouble;

impl Cursor<'_> {
    /// A whole condition, with its exceptions.
    pub(super) fn expr(&mut self) -> Parsed<RawExpr> {
        let general = self.joined()?;
        if !self.take("unless") {
            return Ok(general);
        }
        let mut cases = Vec::new();
        loop {
            let when = self.joined()?;
            self.need("then")?;
            cases.push((when, self.joined()?));
            if !self.take(",") {
                return Ok(RawExpr::Unless(Box::new(general), cases));
            }
        }
    }

    fn joined(&mut self) -> Parsed<RawExpr> {
        let first = self.one()?;
        let sign = match self.peek() {
            Token::Sign("&") => "&",
            Token::Sign("|") => "|",
            _ => return Ok(first),
        };
        let mut parts = vec![first];
        while self.take(sign) {
            parts.push(self.one()?);
        }
        if matches!(self.peek(), Token::Sign("&" | "|")) {
            return Err((self.place(), Trouble::Mixed));
        }
        Ok(if sign == "&" { RawExpr::All(parts) } else { RawExpr::Any(parts) })
    }

    fn one(&mut self) -> Parsed<RawExpr> {
        if self.take("!") {
            return Ok(RawExpr::Not(Box::new(self.one()?)));
        }
        if self.take("(") {
            let inner = self.expr()?;
            self.need(")")?;
            return Ok(inner);
        }
        let name = self.name("a condition")?;
        match name.name.as_str() {
            "yes" => return Ok(RawExpr::Const(true)),
            "no" => return Ok(RawExpr::Const(false)),
            "every" | "some" => {
                let member = self.name("the name of a set's member")?;
                self.need(":")?;
                let inner = Box::new(self.joined()?);
                let every = name.name == "every";
                return Ok(if every { RawExpr::Every(member, inner) } else { RawExpr::Some(member, inner) });
            }
            _ => {}
        }
        if self.take("{") {
            let mut values = Vec::new();
            while !self.take("}") {
                self.take(",");
                let value = self.name("a value of the dimension, or }")?;
                let last = if self.take("..") { Some(self.name("a value of the dimension")?) } else { None };
                values.push((value, last));
            }
            return Ok(RawExpr::In(name, values));
        }
        if self.take("in") {
            let of = self.name("a list or a set")?;
            return Ok(RawExpr::Within(name, of));
        }
        let entity = if self.take("(") {
            let entity = self.name("the name of an entity")?;
            self.need(")")?;
            Some(entity)
        } else {
            None
        };
        Ok(RawExpr::Name(name, entity))
    }
}
