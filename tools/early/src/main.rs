//! Writes the first step of every language as HTML, to be seen before any script has run.
//!
//! `cargo xtask dist` builds and runs it.

#![allow(clippy::print_stdout, clippy::print_stderr, reason = "a command line program")]

use std::path::Path;
use std::process::ExitCode;

use anyhow::{Context, anyhow, bail};
use first_step::content::{CATALOGUE, PlainLocale, Texts, Words};
use first_step::early::{first_step, first_visit};
use first_step::model::{Catalogue, Fault, Value};

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Reads files of texts, each called by its language's tag, and prints one object.
fn run() -> anyhow::Result<()> {
    let files: Vec<_> = std::env::args_os().skip(1).collect();
    if files.is_empty() {
        bail!("usage: seat-early FILE…");
    }
    let mut steps = serde_json::Map::new();
    for file in &files {
        let file = Path::new(file);
        let step = step(file).with_context(|| format!("{}", file.display()))?;
        let tag = file.file_stem().unwrap_or_default().to_string_lossy();
        steps.insert(tag.into_owned(), step.into());
    }
    println!("{}", serde_json::json!({ "steps": steps, "visit": first_visit(catalogue()?) }));
    Ok(())
}

fn step(file: &Path) -> anyhow::Result<String> {
    let text = std::fs::read_to_string(file)?;
    let texts: Value = serde_json::from_str(&text)?;
    let texts = Texts::parse(&texts).map_err(|faults| anyhow!(listed(&faults)))?;
    let tag = file.file_stem().unwrap_or_default().to_string_lossy();
    Ok(first_step(catalogue()?, Words::new(tag, texts, Box::new(PlainLocale))))
}

fn catalogue() -> anyhow::Result<Catalogue> {
    let value = serde_json::from_str(CATALOGUE).context("the catalogue is no JSON")?;
    Catalogue::parse(&value).map_err(|faults| anyhow!(listed(&faults)))
}

fn listed(faults: &[Fault]) -> String {
    faults.iter().map(|fault| format!("{}: {fault}", fault.place)).collect::<Vec<_>>().join("; ")
}
