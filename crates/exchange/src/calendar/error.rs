//! What can be wrong with a calendar that is to be written.

use super::LONGEST_UID_BYTES;

/// A value that has no form in iCalendar, or would mean another thing to a subscriber. A mistake of the calling code and
/// not of a person, so it has no message id.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CalendarError {
    /// The language is no tag of BCP 47.
    #[error("'{found}' is no language tag such as 'ja' or 'en-GB'")]
    Language {
        /// What it is.
        found: String,
    },
    /// A UID is empty, longer than [`LONGEST_UID_BYTES`], or has spaces at an end or control characters, which may not
    /// arrive.
    #[error("'{uid}' is no UID: 1 to {LONGEST_UID_BYTES} bytes, no space at an end, no control character")]
    Uid {
        /// What it is.
        uid: String,
    },
    /// Two events have one UID: a subscriber would see only one of them.
    #[error("two events have the UID '{uid}'")]
    Twice {
        /// Their UID.
        uid: String,
    },
    /// The last day of an event is before its first.
    #[error("event '{uid}' ends before it begins")]
    Days {
        /// The event's.
        uid: String,
    },
    /// A day of an event, the day after it or its moment is not in the years 1 to 9999.
    #[error("event '{uid}' is not within the years 1 to 9999")]
    Year {
        /// The event's.
        uid: String,
    },
    /// The address of an event is no `http` or `https` URI in ASCII.
    #[error("event '{uid}' has the address '{url}', expected a URI of http or https in ASCII")]
    Url {
        /// The event's.
        uid: String,
        /// What it is.
        url: String,
    },
}
