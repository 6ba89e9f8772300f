//! A page that brings the first step with it.

use browser_tests::{Page, Part, repository};
use serde_json::Value;

use super::document;

pub(crate) const SCRIPT: &str = "<script type=module src=\"/community-seat.js\"></script>";

/// The snippet in a language, as it is to be pasted.
pub(crate) fn snippet(language: &str) -> String {
    std::fs::read_to_string(repository().join(format!("dist/early/{language}.html"))).unwrap()
}

/// A host page in a language with something above and below the widget, which has these attributes and the snippet between its tags.
pub(crate) fn host_page(language: &str, attributes: &str, script: &str) -> String {
    let seat = format!("<community-seat {attributes}>{}</community-seat>", snippet(language));
    let main = format!("<main><h1>Host</h1>{seat}<p id=below>Below</p></main>{script}");
    document("<meta name=viewport content=\"width=device-width\"><link rel=icon href=\"data:,\">", &main)
        .replace("lang=\"en\"", &format!("lang=\"{language}\""))
}

/// Opens a page with the snippet, before any script of the widget's.
pub(crate) fn open<'page>(page: &'page Page, language: &str, attributes: &str) -> Part<'page> {
    page.host(&host_page(language, attributes, ""), &[]);
    page.widget(0)
}

/// Brings the script, and waits until the widget has taken over.
#[track_caller]
pub(crate) fn take_over(page: &Page) {
    page.eval(
        "window.since = performance.now();
         const script = Object.assign(document.createElement('script'), { type: 'module', src: '/community-seat.js' });
         document.head.append(script)",
        &[],
    );
    await_widget(page);
}

/// Waits until the widget has taken over.
#[track_caller]
pub(crate) fn await_widget(page: &Page) {
    page.wait_for_js(
        "document.querySelector('community-seat:defined') && !document.querySelector('community-seat').shadowRoot.querySelector('.early')",
    );
}

/// Every element's place and looks, but for what a button looks like that waits.
pub(crate) fn looks(page: &Page) -> Value {
    page.eval(
        "const root = document.querySelector('community-seat').shadowRoot;
         const names = ['color', 'backgroundColor', 'borderTopColor', 'borderInlineStartColor', 'boxShadow', 'fontFamily', 'fontSize', 'fontWeight',
           'direction', 'colorScheme', 'textDecorationLine'];
         return [...root.querySelectorAll('.widget, .widget *')].filter((one) => !one.closest('dialog, .language')).map((one) => {
           const { x, y, width, height } = one.getBoundingClientRect();
           const style = getComputedStyle(one);
           const place = [x, y + scrollY, width, height].map(Math.round);
           return [one.localName, one.className, one.id, place, one.closest('button') ? [] : names.map((name) => style[name])];
         })",
        &[],
    )
}

/// What Chromium saw move by itself since the script came, and how far.
pub(crate) fn shifts(page: &Page) -> Value {
    page.eval(
        "if (!PerformanceObserver.supportedEntryTypes?.includes('layout-shift')) return [];
         return new Promise((resolve) => {
           const found = [];
           new PerformanceObserver((list) => found.push(...list.getEntries())).observe({ type: 'layout-shift', buffered: true });
           const told = () => found.filter((one) => one.startTime >= window.since).map(({ value, sources }) =>
             [value, sources.map(({ node }) => node?.className ?? String(node))]);
           requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => resolve(told()))));
         })",
        &[],
    )
}
