//! Declarations as written, before names are resolved.

use crate::model::{Kind, LawRef, Lever, Modality};
use crate::text::{Localized, Place, Span};
use jiff::civil::Date;

/// A name with its place.
#[derive(Clone, Debug)]
pub(crate) struct Named {
    pub name: String,
    pub place: Place,
}

/// A condition as written.
#[derive(Clone, Debug)]
pub(crate) enum RawExpr {
    Const(bool),
    Name(Named, Option<Named>),
    In(Named, Vec<(Named, Option<Named>)>),
    Within(Named, Named),
    All(Vec<RawExpr>),
    Any(Vec<RawExpr>),
    Not(Box<RawExpr>),
    Every(Named, Box<RawExpr>),
    Some(Named, Box<RawExpr>),
    Unless(Box<RawExpr>, Vec<(RawExpr, RawExpr)>),
}

/// What rules, goals, lists, views and deadlines have in common: a name, days, provisions.
#[derive(Clone, Debug)]
pub(crate) struct RawHead {
    pub name: Named,
    pub span: Span,
    pub cites: Vec<Named>,
}

/// The numbers summed, each perhaps only if an assumption holds, and the most that they may come to.
pub(crate) type RawCount = (Vec<(Named, Option<Named>)>, u64);

/// A declaration as written.
#[derive(Clone, Debug)]
pub(crate) enum Raw {
    Framework {
        name: Named,
        text: Localized,
        since: Date,
        link: Option<String>,
        laws: Vec<(Place, LawRef)>,
    },
    Amendment {
        day: Date,
        text: Localized,
        place: Place,
    },
    Dim {
        name: Named,
        many: bool,
        like: Option<Named>,
        under: Option<Named>,
        values: Vec<(Named, Localized)>,
    },
    Body {
        name: Named,
        text: Localized,
    },
    List {
        head: RawHead,
        entries: Vec<(Named, Span, Vec<Named>)>,
    },
    Set {
        name: Named,
        member: Named,
        lever: Lever,
        text: Localized,
    },
    Fact {
        name: Named,
        of_entity: bool,
        lever: Lever,
        assume: Option<bool>,
        count: Option<RawCount>,
        text: Localized,
        negated: Option<Localized>,
    },
    Rule {
        head: RawHead,
        param: Option<Named>,
        uncertain: Option<Localized>,
        body: RawExpr,
    },
    Goal {
        head: RawHead,
        modality: Modality,
        kind: Kind,
        applies: RawExpr,
        actor: Localized,
        act: Localized,
        due: Option<Localized>,
        uncertain: Option<Localized>,
        body: RawExpr,
    },
    Matrix {
        rule: Named,
        over: Vec<Named>,
    },
    Deadline {
        head: RawHead,
        from: Named,
        years: Option<u32>,
        within: Option<(u32, Named)>,
        less_if: Option<Named>,
        opens: Option<u32>,
        goal: Named,
        text: Localized,
    },
    View {
        head: RawHead,
        text: Localized,
        items: Vec<(Localized, RawExpr, RawExpr)>,
    },
}
