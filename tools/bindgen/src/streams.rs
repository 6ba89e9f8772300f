//! The interface of `wasm-streams`, a library for server functions that Leptos always brings.
//!
//! It is exported, and so no optimiser may remove it, nor the functions and imports behind it: 6 kB that nobody calls.

use anyhow::{Context, bail};
use walrus::{Module, RawCustomSection};

/// Where macros of wasm-bindgen describe what is exported.
const SECTION: &str = "__wasm_bindgen_unstable";

/// What the names of its classes begin with, in Rust; in exports they are in lower case.
const CLASSES: &str = "IntoUnderlying";

/// Removes the interface from a module that wasm-bindgen has not seen yet.
///
/// # Errors
/// Where the section does not have the form that is known, or there is nothing to remove: then this file is out of date.
pub(crate) fn remove(module: &mut Module) -> anyhow::Result<()> {
    let described = module.customs.remove_raw(SECTION).context("the module does not describe its exports")?;
    let mut kept = Vec::new();
    let mut rest = described.data.as_slice();
    while !rest.is_empty() {
        // Each use of the macro left two parts: the version of the form, and the description.
        let start = rest;
        for _ in 0..2 {
            let (length, after) = rest.split_first_chunk().context("a length is cut short")?;
            let length = usize::try_from(u32::from_le_bytes(*length))?;
            rest = after.get(length..).context("a description is cut short")?;
        }
        let (one, _) = start.split_at(start.len() - rest.len());
        if !one.windows(CLASSES.len()).any(|part| part == CLASSES.as_bytes()) {
            kept.extend_from_slice(one);
        }
    }
    if kept.len() == described.data.len() {
        bail!("nothing of `wasm-streams` is in the module: `streams.rs` is not needed any more");
    }
    module.customs.add(RawCustomSection { name: SECTION.to_owned(), data: kept });
    let class = CLASSES.to_lowercase();
    let unused: Vec<_> =
        module.exports.iter().filter(|one| one.name.contains(&class)).map(walrus::Export::id).collect();
    for export in unused {
        module.exports.delete(export);
    }
    Ok(())
}
