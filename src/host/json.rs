//! Between JavaScript's values and the model's documents, through the browser's own `JSON`.

use super::by_name::{call, get, window};
use crate::model::Value;
use js_sys::{Array, JSON, Number, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Deeper than any document of ours: a hostile one must not exhaust the stack.
const DEEPEST: u8 = 32;

/// Reads JSON.
///
/// # Errors
/// What the browser says is wrong with it, in the browser's words.
pub(crate) fn parse(text: &str) -> Result<Value, String> {
    match JSON::parse(text) {
        Ok(value) => Ok(from_js(&value)),
        Err(error) => Err(reason(&error)),
    }
}

/// Writes JSON.
pub(crate) fn write(value: &Value) -> String {
    JSON::stringify(&to_js(value)).map(String::from).unwrap_or_default()
}

/// Writes JSON with a line for each entry.
pub(crate) fn write_for_people(value: &Value) -> String {
    let json = get(&window(), "JSON");
    let text = json.and_then(|json| call(&json, "stringify", &[&to_js(value), &JsValue::NULL, &2.into()]));
    let mut text = text.ok().and_then(|text| text.as_string()).unwrap_or_default();
    text.push('\n');
    text
}

/// What a thrown value says.
pub(crate) fn reason(error: &JsValue) -> String {
    match error.dyn_ref::<js_sys::Error>() {
        Some(error) => String::from(error.message()),
        None => error.as_string().unwrap_or_default(),
    }
}

/// A document from a JavaScript value; what JSON does not know (functions, symbols, what nests too deep) reads as null.
pub(crate) fn from_js(value: &JsValue) -> Value {
    read(value, DEEPEST)
}

fn read(value: &JsValue, depth: u8) -> Value {
    if let Some(bool) = value.as_bool() {
        return Value::Bool(bool);
    }
    if let Some(number) = value.as_f64() {
        #[expect(clippy::cast_possible_truncation, reason = "a safe integer is exact in both")]
        return if Number::is_safe_integer(value) {
            Value::Integer(number as i64)
        } else {
            Value::Number(number)
        };
    }
    if let Some(text) = value.as_string() {
        return Value::Text(text);
    }
    let Some(deeper) = depth.checked_sub(1) else { return Value::Null };
    if let Some(array) = value.dyn_ref::<Array>() {
        return Value::List(array.iter().map(|item| read(&item, deeper)).collect());
    }
    if value.is_object() {
        let entries = Object::entries(value.unchecked_ref());
        let pair = |entry: JsValue| {
            let entry: Array = entry.unchecked_into();
            (entry.get(0).as_string().unwrap_or_default(), read(&entry.get(1), deeper))
        };
        return Value::Object(entries.iter().map(pair).collect());
    }
    Value::Null
}

/// A plain JavaScript value, frozen, so that no listener can change what the next one sees.
pub(crate) fn to_js(value: &Value) -> JsValue {
    match value {
        Value::Null => JsValue::NULL,
        Value::Bool(bool) => JsValue::from_bool(*bool),
        #[expect(clippy::cast_precision_loss, reason = "the documents hold small numbers")]
        Value::Integer(number) => JsValue::from_f64(*number as f64),
        Value::Number(number) => JsValue::from_f64(*number),
        Value::Text(text) => JsValue::from_str(text),
        Value::List(items) => Object::freeze(&items.iter().map(to_js).collect::<Array>()).into(),
        Value::Object(entries) => {
            let object = Object::new();
            for (key, value) in entries {
                // Setting a property of a fresh plain object cannot fail.
                let _ = Reflect::set(&object, &JsValue::from_str(key), &to_js(value));
            }
            Object::freeze(&object).into()
        }
    }
}
