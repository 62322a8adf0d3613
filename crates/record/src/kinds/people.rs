//! Offices, those who use the record, and persons.

use crate::shape::{Shape, fields};
use crate::{Id, Personal, Words};

fields! {
    /// An office.
    Office {
        needs {
            /// Its id: `office/hq`.
            id: Id = Shape::Id(&["office"]),
            /// Its name.
            name: Words,
        }
        may {
            /// The office that it belongs to.
            of: Id = Shape::Id(&["office"]),
        }
    }
}

fields! {
    /// A role that a user has. What a role permits is in the country's procedure.
    Grant {
        needs {
            /// The role, as the procedure names it.
            role: String,
        }
        may {
            /// The dossier to which it is limited; none: it is for all of them.
            dossier: Id = Shape::Id(&["request", "op", "goods"]),
        }
    }
}

fields! {
    /// Someone who may enter statements, under a name that says nothing of the person.
    User {
        needs {
            /// Its id.
            id: Id = Shape::Id(&["user"]),
            /// For which office.
            works_for: Id = Shape::Id(&["office"]),
        }
        may {
            /// Who that is.
            person: Id = Shape::Id(&["person"]),
            /// No longer.
            ended: bool,
        }
        lists {
            /// The roles; none: nothing may be read or entered.
            grants: Grant,
        }
    }
}

fields! {
    /// A person. Every field but the id is sealed with a key of that person's own.
    Person {
        needs {
            /// Its id, which says nothing of the person.
            id: Id = Shape::Id(&["person"]),
        }
        may {
            /// Name.
            name: Personal,
            /// Name in Latin letters.
            latin: Personal,
            /// Day of birth.
            birth: Personal,
            /// How to reach the person and the family.
            contact: Personal,
            /// Service, grade and post.
            post: Personal,
            /// Fitness and health.
            health: Personal,
            /// Conduct.
            conduct: Personal,
        }
    }
}

fields! {
    /// A person's key has been destroyed: what was sealed with it can be read no more.
    Forgotten {
        needs {
            /// Who.
            person: Id = Shape::Id(&["person"]),
            /// Why.
            why: Words,
        }
    }
}
