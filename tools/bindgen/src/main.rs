//! Writes the JavaScript glue for a module that `cargo build` made.
//!
//! A package of its own, since its dependencies take minutes to build and only `cargo xtask dist` needs them.

use anyhow::bail;
use wasm_bindgen_cli_support::Bindgen;

fn main() -> anyhow::Result<()> {
    let arguments: Vec<_> = std::env::args().skip(1).collect();
    let [module, name, folder] = arguments.as_slice() else {
        bail!("usage: seat-bindgen MODULE NAME FOLDER")
    };
    Bindgen::new()
        .input_path(module)
        .out_name(name)
        .web(true)?
        .omit_default_module_path(false)
        .typescript(false)
        // Names and producers are of no use to a visitor.
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(folder)
}
