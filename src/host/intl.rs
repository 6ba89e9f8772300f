//! What the browser knows of a language.

use crate::content::Locale;
use js_sys::{Array, Date, Function, Object, Reflect};
use send_wrapper::SendWrapper;
use wasm_bindgen::{JsCast, JsValue};

/// `Intl` for one language. Where the browser lacks a part of it, numbers and lists are written plainly.
pub(crate) struct BrowserLocale {
    tag: String,
    list: Formatter,
    tenths: Formatter,
    whole: Formatter,
    plural: Formatter,
}

impl BrowserLocale {
    /// `Intl` for the language with this tag (BCP 47).
    pub(crate) fn new(tag: &str) -> Self {
        let one_decimal = [("minimumFractionDigits", 1.into()), ("maximumFractionDigits", 1.into())];
        // The digits of the texts themselves, also where a region has digits of its own (ar-EG).
        let digits = [tag, "-u-nu-latn"].concat();
        Self {
            tag: tag.into(),
            list: Formatter::new("ListFormat", "format", tag, &[]),
            tenths: Formatter::new("NumberFormat", "format", &digits, &one_decimal),
            whole: Formatter::new("NumberFormat", "format", &digits, &[]),
            plural: Formatter::new("PluralRules", "select", tag, &[]),
        }
    }
}

impl Locale for BrowserLocale {
    fn list(&self, items: &[String]) -> String {
        let array: Array = items.iter().map(|item| JsValue::from_str(item)).collect();
        self.list.write(&array).unwrap_or_else(|| items.join(", "))
    }

    fn tenths(&self, tenths: u32) -> String {
        let number = JsValue::from_f64(f64::from(tenths) / 10.0);
        self.tenths
            .write(&number)
            .unwrap_or_else(|| [&(tenths / 10).to_string(), ".", &(tenths % 10).to_string()].concat())
    }

    fn whole(&self, number: u32) -> String {
        self.whole.write(&JsValue::from(number)).unwrap_or_else(|| number.to_string())
    }

    fn plural(&self, number: u32) -> String {
        self.plural.write(&JsValue::from(number)).unwrap_or_else(|| "other".into())
    }

    fn date(&self, iso: &str) -> String {
        // Needed rarely, and then once: made only then. A day alone begins at midnight UTC.
        let options = [("dateStyle", "long".into()), ("timeZone", "UTC".into())];
        let tag = [&self.tag, "-u-ca-gregory-nu-latn"].concat();
        let formatter = Formatter::new("DateTimeFormat", "format", &tag, &options);
        formatter.write(&Date::new(&iso.into())).unwrap_or_else(|| iso.into())
    }
}

/// An `Intl` object and its method, where the browser has them.
struct Formatter(Option<SendWrapper<(JsValue, Function)>>);

impl Formatter {
    fn new(class: &str, method: &str, tag: &str, options: &[(&str, JsValue)]) -> Self {
        let make = || -> Result<(JsValue, Function), JsValue> {
            let intl = Reflect::get(&js_sys::global(), &"Intl".into())?;
            let class: Function = Reflect::get(&intl, &class.into())?.dyn_into()?;
            let settings = Object::new();
            for (key, value) in options {
                Reflect::set(&settings, &(*key).into(), value)?;
            }
            let object = Reflect::construct(&class, &Array::of2(&tag.into(), &settings))?;
            let method = Reflect::get(&object, &method.into())?.dyn_into()?;
            Ok((object, method))
        };
        Self(make().ok().map(SendWrapper::new))
    }

    fn write(&self, value: &JsValue) -> Option<String> {
        let pair = self.0.as_ref()?;
        let (object, method) = &**pair;
        method.call1(object, value).ok()?.as_string()
    }
}
