//! The questions themselves: names as people type them, a company without departments, answers taken back, and no jumps.

use crate::common::{enter, open, stored};
use browser_tests::{Page, browser_test};
use serde_json::{Value, json};

const GOAL: &str = "Members help each other get answers.";

browser_test!(own_names_are_text_and_faults_are_said, |page| {
    open(page, "en", "");
    let seat = page.widget(0);
    seat.radio(GOAL, "Essential").click();
    seat.button("Next: your company").click();
    seat.button("Use your own names").click();
    let field = seat.field("Customer service");
    let fine = |name: &str| (name.to_owned(), "");
    let cases = [
        fine("Casa Clienti"),
        fine(&"n".repeat(60)),
        ("n".repeat(61), "This name is 61 characters long. Shorten it to 60."),
        ("   ".into(), "This name contains only spaces."),
        ("a\u{7}b".into(), "This name contains a character that cannot be shown."),
        fine("<img src=x onerror=\"window.struck = true\">"),
        fine("{name} & {at} &amp; %s"),
        fine("خدمة العملاء"),
        fine("💬 Help & ❤\u{fe0f}"),
        fine(&"💬".repeat(60)),
    ];
    for (typed, fault) in cases {
        enter(&field, &typed);
        if fault.is_empty() {
            page.wait_for(&format!("no fault with {typed}"), || {
                seat.css("#name-service-error").texts().concat().is_empty()
            });
            assert_eq!(field.attr("aria-invalid"), None, "{typed}");
            page.wait_for(&format!("{typed} is stored"), || {
                stored(page, "community-seat")
                    .is_some_and(|kept| kept["answers"]["names"]["service"] == json!(typed))
            });
            // Where a choice is made among departments, and in the answer.
            seat.button("How it works today").click();
            seat.radio("Where does the desk stand today?", &typed).should_appear();
            seat.button("Result").click();
            seat.heading(&format!("Put the desk in “\u{2068}{typed}\u{2069}”.")).should_appear();
            assert_eq!(seat.css("img").count(), 0, "{typed}");
            seat.button("Your company").click();
        } else {
            seat.css("#name-service-error").should_say(fault);
            assert_eq!(field.attr("aria-invalid").as_deref(), Some("true"), "{typed}");
            assert_eq!(field.attr("aria-describedby").as_deref(), Some("name-service-error"), "{typed}");
            // What was typed stays, also over another page.
            seat.button("How it works today").click();
            seat.heading("How it works today").should_appear();
            seat.button("Your company").click();
            seat.css("#name-service-error").should_say(fault);
        }
        assert_eq!(seat.field("Customer service").value(), typed);
    }
    assert_eq!(page.eval("return window.struck === undefined", &[]), json!(true));
    assert_eq!(page.eval("return document.documentElement.scrollWidth <= innerWidth", &[]), json!(true));
});

browser_test!(a_company_may_have_no_departments, |page| {
    open(page, "en", "");
    let seat = page.widget(0);
    seat.radio(GOAL, "Essential").click();
    seat.button("Next: your company").click();
    seat.should_say("10 of 10 departments");
    seat.button("We have no departments").click();
    seat.should_say("0 of 10 departments");
    assert!(!seat.checkbox("Customer service").is_checked());
    seat.button("Show the result").click();
    seat.heading("Without departments, the desk stands next to whoever leads the company.").should_appear();
    seat.should_say("There is no other department to involve.");
    assert_eq!(page.wait_for_event("seat-result")["home"], json!("own"));
    seat.button("Your company").click();
    seat.button("Tick all").click();
    seat.should_say("10 of 10 departments");
    seat.checkbox("Customer service").click();
    seat.should_say("9 of 10 departments");
});

browser_test!(answers_can_be_taken_back, |page| {
    open(page, "en", "");
    let seat = page.widget(0);
    seat.radio(GOAL, "Essential").click();
    seat.button("How it works today").click();
    // The page has come to rest.
    seat.css(".title").should_have_focus();
    seat.radio("Where does the desk stand today?", "Nowhere yet").click();
    let question = seat.group("Where does the desk stand today?");
    question.button("Clear this answer").click();
    question.button("Clear this answer").should_disappear();
    assert!(!seat.radio("Where does the desk stand today?", "Nowhere yet").is_checked());
    // Who runs it decides whether there is anything to hear of.
    let campaigns = seat.group("Marketing campaigns and promotions that reach members");
    campaigns.field("Who runs it?").choose("Sales and partners");
    campaigns.role("radio", "Does not hear of it").click();
    campaigns.field("Who runs it?").choose("Nobody");
    campaigns.role("radio", "Does not hear of it").should_disappear();
    page.wait_for("it is stored", || {
        stored(page, "community-seat").unwrap()["answers"]["activities"]
            == json!({ "campaigns": { "by": "nobody" } })
    });
});

browser_test!(what_was_said_of_a_department_outlives_it_and_a_reload, |page| {
    open(page, "en", "");
    let seat = page.widget(0);
    let desk = "Where does the desk stand today?";
    seat.radio(GOAL, "Essential").click();
    seat.button("How it works today").click();
    seat.radio(desk, "Customer service").click();
    seat.radio(desk, "Customer service").should_be_checked();
    seat.button("Your company").click();
    seat.checkbox("Customer service").click();
    seat.should_say("9 of 10 departments");
    page.wait_for("it is stored", || {
        stored(page, "community-seat").is_some_and(|kept| kept["without"] == json!(["service"]))
    });
    page.reload();
    seat.button("Go on").click();
    seat.should_say("9 of 10 departments");
    seat.checkbox("Customer service").click();
    seat.should_say("10 of 10 departments");
    seat.button("How it works today").click();
    seat.radio(desk, "Customer service").should_be_checked();
});

/// Where the field sets stand, from the top of the widget, with whether each is after the `index`th.
#[track_caller]
fn places(page: &Page, index: usize) -> Vec<Value> {
    let places = page.widget(0).eval(
        "const top = root.querySelector('.page__main').getBoundingClientRect().top; \
         return [...root.querySelectorAll('fieldset.goal, fieldset.question')].slice(args[0] + 1) \
           .map((one) => Math.round(one.getBoundingClientRect().top - top))",
        &[json!(index)],
    );
    places.as_array().unwrap().clone()
}

browser_test!(an_answer_moves_no_question, |page| {
    for (width, height) in [(1280, 900), (360, 740)] {
        page.set_size(width, height);
        open(page, "en", &format!("storage-key={width}"));
        let seat = page.widget(0);
        seat.heading("What is your community for?").should_appear();
        for step in ["Goals", "Your company", "How it works today"] {
            seat.button(step).click();
            seat.button("Why we ask").nth(0).should_appear();
            let questions = places(page, 0).len() + 1;
            assert!(questions > 4, "{step}");
            for index in 0..questions {
                let before = places(page, index);
                let top = seat.eval("return root.querySelector('.page__main').offsetTop", &[]);
                // Every choice but those of departments and of who runs what, which open further questions.
                seat.eval(
                    "const question = root.querySelectorAll('fieldset.goal, fieldset.question')[args[0]]; \
                     const inputs = question.querySelectorAll('input[type=radio]'); inputs[inputs.length - 1]?.click()",
                    &[json!(index)],
                );
                page.eval("return new Promise(requestAnimationFrame)", &[]);
                assert_eq!(places(page, index), before, "{width}: {step}, question {index}");
                assert_eq!(
                    seat.eval("return root.querySelector('.page__main').offsetTop", &[]),
                    top,
                    "{width}: {step}"
                );
            }
        }
    }
});
