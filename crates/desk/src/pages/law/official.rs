//! The official text of a provision, where this installation has imported it.

use jiff::civil::Date;
use law::Provision;

use crate::look::Look;

/// The wording of the version in force, and since when it is the law's wording.
pub fn text<'l>(look: &Look<'l>, version: &Provision) -> Option<(&'l str, Option<Date>)> {
    look.visit.caller.desk.texts.as_ref()?.wording(version, look.on)
}
