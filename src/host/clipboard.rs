//! The clipboard.

use super::Refused;
use super::by_name::{call, get, window};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// Copies a text. It must be called while a click or key is being handled, or the browser refuses.
///
/// # Errors
/// Where the browser, the page's policy or the visitor does not allow it, or the page is not served over HTTPS: then there is no
/// clipboard.
pub(crate) fn copy(text: &str) -> impl Future<Output = Result<(), Refused>> + use<> {
    // Before the first wait: only now is it the visitor's doing.
    let written = get(&window(), "navigator")
        .and_then(|navigator| get(&navigator, "clipboard"))
        .and_then(|clipboard| call(&clipboard, "writeText", &[&text.into()]));
    async move {
        JsFuture::from(written?.unchecked_into::<js_sys::Promise>()).await?;
        Ok(())
    }
}

/// Puts the focus into a field, and selects what it holds.
pub(crate) fn select(field: &JsValue) {
    // A field that has left the page selects nothing, and that is all.
    let _ = call(field, "focus", &[]).and_then(|_| call(field, "select", &[]));
}
