//! The framework of Japan, the cases with their expected answers, and whether an answer is as expected.

use casework::{Assessment, Assessor, Coordinates, Finding, Studied};
use exchange::case::{Case, Change, Expectation, Expectations, Expected, Format, Reader, Subject};
use law::{Flip, Framework, Leaf, Truth};
use std::fmt::Write;
use std::path::PathBuf;

use crate::japan::root;

/// A case with its name and what is expected of it.
pub struct Tested {
    pub name: String,
    pub case: Case,
    pub expectations: Expectations,
}

/// Every case of a folder; a file that does not read fails the test.
pub fn tested(folder: &str, framework: &Framework) -> Vec<Tested> {
    let reader = Reader::new(framework);
    let mut names: Vec<PathBuf> = std::fs::read_dir(root().join(folder))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.to_string_lossy().ends_with(".toml"))
        .filter(|path| !path.to_string_lossy().ends_with(".expect.toml"))
        .collect();
    names.sort();
    names
        .into_iter()
        .map(|path| {
            let text = std::fs::read_to_string(&path).unwrap();
            let (case, findings) = reader.read(&text, Format::Toml);
            assert!(findings.is_empty(), "{}: {findings:#?}", path.display());
            let expect = path.with_extension("expect.toml");
            let text = std::fs::read_to_string(&expect).unwrap();
            let (expectations, findings) = exchange::case::read_expectations(&text, Format::Toml, framework);
            assert!(findings.is_empty(), "{}: {findings:#?}", expect.display());
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            Tested { name, case: case.unwrap(), expectations: expectations.unwrap() }
        })
        .collect()
}

/// The statements that do not hold of a case, a line each, found only as they are asked for.
pub fn failures<'a>(assessor: &'a Assessor<'_>, tested: &'a Tested) -> impl Iterator<Item = String> + 'a {
    let mut latest: Option<Assessment<'_, '_>> = None;
    tested.expectations.expect.iter().filter_map(move |expectation| {
        let on = expectation.on.or(tested.case.on).unwrap();
        if latest.as_ref().is_none_or(|assessment| assessment.on != on) {
            latest = Some(assessor.assess(&tested.case, on));
        }
        let studied = latest.iter().flat_map(|assessment| &assessment.studied);
        let studied: Vec<&Studied> = studied
            .filter(|s| expectation.contribution.is_none_or(|number| s.number == Some(number)))
            .collect();
        let held = holds(assessor.framework(), &studied, expectation);
        held.err().map(|why| format!("{} on {on}: {why}", tested.name))
    })
}

fn holds(
    framework: &Framework,
    studied: &[&Studied<'_, '_>],
    expectation: &Expectation,
) -> Result<(), String> {
    match &expectation.what {
        Expected::Goal(goal, answer) => {
            let name = framework.rule_text(*goal);
            goal_holds(framework, studied, expectation, name, Some(*answer))
        }
        Expected::NoGoalOfKind(kind) => {
            let findings = studied.iter().flat_map(|s| &s.questions).flat_map(|q| &q.findings);
            match findings.into_iter().find(|finding| finding.goal.kind == *kind) {
                Some(found) => Err(format!("{} is asked", framework.rule_text(found.goal.rule.name))),
                None => Ok(()),
            }
        }
        Expected::Deadline { name, opens, closes } => {
            let mut dues = studied.iter().flat_map(|s| &s.deadlines);
            let Some((_, due)) = dues.find(|(deadline, _)| deadline.name == *name) else {
                return Err(format!("no deadline {name}"));
            };
            if opens.is_some_and(|opens| due.opens != Some(opens))
                || closes.is_some_and(|closes| due.closes != closes)
            {
                return Err(format!("{name} is {:?} to {}", due.opens, due.closes));
            }
            Ok(())
        }
    }
}

fn goal_holds(
    framework: &Framework,
    studied: &[&Studied<'_, '_>],
    expectation: &Expectation,
    name: &str,
    answer: Option<Truth>,
) -> Result<(), String> {
    let found: Vec<(&Studied, &Coordinates, &Finding)> = studied
        .iter()
        .flat_map(|s| s.findings_on(name, framework).map(move |(at, finding)| (*s, at, finding)))
        .filter(|(_, at, finding)| {
            let of_task = expectation.task.is_none_or(|task| at.task == Some(task));
            of_task || finding.tree.nodes.is_empty()
        })
        .collect();
    if found.is_empty() {
        let goal_asked = studied.iter().flat_map(|s| s.findings_on(name, framework)).next();
        // a goal that does not depend on the task is answered once, for all of them
        if let (Some(_), Some(_)) = (expectation.task, goal_asked) {
            let all = Expectation { task: None, ..expectation.clone() };
            return goal_holds(framework, studied, &all, name, answer);
        }
        return match answer {
            Some(Truth::No) => Ok(()),
            _ => Err(format!("{name} is not asked")),
        };
    }
    for (studied, at, finding) in found {
        if answer.is_some_and(|answer| finding.truth != answer) {
            let said = said(framework, studied, finding);
            return Err(format!("{name} {at:?} is {:?}, expected {answer:?}\n{said}", finding.truth));
        }
        details(framework, studied, expectation, finding)
            .map_err(|why| format!("{name} {at:?}: {why}\n{}", said(framework, studied, finding)))?;
    }
    Ok(())
}

fn details(
    framework: &Framework,
    studied: &Studied<'_, '_>,
    expectation: &Expectation,
    finding: &Finding<'_>,
) -> Result<(), String> {
    let leaf = |subject: &Subject| subject_leaf(studied, subject);
    for subject in &expectation.because {
        let wanted = leaf(subject)?;
        let given = finding.because.sets.iter().flatten().any(|leaf| *leaf == wanted);
        if !given && !finding.live.leaves.contains(&wanted) {
            return Err(format!("{subject:?} is no reason"));
        }
    }
    for subject in &expectation.needs {
        if !finding.missing.contains(&leaf(subject)?) {
            return Err(format!("{subject:?} is not named as missing"));
        }
    }
    for cite in &expectation.cites {
        if !finding.cites.contains(&cite) {
            return Err(format!("{cite} is not cited, but {:?}", finding.cites));
        }
    }
    for fact in &expectation.assumes {
        let named =
            finding.assumes.iter().any(|leaf| matches!(leaf, Leaf::Fact(f) | Leaf::Of(f, _) if f == fact));
        if !named {
            let name = &framework.facts[usize::from(*fact)].name;
            return Err(format!("the assumption {name} is not named"));
        }
    }
    if !expectation.change.is_empty() {
        let offered = finding.changes.sets.iter().any(|set| {
            set.len() == expectation.change.len()
                && expectation
                    .change
                    .iter()
                    .all(|c| set.iter().any(|flip| is_change(framework, studied, c, *flip)))
        });
        if !offered {
            return Err(format!("the change {:?} is not offered", expectation.change));
        }
    }
    Ok(())
}

fn subject_leaf(studied: &Studied<'_, '_>, subject: &Subject) -> Result<Leaf, String> {
    let entity = |id: &String| studied.ground.situation.entity(id).ok_or(format!("no entity {id}"));
    Ok(match subject {
        Subject::Fact(fact) => Leaf::Fact(*fact),
        Subject::Of(fact, id) => Leaf::Of(*fact, entity(id)?),
        Subject::Member(set, id) => Leaf::Member(*set, entity(id)?),
        Subject::Complete(set) => Leaf::Complete(*set),
    })
}

fn is_change(framework: &Framework, studied: &Studied<'_, '_>, change: &Change, (leaf, truth): Flip) -> bool {
    let entity = |id: &String| studied.ground.situation.entity(id);
    match change {
        Change::Set(fact, None, to) => leaf == Leaf::Fact(*fact) && truth == *to,
        Change::Set(fact, Some(id), to) => {
            entity(id).is_some_and(|entity| leaf == Leaf::Of(*fact, entity)) && truth == *to
        }
        Change::Leave(set, id) => entity(id).is_some_and(|e| leaf == Leaf::Member(*set, e)) && !truth,
        Change::Add(set, id) => match leaf {
            Leaf::Another(of, Some(list)) if of == *set && truth => {
                let list = &framework.lists[usize::from(list)];
                list.entries.iter().any(|entry| framework.bodies[usize::from(entry.body)].name == *id)
            }
            Leaf::Another(of, None) => of == *set && truth,
            Leaf::Member(of, e) => of == *set && truth && entity(id) == Some(e),
            _ => false,
        },
    }
}

/// A finding in a few lines, for whoever reads the failure.
fn said(framework: &Framework, studied: &Studied<'_, '_>, finding: &Finding<'_>) -> String {
    let shown = |leaf: &Leaf| {
        let entity = |e: u16| studied.ground.situation.entities[usize::from(e)].id.clone();
        let reading = studied.ground.situation.reading(*leaf);
        let name = match leaf {
            Leaf::Fact(fact) => framework.facts[usize::from(*fact)].name.clone(),
            Leaf::Of(fact, e) => format!("{}@{}", framework.facts[usize::from(*fact)].name, entity(*e)),
            Leaf::Member(set, e) => format!("{}@{}", framework.sets[usize::from(*set)].name, entity(*e)),
            Leaf::Complete(set) => framework.sets[usize::from(*set)].name.clone(),
            Leaf::Another(set, _) => format!("another {}", framework.sets[usize::from(*set)].name),
        };
        format!("{name}={}/{}", reading.truth.word(), reading.standing.word())
    };
    let mut out = String::new();
    let rules: Vec<String> = finding
        .live
        .rules
        .iter()
        .map(|r| format!("{}={}", framework.rule_text(r.rule), r.truth.word()))
        .collect();
    writeln!(out, "    rules: {}", rules.join(" ")).unwrap();
    let leaves: Vec<String> = finding.live.leaves.iter().map(shown).collect();
    writeln!(out, "    leaves: {}", leaves.join(" ")).unwrap();
    for set in finding.changes.sets.iter().take(5) {
        let set: Vec<String> = set.iter().map(|(leaf, to)| format!("{}→{to}", shown(leaf))).collect();
        writeln!(out, "    change: {}", set.join(" + ")).unwrap();
    }
    out
}
