//! `soak`: random visitors of the built widget, each way from a seed, held against the model outside the browser.

use crate::process::{cargo, openly};
use crate::project::Project;
use crate::{debian, dist, tools};

/// Builds the widget and sends a visitor on the way; `options` are those of `tools/soak`.
pub(crate) fn run(project: &Project, options: &[&str]) -> anyhow::Result<()> {
    dist::run(project)?;
    debian::browsers(project)?;
    tools::tool(project, "geckodriver", "^0.37", &[])?;
    let mut command = cargo(project, &["run", "--quiet", "--package", "seat-soak", "--"]);
    openly(command.args(options).env("PATH", tools::path(project)?))
}
