//! What the browser knows of a language.

use crate::content::Locale;
use js_sys::{Array, Date, Function, Object, Reflect};
use send_wrapper::SendWrapper;
use std::sync::OnceLock;
use wasm_bindgen::{JsCast, JsValue};

/// `Intl` for one language. Where the browser lacks a part of it, numbers and lists are written plainly.
///
/// Each part is made when it is first used: all of them took half of the time in which the first step is built.
pub(crate) struct BrowserLocale {
    tag: String,
    list: OnceLock<Formatter>,
    tenths: OnceLock<Formatter>,
    whole: OnceLock<Formatter>,
    plural: OnceLock<Formatter>,
}

impl BrowserLocale {
    /// `Intl` for the language with this tag (BCP 47).
    pub(crate) fn new(tag: &str) -> Self {
        let [list, tenths, whole, plural] = [const { OnceLock::new() }; 4];
        Self { tag: tag.into(), list, tenths, whole, plural }
    }

    /// What writes numbers, in the digits of the texts themselves, also where a region has digits of its own (ar-EG).
    fn number(&self, options: &[(&str, JsValue)]) -> Formatter {
        Formatter::new("NumberFormat", "format", &[&self.tag, "-u-nu-latn"].concat(), options)
    }
}

impl Locale for BrowserLocale {
    fn list(&self, items: &[String]) -> String {
        let array: Array = items.iter().map(|item| JsValue::from_str(item)).collect();
        let list = self.list.get_or_init(|| Formatter::new("ListFormat", "format", &self.tag, &[]));
        list.write(&array).unwrap_or_else(|| items.join(", "))
    }

    fn tenths(&self, tenths: u32) -> String {
        let number = JsValue::from_f64(f64::from(tenths) / 10.0);
        let one_decimal = || [("minimumFractionDigits", 1.into()), ("maximumFractionDigits", 1.into())];
        let decimal = self.tenths.get_or_init(|| self.number(&one_decimal()));
        decimal
            .write(&number)
            .unwrap_or_else(|| [&(tenths / 10).to_string(), ".", &(tenths % 10).to_string()].concat())
    }

    fn whole(&self, number: u32) -> String {
        // Below a thousand no language groups its digits, and the first step has no more than three.
        if number < 1000 {
            return number.to_string();
        }
        let whole = self.whole.get_or_init(|| self.number(&[]));
        whole.write(&JsValue::from(number)).unwrap_or_else(|| number.to_string())
    }

    fn plural(&self, number: u32) -> String {
        let plural = self.plural.get_or_init(|| Formatter::new("PluralRules", "select", &self.tag, &[]));
        plural.write(&JsValue::from(number)).unwrap_or_else(|| "other".into())
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
