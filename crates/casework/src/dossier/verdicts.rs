//! What the law says of the contributions of a dossier today, and what that rests on.

use record::View;

use super::{Dossier, Stage};
use crate::assess::{Assessor, Outcome};
use crate::held::Held;
use crate::holds::{Cause, Stand, causes};
use crate::procedure::Procedure;
use crate::recorded::{Subject, case};

/// What the law says of each contribution that is not over, or of the request itself where there is none yet.
pub fn verdicts<'f>(
    view: &View<'_>,
    dossier: &Dossier<'_>,
    procedure: &Procedure,
    assessor: &Assessor<'f>,
) -> Vec<(Subject, Vec<Held<'f>>)> {
    let ids = dossier.contributions.iter().filter_map(|id| Subject::of(view, id));
    let live = ids.filter(|subject| {
        let stand = Stand::of(view, subject, &procedure.found, assessor);
        stand.stage.is_none_or(|stage| stage.is_live() || stage < Stage::Decided)
    });
    let mut subjects: Vec<Subject> = live.collect();
    if subjects.is_empty() && dossier.contributions.is_empty() {
        subjects.push(dossier.subject.clone());
    }
    let held = subjects.into_iter().map(|subject| {
        let case = case(view, assessor.framework(), &procedure.found, &subject);
        let held = assessor.held(&case, view.valid());
        (subject, held)
    });
    held.collect()
}

/// What is missing for a verdict that is open, or what one rests on that says no.
pub fn why(
    view: &View<'_>,
    subject: &Subject,
    held: &Held<'_>,
    procedure: &Procedure,
    assessor: &Assessor<'_>,
) -> Vec<Cause> {
    let Some(goal) = held.option.filter(|_| held.outcome != Outcome::Yes) else { return Vec::new() };
    let goal = assessor.framework().rule_text(goal.rule.name);
    let missing = held.outcome == Outcome::Unknown;
    causes(view, subject, goal, missing, &procedure.found, assessor)
}
