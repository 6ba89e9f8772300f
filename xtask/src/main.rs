//! The project's own tool: `cargo xtask --help`. One verb a file.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command line program")]
#![allow(clippy::disallowed_methods, reason = "it runs on a developer's machine, which has a clock")]

mod apps;
mod around;
mod assess;
mod bench;
mod breakable;
mod budget;
mod bundle;
mod contract;
mod debian;
mod deny;
mod dist;
mod early;
mod fuzz;
mod process;
mod project;
mod reproduce;
mod sbom;
mod serve;
mod shots;
mod soak;
mod tally;
mod test;
mod texts;
mod tools;
mod wasm;

use std::process::ExitCode;

use anyhow::{Context, bail};

use project::Project;

const HELP: &str = "\
The project's own tool.

Usage: cargo xtask VERB

  serve [--port N]   build, serve the demo page, reload it on every change
  dist               build what a host page needs into dist/
  test [--fast]      check everything that CI checks; --fast leaves the browsers out
  shots              take the README's pictures anew, in Chromium
  bench [RUNS]       measure the widget beside its peers, 10 times each, into
                     docs/bench and the README
  contract           write the element's contract into the README
  fuzz [DOOR [SECONDS]]
                     let a fuzzer make up input from outside; 600 s for each door
  reproduce [--fast] build dist/, and again in another folder: every byte must be the same;
                     --fast takes the crates it uses as they are built
  soak [--engine NAME] [--seed N] [--actions N]
                     let a random visitor use the widget, and compare with the model
  breakable          build dist/ once more into target/, with a switch that breaks it,
                     for the browser tests
  budget             weigh the first download against the limit in budget.json
  assess [FILE]      assess answers from FILE or standard input: one JSON object,
                     or one a line; prints one result a line

What a verb needs and is missing (the wasm target, npm packages, browsers on Debian)
it installs, and says so.
";

/// How long each door is fuzzed where nobody says.
const FUZZ_SECONDS: u32 = 600;

/// How often each contender is measured where nobody says.
const BENCH_RUNS: u32 = 10;

fn main() -> ExitCode {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    match run(&arguments.iter().map(String::as_str).collect::<Vec<_>>()) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(arguments: &[&str]) -> anyhow::Result<ExitCode> {
    let project = Project::find()?;
    match arguments {
        [] | ["help" | "--help" | "-h", ..] | [_, "--help" | "-h", ..] => print!("{HELP}"),
        ["serve"] => serve::run(&project, 8080)?,
        ["serve", "--port", port] => {
            let port = port.parse().with_context(|| format!("`{port}` is no port: expected 1 to 65535"))?;
            serve::run(&project, port)?;
        }
        ["dist"] => {
            dist::run(&project)?;
        }
        ["test"] => return Ok(test::run(&project, test::Scope::All)),
        ["test", "--fast"] => return Ok(test::run(&project, test::Scope::WithoutBrowsers)),
        ["reproduce"] => {
            dist::run(&project)?;
            reproduce::run(&project, reproduce::Extent::Everything)?;
        }
        ["reproduce", "--fast"] => {
            dist::run(&project)?;
            reproduce::run(&project, reproduce::Extent::Product)?;
        }
        ["breakable"] => {
            dist::run(&project)?;
            breakable::build(&project)?;
        }
        ["budget"] => {
            dist::run(&project)?;
            budget::run(&project)?;
        }
        ["soak", options @ ..] => soak::run(&project, options)?,
        ["shots"] => shots::run(&project)?,
        ["bench"] => bench::run(&project, BENCH_RUNS)?,
        ["bench", runs] => {
            let runs = runs.parse().with_context(|| format!("`{runs}` is no whole number of runs"))?;
            bench::run(&project, runs)?;
        }
        ["contract"] => {
            let told = if contract::run(&project)? { "brought in step" } else { "in step already" };
            println!("README.md: {told}.");
        }
        ["fuzz"] => fuzz::run(&project, None, FUZZ_SECONDS)?,
        ["fuzz", door] => fuzz::run(&project, Some(door), FUZZ_SECONDS)?,
        ["fuzz", door, seconds] => {
            let seconds =
                seconds.parse().with_context(|| format!("`{seconds}` is no whole number of seconds"))?;
            fuzz::run(&project, (*door != "all").then_some(door), seconds)?;
        }
        ["assess"] => return assess::run(&project, "-"),
        ["assess", file] => return assess::run(&project, file),
        other => bail!("no such command: `{}`. `cargo xtask --help` lists them", other.join(" ")),
    }
    Ok(ExitCode::SUCCESS)
}
