//! A judgement that was kept and run again, in words.

use casework::kept::{Differs, Read, Replayed};
use record::Verdict;

use super::{NOTHING, Teller, entries};
use crate::FluentValue;
use crate::labels;

impl Teller<'_> {
    fn replay_args(&self, replayed: &Replayed) -> [(&'static str, FluentValue<'static>); 3] {
        let verdict = |verdict: Verdict| labels::choice(self.messages, verdict.word());
        [
            ("digest", replayed.then.digest().into()),
            ("then", verdict(replayed.then.verdict).into()),
            ("now", verdict(replayed.now.verdict).into()),
        ]
    }

    /// Whether it comes to the same on what was known then.
    pub fn replayed(&self, replayed: &Replayed) -> String {
        let id = match (replayed.other_law, replayed.same) {
            (true, _) => "dossier-replay-other-law",
            (false, true) => "dossier-replay-same",
            (false, false) => "dossier-replay-changed",
        };
        self.messages.text(id, &self.replay_args(replayed))
    }

    /// What it comes to on what is known now.
    pub fn replay_news(&self, replayed: &Replayed) -> String {
        let id =
            if replayed.differs.is_empty() { "dossier-replay-nothing-new" } else { "dossier-replay-news" };
        self.messages.text(id, &self.replay_args(replayed))
    }

    /// A fact that reads otherwise than it did.
    pub fn differs(&self, one: &Differs) -> String {
        let word = |read: &Option<Read>| read.as_ref().map_or(NOTHING, |read| read.truth.word());
        let args = [
            ("what", self.fact(&one.key).into()),
            ("then", word(&one.then).into()),
            ("now", word(&one.now).into()),
            ("news", entries(&one.news).into()),
            ("gone", entries(&one.gone).into()),
        ];
        self.messages.text("dossier-replay-fact", &args).trim_end().to_owned()
    }
}
