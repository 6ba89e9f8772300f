//! What waits until nothing has changed for a while.

use super::dom::Live;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use std::sync::Arc;
use std::time::Duration;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// What is not needed for it waits until a change has been painted.
pub(crate) const SOON: Duration = Duration::from_millis(30);

/// Does something `pause` after the last time that what is watched has changed.
pub(crate) fn later(
    pause: Duration,
    watch: impl Fn() + Send + Sync + 'static,
    act: impl Fn() + Send + Sync + 'static,
) {
    after_a_pause(pause, Arc::new(watch), Arc::new(act));
}

/// What [`later`] does, compiled once and not for every use.
fn after_a_pause(pause: Duration, watch: Live<()>, act: Live<()>) {
    // It ends with the views: what is stored is dropped with them.
    let timer = StoredValue::new(None::<SendWrapper<Timer>>);
    Effect::new(move |_: Option<()>| {
        watch();
        timer.try_update_value(|timer| {
            let begun = || SendWrapper::new(Timer::new(pause, Arc::clone(&act)));
            timer.get_or_insert_with(begun).begin();
        });
    });
}

/// Calls back once, a while after it was last begun, unless it is dropped before.
///
/// It has one closure for its life. Of one for each beginning, the browser would keep those that it never calls until it next collects
/// garbage, and what they hold with them.
struct Timer {
    act: Closure<dyn Fn()>,
    /// In milliseconds.
    pause: i32,
    id: Option<i32>,
}

impl Timer {
    fn new(pause: Duration, act: Live<()>) -> Self {
        let pause = i32::try_from(pause.as_millis()).unwrap_or(i32::MAX);
        Self { act: Closure::new(move || act()), pause, id: None }
    }

    fn begin(&mut self) {
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
