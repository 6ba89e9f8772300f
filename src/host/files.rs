//! Files that the visitor chooses.

use super::Refused;
use super::by_name::{call, get, items, set};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The files that were chosen in a field, or dropped, in this event. The field forgets them: the same file, mended, is news again.
pub(crate) fn of(event: &JsValue) -> Vec<JsValue> {
    let dropped = get(event, "dataTransfer").and_then(|data| get(&data, "files"));
    let field = get(event, "target");
    let files = dropped.or_else(|_| get(&field.clone()?, "files")).ok();
    let files = files.map(|files| items(&files)).unwrap_or_default();
    if let Ok(field) = field {
        // A box where something was dropped has no value, and keeps none that matters.
        let _ = set(&field, "value", "");
    }
    files
}

/// Keeps the browser from doing what it would do about an event: leaving the page for a file that is dropped on it.
pub(crate) fn hold(event: &JsValue) {
    // Every event has it.
    let _ = call(event, "preventDefault", &[]);
}

/// The size of a file in bytes; the largest number for whatever is larger.
pub(crate) fn size(file: &JsValue) -> u32 {
    let size = get(file, "size").ok().and_then(|size| size.as_f64()).unwrap_or(f64::INFINITY);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the cast saturates, as it should"
    )]
    let size = size as u32;
    size
}

/// The text of a file, as UTF-8.
///
/// # Errors
/// Where the file cannot be read (any more).
pub(crate) async fn read(file: JsValue) -> Result<String, Refused> {
    let text = call(&file, "text", &[])?;
    JsFuture::from(text.unchecked_into::<js_sys::Promise>()).await?.as_string().ok_or(Refused)
}
