//! The JSON Schema (draft 2020-12) of the documents that can be loaded, made from the catalogue and the model's terms, so that
//! neither can change without it.
//!
//! What a schema cannot say: that departments under `activities` and `seat` are among `departments`.

use super::document::{FORMAT, VERSION};
use crate::model::{
    Activity, Audience, Catalogue, Communities, Department, Goal, Importance, LONGEST_NAME, Listed, Loop,
    Measure, Size, Value, object,
};

/// The schema of [`super::document`] and of bare answers.
pub fn schema(catalogue: &Catalogue) -> Value {
    let document = closed(
        [
            ("format", object([("const", FORMAT.into())])),
            ("version", object([("const", VERSION.into())])),
            ("catalogue", catalogue_schema(catalogue)),
            ("answers", object([("$ref", "#/$defs/answers".into())])),
            ("result", of_type("object", [("description", "Follows from the answers; not read.".into())])),
        ],
        &["format", "version", "catalogue", "answers"],
    );
    object([
        ("$schema", "https://json-schema.org/draft/2020-12/schema".into()),
        ("title", "Community Seat: answers, alone or with their result".into()),
        ("anyOf", [document, object([("$ref", "#/$defs/answers".into())])].into_iter().collect()),
        (
            "$defs",
            object([
                ("answers", answers_schema(catalogue)),
                ("department", choice(ids::<Department>(catalogue))),
            ]),
        ),
    ])
}

fn answers_schema(catalogue: &Catalogue) -> Value {
    let department = || object([("$ref", "#/$defs/department".into())]);
    let or_department = |words: [&'static str; 2]| {
        let words = choice(words.into_iter());
        object([("anyOf", [department(), words].into_iter().collect())])
    };
    let most = u32::from(Importance::ALL.last().map_or(0, |most| most.weight()));
    let importance = of_type("integer", [("minimum", 0u32.into()), ("maximum", most.into())]);
    let runs_department =
        closed([("by", department()), ("loop", choice(Loop::ALL.iter().map(|term| term.id())))], &["by"]);
    let runs_other = closed([("by", choice(["community", "nobody"].into_iter()))], &["by"]);
    let run = object([("anyOf", [runs_department, runs_other].into_iter().collect())]);
    let longest = u32::try_from(LONGEST_NAME).unwrap_or(u32::MAX);
    let name = of_type(
        "string",
        [
            ("minLength", 1u32.into()),
            ("maxLength", longest.into()),
            // No control character, and at least one that is not blank.
            ("pattern", r"^[^\u0000-\u001f\u007f-\u009f]*[^\s\u0000-\u001f\u007f-\u009f][^\u0000-\u001f\u007f-\u009f]*$".into()),
        ],
    );
    closed(
        [
            ("departments", of_type("array", [("items", department()), ("uniqueItems", true.into())])),
            ("goals", keyed(ids::<Goal>(catalogue), &importance)),
            ("audience", choice(ids::<Audience>(catalogue))),
            ("activities", keyed(ids::<Activity>(catalogue), &run)),
            ("sponsor", of_type("boolean", [])),
            ("size", choice(Size::ALL.iter().map(|term| term.id()))),
            ("communities", choice(Communities::ALL.iter().map(|term| term.id()))),
            ("seat", or_department(["own", "none"])),
            ("judged_on", choice(ids::<Measure>(catalogue))),
            ("names", keyed(ids::<Department>(catalogue), &name)),
        ],
        &[],
    )
}

fn catalogue_schema(catalogue: &Catalogue) -> Value {
    let version = of_type("integer", [("minimum", 1u32.into())]);
    closed([("id", object([("const", catalogue.id().into())])), ("version", version)], &["id"])
}

fn ids<H: Listed>(catalogue: &Catalogue) -> impl Iterator<Item = &str> {
    H::all(catalogue).map(|handle| handle.id(catalogue))
}

fn choice<'i>(ids: impl Iterator<Item = &'i str>) -> Value {
    object([("enum", ids.collect())])
}

fn of_type<const N: usize>(name: &str, rest: [(&str, Value); N]) -> Value {
    object([("type", name.into())].into_iter().chain(rest))
}

/// An object with these properties and no other.
fn closed<const N: usize>(properties: [(&str, Value); N], required: &[&str]) -> Value {
    let rest = [
        ("properties", object(properties)),
        ("required", required.iter().copied().collect()),
        ("additionalProperties", false.into()),
    ];
    of_type("object", rest)
}

/// An object with any of these keys, each optional, and no other.
fn keyed<'i>(ids: impl Iterator<Item = &'i str>, each: &Value) -> Value {
    let properties = object(ids.map(|id| (id, each.clone())));
    of_type("object", [("properties", properties), ("additionalProperties", false.into())])
}
