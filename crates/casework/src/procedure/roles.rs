//! Roles: what the holder of one may enter and do. Which office may enter a statement is said apart from that, and both must agree.

use record::{Grant, Id, Words};
use serde::Deserialize;

/// Stands for every kind of statement.
pub(super) const EVERY_KIND: &str = "*";
/// What a role can permit beside entering: to keep users and offices, to forget a person, to open what is personal, to see who opened
/// it, and to decide.
pub const PERMISSIONS: [&str; 5] = ["administer", "forget", "open_personal", "audit", "decide"];
/// Kinds that only a role with the permission beside them can enter.
pub(super) const GUARDED: [(&str, &str); 5] = [
    ("office", "administer"),
    ("user", "administer"),
    ("forgotten", "forget"),
    ("decision", "decide"),
    ("plan", "decide"),
];

/// A role.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RoleRule {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: Words,
    /// The kinds of statement that its holder may enter, or `*` for all.
    #[serde(default)]
    pub enters: Vec<String>,
    /// What its holder may do beside that.
    #[serde(default)]
    pub may: Vec<String>,
}

/// The permission without which nobody enters a kind, where it has one: what it says gives rights, decides, or takes away for good.
pub fn guard(kind: &str) -> Option<&'static str> {
    GUARDED.iter().find(|(guarded, _)| *guarded == kind).map(|(_, word)| *word)
}

impl RoleRule {
    pub(super) fn enters_kind(&self, kind: &str) -> bool {
        self.enters.iter().any(|known| known == kind || known == EVERY_KIND)
    }
}

/// What someone may, by the roles that they have.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Permissions {
    held: Vec<Held>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct Held {
    role: RoleRule,
    dossier: Option<Id>,
}

impl Permissions {
    /// What these grants come to. A role that the procedure no longer has permits nothing.
    pub fn of(roles: &[RoleRule], grants: &[Grant]) -> Permissions {
        let held = grants.iter().filter_map(|grant| {
            let role = roles.iter().find(|role| role.id == grant.role)?;
            Some(Held { role: role.clone(), dossier: grant.dossier.clone() })
        });
        Permissions { held: held.collect() }
    }

    /// Whether there is no role at all: not even reading is permitted then.
    pub fn is_none(&self) -> bool {
        self.held.is_empty()
    }

    /// Whether statements of a kind may be entered in a dossier; `None`: in no particular one, for which a role that is limited to one is
    /// not enough.
    pub fn may_enter(&self, kind: &str, dossier: Option<&Id>) -> bool {
        self.reaching(dossier).any(|role| role.enters_kind(kind))
    }

    /// Whether statements of a kind may be entered at all, be it in one dossier only.
    pub fn may_enter_somewhere(&self, kind: &str) -> bool {
        self.held.iter().any(|held| held.role.enters_kind(kind))
    }

    /// Whether something may be done wherever it is.
    pub fn may(&self, word: &str) -> bool {
        self.may_in(word, None)
    }

    /// Whether something may be done in a dossier.
    pub fn may_in(&self, word: &str, dossier: Option<&Id>) -> bool {
        self.reaching(dossier).any(|role| role.may.iter().any(|may| may == word))
    }

    /// The roles, in the order in which they were given, each with the dossier to which it is limited.
    pub fn roles(&self) -> impl Iterator<Item = (&RoleRule, Option<&Id>)> {
        self.held.iter().map(|held| (&held.role, held.dossier.as_ref()))
    }

    /// The same without some of what may be done, and where `enters` is false without entering.
    #[must_use]
    pub fn without(mut self, words: &[&str], enters: bool) -> Permissions {
        for held in &mut self.held {
            held.role.may.retain(|may| !words.contains(&may.as_str()));
            if !enters {
                held.role.enters.clear();
            }
        }
        self
    }

    fn reaching(&self, dossier: Option<&Id>) -> impl Iterator<Item = &RoleRule> {
        let reaches = move |held: &&Held| held.dossier.is_none() || held.dossier.as_ref() == dossier;
        self.held.iter().filter(reaches).map(|held| &held.role)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn role(id: &str, enters: &[&str], may: &[&str]) -> RoleRule {
        let all = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        RoleRule { id: id.to_owned(), name: Words::one(id), enters: all(enters), may: all(may) }
    }

    fn permissions(grants: &[(&str, Option<&str>)]) -> Permissions {
        let roles = [role("reader", &[], &[]), role("decider", &["claim", "plan"], &["decide"])];
        let grants = grants
            .iter()
            .map(|(role, dossier)| Grant { role: (*role).to_owned(), dossier: dossier.and_then(Id::parse) });
        Permissions::of(&roles, &grants.collect::<Vec<_>>())
    }

    #[test]
    fn a_role_reaches_as_far_as_it_was_given() {
        let (one, other) = (Id::parse("op/one").unwrap(), Id::parse("op/other").unwrap());
        let everywhere = permissions(&[("decider", None)]);
        assert!(everywhere.may("decide") && everywhere.may_enter("plan", Some(&one)));
        assert!(!everywhere.may("administer") && !everywhere.may_enter("user", None));
        let limited = permissions(&[("reader", None), ("decider", Some("op/one"))]);
        assert!(!limited.may("decide") && !limited.may_enter("plan", None));
        assert!(limited.may_in("decide", Some(&one)) && limited.may_enter("claim", Some(&one)));
        assert!(!limited.may_in("decide", Some(&other)) && !limited.may_enter("claim", Some(&other)));
        assert!(limited.may_enter_somewhere("plan") && !limited.may_enter_somewhere("user"));
    }

    #[test]
    fn a_role_that_is_not_there_permits_nothing() {
        assert!(permissions(&[("emperor", None)]).is_none());
        assert!(!permissions(&[("reader", None)]).is_none());
    }

    #[test]
    fn less_than_was_given() {
        let less = permissions(&[("decider", None)]).without(&["decide"], false);
        assert!(!less.may("decide") && !less.may_enter("claim", None) && !less.is_none());
    }
}
