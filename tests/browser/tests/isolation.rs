//! The widget and its host page keep out of each other's way, in all three engines.

use crate::common::{document, walk};
use browser_tests::{Page, browser_test};
use serde_json::{Value, json};

const SCRIPT: &str = "<script type=module src=\"/community-seat.js\"></script>";

/// What a page does that is careless or hostile: in its head, before the widget's script.
const HOSTILE: [(&str, &str); 13] = [
    ("everything unset", "<style>* { all: unset }</style>"),
    ("the element unset", "<style>community-seat, community-seat * { all: unset !important }</style>"),
    (
        "important rules on everything",
        "<style>* { color: red !important; font: italic 40px/3 cursive !important; letter-spacing: 9px !important; \
         text-transform: uppercase !important; text-align: right !important; white-space: nowrap !important; \
         word-spacing: 9px !important; text-indent: 9px !important; cursor: wait !important; \
         list-style: square !important; border-spacing: 9px !important }</style>",
    ),
    ("a root font of 10 px", "<style>html { font-size: 10px } body { font-size: 1.6rem }</style>"),
    ("no selection", "<style>* { -webkit-user-select: none; user-select: none }</style>"),
    (
        "custom properties of the same names",
        "<style>:root { --ink: red; --ink-soft: red; --paper: red; --ground: red; --line: red; --edge: red; --accent: red; \
         --on-accent: red; --tint-1: red; --tint-2: red; --radius: 90px; --radius-small: 90px; --space: 9em; --red: lime }</style>",
    ),
    ("right to left", "<style>html { direction: rtl }</style>"),
    (
        "events that end at the element, and keys and pointers that end at the document",
        "<script>for (const type of ['click', 'change', 'input', 'keydown', 'keyup', 'focusin', 'submit', 'toggle', 'close']) \
           addEventListener('DOMContentLoaded', () => document.querySelector('community-seat') \
             .addEventListener(type, (event) => event.stopImmediatePropagation())); \
         for (const type of ['keydown', 'keyup', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'focusin', 'focusout']) \
           document.addEventListener(type, (event) => event.stopImmediatePropagation(), true);</script>",
    ),
    (
        "frozen prototypes",
        "<script>for (const kind of [Object, Function, Array, String, Number, Boolean, Symbol, RegExp, Date, Error, TypeError, \
           Promise, Map, Set, WeakMap, ArrayBuffer, DataView, Uint8Array, Float64Array, URL, Response, Event, CustomEvent, EventTarget, Node, \
           Element, HTMLElement, Document, ShadowRoot, Text, CSSStyleSheet, Window]) Object.freeze(kind.prototype); \
         Object.freeze(Object); Object.freeze(JSON); Object.freeze(Math); Object.freeze(Reflect);</script>",
    ),
    (
        "things added to prototypes",
        "<script>Object.prototype.extra = 1; Array.prototype.extra = () => 1; String.prototype.extra = () => 1; \
         Array.prototype.flat = undefined;</script>",
    ),
    (
        "a patched fetch",
        "<script>const real = fetch; window.fetch = function (input, ...rest) { \
           if (typeof input !== 'string') throw new TypeError('only strings here'); \
           return real.call(window, input, ...rest).then(async (response) => \
             new Response(await response.blob(), { status: response.status, headers: response.headers })); };</script>",
    ),
    ("a base elsewhere", "<base href=\"http://127.0.0.1:9/elsewhere/\">"),
    ("a plain page, once more", ""),
];

browser_test!(hostile_pages_do_not_reach_in, |page| {
    let mut plain = Value::Null;
    for (index, (name, head)) in
        [[("a plain page", "")].as_slice(), &HOSTILE].concat().into_iter().enumerate()
    {
        let script =
            format!("<script type=module src=\"{}\"></script>", page.server().url("/community-seat.js"));
        let body = format!("<main><community-seat storage-key=\"{index}\"></community-seat></main>");
        let html = document(&format!("<style>body {{ margin: 0 }}</style>{head}{script}"), &body);
        page.host(&html, &[]);
        let looks = looks(page);
        if index == 0 {
            plain = looks;
        } else {
            assert_same(name, &plain, &looks);
        }
        walk(&page.widget(0));
        let errors = page.errors();
        assert!(errors.is_empty(), "{name}: {errors:?}");
    }
});

browser_test!(quirks_mode_changes_nothing, |page| {
    let page_of = |start: &str, key: &str| {
        format!(
            "{start}<html lang=en><head><meta charset=utf-8><title>Host</title><style>body {{ margin: 0 }}</style>{SCRIPT}</head>\
             <body><main><community-seat storage-key={key}></community-seat></main></body></html>"
        )
    };
    page.host(&page_of("<!doctype html>", "a"), &[]);
    let plain = looks(page);
    page.host(&page_of("", "b"), &[]);
    assert_eq!(page.eval("return document.compatMode", &[]), "BackCompat");
    assert_same("quirks mode", &plain, &looks(page));
    walk(&page.widget(0));
});

browser_test!(the_page_is_the_same_before_and_after, |page| {
    let body = "<h1>Host</h1><p class=a>One <a href=\"#x\">two</a></p><table><tr><td>Three</table><input value=Four>\
                <ul><li>Five</ul><button>Six</button><community-seat>Loading</community-seat><p>Seven</p>";
    page.host(&document("<style>html { overflow-y: scroll } .a { color: teal }</style>", body), &[]);
    let before = outside(page);
    page.eval(
        "const script = document.createElement('script'); script.type = 'module'; script.src = '/community-seat.js'; \
         document.body.append(script)",
        &[],
    );
    page.widget(0).heading("What is your community for?").should_appear();
    assert_eq!(page.eval("return document.activeElement.localName", &[]), "body", "it took the focus");
    walk(&page.widget(0));
    let after = outside(page);
    for (part, before) in before.as_object().unwrap() {
        let lists = before.as_array().zip(after[part].as_array());
        let added = lists
            .map(|(before, after)| after.iter().filter(|item| !before.contains(item)).collect::<Vec<_>>());
        assert_eq!(before, &after[part], "{part} changed: {added:?}");
    }
});

browser_test!(after_the_result_is_shown_nothing_is_requested, |page| {
    page.host(&document(SCRIPT, "<main><community-seat></community-seat></main>"), &[]);
    let seat = page.widget(0);
    walk(&seat);
    page.server().forget_requests();
    seat.button("How it works today").click();
    seat.heading("How it works today").should_appear();
    seat.button("Goals").click();
    seat.radio("Members bring in new people.", "Essential").click();
    seat.button("Show the result").click();
    seat.heading("Put the desk in").should_appear();
    assert_eq!(page.requests(), []);
    let elsewhere = page.eval(
        "return performance.getEntriesByType('resource').map((entry) => entry.name) \
           .filter((name) => new URL(name).origin !== location.origin)",
        &[],
    );
    assert_eq!(elsewhere, json!([]));
});

/// How every element of the widget's first page looks: by its tag and class, what is computed and what no page may change.
#[track_caller]
fn looks(page: &Page) -> Value {
    page.widget(0).heading("What is your community for?").should_appear();
    page.widget(0).eval(
        "const properties = ['display', 'position', 'direction', 'color', 'fontFamily', 'fontSize', 'fontStyle', \
           'fontWeight', 'lineHeight', 'letterSpacing', 'wordSpacing', 'textTransform', 'textAlign', 'textIndent', 'whiteSpace', \
           'cursor', 'visibility', 'listStyleType', 'borderSpacing', 'borderRadius', 'marginTop', 'paddingLeft', 'boxSizing', 'width']; \
         return [...root.querySelectorAll('.seat *')].map((node) => { \
           const style = getComputedStyle(node); \
           const select = style.userSelect ?? style.webkitUserSelect; \
           return [`${node.localName}.${node.getAttribute('class') ?? ''}`, \
             ...properties.map((name) => `${name}: ${style[name]}`), `select: ${select}`]; });",
        &[],
    )
}

#[track_caller]
fn assert_same(name: &str, plain: &Value, other: &Value) {
    let (plain, other) = (plain.as_array().unwrap(), other.as_array().unwrap());
    assert_eq!(plain.len(), other.len(), "{name}: another number of elements");
    for (plain, other) in plain.iter().zip(other) {
        let differences: Vec<String> = plain
            .as_array()
            .unwrap()
            .iter()
            .zip(other.as_array().unwrap())
            .filter(|(plain, other)| plain != other)
            .map(|(plain, other)| format!("{plain} became {other}"))
            .collect();
        assert!(differences.is_empty(), "{name}: in {}: {}", plain[0], differences.join(", "));
    }
}

/// All of the page that is not the widget's, and not chromedriver's: it leaves a global `ret_nodes`.
#[track_caller]
fn outside(page: &Page) -> Value {
    page.eval(
        "const styles = [...document.querySelectorAll('html, head, head *, body, body *:not(script, community-seat, community-seat *)')] \
           .map((node) => { const style = getComputedStyle(node); \
             return node.localName + ': ' + [...style].map((name) => `${name}: ${style.getPropertyValue(name)}`) \
               .filter((line) => !/^(block-size|height|perspective-origin|transform-origin):/.test(line)).join('; '); }); \
         return { \
           head: document.head.innerHTML, \
           globals: Object.getOwnPropertyNames(window).filter((name) => !['communitySeat', 'ret_nodes'].includes(name)).sort(), \
           symbols: Object.getOwnPropertySymbols(window).map(String).sort(), \
           title: document.title, \
           address: location.href, \
           history: history.length, \
           cookies: document.cookie, \
           sheets: document.adoptedStyleSheets.length, \
           classes: [document.documentElement, document.body].map((node) => [...node.attributes].map((a) => a.name + a.value)), \
           body: [...document.body.children].map((node) => node.localName).filter((name) => name !== 'script'), \
           styles, \
         }",
        &[],
    )
}
