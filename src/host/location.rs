//! The page's address.

use super::by_name::{call, get, window};
use wasm_bindgen::{JsCast, closure::Closure};

/// The page's address without its fragment.
pub(crate) fn address() -> String {
    part("href").split('#').next().unwrap_or_default().into()
}

/// The fragment of the page's address, with its `#`, where it has `mark` in it.
pub(crate) fn fragment_with(mark: &[u8]) -> Option<String> {
    Some(part("hash")).filter(|hash| hash.as_bytes().windows(mark.len()).any(|piece| piece == mark))
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

/// Calls back whenever the fragment changes, until it is dropped.
pub(crate) struct Watch(Closure<dyn Fn()>);

const CHANGE: &str = "hashchange";

impl Watch {
    /// Begins to watch.
    pub(crate) fn new(changed: impl Fn() + 'static) -> Self {
        let closure = Closure::<dyn Fn()>::new(changed);
        if let Some(window) = web_sys::window() {
            // Adding a listener to the window cannot fail.
            let _ = window.add_event_listener_with_callback(CHANGE, closure.as_ref().unchecked_ref());
        }
        Self(closure)
    }
}

impl Drop for Watch {
    fn drop(&mut self) {
        if let Some(window) = web_sys::window() {
            let _ = window.remove_event_listener_with_callback(CHANGE, self.0.as_ref().unchecked_ref());
        }
    }
}
