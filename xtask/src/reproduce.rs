//! `reproduce`: builds `dist/` a second time in another folder, and compares every byte.
//!
//! The folder of the sources, cargo's target folder and cargo's home have other names, of other lengths, than in the first build. The toolchain, from whose
//! sources the standard library is compiled, is the same in both.
//! What would differ is what a stranger could not build again, or what would tell where the builder's folders are.

use std::fs::{self, File};
use std::path::{Path, PathBuf};

use anyhow::{Context, bail};

use crate::bundle::files_below;
use crate::dist::{self, name_below};
use crate::process::{program, quietly};
use crate::project::Project;
use crate::tools;

/// How much of the second build is made anew.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Extent {
    /// All that goes into `dist/`; it takes minutes.
    Everything,
    /// The product itself. The crates it uses are taken as the first build left them.
    Product,
}

/// Compares `dist/` as it is with what a second build makes of the same sources.
pub(crate) fn run(project: &Project, extent: Extent) -> anyhow::Result<()> {
    let place = project.target.join("reproduced");
    drop(fs::remove_dir_all(&place));
    let second = Project {
        root: place.join("sources-in-a-folder-of-another-name"),
        target: place.join("target"),
        cargo_home: match extent {
            Extent::Everything => other_home(&place)?,
            Extent::Product => None,
        },
        workshop: project.root.clone(),
        is_breakable: false,
    };
    copy_sources(project, &second)?;
    if extent == Extent::Product {
        copy_crates(&project.target, &second.target)?;
    }
    tools::npm_packages(&second, &second.root)?;
    let made = dist::build(&second)?;
    let differs = |name: &&String| {
        !fs::read(project.dist().join(name)).is_ok_and(|first| made.get(*name) == Some(&first))
    };
    let mut found: Vec<String> = made.keys().filter(differs).cloned().collect();
    for file in files_below(&project.dist())? {
        let name = name_below(&project.dist(), &file)?;
        if !made.contains_key(&name) {
            found.push(name);
        }
    }
    if !found.is_empty() {
        bail!("built in another folder, these differ (see {}): {}", place.display(), found.join(", "));
    }
    println!("A second build in another folder made the same {} files.", made.len());
    fs::remove_dir_all(&place).with_context(|| format!("cannot remove {}", place.display()))
}

/// What git knows, or would know, of the sources.
fn copy_sources(project: &Project, second: &Project) -> anyhow::Result<()> {
    let list = ["ls-files", "--cached", "--others", "--exclude-standard", "-z"];
    let names = String::from_utf8(quietly(&mut program(project, "git", &list))?)?;
    for name in names.split_terminator('\0') {
        let file = project.root.join(name);
        // A file that was removed and not committed yet is still on the list.
        if file.is_file() {
            copy(&file, &second.root.join(name))?;
        }
    }
    Ok(())
}

/// The crates as the first build compiled them, all but this project's own.
pub(crate) fn copy_crates(from: &Path, to: &Path) -> anyhow::Result<()> {
    for folder in ["release", "wasm32-unknown-unknown/release"] {
        for part in [".fingerprint", "build", "deps"] {
            let part = Path::new(folder).join(part);
            for file in files_below(&from.join(&part))? {
                let name = name_below(&from.join(&part), &file)?;
                if !name.contains("community") {
                    copy(&file, &to.join(&part).join(name))?;
                }
            }
        }
    }
    Ok(())
}

/// Copies a file with its time, by which cargo sees what is up to date.
fn copy(from: &Path, to: &Path) -> anyhow::Result<()> {
    let make = || {
        fs::create_dir_all(to.parent().unwrap_or(to))?;
        fs::copy(from, to)?;
        File::options().write(true).open(to)?.set_modified(from.metadata()?.modified()?)
    };
    make().with_context(|| format!("cannot copy {} to {}", from.display(), to.display()))
}

/// Cargo's home under another name, where the system has links for that.
fn other_home(place: &Path) -> anyhow::Result<Option<PathBuf>> {
    #[cfg(unix)]
    {
        let usual = match std::env::var_os("CARGO_HOME") {
            Some(home) => PathBuf::from(home),
            None => std::env::home_dir().context("there is no home folder")?.join(".cargo"),
        };
        let home = place.join("cargo's home under another name");
        fs::create_dir_all(place)?;
        std::os::unix::fs::symlink(usual, &home)?;
        Ok(Some(home))
    }
    #[cfg(not(unix))]
    {
        println!("Cargo's home is the same in both builds: this system has no links.");
        Ok(None)
    }
}
