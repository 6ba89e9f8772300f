//! `bench`: the built widget beside its peers.

use std::fs;
use std::path::PathBuf;

use anyhow::Context;

use crate::process::{cargo, openly, program, quietly};
use crate::project::Project;
use crate::{debian, dist, tools, wasm};

/// Where the peers are, with a package and a lock file of their own.
const PEERS: &str = "tools/bench/peers";

/// Where the README looks for the report.
const REPORT: &str = "docs/bench";

/// Builds the widget, measures it and its peers so many times, and writes the report.
pub(crate) fn run(project: &Project, runs: u32) -> anyhow::Result<()> {
    dist::run(project)?;
    debian::browsers(project)?;
    let site = site(project)?;
    let report = project.root.join(REPORT);
    openly(measure(project).arg(site).arg(report).arg(runs.to_string()))
}

/// Looks whether all contenders still show the same; measures nothing. `dist/` is there.
pub(crate) fn check(project: &Project) -> anyhow::Result<()> {
    let site = site(project)?;
    quietly(measure(project).arg(site).arg("check"))?;
    Ok(())
}

fn measure(project: &Project) -> std::process::Command {
    cargo(project, &["run", "--quiet", "--package", "seat-bench", "--"])
}

/// Builds what is served: a folder for each contender.
fn site(project: &Project) -> anyhow::Result<PathBuf> {
    let site = project.target.join("bench/site");
    // Installed outside the repository: the rules for its texts are not for other people's packages.
    let packages = project.target.join("bench/peers");
    fs::create_dir_all(&packages).with_context(|| format!("cannot make {}", packages.display()))?;
    for file in ["package.json", "package-lock.json"] {
        let from = project.root.join(PEERS).join(file);
        fs::copy(&from, packages.join(file)).with_context(|| format!("cannot copy {}", from.display()))?;
    }
    tools::npm_packages(project, &packages)?;
    if site.exists() {
        fs::remove_dir_all(&site).with_context(|| format!("cannot remove {}", site.display()))?;
    }
    quietly(
        program(project, "node", &[])
            .arg(project.root.join(PEERS).join("build.js"))
            .arg(&site)
            .arg(packages.join("node_modules")),
    )?;
    wasm::whole(project, "seat-timing", &site.join("timing.wasm"))?;
    Ok(site)
}
