//! `assess`: results from a file or a pipe, computed by the model, built for speed.

use std::process::{ExitCode, Stdio};

use crate::process::cargo;
use crate::project::Project;

/// Assesses the answers in `file`, or in standard input for `-`.
///
/// The work is done by a package of its own: the model and nothing else, in the optimised profile `native`.
pub(crate) fn run(project: &Project, file: &str) -> anyhow::Result<ExitCode> {
    let arguments = ["run", "--quiet", "--profile", "native", "--package", "seat-assess", "--manifest-path"];
    let mut command = cargo(project, &arguments);
    command.arg(project.root.join("Cargo.toml")).args(["--", file]);
    // `file` is relative to where the caller stands, not to the project.
    let status = command.current_dir(std::env::current_dir()?).stdin(Stdio::inherit()).status()?;
    Ok(match status.code().map(u8::try_from) {
        Some(Ok(code)) => ExitCode::from(code),
        _ => ExitCode::FAILURE,
    })
}
