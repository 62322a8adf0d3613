//! Where what the program keeps is kept.

use std::path::{Path, PathBuf};

use etcetera::BaseStrategy;

use crate::refusal::Refuses as _;
use wording::Messages;

/// The folder named on the command line, or else the program's own in the platform's folder for data.
pub fn folder(named: Option<&Path>, messages: &Messages) -> anyhow::Result<PathBuf> {
    if let Some(named) = named {
        return Ok(named.to_owned());
    }
    let platform = etcetera::choose_base_strategy().map_err(|_| messages.refusal("cli-no-home", &[]))?;
    Ok(platform.data_dir().join("hatoba"))
}
