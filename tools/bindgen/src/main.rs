//! Makes two modules and their JavaScript glue of the one that `cargo rustc` made.
//!
//! Before that it takes away what is no use to a visitor: an interface of a library.
//!
//! A package of its own, since its dependencies take minutes to build and only `cargo xtask dist` needs them.

mod names;
mod streams;

use std::fs;
use std::path::Path;

use anyhow::{Context, anyhow, bail};
use walrus::ModuleConfig;
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
    let whole = fs::read(module).with_context(|| format!("cannot read {module}"))?;
    let whole = streams::remove(&whole)?;
    let first = folder.join("first.wasm");
    let mut options = Options::new(&whole);
    options.output_dir = folder;
    options.main_out_path = &first;
    options.link_name = LINK;
    let split = transform(options).map_err(|report| anyhow!("cannot split {module}: {report:?}"))?;
    if split.split_modules.len() != 1 {
        bail!("expected one module to be split off, not {}", split.split_modules.len());
    }
    let first = ModuleConfig::new()
        .generate_name_section(false)
        .generate_producers_section(false)
        .parse(&fs::read(first)?)
        .context("cannot read the first module")?;
    Bindgen::new()
        .input_module(name, first)
        .web(true)?
        .omit_default_module_path(true)
        .typescript(false)
        // The second module imports the first one's memory, table and stack pointer.
        .keep_lld_exports(true)
        .generate(folder)?;
    names::shorten(&folder.join(format!("{name}.js")), &folder.join(format!("{name}_bg.wasm")))
}
