//! How long a file and a function may be.

use crate::{
    finding::Finding,
    rust::{self, Code},
    tree::{File, Tree},
};
use std::fmt;

/// The lines of a Rust file.
pub const FILE_LINES_MAX: usize = 600;
/// The lines of a file that is a table of data and says so in its name.
pub const TABLE_LINES_MAX: usize = 1000;
/// The lines of code between a function's braces, as clippy counts them: without comments and empty lines.
pub const FUNCTION_LINES_MAX: usize = 70;

/// Checks every Rust file.
pub fn check(tree: &Tree) -> Vec<Finding> {
    tree.rust().flat_map(file).collect()
}

/// How large the code is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    files: usize,
    lines: usize,
    median_file: usize,
    functions: usize,
    median_function: usize,
}

impl Summary {
    /// Counts files, and functions outside tests.
    pub fn of(tree: &Tree) -> Self {
        let mut files: Vec<usize> = tree.rust().map(|file| file.text.lines().count()).collect();
        let mut lengths: Vec<usize> = tree
            .rust()
            .flat_map(|f| functions(f, &Code::read(&f.text)))
            .map(|function| function.lines)
            .collect();
        Self {
            files: files.len(),
            lines: files.iter().sum(),
            median_file: median(&mut files),
            functions: lengths.len(),
            median_function: median(&mut lengths),
        }
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { files, lines, median_file, functions, median_function } = self;
        write!(f, "{files} Rust files, {lines} lines, median {median_file}; ")?;
        write!(f, "{functions} functions outside tests, median {median_function} lines")
    }
}

struct Function {
    name: String,
    line: usize,
    lines: usize,
}

fn file(file: &File) -> Vec<Finding> {
    let mut findings = Vec::new();
    let lines = file.text.lines().count();
    let most = if file.name().contains("table") { TABLE_LINES_MAX } else { FILE_LINES_MAX };
    if lines > most {
        let what = format!("{lines} lines, at most {most} may be: give a part of it a module of its own");
        findings.push(Finding::new(&file.path, most + 1, what));
    }
    for Function { name, line, lines } in functions(file, &Code::read(&file.text)) {
        if lines > FUNCTION_LINES_MAX {
            let what = format!(
                "fn {name} has {lines} lines of code, at most {FUNCTION_LINES_MAX} may be: divide it"
            );
            findings.push(Finding::new(&file.path, line, what));
        }
    }
    findings
}

/// The functions outside tests.
fn functions(file: &File, code: &Code) -> Vec<Function> {
    if file.is_test() {
        return Vec::new();
    }
    let found = rust::words(&code.text, "fn").into_iter().filter_map(|at| {
        let after = code.text.get(at + "fn".len()..)?;
        let name: String = after.trim_start().chars().take_while(|c| rust::in_name(*c)).collect();
        let body = code.text.get(rust::body(&code.text, at))?;
        let line = code.line_of(at);
        let lines = body.lines().filter(|line| !line.trim().is_empty()).count();
        (!name.is_empty() && lines > 0 && !code.is_test(line)).then_some(Function { name, line, lines })
    });
    found.collect()
}

fn median(numbers: &mut [usize]) -> usize {
    numbers.sort_unstable();
    numbers.get(numbers.len() / 2).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(path: &str, text: &str) -> usize {
        check(&Tree::of(&[(path, text)])).len()
    }

    #[test]
    fn a_file_may_be_so_long() {
        assert_eq!(found("a.rs", &"//\n".repeat(600)), 0);
        assert_eq!(found("a.rs", &"//\n".repeat(601)), 1);
        assert_eq!(found("tests/a.rs", &"//\n".repeat(601)), 1);
        assert_eq!(found("holiday_table.rs", &"//\n".repeat(1000)), 0);
        assert_eq!(found("holiday_table.rs", &"//\n".repeat(1001)), 1);
    }

    #[test]
    fn a_function_may_be_so_long() {
        let function = |lines: usize| {
            format!("pub fn f(a: [u8; 2]) -> u8 {{\n{}}}\n", "// \"\n\n    g('{');\n".repeat(lines))
        };
        assert_eq!(found("a.rs", &function(70)), 0);
        assert_eq!(found("a.rs", &function(71)), 1);
        assert_eq!(found("tests.rs", &function(71)), 0);
        assert_eq!(found("a.rs", &format!("#[cfg(test)]\nmod tests {{\n{}}}", function(71))), 0);
        assert_eq!(found("a.rs", &format!("trait T {{\nfn a();\n{}}}", function(71))), 1);
    }

    #[test]
    fn the_median_is_the_middle_one() {
        let tree = Tree::of(&[("a.rs", "1\n"), ("b.rs", "1\n2\nfn a() {\n 1;\n}\n"), ("c.rs", "1\n2\n3\n")]);
        let summary = Summary::of(&tree);
        assert_eq!((summary.median_file, summary.functions, summary.median_function), (3, 1, 1));
    }
}
