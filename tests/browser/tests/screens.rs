//! Every screen, in light, dark and forced colours, in each language, on a wide page and a narrow one: what axe finds, and what
//! overflows.

use crate::common::open;
use crate::common::screens::each_screen;
use browser_tests::{Engine, Page, Setup, browser_test};
use serde_json::json;

/// Checks what is shown now: in Chromium in light, dark and forced colours, in the others as the browser was started.
#[track_caller]
fn check(page: &Page, screen: &str) {
    if page.engine() == Engine::Chromium {
        for setup in [Setup::new().dark(), Setup::new().forced_colors(), Setup::new()] {
            page.emulate(&setup);
            page.assert_accessible();
        }
    } else {
        page.assert_accessible();
    }
    for width in [1280, 320] {
        page.set_size(width, 900);
        assert_eq!(page.look("return beyond()"), json!([]), "{screen}: a second scroll direction at {width}");
    }
    page.set_size(1280, 900);
}

#[track_caller]
fn visit(page: &Page, language: &str, theme: &str) {
    open(page, language, &format!("theme={theme} languages"));
    each_screen(page, |screen| check(page, screen));
}

browser_test!(every_screen_is_sound_in_english, |page| { visit(page, "en", "auto") });

browser_test!(every_screen_is_sound_in_italian_and_dark, [firefox, webkit], |page| {
    visit(page, "it", "dark");
});

browser_test!(every_screen_is_sound_in_italian, [chromium], |page| { visit(page, "it", "auto") });

browser_test!(every_screen_is_sound_in_french, [chromium], |page| { visit(page, "fr", "auto") });

browser_test!(every_screen_is_sound_in_german, [chromium], |page| { visit(page, "de", "auto") });

browser_test!(every_screen_is_sound_in_spanish, [chromium], |page| { visit(page, "es", "auto") });

browser_test!(every_screen_is_sound_in_portuguese, [chromium], |page| { visit(page, "pt-BR", "auto") });

browser_test!(every_screen_is_sound_in_arabic, [chromium], |page| { visit(page, "ar", "auto") });

browser_test!(every_screen_is_sound_in_japanese, [chromium], |page| { visit(page, "ja", "auto") });

browser_test!(every_screen_is_sound_in_forced_colours, [firefox], Setup::new().forced_colors(), |page| {
    visit(page, "en", "auto");
});
