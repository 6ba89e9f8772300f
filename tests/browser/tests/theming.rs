//! What a host page may set of the widget's looks, and the examples of it.

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

/// Colours of a host page that could not be read as they are, or only just.
const HOSTILE: [&str; 11] = [
    "--seat-ink: #777; --seat-paper: #888",
    "--seat-ink: white; --seat-ink-soft: white; --seat-accent: white",
    "--seat-paper: black",
    "--seat-ground: #222; --seat-tint-1: #333",
    "--seat-accent: #ffce5c",
    "--seat-accent: #777; --seat-on-accent: #888",
    "--seat-tint-2: #222",
    "--seat-tint-2: #eee; --seat-on-tint-2: #ddd",
    "--seat-ink: rgb(0 0 0 / 20%)",
    "--seat-ink: oklch(0.9 0.1 90); --seat-accent: color(display-p3 0 1 0)",
    "--seat-ink-soft: color-mix(in oklab, var(--seat-paper), red 5%); --seat-paper: hsl(210 50% 40%)",
];

const SEAT: &str = "<script type=module src=/community-seat.js></script><main><h1>Host</h1><community-seat></community-seat></main>";

/// What the host page's colours are in the end; `ink` and the like, as `style/tokens.css` calls them.
fn colours(page: &Page) -> serde_json::Value {
    page.eval(
        "const looks = getComputedStyle(document.querySelector('community-seat').shadowRoot.querySelector('.seat')); \
         return ['ink', 'ink-soft', 'accent', 'ground'].map((name) => looks.getPropertyValue(`--${name}`))",
        &[],
    )
}

browser_test!(text_can_be_read_in_any_colours_of_the_host, |page| {
    page.host(SEAT, &[]);
    page.widget(0).heading("What is your community for?").should_appear();
    let own = colours(page);
    for theme in ["light", "dark"] {
        for hostile in HOSTILE {
            page.eval(
                "const [theme, style] = arguments; const seat = document.querySelector('community-seat'); \
                 seat.theme = theme; seat.setAttribute('style', style); \
                 seat.answers = { goals: { answer: 3, improve: 2, keep: 1, safe: 0 } }",
                &[json!(theme), json!(hostile)],
            );
            page.wait_for_js(
                "document.querySelector('community-seat').shadowRoot.adoptedStyleSheets.length === 3",
            );
            let found = page.axe(&json!({ "runOnly": ["color-contrast"] }));
            assert!(found.is_empty(), "{theme}: {hostile}: {found:?}");
        }
    }
    // Without them, and where they can be read, nothing is touched.
    for (style, expect) in [
        ("", own.clone()),
        (
            "--seat-ink: #00204a; --seat-ink-soft: #3a4a60; --seat-accent: #00539b; --seat-ground: #eef",
            json!(["#00204a", "#3a4a60", "#00539b", "#eef"]),
        ),
    ] {
        page.eval(
            "const seat = document.querySelector('community-seat'); seat.theme = 'light'; seat.setAttribute('style', arguments[0])",
            &[json!(style)],
        );
        page.wait_for("the colours", || colours(page) == expect);
    }
});

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
