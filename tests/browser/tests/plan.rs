//! The floor plan: on the result and beside the questions.

use crate::common::{open, open_result};
use browser_tests::{Part, Setup, browser_test};
use serde_json::json;

const ANSWER: &str = "Members help each other get answers.";
const ATTRACT: &str = "Members bring in new people.";

/// The rooms that can be pressed, as they are read out.
const ROOMS: &str =
    "return [...root.querySelectorAll('.plan__room:not([hidden])')].map((room) => room.textContent)";

/// Where things stand on the page, in pixels from the corner of the window.
const BOX: &str = "const box = (one) => { const b = one.getBoundingClientRect(); return [b.left, b.top, b.right, b.bottom] };";

/// The boxes of the shown drawing's desk and of the room with this id.
fn desk_and_room(seat: &Part<'_>, id: &str) -> [[f64; 4]; 2] {
    let script = format!(
        "{BOX} const shown = [...root.querySelectorAll('.plan > .plan__drawing')].find((one) => one.checkVisibility());
         return [box(shown.querySelector('.desk__top')), box(root.getElementById(args[0]))]"
    );
    serde_json::from_value(seat.eval(&script, &[json!(id)])).unwrap()
}

fn within([inner, outer]: [[f64; 4]; 2]) -> bool {
    inner[0] >= outer[0] && inner[1] >= outer[1] && inner[2] <= outer[2] && inner[3] <= outer[3]
}

browser_test!(the_rooms_are_buttons_in_reading_order, |page| {
    let seat = open_result(page, "Essential");
    let rooms: Vec<String> = serde_json::from_value(seat.eval(ROOMS, &[])).unwrap();
    assert_eq!(rooms.len(), 10);
    assert!(rooms[0].starts_with("Marketing and events, score "), "{}", rooms[0]);
    assert_eq!(rooms[2], "Customer service, score 4.0 of 4, the desk stands here");
    assert!(rooms[9].starts_with("Legal, trust and safety, score "), "{}", rooms[9]);
    seat.group("The office plan").should_appear();
    seat.button(&rooms[0]).focus();
    for room in &rooms[1..] {
        page.press("Tab");
        seat.button(room).should_have_focus();
    }
});

browser_test!(a_room_opens_its_reasons_and_takes_the_focus_back, |page| {
    let seat = open_result(page, "Essential");
    let room = seat.button("Customer service, score 4.0 of 4, the desk stands here");
    assert_eq!(room.attr("aria-expanded").as_deref(), Some("false"));
    room.press("Enter");
    seat.heading("Why Customer service has this score").should_have_focus();
    assert_eq!(room.attr("aria-expanded").as_deref(), Some("true"));
    seat.css(".reasons").should_say("12 points, divided by 3, make 4.0.");
    page.assert_accessible();
    seat.button("Hide the reasons").click();
    room.should_have_focus();
    seat.css(".reasons").should_disappear();
    // The pointer finds the room where it is seen, and pressing it again closes it.
    let product = seat.css("#plan-room-product");
    product.click();
    seat.css(".reasons").should_say("Plans with you: because of members helping each other.");
    seat.css(".reasons__title").should_have_focus();
    product.click();
    seat.css(".reasons").should_disappear();
});

browser_test!(the_desk_stands_in_its_room_at_every_width, |page| {
    let seat = open_result(page, "Essential");
    // What stands beside the drawing may be taller.
    seat.css("#plan-room-product").click();
    seat.css(".reasons__title").should_have_focus();
    let widths = [(1280, "wide"), (800, "medium"), (660, "upright"), (360, "upright")];
    // Arabic has the plan the other way round.
    for (language, (width, shown)) in ["en", "ar"].into_iter().flat_map(|one| widths.map(|at| (one, at))) {
        seat.eval("host.lang = args[0]", &[json!(language)]);
        seat.css(&format!(".widget[lang={language}]")).should_appear();
        page.set_size(width, 900);
        seat.css(&format!(".plan__drawing--{shown}")).should_appear();
        assert_eq!(seat.css(".plan > .plan__drawing").count(), 1, "one drawing at {width}");
        page.wait_for(&format!("the desk in its room at {width}"), || {
            within(desk_and_room(&seat, "plan-room-service"))
        });
        let inside = seat.eval(
            &format!("{BOX} return [box(root.querySelector('.plan')), box(root.querySelector('.widget'))]"),
            &[],
        );
        assert!(
            within(serde_json::from_value(inside).unwrap()),
            "the plan stays within the widget at {width}"
        );
    }
});

browser_test!(the_legend_explains_what_is_drawn_and_no_more, |page| {
    let seat = open_result(page, "Essential");
    let legend = || seat.css(".legend").text();
    let all = legend();
    for sign in ["The desk", "Thin line", "Dashed line", "No line", "The stronger a room’s colour"] {
        assert!(all.contains(sign), "{sign} is not in {all}");
    }
    assert!(!all.contains("Thick line"), "{all}");
    let keep = |departments: &str| {
        seat.eval(
            "host.answers = { goals: { answer: 3 }, departments: args[0].split(' ') }; host.showResult()",
            &[json!(departments)],
        );
    };
    keep("service success");
    seat.css(".legend").should_say("Thin line: plans with you");
    page.wait_for("two signs and the shade", || seat.css(".legend__entry").count() == 3);
    keep("service");
    page.wait_for("the desk alone", || legend() == "The desk");
});

browser_test!(the_same_facts_stand_in_a_table, |page| {
    let seat = open_result(page, "Essential");
    seat.button("The plan as a table").click();
    seat.css(".floor tbody").should_appear();
    let table = seat.css(".floor tbody tr").texts();
    assert_eq!(table.len(), 10);
    assert!(table[2].starts_with("Customer service 4.0 of 4 The desk stands here"), "{}", table[2]);
    assert!(table[4].contains("plans with you"), "{}", table[4]);
});

browser_test!(the_live_plan_comes_with_the_first_goal_and_moves_nothing, |page| {
    let seat = open(page, "en", "");
    seat.should_say("No place yet");
    let place = || seat.eval(&format!("{BOX} return box(root.querySelector('.page__main'))"), &[]);
    let size = || {
        seat.eval(
            "const one = root.querySelector('.glance'); return [one.offsetWidth, one.offsetHeight]",
            &[],
        )
    };
    let before = (place(), size());
    seat.radio(ANSWER, "Essential").click();
    seat.should_say("Right now: Customer service");
    let style = || seat.eval("return root.querySelector('.glance .plan__desk').style.transform", &[]);
    let at = style();
    assert!(at.as_str().is_some_and(|at| at.starts_with("translate(")), "{at}");
    assert_eq!((place(), size()), before);
    // The same desk goes to another room, in a glide.
    seat.eval("root.querySelector('.glance .plan__desk').dataset.seen = 'yes'", &[]);
    seat.radio(ANSWER, "Not a goal").click();
    seat.radio(ATTRACT, "Essential").click();
    seat.should_say("Right now: Marketing and events");
    page.wait_for("the desk to move", || style() != at);
    let desk = "const desk = root.querySelector('.glance .plan__desk');";
    assert_eq!(seat.eval(&format!("{desk} return desk.dataset.seen"), &[]), json!("yes"));
    let glide =
        seat.eval(&format!("{desk} return parseFloat(getComputedStyle(desk).transitionDuration)"), &[]);
    assert!(glide.as_f64().is_some_and(|seconds| seconds > 0.0 && seconds <= 0.4), "{glide}");
});

browser_test!(the_desk_is_simply_there_with_reduced_motion, Setup::new().reduced_motion(), |page| {
    open_result(page, "Essential");
    let glide = page.widget(0).eval(
        "return [...root.querySelectorAll('.plan__desk')].map((desk) => getComputedStyle(desk).transitionDuration)",
        &[],
    );
    let glide = glide.as_array().unwrap();
    assert!(glide.len() >= 4 && glide.iter().all(|one| *one == json!("0s")), "{glide:?}");
});

// A page that got shorter under a visitor at its end would move what is about to be pressed.
browser_test!(on_a_narrow_screen_the_place_of_the_answer_is_there_before_it, |page| {
    for (language, width) in [("en", 700), ("de", 700), ("en", 360), ("de", 360)] {
        page.set_size(width, 800);
        let seat = open(page, language, "storage=none");
        seat.css(".glance--idle").should_appear();
        let height = || seat.eval("return root.querySelector('.glance').offsetHeight", &[]).as_f64().unwrap();
        let before = height();
        seat.css("#goal-answer-3").click();
        seat.css(".glance__toggle").should_appear();
        assert!(height() >= before, "{language}, {width}: {before} became {}", height());
        assert!(before < 80.0, "it is a bar: {before}");
    }
});

browser_test!(on_a_phone_the_live_plan_is_shown_on_demand, Setup::new().size(360, 740), |page| {
    let seat = open(page, "en", "");
    seat.radio(ANSWER, "Essential").click();
    seat.should_say("Right now: Customer service");
    assert!(!seat.css(".glance svg").exists());
    let questions = || {
        seat.eval(
            &format!(
                "{BOX} return box(root.querySelector('.page__main')).map((n, at) => at % 2 ? n + scrollY : n)"
            ),
            &[],
        )
    };
    let before = questions();
    seat.button("Show the plan").click();
    seat.css(".glance svg").should_appear();
    assert_eq!(questions(), before, "the plan pushes no question around");
    page.assert_accessible();
    seat.button("Hide the plan").click();
    seat.css(".glance svg").should_disappear();
});

browser_test!(
    forced_colours_keep_the_plan_readable,
    [chromium, firefox],
    Setup::new().forced_colors(),
    |page| {
        open_result(page, "Essential");
        let paint = page.widget(0).eval(
            "const paint = (name, part) => getComputedStyle(root.querySelector(name))[part];
         return [paint('.plan__name', 'fill'), paint('.plan__paper', 'fill'), paint('.plan__wall', 'stroke'),
             paint('.plan__way', 'stroke'), paint('.plan__ground', 'fill')]",
            &[],
        );
        let [name, paper, wall, way, ground]: [String; 5] = serde_json::from_value(paint).unwrap();
        assert!(name != paper && wall != ground && way != ground, "{name} {paper} {wall} {way} {ground}");
        page.assert_accessible();
    }
);

browser_test!(in_the_dark_the_plan_keeps_its_contrast, Setup::new().dark(), |page| {
    let seat = open(page, "en", "theme=dark");
    seat.radio(ANSWER, "Essential").click();
    seat.should_say("Right now: Customer service");
    seat.button("Show the result").click();
    seat.css(".plan").should_appear();
    page.assert_accessible();
});

browser_test!(the_executive_office_is_a_room_only_while_the_desk_stands_there, |page| {
    let seat = open(page, "en", "");
    for goal in [ANSWER, ATTRACT, "Members tell us what to fix or build next."] {
        seat.radio(goal, "Nice to have").click();
    }
    seat.button("Next: your company").click();
    // The page has come to rest.
    seat.css(".title").should_have_focus();
    seat.role("radio", "Up to 50").click();
    seat.role("radio", "Up to 50").should_be_checked();
    seat.button("Show the result").click();
    seat.button("Whoever leads the company: The desk stands here").should_appear();
    page.wait_for("the desk in the office", || within(desk_and_room(&seat, "plan-room-own")));
});
