//! The page's address.

use super::by_name::{call, get, window};
use wasm_bindgen::{JsCast, closure::Closure};

/// The page's address without its fragment.
pub(crate) fn address() -> String {
    part("href").split('#').next().unwrap_or_default().into()
}

/// The fragment of the page's address, with its `#`, where a part of it begins with `mark`.
pub(crate) fn fragment_with(mark: &[u8]) -> Option<String> {
    let begins = |piece: &[u8]| matches!(piece, [b'#' | b'&', rest @ ..] if rest.starts_with(mark));
    Some(part("hash")).filter(|hash| hash.as_bytes().windows(mark.len() + 1).any(begins))
}

fn part(name: &str) -> String {
    let part = get(&window(), "location").and_then(|location| get(&location, name));
    part.ok().and_then(|part| part.as_string()).unwrap_or_default()
}

/// A text as it can stand in a fragment.
pub(crate) fn escape(text: &str) -> String {
    let escaped = call(&window(), "encodeURIComponent", &[&text.into()]);
    escaped.ok().and_then(|escaped| escaped.as_string()).unwrap_or_default()
}

/// Calls back with every event of one kind that the window gets, until it is dropped.
pub(crate) struct Watch(&'static str, Closure<dyn Fn()>);

impl Watch {
    /// Begins to watch, such as for `hashchange`.
    pub(crate) fn new(event: &'static str, act: impl Fn() + 'static) -> Self {
        let closure = Closure::<dyn Fn()>::new(act);
        if let Some(window) = web_sys::window() {
            // Adding a listener to the window cannot fail.
            let _ = window.add_event_listener_with_callback(event, closure.as_ref().unchecked_ref());
        }
        Self(event, closure)
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            let _ = window.remove_event_listener_with_callback(self.0, self.1.as_ref().unchecked_ref());
        }
    }
}
