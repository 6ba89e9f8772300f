//! `test`: everything that CI checks, the quick things first.

use std::fs;
use std::io::{self, Write};
use std::process::{Command, ExitCode};
use std::time::Instant;

use anyhow::bail;

use crate::process::{Finished, cargo, finish, quietly};
use crate::project::Project;
use crate::tally::Tally;
use crate::{apps, bench, breakable, budget, debian, deny, dist, reproduce, tools};

/// How much to test.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Scope {
    /// All of it.
    All,
    /// All but the tests in browsers.
    WithoutBrowsers,
}

/// Runs every step, also after one has failed, and ends with the sum on a line of its own.
pub(crate) fn run(project: &Project, scope: Scope) -> ExitCode {
    let mut total = Tally::default();
    let mut step = |name: &str, run: &dyn Fn() -> anyhow::Result<Tally>| {
        let tally = timed(name, run);
        total += tally;
        tally.failed == 0
    };

    step("format", &|| check(project, &["fmt", "--all", "--check"]));
    step("the model without a browser", &|| {
        check(project, &["check", "--quiet", "--package", "community-seat", "--no-default-features"])
    });
    step("model, report and content", &|| {
        tests(cargo(
            project,
            &["test", "--package", "community-seat", "--no-default-features", "--features", "serde"],
        ))
    });
    step("tools", &|| {
        let packages = ["xtask", "seat-server", "seat-assess", "seat-early", "seat-bench"]
            .map(|name| ["--package", name]);
        tests(cargo(project, &[&["test"], packages.as_flattened()].concat()))
    });
    step("lints", &|| {
        check(project, &["clippy", "--quiet", "--workspace", "--all-targets", "--", "--deny", "warnings"])
    });
    step("lints for the browser", &|| {
        tools::toolchain(project)?;
        let target = ["--package", "community-seat", "--target", "wasm32-unknown-unknown"];
        check(project, &[&["clippy", "--quiet"], target.as_slice(), &["--", "--deny", "warnings"]].concat())
    });
    step("supply chain", &|| deny::run(project));
    let built = step("dist", &|| {
        dist::run(project)?;
        Ok(Tally::one(true))
    });
    let after_dist = |run: &dyn Fn() -> anyhow::Result<Tally>| {
        if built { run() } else { bail!("there is no dist/ to test") }
    };
    step("budget", &|| {
        after_dist(&|| {
            budget::run(project)?;
            Ok(Tally::one(true))
        })
    });
    step("built again in another folder", &|| {
        after_dist(&|| {
            reproduce::run(project, reproduce::Extent::Product)?;
            Ok(Tally::one(true))
        })
    });
    step("package", &|| after_dist(&|| tests(cargo(project, &["test", "--package", "package-tests"]))));
    if scope == Scope::All {
        step("applications", &|| {
            after_dist(&|| {
                apps::build(project)?;
                Ok(Tally::one(true))
            })
        });
        step("breakable", &|| {
            after_dist(&|| {
                breakable::build(project)?;
                Ok(Tally::one(true))
            })
        });
        step("peers", &|| {
            after_dist(&|| {
                debian::browsers(project)?;
                bench::check(project)?;
                Ok(Tally::one(true))
            })
        });
        step("browsers", &|| after_dist(&|| browsers(project)));
    }

    println!("{} passed, {} failed", total.passed, total.failed);
    if total.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// Runs one step, and prints its name, how it ended and how long it took.
fn timed(name: &str, run: &dyn Fn() -> anyhow::Result<Tally>) -> Tally {
    println!("--- {name}");
    // Shown while the step runs; a lost line is no reason to fail.
    drop(io::stdout().flush());
    let start = Instant::now();
    let tally = run().unwrap_or_else(|error| {
        println!("{error:#}");
        Tally::one(false)
    });
    let verdict = if tally.failed == 0 { "ok" } else { "FAILED" };
    println!(
        "    {verdict}: {} passed, {} failed in {:.1} s",
        tally.passed,
        tally.failed,
        start.elapsed().as_secs_f32()
    );
    tally
}

/// A command of cargo that is one test by itself.
fn check(project: &Project, arguments: &[&str]) -> anyhow::Result<Tally> {
    quietly(&mut cargo(project, arguments))?;
    Ok(Tally::one(true))
}

/// A command of cargo that runs tests. Its output is shown only where one failed.
fn tests(mut command: Command) -> anyhow::Result<Tally> {
    // Every test is counted, also after one has failed.
    command.env("CARGO_TERM_COLOR", "never").arg("--no-fail-fast");
    let Finished { status, text } = finish(&mut command)?;
    let tally = Tally::of_tests(&text, status.success());
    if tally.failed > 0 {
        // Tests that wait for a browser's turn wait long, all of them.
        for line in text.lines().filter(|line| !line.contains(" has been running for over ")) {
            println!("{line}");
        }
    } else if tally.passed == 0 {
        bail!("no test ran");
    }
    Ok(tally)
}

fn browsers(project: &Project) -> anyhow::Result<Tally> {
    debian::browsers(project)?;
    tools::tool(project, "geckodriver", "^0.37", &[])?;
    let mut command = cargo(project, &["test", "--package", "browser-tests", "--package", "seat-soak"]);
    // All tests at once, each of which waits for a browser's turn: those that wait for WebKit's keep nobody else from running.
    command.env("RUST_TEST_THREADS", "1000");
    command.env("PATH", tools::path(project)?);
    let second_tries = project.root.join("target/browser-tests/second-tries.txt");
    drop(fs::remove_file(&second_tries));
    let tally = tests(command)?;
    for name in fs::read_to_string(second_tries).unwrap_or_default().lines() {
        println!("    passed at the second try: {name}");
    }
    Ok(tally)
}
