//! What people do with a request between its arrival and the last account of it.

use crate::shape::{Shape, choice, fields};
use crate::{Id, When, Words};

/// What a dossier can be of, and what belongs to one.
const ABOUT: Shape =
    Shape::Id(&["op", "request", "dispatch", "goods", "plan", "decision", "mandate", "agreement"]);
const OFFICE: Shape = Shape::Id(&["office"]);

fields! {
    /// What an office, a government or an organisation was asked, and what it said.
    Consultation {
        needs {
            /// Its id.
            id: Id = Shape::Id(&["consultation"]),
            /// About what.
            about: Id = ABOUT,
            /// With whom.
            with: Id = Shape::Id(&["office", "state", "party", "body"]),
            /// When it was asked.
            on: When,
        }
        may {
            /// What it said; none: no answer yet.
            what: Words,
            /// Whether it agrees; none: it has not said.
            agrees: bool,
            /// When the answer came.
            answered: When,
        }
    }
}

choice! {
    /// What was thought of one way to help.
    Choice {
        /// It is being looked at.
        Considered = "considered",
        /// It is the one to be followed.
        Preferred = "preferred",
        /// It is not to be followed.
        Dropped = "dropped",
    }
}

fields! {
    /// One way to help that was considered for a request.
    Alternative {
        needs {
            /// Its id.
            id: Id = Shape::Id(&["alternative"]),
            /// For which request, operation or contribution.
            about: Id = ABOUT,
            /// Which way, as the country's procedure names it.
            way: String,
            /// What was thought of it.
            choice: Choice,
            /// When.
            on: When,
            /// Why.
            why: Words,
        }
    }
}

choice! {
    /// When a survey is made.
    SurveySort {
        /// Before an operation takes anyone, together with the organisation that leads it.
        PreDeployment = "pre_deployment",
        /// Before a decision.
        Before = "before",
        /// While the work is done.
        During = "during",
        /// When the work is over.
        After = "after",
    }
}

fields! {
    /// A survey of the field.
    Survey {
        needs {
            /// Its id.
            id: Id = Shape::Id(&["survey"]),
            /// For which request, operation or contribution.
            about: Id = ABOUT,
            /// When in the life of the contribution.
            sort: SurveySort,
            /// The day, or the days, on which it was made.
            on: When,
            /// What was found.
            what: Words,
        }
        lists {
            /// The states that were seen.
            places: Id = Shape::Id(&["state", "party", "body"]),
        }
    }
}

choice! {
    /// What came of a contribution.
    ResultSort {
        /// What was done, in the numbers of the work itself.
        Output = "output",
        /// What it changed for those it was done for, as measured.
        Effect = "effect",
        /// What to do otherwise the next time.
        Lesson = "lesson",
    }
}

fields! {
    /// What came of a contribution.
    Outcome {
        needs {
            /// Its id.
            id: Id = Shape::Id(&["outcome"]),
            /// Of which contribution or operation.
            about: Id = ABOUT,
            /// Which sort.
            sort: ResultSort,
            /// When it was found.
            on: When,
            /// What.
            what: Words,
        }
        may {
            /// How it was measured.
            how: Words,
            /// The number measured, in `unit`.
            value: u64,
            /// What it is counted in.
            unit: Words,
        }
    }
}

choice! {
    /// What people do about a matter that the program raised.
    Answer {
        /// Seen, and by whom it is looked at.
        Acknowledged = "acknowledged",
        /// It was decided what is done.
        Decided = "decided",
        /// It is done with.
        Closed = "closed",
    }
}

fields! {
    /// What people did about a matter: the program raises one, people acknowledge, decide and close it.
    Handling {
        needs {
            /// Its id.
            id: Id = Shape::Id(&["handling"]),
            /// Of what the matter is.
            about: Id = ABOUT,
            /// The matter, by its key: what the law asks for and the day since which it does.
            matter: String,
            /// What was done.
            answer: Answer,
            /// When.
            on: When,
            /// What was decided or done, and why.
            what: Words,
        }
    }
}

choice! {
    /// A step on the way of a contribution, from the request to the last report.
    Step {
        /// Those who lead the operation, or the host, asked.
        Requested = "requested",
        /// It was said in public or to the asker that it is meant to be done.
        Intended = "intended",
        /// Preparation was ordered.
        Prepared = "prepared",
        /// The field was surveyed.
        Surveyed = "surveyed",
        /// The asker accepted what was offered.
        Accepted = "accepted",
        /// The Cabinet decided.
        Decided = "decided",
        /// The approval of a parliament was asked.
        ApprovalAsked = "approval_asked",
        /// The house that votes second got the bill.
        ApprovalSent = "approval_sent",
        /// The Cabinet Order on the corps was promulgated.
        Promulgated = "promulgated",
        /// The implementation procedures were made.
        Procedures = "procedures",
        /// Those who go were ordered to.
        Ordered = "ordered",
        /// The first left.
        Departed = "departed",
        /// All were there, or all had been delivered.
        Complete = "complete",
        /// The last came back.
        Returned = "returned",
        /// The results were reported.
        Reported = "reported",
    }
}

fields! {
    /// One step of a contribution was taken on a day.
    Milestone {
        needs {
            /// Its id.
            id: Id = Shape::Id(&["milestone"]),
            /// Which contribution, or the operation as a whole.
            about: Id = ABOUT,
            /// Which step.
            step: Step,
            /// When.
            on: When,
        }
        may {
            /// What happened.
            what: Words,
        }
    }
}

fields! {
    /// What the country, or an office of it, said of a mandate while it was made, and whether it was heeded.
    Position {
        needs {
            /// Its id.
            id: Id = Shape::Id(&["position"]),
            /// On which mandate or resolution.
            about: Id = Shape::Id(&["mandate", "res", "op"]),
            /// When.
            on: When,
            /// What.
            what: Words,
        }
        may {
            /// For whom it spoke.
            by: Id = OFFICE,
            /// Whether the text that came out reflects it; none: nobody has said.
            reflected: bool,
        }
    }
}
