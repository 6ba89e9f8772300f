//! `shots`: the README's pictures, taken anew from the built widget.

use crate::process::{cargo, openly};
use crate::project::Project;
use crate::{debian, dist};

/// Where the README looks for them.
const FOLDER: &str = "docs/pictures";

/// Builds the widget and takes the pictures.
pub(crate) fn run(project: &Project) -> anyhow::Result<()> {
    dist::run(project)?;
    debian::browsers(project)?;
    openly(
        cargo(project, &["run", "--quiet", "--package", "seat-pictures", "--"])
            .arg(project.root.join(FOLDER)),
    )
}
