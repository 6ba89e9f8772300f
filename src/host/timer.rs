//! Waiting.

use std::time::Duration;
use wasm_bindgen::{JsCast, closure::Closure};

/// Calls back once, a while after it was last begun, unless it is dropped before.
///
/// It has one closure for its life. Of one for each beginning, the browser would keep those that it never calls until it next collects
/// garbage, and what they hold with them.
pub(crate) struct Timer {
    act: Closure<dyn Fn()>,
    /// In milliseconds.
    pause: i32,
    id: Option<i32>,
}

impl Timer {
    /// A timer that has not begun. It waits for 24 days at most.
    pub(crate) fn new(pause: Duration, act: Box<dyn Fn()>) -> Self {
        let pause = i32::try_from(pause.as_millis()).unwrap_or(i32::MAX);
        Self { act: Closure::wrap(act), pause, id: None }
    }

    /// Begins, or begins anew.
    pub(crate) fn begin(&mut self) {
        self.stop();
        self.id = web_sys::window().and_then(|window| {
            let act = self.act.as_ref().unchecked_ref();
            window.set_timeout_with_callback_and_timeout_and_arguments_0(act, self.pause).ok()
        });
    }

    fn stop(&mut self) {
        if let (Some(id), Some(window)) = (self.id.take(), web_sys::window()) {
            window.clear_timeout_with_handle(id);
        }
    }
}

impl Drop for Timer {
    fn drop(&mut self) {
        self.stop();
    }
}
