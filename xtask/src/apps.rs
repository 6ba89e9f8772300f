//! The applications in `tests/apps/`, built by their own tools with the package of `dist/npm/`, for the browser tests.

use std::fs;

use anyhow::Context;

use crate::bundle::files_below;
use crate::dist::name_below;
use crate::process::{program, quietly};
use crate::project::Project;
use crate::tools;

/// Each is a folder with a package and a lock file of its own, and a script `build` that writes into the folder `SEAT_APP`.
const APPS: [&str; 3] = ["react", "vue", "svelte"];

/// Builds each into `target/apps/`.
pub(crate) fn build(project: &Project) -> anyhow::Result<()> {
    for app in APPS {
        let folder = project.root.join("tests/apps").join(app);
        tools::npm_packages(project, &folder)?;
        // As an installation from a registry would lay it: copied.
        let package = project.dist().join("npm");
        let installed = folder.join("node_modules/community-seat");
        if installed.exists() {
            fs::remove_dir_all(&installed)
                .with_context(|| format!("cannot remove {}", installed.display()))?;
        }
        for file in files_below(&package)? {
            let copy = installed.join(name_below(&package, &file)?);
            let parent = copy.parent().unwrap_or(&installed);
            fs::create_dir_all(parent)
                .and_then(|()| fs::copy(&file, &copy))
                .with_context(|| format!("cannot write {}", copy.display()))?;
        }
        let mut build = program(project, tools::NPM, &["run", "--silent", "build"]);
        quietly(build.current_dir(&folder).env("SEAT_APP", project.target.join("apps").join(app)))?;
    }
    Ok(())
}
