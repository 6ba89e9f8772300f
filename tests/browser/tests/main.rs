//! All browser tests in one program: they share its browsers' turns, so that no engine waits for the slowest test of a file, and it
//! is linked once. One file's tests: `RUST_TEST_THREADS=1000 cargo test --package browser-tests
//! faults::`; with fewer threads, those that wait for one engine's turn keep others waiting.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::print_stderr,
    missing_docs
)]

mod common;

mod access_language;
mod access_names;
mod access_pseudo;
mod access_sight;
mod access_spoken;
mod applications;
mod contract;
mod doctor;
mod early;
mod early_looks;
mod ended;
mod faults;
mod frames;
mod hanging;
mod harness;
mod hosts;
mod isolation;
mod journey;
mod leaks;
mod link;
mod loading;
mod memory;
mod one_file;
mod plan;
mod policies;
mod print;
mod screens;
mod steps;
mod take;
mod theming;
mod what_if;
