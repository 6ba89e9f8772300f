//! From Rust to two modules and their glue: cargo, the split, wasm-bindgen, wasm-opt.

use std::fs;
use std::path::Path;

use anyhow::{Context, bail};
use sha2::{Digest, Sha256};

use crate::bundle::files_below;
use crate::process::{cargo, node, openly, quietly};
use crate::project::{Project, cargo_home};

/// What wasm-opt does to both modules.
///
/// Without inlining, without sharing of code within a function, and in the given order: larger, but it compresses better. 113.1 kB
/// with brotli, where plain -Oz gave 119.3 and no wasm-opt at all 116.1. The lowest kilobyte is the far end of the stack, where
/// nothing has an address that could be reached by an offset from null.
const OPTIMISATIONS: [&str; 11] = [
    "-Oz",
    "--converge",
    "--skip-pass=inlining-optimizing",
    "--skip-pass=inlining",
    "--skip-pass=reorder-functions",
    "--skip-pass=local-cse",
    "--skip-pass=code-folding",
    "--low-memory-unused",
    "--gufa-optimizing",
    "--skip-pass=simplify-locals",
    "--strip-target-features",
];

/// What the folder of the crates' sources is called in the module. `seat-bindgen` blanks what begins so.
const REGISTRY: &str = "/registry";

/// The modules as a browser gets them, and the script that loads them.
pub(crate) struct Modules {
    /// What is needed until an answer is given.
    pub(crate) core: Vec<u8>,
    /// What follows from the answers; it shares the first module's memory and functions.
    pub(crate) rest: Vec<u8>,
    /// wasm-bindgen's script, below Cargo's target folder.
    pub(crate) glue: std::path::PathBuf,
}

/// Builds the modules, as far as they are not built yet.
pub(crate) fn build(project: &Project) -> anyhow::Result<Modules> {
    // Symbols and relocations are what the split goes by; neither reaches a visitor.
    let arguments = ["rustc", "--quiet", "--release", "--lib", "--package", "community-seat"];
    let target = ["--crate-type", "cdylib", "--target", "wasm32-unknown-unknown", "--"];
    let switch: &[&str] = if project.is_breakable { &["--features", "breakable"] } else { &[] };
    let linking = ["-C", "strip=none", "-C", "link-args=--emit-relocs"];
    openly(
        cargo(project, &arguments)
            .args(switch)
            .args(target)
            .args(linking)
            .envs(project.cargo_home.as_ref().map(|home| ("CARGO_HOME", home)))
            .env("CARGO_TARGET_DIR", &project.target)
            .env("CARGO_ENCODED_RUSTFLAGS", without_places(project)?),
    )?;

    let compiled = project.target.join("wasm32-unknown-unknown/release/community_seat.wasm");
    let folder = project.target.join("core");
    let [core, rest] = ["core.wasm", "rest.wasm"].map(|name| folder.join(name));
    let recipe = folder.join("recipe");
    let wanted = recipe_for(project, &compiled)?;
    if !fs::read_to_string(&recipe).is_ok_and(|made| made == wanted) {
        // Whole again only when everything below has come to its end.
        drop(fs::remove_dir_all(&folder));
        fs::create_dir_all(&folder).with_context(|| format!("cannot make {}", folder.display()))?;
        openly(
            cargo(project, &["run", "--quiet", "--package", "seat-bindgen", "--"])
                .current_dir(&project.workshop)
                .arg(&compiled)
                .arg("glue")
                .arg(&folder),
        )?;
        optimise(project, &folder.join("glue_bg.wasm"), &core)?;
        optimise(project, &folder.join("split_rest.wasm"), &rest)?;
        fs::write(&recipe, wanted).with_context(|| format!("cannot write {}", recipe.display()))?;
    }
    Ok(Modules { core: read(&core)?, rest: read(&rest)?, glue: folder.join("glue.js") })
}

/// Builds a tool's library as one module, optimised like the widget's.
pub(crate) fn whole(project: &Project, package: &str, to: &Path) -> anyhow::Result<()> {
    let target = ["--target", "wasm32-unknown-unknown"];
    quietly(
        cargo(project, &["build", "--quiet", "--release", "--lib", "--package", package])
            .args(target)
            .env("CARGO_TARGET_DIR", &project.target),
    )?;
    let name = format!("wasm32-unknown-unknown/release/{}.wasm", package.replace('-', "_"));
    optimise(project, &project.target.join(name), to)
}

/// Flags for rustc, as cargo wants them in a variable, that give the builder's folders other names.
///
/// Where a source file lies is compiled in, for the messages of panics. Folders of another length would give other bytes.
fn without_places(project: &Project) -> anyhow::Result<String> {
    let home = project.cargo_home.clone().map_or_else(cargo_home, Ok)?;
    let sources = home.join("registry/src");
    let mut flags = Vec::new();
    // One folder a registry; a mirror of one has another name.
    for entry in fs::read_dir(&sources).with_context(|| format!("cannot read {}", sources.display()))? {
        let folder = entry?.path();
        flags.push(format!("--remap-path-prefix={}={REGISTRY}", folder.display()));
    }
    flags.sort();
    Ok(flags.join("\u{1f}"))
}

/// Everything that the modules are made of and by, in a few letters.
fn recipe_for(project: &Project, compiled: &Path) -> anyhow::Result<String> {
    let mut hash = Sha256::new();
    // This file and its flags, as they were compiled.
    hash.update(include_bytes!("wasm.rs"));
    let locks = ["Cargo.lock", "package-lock.json"].map(|name| project.root.join(name));
    let tool = files_below(&project.root.join("tools/bindgen/src"))?;
    for file in locks.iter().chain(&tool).map(AsRef::as_ref).chain([compiled]) {
        hash.update(read(file)?);
    }
    Ok(hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}

/// Makes a module smaller.
///
/// Without a word on features wasm-opt keeps to those that the module declares. Allowing all of them once gave a module that
/// no browser took.
fn optimise(project: &Project, from: &Path, to: &Path) -> anyhow::Result<()> {
    let before = read(from)?;
    if !declares_features(&before) {
        bail!("{} has no section `target_features`, so wasm-opt cannot know what it may use", from.display());
    }
    quietly(node(project, "binaryen/bin/wasm-opt").args(OPTIMISATIONS).arg(from).arg("-o").arg(to))?;
    let after = read(to)?;
    if after.len() >= before.len() {
        bail!("wasm-opt made the module no smaller: {} bytes, from {}", after.len(), before.len());
    }
    Ok(())
}

fn declares_features(module: &[u8]) -> bool {
    let name = b"target_features";
    module.windows(name.len()).any(|bytes| bytes == name)
}

fn read(file: &Path) -> anyhow::Result<Vec<u8>> {
    fs::read(file).with_context(|| format!("cannot read {}", file.display()))
}
