//! Measures the built widget beside its peers, in Chromium: `seat-bench SITE REPORT RUNS` or `seat-bench SITE check`.
//!
//! `SITE` has a folder for each contender; `REPORT` is the folder for the report. A check runs each once at full speed and only looks
//! whether all of them show what the model says.
#![allow(clippy::print_stdout, reason = "a command line program")]
#![allow(clippy::disallowed_methods, reason = "it runs outside the browser, where there is a clock")]

mod bars;
mod journey;
mod measure;
mod metrics;
mod report;
mod stats;

use std::fs;
use std::path::Path;
use std::time::Instant;

use anyhow::{Context, bail};
use browser_tests::repository;

use journey::Journey;
use measure::{Contender, Profile, Site};
use report::Machine;
use stats::Results;

/// So many changes show whether all are at one: the timed ones wait for each other.
const CHECKED: usize = 8;

/// So many on one page.
const COUNTS: [usize; 3] = [1, 10, 50];

fn main() -> anyhow::Result<()> {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        [site, "check"] => check(&Site::serve(Path::new(site))?),
        [site, report, runs] => {
            let runs = runs.parse().ok().filter(|runs| *runs > 0);
            let runs = runs.context("the number of runs is a whole number from 1")?;
            let site = Site::serve(Path::new(site))?;
            // Whoever shows something else is not worth measuring; and the server has compressed everything once.
            check(&site)?;
            run(&site, runs, Path::new(report))
        }
        _ => bail!("usage: seat-bench SITE REPORT RUNS, or seat-bench SITE check"),
    }
}

fn check(site: &Site) -> anyhow::Result<()> {
    let journey = Journey::plan(CHECKED)?;
    for contender in Contender::ALL {
        measure::journey(site, contender, Profile::Full, &journey)?;
        println!("{} shows the model's ranking.", contender.title());
    }
    measure::model(site, Profile::Full)?;
    println!("The model can be timed.");
    Ok(())
}

/// Each contender in turn, again and again: what slows the machine down for a while slows all of them down. The report is written after
/// every round: one that is interrupted says how many there were.
fn run(site: &Site, runs: usize, report: &Path) -> anyhow::Result<()> {
    let plan = |profile: Profile| Ok((profile, Journey::plan(profile.changes())?));
    let journeys = Profile::ALL.into_iter().map(plan).collect::<anyhow::Result<Vec<_>>>()?;
    let mut results = Results::default();
    let begin = Instant::now();
    for run in 1..=runs {
        for contender in Contender::ALL {
            for (profile, journey) in &journeys {
                results.add(*profile, contender, measure::journey(site, contender, *profile, journey)?);
            }
        }
        for profile in Profile::ALL {
            results.add(profile, Contender::Seat, measure::model(site, profile)?);
        }
        for count in COUNTS {
            for contender in Contender::ALL {
                results.add(Profile::Full, contender, measure::many(site, contender, count)?);
            }
        }
        println!("run {run} of {runs}, after {} s", begin.elapsed().as_secs());
        write(report, &results, run)?;
    }
    println!("{}", fs::read_to_string(report.join("report.md"))?);
    Ok(())
}

fn write(folder: &Path, results: &Results, runs: usize) -> anyhow::Result<()> {
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let machine = Machine { cores, browser: measure::browser(), runs };
    let markdown = report::markdown(results, &machine);
    let readme = repository().join("README.md");
    let told = fs::read_to_string(&readme).with_context(|| format!("cannot read {}", readme.display()))?;
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    for (file, text) in [
        (folder.join("report.md"), markdown),
        (folder.join("report.json"), format!("{}\n", report::json(results, &machine))),
        (folder.join("bars.svg"), bars::svg(results)),
        (readme, report::readme(&told, results, &machine)?),
    ] {
        fs::write(&file, text).with_context(|| format!("cannot write {}", file.display()))?;
    }
    Ok(())
}
