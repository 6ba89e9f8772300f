//! The harness tested on a page of its own, in all three engines.

use browser_tests::{Engine, Page, Setup, browser_test, repository};
use serde_json::{Value, json};

fn fixture() -> Setup {
    Setup::new().root(repository().join("tests/browser/fixture"))
}

browser_test!(a_visitor_reaches_the_result, fixture(), |page| {
    page.open("/");
    let seat = page.widget(0);
    assert_eq!(seat.heading("What is it for?").text(), "What is it for?");
    let essential = seat.radio("Help members", "essential");
    essential.click();
    assert!(essential.is_checked());
    assert!(!seat.radio("Sell more", "essential").is_checked());
    assert_eq!(page.wait_for_event("seat-change"), json!({ "goal": "Help members", "step": "essential" }));
    seat.checkbox("Sponsor").click();
    seat.checkbox("Sponsor").should_be_checked();
    seat.field("Own name").fill("Città è più");
    seat.field("Own name").fill("Service");
    assert_eq!(seat.field("Own name").value(), "Service");
    seat.field("Desk today").choose("Editorial");
    assert_eq!(seat.field("Desk today").value(), "e");
    assert!(!seat.link("Back to the start").exists());
    seat.button("Show the result").click();
    seat.heading("Your result").should_have_focus();
    assert_eq!(seat.css("legend").texts(), ["Help members", "Sell more"]);
    assert_eq!(seat.css("section").attr("aria-label").as_deref(), Some("Assessment"));
    assert_eq!(seat.eval("return root.querySelectorAll(args[0]).length", &[json!("h3")]), json!(1));
    seat.should_say("Back to the start");
    page.reload();
    seat.heading("Your result").should_disappear();
});

browser_test!(keys_alone_suffice, fixture(), |page| {
    page.open("/");
    let seat = page.widget(0);
    seat.heading("What is it for?").focus();
    page.press("Tab");
    assert_eq!(page.active(), "radio \"not a goal\"");
    page.press("Space ArrowDown");
    assert_eq!(page.active(), "radio \"important\"");
    seat.radio("Help members", "important").should_be_checked();
    page.press("Tab Tab");
    assert_eq!(page.active(), "checkbox \"Sponsor\"");
    page.press("Tab Shift+Tab");
    assert_eq!(page.active(), "checkbox \"Sponsor\"");
    seat.button("Show the result").press("Enter");
    seat.heading("Your result").should_have_focus();
});

browser_test!(errors_are_written_down, fixture(), |page| {
    page.open("/");
    page.allow_errors();
    page.widget(0).button("Break").click();
    page.wait_for("the errors", || page.errors().len() == 2);
    let expect = ["console: a word on the console {\"code\":7}", "error: Error: broken on purpose"];
    assert_eq!(page.errors(), expect);
    page.reload();
    assert_eq!(page.errors(), expect, "a reload forgets nothing");
});

browser_test!(a_host_page_has_headers_frames_and_requests, fixture(), |page| {
    let policy = [("content-security-policy", "default-src 'self'; require-trusted-types-for 'script'")];
    page.allow_errors();
    page.serve(
        "/inner.html",
        "<script type=module src=/fixture.js></script><community-seat></community-seat>",
        &[],
    );
    page.host(
        "<style>p { color: red }</style><p>Two</p><iframe src=/inner.html width=900 height=700></iframe>",
        &policy,
    );
    page.wait_for("the policy's word", || {
        page.errors().iter().any(|error| error.starts_with("policy: style-src"))
    });
    page.enter_frame("iframe");
    page.widget(0).radio("Sell more", "important").click();
    page.widget(0).radio("Sell more", "important").should_be_checked();
    page.leave_frame();
    assert_eq!(page.document().css("p").text(), "Two");
    let paths: Vec<String> = page.requests().into_iter().map(|request| request.path).collect();
    assert_eq!(paths, ["/host.html", "/inner.html", "/fixture.js"]);
});

browser_test!(axe_sees_into_the_shadow_root, fixture(), |page| {
    page.open("/");
    page.widget(0).heading("What is it for?").should_appear();
    page.assert_accessible();
    page.widget(0).eval("root.querySelector('section').append(document.createElement('button'))", &[]);
    let found = page.axe(&json!({}));
    assert!(found.iter().any(|violation| violation.rule == "button-name"), "{found:?}");
});

browser_test!(a_narrow_window_is_narrow, fixture().size(320, 640), |page| {
    page.open("/");
    assert_eq!(page.eval("return [innerWidth, innerHeight]", &[]), json!([320, 640]));
    page.set_size(700, 500);
    assert_eq!(page.eval("return [innerWidth, innerHeight]", &[]), json!([700, 500]));
});

fn media(page: &Page, query: &str) -> Value {
    page.eval("return matchMedia(arguments[0]).matches", &[json!(query)])
}

browser_test!(the_usual_is_light_and_english, fixture(), |page| {
    page.open("/");
    assert_eq!(media(page, "(prefers-color-scheme: light)"), json!(true));
    assert_eq!(media(page, "(prefers-reduced-motion: reduce)"), json!(false));
    assert_eq!(page.eval("return navigator.language", &[]), json!("en-US"));
});

browser_test!(a_visitor_has_wishes, fixture().dark().reduced_motion().language("it-IT"), |page| {
    page.open("/");
    let dark = media(page, "(prefers-color-scheme: dark)");
    let still = media(page, "(prefers-reduced-motion: reduce)");
    let language = page.eval("return navigator.language", &[]);
    assert_eq!(json!([dark, still, language]), json!([true, true, "it-IT"]));
});

browser_test!(colours_can_be_forced, [chromium, firefox], fixture().forced_colors(), |page| {
    page.open("/");
    assert_eq!(media(page, "(forced-colors: active)"), json!(true));
});

browser_test!(contrast_can_be_wanted, fixture().more_contrast(), |page| {
    page.open("/");
    let (wanted, forced) = (media(page, "(prefers-contrast: more)"), media(page, "(forced-colors: active)"));
    let light = media(page, "(prefers-color-scheme: light)");
    assert_eq!(json!([wanted, forced, light]), json!([true, false, true]));
});

browser_test!(contrast_can_be_wanted_in_the_dark, fixture().more_contrast().dark(), |page| {
    page.open("/");
    let (wanted, dark) =
        (media(page, "(prefers-contrast: more)"), media(page, "(prefers-color-scheme: dark)"));
    assert_eq!(json!([wanted, dark]), json!([true, true]));
});

browser_test!(the_window_is_the_active_one, fixture(), |page| {
    page.open("/");
    page.widget(0).button("Show the result").focus();
    page.press("Tab");
    let ring = "const root = document.querySelector('community-seat').shadowRoot; const active = root.activeElement;
        return [document.hasFocus(), active.matches(':focus-visible'), getComputedStyle(active).outlineStyle !== 'none']";
    page.wait_for("the ring", || page.eval(ring, &[]) == json!([true, true, true]));
});

browser_test!(print_can_be_seen, [chromium], fixture().print(), |page| {
    page.open("/");
    assert_eq!(page.engine(), Engine::Chromium);
    page.widget(0).heading("What is it for?").should_appear();
    assert!(!page.widget(0).button("Show the result").exists());
    assert!(page.session().pdf().starts_with(b"%PDF"));
});
