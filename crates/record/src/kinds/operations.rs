//! Operations, and what they rest on.

use crate::shape::{Shape, choice, fields};
use crate::{Id, When, Words};

const ENTITIES: Shape = Shape::Id(&["state", "party", "body"]);
const OPERATION: Shape = Shape::Id(&["op"]);
const RESOLUTION: Shape = Shape::Id(&["res"]);

choice! {
    /// What an entity is.
    EntitySort {
        /// A state; its name is its ISO 3166 code.
        State = "state",
        /// A party to a conflict that is no state.
        Party = "party",
        /// An organisation, by the law's name for it where it has one.
        Body = "body",
    }
}

fields! {
    /// A state, a party or an organisation.
    Entity {
        needs {
            /// Its id: `state/SY`, `party/spla`, `body/unhcr`.
            id: Id = ENTITIES,
            /// Its name.
            name: Words,
        }
    }
}

fields! {
    /// A peace operation, relief or observation activity.
    Operation {
        needs {
            /// Its id.
            id: Id = OPERATION,
            /// Its name.
            name: Words,
        }
        may {
            /// Its short name, such as UNDOF.
            short: String,
            /// The pillar under which Japan contributes to it.
            pillar: String = Shape::Value("pillar"),
            /// The type, where the pillar has types.
            of_type: String = Shape::Value("type"),
            /// Where it is.
            area: Words,
            /// Its number among the missions, as the Headquarters counts them.
            number: u64,
            /// The first day of the assignment.
            from: When,
            /// The last day of the assignment; none: it goes on.
            to: When,
        }
        lists {
            /// Who carries it out.
            lead: Id = ENTITIES,
            /// The states in which the assignment is done, or was.
            places: Id = ENTITIES,
        }
    }
}

fields! {
    /// A resolution.
    Resolution {
        needs {
            /// Its id: `res/S-RES-1996`.
            id: Id = RESOLUTION,
            /// The organ that adopted it.
            organ: Id = Shape::Id(&["body"]),
            /// Its number as printed, such as S/RES/1996 (2011).
            number: String,
            /// When it was adopted.
            adopted: When,
        }
        may {
            /// What it does.
            what: Words,
        }
        lists {
            /// The operations that it founds, extends, changes or ends.
            operations: Id = OPERATION,
        }
    }
}

fields! {
    /// One task of a mandate.
    MandateTask {
        needs {
            /// What the operation is to do.
            what: Words,
        }
        may {
            /// Where the resolution says so.
            paragraph: String,
            /// The task of the Act that it maps to; none: none does.
            task: String = Shape::Value("task"),
        }
    }
}

fields! {
    /// What an operation is to do, for a time, by a resolution.
    Mandate {
        needs {
            /// Its id.
            id: Id = Shape::Id(&["mandate"]),
            /// Whose.
            operation: Id = OPERATION,
        }
        may {
            /// By which resolution.
            resolution: Id = RESOLUTION,
            /// The first day.
            from: When,
            /// The last day.
            to: When,
            /// How many uniformed persons it may have, in persons.
            strength: u64,
            /// In one sentence.
            what: Words,
        }
        lists {
            /// Its tasks.
            tasks: MandateTask,
        }
    }
}

choice! {
    /// What an agreement is.
    AgreementSort {
        /// To stop fighting and keep it so.
        Ceasefire = "ceasefire",
        /// Peace between the parties.
        Peace = "peace",
        /// On the status of those who come.
        Status = "status",
        /// Any other.
        Other = "other",
    }
}

fields! {
    /// An agreement.
    Agreement {
        needs {
            /// Its id.
            id: Id = Shape::Id(&["agreement"]),
            /// Its name.
            name: Words,
            /// What it is.
            sort: AgreementSort,
            /// When it was made.
            made: When,
        }
        may {
            /// The last day on which it held.
            to: When,
        }
        lists {
            /// Between whom.
            parties: Id = ENTITIES,
            /// The operations that it concerns.
            operations: Id = OPERATION,
        }
    }
}
