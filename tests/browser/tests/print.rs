//! The result on paper: printed by the widget's own button, alone, whole, on two to four pages.

use crate::common::{host_page, languages, open, texts};
use browser_tests::{Page, Paper, Setup, browser_test};
use serde_json::{Value, json};
use std::process::Command;

/// Answers that fill most of what a report can hold.
const FULL: &str =
    "AAEmAQkBAgMEBQYHCAkCDAsDDAENAA4CDwEQABEBEgITAxQAFQAWAQMBGQQFAgYBHAcBAwQDHQAFAQUBAgEGAR5D0un1";

/// A host page, in a language, whose layout would cut whatever is printed within it.
fn narrow(language: &str) -> String {
    format!(
        "<!doctype html><html lang={language}><meta charset=utf-8><title>Host</title>\
         <body><nav>Host navigation</nav><main><h1>Host</h1><community-seat></community-seat></main>\
         <script type=module src=\"/community-seat.js\"></script></body>"
    )
}
const CLIPPED: &str = "const sheet = new CSSStyleSheet(); sheet.replaceSync(\
    'main { height: 300px; width: 260px; overflow: hidden; position: fixed } @media print { main { display: none } }'); \
    document.adoptedStyleSheets = [sheet]";

/// Keeps what is printed: the document of whatever window is asked to print, as a page of its own.
const HOOK: &str = r#"
    window.printed = [];
    const keep = (view) => {
      const page = view.document;
      const sheets = [...page.adoptedStyleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText));
      const copy = page.documentElement.cloneNode(true);
      const style = page.createElement('style');
      style.textContent = sheets.join('\n');
      copy.querySelector('head').append(style);
      window.printed.push({ title: page.title, html: '<!doctype html>' + copy.outerHTML, top: view === window });
      view.dispatchEvent(new view.Event('afterprint'));
    };
    const own = Object.getOwnPropertyDescriptor(HTMLIFrameElement.prototype, 'contentWindow');
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', {
      get() { const view = own.get.call(this); if (view) view.print = () => keep(view); return view; },
    });
    window.print = () => keep(window);
"#;

/// Opens the full result in a language and prints it with the widget's button; what was printed.
fn printed(page: &Page, language: &str) -> Value {
    page.serve("/host.html", &narrow(language), &[]);
    page.goto(&format!("/host.html#seat=1.{FULL}"));
    page.eval(HOOK, &[]);
    let seat = page.widget(0);
    let texts = texts(language);
    let print = texts["exports"]["buttons"]["print"].as_str().unwrap();
    seat.button(print).should_appear();
    page.eval(CLIPPED, &[]);
    // By script: the page's own layout hides it from a pointer.
    seat.eval(
        "[...root.querySelectorAll('.offer')].find((one) => one.textContent.startsWith(args[0])).click()",
        &[json!(print)],
    );
    page.wait_for_js("printed.length > 0");
    page.eval("return printed", &[])
}

browser_test!(the_button_prints_the_result_alone, |page| {
    let printed = printed(page, "en");
    assert_eq!(printed.as_array().map(Vec::len), Some(1));
    assert_eq!(printed[0]["top"], json!(false));
    assert_eq!(printed[0]["title"], json!("Where the desk of the community manager should stand"));
    let html = printed[0]["html"].as_str().unwrap();
    assert!(!html.contains("Host navigation"));
    // Nothing is left behind, and the page's own print is the page's.
    page.wait_for("the frame is gone", || !page.widget(0).css("iframe").exists());
    page.wait_for_js("!document.querySelector('community-seat').shadowRoot.querySelector('iframe')");
    assert_eq!(page.eval("return document.adoptedStyleSheets.length", &[]), json!(1));
});

browser_test!(a_report_fills_two_to_four_pages, [chromium], |page| {
    for language in languages() {
        let printed = printed(page, &language);
        let html = printed[0]["html"].as_str().unwrap();
        page.serve("/printed.html", html, &[]);
        page.goto("/printed.html");
        for paper in [Paper::A4, Paper::Letter] {
            let pages = pages(&page.session().pdf_on(paper), &format!("{language}-{paper:?}"));
            assert!((2..=4).contains(&pages.len()), "{language}: {} pages on {paper:?}", pages.len());
            if language == "en" {
                whole(&pages.join(" "));
            }
        }
    }
});

// The page's own print has the result too, with the names of the plan's rooms, which one engine once lost, and without controls.
browser_test!(the_page_s_own_print_has_the_plan_and_its_names, [chromium, firefox], |page| {
    for around in ["", "display: flex"] {
        let seat = "<community-seat languages storage=none></community-seat>";
        page.host(&host_page("en", "", &format!("<div style='{around}'>{seat}</div>")), &[]);
        let seat = page.widget(0);
        seat.heading("What is your community for?").should_appear();
        seat.eval("host.answers = { goals: { answer: 3 } }; host.showResult()", &[]);
        seat.heading("Put the desk in customer service.").should_appear();
        seat.css(".plan").should_appear();
        let pages = pages(&page.session().pdf(), &format!("host-{:?}", page.engine()));
        assert!((2..=4).contains(&pages.len()), "{} pages in {around}", pages.len());
        let text = pages.join(" ");
        // The lines of neighbouring rooms stand side by side; what runs the company is named on the plan alone.
        for said in ["Executive", "Engineering,", "Your answers"] {
            assert!(text.contains(said), "{said} is not in:\n{text}");
        }
        assert!(!text.contains("Language"), "{text}");
    }
});

// Browsers leave backgrounds out of print, and what is chosen is a background; its text is of the colour that can be read on it.
browser_test!(what_is_chosen_is_seen_on_paper_too, [chromium], Setup::new().print(), |page| {
    let seat = open(page, "en", "");
    seat.heading("What is your community for?").should_appear();
    seat.eval("root.querySelectorAll('input')[3].click()", &[]);
    page.wait_for("the style for paper", || {
        seat.eval("return getComputedStyle(root.querySelector(':checked + *')).printColorAdjust", &[])
            == json!("exact")
    });
});

/// All that belongs on paper is in this text of a report, and nothing else.
fn whole(text: &str) {
    for part in [
        // The answer, the room list with an agenda that was not open, a warning, reasons, answers, the date.
        "Put the desk in customer service.",
        "Who must be in the room",
        "What to watch",
        "Why this seat",
        "The first 90 days",
        "Your answers",
        "Who answers where, and how fast?",
        "Made on ",
    ] {
        assert!(text.contains(part), "“{part}” is not in:\n{text}");
    }
    for control in ["Start again", "Copy the link", "Table (CSV)", "Host"] {
        assert!(!text.contains(control), "“{control}” is in:\n{text}");
    }
}

/// The text of each page of a PDF.
fn pages(pdf: &[u8], name: &str) -> Vec<String> {
    let file = std::env::temp_dir().join(format!("seat-print-{}-{name}.pdf", std::process::id()));
    std::fs::write(&file, pdf).unwrap();
    let read = Command::new("pdftotext")
        .arg("-layout")
        .arg(&file)
        .arg("-")
        .output()
        .expect("poppler-utils is installed");
    std::fs::remove_file(&file).unwrap();
    let text = String::from_utf8(read.stdout).unwrap();
    // Each page ends with a form feed.
    text.split_terminator('\u{c}').map(|page| page.split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}
