//! Answers in the address: made, opened, refused, and never at the cost of the visitor's own.

use browser_tests::{Page, Part, browser_test};
use community_seat::content::CATALOGUE;
use community_seat::model::{Answers, Catalogue, Value, encode};
use serde_json::json;

/// Members help each other: essential.
const THEIRS: &str = "#seat=1.AAEAAgELAxYmBoc";

fn host(attributes: &str) -> String {
    format!(
        "<!doctype html><html lang=en><meta charset=utf-8><title>Host</title><main><h1>Host</h1>\
         <script type=module src=\"/community-seat.js\"></script><community-seat {attributes}></community-seat></main>"
    )
}

/// Opens a host page under an address that ends like this.
fn open<'p>(page: &'p Page, attributes: &str, end: &str) -> Part<'p> {
    page.serve("/host.html", &host(attributes), &[]);
    // Another document, so that what changes is not only the fragment.
    page.goto("/lang/en.json");
    page.goto(&format!("/host.html{end}"));
    page.widget(0)
}

/// Gives an answer of one's own, which is remembered.
fn answer(page: &Page, seat: &Part<'_>) {
    seat.radio("Members bring in new people.", "Important").click();
    page.wait_for_js("localStorage.getItem('community-seat')?.includes('attract')");
}

/// A clipboard that the test can read, or that refuses.
const CLIPBOARD: &str = "Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: (text) => { \
    if (window.refuses) return Promise.reject(new DOMException('no', 'NotAllowedError')); \
    window.copied = text; return Promise.resolve(); } } })";

browser_test!(a_link_carries_the_answers, |page| {
    let seat = open(page, "", "?q=1#top");
    answer(page, &seat);
    seat.radio("People feel they belong, and stay.", "Essential").click();
    seat.button("Show the result").click();
    seat.heading("Put the desk in marketing.").should_appear();
    page.eval(CLIPBOARD, &[]);
    seat.button("Copy the link").click();
    seat.css("[role=status]").should_say("Link copied.");
    assert_eq!(page.wait_for_event("seat-export"), json!({ "format": "link" }));
    let link = page.eval("return copied", &[]).as_str().unwrap().to_owned();
    let start = page.eval("return location.origin + '/host.html?q=1#seat=1.'", &[]);
    assert!(link.starts_with(start.as_str().unwrap()), "{link}");
    // Copying changes nothing here, and whoever opens it sees the same.
    assert!(page.url().ends_with("?q=1#top"));
    page.eval("localStorage.clear()", &[]);
    let end = link.split_once("/host.html").unwrap().1.to_owned();
    let seat = open(page, "", &end);
    seat.heading("Put the desk in marketing.").should_appear();
    assert!(page.url().ends_with(&end));
    page.wait_for_event("seat-result");
    page.assert_accessible();
});

browser_test!(where_the_clipboard_refuses_there_is_a_field, |page| {
    let seat = open(page, "", THEIRS);
    seat.css(".answer .title").should_have_focus();
    page.eval(CLIPBOARD, &[]);
    page.eval("window.refuses = true", &[]);
    seat.button("Copy the link").click();
    let field = seat.field("The browser did not allow copying. Select this text and copy it yourself.");
    field.should_have_focus();
    assert!(field.value().ends_with(&format!("/host.html{THEIRS}")), "{}", field.value());
    let selected = "const field = root.querySelector('textarea'); return field.selectionEnd - field.selectionStart === field.value.length";
    assert_eq!(seat.eval(selected, &[]), json!(true));
    page.assert_accessible();
});

browser_test!(own_answers_are_not_lost_to_a_link, |page| {
    let seat = open(page, "", "");
    answer(page, &seat);
    let seat = open(page, "", THEIRS);
    seat.heading("Which answers do you want to use?").should_appear();
    seat.should_say("members helping each other");
    seat.should_say("bringing in new people");
    page.assert_accessible();
    seat.button("Use these").click();
    seat.heading("Put the desk in customer service.").should_appear();
    // The visitor's own are set aside: also after a reload.
    page.wait_for_js("localStorage.getItem('community-seat')?.includes('aside')");
    let seat = open(page, "", "");
    seat.button("Go on").click();
    seat.heading("Put the desk in customer service.").should_appear();
    seat.button("Back to the other answers").click();
    seat.radio("Members bring in new people.", "Important").should_be_checked();
    seat.button("Back to the other answers").click();
    seat.heading("Put the desk in customer service.").should_appear();
});

browser_test!(however_many_links_are_opened_no_answers_are_lost, |page| {
    let seat = open(page, "", "");
    answer(page, &seat);
    let catalogue = Catalogue::parse(&serde_json::from_str(CATALOGUE).unwrap()).unwrap();
    for goal in ["answer", "meet"] {
        let value: Value = serde_json::from_value(json!({ "goals": { goal: 3 } })).unwrap();
        let token = encode(&catalogue, &Answers::parse(&catalogue, &value).unwrap());
        let seat = open(page, "", &format!("#seat=1.{token}"));
        seat.should_say("Nothing is lost");
        seat.button("Use these").click();
        page.wait_for_js(&format!("document.querySelector('community-seat').answers?.goals.{goal} === 3"));
        page.wait_for_js(&format!(
            "localStorage.getItem('community-seat')?.includes('\"goals\":{{\"{goal}\":3}}')"
        ));
    }
    let seat = open(page, "", "");
    seat.button("Go on").click();
    // A title takes the focus, and the page goes to it: what is clicked before that may not be where it was.
    seat.css(".title").should_have_focus();
    for goal in ["answer === 3", "attract === 2", "meet === 3", "answer === 3"] {
        seat.button("Back to the other answers").click();
        page.wait_for_js(&format!("document.querySelector('community-seat').answers?.goals.{goal}"));
        seat.css(".title").should_have_focus();
    }
});

browser_test!(own_answers_can_be_preferred, |page| {
    let seat = open(page, "", "");
    answer(page, &seat);
    let seat = open(page, "", THEIRS);
    seat.button("Go on with mine").click();
    seat.radio("Members bring in new people.", "Important").should_be_checked();
    assert!(!seat.button("Back to the other answers").exists());
    assert!(page.url().ends_with(THEIRS));
});

browser_test!(the_same_answers_need_no_question, |page| {
    let seat = open(page, "", THEIRS);
    seat.css(".answer .title").should_have_focus();
    seat.css(".day__input").nth(0).press("Space");
    page.wait_for_js("localStorage.getItem('community-seat')?.includes('\"ticked\":[\"')");
    page.reload();
    page.widget(0).css(".day__input").nth(0).should_be_checked();
});

browser_test!(a_link_that_yields_nothing_says_why, |page| {
    let cases = [
        ("#seat=1.AAEAAgELAzvlw_", "This link is damaged"),
        ("#seat=12A", "This link does not hold answers for this assessment."),
        ("#seat=2.AAEAAgELAxYmBoc", "This link was made by a newer version."),
        ("#seat=1.i3JvdW5kLXRhYmxlAQACAQsDOPImTw", "other questions than those on this page"),
    ];
    for (end, sentence) in cases {
        let seat = open(page, "", end);
        seat.heading("About the link you opened").should_appear();
        seat.should_say(sentence);
        page.assert_accessible();
        seat.button("Go on without the link").click();
        seat.heading("What is your community for?").should_appear();
        assert!(page.url().ends_with(end));
    }
    // With answers of one's own, those are what one goes on with.
    answer(page, &page.widget(0));
    let seat = open(page, "", "#seat=1.broken");
    seat.button("Go on with mine").click();
    seat.radio("Members bring in new people.", "Important").should_be_checked();
});

browser_test!(of_another_version_what_fits_can_be_taken_over, |page| {
    let seat = open(page, "", "#seat=1.AAIAAgILA4RjYWxtAtqrdwI");
    seat.should_say("another version of these questions. 1 of its answers means nothing here.");
    seat.button("Use these").click();
    seat.heading("Put the desk in customer service.").should_appear();
});

browser_test!(an_address_that_changes_while_the_page_is_open_is_read, |page| {
    let seat = open(page, "", "");
    seat.button("Start again").should_appear();
    page.eval("location.hash = arguments[0]", &[json!(THEIRS)]);
    seat.heading("Put the desk in customer service.").should_appear();
    page.eval("location.hash = '#seat=1.broken'", &[]);
    seat.should_say("This link is damaged");
    page.eval("location.hash = '#seat=3.x'", &[]);
    seat.should_say("This link was made by a newer version.");
    page.eval("location.hash = '#top'", &[]);
    seat.button("Go on with mine").click();
    seat.heading("Put the desk in customer service.").should_appear();
});

browser_test!(one_element_of_several_opens_a_link, |page| {
    let two = host("></community-seat><community-seat");
    page.serve("/two.html", &two, &[]);
    page.goto(&format!("/two.html{THEIRS}"));
    page.widget(0).heading("Put the desk in customer service.").should_appear();
    page.widget(1).heading("What is your community for?").should_appear();
    // The other one leads nobody anywhere.
    page.widget(0).css(".answer .title").should_have_focus();
    // An address of an application's, with something in it that only looks like ours.
    page.goto("/two.html#/tickets?seat=4");
    page.reload();
    page.widget(0).heading("Welcome back").should_appear();
    page.widget(0).button("Start afresh").click();
    page.widget(0).css(".title").should_have_focus();
    page.widget(0).css("#goal-answer-0").press("Space");
    page.eval("location.hash = '#/tickets?seat=5'; return new Promise((done) => setTimeout(done))", &[]);
    page.widget(0).css("#goal-answer-0").should_have_focus();
    // A key in the link leads to the element with that key, and a key in the element to links with it.
    let keyed = host("storage-key=a></community-seat><community-seat storage-key=\"b & c\"");
    page.serve("/keyed.html", &keyed, &[]);
    page.goto(&format!("/keyed.html{THEIRS}&seat-key=b%20%26%20c"));
    page.widget(1).heading("Put the desk in customer service.").should_appear();
    page.widget(0).heading("What is your community for?").should_appear();
    page.widget(1).css(".answer .title").should_have_focus();
    page.eval(CLIPBOARD, &[]);
    page.widget(1).button("Copy the link").click();
    page.wait_for_js("copied.endsWith('&seat-key=b%20%26%20c')");
});

browser_test!(a_page_can_do_without_links, |page| {
    let seat = open(page, "share=off", THEIRS);
    seat.button("Print or save as PDF").should_appear();
    assert!(!seat.button("Copy the link").exists());
});
