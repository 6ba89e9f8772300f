//! `doctor.html` names what stands in the way, in all three engines.

use crate::common::document;
use browser_tests::{Page, Reply, browser_test};

/// Opens the doctor on an address, and gives its verdict and the titles of its findings.
#[track_caller]
fn examine(page: &Page, address: &str) -> Vec<String> {
    page.open(&format!("/doctor.html?address={address}"));
    page.wait_for_js(
        "/the widget runs here|stands? in the way/.test(document.querySelector('#verdict').textContent)",
    );
    let mut said = vec![page.document().css("#verdict").text()];
    said.extend(page.document().css(".finding h2").texts());
    said
}

const NONE: &str = "Nothing stands in the way: the widget runs here.";
const ONE: &str = "One thing stands in the way.";

browser_test!(where_nothing_is_wrong_it_shows_the_widget, |page| {
    assert_eq!(examine(page, "/community-seat.js"), [NONE]);
    page.widget(0).heading("What is your community for?").should_appear();
    let found = page.axe(&serde_json::json!({ "rules": { "heading-order": { "enabled": false } } }));
    assert!(found.is_empty(), "{found:?}");
});

// One broken file at a time.
browser_test!(a_file_that_is_not_as_it_should_be_is_named, |page| {
    page.allow_errors();
    let html = || Reply::html("<!doctype html><title>Log in</title>");
    let cases = [
        ("/lang/it.json", Reply::failure(404), ONE, "/lang/it.json is not there"),
        ("/community-seat-core.wasm", Reply::failure(404), ONE, "/community-seat-core.wasm is not there"),
        ("/community-seat-core.wasm", html(), ONE, "/community-seat-core.wasm there comes a page"),
        (
            "/community-seat-core.js",
            Reply::file().mime("text/plain"),
            ONE,
            "/community-seat-core.js is not sent as JavaScript",
        ),
        ("/lang/en.json", Reply::body("{}"), ONE, "/lang/en.json belongs to another version"),
        (
            "/community-seat-core.wasm",
            Reply::file().mime("application/octet-stream"),
            "Nothing stands in the way: the widget runs here. Something could be better:",
            "/community-seat-core.wasm is not sent as WebAssembly",
        ),
    ];
    for (file, reply, verdict, finding) in cases {
        page.server().answer(file, reply);
        let said = examine(page, "/community-seat.js");
        assert_eq!(said[0], verdict, "{file}: {said:?}");
        assert!(said.len() == 2 && said[1].contains(finding), "{file}: {said:?}");
        page.server().answer_from_file(file);
    }
});

browser_test!(a_page_s_policy_is_read, |page| {
    page.allow_errors();
    let script = "<script type=module src=\"/community-seat.js\"></script><community-seat></community-seat>";
    let twice = "<community-seat></community-seat><script type=module src=\"/community-seat.js\"></script><script type=module src=\"/0.0.9/community-seat.js\"></script>";
    let nonced =
        "<script type=module nonce=abc src=\"/community-seat.js\"></script><community-seat></community-seat>";
    let nonce = "The page’s policy wants its nonce on the script";
    let cases: [(&str, &str, &[&str]); 13] = [
        (script, "default-src 'self' 'wasm-unsafe-eval'", &[]),
        (script, "default-src 'self'", &["The page’s policy forbids WebAssembly"]),
        (
            script,
            "script-src https://scripts.example 'wasm-unsafe-eval'",
            &["The page’s policy forbids the script"],
        ),
        (
            script,
            "default-src 'none'; script-src 'self' 'unsafe-eval'",
            &["The page’s policy forbids the script to fetch its files"],
        ),
        (twice, "script-src 'self' 'wasm-unsafe-eval'", &["The page loads the widget twice"]),
        (nonced, "script-src 'nonce-abc' 'strict-dynamic' 'wasm-unsafe-eval'", &[]),
        (nonced, "script-src 'nonce-abc' 'wasm-unsafe-eval'", &[]),
        (nonced, "script-src 'self' 'nonce-xyz' 'strict-dynamic' 'wasm-unsafe-eval'", &[nonce]),
        (script, "script-src 'nonce-abc' 'wasm-unsafe-eval'", &["The page’s policy forbids the script"]),
        (script, "sandbox allow-forms", &["The page’s policy lets no script run"]),
        (script, "sandbox allow-scripts allow-same-origin", &[]),
        (
            "<!--<script type=module src=\"/community-seat.js\"></script>-->",
            "img-src 'self'",
            &["The page has no script of the widget"],
        ),
        ("<p>None.</p>", "script-src 'self' 'wasm-unsafe-eval'", &["The page has no script of the widget"]),
    ];
    for (body, policy, findings) in cases {
        page.serve("/host.html", &document("", body), &[("content-security-policy", policy)]);
        let said = examine(page, "/host.html");
        assert_eq!(&said[1..], findings, "{policy}");
    }
});

browser_test!(what_an_editor_took_from_the_tags_is_named, |page| {
    page.allow_errors();
    page.serve(
        "/host.html",
        &document("", "<script src=\"/community-seat.js\"></script><community-seat></community-seat>"),
        &[],
    );
    assert_eq!(examine(page, "/host.html"), [ONE, "The script’s tag does not say that it is a module"]);
    page.serve("/host.html", &document("", "<script type=module src=\"/community-seat.js\"></script>"), &[]);
    let said = examine(page, "/host.html");
    assert!(said[0].starts_with(NONE) && said[1] == "The page has no place for the widget", "{said:?}");
});

browser_test!(what_is_wrong_with_many_files_is_said_once, |page| {
    page.allow_errors();
    let languages = ["/lang/it.json", "/lang/de.json", "/lang/ar-rest.json"];
    for file in languages {
        page.server().answer(file, Reply::failure(404));
    }
    let said = examine(page, "/community-seat.js");
    assert!(said[0] == ONE && said.len() == 2, "{said:?}");
    let finding = page.document().css(".finding").text();
    assert!(languages.iter().all(|file| finding.contains(file)), "{finding}");
});

browser_test!(what_is_no_address_is_said_to_be_none, |page| {
    for address in ["javascript:alert(1)", "mailto:a@b.example", "http://[::1/", "%20"] {
        page.open(&format!("/doctor.html?address={address}"));
        page.document().css("#verdict").should_say("That is no address.");
    }
});

browser_test!(another_site_must_share, |page| {
    page.allow_errors();
    let files = page.other_origin(&[]);
    let said = examine(page, &files.url("/community-seat.js"));
    assert!(said[0] == ONE && said[1].ends_with("may not be used from another site"), "{said:?}");
    let files = page.other_origin(&[("access-control-allow-origin", "*")]);
    assert_eq!(examine(page, &files.url("/community-seat.js")), [NONE]);
});

// The doctor's own page carries the policy of its server.
browser_test!(a_policy_over_the_doctor_itself_is_noticed, |page| {
    page.allow_errors();
    let html = std::fs::read_to_string(browser_tests::repository().join("dist/doctor.html")).unwrap();
    page.serve("/doctor-here.html", &html, &[("content-security-policy", "default-src 'self'")]);
    page.goto("/doctor-here.html?address=/community-seat.js");
    page.document().heading("The page’s policy forbids WebAssembly").should_appear();
});
