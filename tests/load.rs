//! Files that people load: what is taken, and what is said of the rest, in the visitor's language.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod common;
#[path = "common/made.rs"]
mod made;

use common::{any_value, catalogue};
use community_seat::report::{Date, Format, NoAnswers, document, load};
use made::{Made, hostile, words};
use proptest::prelude::*;

/// What is said of a file with this text.
fn said(tag: &str, text: &str) -> Vec<String> {
    load(&catalogue(), text).expect_err(text).said(&words(tag))
}

#[test]
fn what_was_saved_is_loaded() {
    let made = Made::new("en", &hostile(0));
    for text in [
        serde_json::to_string(&document(&made.report())).unwrap(),
        serde_json::to_string_pretty(&document(&made.report())).unwrap(),
        serde_json::to_string(&made.answers.to_value(&made.catalogue)).unwrap(),
    ] {
        assert_eq!(load(&made.catalogue, &text), Ok(made.answers.clone()));
        assert_eq!(load(&made.catalogue, &format!("\u{feff}{text}\r\n")), Ok(made.answers.clone()));
    }
}

#[test]
fn each_fault_is_said_with_its_place() {
    #[rustfmt::skip]
    let cases: &[(&str, &[&str])] = &[
        ("{\n  \"goals\": {\"answer\": 3,}\n}", &["This is not a JSON file: the fault is in line 2, column 25."]),
        ("<!doctype html>", &["This is not a JSON file: the fault is in line 1, column 1."]),
        (r#"{"format": "other"}"#, &["This file does not hold answers for this assessment."]),
        (r#"{"format": "community-seat", "version": 2}"#,
            &["This file was made by a newer version. Reload the page, or ask the editor of the page to update it."]),
        (r#"{"format": "community-seat"}"#,
            &["1 answer does not fit:", "version: expected a whole number from 1 to 1, found nothing"]),
        (r#"{"format": "community-seat", "version": 1, "catalogue": {"id": "other"}}"#,
            &["This file was made with other questions than those on this page."]),
        ("[]", &["This file does not hold answers for this assessment."]),
        (r#"{"name": "x"}"#, &["This file does not hold answers for this assessment."]),
        (r#"{"goals": {"answer": 4}, "sponsor": "yes", "names": {"legal": " "}}"#, &["3 answers do not fit:",
            "goals.answer: expected a whole number from 0 to 3, found 4",
            "names.legal: expected a name of 1 to 60 characters, without control characters, found \" \"",
            "sponsor: expected true or false, found \"yes\""]),
        // A browser would have kept the second and said nothing.
        (r#"{"size": "1-50", "size": "5001+"}"#, &["1 answer does not fit:", "size: expected it only once, found \"5001+\""]),
    ];
    for (text, expected) in cases {
        assert_eq!(said("en", text), *expected, "{text}");
    }
    let many: Vec<String> = (0..9).map(|n| format!(r#""x{n}": {n}"#)).collect();
    let lines = said("en", &format!("{{\"goals\": {{}}, {}}}", many.join(", ")));
    assert_eq!(
        (lines.len(), lines[0].as_str(), lines[6].as_str()),
        (7, "9 answers do not fit:", "and 4 more")
    );
    assert_eq!(
        said("it", r#"{"goals": {"answer": 2.5}}"#)[1],
        "goals.answer: previsto un numero intero da 0 a 3, trovato 2.5"
    );
    for other in [NoAnswers::Several, NoAnswers::TooLarge, NoAnswers::Unreadable] {
        let lines = other.said(&words("it"));
        assert!(lines.len() == 1 && lines[0].ends_with('.'), "{lines:?}");
    }
}

#[test]
fn file_names_are_safe_everywhere() {
    let date = Date::new(2026, 11, 24).unwrap();
    for tag in ["en", "it"] {
        for format in Format::ALL {
            let name = format.file_name(&words(tag), date);
            let (stem, extension) = name.rsplit_once('.').unwrap();
            assert!(stem.ends_with("-2026-11-24") && stem.len() < 60, "{name}");
            assert!(
                stem.chars().all(|c| c.is_alphanumeric() || c == '-') && !stem.starts_with('-'),
                "{name}"
            );
            assert!(["md", "json", "csv", "ics", "svg", "png"].contains(&extension), "{name}");
        }
    }
}

proptest! {
    #[test]
    fn no_document_is_without_a_word(value in any_value()) {
        let text = serde_json::to_string(&value).unwrap();
        match load(&catalogue(), &text) {
            Ok(answers) => prop_assert!(load(&catalogue(), &serde_json::to_string(&answers.to_value(&catalogue())).unwrap()).is_ok()),
            Err(fault) => {
                let lines = fault.said(&words("en"));
                prop_assert!(!lines.is_empty() && lines.iter().all(|line| !line.is_empty() && !line.contains('{')
                    || line.contains("found")), "{:?}", lines);
            }
        }
    }

    #[test]
    fn no_text_panics(text in "\\PC{0,200}") {
        let _ = load(&catalogue(), &text).map_err(|fault| fault.said(&words("it")));
    }
}
