//! The texts of each language, in two files: what the first step says, and what comes after it.

use std::fs;
use std::path::Path;

use anyhow::Context;
use serde_json::{Map, Value};

use crate::bundle::files_below;
use crate::project::Project;

/// What is needed until an answer is given: keys with everything below them; `*` is any one part of a key. All else comes later.
const FIRST: [&str; 42] = [
    "meta.direction",
    "shell.name",
    "shell.steps.label",
    "shell.steps.goals",
    "shell.steps.company",
    "shell.steps.today",
    "shell.steps.result",
    "shell.steps.current",
    "shell.steps.done",
    "shell.steps.todo",
    "shell.steps.locked",
    "shell.buttons.next_company",
    "shell.buttons.next_today",
    "shell.buttons.show_result",
    "shell.buttons.back",
    "shell.buttons.load",
    "shell.buttons.start_again",
    "shell.buttons.delete_all",
    "shell.start_again",
    "shell.delete_all",
    "shell.resume",
    "shell.storage",
    "shell.loading",
    "shell.loading_result",
    "shell.failed",
    "shell.failed_result",
    "shell.retry",
    "shell.wait",
    "shell.error",
    "shell.language",
    "shell.live.loaded",
    "goals.*.text",
    "goals.*.example",
    "steps.why",
    "steps.importance.*.label",
    "steps.importance.*.help",
    "steps.goals.title",
    "steps.goals.lead",
    "steps.goals.why_text",
    "steps.goals.empty",
    "plan.now_none",
    "exports.errors.stored_damaged",
];

/// One language.
pub(crate) struct Language {
    /// Its tag (BCP 47).
    pub(crate) tag: String,
    /// Its name in itself.
    pub(crate) name: String,
    /// The texts that are needed first, as compact JSON.
    pub(crate) first: Vec<u8>,
    /// The texts that follow.
    pub(crate) rest: Vec<u8>,
    /// What it says where nothing could be loaded, not even its texts: the sentence, and the button that tries again.
    pub(crate) failed: Value,
}

/// Every language, in the order of the tags.
pub(crate) fn languages(project: &Project) -> anyhow::Result<Vec<Language>> {
    let mut languages = Vec::new();
    for file in files_below(&project.root.join("src/content"))? {
        let Some(tag) = language_of(&file) else { continue };
        let text = fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
        let texts: Map<String, Value> = serde_json::from_str(&text)
            .with_context(|| format!("{} is no object of texts", file.display()))?;
        let name = texts.get("meta").and_then(|meta| meta.get("language")).and_then(Value::as_str);
        let name = name.with_context(|| format!("{} has no meta.language", file.display()))?.to_owned();
        let say = |key: &str| texts.get("shell").and_then(|shell| shell.get(key)).cloned();
        let failed = serde_json::json!({ "text": say("failed"), "retry": say("retry") });
        let (first, rest) = split("", texts);
        languages.push(Language {
            tag: tag.to_owned(),
            name,
            first: serde_json::to_vec(&first)?,
            rest: serde_json::to_vec(&rest)?,
            failed,
        });
    }
    Ok(languages)
}

/// Parts texts into what is needed first and what comes later. Each text is in exactly one of the two.
fn split(below: &str, texts: Map<String, Value>) -> (Map<String, Value>, Map<String, Value>) {
    let (mut first, mut rest) = (Map::new(), Map::new());
    for (name, value) in texts {
        let key = if below.is_empty() { name.clone() } else { format!("{below}.{name}") };
        match value {
            value if FIRST.iter().any(|pattern| matches(pattern, &key)) => {
                first.insert(name, value);
            }
            Value::Object(inner) => {
                let (inner_first, inner_rest) = split(&key, inner);
                for (part, inner) in [(&mut first, inner_first), (&mut rest, inner_rest)] {
                    if !inner.is_empty() {
                        part.insert(name.clone(), Value::Object(inner));
                    }
                }
            }
            value => {
                rest.insert(name, value);
            }
        }
    }
    (first, rest)
}

/// Whether a pattern is exactly this key.
fn matches(pattern: &str, key: &str) -> bool {
    let (mut wanted, mut parts) = (pattern.split('.'), key.split('.'));
    loop {
        match (wanted.next(), parts.next()) {
            (None, None) => return true,
            (Some(wanted), Some(part)) if wanted == "*" || wanted == part => {}
            _ => return false,
        }
    }
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

    #[test]
    fn every_text_is_in_one_of_the_two_files() {
        let texts = serde_json::json!({
            "meta": { "direction": "ltr", "language": "English" },
            "goals": { "answer": { "text": "T", "example": "E", "noun": "N" } },
            "plan": { "now": "P", "now_none": "Q" },
            "result": { "title": "R" },
        });
        let Value::Object(texts) = texts else { return };
        let (first, rest) = split("", texts);
        assert_eq!(
            Value::Object(first),
            serde_json::json!({
                "meta": { "direction": "ltr" },
                "goals": { "answer": { "text": "T", "example": "E" } },
                "plan": { "now_none": "Q" },
            })
        );
        assert_eq!(
            Value::Object(rest),
            serde_json::json!({
                "meta": { "language": "English" },
                "goals": { "answer": { "noun": "N" } },
                "plan": { "now": "P" },
                "result": { "title": "R" },
            })
        );
    }
}
