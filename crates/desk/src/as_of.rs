//! At which day, and as known when, a reader looks: two fields that every page carries on.

use jiff::civil::Date;
use record::{Known, State};

use crate::desk::Clock;
use crate::fault::Fault;

/// What a reader asked for; `None`: the present.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AsOf {
    /// The day on which it was so, as it was written.
    pub on: Option<String>,
    /// The day on which it was known, or the length of the log then, as it was written.
    pub known: Option<String>,
}

impl AsOf {
    /// From the fields `on` and `known`; empty ones are the present.
    pub fn of(query: &[(String, String)]) -> AsOf {
        let field = |name: &str| {
            let found = query.iter().find(|(known, _)| known == name).map(|(_, value)| value.trim());
            found.filter(|value| !value.is_empty()).map(str::to_owned)
        };
        AsOf { on: field("on"), known: field("known") }
    }

    /// Whether it is the present.
    pub fn is_present(&self) -> bool {
        self.on.is_none() && self.known.is_none()
    }

    /// The day and the length of the log.
    ///
    /// # Errors
    /// Where one of them is no day, or the log was never so long.
    pub fn read(&self, state: &State, clock: &Clock, today: Date) -> Result<(Date, Known), Fault> {
        let on = self.on.as_deref().map_or(Ok(today), day)?;
        let Some(known) = self.known.as_deref() else { return Ok((on, state.now())) };
        let size = known.trim_start_matches('#');
        if !size.is_empty() && size.bytes().all(|byte| byte.is_ascii_digit()) {
            let size: u64 = size.parse().unwrap_or(u64::MAX);
            if size > state.size() {
                let args = vec![("written", known.to_owned()), ("size", state.size().to_string())];
                return Err(Fault::bad("known", "desk-as-of-too-long", args));
            }
            return Ok((on, state.at(size)));
        }
        let known = day_of("known", known)?;
        Ok((on, state.on(known, clock.end(known))))
    }

    /// An address of the same site that keeps looking at the same moment.
    pub fn carry(&self, path: &str) -> String {
        if self.is_present() {
            return path.to_owned();
        }
        let (path, fragment) = path.split_once('#').map_or((path, None), |(path, rest)| (path, Some(rest)));
        let mut query = form_urlencoded::Serializer::new(String::new());
        for (name, value) in [("on", &self.on), ("known", &self.known)] {
            if let Some(value) = value {
                query.append_pair(name, value);
            }
        }
        let joint = if path.contains('?') { '&' } else { '?' };
        let mut out = format!("{path}{joint}{}", query.finish());
        if let Some(fragment) = fragment {
            out.push('#');
            out.push_str(fragment);
        }
        out
    }
}

fn day(written: &str) -> Result<Date, Fault> {
    day_of("on", written)
}

/// A day as browsers send it: 2012-12-21.
fn day_of(field: &'static str, written: &str) -> Result<Date, Fault> {
    let sound = written.len() == 10 && written.bytes().all(|byte| byte.is_ascii_digit() || byte == b'-');
    let day = written.parse().ok().filter(|_| sound);
    day.ok_or_else(|| Fault::bad(field, "cli-day", vec![("written", written.to_owned())]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_keep_the_moment() {
        let then = AsOf { on: Some("2012-12-20".into()), known: None };
        assert_eq!(then.carry("/operations/undof"), "/operations/undof?on=2012-12-20");
        assert_eq!(then.carry("/law?task=i#art6"), "/law?task=i&on=2012-12-20#art6");
        assert_eq!(AsOf::default().carry("/law"), "/law");
        let hostile = AsOf { on: Some("\"><script>".into()), known: Some("#3&x=1".into()) };
        assert_eq!(hostile.carry("/"), "/?on=%22%3E%3Cscript%3E&known=%233%26x%3D1");
    }
}
