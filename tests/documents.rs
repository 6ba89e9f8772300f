//! The documents that can be loaded, their published schema, and the public cases.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

mod common;
#[path = "common/made.rs"]
mod made;

use common::{answers, any_value, catalogue, json};
use community_seat::model::{Answers, Department, Listed, Value, assess, object};
use community_seat::report::{Cases, document, read, schema};
use made::{Made, hostile};
use proptest::prelude::*;

const VECTORS: &str = include_str!("fixtures/vectors.jsonl");
const FAULTS: &str = include_str!("fixtures/faults.jsonl");
const CASES: &str = include_str!("../src/content/cases.json");

#[test]
fn the_document_is_read_back() {
    let made = Made::new("en", &hostile(0));
    let written = serde_json::to_string(&document(&made.report())).unwrap();
    assert_eq!(read(&made.catalogue, &json(&written)), Ok(made.answers.clone()));
    assert_eq!(read(&made.catalogue, &made.answers.to_value(&made.catalogue)), Ok(made.answers.clone()));
    #[rustfmt::skip]
    let cases: [(&str, &[&str]); 13] = [
        ("[]", &["format"]),
        (r#"{"name": "x"}"#, &["format"]),
        (r#"{"format": "other", "version": 9}"#, &["format"]),
        (r#"{"format": null}"#, &["format"]),
        (r#"{"format": "community-seat"}"#, &["version"]),
        (r#"{"format": "community-seat", "version": 2, "new": 1}"#, &["version"]),
        (r#"{"format": "community-seat", "version": 1}"#, &["catalogue"]),
        (r#"{"format": "community-seat", "version": 1, "catalogue": {}}"#, &["catalogue.id"]),
        (r#"{"format": "community-seat", "version": 1, "catalogue": {"id": "x"}}"#, &["catalogue.id"]),
        (r#"{"format": "community-seat", "version": 1, "catalogue": {"id": "community-seat"}}"#, &["answers"]),
        (r#"{"format": "community-seat", "version": 1, "catalogue": {"id": "community-seat", "x": 1}, "answers": 1, "y": 2}"#,
            &["answers", "catalogue.x", "y"]),
        (r#"{"format": "community-seat", "version": 1, "catalogue": {"id": "community-seat", "version": 0}, "answers": {"goals": {"answer": 4}}}"#,
            &["answers.goals.answer", "catalogue.version"]),
        (r#"{"goals": {"answer": 4}}"#, &["goals.answer"]),
    ];
    for (text, places) in cases {
        let faults = read(&made.catalogue, &json(text)).expect_err(text);
        assert_eq!(faults.iter().map(|fault| fault.place.as_str()).collect::<Vec<_>>(), places, "{text}");
    }
}

#[test]
fn the_published_schema_is_in_step_and_exact() {
    let catalogue = catalogue();
    let ours = serde_json::to_string_pretty(&schema(&catalogue)).unwrap() + "\n";
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/answers.schema.json");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(path, &ours).unwrap();
    }
    assert_eq!(
        std::fs::read_to_string(path).unwrap_or_default(),
        ours,
        "run this test with UPDATE=1 to write {path}"
    );
    let schema = jsonschema::validator_for(&serde_json::from_str(&ours).unwrap()).unwrap();
    let plain = |value: &Value| serde_json::to_value(value).unwrap();
    for line in VECTORS.lines() {
        assert!(schema.is_valid(&plain(json(line).get("answers").unwrap())), "{line}");
    }
    let mut beyond = 0;
    for line in FAULTS.lines() {
        let answers = json(line);
        let answers = answers.get("answers").unwrap();
        // What only a look at several fields shows: with all departments there, it is no fault.
        let mut all = answers.clone();
        if let Value::Object(entries) = &mut all {
            entries.retain(|(key, _)| key != "departments");
        }
        let is_cross_field = answers.get("departments").is_some()
            && Answers::parse(&catalogue, &all).is_ok()
            && !plain(answers)["departments"].as_array().is_none_or(|list| {
                list.iter().enumerate().any(|(at, one)| {
                    list[..at].contains(one)
                        || Department::from_id(&catalogue, one.as_str().unwrap_or("")).is_none()
                })
            });
        assert_eq!(schema.is_valid(&plain(answers)), is_cross_field, "{line}");
        beyond += u32::from(is_cross_field);
    }
    assert!((1..15).contains(&beyond), "{beyond}");
    let made = Made::new("en", &hostile(3));
    assert!(schema.is_valid(&plain(&document(&made.report()))));
    for bad in [
        r#"{"format": "community-seat"}"#,
        r#"{"names": {"legal": " "}}"#,
        "{\"names\": {\"legal\": \"a\\u0007\"}}",
    ] {
        assert!(!schema.is_valid(&plain(&json(bad))), "{bad}");
    }
}

#[test]
fn cases_are_sound_and_the_nearest_come_first() {
    let catalogue = catalogue();
    let cases = Cases::parse(&catalogue, &json(CASES)).unwrap();
    assert_eq!(cases.iter().count(), 35);
    for case in cases.iter() {
        assert!(case.quote.as_ref().is_none_or(|quote| quote.split_whitespace().count() <= 20), "{case:?}");
        let plain = |url: &String| url.bytes().all(|byte| byte.is_ascii_graphic());
        assert!(case.url.as_ref().is_none_or(plain) && case.source != "same", "{case:?}");
    }
    let near = |text: &str| -> Vec<(String, String, bool)> {
        let answers = answers(&catalogue, text);
        let home = assess(&catalogue, &answers).unwrap().recommendation.placement.home;
        let near = cases.nearest(&answers, &catalogue, home);
        near.into_iter()
            .map(|near| {
                let common: Vec<&str> = near.common.iter().map(|goal| goal.id(&catalogue)).collect();
                (near.case.organisation.clone(), common.join(" "), near.differs)
            })
            .collect()
    };
    assert_eq!(near(r#"{"goals": {"partners": 3}}"#).len(), 1);
    // Two cases with like goals, one in marketing and one in engineering: the order of the file, and one differs.
    let sourcegraph = near(r#"{"goals": {"attract": 3, "teach": 1, "contribute": 1, "meet": 1}}"#);
    let common = "attract teach contribute meet".to_owned();
    assert_eq!(
        sourcegraph[..2],
        [("Sourcegraph 2021".into(), common.clone(), false), ("Sourcegraph 2022".into(), common, true)]
    );
    assert_eq!(near(r#"{"goals": {"meet": 3}}"#), []);
}

#[test]
fn faulty_cases_name_their_places() {
    #[rustfmt::skip]
    let cases = [
        ("{}", "cases"),
        (r#"{"cases": [{}]}"#, "cases[0].goals"),
        (r#"{"cases": [{"organisation": 3}]}"#, "cases[0].organisation"),
        (r#"{"cases": [{"goals": {"fame": 1}}]}"#, "cases[0].goals.fame"),
        (r#"{"cases": [{"goals": {"safe": 4}}]}"#, "cases[0].goals.safe"),
        (r#"{"cases": [{"home": ["astrology"]}]}"#, "cases[0].home[0]"),
        (r#"{"cases": [{"url": "javascript:alert(1)"}]}"#, "cases[0].url"),
        (r#"{"cases": [{"home_grade": "guessed"}]}"#, "cases[0].home_grade"),
    ];
    for (text, place) in cases {
        let faults = Cases::parse(&catalogue(), &json(text)).expect_err(text);
        assert!(faults.iter().any(|fault| fault.place == place), "{text}: {faults:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn no_document_makes_the_readers_panic(value in any_value(), inner in any_value()) {
        let catalogue = catalogue();
        let _ = Cases::parse(&catalogue, &value);
        let _ = Cases::parse(&catalogue, &object([("cases", Value::List(vec![value.clone(), inner.clone()]))]));
        let whose = object([("id", "community-seat".into()), ("version", inner)]);
        let document =
            object([("format", "community-seat".into()), ("version", 1u32.into()), ("catalogue", whose), ("answers", value)]);
        if let Ok(answers) = read(&catalogue, &document) {
            prop_assert!(Answers::parse(&catalogue, &answers.to_value(&catalogue)).is_ok());
        }
    }
}
