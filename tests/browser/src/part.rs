//! A part of the page, named as a person would name it.

use std::cell::Cell;
use std::time::{Duration, Instant};
use std::{fmt, thread};

use serde_json::{Value, json};

use crate::page::Page;
use crate::setup::Engine;
use crate::{PATIENCE, keys};

/// Something in the page: a way to find it, walked anew with each question. Asking or acting waits until exactly one thing is
/// found; more than one is a failure that lists them ([`Part::nth`] chooses).
///
/// Names fit whole, or, if none does, in part. What is found by role must be visible.
#[derive(Clone)]
pub struct Part<'p> {
    page: &'p Page,
    widget: Option<usize>,
    steps: Vec<Value>,
    said: String,
}

impl fmt::Debug for Part<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.said)
    }
}

/// Finding.
impl<'p> Part<'p> {
    pub(crate) fn widget(page: &'p Page, index: usize) -> Self {
        let said = format!("<community-seat> {index}");
        Self { page, widget: Some(index), steps: Vec::new(), said }
    }

    pub(crate) fn document(page: &'p Page) -> Self {
        Self { page, widget: None, steps: Vec::new(), said: "the page".to_owned() }
    }

    /// By selector, visible or not.
    pub fn css(&self, selector: &str) -> Self {
        self.then(json!({ "css": selector }), selector)
    }

    /// By role and name: `button`, `link`, `heading`, `radio`, `checkbox`, `field`, `group`, `dialog`, `table`, `list`, `image`,
    /// `status`, or any other that stands in a `role` attribute.
    pub fn role(&self, role: &str, name: &str) -> Self {
        self.then(json!({ "role": role, "name": name }), &format!("{role} \"{name}\""))
    }

    /// A button, or the summary of a disclosure.
    pub fn button(&self, name: &str) -> Self {
        self.role("button", name)
    }

    /// A link.
    pub fn link(&self, name: &str) -> Self {
        self.role("link", name)
    }

    /// A heading of any level.
    pub fn heading(&self, name: &str) -> Self {
        self.role("heading", name)
    }

    /// A field set, group, named section or disclosure.
    pub fn group(&self, name: &str) -> Self {
        self.role("group", name)
    }

    /// A dialog.
    pub fn dialog(&self, name: &str) -> Self {
        self.role("dialog", name)
    }

    /// A radio button in a group.
    pub fn radio(&self, group: &str, label: &str) -> Self {
        self.group(group).role("radio", label)
    }

    /// A check box or switch.
    pub fn checkbox(&self, label: &str) -> Self {
        self.role("checkbox", label)
    }

    /// A text field, number field, slider or selection.
    pub fn field(&self, label: &str) -> Self {
        self.role("field", label)
    }

    /// The nth of several, from 0.
    pub fn nth(&self, index: usize) -> Self {
        self.then(json!({ "nth": index }), &format!("number {index}"))
    }

    fn then(&self, step: Value, said: &str) -> Self {
        let mut part = self.clone();
        part.steps.push(step);
        part.said = format!("{said} in {}", self.said);
        part
    }

    fn place(&self) -> Value {
        json!({ "widget": self.widget, "steps": self.steps })
    }
}

/// Acting.
impl Part<'_> {
    /// Clicks where it is seen, on itself or on its label, once it holds still and nothing covers it.
    #[track_caller]
    pub fn click(&self) {
        let (x, y) = self.point("click");
        keys::click(self.page.session(), x, y);
    }

    /// Moves the pointer onto it.
    #[track_caller]
    pub fn hover(&self) {
        let (x, y) = self.point("hover over");
        keys::hover(self.page.session(), x, y);
    }

    /// Gives it the focus.
    #[track_caller]
    pub fn focus(&self) {
        self.ask("focus", &Value::Null);
    }

    /// Gives it the focus and presses keys; see [`Page::press`].
    #[track_caller]
    pub fn press(&self, keys: &str) {
        self.focus();
        self.page.press(keys);
    }

    /// Puts text in place of what the field holds, by keys.
    #[track_caller]
    pub fn fill(&self, text: &str) {
        self.click();
        self.page.press("Control+a");
        if text.is_empty() {
            self.page.press("Delete");
        } else {
            self.page.type_text(text);
        }
    }

    /// Chooses an option of a selection by its text. Its list is the system's and out of a driver's reach, so this is by script.
    #[track_caller]
    pub fn choose(&self, option: &str) {
        self.ask("choose", &option.into());
    }

    /// Runs the body of a function in the page with `element` (this), `args`, and for a widget `host` and `root`.
    #[track_caller]
    pub fn eval(&self, body: &str, args: &[Value]) -> Value {
        self.should_appear();
        let script = format!(
            "const {{ element }} = one(arguments[0]); const args = arguments[1]; const host = element; \
             const root = element.shadowRoot;\nreturn (() => {{ {body} }})();"
        );
        self.page.ask(&script, &[self.place(), args.into()])
    }

    #[track_caller]
    fn point(&self, what: &str) -> (i64, i64) {
        let last = Cell::new(None);
        // Inside a frame, Firefox counts from the frame's corner, as the standard says, and the others from the window's.
        let from_window = Value::Bool(self.page.engine() != Engine::Firefox);
        self.patiently(what, || {
            // WebKit's window may show an earlier place of a page that was scrolled by script, and a click goes to what it shows.
            if self.page.engine() == Engine::WebKit && last.get().is_some() {
                self.page.try_await_paint();
            }
            let answer = self.try_ask("point", &from_window)?;
            let side = |name: &str| answer.get(name).and_then(Value::as_i64).unwrap_or_default();
            let now = (side("x"), side("y"));
            if last.replace(Some(now)) == Some(now) { Ok(now) } else { Err("it moves".to_owned()) }
        })
    }
}

/// Asking.
impl Part<'_> {
    /// Its visible text, with single spaces.
    #[track_caller]
    pub fn text(&self) -> String {
        self.ask("text", &Value::Null).as_str().unwrap_or_default().to_owned()
    }

    /// Its accessible name.
    #[track_caller]
    pub fn name(&self) -> String {
        self.ask("name", &Value::Null).as_str().unwrap_or_default().to_owned()
    }

    /// What a field holds.
    #[track_caller]
    pub fn value(&self) -> String {
        self.ask("value", &Value::Null).as_str().unwrap_or_default().to_owned()
    }

    /// Whether it is checked.
    #[track_caller]
    pub fn is_checked(&self) -> bool {
        self.ask("checked", &Value::Null) == json!(true)
    }

    /// Whether it is disabled.
    #[track_caller]
    pub fn is_disabled(&self) -> bool {
        self.ask("disabled", &Value::Null) == json!(true)
    }

    /// An attribute.
    #[track_caller]
    pub fn attr(&self, name: &str) -> Option<String> {
        self.ask("attr", &name.into()).as_str().map(str::to_owned)
    }

    /// The visible texts of all that are found now, without waiting.
    #[track_caller]
    pub fn texts(&self) -> Vec<String> {
        let texts = self.page.ask("return askAll(arguments[0], 'text')", &[self.place()]);
        texts.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
    }

    /// How many are visible now, without waiting.
    #[track_caller]
    pub fn count(&self) -> usize {
        self.texts().len()
    }

    /// Whether one is visible now, without waiting.
    #[track_caller]
    pub fn exists(&self) -> bool {
        self.count() > 0
    }

    #[track_caller]
    fn ask(&self, what: &str, more: &Value) -> Value {
        self.patiently(what, || self.try_ask(what, more))
    }

    fn try_ask(&self, what: &str, more: &Value) -> Result<Value, String> {
        let answer = self.page.ask("return ask(...arguments)", &[self.place(), what.into(), more.clone()]);
        match answer.get("why").and_then(Value::as_str) {
            Some(why) => Err(why.to_owned()),
            None => Ok(answer.get("value").cloned().unwrap_or_default()),
        }
    }

    #[track_caller]
    fn patiently<T>(&self, what: &str, mut attempt: impl FnMut() -> Result<T, String>) -> T {
        let deadline = Instant::now() + PATIENCE;
        loop {
            match attempt() {
                Ok(value) => return value,
                Err(why) => assert!(Instant::now() < deadline, "cannot {what} {}: {why}", self.said),
            }
            thread::sleep(Duration::from_millis(15));
        }
    }
}

/// Expecting: each waits.
impl Part<'_> {
    /// At least one is visible.
    #[track_caller]
    pub fn should_appear(&self) {
        self.patiently("see", || {
            if self.exists() {
                Ok(())
            } else {
                Err(self.try_ask("name", &Value::Null).err().unwrap_or_default())
            }
        });
    }

    /// None is visible any more.
    #[track_caller]
    pub fn should_disappear(&self) {
        self.patiently("lose", || if self.exists() { Err("it stays".to_owned()) } else { Ok(()) });
    }

    /// Its visible text contains this.
    #[track_caller]
    pub fn should_say(&self, text: &str) {
        self.patiently(&format!("read \"{text}\" in"), || {
            let said = self.try_ask("text", &Value::Null)?;
            let said = said.as_str().unwrap_or_default();
            if said.contains(text) { Ok(()) } else { Err(format!("it says: {said}")) }
        });
    }

    /// It has the focus.
    #[track_caller]
    pub fn should_have_focus(&self) {
        self.should_be("focused");
    }

    /// It is checked.
    #[track_caller]
    pub fn should_be_checked(&self) {
        self.should_be("checked");
    }

    #[track_caller]
    fn should_be(&self, what: &str) {
        self.patiently(&format!("see {what}"), || match self.try_ask(what, &Value::Null)? {
            Value::Bool(true) => Ok(()),
            _ => Err(format!("it is not; the focus is on {}", self.page.active())),
        });
    }
}
