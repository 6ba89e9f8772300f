//! `dist`: all that a host page needs, in one folder.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::Context;

use crate::project::Project;
use crate::{around, bundle, early, texts, tools, wasm};

/// Builds `dist/`; gives the number of files that changed.
///
/// A file that is the same as before is left alone, and one that no longer belongs there goes.
pub(crate) fn run(project: &Project) -> anyhow::Result<usize> {
    tools::toolchain(project)?;
    tools::npm_packages(project, &project.root)?;
    let files = build(project)?;
    let changed = write(&project.dist(), &files)?;
    let total: usize = files.values().map(Vec::len).sum();
    println!("dist/ has {} files, {} kB; {changed} changed.", files.len(), total.div_ceil(1000));
    if let Some(hash) = around::script_hash(&files) {
        println!("integrity=\"{hash}\"");
    }
    if let Some(page) = files.get(around::ONE_FILE) {
        println!("{} has everything inside, in {} kB.", around::ONE_FILE, page.len().div_ceil(1000));
    }
    Ok(changed)
}

/// What a host page fetches first; with one of `lang/`, all that a visitor needs until an answer is given.
pub(crate) const FIRST: [&str; 3] = [around::SCRIPT, "community-seat-core.js", "community-seat-core.wasm"];

/// Contents by name, such as `lang/en.json`.
pub(crate) type Files = BTreeMap<String, Vec<u8>>;

/// Makes the contents of `dist/`.
pub(crate) fn build(project: &Project) -> anyhow::Result<Files> {
    let mut files = Files::new();
    let modules = wasm::build(project)?;
    files.insert("community-seat-core.js".into(), bundle::core(project, &modules.glue)?);
    files.insert("community-seat-core.wasm".into(), modules.core);
    files.insert("community-seat-rest.wasm".into(), modules.rest);
    files.insert("community-seat-rest.css".into(), bundle::style(project, "style/rest.css")?);
    let languages = texts::languages(project)?;
    let early = early::build(project, &languages)?;
    files.insert("community-seat-seldom.js".into(), bundle::seldom(project, &languages, &early.visit)?);
    for language in &languages {
        files.insert(format!("lang/{}.json", language.tag), language.first.clone());
        files.insert(format!("lang/{}-rest.json", language.tag), language.rest.clone());
    }
    // The element's script comes last, since it knows the hashes of all the others.
    let element =
        bundle::Element { project, languages: &languages, files: &files, early: &early, glue: &modules.glue };
    let mut files = around::build(&element)?;
    let page = project.root.join("index.html");
    for file in [vec![page], bundle::files_below(&project.root.join("demo"))?].concat() {
        let contents = fs::read(&file).with_context(|| format!("cannot read {}", file.display()))?;
        files.insert(name_below(&project.root, &file)?, contents);
    }
    Ok(files)
}

pub(crate) fn write(folder: &Path, files: &Files) -> anyhow::Result<usize> {
    let mut changed = 0;
    for (name, contents) in files {
        let file = folder.join(name);
        if fs::read(&file).is_ok_and(|before| before == *contents) {
            continue;
        }
        let parent = file.parent().unwrap_or(folder);
        fs::create_dir_all(parent)
            .and_then(|()| fs::write(&file, contents))
            .with_context(|| format!("cannot write {}", file.display()))?;
        changed += 1;
    }
    for file in bundle::files_below(folder)? {
        if !files.contains_key(&name_below(folder, &file)?) {
            fs::remove_file(&file).with_context(|| format!("cannot remove {}", file.display()))?;
            changed += 1;
        }
    }
    Ok(changed)
}

/// A file's name below a folder, with slashes on every system.
pub(crate) fn name_below(folder: &Path, file: &Path) -> anyhow::Result<String> {
    let parts = file.strip_prefix(folder)?.components();
    Ok(parts.map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/"))
}
