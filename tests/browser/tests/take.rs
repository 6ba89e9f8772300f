//! What stands under the answer and goes along with the visitor: like organisations, the first 90 days, files.

use crate::common::files::{keep, save};
use crate::common::open;
use browser_tests::{Page, Part, browser_test};
use serde_json::{Value, json};

/// Waits until a link has been opened and the view has come to rest on its answer: a click on the way there would go astray.
fn arrived(seat: &Part<'_>) {
    seat.css(".answer .title").should_have_focus();
}

const ANSWER: &str = "Members help each other get answers.";

browser_test!(like_organisations_are_shown_with_where_they_differ, |page| {
    let seat = open(page, "en", "");
    seat.radio("Members bring in new people.", "Essential").click();
    seat.radio("Members make things with us: code, articles, translations, designs.", "Essential").click();
    seat.button("Show the result").click();
    let similar = seat.group("Organisations with similar goals");
    similar.should_say("Goals in common: bringing in new people and making things together");
    assert_eq!(similar.css(".case").count(), 3);
    // Whoever follows the link leaves the page as they want to, and tells the other side nothing of this one.
    let link = similar.css("a").nth(0);
    assert!(link.attr("href").unwrap().starts_with("https://"));
    assert_eq!((link.attr("rel"), link.attr("target")), (Some("noopener noreferrer".into()), None));
    assert!(similar.css(".case__verdict--differs").count() >= 1, "{:?}", similar.css(".case").texts());
    page.assert_accessible();
});

browser_test!(where_no_organisation_is_like_it_says_so, |page| {
    let seat = open(page, "en", "");
    seat.radio("People meet in person, in local groups and at events.", "Essential").click();
    seat.button("Show the result").click();
    seat.group("Organisations with similar goals").should_say("We know no public case with similar goals.");
    seat.group("How good is this advice?").should_say("82 further cases");
});

browser_test!(ticks_of_the_first_90_days_are_remembered, |page| {
    let seat = open(page, "it", "");
    seat.radio("I membri si aiutano a vicenda a trovare risposte.", "Essenziale").click();
    seat.button("Mostra il risultato").click();
    let days = seat.group("I primi 90 giorni");
    days.should_appear();
    let boxes = days.css("input").count();
    assert!((4..=12).contains(&boxes), "{boxes}");
    // A tick rebuilds nothing: the focus stays.
    let first = days.css("input").nth(0);
    first.press("Space");
    first.should_be_checked();
    assert_eq!(page.active().split(' ').next(), Some("checkbox"));
    page.wait_for_js("localStorage.getItem('community-seat').includes('\"ticked\":[\"')");
    page.reload();
    let seat = page.widget(0);
    seat.css(".resume .button--main").click();
    let days = seat.group("I primi 90 giorni");
    days.css("input").nth(0).should_be_checked();
    days.css("input").nth(0).press("Space");
    page.wait_for_js("localStorage.getItem('community-seat').includes('\"ticked\":[]')");
    assert_eq!(page.eval("return document.title", &[]), json!("Host"));
});

browser_test!(every_file_is_made_in_the_browser, |page| {
    let seat = open(page, "en", "");
    page.goto("/host.html#seat=1.AAEAAgINAhYBBwEBBUJyYW5kdDwD7g");
    seat.heading("Put the desk in “\u{2068}Brand\u{2069}”.").should_appear();
    arrived(&seat);
    keep(page);
    let today = page.eval(
        "const now = new Date(); return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
            .map((number) => String(number).padStart(2, '0')).join('-')",
        &[],
    );
    let requests = page.requests().len();
    let check = |offer: &str, extension: &str, kind: &str, parts: &[&str]| -> String {
        let (name, media_type, text) = save(page, &seat.button(offer));
        assert_eq!(name, format!("community-seat-{}.{extension}", today.as_str().unwrap()));
        assert!(media_type.starts_with(kind), "{media_type}");
        for part in parts {
            assert!(text.contains(part), "“{part}” is not in the {extension}:\n{text}");
        }
        seat.css("[role=status]").should_say(&format!("File saved: {name}"));
        text
    };
    let text = check(
        "Text (Markdown)",
        "md",
        "text/markdown",
        &["# Where the desk", "**Put the desk in “\u{2068}Brand\u{2069}”.**", "#seat=1."],
    );
    assert!(text.starts_with("# "));
    check("Table (CSV)", "csv", "text/csv", &["\"Brand\",\"The desk\"", "\r\n"]);
    check(
        "Calendar with the meetings",
        "ics",
        "text/calendar",
        &["BEGIN:VCALENDAR\r\n", "BEGIN:VEVENT\r\n", "END:VCALENDAR\r\n"],
    );
    check(
        "Plan as a drawing (SVG)",
        "svg",
        "image/svg+xml",
        &["<svg xmlns=\"http://www.w3.org/2000/svg\"", "Brand"],
    );
    let text =
        check("Answers (JSON)", "json", "application/json", &["\"format\": \"community-seat\"", "\"Brand\""]);
    let document: Value = serde_json::from_str(&text).unwrap();
    assert_eq!(
        document["answers"],
        json!({ "goals": { "attract": 2, "meet": 1 }, "names": { "marketing": "Brand" } })
    );
    assert_eq!(document["result"]["home"], json!("marketing"));
    check("Plan as an image (PNG)", "png", "image/png", &["PNG"]);
    // A sharp picture, with paper at its corner and the desk's colour somewhere on it.
    let picture = page.eval(
        "return createImageBitmap(saved[0].blob).then((bitmap) => {
            const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
            const context = canvas.getContext('2d');
            context.drawImage(bitmap, 0, 0);
            const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
            let accent = 0;
            for (let at = 0; at < data.length; at += 4) accent += data[at] === 0xa8 && data[at + 1] === 0x48 && data[at + 2] === 0x1a;
            return [bitmap.width, bitmap.height, [...data.slice(0, 3)], accent];
        })",
        &[],
    );
    let (width, height) = (picture[0].as_u64().unwrap(), picture[1].as_u64().unwrap());
    assert!(width > 1600 && width % 2 == 0 && (900..2400).contains(&height), "{picture}");
    assert_eq!(picture[2], json!([0xff, 0xfd, 0xf9]));
    assert!(picture[3].as_u64().unwrap() > 3000, "{picture}");
    assert_eq!(page.requests().len(), requests, "{:?}", page.requests());
    page.assert_accessible();
});

browser_test!(the_whole_report_is_copied_as_text, |page| {
    let seat = open(page, "it", "share=off");
    page.goto("/host.html#seat=1.AAEAAgELAxYmBoc");
    page.eval(
        "Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: (text) => { window.copied = text; \
         return Promise.resolve(); } } })",
        &[],
    );
    arrived(&seat);
    seat.button("Copia il testo").click();
    seat.css("[role=status]").should_say("Testo copiato.");
    let text = page.eval("return copied", &[]);
    let text = text.as_str().unwrap();
    assert!(text.contains("**La scrivania va nel servizio clienti.**"), "{text}");
    // Where nothing is to be shared as a link, the text holds none either.
    assert!(!text.contains("#seat="), "{text}");
});

/// Waits until exactly `sentence` is seen, and at `place` alone; `None` for nowhere.
#[track_caller]
fn is_told(page: &Page, seat: &Part<'_>, told: Option<(&str, &str)>) {
    let seen = "return [...root.querySelectorAll('.outcome')].filter((one) => one.checkVisibility()).map((one) => \
        [(one.closest('.offer')?.querySelector('.offer__name') ?? one.previousElementSibling).textContent, one.textContent])";
    let told = told.map(|(place, sentence)| json!([place, sentence]));
    page.wait_for(&format!("{told:?} to be seen"), || seat.eval(seen, &[]) == Value::from_iter(told.clone()));
}

browser_test!(what_came_of_it_is_seen_where_it_was_asked_for, |page| {
    let seat = open(page, "it", "");
    page.goto("/host.html#seat=1.AAEAAgELAxYmBoc");
    arrived(&seat);
    keep(page);
    let clipboard = "Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: () => \
        new Promise((done, fail) => { window.done = done; \
        if (window.refuses) fail(new DOMException('no', 'NotAllowedError')); else if (!window.waits) done(); }) } })";
    page.eval(clipboard, &[]);
    is_told(page, &seat, None);
    seat.button("Copia il link").click();
    is_told(page, &seat, Some(("Copia il link", "Link copiato.")));
    seat.button("Copia il testo").click();
    is_told(page, &seat, Some(("Copia il testo", "Testo copiato.")));
    page.assert_accessible();
    let (name, ..) = save(page, &seat.button("Tabella (CSV)"));
    is_told(page, &seat, Some(("Tabella (CSV)", &format!("File salvato: {name}"))));
    page.eval(
        "window.create = URL.createObjectURL; URL.createObjectURL = () => { throw new TypeError('no') }",
        &[],
    );
    seat.button("Tabella (CSV)").click();
    is_told(
        page,
        &seat,
        Some(("Tabella (CSV)", "Non è stato possibile creare il file. Provi un altro formato.")),
    );
    // What is there to copy by hand says itself why. Of other answers it would not be true.
    page.eval("window.refuses = true", &[]);
    seat.button("Copia il link").click();
    let field = seat.css("#by-hand");
    field.should_have_focus();
    is_told(page, &seat, None);
    let try_another = || seat.css(".try__goal input:not(:checked)").nth(0).click();
    try_another();
    field.should_disappear();
    page.eval("window.refuses = false", &[]);
    seat.button("Copia il link").click();
    is_told(page, &seat, Some(("Copia il link", "Link copiato.")));
    try_another();
    is_told(page, &seat, None);
    // Nor what comes of it only when the answers are others; and what was asked for before is not the last thing any more.
    seat.button("Copia il link").click();
    is_told(page, &seat, Some(("Copia il link", "Link copiato.")));
    page.eval("window.waits = true", &[]);
    seat.button("Copia il testo").click();
    is_told(page, &seat, None);
    try_another();
    page.eval("done()", &[]);
    seat.css("[role=status]").should_say("Testo copiato.");
    is_told(page, &seat, None);
});

browser_test!(a_page_can_forbid_what_is_taken_along, |page| {
    let seat = open(page, "en", "");
    page.goto("/host.html#seat=1.AAEAAgELAxYmBoc");
    arrived(&seat);
    keep(page);
    page.eval("addEventListener('seat-export', (event) => { if (event.detail.format !== 'svg') event.preventDefault(); })", &[]);
    seat.button("Table (CSV)").click();
    assert_eq!(page.wait_for_event("seat-export"), json!({ "format": "csv" }));
    seat.button("Plan as an image (PNG)").click();
    let (name, ..) = save(page, &seat.button("Plan as a drawing (SVG)"));
    assert!(name.ends_with(".svg"));
    let events = page.events();
    let cancelable = events.iter().filter(|event| event["type"] == json!("seat-export"));
    assert_eq!(cancelable.map(|event| event["cancelable"] == json!(true)).collect::<Vec<_>>(), [true; 3]);
});

/// Chooses or drops files, each a name and a text, as a visitor would; only their contents come from the test.
fn give(page: &Page, how: &str, files: &[(&str, &str)]) {
    page.eval(
        "const [how, files] = arguments; const root = document.querySelector('community-seat').shadowRoot;
        const data = new DataTransfer();
        for (const [name, text] of files) data.items.add(new File([text], name));
        if (how === 'choose') {
            const input = root.querySelector('#load');
            input.files = data.files;
            input.dispatchEvent(new Event('change', { bubbles: true }));
        } else {
            const drop = new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer: data });
            root.querySelector('.drop').dispatchEvent(drop);
            if (!drop.defaultPrevented) throw new Error('the browser would leave the page');
        }",
        &[json!(how), json!(files)],
    );
}

browser_test!(answers_are_loaded_from_a_file, |page| {
    let seat = open(page, "en", "");
    seat.button("Load answers").click();
    seat.css("#load").should_appear();
    page.assert_accessible();
    give(page, "choose", &[("mine.json", r#"{"goals": {"answer": 3}}"#)]);
    seat.heading("Put the desk in customer service.").should_appear();
    // Other answers do not overwrite these without a question.
    seat.button("Load answers").click();
    seat.css("#load").should_appear();
    give(
        page,
        "drop",
        &[(
            "theirs.json",
            r#"{"format": "community-seat", "version": 1, "catalogue": {"id": "community-seat"}, "answers": {"goals": {"attract": 3}}}"#,
        )],
    );
    seat.heading("Which answers do you want to use?").should_appear();
    seat.button("Use these").click();
    seat.heading("Put the desk in marketing.").should_appear();
    seat.button("Back to the other answers").click();
    seat.heading("Put the desk in customer service.").should_appear();
});

browser_test!(a_file_that_does_not_fit_changes_nothing, |page| {
    let seat = open(page, "en", "");
    seat.radio(ANSWER, "Essential").click();
    seat.button("Load answers").click();
    let field = seat.css("#load");
    field.should_appear();
    let cases: &[(&[(&str, &str)], &str)] = &[
        (&[("a.json", "{\n\"goals\": {,}}")], "the fault is in line 2, column 11."),
        (
            &[("a.json", r#"{"goals": {"answer": 7}}"#)],
            "goals.answer: expected a whole number from 0 to 3, found 7",
        ),
        (&[("a.json", r#"{"format": "seat"}"#)], "This file does not hold answers for this assessment."),
        (&[("a.json", "{}"), ("b.json", "{}")], "Please choose one file at a time."),
    ];
    for how in ["choose", "drop"] {
        for (files, sentence) in cases {
            // A field takes one file alone.
            if files.len() == 1 || how == "drop" {
                give(page, how, files);
                seat.css("#load-faults").should_say(sentence);
                assert_eq!(field.attr("aria-invalid"), Some("true".into()));
                assert!(field.attr("aria-describedby").unwrap().contains("load-faults"));
            }
        }
    }
    page.assert_accessible();
    seat.radio(ANSWER, "Essential").should_be_checked();
    give(page, "choose", &[("a.json", r#"{"goals": {"answer": 3}}"#)]);
    seat.heading("Put the desk in customer service.").should_appear();
});

/// A policy that allows the widget to run, and the browser to ask for an icon: no frame, no image from a blob or from data.
const STRICT: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'; \
    frame-src 'none'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

browser_test!(a_strict_policy_takes_nothing_away, |page| {
    let html = "<!doctype html><html lang=en><meta charset=utf-8><title>Host</title><h1>Host</h1>\
        <script type=module src=\"/community-seat.js\"></script><community-seat></community-seat>";
    page.serve("/strict.html", html, &[("content-security-policy", STRICT)]);
    page.goto("/strict.html#seat=1.AAEAAgELAxYmBoc");
    let seat = page.widget(0);
    arrived(&seat);
    keep(page);
    let (name, kind, text) = save(page, &seat.button("Plan as an image (PNG)"));
    assert!(name.ends_with(".png") && kind == "image/png" && text.contains("IDAT"), "{name} {kind}");
    save(page, &seat.button("Plan as a drawing (SVG)"));
    // Printing needs a frame and its own style.
    page.eval(
        "const own = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow');
        Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', { get() {
            const view = own.get.call(this);
            if (view) view.print = () => {
                const title = view.document.querySelector('.title__text');
                window.printed = [title.textContent, view.getComputedStyle(title).fontWeight];
            };
            return view;
        } })",
        &[],
    );
    seat.button("Print or save as PDF").click();
    page.wait_for_js("window.printed");
    assert_eq!(page.eval("return printed", &[]), json!(["Put the desk in customer service.", "700"]));
});
