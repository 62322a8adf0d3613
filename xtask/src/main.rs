//! `cargo xtask <ci|tidy|licences|picture|land|fonts>`: see the README.

use anyhow::bail;
use std::path::Path;
use std::process::ExitCode;
use xtask::{ci, fonts, land, licences, picture, root, tidy, tree::Tree};

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match run(&arguments.iter().map(String::as_str).collect::<Vec<_>>()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[&str]) -> anyhow::Result<()> {
    match arguments {
        ["ci"] => ci::run(&root()),
        ["tidy"] if tidy::run(&Tree::read(&root())?) => Ok(()),
        ["tidy"] => bail!("the tree is not tidy"),
        ["licences"] if licences::run(&root())? => Ok(()),
        ["licences"] => bail!("the lock file holds what deny.toml does not allow"),
        ["land"] => land::run(&root()),
        ["fonts", folder] => fonts::run(Path::new(folder)),
        ["picture"] => {
            print!("{}", picture::svg(&std::io::read_to_string(std::io::stdin())?));
            Ok(())
        }
        _ => bail!("say what to do: ci, tidy, licences, picture, land, or fonts and a folder"),
    }
}
