//! What waits until nothing has changed for a while.

use super::dom::Live;
use leptos::prelude::*;
use std::sync::Arc;
use std::time::Duration;

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
    let timer = StoredValue::new(None::<TimeoutHandle>);
    let stop = move || {
        if let Some(Some(handle)) = timer.try_update_value(Option::take) {
            handle.clear();
        }
    };
    Effect::new(move |_: Option<()>| {
        watch();
        stop();
        // The browser keeps what it was to call until it next collects garbage, also when it is no longer to be called.
        let act = Arc::downgrade(&act);
        let run = move || {
            if let Some(act) = act.upgrade() {
                act();
            }
        };
        timer.set_value(set_timeout_with_handle(run, pause).ok());
    });
    on_cleanup(stop);
}
