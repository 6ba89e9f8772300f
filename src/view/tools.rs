//! What views have done outside the widget, when the visitor asks for it. The element makes them: views say what, and not how.

use crate::model::Value;
use crate::report::Date;
use crate::report::plan::Picture;
use wasm_bindgen::JsValue;
use web_sys::{Element, Event, HtmlElement};

/// Something that is told how it ended.
pub(crate) type Told<T> = Box<dyn FnOnce(T)>;

/// The tools.
#[derive(Debug)]
pub(crate) struct Tools {
    /// Today, where the visitor is.
    pub(crate) today: fn() -> Option<Date>,
    /// The page's address, without its fragment.
    pub(crate) address: fn() -> String,
    /// What a link adds to the answers, so that this element opens it; `None` where answers are not to be shared.
    pub(crate) link: fn(&HtmlElement) -> Option<String>,
    /// Whether it is this element that opens a link with this fragment.
    pub(crate) opens: fn(&HtmlElement, &str) -> bool,
    /// Tells the host page that something is about to be taken along, by the id of its form; whether the page lets it happen.
    pub(crate) export: fn(&HtmlElement, &str) -> bool,
    /// Copies a text, and tells whether it could.
    pub(crate) copy: fn(&str, Told<bool>),
    /// Puts the focus into a field, and selects what it holds.
    pub(crate) select: fn(&HtmlElement),
    /// Brings what an event is of into sight, clear of what stays at the window's edge.
    pub(crate) reveal: fn(&Event),
    /// Saves a text of this media type under a name; whether it could.
    pub(crate) save: fn(&str, &str, &str) -> bool,
    /// Saves a picture as PNG under a name, and tells whether it could.
    pub(crate) save_picture: fn(String, &Picture<'_>, Told<bool>),
    /// A document as JSON, for people to look into.
    pub(crate) json: fn(&Value) -> String,
    /// Keeps the browser from leaving the page for a file that is dropped on it.
    pub(crate) hold: fn(&Event),
    /// The files that the visitor chose or dropped in this event.
    pub(crate) chosen: fn(&Event) -> Vec<Chosen>,
    /// Reads one, and tells its text; `None` where it cannot be read.
    pub(crate) read: fn(Chosen, Told<Option<String>>),
    /// Prints a part of the widget alone, with this title and this last line, and tells whether it could.
    pub(crate) print: fn(Element, String, String, Told<bool>),
}

/// A file that the visitor chose.
#[derive(Debug)]
pub(crate) struct Chosen {
    /// Its size; the largest number for whatever is larger.
    pub(crate) bytes: u32,
    /// The file itself.
    pub(crate) file: JsValue,
}
