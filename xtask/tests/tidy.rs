//! The house rules hold for this tree: what `cargo xtask tidy` and `cargo xtask licences` say, as tests.

use anyhow::Context as _;
use xtask::{finding::Finding, licences, root, tidy, tree::Tree};

fn none(mut findings: Vec<Finding>) {
    findings.sort();
    let lines: Vec<String> = findings.iter().map(ToString::to_string).collect();
    assert!(findings.is_empty(), "\n{}\n", lines.join("\n"));
}

fn holds(rule: &str) -> anyhow::Result<()> {
    let tree = Tree::read(&root())?;
    assert!(tree.get("Cargo.toml").is_some() && tree.rust().count() > 0, "the tree was not read");
    let rule = tidy::RULES.iter().find(|known| known.name == rule).context("no such rule")?;
    none((rule.check)(&tree));
    Ok(())
}

macro_rules! rules {
    ($($name:ident),* $(,)?) => {
        $(#[test]
        fn $name() -> anyhow::Result<()> {
            holds(stringify!($name))
        })*

        #[test]
        fn every_rule_is_tested() {
            let tested = [$(stringify!($name)),*];
            assert_eq!(tested.to_vec(), tidy::RULES.map(|rule| rule.name).to_vec());
        }
    };
}

rules!(rooms, pure, sizes, messages, dependencies, readmes, words);

#[test]
fn licences_of_the_lock_file() -> anyhow::Result<()> {
    none(licences::check(&root())?.0);
    Ok(())
}
