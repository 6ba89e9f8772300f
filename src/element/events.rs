//! The events that the element sends to its host page: composed, so that they leave the shadow root, and only on what the
//! visitor does.

use crate::host::json::to_js;
use crate::model::Value;
use web_sys::{CustomEvent, CustomEventInit, HtmlElement};

/// The result is shown, or changed while it was shown. The detail is the result, as the decision model writes it.
pub(super) const RESULT: &str = "seat-result";

/// Sends an event from the element.
pub(super) fn send(host: &HtmlElement, name: &str, detail: &Value) {
    let init = CustomEventInit::new();
    init.set_bubbles(true);
    init.set_composed(true);
    init.set_detail(&to_js(detail));
    if let Ok(event) = CustomEvent::new_with_event_init_dict(name, &init) {
        // An exception in a listener is the host's, and the browser reports it there.
        let _ = host.dispatch_event(&event);
    }
}
