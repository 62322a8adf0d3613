//! What the law comes to, for papers; and provisions as papers cite them.

use std::fmt::Write as _;

use casework::answer::{ContributionAnswer, FactAnswer, Key, Origin, answer};
use casework::dossier::Dossier;
use casework::{Assessor, case};
use law::{Framework, Lang};
use serde_json::{Map, Value, json};

use super::findings::Findings;
use crate::goals::{act, open};
use crate::teller::Teller;
use crate::{Claims, Facts, Messages};

/// Subitems in their order, as ids have them and as the law does.
const KANA: [(&str, &str); 23] = [
    ("i", "イ"),
    ("ro", "ロ"),
    ("ha", "ハ"),
    ("ni", "ニ"),
    ("ho", "ホ"),
    ("he", "ヘ"),
    ("to", "ト"),
    ("chi", "チ"),
    ("ri", "リ"),
    ("nu", "ヌ"),
    ("ru", "ル"),
    ("wo", "ヲ"),
    ("wa", "ワ"),
    ("ka", "カ"),
    ("yo", "ヨ"),
    ("ta", "タ"),
    ("re", "レ"),
    ("so", "ソ"),
    ("tsu", "ツ"),
    ("ne", "ネ"),
    ("na", "ナ"),
    ("ra", "ラ"),
    ("mu", "ム"),
];

/// Every provision by its id, as papers cite it.
pub(super) fn cites(messages: &Messages, framework: &Framework) -> Map<String, Value> {
    let all = framework.provisions.iter().map(|provision| provision.anchor.as_str());
    all.map(|anchor| (anchor.to_owned(), cited(messages, anchor).into())).collect()
}

/// A provision as people cite it: 法第6条第2項第2号ロ, Act, Art. 6(2)(ii)(ro). One of another law stays as its id has it.
pub fn cited(messages: &Messages, anchor: &str) -> String {
    let ja = messages.lang() == Lang::Ja;
    let mut parts = anchor.split('.');
    let Some(article) = parts.next().and_then(|first| first.strip_prefix("art")) else {
        return anchor.to_owned();
    };
    let mut told = if ja { format!("法第{article}条") } else { format!("Act, Art. {article}") };
    for part in parts {
        let kana = KANA.iter().find(|(id, _)| *id == part).map(|(_, kana)| *kana);
        let digits = |start: char| {
            part.strip_prefix(start)
                .filter(|rest| rest.bytes().all(|b| b.is_ascii_digit()) && !rest.is_empty())
        };
        // writing to a String does not fail
        let _ = match (digits('p'), digits('i'), kana, ja) {
            (Some(number), _, _, true) => write!(told, "第{number}項"),
            (_, Some(number), _, true) => write!(told, "第{number}号"),
            (_, _, Some(kana), true) => write!(told, "{kana}"),
            (Some(number), ..) | (_, Some(number), ..) => write!(told, "({number})"),
            (..) => write!(told, "({part})"),
        };
    }
    told
}

/// The answer of the law on what the dossier is about.
pub(super) fn assessment(teller: &Teller<'_>, assessor: &Assessor<'_>, dossier: &Dossier<'_>) -> Value {
    let (messages, on) = (teller.messages, teller.view.valid());
    let case = case(&teller.view, assessor.framework(), &teller.procedure.found, &dossier.subject);
    let assessed = assessor.assess(&case, on);
    let origin = Origin {
        source: Some(dossier.id.as_str()),
        on_from: "command_line",
        lang: messages.lang(),
        trees: true,
    };
    let found = answer(assessor, &case, &assessed, &origin);
    let best = found.contributions.iter().find(|one| one.outcome == found.outcome);
    let outcome = messages.text(&["assess-outcome-", found.outcome].concat(), &[]);
    let mut all = json!({
        "outcome": outcome, "answer": found.outcome, "on": on.to_string(), "edition": found.framework.edition,
        "law": assessor.framework().head.name.get(messages.lang()),
        "reasons": [], "known": [], "missing": [], "cites": [], "duties": [], "requirements": [], "goals": [],
    });
    if let (Some(best), Value::Object(fields)) = (best, &mut all) {
        fields.extend(told(teller, best));
    }
    all
}

fn told(teller: &Teller<'_>, best: &ContributionAnswer<'_>) -> Map<String, Value> {
    let messages = teller.messages;
    let words = Facts { framework: teller.framework, messages, facts: &best.facts, claims: Claims::OfRecord };
    let deciding: Vec<_> =
        best.goals.iter().filter(|goal| goal.kind == "option" && goal.modality == "may").collect();
    let list = |told: Vec<String>| told.into_iter().map(Value::from).collect::<Value>();
    let reasons = deciding.first().and_then(|goal| goal.because.sets.first());
    let reasons = reasons.into_iter().flatten().map(|key| words.known(key));
    let mut missing: Vec<String> =
        deciding.iter().flat_map(|goal| open(goal)).map(|key| words.question(key)).collect();
    missing.dedup();
    let established =
        |fact: &FactAnswer| fact.kind == "fact" && fact.standing == "settled" && fact.lever != "ours";
    let known = best.facts.iter().filter(|(_, fact)| established(fact)).map(|(key, _)| words.known(key));
    let cites = deciding.iter().flat_map(|goal| goal.cites.iter()).map(|cite| cited(messages, cite));
    let mut cites: Vec<String> = cites.collect();
    cites.dedup();
    let duties = best.goals.iter().filter(|goal| goal.modality != "may" && goal.answer != "no");
    let duties = duties.filter(|goal| matches!(goal.kind, "approval" | "report" | "stop"));
    let duties = duties.map(|goal| {
        let provisions: Vec<String> = goal.cites.iter().map(|cite| cited(messages, cite)).collect();
        let answer = messages.text(&["assess-", goal.modality, "-", goal.answer].concat(), &[]);
        json!({ "what": act(&words, goal), "answer": answer, "cites": provisions })
    });
    let items = best.views.iter().flat_map(|view| &view.items).filter(|item| item.required != "no");
    let requirements = items.map(|item| {
        // what somebody said of it; who belongs to a set, and whether all do, goes without a line of its own
        let said = |key: &&Key| {
            let standing = |fact: &FactAnswer| matches!(fact.standing, "settled" | "contested") && fact.kind == "fact";
            words.fact(key).is_some_and(standing)
        };
        let facts: Vec<String> = item.rests_on.iter().filter(said).map(|key| words.known(key)).collect();
        let provisions: Vec<String> = item.cites.iter().map(|cite| cited(messages, cite)).collect();
        let holds = messages.text("paper-holds", &[("holds", item.holds.into())]);
        json!({ "title": item.title, "holds": holds, "answer": item.holds, "cites": provisions, "facts": facts })
    });
    let findings = Findings { teller: *teller, words: Facts { ..words } };
    let goals = deciding.iter().map(|goal| findings.goal(goal)).collect();
    let fields = [
        ("reasons", list(reasons.collect())),
        ("known", list(known.collect())),
        ("missing", list(missing)),
        ("cites", list(cites)),
        ("duties", duties.collect()),
        ("requirements", requirements.collect()),
        ("goals", goals),
    ];
    fields.map(|(name, value)| (name.to_owned(), value)).into_iter().collect()
}
