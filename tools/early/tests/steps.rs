//! What is written for each language.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, missing_docs)]

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};

use first_step::content::CATALOGUE;
use first_step::model::{Catalogue, Listed, Saved, State};
use serde_json::Value;

const LANGUAGES: [&str; 8] = ["ar", "de", "en", "es", "fr", "it", "ja", "pt-BR"];

fn texts(language: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("../../src/content/{language}.json"))
}

fn run(files: impl IntoIterator<Item = PathBuf>) -> Output {
    Command::new(env!("CARGO_BIN_EXE_seat-early")).args(files).output().expect("the program starts")
}

fn written() -> Value {
    let Output { status, stdout, stderr } = run(LANGUAGES.map(texts));
    assert!(status.success(), "{}", String::from_utf8_lossy(&stderr));
    serde_json::from_slice(&stdout).expect("it writes JSON")
}

fn catalogue() -> Catalogue {
    Catalogue::parse(&serde_json::from_str(CATALOGUE).unwrap()).unwrap()
}

#[test]
fn every_goal_of_the_catalogue_is_asked_in_every_language() {
    let (written, catalogue) = (written(), catalogue());
    for language in LANGUAGES {
        let step = written["steps"][language].as_str().unwrap();
        let texts: Value = serde_json::from_str(&fs::read_to_string(texts(language)).unwrap()).unwrap();
        for goal in catalogue.goals().map(|goal| goal.id(&catalogue)) {
            let asked = format!(">{}<", texts["goals"][goal]["text"].as_str().unwrap());
            assert_eq!(step.matches(&asked).count(), 1, "{language}: {asked}");
            let radios = format!("type=\"radio\" name=\"goal-{goal}\"");
            assert_eq!(step.matches(&radios).count(), 4, "{language}: {radios}");
        }
        assert!(step.contains(&format!(
            "lang=\"{language}\" dir=\"{}\"",
            texts["meta"]["direction"].as_str().unwrap()
        )));
        // No text is missing: a key would show itself.
        assert!(!step.contains(">steps.") && !step.contains(">shell.") && !step.contains("{"), "{language}");
    }
}

#[test]
fn nothing_in_it_waits_for_a_script_without_saying_so() {
    let written = written();
    for language in LANGUAGES {
        let step = written["steps"][language].as_str().unwrap();
        assert!(step.matches("<button ").count() > 5, "{language}");
        assert_eq!(step.matches("<button ").count(), step.matches("<button disabled ").count(), "{language}");
        let handlers = step
            .split(" on")
            .skip(1)
            .filter(|rest| rest.trim_start_matches(|c: char| c.is_ascii_lowercase()).starts_with("=\""));
        assert_eq!(handlers.count(), 0, "{language}");
        // What a strict policy would refuse, and marks and ends that mean nothing.
        for absent in
            ["<script", " style=", "javascript:", "<!", "</input>", "<dialog", "checked", "disabled=\"\""]
        {
            assert!(!step.contains(absent), "{language}: {absent}");
        }
    }
}

#[test]
fn the_visit_is_one_that_has_just_begun() {
    let catalogue = catalogue();
    let visit = serde_json::from_value(written()["visit"].clone()).unwrap();
    let visit = Saved::parse(&catalogue, &visit).unwrap();
    assert_eq!(visit, Saved::of(&State::new(catalogue.into())));
}

#[test]
fn what_cannot_be_read_is_named() {
    let missing = run([PathBuf::from("nothing.json")]);
    assert!(!missing.status.success() && String::from_utf8_lossy(&missing.stderr).contains("nothing.json"));
    let none = run([]);
    assert!(!none.status.success() && String::from_utf8_lossy(&none.stderr).contains("usage"));
}
