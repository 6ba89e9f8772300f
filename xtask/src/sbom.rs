//! A list of what the build ships of others' work, as `CycloneDX` 1.6: for those who must know what their pages load.
//!
//! It is the module's tree of crates as cargo resolves it for the browser, without what only runs on the builder's machine (macros,
//! build scripts, tests), and Rust's standard library. Whatever the linker then leaves out is listed all the same. The same sources give the same bytes: it says no time and no place.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use anyhow::Context;
use serde_json::{Value, json};

use crate::around::VERSION;
use crate::process::{cargo, program, quietly};
use crate::project::Project;

/// Its name in `dist/`.
pub(crate) const FILE: &str = "community-seat.cdx.json";

/// The name and version of a crate.
type Crate = (String, String);

/// The crates of the tree: the licence of each, and what each uses.
#[derive(Default)]
struct Tree {
    root: Crate,
    licences: BTreeMap<Crate, String>,
    uses: BTreeMap<Crate, BTreeSet<Crate>>,
}

/// Writes the list.
pub(crate) fn build(project: &Project) -> anyhow::Result<Vec<u8>> {
    let tree = Tree::read(project)?;
    let checksums = checksums(&fs::read_to_string(project.root.join("Cargo.lock"))?);
    let shipped = tree.licences.iter().filter(|(one, _)| **one != tree.root);
    let mut components: Vec<Value> = shipped
        .map(|(one, licence)| {
            let mut component = component(one, "cargo", licence);
            if let (Some(entries), Some(checksum)) = (component.as_object_mut(), checksums.get(one)) {
                entries.insert("hashes".to_owned(), json!([{ "alg": "SHA-256", "content": checksum }]));
            }
            component
        })
        .collect();
    components.push(standard_library(project)?);
    let dependencies: Vec<Value> = tree
        .uses
        .iter()
        .map(|(one, used)| json!({ "ref": reference(one), "dependsOn": used.iter().map(reference).collect::<Vec<_>>() }))
        .collect();
    let document = json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": { "component": {
            "type": "library",
            "bom-ref": reference(&tree.root),
            "name": tree.root.0,
            "version": VERSION,
            "licenses": [{ "expression": "MIT OR Apache-2.0" }],
        } },
        "components": components,
        "dependencies": dependencies,
    });
    Ok(serde_json::to_vec_pretty(&document)?)
}

impl Tree {
    /// Reads what cargo prints, one crate a line with its depth before it. Whatever stood already is printed without what it uses.
    fn read(project: &Project) -> anyhow::Result<Self> {
        let edges = ["tree", "--locked", "--package", "community-seat", "--edges", "normal,no-proc-macro"];
        let form = ["--target", "wasm32-unknown-unknown", "--prefix", "depth", "--format", "|{p}|{l}"];
        let text = String::from_utf8(quietly(cargo(project, &edges).args(form))?)?;
        let mut tree = Self::default();
        let mut above: Vec<Crate> = Vec::new();
        for line in text.lines() {
            let mut parts = line.split('|');
            let depth: usize = parts.next().unwrap_or_default().parse().with_context(|| line.to_owned())?;
            let mut words = parts.next().unwrap_or_default().split(' ');
            let name = words.next().unwrap_or_default().to_owned();
            let version =
                words.next().and_then(|word| word.strip_prefix('v')).with_context(|| line.to_owned())?;
            let one = (name, version.to_owned());
            above.truncate(depth);
            match above.last() {
                Some(user) => drop(tree.uses.entry(user.clone()).or_default().insert(one.clone())),
                None => tree.root = one.clone(),
            }
            tree.uses.entry(one.clone()).or_default();
            let licence = parts.next().unwrap_or_default().trim_end_matches(" (*)");
            tree.licences.insert(one.clone(), licence.replace('/', " OR "));
            above.push(one);
        }
        Ok(tree)
    }
}

/// Part of every module, compiled from the toolchain’s own sources; the crates that it uses itself stand in its own lock file.
fn standard_library(project: &Project) -> anyhow::Result<Value> {
    let text = String::from_utf8(quietly(&mut program(project, "rustc", &["--version"]))?)?;
    let version = text.split(' ').nth(1).context("rustc does not say its version")?;
    Ok(component(&("rust-std".to_owned(), version.to_owned()), "generic", "MIT OR Apache-2.0"))
}

fn component(one: &Crate, kind: &str, licence: &str) -> Value {
    let (name, version) = one;
    json!({
        "type": "library",
        "bom-ref": reference(one),
        "name": name,
        "version": version,
        "licenses": [{ "expression": licence }],
        "purl": format!("pkg:{kind}/{name}@{version}"),
    })
}

fn reference((name, version): &Crate) -> String {
    format!("{name}@{version}")
}

/// The checksums in a lock file, which are those of the registry.
fn checksums(lock: &str) -> BTreeMap<Crate, String> {
    lock.split("[[package]]")
        .filter_map(|entry| {
            let value = |key: &str| {
                let mut lines = entry.lines();
                lines.find_map(|line| line.strip_prefix(key)).map(|rest| rest.trim_matches('"').to_owned())
            };
            Some(((value("name = ")?, value("version = ")?), value("checksum = ")?))
        })
        .collect()
}
