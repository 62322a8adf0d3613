//! Keys and words of the things that can be known.

use super::FactAnswer;
use crate::ground::Ground;
use jiff::civil::Date;
use law::{Framework, Lang, Leaf, Lever};

/// The key of a leaf: `agreement`, `consents_operation@PL`, `hosts@PL` (is a host), `hosts` (the set is complete),
/// `+hosts` or `+askers/table2` (another member).
pub fn fact_key(framework: &Framework, ground: &Ground<'_>, leaf: Leaf) -> String {
    let fact = |id: u16| framework.facts.get(usize::from(id)).map_or("", |fact| fact.name.as_str());
    let set = |id: u8| framework.sets.get(usize::from(id)).map_or("", |set| set.name.as_str());
    let list = |id: u8| framework.lists.get(usize::from(id)).map_or("", |list| list.name.as_str());
    let entity =
        |id: u16| ground.situation.entities.get(usize::from(id)).map_or("", |entity| entity.id.as_str());
    match leaf {
        Leaf::Fact(id) => fact(id).to_owned(),
        Leaf::Of(id, about) => [fact(id), "@", entity(about)].concat(),
        Leaf::Member(id, about) => [set(id), "@", entity(about)].concat(),
        Leaf::Complete(id) => set(id).to_owned(),
        Leaf::Another(id, None) => ["+", set(id)].concat(),
        Leaf::Another(id, Some(of)) => ["+", set(id), "/", list(of)].concat(),
    }
}

/// Who can bring a change of the leaf about: `ours`, `ask`, `watch`, or `read` for an open question of interpretation.
pub fn lever_of(framework: &Framework, leaf: Leaf) -> &'static str {
    match leaf {
        Leaf::Fact(id) | Leaf::Of(id, _) => {
            framework.facts.get(usize::from(id)).map_or(Lever::Watch, |fact| fact.lever).word()
        }
        Leaf::Member(id, _) | Leaf::Another(id, _) => {
            framework.sets.get(usize::from(id)).map_or(Lever::Watch, |set| set.lever).word()
        }
        Leaf::Complete(_) => Lever::Ask.word(),
    }
}

/// A leaf with its reading and what was said of it.
pub(super) fn fact_answer(
    framework: &Framework,
    ground: &Ground<'_>,
    leaf: Leaf,
    on: Date,
    lang: Lang,
) -> FactAnswer {
    let reading = ground.situation.reading(leaf);
    let set = |id: u8| framework.sets.get(usize::from(id)).map_or("", |set| set.text.get(lang)).to_owned();
    let fact = |id: u16| framework.facts.get(usize::from(id)).map_or("", |fact| fact.text.get(lang));
    let (kind, text, about) = match leaf {
        Leaf::Fact(id) => ("fact", fact(id).to_owned(), None),
        Leaf::Of(id, about) => {
            let name = ground.name(framework, about, lang);
            ("fact", fact(id).replace("{x}", &name), Some(name))
        }
        Leaf::Member(id, about) => ("member", set(id), Some(ground.name(framework, about, lang))),
        Leaf::Complete(id) => ("complete", set(id), None),
        Leaf::Another(id, _) => ("another", set(id), None),
    };
    let negated = match leaf {
        Leaf::Fact(id) | Leaf::Of(id, _) => {
            let fact = framework.facts.get(usize::from(id));
            let text = fact.and_then(|fact| fact.negated.as_ref()).map(|text| text.get(lang));
            text.map(|text| text.replace("{x}", about.as_deref().unwrap_or_default()))
        }
        _ => None,
    };
    let said = ground.evidence.iter().filter(|(other, _)| *other == leaf);
    let claims = said.flat_map(|(_, value)| &value.claims).map(|claim| super::ClaimAnswer {
        says: claim.says,
        who: claim.who.clone(),
        from: claim.span.from.map(|day| day.to_string()),
        to: claim.span.to.map(|day| day.to_string()),
        source: claim.source.clone(),
        note: claim.note.clone(),
        counts: claim.span.contains(on),
    });
    FactAnswer {
        kind,
        text,
        negated,
        about,
        among: among(framework, leaf, on),
        truth: reading.truth.word(),
        standing: reading.standing.word(),
        lever: lever_of(framework, leaf),
        claims: claims.collect(),
    }
}

/// The organisations of which another member of a set would have to be one.
fn among(framework: &Framework, leaf: Leaf, on: Date) -> Vec<String> {
    let Leaf::Another(_, Some(list)) = leaf else { return Vec::new() };
    let Some(list) = framework.lists.get(usize::from(list)) else { return Vec::new() };
    let listed = list.entries.iter().filter(|entry| framework.in_force(&entry.span, on));
    let names = listed.filter_map(|entry| framework.bodies.get(usize::from(entry.body)));
    names.map(|body| body.name.clone()).collect()
}
