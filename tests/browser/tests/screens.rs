//! Every screen, in light and dark, in both languages, on a wide page and a narrow one: what axe finds, and what overflows.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod common;

use browser_tests::{Page, browser_test};
use common::open;
use common::screens::each_screen;

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

#[track_caller]
fn visit(page: &Page, language: &str, theme: &str) {
    open(page, language, &format!("theme={theme} languages"));
    each_screen(page, |_| check(page));
}

browser_test!(every_screen_is_sound_in_english, |page| { visit(page, "en", "light") });

browser_test!(every_screen_is_sound_in_italian_and_dark, |page| { visit(page, "it", "dark") });
