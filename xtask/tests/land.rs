//! The committed outlines of land are those that `cargo xtask land` makes.

use std::path::PathBuf;
use xtask::{land, root};

/// The package's files beside the repository, at any height.
fn source() -> Option<PathBuf> {
    let root = root();
    root.ancestors().map(|folder| folder.join("shared/data/world-land")).find(|folder| folder.is_dir())
}

#[test]
fn the_outlines_are_made_from_natural_earth() {
    let Some(source) = source() else {
        eprintln!(
            "SKIPPED: no world-atlas at ../shared/data/world-land; the outlines were compared with nothing"
        );
        return;
    };
    for outline in &land::OUTLINES {
        let made = land::make(outline, &source).unwrap();
        let kept = std::fs::read_to_string(root().join(land::FOLDER).join(outline.name)).unwrap();
        assert!(made == kept, "{} differs from what `cargo xtask land` makes", outline.name);
    }
}
