//! Assesses answers from a file or a pipe: one result a line.
//!
//! `cargo xtask assess` builds and runs it.

#![allow(clippy::print_stderr, reason = "a command line program")]

mod input;
mod stream;

use std::fs::File;
use std::io::{self, BufReader, BufWriter, Read};
use std::process::ExitCode;

use anyhow::{Context, anyhow, bail};
use community_seat::content::CATALOGUE;
use community_seat::model::{Catalogue, Fault};

/// A line was faulty.
const FAULTY: u8 = 1;
/// Nothing could be read or written.
const FAILED: u8 = 2;

fn main() -> ExitCode {
    match run() {
        Ok(stream::Outcome::AllAssessed) => ExitCode::SUCCESS,
        Ok(stream::Outcome::SomeFaulty) => ExitCode::from(FAULTY),
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::from(FAILED)
        }
    }
}

fn run() -> anyhow::Result<stream::Outcome> {
    let arguments: Vec<_> = std::env::args_os().skip(1).collect();
    let input: Box<dyn Read + Send> = match arguments.as_slice() {
        [] => Box::new(io::stdin()),
        [dash] if dash == "-" => Box::new(io::stdin()),
        [file] => Box::new(File::open(file).with_context(|| format!("cannot read {}", file.display()))?),
        _ => bail!("usage: seat-assess [FILE]"),
    };
    let catalogue = default_catalogue()?;
    match stream::assess_all(&catalogue, BufReader::new(input), BufWriter::new(io::stdout().lock())) {
        // The reader has seen enough, as `head` does.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => Ok(stream::Outcome::AllAssessed),
        done => done.with_context(|| match arguments.as_slice() {
            [file] => format!("cannot read {} to its end", file.display()),
            _ => "cannot read the input to its end".to_owned(),
        }),
    }
}

fn default_catalogue() -> anyhow::Result<Catalogue> {
    let value = serde_json::from_str(CATALOGUE).context("the default catalogue is no JSON")?;
    Catalogue::parse(&value).map_err(|faults| anyhow!("the default catalogue is faulty: {}", listed(&faults)))
}

fn listed(faults: &[Fault]) -> String {
    faults.iter().map(|fault| format!("{}: {fault}", fault.place)).collect::<Vec<_>>().join("; ")
}
