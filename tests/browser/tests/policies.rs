//! Host pages with strict policies, served as real headers: the whole journey, in all three engines.

use crate::common::{document, walk};
use browser_tests::{Page, browser_test};
use serde_json::Value;

/// What files need to be used from another origin: all of it stands in the samples for hosts.
const SHARED: [(&str, &str); 2] =
    [("access-control-allow-origin", "*"), ("cross-origin-resource-policy", "cross-origin")];

/// The least that a page must allow: the README's recipe.
const LEAST: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'";

browser_test!(the_least_policy_of_the_readme_suffices, |page| {
    let readme = std::fs::read_to_string(browser_tests::repository().join("README.md")).unwrap();
    assert!(readme.contains(LEAST), "the README has another recipe");
    page.host(&document(SCRIPT, WIDGET), &[("content-security-policy", LEAST)]);
    walk(&page.widget(0));
    assert_only_the_icon_is_forbidden(page);
});

browser_test!(trusted_types_are_no_hindrance, |page| {
    let policy = format!("{LEAST}; require-trusted-types-for 'script'; trusted-types 'none'");
    page.host(&document(SCRIPT, WIDGET), &[("content-security-policy", &policy)]);
    walk(&page.widget(0));
    assert_only_the_icon_is_forbidden(page);
});

// As SharePoint Online sends it: `'unsafe-eval'` instead of `'wasm-unsafe-eval'`, no inline script, and the files from a library of
// scripts that an administrator has allowed.
browser_test!(a_policy_like_sharepoints_is_no_hindrance, |page| {
    let files = page.other_origin(&SHARED);
    let origin = files.address();
    let origin = origin.trim_end_matches('/');
    let policy = format!(
        "default-src 'self' data: blob:; script-src 'self' 'unsafe-eval' {origin}; connect-src 'self' {origin}; \
         style-src 'self' 'unsafe-inline'; frame-ancestors 'self'"
    );
    let head = format!("<script type=module src=\"{}\"></script>", files.url("/community-seat.js"));
    page.host(&document(&head, WIDGET), &[("content-security-policy", &policy)]);
    walk(&page.widget(0));
});

browser_test!(the_printed_hashes_fit, |page| {
    let hash = hashes()["community-seat.js"].as_str().unwrap().to_owned();
    let head = format!("<script type=module src=\"/community-seat.js\" integrity=\"{hash}\"></script>");
    page.host(&document(&head, WIDGET), &[]);
    walk(&page.widget(0));
});

browser_test!(another_script_than_the_hash_says_does_not_run, |page| {
    page.allow_errors();
    let other = hashes()["lang/en.json"].as_str().unwrap().to_owned();
    let head = format!("<script type=module src=\"/community-seat.js\" integrity=\"{other}\"></script>");
    page.host(&document(&head, "<community-seat><p>Ask Ilaria.</p></community-seat>"), &[]);
    page.wait_for("the refusal", || page.errors().iter().any(|error| error.contains("not loaded")));
    assert_eq!(
        page.eval("return document.querySelector('community-seat:not(:defined)').innerText", &[]),
        "Ask Ilaria."
    );
});

browser_test!(a_page_that_isolates_itself_can_take_the_files_from_elsewhere, |page| {
    let files = page.other_origin(&SHARED);
    let head = format!("<script type=module src=\"{}\"></script>", files.url("/community-seat.js"));
    let headers =
        [("cross-origin-embedder-policy", "require-corp"), ("cross-origin-opener-policy", "same-origin")];
    page.host(&document(&head, WIDGET), &headers);
    walk(&page.widget(0));
});

browser_test!(a_frame_may_be_sandboxed, |page| {
    let files = page.other_origin(&SHARED);
    let frame = format!(
        "<iframe sandbox=\"allow-scripts\" width=900 height=700 title=Assessment src=\"{}\"></iframe>",
        files.url("/frame.html?lang=en&heading-level=3")
    );
    page.host(&document("", &frame), &[]);
    page.enter_frame("iframe");
    let seat = page.widget(0);
    seat.should_say("doesn’t let us remember your answers");
    walk(&seat);
    page.leave_frame();
});

const SCRIPT: &str = "<script type=module src=\"/community-seat.js\"></script>";
const WIDGET: &str = "<main><h1>Host</h1><community-seat>Loading</community-seat></main>";

/// The policy forbids pictures, and some browsers ask for the page's icon all the same.
#[track_caller]
fn assert_only_the_icon_is_forbidden(page: &Page) {
    page.allow_errors();
    let errors: Vec<_> = page.errors().into_iter().filter(|error| !error.contains("/favicon.ico")).collect();
    assert!(errors.is_empty(), "{errors:?}");
}

fn hashes() -> Value {
    let file = browser_tests::repository().join("dist/integrity.json");
    serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap()
}
