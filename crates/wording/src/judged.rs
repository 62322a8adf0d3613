//! What an assessment came to, in words that can be recorded.

use law::{Framework, Lang};
use record::{RestsOn, Words};

use crate::{Messages, labels};

/// What an assessment came to, in both languages, for a decision in which the official gave no words.
pub fn judged(framework: &Framework, rests: &RestsOn) -> Words {
    let goal = framework.goals.iter().find(|goal| framework.rule_text(goal.rule.name) == rests.goal);
    let line = |lang: Lang| {
        let messages = Messages::new(lang);
        let act = goal.map_or(rests.goal.as_str(), |goal| goal.act.get(lang));
        let verdict = labels::choice(&messages, rests.verdict.word());
        messages.text("dossier-judged", &[("act", act.into()), ("verdict", verdict.into())])
    };
    Words { ja: line(Lang::Ja), en: line(Lang::En) }
}
