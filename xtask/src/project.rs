//! Where things are.

use std::path::{Path, PathBuf};

use anyhow::Context;

/// The project's folders.
#[derive(Debug)]
pub(crate) struct Project {
    /// The repository's top.
    pub(crate) root: PathBuf,
    /// Cargo's target folder.
    pub(crate) target: PathBuf,
}

impl Project {
    /// Finds the project that this tool was started from.
    pub(crate) fn find() -> anyhow::Result<Self> {
        let package = std::env::var_os("CARGO_MANIFEST_DIR").context("start this as `cargo xtask`")?;
        let root = Path::new(&package).parent().context("xtask is not inside the project")?.to_owned();
        let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
        Ok(Self { root, target })
    }

    /// What a host page needs.
    pub(crate) fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// Where tools that no package manager of the project brings are installed.
    pub(crate) fn tools(&self) -> PathBuf {
        self.target.join("tools")
    }
}
