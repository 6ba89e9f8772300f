//! The widget in applications, built by their own tools from the npm package, in all three engines.

use crate::common::walk;
use browser_tests::{Page, Setup, browser_test, repository};
use serde_json::json;

/// An application, as `cargo xtask test` has built it.
fn app(name: &str) -> Setup {
    Setup::new().root(repository().join("target/apps").join(name))
}

/// Properties arrive, events are heard, and the element may come and go.
#[track_caller]
fn use_it(page: &Page) {
    page.open("/");
    let seat = page.widget(0);
    seat.heading("What is your community for?").should_appear();
    let level = seat.eval("return root.querySelector('.title h3') !== null", &[]);
    assert_eq!(level, json!(true), "heading-level did not arrive");
    seat.radio("Members help each other get answers.", "Essential").click();
    page.document().button("Dark").click();
    page.wait_for_js("document.querySelector('community-seat').getAttribute('theme') === 'dark'");
    seat.radio("Members help each other get answers.", "Essential").should_be_checked();
    walk(&seat);
    page.wait_for("the event", || page.document().css("output").text() == "service");
    page.document().button("Take away").click();
    page.wait_for_js("document.querySelector('community-seat') === null");
    page.document().button("Put back").click();
    page.widget(0).button("Go on").should_appear();
    page.document().button("Fill in").click();
    page.widget(0).radio("Members tell us what to fix or build next.", "Essential").should_be_checked();
}

browser_test!(in_react_after_a_server_has_rendered_it, app("react"), |page| {
    let served = std::fs::read_to_string(repository().join("target/apps/react/index.html")).unwrap();
    assert!(
        served
            .contains("<community-seat theme=\"light\" heading-level=\"3\"><p>Loading</p></community-seat>"),
        "{served}"
    );
    use_it(page);
});

browser_test!(in_vue, app("vue"), |page| { use_it(page) });

browser_test!(in_svelte, app("svelte"), |page| { use_it(page) });
