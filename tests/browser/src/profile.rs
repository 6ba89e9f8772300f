//! The profile that each Firefox begins with: one that has begun once before, and never seen a page.
//!
//! In an empty one Firefox reads and compiles all of its own scripts, and makes its databases: it then takes twice as long to start.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use std::{fs, io};

use crate::session::Session;
use crate::setup::{Engine, Setup};

/// What only a Firefox that runs has in its profile.
const LOCK: &str = ".parentlock";

/// Makes a profile for a Firefox that is about to start.
pub(crate) fn make(binary: &Path, profile: &Path) -> io::Result<()> {
    /// As it was left, where one could be made.
    static BEGUN: OnceLock<Option<PathBuf>> = OnceLock::new();
    match BEGUN.get_or_init(|| begun(binary).ok()) {
        Some(begun) => copy(begun, profile),
        None => fs::create_dir_all(profile),
    }
}

/// Has this Firefox begin once, in an empty profile; where that is kept. Another version has one of its own.
fn begun(binary: &Path) -> io::Result<PathBuf> {
    let version =
        String::from_utf8_lossy(&Command::new(binary).arg("--version").output()?.stdout).into_owned();
    let version: String = version.chars().filter(|c| c.is_ascii_alphanumeric() || *c == '.').collect();
    let kept = crate::artifact(&format!("profile-{version}"));
    if !kept.is_dir() {
        // Under its name only once it is whole: another run may look for it meanwhile.
        let whole = crate::artifact(&format!("profile-{}", std::process::id()));
        Session::start_in(Engine::Firefox, &Setup::new(), |profile| fs::create_dir_all(profile))
            .end(|profile| copy(profile, &whole))?;
        if fs::rename(&whole, &kept).is_err() {
            fs::remove_dir_all(&whole)?;
        }
    }
    Ok(kept)
}

/// Copies a folder's files; not its links, which lead to those who run.
fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (kind, place) = (entry.file_type()?, to.join(entry.file_name()));
        if kind.is_dir() {
            copy(&entry.path(), &place)?;
        } else if kind.is_file() && entry.file_name() != LOCK {
            fs::copy(entry.path(), place)?;
        }
    }
    Ok(())
}
