//! Running other programs.

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, ExitStatus, Output, Stdio};

use anyhow::{Context, bail};

use crate::project::Project;

/// What a program said, both streams in one, and how it ended.
#[derive(Debug)]
pub(crate) struct Finished {
    pub(crate) status: ExitStatus,
    pub(crate) text: String,
}

/// The cargo that runs this tool, in the project's root.
pub(crate) fn cargo(project: &Project, arguments: &[&str]) -> Command {
    program(project, std::env::var_os("CARGO").as_deref().unwrap_or(OsStr::new("cargo")), arguments)
}

/// Any program, in the project's root.
pub(crate) fn program(project: &Project, name: impl AsRef<OsStr>, arguments: &[&str]) -> Command {
    let mut command = Command::new(name);
    command.args(arguments).current_dir(&project.root).stdin(Stdio::null());
    command
}

/// A script of an npm package, run with node.
pub(crate) fn node(project: &Project, script: &str) -> Command {
    let mut command = program(project, "node", &[]);
    command.arg(Path::new("node_modules").join(script));
    command
}

/// Runs a command, silent unless it fails; gives its standard output.
pub(crate) fn quietly(command: &mut Command) -> anyhow::Result<Vec<u8>> {
    let Output { status, stdout, stderr } = start(command, Command::output)?;
    if status.success() {
        return Ok(stdout);
    }
    bail!(
        "`{}` failed ({status})\n{}{}",
        shown(command),
        String::from_utf8_lossy(&stdout),
        String::from_utf8_lossy(&stderr)
    )
}

/// Runs a command to its end, whatever that is.
pub(crate) fn finish(command: &mut Command) -> anyhow::Result<Finished> {
    let Output { status, stdout, stderr } = start(command, Command::output)?;
    let text = [stdout, stderr].map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).concat();
    Ok(Finished { status, text })
}

/// Runs a command whose output is for the person at the terminal.
pub(crate) fn openly(command: &mut Command) -> anyhow::Result<()> {
    let status = start(command, Command::status)?;
    if status.success() { Ok(()) } else { bail!("`{}` failed ({status})", shown(command)) }
}

/// Whether the search path has a program called `name`.
pub(crate) fn is_installed(name: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| {
        folder.join(name).is_file()
            || folder.join(format!("{name}{}", std::env::consts::EXE_SUFFIX)).is_file()
    })
}

/// A command as one would type it.
pub(crate) fn shown(command: &Command) -> String {
    let name = Path::new(command.get_program()).file_stem().unwrap_or_default();
    let words = [name].into_iter().chain(command.get_args());
    words.map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ")
}

fn start<T>(command: &mut Command, run: fn(&mut Command) -> std::io::Result<T>) -> anyhow::Result<T> {
    run(command)
        .with_context(|| format!("cannot start `{}`: is it installed?", command.get_program().display()))
}
