//! A result in a language, and names that would like to be something else.
#![allow(dead_code, reason = "each test binary uses its own part")]

use crate::common::{answers, catalogue, json};
use community_seat::content::{PlainLocale, Texts, Words};
use community_seat::model::{Answers, Assessment, Catalogue, Listed, Value, assess};
use community_seat::report::{Date, Report};
use std::fs;
use std::path::{Path, PathBuf};

pub(crate) const HOSTILE: [&str; 14] = [
    "=HYPERLINK(\"https://evil.example\",\"x\")",
    "+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(A1)",
    "＝1+1",
    "<script>alert(1)</script>",
    "a | b",
    "# Legal; with, \"quotes\" \\ and *stars*",
    "[x](javascript:alert(1)) ![y](https://evil.example/p.png)",
    "https://evil.example www.evil.example me@evil.example",
    "خدمة العملاء",
    "1. 👩🏽‍💻 people &amp; `code` ~~gone~~ $x$",
    "日本語日本語日本語日本語日本語日本語日本語日本語日本語日本語日本語日本語日本語日本語日本語日本語日本語日本語日本語日本語",
    "    - [ ] {name} {goals}",
];

/// The language with this tag.
pub(crate) fn words(tag: &str) -> Words {
    let text = fs::read_to_string(content().join(format!("{tag}.json"))).unwrap();
    Words::new(tag, Texts::parse(&json(&text)).unwrap(), Box::new(PlainLocale))
}

/// The tags of every language there is.
pub(crate) fn languages() -> Vec<String> {
    let names = fs::read_dir(content()).unwrap().map(|entry| entry.unwrap().file_name());
    let tags = names.filter_map(|name| Some(name.to_str()?.strip_suffix(".json")?.to_owned()));
    let mut tags: Vec<String> = tags.filter(|tag| !["cases", "catalogue"].contains(&tag.as_str())).collect();
    tags.sort();
    assert!(tags.len() >= 2, "{tags:?}");
    tags
}

fn content() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src/content")
}

pub(crate) fn sunday() -> Date {
    Date::new(2026, 11, 22).unwrap()
}

pub(crate) struct Made {
    pub(crate) words: Words,
    pub(crate) catalogue: Catalogue,
    pub(crate) answers: Answers,
    pub(crate) assessment: Assessment,
}

impl Made {
    pub(crate) fn new(tag: &str, text: &str) -> Self {
        let catalogue = catalogue();
        let answers = answers(&catalogue, text);
        let assessment = assess(&catalogue, &answers).expect("a goal is chosen");
        Self { words: words(tag), catalogue, answers, assessment }
    }

    pub(crate) fn report(&self) -> Report<'_> {
        let Self { words, catalogue, answers, assessment } = self;
        Report { words, catalogue, answers, assessment, date: sunday(), link: None }
    }
}

/// A company whose departments all have hostile names.
pub(crate) fn hostile(first: usize) -> String {
    let catalogue = catalogue();
    let names = catalogue.departments().enumerate().map(|(index, department)| {
        let name = HOSTILE[(first + index) % HOSTILE.len()];
        (department.id(&catalogue).to_owned(), Value::from(name))
    });
    let names = Value::Object(names.collect());
    let mut document = json(
        r#"{"goals": {"answer": 3, "improve": 2, "attract": 3, "contribute": 3, "safe": 2, "colleagues": 1}, "judged_on": "leads",
        "activities": {"social": {"by": "marketing", "loop": "never"}, "content": {"by": "editorial", "loop": "told_before"}},
        "seat": "legal", "sponsor": false}"#,
    );
    let Value::Object(entries) = &mut document else { panic!() };
    entries.push(("names".into(), names));
    serde_json::to_string(&document).unwrap()
}
