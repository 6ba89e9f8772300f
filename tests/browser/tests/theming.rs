//! What a host page may set of the widget's looks, and the examples of it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

use browser_tests::{Page, Setup, browser_test};
use serde_json::json;

/// Every theme keeps the contrast of text, and the page itself every other rule.
#[track_caller]
fn themes_are_accessible(page: &Page) {
    page.open("/demo/theming.html");
    for index in 0..4 {
        page.widget(index).heading("What is your community for?").should_appear();
    }
    // The same widget stands there four times, and each is a landmark of the same name.
    let found = page.axe(&json!({ "rules": { "landmark-unique": { "enabled": false } } }));
    assert!(found.is_empty(), "{found:?}");
}

browser_test!(the_example_themes_can_be_read, |page| { themes_are_accessible(page) });

browser_test!(the_example_themes_can_be_read_in_the_dark, Setup::new().dark(), |page| {
    themes_are_accessible(page);
});

browser_test!(every_custom_property_and_part_counts, |page| {
    page.open("/demo/theming.html");
    page.widget(3).heading("What is your community for?").should_appear();
    page.widget(3).radio("Members help each other get answers.", "Important").click();
    let without_effect = page.eval(
        "const tried = document.querySelector('#tried'); \
         const looks = () => [...tried.shadowRoot.querySelectorAll('.seat, .seat *')] \
           .map((node) => { const style = getComputedStyle(node); return [...style].map((name) => style.getPropertyValue(name)).join(); }) \
           .join(); \
         const fields = [...document.querySelectorAll('#properties input')]; \
         const dead = []; \
         for (const field of fields) { \
           const name = field.getAttribute('aria-label'); \
           const before = looks(); \
           field.value = { '--seat-radius': '3px', '--seat-space': '3px', '--seat-font': 'monospace' }[name] ?? 'rgb(1, 2, 3)'; \
           field.dispatchEvent(new Event('input')); \
           if (looks() === before) dead.push(name); \
           tried.style.removeProperty(name); \
         } \
         for (const box of document.querySelectorAll('#parts input')) { \
           const before = looks(); \
           box.click(); \
           if (looks() === before) dead.push(box.getAttribute('aria-label')); \
           box.click(); \
         } \
         return [fields.length, document.querySelectorAll('#parts input').length, dead]",
        &[],
    );
    assert_eq!(without_effect, json!([14, 3, []]));
});

const SEAT: &str = "<script type=module src=/community-seat.js></script><main><h1>Host</h1><community-seat></community-seat></main>";

browser_test!(the_pages_colour_scheme_goes_before_the_systems, Setup::new().dark(), |page| {
    for (scheme, theme, expect) in [
        ("", "", "dark"),
        ("light", "", "light"),
        ("dark", "", "dark"),
        ("light dark", "", "dark"),
        ("light", "dark", "dark"),
        ("dark", "light", "light"),
        ("light", "auto", "light"),
    ] {
        let theme = if theme.is_empty() { String::new() } else { format!("theme={theme}") };
        page.host(
            &SEAT
                .replace("<main>", &format!("<main style='color-scheme: {scheme}'>"))
                .replace("<community-seat>", &format!("<community-seat {theme}>")),
            &[],
        );
        page.widget(0).heading("What is your community for?").should_appear();
        let paper = page
            .widget(0)
            .eval("return getComputedStyle(root.querySelector('.widget')).backgroundColor", &[]);
        let light = json!("rgb(255, 253, 249)");
        assert_eq!(paper == light, expect == "light", "{scheme} {theme}: {paper}");
    }
});
