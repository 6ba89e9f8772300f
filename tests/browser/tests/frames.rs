//! `frame.html` in an iframe, with and without a page that listens, in all three engines.

use crate::common::{document, walk};
use browser_tests::{Page, browser_test};
use serde_json::{Value, json};

const LISTENER: &str = "<script type=module src=\"/seat-frame.js\"></script>";
const SHARED: [(&str, &str); 1] = [("access-control-allow-origin", "*")];

fn frame(src: &str, more: &str) -> String {
    format!("<iframe title=Assessment style=\"width: 600px; border: 0\" {more} src=\"{src}\"></iframe>")
}

/// How tall the frame is, and how tall what is in it.
fn heights(page: &Page) -> (Value, Value) {
    let outer = page.eval("return document.querySelector('iframe').clientHeight", &[]);
    page.enter_frame("iframe");
    let inner = page.eval(
        "return Math.ceil(document.querySelector('community-seat').getBoundingClientRect().height)",
        &[],
    );
    page.leave_frame();
    (outer, inner)
}

browser_test!(a_frame_gets_the_height_of_its_content, |page| {
    // From another origin, with and without a sandbox: that has no origin at all.
    let files = page.other_origin(&SHARED);
    for sandbox in ["", "sandbox=\"allow-scripts\""] {
        page.host(&document(LISTENER, &frame(&files.url("/frame.html?lang=en"), sandbox)), &[]);
        page.enter_frame("iframe");
        page.widget(0).heading("What is your community for?").should_appear();
        page.leave_frame();
        page.wait_for("the height", || heights(page).0 == heights(page).1);
        let (first, _) = heights(page);
        // It shrinks too, and comes to rest: no message follows the last.
        page.enter_frame("iframe");
        page.widget(0).button("Your company").click();
        // The step itself: while that is fetched, a page with the same heading waits, and is of another height.
        page.widget(0).group("Which departments does your company have?").should_appear();
        page.leave_frame();
        page.wait_for("the new height", || heights(page).0 == heights(page).1 && heights(page).0 != first);
        let said = page.eval(
            "let said = 0; addEventListener('message', () => { said += 1 }); \
             const frames = (n) => n ? new Promise(requestAnimationFrame).then(() => frames(n - 1)) : said; return frames(20);",
            &[],
        );
        assert_eq!(said, json!(0), "it goes on talking");
    }
});

browser_test!(a_listener_that_comes_late_asks, |page| {
    page.host(&document("", &frame("/frame.html?lang=en", "")), &[]);
    page.enter_frame("iframe");
    page.widget(0).heading("What is your community for?").should_appear();
    page.leave_frame();
    page.eval("return import('/seat-frame.js').then(() => null)", &[]);
    page.wait_for("the height", || heights(page).0 == heights(page).1);
});

browser_test!(without_a_listener_the_frame_scrolls, |page| {
    page.host(&document("", &frame("/frame.html?lang=en", "height=400")), &[]);
    page.enter_frame("iframe");
    walk(&page.widget(0));
    let scrolls = page.eval(
        "const root = document.scrollingElement; return root.scrollHeight > innerHeight && root.scrollWidth <= innerWidth",
        &[],
    );
    assert_eq!(scrolls, json!(true));
    page.leave_frame();
});

browser_test!(only_the_named_page_hears_the_height, |page| {
    let cases = [
        ("", true),
        ("host=http%3A%2F%2F127.0.0.1%3A9", false),
        // Not an origin: not used, and the page that opened it counts.
        ("host=nowhere", true),
    ];
    for (parameter, hears) in cases {
        page.host(&document("", ""), &[]);
        let heard = page.eval(
            "const [src] = arguments; \
             return new Promise((resolve) => { \
               addEventListener('message', (event) => { if (event.data?.type === 'seat-height') resolve(true); }); \
               const frame = document.createElement('iframe'); frame.src = src; document.body.append(frame); \
               const look = () => { \
                 const seat = frame.contentDocument?.querySelector('community-seat')?.shadowRoot?.querySelector('h2'); \
                 if (seat) requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(false)))); \
                 else requestAnimationFrame(look); }; \
               look(); })",
            &[json!(format!("/frame.html?lang=en&{parameter}"))],
        );
        assert_eq!(heard, json!(hears), "{parameter}");
    }
});

browser_test!(parameters_become_attributes_and_wrong_ones_are_named, |page| {
    page.open("/frame.html?lang=it&theme=dark&heading-level=3&onclick=alert(1)&lang=en");
    page.widget(0).role("heading", "A che cosa serve").should_appear();
    let attributes = page.eval(
        "const seat = document.querySelector('community-seat'); \
         return Object.fromEntries([...seat.attributes].map((a) => [a.name, a.value]))",
        &[],
    );
    assert_eq!(attributes, json!({ "lang": "it", "theme": "dark", "heading-level": "3" }));
    assert_eq!(page.eval("return document.documentElement.lang", &[]), "it");
    // The heading of level one is that of the page around the frame.
    let found = page.axe(&json!({ "rules": { "page-has-heading-one": { "enabled": false } } }));
    assert!(found.is_empty(), "{found:?}");
});
