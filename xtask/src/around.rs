//! What stands around the element in `dist/`: its contract for tools, the frame, everything in one file, the hashes, what it is made of, the folder for a
//! static host, and the package for npm.

use std::collections::BTreeMap;
use std::fs;

use anyhow::Context;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use sha2::{Digest, Sha384};

use crate::bundle::{Element, files_below};
use crate::contract::{Contract, TYPES};
use crate::dist::{Files, name_below};
use crate::project::Project;
use crate::{early, sbom};

/// The version of every file that this build makes.
pub(crate) const VERSION: &str = env!("CARGO_PKG_VERSION");

/// The script that a page names.
pub(crate) const SCRIPT: &str = "community-seat.js";

/// The page with everything inside.
pub(crate) const ONE_FILE: &str = "community-seat.html";

/// What a page can put into its head.
const HEAD: &str = "head.html";

/// All that `dist/` holds for host pages: the element, and what stands around it.
pub(crate) fn build(element: &Element<'_>) -> anyhow::Result<Files> {
    let project = element.project;
    let contract = Contract::read(project)?;
    let script = element.beside()?;
    let with_script = |script: Vec<u8>| {
        let mut files = element.files.clone();
        files.insert(SCRIPT.to_owned(), script);
        files.insert(early::STYLE.to_owned(), element.early.style.clone());
        files
    };
    let served = with_script(script);

    let mut files = served.clone();
    files.extend(element.early.steps.clone());
    files.extend(pages(project, &contract)?);
    files.insert(ONE_FILE.to_owned(), one_file(element, &contract)?);
    files.insert(HEAD.to_owned(), element.head()?);
    files.insert("integrity.json".to_owned(), integrity(&served)?);
    files.insert(sbom::FILE.to_owned(), sbom::build(project)?);
    files.extend(contract.files(VERSION)?);
    let mut npm = npm(project, &contract, with_script(element.bundled()?))?;
    npm.extend(element.early.steps.clone());
    npm.extend(files.get_key_value(sbom::FILE).map(|(name, list)| (name.clone(), list.clone())));
    files.extend(below(
        "host",
        [files.clone(), folder(project, "embed/host")?].into_iter().flatten().collect(),
    ));
    files.extend(below(&format!("host/{VERSION}"), served));
    files.extend(below("npm", npm));
    Ok(files)
}

/// The whole widget in one page.
fn one_file(element: &Element<'_>, contract: &Contract) -> anyhow::Result<Vec<u8>> {
    let script = element.inside("embed/one-file/script.js", &[("SEAT_ATTRIBUTES", attributes(contract)?)])?;
    let page = String::from_utf8(read(element.project, "embed/one-file/page.html")?)?;
    let (before, after) = page.split_once("/*script*/").context("the page has no place for the script")?;
    Ok([before.as_bytes(), script.trim_ascii(), after.as_bytes()].concat())
}

/// The names of the attributes, for scripts that take them from an address.
fn attributes(contract: &Contract) -> anyhow::Result<String> {
    let names: Vec<&str> = contract.attributes.iter().map(|item| item.name.as_str()).collect();
    Ok(serde_json::to_string(&names)?)
}

/// What a page can put into `integrity="…"` for the element's script.
pub(crate) fn script_hash(files: &Files) -> Option<String> {
    files.get(SCRIPT).map(|script| hash(script))
}

/// The hash of each file, as browsers compare it.
fn integrity(element: &Files) -> anyhow::Result<Vec<u8>> {
    let hashes: BTreeMap<&String, String> =
        element.iter().map(|(name, contents)| (name, hash(contents))).collect();
    Ok(serde_json::to_vec_pretty(&hashes)?)
}

fn hash(contents: &[u8]) -> String {
    format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(contents)))
}

/// The pages and scripts at the top of `embed/`.
fn pages(project: &Project, contract: &Contract) -> anyhow::Result<Files> {
    let mut pages = folder(project, "embed")?;
    pages.retain(|name, _| !name.contains('/'));
    let script = pages.get_mut("frame.js").context("embed/frame.js is missing")?;
    *script = String::from_utf8(std::mem::take(script))?
        .replace("SEAT_ATTRIBUTES", &attributes(contract)?)
        .into_bytes();
    Ok(pages)
}

fn npm(project: &Project, contract: &Contract, mut files: Files) -> anyhow::Result<Files> {
    files.extend(contract.files(VERSION)?);
    files.extend(folder(project, "embed/npm")?);
    let package = files.get_mut("package.json").context("embed/npm/package.json is missing")?;
    let mut described: serde_json::Value = serde_json::from_slice(package)?;
    if let Some(version) = described.get_mut("version") {
        *version = VERSION.into();
    }
    *package = serde_json::to_vec_pretty(&described)?;
    files.insert("community-seat.d.ts".to_owned(), read(project, TYPES)?);
    for name in ["README.md", "CHANGELOG.md", "LICENSE-MIT", "LICENSE-APACHE"] {
        files.insert(name.to_owned(), read(project, name)?);
    }
    Ok(files)
}

fn below(folder: &str, files: Files) -> Files {
    files.into_iter().map(|(name, contents)| (format!("{folder}/{name}"), contents)).collect()
}

fn folder(project: &Project, name: &str) -> anyhow::Result<Files> {
    let folder = project.root.join(name);
    files_below(&folder)?
        .into_iter()
        .map(|file| {
            let contents = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
            Ok((name_below(&folder, &file)?, contents))
        })
        .collect()
}

fn read(project: &Project, name: &str) -> anyhow::Result<Vec<u8>> {
    fs::read(project.root.join(name)).with_context(|| format!("cannot read {name}"))
}
