//! What can be seen and reached, on every screen: each control by keyboard in reading order, with a ring that stands out; targets of
//! 24 pixels; and nothing cut or scrolled sideways at 400 %, with larger text, wider spacing, or without any style.

use crate::common::host_page;
use crate::common::screens::each_screen;
use browser_tests::{Page, Setup, browser_test};
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

/// Where the focus is, and what is wrong with how it is seen, if anything.
const HERE: &str =
    "const here = root.activeElement; return [here && say(here), ringFault(root) ?? obscured(root)]";

/// Fails unless the focus comes to stand there and is seen: a browser may scroll there a moment later.
#[track_caller]
fn stands_at(page: &Page, stop: &str, screen: &str) {
    let (mut here, seen) = (Value::Null, json!([stop, null]));
    page.comes_to(|| {
        here = page.look(&format!("{STOPS} {HERE}"));
        here == seen
    });
    assert_eq!(here, seen, "{screen}");
}

/// Presses Tab from the button before the widget to the one after it, and back by one.
#[track_caller]
fn walk_by_keyboard(page: &Page, screen: &str) {
    let stops = page.look(&format!("{STOPS} return stops.map(say)"));
    let stops: Vec<String> = serde_json::from_value(stops).unwrap();
    page.document().button("Before").focus();
    for stop in &stops {
        page.press("Tab");
        stands_at(page, stop, screen);
    }
    page.press("Tab");
    page.document().button("After").should_have_focus();
    page.press("Shift+Tab");
    let here = page.look(&format!("{STOPS} const here = root.activeElement; return here && say(here)"));
    // Backwards, a group without an answer is entered at its last radio.
    let last = stops.last().unwrap().as_str();
    assert!(here == json!(last) || last.contains("-"), "{screen}: {here}, not {last}");
}

/// Presses Tab through a dialog that asks first. It holds the focus, which stands on the way out, and lets it go with Escape: the
/// way through the screens shows that.
#[track_caller]
fn walk_through_dialog(page: &Page, screen: &str) {
    let buttons =
        page.look(&format!("{STOPS} return [...root.querySelectorAll('dialog[open] button')].map(say)"));
    let buttons: Vec<String> = serde_json::from_value(buttons).unwrap();
    let [confirm, cancel] = buttons.as_slice() else { panic!("{screen}: {buttons:?}") };
    let first = page.look("return root.activeElement?.textContent");
    assert_eq!(first, json!(cancel.trim_start_matches("button ")), "{screen}: what has the focus first");
    // Only what comes by a key is sure to be given a ring.
    for (key, button) in [("Shift+Tab", confirm), ("Tab", cancel)] {
        page.press(key);
        stands_at(page, button, screen);
    }
    // Beyond it lies the browser, and no control of the page. From there Firefox does not come back by a key.
    if screen == "delete-all" {
        page.press("Tab");
        let here = "const active = document.activeElement; const here = root.activeElement;
            return active.localName !== 'button' && (!here || here.closest('dialog[open]') !== null)";
        assert_eq!(page.look(here), json!(true), "{screen}: the focus is on the page behind it");
    }
}

#[track_caller]
fn reach_everything(page: &Page, language: &str) {
    open(page, language);
    each_screen(page, |screen| {
        assert_eq!(page.look("return small(root)"), json!([]), "{screen}: smaller than 24 pixels");
        match screen {
            "start-again" | "delete-all" => walk_through_dialog(page, screen),
            _ => walk_by_keyboard(page, screen),
        }
    });
}

browser_test!(every_control_is_reached_by_keyboard, |page| {
    reach_everything(page, "en");
});

browser_test!(every_control_is_reached_from_right_to_left, |page| {
    reach_everything(page, "ar");
});

browser_test!(what_has_the_focus_is_never_covered, Setup::new().size(320, 640), |page| {
    reach_everything(page, "de");
});

browser_test!(every_ring_stands_out_in_the_dark, Setup::new().dark(), |page| {
    reach_everything(page, "en");
});

browser_test!(
    every_ring_stands_out_in_forced_colours,
    [chromium, firefox],
    Setup::new().forced_colors(),
    |page| {
        reach_everything(page, "en");
    }
);

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

browser_test!(nothing_is_cut_with_wider_spacing, |page| {
    // WCAG 1.4.12.
    fits(
        page,
        "it",
        ".seat * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
         .seat p { margin-block-end: 2em !important; }",
    );
});

browser_test!(nothing_is_cut_with_text_of_200_percent, |page| {
    fits(page, "en", ".seat { font-size: 200% !important; }");
});

browser_test!(no_long_word_is_cut_with_text_of_200_percent, |page| {
    fits(page, "de", ".seat { font-size: 200% !important; }");
});

/// Texts that stand above the one before them, in the order in which they are read.
const DISORDER: &str = "return disorder(root)";

browser_test!(without_style_everything_is_there_in_order, |page| {
    open(page, "en");
    each_screen(page, |screen| {
        // In one look: between two, the widget may have something new to say.
        let found = page.look(
            "const styled = [...new Set(texts(root))];
             const sheets = root.adoptedStyleSheets;
             root.adoptedStyleSheets = [];
             const there = new Set(texts(root));
             const headings = [...root.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter((one) => one.checkVisibility());
             const found = {
                 'seen by style alone': styled.filter((text) => !there.has(text)),
                 'above what comes before it': disorder(root),
                 'more than one level below the heading before it': headings.slice(1)
                     .filter((one, at) => one.localName[1] - headings[at].localName[1] > 1).map((one) => one.textContent),
             };
             root.adoptedStyleSheets = sheets;
             return Object.entries(found).filter(([, texts]) => texts.length);",
        );
        assert_eq!(found, json!([]), "{screen}");
    });
});

browser_test!(what_is_seen_in_one_column_is_in_the_order_it_is_read, |page| {
    for language in ["en", "ar"] {
        open(page, language);
        // The other language's visit is over.
        page.eval("localStorage.clear()", &[]);
        open(page, language);
        each_screen(page, |screen| {
            page.set_size(320, 640);
            assert_eq!(page.look(DISORDER), json!([]), "{language}, {screen}: above what comes before it");
            page.set_size(1280, 900);
        });
    }
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

browser_test!(more_contrast_is_given_where_it_is_wanted, Setup::new().more_contrast(), |page| {
    stands_out(page, 7.0, 7.0);
});

browser_test!(more_contrast_is_given_in_the_dark, Setup::new().more_contrast().dark(), |page| {
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
