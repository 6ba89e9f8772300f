//! From Rust to two modules and their glue: cargo, the split, wasm-bindgen, wasm-opt.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, bail};
use sha2::{Digest, Sha256};

use crate::bundle::files_below;
use crate::process::{cargo, node, openly, quietly};
use crate::project::Project;

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

/// What cargo compiles for the browser, and how: the standard library as well, for size and with panics that end the module at once.
///
/// As it is shipped, the library is made for speed and for panics that say where and why, to nobody here. Compiled with the rest, 6.2 kB
/// (of 68.5) of the first module go, and 8.1 (of 127.6) of the second, with brotli. These are options that Rust may still rename,
/// which is what `RUSTC_BOOTSTRAP` is for; the toolchain is pinned, and so they hold until somebody moves it, and sees.
const LIBRARY: [&str; 4] = [
    "-Zbuild-std=std,panic_abort",
    "-Zbuild-std-features=optimize_for_size",
    "--target",
    "wasm32-unknown-unknown",
];
const FLAGS: [&str; 2] = ["-Zunstable-options", "-Cpanic=immediate-abort"];

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
    let switch: &[&str] = if project.is_breakable { &["--features", "breakable"] } else { &[] };
    let linking = ["--crate-type", "cdylib", "--", "-C", "strip=none", "-C", "link-args=--emit-relocs"];
    openly(
        for_browsers(project, &arguments)
            .args(switch)
            .args(linking)
            .envs(project.cargo_home.as_ref().map(|home| ("CARGO_HOME", home))),
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
    quietly(&mut for_browsers(project, &["build", "--quiet", "--release", "--lib", "--package", package]))?;
    let name = format!("wasm32-unknown-unknown/release/{}.wasm", package.replace('-', "_"));
    optimise(project, &project.target.join(name), to)
}

/// A command of cargo that compiles for the browser, with the standard library.
fn for_browsers(project: &Project, arguments: &[&str]) -> Command {
    let mut command = cargo(project, arguments);
    command
        .args(LIBRARY)
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_TARGET_DIR", &project.target)
        .env("CARGO_ENCODED_RUSTFLAGS", FLAGS.join("\u{1f}"));
    command
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
