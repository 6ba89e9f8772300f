//! The first step as HTML: what a page can show before any script has run, from the very views that later take its place.
//!
//! What is absent: whatever nobody could use yet. Radios and disclosures are the browser's own, and work; buttons are there and
//! disabled, and what they would open is not there.

use crate::content::Words;
use crate::model::{Catalogue, Saved, State, Value};
use crate::view::{Keeping, Outside, Snapshot, Visit, app};
use leptos::prelude::{ArcRwSignal, Owner, RenderHtml};
use send_wrapper::SendWrapper;
use std::sync::Arc;
use wasm_bindgen::{JsCast, JsValue};

/// The first step of a visit that has just begun.
pub fn first_step(catalogue: Catalogue, words: Words) -> String {
    let owner = Owner::new();
    let html = owner.with(|| {
        let snapshot = Snapshot::new(Arc::new(catalogue), None, Keeping::Works);
        let outside = Outside {
            snapshot: ArcRwSignal::new(snapshot),
            words: Arc::new(words),
            heading: 2,
            send: Box::new(|_| ()),
            forget: Box::new(|| ()),
            ask: Box::new(|| ()),
            timer: |_, _| Box::new(|| ()),
            // No browser is there. Nothing is looked for in it either: that is done when something happens.
            mount: SendWrapper::new(JsValue::NULL.unchecked_into()),
        };
        app(Visit::new(outside)).to_html()
    });
    // Marks at the ends of lists are for those who go on with this very tree; it is replaced as a whole. And an input has no end.
    let html = html.replace("<!>", "").replace("</input>", "");
    let html = html.replace(" disabled=\"\"", "").replace("<button ", "<button disabled ");
    let html = without(&html, "<dialog ", "</dialog>");
    // As high as what will be there; the style sheet says where.
    html.replacen('>', &[">", LANGUAGES].concat(), 1)
}

/// The place of a choice of languages, which comes with the script.
const LANGUAGES: &str =
    "<div class=\"language\"><select class=\"language__select\" disabled><option>–</option></select></div>";

/// The text without what stands from each `begin` to the next `end`.
fn without(text: &str, begin: &str, end: &str) -> String {
    let mut parts = text.split(begin);
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |kept, part| kept + part.split_once(end).map_or("", |(_, after)| after))
}

/// A visit that has just begun, as the browser's storage has it.
pub fn first_visit(catalogue: Catalogue) -> Value {
    let state = State::new(Arc::new(catalogue));
    Saved::of(&state).to_value(&state.catalogue)
}
