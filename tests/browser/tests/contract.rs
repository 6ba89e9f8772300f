//! What an element promises its host page, in all three engines.

use browser_tests::{Page, Reply, Setup, browser_test, repository};
use serde_json::{Value, json};

const SCRIPT: &str = "<script type=module src=/community-seat.js></script>";

/// Opens a host page with this in its `main`.
fn host(page: &Page, main: &str) {
    page.host(
        &format!("<!doctype html><html lang=en><meta charset=utf-8><title>Host</title>{SCRIPT}<main><h1>Host</h1>{main}</main>"),
        &[],
    );
}

/// Waits until the first element is ready.
fn ready(page: &Page) {
    page.widget(0).button("Start again").should_appear();
}

/// Runs this with `seat`, the first element of the page.
fn with_seat(page: &Page, body: &str) -> Value {
    page.eval(&format!("const seat = document.querySelector('community-seat'); {body}"), &[])
}

/// Whether the text between the tags takes up room on the page.
fn shows_what_stands_between_the_tags(page: &Page) -> bool {
    let rectangles = "const range = document.createRange(); range.selectNodeContents(seat); \
        return range.getBoundingClientRect().width > 0";
    with_seat(page, rectangles) == json!(true)
}

/// The types of the events so far, but for those of readiness.
fn events(page: &Page) -> Vec<String> {
    let types = page.events().into_iter().map(|event| event["type"].as_str().unwrap_or_default().to_owned());
    types.filter(|kind| kind != "seat-ready").collect()
}

const GOAL: &str = "Members help each other get answers.";

browser_test!(answers_are_set_and_read_and_wrong_ones_change_nothing, |page| {
    host(page, "<community-seat></community-seat>");
    ready(page);
    assert_eq!(with_seat(page, "return seat.result"), Value::Null);
    with_seat(page, "seat.answers = { goals: { answer: 3 }, sponsor: true }");
    page.widget(0).radio(GOAL, "Essential").should_be_checked();
    assert_eq!(with_seat(page, "return seat.answers.goals.answer"), json!(3));
    assert_eq!(
        with_seat(page, "return Object.isFrozen(seat.answers) && Object.isFrozen(seat.answers.goals)"),
        json!(true)
    );
    page.wait_for_js("document.querySelector('community-seat').result?.home === 'service'");
    let wrong = [
        ("{ goals: { answer: 4 } }", "answers.goals.answer: found 4, expected a whole number from 0 to 3"),
        ("{ activities: { social: { by: 'x' } } }", "answers.activities.social.by: "),
        ("[]", "answers: "),
        ("5", "answers: found 5, expected an object"),
        ("undefined", "answers: "),
        ("null", "answers: "),
        ("{ get goals() { throw new TypeError('mine') } }", "mine"),
        ("(() => { const a = {}; a.a = a; return a })()", ""),
    ];
    for (value, expect) in wrong {
        let message = with_seat(
            page,
            &format!(
                "try {{ seat.answers = {value}; return 'nothing thrown' }} catch (error) {{ return error.name === 'TypeError' && error.message }}"
            ),
        );
        assert!(
            message
                .as_str()
                .is_some_and(|message| message.starts_with(expect) && message != "nothing thrown"),
            "{value}: {message}"
        );
    }
    assert_eq!(with_seat(page, "return [seat.answers.goals.answer, seat.answers.sponsor]"), json!([3, true]));
    // None of this was the visitor's doing, and the focus stayed where it was.
    assert_eq!(events(page), Vec::<String>::new());
    assert_eq!(page.active(), "body");
});

browser_test!(a_page_may_give_back_what_it_is_told, |page| {
    host(page, "<community-seat></community-seat>");
    ready(page);
    // As frameworks do that bind a property both ways.
    with_seat(
        page,
        "seat.addEventListener('seat-answer', ({ detail }) => queueMicrotask(() => (seat.answers = detail)))",
    );
    let seat = page.widget(0);
    seat.css("#goal-answer-0").press("Space");
    for weight in 1..=3 {
        page.press("ArrowDown");
        seat.css(&format!("#goal-answer-{weight}")).should_be_checked();
        seat.css(&format!("#goal-answer-{weight}")).should_have_focus();
    }
    seat.button("Next: your company").click();
    seat.css(".title").should_have_focus();
    seat.button("Use your own names").click();
    let name = seat.field("Customer service");
    name.focus();
    page.type_text("Care");
    name.should_have_focus();
    assert_eq!(name.value(), "Care");
    page.wait_for_js("document.querySelector('community-seat').answers.names?.service === 'Care'");
    // Other answers are other answers.
    with_seat(page, "seat.answers = { goals: { attract: 2 } }");
    assert_eq!(with_seat(page, "return seat.answers.names ?? null"), Value::Null);
});

browser_test!(the_page_hears_of_what_the_visitor_does, |page| {
    host(page, "<community-seat></community-seat>");
    ready(page);
    let seat = page.widget(0);
    seat.radio(GOAL, "Essential").click();
    assert_eq!(page.wait_for_event("seat-answer")["goals"]["answer"], json!(3));
    seat.button("Show the result").click();
    page.wait_for_event("seat-result");
    seat.button("1 Goals").click();
    assert_eq!(events(page), ["seat-answer", "seat-result"]);
    assert!(page.events().iter().all(|event| event["composed"] == json!(true)));
    with_seat(page, "seat.reset()");
    assert_eq!(with_seat(page, "return [seat.answers.goals, seat.result]"), json!([{}, null]));
    with_seat(page, "seat.showResult()");
    seat.heading("What is your community for?").should_appear();
    with_seat(page, "seat.answers = { goals: { answer: 3 } }; seat.showResult()");
    seat.heading("Put the desk in customer service.").should_appear();
    assert_eq!(events(page), ["seat-answer", "seat-result"]);
});

browser_test!(what_was_set_before_the_definition_counts, |page| {
    page.host(
        "<!doctype html><html lang=en><meta charset=utf-8><title>Host</title><main><h1>Host</h1><community-seat></community-seat></main>",
        &[],
    );
    with_seat(
        page,
        "Object.assign(seat, { answers: { goals: { answer: 2 } }, headingLevel: 3, theme: 'dark', storageKey: 'a', openStep: 'result' })",
    );
    page.eval("const script = document.createElement('script'); script.type = 'module'; script.src = '/community-seat.js'; document.head.append(script)", &[]);
    page.widget(0).heading("Put the desk in customer service.").should_appear();
    assert_eq!(
        with_seat(
            page,
            "return ['theme', 'heading-level', 'storage-key'].map((name) => seat.getAttribute(name))"
        ),
        json!(["dark", "3", "a"])
    );
    assert_eq!(with_seat(page, "return seat.whenReady.then((one) => one === seat)"), json!(true));
});

browser_test!(what_a_framework_does_not_know_yet_is_taken_as_nothing, |page| {
    page.host(
        "<!doctype html><html lang=en><meta charset=utf-8><title>Host</title><main><h1>Host</h1></main>",
        &[],
    );
    page.eval("const script = document.createElement('script'); script.type = 'module'; script.src = '/community-seat.js'; document.head.append(script)", &[]);
    page.wait_for_js("customElements.get('community-seat')");
    page.eval(
        "const seat = document.createElement('community-seat'); seat.answers = undefined; seat.answers = { goals: { answer: 4 } }; \
         seat.answers = null; document.querySelector('main').append(seat)",
        &[],
    );
    ready(page);
    assert_eq!(with_seat(page, "return seat.answers.goals"), json!({}));
    assert_eq!(events(page), Vec::<String>::new());
});

browser_test!(attributes_and_properties_reflect_each_other, |page| {
    host(page, "<community-seat theme=purple heading-level=9 storage=cloud open-step=7></community-seat>");
    ready(page);
    let read =
        "return [seat.theme, seat.headingLevel, seat.share, seat.storage, seat.storageKey, seat.openStep]";
    assert_eq!(with_seat(page, read), json!(["auto", 2, "on", "local", "", "goals"]));
    with_seat(
        page,
        "Object.assign(seat, { theme: 'light', headingLevel: 4, share: 'off', storage: 'session', storageKey: 'k', openStep: 3 })",
    );
    assert_eq!(with_seat(page, read), json!(["light", 4, "off", "session", "k", "today"]));
    page.widget(0).heading("How it works today").should_appear();
    // Everything is built anew with the new level, once what does that is here.
    page.wait_for("the level", || {
        with_seat(page, "return seat.shadowRoot.querySelector('.title__text').localName") == json!("h4")
    });
    let names = with_seat(
        page,
        "return seat.getAttributeNames().map((name) => `${name}=${seat.getAttribute(name)}`)",
    );
    assert_eq!(
        names,
        json!([
            "theme=light",
            "heading-level=4",
            "storage=session",
            "open-step=3",
            "share=off",
            "storage-key=k"
        ])
    );
});

browser_test!(a_visit_survives_moves_and_removals, |page| {
    host(page, "<div id=a><community-seat storage=none></community-seat></div><div id=b></div>");
    ready(page);
    let seat = page.widget(0);
    seat.radio(GOAL, "Essential").click();
    seat.button("Next: your company").click();
    seat.heading("Your company").should_appear();
    with_seat(page, "document.querySelector('#b').append(seat)");
    seat.heading("Your company").should_appear();
    with_seat(page, "seat.remove(); window.seat = seat; return new Promise((done) => setTimeout(done, 50))");
    page.eval("document.querySelector('#a').append(window.seat)", &[]);
    seat.heading("Your company").should_appear();
    assert_eq!(with_seat(page, "return seat.answers.goals.answer"), json!(3));
    // A clone is an element of its own.
    with_seat(
        page,
        "const clone = seat.cloneNode(true); clone.setAttribute('storage-key', 'b'); seat.replaceWith(clone)",
    );
    seat.heading("What is your community for?").should_appear();
    assert_eq!(with_seat(page, "return seat.answers.goals"), json!({}));
});

browser_test!(a_thousand_rounds_leave_nothing_behind, |page| {
    host(page, "<community-seat storage=none></community-seat>");
    ready(page);
    let counts = with_seat(
        page,
        "const tick = () => new Promise((done) => setTimeout(done)); \
         return (async () => { \
           const complete = async () => { while (!seat.shadowRoot.querySelector('.glance__plan')) await tick(); }; \
           seat.answers = { goals: { answer: 3 } }; await complete(); \
           const elements = () => seat.shadowRoot.querySelectorAll('*').length; \
           const before = elements(); \
           for (let round = 0; round < 1000; round += 1) { \
             const main = seat.parentNode; seat.remove(); \
             if (round % 10 === 0) await tick(); \
             main.append(seat); main.append(document.createElement('community-seat')); main.lastChild.remove(); \
             if (round % 10 === 0) await tick(); \
           } \
           await seat.whenReady; await complete(); \
           return [elements() === before, seat.answers.goals.answer, document.querySelectorAll('community-seat').length]; \
         })()",
    );
    assert_eq!(counts, json!([true, 3, 1]));
});

browser_test!(ten_on_a_page_are_independent, |page| {
    let ten: String =
        (0..10).map(|n| format!("<community-seat storage-key=k{n}></community-seat>")).collect();
    host(page, &ten);
    page.eval("for (const seat of document.querySelectorAll('community-seat')) seat.showResult()", &[]);
    let ready = "return Promise.all([...document.querySelectorAll('community-seat')].map((seat) => seat.whenReady)).then(() => true)";
    assert_eq!(page.eval(ready, &[]), json!(true));
    page.widget(3).radio(GOAL, "Essential").click();
    page.widget(7).radio(GOAL, "Nice to have").click();
    let answers = "return [...document.querySelectorAll('community-seat')].map((seat) => seat.answers.goals.answer ?? null)";
    assert_eq!(page.eval(answers, &[]), json!([null, null, null, 3, null, null, null, 1, null, null]));
    page.wait_for_js("localStorage.getItem('community-seat:k3') !== null && localStorage.length === 2");
    let wasm =
        page.requests().into_iter().filter(|request| request.path == "/community-seat-core.wasm").count();
    assert_eq!(wasm, 1);
});

browser_test!(two_with_one_key_do_not_empty_each_other, |page| {
    host(page, "<community-seat></community-seat><community-seat></community-seat>");
    ready(page);
    page.widget(0).radio(GOAL, "Essential").click();
    page.wait_for_js("localStorage.getItem('community-seat') !== null");
    page.widget(1).button("Your company").click();
    page.widget(1).heading("Your company").should_appear();
    page.reload();
    page.widget(0).button("Go on").click();
    page.widget(0).radio(GOAL, "Essential").should_be_checked();
});

browser_test!(storage_is_where_the_page_says, |page| {
    for (storage, local, session, sentence) in [
        ("local", 1, 0, "Your answers are kept in this browser only."),
        ("session", 0, 1, "Your answers are kept in this browser only."),
        ("none", 0, 0, "Your answers are not kept"),
    ] {
        host(page, &format!("<community-seat storage={storage}></community-seat>"));
        page.widget(0).radio(GOAL, "Essential").click();
        page.wait_for_event("seat-answer");
        page.widget(0).should_say(sentence);
        page.wait_for_js(&format!("localStorage.length === {local} && sessionStorage.length >= {session}"));
        assert_eq!(
            page.eval("return sessionStorage.getItem('community-seat') !== null", &[]),
            json!(session == 1)
        );
        page.eval("localStorage.clear(); sessionStorage.removeItem('community-seat')", &[]);
    }
});

browser_test!(nothing_is_fetched_before_the_element_is_near, |page| {
    host(page, "<div id=space style='block-size: 9000px'></div><community-seat>Later.</community-seat>");
    page.wait_for_js("customElements.get('community-seat')");
    page.await_paint();
    assert!(page.requests().iter().all(|request| !request.path.contains("core")));
    assert!(shows_what_stands_between_the_tags(page));
    page.eval("document.querySelector('#space').style.blockSize = '1200px'", &[]);
    page.wait_for("the element's files", || {
        page.requests().iter().any(|request| request.path.contains("core.wasm"))
    });
    assert_eq!(with_seat(page, "return seat.whenReady.then(() => true)"), json!(true));
});

browser_test!(a_failed_download_is_tried_again_after_growing_pauses, |page| {
    // Notes how long is waited, but for what a download may take as a whole.
    let clock =
        "<script>window.pauses = []; const wait = setTimeout; window.setTimeout = (act, ms, ...more) => {
        if (ms < 60000) pauses.push(ms);
        return wait(act, ms, ...more);
    }</script>";
    let files = ["/community-seat-core.js", "/community-seat-core.wasm", "/lang/en.json"];
    for path in files {
        page.server().answer(path, Reply::failure(503));
        page.server().forget_requests();
        page.allow_errors();
        host(page, &[clock, "<community-seat>Questions by mail.</community-seat>"].concat());
        page.document().css("community-seat").should_say("The questions could not be loaded.");
        assert!(shows_what_stands_between_the_tags(page));
        let pauses = page.eval("return pauses", &[]);
        let pauses: Vec<f64> = pauses.as_array().unwrap().iter().filter_map(Value::as_f64).collect();
        assert!(pauses.len() == 2 && pauses[0] > 0.0 && pauses[0] < pauses[1], "{path}: {pauses:?}");
        assert_eq!(page.requests().iter().filter(|request| request.path == path).count(), 3, "{path}");
        assert_eq!(page.wait_for_event("seat-error")["code"], json!("load"));
        page.server().answer_from_file(path);
        page.widget(0).button("Try again").click();
        ready(page);
        page.document().css("community-seat").should_say("What is your community for?");
    }
});

browser_test!(a_wrong_type_is_survived, |page| {
    page.server().answer("/community-seat-core.wasm", Reply::file().mime("application/octet-stream"));
    page.server().answer("/community-seat-rest.wasm", Reply::file().mime("text/plain"));
    host(page, "<community-seat></community-seat>");
    page.widget(0).radio(GOAL, "Essential").click();
    page.widget(0).button("Show the result").click();
    page.widget(0).heading("Put the desk in customer service.").should_appear();
});

browser_test!(
    a_policy_without_webassembly_is_named,
    Setup::new().header("content-security-policy", "script-src 'self' 'unsafe-inline'").errors_allowed(),
    |page| {
        host(page, "<community-seat>Questions by mail.</community-seat>");
        let element = page.document().css("community-seat");
        element.should_say("The security rules of this page do not let the assessment run.");
        element.should_say("'wasm-unsafe-eval'");
        assert!(shows_what_stands_between_the_tags(page));
        let error = page.wait_for_event("seat-error");
        assert_eq!(error["code"], json!("blocked"));
        let line = "Content-Security-Policy: script-src 'self' 'wasm-unsafe-eval'";
        assert!(error["message"].as_str().is_some_and(|message| message.contains(line)), "{error}");
        assert!(page.errors().iter().any(|error| error.contains(line)), "{:?}", page.errors());
    }
);

browser_test!(a_second_script_is_harmless, |page| {
    // Once more the same, and another version: the first wins, and the console says so.
    let script = std::fs::read_to_string(repository().join("dist/community-seat.js")).unwrap();
    let version = env!("CARGO_PKG_VERSION");
    assert!(script.contains(version), "the version is in the script");
    let other = script.replace(version, "9.8.7");
    page.server().answer("/other.js", Reply::body(other).header("content-type", "text/javascript"));
    host(
        page,
        "<script>window.told = []; console.info = (text) => told.push(text)</script>\
         <script type=module src='/community-seat.js?second'></script><script type=module src='/other.js'></script>\
         <community-seat></community-seat>",
    );
    page.widget(0).radio(GOAL, "Essential").click();
    page.wait_for_event("seat-answer");
    assert_eq!(page.document().css("community-seat").count(), 1);
    let told = |loaded: &str| {
        format!("<community-seat> is defined already, in version {version}; version {loaded} does nothing.")
    };
    assert_eq!(page.eval("return told", &[]), json!([told(version), told("9.8.7")]));
    assert_eq!(page.errors(), Vec::<String>::new());
});
