//! The way through every screen, with controls found by their place, so that one way serves every language.

use browser_tests::{Page, Part};
use serde_json::json;

use super::enter;

/// Clicks the first that a selector finds, once it is there.
#[track_caller]
pub(crate) fn click(page: &Page, seat: &Part<'_>, selector: &str) {
    page.wait_for(selector, || {
        seat.eval(
            "const one = root.querySelector(args[0]); one?.click(); return Boolean(one)",
            &[json!(selector)],
        ) == json!(true)
    });
}

/// Goes to a step or the result by the step list, from 0.
#[track_caller]
pub(crate) fn step(seat: &Part<'_>, number: usize) {
    seat.eval("root.querySelectorAll('.step__button')[args[0]].click()", &[json!(number)]);
    seat.css(".title").should_have_focus();
}

/// Opens the field for a file, and gives it one that holds no answers.
#[track_caller]
fn load_what_is_no_file_of_ours(page: &Page, seat: &Part<'_>) {
    click(page, seat, ".load summary");
    page.wait_for("the field for a file", || seat.css("#load").exists());
    seat.eval(
        "const data = new DataTransfer();
         data.items.add(new File(['{\"format\": 1}'], 'file.json'));
         const input = root.querySelector('#load');
         input.files = data.files;
         input.dispatchEvent(new Event('change', { bubbles: true }));",
        &[],
    );
    seat.css("#load-faults p").should_appear();
}

/// Walks through every screen of a widget that has just been opened, and looks at each, by name. What can be opened is open.
#[track_caller]
pub(crate) fn each_screen(page: &Page, mut look: impl FnMut(&str)) {
    let seat = page.widget(0);
    seat.css(".title").should_appear();
    look("goals");
    // More than four goals, for the remark; and everything opened.
    for (goal, importance) in
        [("answer", 3), ("improve", 2), ("meet", 1), ("attract", 3), ("keep", 2), ("teach", 2)]
    {
        click(page, &seat, &format!("#goal-{goal}-{importance}"));
    }
    seat.css(".remark").should_appear();
    click(page, &seat, ".why summary");
    look("goals-answered");

    step(&seat, 1);
    look("company");
    click(page, &seat, "#has-legal");
    click(page, &seat, ".names summary");
    enter(&seat.css("#name-service"), &"n".repeat(61));
    enter(&seat.css("#name-product"), "Produktentwicklungsabteilungsleitungszusammenarbeitsstelle");
    click(page, &seat, "#audience-customers");
    click(page, &seat, "#size-51-500");
    look("company-answered");

    step(&seat, 2);
    look("today");
    seat.eval(
        "for (const select of root.querySelectorAll('.activity select')) { \
           select.value = 'marketing'; select.dispatchEvent(new Event('change', { bubbles: true })); }",
        &[],
    );
    click(page, &seat, "#loop-social-told_after");
    click(page, &seat, "#seat-marketing");
    click(page, &seat, "#judged_on-leads");
    load_what_is_no_file_of_ours(page, &seat);
    look("today-answered");

    step(&seat, 3);
    // The last to come is how sure the answer is.
    seat.css(".answer details").should_appear();
    click(page, &seat, "#plan-room-marketing");
    seat.css(".reasons__title").should_have_focus();
    seat.eval("for (const one of root.querySelectorAll('details')) one.open = true", &[]);
    look("result");
    click(page, &seat, "#try-answer-0");
    seat.css(".trial").should_appear();
    // How sure that answer is comes a moment later; then it is said.
    page.wait_for("the trial to be said", || {
        seat.eval("return root.querySelector('[role=status]').textContent", &[]) != json!("")
    });
    look("trial");

    for (hash, screen) in
        [("#seat=1.AAEAAgELAxYmBoc", "link-to-choose"), ("#seat=1.AAEAAgELAzvlw_", "link-damaged")]
    {
        page.eval("location.hash = arguments[0]", &[json!(hash)]);
        seat.css(".incoming .title").should_have_focus();
        look(screen);
        click(page, &seat, ".incoming .button:not(.button--main)");
        seat.css(".incoming").should_disappear();
    }
    page.eval("history.replaceState(null, '', location.pathname)", &[]);
    page.reload();
    seat.css(".resume").should_appear();
    look("resume");
    for dialog in ["start-again", "delete-all"] {
        let open = "root.getElementById(args[0]).previousElementSibling.click()";
        seat.eval(open, &[json!(dialog)]);
        seat.css(&format!("#{dialog}[open]")).should_appear();
        look(dialog);
        page.press("Escape");
        seat.css(&format!("#{dialog}[open]")).should_disappear();
    }
}
