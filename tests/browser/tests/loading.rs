//! What is downloaded when, and what happens where it cannot be.

use browser_tests::{Engine, Page, Part, Reply, Setup, browser_test, repository};
use serde_json::json;

const HOST: &str = "<!doctype html><html lang=en><meta charset=utf-8><title>Host</title><main><h1>Host</h1>\
    <script type=module src=/community-seat.js></script><community-seat></community-seat></main>";

const FAILED: &str = "The result could not be loaded. Your answers are still here";

/// How often a path was asked for.
fn requests(page: &Page, path: &str) -> usize {
    page.requests().iter().filter(|request| request.path == path).count()
}

fn answer(seat: &Part<'_>) {
    seat.radio("Members help each other get answers.", "Essential").click();
}

browser_test!(what_follows_from_the_answers_is_fetched_once_there_is_one, |page| {
    let two = HOST.replace("</main>", "<community-seat storage-key=other lang=it></community-seat></main>");
    page.host(&two, &[]);
    let later =
        ["/community-seat-rest.wasm", "/community-seat-rest.css", "/lang/en-rest.json", "/lang/it-rest.json"];
    page.widget(1).radio("I membri si aiutano a vicenda a trovare risposte.", "Essenziale").should_appear();
    assert_eq!(later.map(|path| requests(page, path)), [0; 4]);
    answer(&page.widget(0));
    page.widget(0).should_say("Right now: Customer service");
    assert_eq!(later.map(|path| requests(page, path)), [1, 1, 1, 0]);
    page.widget(1).radio("I membri si aiutano a vicenda a trovare risposte.", "Essenziale").click();
    page.widget(1).should_say("Servizio clienti");
    assert_eq!(later.map(|path| requests(page, path)), [1, 1, 1, 1]);
});

browser_test!(what_is_hinted_at_in_the_head_is_fetched_once, |page| {
    let head =
        std::fs::read_to_string(repository().join("dist/head.html")).expect("dist/ has the lines for a head");
    let page_with_it = HOST
        .replace("<script type=module src=/community-seat.js></script>", "")
        .replace("</title>", &format!("</title>{head}"));
    page.host(&page_with_it, &[]);
    page.widget(0).button("Start again").should_appear();
    assert_eq!(requests(page, "/community-seat-core.wasm"), 1);
    // Only browsers that do with it what it is for are to follow the hint.
    let asked_by = page.eval(
        "return performance.getEntriesByType('resource').filter(({ name }) => name.includes('core.wasm')).map((one) => one.initiatorType)",
        &[],
    );
    let hinted = page.engine() == Engine::Chromium;
    assert_eq!(asked_by, json!([if hinted { "link" } else { "fetch" }]));
});

browser_test!(the_result_waits_for_what_is_not_there, |page| {
    for (path, reply) in [
        ("/community-seat-rest.wasm", Reply::failure(503)),
        ("/community-seat-rest.wasm", Reply::html("<!doctype html><title>Log in</title>")),
        (
            "/community-seat-rest.wasm",
            Reply::body(truncated("community-seat-rest.wasm")).mime("application/wasm"),
        ),
        ("/community-seat-rest.css", Reply::failure(404)),
        ("/community-seat-rest.css", Reply::body(truncated("community-seat-rest.css")).mime("text/css")),
        ("/lang/en-rest.json", Reply::html("<!doctype html><title>Log in</title>")),
        ("/lang/en-rest.json", Reply::body(truncated("lang/en-rest.json")).mime("application/json")),
    ] {
        page.server().answer(path, reply);
        page.allow_errors();
        page.host(HOST, &[]);
        let seat = page.widget(0);
        seat.button("Start again").should_appear();
        if seat.button("Start afresh").exists() {
            seat.button("Start afresh").click();
        }
        answer(&seat);
        seat.button("Show the result").click();
        seat.should_say(FAILED);
        page.assert_accessible();
        // Nothing is lost, and the way back is free.
        seat.button("Goals").click();
        seat.css(".title").should_have_focus();
        seat.radio("Members help each other get answers.", "Essential").should_be_checked();
        seat.button("Show the result").click();
        page.server().answer_from_file(path);
        seat.button("Try again").click();
        seat.heading("Put the desk in customer service.").should_appear();
        seat.css(".title").should_have_focus();
        assert_eq!(page.wait_for_event("seat-result")["home"], "service");
    }
});

browser_test!(a_page_that_is_scrolled_to_its_end_stays_there_when_the_rest_arrives, |page| {
    // More than once: WebKit did not jump every time.
    for _ in 0..5 {
        page.host(&HOST.replace("<community-seat>", "<community-seat storage=none>"), &[]);
        let seat = page.widget(0);
        seat.button("Load answers").should_appear();
        seat.eval(
            "scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' });
            window.places = [scrollY];
            addEventListener('scroll', () => places.push(scrollY));
            root.querySelectorAll('input[type=radio]')[3].click();",
            &[],
        );
        seat.should_say("Leads in");
        // What the arrival moves, the next frames show.
        page.await_paint();
        let places = page.eval("return [...new Set(places.concat(scrollY))]", &[]);
        assert_eq!(places.as_array().map(Vec::len), Some(1), "the page jumped: {places}");
        assert!(places[0].as_f64().unwrap() > 0.0, "the page is too short to be scrolled");
    }
});

browser_test!(whoever_tries_again_by_keyboard_keeps_their_place, |page| {
    page.allow_errors();
    page.server().answer("/lang/en.json", Reply::failure(404));
    page.host(HOST, &[]);
    let again = page.widget(0).button("Try again");
    again.press("Enter");
    page.wait_for("it is tried again", || page.active().starts_with("div"));
    again.should_appear();
    page.press("Tab");
    again.should_have_focus();
    page.server().answer_from_file("/lang/en.json");
    again.press("Enter");
    page.widget(0).heading("What is your community for?").should_appear();
    page.press("Tab");
    assert!(page.active().starts_with("button"), "{}", page.active());
});

browser_test!(a_visit_is_resumed_at_its_result, |page| {
    page.host(HOST, &[]);
    answer(&page.widget(0));
    page.widget(0).button("Show the result").click();
    page.widget(0).heading("Put the desk in customer service.").should_appear();
    page.reload();
    page.widget(0).button("Go on").click();
    page.widget(0).heading("Put the desk in customer service.").should_appear();
    page.widget(0).css(".title").should_have_focus();
});

browser_test!(the_first_step_needs_no_text_that_comes_later, |page| {
    page.server().answer("/lang/en-rest.json", Reply::failure(503));
    page.allow_errors();
    page.host(HOST, &[]);
    let seat = page.widget(0);
    answer(&seat);
    seat.eval("for (const one of root.querySelectorAll('details, dialog')) one.open = true", &[]);
    let keys = "return [...root.querySelectorAll('*')].flatMap((one) => [...one.childNodes].filter((node) => node.nodeType === 3)
        .map((node) => node.data).concat(one.getAttribute('aria-label') ?? []))
        .filter((text) => /^[a-z_]+\\.[a-z_]+/.test(text))";
    assert_eq!(seat.eval(keys, &[]), serde_json::json!([]));
    seat.eval("for (const one of root.querySelectorAll('dialog')) one.open = false", &[]);
    seat.button("Next: your company").click();
    seat.should_say("The questions could not be loaded. Check your connection, then try again.");
    assert_eq!(seat.eval(keys, &[]), serde_json::json!([]));
    page.assert_accessible();
    page.server().answer_from_file("/lang/en-rest.json");
    seat.button("Try again").click();
    seat.heading("Your company").should_appear();
});

const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'; \
    require-trusted-types-for 'script'; trusted-types 'none'";

browser_test!(
    the_strictest_policy_suffices,
    Setup::new().header("content-security-policy", STRICT).without_recorder(),
    |page| {
        page.host(HOST, &[]);
        answer(&page.widget(0));
        page.widget(0).button("Show the result").click();
        page.widget(0).heading("Put the desk in customer service.").should_appear();
    }
);

/// A file of the build as a broken connection leaves it.
fn truncated(name: &str) -> Vec<u8> {
    let mut file = std::fs::read(repository().join("dist").join(name)).expect("dist/ is built");
    file.truncate(file.len() / 2);
    file
}
