//! Downloads that hang: a server that takes the request and never answers, or falls silent half way. They end like those that fail.

use crate::common::{host_page, said, texts};
use browser_tests::{Page, Reply, browser_test};
use serde_json::json;
use std::time::Duration;

/// How long a file may take, in milliseconds: what the element says of it need not be waited for here.
const SHORT: u32 = 1500;

const GOAL: &str = "Members help each other get answers.";

/// The two ways to hang.
fn ways() -> [(&'static str, Reply); 2] {
    [
        ("never answers", Reply::file().delay(Duration::from_secs(3600))),
        ("stops half way", Reply::file().stalled()),
    ]
}

/// Opens a page whose clock says that `limit` milliseconds are all that a file may take; none where it says as it is.
fn open(page: &Page, attributes: &str, limit: Option<u32>) {
    let head = format!(
        "<script>window.limit = {};
        const [later, timeout] = [setTimeout, AbortSignal.timeout.bind(AbortSignal)];
        const allowed = (pause) => (pause > 9999 ? (window.limit ?? pause) : pause);
        window.setTimeout = (act, pause, ...more) => later(act, allowed(pause ?? 0), ...more);
        AbortSignal.timeout = (pause) => timeout(allowed(pause));</script>",
        limit.map_or_else(|| "null".to_owned(), |limit| limit.to_string())
    );
    let main = format!("<community-seat {attributes}>Write to us instead.</community-seat>");
    page.host(&host_page("en", &head, &main), &[]);
}

/// From now on this much is allowed.
fn allow(page: &Page, limit: Option<u32>) {
    page.eval("window.limit = arguments[0]", &[json!(limit)]);
}

/// How often a file was asked for.
fn requests(page: &Page, path: &str) -> usize {
    page.requests().iter().filter(|request| request.path == path).count()
}

browser_test!(a_first_download_that_hangs_is_one_that_fails, |page| {
    page.allow_errors();
    for path in ["/community-seat-core.js", "/community-seat-core.wasm", "/lang/en.json"] {
        for (way, reply) in ways() {
            page.server().answer(path, reply);
            page.server().forget_requests();
            open(page, "storage=none", Some(SHORT));
            let seat = page.widget(0);
            seat.should_say("The questions could not be loaded.");
            page.document().should_say("Write to us instead.");
            assert_eq!(page.wait_for_event("seat-error")["code"], json!("load"), "{path} {way}");
            // Who has waited is not made to wait again. The server writes down what it has begun to answer.
            assert!(requests(page, path) <= 1, "{path} {way}");
            page.server().answer_from_file(path);
            allow(page, None);
            seat.button("Try again").click();
            seat.heading("What is your community for?").should_appear();
        }
    }
});

browser_test!(what_follows_and_hangs_is_said_and_can_be_had_again, |page| {
    page.allow_errors();
    for path in ["/community-seat-rest.wasm", "/community-seat-rest.css", "/lang/en-rest.json"] {
        for (_, reply) in ways() {
            page.server().answer(path, reply);
            open(page, "storage=none", None);
            let seat = page.widget(0);
            seat.heading("What is your community for?").should_appear();
            allow(page, Some(SHORT));
            seat.radio(GOAL, "Essential").click();
            seat.button("Show the result").click();
            seat.should_say("The result could not be loaded. Your answers are still here");
            page.server().answer_from_file(path);
            allow(page, None);
            seat.button("Try again").click();
            seat.heading("Put the desk in customer service.").should_appear();
            seat.button("1 Goals").click();
            seat.radio(GOAL, "Essential").should_be_checked();
        }
    }
});

browser_test!(whatever_breaks_another_language_the_one_that_is_shown_stays, |page| {
    page.allow_errors();
    let (english, italian) = (texts("en"), texts("it"));
    let failed = said(&english, "shell.language.failed");
    let login = Reply::html("<!doctype html><title>Log in</title>");
    let broken_off = Reply::body("{ \"meta\": { \"lang").mime("application/json");
    let ways: Vec<_> = ways()
        .into_iter()
        .chain([("fails", Reply::failure(503)), ("is a login page", login), ("is cut short", broken_off)])
        .collect();
    for path in ["/lang/it.json", "/lang/it-rest.json"] {
        for (way, reply) in &ways {
            open(page, "storage=none languages", None);
            let seat = page.widget(0);
            seat.radio(GOAL, "Essential").click();
            seat.should_say("Right now: Customer service");
            page.server().answer(path, reply.clone());
            allow(page, Some(SHORT));
            let switch = seat.field("Language");
            switch.choose("Italiano");
            seat.css("#language-error").should_say(&failed);
            assert_eq!(switch.value(), "en", "{path} {way}");
            seat.radio(GOAL, "Essential").should_be_checked();
            seat.should_say("Right now: Customer service");
            page.server().answer_from_file(path);
            allow(page, None);
            switch.choose("Italiano");
            seat.heading(&said(&italian, "steps.goals.title")).should_appear();
            seat.radio(&said(&italian, "goals.answer.text"), &said(&italian, "steps.importance.3.label"))
                .should_be_checked();
        }
    }
});

browser_test!(without_the_script_that_few_pages_need_there_is_no_choice_but_the_questions, |page| {
    page.allow_errors();
    for (_, reply) in
        ways().into_iter().chain([("is cut short", Reply::body("export {").mime("text/javascript"))])
    {
        page.server().answer("/community-seat-seldom.js", reply);
        open(page, "storage=none languages", Some(SHORT));
        page.widget(0).radio(GOAL, "Essential").click();
        assert_eq!(page.widget(0).css("select").count(), 0);
    }
});
