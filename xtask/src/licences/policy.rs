//! What `deny.toml` says.

use toml::Value;

/// What may stand in the lock file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Policy {
    /// Licences that any package may have.
    pub allowed: Vec<String>,
    /// Licences that one package may have: its name, the licence.
    pub exceptions: Vec<(String, String)>,
    /// Packages that may not be there.
    pub banned: Vec<String>,
}

impl Policy {
    /// Reads the file.
    ///
    /// # Errors
    /// When it is no TOML.
    pub fn parse(text: &str) -> anyhow::Result<Self> {
        let file: toml::Table = text.parse()?;
        let part =
            |table: &str, key: &str| file.get(table).and_then(|t| t.get(key)).and_then(Value::as_array);
        let exceptions = part("licenses", "exceptions").into_iter().flatten().flat_map(|entry| {
            let name = name(entry);
            let allowed = entry.get("allow").and_then(Value::as_array);
            texts(allowed).into_iter().filter_map(move |licence| Some((name.clone()?, licence)))
        });
        Ok(Self {
            allowed: texts(part("licenses", "allow")),
            exceptions: exceptions.collect(),
            banned: part("bans", "deny").into_iter().flatten().filter_map(name).collect(),
        })
    }

    /// Whether a package may be under a licence.
    pub fn allows(&self, package: &str, licence: &str) -> bool {
        self.allowed.iter().any(|allowed| allowed == licence)
            || self.exceptions.iter().any(|(name, allowed)| name == package && allowed == licence)
    }
}

/// The name of a package in an entry: the entry itself, or its `crate` or `name`.
fn name(entry: &Value) -> Option<String> {
    let named = || entry.get("crate").or(entry.get("name"))?.as_str();
    entry.as_str().or_else(named).map(str::to_owned)
}

fn texts(list: Option<&Vec<Value>>) -> Vec<String> {
    list.into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_is_read() -> anyhow::Result<()> {
        let policy = Policy::parse(
            "[licenses]\nallow = [\"MIT\"]\n[bans]\ndeny = [\"a\", { crate = \"b\" }, { name = \"c\" }]\n",
        )?;
        assert_eq!(policy.allowed, ["MIT"]);
        assert_eq!(policy.banned, ["a", "b", "c"]);
        assert!(policy.allows("x", "MIT") && !policy.allows("x", "ISC"));
        Ok(())
    }
}
