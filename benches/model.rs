//! How long the model takes, natively: `cargo bench`.
//!
//! Each group is one question; within it everything runs side by side, so that ratios mean something on any machine. What is asked stands
//! in `tools/timing`, since `cargo xtask bench` asks the same in WebAssembly.
#![allow(missing_docs)]

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use seat_timing::{Case, Question, SIZES};

/// One assessment, part by part, over all vectors: times are for one set of answers.
fn parts(criterion: &mut Criterion) {
    let case = Case::of_vectors();
    let mut group = criterion.benchmark_group("one assessment");
    for question in Question::ALL {
        let name = match question {
            Question::Recommend => "without confidence and flips",
            Question::Flips => "flips",
            Question::Confidence => "confidence, 4,096 rolls",
        };
        group.bench_function(name, |bencher| bencher.iter(case.asking(question)));
    }
    group.finish();
}

/// A single assessment as the catalogue grows: the throughput in cells must not fall.
fn growth(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("growth");
    for (goals, departments) in SIZES {
        let case = Case::of_size(goals, departments);
        group.throughput(Throughput::Elements((goals * departments).into()));
        group.bench_with_input(
            BenchmarkId::from_parameter(format!("{goals} goals, {departments} departments")),
            &case,
            |bencher, case| bencher.iter(case.asking(Question::Recommend)),
        );
    }
    group.finish();
}

criterion_group!(benches, parts, growth);
criterion_main!(benches);
