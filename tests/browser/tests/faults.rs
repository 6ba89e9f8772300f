//! What can go wrong around the widget while a visitor uses it: a sentence, a way on, and nothing lost.

use crate::common::{document, host_page, open, open_result, stored};
use browser_tests::{Page, Reply, browser_test, repository};
use serde_json::{Value, json};
use std::fs;

const ATTRACT: &str = "Members bring in new people.";
const ANSWER: &str = "Members help each other get answers.";
const WHICH: &str = "Which answers do you want to use?";
const KEPT: &str = "Your answers are kept in this browser only.";
const NOT_KEPT: &str = "This browser doesn’t let us remember your answers.";

/// The goals as they are stored.
fn goals(page: &Page) -> Value {
    stored(page, "community-seat").map(|stored| stored["answers"]["goals"].clone()).unwrap_or_default()
}

/// Two pages with one memory, each in a frame: to the browser they are what two tabs are.
fn two_tabs(page: &Page) {
    page.serve("/tab.html", &host_page("en", "", "<community-seat></community-seat>"), &[]);
    let frame = |id: &str| format!("<iframe id={id} title={id} src=/tab.html width=600 height=800></iframe>");
    page.host(&document("", &[frame("one"), frame("two")].concat()), &[]);
}

/// Does something in one of them.
fn in_tab(page: &Page, id: &str, act: impl FnOnce()) {
    page.enter_frame(&format!("#{id}"));
    act();
    page.leave_frame();
}

/// A file of the build as a broken connection leaves it.
fn broken_off(name: &str, mime: &str) -> Reply {
    let mut file = fs::read(repository().join("dist").join(name)).expect("dist/ is built");
    file.truncate(file.len() / 2);
    Reply::body(file).mime(mime)
}

browser_test!(whatever_breaks_a_first_download_there_is_a_way_on, |page| {
    // Pauses before a download is tried again by itself need not be waited for here.
    let hurry = "<script>const own = setTimeout; window.setTimeout = (act, pause, ...more) => \
        own(act, pause > 9999 ? pause : Math.min(pause ?? 0, 20), ...more);</script>";
    let fallback = "<community-seat><p>Write to us instead.</p></community-seat>";
    page.serve("/hurried.html", &host_page("en", hurry, fallback), &[]);
    page.goto("/hurried.html");
    let seat = page.widget(0);
    seat.radio(ATTRACT, "Important").click();
    seat.css("footer").should_say(KEPT);
    page.wait_for("it is kept", || goals(page) == json!({ "attract": 2 }));
    page.allow_errors();
    let login = || Reply::html("<!doctype html><title>Log in</title>");
    let (script, module, texts) = ("community-seat-core.js", "community-seat-core.wasm", "lang/en.json");
    for (name, reply) in [
        (script, Reply::failure(503)),
        (script, login()),
        (script, broken_off(script, "text/javascript")),
        (module, Reply::failure(404)),
        (module, login()),
        (module, broken_off(module, "application/wasm")),
        (texts, Reply::failure(503)),
        (texts, login()),
        (texts, broken_off(texts, "application/json")),
    ] {
        let path = format!("/{name}");
        page.server().answer(&path, reply);
        page.reload();
        seat.should_say("could not be loaded");
        page.document().should_say("Write to us instead.");
        page.server().answer_from_file(&path);
        seat.button("Try again").click();
        seat.heading("Welcome back").should_appear();
        assert_eq!(goals(page), json!({ "attract": 2 }), "{name}");
    }
});

browser_test!(two_tabs_lose_nothing_to_each_other, |page| {
    two_tabs(page);
    let seat = page.widget(0);
    for tab in ["one", "two"] {
        in_tab(page, tab, || seat.heading("What is your community for?").should_appear());
    }
    in_tab(page, "one", || {
        seat.radio(ATTRACT, "Important").click();
        seat.should_say("Right now: Marketing and events");
    });
    // The other one knows nothing of that, and does not write over it.
    in_tab(page, "two", || {
        seat.radio(ANSWER, "Essential").click();
        seat.heading(WHICH).should_appear();
        seat.should_say("You changed the answers in another tab or window as well.");
        page.assert_accessible();
        assert_eq!(goals(page), json!({ "attract": 2 }));
        seat.button("Go on with mine").click();
        seat.heading("What is your community for?").should_appear();
        seat.radio(ANSWER, "Essential").should_be_checked();
        page.wait_for("mine are kept", || goals(page) == json!({ "answer": 3 }));
    });
    in_tab(page, "one", || {
        seat.radio(ATTRACT, "Important").should_be_checked();
        seat.radio(ATTRACT, "Essential").click();
        seat.heading(WHICH).should_appear();
        assert_eq!(goals(page), json!({ "answer": 3 }));
        seat.button("Use these").click();
        seat.radio(ANSWER, "Essential").should_be_checked();
        seat.button("Back to the other answers").click();
        seat.radio(ATTRACT, "Essential").should_be_checked();
        page.wait_for("both are kept", || {
            let kept = stored(page, "community-seat").unwrap();
            kept["answers"]["goals"] == json!({ "attract": 3 })
                && kept["aside"][0]["answers"]["goals"] == json!({ "answer": 3 })
        });
    });
});

browser_test!(an_element_that_comes_back_asks_before_it_writes_over_another_tab, |page| {
    two_tabs(page);
    let seat = page.widget(0);
    in_tab(page, "one", || {
        seat.radio(ATTRACT, "Important").click();
        page.wait_for("it is kept", || goals(page) == json!({ "attract": 2 }));
        page.eval(
            "window.seat = document.querySelector('community-seat'); window.place = seat.parentNode; seat.remove()",
            &[],
        );
    });
    in_tab(page, "two", || {
        page.eval("location.reload()", &[]);
        seat.button("Go on").click();
        seat.radio(ATTRACT, "Essential").click();
        page.wait_for("it is kept", || goals(page) == json!({ "attract": 3 }));
    });
    in_tab(page, "one", || {
        page.eval("place.append(seat)", &[]);
        seat.radio(ATTRACT, "Important").should_be_checked();
        seat.radio(ANSWER, "Essential").click();
        seat.heading(WHICH).should_appear();
        assert_eq!(goals(page), json!({ "attract": 3 }));
    });
});

browser_test!(what_another_tab_deletes_or_damages_is_no_loss_here, |page| {
    open(page, "en", "");
    let seat = page.widget(0);
    seat.radio(ATTRACT, "Important").click();
    seat.should_say("Right now: Marketing and events");
    for change in ["removeItem('community-seat')", "clear()", "setItem('community-seat', '{')"] {
        page.eval(&format!("localStorage.{change}"), &[]);
        for importance in ["Essential", "Important"] {
            seat.radio(ATTRACT, importance).click();
            let weight = if importance == "Essential" { 3 } else { 2 };
            page.wait_for(change, || goals(page) == json!({ "attract": weight }));
        }
        seat.css("footer").should_say(KEPT);
    }
});

browser_test!(a_memory_that_fails_on_the_way_is_said_and_works_again, |page| {
    open(page, "en", "");
    let seat = page.widget(0);
    seat.radio(ATTRACT, "Important").click();
    seat.css("footer").should_say(KEPT);
    page.eval(
        "window.own = Storage.prototype.setItem; \
         Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }",
        &[],
    );
    seat.radio(ANSWER, "Essential").click();
    seat.css("footer").should_say(NOT_KEPT);
    seat.button("Show the result").click();
    seat.heading("Put the desk with the social media team.").should_appear();
    page.eval("Storage.prototype.setItem = own", &[]);
    seat.button("1 Goals").click();
    seat.radio(ATTRACT, "Essential").click();
    seat.css("footer").should_say(KEPT);
    page.wait_for("both are kept", || goals(page) == json!({ "answer": 3, "attract": 3 }));
});

browser_test!(coming_back_to_the_page_finds_all_as_it_was, |page| {
    page.serve("/elsewhere.html", "<p>Elsewhere</p>", &[]);
    open(page, "en", "");
    let seat = page.widget(0);
    seat.radio(ATTRACT, "Important").click();
    seat.should_say("Right now: Marketing and events");
    page.eval("addEventListener('pageshow', (event) => { window.persisted = event.persisted })", &[]);
    page.goto("/elsewhere.html");
    page.back();
    page.wait_for_js("location.pathname === '/host.html' && document.readyState === 'complete'");
    // The browser has kept the page, and has not loaded it anew: the widget was no reason against that.
    assert_eq!(page.eval("return window.persisted === true", &[]), json!(true));
    seat.radio(ATTRACT, "Important").should_be_checked();
    seat.button("Show the result").click();
    seat.heading("Put the desk in marketing.").should_appear();
});

browser_test!(a_page_that_was_frozen_goes_on, [chromium], |page| {
    open(page, "en", "");
    let seat = page.widget(0);
    seat.radio(ATTRACT, "Important").click();
    seat.should_say("Right now: Marketing and events");
    for state in ["frozen", "active"] {
        page.session().cdp("Page.setWebLifecycleState", &json!({ "state": state }));
    }
    seat.radio(ANSWER, "Essential").click();
    seat.should_say("Right now: Social media and press");
    seat.button("Show the result").click();
    seat.heading("Put the desk with the social media team.").should_appear();
    page.wait_for("all is kept", || goals(page) == json!({ "answer": 3, "attract": 2 }));
});

browser_test!(where_the_browser_does_not_print_it_is_said, |page| {
    // A sandbox keeps the frame that is printed from its own page.
    let files = page.other_origin(&[("access-control-allow-origin", "*")]);
    let address = files.url("/frame.html?lang=en");
    let frame =
        format!("<iframe title=Seat width=700 height=800 sandbox=allow-scripts src=\"{address}\"></iframe>");
    page.host(&document("", &frame), &[]);
    page.enter_frame("iframe");
    let seat = page.widget(0);
    seat.radio(ANSWER, "Essential").click();
    seat.button("Show the result").click();
    seat.heading("Put the desk in customer service.").should_appear();
    seat.css(".title").should_have_focus();
    seat.button("Print or save as PDF").click();
    seat.css("[role=status]").should_say("The browser did not let us print only the result.");
    seat.button("Print or save as PDF").should_say("The browser did not let us print only the result.");
    page.leave_frame();
});

browser_test!(what_cannot_be_copied_is_there_to_copy_by_hand, |page| {
    let seat = open_result(page, "Essential");
    page.eval(
        "Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: () => \
         Promise.reject(new DOMException('no', 'NotAllowedError')) } })",
        &[],
    );
    seat.button("Copy the text").click();
    let field = seat.css("#by-hand");
    field.should_have_focus();
    assert!(field.value().contains("Put the desk in customer service."));
    page.assert_accessible();
});
