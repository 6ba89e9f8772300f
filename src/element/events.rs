//! The events that the element sends to its host page: composed, so that they leave the shadow root, and only on what the
//! visitor does.

use crate::host::json::to_js;
use crate::model::Value;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

/// The visitor's answers have changed. The detail is the answers, as the decision model writes them.
pub(super) const ANSWER: &str = "seat-answer";

/// The result is shown, or changed while it was shown. The detail is the result, as the decision model writes it.
pub(super) const RESULT: &str = "seat-result";

/// The visitor is about to take something along. The detail says in which form (`format`); the host page can cancel it.
pub(super) const EXPORT: &str = "seat-export";

/// Sends an event from the element.
pub(super) fn send(host: &HtmlElement, name: &str, detail: &Value) {
    dispatch(host, name, detail, &CustomEventInit::new());
}

/// Sends an event that can be cancelled; whether nobody did.
pub(super) fn ask(host: &HtmlElement, name: &str, detail: &Value) -> bool {
    let init = CustomEventInit::new();
    init.set_cancelable(true);
    dispatch(host, name, detail, &init)
}

fn dispatch(host: &HtmlElement, name: &str, detail: &Value, init: &CustomEventInit) -> bool {
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_detail(&to_js(detail));
    let event = CustomEvent::new_with_event_init_dict(name, init);
    // An exception in a listener is the host's, and the browser reports it there.
    event.and_then(|event| host.dispatch_event(&event)).unwrap_or(true)
}
