//! The fuzzer's claims on every build: with what it once found (`tests/fixtures/found/DOOR-…`), with good input, and with good
//! input that was damaged on its way.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

#[path = "../fuzz/claims.rs"]
mod claims;

use community_seat::content::CATALOGUE;
use community_seat::model::{Answers, Catalogue, Value, encode, object};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::Index;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

const VECTORS: &str = include_str!("fixtures/vectors.jsonl");

/// What takes bytes from outside, by name.
type Door = (&'static str, fn(&[u8]));

/// The doors.
const DOORS: [Door; 5] = [
    ("answers", claims::answers),
    ("catalogue", claims::catalogue),
    ("file", claims::file),
    ("stored", claims::stored),
    ("token", claims::token),
];

/// Good input for each door, in their order.
static GOOD: LazyLock<Vec<Vec<String>>> =
    LazyLock::new(|| DOORS.iter().map(|(door, _)| good(door)).collect());

#[test]
fn what_was_found_once_is_found_no_more() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/found");
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if name.starts_with('.') {
            continue;
        }
        let door = DOORS.iter().find(|(door, _)| name.starts_with(door));
        let (_, claim) = door.unwrap_or_else(|| panic!("{name} names no door"));
        claim(&fs::read(&path).unwrap());
    }
}

/// Good input for a door, one for each vector.
fn good(door: &str) -> Vec<String> {
    let catalogue = Catalogue::parse(&serde_json::from_str(CATALOGUE).unwrap()).unwrap();
    let make = |line: &str| {
        let vector: Value = serde_json::from_str(line).unwrap();
        let answers = vector.get("answers").unwrap().clone();
        let id = Value::from(catalogue.id());
        let value = match door {
            "answers" => answers,
            "catalogue" => return CATALOGUE.to_owned(),
            "file" => object([
                ("format", "community-seat".into()),
                ("version", 1u32.into()),
                ("catalogue", object([("id", id), ("version", catalogue.version().into())])),
                ("answers", answers),
            ]),
            "stored" => object([
                ("version", 1u32.into()),
                ("catalogue", id),
                ("page", "result".into()),
                ("ticked", ["meet-service"].into_iter().collect()),
                ("drafts", object([("legal", " ".into())])),
                ("answers", answers),
            ]),
            _ => return encode(&catalogue, &Answers::parse(&catalogue, &answers).unwrap()),
        };
        serde_json::to_string(&value).unwrap()
    };
    VECTORS.lines().map(make).collect()
}

#[test]
fn good_input_keeps_every_claim() {
    for ((_, claim), good) in DOORS.iter().zip(GOOD.iter()) {
        good.iter().for_each(|input| claim(input.as_bytes()));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn damaged_input_keeps_every_claim(which in any::<Index>(), damage in vec((any::<Index>(), any::<u8>()), 1..4), end in any::<Index>()) {
        for ((_, claim), good) in DOORS.iter().zip(GOOD.iter()) {
            let mut bytes = which.get(good).clone().into_bytes();
            for (place, byte) in &damage {
                *place.get_mut(&mut bytes) = *byte;
            }
            claim(&bytes);
            bytes.truncate(end.index(bytes.len()));
            claim(&bytes);
        }
    }
}
