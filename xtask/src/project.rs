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
    /// Cargo's home, where it is not the usual one.
    pub(crate) cargo_home: Option<PathBuf>,
    /// The repository whose own tools build this one: itself, but for a second build.
    pub(crate) workshop: PathBuf,
    /// Whether the element has the switch that breaks it.
    pub(crate) is_breakable: bool,
}

impl Project {
    /// Finds the project that this tool was started from.
    pub(crate) fn find() -> anyhow::Result<Self> {
        let package = std::env::var_os("CARGO_MANIFEST_DIR").context("start this as `cargo xtask`")?;
        let root = Path::new(&package).parent().context("xtask is not inside the project")?.to_owned();
        let target = std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
        Ok(Self::at(root, target))
    }

    /// A project in this folder, built as it usually is.
    pub(crate) fn at(root: PathBuf, target: PathBuf) -> Self {
        Self { workshop: root.clone(), root, target, cargo_home: None, is_breakable: false }
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
