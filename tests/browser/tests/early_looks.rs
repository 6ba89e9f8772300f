//! The first step as a page itself brings it looks like the widget that takes over, and nothing moves.

use crate::common::early::{looks, open, shifts, take_over};
use browser_tests::{Page, Setup, browser_test};
use serde_json::{Value, json};

const LANGUAGES: [&str; 8] = ["ar", "de", "en", "es", "fr", "it", "ja", "pt-BR"];

browser_test!(the_first_step_is_there_before_any_script_in_every_language, |page| {
    for language in LANGUAGES {
        let seat = open(page, language, "");
        let before = (seat.text(), looks(page));
        assert!(before.0.len() > 1000, "{language}: {}", before.0);
        let direction = seat.css(".widget").attr("dir");
        assert_eq!(direction.as_deref(), Some(if language == "ar" { "rtl" } else { "ltr" }));
        assert_eq!(seat.css(".widget").attr("lang").as_deref(), Some(language));
        page.assert_accessible();
        take_over(page);
        let after = (page.widget(0).text(), looks(page));
        assert_eq!(after.0, before.0, "{language}");
        let (before, after) = (before.1.as_array().unwrap(), after.1.as_array().unwrap());
        assert_eq!(after.len(), before.len(), "{language}");
        for (before, after) in before.iter().zip(after) {
            assert_eq!(after, before, "{language}");
        }
        assert_eq!(shifts(page), json!([]), "{language}");
        assert_eq!(page.events().iter().filter(|event| event["type"] == "seat-answer").count(), 0);
    }
});

/// The looks of the first step are the same before and after, with a goal ticked.
#[track_caller]
fn assert_the_looks_stay(page: &Page, language: &str, attributes: &str) {
    let seat = open(page, language, &format!("storage=none {attributes}"));
    seat.css(".choice__input").nth(2).eval("element.checked = true", &[]);
    let before = looks(page);
    take_over(page);
    // The answer has consequences, but not for where and how the questions stand.
    let questions = |looks: Value| -> Vec<Value> {
        let all = looks.as_array().unwrap().clone();
        let first = all.iter().position(|one| one[1] == "step-page").unwrap();
        let last = all.iter().position(|one| one[1] == "remark-place").unwrap();
        all[first + 1..last].to_vec()
    };
    let (before, after) = (questions(before), questions(looks(page)));
    // A goal has at least a box, a legend, an example and a form, and each of its four choices a label, a control and a face.
    assert!(before.len() >= 12 * (4 + 4 * 3), "{}", before.len());
    assert_eq!(after.len(), before.len(), "{attributes}");
    for (before, after) in before.iter().zip(&after) {
        assert_eq!(after, before, "{attributes}");
    }
}

const THEMES: [&str; 4] = [
    "",
    "theme=light",
    "theme=dark",
    "style=\"--seat-accent: light-dark(#06c, #8cf); --seat-radius: 2px; --seat-space: 8px\"",
];

browser_test!(it_looks_the_same_before_and_after, |page| {
    for attributes in
        THEMES.into_iter().chain(["heading-level=2 languages=\"en it\"", "languages", "class=x"])
    {
        assert_the_looks_stay(page, "en", attributes);
    }
});

browser_test!(it_looks_the_same_in_the_dark, Setup::new().dark().size(360, 740), |page| {
    for attributes in THEMES.into_iter().chain(["languages"]) {
        assert_the_looks_stay(page, "ar", attributes);
    }
});

browser_test!(
    it_looks_the_same_in_forced_colours,
    [chromium, firefox],
    Setup::new().forced_colors(),
    |page| {
        assert_the_looks_stay(page, "it", "");
    }
);
