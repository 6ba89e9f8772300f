//! The sources, as the tests of what they contain read them.
#![allow(dead_code, reason = "each test binary uses its own part")]

use std::fs;
use std::path::{Path, PathBuf};

pub(crate) fn top() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

pub(crate) fn read(file: &Path) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{}: {error}", file.display()))
}

pub(crate) fn files_below(folder: &str, extension: &str) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![top().join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            // What npm has installed for an earlier run is not ours.
            let is_ours = !name.starts_with('.') && name != "node_modules";
            if path.is_dir() && is_ours {
                folders.push(path);
            } else if extension.is_empty() || path.extension().is_some_and(|other| other == extension) {
                files.push(path);
            }
        }
    }
    files.sort();
    assert!(!files.is_empty(), "nothing in {folder}");
    files
}

/// The code of a file: without comments, and without its unit tests, which end the file.
pub(crate) fn code(file: &Path) -> String {
    let text = read(file);
    let shipped = text.split("#[cfg(test)]").next().unwrap_or_default();
    let lines = shipped.lines().map(|line| match line.trim_start() {
        comment if comment.starts_with("//") => "",
        _ => line.split_once(" // ").map_or(line, |(code, _)| code),
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The string literals of a piece of code.
pub(crate) fn literals(code: &str) -> Vec<String> {
    let mut literals = Vec::new();
    let mut now: Option<String> = None;
    let mut characters = code.chars();
    while let Some(c) = characters.next() {
        match (&mut now, c) {
            (None, '"') => now = Some(String::new()),
            (None, '\'') => {
                // A character, such as '"', and not a lifetime.
                let mut ahead = characters.clone();
                let first = ahead.next();
                if first == Some('\\') || ahead.next() == Some('\'') {
                    characters.nth(if first == Some('\\') { 2 } else { 1 });
                }
            }
            (Some(text), '\\') => text.extend(characters.next()),
            (Some(_), '"') => literals.extend(now.take()),
            (Some(text), c) => text.push(c),
            (None, _) => {}
        }
    }
    literals
}
