//! `community-seat.html`, alone and opened from a disk, in all three engines.

use crate::common::walk;
use browser_tests::{Page, browser_test, repository};
use serde_json::json;
use std::fs;

/// Copies the page to where nothing else is, and opens it there.
#[track_caller]
fn open_from_disk(page: &Page, parameters: &str) {
    let folder = repository().join("target/browser-tests/one-file").join(page.engine().name());
    fs::create_dir_all(&folder).unwrap();
    let file = folder.join("community-seat.html");
    fs::copy(repository().join("dist/community-seat.html"), &file).expect("dist/ has the page");
    page.session().goto(&format!("file://{}{parameters}", file.display()));
}

browser_test!(it_works_alone_from_a_disk, |page| {
    open_from_disk(page, "?lang=en");
    walk(&page.widget(0));
    let resources =
        page.eval("return performance.getEntriesByType('resource').map((entry) => entry.name)", &[]);
    assert_eq!(resources, json!([]), "it fetched something");
});

browser_test!(it_has_the_languages_and_takes_parameters, |page| {
    open_from_disk(page, "?lang=it&theme=dark");
    page.widget(0).heading("A che cosa serve la community?").should_appear();
    assert_eq!(
        page.eval("return document.querySelector('community-seat').getAttribute('theme')", &[]),
        "dark"
    );
});

browser_test!(it_works_in_a_sandboxed_frame, |page| {
    page.host(
        &crate::common::document("", "<iframe title=A sandbox=allow-scripts width=900 height=600 src=\"/community-seat.html?lang=en\"></iframe>"),
        &[],
    );
    page.enter_frame("iframe");
    walk(&page.widget(0));
    page.leave_frame();
});
