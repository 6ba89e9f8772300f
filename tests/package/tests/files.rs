//! The files of `dist/` for a static host.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use package_tests::{dist, json};
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
    for name in
        ["frame.html", "frame.js", "seat-frame.js", "nginx.conf", "apache.conf", "web.config", "README.txt"]
    {
        assert!(!dist(&format!("host/{name}")).is_empty(), "{name}");
    }
    let script = String::from_utf8(dist("frame.js")).unwrap();
    assert!(
        script.contains("\"heading-level\"") && !script.contains("SEAT_ATTRIBUTES"),
        "frame.js is not filled in"
    );
}
