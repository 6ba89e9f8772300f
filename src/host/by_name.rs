//! Properties and methods of the browser's objects, by name.
//!
//! Every typed call puts a piece of glue into the first download, also where only what comes later makes it: for what is needed later,
//! and there are dozens, these few serve all of it. What is not there, or throws, is [`Refused`].

use super::Refused;
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::{JsCast, JsValue, closure::Closure};

/// A property.
pub(super) fn get(object: &JsValue, name: &str) -> Result<JsValue, Refused> {
    Ok(Reflect::get(object, &name.into())?)
}

/// Sets a property.
pub(super) fn set(object: &JsValue, name: &str, value: impl Into<JsValue>) -> Result<(), Refused> {
    Reflect::set(object, &name.into(), &value.into())?;
    Ok(())
}

/// Calls a method.
pub(super) fn call(object: &JsValue, method: &str, arguments: &[&JsValue]) -> Result<JsValue, Refused> {
    let method = get(object, method)?;
    // Where it is no function, `Reflect.apply` throws, and that is caught.
    Ok(Reflect::apply(method.unchecked_ref::<Function>(), object, &list(arguments))?)
}

/// A new object of a class, which is a property of `scope`: a window.
pub(super) fn construct(scope: &JsValue, class: &str, arguments: &[&JsValue]) -> Result<JsValue, Refused> {
    let class = get(scope, class)?;
    Ok(Reflect::construct(class.unchecked_ref::<Function>(), &list(arguments))?)
}

/// A list.
pub(super) fn list(items: &[&JsValue]) -> Array {
    items.iter().copied().cloned().collect()
}

/// What an object like a list holds.
pub(super) fn items(object: &JsValue) -> Vec<JsValue> {
    let length = get(object, "length").ok().and_then(|length| length.as_f64()).unwrap_or_default();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the cast saturates")]
    let length = length as u32;
    (0..length).filter_map(|index| get(object, &index.to_string()).ok()).collect()
}

/// A plain object with one property.
pub(super) fn option(name: &str, value: impl Into<JsValue>) -> Result<JsValue, Refused> {
    let options: JsValue = js_sys::Object::new().into();
    set(&options, name, value)?;
    Ok(options)
}

/// The page's window.
pub(super) fn window() -> JsValue {
    js_sys::global().into()
}

/// The page's document.
pub(super) fn document() -> Result<JsValue, Refused> {
    get(&window(), "document")
}

/// A fresh element.
pub(super) fn element(document: &JsValue, tag: &str) -> Result<JsValue, Refused> {
    call(document, "createElement", &[&tag.into()])
}

/// Does something once, after so many milliseconds.
pub(super) fn after(milliseconds: u32, act: impl FnOnce() + 'static) -> Result<(), Refused> {
    let act = Closure::once_into_js(act);
    call(&window(), "setTimeout", &[&act, &milliseconds.into()]).map(|_| ())
}

impl From<JsValue> for Refused {
    fn from(_: JsValue) -> Self {
        Self
    }
}
