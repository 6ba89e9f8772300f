//! Trying other importances on the result: everything follows, and nothing is overwritten until the visitor says so.

use crate::common::open_result;
use browser_tests::{Page, Setup, browser_test};
use serde_json::{Value, json};

const ANSWER: &str = "Members help each other get answers.";
const ATTRACT: &str = "Members bring in new people.";

/// What the browser remembers, as it is written.
fn stored(page: &Page) -> Value {
    page.eval("return Object.values({ ...localStorage }).join()", &[])
}

browser_test!(a_trial_changes_the_whole_result_and_no_answer, |page| {
    let seat = open_result(page, "Important");
    page.wait_for_js("Object.values({ ...localStorage }).join().includes('\"page\":\"result\"')");
    let (before, events) = (stored(page), page.events().len());
    seat.radio(ATTRACT, "Essential").click();
    seat.heading("Put the desk in marketing.").should_appear();
    // At the top it says so, and the plan and the table have followed.
    seat.css(".trial").nth(0).should_say("In this trial: in marketing.");
    // And again before what is taken along.
    for notice in 0..2 {
        seat.css(".trial").nth(notice).should_say("This is a trial: your answers stay as they are");
    }
    seat.css("#plan-room-marketing").should_say("the desk stands here");
    seat.css("[role=status]").should_say("Result updated: the desk stands in marketing.");
    page.assert_accessible();
    assert_eq!(stored(page), before);
    assert_eq!(page.events().len(), events, "the host page hears of no trial");
    seat.css(".try").button("Back to my answers").click();
    seat.heading("Put the desk in customer service.").should_appear();
    seat.css(".trial").should_disappear();
    seat.heading("Try other importances").should_have_focus();
    assert!(!seat.radio(ATTRACT, "Essential").is_checked());
});

browser_test!(what_is_kept_becomes_the_answers, |page| {
    let seat = open_result(page, "Important");
    seat.radio(ATTRACT, "Essential").click();
    seat.css(".trial").nth(0).button("Keep these answers").click();
    seat.css(".trial").should_disappear();
    seat.css(".title").should_have_focus();
    seat.css("[role=status]").should_say("The new answers are yours now.");
    assert_eq!(page.wait_for_event("seat-result")["home"], json!("marketing"));
    page.reload();
    let seat = page.widget(0);
    seat.button("Go on").click();
    seat.heading("Put the desk in marketing.").should_appear();
});

browser_test!(what_is_not_kept_is_gone_with_the_page, |page| {
    let seat = open_result(page, "Important");
    seat.radio(ATTRACT, "Essential").click();
    seat.heading("Put the desk in marketing.").should_appear();
    page.reload();
    let seat = page.widget(0);
    seat.button("Go on").click();
    seat.heading("Put the desk in customer service.").should_appear();
});

browser_test!(a_trial_without_any_goal_says_so_and_cannot_be_kept, |page| {
    let seat = open_result(page, "Important");
    seat.radio(ANSWER, "Not a goal").click();
    seat.css(".trial").nth(0).should_say("There is no result yet: rate at least one goal.");
    assert!(seat.css(".trial").nth(0).button("Keep these answers").is_disabled());
    seat.css(".trial").nth(0).button("Back to my answers").click();
    seat.heading("Put the desk in customer service.").should_appear();
});

browser_test!(the_keyboard_alone_is_enough, |page| {
    let seat = open_result(page, "Important");
    seat.radio(ATTRACT, "Not a goal").focus();
    page.press("ArrowRight ArrowRight ArrowRight");
    seat.heading("Put the desk in marketing.").should_appear();
    seat.radio(ATTRACT, "Essential").should_have_focus();
});

browser_test!(what_is_under_the_finger_stays_there, Setup::new().size(360, 740), |page| {
    let seat = open_result(page, "Important");
    let radio = seat.radio(ATTRACT, "Essential");
    radio.focus();
    let place = || radio.eval("return element.getBoundingClientRect().top", &[]).as_f64().unwrap();
    radio.click();
    let before = place();
    seat.heading("Put the desk in marketing.").should_appear();
    page.wait_for("the page to settle where it was", || (place() - before).abs() < 4.0);
});
