//! A step of a dossier as a form: what is laid down, what is filled in, and whether it may be taken.

use casework::dossier::{
    Dossier, Forbidden, Laid, StepState, allowed, begin, fill, ground, is_open, new_id, steps,
};
use casework::holds::{Matter, of_dossier};
use casework::procedure::StepRule;
use exchange::entries::Draft;
use record::{Entry, Id, Kind, RestsOn, Statement, View};
use serde_json::Value;
use wording::Teller;

use super::shaped::{self, SAYS};
use super::sheet::{GOAL, NOT_PERMITTED, Sheet};
use crate::fault::Fault;
use crate::page::form::Choice;
use crate::visit::Visit;

/// A dossier with one of its steps, as they stand now.
pub struct Bench<'b> {
    view: View<'b>,
    /// The dossier.
    pub dossier: Dossier<'b>,
    steps: Vec<StepState<'b>>,
    /// The step.
    pub rule: &'b StepRule,
}

impl<'b> Bench<'b> {
    /// The step of a dossier.
    ///
    /// # Errors
    /// Where there is no such dossier, or the procedure has no such step.
    pub fn at(visit: &'b Visit<'_>, id: &Id, step: &str) -> Result<Bench<'b>, Fault> {
        let (state, desk) = (visit.ledger.state(), visit.desk);
        let view = state.as_of(visit.today(), state.now());
        let none = |name: String| Fault::not_found("desk-no-such", vec![("name", name)]);
        let dossier = Dossier::of(&view, id).ok_or_else(|| none(id.to_string()))?;
        let rule = desk.procedure.step(step).ok_or_else(|| none(step.chars().take(80).collect()))?;
        let steps = steps(&view, &dossier, &desk.procedure, desk.assessor());
        Ok(Bench { view, dossier, steps, rule })
    }

    /// The kind of the entry that takes the step.
    ///
    /// # Errors
    /// Where the procedure names one that is none, which is found before the desk is opened.
    pub fn kind(&self) -> Result<&'static Kind, Fault> {
        let name = self.rule.kind.as_str();
        record::kind(name)
            .ok_or_else(|| Fault::Broken(format!("the procedure names {name}, which is no kind")))
    }

    /// What casework finds, in words.
    pub fn teller(&self, visit: &'b Visit<'_>) -> Teller<'b> {
        Teller {
            messages: visit.words,
            framework: visit.desk.framework(),
            procedure: &visit.desk.procedure,
            state: visit.ledger.state(),
            view: self.view,
        }
    }

    /// What the procedure and the dossier already say of the entry.
    fn laid(&self, visit: &Visit<'_>) -> Result<Vec<Laid>, Fault> {
        let office = &visit.official()?.office;
        let state = visit.ledger.state();
        Ok(begin(state, &self.dossier, &visit.desk.procedure, self.rule, office, visit.today()))
    }

    /// Whether the step can be taken now by the office of the official, whatever they will write.
    ///
    /// # Errors
    /// Where nobody is signed in.
    pub fn open(&self, visit: &'b Visit<'_>) -> Result<Result<(), Forbidden<'b>>, Fault> {
        let (office, laid) = (&visit.official()?.office, self.laid(visit)?);
        let procedure = &visit.desk.procedure;
        Ok(is_open(&self.dossier, procedure, &self.steps, &self.rule.id, (office, &laid)).map(|_| ()))
    }

    /// The entries that have taken the step and still stand, with their positions.
    pub fn taken_by(&self) -> Vec<(u64, &'b Entry)> {
        let positions =
            self.steps.iter().filter(|one| one.rule.id == self.rule.id).flat_map(|one| &one.taken_by);
        let part = |at: &u64| self.dossier.parts.iter().find(|(position, _)| position == at).copied();
        positions.filter_map(part).collect()
    }

    /// What stands in the form when it is first shown.
    ///
    /// # Errors
    /// Where nobody is signed in.
    pub fn begin(&self, visit: &Visit<'_>, sheet: &mut Sheet) -> Result<(), Fault> {
        for laid in self.laid(visit)? {
            put(sheet, &laid);
        }
        Ok(())
    }

    /// Lays down what has to stand in the form, and hides what nobody fills in.
    ///
    /// # Errors
    /// Where nobody is signed in.
    pub fn prepare(&self, visit: &'b Visit<'_>, sheet: &mut Sheet) -> Result<(), Fault> {
        let worded = |word: &String| Choice::new(word.as_str(), word.as_str());
        for laid in self.laid(visit)?.iter().filter(|laid| !laid.words.is_empty()) {
            sheet.fix(format!("{SAYS}.{}", laid.field), laid.words.iter().map(worded).collect());
        }
        sheet.unseen.push("says.id");
        if self.rule.kind == "handling" {
            let pending = self.matters(visit).into_iter().filter(|matter| matter.state.is_pending());
            let choices: Vec<Choice> = pending.map(|matter| self.matter(visit, &matter)).collect();
            // where there is none, it is told when the entry is held against the dossier
            if !choices.is_empty() {
                sheet.fix("says.matter".to_owned(), choices);
            }
        }
        if self.rule.assessment {
            sheet.eased.insert("says.what", "desk-enter-what-judged");
            let (framework, lang) = (visit.desk.framework(), visit.lang());
            let goals = framework.goals.iter();
            let named =
                goals.map(|goal| Choice::new(framework.rule_text(goal.rule.name), goal.act.get(lang)));
            sheet.goals = named.collect();
        }
        Ok(())
    }

    fn matters(&self, visit: &Visit<'_>) -> Vec<Matter> {
        let (state, assessor) = (visit.ledger.state(), visit.desk.assessor());
        let days = (assessor.framework().head.since, visit.today());
        of_dossier((state, state.now()), &self.dossier, days, &visit.desk.procedure, assessor)
    }

    fn matter(&self, visit: &'b Visit<'_>, matter: &Matter) -> Choice {
        let teller = self.teller(visit);
        let args = [
            ("asks", teller.asks(matter).into()),
            ("about", teller.name(&matter.about).into()),
            ("since", matter.since.to_string().into()),
        ];
        Choice::new(matter.key.as_str(), visit.tell("desk-enter-matter", &args))
    }

    /// Completes what was sent by what is for the program to say.
    pub fn complete(&self, visit: &Visit<'_>, sheet: &mut Sheet) {
        if let Some(own) = sheet.kind.own {
            let id = new_id(visit.ledger.state(), &self.dossier, own, &self.rule.id);
            sheet.fields.put("says.id", id);
        }
        let empty = |name: &str| sheet.fields.get(&format!("says.what.{name}")).is_empty();
        if self.rule.assessment && empty("ja") && empty("en") {
            // stands in for the words of the judgement, which is made on the entry
            for (lang, words) in [("ja", &self.rule.name.ja), ("en", &self.rule.name.en)] {
                sheet.fields.put(format!("says.what.{lang}"), words);
            }
        }
    }

    /// Fills in what the dossier has of what the official left out. What an assessment rests on; where nothing can be judged, that is noted.
    pub fn fill(&self, visit: &Visit<'_>, sheet: &mut Sheet, draft: &mut Draft) -> Option<RestsOn> {
        let matters = if self.rule.kind == "handling" { self.matters(visit) } else { Vec::new() };
        // who says what is corrected knows better
        if draft.corrects.is_none() {
            draft.corrects = fill(&self.view, &self.dossier, &matters, &mut draft.says);
        }
        let Statement::Decision(decision) = &mut draft.says else { return None };
        if !self.rule.assessment {
            return None;
        }
        let (procedure, assessor) = (&visit.desk.procedure, visit.desk.assessor());
        let root = visit.ledger.root().to_string();
        let rests = match ground(&self.view, &self.dossier, sheet.goal.as_deref(), procedure, assessor, &root)
        {
            Ok(rests) => rests,
            Err(goal) => {
                let goal: String = goal.chars().take(80).collect();
                sheet.wrong(GOAL, visit.tell("desk-enter-no-goal", &[("goal", goal.into())]));
                return None;
            }
        };
        let given = |lang: &str| sheet.fields.get(&format!("says.what.{lang}"));
        if (given("ja"), given("en")) == (self.rule.name.ja.as_str(), self.rule.name.en.as_str()) {
            decision.what = wording::judged(assessor.framework(), &rests);
        }
        Some(rests)
    }

    /// Whether the entry may be made as this step.
    ///
    /// # Errors
    /// With the first reason why not.
    pub fn allowed(&self, visit: &'b Visit<'_>, entry: &Entry) -> Result<(), Forbidden<'b>> {
        let (state, desk) = (visit.ledger.state(), visit.desk);
        let rules = (&desk.procedure, desk.assessor());
        allowed(state, &self.view, &self.dossier, rules, &self.steps, (&self.rule.id, entry), None)
    }

    /// Notes why the step may not be taken, at the field that is to blame.
    pub fn forbid(&self, visit: &'b Visit<'_>, sheet: &mut Sheet, forbidden: &Forbidden<'_>) {
        if matches!(forbidden, Forbidden::NotYours { .. }) {
            sheet.status = NOT_PERMITTED;
        }
        let field = match forbidden {
            Forbidden::Ahead { .. } | Forbidden::TooEarly { .. } => "says.on",
            Forbidden::NoMatter { .. } => "says.matter",
            _ => "",
        };
        let told = self.told(visit, forbidden);
        let there = super::shaped::shape_of(sheet.kind, field).is_some();
        sheet.wrong(if there { field } else { "" }, told);
    }

    /// Why a step may not be taken, in words.
    pub fn told(&self, visit: &'b Visit<'_>, forbidden: &Forbidden<'_>) -> String {
        match forbidden {
            // the terminal names its own command for that
            Forbidden::Taken { step, by } => {
                let args = [("name", step.name.get(visit.lang()).into()), ("entry", format!("#{by}").into())];
                visit.tell("desk-enter-taken", &args)
            }
            other => self.teller(visit).forbidden(other),
        }
    }
}

/// Lets a field that is filled in already stand in the form.
fn put(sheet: &mut Sheet, laid: &Laid) {
    let field = sheet.kind.fields.iter().find(|field| field.name == laid.field);
    if let Some(field) = field.filter(|_| laid.value != Value::Null) {
        shaped::put(&mut sheet.fields, &format!("{SAYS}.{}", field.name), field.shape, &laid.value);
    }
}
