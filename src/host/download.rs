//! Files for the visitor, made in the browser.

use super::Refused;
use super::by_name::{after, call, construct, document, element, get, list, option, set, window};
use wasm_bindgen::JsValue;

/// How long a file's address holds, in milliseconds. Some browsers ask first where it should go, and read it only then.
const HOLDS: u32 = 60_000;

/// Saves a text of this media type under a name, as UTF-8.
///
/// # Errors
/// Where the browser makes no file of it. Whether the visitor then keeps it, no page is told.
pub(crate) fn save(name: &str, kind: &str, text: &str) -> Result<(), Refused> {
    let parts = list(&[&text.into()]);
    save_blob(name, &construct(&window(), "Blob", &[&parts, &option("type", kind)?])?)
}

/// Saves a blob under a name.
///
/// # Errors
/// As [`save`].
pub(crate) fn save_blob(name: &str, blob: &JsValue) -> Result<(), Refused> {
    let maker = get(&window(), "URL")?;
    let address = call(&maker, "createObjectURL", &[blob])?;
    // Never in the page: no listener of the host's takes it for one of its own links.
    let link = element(&document()?, "a")?;
    set(&link, "href", address.clone())?;
    set(&link, "download", name)?;
    call(&link, "click", &[])?;
    after(HOLDS, move || {
        let _ = call(&maker, "revokeObjectURL", &[&address]);
    })
}
