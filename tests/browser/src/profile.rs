//! The profile that each Firefox begins with: one that has begun once before, and never seen a page.
//!
//! In an empty one Firefox reads and compiles all of its own scripts, and makes its databases: it then takes twice as long to start.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use std::{fs, io};

use crate::session::Session;
use crate::setup::{Engine, Setup};

/// What belongs to the one Firefox that ran: its lock, and what its driver had it prefer.
const ITS_OWN: [&str; 2] = [".parentlock", "user.js"];

/// Makes a profile for a Firefox that is about to start.
pub(crate) fn make(binary: &Path, profile: &Path) -> io::Result<()> {
    /// As it was left, where one could be made.
    static BEGUN: OnceLock<Option<PathBuf>> = OnceLock::new();
    let begun = BEGUN.get_or_init(|| {
        let begun = begun(binary);
        if let Err(error) = &begun {
            eprintln!("each Firefox begins in an empty profile, which takes longer: {error}");
        }
        begun.ok()
    });
    match begun {
        Some(begun) => copy(begun, profile),
        None => fs::create_dir_all(profile),
    }
}

/// Has this Firefox begin once, in an empty profile; where that is kept. Another version has one of its own, and so have other wishes: some
/// stay in it.
fn begun(binary: &Path) -> io::Result<PathBuf> {
    let version = Command::new(binary).arg("--version").output()?.stdout;
    let mut mark = DefaultHasher::new();
    (version, include_str!("drivers.rs")).hash(&mut mark);
    let folder = crate::repository().join("target/firefox");
    let kept = folder.join(format!("{:016x}", mark.finish()));
    if kept.is_dir() {
        return Ok(kept);
    }
    // Under its name only once it is whole: another run may look for it meanwhile.
    let whole = folder.join(std::process::id().to_string());
    if whole.exists() {
        fs::remove_dir_all(&whole)?;
    }
    let empty = |profile: &Path| fs::create_dir_all(profile);
    let start = AssertUnwindSafe(|| Session::start_in(Engine::Firefox, &Setup::new(), empty));
    let session = catch_unwind(start).map_err(|_| io::Error::other("it does not start"))?;
    session.end(|profile| copy(profile, &whole))?;
    let named = fs::rename(&whole, &kept);
    if named.is_err() {
        fs::remove_dir_all(&whole)?;
    }
    if kept.is_dir() { Ok(kept) } else { named.map(|()| kept) }
}

/// Copies a folder's files; not its links, which lead to those who run.
fn copy(from: &Path, to: &Path) -> io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (kind, name) = (entry.file_type()?, entry.file_name());
        if kind.is_dir() {
            copy(&entry.path(), &to.join(name))?;
        } else if kind.is_file() && !ITS_OWN.iter().any(|own| name == *own) {
            fs::copy(entry.path(), to.join(name))?;
        }
    }
    Ok(())
}
