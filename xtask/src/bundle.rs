//! The scripts, and the style sheets as a browser gets them.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;

use crate::around::hash;
use crate::dist::Files;
use crate::process::{node, quietly};
use crate::project::Project;
use crate::texts::Language;

/// The element's script, which a host page embeds. It knows the languages, what each of them says where nothing could be loaded,
/// and the hash of every file that it fetches.
pub(crate) fn element(project: &Project, languages: &[Language], files: &Files) -> anyhow::Result<Vec<u8>> {
    let tags: Vec<&str> = languages.iter().map(|language| language.tag.as_str()).collect();
    let failed: serde_json::Map<_, _> =
        languages.iter().map(|language| (language.tag.clone(), language.failed.clone())).collect();
    let hashes: serde_json::Map<_, _> =
        files.iter().map(|(name, contents)| (name.clone(), hash(contents).into())).collect();
    quietly(
        esbuild(project)
            .args(["src/element/element.js", "--bundle", "--format=esm"])
            .arg(format!("--define:SEAT_LANGUAGES={}", serde_json::to_string(&tags)?))
            .arg(format!("--define:SEAT_FAILED={}", serde_json::Value::Object(failed)))
            .arg(format!("--define:SEAT_HASHES={}", serde_json::Value::Object(hashes))),
    )
}

/// The script that runs the modules: one file, with wasm-bindgen's script and the first style sheet in it.
pub(crate) fn core(project: &Project, glue: &Path) -> anyhow::Result<Vec<u8>> {
    let file = project.target.join("seat-style.css");
    fs::write(&file, style(project, "style/main.css")?)
        .with_context(|| format!("cannot write {}", file.display()))?;
    let link = project.root.join("src/element/link.js");
    quietly(
        esbuild(project)
            .args(["src/element/core.js", "--bundle", "--format=esm", "--loader:.css=text"])
            .arg(format!("--alias:seat-glue={}", glue.display()))
            .arg(format!("--alias:seat-link={}", link.display()))
            .arg(format!("--alias:seat-style={}", file.display())),
    )
}

/// A style sheet with what it imports.
pub(crate) fn style(project: &Project, file: &str) -> anyhow::Result<Vec<u8>> {
    quietly(esbuild(project).arg(file).arg("--bundle"))
}

/// Every file in a folder and its folders, sorted; hidden ones are left out.
pub(crate) fn files_below(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in
        fs::read_dir(folder).with_context(|| format!("cannot read the folder {}", folder.display()))?
    {
        let path = entry?.path();
        if path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.')) {
            continue;
        }
        if path.is_dir() { files.extend(files_below(&path)?) } else { files.push(path) }
    }
    files.sort();
    Ok(files)
}

fn esbuild(project: &Project) -> std::process::Command {
    let mut command = node(project, "esbuild/bin/esbuild");
    command.args(["--minify", "--charset=utf8", "--legal-comments=none", "--log-level=warning"]);
    command
}
