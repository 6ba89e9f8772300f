//! A switch that breaks the module, for the test of what visitors read where it breaks by itself. Only the feature `breakable` has it.

use wasm_bindgen::{JsCast, closure::Closure};

/// The page throws the switch with this event, or by giving answers that are no more than this.
const SWITCH: &str = "seat-break";

/// Breaks on the event: in a call of the browser's, as on a click.
pub(super) fn break_on_event() {
    let closure = Closure::<dyn Fn()>::new(|| break_off(true));
    if let Some(window) = web_sys::window() {
        let _ = window.add_event_listener_with_callback(SWITCH, closure.as_ref().unchecked_ref());
    }
    closure.forget();
}

/// Breaks on the answers: in a call of the page's.
pub(super) fn break_on_answers(text: &str) {
    break_off(text.trim_matches('"') == SWITCH);
}

#[expect(clippy::panic, reason = "that is what it is for")]
fn break_off(does: bool) {
    if does {
        panic!("the switch was thrown");
    }
}
