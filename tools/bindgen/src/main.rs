//! Makes two modules and their JavaScript glue of the one that `cargo rustc` made.
//!
//! A package of its own, since its dependencies take minutes to build and only `cargo xtask dist` needs them.

use std::fs;
use std::path::Path;

use anyhow::{Context, anyhow, bail};
use wasm_bindgen_cli_support::Bindgen;
use wasm_split_cli_support::{Options, transform};

/// The script from which the first module imports the function that loads the second. The bundler puts ours in its place.
const LINK: &str = "seat-link";

fn main() -> anyhow::Result<()> {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    let [module, name, folder] = arguments.as_slice() else {
        bail!("usage: seat-bindgen MODULE NAME FOLDER")
    };
    let folder = Path::new(folder);
    let mut whole = fs::read(module).with_context(|| format!("cannot read {module}"))?;
    blank_paths(&mut whole)?;
    let first = folder.join("first.wasm");
    let mut options = Options::new(&whole);
    options.output_dir = folder;
    options.main_out_path = &first;
    options.link_name = LINK;
    let split = transform(options).map_err(|report| anyhow!("cannot split {module}: {report:?}"))?;
    if split.split_modules.len() != 1 {
        bail!("expected one module to be split off, not {}", split.split_modules.len());
    }
    Bindgen::new()
        .input_path(first)
        .out_name(name)
        .web(true)?
        .omit_default_module_path(true)
        .typescript(false)
        // The second module imports the first one's memory, table and stack pointer.
        .keep_lld_exports(true)
        // Names and producers are of no use to a visitor.
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(folder)
}

/// Puts spaces in place of the paths of source files outside this repository.
///
/// They stand in the module for the messages of panics, which nobody sees here, and tell where the builder's folders are: two
/// machines would not give the same bytes, and a visitor would download them.
fn blank_paths(module: &mut [u8]) -> anyhow::Result<()> {
    let home = std::env::home_dir().context("there is no home folder")?;
    let cargo = std::env::var_os("CARGO_HOME").map_or_else(|| home.join(".cargo"), Into::into);
    let registry = cargo.join("registry").into_os_string().into_encoded_bytes();
    for beginning in [registry.as_slice(), b"/rustc/", b"/rust/deps/"] {
        let mut rest = &mut *module;
        while let Some(start) = find(rest, beginning) {
            let (_, path) = rest.split_at_mut(start);
            let end = find(path, b".rs").map_or(path.len(), |at| at + 3);
            let (path, after) = path.split_at_mut(end);
            path.fill(b' ');
            rest = after;
        }
    }
    Ok(())
}

fn find(bytes: &[u8], wanted: &[u8]) -> Option<usize> {
    bytes.windows(wanted.len()).position(|window| window == wanted)
}
