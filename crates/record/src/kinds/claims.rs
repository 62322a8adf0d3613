//! What sources say of the facts that the law asks about, and how quarrels between them are settled.

use crate::shape::{Shape, choice, fields};
use crate::{EntryId, Id, When, Words};

/// What facts can be about: whatever has a life of its own in the record.
const SUBJECTS: Shape = Shape::Id(&["op", "request", "dispatch", "goods", "plan"]);
/// States, parties and organisations.
const ENTITIES: Shape = Shape::Id(&["state", "party", "body"]);

fields! {
    /// A source says of a fact that it is so or is not, for a span of days.
    Claim {
        needs {
            /// What the fact is about: an operation, a request, a contribution.
            about: Id = SUBJECTS,
            /// The fact, by the law's name for it.
            fact: String = Shape::Fact,
            /// Whether it is so.
            is: bool,
        }
        may {
            /// The state, party or organisation that the fact is of.
            of: Id = ENTITIES,
            /// The first day for which it is said.
            from: When,
            /// The last day for which it is said.
            to: When,
            /// Who says so, where it is another than the source's publisher.
            who: Words,
        }
    }
}

fields! {
    /// A source says that someone belongs to a set of the law, or does not.
    Member {
        needs {
            /// Of which operation, request or contribution the set is.
            about: Id = SUBJECTS,
            /// The set, by the law's name for it.
            set: String = Shape::Set,
            /// Who.
            member: Id = ENTITIES,
            /// Whether it belongs.
            is: bool,
        }
        may {
            /// The first day for which it is said.
            from: When,
            /// The last day for which it is said.
            to: When,
        }
    }
}

fields! {
    /// A source says that a set is complete, or that it is open.
    Closed {
        needs {
            /// Of which operation, request or contribution the set is.
            about: Id = SUBJECTS,
            /// The set, by the law's name for it.
            set: String = Shape::Set,
            /// Whether all members are named.
            is: bool,
        }
        may {
            /// The first day for which it is said.
            from: When,
            /// The last day for which it is said.
            to: When,
        }
    }
}

fields! {
    /// An entry is taken back: from here on it is as if it had not been said, but for history.
    Withdrawal {
        needs {
            /// Which.
            withdraws: EntryId,
            /// Why.
            why: Words,
        }
    }
}

fields! {
    /// An office follows one source where sources disagree about a fact, and says why.
    Follow {
        needs {
            /// What the fact is about.
            about: Id = SUBJECTS,
            /// The source that it follows.
            follows: Id = Shape::Id(&["source"]),
            /// Why.
            why: Words,
        }
        may {
            /// The fact; or else `set`.
            fact: String = Shape::Fact,
            /// The set; with `of`, whether that one belongs, without, whether it is complete.
            set: String = Shape::Set,
            /// The state, party or organisation.
            of: Id = ENTITIES,
            /// The first day for which the source is followed.
            from: When,
            /// The last day for which the source is followed.
            to: When,
        }
    }
}

choice! {
    /// By what sources are ranked.
    Criterion {
        /// Those of the best reliability.
        Reliability = "reliability",
        /// Those that spoke last.
        Newest = "newest",
    }
}

fields! {
    /// A weighing policy: how sources that disagree are ranked, adopted by an office. Each criterion keeps the claims that rank best by
    /// it; if they then agree, that is the reading, and if not after the last, the fact stays contested.
    Weighing {
        needs {
            /// Its id.
            id: Id = Shape::Id(&["weighing"]),
            /// Its name.
            name: Words,
            /// Why.
            why: Words,
        }
        may {
            /// The first day for which it ranks.
            from: When,
            /// The last day for which it ranks.
            to: When,
        }
        lists {
            /// The criteria, the first one first.
            by: Criterion,
            /// To what it applies; none: to everything.
            about: Id = SUBJECTS,
        }
    }
}
