//! Rules and goals that rest on a provision, printed so that they can be read.

use law::{Goal, Rule, Span};
use maud::{Markup, html};
use wording::provisions;

use super::condition::Conditions;
use super::links;
use crate::look::Look;

/// One version of a rule, with what it says as a goal where it is one.
struct Shown<'f> {
    rule: &'f Rule,
    goal: Option<&'f Goal>,
}

/// Every rule and goal that cites a provision and is in force on the day.
pub fn of(look: &Look<'_>, anchor: &str) -> Markup {
    let framework = look.visit.desk.framework();
    let cites = |rule: &Rule| rule.cites.iter().any(|cite| cite == anchor);
    let now = |span: &Span| framework.in_force(span, look.on);
    let goals = framework.goals.iter().filter(|goal| cites(&goal.rule) && now(&goal.rule.span));
    let goals = goals.map(|goal| Shown { rule: &goal.rule, goal: Some(goal) });
    let rules = framework.rules.iter().filter(|rule| cites(rule) && now(&rule.span));
    let shown: Vec<Shown<'_>> = goals.chain(rules.map(|rule| Shown { rule, goal: None })).collect();
    if shown.is_empty() {
        return html! {};
    }
    html! {
        h2 { (look.visit.say("desk-law-rules")) }
        @for one in &shown { (print(look, one)) }
    }
}

fn print(look: &Look<'_>, shown: &Shown<'_>) -> Markup {
    let visit = look.visit;
    let framework = visit.desk.framework();
    let name = framework.rule_text(shown.rule.name);
    let bound: Vec<String> = shown.rule.param.iter().cloned().collect();
    let conditions = Conditions::new(look);
    html! {
        section.rule id={ "rule-" (name) } {
            h3 {
                @match shown.goal {
                    Some(goal) => (provisions::goal(visit.words, goal)),
                    None => code { (name) },
                }
            }
            p.dim {
                @if shown.goal.is_some() { code { (name) } " · " }
                (provisions::span(visit.words, framework, &shown.rule.span)) " · "
                (visit.say("desk-law-rests-on")) " " (links(visit, &shown.rule.cites))
            }
            @if let Some(goal) = shown.goal {
                p { (visit.say("desk-law-when")) }
                (conditions.show(&goal.applies))
                p { (visit.say("desk-law-if")) }
            }
            (conditions.show(&shown.rule.body))
            @if let Some(doubt) = &shown.rule.uncertain {
                p { strong { (visit.say("law-uncertain-label")) } (doubt.get(visit.lang())) }
            }
            details {
                summary { (visit.say("desk-law-as-written")) }
                pre { code { (framework.show(&shown.rule.body, &bound)) } }
            }
        }
    }
}
