//! `fuzz`: input that a fuzzer makes up, led by coverage, against the claims in `fuzz/claims.rs`.

use std::fs;
use std::path::Path;

use anyhow::{Context, bail};

use crate::process::{cargo, openly};
use crate::project::Project;
use crate::tools;

/// The doors, each a target in `fuzz/targets/`.
pub(crate) const DOORS: [&str; 5] = ["answers", "catalogue", "file", "stored", "token"];

/// Fuzzes one door, or each in turn, for so many seconds.
///
/// What is found stays in `fuzz/artifacts/`. A finding that is mended goes to `tests/fixtures/found/`, under a name that begins
/// with its door: from then on every build tries it again.
pub(crate) fn run(project: &Project, door: Option<&str>, seconds: u32) -> anyhow::Result<()> {
    let doors = match door {
        None => DOORS.to_vec(),
        Some(door) if DOORS.contains(&door) => vec![door],
        Some(other) => bail!("there is no door `{other}`: expected one of {}", DOORS.join(", ")),
    };
    tools::tool(project, "cargo-fuzz", "^0.13", &[])?;
    for door in doors {
        let corpus = project.root.join("fuzz/corpus").join(door);
        seed(project, door, &corpus)?;
        println!("--- {door}, {seconds} s");
        let mut command = cargo(project, &["fuzz", "run", "--sanitizer", "none", door, "--"]);
        command.args([
            format!("-max_total_time={seconds}").as_str(),
            "-print_final_stats=1",
            "-max_len=8192",
        ]);
        command.env("PATH", tools::path(project)?);
        // The flags that watch coverage are not stable; nothing that is shipped is built with them.
        openly(command.env("RUSTC_BOOTSTRAP", "1"))?;
    }
    Ok(())
}

/// Starts the fuzzer from good input and from what was found before.
fn seed(project: &Project, door: &str, corpus: &Path) -> anyhow::Result<()> {
    fs::create_dir_all(corpus).with_context(|| format!("cannot make {}", corpus.display()))?;
    let fixtures = project.root.join("tests/fixtures");
    let catalogue =
        fs::read(project.root.join("src/content/catalogue.json")).context("cannot read the catalogue")?;
    let id =
        serde_json::from_slice::<serde_json::Value>(&catalogue)?.get("model").cloned().unwrap_or_default();
    if door == "catalogue" {
        fs::write(corpus.join("default"), catalogue)?;
    }
    if door != "token" {
        let vectors =
            fs::read_to_string(fixtures.join("vectors.jsonl")).context("cannot read the vectors")?;
        for (number, line) in vectors.lines().enumerate().step_by(10) {
            let vector: serde_json::Value = serde_json::from_str(line)?;
            let answers = vector.get("answers").cloned().unwrap_or_default();
            let document = match door {
                "file" => serde_json::json!({
                    "format": "community-seat", "version": 1, "catalogue": { "id": id, "version": 1 }, "answers": answers
                }),
                "stored" => {
                    serde_json::json!({ "version": 1, "catalogue": id, "page": "result", "answers": answers })
                }
                _ => answers,
            };
            fs::write(corpus.join(format!("vector-{number}")), serde_json::to_vec(&document)?)?;
        }
    }
    for entry in fs::read_dir(fixtures.join("found"))? {
        let entry = entry?;
        if entry.file_name().to_string_lossy().starts_with(door) {
            fs::copy(entry.path(), corpus.join(entry.file_name()))?;
        }
    }
    Ok(())
}
