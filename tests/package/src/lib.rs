//! Reading `dist/` and running the tools of npm on it, for the tests beside this file.

// A test fails by panicking, at the line that asked.
#![allow(clippy::expect_used, clippy::panic)]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

/// The root of the repository.
pub fn repository() -> &'static Path {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here)
}

/// A file of `dist/`.
#[track_caller]
pub fn dist(name: &str) -> Vec<u8> {
    let file = repository().join("dist").join(name);
    fs::read(&file)
        .unwrap_or_else(|error| panic!("{} (`cargo xtask dist` makes it): {error}", file.display()))
}

/// Every file of `dist/`, by its path there.
pub fn files() -> Vec<(String, Vec<u8>)> {
    let mut folders = vec![repository().join("dist")];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("dist/ is built").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                found.push((path.display().to_string(), fs::read(&path).expect("the file can be read")));
            }
        }
    }
    found
}

/// A JSON file below the repository's root.
#[track_caller]
pub fn json(name: &str) -> Value {
    let file = repository().join(name);
    let text = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

/// A new, empty folder for one test, below `target/`.
#[track_caller]
pub fn scratch(name: &str) -> PathBuf {
    let folder = repository().join("target/package-tests").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).expect("the last run's files can be removed");
    }
    fs::create_dir_all(&folder).expect("the folder can be made");
    folder
}

/// Runs a script of an npm package of the repository with node, in `folder`; gives what it printed.
///
/// # Panics
/// Where it fails, with what it printed.
#[track_caller]
pub fn node(folder: &Path, script: &str, arguments: &[&str]) -> String {
    let script = repository().join("node_modules").join(script);
    run(Command::new("node").arg(script).args(arguments).current_dir(folder))
}

/// Runs a command to its end; gives what it printed.
///
/// # Panics
/// Where it fails, with what it printed.
#[track_caller]
pub fn run(command: &mut Command) -> String {
    let output = command.output().unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let [said, errors] =
        [output.stdout, output.stderr].map(|part| String::from_utf8_lossy(&part).into_owned());
    assert!(output.status.success(), "{command:?} failed:\n{said}{errors}");
    said
}
