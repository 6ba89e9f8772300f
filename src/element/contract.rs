//! What the host page can ask of an element, and the visit's way through a removal. Nothing here is the visitor's doing: no event
//! is sent, and the focus stays where it is.

use super::{Widget, keep};
use crate::host::json;
use crate::model::{Answers, Fault, Message, Page, Saved};
use crate::view::{Shown, Snapshot};
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
impl Widget {
    /// The visitor's answers, as a plain, frozen object.
    #[wasm_bindgen(getter)]
    pub fn answers(&self) -> JsValue {
        let shown = self.snapshot.read_untracked();
        json::to_js(&shown.state.answers.to_value(&shown.state.catalogue))
    }

    /// Puts the answers in this JSON in place of the visitor's.
    ///
    /// Gives the faults, each with its place, where they are wrong; then nothing has changed.
    pub fn answer(&self, text: &str) -> Option<String> {
        self.replace(text).err()
    }

    /// The recommendation as a plain, frozen object; null without a rated goal, and until the rest is here.
    #[wasm_bindgen(getter)]
    pub fn result(&self) -> JsValue {
        let shown = self.snapshot.read_untracked();
        let document = shown.arrival.here().map(|rest| rest.document);
        let result = document.and_then(|document| document(&shown.state.catalogue, &shown.state.answers));
        result.map_or(JsValue::NULL, |result| json::to_js(&result))
    }

    /// Goes to a page, where the visitor could.
    pub fn open(&self, page: &str) {
        if let Some(page) = Page::from_id(page) {
            self.receive(Message::Go(page));
        }
    }

    /// Back to the start, without answers.
    pub fn reset(&self) {
        // What is only on offer goes as well, or it would be asked for again.
        if self.snapshot.alter(Snapshot::decline) == Some(true) {
            self.forgetter()();
        }
        self.receive(Message::Reset);
    }

    /// The visit as a text, for [`Widget::new`]: an element that has left the page may come back to it.
    pub fn keep(&self) -> String {
        let shown = self.snapshot.read_untracked();
        if shown.earlier.is_some() || shown.incoming.is_some() && !shown.state.is_begun() {
            // The offer will be made again.
            return String::new();
        }
        keep::written(&shown.state)
    }
}

impl Widget {
    fn replace(&self, text: &str) -> Result<(), String> {
        #[cfg(feature = "breakable")]
        super::breakable::break_on_answers(text);
        let value = json::parse(text)?;
        let saved = {
            let shown = self.snapshot.read_untracked();
            let state = &shown.state;
            let answers = Answers::parse(&state.catalogue, &value);
            let answers = answers.map_err(|faults| described("answers", &faults))?;
            // What was said of departments that are not there is no part of what the page was told.
            let told = |answers: &Answers| json::write(&answers.to_value(&state.catalogue));
            if shown.earlier.is_none() && told(&answers) == told(&state.answers) {
                // A page that gives back what it was told must not build anew what the visitor is typing in.
                return Ok(());
            }
            Saved { answers, drafts: Vec::new(), ..Saved::of(state) }
        };
        self.receive(Message::Load(Box::new(saved)));
        Ok(())
    }

    /// Takes a message that is not the visitor's. An earlier visit is then no longer on offer.
    fn receive(&self, message: Message) {
        let goes = matches!(message, Message::Go(_));
        self.snapshot.alter(|shown| {
            if !goes {
                shown.earlier = None;
            }
            shown.receive(message);
            shown.by_host = true;
        });
        self.asker()();
    }
}

/// Faults of what is called `name`, one a line, each with its place.
pub(super) fn described(name: &str, faults: &[Fault]) -> String {
    let line = |fault: &Fault| {
        let dot = if fault.place.is_empty() { "" } else { "." };
        [name, dot, &fault.place, ": ", &fault.to_string()].concat()
    };
    faults.iter().map(line).collect::<Vec<_>>().join("\n")
}
