//! For developers of the host page.

use wasm_bindgen::JsValue;

/// A line in the console, in English, that names the element it comes from.
pub(crate) fn warn(message: &str) {
    web_sys::console::warn_1(&JsValue::from_str(&["<community-seat> ", message].concat()));
}
