//! From a test's name and body to a test in each engine.

use std::env;
use std::fs::{self, OpenOptions};
use std::io::Write;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};

use crate::gate::Slot;
use crate::page::Page;
use crate::setup::{Engine, Setup};

/// Writes one test and runs it as three: `name::chromium`, `name::firefox` and `name::webkit`.
///
/// ```ignore
/// browser_test!(a_goal_leads_to_a_result, |page| {
///     page.open("/");
///     let seat = page.widget(0);
///     seat.radio("Help members", "essential").click();
///     seat.button("Show the result").click();
///     seat.heading("Your result").should_appear();
/// });
/// browser_test!(it_prints, [chromium], Setup::new().print(), |page| { … });
/// ```
#[macro_export]
macro_rules! browser_test {
    ($name:ident, |$page:ident| $body:block) => {
        $crate::browser_test!($name, [chromium, firefox, webkit], $crate::Setup::new(), |$page| $body);
    };
    ($name:ident, [$($engine:ident),+ $(,)?], |$page:ident| $body:block) => {
        $crate::browser_test!($name, [$($engine),+], $crate::Setup::new(), |$page| $body);
    };
    ($name:ident, [$($engine:ident),+ $(,)?], $setup:expr, |$page:ident| $body:block) => {
        fn $name(engine: $crate::Engine) {
            $crate::run(concat!(module_path!(), "::", stringify!($name)), engine, $setup, |$page: &$crate::Page| $body);
        }
        mod $name {
            $(#[test] fn $engine() { super::$name($crate::Engine::named(stringify!($engine))); })+
        }
    };
    ($name:ident, $setup:expr, |$page:ident| $body:block) => {
        $crate::browser_test!($name, [chromium, firefox, webkit], $setup, |$page| $body);
    };
}

/// How often a test may be tried: on a busy machine a browser or its driver fails now and then; what is broken fails twice.
/// Who needed a second try stands in [`SECOND_TRIES`], so that none goes unseen: it may be a fault that shows only now and then.
const TRIES: u32 = 2;

/// The file in `target/browser-tests/` that names the tests that passed at their second try.
const SECOND_TRIES: &str = "second-tries.txt";

/// Runs one test in one engine. On failure it says what the page showed, and leaves a picture in `target/browser-tests/`.
#[allow(clippy::needless_pass_by_value)] // Reads as what it is in `browser_test!`: a setup made for this test.
pub fn run(name: &str, engine: Engine, setup: Setup, test: impl Fn(&Page)) {
    if !is_wanted(engine) {
        eprintln!("left out: SEAT_ENGINES does not name {engine}");
        return;
    }
    let _slot = Slot::enter(engine);
    for tried in 1..=TRIES {
        let page = Page::start(engine, &setup);
        let outcome = catch_unwind(AssertUnwindSafe(|| {
            test(&page);
            page.check_errors();
        }));
        match outcome {
            Ok(()) if tried == 1 => return,
            Ok(()) => return note_second_try(name, engine),
            Err(reason) => {
                let file = format!("{}-{engine}.png", name.replace("::", "-"));
                // The browser itself may be what failed.
                let _ = catch_unwind(AssertUnwindSafe(|| report(&page, &file)));
                drop(page);
                if tried == TRIES {
                    resume_unwind(reason);
                }
            }
        }
    }
}

fn note_second_try(name: &str, engine: Engine) {
    let file = OpenOptions::new().create(true).append(true).open(crate::artifact(SECOND_TRIES));
    let noted = file.and_then(|mut file| writeln!(file, "{name}::{engine}"));
    if let Err(error) = noted {
        eprintln!("cannot note the second try of {name}::{engine}: {error}");
    }
}

/// `SEAT_ENGINES=chromium,firefox` runs fewer engines, on a developer's machine. A run that counts (`CI` is set) runs all.
fn is_wanted(engine: Engine) -> bool {
    let Ok(names) = env::var("SEAT_ENGINES") else { return true };
    assert!(env::var_os("CI").is_none(), "SEAT_ENGINES is for a developer's machine: CI runs every engine");
    names.split(',').map(|name| Engine::named(name.trim())).any(|named| named == engine)
}

fn report(page: &Page, file: &str) {
    eprintln!("at {}", page.url());
    let errors = page.errors();
    eprintln!(
        "errors on the page: {}",
        if errors.is_empty() { "none".to_owned() } else { errors.join("\n  ") }
    );
    eprintln!("focus: {}", page.active());
    eprintln!("it shows: {}", page.visible_text());
    let path = crate::artifact(file);
    if fs::write(&path, page.session().picture(false)).is_ok() {
        eprintln!("picture: {}", path.display());
    }
}
