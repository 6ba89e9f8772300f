//! `seat-soak [--engine NAME] [--seed N] [--actions N]`: one random visitor's way through the built widget.

#![allow(
    clippy::print_stdout,
    clippy::expect_used,
    clippy::panic,
    reason = "a command line program, which ends at the first fault"
)]

use std::time::{SystemTime, UNIX_EPOCH};

use browser_tests::Engine;
use seat_soak::{Way, go};

/// How many actions, where nobody says: Chromium answers soonest.
const ACTIONS: [(Engine, usize); 3] =
    [(Engine::Chromium, 10_000), (Engine::Firefox, 2000), (Engine::WebKit, 2000)];

#[allow(clippy::disallowed_methods, reason = "a seed of its own for each run, from the clock")]
fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let value = |name: &str| {
        let at = arguments.iter().position(|argument| argument == name)?;
        Some(arguments.get(at + 1).unwrap_or_else(|| panic!("{name} needs a value")).as_str())
    };
    let number = |name: &str| {
        value(name)
            .map(|text| text.parse().unwrap_or_else(|_| panic!("{name} {text}: expected a whole number")))
    };
    let now =
        || SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |time| u64::from(time.subsec_nanos()));
    let seed = number("--seed").unwrap_or_else(now);
    for (engine, usual) in ACTIONS {
        if value("--engine").is_none_or(|name| Engine::named(name) == engine) {
            let actions =
                number("--actions").map_or(usual, |count| usize::try_from(count).unwrap_or(usize::MAX));
            println!("{engine}, seed {seed}, {actions} actions");
            go(Way { engine, seed, actions });
        }
    }
    println!("Nothing was found.");
}
