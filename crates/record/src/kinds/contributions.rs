//! What was asked for and what was given: persons and goods.

use crate::shape::{Shape, choice, fields};
use crate::{Id, When, Words};

const ENTITIES: Shape = Shape::Id(&["state", "party", "body"]);
const OPERATION: Shape = Shape::Id(&["op"]);

fields! {
    /// What an organisation or a state asked for.
    Request {
        needs {
            /// Its id.
            id: Id = Shape::Id(&["request"]),
            /// What was asked for.
            what: Words,
            /// When it was received.
            received: When,
        }
        may {
            /// For which operation.
            operation: Id = OPERATION,
            /// On what basis.
            basis: Words,
            /// The last day on which it is of use; none: the asker has not said.
            needed_by: When,
            /// How many persons were asked for, in persons.
            persons: u64,
            /// The first day for which it is wanted.
            from: When,
            /// The last day for which it is wanted.
            to: When,
        }
        lists {
            /// Who asked; none: the Headquarters opened it itself.
            by: Id = ENTITIES,
            /// The forms of contribution that were asked for.
            forms: String = Shape::Value("form"),
            /// The tasks that were asked for.
            tasks: String = Shape::Value("task"),
            /// The states where the work or the goods are wanted.
            places: Id = ENTITIES,
            /// The goods that were asked for.
            items: Item,
        }
    }
}

choice! {
    /// Which sort of persons goes.
    Personnel {
        /// Military observers and monitors of a ceasefire.
        MilitaryObservers = "military_observers",
        /// Military liaison officers.
        LiaisonOfficers = "liaison_officers",
        /// Staff officers at a headquarters.
        StaffOfficers = "staff_officers",
        /// Civilian police.
        CivilianPolice = "civilian_police",
        /// Those who observe an election.
        ElectionObservers = "election_observers",
        /// Those who help to hold an election.
        ElectionStaff = "election_staff",
        /// An engineer unit.
        EngineerUnit = "engineer_unit",
        /// A transport unit.
        TransportUnit = "transport_unit",
        /// A movement control unit.
        MovementControlUnit = "movement_control_unit",
        /// A unit for medical and other relief on the ground.
        ReliefUnit = "relief_unit",
        /// An airlift unit.
        AirliftUnit = "airlift_unit",
        /// A centre on the spot that coordinates for a unit.
        CoordinationCentre = "coordination_centre",
        /// Liaison and coordination staff of the Headquarters.
        LiaisonStaff = "liaison_staff",
        /// Instructors.
        Instructors = "instructors",
    }
}

impl Personnel {
    /// Whether they are soldiers or police, whom the UN counts as uniformed. Those who observe or hold elections, and the liaison staff of
    /// the Headquarters, are none.
    pub fn is_uniformed(self) -> bool {
        !matches!(self, Personnel::ElectionObservers | Personnel::ElectionStaff | Personnel::LiaisonStaff)
    }
}

fields! {
    /// Persons sent: one round, or several of the same number.
    Dispatch {
        needs {
            /// Its id: `dispatch/undof/transport-1`.
            id: Id = Shape::Id(&["dispatch"]),
            /// To which operation.
            operation: Id = OPERATION,
            /// Which sort of persons.
            personnel: Personnel,
        }
        may {
            /// How many in one round, in persons; none: not known.
            persons: u64,
            /// How many rounds of that number; none: one.
            rounds: u64,
            /// The number is said to be approximate.
            approximate: bool,
            /// Counted already elsewhere (a unit that stayed when one operation followed another).
            counted_elsewhere: bool,
            /// Which round or rounds, as they are called.
            round: Words,
            /// Who does it, as the law has it.
            performer: String = Shape::Value("performer"),
            /// The first day.
            from: When,
            /// The last day; none: not known, or it goes on.
            to: When,
            /// It is known to go on.
            ongoing: bool,
            /// The request that it answers.
            request: Id = Shape::Id(&["request"]),
        }
        lists {
            /// The tasks, as the law has them.
            tasks: String = Shape::Value("task"),
            /// The states in which the work is done.
            places: Id = ENTITIES,
            /// The equipment that is taken.
            equipment: Item,
        }
    }
}

fields! {
    /// Goods of one sort.
    Item {
        needs {
            /// What they are.
            what: Words,
        }
        may {
            /// How many, in `unit`; none: not known.
            quantity: u64,
            /// What they are counted in; none: pieces.
            unit: Words,
        }
    }
}

fields! {
    /// A contribution in kind.
    Goods {
        needs {
            /// Its id: `goods/ukraine-2022`.
            id: Id = Shape::Id(&["goods"]),
            /// What for.
            purpose: Words,
        }
        may {
            /// To whom; none: not known.
            recipient: Id = ENTITIES,
            /// For which operation.
            operation: Id = OPERATION,
            /// Its number in the count of the Cabinet Office.
            number: u64,
            /// The number was inferred, not read in a source.
            number_inferred: bool,
            /// When the Cabinet decided.
            decided: When,
            /// When the goods were handed over.
            handed_over: When,
            /// The value, in yen.
            value_yen: u64,
            /// The value is said to be approximate.
            approximate: bool,
            /// It was made under another law, and does not count.
            other_law: Words,
            /// The pillar to which it belongs.
            pillar: String = Shape::Value("pillar"),
            /// The request that it answers.
            request: Id = Shape::Id(&["request"]),
        }
        lists {
            /// The goods.
            items: Item,
            /// The states in which they are used.
            places: Id = ENTITIES,
        }
    }
}
