//! The first step as a page itself brings it: it can be answered before any script has run, and the widget takes over from there.

use crate::common::early::{SCRIPT, await_widget, host_page, open, shifts, snippet, take_over};
use crate::common::{document, stored};
use browser_tests::{Page, Reply, Setup, browser_test, repository};
use serde_json::json;

const MUTUAL_HELP: &str = "Members help each other get answers.";
const IMPROVE: &str = "Members tell us what to fix or build next.";

browser_test!(what_was_ticked_before_the_script_is_answered, |page| {
    let seat = open(page, "en", "");
    seat.radio(MUTUAL_HELP, "Essential").click();
    seat.radio(IMPROVE, "Important").click();
    seat.radio(IMPROVE, "Nice to have").click();
    seat.button("Why we ask").click();
    seat.radio("People meet in person, in local groups and at events.", "Not a goal").click();
    page.press("ArrowRight");
    // What cannot work yet says so.
    for name in
        ["Goals", "Your company", "Next: your company", "Start again", "Delete everything stored here"]
    {
        assert!(seat.button(name).is_disabled(), "{name}");
    }
    let place = || {
        let place = "const { scrollY } = window; const { y } = document.activeElement.shadowRoot.activeElement.getBoundingClientRect();
            return [scrollY, y]";
        (page.active(), page.eval(place, &[]))
    };
    let before = place();
    assert_eq!(before.0, "radio \"Nice to have\"");
    assert!(before.1[0].as_f64().unwrap() > 500.0, "{}", before.1);
    take_over(page);
    assert_eq!(place(), before);
    assert_eq!(shifts(page), json!([]));
    let seat = page.widget(0);
    for (goal, importance) in
        [(MUTUAL_HELP, "Essential"), (IMPROVE, "Nice to have"), ("People meet in person", "Nice to have")]
    {
        assert!(seat.radio(goal, importance).is_checked(), "{goal}");
    }
    assert_eq!(seat.css(":checked").texts().len(), 3);
    assert_eq!(seat.css("details.why").nth(0).attr("open").as_deref(), Some(""));
    // They are answers like all others: told, stored, and with their consequence.
    let goals = json!({ "answer": 3, "improve": 1, "meet": 1 });
    assert_eq!(page.wait_for_event("seat-answer")["goals"], goals);
    let order: Vec<_> = page.events().iter().map(|event| event["type"].clone()).collect();
    assert_eq!(order, ["seat-ready", "seat-answer"]);
    assert_eq!(page.eval("return document.querySelector('community-seat').answers.goals", &[]), goals);
    assert_eq!(stored(page, "community-seat").unwrap()["answers"]["goals"], goals);
    seat.should_say("Right now: Customer service");
    page.press("ArrowRight");
    assert_eq!(page.wait_for_event("seat-answer")["goals"]["meet"], 2);
    page.wait_for("it is stored", || {
        stored(page, "community-seat").unwrap()["answers"]["goals"]["meet"] == 2
    });
    seat.button("Show the result").click();
    seat.heading("Put the desk in customer service.").should_appear();
    page.reload();
    take_over(page);
    page.widget(0).heading("Welcome back").should_appear();
});

/// Has a visit stored under a key, or under none, with one goal other than those that are ticked later.
fn earlier_visit(page: &Page, key: &str) {
    let name = if key.is_empty() { "community-seat".to_owned() } else { format!("community-seat:{key}") };
    page.host(&document(SCRIPT, &format!("<community-seat storage-key=\"{key}\"></community-seat>")), &[]);
    let seat = page.widget(0);
    seat.radio("Members bring in new people.", "Important").click();
    page.wait_for("it is stored", || stored(page, &name).is_some());
}

browser_test!(an_earlier_visit_is_set_aside_by_what_is_ticked, |page| {
    earlier_visit(page, "b");
    let earlier = stored(page, "community-seat:b").unwrap();
    // Nobody has ticked anything: then it is offered, as always.
    open(page, "en", "storage-key=b");
    take_over(page);
    page.widget(0).heading("Welcome back").should_appear();
    assert_eq!(stored(page, "community-seat:b").unwrap(), earlier);

    open(page, "en", "storage-key=b").radio(MUTUAL_HELP, "Essential").click();
    let place = || {
        page.widget(0).radio(MUTUAL_HELP, "Essential").eval("return element.getBoundingClientRect().y", &[])
    };
    let before = place();
    take_over(page);
    assert_eq!(place(), before);
    let seat = page.widget(0);
    seat.radio(MUTUAL_HELP, "Essential").should_be_checked();
    assert_eq!(stored(page, "community-seat:b").unwrap()["aside"][0]["answers"], earlier["answers"]);
    seat.should_say("Other answers are set aside.");
    seat.button("Back to the other answers").click();
    seat.radio("Members bring in new people.", "Important").should_be_checked();
    assert_eq!(page.wait_for_event("seat-answer"), earlier["answers"]);
    seat.button("Back to the other answers").click();
    seat.radio(MUTUAL_HELP, "Essential").should_be_checked();
});

browser_test!(a_visit_that_was_cleared_leaves_what_it_had_set_aside, |page| {
    earlier_visit(page, "b");
    let earlier = stored(page, "community-seat:b").unwrap();
    let cleared = json!({ "version": 1, "catalogue": "community-seat", "page": "goals", "ticked": [], "drafts": {},
        "answers": { "goals": {} }, "aside": [earlier] });
    page.eval("localStorage.setItem('community-seat:b', JSON.stringify(arguments[0]))", &[cleared]);
    open(page, "en", "storage-key=b").radio(MUTUAL_HELP, "Essential").click();
    take_over(page);
    page.widget(0).button("Back to the other answers").click();
    page.widget(0).radio("Members bring in new people.", "Important").should_be_checked();
});

browser_test!(where_nothing_is_remembered_what_is_ticked_counts_all_the_same, |page| {
    earlier_visit(page, "b");
    let earlier = stored(page, "community-seat:b");
    open(page, "en", "storage=none storage-key=b").radio(MUTUAL_HELP, "Essential").click();
    take_over(page);
    page.widget(0).radio(MUTUAL_HELP, "Essential").should_be_checked();
    page.widget(0).should_say("Your answers are not kept");
    assert_eq!(stored(page, "community-seat:b"), earlier);

    // What nobody can read is no reason to lose what is ticked.
    page.eval("localStorage.setItem('community-seat:b', '{\"version\": 9')", &[]);
    open(page, "en", "storage-key=b").radio(MUTUAL_HELP, "Essential").click();
    take_over(page);
    page.widget(0).radio(MUTUAL_HELP, "Essential").should_be_checked();
    assert_eq!(stored(page, "community-seat:b").unwrap()["answers"], json!({ "goals": { "answer": 3 } }));
});

/// Members help each other: essential.
const LINK: &str = "#seat=1.AAEAAgELAxYmBoc";

browser_test!(a_link_is_a_question_beside_what_is_ticked, |page| {
    earlier_visit(page, "");
    for choice in ["Go on with mine", "Use these"] {
        page.serve("/host.html", &host_page("en", "", ""), &[]);
        // Another document, so that what changes is not only the fragment.
        page.goto("/lang/en.json");
        page.goto(&format!("/host.html{LINK}"));
        page.widget(0).radio(IMPROVE, "Essential").click();
        take_over(page);
        let seat = page.widget(0);
        seat.heading("Which answers do you want to use?").should_appear();
        seat.button(choice).click();
        seat.button("Back to the other answers").should_appear();
        if choice == "Go on with mine" {
            seat.radio(IMPROVE, "Essential").should_be_checked();
            seat.button("Back to the other answers").click();
            seat.radio("Members bring in new people.", "Important").should_be_checked();
        } else {
            seat.heading("Put the desk in customer service.").should_appear();
            seat.button("Back to the other answers").click();
            seat.radio(IMPROVE, "Essential").should_be_checked();
        }
    }
});

browser_test!(answers_of_the_page_are_joined_by_what_is_ticked, |page| {
    let seat = open(page, "en", "");
    page.eval(
        "document.querySelector('community-seat').answers = { size: '51-500', goals: { answer: 1, improve: 2 } }",
        &[],
    );
    seat.radio(MUTUAL_HELP, "Essential").click();
    take_over(page);
    let answers = page.wait_for_event("seat-answer");
    assert_eq!(answers["goals"], json!({ "answer": 3, "improve": 2 }));
    assert_eq!(answers["size"], "51-500");
    page.widget(0).radio(IMPROVE, "Important").should_be_checked();

    // Wrong ones are told of, and change nothing.
    page.allow_errors();
    for wrong in ["5", "[1]", "{ goals: 5 }", "{ goals: { improve: 9 } }", "{ goals: { nothing: 1 } }"] {
        let seat = open(page, "en", "storage=none");
        page.eval(&format!("document.querySelector('community-seat').answers = {wrong}"), &[]);
        seat.radio(MUTUAL_HELP, "Essential").click();
        take_over(page);
        assert_eq!(page.wait_for_event("seat-error")["code"], "answers", "{wrong}");
        assert_eq!(page.wait_for_event("seat-answer"), json!({ "goals": { "answer": 3 } }), "{wrong}");
    }
});

browser_test!(a_snippet_of_another_version_gives_what_is_still_asked, |page| {
    let older =
        host_page("en", "", "").replace("goal-improve-", "goal-gone-").replace("goal-improve", "goal-gone");
    page.host(&older, &[]);
    page.widget(0).radio(MUTUAL_HELP, "Essential").click();
    page.widget(0).radio(IMPROVE, "Essential").click();
    take_over(page);
    assert_eq!(page.wait_for_event("seat-answer"), json!({ "goals": { "answer": 3 } }));
});

browser_test!(the_language_of_the_element_goes_before_that_of_the_snippet, |page| {
    let seat = open(page, "en", "lang=it");
    seat.radio(MUTUAL_HELP, "Essential").click();
    take_over(page);
    page.widget(0)
        .radio("I membri si aiutano a vicenda a trovare risposte.", "Essenziale")
        .should_be_checked();
    assert_eq!(page.widget(0).css(".widget").attr("lang").as_deref(), Some("it"));
});

browser_test!(what_fails_to_load_leaves_the_first_step_and_a_way_on, |page| {
    page.allow_errors();
    for path in
        ["/community-seat-core.wasm", "/community-seat-core.js", "/community-seat-seldom.js", "/lang/en.json"]
    {
        page.server().answer(path, Reply::failure(503));
        page.host(&host_page("en", "storage=none", SCRIPT), &[]);
        let seat = page.widget(0);
        seat.radio(MUTUAL_HELP, "Essential").click();
        seat.should_say("The questions could not be loaded. Check your connection, then try again.");
        seat.radio(IMPROVE, "Important").click();
        page.assert_accessible();
        page.server().answer_from_file(path);
        seat.button("Try again").click();
        await_widget(page);
        assert_eq!(
            page.wait_for_event("seat-answer"),
            json!({ "goals": { "answer": 3, "improve": 2 } }),
            "{path}"
        );
        seat.should_say("Right now: Customer service");
    }
});

browser_test!(without_its_style_sheet_the_first_step_does_not_show, |page| {
    page.allow_errors();
    page.server().answer("/community-seat-early.css", Reply::failure(404));
    let seat = open(page, "en", "");
    let title = "What is your community for?";
    assert_eq!((seat.css("h2").texts().len(), seat.heading(title).exists()), (0, false));
    take_over(page);
    page.widget(0).heading(title).should_appear();
    page.widget(0).radio(MUTUAL_HELP, "Essential").click();
    page.widget(0).should_say("Right now: Customer service");
});

browser_test!(where_nothing_makes_a_shadow_root_of_it_the_snippet_does_no_harm, |page| {
    // As `innerHTML` has it, and a browser that does not know it.
    let text = snippet("en");
    page.host(&document("", "<main><h1>Host</h1><community-seat></community-seat></main>"), &[]);
    page.eval(
        "document.querySelector('community-seat').innerHTML = arguments[0] + 'Loading'",
        &[json!(text)],
    );
    assert_eq!(page.eval("return document.querySelector('community-seat').innerText.trim()", &[]), "Loading");
    page.eval("document.head.append(Object.assign(document.createElement('script'), { type: 'module', src: '/community-seat.js' }))", &[]);
    let seat = page.widget(0);
    seat.radio(MUTUAL_HELP, "Essential").click();
    seat.should_say("Right now: Customer service");
    assert_eq!(page.document().css(".early").texts().len(), 0);
});

/// The README's recipe, with the line for the style sheet.
const LEAST: &str =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; style-src 'self'";

browser_test!(
    a_strict_policy_lets_the_first_step_through,
    Setup::new().without_recorder().header(
        "content-security-policy",
        &format!("{LEAST}; require-trusted-types-for 'script'; trusted-types 'none'")
    ),
    |page| {
        let readme = std::fs::read_to_string(repository().join("README.md")).unwrap();
        assert!(readme.contains("style-src 'self'"), "the README does not say what the snippet needs");
        page.allow_errors();
        page.server().answer("/community-seat-core.wasm", Reply::failure(503));
        page.host(&host_page("en", "", SCRIPT), &[]);
        let seat = page.widget(0);
        let appearance = "return getComputedStyle(element).appearance";
        assert_eq!(seat.css(".choice__input").nth(0).eval(appearance, &[]), "none", "it has no style");
        seat.radio(MUTUAL_HELP, "Essential").click();
        seat.button("Try again").should_appear();
        page.server().answer_from_file("/community-seat-core.wasm");
        seat.button("Try again").click();
        await_widget(page);
        page.widget(0).radio(MUTUAL_HELP, "Essential").should_be_checked();
        page.widget(0).should_say("Right now: Customer service");
    }
);
