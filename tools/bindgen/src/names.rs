//! Short names for what the first module and the glue have from each other.
//!
//! wasm-bindgen names each import after the function it stands for, and ends the name with 16 digits of a hash, so that two versions
//! of a crate do not meet. Within one build a number does as well, and every visitor downloads more than two kilobytes less.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, anyhow, bail};
use walrus::{Export, ModuleConfig};

/// What the module calls the glue.
const GLUE: &str = "g";

/// What the names of the exports have in them by which the glue calls closures; some compilers put a hash before it, and all one after it.
const CLOSURE: &str = "__convert__closures__";

/// What the linker exports, and neither the glue nor the second module asks for.
const UNUSED: [&str; 4] = ["__data_end", "__heap_base", "__abort_handler", "__instance_terminated"];

/// Renames the imports of a module and of its glue, and the exports that are closures.
pub(crate) fn shorten(glue: &Path, module: &Path) -> anyhow::Result<()> {
    let script = fs::read_to_string(glue).with_context(|| format!("cannot read {}", glue.display()))?;
    let bytes = fs::read(module).with_context(|| format!("cannot read {}", module.display()))?;
    let mut parsed = ModuleConfig::new()
        .generate_name_section(false)
        .generate_producers_section(false)
        .parse(&bytes)
        .map_err(|error| anyhow!("cannot read {}: {error}", module.display()))?;
    let exported: BTreeSet<String> = parsed.exports.iter().map(|export| export.name.clone()).collect();
    let mut short = BTreeMap::new();
    for import in parsed.imports.iter_mut() {
        // The glue's own functions; the split's one import has a module of its own. What is exported under the same name stays.
        if import.module.ends_with(".js") && !exported.contains(&import.name) {
            let name = letters(short.len());
            short.insert(std::mem::replace(&mut import.name, name.clone()), name);
            import.module = GLUE.to_owned();
        }
    }
    let unused: Vec<_> =
        parsed.exports.iter().filter(|one| UNUSED.contains(&one.name.as_str())).map(Export::id).collect();
    for export in unused {
        parsed.exports.delete(export);
    }
    let imports = short.len();
    for export in parsed.exports.iter_mut().filter(|export| export.name.contains(CLOSURE)) {
        let name = format!("_{}", letters(short.len()));
        short.insert(std::mem::replace(&mut export.name, name.clone()), name);
    }
    // By the line before its name the element's guard tells what the browser calls back.
    if short.len() == imports {
        bail!("no export is named `{CLOSURE}`: closures have other names now");
    }
    fs::write(module, parsed.emit_wasm()).with_context(|| format!("cannot write {}", module.display()))?;
    let script = renamed(&script, &short).replace("\"./glue_bg.js\"", &format!("\"{GLUE}\""));
    fs::write(glue, script).with_context(|| format!("cannot write {}", glue.display()))
}

/// The name with this number: `a` to `z`, then `aa` and so on.
fn letters(number: usize) -> String {
    let letter = char::from(b'a' + u8::try_from(number % 26).unwrap_or_default());
    let before = (number / 26).checked_sub(1).map(letters).unwrap_or_default();
    format!("{before}{letter}")
}

/// The script with each whole word that has another name under that name.
fn renamed(script: &str, names: &BTreeMap<String, String>) -> String {
    let is_word = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    let mut out = String::with_capacity(script.len());
    let mut rest = script;
    while let Some(start) = rest.find(is_word) {
        let (before, word) = rest.split_at(start);
        let (word, after) = word.split_at(word.find(|c| !is_word(c)).unwrap_or(word.len()));
        out.push_str(before);
        out.push_str(names.get(word).map_or(word, String::as_str));
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_short_and_differ() {
        assert_eq!([0, 25, 26, 51, 52, 701, 702].map(letters), ["a", "z", "aa", "az", "ba", "zz", "aaa"]);
    }

    #[test]
    fn whole_words_are_renamed() {
        let names = BTreeMap::from([("__wbg_get_12".to_owned(), "i0".to_owned())]);
        let script = "{ __wbg_get_12: f, __wbg_get_123: g, x__wbg_get_12: 1 } // __wbg_get_12";
        assert_eq!(renamed(script, &names), "{ i0: f, __wbg_get_123: g, x__wbg_get_12: 1 } // i0");
    }
}
