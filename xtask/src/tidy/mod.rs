//! The house rules that the compiler does not know. Each rule is a function from the tree to findings.

pub mod dependencies;
pub mod ftl;
pub mod messages;
pub mod pure;
pub mod readmes;
pub mod rooms;
pub mod sizes;
pub mod words;

use crate::{finding::Finding, tree::Tree};

/// A rule by its name.
pub struct Rule {
    /// As in the README.
    pub name: &'static str,
    /// What breaks it.
    pub check: fn(&Tree) -> Vec<Finding>,
}

/// All rules.
pub const RULES: [Rule; 7] = [
    Rule { name: "rooms", check: rooms::check },
    Rule { name: "pure", check: pure::check },
    Rule { name: "sizes", check: sizes::check },
    Rule { name: "messages", check: messages::check },
    Rule { name: "dependencies", check: dependencies::check },
    Rule { name: "readmes", check: readmes::check },
    Rule { name: "words", check: words::check },
];

/// Prints what every rule finds, and how large the code is; true when nothing was found.
pub fn run(tree: &Tree) -> bool {
    let mut clean = true;
    for rule in &RULES {
        let mut findings = (rule.check)(tree);
        findings.sort();
        println!(
            "{}: {}",
            rule.name,
            if findings.is_empty() { "holds".into() } else { findings.len().to_string() }
        );
        for finding in &findings {
            println!("  {finding}");
        }
        clean &= findings.is_empty();
    }
    println!("{}", sizes::Summary::of(tree));
    clean
}
