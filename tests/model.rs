//! The model against the results of an independent program, line by line, and the rules that its vectors cannot show.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, missing_docs)]

mod common;

use common::{answers, catalogue, json};
use community_seat::content::CATALOGUE;
use community_seat::model::{Answers, Catalogue, Value, assess};

const VECTORS: &str = include_str!("fixtures/vectors.jsonl");
const FAULTS: &str = include_str!("fixtures/faults.jsonl");

#[test]
fn every_vector_holds() {
    let catalogue = catalogue();
    let mut count = 0;
    for (number, line) in VECTORS.lines().enumerate() {
        let vector = json(line);
        let answers = Answers::parse(&catalogue, vector.get("answers").unwrap())
            .unwrap_or_else(|faults| panic!("line {}: {faults:?}", number + 1));
        let result =
            assess(&catalogue, &answers).map_or(Value::Null, |assessment| assessment.to_value(&catalogue));
        assert_same(&format!("line {}", number + 1), &result, vector.get("result").unwrap());
        count += 1;
    }
    assert_eq!(count, 250);
}

/// Equal, but for the order of keys and a tolerance of 0.03 on `confidence`, which is sampled.
fn assert_same(place: &str, ours: &Value, theirs: &Value) {
    match (ours, theirs) {
        (Value::Object(a), Value::Object(b)) => {
            let mut keys: Vec<&str> = a.iter().map(|(key, _)| key.as_str()).collect();
            let mut expected: Vec<&str> = b.iter().map(|(key, _)| key.as_str()).collect();
            keys.sort_unstable();
            expected.sort_unstable();
            assert_eq!(keys, expected, "keys of {place}");
            for (key, value) in a {
                assert_same(&format!("{place}.{key}"), value, theirs.get(key).unwrap());
            }
        }
        (Value::Number(a), Value::Number(b)) => assert!((a - b).abs() <= 0.03, "{place}: {a}, expected {b}"),
        _ => assert_eq!(ours, theirs, "{place}"),
    }
}

#[test]
fn every_faulty_line_names_its_places() {
    let catalogue = catalogue();
    for line in FAULTS.lines() {
        let case = json(line);
        let faults = Answers::parse(&catalogue, case.get("answers").unwrap()).expect_err(line);
        let places: Vec<Value> = faults.iter().map(|fault| fault.place.as_str().into()).collect();
        assert_eq!(&Value::List(places), case.get("places").unwrap(), "{line}");
    }
}

#[test]
fn faults_say_what_was_found_and_what_was_expected() {
    #[rustfmt::skip]
    let cases = [
        (r#"{"goals": {"answer": 4}}"#, "goals.answer", "found 4, expected a whole number from 0 to 3"),
        (r#"{"goals": {"answer": 2.5}}"#, "goals.answer", "found 2.5, expected a whole number from 0 to 3"),
        (r#"{"goals": {"answer": true}}"#, "goals.answer", "found true, expected a whole number from 0 to 3"),
        (r#"{"goals": {"answer": null}}"#, "goals.answer", "found null, expected a whole number from 0 to 3"),
        (r#"{"goals": {"answer": 1, "answer": 2}}"#, "goals.answer", "found 2, expected it to stand here once"),
        (r#"{"departments": "all"}"#, "departments", "found \"all\", expected a list"),
        (r#"{"departments": ["sales", "sales"]}"#, "departments[1]", "found \"sales\", expected it to stand here once"),
        (r#"{"departments": ["service"], "seat": "sales"}"#, "seat", "found \"sales\", expected one of: service, own, none"),
        (r#"{"activities": {"social": {"loop": "asked"}}}"#, "activities.social.by",
            "found nothing, expected one of: marketing, social, service, editorial, product, engineering, success, people, sales, legal"),
        (r#"{"activities": {"social": {"by": "nobody", "loop": "asked"}}}"#, "activities.social.loop",
            "found \"asked\", expected no \"loop\" where no department runs the activity"),
        (r#"{"sponsor": "yes"}"#, "sponsor", "found \"yes\", expected true or false"),
        (r#"{"names": {"sales": "  "}}"#, "names.sales",
            "found \"  \", expected a text of 1 to 60 characters, not blank, without control characters"),
        ("[]", "", "found [], expected an object"),
    ];
    let catalogue = catalogue();
    for (text, place, message) in cases {
        let faults = Answers::parse(&catalogue, &json(text)).expect_err(text);
        let found: Vec<_> = faults.iter().map(|fault| (fault.place.as_str(), fault.to_string())).collect();
        assert_eq!(found, [(place, message.to_owned())], "{text}");
    }
}

#[test]
fn a_department_that_is_listed_but_unknown_is_one_fault() {
    let text = r#"{"departments": ["astrology"], "seat": "astrology", "activities": {"social": {"by": "astrology"}}}"#;
    let faults = Answers::parse(&catalogue(), &json(text)).unwrap_err();
    assert_eq!(faults.iter().map(|fault| fault.place.as_str()).collect::<Vec<_>>(), ["departments[0]"]);
}

#[test]
fn a_name_may_have_sixty_characters_of_any_script() {
    for name in ["Ü".repeat(60), "日".repeat(60), "خدمة العملاء".into(), "x".into(), "a b".into()]
    {
        let text = format!(r#"{{"names": {{"service": "{name}"}}}}"#);
        assert!(Answers::parse(&catalogue(), &json(&text)).is_ok(), "{text}");
    }
}

#[test]
fn an_unticked_department_is_set_aside_and_comes_back() {
    use community_seat::model::{Answer, Department};
    let catalogue = catalogue();
    let text =
        r#"{"goals":{"answer":2},"activities":{"social":{"by":"social","loop":"asked"}},"seat":"social"}"#;
    let before = answers(&catalogue, text);
    let social: Department = common::named(&catalogue, "social");
    let mut without = before.clone();
    without.apply(Answer::Has(social, false));
    assert_eq!(without.seat(), None);
    assert!(Answers::parse(&catalogue, &without.to_value(&catalogue)).is_ok());
    without.apply(Answer::Has(social, true));
    assert_eq!((without.seat(), without.departments()), (before.seat(), before.departments()));
    assert!(catalogue.activities().all(|activity| without.run(activity) == before.run(activity)));
}

#[test]
fn a_faulty_catalogue_names_its_places() {
    // However it is spaced.
    let close = |text: &str| text.replace(": ", ":").replace(", ", ",");
    let catalogue = close(CATALOGUE);
    let text = |from: &str, to: &str| {
        let from = close(from);
        assert!(catalogue.contains(&from), "{from}");
        catalogue.replacen(&from, &close(to), 1)
    };
    #[rustfmt::skip]
    let cases = [
        (text(r#""version": 1"#, r#""version": 0"#), "version"),
        (text(r#"{"id": "social", "#, r#"{"id": "marketing", "#), "departments[1].id"),
        (text(r#"["marketing", "editorial"]"#, r#"["marketing", "astrology"]"#), "departments[1].stand_ins[1]"),
        (text(r#"["marketing", "editorial"]"#, r#"["social"]"#), "departments[1].stand_ins"),
        (text(r#""affinity": {"marketing": 1"#, r#""affinity": {"marketing": 5"#), "goals[0].affinity.marketing"),
        (text(r#""affinity": {"marketing": 1"#, r#""affinity": {"astrology": 1"#), "goals[0].affinity.astrology"),
        (text(r#""bonus": {"service": 1}"#, r#""bonus": {"service": -1}"#), "audiences[0].bonus.service"),
        (text(r#""serves": ["attract", "meet"]"#, r#""serves": ["fame"]"#), "measures[0].serves[0]"),
        (text(r#""from": 4"#, r#""from": 9"#), "levels[1].from"),
    ];
    for (catalogue, place) in cases {
        let catalogue = catalogue.replace("\": ", "\":").replace("\":", "\": ");
        let faults = Catalogue::parse(&json(&catalogue)).expect_err(place);
        assert!(faults.iter().any(|fault| fault.place == place), "{place}: {faults:?}");
    }
}
