//! Prints one part of the page, and nothing around it.
//!
//! The part is copied into an empty frame of the page's own, and the frame is printed. The other way, a print style for the page that
//! hides all but the part, would have to undo whatever layout the part stands in: columns, fixed heights and clipped boxes of the host
//! cut what is printed, and no style of ours should touch theirs. An empty frame is never requested, so no policy forbids it, and it
//! takes constructed style sheets where a policy forbids all others. The page's own print is left alone.

use super::Refused;
use super::by_name::{after, call, construct, element, get, items, list, set};
use wasm_bindgen::{JsValue, closure::Closure};

/// Around what is printed: margins that every printer can print, ink on white.
const PAGE: &str = "@page{margin:14mm 13mm}:root{color-scheme:light;background:#fff}body{margin:0}";

/// Keeps the frame out of sight; the widget's style knows it. A frame that is not laid out at all prints blank in one engine.
const UNSEEN: &str = "unseen";

/// What is printed.
pub(crate) struct Sheet {
    /// The part: an element in a shadow root, whose style it keeps.
    pub(crate) part: JsValue,
    /// What names the printout.
    pub(crate) title: String,
    /// The last line.
    pub(crate) closing: String,
    /// The class of the box around it, on which its style hangs.
    pub(crate) within: &'static str,
}

/// Prints it, and tells whether it could.
///
/// # Errors
/// Where the browser gives no frame to print; then nothing is told.
pub(crate) fn print(sheet: Sheet, told: impl FnOnce(bool) + 'static) -> Result<(), Refused> {
    let root = call(&sheet.part, "getRootNode", &[])?;
    let frame = element(&get(&sheet.part, "ownerDocument")?, "iframe")?;
    set(&frame, "className", UNSEEN)?;
    set(&frame, "ariaHidden", "true")?;
    set(&frame, "tabIndex", -1)?;
    let ready = frame.clone();
    // One engine puts a fresh document into the frame a moment after it was added: what was written before is gone.
    let load = Closure::once_into_js(move || {
        let is_printed = fill(&ready, &sheet).is_ok();
        if !is_printed {
            let _ = call(&ready, "remove", &[]);
        }
        told(is_printed);
    });
    set(&frame, "onload", load)?;
    call(&root, "append", &[&frame])?;
    Ok(())
}

/// Copies the part into the frame and prints that. A sandbox may keep the frame's document from us.
fn fill(frame: &JsValue, sheet: &Sheet) -> Result<(), Refused> {
    set(frame, "onload", JsValue::NULL)?;
    let window = get(frame, "contentWindow")?;
    let document = get(frame, "contentDocument")?;
    set(&document, "title", sheet.title.as_str())?;
    let page = get(&document, "documentElement")?;
    for name in ["lang", "dir"] {
        let around = call(&sheet.part, "closest", &[&["[", name, "]"].concat().into()])?;
        set(&page, name, get(&around, name)?)?;
    }
    let copy = call(&document, "importNode", &[&sheet.part, &true.into()])?;
    open_all(&copy)?;
    let closing = element(&document, "p")?;
    call(&closing, "append", &[&sheet.closing.as_str().into()])?;
    call(&copy, "append", &[&closing])?;
    let within = element(&document, "div")?;
    set(&within, "className", sheet.within)?;
    call(&within, "append", &[&copy])?;
    call(&get(&document, "body")?, "append", &[&within])?;
    dress(&window, &document, sheet)?;
    remove_after(&window, frame)?;
    call(&window, "focus", &[])?;
    call(&window, "print", &[])?;
    Ok(())
}

/// Paper has nothing to open.
fn open_all(copy: &JsValue) -> Result<(), Refused> {
    let closed = call(copy, "querySelectorAll", &[&"details".into()])?;
    for details in items(&closed) {
        set(&details, "open", true)?;
    }
    Ok(())
}

/// Gives the frame the style of the part: sheets cannot be shared between documents, but copied.
fn dress(window: &JsValue, document: &JsValue, sheet: &Sheet) -> Result<(), Refused> {
    let mut text = String::from(PAGE);
    let sheets = get(&call(&sheet.part, "getRootNode", &[])?, "adoptedStyleSheets")?;
    for sheet in items(&sheets) {
        for rule in items(&get(&sheet, "cssRules")?) {
            text.extend(get(&rule, "cssText")?.as_string());
        }
    }
    let dress = construct(window, "CSSStyleSheet", &[])?;
    call(&dress, "replaceSync", &[&text.into()])?;
    set(document, "adoptedStyleSheets", list(&[&dress]))
}

/// The frame goes when it is printed, a moment later: it is its own handler that runs.
fn remove_after(window: &JsValue, frame: &JsValue) -> Result<(), Refused> {
    let frame = frame.clone();
    let printed = Closure::once_into_js(move || {
        let _ = after(0, move || {
            let _ = call(&frame, "remove", &[]);
        });
    });
    set(window, "onafterprint", printed)
}
