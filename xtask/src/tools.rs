//! Installs what the build needs: the wasm target, the sources of the standard library, npm packages, tools written in Rust.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};

use crate::process::{cargo, is_installed, openly, program, quietly};
use crate::project::Project;

const WASM: &str = "wasm32-unknown-unknown";

/// Adds to the toolchain in use the wasm target and the sources of the standard library, where they are missing.
pub(crate) fn toolchain(project: &Project) -> anyhow::Result<()> {
    let sysroot = quietly(&mut program(project, "rustc", &["--print", "sysroot"]))?;
    let sysroot = String::from_utf8(sysroot).context("rustc's folder has a name that is not UTF-8")?;
    let libraries = Path::new(sysroot.trim()).join("lib/rustlib");
    for (kind, name, place) in [("target", WASM, WASM), ("component", "rust-src", "src/rust/library/std")] {
        if !libraries.join(place).is_dir() {
            println!("Adding the {kind} {name} with `rustup {kind} add`.");
            quietly(&mut program(project, "rustup", &[kind, "add", name]))?;
        }
    }
    Ok(())
}

/// npm, as it is started.
pub(crate) const NPM: &str = if cfg!(windows) { "npm.cmd" } else { "npm" };

/// Brings a folder's `node_modules` in step with its `package-lock.json`, where it is not.
///
/// Install scripts do not run: the packages work without theirs.
pub(crate) fn npm_packages(project: &Project, folder: &Path) -> anyhow::Result<()> {
    let lock = folder.join("package-lock.json");
    let wanted = fs::read(&lock).with_context(|| format!("cannot read {}", lock.display()))?;
    let stamp = folder.join("node_modules/.in-step-with");
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    if !is_installed(NPM) {
        bail!("npm is missing: install Node.js 20.19, 22.12 or newer, which brings it");
    }
    println!("Installing the npm packages of {} with `npm ci`.", lock.display());
    quietly(program(project, NPM, &["ci", "--ignore-scripts"]).current_dir(folder))?;
    fs::write(&stamp, wanted).with_context(|| format!("cannot write {}", stamp.display()))
}

/// A tool written in Rust that is built here where the search path has none of its name: how it is started.
///
/// `options` go to `cargo install`. With `--debug`, and without what debuggers need: to optimise a tool would take longer than that saves,
/// and what it shares with this workspace is compiled once. Not `--locked`: some of their lock files name versions that the registry no
/// longer offers.
pub(crate) fn tool(
    project: &Project,
    name: &str,
    version: &str,
    options: &[&str],
) -> anyhow::Result<PathBuf> {
    let built = project.tools().join("bin").join(format!("{name}{}", std::env::consts::EXE_SUFFIX));
    if is_installed(name) {
        return Ok(PathBuf::from(name));
    }
    if !built.is_file() {
        println!("Building {name} into {}: this can take some minutes.", project.tools().display());
        let mut install = cargo(project, &["install", "--quiet", "--debug", name, "--version", version]);
        install.args(options).arg("--root").arg(project.tools());
        openly(install.env("CARGO_TARGET_DIR", &project.target).env("CARGO_PROFILE_DEV_DEBUG", "false"))?;
    }
    Ok(built)
}

/// The search path, with the tools that are built here.
pub(crate) fn path(project: &Project) -> anyhow::Result<OsString> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders = std::env::split_paths(&path).chain([project.tools().join("bin")]);
    Ok(std::env::join_paths(folders)?)
}
