//! The interface of `wasm-streams`, a library for server functions that Leptos always brings.
//!
//! It is exported, and so nothing may remove it, nor what is behind it: 18 kB that nobody calls. Without the exports the split leaves
//! it all out, since it knows what can be reached, also through tables of functions. What comes after the split does not.

use std::borrow::Cow;

use anyhow::{Context, bail};
use wasm_encoder::{ExportSection, Module, RawSection};
use wasmparser::{
    CustomSectionReader, ExportSectionReader, KnownCustom, Linking, Parser, Payload, SymbolInfo,
};

/// Where macros of wasm-bindgen describe what is exported.
const DESCRIBED: &str = "__wasm_bindgen_unstable";

/// What the names of its classes begin with, in Rust; in exports they are in lower case.
const CLASSES: &str = "IntoUnderlying";

/// As the linker writes it, `1 << 5` says of a symbol that it is exported, and `1 << 7` that it has to stay. A byte holds seven bits of
/// a number.
const EXPORTED: u8 = 1 << 5;
const STAYS: u8 = 1;
const GOES_ON: u8 = 1 << 7;

/// Removes the interface from a module as the linker wrote it.
///
/// # Errors
/// Where a section does not have the form that is known, or there is nothing to remove: then this file is out of date.
pub(crate) fn remove(whole: &[u8]) -> anyhow::Result<Vec<u8>> {
    let mut module = Module::new();
    let mut removed = Vec::new();
    for payload in Parser::new(0).parse_all(whole) {
        let payload = payload?;
        let Some((id, range)) = payload.as_section() else { continue };
        let bytes = usize::try_from(range.start)?..usize::try_from(range.end)?;
        let contents = whole.get(bytes).context("a section is cut short")?;
        let contents = match payload {
            Payload::ExportSection(exports) => {
                module.section(&kept_exports(exports, &mut removed)?);
                continue;
            }
            Payload::CustomSection(section) if section.name() == DESCRIBED => {
                let (name, described) = contents.split_at(contents.len() - section.data().len());
                Cow::Owned([name, &kept_descriptions(described)?].concat())
            }
            Payload::CustomSection(section) => without_marks(contents, range.start, &section, &removed)?,
            _ => Cow::Borrowed(contents),
        };
        module.section(&RawSection { id, data: &contents });
    }
    if removed.is_empty() {
        bail!("nothing of `wasm-streams` is in the module: `streams.rs` is not needed any more");
    }
    Ok(module.finish())
}

/// The exports but for the interface's; the functions behind those go to `removed`, by their indices.
fn kept_exports(exports: ExportSectionReader<'_>, removed: &mut Vec<u32>) -> anyhow::Result<ExportSection> {
    let class = CLASSES.to_lowercase();
    let mut kept = ExportSection::new();
    for export in exports {
        let export = export?;
        if export.name.contains(&class) {
            removed.push(export.index);
        } else {
            kept.export(export.name, export.kind.into(), export.index);
        }
    }
    Ok(kept)
}

/// The descriptions but for the interface's.
fn kept_descriptions(described: &[u8]) -> anyhow::Result<Vec<u8>> {
    let mut kept = Vec::new();
    let mut rest = described;
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
    Ok(kept)
}

/// A section that the linker may have written, `start` bytes into the module; where it marks removed functions as exported, or as
/// something to keep, it does so no more.
fn without_marks<'a>(
    contents: &'a [u8],
    start: u64,
    section: &CustomSectionReader<'_>,
    removed: &[u32],
) -> anyhow::Result<Cow<'a, [u8]>> {
    let KnownCustom::Linking(parts) = section.as_known() else { return Ok(Cow::Borrowed(contents)) };
    let mut contents = contents.to_owned();
    for part in parts {
        let Linking::SymbolTable(symbols) = part? else { continue };
        for symbol in symbols.into_iter_with_offsets() {
            let (offset, symbol) = symbol?;
            let SymbolInfo::Func { index, .. } = symbol else { continue };
            if removed.contains(&index) {
                // Its kind comes first, then its flags.
                let flags = usize::try_from(offset - start)? + 1;
                let Some([low, high, ..]) = contents.get_mut(flags..) else { bail!("a symbol is cut short") };
                *low &= !EXPORTED;
                if *low & GOES_ON != 0 {
                    *high &= !STAYS;
                }
            }
        }
    }
    Ok(Cow::Owned(contents))
}
