//! Entering: forms made of the descriptions of the kinds, what an entry would change, drafts, and the one way into the record.
//!
//! A form is a [`sheet::Sheet`]: fields by name, as they were sent. [`shaped`] puts them in order and says what they say; the record's own
//! reader reads that, so that a form and a file of entries are held to the same rules. A kind that is added has its form by its description.

pub mod act;
pub mod changes;
pub mod drafts;
pub mod fields;
pub mod form;
mod ids;
pub mod made;
pub mod may;
pub mod preview;
pub mod record;
pub mod shaped;
pub mod sheet;
pub mod step;
pub mod table;
pub mod wrongs;
