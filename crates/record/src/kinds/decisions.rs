//! What was decided, by whom, on which ground; and what people judged.

use super::contributions::Item;
use crate::shape::{Shape, choice, fields};
use crate::{Id, When, Words};

/// What decisions, plans and reports can be about.
const ABOUT: Shape =
    Shape::Id(&["op", "request", "dispatch", "goods", "plan", "decision", "mandate", "agreement"]);
const OPERATION: Shape = Shape::Id(&["op"]);

choice! {
    /// What was done to a plan, an order or an assignment.
    Act {
        /// Decided or set up for the first time.
        Decided = "decided",
        /// Changed otherwise.
        Changed = "changed",
        /// Its period was made longer.
        Extended = "extended",
        /// Ended.
        Ended = "ended",
        /// Refused.
        Refused = "refused",
        /// Announced, or ordered to be prepared.
        Announced = "announced",
        /// Drafted, and not yet decided.
        Drafted = "drafted",
        /// Made smaller: a cut or a drawdown.
        Reduced = "reduced",
        /// The work is suspended, because what the law asks for is no longer there.
        Suspended = "suspended",
        /// The work is halted for a time, because of danger.
        Halted = "halted",
        /// The work goes on again.
        Resumed = "resumed",
    }
}

choice! {
    /// Who decides, approves or is told.
    Body {
        /// The Cabinet.
        Cabinet = "cabinet",
        /// The Cabinet, by Cabinet Order.
        CabinetOrder = "cabinet_order",
        /// The National Security Council, or before December 2013 the Security Council of Japan.
        SecurityCouncil = "security_council",
        /// The Prime Minister.
        PrimeMinister = "prime_minister",
        /// The head of the Headquarters.
        Headquarters = "headquarters",
        /// A minister or an agency.
        Ministry = "ministry",
        /// The House of Representatives.
        Representatives = "representatives",
        /// The House of Councillors.
        Councillors = "councillors",
        /// The Diet.
        Diet = "diet",
        /// The United Nations, or another that leads an operation.
        Lead = "lead",
    }
}

fields! {
    /// An implementation plan, or a Cabinet Order that sets up the corps, as it stands after one decision.
    Plan {
        needs {
            /// Its id, with that of the change: `plan/undof/2012-08`.
            id: Id = Shape::Id(&["plan"]),
            /// For which operation.
            operation: Id = OPERATION,
            /// What was done.
            act: Act,
            /// When.
            on: When,
            /// By whom.
            by: Body,
        }
        may {
            /// The number of the Cabinet Order, such as 421/1995.
            order: String,
            /// The first day of the period.
            from: When,
            /// The last day of the period; none: the source does not say.
            to: When,
            /// How many persons at most, in persons.
            persons: u64,
            /// What was decided or changed.
            what: Words,
            /// How many liaison and coordination staff at most, in persons.
            liaison: u64,
            /// When it is to be looked at again.
            review: When,
            /// The request that it answers.
            request: Id = Shape::Id(&["request"]),
        }
        lists {
            /// The tasks, as the law has them; none: the source does not say.
            tasks: String = Shape::Value("task"),
            /// The states in which the work may be done; none: the source does not say.
            places: Id = Shape::Id(&["state", "party", "body"]),
            /// The states that may be passed through.
            transits: Id = Shape::Id(&["state", "party", "body"]),
            /// The equipment, as much as may be taken; none: the source does not say.
            equipment: Item,
        }
    }
}

choice! {
    /// What the law came to.
    Verdict {
        /// Yes.
        Yes = "yes",
        /// No.
        No = "no",
        /// It could not be said.
        Unknown = "unknown",
    }
}

fields! {
    /// What a decision rested on, so that it can be replayed.
    RestsOn {
        needs {
            /// The digest of the framework, in hexadecimal digits.
            framework: String,
            /// The day whose edition of the law was applied.
            edition: When,
            /// How long the log was, in entries.
            size: u64,
            /// The root of the log's tree then, in hexadecimal digits.
            root: String,
            /// The day for which the facts were read.
            valid: When,
            /// The goal that was held against them.
            goal: String,
            /// What it came to.
            verdict: Verdict,
            /// The digest of the judgement's tree, in hexadecimal digits.
            tree: String,
        }
        may {
            /// The weighing policy, where one was used.
            weighing: Id = Shape::Id(&["weighing"]),
        }
    }
}

fields! {
    /// A decision.
    Decision {
        needs {
            /// Its id.
            id: Id = Shape::Id(&["decision"]),
            /// By whom.
            by: Body,
            /// When.
            on: When,
            /// What was decided.
            what: Words,
        }
        may {
            /// What was done, where it is one of these.
            act: Act,
            /// Why.
            why: Words,
            /// What it rested on, for a decision made with this record.
            rests_on: RestsOn,
        }
        lists {
            /// About what.
            about: Id = ABOUT,
        }
    }
}

fields! {
    /// An approval that the law asks for, or its refusal.
    Approval {
        needs {
            /// Its id.
            id: Id = Shape::Id(&["approval"]),
            /// By whom.
            by: Body,
            /// When.
            on: When,
            /// Whether it was given.
            given: bool,
        }
        may {
            /// By which provision.
            provision: String,
            /// Until when it holds.
            to: When,
        }
        lists {
            /// Of what.
            about: Id = ABOUT,
        }
    }
}

fields! {
    /// A report that the law asks for.
    Report {
        needs {
            /// Its id.
            id: Id = Shape::Id(&["report"]),
            /// To whom.
            to: Body,
            /// When.
            on: When,
            /// What was reported.
            what: Words,
        }
        may {
            /// By which provision.
            provision: String,
        }
        lists {
            /// About what.
            about: Id = ABOUT,
        }
    }
}

fields! {
    /// What an office lays down in words for a matter that the law has a paper say: the policy of a plan, the ways of suspension.
    Clause {
        needs {
            /// Its id.
            id: Id = Shape::Id(&["clause"]),
            /// Of what.
            about: Id = ABOUT,
            /// The provision that has a paper say it, such as art6.p2.i1.
            provision: String,
            /// What is laid down.
            what: Words,
        }
    }
}

choice! {
    /// What the policy gate asks: people judge it, and no program does.
    GateItem {
        /// The safety of those who go.
        Safety = "safety",
        /// Whether the work is meaningful.
        Meaning = "meaning",
        /// The needs of the host and of partners.
        Needs = "needs",
        /// Capability and burden.
        Capability = "capability",
        /// Whether other forms of support would be better.
        Alternatives = "alternatives",
        /// Mandate and exit agreed with the host.
        Exit = "exit",
        /// Conduct and discipline.
        Conduct = "conduct",
        /// Women, youth and local communities.
        Communities = "communities",
        /// The humanitarian, development and peace nexus.
        Nexus = "nexus",
        /// What is not to be pursued.
        Limits = "limits",
        /// Whether the mandate is realistic.
        Realism = "realism",
        /// The national interest.
        Interest = "interest",
        /// The principles for participation as a whole.
        Principles = "principles",
    }
}

fields! {
    /// One judgement of the policy gate.
    Judgement {
        needs {
            /// Its id.
            id: Id = Shape::Id(&["judgement"]),
            /// Of what.
            about: Id = ABOUT,
            /// Which question.
            item: GateItem,
            /// By whom.
            by: Body,
            /// When.
            on: When,
            /// What was judged, and why.
            what: Words,
        }
        may {
            /// Whether it speaks for the contribution; none: it is neither.
            favours: bool,
            /// What ends it, as agreed with the host.
            ends: Words,
            /// When it is to be judged again.
            review: When,
        }
    }
}
