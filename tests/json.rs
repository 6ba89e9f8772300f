//! JSON read from text, against an independent reader.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

mod common;

use common::any_value;
use community_seat::model::{NotJson, Value};
use proptest::prelude::*;

#[test]
fn a_broken_text_says_where() {
    #[rustfmt::skip]
    let cases = [
        ("", 1, 1),
        ("   ", 1, 4),
        ("{", 1, 2),
        ("{\"a\": 1,\n \"b\" 2}", 2, 6),
        ("{\"a\": 1,\n}", 2, 1),
        ("[1, 2,\r\n3", 2, 2),
        ("[1,\r\r2 3]", 3, 3),
        ("\u{feff}[è, 1]", 1, 2),
        ("[\"è\" 1]", 1, 6),
        ("{'a': 1}", 1, 2),
        ("\"a\nb\"", 1, 3),
        ("\"a\\xb\"", 1, 3),
        ("\"a\\u12g4\"", 1, 3),
        ("\"open", 1, 6),
        ("01", 1, 2),
        ("1.", 1, 3),
        ("+1", 1, 1),
        ("NaN", 1, 1),
        ("truth", 1, 1),
        ("1 // one", 1, 3),
        ("<!doctype html>", 1, 1),
    ];
    for (text, line, column) in cases {
        assert_eq!(Value::from_json(text), Err(NotJson { line, column }), "{text:?}");
        assert!(serde_json::from_str::<Value>(text).is_err(), "{text:?}");
    }
}

#[test]
fn values_are_as_the_browser_reads_them() {
    let text = |text: &str| Value::Text(text.into());
    #[rustfmt::skip]
    let cases = [
        ("\u{feff} -0 ", Value::Integer(0)),
        ("3.0", Value::Integer(3)),
        ("30e-1", Value::Integer(3)),
        ("2.5", Value::Number(2.5)),
        ("-1.25E+1", Value::Number(-12.5)),
        ("1e999999999999", Value::Number(f64::INFINITY)),
        ("0e999999999999", Value::Integer(0)),
        ("1e-999999999999", Value::Integer(0)),
        ("9007199254740993", Value::Number(9_007_199_254_740_992.0)),
        (r#""\"\\\/\b\f\n\r\t\u00e8\ud83d\udc69""#, text("\"\\/\u{8}\u{c}\n\r\tè👩")),
        (r#""\ud83d""#, text("\u{fffd}")),
        (r#""\ud83d\u0041\udc69""#, text("\u{fffd}A\u{fffd}")),
        (r#"{"a": 1, "a": []}"#, Value::Object(vec![("a".into(), Value::Integer(1)), ("a".into(), Value::List(Vec::new()))])),
    ];
    for (json, value) in cases {
        assert_eq!(Value::from_json(json), Ok(value), "{json}");
    }
}

#[test]
fn no_depth_exhausts_the_stack() {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
        let nested = |depth: usize| format!("{}1{}", open.repeat(depth), close.repeat(depth));
        assert!(Value::from_json(&nested(32)).is_ok());
        assert!(Value::from_json(&nested(33)).is_err());
        assert!(Value::from_json(&open.repeat(1_000_000)).is_err());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    #[test]
    fn what_serde_writes_is_read(value in any_value()) {
        let written = serde_json::to_string_pretty(&value).unwrap();
        let again = Value::from_json(&written).unwrap();
        // A number's last bits may differ, and a whole one counts as whole: numbers are compared as they are shown.
        prop_assert!(alike(&value, &again), "{}\n{:?}", written, again);
    }

    #[test]
    fn any_text_is_read_as_serde_reads_it_or_refused(text in "[\\[\\]{}\",:0-9eE.+\\-\\\\ntruefals \n]{0,24}|\\PC{0,40}") {
        let serde = match serde_json::from_str::<serde_json::Value>(&text) {
            // To a browser such a number is infinite.
            Err(error) if error.to_string().starts_with("number out of range") => return Ok(()),
            other => other.is_ok(),
        };
        prop_assert_eq!(Value::from_json(&text).is_ok(), serde, "{}", text);
    }
}

fn alike(a: &Value, b: &Value) -> bool {
    let number = |value: &Value| match value {
        #[expect(clippy::cast_precision_loss, reason = "only compared")]
        Value::Integer(number) => Some(*number as f64),
        Value::Number(number) => Some(*number),
        _ => None,
    };
    match (a, b) {
        // JSON has no infinity: serde writes null.
        (Value::Number(number), Value::Null) => !number.is_finite(),
        (Value::List(a), Value::List(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| alike(a, b)),
        (Value::Object(a), Value::Object(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|((i, a), (j, b))| i == j && alike(a, b))
        }
        _ => match (number(a), number(b)) {
            (Some(a), Some(b)) => (a - b).abs() <= a.abs() * 1e-12 || a == b,
            (None, None) => a == b,
            _ => false,
        },
    }
}
