//! The npm package in `dist/npm/` as its users and their tools read it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use package_tests::{json, node, repository, run, scratch};
use serde_json::{Value, json as value};

fn package() -> PathBuf {
    repository().join("dist/npm")
}

#[test]
fn the_manifest_keeps_to_its_schema() {
    let schema = json("node_modules/custom-elements-manifest/schema.json");
    let manifest = json("dist/npm/custom-elements.json");
    let faults: Vec<String> = jsonschema::validator_for(&schema)
        .expect("the schema is one")
        .iter_errors(&manifest)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert_eq!(faults, Vec::<String>::new());
    let element = &manifest["modules"][0]["declarations"][0];
    assert_eq!(element["tagName"], "community-seat");
    for list in ["attributes", "events", "slots", "cssProperties"] {
        assert!(element[list].as_array().is_some_and(|list| !list.is_empty()), "no {list}");
    }
}

#[test]
fn editors_know_every_attribute() {
    let names = |list: &Value| -> Vec<String> {
        list.as_array().unwrap().iter().map(|item| item["name"].as_str().unwrap().to_owned()).collect()
    };
    let manifest = json("dist/npm/custom-elements.json");
    let attributes = names(&manifest["modules"][0]["declarations"][0]["attributes"]);
    assert_eq!(names(&json("dist/npm/vscode.html-custom-data.json")["tags"][0]["attributes"]), attributes);
    let web_types = json("dist/npm/web-types.json");
    assert_eq!(names(&web_types["contributions"]["html"]["elements"][0]["attributes"]), attributes);
}

#[test]
fn the_types_fit_pages_applications_and_results() {
    let folder = scratch("types");
    fs::create_dir_all(folder.join("node_modules")).unwrap();
    #[cfg(unix)]
    for (name, target) in [
        ("community-seat", package()),
        ("@types", repository().join("node_modules/@types")),
        ("csstype", repository().join("node_modules/csstype")),
    ] {
        std::os::unix::fs::symlink(target, folder.join("node_modules").join(name)).unwrap();
    }
    for file in ["page.ts", "application.tsx"] {
        fs::copy(repository().join("tests/package/types").join(file), folder.join(file)).unwrap();
    }
    // Results that an independent program computed, as literals: a missing, a foreign or a mistyped part is an error.
    let vectors = fs::read_to_string(repository().join("tests/fixtures/vectors.jsonl")).unwrap();
    let mut results = "import type { SeatAnswers, SeatResult } from \"community-seat\";\n".to_owned();
    for line in vectors.lines() {
        let vector: Value = serde_json::from_str(line).unwrap();
        results.push_str(&format!("({}) satisfies SeatAnswers;\n", vector["answers"]));
        results.push_str(&format!("({}) satisfies SeatResult | null;\n", vector["result"]));
    }
    fs::write(folder.join("results.ts"), results).unwrap();
    let options = value!({
        "compilerOptions": {
            "strict": true, "noEmit": true, "skipLibCheck": false, "module": "nodenext", "target": "es2024",
            "lib": ["es2024", "dom", "dom.iterable"], "jsx": "react-jsx", "types": [], "preserveSymlinks": true,
        },
    });
    fs::write(folder.join("tsconfig.json"), options.to_string()).unwrap();
    node(&folder, "typescript/bin/tsc", &["--project", "tsconfig.json"]);
}

#[test]
fn publint_finds_nothing() {
    node(&package(), "publint/src/cli.js", &["--strict", "--pack", "npm"]);
}

#[test]
fn every_way_to_import_it_finds_its_types() {
    let folder = scratch("attw");
    run(npm().args(["pack", "--pack-destination"]).arg(&folder).current_dir(package()));
    let tarball = fs::read_dir(&folder).unwrap().flatten().next().expect("npm pack made a file").path();
    // It is a module and never a CommonJS one.
    let tarball = tarball.to_str().unwrap();
    let check = ["--profile", "esm-only", "--no-emoji", tarball, "--exclude-entrypoints"];
    // What a page brings itself is no code.
    let markup = ["early/*", "community-seat-early.css"];
    node(&folder, "@arethetypeswrong/cli/dist/index.js", &[check.as_slice(), &markup].concat());
}

#[test]
fn npm_packs_what_is_meant_and_nothing_else() {
    let text = run(npm().args(["pack", "--dry-run", "--json"]).current_dir(package()));
    let packed: Value = serde_json::from_str(&text).expect("npm answers with JSON");
    let mut names: Vec<&str> =
        packed[0]["files"].as_array().unwrap().iter().map(|file| file["path"].as_str().unwrap()).collect();
    names.sort_unstable();
    for name in [
        "LICENSE-APACHE",
        "LICENSE-MIT",
        "README.md",
        "community-seat.d.ts",
        "community-seat.js",
        "package.json",
    ] {
        assert!(names.contains(&name), "{name} is missing: {names:?}");
    }
    let ends = [".js", ".wasm", ".css", ".html", ".json", ".d.ts", ".md", "LICENSE-APACHE", "LICENSE-MIT"];
    for name in &names {
        assert!(ends.iter().any(|end| name.ends_with(end)), "{name} does not belong there");
    }
}

/// `node_modules` knows the package by its name; a server that only renders imports it without a window.
#[test]
fn importing_it_without_a_window_is_harmless() {
    let folder = scratch("server");
    fs::create_dir_all(folder.join("node_modules")).unwrap();
    #[cfg(unix)]
    std::os::unix::fs::symlink(package(), folder.join("node_modules/community-seat")).unwrap();
    fs::write(
        folder.join("server.mjs"),
        "import \"community-seat\";\nimport \"community-seat/react\";\nconsole.log(\"ok\");\n",
    )
    .unwrap();
    assert_eq!(run(Command::new("node").arg("server.mjs").current_dir(&folder)), "ok\n");
}

fn npm() -> Command {
    Command::new(if cfg!(windows) { "npm.cmd" } else { "npm" })
}
