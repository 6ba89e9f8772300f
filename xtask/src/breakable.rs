//! `breakable`: `dist/` once more, with a switch in the module that breaks it, for the browser test of what visitors then read.

use crate::project::Project;
use crate::{dist, reproduce};

/// Where it is built, below the target folder.
const FOLDER: &str = "breakable";

/// Builds it into `target/breakable/dist/`.
pub(crate) fn build(project: &Project) -> anyhow::Result<()> {
    let usual = Project::at(project.root.clone(), project.target.join(FOLDER));
    let breakable = Project { is_breakable: true, ..usual };
    reproduce::copy_crates(&project.target, &breakable.target)?;
    let files = dist::build(&breakable)?;
    dist::write(&breakable.target.join("dist"), &files)?;
    Ok(())
}
