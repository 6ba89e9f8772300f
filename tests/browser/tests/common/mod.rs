//! What several tests do.

#![allow(dead_code, reason = "each test uses what it needs")]

use browser_tests::Part;

/// Walks a widget in English from its first question through every step to the result, where `seat` finds things.
#[track_caller]
pub(crate) fn walk(seat: &Part<'_>) {
    seat.radio("Members help each other get answers.", "Essential").click();
    seat.should_say("Right now: Customer service");
    for (button, heading) in [
        ("Next: your company", "Your company"),
        ("Next: how it works today", "How it works today"),
        ("Show the result", "Put the desk in customer service."),
    ] {
        seat.button(button).click();
        seat.heading(heading).should_appear();
        // It scrolls there as the page has come to rest: a click before that would miss.
        seat.css(".title").should_have_focus();
    }
}

/// A whole document around a body, in no-quirks mode and with a language.
pub(crate) fn document(head: &str, body: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Host</title>{head}</head>\
         <body>{body}</body></html>"
    )
}
