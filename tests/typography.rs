//! The spaces and quotation marks of each language: what a reader sees at once and a translator's keyboard does not give.
#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

use std::fs;

use community_seat::content::Texts;
use community_seat::model::Value;

/// What must not stand in the texts of a language, and what is right.
#[rustfmt::skip]
const WRONG: &[(&str, &[&str], &str)] = &[
    ("fr", &[" ;", " !", " ?", " %"], "a narrow space that does not break: U+202F"),
    ("fr", &[" :", "« ", " »"], "a space that does not break: U+00A0"),
    ("fr", &["“", "”", "„", "\"", "'", "(e)", "·e"], "« », ’, and no doubled endings"),
    ("de", &[" %", " …"], "a space that does not break: U+00A0"),
    ("de", &["”", "«", "»", "\"", "'", "*in", ":in", "/in"], "„ “, and no signs within words"),
];

/// Signs before which French has a space, whatever stands before it.
const FRENCH: [char; 5] = [';', '!', '?', ':', '%'];

#[test]
fn spaces_and_marks_are_those_of_the_language() {
    let mut found = Vec::new();
    for (tag, wrong, right) in WRONG {
        for (key, text) in texts(tag).iter() {
            for piece in wrong.iter().filter(|piece| text.contains(*piece)) {
                found.push(format!("{tag}: {key}: `{piece}`: {right}: {text}"));
            }
        }
    }
    for (key, text) in texts("fr").iter() {
        for (at, sign) in text.char_indices().filter(|(_, c)| FRENCH.contains(c)) {
            let before = text.get(..at).and_then(|before| before.chars().next_back());
            if !matches!(before, Some('\u{a0}' | '\u{202f}')) {
                found.push(format!("fr: {key}: no space before `{sign}`: {text}"));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn german_quotation_marks_come_in_pairs() {
    for (key, text) in texts("de").iter() {
        assert_eq!(text.matches('„').count(), text.matches('“').count(), "{key}: {text}");
    }
}

fn texts(tag: &str) -> Texts {
    let text = fs::read_to_string(format!("src/content/{tag}.json")).unwrap();
    let value: Value = serde_json::from_str(&text).unwrap();
    Texts::parse(&value).unwrap_or_else(|faults| panic!("{tag}: {faults:?}"))
}
