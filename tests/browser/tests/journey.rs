//! A visitor's way through the built widget, in all three engines.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

use browser_tests::{Page, browser_test};
use serde_json::json;

/// Opens a host page with the widget in a language and with any attributes.
fn open(page: &Page, language: &str, attributes: &str) {
    let html = format!(
        "<!doctype html><html lang=\"{language}\"><meta charset=utf-8><title>Host</title><main><h1>Host</h1>\
         <script type=module src=\"/community-seat.js\"></script><community-seat {attributes}></community-seat></main>"
    );
    page.host(&html, &[]);
}

browser_test!(a_visitor_gets_an_answer_in_english, |page| {
    open(page, "en", "");
    let seat = page.widget(0);
    assert!(!seat.button("Show the result").exists());
    seat.radio("Members help each other get answers.", "Essential").click();
    seat.should_say("Right now: Customer service");
    seat.button("Show the result").click();
    seat.heading("Put the desk in customer service.").should_appear();
    assert_eq!(page.wait_for_event("seat-result")["home"], json!("service"));
    page.assert_accessible();
});

browser_test!(a_visitor_gets_an_answer_in_italian, |page| {
    open(page, "it", "");
    let seat = page.widget(0);
    seat.radio("I membri si aiutano a vicenda a trovare risposte.", "Essenziale").click();
    seat.button("Mostra il risultato").click();
    seat.heading("Metti la scrivania nel servizio clienti.").should_appear();
    page.assert_accessible();
});

browser_test!(answers_survive_a_reload, |page| {
    open(page, "en", "");
    let seat = page.widget(0);
    seat.radio("Members bring in new people.", "Important").click();
    seat.should_say("Right now: Marketing and events");
    page.reload();
    let seat = page.widget(0);
    seat.button("Go on").click();
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
