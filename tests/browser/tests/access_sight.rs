//! What can be seen and reached, on every screen: each control by keyboard in reading order, with a ring that stands out; targets of
//! 24 pixels; and nothing cut or scrolled sideways at 400 %, with larger text, wider spacing, or without any style.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod common;

use browser_tests::{Engine, Page, Setup, browser_test};
use common::host_page;
use common::screens::each_screen;
use serde_json::{Value, json};

/// A widget between two buttons of its page.
#[track_caller]
fn open(page: &Page, language: &str) {
    let main = "<p><button id=before>Before</button></p><community-seat languages></community-seat>\
        <p><button id=after>After</button></p>";
    page.host(&host_page(language, "", main), &[]);
}

/// What Tab stops at, from the top: enabled, visible, and one of a group of radios.
const STOPS: &str = "
    const all = [...root.querySelectorAll('a[href], button, input, select, summary, textarea, [tabindex=\"0\"]')]
        .filter((one) => !one.disabled && one.checkVisibility({ visibilityProperty: true }));
    const stops = all.filter((one) => {
        if (one.type !== 'radio') return true;
        const group = all.filter((other) => other.name === one.name);
        return one === (group.find((other) => other.checked) ?? group[0]);
    });
    const say = (one) => one.id || `${one.localName} ${one.textContent.trim()}`;";

/// Presses Tab from the button before the widget to the one after it, and back by one.
#[track_caller]
fn walk_by_keyboard(page: &Page, screen: &str) {
    let stops = page.look(&format!("{STOPS} return stops.map(say)"));
    let stops: Vec<String> = serde_json::from_value(stops).unwrap();
    page.document().button("Before").focus();
    // On a display without a window manager, WebKit takes no window for the active one, and paints no ring.
    let ring = if page.engine() == Engine::WebKit { "null" } else { "ringFault(root) ?? obscured(root)" };
    for stop in &stops {
        page.press("Tab");
        let here = page
            .look(&format!("{STOPS} const here = root.activeElement; return [here && say(here), {ring}]"));
        assert_eq!(here, json!([stop, null]), "{screen}");
    }
    page.press("Tab");
    page.document().button("After").should_have_focus();
    page.press("Shift+Tab");
    let here = page.look(&format!("{STOPS} const here = root.activeElement; return here && say(here)"));
    // Backwards, a group without an answer is entered at its last radio.
    let last = stops.last().unwrap().as_str();
    assert!(here == json!(last) || last.contains("-"), "{screen}: {here}, not {last}");
}

#[track_caller]
fn reach_everything(page: &Page) {
    open(page, "en");
    each_screen(page, |screen| {
        assert_eq!(page.look("return small(root)"), json!([]), "{screen}: smaller than 24 pixels");
        // A modal dialog holds the focus, and lets it go with Escape: the walk itself shows that.
        if screen != "start-again" && screen != "delete-all" {
            walk_by_keyboard(page, screen);
        }
    });
}

browser_test!(every_control_is_reached_by_keyboard, |page| {
    reach_everything(page);
});

browser_test!(what_has_the_focus_is_never_covered, [chromium], Setup::new().size(320, 640), |page| {
    open(page, "de");
    each_screen(page, |screen| {
        if screen != "start-again" && screen != "delete-all" {
            walk_by_keyboard(page, screen);
        }
    });
});

browser_test!(every_ring_stands_out_in_the_dark, [chromium], Setup::new().dark(), |page| {
    reach_everything(page);
});

browser_test!(every_ring_stands_out_in_forced_colours, [chromium], Setup::new().forced_colors(), |page| {
    reach_everything(page);
});

/// Looks at every screen on a page as wide as 320 pixels, with a sheet of styles within the widget.
#[track_caller]
fn fits(page: &Page, language: &str, sheet: &str) {
    open(page, language);
    let apply = format!(
        "const sheet = new CSSStyleSheet(); sheet.replaceSync({});
         if (!root.adoptedStyleSheets.some((one) => one.marked))
             root.adoptedStyleSheets = [...root.adoptedStyleSheets, Object.assign(sheet, {{ marked: true }})];",
        json!(sheet)
    );
    let fits = |screen: &str, width: u32| {
        assert_eq!(page.look("return beyond()"), json!([]), "{screen}: a second scroll direction at {width}");
        assert_eq!(page.look("return cut(root)"), json!([]), "{screen}: cut at {width}");
    };
    each_screen(page, |screen| {
        page.look(&apply);
        for width in [320, 360, 1280] {
            // 320 by 256 is what a window of 1280 by 1024 has at 400 %.
            page.set_size(width, 256.max(width * 4 / 5));
            fits(screen, width);
        }
        page.set_size(1280, 900);
    });
}

browser_test!(nothing_is_cut_at_400_percent, |page| { fits(page, "en", "") });

browser_test!(nothing_is_cut_with_wider_spacing, [chromium, firefox], |page| {
    // WCAG 1.4.12.
    fits(
        page,
        "it",
        ".seat * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
         .seat p { margin-block-end: 2em !important; }",
    );
});

browser_test!(nothing_is_cut_with_text_of_200_percent, [chromium, firefox], |page| {
    fits(page, "en", ".seat { font-size: 200% !important; }");
});

browser_test!(without_style_everything_is_there_in_order, [chromium, firefox], |page| {
    open(page, "en");
    page.widget(0).css(".title").should_appear();
    page.look("root.adoptedStyleSheets = []");
    let seat = page.widget(0);
    seat.radio("Members help each other get answers.", "Essential").click();
    seat.button("Next: your company").click();
    seat.heading("Your company").should_appear();
    seat.button("Show the result").click();
    seat.heading("Put the desk in customer service.").should_appear();
    // Each heading is one level below, at the same level as, or above the one before it, and stands after it.
    let order = page.look(
        "const headings = [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((one) => one.checkVisibility());
         return headings.slice(1).filter((one, at) => one.localName[1] - headings[at].localName[1] > 1
             || one.getBoundingClientRect().top < headings[at].getBoundingClientRect().top).map((one) => one.textContent)",
    );
    assert_eq!(order, json!([]));
});

/// Looks on every screen for edges of controls and texts that are too faint.
#[track_caller]
fn stands_out(page: &Page, edges: f32, texts: f32) {
    open(page, "en");
    each_screen(page, |screen| {
        assert_eq!(page.look(&format!("return edgeless(root, {edges})")), json!([]), "{screen}: faint edges");
        assert_eq!(page.look(&format!("return faint(root, {texts})")), json!([]), "{screen}: faint texts");
    });
}

browser_test!(every_control_has_an_edge_that_stands_out, |page| {
    stands_out(page, 3.0, 4.5);
});

browser_test!(every_control_has_an_edge_in_the_dark, Setup::new().dark(), |page| {
    stands_out(page, 3.0, 4.5);
});

browser_test!(more_contrast_is_given_where_it_is_wanted, [chromium], Setup::new().more_contrast(), |page| {
    stands_out(page, 7.0, 7.0);
});

browser_test!(more_contrast_is_given_in_the_dark, [chromium], Setup::new().more_contrast().dark(), |page| {
    stands_out(page, 7.0, 7.0);
});

browser_test!(nothing_moves_where_motion_is_reduced, Setup::new().reduced_motion(), |page| {
    open(page, "en");
    each_screen(page, |screen| {
        let moving: Value = page.look(
            "return [...root.querySelectorAll('*')].filter((one) => {
                const style = getComputedStyle(one);
                return [style.transitionDuration, style.animationDuration].some((list) =>
                    list.split(', ').some((time) => parseFloat(time) > 0.01));
            }).map((one) => one.className.baseVal ?? one.className)",
        );
        assert_eq!(moving, json!([]), "{screen}");
    });
});
