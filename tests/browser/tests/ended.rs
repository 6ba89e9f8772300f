//! What visitors read where the module comes to an end that nobody wanted, in a build that has a switch for it.

use crate::common::{host_page, said, stored, texts};
use browser_tests::{Page, Setup, browser_test, repository};
use serde_json::json;
use std::fs;

/// What throws the switch.
const SWITCH: &str = "seat-break";

/// A build with the switch, as `cargo xtask breakable` makes it.
fn breakable() -> Setup {
    Setup::new().root(repository().join("target/breakable/dist")).errors_allowed()
}

/// The modules of a build.
fn modules(build: &str) -> Vec<u8> {
    let read = |name| fs::read(repository().join(build).join(name)).expect("it is built");
    ["community-seat-core.wasm", "community-seat-rest.wasm"].map(read).concat()
}

/// How often an element has told that the module has ended.
fn told(page: &Page) -> usize {
    let is_end = |event: &serde_json::Value| event["detail"]["code"] == json!("ended");
    page.events().iter().filter(|event| is_end(event)).count()
}

/// Two elements with answers, in two languages, of which one has its own, and a third far below that nobody has seen.
fn open_two(page: &Page) {
    page.host(
        &host_page(
            "en",
            "",
            "<community-seat></community-seat><community-seat lang=ar storage-key=b></community-seat>\
             <div style='block-size: 9000px'></div><community-seat storage-key=c>Write to us.</community-seat>",
        ),
        &[],
    );
    let (english, arabic) = (texts("en"), texts("ar"));
    for (at, texts) in [(0, &english), (1, &arabic)] {
        let seat = page.widget(at);
        seat.radio(&said(texts, "goals.answer.text"), &said(texts, "steps.importance.3.label")).click();
    }
    page.widget(0).should_say("Right now: Customer service");
    for key in ["community-seat", "community-seat:b"] {
        page.wait_for("the answers are kept", || stored(page, key).is_some());
    }
}

/// The sentence stands in both, with a way on, and nothing runs any more; the answers are offered again on the way on.
fn should_have_ended(page: &Page) {
    for (at, tag) in [(0, "en"), (1, "ar")] {
        let (seat, texts) = (page.widget(at), texts(tag));
        seat.should_say(&said(&texts, "shell.ended.text"));
        assert_eq!(seat.css("[role=alert]").attr("lang").as_deref(), Some(tag));
        assert_eq!(seat.css("input").count(), 0, "nothing is left that could be answered in vain");
    }
    page.assert_accessible();
    assert_eq!(told(page), 2, "{:?}", page.events());
    // What the browser calls back from now on does nothing, and nothing that the page asks for does harm.
    page.eval("window.thrown = 0; addEventListener('error', () => (thrown += 1))", &[]);
    page.eval(
        &format!(
            "const seat = document.querySelector('community-seat');
            dispatchEvent(new Event('{SWITCH}'));
            location.hash = 'seat=1';
            seat.reset(); seat.theme = 'dark'; seat.lang = 'it'; seat.lang = 'en';
            const {{ nextSibling }} = seat;
            seat.remove();
            nextSibling.before(seat);
            return new Promise((done) => addEventListener('hashchange', () => setTimeout(done)))"
        ),
        &[],
    );
    assert_eq!(
        page.eval("return [thrown, document.querySelector('community-seat').result]", &[]),
        json!([0, null])
    );
    // Who comes upon another element reads the same, and what stands between its tags.
    page.eval("scrollTo({ top: document.documentElement.scrollHeight, behavior: 'instant' })", &[]);
    page.document().should_say("Write to us.");
    page.widget(2).should_say(&said(&texts("en"), "shell.ended.text"));
    page.eval("scrollTo({ top: 0, behavior: 'instant' })", &[]);
    for (key, goal) in [("community-seat", 3), ("community-seat:b", 3)] {
        assert_eq!(stored(page, key).unwrap()["answers"]["goals"]["answer"], json!(goal), "{key}");
    }
}

browser_test!(a_panic_in_a_click_leaves_a_sentence_and_a_way_on_everywhere, breakable(), |page| {
    open_two(page);
    page.eval(&format!("dispatchEvent(new Event('{SWITCH}'))"), &[]);
    should_have_ended(page);
    let arabic = texts("ar");
    page.widget(1).button(&said(&arabic, "shell.ended.reload")).should_appear();
    page.eval("history.replaceState(null, '', location.pathname)", &[]);
    page.widget(0).button("Load the page again").click();
    page.wait_for("both are there again", || page.widget(0).button("Go on").exists());
    page.widget(0).button("Go on").click();
    page.widget(0).radio("Members help each other get answers.", "Essential").should_be_checked();
});

browser_test!(a_panic_in_a_call_is_thrown_and_leaves_the_same, breakable(), |page| {
    open_two(page);
    let caught = page.eval(
        &format!(
            "try {{ document.querySelector('community-seat').answers = '{SWITCH}'; return 'nothing' }} \
             catch (error) {{ return error.name }}"
        ),
        &[],
    );
    assert_eq!(caught, json!("RuntimeError"));
    should_have_ended(page);
});

browser_test!(what_is_shipped_has_no_such_switch, [chromium], |_page| {
    let has = |build| modules(build).windows(SWITCH.len()).any(|bytes| bytes == SWITCH.as_bytes());
    assert!(has("target/breakable/dist"), "the switch has another name: this test looks for the wrong one");
    assert!(!has("dist"));
});
