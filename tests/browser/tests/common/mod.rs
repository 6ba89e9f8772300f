//! What the browser tests of the widget share.

pub(crate) mod early;
pub(crate) mod files;
pub(crate) mod pseudo;
pub(crate) mod screens;

use browser_tests::{Page, Part, repository};
use serde_json::{Value, json};

/// Opens a host page in a language, with one widget that has these attributes; the widget.
#[track_caller]
pub(crate) fn open<'page>(page: &'page Page, language: &str, attributes: &str) -> Part<'page> {
    page.host(&host_page(language, "", &format!("<community-seat {attributes}></community-seat>")), &[]);
    page.widget(0)
}

/// Opens the result of one goal of this importance, in English; the widget.
#[track_caller]
pub(crate) fn open_result<'page>(page: &'page Page, importance: &str) -> Part<'page> {
    let seat = open(page, "en", "");
    seat.radio("Members help each other get answers.", importance).click();
    seat.should_say("Right now: Customer service");
    seat.button("Show the result").click();
    seat.heading("Put the desk in customer service.").should_appear();
    // The page has come to rest.
    seat.css(".title").should_have_focus();
    seat
}

/// A host page in a language, with something in its head and something in its main part.
pub(crate) fn host_page(language: &str, head: &str, main: &str) -> String {
    format!(
        "<!doctype html><html lang=\"{language}\"><head><meta charset=utf-8>\
         <meta name=viewport content=\"width=device-width\"><title>Host</title><link rel=icon href=\"data:,\">{head}\
         <script type=module src=\"/community-seat.js\"></script></head>\
         <body><main><h1>Host</h1>{main}</main></body></html>"
    )
}

/// Puts text into a field at once, also such as no key can type.
#[track_caller]
pub(crate) fn enter(field: &Part<'_>, text: &str) {
    field.eval(
        "element.value = args[0]; element.dispatchEvent(new Event('input', { bubbles: true }))",
        &[json!(text)],
    );
}

/// Waits until what the browser keeps under a key is such: it is kept a moment after the change has been painted, over whatever was there.
#[track_caller]
pub(crate) fn should_keep(page: &Page, key: &str, is_such: impl Fn(&Value) -> bool) {
    page.wait_for(&format!("{key} is kept"), || stored(page, key).is_some_and(|kept| is_such(&kept)));
}

/// What the browser keeps under a key, if anything that can be read.
#[track_caller]
pub(crate) fn stored(page: &Page, key: &str) -> Option<Value> {
    let text = page.eval("return localStorage.getItem(arguments[0])", &[json!(key)]);
    text.as_str().and_then(|text| serde_json::from_str(text).ok())
}

/// Walks a widget in English from its first question through every step to the result, where `seat` finds things.
#[track_caller]
pub(crate) fn walk(seat: &Part<'_>) {
    seat.radio("Members help each other get answers.", "Essential").click();
    seat.should_say("Right now: Customer service");
    for (button, heading) in [
        ("Next: your company", "Your company"),
        ("Next: how it works today", "How it works today"),
        ("Show the result", "Put the desk in customer service."),
    ] {
        seat.button(button).click();
        seat.heading(heading).should_appear();
        // It scrolls there as the page has come to rest: a click before that would miss.
        seat.css(".title").should_have_focus();
    }
}

/// A whole document around a body, in no-quirks mode and with a language.
pub(crate) fn document(head: &str, body: &str) -> String {
    format!(
        "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Host</title>{head}</head>\
         <body>{body}</body></html>"
    )
}

/// The texts of a language, as they are written.
pub(crate) fn texts(tag: &str) -> Value {
    let file = repository().join(format!("src/content/{tag}.json"));
    serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap()
}

/// Every language there is, in the order of the tags.
pub(crate) fn languages() -> Vec<String> {
    let files = std::fs::read_dir(repository().join("dist/lang")).unwrap();
    let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
    let mut tags: Vec<String> =
        names.filter_map(|name| Some(name.strip_suffix(".json")?.to_owned())).collect();
    tags.retain(|tag| !tag.ends_with("-rest"));
    tags.sort();
    tags
}

/// The text with this key.
pub(crate) fn said(texts: &Value, key: &str) -> String {
    key.split('.').fold(texts, |texts, part| &texts[part]).as_str().unwrap().to_owned()
}
