//! What the browser remembers, what is asked before anything is lost, and that all works where nothing can be remembered.

use crate::common::{host_page, open, should_keep, stored};
use browser_tests::{Page, Part, browser_test};
use serde_json::{Value, json};

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

/// An earlier visit of this browser's.
fn earlier(goals: &Value) -> Value {
    json!({ "version": 1, "catalogue": "community-seat", "page": "result", "ticked": [], "drafts": {},
        "answers": { "goals": goals } })
}

/// Opens a page in a browser that remembers this.
fn open_with(page: &Page, attributes: &str, kept: &Value) {
    open(page, "en", attributes);
    page.eval(
        "localStorage.setItem('community-seat', JSON.stringify(arguments[0]))",
        std::slice::from_ref(kept),
    );
    page.reload();
    page.widget(0).heading("Welcome back").should_appear();
}

browser_test!(whoever_starts_afresh_loses_nothing_that_was_set_aside, |page| {
    let mut kept = earlier(&json!({ "answer": 3 }));
    kept["aside"] = json!([earlier(&json!({ "attract": 2 }))]);
    for button in ["Start afresh", "Start again"] {
        // What the page has opened before is no reason to leave whoever presses a button without a focus.
        open_with(page, "open-step=company", &kept);
        let seat = page.widget(0);
        seat.button(button).press("Enter");
        if button == "Start again" {
            seat.dialog("Start again?").button("Clear my answers").click();
        }
        seat.heading("What is your community for?").should_appear();
        if button == "Start afresh" {
            seat.css(".title").should_have_focus();
        }
        seat.button("Back to the other answers").click();
        seat.heading("Put the desk in marketing.").should_appear();
        page.eval("localStorage.clear()", &[]);
    }
});

browser_test!(what_is_only_on_offer_is_told_to_nobody, |page| {
    for (button, title, go) in [
        ("Start again", "Start again?", "Clear my answers"),
        ("Delete everything stored here", "Delete everything stored here?", "Delete"),
    ] {
        open_with(page, "", &earlier(&json!({ "answer": 3 })));
        let seat = page.widget(0);
        // The rest is here.
        seat.css("details.load summary, .foot__more summary").click();
        seat.css("input[type=file]").should_appear();
        seat.button(button).click();
        seat.dialog(title).button(go).click();
        seat.heading("What is your community for?").should_appear();
        page.wait_for("the memory is empty", || stored(page, "community-seat").is_none());
        let told = page.events().into_iter().filter(|event| event["type"] != "seat-ready").count();
        assert_eq!(told, 0, "{button}");
    }
});

browser_test!(what_is_cleared_stays_cleared, |page| {
    let clear = |seat: &Part<'_>| {
        seat.button("Start again").click();
        seat.dialog("Start again?").button("Clear my answers").click();
        page.wait_for("the memory is empty", || stored(page, "community-seat").is_none());
    };
    // Also by an element that has come back to its page.
    open(page, "en", "");
    answer(page);
    let seat = page.widget(0);
    page.eval(
        "const seat = document.querySelector('community-seat'), main = seat.parentNode; seat.remove();
         return new Promise((done) => setTimeout(() => { main.append(seat); done() }))",
        &[],
    );
    seat.radio(GOAL, "Important").should_be_checked();
    clear(&seat);
    page.reload();
    seat.heading("What is your community for?").should_appear();
    // By the page: while an earlier visit is on offer, and before the widget is there.
    let kept = earlier(&json!({ "answer": 3 }));
    open_with(page, "", &kept);
    page.eval("document.querySelector('community-seat').reset()", &[]);
    seat.heading("What is your community for?").should_appear();
    page.wait_for("the memory is empty", || stored(page, "community-seat").is_none());
    open_with(page, "", &kept);
    page.host(
        &host_page("en", "", "<community-seat></community-seat>")
            .replace(" src=\"/community", " data-src=\"/community"),
        &[],
    );
    page.eval(
        "const script = document.createElement('script');
         Object.assign(script, { type: 'module', src: '/community-seat.js' });
         document.head.append(script);
         return customElements.whenDefined('community-seat').then(() => document.querySelector('community-seat').reset())",
        &[],
    );
    seat.heading("What is your community for?").should_appear();
    page.wait_for("the memory is empty", || stored(page, "community-seat").is_none());
});

browser_test!(a_removal_costs_no_answers_while_a_question_is_open, |page| {
    const HELP: &str = "Members help each other get answers.";
    let with_seat = |body: &str| {
        page.eval(&format!("const seat = document.querySelector('community-seat'); {body}"), &[])
    };
    let seat = open(page, "en", "storage=none");
    seat.radio(HELP, "Essential").click();
    page.eval("location.hash = '#seat=1.broken'", &[]);
    seat.button("Go on with mine").should_appear();
    let away = "const place = seat.parentNode; seat.remove();
        return new Promise((done) => setTimeout(() => { place.append(seat); done() }))";
    with_seat(away);
    seat.radio(HELP, "Essential").should_be_checked();
    // And what is set aside stays aside, also where there are no answers now.
    with_seat("seat.answers = { goals: { attract: 2 } }");
    page.eval("location.hash = '#seat=1.AAEAAgELAxYmBoc'", &[]);
    seat.button("Use these").click();
    seat.heading("Put the desk in customer service.").should_appear();
    seat.button("Start again").click();
    seat.dialog("Start again?").button("Clear my answers").click();
    seat.button("Back to the other answers").should_appear();
    seat.button("Next: your company").click();
    seat.heading("Your company").should_appear();
    seat.button("Back to the other answers").should_appear();
    // A title takes the focus, and the page goes to it: what is clicked before that may not be where it was.
    seat.css(".title").should_have_focus();
    with_seat(away);
    seat.heading("Your company").should_appear();
    assert_eq!(with_seat("return seat.answers.goals"), json!({}));
    seat.button("Back to the other answers").click();
    page.wait_for_js("document.querySelector('community-seat').answers.goals.attract === 2");
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
