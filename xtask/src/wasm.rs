//! From Rust to the module and its glue: cargo, wasm-bindgen, wasm-opt.

use std::fs;
use std::path::Path;
use std::time::SystemTime;

use anyhow::{Context, bail};

use crate::process::{cargo, node, openly, quietly};
use crate::project::Project;

/// The name of both files, without their endings.
pub(crate) const NAME: &str = "community-seat-core";

/// The module as a browser gets it, and the script that loads it.
pub(crate) struct Core {
    pub(crate) module: Vec<u8>,
    pub(crate) glue: String,
}

/// Builds the module, as far as it is not built yet.
pub(crate) fn build(project: &Project) -> anyhow::Result<Core> {
    let arguments = ["build", "--quiet", "--release", "--lib", "--package", "community-seat", "--target"];
    openly(cargo(project, &arguments).arg("wasm32-unknown-unknown"))?;

    let compiled = project.target.join("wasm32-unknown-unknown/release/community_seat.wasm");
    let folder = project.target.join("core");
    let glue = folder.join(format!("{NAME}.js"));
    let bound = folder.join(format!("{NAME}_bg.wasm"));
    let optimised = folder.join(format!("{NAME}.wasm"));
    let locks = [project.root.join("Cargo.lock"), project.root.join("package-lock.json")];
    if !is_newer(&optimised, &[&compiled, &locks[0], &locks[1]]) {
        openly(
            cargo(project, &["run", "--quiet", "--package", "seat-bindgen", "--"])
                .arg(&compiled)
                .arg(NAME)
                .arg(&folder),
        )?;
        optimise(project, &bound, &optimised)?;
    }
    Ok(Core { module: read(&optimised)?, glue: rename_module(&String::from_utf8(read(&glue)?)?)? })
}

/// Makes the module smaller.
///
/// Without a word on features wasm-opt keeps to those that the module declares. Allowing all of them once gave a module that
/// no browser took.
fn optimise(project: &Project, from: &Path, to: &Path) -> anyhow::Result<()> {
    let before = read(from)?;
    if !declares_features(&before) {
        bail!("the module has no section `target_features`, so wasm-opt cannot know what it may use");
    }
    // Under another name until it is whole: the next run must not take a half for the result.
    let part = to.with_extension("part");
    quietly(
        node(project, "binaryen/bin/wasm-opt")
            // Without inlining and in the given order: larger, but it compresses better. 113.1 kB with brotli, where plain -Oz
            // gave 119.3 and no wasm-opt at all 116.1.
            .args(["-Oz", "--converge", "--skip-pass=inlining-optimizing", "--skip-pass=inlining"])
            .args(["--skip-pass=reorder-functions", "--strip-target-features"])
            .arg(from)
            .arg("-o")
            .arg(&part),
    )?;
    let after = read(&part)?;
    if after.len() >= before.len() {
        bail!("wasm-opt made the module no smaller: {} bytes, from {}", after.len(), before.len());
    }
    fs::rename(&part, to).with_context(|| format!("cannot write {}", to.display()))
}

fn declares_features(module: &[u8]) -> bool {
    let name = b"target_features";
    module.windows(name.len()).any(|bytes| bytes == name)
}

/// The glue looks for its module beside itself, under the name that wasm-bindgen gave it.
fn rename_module(glue: &str) -> anyhow::Result<String> {
    let given = format!("{NAME}_bg.wasm");
    if !glue.contains(&given) {
        bail!("wasm-bindgen's script does not name {given}: its form has changed");
    }
    Ok(glue.replace(&given, &format!("{NAME}.wasm")))
}

fn read(file: &Path) -> anyhow::Result<Vec<u8>> {
    fs::read(file).with_context(|| format!("cannot read {}", file.display()))
}

/// Whether `output` exists and is newer than every input.
fn is_newer(output: &Path, inputs: &[&Path]) -> bool {
    let time = |file: &Path| -> Option<SystemTime> { fs::metadata(file).ok()?.modified().ok() };
    time(output)
        .is_some_and(|made| inputs.iter().all(|input| time(input).is_some_and(|changed| changed < made)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_glue_loads_the_module_by_its_own_name() {
        let glue = "new URL('community-seat-core_bg.wasm', import.meta.url)";
        let renamed = rename_module(glue).ok();
        assert_eq!(renamed.as_deref(), Some("new URL('community-seat-core.wasm', import.meta.url)"));
        assert!(rename_module("new URL('other.wasm')").is_err());
    }
}
