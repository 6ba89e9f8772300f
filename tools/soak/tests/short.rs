//! A short way in every run of the tests; `cargo xtask soak` goes further.
#![allow(missing_docs)]

use browser_tests::Engine;
use seat_soak::{Way, go};

#[test]
fn a_random_visitor_finds_the_model_in_the_browser() {
    go(Way { engine: Engine::Chromium, seed: 6, actions: 150 });
}
