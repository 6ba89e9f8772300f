//! Every screen, in light and dark, in both languages, on a wide page and a narrow one: what axe finds, and what overflows.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod common;

use browser_tests::{Page, browser_test};
use common::{enter, open};
use serde_json::json;

/// Checks what is shown now.
#[track_caller]
fn check(page: &Page) {
    page.assert_accessible();
    for width in [1280, 320] {
        page.set_size(width, 900);
        let wide = page.eval("return [document.documentElement.scrollWidth, innerWidth]", &[]);
        assert!(wide[0].as_u64() <= wide[1].as_u64(), "a second scroll direction at {width}: {wide}");
    }
    page.set_size(1280, 900);
}

/// Walks through every screen. Controls are found by their place, so that one walk serves every language.
#[track_caller]
fn visit(page: &Page, language: &str, theme: &str) {
    open(page, language, &format!("theme={theme} storage-key={language}-{theme}"));
    let seat = page.widget(0);
    let click = |selector: &str| {
        page.wait_for(selector, || {
            seat.eval(
                "const one = root.querySelector(args[0]); one?.click(); return Boolean(one)",
                &[json!(selector)],
            ) == json!(true)
        });
    };
    let step = |number: usize| {
        seat.eval("root.querySelectorAll('.step__button')[args[0]].click()", &[json!(number)]);
        seat.css(".title").should_have_focus();
    };
    seat.css(".title").should_appear();
    check(page);
    // More than four goals, for the remark; and everything opened.
    for (goal, importance) in
        [("answer", 3), ("improve", 2), ("meet", 1), ("attract", 3), ("keep", 2), ("teach", 2)]
    {
        click(&format!("#goal-{goal}-{importance}"));
    }
    seat.css(".remark").should_appear();
    click(".why summary");
    check(page);

    step(1);
    check(page);
    click("#has-legal");
    click(".names summary");
    enter(&seat.css("#name-service"), &"n".repeat(61));
    enter(&seat.css("#name-product"), "Produktentwicklungsabteilungsleitungszusammenarbeitsstelle");
    click("#audience-customers");
    click("#size-51-500");
    check(page);

    step(2);
    seat.eval(
        "for (const select of root.querySelectorAll('select')) { \
           select.value = 'marketing'; select.dispatchEvent(new Event('change', { bubbles: true })); }",
        &[],
    );
    click("#loop-social-told_after");
    click("#seat-marketing");
    click("#judged_on-leads");
    check(page);

    step(3);
    seat.css("h2.title__text").should_appear();
    seat.eval("for (const one of root.querySelectorAll('details')) one.open = true", &[]);
    check(page);

    page.reload();
    seat.css(".resume").should_appear();
    check(page);
    for dialog in ["start-again", "delete-all"] {
        let open = "root.getElementById(args[0]).previousElementSibling.click()";
        seat.eval(open, &[json!(dialog)]);
        seat.css(&format!("#{dialog}[open]")).should_appear();
        check(page);
        page.press("Escape");
        seat.css(&format!("#{dialog}[open]")).should_disappear();
    }
}

browser_test!(every_screen_is_sound_in_english, |page| { visit(page, "en", "light") });

browser_test!(every_screen_is_sound_in_italian_and_dark, |page| { visit(page, "it", "dark") });
