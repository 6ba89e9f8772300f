//! How long the model takes, natively: `cargo bench`.
//!
//! Each group is one question; within it everything runs side by side, so that ratios mean something on any machine.
#![allow(clippy::expect_used, clippy::panic, missing_docs)]

use std::hint::black_box;

use community_seat::content::CATALOGUE;
use community_seat::model::{Answers, Catalogue, Value, confidence_of, flips, object, recommend};
use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};

const VECTORS: &str = include_str!("../tests/fixtures/vectors.jsonl");

/// The fewest rolls that the decision model allows.
const ROLLS: u32 = 4_096;

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}: {text}"))
}

fn default_catalogue() -> Catalogue {
    Catalogue::parse(&json(CATALOGUE)).expect("the default catalogue is sound")
}

/// The answers of every vector: from one goal to twelve, from no department to ten.
fn all_answers(catalogue: &Catalogue) -> Vec<Answers> {
    let parse = |line| {
        let vector = json(line);
        let answers = vector.get("answers").unwrap_or_else(|| panic!("no answers: {line}"));
        Answers::parse(catalogue, answers).unwrap_or_else(|faults| panic!("{faults:?}: {line}"))
    };
    VECTORS.lines().map(parse).collect()
}

/// One assessment, part by part, over all vectors: times are for one set of answers.
fn parts(criterion: &mut Criterion) {
    let catalogue = default_catalogue();
    let answers = all_answers(&catalogue);
    let mut group = criterion.benchmark_group("one assessment");
    let mut measure = |name: &str, run: &dyn Fn(&Answers)| {
        let mut next = answers.iter().cycle();
        group.bench_function(name, |bencher| {
            bencher.iter(|| next.next().into_iter().for_each(|answers| run(black_box(answers))));
        });
    };
    measure("without confidence and flips", &|answers| drop(black_box(recommend(&catalogue, answers))));
    measure("flips", &|answers| drop(black_box(flips(&catalogue, answers))));
    measure("confidence, 4,096 rolls", &|answers| drop(black_box(confidence_of(&catalogue, answers, ROLLS))));
    group.finish();
}

/// A single assessment as the catalogue grows: the throughput in cells must not fall.
fn growth(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("growth");
    for (goals, departments) in [(12, 10), (20, 16), (40, 30), (64, 64)] {
        let catalogue = Catalogue::parse(&made(goals, departments)).expect("a made catalogue is sound");
        let rated = (0..goals).map(|goal| (format!("g{goal}"), Value::from(1 + goal % 3)));
        let rated = Value::Object(rated.collect());
        let answers =
            Answers::parse(&catalogue, &object([("goals", rated)])).expect("made answers are sound");
        group.throughput(Throughput::Elements((goals * departments).into()));
        group.bench_with_input(
            BenchmarkId::from_parameter(format!("{goals} goals, {departments} departments")),
            &answers,
            |bencher, answers| bencher.iter(|| recommend(&catalogue, black_box(answers))),
        );
    }
    group.finish();
}

/// A catalogue of any size, with affinities spread over their range.
fn made(goals: u32, departments: u32) -> Value {
    let affinity = |goal: u32| {
        let cell = |department: u32| (format!("d{department}"), Value::from((goal * 7 + department * 5) % 5));
        Value::Object((0..departments).map(cell).collect())
    };
    let goal =
        |goal| object([("id", Value::from(format!("g{goal}").as_str())), ("affinity", affinity(goal))]);
    let department = |department| object([("id", Value::from(format!("d{department}").as_str()))]);
    let mut catalogue = json(CATALOGUE);
    if let Value::Object(entries) = &mut catalogue {
        for (key, value) in entries {
            match key.as_str() {
                "goals" => *value = (0..goals).map(goal).collect(),
                "departments" => *value = (0..departments).map(department).collect(),
                "audiences" | "activities" | "measures" => *value = Value::List(Vec::new()),
                _ => {}
            }
        }
    }
    catalogue
}

criterion_group!(benches, parts, growth);
criterion_main!(benches);
