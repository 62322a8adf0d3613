//! From an assessment to the answer that is printed.

use super::keys::{fact_answer, fact_key, lever_of};
use super::{
    Answer, AskAnswer, CellAnswer, ChangeAnswer, ChangeItem, ContributionAnswer, DeadlineAnswer, FactAnswer,
    FrameAnswer, FrameworkRef, GoalAnswer, Key, NeedAnswer, RuleAnswer, SCHEMA, Sets, SourceAnswer,
    TaskAnswer, TreeAnswer, UncertainAnswer, Value, ViewAnswer, ViewItemAnswer,
};
use crate::assess::{Assessment, Assessor, Studied};
use crate::finding::Finding;
use crate::ground::Ground;
use crate::question::Coordinates;
use exchange::case::Case;
use jiff::civil::Date;
use law::{
    Bounded, DimId, Explainer, Flip, Framework, Given, Kind, Lang, Leaf, Need, RestsOn, Standing, Tree,
    Truth, What,
};
use std::collections::BTreeMap;

/// Where a case and its day came from, and how the answer is wanted.
#[derive(Clone, Debug)]
pub struct Origin<'o> {
    /// The file or line.
    pub source: Option<&'o str>,
    /// Where the day came from: `command_line`, `file` or `today`.
    pub on_from: &'static str,
    /// The language of all words.
    pub lang: Lang,
    /// Whether to give whole trees.
    pub trees: bool,
}

/// The answer to a case.
pub fn answer<'f>(
    assessor: &Assessor<'f>,
    case: &Case,
    assessment: &Assessment<'f, '_>,
    origin: &Origin<'_>,
) -> Answer<'f> {
    let framework = assessor.framework();
    let contributions = assessment.studied.iter().map(|studied| {
        let mut build = Build::new(framework, studied, assessment.on, origin);
        build.contribution()
    });
    let contributions: Vec<ContributionAnswer> = contributions.collect();
    let best = ["yes", "partly", "unknown", "outside", "no"];
    let best = best.into_iter().find(|word| contributions.iter().any(|c| c.outcome == *word));
    let outcome = if assessment.edition.is_none() { "not_in_force" } else { best.unwrap_or("no") };
    Answer {
        schema: SCHEMA,
        source: origin.source.map(str::to_owned),
        title: case.title.get(origin.lang).to_owned(),
        on: assessment.on.to_string(),
        on_from: origin.on_from,
        framework: FrameworkRef {
            id: framework.head.id.clone(),
            digest: framework.digest_hex(),
            edition: assessment.edition.map(|day| day.to_string()),
        },
        outcome,
        sources: sources(case, &contributions, origin.lang),
        contributions,
    }
}

/// The sources of the case that claims of the answer name.
fn sources(case: &Case, contributions: &[ContributionAnswer], lang: Lang) -> Vec<SourceAnswer> {
    let named = |id: &str| {
        let facts = contributions.iter().flat_map(|contribution| contribution.facts.values());
        facts.flat_map(|fact| &fact.claims).any(|claim| claim.source.as_deref() == Some(id))
    };
    let sources = case.sources.iter().filter(|source| named(&source.id)).map(|source| SourceAnswer {
        id: source.id.clone(),
        title: source.title.get(lang).to_owned(),
        address: source.address.clone(),
        date: source.date.map(|date| date.first().to_string()),
    });
    sources.collect()
}

/// One contribution's answer in the making.
struct Build<'b, 'f, 'c> {
    framework: &'f Framework,
    studied: &'b Studied<'f, 'c>,
    ground: &'b Ground<'c>,
    on: Date,
    origin: &'b Origin<'b>,
    /// By the leaf's place in the situation: its key, once it has been named.
    keys: Vec<Option<Key>>,
    facts: BTreeMap<Key, FactAnswer>,
}

impl<'b, 'f, 'c> Build<'b, 'f, 'c> {
    fn new(
        framework: &'f Framework,
        studied: &'b Studied<'f, 'c>,
        on: Date,
        origin: &'b Origin<'b>,
    ) -> Build<'b, 'f, 'c> {
        let ground = &studied.ground;
        Build { framework, studied, ground, on, origin, keys: Vec::new(), facts: BTreeMap::new() }
    }

    fn contribution(&mut self) -> ContributionAnswer<'f> {
        self.name_facts();
        let Studied { number, contribution, form, tried, questions, .. } = self.studied;
        let lang = self.origin.lang;
        let at = questions.first().map(|question| question.at).unwrap_or_default();
        let goals = self.goals();
        let facts = std::mem::take(&mut self.facts);
        let explored = self.studied.explored;
        let name = contribution.and_then(|contribution| contribution.name.as_ref());
        let law = contribution.and_then(|contribution| contribution.law.as_ref());
        ContributionAnswer {
            number: *number,
            name: name.map(|name| name.get(lang).to_owned()),
            form: self
                .value("form", Some(*form))
                .unwrap_or_else(|| Value { id: String::new(), name: String::new() }),
            form_open: contribution.is_none_or(|contribution| contribution.form.is_none()),
            pillar: self.value("pillar", at.pillar),
            r#type: self.value("type", at.kind),
            performer: self.value("performer", at.performer),
            outcome: self.outcome(),
            law: law.map(|law| law.get(lang).to_owned()),
            tasks: if explored { Vec::new() } else { self.tasks() },
            tried: self.frames(),
            explored,
            table: if explored {
                tried.iter().map(|(at, truth)| self.cell(at, *truth)).collect()
            } else {
                Vec::new()
            },
            goals,
            facts,
            views: self.views(),
            deadlines: self.deadlines(),
        }
    }

    fn outcome(&self) -> &'static str {
        match self.studied.option {
            _ if self.framework.edition_day(self.on).is_none() => "not_in_force",
            None => "outside",
            Some(_) => self.studied.outcome().word(),
        }
    }

    fn dim(&self, name: &str) -> Option<DimId> {
        self.framework.dim(name)
    }

    fn value(&self, dim: &str, value: Option<u8>) -> Option<Value> {
        let (id, name) = self.framework.values(self.dim(dim)?).get(usize::from(value?))?;
        Some(Value { id: id.clone(), name: name.get(self.origin.lang).to_owned() })
    }

    fn id(&self, dim: &str, value: Option<u8>) -> Option<&'f str> {
        let (id, _) = self.framework.values(self.dim(dim)?).get(usize::from(value?))?;
        Some(id.as_str())
    }

    fn tasks(&self) -> Vec<TaskAnswer> {
        let option = self.studied.option.map(|goal| goal.rule.name);
        let tasks = self.studied.questions.iter().filter_map(|question| {
            let finding = question.findings.iter().find(|finding| Some(finding.goal.rule.name) == option)?;
            let task = self.value("task", question.at.task)?;
            Some(TaskAnswer {
                task,
                like: self.id("task", question.at.like).map(str::to_owned),
                answer: finding.truth.word(),
            })
        });
        tasks.collect()
    }

    /// The best outcome in each pillar and type, where more than one was tried.
    fn frames(&self) -> Vec<FrameAnswer<'f>> {
        let mut frames: Vec<(Option<u8>, Option<u8>, Truth)> = Vec::new();
        for (at, truth) in &self.studied.tried {
            match frames.iter_mut().find(|(pillar, kind, _)| (*pillar, *kind) == (at.pillar, at.kind)) {
                Some((_, _, best)) => *best = (*best).max(*truth),
                None => frames.push((at.pillar, at.kind, *truth)),
            }
        }
        if frames.len() < 2 {
            return Vec::new();
        }
        let frame = |(pillar, kind, truth): (Option<u8>, Option<u8>, Truth)| FrameAnswer {
            pillar: self.id("pillar", pillar),
            r#type: self.id("type", kind),
            answer: truth.word(),
        };
        frames.into_iter().map(frame).collect()
    }

    fn cell(&self, at: &Coordinates, truth: Truth) -> CellAnswer<'f> {
        CellAnswer {
            pillar: self.id("pillar", at.pillar),
            r#type: self.id("type", at.kind),
            performer: self.id("performer", at.performer),
            task: self.id("task", at.task),
            answer: truth.word(),
        }
    }

    /// The goals by kind; the same answer for several tasks is told once.
    fn goals(&self) -> Vec<GoalAnswer<'f>> {
        let mut kept: Vec<(&Finding<'f>, Vec<Option<u8>>)> = Vec::new();
        for question in &self.studied.questions {
            for finding in &question.findings {
                let same = kept.iter_mut().find(|(other, _)| {
                    other.goal.rule.name == finding.goal.rule.name
                        && other.truth == finding.truth
                        && other.because == finding.because
                        && other.needed == finding.needed
                });
                match same {
                    Some((_, tasks)) => tasks.push(question.at.task),
                    None => kept.push((finding, vec![question.at.task])),
                }
            }
        }
        let several = self.studied.questions.len() > 1;
        let mut goals = Vec::with_capacity(kept.len());
        for kind in Kind::ALL {
            for (finding, tasks) in kept.iter().filter(|(finding, _)| finding.goal.kind == kind) {
                let dependent = several
                    && kept.iter().any(|(other, _)| {
                        other.goal.rule.name == finding.goal.rule.name && !std::ptr::eq(*other, *finding)
                    });
                let tasks = if dependent { tasks.as_slice() } else { &[] };
                goals.push(self.goal(finding, tasks));
            }
        }
        goals
    }

    fn goal(&self, finding: &Finding<'f>, tasks: &[Option<u8>]) -> GoalAnswer<'f> {
        let (goal, lang) = (finding.goal, self.origin.lang);
        let keys = |leaves: &[Leaf]| leaves.iter().map(|leaf| self.key(*leaf)).collect();
        let uncertain = finding.uncertain.iter().filter_map(|rule| {
            let why = rule.uncertain.as_ref()?.get(lang).to_owned();
            Some(UncertainAnswer { rule: self.framework.rule_text(rule.name).to_owned(), why })
        });
        let asks = finding.ask_next.iter().filter(|asked| asked.settles() > 0);
        let asks = asks.map(|asked| AskAnswer {
            key: self.key(asked.leaf),
            if_yes: asked.if_yes.word(),
            if_no: asked.if_no.word(),
        });
        let ways = finding.changes.sets.iter();
        let ways = ways.filter(|set| set.iter().all(|(leaf, to)| self.is_a_way(*leaf, *to)));
        GoalAnswer {
            goal: self.framework.rule_text(goal.rule.name),
            modality: goal.modality.word(),
            kind: goal.kind.word(),
            actor: goal.actor.get(lang),
            act: goal.act.get(lang),
            due: goal.due.as_ref().map(|due| due.get(lang)),
            answer: finding.truth.word(),
            contested: finding.truth == Truth::Unknown && finding.is_contested(&self.ground.situation),
            tasks: tasks.iter().filter_map(|task| self.id("task", *task)).collect(),
            cites: finding.cites.iter().map(|cite| cite.as_str()).collect(),
            rests_on: finding.live.rules.iter().map(|rests| self.rule(*rests)).collect(),
            because: self.sets(&finding.because),
            unsettled_by: self.sets(&finding.unsettled_by),
            needed: finding.needed.as_ref().map(|need| self.need(need)),
            changes: ways.map(|set| self.change(set)).collect(),
            changes_cut: finding.changes.cut,
            ask_next: asks.collect(),
            missing: keys(&finding.missing),
            immaterial: keys(&finding.immaterial),
            assumes: keys(&finding.assumes),
            uncertain: uncertain.collect(),
            tree: self.origin.trees.then(|| self.tree(&finding.tree, 0)).flatten(),
        }
    }

    fn rule(&self, rests: RestsOn) -> RuleAnswer<'f> {
        RuleAnswer {
            rule: self.framework.rule_text(rests.rule),
            truth: rests.truth.word(),
            cites: cites_of(self.framework, rests.version),
        }
    }

    fn sets(&self, bounded: &Bounded<Leaf>) -> Sets {
        let sets = bounded.sets.iter().map(|set| set.iter().map(|leaf| self.key(*leaf)).collect());
        Sets { sets: sets.collect(), cut: bounded.cut }
    }

    /// What is still needed, without the ways out that are none: see [`Build::is_a_way`].
    fn need(&self, need: &Need) -> NeedAnswer {
        match need {
            Need::Leaf(leaf, to) if self.is_a_way(*leaf, *to) => {
                NeedAnswer::Fact { key: self.key(*leaf), to: *to }
            }
            Need::Leaf(..) | Need::Never => NeedAnswer::Never,
            Need::All(all) => {
                let parts: Vec<NeedAnswer> = all.iter().map(|part| self.need(part)).collect();
                let closed = parts.iter().any(|part| matches!(part, NeedAnswer::Never));
                if closed { NeedAnswer::Never } else { simple_all(parts) }
            }
            Need::Any(any) => {
                let parts = any.iter().map(|part| self.need(part));
                let mut parts: Vec<NeedAnswer> =
                    parts.filter(|part| !matches!(part, NeedAnswer::Never)).collect();
                match (parts.len(), parts.pop()) {
                    (_, None) => NeedAnswer::Never,
                    (1, Some(only)) => only,
                    (_, Some(last)) => {
                        parts.push(last);
                        NeedAnswer::Any(parts)
                    }
                }
            }
        }
    }

    /// Whether a change is a way out: what the framework takes for granted of an entity is none, nor is it one that a
    /// host or a party named without dispute were none.
    fn is_a_way(&self, leaf: Leaf, to: bool) -> bool {
        let reading = self.ground.situation.reading(leaf);
        let lever = lever_of(self.framework, leaf);
        match leaf {
            // whoever is left out, somebody must be left
            Leaf::Member(set, left_out) if !to && lever == "ours" => {
                let others = self.ground.situation.named(set).iter().filter(|member| **member != left_out);
                let stays = |member: &u16| {
                    self.ground.situation.reading(Leaf::Member(set, *member)).truth == Truth::Yes
                };
                others.copied().any(|member| stays(&member))
            }
            Leaf::Member(..) => to || reading.truth != Truth::Yes,
            _ => reading.standing != Standing::Assumed || lever == "read" || lever == "ours",
        }
    }

    fn change(&self, set: &[Flip]) -> ChangeAnswer {
        let mut change = ChangeAnswer::default();
        for (leaf, to) in set {
            let item = ChangeItem { key: self.key(*leaf), to: *to };
            match lever_of(self.framework, *leaf) {
                "ours" => change.ours.push(item),
                "ask" => change.ask.push(item),
                "read" => change.read_otherwise.push(item),
                _ => change.watch.push(item),
            }
        }
        change
    }

    /// Gives everything that the answer names its key and what is known of it.
    fn name_facts(&mut self) {
        let studied = self.studied;
        for finding in studied.questions.iter().flat_map(|question| &question.findings) {
            let mut needed = Vec::new();
            if let Some(need) = &finding.needed {
                need.leaves(&mut needed);
            }
            // reasons and what would unsettle them are made of what the verdict rests on
            let changed = finding.changes.sets.iter().flatten().map(|(leaf, _)| *leaf);
            let asked = finding.ask_next.iter().map(|asked| asked.leaf);
            let needed = needed.into_iter().map(|(leaf, _)| leaf);
            let reasons = finding.because.sets.iter().flatten().copied();
            let tree = if self.origin.trees { finding.tree.leaves() } else { Vec::new() };
            let live = finding.live.leaves.iter().chain(&finding.immaterial).copied();
            live.chain(changed)
                .chain(asked)
                .chain(needed)
                .chain(reasons)
                .chain(tree)
                .for_each(|leaf| self.name(leaf));
        }
        let items = studied.views.iter().flat_map(|(_, items)| items);
        let seen = items.flat_map(|(_, holds)| Explainer::new(holds, &self.ground.situation).live().leaves);
        seen.for_each(|leaf| self.name(leaf));
        let due = studied.deadlines.iter().flat_map(|(_, due)| &due.rests_on);
        due.for_each(|fact| self.name(Leaf::Fact(*fact)));
    }

    fn name(&mut self, leaf: Leaf) {
        let at = self.ground.situation.index(leaf);
        if self.keys.len() <= at {
            self.keys.resize(at + 1, None);
        }
        let Some(slot) = self.keys.get_mut(at) else { return };
        if slot.is_none() {
            let key: Key = fact_key(self.framework, self.ground, leaf).into();
            *slot = Some(Key::clone(&key));
            let fact = fact_answer(self.framework, self.ground, leaf, self.on, self.origin.lang);
            self.facts.insert(key, fact);
        }
    }

    /// The key of a leaf.
    fn key(&self, leaf: Leaf) -> Key {
        let named = self.keys.get(self.ground.situation.index(leaf)).and_then(Option::as_ref);
        named.map_or_else(|| fact_key(self.framework, self.ground, leaf).into(), Key::clone)
    }

    fn views(&self) -> Vec<ViewAnswer> {
        let lang = self.origin.lang;
        let views = self.studied.views.iter().map(|(view, items)| ViewAnswer {
            view: view.name.clone(),
            title: view.text.get(lang).to_owned(),
            cites: view.cites.clone(),
            items: view
                .items
                .iter()
                .zip(items)
                .map(|(item, (required, holds))| self.view_item(item.text.get(lang), *required, holds))
                .collect(),
        });
        views.collect()
    }

    fn view_item(&self, title: &str, required: Truth, holds: &Tree) -> ViewItemAnswer {
        let live = Explainer::new(holds, &self.ground.situation).live();
        let mut cites: Vec<String> = Vec::new();
        for cite in live.rules.iter().flat_map(|rests| cites_of(self.framework, rests.version)) {
            if cites.iter().all(|known| known != cite) {
                cites.push(cite.to_owned());
            }
        }
        ViewItemAnswer {
            title: title.to_owned(),
            required: required.word(),
            holds: holds.truth().word(),
            rests_on: live.leaves.iter().map(|leaf| self.key(*leaf)).collect(),
            cites,
        }
    }

    fn deadlines(&self) -> Vec<DeadlineAnswer> {
        let deadlines = self.studied.deadlines.iter().map(|(deadline, due)| DeadlineAnswer {
            deadline: deadline.name.clone(),
            title: deadline.text.get(self.origin.lang).to_owned(),
            opens: due.opens.map(|day| day.to_string()),
            closes: due.closes.to_string(),
            cites: deadline.cites.clone(),
            assumes: due.rests_on.iter().map(|fact| self.key(Leaf::Fact(*fact))).collect(),
        });
        deadlines.collect()
    }

    fn tree(&self, tree: &Tree, at: usize) -> Option<TreeAnswer<'f>> {
        let node = tree.nodes.get(at)?;
        let (mut name, mut about, mut cites) = (None, None, Vec::new());
        let word = match node.what {
            What::Leaf(leaf) => {
                name = Some(self.key(leaf).to_string());
                "fact"
            }
            What::Given(given) => {
                name = self.given(given);
                "given"
            }
            What::Rule { rule, version, entity } => {
                name = Some(self.framework.rule_text(rule).to_owned());
                about = entity.map(|entity| self.ground.name(self.framework, entity, self.origin.lang));
                cites = cites_of(self.framework, version);
                "rule"
            }
            What::All => "all",
            What::Any => "any",
            What::Not => "not",
            What::Every(_) => "every",
            What::Some(_) => "some",
            What::Unless => "unless",
        };
        let parts = tree.parts(at).filter_map(|part| self.tree(tree, part)).collect();
        Some(TreeAnswer { node: word, name, about, truth: node.truth.word(), cites, parts })
    }

    /// What the question or the day settles by itself, in the framework's own language.
    fn given(&self, given: Given) -> Option<String> {
        match given {
            Given::Const => None,
            Given::In(dim, bits) => Some(self.framework.show(&law::Expr::In(dim, bits), &[])),
            Given::InList(entity, list) => {
                let list = self.framework.lists.get(usize::from(list))?;
                let entity = self.ground.situation.entities.get(usize::from(entity))?;
                Some(format!("{} in {}", entity.id, list.name))
            }
            Given::NotInForce(rule) => Some(self.framework.rule_text(rule).to_owned()),
        }
    }
}

/// All of some needs, without those that another of them already makes sure of.
fn simple_all(parts: Vec<NeedAnswer>) -> NeedAnswer {
    let mut flat: Vec<NeedAnswer> = Vec::new();
    for part in parts {
        match part {
            NeedAnswer::All(inner) => flat.extend(inner),
            part => flat.push(part),
        }
    }
    let told = |need: &NeedAnswer, others: &[NeedAnswer]| match need {
        NeedAnswer::Any(any) => any.iter().any(|one| others.contains(one)),
        _ => false,
    };
    let mut kept: Vec<NeedAnswer> = Vec::new();
    for part in &flat {
        if !kept.contains(part) && !told(part, &flat) {
            kept.push(part.clone());
        }
    }
    match (kept.len(), kept.pop()) {
        (1, Some(only)) => only,
        (_, last) => {
            kept.extend(last);
            NeedAnswer::All(kept)
        }
    }
}

/// The provisions that a version of a rule rests on.
fn cites_of(framework: &Framework, version: u32) -> Vec<&str> {
    framework.version(version).into_iter().flat_map(|rule| &rule.cites).map(String::as_str).collect()
}
