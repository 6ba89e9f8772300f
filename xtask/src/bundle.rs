//! The element's script with its style sheet inside, and the texts of each language.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::Context;

use crate::process::{node, quietly};
use crate::project::Project;

/// The element's script: one file, with the style sheet as a string in it, the tags of the languages, and what each of them
/// says where nothing could be loaded, not even its texts.
pub(crate) fn element(project: &Project, languages: &[(String, Vec<u8>)]) -> anyhow::Result<Vec<u8>> {
    let tags: Vec<&str> = languages.iter().map(|(tag, _)| tag.as_str()).collect();
    let mut failed = serde_json::Map::new();
    for (tag, texts) in languages {
        let texts: serde_json::Value = serde_json::from_slice(texts)?;
        let say =
            |key: &str| texts.get("shell").and_then(|shell| shell.get(key)).cloned().unwrap_or_default();
        failed.insert(tag.clone(), serde_json::json!({ "text": say("failed"), "retry": say("retry") }));
    }
    let style = quietly(esbuild(project).arg("style/main.css").arg("--bundle"))?;
    let file = project.target.join("seat-style.css");
    fs::write(&file, style).with_context(|| format!("cannot write {}", file.display()))?;
    quietly(
        esbuild(project)
            .args(["src/element/element.js", "--bundle", "--format=esm", "--loader:.css=text"])
            .arg(format!("--define:SEAT_LANGUAGES={}", serde_json::to_string(&tags)?))
            .arg(format!("--define:SEAT_FAILED={}", serde_json::Value::Object(failed)))
            .arg(format!("--alias:seat-style={}", file.display())),
    )
}

/// A script, smaller.
pub(crate) fn minify(project: &Project, script: &str) -> anyhow::Result<Vec<u8>> {
    let file = project.target.join("glue.js");
    fs::write(&file, script).with_context(|| format!("cannot write {}", file.display()))?;
    quietly(esbuild(project).arg(&file).arg("--format=esm"))
}

/// Every language: its tag and its texts as compact JSON, in the order of the tags.
pub(crate) fn languages(project: &Project) -> anyhow::Result<Vec<(String, Vec<u8>)>> {
    let mut languages = Vec::new();
    for file in files_below(&project.root.join("src/content"))? {
        let Some(tag) = language_of(&file) else { continue };
        let text = fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
        let texts: serde_json::Value =
            serde_json::from_str(&text).with_context(|| format!("{} is no JSON", file.display()))?;
        languages.push((tag.to_owned(), serde_json::to_vec(&texts)?));
    }
    Ok(languages)
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

/// The language tag that names a content file: `en.json`, `pt-BR.json`, but not `catalogue.json`.
fn language_of(file: &Path) -> Option<&str> {
    let tag = file.file_name()?.to_str()?.strip_suffix(".json")?;
    let mut subtags = tag.split('-');
    let language = subtags.next()?;
    let is_language = (2..=3).contains(&language.len()) && language.bytes().all(|b| b.is_ascii_lowercase());
    let are_subtags =
        subtags.all(|s| (2..=8).contains(&s.len()) && s.bytes().all(|b| b.is_ascii_alphanumeric()));
    (is_language && are_subtags).then_some(tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_named_by_their_tag() {
        let check =
            |file: &str, expect: Option<&str>| assert_eq!(language_of(Path::new(file)), expect, "{file}");
        check("src/content/en.json", Some("en"));
        check("src/content/pt-BR.json", Some("pt-BR"));
        check("src/content/zh-Hant-TW.json", Some("zh-Hant-TW"));
        check("src/content/catalogue.json", None);
        check("src/content/cases.json", None);
        check("src/content/mod.rs", None);
        check("src/content/en-.json", None);
    }
}
