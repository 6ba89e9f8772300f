//! The files of `dist/` for a static host.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use package_tests::{dist, files, json, repository};
use serde_json::Value;
use sha2::{Digest, Sha384};

#[test]
fn the_hashes_are_those_of_the_files() {
    let version = env!("CARGO_PKG_VERSION");
    let hashes = json("dist/host/integrity.json");
    let hashes = hashes.as_object().unwrap();
    assert!(hashes.contains_key("community-seat.js") && hashes.contains_key("lang/it.json"));
    for (name, hash) in hashes {
        let places = ["", "host/", &format!("host/{version}/"), "npm/"];
        // The package's script finds the same files by other addresses.
        let places = places.into_iter().filter(|place| name != "community-seat.js" || *place != "npm/");
        for place in places {
            let contents = dist(&format!("{place}{name}"));
            let made = format!("sha384-{}", BASE64_STANDARD.encode(Sha384::digest(&contents)));
            assert_eq!(hash, &made, "{place}{name}");
        }
    }
}

/// The folder for a static host has all that its servers' samples and its README name.
#[test]
fn the_host_folder_is_whole() {
    for name in [
        "head.html",
        "frame.html",
        "frame.js",
        "seat-frame.js",
        "nginx.conf",
        "apache.conf",
        "web.config",
        "README.txt",
    ] {
        assert!(!dist(&format!("host/{name}")).is_empty(), "{name}");
    }
    let script = String::from_utf8(dist("frame.js")).unwrap();
    assert!(
        script.contains("\"heading-level\"") && !script.contains("SEAT_ATTRIBUTES"),
        "frame.js is not filled in"
    );
}

/// Every language has its first step beside the files, in the folder for a host and in the package; its style sheet is where it looks.
#[test]
fn every_language_has_its_first_step() {
    let files: Vec<String> = files().into_iter().map(|(name, _)| name).collect();
    let texts = files.iter().filter_map(|name| name.split_once("dist/lang/")?.1.strip_suffix("-rest.json"));
    let languages: Vec<&str> = texts.collect();
    assert!(languages.len() >= 8, "{languages:?}");
    for language in languages {
        let step = dist(&format!("early/{language}.html"));
        let text = String::from_utf8(step.clone()).unwrap();
        let (_, address) = text.split_once("<link rel=\"stylesheet\" href=\"").unwrap();
        let (address, _) = address.split_once('"').unwrap();
        for place in ["host/", "npm/"] {
            assert_eq!(dist(&format!("{place}early/{language}.html")), step, "{place}");
            assert!(!dist(&format!("{place}{address}")).is_empty());
        }
    }
}

#[test]
fn no_file_tells_where_it_was_built() {
    let home = std::env::home_dir().expect("a builder has a home");
    let cargo = std::env::var_os("CARGO_HOME").map_or_else(|| home.join(".cargo"), Into::into);
    let rustup = std::env::var_os("RUSTUP_HOME").map_or_else(|| home.join(".rustup"), Into::into);
    let places =
        [repository().to_owned(), cargo, rustup, home].map(|place| place.to_str().unwrap().to_owned());
    // A home such as `/root` is part of other words: what lies in it is looked for.
    let places = places.map(|place| format!("{place}/"));
    for (name, contents) in files() {
        for place in &places {
            let found = contents.windows(place.len()).any(|part| part == place.as_bytes());
            assert!(!found, "{name} says {place}");
        }
    }
}

/// Read by the schema of the standard, as tools that collect such lists do.
#[test]
fn what_is_shipped_of_others_is_listed() {
    let list = json("dist/host/community-seat.cdx.json");
    assert_eq!(dist("host/community-seat.cdx.json"), dist("npm/community-seat.cdx.json"));
    let schemas = "node_modules/@cyclonedx/cyclonedx-library/res/schema";
    let schema = |name: &str| json(&format!("{schemas}/{name}.SNAPSHOT.schema.json"));
    let mut registry = jsonschema::Registry::new();
    for name in ["spdx", "jsf-0.82"] {
        let address = format!("http://cyclonedx.org/schema/{name}.SNAPSHOT.schema.json");
        registry = registry.add(address, schema(name)).expect("the schema is one");
    }
    let registry = registry.prepare().expect("the schemas fit together");
    let faults: Vec<String> = jsonschema::options()
        .with_registry(&registry)
        .build(&schema("bom-1.6"))
        .expect("the schema is one")
        .iter_errors(&list)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert_eq!(faults, Vec::<String>::new());

    let names = |items: &Value, key: &str| -> Vec<String> {
        items.as_array().unwrap().iter().map(|item| item[key].as_str().unwrap().to_owned()).collect()
    };
    let components = names(&list["components"], "name");
    for name in ["leptos", "wasm-bindgen", "web-sys", "rust-std"] {
        assert!(components.iter().any(|component| component == name), "{name} is missing: {components:?}");
    }
    // Macros, build scripts and tests run elsewhere.
    for name in ["leptos_macro", "wasm_split_macros", "proptest", "criterion", "brotli"] {
        assert!(!components.iter().any(|component| component == name), "{name} is not shipped");
    }
    let references = names(&list["components"], "bom-ref");
    for item in list["dependencies"].as_array().unwrap() {
        for used in item["dependsOn"].as_array().unwrap() {
            assert!(references.iter().any(|one| used == one), "{used} is no component");
        }
    }
    for component in list["components"].as_array().unwrap() {
        let from_registry = component["purl"].as_str().unwrap().starts_with("pkg:cargo/");
        assert_eq!(component["hashes"].is_array(), from_registry, "{component}");
    }
}
