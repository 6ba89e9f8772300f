//! What the documents say is held by a test is held by a test of that name.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

#[path = "common/code.rs"]
mod code;

use std::collections::BTreeSet;

use code::{files_below, read, top};

/// Documents that name tests, each in backquotes, in the last column of a table or in brackets.
const DOCUMENTS: [&str; 2] = ["SECURITY.md", "ACCESSIBILITY.md"];

#[test]
fn every_test_that_a_document_names_is_there() {
    let tests: BTreeSet<String> = [files_below("tests", "rs"), files_below("tools", "rs")]
        .concat()
        .iter()
        .flat_map(|file| names_in(&read(file)))
        .collect();
    let mut missing = Vec::new();
    for document in DOCUMENTS {
        let text = read(&top().join(document));
        let named: Vec<&str> = text.split('`').skip(1).step_by(2).filter(|word| is_name(word)).collect();
        assert!(named.len() > 10, "{document} names {named:?}");
        missing.extend(
            named.into_iter().filter(|name| !tests.contains(*name)).map(|name| format!("{document}: {name}")),
        );
    }
    assert!(missing.is_empty(), "no such tests:\n{}", missing.join("\n"));
}

/// The names of tests are sentences: nothing else that is set as code has so many underscores.
fn is_name(word: &str) -> bool {
    word.matches('_').count() >= 3
        && word.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
}

fn names_in(text: &str) -> Vec<String> {
    let after = |start: &str| {
        text.split(start)
            .skip(1)
            .map(|rest| rest.trim_start().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect())
            .collect::<Vec<String>>()
    };
    [after("fn "), after("browser_test!(")].concat()
}
