//! The official text of a provision, where this installation has imported it.

use jiff::civil::Date;
use law::Provision;

use crate::look::Look;

/// The wording of the version in force, and since when it is the law's wording. A text from before that version began is not its
/// text; one that does not say its day is taken to have today's numbering.
pub fn text<'l>(look: &Look<'l>, anchor: &str, version: &Provision) -> Option<(&'l str, Option<Date>)> {
    let store = look.visit.caller.desk.texts.as_ref()?;
    let number = version.was.as_deref().and_then(|was| was.split_whitespace().next()).unwrap_or(anchor);
    let dated = store.text_of(number, look.on).filter(|(_, since)| since.is_some());
    let undated = || store.text_of(anchor, look.on).filter(|(_, since)| since.is_none());
    let (text, since) = dated.or_else(undated)?;
    let older = version.span.from.zip(since).is_some_and(|(from, since)| since < from);
    (!older).then_some((text, since))
}
