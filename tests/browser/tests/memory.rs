//! What the browser remembers, what is asked before anything is lost, and that all works where nothing can be remembered.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing, missing_docs)]

mod common;

use browser_tests::{Page, browser_test};
use common::{host_page, open, should_keep, stored};
use serde_json::json;

const GOAL: &str = "Members bring in new people.";
const KEPT: &str = "Your answers are kept in this browser only.";
const NOT_KEPT: &str = "This browser doesn’t let us remember your answers.";

/// Answers one question, which is worth remembering.
#[track_caller]
fn answer(page: &Page) {
    let seat = page.widget(0);
    seat.radio(GOAL, "Important").click();
    seat.should_say("Right now: Marketing and events");
    should_keep(page, "community-seat", |kept| kept["answers"]["goals"] == json!({ "attract": 2 }));
}

browser_test!(an_earlier_visit_is_offered_and_taken_up, |page| {
    open(page, "en", "");
    answer(page);
    page.widget(0).button("Next: your company").click();
    page.widget(0).heading("Your company").should_appear();
    page.reload();
    let seat = page.widget(0);
    seat.heading("Welcome back").should_appear();
    seat.should_say("You had rated 1 goal.");
    assert_ne!(page.active(), "title", "no focus is taken when the widget appears");
    page.assert_accessible();
    // An offer that nobody took is still there the next time.
    page.reload();
    seat.button("Go on").click();
    seat.heading("Your company").should_appear();
    seat.button("Back").click();
    seat.radio(GOAL, "Important").should_be_checked();
    page.reload();
    seat.button("Start afresh").click();
    seat.heading("What is your community for?").should_appear();
    assert!(!seat.radio(GOAL, "Important").is_checked());
    assert_eq!(stored(page, "community-seat"), None);
    page.reload();
    seat.heading("What is your community for?").should_appear();
});

browser_test!(an_answer_is_kept_however_soon_the_page_goes, |page| {
    let essential = "const root = document.querySelector('community-seat').shadowRoot;
        root.querySelector('#goal-attract-3').click();";
    for goes in [
        "location.reload()",
        "location.assign('/other.html')",
        "document.querySelector('community-seat').remove()",
        "document.documentElement.replaceChildren()",
        "document.querySelector('community-seat').lang = 'it'",
    ] {
        page.serve("/other.html", "<h1>Another page</h1>", &[]);
        open(page, "en", "");
        page.widget(0).radio(GOAL, "Essential").should_appear();
        page.eval(&format!("{essential} {goes}"), &[]);
        should_keep(page, "community-seat", |kept| kept["answers"]["goals"] == json!({ "attract": 3 }));
        page.eval("localStorage.clear()", &[]);
    }
});

browser_test!(what_is_lost_is_asked_first, |page| {
    open(page, "en", "");
    let seat = page.widget(0);
    let dialogs = [
        ("Start again", "Start again?", "Keep my answers", "Clear my answers", "Your answers are cleared."),
        (
            "Delete everything stored here",
            "Delete everything stored here?",
            "Keep",
            "Delete",
            "Nothing is stored in this browser any more.",
        ),
    ];
    for (button, title, keep, go, said) in dialogs {
        answer(page);
        assert!(stored(page, "community-seat").is_some(), "{title}");
        let dialog = seat.dialog(title);
        seat.button(button).click();
        dialog.should_appear();
        // Enter alone changes nothing.
        dialog.button(keep).should_have_focus();
        page.assert_accessible();
        page.press("Escape");
        dialog.should_disappear();
        seat.button(button).should_have_focus();
        seat.button(button).press("Enter");
        dialog.button(keep).should_have_focus();
        page.press("Enter");
        dialog.should_disappear();
        seat.radio(GOAL, "Important").should_be_checked();
        assert!(stored(page, "community-seat").is_some(), "{title}");
        seat.button(button).click();
        dialog.button(go).click();
        dialog.should_disappear();
        seat.css("[role=status]").should_say(said);
        assert!(!seat.radio(GOAL, "Important").is_checked(), "{title}");
        page.wait_for("the memory is empty", || stored(page, "community-seat").is_none());
    }
});

browser_test!(without_a_memory_it_works_and_says_so, |page| {
    let refusals = [
        (
            "naming the storage throws",
            "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })",
        ),
        (
            "the storage is full",
            "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }",
        ),
        ("there is none", "Object.defineProperty(window, 'localStorage', { value: null })"),
    ];
    for (name, script) in refusals {
        page.host(
            &host_page("en", &format!("<script>{script}</script>"), "<community-seat></community-seat>"),
            &[],
        );
        let seat = page.widget(0);
        seat.radio(GOAL, "Important").click();
        seat.css("footer").should_say(NOT_KEPT);
        seat.button("Show the result").click();
        seat.heading("Put the desk in marketing.").should_appear();
        seat.button("Delete everything stored here").click();
        seat.dialog("Delete everything stored here?").button("Delete").click();
        seat.heading("What is your community for?").should_appear();
        assert_eq!(page.errors(), Vec::<String>::new(), "{name}");
    }
});

browser_test!(what_was_stored_and_cannot_be_read_is_said, |page| {
    open(page, "en", "");
    answer(page);
    page.widget(0).css("footer").should_say(KEPT);
    let good = stored(page, "community-seat").unwrap();
    let mut newer = good.clone();
    newer["version"] = json!(99);
    let mut other = good.clone();
    other["catalogue"] = json!("another");
    let mut wrong = good;
    wrong["answers"]["goals"]["attract"] = json!(7);
    for text in ["", "{", "null", "[1]", &newer.to_string(), &other.to_string(), &wrong.to_string()] {
        page.eval("localStorage.setItem('community-seat', arguments[0])", &[json!(text)]);
        page.reload();
        let seat = page.widget(0);
        seat.heading("What is your community for?").should_appear();
        seat.css("footer")
            .should_say("The answers kept in this browser could not be read. You can start afresh.");
        answer(page);
        seat.css("footer").should_say(KEPT);
    }
});
