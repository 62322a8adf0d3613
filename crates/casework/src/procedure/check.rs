//! Whether a procedure names only what is there.

use law::{Framework, Lever};
use record::{Id, Personnel, Shape, Step};

use super::roles::{EVERY_KIND, GUARDED, PERMISSIONS};
use super::{Fields, Procedure, ProcedureError, Settles};
use crate::dossier::Stage;

struct Check<'c> {
    procedure: &'c Procedure,
    framework: &'c Framework,
}

/// What a dispatch is held against.
const HELD_AGAINST: [&str; 5] = ["place", "period", "task", "number", "equipment"];

/// The matters that no goal of the law raises, and the days that no step gives.
const OWNED: [&str; 10] =
    ["ask", "basis", "outside_plan", "period", "mandate", "lead", "rotation", "review", "needed_by", "law"];

type Checked = Result<(), ProcedureError>;

fn known(found: bool, place: &str, what: &'static str, name: &str) -> Checked {
    if found {
        return Ok(());
    }
    Err(ProcedureError::Unknown { place: place.to_owned(), what, name: name.to_owned() })
}

pub(super) fn check(procedure: &Procedure, framework: &Framework) -> Checked {
    let check = Check { procedure, framework };
    check.publisher()?;
    let state = |id: &Id| known(id.sort() == "state", "country", "state", id.as_str());
    procedure.country.as_ref().map_or(Ok(()), state)?;
    check.found()?;
    check.clauses()?;
    check.owners()?;
    check.steps()?;
    check.permits()?;
    check.roles()?;
    check.ways()?;
    check.matters()?;
    check.accounts()
}

impl Check<'_> {
    fn publisher(&self) -> Checked {
        let iati = &self.procedure.publisher.iati;
        let mut pillars = iati.sectors.keys().chain(&iati.humanitarian);
        pillars.try_for_each(|pillar| self.value("publisher", "pillar", pillar))
    }

    /// A decision finds only what the deciders determine: never what can only be watched, and never what a state or party says or does.
    fn found(&self) -> Checked {
        let found = &self.procedure.found;
        for name in found.facts.iter().chain(&found.ends) {
            let fact = self.framework.fact(name);
            let fact = fact.and_then(|fact| self.framework.facts.get(usize::from(fact)));
            known(
                fact.is_some_and(|fact| fact.lever != Lever::Watch && !fact.of_entity),
                "found",
                "fact",
                name,
            )?;
        }
        Ok(())
    }

    fn clauses(&self) -> Checked {
        let clauses = &self.procedure.clauses;
        let named: Vec<String> = clauses.all().cloned().collect();
        self.provisions("clauses", &named)?;
        for (performer, own) in &clauses.performers {
            self.value("clauses", "performer", performer)?;
            for what in own.keys() {
                known(HELD_AGAINST.contains(&what.as_str()), "clauses", "field", what)?;
            }
        }
        self.procedure.speaks_for.keys().try_for_each(|id| office("speaks_for", id))
    }

    fn owners(&self) -> Checked {
        for (asks, owner) in &self.procedure.owners {
            known(OWNED.contains(&asks.as_str()), "owners", "matter", asks)?;
            office("owners", owner)?;
        }
        Ok(())
    }

    fn steps(&self) -> Checked {
        for step in &self.procedure.steps {
            let place = step.id.as_str();
            kind(place, &step.kind, &step.with)?;
            self.provision_of(place, &step.with)?;
            office(place, &step.owner)?;
            for name in step.after.iter().chain(step.due.iter().map(|due| &due.from)) {
                known(self.procedure.step(name).is_some(), place, "step", name)?;
            }
            if let Some(stage) = &step.reaches {
                known(Stage::of_word(stage).is_some(), place, "stage", stage)?;
            }
            step.forms.iter().try_for_each(|form| self.value(place, "form", form))?;
            step.goal.iter().chain(&step.later).try_for_each(|goal| self.goal(place, goal))?;
            self.provisions(place, &step.cites)?;
        }
        Ok(())
    }

    fn permits(&self) -> Checked {
        for permit in &self.procedure.permits {
            let place = permit.kinds.join(" ");
            permit.kinds.iter().try_for_each(|name| kind(&place, name, &permit.with))?;
            permit.offices.iter().try_for_each(|id| office(&place, id))?;
        }
        Ok(())
    }

    /// Roles name kinds and permissions that are there; and whoever may enter what gives others rights, or takes away for good, has the
    /// permission for that: no role reaches further than it says.
    fn roles(&self) -> Checked {
        for role in &self.procedure.roles {
            let place = role.id.as_str();
            for name in role.enters.iter().filter(|name| *name != EVERY_KIND) {
                kind(place, name, &Fields::new())?;
            }
            for word in &role.may {
                known(PERMISSIONS.contains(&word.as_str()), place, "permission", word)?;
            }
            for (name, word) in GUARDED {
                let guarded = role.may.iter().any(|may| may == word);
                known(guarded || !role.enters_kind(name), place, "permission", word)?;
            }
        }
        Ok(())
    }

    fn ways(&self) -> Checked {
        for way in &self.procedure.ways {
            let place = way.id.as_str();
            self.value(place, "form", &way.form)?;
            way.performers.iter().try_for_each(|name| self.value(place, "performer", name))?;
            way.tasks.iter().try_for_each(|name| self.value(place, "task", name))?;
            for name in &way.personnel {
                known(Personnel::WORDS.contains(&name.as_str()), place, "personnel", name)?;
            }
            for name in &way.passes {
                known(Step::WORDS.contains(&name.as_str()), place, "milestone", name)?;
            }
            known(way.passes.contains(&way.starts), place, "milestone", &way.starts)?;
        }
        self.procedure.elsewhere.iter().try_for_each(|other| office(&other.id, &other.owner))
    }

    fn accounts(&self) -> Checked {
        for account in &self.procedure.accounts {
            let place = account.id.as_str();
            office(place, &account.owner)?;
            for stage in &account.stages {
                known(Stage::of_word(stage).is_some(), place, "stage", stage)?;
            }
            account.forms.iter().try_for_each(|form| self.value(place, "form", form))?;
            self.provisions(place, &account.cites)?;
            self.settles(place, &account.settled_by)?;
        }
        Ok(())
    }

    fn matters(&self) -> Checked {
        for matter in &self.procedure.matters {
            let place = matter.goal.as_str();
            self.goal(place, &matter.goal)?;
            office(place, &matter.owner)?;
            self.provisions(place, &matter.cites)?;
            self.settles(place, &matter.settled_by)?;
        }
        for duty in &self.procedure.duties {
            let place = duty.id.as_str();
            duty.goal.iter().try_for_each(|goal| self.goal(place, goal))?;
            office(place, &duty.owner)?;
            self.provisions(place, &duty.cites)?;
            self.settles(place, &duty.settled_by)?;
        }
        Ok(())
    }

    fn value(&self, place: &str, dim: &'static str, name: &str) -> Checked {
        let found = self.framework.dim(dim).and_then(|dim| self.framework.value(dim, name));
        known(found.is_some(), place, dim, name)
    }

    fn goal(&self, place: &str, name: &str) -> Checked {
        let found = self.framework.goals.iter().any(|goal| self.framework.rule_text(goal.rule.name) == name);
        known(found, place, "goal", name)
    }

    fn settles(&self, place: &str, all: &[Settles]) -> Checked {
        all.iter().try_for_each(|one| {
            kind(place, &one.kind, &one.with)?;
            self.provision_of(place, &one.with)
        })
    }

    /// A field that says by which provision something is done.
    fn provision_of(&self, place: &str, with: &Fields) -> Checked {
        with.get("provision").map_or(Ok(()), |name| self.provisions(place, std::slice::from_ref(name)))
    }

    fn provisions(&self, place: &str, names: &[String]) -> Checked {
        let there = |name: &&String| {
            self.framework.provisions.iter().any(|anchor| anchor.anchor.as_str() == name.as_str())
        };
        names.iter().try_for_each(|name| known(there(&name), place, "provision", name))
    }
}

fn office(place: &str, id: &Id) -> Checked {
    known(id.sort() == "office", place, "office", id.as_str())
}

fn kind(place: &str, name: &str, with: &Fields) -> Checked {
    let kind = record::KINDS.iter().find(|kind| kind.name == name);
    known(kind.is_some(), place, "kind", name)?;
    for (field, word) in with {
        // where several kinds share a rule, all of them have the field
        let shape = kind.and_then(|kind| kind.fields.iter().find(|one| one.name == field.as_str()));
        let Some(shape) = shape.map(|field| field.shape) else {
            return known(false, place, "field", field);
        };
        if let Shape::Choice(words) = shape {
            for one in word.split(',').map(str::trim) {
                known(words.contains(&one), place, "field", one)?;
            }
        }
    }
    Ok(())
}
