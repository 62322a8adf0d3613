//! A whole framework written back as a text that loads again.

use crate::framework::Framework;
use crate::model::{
    Anchor, Deadline, Dim, FactDef, Goal, Head, LawRef, List, Provision, Rule, SetDef, Term, View,
};
use crate::text::{Localized, Span};

impl Framework {
    /// The whole framework as one Markdown text: the provisions with their summaries, then every declaration, each
    /// with its days and cites written out. It loads again to an equal framework, places and digest aside.
    pub fn print(&self) -> String {
        let mut out = format!("# Framework {}\n\n## Provisions\n", self.head.id);
        self.provisions.iter().for_each(|provision| out.push_str(&heading(provision)));
        let amendments = self.amendments.iter().map(|a| format!("amendment {} {}", a.day, pair(&a.name)));
        section(&mut out, "Days", std::iter::once(head(&self.head)).chain(amendments));
        section(&mut out, "Question", self.dims.iter().map(|dim| self.dim_printed(dim)));
        let bodies = self.bodies.iter().map(|body| format!("body {} {}", body.name, pair(&body.text)));
        section(&mut out, "Organisations", bodies);
        section(&mut out, "Lists", self.lists.iter().map(|list| self.list_printed(list)));
        section(&mut out, "Sets", self.sets.iter().map(set));
        section(&mut out, "Facts", self.facts.iter().map(|fact| self.fact_printed(fact)));
        let rules = self.rules.iter().map(|rule| (rule.place, self.rule_printed(rule)));
        let goals = self.goals.iter().map(|goal| (goal.rule.place, self.goal_printed(goal)));
        let mut both: Vec<_> = rules.chain(goals).collect();
        // as they were written: the numbers of names follow from it
        both.sort_by_key(|(place, _)| *place);
        section(&mut out, "Rules and goals", both.into_iter().map(|(_, text)| text));
        let matrices = self.matrices.iter().map(|matrix| {
            let over: Vec<&str> = matrix.over.iter().map(|dim| self.dim_text(*dim)).collect();
            format!("matrix {} over {}", self.rule_text(matrix.rule), over.join(" "))
        });
        section(&mut out, "Matrices", matrices);
        section(&mut out, "Deadlines", self.deadlines.iter().map(|it| self.deadline_printed(it)));
        section(&mut out, "Views", self.views.iter().map(|view| self.view_printed(view)));
        out
    }

    fn dim_printed(&self, dim: &Dim) -> String {
        let number = if dim.many { "many" } else { "one" };
        let head = format!("dim {} {number}", dim.name);
        if let Some(like) = dim.like {
            return format!("{head} like {}", self.dim_text(like));
        }
        let values = dim.values.iter().map(|(name, text)| format!("\n  {name} {}", pair(text)));
        let under = dim.under.as_ref().map(|under| format!(" under {under}")).unwrap_or_default();
        format!("{head}{under} {{{}\n}}", values.collect::<String>())
    }

    fn list_printed(&self, list: &List) -> String {
        let entries = list.entries.iter().map(|entry| {
            let body = self.bodies.get(usize::from(entry.body)).map_or("", |body| &body.name);
            let days = if entry.span == Span::ALWAYS { String::new() } else { format!(" [{}]", entry.span) };
            format!("\n  {body}{days}{}", cites(&entry.cites))
        });
        format!("list {}{} {{{}\n}}", list.name, cites(&list.cites), entries.collect::<String>())
    }

    fn fact_printed(&self, fact: &FactDef) -> String {
        let negated = optional(" not", fact.negated.as_ref());
        let (name, lever, text) = (&fact.name, fact.lever.word(), pair(&fact.text) + &negated);
        if let Some(count) = &fact.count {
            let terms = count.terms.iter().map(|(number, only_if)| match only_if {
                Some(fact) => format!("{number} if {}", self.fact_text(*fact)),
                None => number.clone(),
            });
            let terms = terms.collect::<Vec<_>>().join(" + ");
            return format!("count {name} {lever} {terms} at most {} {text}", count.at_most);
        }
        let about = if fact.of_entity { "(x)" } else { "" };
        let assume = fact.assume.map_or("", |yes| if yes { " assume yes" } else { " assume no" });
        format!("fact {name}{about} {lever}{assume} {text}")
    }

    fn rule_printed(&self, rule: &Rule) -> String {
        let about = rule.param.as_ref().map(|param| format!("({param})")).unwrap_or_default();
        let bound: Vec<String> = rule.param.iter().cloned().collect();
        let doubt = optional("\n  uncertain", rule.uncertain.as_ref());
        let (name, body) = (self.rule_text(rule.name), self.show(&rule.body, &bound));
        format!("rule {name}{about} [{}]{}{doubt}\n  = {body}", rule.span, cites(&rule.cites))
    }

    fn goal_printed(&self, goal: &Goal) -> String {
        let rule = &goal.rule;
        let (modality, kind) = (goal.modality.word(), goal.kind.word());
        let (name, applies) = (self.rule_text(rule.name), self.show(&goal.applies, &[]));
        let head =
            format!("goal {name} {modality} {kind} for {applies} [{}]{}", rule.span, cites(&rule.cites));
        let act = format!("\n  actor {} act {}", pair(&goal.actor), pair(&goal.act));
        let due = optional(" due", goal.due.as_ref());
        let doubt = optional("\n  uncertain", rule.uncertain.as_ref());
        format!("{head}{act}{due}{doubt}\n  = {}", self.show(&rule.body, &[]))
    }

    fn deadline_printed(&self, it: &Deadline) -> String {
        let less = it.less_if.map(|fact| format!(" less_a_day_if {}", self.fact_text(fact)));
        let opens = it.opens_days_before.map(|days| format!(" opens {days} days_before"));
        let (less, opens) = (less.unwrap_or_default(), opens.unwrap_or_default());
        let (goal, text) = (self.rule_text(it.goal), pair(&it.text));
        let head = format!("deadline {} [{}]{}\n  from {}", it.name, it.span, cites(&it.cites), it.from);
        format!("{head} {}{less}{opens} when {goal} {text}", it.term)
    }

    fn view_printed(&self, view: &View) -> String {
        let items = view.items.iter().map(|item| {
            let (needs, holds) = (self.show(&item.needs, &[]), self.show(&item.holds, &[]));
            format!("\n  item {}\n    needs {needs}\n    holds {holds}", pair(&item.text))
        });
        let head = format!("view {} [{}]{} {}", view.name, view.span, cites(&view.cites), pair(&view.text));
        format!("{head} {{{}\n}}", items.collect::<String>())
    }
}

impl std::fmt::Display for Term {
    /// As a framework file writes it.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Term::Years(years) => write!(f, "plus {years} years"),
            Term::DaysWithout(days, without) => write!(f, "within {days} days excluding {without}"),
        }
    }
}

fn section(out: &mut String, title: &str, declarations: impl Iterator<Item = String>) {
    let texts: Vec<String> = declarations.collect();
    if !texts.is_empty() {
        out.extend(["\n## ", title, "\n\n```law\n", &texts.join("\n"), "\n```\n"]);
    }
}

fn heading(provision: &Provision) -> String {
    let Provision { anchor, span, text, was, .. } = provision;
    let was = was.as_ref().map(|was| format!("was: {was}\n")).unwrap_or_default();
    format!("\n### {anchor} [{span}]\nja: {}\nen: {}\n{was}", text.ja, text.en)
}

fn head(head: &Head) -> String {
    let link = head.link.as_ref().map(|link| format!("\n  link \"{link}\"")).unwrap_or_default();
    let law = |law: &LawRef| {
        let id = law.id.as_ref().map(|id| format!("\"{id}\""));
        let parts = [Some(law.prefix.clone()).filter(|prefix| !prefix.is_empty()), id];
        format!("\n  law {}", parts.into_iter().flatten().collect::<Vec<_>>().join(" "))
    };
    let laws: String = head.laws.iter().map(law).collect();
    format!("framework {} {}\n  since {}{link}{laws}", head.id, pair(&head.name), head.since)
}

fn set(set: &SetDef) -> String {
    format!("set {} of {} lever {} {}", set.name, set.member, set.lever.word(), pair(&set.text))
}

fn pair(text: &Localized) -> String {
    format!("\"{}\" \"{}\"", text.ja, text.en)
}

fn optional(word: &str, text: Option<&Localized>) -> String {
    text.map(|text| format!("{word} {}", pair(text))).unwrap_or_default()
}

fn cites(cites: &[Anchor]) -> String {
    if cites.is_empty() { String::new() } else { format!(" cites {}", cites.join(", ")) }
}
