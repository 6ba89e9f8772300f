//! What a screen reader hears of itself: one polite region, empty at rest, that says one sentence for one event; and the focus,
//! which moves to a page's title when the visitor comes there, and never otherwise.

use crate::common::files::{keep, save};
use crate::common::open;
use browser_tests::{Page, Part, browser_test};
use serde_json::{Value, json};

/// Writes down, from now on, every sentence of the region and every element that takes the focus.
const LISTEN: &str = "
    const regions = root.querySelectorAll('[aria-live], [role=status], [role=alert], [role=log], output');
    window.heard = []; window.focused = [];
    new MutationObserver(() => {
        const text = root.querySelector('[role=status]')?.textContent ?? '';
        if (text && text !== window.last) window.heard.push(text);
        window.last = text;
    }).observe(root, { subtree: true, childList: true, characterData: true });
    root.addEventListener('focusin', (event) => window.focused.push(event.target.id || event.target.className));
    return [regions.length, regions[0].textContent, regions[0].role ?? regions[0].getAttribute('role')];";

fn listen(seat: &Part<'_>) {
    seat.css(".title").should_appear();
    assert_eq!(seat.eval(LISTEN, &[]), json!([1, "", "status"]), "one polite region, empty at rest");
}

/// Waits until something has been said since the last time, and gives all of it.
#[track_caller]
fn hear(page: &Page) -> Vec<String> {
    page.wait_for_js("window.heard.length");
    // Whatever else follows from the same event is there by now.
    page.await_paint();
    serde_json::from_value(page.eval("return window.heard.splice(0)", &[])).unwrap()
}

/// Waits until the region is empty again: longer than whatever waits for a pause before it speaks.
#[track_caller]
fn fall_silent(page: &Page, seat: &Part<'_>) {
    page.wait_for("the region to be empty", || {
        seat.eval("return root.querySelector('[role=status]').textContent", &[]) == json!("")
    });
}

#[track_caller]
fn focused(page: &Page) -> Value {
    page.eval("return window.focused.splice(0)", &[])
}

browser_test!(one_sentence_is_said_for_one_event, |page| {
    open(page, "en", "languages");
    let seat = page.widget(0);
    listen(&seat);
    // Answering takes no focus but that of what is pressed.
    seat.radio("Members help each other get answers.", "Essential").click();
    seat.should_say("Right now: Customer service");
    assert_eq!(focused(page), json!(["goal-answer-3"]));
    seat.radio("Members bring in new people.", "Essential").click();
    seat.radio("Members help each other get answers.", "Not a goal").click();
    seat.should_say("Right now: Marketing and events");
    assert_eq!(hear(page), ["Result updated: the desk stands in marketing."], "one sentence for two answers");
    assert_eq!(focused(page), json!(["goal-attract-3", "goal-answer-0"]));

    seat.button("Next: your company").click();
    assert_eq!(hear(page), ["Step 2 of 3: Your company"]);
    assert_eq!(focused(page).as_array().unwrap().last(), Some(&json!("title")));
    seat.button("Use your own names").click();
    let field = seat.field("Customer service");
    field.fill(&"n".repeat(60));
    page.type_text("nn");
    assert_eq!(
        hear(page),
        ["This name is 61 characters long. Shorten it to 60."],
        "once, and not with every key"
    );
    field.should_have_focus();

    seat.button("How it works today").click();
    assert_eq!(hear(page), ["Step 3 of 3: How it works today"]);
    seat.button("Result").click();
    assert_eq!(hear(page), ["Result: Put the desk in marketing."]);
    seat.css(".title").should_have_focus();
    seat.field("Language").choose("Italiano");
    assert_eq!(hear(page), ["Ora la valutazione è in italiano."]);
    seat.field("Lingua").choose("English");
    assert_eq!(hear(page), ["This assessment is now in English."]);

    seat.button("Start again").click();
    seat.button("Clear my answers").click();
    assert_eq!(hear(page), ["Your answers are cleared."]);
    seat.css(".title").should_have_focus();
    fall_silent(page, &seat);
    assert_eq!(page.eval("return window.heard", &[]), json!([]));

    seat.radio("Members help each other get answers.", "Essential").click();
    seat.should_say("Right now: Customer service");
    page.reload();
    listen(&seat);
    seat.button("Go on").click();
    assert_eq!(hear(page), ["Answers loaded."]);
    seat.button("Delete everything stored here").click();
    seat.dialog("Delete everything stored here?").button("Delete").click();
    assert_eq!(hear(page), ["Nothing is stored in this browser any more."]);
});

/// Gives the field for a file a file with this text.
fn load(seat: &Part<'_>, text: &str) {
    seat.eval(
        "const data = new DataTransfer(); data.items.add(new File([args[0]], 'answers.json'));
         const input = root.querySelector('#load'); input.files = data.files;
         input.dispatchEvent(new Event('change', { bubbles: true }));",
        &[json!(text)],
    );
}

browser_test!(one_sentence_is_said_for_what_is_taken_along_or_loaded, |page| {
    open(page, "en", "");
    page.goto("/host.html#seat=1.AAEAAgELAxYmBoc");
    let seat = page.widget(0);
    seat.css(".answer .title").should_have_focus();
    page.eval(
        "Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: () => Promise.resolve() } })",
        &[],
    );
    keep(page);
    // What is open stays open, and what has the focus keeps it, when the region falls silent.
    seat.css(".answer summary").press("Enter");
    fall_silent(page, &seat);
    seat.css(".answer summary").should_have_focus();
    seat.css(".answer details[open]").should_appear();
    listen(&seat);
    seat.button("Copy the link").click();
    assert_eq!(hear(page), ["Link copied."]);
    seat.button("Copy the text").click();
    assert_eq!(hear(page), ["Text copied."]);
    let (csv, ..) = save(page, &seat.button("Table (CSV)"));
    assert_eq!(hear(page), [format!("File saved: {csv}")]);
    let (png, ..) = save(page, &seat.button("Plan as an image (PNG)"));
    assert_eq!(hear(page), [format!("File saved: {png}")]);
    let (_, _, answers) = save(page, &seat.button("Answers (JSON)"));
    assert_eq!(hear(page).len(), 1);
    // What was pressed keeps the focus.
    seat.button("Answers (JSON)").should_have_focus();
    seat.button("Show the first agenda").nth(0).click();
    seat.css("#try-attract-3").eval("element.click()", &[]);
    let heard = hear(page);
    assert!(
        heard.len() == 1 && heard[0].starts_with("Result updated: the desk stands in marketing."),
        "{heard:?}"
    );
    seat.css(".trial").button("Back to my answers").click();
    assert_eq!(hear(page), ["Put the desk in customer service."]);
    fall_silent(page, &seat);
    assert_eq!(page.eval("return window.heard", &[]), json!([]));

    seat.button("Load answers").click();
    seat.css("#load").should_appear();
    let faulty = answers.replace("\"answer\": ", "\"answer\": 9");
    for (text, said) in [
        ("[", "This is not a JSON file"),
        ("{\"format\": 1}", "This file does not hold answers for this assessment."),
        (&faulty, "1 answer does not fit:"),
        (&" ".repeat(300_000), "This file is too large"),
    ] {
        load(&seat, text);
        let heard = hear(page);
        assert!(heard.len() == 1 && heard[0].starts_with(said), "{said}: {heard:?}");
        // It stands where the field leads, whole.
        let input = seat.css("#load");
        assert_eq!(input.attr("aria-invalid").as_deref(), Some("true"));
        assert_eq!(input.attr("aria-describedby").as_deref(), Some("load-help load-faults"));
        seat.css("#load-faults").should_say(&heard[0]);
    }
    load(&seat, &answers);
    let heard = hear(page);
    assert_eq!(heard, ["Answers loaded."]);
});

/// Writes down every sentence of every live region there is or will be, over the whole life of the page.
const RECORD: &str = "
    const regions = '[aria-live], [role=status], [role=alert], [role=log], output';
    window.said = []; window.most = 0;
    const before = new WeakMap();
    new MutationObserver(() => {
        const there = [...root.querySelectorAll(regions)];
        window.most = Math.max(window.most, there.length);
        for (const region of there) {
            const text = region.textContent;
            if (text && text !== before.get(region)) window.said.push(text);
            before.set(region, text);
        }
    }).observe(root, { subtree: true, childList: true, characterData: true, attributes: true });";

browser_test!(a_whole_journey_says_one_sentence_for_each_event, |page| {
    open(page, "en", "languages");
    let seat = page.widget(0);
    seat.css(".title").should_appear();
    seat.eval(RECORD, &[]);
    keep(page);
    page.eval(
        "Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: () => Promise.resolve() } })",
        &[],
    );
    let mut expected: Vec<String> = Vec::new();
    // Waits for the next sentence, and for whatever else might be said of the same event: until the region is empty again.
    let mut hears = |sentence: &str| {
        expected.push(sentence.to_owned());
        page.wait_for(sentence, || {
            page.eval("return window.said.length", &[]).as_u64() >= Some(expected.len() as u64)
        });
        fall_silent(page, &seat);
        assert_eq!(page.eval("return window.said", &[]), json!(expected));
    };

    seat.radio("Members help each other get answers.", "Essential").click();
    hears("Result updated: the desk stands in customer service.");
    // Where an answer moves nothing, nothing is said.
    seat.radio("Members tell us what to fix or build next.", "Nice to have").click();
    seat.button("Next: your company").click();
    hears("Step 2 of 3: Your company");
    seat.button("Use your own names").click();
    let field = seat.field("Customer service");
    field.fill("   ");
    hears("This name contains only spaces. Write a name or leave the field empty.");
    field.fill("");
    page.wait_for("no fault", || field.attr("aria-invalid").is_none());
    seat.button("Next: how it works today").click();
    hears("Step 3 of 3: How it works today");
    seat.button("Back").click();
    hears("Step 2 of 3: Your company");
    seat.button("Goals").click();
    hears("Step 1 of 3: What is your community for?");
    seat.button("Result").click();
    hears("Result: Put the desk in customer service.");

    seat.button("Copy the link").click();
    hears("Link copied.");
    seat.button("Copy the text").click();
    hears("Text copied.");
    // The same once more is said once more.
    seat.button("Copy the text").click();
    hears("Text copied.");
    let (csv, ..) = save(page, &seat.button("Table (CSV)"));
    hears(&format!("File saved: {csv}"));
    let (json, _, answers) = save(page, &seat.button("Answers (JSON)"));
    hears(&format!("File saved: {json}"));

    seat.css("#try-attract-3").eval("element.click()", &[]);
    page.wait_for("the trial to be said", || page.eval("return window.said.length", &[]).as_u64() > Some(12));
    let trial = page.eval("return window.said.at(-1)", &[]).as_str().unwrap().to_owned();
    assert!(
        trial.starts_with("Result updated: the desk stands in marketing. Marketing leads the score"),
        "{trial}"
    );
    hears(&trial);
    seat.css(".try").button("Back to my answers").click();
    hears("Put the desk in customer service.");

    seat.button("Load answers").click();
    seat.css("#load").should_appear();
    load(&seat, "{\n\"goals\": {,}}");
    hears("This is not a JSON file: the fault is in line 2, column 11.");
    load(&seat, &answers);
    hears("Answers loaded.");
    seat.field("Language").choose("Italiano");
    hears("Ora la valutazione è in italiano.");
    seat.field("Lingua").choose("English");
    hears("This assessment is now in English.");
    seat.button("Start again").click();
    seat.button("Clear my answers").click();
    hears("Your answers are cleared.");
    assert_eq!(page.eval("return window.most", &[]), json!(1), "one region, always");
});

browser_test!(the_page_keeps_its_focus_when_the_widget_appears, |page| {
    page.host(
        "<button id=before>Before</button><script type=module src=/community-seat.js></script>
         <community-seat></community-seat><script>document.getElementById('before').focus()</script>",
        &[],
    );
    page.widget(0).css(".title").should_appear();
    page.document().button("Before").should_have_focus();
    page.widget(0).eval("host.lang = 'it'", &[]);
    page.widget(0).heading("A che cosa serve la community?").should_appear();
    page.document().button("Before").should_have_focus();
});
