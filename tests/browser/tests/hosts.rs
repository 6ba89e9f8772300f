//! What a host page sets, and how the widget takes it.

use crate::common::{host_page, open, should_keep};
use browser_tests::browser_test;
use serde_json::json;

browser_test!(wrong_attributes_are_named_and_taken_as_none, |page| {
    // Attributes, the heading that then shows, and the start of each line in the console.
    let (english, italian) = ("What is your community for?", "A che cosa serve la community?");
    let cases: [(&str, &str, &str, &[&str]); 9] = [
        (
            "lang=xx",
            "h2",
            english,
            &["<community-seat> lang=\"xx\": there is no such language here; expected one of "],
        ),
        ("lang=it-CH", "h2", italian, &[]),
        ("lang=IT", "h2", italian, &[]),
        (
            "heading-level=9",
            "h2",
            english,
            &["<community-seat> heading-level=\"9\": expected one of 2, 3, 4, 5."],
        ),
        (
            "heading-level=two",
            "h2",
            english,
            &["<community-seat> heading-level=\"two\": expected one of 2, 3, 4, 5."],
        ),
        ("heading-level=4", "h4", english, &[]),
        (
            "theme=pink",
            "h2",
            english,
            &["<community-seat> theme=\"pink\": expected one of auto, light, dark."],
        ),
        ("theme=dark", "h2", english, &[]),
        (
            "theme=pink heading-level=1 lang=xx",
            "h2",
            english,
            &[
                "<community-seat> lang=\"xx\"",
                "<community-seat> theme=\"pink\"",
                "<community-seat> heading-level=\"1\"",
            ],
        ),
    ];
    for (attributes, level, title, warnings) in cases {
        open(page, "en", attributes);
        let seat = page.widget(0);
        seat.heading(title).should_appear();
        assert_eq!(seat.css(level).texts(), [title], "{attributes}");
        let said = page.warnings();
        assert_eq!(said.len(), warnings.len(), "{attributes}: {said:?}");
        for (said, start) in said.iter().zip(warnings) {
            assert!(said.starts_with(start), "{attributes}: {said}");
        }
    }
});

browser_test!(attributes_change_and_nothing_is_lost, |page| {
    open(page, "en", "");
    let seat = page.widget(0);
    seat.radio("Members bring in new people.", "Important").click();
    let set = |name: &str, value: &str| {
        seat.eval("host.setAttribute(args[0], args[1])", &[json!(name), json!(value)]);
    };
    set("lang", "it");
    seat.radio("I membri portano persone nuove.", "Importante").should_be_checked();
    set("heading-level", "3");
    seat.css("h3").should_say("A che cosa serve la community?");
    seat.radio("I membri portano persone nuove.", "Importante").should_be_checked();
    let paper = || seat.eval("return getComputedStyle(root.querySelector('.widget')).backgroundColor", &[]);
    let light = paper();
    set("theme", "dark");
    page.wait_for("it is dark", || paper() != light);
});

browser_test!(two_elements_on_a_page_are_independent, |page| {
    let two = "<community-seat storage-key=one></community-seat><community-seat storage-key=two lang=it></community-seat>";
    page.host(&host_page("en", "", two), &[]);
    let (one, two) = (page.widget(0), page.widget(1));
    one.radio("Members bring in new people.", "Essential").click();
    two.radio("I membri portano persone nuove.", "Utile").click();
    two.radio("I membri si aiutano a vicenda a trovare risposte.", "Essenziale").click();
    one.radio("Members bring in new people.", "Essential").should_be_checked();
    assert!(!one.radio("Members help each other get answers.", "Essential").is_checked());
    one.should_say("Right now: Marketing and events");
    two.should_say("Per ora: Servizio clienti");
    two.button("Mostra il risultato").click();
    two.css(".title").should_have_focus();
    one.heading("What is your community for?").should_appear();
    for (key, goals) in [
        ("community-seat:one", json!({ "attract": 3 })),
        ("community-seat:two", json!({ "answer": 3, "attract": 1 })),
    ] {
        should_keep(page, key, |kept| kept["answers"]["goals"] == goals);
    }
    page.assert_accessible();
    // One goes, the other stays.
    one.eval("host.remove()", &[]);
    page.wait_for_js("document.querySelectorAll('community-seat').length === 1");
    page.widget(0).button("1 Obiettivi").click();
    page.widget(0).radio("I membri portano persone nuove.", "Essenziale").click();
    page.widget(0).should_say("Per ora: ");
});

browser_test!(a_moved_element_keeps_its_state, |page| {
    page.host(&host_page("en", "", "<div id=a><community-seat></community-seat></div><div id=b></div>"), &[]);
    let seat = page.widget(0);
    seat.radio("Members bring in new people.", "Important").click();
    seat.button("Next: your company").click();
    seat.heading("Your company").should_appear();
    page.eval("document.querySelector('#b').append(document.querySelector('community-seat'))", &[]);
    seat.heading("Your company").should_appear();
    seat.button("Back").click();
    seat.radio("Members bring in new people.", "Important").should_be_checked();
});

browser_test!(an_element_removed_on_its_way_to_a_page_leaves_no_error, |page| {
    open(page, "en", "");
    let seat = page.widget(0);
    seat.button("Your company").should_appear();
    let gone = page.eval(
        "const host = document.querySelector('community-seat'); \
         host.shadowRoot.querySelectorAll('.step__button')[1].click(); host.remove(); \
         const frame = () => new Promise(requestAnimationFrame); \
         return frame().then(frame).then(() => !document.querySelector('community-seat'))",
        &[],
    );
    assert_eq!(gone, json!(true));
    assert_eq!(page.errors(), Vec::<String>::new());
});

// The widget fits what it stands in, and so has no width of its own: whatever makes its parts as wide as their contents needs one all the same.
browser_test!(it_has_a_width_in_every_layout, |page| {
    page.set_size(1000, 800);
    let seat = "<community-seat></community-seat>";
    let long = format!("<p>{}</p>", "many words ".repeat(60));
    // A layout around the widget, and how wide it is there at least, of 1000 pixels.
    let cases = [
        (format!("<div>{seat}</div>"), 900),
        (format!("<div style='display: flex'>{seat}<p>short</p></div>"), 800),
        (format!("<div style='display: flex'>{seat}{long}</div>"), 150),
        (
            format!("<div style='display: grid; grid-template-columns: auto 1fr'>{seat}<p>short</p></div>"),
            800,
        ),
        (
            format!("<div style='display: flex; flex-direction: column; align-items: center'>{seat}</div>"),
            900,
        ),
        (format!("<div style='display: flex'><div style='margin: auto'>{seat}</div></div>"), 900),
        (format!("<div style='float: left'>{seat}</div>"), 900),
        (format!("<div style='writing-mode: vertical-rl; height: 300px'>{seat}</div>"), 900),
        (format!("<table><tr><td>{seat}<td>short</table>"), 800),
        (format!("<table><tr><td style='width: 200px; max-width: 200px'>{seat}<td>short</table>"), 190),
    ];
    for (body, least) in cases {
        page.host(&host_page("en", "", &body), &[]);
        page.widget(0).heading("What is your community for?").should_appear();
        let [width, beyond] = [
            "document.querySelector('community-seat').offsetWidth",
            "document.documentElement.scrollWidth - innerWidth",
        ]
        .map(|what| page.eval(&format!("return {what}"), &[]).as_i64().unwrap());
        assert!(width >= least, "{width} of {least} in {body}");
        assert!(beyond <= 0, "{beyond} too wide: {body}");
    }
});

browser_test!(a_hidden_element_is_not_seen, |page| {
    let seat = open(page, "en", "");
    seat.heading("What is your community for?").should_appear();
    let height = || page.eval("return document.querySelector('community-seat').offsetHeight", &[]);
    page.eval("document.querySelector('community-seat').hidden = true", &[]);
    assert_eq!(height(), json!(0));
    page.eval("document.querySelector('community-seat').hidden = false", &[]);
    assert_ne!(height(), json!(0));
});
