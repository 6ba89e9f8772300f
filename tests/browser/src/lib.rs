//! Browser tests, written once and run in Chromium, Firefox and WebKit.
//!
//! Each test has its own server, browser and profile, and drives the page as a visitor does: it finds things by their role and
//! name, clicks where they are seen, and presses real keys. Every look waits for what it expects, up to [`PATIENCE`].

// A test fails by panicking, at the line that asked; and it runs outside the browser, where clocks and threads exist.
#![allow(clippy::expect_used, clippy::panic, clippy::disallowed_methods, clippy::print_stderr)]
// WebKit, MiniBrowser and the like are names, not code.
#![allow(clippy::doc_markdown)]

mod axe;
mod display;
mod drivers;
mod gate;
mod heap;
mod keys;
mod page;
mod part;
mod picture;
mod process;
mod profile;
mod run;
mod session;
mod setup;
mod tree;

pub use axe::Violation;
pub use heap::{Heap, WATCH_MEMORY};
pub use page::Page;
pub use part::Part;
pub use picture::Paper;
pub use run::run;
pub use seat_server::{Reply, Request, Server};
pub use session::Session;
pub use setup::{Engine, Setup};

use std::path::{Path, PathBuf};
use std::time::Duration;

/// How long a test waits for what it expects.
pub const PATIENCE: Duration = Duration::from_secs(15);

/// The root of the repository: as cargo says it at run time, since compiled tests may have been copied from another checkout.
pub fn repository() -> PathBuf {
    let package = std::env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
    package.ancestors().nth(2).map_or_else(|| package.clone(), Path::to_owned)
}

/// A file of a failed test, below `target/browser-tests/`.
pub fn artifact(name: &str) -> PathBuf {
    let folder = repository().join("target/browser-tests");
    std::fs::create_dir_all(&folder)
        .unwrap_or_else(|error| panic!("cannot make {}: {error}", folder.display()));
    folder.join(name)
}
