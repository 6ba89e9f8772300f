//! What a host page sets, and how the widget takes it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod common;

use browser_tests::browser_test;
use common::{host_page, open, should_keep};
use serde_json::json;

browser_test!(wrong_attributes_are_named_and_taken_as_none, |page| {
    // Attributes, the heading that then shows, and the start of each line in the console.
    let (english, italian) = ("What is your community for?", "A che cosa serve la tua community?");
    let cases: [(&str, &str, &str, &[&str]); 9] = [
        (
            "lang=xx",
            "h2",
            english,
            &["<community-seat> lang=\"xx\": there is no such language here; expected one of "],
        ),
        ("lang=it-CH", "h2", italian, &[]),
        ("lang=IT", "h2", italian, &[]),
        (
            "heading-level=9",
            "h2",
            english,
            &["<community-seat> heading-level=\"9\": expected one of 2, 3, 4, 5."],
        ),
        (
            "heading-level=two",
            "h2",
            english,
            &["<community-seat> heading-level=\"two\": expected one of 2, 3, 4, 5."],
        ),
        ("heading-level=4", "h4", english, &[]),
        (
            "theme=pink",
            "h2",
            english,
            &["<community-seat> theme=\"pink\": expected one of auto, light, dark."],
        ),
        ("theme=dark", "h2", english, &[]),
        (
            "theme=pink heading-level=1 lang=xx",
            "h2",
            english,
            &[
                "<community-seat> lang=\"xx\"",
                "<community-seat> theme=\"pink\"",
                "<community-seat> heading-level=\"1\"",
            ],
        ),
    ];
    for (attributes, level, title, warnings) in cases {
        open(page, "en", attributes);
        let seat = page.widget(0);
        seat.heading(title).should_appear();
        assert_eq!(seat.css(level).texts(), [title], "{attributes}");
        let said = page.warnings();
        assert_eq!(said.len(), warnings.len(), "{attributes}: {said:?}");
        for (said, start) in said.iter().zip(warnings) {
            assert!(said.starts_with(start), "{attributes}: {said}");
        }
    }
});

browser_test!(attributes_change_and_nothing_is_lost, |page| {
    open(page, "en", "");
    let seat = page.widget(0);
    seat.radio("Members bring in new people.", "Important").click();
    let set = |name: &str, value: &str| {
        seat.eval("host.setAttribute(args[0], args[1])", &[json!(name), json!(value)]);
    };
    set("lang", "it");
    seat.radio("I membri portano persone nuove.", "Importante").should_be_checked();
    set("heading-level", "3");
    seat.css("h3").should_say("A che cosa serve la tua community?");
    seat.radio("I membri portano persone nuove.", "Importante").should_be_checked();
    let paper = || seat.eval("return getComputedStyle(root.querySelector('.widget')).backgroundColor", &[]);
    let light = paper();
    set("theme", "dark");
    page.wait_for("it is dark", || paper() != light);
});

browser_test!(two_elements_on_a_page_are_independent, |page| {
    let two = "<community-seat storage-key=one></community-seat><community-seat storage-key=two lang=it></community-seat>";
    page.host(&host_page("en", "", two), &[]);
    let (one, two) = (page.widget(0), page.widget(1));
    one.radio("Members bring in new people.", "Essential").click();
    two.radio("I membri portano persone nuove.", "Utile").click();
    two.radio("I membri si aiutano a vicenda a trovare risposte.", "Essenziale").click();
    one.radio("Members bring in new people.", "Essential").should_be_checked();
    assert!(!one.radio("Members help each other get answers.", "Essential").is_checked());
    one.should_say("Right now: Marketing and events");
    two.should_say("Per ora: Servizio clienti");
    two.button("Mostra il risultato").click();
    two.css(".title").should_have_focus();
    one.heading("What is your community for?").should_appear();
    for (key, goals) in [
        ("community-seat:one", json!({ "attract": 3 })),
        ("community-seat:two", json!({ "answer": 3, "attract": 1 })),
    ] {
        should_keep(page, key, |kept| kept["answers"]["goals"] == goals);
    }
    page.assert_accessible();
    // One goes, the other stays.
    one.eval("host.remove()", &[]);
    page.wait_for_js("document.querySelectorAll('community-seat').length === 1");
    page.widget(0).button("1 Obiettivi").click();
    page.widget(0).radio("I membri portano persone nuove.", "Essenziale").click();
    page.widget(0).should_say("Per ora: ");
});

browser_test!(a_moved_element_keeps_its_state, |page| {
    page.host(&host_page("en", "", "<div id=a><community-seat></community-seat></div><div id=b></div>"), &[]);
    let seat = page.widget(0);
    seat.radio("Members bring in new people.", "Important").click();
    seat.button("Next: your company").click();
    seat.heading("Your company").should_appear();
    page.eval("document.querySelector('#b').append(document.querySelector('community-seat'))", &[]);
    seat.heading("Your company").should_appear();
    seat.button("Back").click();
    seat.radio("Members bring in new people.", "Important").should_be_checked();
});

browser_test!(an_element_removed_on_its_way_to_a_page_leaves_no_error, |page| {
    open(page, "en", "");
    let seat = page.widget(0);
    seat.button("Your company").should_appear();
    let gone = page.eval(
        "const host = document.querySelector('community-seat'); \
         host.shadowRoot.querySelectorAll('.step__button')[1].click(); host.remove(); \
         const frame = () => new Promise(requestAnimationFrame); \
         return frame().then(frame).then(() => !document.querySelector('community-seat'))",
        &[],
    );
    assert_eq!(gone, json!(true));
    assert_eq!(page.errors(), Vec::<String>::new());
});
