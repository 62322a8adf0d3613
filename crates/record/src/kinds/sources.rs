//! Sources, figures that they give, events, and where the founding record ends.

use crate::shape::{Shape, choice, fields};
use crate::{Id, When, Words};

const ANY: Shape = Shape::Id(&[]);

choice! {
    /// How far a source can be relied on.
    Reliability {
        /// The body that decided or did it says so itself.
        Official = "official",
        /// A named publisher that answers for what it prints.
        Reputable = "reputable",
        /// Someone who repeats another.
        Secondary = "secondary",
        /// Not checked in any source.
        Unverified = "unverified",
    }
}

fields! {
    /// A document or a page that entries rest on.
    Source {
        needs {
            /// Its id: `source/mofa-2024-02-27`.
            id: Id = Shape::Id(&["source"]),
            /// Its title.
            title: Words,
            /// How far it can be relied on.
            reliability: Reliability,
        }
        may {
            /// Who published it.
            publisher: Words,
            /// Where it is.
            address: String,
            /// When it was published.
            published: When,
            /// Its language, as a code such as `ja`.
            language: String,
        }
    }
}

choice! {
    /// What a figure counts.
    Measure {
        /// Persons sent so far, in persons.
        PersonsSent = "persons_sent",
        /// Persons abroad on the day, in persons.
        PersonsAbroad = "persons_abroad",
        /// Operations contributed to so far, in operations.
        Operations = "operations",
        /// Contributions in kind so far, in contributions.
        InKind = "in_kind",
        /// Those who support taking part at the present level or more, in per cent.
        Support = "support_percent",
        /// Persons trained so far, in persons.
        Trained = "trained",
        /// Money, in yen.
        Yen = "yen",
        /// Money, in US dollars.
        Dollars = "us_dollars",
        /// Mass carried, in tonnes.
        Tonnes = "tonnes",
        /// Flights.
        Flights = "flights",
        /// Uniformed persons of the operation, in persons.
        Strength = "strength",
        /// Countries that take part.
        Countries = "countries",
    }
}

fields! {
    /// A number that a source gives, as of a day. Official counts are data and not computed.
    Figure {
        needs {
            /// What it counts.
            measure: Measure,
            /// The number, in the unit of the measure.
            value: u64,
            /// As of when.
            on: When,
        }
        may {
            /// Of what; none: of all.
            about: Id = ANY,
            /// Of which pillar only.
            pillar: String = Shape::Value("pillar"),
            /// The source says about, or more than.
            approximate: bool,
            /// What exactly is counted, in the source's sense.
            what: Words,
        }
    }
}

fields! {
    /// Something that happened and belongs to the story.
    Event {
        needs {
            /// Its id.
            id: Id = Shape::Id(&["event"]),
            /// What happened.
            what: Words,
            /// When.
            on: When,
        }
        lists {
            /// What it concerns.
            about: Id = ANY,
        }
    }
}

fields! {
    /// The founding record ends here: what stands before it was laid down when the journal was made, in the order its sources spoke.
    Founding {
        needs {
            /// The digest of the founding record's files, in hexadecimal digits.
            digest: String,
            /// How many entries it has, in entries.
            entries: u64,
        }
    }
}
